import SocialNetwork

/// How the text of a file is written in bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"

  /// UTF-16, the lower byte first: "Unicode text" of Excel.
  case utf16LittleEndian = "UTF-16LE"

  /// UTF-16, the higher byte first.
  case utf16BigEndian = "UTF-16BE"

  /// Windows-1252: "CSV" of Excel in Western Europe.
  case windows1252 = "Windows-1252"

  /// Mac Roman: "CSV (Macintosh)" of Excel.
  case macRoman = "Macintosh"

  /// What the first bytes of a file say: a byte order mark, or the zeros of UTF-16 without one.
  ///
  /// Where they say nothing it is UTF-8, until a byte contradicts that.
  static func guess(from bytes: [UInt8]) -> (encoding: TextEncoding, markLength: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let units = bytes.count / 2
    guard units > 0 else { return (.utf8, 0) }
    var zeros = [0, 0]
    for place in 0..<units * 2 where bytes[place] == 0 { zeros[place & 1] += 1 }
    // Western text in UTF-16 has a zero in nearly every unit, always on the same side.
    if zeros[1] * 10 >= units * 4, zeros[0] == 0 { return (.utf16LittleEndian, 0) }
    if zeros[0] * 10 >= units * 4, zeros[1] == 0 { return (.utf16BigEndian, 0) }
    return (.utf8, 0)
  }
}

/// Why a file cannot be read to its end as it was begun.
enum ReadingStop: Error {
  /// The bytes are no UTF-8 after all.
  case notUTF8

  /// The bytes are text in no encoding that is known here, from this byte on.
  case undecodable(offset: Int)

  /// Quotes inside cells are written in another way than was taken for granted.
  case otherQuotes

  /// A quote is not closed; it began here.
  case unterminatedQuote(line: Int, column: Int)

  /// A record that is longer than any real one began on this line; whether there are quotes in it.
  case recordTooLong(line: Int, hasQuotes: Bool)

  /// A cell that is longer than ``Limits/cell``.
  case cellTooLong(line: Int, column: Int)

  /// A record with more cells than ``Limits/columns``.
  case tooManyColumns(line: Int)

  /// More records than ``Limits/rows``.
  case tooManyRows

  /// The file cannot be read any further.
  case unreadable(InputError)
}

/// Turns the bytes of a file into UTF-8, piece by piece.
struct TextDecoder {
  private var reader: ByteSource.Reader
  private let encoding: TextEncoding

  /// Whether bytes that are no UTF-8 are read all the same.
  private let isMending: Bool
  private var isAtEnd = false

  /// Bytes to leave out at the beginning: the byte order mark.
  private var markLength: Int

  /// Bytes at the end of a piece that await the rest of their character.
  private var carried: [UInt8] = []

  /// Where in the source the text ends that was handed out.
  private(set) var offset = 0

  /// Creates a decoder of a source in an encoding.
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - encoding: The encoding.
  ///   - isMending: Whether a byte that is no UTF-8 is read as Windows-1252, instead of stopping the reading.
  ///   - markLength: The length of the byte order mark.
  /// - Throws: Why it cannot be opened.
  init(
    _ source: ByteSource,
    encoding: TextEncoding,
    isMending: Bool = false,
    markLength: Int
  ) throws(InputError) {
    reader = try source.open()
    self.encoding = encoding
    self.isMending = isMending
    self.markLength = markLength
  }

  /// Creates a decoder of a part of a source in UTF-8, which begins and ends with a character.
  init(_ source: ByteSource, part: Range<Int>) throws(InputError) {
    reader = try source.open(at: part.lowerBound, until: part.upperBound)
    encoding = .utf8
    isMending = false
    markLength = 0
    offset = part.lowerBound
  }

  /// Adds the next piece to a text, which may be an empty one; false at the end.
  mutating func next(_ limit: Int, into text: inout [UInt8]) throws(ReadingStop) -> Bool {
    guard encoding == .utf8, !isMending else {
      var bytes: [UInt8] = []
      guard try nextBytes(limit, into: &bytes) else { return false }
      switch encoding {
      case .utf8: text += try mended(bytes)
      case .windows1252, .macRoman: text += try transcoded(fromBytes: bytes)
      case .utf16LittleEndian: text += try transcoded(fromUTF16: bytes, lowByteFirst: true)
      case .utf16BigEndian: text += try transcoded(fromUTF16: bytes, lowByteFirst: false)
      }
      offset += bytes.count - carried.count
      return true
    }
    let start = text.count
    guard try nextBytes(limit, into: &text) else { return false }
    try validate(&text, from: start)
    offset += text.count - start
    return true
  }

  /// Adds what was carried over and the next bytes; false at the end.
  private mutating func nextBytes(
    _ limit: Int,
    into bytes: inout [UInt8]
  ) throws(ReadingStop) -> Bool {
    bytes += carried
    let start = bytes.count
    let count: Int
    do throws(InputError) {
      count = try reader.read(upTo: limit, into: &bytes)
    } catch { throw .unreadable(error) }
    guard count > 0 else {
      if carried.isEmpty { return false }
      guard isMending else {
        throw encoding == .utf8 ? .notUTF8 : .undecodable(offset: offset)
      }
      (isAtEnd, carried) = (true, [])
      return true
    }
    carried = []
    if markLength > 0 {
      let length = min(markLength, count)
      bytes.removeSubrange(start..<start + length)
      markLength -= length
      offset += length
    }
    return true
  }

  /// Refuses what is no UTF-8 from a place on, and carries over a character that is cut off at the end.
  private mutating func validate(_ text: inout [UInt8], from start: Int) throws(ReadingStop) {
    let facts = text.span.extracting(start...).textFacts
    if facts.hasZero { throw .notUTF8 }
    if facts.isASCII { return }
    // A character that is cut off at the end has its first byte among the last three.
    for back in 1...3 where start + back <= text.count {
      let byte = text[text.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if length > back {
        carried = Array(text.suffix(back))
        text.removeLast(back)
      }
      break
    }
    do {
      _ = try UTF8Span(validating: text.span.extracting(start...))
    } catch { throw .notUTF8 }
  }

  /// UTF-8 in which the bytes that belong to no character were Windows-1252.
  private mutating func mended(_ bytes: [UInt8]) throws(ReadingStop) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 16)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte != 0 else { throw .undecodable(offset: offset + place) }
      let length = byte.characterLength
      let character = bytes[place...].prefix(length)
      if character.count < length, !isAtEnd,
        character.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        carried = Array(character)
        break
      }
      if length == 1 || character.count == length && length > 0 && String.isText(character) {
        text += character
        place += length
      } else {
        text.append(scalar: TextEncoding.windows1252.scalar(of: byte)?.value ?? 0xFFFD)
        place += 1
      }
    }
    return text
  }

  private func transcoded(fromBytes bytes: [UInt8]) throws(ReadingStop) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for (place, byte) in bytes.enumerated() {
      guard byte >= 0x80 else {
        guard byte != 0 else { throw .undecodable(offset: offset + place) }
        text.append(byte)
        continue
      }
      guard let scalar = encoding.scalar(of: byte) else {
        throw .undecodable(offset: offset + place)
      }
      text.append(scalar: scalar.value)
    }
    return text
  }

  private mutating func transcoded(
    fromUTF16 bytes: [UInt8],
    lowByteFirst: Bool
  ) throws(ReadingStop) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    func unit(_ place: Int) -> UInt32 {
      let (low, high) = lowByteFirst ? (place, place + 1) : (place + 1, place)
      return UInt32(bytes[high]) << 8 | UInt32(bytes[low])
    }
    var place = 0
    while place + 1 < bytes.count {
      let first = unit(place)
      switch first {
      case 0, 0xDC00...0xDFFF: throw .undecodable(offset: offset + place)
      case 0xD800...0xDBFF:
        guard place + 3 < bytes.count else {
          carried = Array(bytes[place...])
          return text
        }
        let second = unit(place + 2)
        guard (0xDC00...0xDFFF).contains(second) else {
          throw .undecodable(offset: offset + place)
        }
        text.append(scalar: 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        place += 4
      default:
        text.append(scalar: first)
        place += 2
      }
    }
    carried = Array(bytes[place...])
    return text
  }
}

extension String {
  /// Whether bytes are UTF-8.
  fileprivate static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}

extension [UInt8] {
  /// Adds the UTF-8 of a scalar that is no surrogate.
  fileprivate mutating func append(scalar: UInt32) {
    switch scalar {
    case ..<0x80: append(UInt8(scalar))
    case ..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
