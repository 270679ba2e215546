import Foundation
import SocialNetwork

/// What makes Graphviz's documents the same everywhere.
enum PDF {
  /// A document that says it was made on a day, rather than now and in the time zone of the machine.
  ///
  /// A date in another zone than that of Greenwich is longer, so that what stands behind it stands
  /// elsewhere; the table of where everything is, and where that table is, follow.
  ///
  /// - Source: ISO 32000-1:2008, *Portable document format*: 7.5.4, cross-reference table; 7.9.4, dates.
  static func dated(_ day: Day?, _ document: Data) -> Data {
    let key = Data("/CreationDate (D:".utf8)
    let digits = (day?.description ?? "1970-01-01").filter(\.isNumber) + "000000"
    let stamp = Data((digits + "Z").utf8)
    guard let start = document.range(of: key)?.upperBound,
      let end = document[start...].firstIndex(of: UInt8(ascii: ")"))
    else { return document }
    let shift = stamp.count - (end - start)
    if let rest = moved(document[end...], by: shift, from: start) {
      return document[..<start] + stamp + rest
    }
    // Where the table cannot be read nothing may move.
    guard shift <= 0 else { return document }
    return document[..<start] + stamp + Data(repeating: 0x20, count: -shift) + document[end...]
  }

  /// The end of a document, with the places in its table that are behind another changed by a number of
  /// bytes; `nil` where there is no table in plain text.
  private static func moved(_ end: Data, by shift: Int, from start: Int) -> Data? {
    var lines = end.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let table = lines.firstIndex(of: Data("xref".utf8)),
      let pointer = lines.lastIndex(of: Data("startxref".utf8)), table < pointer,
      pointer + 1 < lines.count, let place = number(lines[pointer + 1])
    else { return nil }
    lines[pointer + 1] = Data(String(place + shift).utf8)
    // An entry has ten digits for the place, five for the generation, and n for "in use".
    for line in table..<pointer where lines[line].count == 19 && lines[line].dropLast().last == 0x6E
    {
      guard let place = number(lines[line].prefix(10)) else { return nil }
      guard place > start else { continue }
      let digits = String(place + shift)
      let zeros = String(repeating: "0", count: max(0, 10 - digits.count))
      lines[line] = Data((zeros + digits).utf8) + lines[line].dropFirst(10)
    }
    return Data(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func number(_ digits: Data) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }
}
