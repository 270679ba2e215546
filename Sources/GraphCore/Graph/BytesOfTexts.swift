extension [UInt8] {
  /// Adds the bytes in a range of a text.
  @inlinable
  package mutating func append(_ range: Range<Int>, of text: Span<UInt8>) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= text.count,
      "a range past the end of the text"
    )
    // The range lies within the span, as was just checked, and the pointer does not leave the call.
    unsafe text.withUnsafeBufferPointer { pointer in
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: pointer[range]))
    }
  }
}
