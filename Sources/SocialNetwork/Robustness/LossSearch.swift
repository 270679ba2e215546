import GraphCore

/// A search for the actors of whom the loss together does most harm, which may be a long one.
public struct LossSearch: Sendable, Hashable {
  /// Of how many actors the loss is.
  public let lossCount: Int

  /// How many sets of so many actors are tried.
  public let setCount: Double

  /// About how many actors and ends of ties are walked.
  public let steps: Double

  /// Whether all sets are tried that may be the worst, rather than actors chosen one by one and exchanged.
  public let triesAll: Bool

  /// How many threads work at once.
  public let threadCount: Int

  package init(
    lossCount: Int,
    setCount: Double,
    steps: Double,
    triesAll: Bool,
    threadCount: Int
  ) {
    self.lossCount = lossCount
    self.setCount = setCount
    self.steps = steps
    self.triesAll = triesAll
    self.threadCount = threadCount
  }

  /// About how many seconds it takes.
  ///
  /// A processor of 2020 walks some 7·10⁷ actors and ends of ties a second, measured on a network of 60 000 actors;
  /// in small networks, which it keeps near, more. Actors are exchanged one after another, by one thread.
  public var seconds: Double { steps / 7e7 / Double(triesAll ? max(1, threadCount) : 1) }
}

extension Network {
  /// What it takes to find the worst loss of so many actors.
  ///
  ///     network.lossSearch(of: 2).seconds
  ///
  /// - Parameters:
  ///   - count: The number of actors, at least 1 and at most as many as there are.
  ///   - threads: How many threads may work at once.
  /// - Returns: What ``worstLoss(of:rules:mayTell:threads:)`` tries.
  /// - Complexity: O(*n* + *m*).
  public func lossSearch(of count: Int, threads: Int = 1) -> LossSearch {
    let effort = graph.fragmentingEffort(count: count)
    return LossSearch(
      lossCount: count,
      setCount: effort.setCount,
      steps: effort.steps,
      triesAll: effort.triesAll,
      threadCount: threads
    )
  }
}
