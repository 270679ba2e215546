/// Breadth-first searches from 512 nodes of a component at once, one batch after another, which add
/// up the distances to each.
///
/// Every node has a bit for each source. In a step, a node passes the bits that reached it in the
/// step before on to its neighbors, 512 at a time; what is new there, counted, is how many sources
/// are that many steps away. As long as few edges lead on from where the search stands, nodes push
/// their bits; else the nodes not yet reached from everywhere pull them.
///
/// - Source: M. Then et al., "The more the merrier: efficient multi-source graph traversal", *PVLDB*
///   8, 2014, doi:10.14778/2735496.2735507.
struct MultiSourceSearch: ~Copyable {
  typealias Bits = SIMD8<UInt64>

  /// How many sources are searched from at once.
  static let width = 512

  /// How many of the threads that may work can do so at once without taking more than a gigabyte,
  /// and in how many chunks the work is split; the chunks depend on the graph alone.
  static func division(nodeCount: Int, threads: Int) -> (chunks: Int, threads: Int) {
    // Three sets of sources, a tally and three lists.
    let bytesPerNode = 3 * MemoryLayout<Bits>.size + 32 + 12
    let most = (1 << 30) / (bytesPerNode * max(nodeCount, 1))
    return (nodeCount < 1_000_000 ? 16 : 4, max(1, min(threads, most)))
  }

  private var tally: DistanceTally

  // The graph.
  private let rowStarts: UncheckedArray<UInt32>
  private let targets: UncheckedArray<UInt32>
  private let leafCounts: UncheckedArray<UInt32>

  // For every node: the sources that have reached it, those that did so in the last step, and those
  // that do so in this one.
  private var reached: UncheckedArray<Bits>
  private var front: UncheckedArray<Bits>
  private var next: UncheckedArray<Bits>

  // The nodes with sources in `front` and in `next`, and those not yet reached from everywhere.
  private var active: UncheckedArray<UInt32>
  private var activeCount = 0
  private var found: UncheckedArray<UInt32>
  private var foundCount = 0
  private var open: UncheckedArray<UInt32>
  private var openCount = 0

  /// The binary digits of the numbers of leaves that hang on the sources, lowest first.
  private var leafDigits: [Bits] = []

  init(_ graph: LeaflessGraph) {
    let size = graph.nodes.count
    tally = DistanceTally(size: size)
    rowStarts = UncheckedArray(graph.rowStarts)
    targets = UncheckedArray(graph.targets)
    leafCounts = UncheckedArray(graph.leafCounts)
    reached = UncheckedArray(repeating: .zero, count: size)
    front = UncheckedArray(repeating: .zero, count: size)
    next = UncheckedArray(repeating: .zero, count: size)
    active = UncheckedArray(repeating: 0, count: size)
    found = UncheckedArray(repeating: 0, count: size)
    open = UncheckedArray(repeating: 0, count: size)
  }

  /// The sums so far.
  func result() -> DistanceTally.Sums { tally.sums }

  /// Searches from some nodes of a component.
  ///
  /// - Precondition: there are at most 512.
  mutating func run(from sources: ArraySlice<UInt32>, in component: Range<Int>) {
    begin(sources, component)
    let all = Bits.first(sources.count)
    let arcs = unsafe Int(rowStarts[component.upperBound] - rowStarts[component.lowerBound])
    var steps = 1
    while activeCount > 0 {
      foundCount = 0
      if arcsAhead() * 3 < arcs { push(steps) } else { pull(steps, all) }
      for i in 0..<activeCount { unsafe front[active[i]] = .zero }
      swap(&front, &next)
      swap(&active, &found)
      activeCount = foundCount
      steps += 1
    }
  }

  private mutating func begin(_ sources: ArraySlice<UInt32>, _ component: Range<Int>) {
    openCount = component.count
    for (i, node) in component.enumerated() {
      unsafe reached[node] = .zero
      unsafe open[i] = UInt32(node)
    }
    leafDigits.removeAll(keepingCapacity: true)
    activeCount = sources.count
    for (i, source) in sources.enumerated() {
      let bit = Bits.only(i)
      unsafe reached[source] = bit
      unsafe front[source] = bit
      unsafe active[i] = source
      var leaves = unsafe leafCounts[source]
      for digit in 0... {
        guard leaves > 0 else { break }
        if digit == leafDigits.count { leafDigits.append(.zero) }
        if leaves & 1 == 1 { leafDigits[digit] |= bit }
        leaves >>= 1
      }
    }
  }

  /// How many edges lead on from the nodes reached in the last step.
  private func arcsAhead() -> Int {
    (0..<activeCount).reduce(0) { sum, i in
      let node = unsafe active[i]
      return unsafe sum + Int(rowStarts[Int(node) + 1] - rowStarts[node])
    }
  }

  private mutating func push(_ steps: Int) {
    for i in 0..<activeCount {
      let node = unsafe active[i]
      let bits = unsafe front[node]
      for arc in unsafe Int(rowStarts[node])..<Int(rowStarts[Int(node) + 1]) {
        let target = unsafe targets[arc]
        let before = unsafe next[target]
        if !before.isZero {
          unsafe next[target] = before | bits
        } else if unsafe !(bits & ~reached[target]).isZero {
          unsafe next[target] = bits
          unsafe found[foundCount] = target
          foundCount &+= 1
        }
      }
    }
    for i in 0..<foundCount {
      let node = unsafe found[i]
      let new = unsafe next[node] & ~reached[node]
      unsafe next[node] = new
      unsafe reached[node] |= new
      count(new, at: node, steps)
    }
  }

  private mutating func pull(_ steps: Int, _ all: Bits) {
    var stillOpen = 0
    for i in 0..<openCount {
      let node = unsafe open[i]
      let before = unsafe reached[node]
      if (before ^ all).isZero { continue }
      unsafe open[stillOpen] = node
      stillOpen &+= 1
      var bits = Bits.zero
      for arc in unsafe Int(rowStarts[node])..<Int(rowStarts[Int(node) + 1]) {
        unsafe bits |= front[targets[arc]]
      }
      let new = bits & ~before
      if new.isZero { continue }
      unsafe next[node] = new
      unsafe reached[node] = before | new
      unsafe found[foundCount] = node
      foundCount &+= 1
      count(new, at: node, steps)
    }
    openCount = stillOpen
  }

  /// Adds the distance of sources that reach a node, and of the leaves that hang on them.
  @inline(__always)
  private mutating func count(_ new: Bits, at node: UInt32, _ steps: Int) {
    tally.add(new.bitCount, at: node, steps)
    guard !leafDigits.isEmpty else { return }
    var leaves = 0
    for digit in leafDigits.indices { leaves += (new & leafDigits[digit]).bitCount << digit }
    if leaves > 0 { tally.add(leaves, at: node, steps + 1) }
  }
}
