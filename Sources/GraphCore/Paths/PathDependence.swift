import Foundation

/// How much of the shortest paths between other nodes leads through one node.
///
/// Paths are counted in steps. Where not every node was a source, the numbers are estimates; see
/// ``isExact``.
public struct PathDependence: Sendable, Equatable {
  /// The share of pairs of other nodes, among those that can reach each other, of which *every*
  /// shortest path passes the node; `nil` where no two others can reach each other.
  public let onlyPath: Double?

  /// The mean share of a pair's shortest paths that pass the node, over the same pairs: its
  /// betweenness over their number.
  public let meanShare: Double?

  /// How many nodes the search began at.
  public let sourceCount: Int

  /// Whether the search began at every other node, so that the shares are exact.
  public let isExact: Bool

  /// Twice the standard error of ``onlyPath``; 0 where it is exact.
  public let error: Double
}

extension Graph {
  /// How much of the shortest paths between other nodes leads through a node.
  ///
  ///     onlyPath  = |{s, t : σ(s,t) = σ(s,v) σ(v,t)}| / |{s, t : t within reach of s}|
  ///     meanShare = Σ σ(s,v) σ(v,t) / σ(s,t) / |{s, t : t within reach of s}|
  ///
  /// over pairs of nodes besides *v*, σ the number of shortest paths and the numerators over pairs that
  /// have *v* between them. Products that differ by less than 1 in 10⁹ are taken as equal.
  ///
  /// - Parameters:
  ///   - node: The node *v*.
  ///   - limit: How many nodes are searched from at most; with more, so many are drawn, the same
  ///     every time.
  ///   - threads: How many threads may work at once; the result does not depend on it.
  /// - Returns: The shares.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* nodes searched from.
  /// - Source: U. Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical
  ///   Sociology* 25, 2001, lemma 1. The estimate is the ratio estimator of W. G. Cochran, *Sampling
  ///   Techniques*, 1977, ch. 6.
  public func pathDependence(through node: Int, limit: Int = .max, threads: Int = 1)
    -> PathDependence
  {
    let sources = dependenceSources(besides: node, limit: limit)
    let isExact = sources.count == nodeCount - 1
    var own = PathCounter(self)
    own.run(from: node)
    let fromNode = own
    let sums = inChunks(of: 0..<sources.count, count: 64, threads: threads) { range in
      var counter = PathCounter(self)
      return range.map { place in
        counter.run(from: sources[place])
        return counter.passing(node, from: fromNode)
      }
    }.flatMap(\.self)

    let pairs = sums.reduce(0.0) { $0 + Double($1.pairs) }
    guard pairs > 0 else {
      return PathDependence(
        onlyPath: nil,
        meanShare: nil,
        sourceCount: sources.count,
        isExact: isExact,
        error: 0
      )
    }
    let only = sums.reduce(0.0) { $0 + Double($1.only) } / pairs
    var error = 0.0
    if !isExact, sums.count > 1 {
      let squares = sums.reduce(0.0) { sum, source in
        let rest = Double(source.only) - only * Double(source.pairs)
        return sum + rest * rest
      }
      let k = Double(sums.count)
      let left = 1 - k / Double(nodeCount - 1)
      error = 2 * (left * squares * k / (k - 1)).squareRoot() / pairs
    }
    return PathDependence(
      onlyPath: only,
      meanShare: sums.reduce(0.0) { $0 + $1.shares } / pairs,
      sourceCount: sources.count,
      isExact: isExact,
      error: error
    )
  }

  /// All nodes but one, or so many of them, drawn with a fixed seed, in ascending order.
  private func dependenceSources(besides node: Int, limit: Int) -> [Int] {
    var others = nodes.filter { $0 != node }
    guard others.count > limit else { return others }
    var generator = SeededGenerator(seed: 1)
    for place in 0..<limit {
      others.swapAt(place, Int.random(in: place..<others.count, using: &generator))
    }
    return others.prefix(limit).sorted()
  }
}

/// The distances and numbers of shortest paths from one node.
private struct PathCounter: Sendable {
  private let graph: Graph
  private var distances: [UInt32]
  private var counts: [Double]

  /// The nodes reached, nearest first.
  private var reached: [UInt32] = []

  init(_ graph: Graph) {
    self.graph = graph
    distances = [UInt32](repeating: .max, count: graph.nodeCount)
    counts = [Double](repeating: 0, count: graph.nodeCount)
    reached.reserveCapacity(graph.nodeCount)
  }

  mutating func run(from source: Int) {
    for node in reached { distances[Int(node)] = .max }
    reached.removeAll(keepingCapacity: true)
    reached.append(UInt32(source))
    distances[source] = 0
    counts[source] = 1
    let graph = graph
    let (starts, targets) = (graph.rowStarts.span, graph.targets.span)
    var next = 0
    while next < reached.count {
      let node = Int(reached[next])
      next += 1
      let distance = distances[node] + 1
      let count = counts[node]
      for arc in Int(starts[node])..<Int(starts[node + 1]) {
        let target = Int(targets[arc])
        if distances[target] == .max {
          distances[target] = distance
          counts[target] = count
          reached.append(UInt32(target))
        } else if distances[target] == distance {
          counts[target] += count
        }
      }
    }
  }

  /// Of the nodes reached besides one, how many, how many only through that one, and the summed
  /// shares of the paths that pass it.
  func passing(_ middle: Int, from other: PathCounter) -> (pairs: Int, only: Int, shares: Double) {
    let near = distances[middle]
    guard near != .max else { return (reached.count - 1, 0, 0) }
    let paths = counts[middle]
    var (only, shares) = (0, 0.0)
    for node in reached.dropFirst() where Int(node) != middle {
      let place = Int(node)
      guard near + other.distances[place] == distances[place] else { continue }
      let share = paths * other.counts[place] / counts[place]
      shares += share
      if share >= 1 - 1e-9 { only += 1 }
    }
    return (reached.count - 2, only, shares)
  }
}
