public import GraphCore

/// Social capital beside chance, as far as it may be told.
public struct GuardedChance: Sendable {
  /// What was compared.
  public let comparisons: [Comparison]

  /// The number of rewired networks.
  public let samples: Int

  /// The share of the steps of rewiring that changed the network.
  public let acceptanceRate: Double

  /// Why the rewired networks do not stand for all that are as like this one; `nil` where they do.
  public let obstacle: RewiredSamples.Obstacle?

  /// A number beside those of rewired networks; see ``ChanceComparison``.
  public struct Comparison: Sendable {
    /// What was counted.
    public let name: String

    /// The number in the network.
    public let observed: Guarded

    /// The mean over the rewired networks.
    public let mean: Guarded

    /// How many deviations the network lies above the mean.
    public let z: Guarded

    /// How often a rewired network lies as far from the mean.
    public let pValue: Guarded

    /// Whether there is more or less than in rewired networks; `nil` where that cannot be told.
    public let verdict: Verdict?
  }

  /// Every number, for the record of what was withheld.
  var numbers: [Guarded] {
    comparisons.flatMap { [$0.observed, $0.mean, $0.z, $0.pValue] }
  }
}

extension DisclosureSession {
  /// How often anybody has each role of a broker, in the order of the roles, as far as it may be told.
  ///
  /// By a sensitive attribute a role is told where as many actors as the threshold have it, on a step no
  /// finer than what any one of them contributes.
  ///
  /// - Parameters:
  ///   - brokerage: The roles of every actor.
  ///   - graph: The graph of the ties; its nodes are the actors of the session.
  ///   - division: The groups; `nil` where actors are compared by none.
  /// - Returns: The number of each role.
  public func totals(
    of brokerage: Brokerage,
    in graph: Graph,
    by division: Division?
  ) -> [Guarded] {
    noted(rules.totals(of: brokerage, by: division, rules.hash(ofTiesIn: graph, by: division))) {
      $0
    }
  }

  /// A comparison with chance as far as it may be told: by a sensitive attribute the numbers in the network
  /// are as they are told elsewhere, and in public there are no p-values.
  ///
  /// - Parameters:
  ///   - chance: The comparison.
  ///   - capital: The ties by class.
  ///   - brokerage: The roles of every actor in the network.
  ///   - graph: The graph of the ties; its nodes are the actors of the session.
  ///   - division: The groups; `nil` where actors are compared by none.
  /// - Returns: The numbers as they may be shown.
  public func guarding(
    _ chance: Chance,
    beside capital: CapitalByGroup,
    brokerage: Brokerage?,
    in graph: Graph,
    by division: Division?
  ) -> GuardedChance {
    let ties = rules.hash(ofTiesIn: graph, by: division)
    let guarded = rules.guarding(chance, beside: capital, brokerage: brokerage, by: division, ties)
    return noted(guarded) { $0.numbers }
  }
}

extension DisclosureRules {
  fileprivate func totals(
    of brokerage: Brokerage,
    by division: Division?,
    _ ties: UInt64
  ) -> [Guarded] {
    Brokerage.Role.allCases.map { role in
      guard division?.isGuarded ?? false else { return open(Double(brokerage.total(role))) }
      let counts = brokerage.counts(role)
      let brokers = actors.indices.filter { counts[$0] > 0 }
      guard !areFew(brokers) else { return withheld(.contributors) }
      return statistic(
        Double(brokerage.total(role)),
        changedBy: max(base, Double(counts.max() ?? 0)),
        hash(of: brokers) { Double(counts[$0]) },
        in: ties
      )
    }
  }

  fileprivate func guarding(
    _ chance: Chance,
    beside capital: CapitalByGroup,
    brokerage: Brokerage?,
    by division: Division?,
    _ ties: UInt64
  ) -> GuardedChance {
    let isGuarded = division?.isGuarded ?? false
    let roles = brokerage.map { totals(of: $0, by: division, ties) }
    let comparisons = chance.comparisons.map { comparison in
      let tieClass = TieClass.allCases.first { $0.name == comparison.name }
      let role = Brokerage.Role.allCases.firstIndex { $0.rawValue == comparison.name }
      let told = tieClass.map { capital.total[$0] } ?? role.flatMap { roles?[$0] }
      let isOpen = !isGuarded || tieClass == .linking
      func beside(_ number: Double?) -> Guarded {
        if isOpen { return open(number) }
        guard told?.number != nil else { return withheld(.contributors) }
        // What chance gives is a property of the structure; two digits hide no more than they must.
        return statistic(number, changedBy: base, 0, in: ties)
      }
      return GuardedChance.Comparison(
        name: comparison.name,
        observed: isOpen ? open(comparison.observed) : told ?? withheld(.contributors),
        mean: beside(comparison.mean),
        z: isOpen ? open(comparison.z) : withheld(.verdict),
        pValue: pValue(comparison.pValue, isGuarded: !isOpen),
        verdict: verdict(of: comparison)
      )
    }
    return GuardedChance(
      comparisons: comparisons,
      samples: chance.samples,
      acceptanceRate: chance.acceptanceRate,
      obstacle: chance.obstacle
    )
  }

  private func verdict(of comparison: ChanceComparison) -> Verdict? {
    guard let z = comparison.z else { return nil }
    return comparison.pValue >= 0.05 ? .alike : z > 0 ? .more : .less
  }
}
