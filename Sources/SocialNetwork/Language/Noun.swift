// The words that sentences on the page of the compass share.

/// A word for things that are counted.
struct Noun {
  let one: Text
  let many: Text

  static let actor = Noun(
    one: Text(en: "actor", nl: "actor"),
    many: Text(en: "actors", nl: "actoren")
  )
  static let tie = Noun(
    one: Text(en: "tie", nl: "relatie"),
    many: Text(en: "ties", nl: "relaties")
  )
  static let person = Noun(
    one: Text(en: "person", nl: "persoon"),
    many: Text(en: "people", nl: "mensen")
  )
  static let organisation = Noun(
    one: Text(en: "organisation", nl: "organisatie"),
    many: Text(en: "organisations", nl: "organisaties")
  )

  static let association = Noun(
    one: Text(en: "association", nl: "vereniging"),
    many: Text(en: "associations", nl: "verenigingen")
  )
  static let group = Noun(
    one: Text(en: "group", nl: "groep"),
    many: Text(en: "groups", nl: "groepen")
  )

  static let place = Noun(
    one: Text(en: "place", nl: "plaats"),
    many: Text(en: "places", nl: "plaatsen")
  )

  /// What the values of an attribute are called: places, or groups of its own name.
  static func values(of attribute: Attribute) -> Noun {
    if attribute.tellsMunicipality { return .place }
    let name = Text(en: " of '\(attribute.name)'", nl: " van '\(attribute.name)'")
    return Noun(one: Noun.group.one + name, many: Noun.group.many + name)
  }

  /// How many, such as "1 tie" or "3 ties".
  func count(_ number: Int) -> Text { Text("\(number) ") + (number == 1 ? one : many) }

  /// How many of how many, such as "3 of the 200 actors".
  func part(_ number: Int, of whole: Int) -> Text {
    Text(en: "\(number) of the ", nl: "\(number) van de ") + count(whole)
  }

  /// How many, and what they do: "1 tie serves", "3 ties serve".
  func count(_ number: Int, _ verb: Verb) -> Text { count(number) + verb.form(for: number) }

  /// How many of how many, and what they do.
  func part(_ number: Int, of whole: Int, _ verb: Verb) -> Text {
    part(number, of: whole) + verb.form(for: number)
  }
}

/// A verb for one and for several.
struct Verb {
  let one: Text
  let many: Text

  static let have = Verb(
    one: Text(en: "has", nl: "heeft"),
    many: Text(en: "have", nl: "hebben")
  )
  static let would = Verb(
    one: Text(en: "would", nl: "zou"),
    many: Text(en: "would", nl: "zouden")
  )
  static let serve = Verb(
    one: Text(en: "serves", nl: "dient"),
    many: Text(en: "serve", nl: "dienen")
  )
  static let join = Verb(
    one: Text(en: "joins", nl: "verbindt"),
    many: Text(en: "join", nl: "verbinden")
  )
  static let say = Verb(
    one: Text(en: "says", nl: "zegt"),
    many: Text(en: "say", nl: "zeggen")
  )
  static let hang = Verb(
    one: Text(en: "hangs", nl: "hangt"),
    many: Text(en: "hang", nl: "hangen")
  )
  static let stay = Verb(
    one: Text(en: "stays", nl: "blijft"),
    many: Text(en: "stay", nl: "blijven")
  )
  static let got = Verb(
    one: Text(en: "got", nl: "kreeg"),
    many: Text(en: "got", nl: "kregen")
  )
  static let began = Verb(
    one: Text(en: "began", nl: "begon"),
    many: Text(en: "began", nl: "begonnen")
  )

  /// The form for a number, after a space.
  func form(for number: Int) -> Text { Text(" ") + (number == 1 ? one : many) }
}

/// A share as whole per cents, such as "12 %", its space one at which no line breaks; a share above
/// nothing is never "0 %", one below everything never "100 %".
func percentage(_ share: Double) -> String {
  if share > 0, share < 0.005 { return "<\u{A0}1\u{A0}%" }
  if share < 1, share >= 0.995 { return ">\u{A0}99\u{A0}%" }
  return "\(Int((100 * share).rounded()))\u{A0}%"
}

/// A part of a whole as whole per cents; `–` of nothing.
func percentage(_ part: Int, of whole: Int) -> String {
  whole > 0 ? percentage(Double(part) / Double(whole)) : "–"
}

extension Network {
  /// An actor as a page names it: organisations by name, people by what they are.
  func mention(of actor: Int) -> Text {
    switch actors.kinds[actor] {
    case .volunteer: Text(en: "a volunteer", nl: "een vrijwilliger")
    case .individual: Text(en: "an individual", nl: "een individu")
    default: Text(actors.names[actor])
    }
  }
}

extension [Double] {
  /// The middle of the numbers, or the mean of the two in the middle; `nil` of none.
  var median: Double? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    let middle = count / 2
    return count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
