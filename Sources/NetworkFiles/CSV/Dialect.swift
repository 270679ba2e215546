import SocialNetwork

/// How a file is written: its encoding, and what separates its cells.
struct Dialect: Sendable {
  /// What was known of how it is written.
  let form: FileForm

  /// The encoding.
  var encoding: TextEncoding

  /// The length of the byte order mark.
  var markLength: Int

  /// What separates cells.
  var separator: UInt8

  /// The number of records before the header: the line `sep=;`.
  var preambleLength: Int

  /// The first records, each a list of trimmed cells.
  var sample: [[String]]

  /// The number of bytes of the file for every record, about.
  var bytesPerRecord: Int

  /// What may separate cells, the likeliest first in Belgium.
  static let separators: [UInt8] = [.semicolon, .comma, .tab, .bar]

  /// How many records are looked at to decide.
  static let sampleLength = 50

  /// How many bytes are looked at to decide.
  private static let sampleByteCount = 1 << 18

  /// Finds out how a file is written.
  ///
  /// The separator is the one with which the header has names that are known; among several, the one
  /// with which most records are as long as the header, then the one that gives most cells.
  init(
    of source: ByteSource,
    form: FileForm,
    isHeader: ([String]) -> Bool
  ) throws(ReadingStop) {
    let bytes: [UInt8]
    do throws(InputError) {
      bytes = try source.beginning(Dialect.sampleByteCount)
    } catch { throw .unreadable(error) }
    let guess = TextEncoding.guess(from: bytes)
    self.form = form
    encoding = form.encoding ?? guess.encoding
    markLength = guess.encoding == encoding ? guess.markLength : 0
    let text = try Dialect.text(of: source, form, encoding: encoding, markLength: markLength)
    let isWhole = source.count <= Dialect.sampleByteCount

    if let declared = Dialect.declaredSeparator(text) {
      let records = Dialect.records(text, separatedBy: declared, form.quoting, isWhole: isWhole)
      (separator, preambleLength) = (declared, 1)
      sample = Array(records.dropFirst())
    } else {
      let candidates = Dialect.separators.map { separator in
        let records = Dialect.records(text, separatedBy: separator, form.quoting, isWhole: isWhole)
        return Candidate(separator: separator, records: records, isHeader: isHeader)
      }
      // The first of the best: `max` would give the last.
      let best = candidates.dropFirst().reduce(candidates[0]) { $0.isWorse(than: $1) ? $1 : $0 }
      (separator, preambleLength) = (best.separator, 0)
      if best.width < 2, !best.hasHeader { separator = .comma }
      sample = best.records
    }
    // Empty lines do not count: a file that begins with many would seem to have a row a byte.
    var lineCount = 1
    var previous = UInt8.lineFeed
    for byte in text {
      if byte < 0x10, byte == .lineFeed || byte == .carriageReturn,
        previous != .lineFeed, previous != .carriageReturn
      {
        lineCount += 1
      }
      previous = byte
    }
    bytesPerRecord = max(8, min(bytes.count, text.count) / lineCount)
  }

  /// The beginning of the file, decoded.
  private static func text(
    of source: ByteSource,
    _ form: FileForm,
    encoding: TextEncoding,
    markLength: Int
  ) throws(ReadingStop) -> [UInt8] {
    let opened: TextDecoder?
    do throws(InputError) {
      opened = try TextDecoder(
        source,
        encoding: encoding,
        isMending: form.isDamaged,
        markLength: markLength
      )
    } catch { throw .unreadable(error) }
    guard var decoder = opened else { return [] }
    var text: [UInt8] = []
    while text.count < sampleByteCount, try decoder.next(sampleByteCount, into: &text) {}
    return text
  }

  /// The separator of a first line such as `sep=;`.
  private static func declaredSeparator(_ text: [UInt8]) -> UInt8? {
    let line = text.prefix(8).prefix { $0 != .lineFeed && $0 != .carriageReturn }
    let plain = line.filter { $0 != .quote }
    guard plain.count == 5, plain.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8) else {
      return nil
    }
    return plain.last.flatMap { separators.contains($0) ? $0 : nil }
  }

  private static func records(
    _ text: [UInt8],
    separatedBy separator: UInt8,
    _ quoting: Quoting?,
    isWhole: Bool
  ) -> [[String]] {
    let source = ByteSource(name: "", bytes: text)
    guard let decoder = try? TextDecoder(source, encoding: .utf8, markLength: 0) else { return [] }
    var scanner = Scanner(decoder, separator: separator, quoting: quoting ?? .doubled)
    var records: [[String]] = []
    while records.count < sampleLength + 2, (try? scanner.advance()) ?? false {
      let record = (0..<scanner.cellCount).map { scanner.string(scanner[$0]) }
      if scanner.lastFilled >= 0 { records.append(record) }
    }
    // The last record may be cut off.
    if !isWhole, records.count < sampleLength + 2, records.count > 1 { records.removeLast() }
    return records
  }

  /// What a separator makes of the first records.
  private struct Candidate {
    let separator: UInt8
    let records: [[String]]
    let hasHeader: Bool

    /// The length of the header, without unnamed columns at its end.
    let width: Int

    /// The share of records that are as long as the header.
    let consistency: Double

    init(separator: UInt8, records: [[String]], isHeader: ([String]) -> Bool) {
      self.separator = separator
      self.records = records
      let place = Header.place(in: records, isHeader: isHeader)
      let start = place ?? Header.likelyPlace(in: records)
      let header = records.isEmpty ? [] : records[start]
      hasHeader = place != nil
      let length: ([String]) -> Int = { ($0.lastIndex { !$0.isEmpty } ?? -1) + 1 }
      let width = length(header)
      self.width = width
      let rows = records.dropFirst(start + 1)
      let consistent = rows.count { length($0) <= header.count && $0.count >= width }
      consistency = rows.isEmpty ? 0 : Double(consistent) / Double(rows.count)
    }

    func isWorse(than other: Candidate) -> Bool {
      if hasHeader != other.hasHeader { return other.hasHeader }
      if (width > 1) != (other.width > 1) { return other.width > 1 }
      if consistency != other.consistency { return consistency < other.consistency }
      return width < other.width
    }
  }
}

extension UInt8 {
  static let comma = UInt8(ascii: ",")
  static let period = UInt8(ascii: ".")
  static let semicolon = UInt8(ascii: ";")
  static let tab = UInt8(ascii: "\t")
  static let bar = UInt8(ascii: "|")
}
