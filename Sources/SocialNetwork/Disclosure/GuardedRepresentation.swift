/// How the groups of a population are represented, as far as that may be told.
public struct GuardedRepresentation: Sendable {
  /// The groups, in the order of the population.
  public let groups: [Group]

  /// The groups of the population of which nobody is shown, since there are none or too few.
  public let notShown: [String]

  /// A group; see ``Representation``.
  public struct Group: Sendable {
    /// The name of the group.
    public let name: String

    /// The number of its actors.
    public let actorCount: Guarded

    /// Its share of the population; by a sensitive attribute of the groups of it that are shown.
    public let populationShare: Double

    /// Its share of the actors; by a sensitive attribute of those of the groups that are shown.
    public let share: RoundedShare

    /// How many times its share of the population the share of the actors is.
    public let ratio: Guarded

    /// Its share of the actors less that of the population.
    public let gap: Guarded

    /// How often chance gives a share as far from that of the population.
    public let pValue: Guarded

    /// The same, adjusted for all tests of the output; by a sensitive attribute for those of its groups here.
    public let adjusted: Guarded

    /// What the test says.
    public let verdict: Verdict

    /// Whether it would be so whatever those of unknown value are; see ``Representation/holds``.
    public let holds: Bool
  }

  /// What is to be said of a group.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Nobody of it is there, where that may be told.
    case absent
    /// Fewer than in the population, beyond chance.
    case under = "under-represented"
    /// More than in the population, beyond chance.
    case over = "over-represented"
    /// As in the population, but for chance.
    case alike = ""
  }
}

extension DisclosureSession {
  /// How the groups of a population are represented, as far as that may be told.
  ///
  /// By an attribute that is not sensitive they are compared on everyone whose group is known. By a sensitive
  /// one everything follows from the sizes as they are shown, so that no population asks for more than
  /// these: a group is shown from the threshold on, its share is that of all groups that are shown, here and,
  /// in whole per cents, in the population; and the test has as many draws as these sizes give. It is
  /// adjusted for those of the other groups alone, and what it finds is said where neither the rounding nor the
  /// ratio as it is shown contradicts it. Of the others it is said only that they are absent or too few to be
  /// shown, by the names that the population has for them.
  ///
  /// - Parameters:
  ///   - groups: The groups.
  ///   - adjusted: Their p-values adjusted for all tests of the output; of a sensitive attribute not used.
  ///   - table: The comparison of the groups of the attribute.
  ///   - isGuarded: Whether the attribute is sensitive.
  /// - Returns: The numbers as they may be shown.
  public func guarding(
    _ groups: [Representation],
    adjusted: [Double?],
    of table: EquityTable,
    isGuarded: Bool
  ) -> GuardedRepresentation {
    let sizes = table.sizes(isGuarded: isGuarded)
    let disclosure = EquityDisclosure(of: table, rules, isGuarded: isGuarded)
    let counts = groups.map {
      noted(rules.count($0.members, in: disclosure.people, isGuarded: isGuarded))
    }
    guard isGuarded else {
      return open(groups, counts, adjusted: adjusted, of: sizes.everyone.count, disclosure.people)
    }
    let known = rules.countOfKnown(
      Set(table.members.joined()).sorted(),
      of: sizes.everyone.count,
      in: disclosure.people,
      isGuarded: true
    )
    let shown = groups.indices.filter { counts[$0].number != nil }
    let told = ShownSizes(
      counts: shown.map { counts[$0].number ?? 0 },
      population: shown.map { groups[$0].populationCount },
      ranges: shown.map { place in
        let leastTold = rules.leastTold(beside: rules.threshold(for: groups[place].members))
        let size = counts[place].number ?? 0
        return rules.policy.safeguards.isRounding
          ? rules.range(of: size, from: leastTold, on: disclosure.people.base) : size...size
      },
      unknown: Double(sizes.everyone.count) - (known.number ?? 0),
      drawsPerActor: groups.first?.drawsPerActor ?? 1
    )
    let tests = told.pValues
    return GuardedRepresentation(
      groups: zip(shown.indices, zip(tests, FalseDiscovery.adjusted(tests))).map { place, test in
        told.group(place, groups[shown[place]].group, counts[shown[place]], test, rules)
      },
      notShown: groups.indices.filter { counts[$0].number == nil }
        .map { groups[$0].groupOfPopulation }
    )
  }

  /// The groups by an attribute that is not sensitive; none where nobody is of any.
  private func open(
    _ groups: [Representation],
    _ counts: [Guarded],
    adjusted: [Double?],
    of everyone: Int,
    _ people: SizeRounding
  ) -> GuardedRepresentation {
    let known = Set(groups.flatMap(\.members)).sorted()
    guard !known.isEmpty else { return GuardedRepresentation(groups: [], notShown: []) }
    let told = groups.indices.map { place in
      let group = groups[place]
      return GuardedRepresentation.Group(
        name: group.group,
        actorCount: counts[place],
        populationShare: group.populationShare,
        share: rules.share(
          of: group.members,
          among: known,
          of: everyone,
          in: people,
          isGuarded: false
        ),
        ratio: rules.open(group.ratio),
        gap: rules.open(group.share - group.populationShare),
        pValue: rules.open(group.pValue),
        adjusted: rules.open(adjusted[place]),
        verdict: GuardedRepresentation.Verdict(of: group, adjusted: adjusted[place]),
        holds: group.holds
      )
    }
    return GuardedRepresentation(groups: told, notShown: [])
  }
}

/// The sizes of the groups of a population that are shown, as they are shown, and nothing else of the actors.
private struct ShownSizes {
  let counts: [Double]
  let population: [Double]

  /// Between what the sizes lie, as their readers know.
  let ranges: [ClosedRange<Double>]

  /// How many others there are at most whose group is not known.
  let unknown: Double

  let drawsPerActor: Double

  private var all: Double { counts.reduce(0, +) }

  /// The share of a group, in whole per cents.
  private func share(_ place: Int) -> Double { (100 * counts[place] / all).rounded() / 100 }

  /// Its share of those of the groups shown in the population, in whole per cents.
  private func populationShare(_ place: Int) -> Double {
    let all = population.reduce(0, +)
    return all > 0 ? (100 * population[place] / all).rounded() / 100 : 0
  }

  /// Between what its share lies, whatever the sizes are.
  private func range(_ place: Int) -> ClosedRange<Double> {
    let (least, most) = ranges.indices.filter { $0 != place }.reduce((0.0, 0.0)) {
      ($0.0 + ranges[$1].lowerBound, $0.1 + ranges[$1].upperBound)
    }
    let own = ranges[place]
    return own.lowerBound / (own.lowerBound + most)...own.upperBound / (own.upperBound + least)
  }

  var pValues: [Double?] {
    counts.indices.map {
      binomialPValue(
        share: share($0),
        expected: populationShare($0),
        draws: all * drawsPerActor
      )
    }
  }

  func group(
    _ place: Int,
    _ name: String,
    _ count: Guarded,
    _ test: (pValue: Double?, adjusted: Double?),
    _ rules: DisclosureRules
  ) -> GuardedRepresentation.Group {
    let (share, expected, range) = (share(place), populationShare(place), range(place))
    let off = max(share - range.lowerBound, range.upperBound - share)
    let step = (100 * off - 1e-9).rounded(.up) / 100
    let isTold = step <= DisclosureRules.widestStep
    func told(_ value: Double?) -> Guarded {
      isTold ? rules.open(value) : rules.withheld(.contributors)
    }
    let ratio = expected > 0 ? share / expected : nil
    let shown = ratio.map { ratio in
      Grid(ofTwoDigitsOf: ratio)?.rounded(ratio, .toNearestOrAwayFromZero) ?? ratio
    }
    var verdict = GuardedRepresentation.Verdict.alike
    if isTold, let adjusted = test.adjusted, adjusted < 0.05, let shown {
      if shown < 1, share + step < expected - 1e-9 { verdict = .under }
      if shown > 1, share - step > expected + 1e-9 { verdict = .over }
    }
    let everyone = all + max(0, unknown)
    let (least, most) = (counts[place] / everyone, (counts[place] + max(0, unknown)) / everyone)
    return GuardedRepresentation.Group(
      name: name,
      actorCount: count,
      populationShare: expected,
      share: RoundedShare(told(share), step: step > 0 ? step : nil),
      ratio: told(shown),
      gap: told((100 * (share - expected)).rounded() / 100),
      pValue: rules.pValue(isTold ? test.pValue : nil, isGuarded: true),
      adjusted: rules.pValue(isTold ? test.adjusted : nil, isGuarded: true),
      verdict: verdict,
      holds: share < expected ? most < expected : least > expected
    )
  }
}

extension GuardedRepresentation.Verdict {
  fileprivate init(of group: Representation, adjusted: Double?) {
    if group.actors == 0 {
      self = .absent
    } else if let adjusted, adjusted < 0.05 {
      self = group.share < group.populationShare ? .under : .over
    } else {
      self = .alike
    }
  }
}
