import SocialNetwork

// What findings say of whole files and of rows.
extension Fault {
  /// What is the matter, and what was expected.
  var message: Text {
    switch self {
    case .missingColumn(let field, let found, _):
      Text(
        en: "no column '\(field.rawValue)'; it may be called"
          + " \(field.usualHeaders(in: .en).formatted(or: "or")),"
          + " and the file has \(found.listed(none: "no names"))",
        nl: "geen kolom '\(field.dutch)'; ze mag"
          + " \(field.usualHeaders(in: .nl).formatted(or: "of")) heten,"
          + " en het bestand heeft \(found.listed(none: "geen namen"))"
      )
    case .emptyFile: Text(en: "the file is empty", nl: "het bestand is leeg")
    case .noActors(isTieFile: false):
      Text(
        en: "the dataset is empty: there is no actor below the header",
        nl: "de dataset is leeg: er staat geen enkele actor onder de kopregel"
      )
    case .noActors(isTieFile: true):
      Text(
        en: "the dataset is empty: there is no tie below the header, and no file of actors",
        nl: "de dataset is leeg: er staat geen enkele relatie onder de kopregel, en er is geen"
          + " bestand met actoren"
      )
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
    case .tooLongCell:
      Text(
        en: "the cell that begins here is longer than 1 MiB",
        nl: "de cel die hier begint is langer dan 1 MiB"
      )
    case .tooManyColumns:
      Text(
        en: "the row has more than \(Limits.columns) columns",
        nl: "de rij heeft meer dan \(Limits.columns) kolommen"
      )
    case .tooManyRows:
      Text(
        en: "the file has more than \(Limits.rows) rows",
        nl: "het bestand heeft meer dan \(Limits.rows) rijen"
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
        en: "the file is larger than 1.25 GiB",
        nl: "het bestand is groter dan 1,25 GiB"
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
    case .emptyID(""):
      Text(en: "no id; every actor needs one", nl: "geen id; elke actor heeft er een nodig")
    case .emptyID(let word):
      Text(
        en: "no id: \(word.quoted) is read as an empty cell; every actor needs one",
        nl: "geen id: \(word.quoted) telt als een lege cel; elke actor heeft er een nodig"
      )
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
    case .emptyEnd(let word) where !word.isEmpty:
      Text(
        en: "a tie without an actor at this end: \(word.quoted) is read as an empty cell",
        nl: "aan deze kant van de relatie ontbreekt de actor: \(word.quoted) telt als een lege cel"
      )
    case .emptyEnd:
      Text(
        en: "a tie without an actor at this end; expected an id",
        nl: "aan deze kant van de relatie ontbreekt de actor; verwacht: een id"
      )
    default: cellMessage
    }
  }
}

extension [String] {
  fileprivate func listed(none: String) -> String {
    isEmpty ? none : prefix(20).map(\.quoted).joined(separator: ", ") + (count > 20 ? ", …" : "")
  }
}
