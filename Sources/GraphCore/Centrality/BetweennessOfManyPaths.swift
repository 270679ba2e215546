extension BetweennessBlock {
  /// For every node v, the sum over ordered pairs s, t of the share of the shortest paths from s to t
  /// through v, times the weights of s and t, however many paths there are.
  ///
  /// Several times slower than the usual search, for the rare block in which two nodes have more
  /// shortest paths between them than a `Double` can count: 10³⁰⁸, as in a lattice of 600 by 600.
  ///
  /// - Parameters:
  ///   - isWeighted: Whether the length of an edge is 1 divided by its weight, instead of 1.
  ///   - threads: How many threads may work at once; the result does not depend on it.
  /// - Returns: The sum for every node.
  func betweennessOfManyPaths(isWeighted: Bool, threads: Int) -> [Double] {
    let size = nodes.count
    let lengths = isWeighted ? edgeWeights.map { 1 / $0 } : edgeWeights.map { _ in 1 }
    let parts = inChunks(of: 0..<size, count: min(32, (size + 63) / 64), threads: threads) {
      sources in
      var search = ManyPathsSearch(self, lengths: lengths)
      for source in sources { search.run(from: UInt32(source)) }
      return search.sums
    }
    return parts.addedUp
  }
}

/// Searches by length that count paths as numbers with an exponent of their own.
private struct ManyPathsSearch: ~Copyable {
  private let block: BetweennessBlock
  private let lengths: [Double]
  private var queue: DistanceQueue

  private(set) var sums: [Double]

  /// The nodes settled, nearest first; and for each the nodes before it on shortest paths.
  private var settled: [UInt32] = []
  private var previous: [[UInt32]]

  /// The number of shortest paths from the source to every node, and what lies beyond it divided by
  /// that number.
  private var counts: [Scaled]
  private var shares: [Scaled]

  /// Within this part of a length, two lengths are equal.
  private static let tolerance = 1e-9

  init(_ block: BetweennessBlock, lengths: [Double]) {
    let size = block.nodes.count
    self.block = block
    self.lengths = lengths
    queue = DistanceQueue(nodeCount: size, lengths: lengths)
    sums = [Double](repeating: 0, count: size)
    previous = [[UInt32]](repeating: [], count: size)
    counts = [Scaled](repeating: .zero, count: size)
    shares = counts
  }

  mutating func run(from source: UInt32) {
    settled.removeAll(keepingCapacity: true)
    queue.offer(source, at: 0)
    while let node = queue.settleNext() { settle(node, from: source) }
    let sourceWeight = block.nodeWeights[Int(source)]
    for node in settled.dropFirst().reversed().lazy.map(Int.init) {
      sums[node] += sourceWeight * (shares[node] * counts[node]).value
      let share = shares[node] + Scaled(block.nodeWeights[node]) / counts[node]
      for before in previous[node] { shares[Int(before)] = shares[Int(before)] + share }
    }
    for node in settled { queue.forget(node) }
  }

  private mutating func settle(_ node: UInt32, from source: UInt32) {
    let distance = unsafe queue.distances[node]
    let longest = distance * (1 + ManyPathsSearch.tolerance)
    var paths = node == source ? Scaled(1) : .zero
    previous[Int(node)].removeAll(keepingCapacity: true)
    for arc in Int(block.rowStarts[Int(node)])..<Int(block.rowStarts[Int(node) + 1]) {
      let neighbor = block.targets[arc]
      if unsafe !queue.isSettled[neighbor] {
        queue.offer(neighbor, at: distance + lengths[arc])
      } else if unsafe queue.distances[neighbor] + lengths[arc] <= longest {
        previous[Int(node)].append(neighbor)
        paths = paths + counts[Int(neighbor)]
      }
    }
    counts[Int(node)] = paths
    shares[Int(node)] = .zero
    settled.append(node)
  }
}

/// A number of 0 or more, of any size: a significand from 1 to 2 times a power of two.
private struct Scaled {
  private let significand: Double
  private let exponent: Int

  static let zero = Scaled(0)

  init(_ value: Double, exponent: Int = 0) {
    significand = value == 0 ? 0 : value.significand
    self.exponent = value == 0 ? 0 : Int(value.exponent) + exponent
  }

  /// The number, infinite where it is too large for one.
  var value: Double { Double(sign: .plus, exponent: exponent, significand: significand) }

  static func + (first: Scaled, second: Scaled) -> Scaled {
    guard first.significand > 0 else { return second }
    guard second.significand > 0 else { return first }
    let (large, small) = first.exponent >= second.exponent ? (first, second) : (second, first)
    let shift = small.exponent - large.exponent
    // What is 2⁻⁶⁴ times as large changes nothing.
    guard shift > -64 else { return large }
    let part = Double(sign: .plus, exponent: shift, significand: small.significand)
    return Scaled(large.significand + part, exponent: large.exponent)
  }

  static func * (first: Scaled, second: Scaled) -> Scaled {
    Scaled(first.significand * second.significand, exponent: first.exponent + second.exponent)
  }

  static func / (first: Scaled, second: Scaled) -> Scaled {
    Scaled(first.significand / second.significand, exponent: first.exponent - second.exponent)
  }
}
