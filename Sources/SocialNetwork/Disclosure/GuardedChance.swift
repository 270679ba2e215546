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
  }

  /// Every number, for the record of what was withheld.
  var numbers: [Guarded] {
    comparisons.flatMap { [$0.observed, $0.mean, $0.z, $0.pValue] }
  }
}

extension DisclosureSession {
  /// How often anybody has each role of a broker, in the order of the roles, as far as it may be told.
  ///
  /// By a sensitive attribute, where as many actors as the threshold have each role that the groups
  /// allow; else none is told, since all open triads together are public.
  public func totals(of brokerage: Brokerage, by division: Division?) -> [Guarded] {
    noted(rules.totals(of: brokerage, by: division)) { $0 }
  }

  /// A comparison with chance as far as it may be told.
  ///
  /// By a sensitive attribute, a class is compared where all its ties are told, and the roles of
  /// brokers as by ``totals(of:by:)``.
  ///
  /// - Parameters:
  ///   - chance: The comparison.
  ///   - capital: The ties by class.
  ///   - brokerage: The roles of every actor in the network.
  ///   - division: The groups; `nil` where actors are compared by none.
  /// - Returns: The numbers as they may be shown.
  public func guarding(
    _ chance: Chance,
    beside capital: CapitalByGroup,
    brokerage: Brokerage?,
    by division: Division?
  ) -> GuardedChance {
    noted(rules.guarding(chance, beside: capital, brokerage: brokerage, by: division)) {
      $0.numbers
    }
  }
}

extension DisclosureRules {
  fileprivate func totals(of brokerage: Brokerage, by division: Division?) -> [Guarded] {
    let roles = Brokerage.Role.allCases
    guard let division, division.isGuarded else {
      return roles.map { open(Double(brokerage.total($0))) }
    }
    let isHidden = roles.contains { role in
      guard division.groups.names.count >= role.leastGroups else { return false }
      let counts = brokerage.counts(role)
      let brokers = actors.indices.filter { counts[$0] > 0 }
      return areFew(brokers)
    }
    return roles.map { role in
      let total = Double(brokerage.total(role))
      return isHidden ? withheld(.contributors) : rounded(total)
    }
  }

  fileprivate func guarding(
    _ chance: Chance,
    beside capital: CapitalByGroup,
    brokerage: Brokerage?,
    by division: Division?
  ) -> GuardedChance {
    let isGuarded = division?.isGuarded ?? false
    let areRolesHidden =
      brokerage.map { totals(of: $0, by: division).contains(where: \.isWithheld) } ?? false
    let comparisons = chance.comparisons.map { comparison in
      let tieClass = TieClass.allCases.first { $0.name == comparison.name }
      let isHidden = tieClass.map { capital.total[$0].isWithheld } ?? areRolesHidden
      func guarded(_ number: Double?) -> Guarded {
        isHidden
          ? withheld(.contributors)
          : rounded(number, isGuarded: isGuarded && tieClass != .linking)
      }
      return GuardedChance.Comparison(
        name: comparison.name,
        observed: guarded(comparison.observed),
        mean: guarded(comparison.mean),
        z: guarded(comparison.z),
        pValue: guarded(comparison.pValue)
      )
    }
    return GuardedChance(
      comparisons: comparisons,
      samples: chance.samples,
      acceptanceRate: chance.acceptanceRate,
      obstacle: chance.obstacle
    )
  }
}

extension Brokerage.Role {
  /// The fewest groups among which there can be such a broker, so that few others tell nothing.
  fileprivate var leastGroups: Int {
    switch self {
    case .coordinator: 1
    case .itinerant, .gatekeeper: 2
    case .liaison: 3
    }
  }
}
