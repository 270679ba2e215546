extension [UInt32] {
  /// The numbers from 0 up to a bound, in an order drawn by a generator.
  ///
  /// Numbers are shuffled in runs of 1,024, and the runs among themselves: nodes that are near each
  /// other in memory keep so, which makes a walk in this order several times faster.
  static func shuffled(below bound: Int, using generator: inout SeededGenerator) -> [UInt32] {
    let runs = (0..<(bound + 1023) / 1024).shuffled(using: &generator)
    var order: [UInt32] = []
    order.reserveCapacity(bound)
    for run in runs {
      let begin = order.count
      order.append(contentsOf: UInt32(1024 * run)..<UInt32(Swift.min(1024 * (run + 1), bound)))
      for last in stride(from: order.count - 1, to: begin, by: -1) {
        // The high half of a product maps a draw of 32 bits evenly enough on the places below.
        let draw = ((generator.next() >> 32) * UInt64(last - begin + 1)) >> 32
        order.swapAt(last, begin + Int(draw))
      }
    }
    return order
  }
}
