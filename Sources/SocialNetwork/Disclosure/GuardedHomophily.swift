import GraphCore

/// Measures of ``Homophily`` as they may be shown.
///
/// They are computed on everyone whose value is known. By a sensitive attribute the E-I index and
/// Coleman's index are made of the ties within and between groups as ``GuardedTieCounts`` tells them;
/// the others are on a step that some ties more or fewer would change them by.
public struct GuardedHomophily: Sendable {
  /// The groups that are shown, with Coleman's index of each, in the order of their names.
  public let groups: [Group]

  /// ``Homophily/eiIndex``.
  public let eiIndex: Guarded

  /// How far the share of ties that lead to other groups, which the index tells, may be off by the rounding of
  /// the counts that make it; `nil` where they are not rounded, or add up weights.
  public let outsideStep: Double?

  /// ``Homophily/expectedEIIndex``.
  public let expectedEIIndex: Guarded

  /// How far the share of ties that would lead to other groups by chance, which that index tells, may be off by
  /// its rounding; `nil` where it is not rounded.
  public let usualStep: Double?

  /// ``Homophily/eiPValue``.
  public let eiPValue: Guarded

  /// Between what and what the index lies 95 times of a hundred by chance, see ``Homophily/eiNullRange``;
  /// `nil` where there is no test, or where the index as it is shown would not be read as the verdict is.
  public let eiRange: (low: Guarded, high: Guarded)?

  /// What the test of the index says; `nil` where there is none.
  public let verdict: Verdict?

  /// ``Homophily/assortativity``.
  public let assortativity: Guarded

  /// ``Homophily/numericAssortativity``; `nil` where not all values are numbers.
  public let numericAssortativity: Guarded?

  /// Whether actors are in several groups.
  public let overlap: Bool

  /// The ties of which the groups of both ends are known.
  public let tiesUsed: Guarded

  /// The other ties.
  public let tiesLeftOut: Guarded

  /// A group and how far it keeps to itself.
  public struct Group: Sendable, Hashable {
    /// The name of the group.
    public let name: String

    /// Coleman's index of the group.
    public let coleman: Guarded
  }

  /// Whether more ties stay within groups than chance gives.
  public enum Verdict: String, Sendable, CaseIterable {
    /// More than chance gives stay within.
    case inward
    /// More than chance gives lead outside.
    case outward
    /// As chance gives.
    case chance
  }

  /// Every number, for the record of what was withheld.
  var numbers: [Guarded] {
    [eiIndex, expectedEIIndex, eiPValue, assortativity, tiesUsed]
      + [numericAssortativity].compactMap(\.self)
      + groups.map(\.coleman)
  }
}

extension DisclosureSession {
  /// How far actors have ties with others who have the same value of an attribute, as far as that may
  /// be told.
  ///
  /// - Parameters:
  ///   - network: The network; its actors are those of the session.
  ///   - attribute: The attribute.
  ///   - options: Whether ties count by their weight, and how many threads may work.
  ///   - permutations: How often groups are dealt out at random for the p-value; 0 for none.
  ///   - umbrella: The umbrella, which keeps nobody together in them; `nil` where none is named.
  /// - Returns: The measures, and the division that they are by.
  /// - Complexity: that of ``Network/homophily(by:options:permutations:seed:besides:)``.
  public func homophily(
    of network: Network,
    by attribute: Attribute,
    options: MeasureOptions = MeasureOptions(),
    permutations: Int = 5000,
    besides umbrella: Int? = nil
  ) -> (homophily: GuardedHomophily, division: Division) {
    let division = division(of: attribute)
    let homophily = network.homophily(
      by: attribute,
      options: options,
      permutations: permutations,
      besides: umbrella
    )
    let counts = tieCounts(of: network, in: division, isWeighted: options.isWeighted)
    let guarded = rules.guarding(homophily, beside: counts, isWeighted: options.isWeighted)
    return (noted(guarded) { $0.numbers }, division)
  }
}

extension DisclosureRules {
  fileprivate func guarding(
    _ homophily: Homophily,
    beside counts: GuardedTieCounts,
    isWeighted: Bool
  ) -> GuardedHomophily {
    let division = counts.division
    let verdict = homophily.eiPValue.flatMap { pValue -> GuardedHomophily.Verdict? in
      guard let index = homophily.eiIndex, let expected = homophily.expectedEIIndex else {
        return nil
      }
      return pValue >= 0.05 ? .chance : index < expected ? .inward : .outward
    }
    let numbers = Dictionary(homophily.groups.map { ($0.name, $0) }) { first, _ in first }
    guard division.isGuarded else {
      return GuardedHomophily(
        groups: counts.groups.map {
          GuardedHomophily.Group(name: $0.name, coleman: open(numbers[$0.name]?.coleman))
        },
        eiIndex: open(homophily.eiIndex),
        outsideStep: nil,
        expectedEIIndex: open(homophily.expectedEIIndex),
        usualStep: nil,
        eiPValue: open(homophily.eiPValue),
        eiRange: homophily.eiNullRange.map { (open($0.lowerBound), open($0.upperBound)) },
        verdict: verdict,
        assortativity: open(homophily.assortativity),
        numericAssortativity: homophily.isNumeric ? open(homophily.numericAssortativity) : nil,
        overlap: division.valueGroups.overlap,
        tiesUsed: open(Double(homophily.tiesUsed)),
        tiesLeftOut: open(Double(homophily.tiesLeftOut))
      )
    }
    let known = division.groups.labels.indices.filter { division.groups.labels[$0] != nil }
    let hash = hash(of: known) { Double(division.valueGroups.values(of: $0).first ?? 0) }
    let index = eiIndex(counts)
    // What as many ties as counts are rounded to would change, and all of one actor where they are strengths; of
    // ties of which it is not told how many are within groups it would tell that.
    let change = 2 * max(base, DisclosureRules.timesOfOne * counts.most)
    func correlation(_ value: Double?) -> Guarded {
      guard let used = counts.used.number, index.number != nil else {
        return withheld(.contributors)
      }
      return statistic(value, in: -1...1, changedBy: change / used, hash, in: counts.context)
    }
    let people = max(1, count(known, in: division.people).number ?? 1)
    return GuardedHomophily(
      groups: counts.groups.map { group in
        let size = group.actorCount.number
        let expected = size.map { open(max(0, $0 - 1) / max(1, people - 1)) }
        return GuardedHomophily.Group(
          name: group.name,
          coleman: expected.map { coleman(group.share, beside: $0) } ?? withheld(.group)
        )
      },
      eiIndex: index,
      outsideStep: isWeighted ? nil : outsideStep(counts),
      expectedEIIndex: statistic(
        homophily.expectedEIIndex,
        in: -1...1,
        changedBy: 2 * base / people,
        hash,
        in: counts.context
      ),
      usualStep: usualStep(homophily.expectedEIIndex, changedBy: 2 * base / people),
      eiPValue: pValue(homophily.eiPValue, isGuarded: true),
      eiRange: index.number.flatMap { range(homophily.eiNullRange, beside: $0, verdict, people) },
      // Of more and less the index has to be there to be read.
      verdict: index.number == nil ? nil : verdict,
      assortativity: correlation(homophily.assortativity),
      numericAssortativity: homophily.isNumeric
        ? correlation(homophily.numericAssortativity) : nil,
      overlap: division.valueGroups.overlap,
      tiesUsed: counts.used,
      tiesLeftOut: counts.leftOut
    )
  }

  /// The range by chance, rounded outwards to the step of what is expected; `nil` where the index as it is
  /// shown is on the other side of it than the verdict says.
  private func range(
    _ range: ClosedRange<Double>?,
    beside index: Double,
    _ verdict: GuardedHomophily.Verdict?,
    _ people: Double
  ) -> (low: Guarded, high: Guarded)? {
    guard let range, let grid = Grid(atLeast: max(0.01, 2 * base / people)) else { return nil }
    let (low, high) = (
      max(-1, grid.rounded(range.lowerBound, .down)), min(1, grid.rounded(range.upperBound, .up))
    )
    let isRead =
      switch verdict {
      case .inward: index < low
      case .outward: index > high
      case .chance: low <= index && index <= high
      case nil: false
      }
    return isRead ? (open(low), open(high)) : nil
  }

  /// Half the step of an index from −1 to 1, of which a share is half.
  private func usualStep(_ expected: Double?, changedBy change: Double) -> Double? {
    guard policy.safeguards.isRounding, let expected else { return nil }
    return grid(for: expected, changedBy: change).map { $0.step / 2 }
  }

  private func outsideStep(_ counts: GuardedTieCounts) -> Double? {
    guard policy.safeguards.isRounding, let within = counts.within.number,
      let between = counts.between.number
    else { return nil }
    return policy.audience.step(ofShareOf: between, beside: within)
  }

  /// The E-I index of the counts as they are shown.
  private func eiIndex(_ counts: GuardedTieCounts) -> Guarded {
    guard let within = counts.within.number, let between = counts.between.number else {
      return withheld(.contributors)
    }
    return open(((between - within) / (between + within) * 100).rounded() / 100)
  }
}
