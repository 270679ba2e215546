import GraphCore
import Synchronization

/// What has been found of the shortest paths in a network, so that measures that need the same do
/// not each look for it.
///
/// It may be used for one network after another, and from several threads, but keeps what it knows of
/// the last network only.
public final class PathFindings: Sendable {
  private let known = Mutex(Known())
  private let listener: (@Sendable (PathSearch) -> Void)?

  private struct Known {
    var graph: Graph?
    var distances: [Bool: DistanceSums] = [:]
    var betweenness: [Bool: [Double]] = [:]

    /// Forgets everything about another graph; graphs that share their storage are equal at once.
    mutating func turn(to other: Graph) {
      if graph != other { self = Known(graph: other) }
    }
  }

  /// Creates findings of nothing yet.
  ///
  /// - Parameter listener: Who is told of every search before it begins; nobody by default.
  public init(toldTo listener: (@Sendable (PathSearch) -> Void)? = nil) { self.listener = listener }

  fileprivate func distances(of graph: Graph, _ options: MeasureOptions) -> DistanceSums {
    known.withLock { known in
      known.turn(to: graph)
      if let sums = known.distances[options.isWeighted] { return sums }
      listener?(PathSearch(of: graph, countsPaths: false, options))
      let sums = graph.distanceSums(options)
      known.distances[options.isWeighted] = sums
      return sums
    }
  }

  fileprivate func betweenness(of graph: Graph, _ options: MeasureOptions) -> [Double] {
    known.withLock { known in
      known.turn(to: graph)
      if let scores = known.betweenness[options.isWeighted] { return scores }
      listener?(PathSearch(of: graph, countsPaths: true, options))
      let scores = graph.betweenness(options)
      known.betweenness[options.isWeighted] = scores
      return scores
    }
  }
}

/// A search for the shortest paths between all actors, which takes their number times that of the ties.
public struct PathSearch: Sendable, Hashable {
  /// The number of actors.
  public let actorCount: Int

  /// The number of ties.
  public let tieCount: Int

  /// Whether all paths are counted, as betweenness has it, rather than the length of one measured.
  public let countsPaths: Bool

  /// Whether weights make the lengths of ties differ.
  public let isWeighted: Bool

  /// How many threads work at once.
  public let threadCount: Int

  package init(
    actorCount: Int,
    tieCount: Int,
    countsPaths: Bool,
    isWeighted: Bool,
    threadCount: Int
  ) {
    self.actorCount = actorCount
    self.tieCount = tieCount
    self.countsPaths = countsPaths
    self.isWeighted = isWeighted
    self.threadCount = threadCount
  }

  fileprivate init(of graph: Graph, countsPaths: Bool, _ options: MeasureOptions) {
    self.init(
      actorCount: graph.nodeCount,
      tieCount: graph.edgeCount,
      countsPaths: countsPaths,
      isWeighted: options.isWeighted,
      threadCount: options.threadCount
    )
  }

  /// About how many seconds it takes at most.
  ///
  /// A processor of 2020 follows some 2·10⁹ ties a second where many searches go side by side, 2·10⁸ where paths
  /// are counted and 10⁸ where the nearest of all has to be found each time; measured on networks of 50 000 and
  /// 500 000 actors. Actors who hang on one other, or have the same neighbors, make it less.
  public var seconds: Double {
    let rate = isWeighted ? 1e8 : countsPaths ? 2e8 : 2e9
    return Double(actorCount) * Double(tieCount) / rate / Double(max(1, threadCount))
  }
}

extension Network {
  /// What the distances between all actors amount to, as the options have ties count.
  func distanceSums(_ options: MeasureOptions) -> DistanceSums {
    options.findings?.distances(of: graph, options) ?? graph.distanceSums(options)
  }

  /// The betweenness of every actor, as the options have ties count.
  func betweenness(_ options: MeasureOptions) -> [Double] {
    options.findings?.betweenness(of: graph, options) ?? graph.betweenness(options)
  }
}

extension MeasureOptions {
  /// The same options, by which weights play no part.
  var unweighted: MeasureOptions {
    var options = self
    options.isWeighted = false
    return options
  }
}

extension Graph {
  fileprivate func distanceSums(_ options: MeasureOptions) -> DistanceSums {
    options.isWeighted
      ? weightedDistanceSums(threads: options.threadCount)
      : distanceSums(threads: options.threadCount)
  }

  fileprivate func betweenness(_ options: MeasureOptions) -> [Double] {
    options.isWeighted
      ? weightedBetweenness(threads: options.threadCount)
      : betweenness(threads: options.threadCount)
  }
}
