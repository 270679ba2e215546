import Foundation

extension Graph {
  /// Estimates the betweenness of every node from random shortest paths.
  ///
  /// What can be had without sampling is exact: the pairs that a node keeps apart, and the paths
  /// within blocks of up to 1000 nodes. In larger blocks, pairs of nodes are drawn with the chance
  /// that a pair of the graph crosses the block between them, and of their shortest paths one. The
  /// share of the samples that pass a node estimates its betweenness there.
  ///
  /// Samples are drawn until their number, or the counts of all nodes, warrant the error. The draw
  /// is the same every time, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - error: The most by which a normalised betweenness may be off.
  ///   - confidence: The probability with which none may.
  ///   - threads: How many threads may work at once.
  /// - Returns: The estimate.
  /// - Source: M. Borassi and E. Natale, "KADABRA is an adaptive algorithm for betweenness via random
  ///   approximation", ESA 2016, arXiv:1604.08553; the greatest number of samples from M. Riondato
  ///   and E. M. Kornaropoulos, "Fast approximation of betweenness centrality through sampling",
  ///   *Data Mining and Knowledge Discovery* 30, 2016, doi:10.1007/s10618-015-0423-0. The counts are
  ///   binomial; their bound is that of H. Chernoff, *Annals of Mathematical Statistics* 23, 1952.
  public func approximateBetweenness(
    error: Double,
    confidence: Double = 0.9,
    threads: Int = 1
  ) -> Estimate {
    precondition(error > 0 && confidence > 0 && confidence < 1, "no error or confidence to meet")
    var larger = PathSpace()
    let exact = sumOverBlocks { block in
      guard block.nodes.count > 1000 else { return block.betweenness(threads: threads) }
      larger.add(block)
      return block.nodes.map { _ in 0 }
    }
    let space = larger
    guard space.pairCount > 0 else { return .exact(exact) }

    // Of ordered pairs, the betweenness counts (n − 1)(n − 2), the samples only some.
    let n = Double(nodeCount)
    let stop = StoppingRule(
      error: min(0.5, error * (n - 1) * (n - 2) / space.pairCount),
      failure: 1 - confidence,
      nodeCount: space.nodes.count,
      mostBetween: space.mostBetween
    )
    var counts = [Int](repeating: 0, count: space.nodes.count)
    var sampleCount = 0
    for target in stop.checkpoints {
      let parts = inChunks(of: sampleCount..<target, count: 32, threads: threads) { samples in
        var sampler = PathSampler(space)
        for sample in samples { sampler.draw(sample) }
        return sampler.passed
      }
      for node in parts.joined() { counts[Int(node)] += 1 }
      sampleCount = target
      if stop.isMet(by: counts, of: sampleCount) { break }
    }

    var scores = exact
    for (place, count) in counts.enumerated() {
      scores[Int(space.nodes[place])] += space.pairCount * Double(count) / Double(sampleCount) / 2
    }
    return Estimate(scores: scores, error: error, confidence: confidence, sampleCount: sampleCount)
  }
}

/// When enough samples have been drawn.
///
/// Half of the probability of failure goes to the greatest number of samples, which suffices whatever
/// the counts; half is split evenly between the checkpoints, nodes, and sides on which a count may
/// be off.
private struct StoppingRule {
  /// The numbers of samples after which the counts are looked at, ascending.
  let checkpoints: [Int]

  /// The share of samples by which the share of a node may be off.
  private let error: Double

  /// The logarithm of 1 ÷ the probability of failure for a node at a checkpoint, on one side.
  private let certainty: Double

  init(error: Double, failure: Double, nodeCount: Int, mostBetween: Int) {
    self.error = error
    let dimension = log2(Double(max(1, mostBetween))).rounded(.down) + 1
    let most = max(1, 0.5 / (error * error) * (dimension + log(2 / failure)))

    // Nothing can be said before a node that no sample has passed is known to be rare.
    let looks = 16.0
    certainty = log(2 * Double(nodeCount) * looks * 2 / failure)
    let first = min(most, certainty / -log1p(-error))
    let growth = pow(most / first, 1 / (looks - 1))
    checkpoints = (0..<Int(looks)).map { Int((first * pow(growth, Double($0))).rounded(.up)) }
  }

  /// Whether the share of samples that passed a node is near enough for every node.
  func isMet(by counts: [Int], of sampleCount: Int) -> Bool {
    let n = Double(sampleCount)
    return Set(counts).allSatisfy { count in
      let share = Double(count) / n
      return [share - error, share + error].allSatisfy { other in
        other <= 0 || other >= 1 || n * divergence(share, other) >= certainty
      }
    }
  }

  /// How unlikely it is, per sample, to see a share where there is another (Kullback and Leibler
  /// 1951).
  private func divergence(_ seen: Double, _ actual: Double) -> Double {
    (seen > 0 ? seen * log(seen / actual) : 0)
      + (seen < 1 ? (1 - seen) * log((1 - seen) / (1 - actual)) : 0)
  }
}
