/// The distances added up so far at every node.
struct DistanceTally: ~Copyable {
  /// The sum of the distances, of 1 ÷ distance, and of 1 ÷ (distance + 1), as from a leaf.
  private var totals: UncheckedArray<Int>
  private var inverseTotals: UncheckedArray<Double>
  private var inverseTotalsOfLeaves: UncheckedArray<Double>

  /// The longest distance added at every node.
  private var longest: UncheckedArray<Int>

  init(size: Int) {
    totals = UncheckedArray(repeating: 0, count: size)
    inverseTotals = UncheckedArray(repeating: 0, count: size)
    inverseTotalsOfLeaves = UncheckedArray(repeating: 0, count: size)
    longest = UncheckedArray(repeating: 0, count: size)
  }

  /// Adds a distance some number of times.
  @inline(__always)
  mutating func add(_ count: Int, at node: UInt32, _ distance: Int) {
    unsafe totals[node] += count &* distance
    unsafe inverseTotals[node] += Double(count) / Double(distance)
    unsafe inverseTotalsOfLeaves[node] += Double(count) / Double(distance + 1)
    unsafe longest[node] = max(longest[node], distance)
  }

  /// The sums in arrays that can be handed on.
  struct Sums: Sendable {
    let totals: [Int]
    let inverseTotals: [Double]
    let inverseTotalsOfLeaves: [Double]
    let longest: [Int]
  }

  /// The sums so far.
  var sums: Sums {
    Sums(
      totals: totals.elements,
      inverseTotals: inverseTotals.elements,
      inverseTotalsOfLeaves: inverseTotalsOfLeaves.elements,
      longest: longest.elements
    )
  }
}

extension SIMD8<UInt64> {
  /// One bit.
  static func only(_ i: Int) -> Self {
    var bits = zero
    bits[i / 64] = 1 << UInt64(i % 64)
    return bits
  }

  /// The bits below one.
  static func first(_ count: Int) -> Self { (0..<count).reduce(.zero) { $0 | only($1) } }

  @inline(__always)
  var isZero: Bool {
    let four = lowHalf | highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y == 0
  }

  /// How many bits are set.
  ///
  /// By adding neighboring fields of 1, 2 and 4 bits, then all bytes: without an instruction for it,
  /// which not all processors have, this is faster than word by word.
  @inline(__always)
  var bitCount: Int {
    var x = self
    x = x &- ((x &>> 1) & Self(repeating: 0x5555_5555_5555_5555))
    x =
      (x & Self(repeating: 0x3333_3333_3333_3333))
      &+ ((x &>> 2) & Self(repeating: 0x3333_3333_3333_3333))
    x = (x &+ (x &>> 4)) & Self(repeating: 0x0f0f_0f0f_0f0f_0f0f)
    // A byte holds at most 8 · 8 = 64 once all words are added, two bytes together at most 512.
    let four = x.lowHalf &+ x.highHalf
    let two = four.lowHalf &+ four.highHalf
    let one = two.x &+ two.y
    let pairs = (one & 0x00ff_00ff_00ff_00ff) &+ ((one >> 8) & 0x00ff_00ff_00ff_00ff)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
