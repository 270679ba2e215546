/// A Belgian enterprise number, written 0566.988.259, BE 0566988259 or plainly.
///
/// It has ten digits that begin with 0 or 1, of which the last two are 97 less the remainder of the
/// first eight by 97.
struct EnterpriseNumber: Hashable {
  /// The number that its digits make.
  let number: UInt64

  /// How its text was written.
  let form: Form

  /// How an enterprise number is written.
  enum Form: Hashable {
    /// With `BE` before it or points in it, so that it is meant as one.
    case marked

    /// Ten digits, which may be an id of another kind.
    case plain

    /// Nine digits: the 0 before them may have been lost.
    case short
  }

  /// Whether the check digits are right.
  var isValid: Bool { 97 - number / 100 % 97 == number % 100 }

  /// The number in a text, or `nil` when the text has not the form of one.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard range.count >= 9, range.count <= 20 else { return nil }
    var i = range.lowerBound
    var isMarked = false
    if text[i] | 0x20 == UInt8(ascii: "b"), text[i + 1] | 0x20 == UInt8(ascii: "e") {
      isMarked = true
      i += 2
    }
    // Most texts begin with a letter, and room for groups is not to be asked for each.
    guard text[i] <= UInt8(ascii: "9") else { return nil }
    var groups: [Int] = [0]
    var number: UInt64 = 0
    var first: UInt8?
    while i < range.upperBound {
      let byte = text[i]
      if byte.isDigit {
        first = first ?? byte
        // Of more digits it is none, and their number may be larger than any that can be held.
        number = number &* 10 &+ UInt64(byte &- 48)
        groups[groups.count - 1] += 1
      } else if byte == UInt8(ascii: ".") || byte == .space || byte == UInt8(ascii: "-") {
        if groups.last != 0 { groups.append(0) }
      } else {
        return nil
      }
      i += 1
    }
    let length = groups.reduce(0, +)
    switch groups {
    case [4, 3, 3]: isMarked = true
    case [10], [3, 3, 3], [9]: break
    default: return nil
    }
    guard length == 9 || (length == 10 && (first == 48 || first == 49)) else { return nil }
    self.number = number
    form = length == 9 ? .short : isMarked ? .marked : .plain
  }

  /// The number in a text, or `nil` when the text has not the form of one.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, 0..<bytes.count)
  }
}
