public import SocialNetwork

extension Fault {
  /// What is wrong, in a few words, for findings of one code that are only counted.
  static func title(ofCode code: String) -> Text {
    titles[code] ?? Text(code)
  }

  private static let titles: [String: Text] = [
    "actor-left-out": Text(
      en: "the row of its actor was left out",
      nl: "de rij van de actor is weggelaten"
    ),
    "ambiguous-name": Text(
      en: "a name that several actors have",
      nl: "een naam die meerdere actoren hebben"
    ),
    "mixed-dates": Text(
      en: "a date that may have the day or the month first",
      nl: "een datum met de dag of de maand eerst"
    ),
    "text-after-quote": Text(
      en: "text after a closing quote",
      nl: "tekst na een sluitend aanhalingsteken"
    ),
    "until-before-since": Text(en: "an end before the beginning", nl: "een einde voor het begin"),
    "weight-out-of-range": Text(en: "a weight out of range", nl: "een gewicht buiten de grenzen"),
    "ambiguous-number": Text(en: "ambiguous number", nl: "dubbelzinnig getal"),
    "bad-date": Text(en: "invalid date", nl: "ongeldige datum"),
    "bad-weight": Text(en: "invalid weight", nl: "ongeldig gewicht"),
    "empty-end": Text(
      en: "no actor at an end of the tie",
      nl: "een relatie zonder actor aan een kant"
    ),
    "empty-id": Text(en: "no id", nl: "geen id"),
    "empty-kind": Text(en: "no kind", nl: "geen soort"),
    "empty-weight": Text(en: "no weight", nl: "geen gewicht"),
    "extra-cells": Text(en: "more cells than the header has", nl: "meer cellen dan de kopregel"),
    "national-register-number-as-id": Text(
      en: "a national register number as id",
      nl: "een rijksregisternummer als id"
    ),
    "national-register-number-as-weight": Text(
      en: "a national register number as weight",
      nl: "een rijksregisternummer als gewicht"
    ),
    "repeated-id": Text(en: "an id that is there already", nl: "een id die er al is"),
    "unknown-actor": Text(en: "no such actor", nl: "onbekende actor"),
    "unknown-answer": Text(en: "no yes or no", nl: "geen ja of nee"),
    "unknown-function": Text(en: "unknown function", nl: "onbekende functie"),
    "unknown-kind": Text(en: "unknown kind", nl: "onbekende soort"),
    "unknown-role": Text(en: "unknown role", nl: "onbekende rol"),
  ]

  /// What is said once of all the words of a column that mean nothing here.
  static func heading(ofWords code: String) -> Text {
    let kinds = Text(
      en: ActorKind.known.map(\.title.en).joined(separator: ", "),
      nl: ActorKind.known.map(\.title.nl).joined(separator: ", ")
    )
    func names<Word: CompassWord>(_ type: Word.Type) -> Text {
      Text(
        en: Word.allCases.map(\.name).joined(separator: ", "),
        nl: Word.allCases.map(\.title.nl).joined(separator: ", ")
      )
    }
    switch code {
    case "unknown-kind":
      return Text(
        en: "unknown kinds; expected one of \(kinds.en)",
        nl: "onbekende soorten; verwacht: \(kinds.nl)"
      )
    case "unknown-role":
      let words = names(Role.self)
      return Text(
        en: "unknown roles; expected one of \(words.en)",
        nl: "onbekende rollen; verwacht: \(words.nl)"
      )
    case "unknown-function":
      let words = names(Function.self)
      return Text(
        en: "unknown functions; expected one of \(words.en)",
        nl: "onbekende functies; verwacht: \(words.nl)"
      )
    default:
      return Text(
        en: "no answers; expected yes or no",
        nl: "geen antwoorden; verwacht: ja of nee"
      )
    }
  }
}

extension FindingEntry {
  /// The heading over several words; `nil` for a finding by itself.
  public var heading: Text? {
    guard case .words(let words) = self, let code = words.first?.first.code else { return nil }
    return Fault.heading(ofWords: code)
  }
}
