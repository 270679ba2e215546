import Foundation

extension Span<UInt8> {
  /// The Unicode form C of an id, or `nil` when it is written so already.
  func composed(_ range: Range<Int>) -> [UInt8]? {
    // All characters below U+0300 are in that form, whatever stands beside them.
    guard range.contains(where: { self[$0] >= 0xCC }) else { return nil }
    let text = String(decoding: range.map { self[$0] }, as: UTF8.self)
    let composed = text.precomposedStringWithCanonicalMapping
    return composed.utf8.elementsEqual(text.utf8) ? nil : composed.padded
  }

  /// The text in a range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: range.map { self[$0] }, as: UTF8.self)
  }
}

extension String {
  /// The text in the Unicode form C.
  var precomposed: String { precomposedStringWithCanonicalMapping }

  /// The UTF-8 of the text, and eight bytes more, as those who read eight at a time need.
  var padded: [UInt8] { Array(utf8) + [UInt8](repeating: 0, count: 8) }
}
