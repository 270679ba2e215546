/// What some numbers come to on graphs rewired at random.
public struct RewiredSamples: Sendable, Equatable {
  /// The numbers of every sample.
  public let values: [[Double]]

  /// The share of steps that changed the graph.
  ///
  /// Where it is very low, as in a star, there is little that could be otherwise.
  public let acceptanceRate: Double

  /// Why the samples do not stand for all such graphs; `nil` where they do.
  public let obstacle: Obstacle?

  /// Whether enough steps changed the graph for the samples to stand for all such graphs.
  public var hasMixed: Bool { obstacle == nil }

  /// Why samples do not stand for all such graphs.
  public enum Obstacle: String, Sendable, CaseIterable {
    /// No step changed the graph: there is no other graph like it, or none within reach.
    case nothingMoves = "nothing-moves"

    /// Too few of as many steps as may be taken changed the graph, so that the samples are too like it.
    case tooFewChanges = "too-few-changes"
  }
}

extension Graph {
  /// Measures graphs in which every node has as many edges to each kind of node as it has here, and
  /// all else is random.
  ///
  ///     let samples = graph.rewired(keeping: kinds) { [$0.score] }
  ///
  /// Four runs of their own each take steps until 10 an edge have changed the graph. How many steps lie
  /// between samples is then fixed from the share that did, so that about one an edge changes it, and as
  /// many are taken again before the first sample: were samples taken at a change, and not at a fixed
  /// step, graphs with more others next to them would be met too often. No run takes more than 1,000
  /// steps an edge to begin with, nor more than that for all its samples (20 an edge beyond a million
  /// edges); where that is too few, ``RewiredSamples/obstacle`` says so. The numbers are the same
  /// whatever the threads.
  ///
  /// - Parameters:
  ///   - kinds: The kind of every node, numbered from 0, below 256.
  ///   - samples: The number of samples.
  ///   - seed: The seed; each run has its own.
  ///   - threads: How many threads may work at once.
  ///   - numbers: What is measured of a graph, which has weight 1 on every edge.
  /// - Returns: The numbers of every sample.
  /// - Complexity: O((*r* + 40) *m* / *a*) for *r* samples and a share of *a* steps that change the
  ///   graph, at most O(8,000 *m* + *r* *m*), and what measuring takes.
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
      let obstacle = rewiring.begin()
      let apart = rewiring.stepsApart(samples: range.count)
      rewiring.advance(apart.steps)
      let values = range.map { _ in
        rewiring.advance(apart.steps)
        return numbers(rewiring.graph)
      }
      return (
        values: values, steps: rewiring.steps, changes: rewiring.changes,
        obstacle: obstacle ?? (apart.isCut ? .tooFewChanges : nil)
      )
    }
    let steps = runs.reduce(0) { $0 + $1.steps }
    let changes = runs.reduce(0) { $0 + $1.changes }
    let obstacles = runs.compactMap(\.obstacle)
    return RewiredSamples(
      values: runs.flatMap(\.values),
      acceptanceRate: steps > 0 ? Double(changes) / Double(steps) : 0,
      obstacle: edgeCount > 0 && changes == 0
        ? .nothingMoves : obstacles.isEmpty ? nil : .tooFewChanges
    )
  }
}

extension Rewiring {
  /// The most steps of a run before its first sample, and of all its samples.
  private var mostSteps: Int { edgeCount * (edgeCount > 1_000_000 ? 20 : 1_000) }

  /// Takes steps until ten an edge have changed the graph, as far as may be.
  ///
  /// Where a graph of a hundred edges or more is the same after 50 steps an edge, it is given up.
  ///
  /// - Returns: Why fewer did; `nil` where as many did.
  fileprivate mutating func begin() -> RewiredSamples.Obstacle? {
    let wanted = 10 * edgeCount
    while changes < wanted, steps < mostSteps {
      if changes == 0, steps >= Swift.max(50 * edgeCount, 5_000) { break }
      advance(edgeCount)
    }
    if changes >= wanted { return nil }
    return changes == 0 ? .nothingMoves : .tooFewChanges
  }

  /// The steps between samples in which about one an edge changes the graph, and whether these had to be
  /// cut.
  fileprivate func stepsApart(samples: Int) -> (steps: Int, isCut: Bool) {
    guard changes > 0 else { return (0, false) }
    let wanted = Double(edgeCount) * Double(steps) / Double(changes)
    let most = Double(mostSteps) / Double(samples + 1)
    let least = Double(edgeCount)
    return (
      Int(Swift.max(least, Swift.min(wanted, most)).rounded(.up)), wanted > Swift.max(most, least)
    )
  }
}
