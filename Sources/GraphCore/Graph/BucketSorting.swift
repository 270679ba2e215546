/// The arcs of one bucket after another while they are sorted, by some bits of their keys at a time.
struct BucketSorting: ~Copyable {
  private var count = 0
  private var keys: UncheckedArray<UInt64>
  private var weights: UncheckedArray<Double>

  // The other place of every arc, to which a step of the sorting moves it.
  private var otherKeys: UncheckedArray<UInt64>
  private var otherWeights: UncheckedArray<Double>

  private let isWeighted: Bool

  /// Makes room for the largest bucket; of no weights, each is 1.
  init(capacity: Int, isWeighted: Bool) {
    self.isWeighted = isWeighted
    keys = UncheckedArray(repeating: 0, count: capacity)
    weights = UncheckedArray(repeating: 0, count: isWeighted ? capacity : 0)
    otherKeys = UncheckedArray(repeating: 0, count: capacity)
    otherWeights = UncheckedArray(repeating: 0, count: isWeighted ? capacity : 0)
  }

  /// Takes the arcs of a bucket from where they were dealt out, sorted by their last bits.
  ///
  /// - Parameters:
  ///   - dealt: Where they were dealt out.
  ///   - dealtWeights: Their weights.
  ///   - begin: The place of the first of them.
  ///   - count: How many there are.
  ///   - width: The number of values that the last bits may have, a power of two.
  mutating func loadSorted(
    _ dealt: SharedRoom<UInt64>,
    _ dealtWeights: SharedRoom<Double>,
    from begin: Int,
    count: Int,
    width: Int
  ) {
    precondition(count <= keys.count, "more arcs than there is room for")
    self.count = count
    let mask = UInt64(width - 1)
    var held = [Int](repeating: 0, count: width)
    var next = held.mutableSpan
    for place in begin..<begin + count { next[Int(unsafe dealt[place] & mask)] &+= 1 }
    next.addUp()
    for place in begin..<begin + count {
      let key = unsafe dealt[place]
      let digit = Int(key & mask)
      let own = next[digit]
      next[digit] = own &+ 1
      unsafe keys[own] = key
      if isWeighted { unsafe weights[own] = dealtWeights[place] }
    }
  }

  /// An arc, and its weight.
  subscript(_ place: Int) -> (key: UInt64, weight: Double) {
    precondition(place >= 0 && place < count, "an arc that is not there")
    return unsafe (keys[place], isWeighted ? weights[place] : 1)
  }

  /// How many arcs come before those of every digit.
  func counts(width: Int, of digit: (UInt64) -> Int) -> [Int] {
    var counts = [Int](repeating: 0, count: width)
    var span = counts.mutableSpan
    for place in 0..<count { span[digit(unsafe keys[place])] &+= 1 }
    span.addUp()
    return counts
  }

  /// Sorts by some bits, those of equal bits in the order in which they are.
  ///
  /// - Parameters:
  ///   - shift: The number of bits below them.
  ///   - width: The number of values that they may have, a power of two.
  mutating func sort(shift: Int, width: Int) {
    let mask = UInt64(width - 1)
    var counts = counts(width: width) { Int($0 &>> UInt64(shift) & mask) }
    var next = counts.mutableSpan
    for place in 0..<count {
      let key = unsafe keys[place]
      let digit = Int(key &>> UInt64(shift) & mask)
      let other = next[digit]
      next[digit] = other &+ 1
      unsafe otherKeys[other] = key
      if isWeighted { unsafe otherWeights[other] = weights[place] }
    }
    swap(&keys, &otherKeys)
    swap(&weights, &otherWeights)
  }
}

extension MutableSpan<Int> {
  /// Makes of every number the sum of those before it.
  fileprivate mutating func addUp() {
    var sum = 0
    for place in indices { (self[place], sum) = (sum, sum + self[place]) }
  }
}
