/// Random numbers of which every sample has its own row, so that it does not matter which thread
/// draws which sample, or when.
///
/// - Source: the generator is SplitMix64; G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
///   pseudorandom number generators", OOPSLA 2014, doi:10.1145/2660193.2660195.
struct SampleRandom: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers for one sample of a computation that is known by its seed.
  init(seed: UInt64, sample: Int) {
    state = seed
    state = next() ^ UInt64(sample)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, but without, a bound.
  mutating func below(_ bound: Double) -> Double { Double(next() >> 11) * 0x1p-53 * bound }
}
