/// A small generator that draws the same numbers on every platform and in every run.
///
///     var generator = SeededGenerator(seed: 1)
///     let die = Int.random(in: 1...6, using: &generator)
///
/// - Source: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators",
///   *OOPSLA* 2014, doi:10.1145/2660193.2660195.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator from its seed.
  public init(seed: UInt64) { state = seed }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

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
