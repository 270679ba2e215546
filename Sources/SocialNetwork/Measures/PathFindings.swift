import GraphCore
import Synchronization

/// What has been found of the shortest paths in a network, so that measures that need the same do
/// not each look for it.
///
/// It may be used for one network after another, and from several threads, but keeps what it knows of
/// the last network only.
public final class PathFindings: Sendable {
  private let known = Mutex(Known())

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
  public init() {}

  fileprivate func distances(of graph: Graph, _ options: MeasureOptions) -> DistanceSums {
    known.withLock { known in
      known.turn(to: graph)
      if let sums = known.distances[options.isWeighted] { return sums }
      let sums = graph.distanceSums(options)
      known.distances[options.isWeighted] = sums
      return sums
    }
  }

  fileprivate func betweenness(of graph: Graph, _ options: MeasureOptions) -> [Double] {
    known.withLock { known in
      known.turn(to: graph)
      if let scores = known.betweenness[options.isWeighted] { return scores }
      let scores = graph.betweenness(options)
      known.betweenness[options.isWeighted] = scores
      return scores
    }
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
