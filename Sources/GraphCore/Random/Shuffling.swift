extension [UInt32] {
  /// The numbers from 0 up to a bound, in an order drawn by a generator.
  ///
  /// Above 1,024, runs of 128 numbers are shuffled, and stay as they are inside: nodes that are near each
  /// other in memory keep so, which makes a walk in this order several times faster.
  static func shuffled(below bound: Int, using generator: inout SeededGenerator) -> [UInt32] {
    let length = bound > 1024 ? 128 : 1
    var runs = (0..<UInt32((bound + length - 1) / length)).map(\.self)
    for last in stride(from: runs.count - 1, to: 0, by: -1) {
      // The high half of a product maps a draw of 32 bits evenly enough on the places below.
      let draw = ((generator.next() >> 32) * UInt64(last + 1)) >> 32
      runs.swapAt(last, Int(draw))
    }
    guard length > 1 else { return runs }
    var order: [UInt32] = []
    order.reserveCapacity(bound)
    for run in runs {
      let begin = Int(run) * length
      order.append(contentsOf: UInt32(begin)..<UInt32(Swift.min(begin + length, bound)))
    }
    return order
  }
}
