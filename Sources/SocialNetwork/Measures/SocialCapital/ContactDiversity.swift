import GraphCore

/// How mixed the contacts of every actor are.
public struct ContactDiversity: Sendable, Equatable {
  /// Blau's index: the chance that two contacts, drawn with replacement, are of different groups;
  /// `nil` where the group of no contact is known.
  public let scores: [Double?]

  /// The number of contacts whose group is known.
  public let known: [Int]
}

extension Network {
  /// Blau's index of every actor's contacts over groups that may overlap: the chance that two contacts,
  /// drawn with replacement, share no group.
  ///
  ///     let scores = network.contactDiversity(over: ValueGroups(of: municipality)).scores
  ///
  /// - Complexity: O(*n* + *m*), and the pairs of cells among the contacts of each where groups overlap.
  public func contactDiversity(over groups: ValueGroups) -> ContactDiversity {
    guard groups.overlap else { return contactDiversity(over: groups.cells.labels) }
    var scores: [Double?] = []
    var knownOf: [Int] = []
    for actor in actors.indices {
      var counts: [Int: Int] = [:]
      for neighbor in graph.neighbors(of: actor) {
        if let cell = groups.cells.labels[neighbor] { counts[cell, default: 0] += 1 }
      }
      let known = counts.values.reduce(0, +)
      var alike = 0
      for (cell, count) in counts {
        for (other, others) in counts where groups.share(cell, other) { alike += count * others }
      }
      knownOf.append(known)
      scores.append(known > 0 ? Double(known * known - alike) / Double(known * known) : nil)
    }
    return ContactDiversity(scores: scores, known: knownOf)
  }

  /// Blau's index of every actor's contacts.
  ///
  ///     D(i) = 1 − Σ_g p(g)²       p(g) the share of group g among the contacts of known group
  ///
  /// 0 where all contacts are alike; near 1 where each is of another group. It cannot exceed 1 − 1/k
  /// with *k* contacts or groups, so an actor of few contacts cannot score high.
  ///
  ///     let scores = network.contactDiversity(over: Groups(kindsOf: network.actors).labels).scores
  ///
  /// - Parameter labels: The group of every actor, numbered from 0, such as ``Groups/labels``; `nil`
  ///   where it is not known.
  /// - Returns: The scores, and on how many contacts they rest.
  /// - Complexity: O(*n* + *m*).
  /// - Source: P. M. Blau, *Inequality and Heterogeneity*, Free Press, 1977.
  public func contactDiversity(over labels: [Int?]) -> ContactDiversity {
    let groupCount = labels.reduce(0) { max($0, ($1 ?? -1) + 1) }
    var counts = [Int](repeating: 0, count: groupCount)
    var scores: [Double?] = []
    var knownOf: [Int] = []
    scores.reserveCapacity(actors.count)
    for actor in actors.indices {
      var known = 0
      for neighbor in graph.neighbors(of: actor) {
        guard let label = labels[neighbor] else { continue }
        counts[label] += 1
        known += 1
      }
      var squares = 0
      for neighbor in graph.neighbors(of: actor) {
        guard let label = labels[neighbor] else { continue }
        squares += counts[label] * counts[label]
        counts[label] = 0
      }
      knownOf.append(known)
      // In whole numbers until here, so that contacts all alike give exactly 0.
      scores.append(
        known > 0 ? Double(known * known - squares) / Double(known * known) : nil
      )
    }
    return ContactDiversity(scores: scores, known: knownOf)
  }
}
