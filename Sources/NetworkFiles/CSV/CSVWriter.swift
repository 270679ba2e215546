import GraphCore

/// Writes CSV, for programs or for Excel.
///
///     var writer = CSVWriter(form: .standard)
///     writer.append([.text("id"), .text("degree")])
///     writer.append([.text("Gent, stad"), .integer(3)])
///     String(decoding: writer.bytes, as: UTF8.self)  // "id,degree\n\"Gent, stad\",3\n"
public struct CSVWriter: Sendable {
  /// For whom the CSV is.
  public enum Form: Sendable {
    /// UTF-8, `,` between cells, `.` in numbers, LF at the end of lines: for programs.
    case standard

    /// What Excel opens well in Belgium: UTF-8 with a byte order mark, `;` between cells, `,` in
    /// numbers, CRLF at the end of lines; text that Excel would take for a formula begins with `'`.
    case excel
  }

  /// What stands in a cell.
  public enum Cell: Sendable, Hashable {
    /// Text.
    case text(String)

    /// A number, written in the shortest form that reads back exactly; empty when not finite.
    case number(Double)

    /// A whole number.
    case integer(Int)

    /// Nothing.
    case empty
  }

  /// What was written.
  public private(set) var bytes: [UInt8] = []

  private let form: Form

  /// Where in what was written the row begins, and how many cells it has as yet.
  private var rowStart = 0
  private var cellCount = 0

  /// Creates a writer of an empty table.
  public init(form: Form) {
    self.form = form
    if form == .excel { bytes = [0xEF, 0xBB, 0xBF] }
    rowStart = bytes.count
  }

  /// Creates a writer of rows that follow on others.
  package init(continuing form: Form) { self.form = form }

  /// Adds a row.
  public mutating func append(_ cells: [Cell]) {
    for cell in cells { append(cell) }
    endRow()
  }

  /// Adds the next cell of a row.
  package mutating func append(_ cell: Cell) {
    beginCell()
    switch cell {
    case .text(let text): append(text)
    case .number(let number): bytes += written(number).utf8
    case .integer(let number): append(number)
    case .empty: break
    }
  }

  /// Adds a text as the next cell of a row, given its UTF-8.
  package mutating func append(utf8 text: Span<UInt8>) {
    beginCell()
    append(text)
  }

  private mutating func beginCell() {
    if cellCount > 0 { bytes.append(form == .excel ? UInt8(ascii: ";") : UInt8(ascii: ",")) }
    cellCount += 1
  }

  /// Ends a row.
  package mutating func endRow() {
    // A row of one empty cell would be an empty line, which readers skip.
    if cellCount == 1, bytes.count == rowStart { bytes += "\"\"".utf8 }
    if form == .excel { bytes.append(.carriageReturn) }
    bytes.append(.lineFeed)
    rowStart = bytes.count
    cellCount = 0
  }

  /// What was written since this was asked before, which the writer keeps no longer.
  mutating func handingOver() -> [UInt8] {
    defer {
      bytes.removeAll(keepingCapacity: true)
      rowStart = 0
    }
    return bytes
  }

  private mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func append(_ text: String) { append(text.utf8Span.span) }

  private mutating func append(_ text: Span<UInt8>) {
    let isArmed = form == .excel && text.beginsFormula(0..<text.count)
    let start = bytes.count
    if isArmed { bytes.append(UInt8(ascii: "'")) }
    bytes.append(0..<text.count, of: text)
    guard bytes.span.needsQuotes(from: start) else { return }
    bytes.removeLast(bytes.count - start)
    bytes.append(.quote)
    if isArmed { bytes.append(UInt8(ascii: "'")) }
    for place in text.indices {
      if text[place] == .quote { bytes.append(.quote) }
      bytes.append(text[place])
    }
    bytes.append(.quote)
  }

  private func written(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    let text = number.description
    switch form {
    case .standard: return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    case .excel: return text.withoutExponent.replacing(".", with: ",")
    }
  }
}

extension Span<UInt8> {
  /// Whether the cell of CSV from a place on is only read as it stands when it is in quotes.
  fileprivate func needsQuotes(from start: Int) -> Bool {
    guard start < count else { return false }
    if self[start] == .space || self[count - 1] == .space { return true }
    // The last eight bytes are looked at together: of a longer cell some of them twice, of a shorter one
    // without those before it.
    guard count >= 8 else { return (start..<count).contains { CSVWriter.isQuoted(self[$0]) } }
    let others = UInt64(8 * Swift.max(0, start - (count - 8)))
    return (word(at: count - 8) &>> others).needsQuotes
      || stride(from: start, to: count - 8, by: 8).contains { word(at: $0).needsQuotes }
  }
}

extension UInt64 {
  /// Whether one of eight bytes is one that a cell can only hold in quotes.
  fileprivate var needsQuotes: Bool {
    var found = (self ^ .quotes).zeroBytes | (self ^ .lineFeeds).zeroBytes
    found |= (self ^ .carriageReturns).zeroBytes | (self ^ .tabs).zeroBytes
    return found | (self ^ .commas).zeroBytes | (self ^ .semicolons).zeroBytes != 0
  }
}

extension CSVWriter {
  /// Whether a cell can hold a byte only in quotes: a separator, the quote, a tab or the end of a line.
  fileprivate static func isQuoted(_ byte: UInt8) -> Bool {
    // Nothing above the semicolon counts.
    byte < 64 && quoted &>> UInt64(byte) & 1 == 1
  }

  /// The bytes that a cell can only hold in quotes, a bit each: separators, the quote, tabs and line ends.
  private static let quoted: UInt64 =
    1 << 0x09 | 1 << 0x0A | 1 << 0x0D | 1 << 0x22 | 1 << 0x2C | 1 << 0x3B
}

extension String {
  /// The same number with all its digits written out: 0.00001 for 1e-05.
  fileprivate var withoutExponent: String {
    let parts = split(separator: "e")
    let sign = hasPrefix("-") ? "-" : ""
    let digits = (parts.first ?? "").split(separator: ".").map { $0.filter(\.isNumber) }
    let (whole, fraction) = (digits.first ?? "", digits.count > 1 ? digits[1] : "")
    let shift = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let point = whole.count + shift
    var all = whole + fraction
    if point <= 0 { all = String(repeating: "0", count: 1 - point) + all }
    let place = Swift.max(1, point)
    all += String(repeating: "0", count: Swift.max(0, place - all.count))
    let decimals = all.dropFirst(place)
    let isWhole = decimals.allSatisfy { $0 == "0" }
    return sign + all.prefix(place) + (isWhole ? "" : "." + decimals)
  }
}
