import SocialNetwork

extension Call {
  /// The most values of numbers that are taken for groups without a word.
  static let mostClasses = 12

  /// Says that whole numbers are drawn as amounts, where several actors have the same: they may be codes.
  func doubtAmounts(in attribute: Attribute) {
    let numbers = (attribute.numbers ?? []).compactMap(\.self)
    guard numbers.allSatisfy({ $0 == $0.rounded() }), Set(numbers).count < numbers.count else {
      return
    }
    let name = attribute.name.harmless
    terminal.note(
      Text(
        en: "'\(name)' is drawn as amounts, the darker the more; if these are codes, use "
          + "--categorical '\(name)'",
        nl:
          "'\(name)' is getekend als hoeveelheden, hoe donkerder hoe meer; zijn het codes, gebruik dan "
          + "--categorical '\(name)'"
      )[language]
    )
  }

  /// Says that numbers make many small groups, and which classes would make few: thirds of the actors.
  func proposeClasses(for attribute: Attribute) {
    guard let numbers = attribute.numbers?.compactMap(\.self), !numbers.isEmpty else { return }
    let count = Set(numbers).count
    guard count > Call.mostClasses else { return }
    let sorted = numbers.sorted()
    let (first, second) = (sorted[sorted.count / 3], sorted[2 * sorted.count / 3])
    let name = attribute.name.harmless
    // Of a sensitive column no single value is told.
    let isTold = !policy.isSensitive(attribute.name) && first < second
    let (low, high) = (Number.text(first), Number.text(second))
    terminal.note(
      Text(
        en:
          "'\(name)' has \(count) values, each a group of its own; a column of classes makes fewer"
          + (isTold ? ", such as under \(low), \(low) to \(high), and over \(high)" : ""),
        nl:
          "'\(name)' heeft \(count) waarden, elk een groep op zich; een kolom met klassen geeft er "
          + "minder" + (isTold ? ", zoals onder \(low), \(low) tot \(high), en boven \(high)" : "")
      )[language]
    )
  }
}
