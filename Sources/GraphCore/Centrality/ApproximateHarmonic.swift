import Foundation

extension Graph {
  /// Estimates the harmonic centrality of every node from the distances to random nodes.
  ///
  /// The mean of 1/distance to a sample of all nodes, drawn without replacement, estimates the mean
  /// to all. Where the error asked for needs no fewer nodes than there are, the result is exact.
  ///
  /// - Parameters:
  ///   - error: The most by which a normalised score may be off; with weights, times the largest.
  ///   - confidence: The probability with which none may.
  ///   - isWeighted: Whether the length of an edge is 1 divided by its weight, instead of 1.
  ///   - threads: How many threads may work at once; the result does not depend on it.
  /// - Returns: The estimate.
  /// - Source: D. Eppstein and J. Wang, "Fast approximation of centrality", *Journal of Graph
  ///   Algorithms and Applications* 8, 2004; the bound from W. Hoeffding, "Probability inequalities
  ///   for sums of bounded random variables", *Journal of the American Statistical Association* 58,
  ///   1963, which holds without replacement too.
  public func approximateHarmonic(
    error: Double,
    confidence: Double = 0.9,
    isWeighted: Bool = false,
    threads: Int = 1
  ) -> Estimate {
    precondition(error > 0 && confidence > 0 && confidence < 1, "no error or confidence to meet")
    // The mean over n nodes, of which the node itself counts 0, may be off by (n − 1)/n times the
    // error of that over the n − 1 others.
    let n = Double(nodeCount)
    let needed = log(2 * n / (1 - confidence)) / (2 * pow(error * (n - 1) / n, 2))
    guard nodeCount > 1, needed < n else {
      let sums =
        isWeighted ? weightedDistanceSums(threads: threads) : distanceSums(threads: threads)
      return .exact(sums.inverseTotals)
    }
    let sampleCount = Int(needed.rounded(.up))
    let all = LeaflessGraph(self, keepingLeaves: true, isWeighted: isWeighted)
    var random = SeededGenerator(seed: 2004, sample: 0)
    let sample = Set(all.nodes.indices.shuffled(using: &random).prefix(sampleCount))
    let sums =
      isWeighted
      ? all.inverseDistanceSumsByLength(from: sample, threads: threads)
      : all.inverseDistanceSums(from: sample, threads: threads)
    var scores = [Double](repeating: 0, count: nodeCount)
    for (node, sum) in zip(all.nodes, sums) {
      scores[Int(node)] = sum * n / Double(sampleCount)
    }
    return Estimate(
      scores: scores,
      error: isWeighted ? error * (weights.max() ?? 1) : error,
      confidence: confidence,
      sampleCount: sampleCount
    )
  }

  /// An estimate of the harmonic centrality of every node from the distances to 512 random ones; how far
  /// off it is, is not told.
  ///
  /// - Parameter seed: The seed by which the nodes are drawn.
  /// - Returns: The estimates; exact where there are no more nodes.
  package func sampledHarmonic(seed: UInt64) -> [Double] {
    let sampleCount = MultiSourceSearch.width
    guard nodeCount > sampleCount else { return distanceSums().inverseTotals }
    let all = LeaflessGraph(self, keepingLeaves: true, isWeighted: false)
    var random = SeededGenerator(seed: seed)
    let sample = Set(all.nodes.indices.shuffled(using: &random).prefix(sampleCount))
    var scores = [Double](repeating: 0, count: nodeCount)
    for (node, sum) in zip(all.nodes, all.inverseDistanceSums(from: sample, threads: 1)) {
      scores[Int(node)] = sum * Double(nodeCount) / Double(sampleCount)
    }
    return scores
  }
}

extension LeaflessGraph {
  /// For every node, the sum of 1 ÷ number of steps from some.
  fileprivate func inverseDistanceSums(from sources: Set<Int>, threads: Int) -> [Double] {
    let batches = batches { sources.contains($0) }
    let (chunks, threads) = MultiSourceSearch.division(nodeCount: nodes.count, threads: threads)
    let parts = inChunks(of: batches.indices, count: chunks, threads: threads) { part in
      var search = MultiSourceSearch(self)
      for batch in batches[part] { search.run(from: batch.sources, in: batch.component) }
      return search.result().inverseTotals
    }
    return parts.addedUp
  }

  /// For every node, the sum of 1 ÷ distance by length from some.
  fileprivate func inverseDistanceSumsByLength(from sources: Set<Int>, threads: Int) -> [Double] {
    let sources = sources.sorted()
    let parts = inChunks(of: sources.indices, count: 16, threads: threads) { part in
      var search = LengthSearch(self)
      var sums = [Double](repeating: 0, count: nodes.count)
      for source in sources[part] { search.addInverseDistances(from: UInt32(source), to: &sums) }
      return sums
    }
    return parts.addedUp
  }
}
