import SocialNetwork

// What findings say of the ends, weights and dates of ties, and of how a file is written.
extension Fault {
  /// What is the matter with a row of ties or with the writing of a file; `nil` for other faults.
  var tieMessage: Text? {
    switch self {
    case .doubtfulEncoding(let encoding):
      Text(
        en:
          "read as \(encoding), but some letters look wrong; it may have been saved on a Macintosh",
        nl: "gelezen als \(encoding), maar sommige letters lijken fout; misschien is het op een"
          + " Macintosh bewaard"
      )
    case .damagedEncoding:
      Text(
        en: "read as UTF-8, but some letters, the first on this line, are not; these are read as"
          + " Windows-1252",
        nl: "gelezen als UTF-8, maar sommige letters, de eerste op deze regel, zijn dat niet; die"
          + " zijn gelezen als Windows-1252"
      )
    case .textAfterQuote:
      Text(
        en: "text after the closing quote of this cell",
        nl: "tekst na het sluitende aanhalingsteken van deze cel"
      )
    case .mixedDates(let column, let first, let second):
      Text(
        en: "in \(column.quoted), \(first.cell.quoted) on line \(first.line) has the"
          + " \(first.order.lead.en) first and \(second.cell.quoted) on line \(second.line) the"
          + " \(second.order.lead.en); dates such as 4/5/2024 can be read in two ways",
        nl: "in \(column.quoted) begint \(first.cell.quoted) op regel \(first.line) met de"
          + " \(first.order.lead.nl) en \(second.cell.quoted) op regel \(second.line) met de"
          + " \(second.order.lead.nl); datums zoals 4/5/2024 kunnen twee dingen betekenen"
      )
    case .untilBeforeSince(let since, let until):
      Text(
        en: "the tie ends (\(until.echo)) before it begins (\(since.echo))",
        nl: "de relatie eindigt (\(until.echo)) voor ze begint (\(since.echo))"
      )
    case .ambiguousName(let name, let ids):
      Text(
        en: "no actor has the id \(name.quoted), and \(ids.count) have the name: "
          + ids.shown(last: "and"),
        nl: "geen actor heeft de id \(name.quoted), en \(ids.count) hebben de naam: "
          + ids.shown(last: "en")
      )
    case .weightOutOfRange(let word):
      Text(
        en: "the weight \(word.quoted) is not between 1e-100 and 1e100",
        nl: "het gewicht \(word.quoted) ligt niet tussen 1e-100 en 1e100"
      )
    case .invisibleDifference(let name, let other, let characters):
      Text(
        en: "\(name.quoted) differs from \(other.quoted) only by "
          + characters.map(\.title.en).formatted(or: "and"),
        nl: "\(name.quoted) verschilt van \(other.quoted) alleen door "
          + characters.map(\.title.nl).formatted(or: "en")
      )
    default: nil
    }
  }

  /// What to do about such a fault.
  var tieSuggestion: Text? {
    switch self {
    case .doubtfulEncoding: Text(en: "save it as CSV UTF-8", nl: "bewaar het als CSV UTF-8")
    case .damagedEncoding:
      Text(
        en: "correct these, and save it as CSV UTF-8",
        nl: "verbeter die, en bewaar het als CSV UTF-8"
      )
    case .textAfterQuote:
      Text(
        en: "double the quotes (\"\") that are part of the text",
        nl: "verdubbel de aanhalingstekens (\"\") die bij de tekst horen"
      )
    case .mixedDates:
      Text(
        en: "write the dates as 2024-04-13",
        nl: "schrijf de datums als 2024-04-13"
      )
    case .untilBeforeSince:
      Text(en: "correct one of the dates", nl: "verbeter een van de datums")
    case .ambiguousName:
      Text(en: "write the id that is meant", nl: "schrijf de id die je bedoelt")
    case .weightOutOfRange: Text(en: "correct it", nl: "verbeter het")
    case .invisibleDifference:
      Text(
        en: "write them alike if they are the same actor",
        nl: "schrijf ze gelijk als ze dezelfde actor zijn"
      )
    default: nil
    }
  }
}

extension [String] {
  /// The first ten in quotes.
  fileprivate func shown(last word: String) -> String {
    count > 10
      ? prefix(10).map(\.quoted).joined(separator: ", ") + ", …"
      : map(\.quoted).formatted(or: word)
  }
}
