import SocialNetwork

/// The header of a file, and which of its columns is which.
struct Header {
  /// The name of the file, harmless to show.
  let file: String

  /// The names, without outer blanks.
  let names: [String]

  /// The place of the header among the records that are not empty.
  let place: Int

  /// The number of columns up to the last that has a name.
  let namedCount: Int

  /// What was decided on the way, for a reader.
  private(set) var notes: [Text] = []

  /// The column of each field that was found.
  private(set) var columns: [Spelling.Field: Int] = [:]

  /// The fields that the caller named a header for.
  let asked: [Spelling.Field: String]

  /// The fields that no column is taken for, because the cells under their headers are something else.
  private let excluded: Set<Spelling.Field>

  private let keys: [String]
  private var used: Set<Int> = []
  private let rows: ArraySlice<[String]>

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
    place = Header.place(in: sample, isHeader: isHeader) ?? 0
    names = sample.isEmpty ? [] : sample[place]
    keys = names.map(\.wordKey)
    namedCount = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
    rows = sample.dropFirst(place + 1)
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
      column = found(&self)
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
    return nil
  }

  /// Whether so many cells of a column are as they should be that the others are mistakes in it, and
  /// not signs that the column is something else.
  static func fits(_ count: Int, of all: Int) -> Bool { 2 * count >= all }

  /// Takes the column of kinds: by its header, or else a column in which all cells are kinds.
  mutating func takeKind(_ known: KnownColumn) -> (column: Int, isDeclared: Bool)? {
    var isDeclared = true
    let column = take(.kind) { header in
      if let column = header.take(known.names) { return column }
      isDeclared = false
      if header.excluded.contains(.kind) { return nil }
      for key in known.doubtfulNames {
        guard
          let column = header.keys.indices.first(where: {
            header.keys[$0] == key && !header.used.contains($0)
          })
        else { continue }
        let cells = header.present(in: column)
        if !cells.isEmpty, Header.fits(cells.count(where: known.accepts), of: cells.count) {
          return column
        }
      }
      return header.keys.indices.first { column in
        guard !header.used.contains(column), !header.names[column].isEmpty else { return false }
        let cells = header.present(in: column)
        return !cells.isEmpty && cells.allSatisfy(known.accepts)
      }
    }
    guard let column else { return nil }
    if asked[.kind] == nil, keys[column] != "kind", keys[column] != "soort" {
      note(column, readAs: .kind)
    }
    return (column, isDeclared)
  }

  /// Takes the column of names, unless its cells recur too often for names.
  mutating func takeName(_ wanted: [String]) -> Int? {
    take(.name) { header in
      for key in wanted {
        guard
          let column = header.keys.indices.first(where: {
            header.keys[$0] == key && !header.used.contains($0)
          })
        else { continue }
        let cells = header.present(in: column)
        if cells.count < 4 || 2 * Set(cells).count > cells.count { return column }
        header.note(column, isNo: .name)
      }
      return nil
    }
  }

  /// Takes the ends of the ties.
  mutating func takeEnds() -> (source: Int?, target: Int?) {
    if asked[.source] != nil || asked[.target] != nil {
      let source = take(.source) { $0.take(KnownColumn.tieEnds.map(\.source)) }
      return (source, take(.target) { $0.take(KnownColumn.tieEnds.map(\.target)) })
    }
    for (source, target) in KnownColumn.tieEnds + KnownColumn.tieEndsTogether {
      if let first = keys.firstIndex(of: source), let second = keys.firstIndex(of: target) {
        used.formUnion([first, second])
        (columns[.source], columns[.target]) = (first, second)
        // Other columns of the kind may be meant as well: Partner 1, Partner 2 and Partner 3.
        if namedCount > 2, !KnownColumn.plainEnds.contains(source) {
          notes.append(
            Text(
              en:
                "\(file): the actors of a tie are read from the columns \(names[first].quoted) and"
                + " \(names[second].quoted)",
              nl: "\(file): de actoren van een relatie zijn gelezen uit de kolommen"
                + " \(names[first].quoted) en \(names[second].quoted)"
            )
          )
        }
        return (first, second)
      }
    }
    let source = take(.source) { $0.take(KnownColumn.tieEnds.map(\.source)) }
    return (source, take(.target) { $0.take(KnownColumn.tieEnds.map(\.target)) })
  }

  /// Says what a column with a direction means, where there is one.
  mutating func takeDirection() {
    var column = take(DirectionColumn.names)
    if column == nil, let type = keys.firstIndex(of: DirectionColumn.doubtfulName),
      !used.contains(type)
    {
      let cells = present(in: type)
      guard cells.isEmpty || cells.contains(where: DirectionWord.isOne) else {
        notes.append(
          Text(
            en: "\(file): column \(names[type].quoted) holds a category, no direction",
            nl: "\(file): kolom \(names[type].quoted) bevat een categorie, geen richting"
          )
        )
        return
      }
      notes.append(
        Text(
          en: "\(file): column \(names[type].quoted) holds a direction",
          nl: "\(file): kolom \(names[type].quoted) bevat een richting"
        )
      )
      used.insert(type)
      column = type
    }
    guard let column,
      present(in: column).contains(where: { DirectionWord.isDirected($0) ?? false })
    else { return }
    notes.append(
      Text(
        en: "\(file): some ties are directed; directions are left aside, ties are mutual",
        nl: "\(file): sommige relaties zijn gericht; richtingen blijven buiten beschouwing,"
          + " relaties zijn wederzijds"
      )
    )
  }

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
  var fieldNames: [Spelling.Field: String] { columns.mapValues { names[$0] } }

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

  /// The named columns of which every cell is filled and differs from all others, so that they could
  /// be the id.
  var columnsThatCouldBeID: [String] {
    names.indices.filter { column in
      let cells = present(in: column)
      return !names[column].isEmpty && !used.contains(column) && cells.count == rows.count
        && Set(cells).count == cells.count
    }.map { names[$0] }
  }

  /// The named columns that were not taken and hold no numbers with decimals, so that they could be an
  /// end of a tie.
  var columnsThatCouldBeEnds: [String] {
    names.indices.filter { column in
      let cells = present(in: column)
      return !names[column].isEmpty && !used.contains(column) && cells.count == rows.count
    }.map { names[$0] }
  }

  /// Whether the file is a matrix: the actors stand in the first row and in the first column.
  var isMatrix: Bool {
    let firsts = rows.map { $0.first ?? "" }
    guard firsts.count >= 2, names.count > 2 else { return false }
    let columns = names.dropFirst()
    return zip(firsts, columns).allSatisfy { $0 == $1 } && !firsts.contains("")
  }

  /// The cells of a column among the first rows that are not missing.
  func present(in column: Int) -> [String] {
    rows.compactMap { column < $0.count && !MissingValue.isMissing($0[column]) ? $0[column] : nil }
  }

  // MARK: Notes

  private mutating func note(_ column: Int, readAs field: Spelling.Field) {
    let title = field.title
    notes.append(
      Text(
        en: "\(file): column \(names[column].quoted) is read as the \(title.en)",
        nl: "\(file): kolom \(names[column].quoted) gelezen als \(title.nl)"
      )
    )
  }

  /// Notes that a column is not what its header seems to say, and so is an attribute.
  mutating func note(_ column: Int, isNo field: Spelling.Field) {
    let title = field.title
    notes.append(
      Text(
        en: "\(file): column \(names[column].quoted) holds something else than the \(title.en), so"
          + " it is an attribute",
        nl:
          "\(file): kolom \(names[column].quoted) bevat iets anders dan \(title.nl), en is dus een"
          + " kenmerk"
      )
    )
  }
}

extension Spelling.Field {
  /// What a column of the field holds, after "the" in English and with its article in Dutch.
  var title: Text {
    switch self {
    case .id: Text(en: "id", nl: "de id")
    case .name: Text(en: "name", nl: "de naam")
    case .kind: Text(en: "kind of actor", nl: "de soort actor")
    case .surveyed: Text(en: "answer to who was surveyed", nl: "het antwoord op wie bevraagd is")
    case .role: Text(en: "role", nl: "de rol")
    case .function: Text(en: "function", nl: "de functie")
    case .source: Text(en: "first actor of a tie", nl: "de eerste actor van een relatie")
    case .target: Text(en: "second actor of a tie", nl: "de tweede actor van een relatie")
    case .weight: Text(en: "weight", nl: "het gewicht")
    case .since: Text(en: "first day of a tie", nl: "de eerste dag van een relatie")
    case .until: Text(en: "last day of a tie", nl: "de laatste dag van een relatie")
    }
  }
}
