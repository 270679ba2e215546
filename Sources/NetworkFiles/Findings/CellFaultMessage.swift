import SocialNetwork

// What findings say of single cells.
extension Fault {
  /// What is the matter with a cell; with a tie, where it is about that.
  var cellMessage: Text {
    switch self {
    case .unknownActor(let id, let file, _, let column?):
      Text(
        en: "no actor \(id.quoted) in \(file.echo), where it stands in the column \(column.quoted)",
        nl: "geen actor \(id.quoted) in \(file.echo), waar het in de kolom \(column.quoted) staat"
      )
    case .unknownActor(let id, let file, _, nil):
      Text(
        en: "no actor \(id.quoted) in \(file.echo)",
        nl: "geen actor \(id.quoted) in \(file.echo)"
      )
    case .emptyKind:
      Text(
        en: "no kind; expected one of \(Fault.kinds.en)",
        nl: "geen soort; verwacht: \(Fault.kinds.nl)"
      )
    case .unknownKind(let word, _):
      Text(
        en: "unknown kind \(word.quoted); expected one of \(Fault.kinds.en)",
        nl: "onbekende soort \(word.quoted); verwacht: \(Fault.kinds.nl)"
      )
    case .unknownRole(let word):
      Text(
        en: "unknown role \(word.quoted); expected one of \(Fault.words(Role.self).en)",
        nl: "onbekende rol \(word.quoted); verwacht: \(Fault.words(Role.self).nl)"
      )
    case .unknownFunction(let word):
      Text(
        en: "unknown function \(word.quoted); expected one of \(Fault.words(Function.self).en)",
        nl: "onbekende functie \(word.quoted); verwacht: \(Fault.words(Function.self).nl)"
      )
    case .unknownAnswer(let word):
      Text(
        en: "\(word.quoted) is no answer; expected yes or no",
        nl: "\(word.quoted) is geen antwoord; verwacht: ja of nee"
      )
    case .emptyWeight:
      Text(
        en: "no weight; expected a number above 0",
        nl: "geen gewicht; verwacht: een getal boven 0"
      )
    case .badWeight(let word):
      Text(
        en: "the weight \(word.quoted) is not a number above 0",
        nl: "het gewicht \(word.quoted) is geen getal boven 0"
      )
    case .otherDecimalSign(let word, .point, _):
      Text(
        en: "the weight \(word.quoted) has a decimal comma, and weights are read with a point",
        nl:
          "het gewicht \(word.quoted) heeft een decimale komma, en gewichten worden gelezen met een"
          + " punt"
      )
    case .otherDecimalSign(let word, .comma, _):
      Text(
        en: "the weight \(word.quoted) has a decimal point, and weights are read with a comma",
        nl:
          "het gewicht \(word.quoted) heeft een decimale punt, en gewichten worden gelezen met een"
          + " komma"
      )
    case .ambiguousNumber(let word):
      Text(
        en:
          "\(word.quoted) is ambiguous: does its sign stand before decimals, or between thousands?",
        nl: "\(word.quoted) is dubbelzinnig: komma voor decimalen of punt voor duizendtallen?"
      )
    case .numberOutOfRange(let word):
      Text(
        en: "\(word.quoted) is too large or too small to reckon with; the column counts as text",
        nl: "met \(word.quoted) valt niet te rekenen, te groot of te klein; de kolom telt als tekst"
      )
    case .badDate(let word):
      Text(
        en: "\(word.quoted) is no date; expected 2024-04-01, 2024-04, 2024 or 1/4/2024",
        nl: "\(word.quoted) is geen datum; verwacht: 2024-04-01, 2024-04, 2024 of 1/4/2024"
      )
    case .similarNames(let name, let other):
      Text(
        en: "the name \(name.quoted) is like that of \(other.quoted)",
        nl: "de naam \(name.quoted) lijkt op die van \(other.quoted)"
      )
    case .similarIDs(let id, let other):
      Text(
        en: "the id \(id.quoted) differs from \(other.quoted) in capitals alone",
        nl: "de id \(id.quoted) verschilt van \(other.quoted) alleen in hoofdletters"
      )
    case .mojibake(let word):
      Text(
        en: "\(word.quoted) looks like text read in the wrong encoding",
        nl: "\(word.quoted) lijkt tekst die in de verkeerde codering is gelezen"
      )
    case .damagedID(let id):
      Text(
        en: "the id \(id.quoted) looks as if Excel changed it",
        nl: "de id \(id.quoted) lijkt door Excel veranderd"
      )
    case .lostZero(let id):
      Text(
        en: "\(id.quoted) is an enterprise number that lost its leading 0",
        nl: "\(id.quoted) is een ondernemingsnummer dat de 0 vooraan verloor"
      )
    case .enterpriseNumber(let id):
      Text(
        en: "the check digits of the enterprise number \(id.quoted) are not right",
        nl: "de controlecijfers van het ondernemingsnummer \(id.quoted) kloppen niet"
      )
    case .nationalRegisterNumber:
      Text(
        en: "a national register number; it is shown as ••• and should not be in this file",
        nl: "een rijksregisternummer; het wordt getoond als ••• en hoort niet in dit bestand"
      )
    case .nationalRegisterNumberAsID:
      Text(
        en: "a national register number as id; the law does not allow that",
        nl: "een rijksregisternummer als id; de wet staat dat niet toe"
      )
    case .nationalRegisterNumberAsWeight:
      Text(
        en: "a national register number, which is no weight and should not be in this file",
        nl: "een rijksregisternummer, dat geen gewicht is en niet in dit bestand hoort"
      )
    default: spellingMessage ?? tieMessage ?? Text("")
    }
  }

  private static var kinds: Text {
    Text(
      en: ActorKind.known.map(\.title.en).joined(separator: ", "),
      nl: ActorKind.known.map(\.title.nl).joined(separator: ", ")
    )
  }

  private static func words<Word: CompassWord>(_ type: Word.Type) -> Text {
    Text(
      en: Word.allCases.map(\.name).joined(separator: ", "),
      nl: Word.allCases.map(\.title.nl).joined(separator: ", ")
    )
  }
}
