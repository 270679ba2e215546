public import SocialNetwork

/// Whether a finding keeps a row, or a file, from being used.
public enum Severity: String, Sendable, CaseIterable {
  /// What is said here cannot be used as it stands.
  case error

  /// What is said here is used, but may not be what was meant.
  case warning

  /// The word for a reader.
  public var title: Text {
    switch self {
    case .error: Text(en: "error", nl: "fout")
    case .warning: Text(en: "warning", nl: "waarschuwing")
    }
  }
}

/// Something in a file that is wrong, or looks wrong.
public struct Finding: Sendable, Hashable {
  /// What kind of finding it is, in kebab-case; the same in every language.
  public let code: String

  /// Whether it keeps the row from being used.
  public let severity: Severity

  /// The name of the file, without its folder.
  public let file: String

  /// The line on which the cell begins, counted from 1.
  public let line: Int

  /// The character of the line at which the cell begins, counted from 1.
  public let column: Int

  /// The header of the cell's column, empty where the finding is about the row or the file.
  public let field: String

  /// Where a spreadsheet shows the cell, such as `C2`, or its row, such as `2`; `nil` where the
  /// finding is about no row.
  public let cell: String?

  /// The row as a spreadsheet counts it, from 1; `nil` where the finding is about no row.
  public let row: Int?

  /// What the cell holds, made harmless to show; empty for a national register number.
  public let value: String

  /// What is the matter, and what was expected.
  public let message: Text

  /// What to do about it with a setting or an example that the program asks for or shows, where it is
  /// that.
  public let remedy: Remedy?

  /// What may have been meant, or what to do about it in the file.
  private let hint: Text?

  init(
    _ fault: Fault,
    file: String,
    at place: Place,
    value: String
  ) {
    code = fault.code
    severity = fault.severity
    self.file = file
    line = place.line
    column = place.column
    field = place.field.echo
    cell = place.cell
    row = place.row
    self.value = fault.concealsValue ? "" : value.echo
    message = fault.message
    remedy = fault.remedy
    hint = fault.suggestion
  }

  /// What may have been meant, or what to do about it.
  public var suggestion: Text? { suggestion(wording: .plain) }

  /// What may have been meant, or what to do about it, in a program's own words.
  public func suggestion(wording: RemedyWording) -> Text? { remedy.map(wording.text) ?? hint }

  /// The finding in a line, such as `ties.csv:14:8: no actor 'Ghent Arts' in actors.csv; did you mean
  /// 'Gent Arts'? [row 14, column 'target' (B14)]`.
  public func description(in language: Language, wording: RemedyWording = .plain) -> String {
    let hint = suggestion(wording: wording).map { "; " + $0[language] } ?? ""
    let cell = spreadsheetPlace.map { " [\($0[language])]" } ?? ""
    return "\(file):\(line):\(column): \(message[language])\(hint)\(cell)"
  }

  /// Where a spreadsheet shows it, such as "row 2, column 'soort' (C2)"; `nil` where it is about no
  /// row.
  public var spreadsheetPlace: Text? {
    guard let row else { return nil }
    guard let cell else { return Text(en: "row \(row)", nl: "rij \(row)") }
    let named = field.isEmpty ? "" : " '\(field)'"
    return Text(
      en: "row \(row), column\(named) (\(cell))",
      nl: "rij \(row), kolom\(named) (\(cell))"
    )
  }
}

/// Everything that is wrong, or looks wrong, in the files of a dataset.
public struct Findings: Sendable {
  /// The findings: those of the actor file first, then by line, column and code.
  ///
  /// No more than 100 000 are kept, errors before warnings; ``counts`` has all.
  public let all: [Finding]

  /// How many findings there are of each code, in the order of the codes.
  public let counts: [(code: String, severity: Severity, count: Int)]

  /// How many of the findings of each code left the row in, and only a cell of it unknown.
  let keptCounts: [String: Int]

  /// The words that mean nothing here, each once.
  public let words: [UnknownWord]

  /// How many rows were left out only because of what is wrong elsewhere, by code.
  ///
  /// Such is a tie to an actor whose own row was left out.
  public let consequences: [(code: String, count: Int)]

  /// The number of errors.
  public var errorCount: Int { count(.error) }

  /// The number of warnings.
  public var warningCount: Int { count(.warning) }

  private func count(_ severity: Severity) -> Int {
    counts.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }
}

/// Where a finding is.
struct Place {
  var line = 1
  var column = 1

  /// The header of the column.
  var field = ""

  /// The row as a spreadsheet counts it, from 1; `nil` where no row is meant.
  var row: Int?

  /// The place of the column in its row, from 0; `nil` where no column is meant.
  var index: Int?

  /// The same place where so many lines and rows come before it besides.
  func moved(by before: PlaceInFile) -> Place {
    var place = self
    place.line += before.line - 1
    if let row { place.row = row + before.row }
    return place
  }

  /// Where a spreadsheet shows the cell, such as `C2`.
  var cell: String? {
    guard let row, let index else { return nil }
    var letters = ""
    var rest = index
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return "\(letters)\(row)"
  }
}

/// The findings of a file, while it is read.
struct FindingList {
  /// The name of the file.
  let file: String

  private(set) var kept: [Finding] = []
  private(set) var counts: [String: (severity: Severity, count: Int)] = [:]
  private(set) var consequences: [String: Int] = [:]
  private(set) var keptCounts: [String: Int] = [:]
  private(set) var words: [Word: UnknownWord] = [:]

  /// What tells unknown words apart.
  struct Word: Hashable {
    let code: String
    let field: String
    let value: String
  }

  /// The number of different unknown words that are counted.
  private static let wordLimit = 10_000

  /// The number of findings of a severity that are kept.
  static let limit = 100_000

  /// How many are kept of each severity.
  private var keptOfSeverity: [Severity: Int] = [:]

  /// Creates an empty list.
  init(file: String) { self.file = file.echo }

  /// Adds what is wrong at a place.
  ///
  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - place: Where.
  ///   - value: What the cell holds.
  ///   - keepsRow: Whether the row stays, and only this cell of it is unknown.
  mutating func add(_ fault: Fault, at place: Place, value: String = "", keepsRow: Bool = false) {
    counts[fault.code, default: (fault.severity, 0)].count += 1
    if keepsRow { keptCounts[fault.code, default: 0] += 1 }
    if fault.isOfWord {
      let word = Word(code: fault.code, field: place.field, value: value)
      if let known = words[word] {
        words[word] = UnknownWord(first: known.first, count: known.count + 1)
      } else if words.count < FindingList.wordLimit {
        let first = Finding(fault, file: file, at: place, value: value)
        words[word] = UnknownWord(first: first, count: 1)
      }
    }
    guard keptOfSeverity[fault.severity, default: 0] < FindingList.limit else { return }
    keptOfSeverity[fault.severity, default: 0] += 1
    kept.append(Finding(fault, file: file, at: place, value: value))
  }

  /// Adds what is wrong with a cell of a record; with the record, where it has no such cell.
  mutating func add(
    _ fault: Fault,
    inColumn column: Int,
    of header: Header,
    _ scanner: borrowing Scanner,
    counting count: inout ColumnCount,
    keepsRow: Bool = false
  ) {
    let hasCell = column < scanner.cellCount
    let cell = scanner[hasCell ? column : scanner.cellCount - 1]
    let place = scanner.place(of: cell, counting: &count)
    add(
      fault,
      at: Place(
        line: place.line,
        column: place.column,
        field: column < header.names.count ? header.names[column] : "",
        row: scanner.row,
        index: column
      ),
      value: hasCell ? scanner.string(cell) : "",
      keepsRow: keepsRow
    )
  }

  /// Whether nothing was added.
  var isEmpty: Bool { counts.isEmpty && consequences.isEmpty }

  /// Counts a row that is left out because of what is wrong elsewhere.
  mutating func addConsequence(_ code: String) { consequences[code, default: 0] += 1 }
}

extension Findings {
  /// The findings of several files, in their order.
  init(_ lists: [FindingList]) {
    let sorted = lists.map { list in
      list.kept.sorted {
        ($0.line, $0.column, $0.code, $0.value) < ($1.line, $1.column, $1.code, $1.value)
      }
    }
    // A warning that comes first takes the place of no error.
    let errorCount = sorted.joined().count { $0.severity == .error }
    var room: [Severity: Int] = [
      .error: FindingList.limit, .warning: max(0, FindingList.limit - errorCount),
    ]
    all = sorted.joined().filter { finding in
      room[finding.severity, default: 0] -= 1
      return room[finding.severity, default: 0] >= 0
    }
    var counts: [String: (severity: Severity, count: Int)] = [:]
    var consequences: [String: Int] = [:]
    var keptCounts: [String: Int] = [:]
    for list in lists {
      for (code, entry) in list.counts {
        counts[code, default: (entry.severity, 0)].count += entry.count
      }
      consequences.merge(list.consequences, uniquingKeysWith: +)
      keptCounts.merge(list.keptCounts, uniquingKeysWith: +)
    }
    self.keptCounts = keptCounts
    words = lists.flatMap { list in
      list.words.values.sorted {
        ($0.first.line, $0.first.column, $0.first.value) < (
          $1.first.line, $1.first.column, $1.first.value
        )
      }
    }
    self.counts = counts.sorted { $0.key < $1.key }.map {
      ($0.key, $0.value.severity, $0.value.count)
    }
    self.consequences = consequences.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
