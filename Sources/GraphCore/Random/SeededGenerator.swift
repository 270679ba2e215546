/// A small generator that draws the same numbers on every platform and in every run.
///
///     var generator = SeededGenerator(seed: 1)
///     let die = Int.random(in: 1...6, using: &generator)
///
/// - Source: SplitMix64; G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
///   generators", *OOPSLA* 2014, doi:10.1145/2660193.2660195.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator from its seed.
  public init(seed: UInt64) { state = seed }

  /// Creates the generator of one sample of a computation that is known by its seed.
  ///
  /// Every sample has a row of numbers of its own, so that it does not matter which thread draws
  /// which sample, or when.
  package init(seed: UInt64, sample: Int) {
    state = seed
    state = next() ^ UInt64(sample)
    state = next()
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public mutating func next() -> UInt64 {
    state &+= SeededGenerator.step
    return SeededGenerator.mixed(state)
  }

  /// A number from 0 up to, but without, a bound.
  package mutating func below(_ bound: Double) -> Double { Double(next() >> 11) * 0x1p-53 * bound }

  /// What the state grows by with every number: 2⁶⁴ by the golden ratio, made odd.
  static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The bits of a number, spread so that numbers that differ in one bit differ in half of them.
  static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
