/// Sums for a few of many keys, cleared in the time that it took to add them.
///
/// The innermost loops of community detection consist of nothing else, and twice as fast without a
/// check of every index.
@safe
struct LabelTally: ~Copyable {
  /// The sum of every key; 0 where nothing was added.
  private let sums: UnsafeMutableBufferPointer<Double>

  /// The keys that something was added to, in the order in which they first were.
  private let keys: UnsafeMutableBufferPointer<UInt32>

  /// How many keys something was added to.
  private(set) var count = 0

  /// Creates sums for the keys below a number.
  init(keyCount: Int) {
    unsafe sums = .allocate(capacity: keyCount)
    unsafe sums.initialize(repeating: 0)
    unsafe keys = .allocate(capacity: keyCount)
    unsafe keys.initialize(repeating: 0)
  }

  deinit {
    unsafe sums.deallocate()
    unsafe keys.deallocate()
  }

  /// The sum of a key.
  ///
  /// - Precondition: the key is below the number given on creation.
  subscript(key: Int) -> Double { unsafe sums[key] }

  /// One of the keys that something was added to.
  ///
  /// - Precondition: `i` is below ``count``.
  func key(_ i: Int) -> Int { unsafe Int(keys[i]) }

  /// Adds the weights of some arcs, each to the sum of the label of the node it leads to.
  ///
  /// - Precondition: weights are above 0, and labels below the number of keys.
  @inline(__always)
  mutating func add(_ arcs: Range<Int>, of graph: borrowing CondensedGraph, by labels: [UInt32]) {
    precondition(arcs.upperBound <= graph.targets.count && labels.count == graph.count)
    let (targets, labels) = (graph.targets.span, labels.span)
    if graph.weights.areUnits {
      for arc in arcs { add(1, to: unsafe labels[unchecked: Int(targets[unchecked: arc])]) }
      return
    }
    let weights = graph.weights.listed.span
    for arc in arcs {
      let key = unsafe labels[unchecked: Int(targets[unchecked: arc])]
      add(unsafe weights[unchecked: arc], to: key)
    }
  }

  @inline(__always)
  private mutating func add(_ weight: Double, to key: UInt32) {
    let sum = unsafe sums[Int(key)]
    if sum == 0 {
      unsafe keys[count] = key
      count += 1
    }
    unsafe sums[Int(key)] = sum + weight
  }

  /// Makes all sums 0 again.
  mutating func clear() {
    for i in 0..<count { unsafe sums[Int(keys[i])] = 0 }
    count = 0
  }
}
