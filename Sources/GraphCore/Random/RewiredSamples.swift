/// What some numbers come to on graphs rewired at random.
public struct RewiredSamples: Sendable, Equatable {
  /// The numbers of every sample.
  public let values: [[Double]]

  /// The share of steps that changed the graph.
  ///
  /// Where it is very low, as in a star, there is little that could be otherwise.
  public let acceptanceRate: Double
}

extension Graph {
  /// Measures graphs in which every node has as many edges to each kind of node as it has here, and
  /// all else is random.
  ///
  ///     let samples = graph.rewired(keeping: kinds) { [$0.score] }
  ///
  /// Four runs of their own each take 10 steps an edge before their first sample, and one step an
  /// edge between samples. The numbers are the same whatever the threads.
  ///
  /// - Parameters:
  ///   - kinds: The kind of every node, numbered from 0, below 256.
  ///   - samples: The number of samples.
  ///   - seed: The seed; each run has its own.
  ///   - threads: How many threads may work at once.
  ///   - numbers: What is measured of a graph, which has weight 1 on every edge.
  /// - Returns: The numbers of every sample.
  /// - Complexity: O((*r* + 40) *m*) for *r* samples, and what measuring takes.
  public func rewired(
    keeping kinds: [UInt8],
    samples: Int = 200,
    seed: UInt64 = 1,
    threads: Int = 1,
    measuring numbers: @Sendable (Graph) -> [Double]
  ) -> RewiredSamples {
    let runs = inChunks(of: 0..<samples, count: 4, threads: threads) { range in
      var rewiring = Rewiring(
        of: self,
        kinds: kinds,
        seed: seed &+ UInt64(range.lowerBound) &* 0xD1B5_4A32_D192_ED03
      )
      rewiring.advance(9 * edgeCount)
      let values = range.map { _ in
        rewiring.advance(edgeCount)
        return numbers(rewiring.graph)
      }
      return (values: values, steps: rewiring.steps, changes: rewiring.changes)
    }
    let steps = runs.reduce(0) { $0 + $1.steps }
    let changes = runs.reduce(0) { $0 + $1.changes }
    return RewiredSamples(
      values: runs.flatMap(\.values),
      acceptanceRate: steps > 0 ? Double(changes) / Double(steps) : 0
    )
  }
}
