package import SocialNetwork

/// Counted things in words.
package enum Count {
  package static func actors(_ count: Int) -> Text {
    words(count, Text(en: "actor", nl: "actor"), Text(en: "actors", nl: "actoren"))
  }

  static func groups(_ count: Int) -> Text {
    words(count, Text(en: "group", nl: "groep"), Text(en: "groups", nl: "groepen"))
  }

  package static func ties(_ count: Int) -> Text {
    words(count, Text(en: "tie", nl: "relatie"), Text(en: "ties", nl: "relaties"))
  }

  static func separateGroups(_ count: Int) -> Text {
    words(
      count,
      Text(en: "separate group", nl: "los deelnetwerk"),
      Text(en: "separate groups", nl: "losse deelnetwerken")
    )
  }

  /// Groups that may not be separate, since ties of them were left out.
  static func uncertainGroups(_ count: Int) -> Text {
    groups(count)
      + Text(en: " of which ties were left out", nl: " waarvan relaties weggelaten zijn")
  }

  static func isolates(_ count: Int) -> Text {
    actors(count) + Text(en: " without ties", nl: " zonder relaties")
  }

  /// How many actors stand on a rung, in how many groups.
  static func rung(_ rung: Rung, actors count: Int, groups: Int) -> Text {
    let words = rung.title + Text(": ") + actors(count)
    return groups < count ? words + Text(" in ") + Count.groups(groups) : words
  }

  private static func words(_ count: Int, _ one: Text, _ many: Text) -> Text {
    Text("\(count) ") + (count == 1 ? one : many)
  }
}

extension String {
  /// The string with its first letter small, unless it is a word of capitals.
  var uncapitalized: String {
    dropFirst().first?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
  }

  /// The string with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
