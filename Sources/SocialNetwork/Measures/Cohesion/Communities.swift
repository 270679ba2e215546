import GraphCore

/// The communities of a network: groups of actors with more ties among themselves than at random.
public struct Communities: Sendable {
  /// The community of every actor, numbered from 1: the largest first, equally large ones in the
  /// order of their smallest id.
  public let numbers: [Int]

  /// The number of actors in every community, in the order of their numbers.
  public let sizes: [Int]

  /// How much more of the ties lies within communities than at random, by
  /// ``NetworkMeasure/modularity``; `nil` without ties.
  public let modularity: Double?

  /// The resolution γ: above 1 it gives smaller communities, below 1 larger ones.
  public let resolution: Double

  /// Whether ties counted by their weight; else each as 1.
  public let isWeighted: Bool

  /// The number of communities.
  public var count: Int { sizes.count }
}

extension Network {
  /// The communities, found by Leiden's algorithm.
  ///
  /// Every community is connected, and no actor fits another one better. Actors without ties are
  /// communities of their own. The same seed gives the same communities, whatever the number of
  /// threads.
  ///
  ///     let communities = network.communities()
  ///     communities.numbers[0]  // the community of the first actor
  ///
  /// - Parameters:
  ///   - resolution: The resolution γ, above 0.
  ///   - isWeighted: Whether a tie counts by its weight; else as 1.
  ///   - seed: The seed of the random order in which actors take turns.
  /// - Returns: The communities and their modularity.
  /// - Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing
  ///   well-connected communities", *Scientific Reports* 9, 2019.
  public func communities(
    resolution: Double = 1,
    isWeighted: Bool = false,
    seed: UInt64 = 1
  ) -> Communities {
    var options = MeasureOptions()
    options.isWeighted = isWeighted
    let graph = graph(options)
    let labels = graph.communities(resolution: resolution, seed: seed)

    var sizes = [Int](repeating: 0, count: labels.max().map { Int($0) + 1 } ?? 0)
    var first = [Int?](repeating: nil, count: sizes.count)
    for (actor, label) in labels.enumerated() {
      sizes[Int(label)] += 1
      if first[Int(label)].map({ actors.ids.precedes(actor, $0) }) ?? true {
        first[Int(label)] = actor
      }
    }
    let order = sizes.indices.sorted { one, other in
      if sizes[one] != sizes[other] { return sizes[one] > sizes[other] }
      guard let firstOfOne = first[one], let firstOfOther = first[other] else { return false }
      return actors.ids.precedes(firstOfOne, firstOfOther)
    }
    var numbers = sizes
    for (place, label) in order.enumerated() { numbers[label] = place + 1 }
    return Communities(
      numbers: labels.map { numbers[Int($0)] },
      sizes: order.map { sizes[$0] },
      modularity: graph.modularity(of: labels, resolution: resolution),
      resolution: resolution,
      isWeighted: isWeighted
    )
  }
}
