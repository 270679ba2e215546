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
    let allowed = min(0.5, error * (n - 1) * (n - 2) / space.pairCount)
    let limits = StoppingRule.Limits(
      error: allowed,
      failure: 1 - confidence,
      mostBetween: space.mostBetween
    )
    func counts(_ samples: Range<Int>) -> [Int] {
      let parts = inChunks(of: samples, count: 8, threads: threads) { samples in
        var sampler = PathSampler(space)
        let (starts, targets) = (space.rowStarts.span, space.targets.span)
        for sample in samples { sampler.draw(sample, starts, targets) }
        return sampler.passed
      }
      var counts = [Int](repeating: 0, count: space.nodes.count)
      for node in parts.joined() { counts[Int(node)] += 1 }
      return counts
    }
    // The first samples tell where most are needed, and count no further.
    let first = limits.mostSamples / 100 + 100
    let stop = StoppingRule(limits, first: counts(0..<first), of: first)
    var total = [Int](repeating: 0, count: space.nodes.count)
    var sampleCount = 0
    for target in stop.checkpoints {
      let more = counts(first + sampleCount..<first + target)
      for place in total.indices { total[place] += more[place] }
      sampleCount = target
      if stop.isMet(by: total, of: sampleCount) { break }
    }

    var scores = exact
    for (place, count) in total.enumerated() {
      scores[Int(space.nodes[place])] += space.pairCount * Double(count) / Double(sampleCount) / 2
    }
    return Estimate(scores: scores, error: error, confidence: confidence, sampleCount: sampleCount)
  }
}

/// When enough samples have been drawn.
///
/// Half of the probability of failure goes to the greatest number of samples, which suffices whatever
/// the counts. A quarter is split evenly between the checkpoints, nodes, and sides on which a count may
/// be off; and a quarter so that, going by the first samples, all nodes are sure at the same number of
/// samples: most of it goes to the few nodes that many paths pass.
private struct StoppingRule {
  /// How far shares may be off, and how often.
  struct Limits {
    /// The share of samples by which the share of a node may be off.
    let error: Double

    /// The probability with which any may be.
    let failure: Double

    /// How many samples suffice in any case.
    let mostSamples: Int

    init(error: Double, failure: Double, mostBetween: Int) {
      self.error = error
      self.failure = failure
      let dimension = log2(Double(max(1, mostBetween))).rounded(.down) + 1
      let most = 0.5 / (error * error) * (dimension + log(2 / failure))
      mostSamples = max(1, Int(most.rounded(.up)))
    }

    /// How unlikely it is at least, per sample, to see a share where the true one is off by more on either
    /// side; infinite where it cannot be.
    func divergences(_ share: Double) -> [Double] {
      [share - error, share + error].map { other in
        other <= 0 || other >= 1 ? .infinity : StoppingRule.divergence(share, other)
      }
    }
  }

  /// The numbers of samples after which the counts are looked at, ascending.
  let checkpoints: [Int]

  private let limits: Limits

  /// How many of the first samples passed each node.
  private let first: [Int]

  /// The logarithm of 1 ÷ the probability of failure at a checkpoint, below and above, for a node that so many
  /// of the first samples passed.
  private let certainties: [Int: [Double]]

  /// - Parameters:
  ///   - limits: What is to be met.
  ///   - first: How many of the first samples passed each node.
  ///   - count: How many first samples there are.
  init(_ limits: Limits, first: [Int], of count: Int) {
    self.limits = limits
    self.first = first
    let looks = 16
    // A share that is seen is not the true one: with one more on either side none is taken for 0.
    let groups = Dictionary(grouping: first) { $0 }.map { seen, nodes in
      (seen, Double(nodes.count), limits.divergences(Double(seen + 1) / Double(count + 2)))
    }
    // The number of samples by which all are sure, going by these.
    func failure(after samples: Double) -> Double {
      groups.reduce(0) { sum, group in
        sum + group.1 * group.2.reduce(0) { $0 + exp(-samples * $1) }
      } * Double(looks)
    }
    let quarter = limits.failure / 4
    var (low, high) = (0.0, Double(limits.mostSamples))
    while failure(after: high) > quarter { (low, high) = (high, 2 * high) }
    while high - low > 1 {
      let middle = (low + high) / 2
      if failure(after: middle) > quarter { low = middle } else { high = middle }
    }
    let evenly = quarter / Double(2 * first.count * looks)
    certainties = Dictionary(
      uniqueKeysWithValues: groups.map { seen, _, divergences in
        (seen, divergences.map { -log(exp(-high * $0) + evenly) })
      }
    )

    let most = Double(limits.mostSamples)
    let begin = max(1, min(most, 0.6 * high))
    let growth = pow(most / begin, 1 / Double(looks - 1))
    checkpoints = (0..<looks).map { Int((begin * pow(growth, Double($0))).rounded(.up)) }
  }

  /// Whether the share of samples that passed a node is near enough for every node.
  func isMet(by counts: [Int], of sampleCount: Int) -> Bool {
    let n = Double(sampleCount)
    var known: Set<[Int]> = []
    var last = (-1, -1)
    for pair in zip(first, counts) where pair != last {
      last = pair
      guard known.insert([pair.0, pair.1]).inserted, let certainties = certainties[pair.0] else {
        continue
      }
      let divergences = limits.divergences(Double(pair.1) / n)
      let isSure = zip(divergences, certainties).allSatisfy { n * $0 >= $1 }
      if !isSure { return false }
    }
    return true
  }

  /// How unlikely it is, per sample, to see a share where there is another (Kullback and Leibler
  /// 1951).
  fileprivate static func divergence(_ seen: Double, _ actual: Double) -> Double {
    (seen > 0 ? seen * log(seen / actual) : 0)
      + (seen < 1 ? (1 - seen) * log((1 - seen) / (1 - actual)) : 0)
  }
}
