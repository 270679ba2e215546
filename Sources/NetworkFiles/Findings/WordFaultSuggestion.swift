import SocialNetwork

// What findings propose for dates in other forms, and for words that mean no role or function.
extension Fault {
  /// What may have been meant by a date, a role or a function; `nil` for other faults, and where nothing is near.
  var wordSuggestion: Text? {
    switch self {
    case .badDate(let cell): Fault.dateSuggestion(for: cell)
    case .unknownRole(let cell):
      Fault.meant(by: cell, among: CompassReading.words.roles, CompassReading.role)
    case .unknownFunction(let cell):
      Fault.meant(by: cell, among: CompassReading.words.functions, CompassReading.function)
    default: nil
    }
  }

  /// The number of 1970-01-01 among the days that spreadsheets count.
  private static let firstDayInSpreadsheets = 25_569

  /// The numbers of days in spreadsheets that a date of a tie may have: of the years 1954 to 2064.
  private static let daysInSpreadsheets = 20_000...60_000

  private static func dateSuggestion(for cell: String) -> Text? {
    if let number = Int(cell.withoutPointZero ?? cell), daysInSpreadsheets.contains(number) {
      let day = Day(number: Int32(number - firstDayInSpreadsheets))
      return Text(
        en: "it may be the number that a spreadsheet has for \(day): format the column as a date"
          + " there, and save it anew",
        nl: "misschien is het het getal van een rekenblad voor \(day): maak de kolom daar op als"
          + " datum, en bewaar opnieuw"
      )
    }
    let parts = cell.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    let areShort = parts.allSatisfy {
      (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit)
    }
    guard parts.count == 3, areShort else { return nil }
    return Text(
      en: "write the year with four digits",
      nl: "schrijf het jaar met vier cijfers"
    )
  }

  /// The word that is near to the first of the words in a cell that is none.
  private static func meant<Word: CompassWord>(
    by cell: String,
    among words: [String],
    _ read: (String) -> Word?
  ) -> Text? {
    let parts = cell.split(whereSeparator: CompassReading.separates).map(String.init)
    guard let unknown = parts.first(where: { !$0.wordKey.isEmpty && read($0) == nil }),
      let near = words.closest(to: unknown), let word = read(near)
    else { return nil }
    // A form of several words that is understood need not be one that anybody would write.
    let title = [word.name, word.title.en, word.title.nl].first { $0.wordKey == near }
    let isOneWord = !["role", "rol", "rôle", "function", "functie", "fonction"].contains {
      near.hasSuffix($0.wordKey)
    }
    let meant = title.map { Text($0) } ?? (isOneWord ? Text(near) : word.title)
    return Text(en: "did you mean \(meant.en.quoted)?", nl: "bedoelde je \(meant.nl.quoted)?")
  }
}
