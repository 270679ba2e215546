import GraphCore
import SocialNetwork

extension [UInt8] {
  /// Makes room for a number of bytes more, and for as many again as there are.
  mutating func makeRoom(for more: Int) {
    if count + more > capacity { reserveLargePages(2 * count + more) }
  }
}

/// A list of texts that is being written, as ``TextColumn`` keeps it.
struct TextColumnBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []

  /// Makes room for a number of texts.
  mutating func reserve(_ count: Int) { ends.reserveLargePages(count) }

  /// Adds a text.
  mutating func append(_ range: Range<Int>, of text: Span<UInt8>) {
    bytes.append(range, of: text)
    ends.append(UInt32(bytes.count))
  }

  /// Adds a text.
  mutating func append(_ text: String) {
    bytes += text.utf8
    ends.append(UInt32(bytes.count))
  }

  /// Adds a text.
  mutating func append(utf8 text: ArraySlice<UInt8>) {
    bytes += text
    ends.append(UInt32(bytes.count))
  }

  /// Adds the texts of another list.
  mutating func append(_ other: TextColumnBuilder) {
    let begin = UInt32(bytes.count)
    bytes.makeRoom(for: other.bytes.count)
    bytes += other.bytes
    for end in other.ends { ends.append(begin + end) }
  }

  /// Whether two texts are the same.
  func isEqual(_ first: Int, _ second: Int) -> Bool { utf8(first) == utf8(second) }

  /// Whether a text is the same as one of another list.
  func isEqual(_ number: Int, _ otherNumber: Int, of other: TextColumnBuilder) -> Bool {
    utf8(number) == other.utf8(otherNumber)
  }

  /// A text.
  subscript(number: Int) -> String { String(decoding: utf8(number), as: UTF8.self) }

  private func utf8(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }
}
