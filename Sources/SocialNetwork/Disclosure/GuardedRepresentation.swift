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

    /// Its share of the population.
    public let populationShare: Double

    /// Its share of the actors.
    public let share: RoundedShare

    /// How many times its share of the population the share of the actors is.
    public let ratio: Guarded

    /// Its share of the actors less that of the population.
    public let gap: Guarded

    /// How often chance gives a share as far from that of the population.
    public let pValue: Guarded

    /// The same, adjusted for all tests of the output.
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
  /// They are compared on everyone whose group is known. By a sensitive attribute a group is shown from the
  /// threshold on, and its share is made of the counts as they are shown; of the others it is said
  /// only that they are absent or too few to be shown.
  ///
  /// - Parameters:
  ///   - groups: The groups.
  ///   - adjusted: Their p-values adjusted for all tests of the output.
  ///   - table: The comparison of the groups of the attribute.
  ///   - isGuarded: Whether the attribute is sensitive.
  /// - Returns: The numbers as they may be shown.
  public func guarding(
    _ groups: [Representation],
    adjusted: [Double?],
    of table: EquityTable,
    isGuarded: Bool
  ) -> GuardedRepresentation {
    let everyone = table.sizes(isGuarded: isGuarded).everyone
    let people = EquityDisclosure(of: table, rules, isGuarded: isGuarded).people
    let known = Set(groups.flatMap(\.members)).sorted()
    var told: [GuardedRepresentation.Group] = []
    var notShown: [String] = []
    for (group, adjusted) in zip(groups, adjusted) {
      let members = group.members
      let count = noted(rules.count(members, in: people, isGuarded: isGuarded))
      guard count.number != nil else {
        notShown.append(group.group)
        continue
      }
      let share = rules.share(
        of: members,
        among: known,
        of: everyone.count,
        in: people,
        isGuarded: isGuarded
      )
      let verdict = GuardedRepresentation.Verdict(of: group, adjusted: adjusted)
      told.append(
        GuardedRepresentation.Group(
          name: group.group,
          actorCount: count,
          populationShare: group.populationShare,
          share: share,
          ratio: ratio(share.share, of: group, isGuarded: isGuarded),
          gap: gap(share.share, of: group, isGuarded: isGuarded),
          pValue: rules.pValue(group.pValue, isGuarded: isGuarded),
          adjusted: rules.pValue(adjusted, isGuarded: isGuarded),
          verdict: verdict,
          holds: group.holds
        )
      )
    }
    return GuardedRepresentation(groups: told, notShown: notShown)
  }

  /// The share of a group less that of the population.
  private func gap(_ share: Guarded, of group: Representation, isGuarded: Bool) -> Guarded {
    guard let share = share.number else { return share }
    let gap = share - group.populationShare
    return rules.open(isGuarded ? (100 * gap).rounded() / 100 : gap)
  }

  /// How many times its share of the population a group has here, of the share as it is shown.
  private func ratio(
    _ share: Guarded,
    of group: Representation,
    isGuarded: Bool
  ) -> Guarded {
    guard let share = share.number else { return share }
    guard group.populationShare > 0 else { return rules.open(nil) }
    let ratio = share / group.populationShare
    return isGuarded ? rules.statistic(ratio, changedBy: 0, 0) : rules.open(ratio)
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
