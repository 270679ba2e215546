import SocialNetwork

extension Fault {
  /// What is the matter, and what was expected.
  var message: Text {
    switch self {
    case .missingColumn(let field, let expected, let found, _):
      Text(
        en: "no column '\(field.rawValue)'; it may be called \(expected.formatted(or: "or")),"
          + " and the file has \(found.listed(none: "no names"))",
        nl: "geen kolom '\(field.rawValue)'; ze mag \(expected.formatted(or: "of")) heten,"
          + " en het bestand heeft \(found.listed(none: "geen namen"))"
      )
    case .emptyFile: Text(en: "the file is empty", nl: "het bestand is leeg")
    case .undecodable(let offset):
      Text(
        en: "byte \(offset + 1) of the file is no text in UTF-8, UTF-16 or Windows-1252",
        nl: "byte \(offset + 1) van het bestand is geen tekst in UTF-8, UTF-16 of Windows-1252"
      )
    case .unterminatedQuote:
      Text(
        en: "the quote \" that begins here is not closed",
        nl: "het aanhalingsteken \" dat hier begint wordt niet gesloten"
      )
    case .tooLongRecord:
      Text(
        en: "the row that begins here is longer than 16 MiB; expected a line a row",
        nl: "de rij die hier begint is langer dan 16 MiB; verwacht: een regel per rij"
      )
    case .matrix:
      Text(
        en: "this is a matrix with a row and a column for every actor; expected a list of ties",
        nl: "dit is een matrix met een rij en een kolom per actor; verwacht: een lijst van relaties"
      )
    case .labels(""):
      Text(
        en: "this seems a matrix, but a row or a column of it has no name",
        nl: "dit lijkt een matrix, maar een rij of kolom heeft geen naam"
      )
    case .labels(let label):
      Text(
        en:
          "this seems a matrix, but the name \(label.quoted) stands over two of its rows or columns",
        nl: "dit lijkt een matrix, maar de naam \(label.quoted) staat bij twee rijen of kolommen"
      )
    case .vna:
      Text(
        en: "this is a VNA file of NetDraw; expected CSV",
        nl: "dit is een VNA-bestand van NetDraw; verwacht: CSV"
      )
    case .tooLarge:
      Text(
        en: "the file is too large: its texts do not fit in 4 GiB",
        nl: "het bestand is te groot: de teksten passen niet in 4 GiB"
      )
    case .repeatedColumn(let name):
      Text(
        en: "a second column \(name.quoted)",
        nl: "een tweede kolom \(name.quoted)"
      )
    case .extraCells(let count):
      Text(
        en: "more filled cells than the header has names (\(count))",
        nl: "meer ingevulde cellen dan de kopregel namen heeft (\(count))"
      )
    case .emptyID:
      Text(en: "no id; every actor needs one", nl: "geen id; elke actor heeft er een nodig")
    case .repeatedID(let id, let line):
      Text(
        en: "the id \(id.quoted) is on line \(line) too, with other content",
        nl: "de id \(id.quoted) staat ook op regel \(line), met andere inhoud"
      )
    case .identicalActorRow(let line):
      Text(en: "the same row as on line \(line)", nl: "dezelfde rij als op regel \(line)")
    case .identicalTieRow(let line):
      Text(
        en: "the same row as on line \(line); their weights are added up",
        nl: "dezelfde rij als op regel \(line); de gewichten worden opgeteld"
      )
    case .selfTie(let id):
      Text(
        en: "a tie of \(id.quoted) to itself; it is left out",
        nl: "een relatie van \(id.quoted) met zichzelf; ze wordt weggelaten"
      )
    case .emptyEnd:
      Text(
        en: "a tie without an actor at this end; expected an id",
        nl: "aan deze kant van de relatie ontbreekt de actor; verwacht: een id"
      )
    default: cellMessage
    }
  }

  private var cellMessage: Text {
    switch self {
    case .unknownActor(let id, let file, _):
      Text(
        en: "no actor \(id.quoted) in \(file.echo)",
        nl: "geen actor \(id.quoted) in \(file.echo)"
      )
    case .emptyKind:
      Text(en: "no kind; expected one of ", nl: "geen soort; verwacht: ") + Fault.kinds
    case .unknownKind(let word, _):
      Text(
        en: "unknown kind \(word.quoted); expected one of ",
        nl: "onbekende soort \(word.quoted); verwacht: "
      ) + Fault.kinds
    case .unreadKind(let word, _):
      Text(
        en: "\(word.quoted) is no kind of actor that is known; the kind stays unknown",
        nl: "\(word.quoted) is geen bekende soort actor; de soort blijft onbekend"
      )
    case .unknownRole(let word):
      Text(
        en: "unknown role \(word.quoted); expected one of ",
        nl: "onbekende rol \(word.quoted); verwacht: "
      ) + Fault.words(Role.self)
    case .unknownFunction(let word):
      Text(
        en: "unknown function \(word.quoted); expected one of ",
        nl: "onbekende functie \(word.quoted); verwacht: "
      ) + Fault.words(Function.self)
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
    default: tieMessage ?? Text("")
    }
  }

  /// What to do about it with a setting of the reader or an example; `nil` for other faults.
  var remedy: Remedy? {
    switch self {
    case .missingColumn(let field, _, let found, let possible):
      (possible.first ?? found.first).map {
        .nameColumn(field, candidates: Array(possible.prefix(4)), example: $0)
      } ?? .seeTemplate
    case .emptyFile: .seeTemplate
    case .unknownKind(let word, let proposal), .unreadKind(let word, let proposal):
      .readWord(word, as: proposal)
    case .ambiguousNumber: .sayDecimalSign
    default: nil
    }
  }

  /// What may have been meant, or what to do about it in the files; `nil` where there is a remedy.
  var suggestion: Text? {
    switch self {
    case .undecodable: Text(en: "save it as CSV UTF-8", nl: "bewaar het als CSV UTF-8")
    case .unterminatedQuote, .tooLongRecord:
      Text(
        en: "close the quote, or double it (\"\") where it is part of the text",
        nl: "sluit het aanhalingsteken, of verdubbel het (\"\") waar het bij de tekst hoort"
      )
    case .matrix:
      Text(
        en: "write a row for each tie, with the columns source, target and weight",
        nl: "schrijf een rij per relatie, met de kolommen source, target en weight"
      )
    case .labels:
      Text(
        en: "give every row and every column the name of one actor",
        nl: "geef elke rij en elke kolom de naam van één actor"
      )
    case .vna:
      Text(
        en: "save its nodes and its ties as a CSV file each",
        nl: "bewaar de knopen en de relaties elk als een CSV-bestand"
      )
    case .tooLarge: Text(en: "split it into parts", nl: "splits het op")
    case .repeatedColumn: Text(en: "rename one of them", nl: "hernoem een van beide")
    case .extraCells:
      Text(
        en: "put text that holds the separator between quotes",
        nl: "zet tekst met het scheidingsteken erin tussen aanhalingstekens"
      )
    case .emptyID: Text(en: "give it an id", nl: "geef een id")
    case .repeatedID:
      Text(
        en: "give them different ids, or remove one row",
        nl: "geef ze een andere id, of verwijder een van de rijen"
      )
    case .identicalActorRow, .identicalTieRow: Text(en: "remove one", nl: "verwijder er een")
    case .emptyEnd: Text(en: "fill it in, or remove the row", nl: "vul aan, of verwijder de rij")
    case .unknownActor(_, let file, let meant):
      meant.map {
        Text(en: "did you mean \($0.quoted)?", nl: "bedoelde je \($0.quoted)?")
      }
        ?? Text(
          en: "add it to \(file.echo), or correct the id",
          nl: "voeg de actor toe aan \(file.echo), of verbeter de id"
        )
    case .emptyWeight, .badWeight:
      Text(en: "correct it, or remove the row", nl: "verbeter het, of verwijder de rij")
    case .numberOutOfRange:
      Text(
        en: "correct it; numbers are 0, or from 1e-100 to 1e100",
        nl: "verbeter het; getallen zijn 0, of van 1e-100 tot 1e100"
      )
    case .similarNames:
      Text(
        en: "make them one actor if they are the same",
        nl: "maak er één actor van als ze dezelfde zijn"
      )
    case .mojibake:
      Text(en: "save the source again as CSV UTF-8", nl: "bewaar de bron opnieuw als CSV UTF-8")
    case .damagedID:
      Text(
        en: "format the column as text before filling it in",
        nl: "maak de kolom op als tekst voor je ze invult"
      )
    case .lostZero(let id):
      Text(en: "write \(("0" + id).quoted)", nl: "schrijf \(("0" + id).quoted)")
    case .enterpriseNumber:
      Text(
        en: "look it up in the Crossroads Bank for Enterprises",
        nl: "zoek het op in de Kruispuntbank van Ondernemingen"
      )
    case .nationalRegisterNumber: Text(en: "remove it", nl: "verwijder het")
    case .nationalRegisterNumberAsID:
      Text(en: "use an id of your own", nl: "gebruik een eigen id")
    default: tieSuggestion
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

extension [String] {
  fileprivate func listed(none: String) -> String {
    isEmpty ? none : prefix(20).map(\.quoted).joined(separator: ", ") + (count > 20 ? ", …" : "")
  }
}
