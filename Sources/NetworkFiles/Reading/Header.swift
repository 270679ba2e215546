import SocialNetwork

/// The header of a file, and which of its columns is which.
struct Header {
  /// The name of the file, harmless to show.
  let file: String

  /// The names, without outer blanks.
  let names: [String]

  /// The place of the header among the records that are not empty.
  let place: Int

  /// The number of columns up to the last that has a name, or is surely a column without one.
  let namedCount: Int

  /// What was decided on the way, for a reader.
  var notes: [Text] = []

  /// The column of each field that was found.
  var columns: [Spelling.Field: Int] = [:]

  /// The fields that the caller named a header for.
  let asked: [Spelling.Field: String]

  /// The fields that no column is taken for, because the cells under their headers are something else.
  let excluded: Set<Spelling.Field>

  let keys: [String]
  var used: Set<Int> = []
  let rows: ArraySlice<[String]>

  /// How many records may stand above a header: titles, a date, a line that groups columns.
  private static let longestPreamble = 20

  /// Finds the header of a file among its first records.
  ///
  /// - Parameters:
  ///   - file: The name of the file, harmless to show.
  ///   - sample: The first records.
  ///   - asked: Headers that the caller named, by their fields.
  ///   - excluded: Fields that no column is to be taken for.
  ///   - isHeader: Whether a record has the names of a header.
  init(
    file: String,
    sample: [[String]],
    asked: [Spelling.Field: String] = [:],
    excluded: Set<Spelling.Field> = [],
    isHeader: ([String]) -> Bool
  ) {
    self.file = file
    self.asked = asked
    self.excluded = excluded
    place = Header.place(in: sample, isHeader: isHeader) ?? Header.likelyPlace(in: sample)
    names = sample.isEmpty ? [] : sample[place]
    keys = names.map(\.wordKey)
    rows = sample.dropFirst(place + 1)
    let count = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
    namedCount = count + Header.unnamedCount(after: count, of: names.count, in: rows)
  }

  /// The place of the header among the first records; `nil` when none has the names of one.
  ///
  /// Above a header there are titles only, which have fewer filled cells: a row of data in which a
  /// word stands that a header may have is none.
  static func place(in records: [[String]], isHeader: ([String]) -> Bool) -> Int? {
    var widest = 0
    for (place, record) in records.prefix(longestPreamble).enumerated() {
      let width = record.count { !$0.isEmpty }
      if width > widest, isHeader(record) { return place }
      widest = max(widest, width)
    }
    return nil
  }

  /// The place where the header most likely is when no record has the names of one: titles above it fill no
  /// more than half of the cells that the fullest record fills.
  static func likelyPlace(in records: [[String]]) -> Int {
    let widths = records.prefix(longestPreamble + 1).map { record in record.count { !$0.isEmpty } }
    let widest = widths.max() ?? 0
    return widths.firstIndex { $0 > 1 && 2 * $0 > widest } ?? 0
  }

  /// The number of columns without a name behind the last that has one, up to the last of them in which
  /// three rows hold something.
  ///
  /// A separator in a text moves the cells behind it. So there are none where a row has another number of
  /// cells than the header, or where such a cell is like those of the last named column: a number or a
  /// date as they are, or a word that recurs there.
  private static func unnamedCount(
    after named: Int,
    of count: Int,
    in rows: ArraySlice<[String]>
  ) -> Int {
    guard named > 0, named < count, rows.allSatisfy({ $0.count == count }) else { return 0 }
    let last = rows.map { $0[named - 1] }.filter { !$0.isEmpty }
    let words = Set(last.map(\.folded))
    let isOfNumbers = last.allSatisfy(isNumberOrDate)
    let isMoved = rows.contains { row in
      row[named...].contains {
        !$0.isEmpty && (words.contains($0.folded) || isOfNumbers && isNumberOrDate($0))
      }
    }
    if isMoved { return 0 }
    let filled = (named..<count).last { column in rows.count { !$0[column].isEmpty } >= 3 }
    return filled.map { $0 + 1 - named } ?? 0
  }

  private static func isNumberOrDate(_ cell: String) -> Bool {
    let bytes = Array(cell.utf8)
    return DecimalNumber(cell, decimal: nil).value != nil
      || DateCell(bytes.span, 0..<bytes.count) != nil
  }

  // MARK: Taking columns

  /// Takes the column with the first of some headers.
  mutating func take(_ wanted: [String]) -> Int? {
    for key in wanted {
      if let column = keys.indices.first(where: { keys[$0] == key && !used.contains($0) }) {
        used.insert(column)
        return column
      }
    }
    return nil
  }

  /// Takes the column of a field: the one that the caller named, or else the first of some columns.
  mutating func take(_ field: Spelling.Field, else found: (inout Header) -> Int?) -> Int? {
    let column: Int?
    if let name = asked[field] {
      column = keys.indices.first { names[$0].folded == name.folded && !used.contains($0) }
    } else {
      // What the caller named for another field is that, whatever it is called.
      let others = Set(
        asked.values.compactMap { name in names.firstIndex { $0.folded == name.folded } }
      ).subtracting(used)
      used.formUnion(others)
      column = found(&self)
      used.subtract(others)
    }
    guard let column else { return nil }
    used.insert(column)
    columns[field] = column
    return column
  }

  /// Takes the column that has a header of a known one, unless the cells under it are something else.
  mutating func take(_ known: KnownColumn) -> Int? {
    take(known.field) { $0.column(of: known) }
  }

  private mutating func column(of known: KnownColumn) -> Int? {
    for (place, key) in (known.names + known.doubtfulNames).enumerated() {
      guard let column = keys.indices.first(where: { keys[$0] == key && !used.contains($0) }) else {
        continue
      }
      let cells = present(in: column)
      let test = place < known.names.count ? known.resembles : known.accepts
      let isFit = cells.isEmpty || Header.fits(cells.count(where: test), of: cells.count)
      if isFit, !excluded.contains(known.field) {
        if place >= known.names.count { note(column, readAs: known.field) }
        return column
      }
      note(column, isNo: known.field)
    }
    return columnWithRemark(of: known)
  }

  /// The column that has a header of a known one with a remark in brackets, such as `Gewicht (1-5)`, where the cells
  /// under it are as they should be.
  private mutating func columnWithRemark(of known: KnownColumn) -> Int? {
    guard !excluded.contains(known.field) else { return nil }
    let column = keys.indices.first { column in
      guard !used.contains(column), let key = names[column].wordKeyBeforeRemark,
        known.names.contains(key) || known.doubtfulNames.contains(key)
      else { return false }
      let cells = present(in: column)
      return !cells.isEmpty && Header.fits(cells.count(where: known.accepts), of: cells.count)
    }
    if let column { note(column, readAs: known.field) }
    return column
  }

  /// Whether so many cells of a column are as they should be that the others are mistakes in it, and
  /// not signs that the column is something else.
  static func fits(_ count: Int, of all: Int) -> Bool { 2 * count >= all }

  // MARK: What remains

  /// The columns that were not taken: those with a name, and those without.
  var remaining: (named: [Int], unnamed: [Int]) {
    let rest = keys.indices.filter { !used.contains($0) && $0 < namedCount }
    return (rest.filter { !names[$0].isEmpty }, rest.filter { names[$0].isEmpty })
  }

  /// The columns whose name an earlier one has too.
  var repeatedColumns: [Int] {
    var seen: Set<String> = []
    return names.indices.filter { !names[$0].isEmpty && !seen.insert(keys[$0]).inserted }
  }

  /// The header of each field, as the file writes it.
  var fieldNames: [Spelling.Field: String] {
    columns.mapValues { names[$0].withoutNationalRegisterNumbers }
  }

  /// The place of a cell of a record.
  func place(ofColumn column: Int, _ scanner: borrowing Scanner) -> Place {
    let place = scanner.place(of: scanner[column])
    return Place(
      line: place.line,
      column: place.column,
      field: names[column],
      row: scanner.row,
      index: column
    )
  }

  /// The cells of a column among the first rows that are not missing.
  func present(in column: Int) -> [String] {
    rows.compactMap { column < $0.count && !MissingValue.isMissing($0[column]) ? $0[column] : nil }
  }
}

extension String {
  /// The key of a header before a remark in brackets at its end; `nil` where there is none.
  var wordKeyBeforeRemark: String? {
    guard let last, last == ")" || last == "]",
      let bracket = firstIndex(where: { $0 == "(" || $0 == "[" })
    else { return nil }
    let key = String(self[..<bracket]).wordKey
    return key.isEmpty ? nil : key
  }
}
