/// Reads the small files that the program itself writes, all of them at once.
enum StandardRecords {
  /// The records of CSV in UTF-8 as ``CSVWriter`` writes it for programs; `nil` where the bytes are
  /// something else.
  static func read(_ bytes: [UInt8]) -> [[String]]? {
    let source = ByteSource(name: "", bytes: bytes)
    guard let decoder = try? TextDecoder(source, encoding: .utf8, markLength: 0) else { return nil }
    var scanner = Scanner(decoder, separator: .comma)
    var records: [[String]] = []
    do throws(ReadingStop) {
      while try scanner.advance() {
        guard scanner.strayCell == nil else { return nil }
        var record: [String] = []
        for column in 0..<scanner.cellCount { record.append(scanner.string(scanner[column])) }
        records.append(record)
      }
    } catch { return nil }
    return records
  }
}
