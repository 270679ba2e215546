import Foundation
public import SocialNetwork

/// Reads how many people of each group a population has, from a file with the columns `attribute`,
/// `group` and `count`.
public enum PopulationReader {
  /// Reads a file.
  ///
  ///     let population = try PopulationReader.read(path: "gent.csv")
  ///
  /// - Throws: Why it cannot be used: the first twenty of its faults, each with its place.
  public static func read(path: String) throws(InputError) -> Population {
    let source = try ByteSource(path: path, atMost: 64 << 20)
    let population: Population
    do throws(InputError) {
      population = try read(source)
    } catch {
      try source.checkUnchanged()
      throw error
    }
    try source.checkUnchanged()
    return population
  }

  /// Reads a file from memory, as if it were called `population.csv`.
  package static func read(bytes: [UInt8]) throws(InputError) -> Population {
    try read(ByteSource(name: "population.csv", bytes: bytes))
  }

  private static func read(_ source: ByteSource) throws(InputError) -> Population {
    var form = FileForm()
    while true {
      do throws(ReadingStop) {
        return try read(source, form)
      } catch {
        guard try form.adapt(to: error, in: source) else { throw InputError(error, in: source) }
      }
    }
  }

  private static func read(
    _ source: ByteSource,
    _ form: FileForm
  ) throws(ReadingStop) -> Population {
    let isVNA: Bool
    do throws(InputError) { isVNA = try CSVFile.isVNA(source) } catch { throw .unreadable(error) }
    guard !isVNA, let file = try CSVFile(source, form: form, isHeader: isHeader) else {
      let words =
        isVNA
        ? Fault.vna.words : Fault.emptyFile.message.and(expected).and(beginWithHeader)
      throw .unreadable(.faults([fault(source.name, Place(), words)]))
    }
    let header = Header(file: source.name, sample: file.dialect.sample, isHeader: isHeader)
    var rows = PopulationRows(file: source.name)
    var scanner = try file.scanner(onHeader: header.place)
    do throws(InputError) {
      try rows.find(header, line: scanner.line)
    } catch { throw .unreadable(error) }
    while try scanner.advance() { rows.read(scanner) }
    guard rows.faults.isEmpty else { throw .unreadable(.faults(rows.faults)) }
    return Population(rows.groups, file: source.name)
  }

  fileprivate static let columns = [
    ["attribute", "kenmerk", "attribuut", "attribut"].map(\.wordKey),
    ["group", "groep", "waarde", "value", "groupe"].map(\.wordKey),
    ["count", "aantal", "nombre", "n"].map(\.wordKey),
  ]

  private static func isHeader(_ record: [String]) -> Bool {
    columns.allSatisfy { names in record.contains { names.contains($0.wordKey) } }
  }

  /// That a column is missing, given its place in ``columns``.
  fileprivate static func missing(_ place: Int, among found: [String]) -> Text {
    let name = titles[place]
    let there =
      found.isEmpty ? Text("") : Text.there(are: .list(ofNames: found), count: found.count)
    return Text(en: "no column '\(name.en)'", nl: "geen kolom '\(name.nl)'")
      .and(there).and(expected)
      .and(
        Text(
          en: "write \(name.en) above the column that is meant",
          nl: "schrijf \(name.nl) boven de kolom die bedoeld is"
        )
      )
  }

  /// What each column is called, for a reader.
  private static let titles = [
    Text(en: "attribute", nl: "kenmerk"), Text(en: "group", nl: "groep"),
    Text(en: "count", nl: "aantal"),
  ]

  private static let expected = Text(
    en: "expected the columns attribute, group and count",
    nl: "verwacht: de kolommen kenmerk, groep en aantal"
  )

  private static let beginWithHeader = Text(
    en: "write these words in the first row, and a row for each group below it",
    nl: "schrijf die woorden in de eerste rij, en daaronder een rij per groep"
  )

  /// A fault in a line: where it is, what is wrong, and in which cell of a spreadsheet that is.
  fileprivate static func fault(_ file: String, _ place: Place, _ words: Text) -> Text {
    let line = Text("\(file.echo):\(place.line):\(place.column):").followed(by: words)
    guard let row = place.row, let cell = place.cell else { return line }
    let named = place.field.isEmpty ? "" : " '\(place.field.echo)'"
    return line.followed(
      by: Text(
        en: "[row \(row), column\(named) (\(cell))]",
        nl: "[rij \(row), kolom\(named) (\(cell))]"
      )
    )
  }
}

/// The rows of a population file while it is read.
private struct PopulationRows {
  let file: String
  private(set) var groups: [Population.Group] = []
  private(set) var faults: [Text] = []
  private var columns: [Int] = []
  private var headers: [String] = []
  private var namedCount = 0
  private var lines: [[String]: Int] = [:]

  init(file: String) { self.file = file }

  /// Finds the columns.
  mutating func find(_ header: Header, line: Int) throws(InputError) {
    var header = header
    let found = header.names.filter { !$0.isEmpty }
    namedCount = header.namedCount
    headers = header.names
    for (place, names) in PopulationReader.columns.enumerated() {
      guard let column = header.take(names) else {
        let words = PopulationReader.missing(place, among: found)
        throw .faults([PopulationReader.fault(file, Place(line: line), words)])
      }
      columns.append(column)
    }
  }

  mutating func read(_ scanner: borrowing Scanner) {
    let last = scanner.lastFilled
    guard last >= 0 else { return }
    if let stray = scanner.strayCell {
      return add(Fault.textAfterQuote.words, inColumn: stray, scanner)
    }
    if last >= namedCount, let extra = (namedCount...last).first(where: { !scanner[$0].isEmpty }) {
      return add(Fault.extraCells(headerCount: namedCount).words, inColumn: extra, scanner)
    }
    var cells: [String] = []
    for column in columns {
      let word = column < scanner.cellCount ? scanner.string(scanner[column]) : ""
      cells.append(
        word.trimmingCharacters(in: .whitespacesAndNewlines).withoutNationalRegisterNumbers
      )
    }
    for (place, words) in PopulationRows.empty.enumerated() where cells[place].isEmpty {
      add(words.and(PopulationRows.fillIn), at: place, scanner)
    }
    if TotalsWord.isOne(cells[1]) {
      add(
        Text(
          en: "\(cells[1].quoted) is no group but a total; remove the row",
          nl: "\(cells[1].quoted) is geen groep maar een totaal; verwijder de rij"
        ),
        at: 1,
        scanner
      )
    }
    guard !cells[2].isEmpty else {
      return add(PopulationRows.noCount.and(PopulationRows.fillIn), at: 2, scanner)
    }
    guard let count = PopulationRows.count(cells[2]) else {
      return add(
        Text(
          en: "\(cells[2].quoted) is not a number of people; expected a whole number; correct it,"
            + " or remove the row",
          nl: "\(cells[2].quoted) is geen aantal mensen; verwacht: een geheel getal; verbeter het,"
            + " of verwijder de rij"
        ),
        at: 2,
        scanner
      )
    }
    let key = [cells[0].folded, cells[1].folded]
    if let line = lines[key] {
      add(
        Text(
          en: "the group \(cells[1].quoted) is on line \(line) too; expected a row for each group;"
            + " add the two up in one row",
          nl: "de groep \(cells[1].quoted) staat ook op regel \(line); verwacht: een rij per groep;"
            + " tel beide op in één rij"
        ),
        at: 1,
        scanner
      )
    }
    lines[key] = scanner.line
    groups.append(Population.Group(attribute: cells[0], name: cells[1], count: count))
  }

  private mutating func add(_ words: Text, at place: Int, _ scanner: borrowing Scanner) {
    add(words, inColumn: columns[place], scanner)
  }

  private mutating func add(_ words: Text, inColumn column: Int, _ scanner: borrowing Scanner) {
    let hasCell = column < scanner.cellCount
    let start = scanner.place(of: scanner[hasCell ? column : scanner.cellCount - 1])
    let place = Place(
      line: start.line,
      column: start.column,
      field: headers.indices.contains(column) ? headers[column] : "",
      row: scanner.row,
      index: column
    )
    faults.append(PopulationReader.fault(file, place, words))
  }

  /// What is said of a cell without an attribute, and of one without a group.
  private static let empty = [
    Text(
      en: "no attribute; expected the name of a column of actors, such as gender",
      nl: "geen kenmerk; verwacht: de naam van een kolom van actoren, zoals gender"
    ),
    Text(
      en: "no group; expected a value of that column",
      nl: "geen groep; verwacht: een waarde van die kolom"
    ),
  ]

  private static let noCount = Text(
    en: "no number of people; expected a whole number",
    nl: "geen aantal mensen; verwacht: een geheel getal"
  )

  private static let fillIn = Text(
    en: "fill it in, or remove the row",
    nl: "vul aan, of verwijder de rij"
  )

  /// A whole number of 0 or more, with or without signs between thousands.
  private static func count(_ word: String) -> Double? {
    let plain = word.filter { !" \u{A0}\u{202F}'’".contains($0) }
    guard plain.wholeMatch(of: /[0-9]{1,15}|[0-9]{1,3}([.,][0-9]{3}){1,4}/) != nil else {
      return nil
    }
    return Double(plain.filter { $0.isASCII && $0.isNumber })
  }
}

extension InputError {
  /// The faults of a file: the first twenty, and how many there are.
  fileprivate static func faults(_ faults: [Text]) -> InputError {
    let shown = faults.prefix(20)
    let rest = faults.count - shown.count
    let more = Text(en: "… and \(rest) more errors", nl: "… en nog \(rest) fouten")
    let lines = shown + (rest > 0 ? [more] : [])
    return InputError(
      Text(
        en: lines.map(\.en).joined(separator: "\n"),
        nl: lines.map(\.nl).joined(separator: "\n")
      )
    )
  }

  /// Why a file could not be read to its end.
  fileprivate init(_ stop: ReadingStop, in source: ByteSource) {
    if case .unreadable(let error) = stop {
      self = error
      return
    }
    var list = FindingList(file: source.name)
    // A failing disk was told above.
    try? list.add(stop, in: source)
    self = .faults(
      list.kept.map { Text(en: $0.description(in: .en), nl: $0.description(in: .nl)) }
    )
  }
}

extension Fault {
  /// What is wrong, and what to do about it.
  fileprivate var words: Text { message.and(suggestion ?? Text("")) }
}

extension Text {
  /// The clause and another one after a semicolon.
  fileprivate func and(_ other: Text) -> Text {
    other == Text("") ? self : Text(en: "\(en); \(other.en)", nl: "\(nl); \(other.nl)")
  }
}
