/// How the groups of a population are represented, as far as that may be told.
public struct GuardedRepresentation: Sendable {
  /// The groups, in the order of the population.
  public let groups: [Group]

  /// The groups of the population of which nobody is shown, since there are none or too few, each with
  /// what stands for its numbers.
  public let notShown: [(name: String, number: Guarded)]

  /// A group; see ``Representation``.
  public struct Group: Sendable {
    /// The name of the group.
    public let name: String

    /// The number of its actors.
    public let actorCount: Int

    /// Its share of the population.
    public let populationShare: Double

    /// Its share of the actors.
    public let share: Guarded

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
  }

  /// What is to be said of a group.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Nobody of it is there.
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
  /// How the groups of a population are represented, as far as that may be told: of the groups that are
  /// shown, to two digits where the attribute is sensitive.
  ///
  /// - Parameters:
  ///   - groups: The groups that are shown.
  ///   - adjusted: Their p-values adjusted for all tests of the output.
  ///   - notShown: The names of the other groups of the population.
  ///   - isGuarded: Whether the attribute is sensitive.
  /// - Returns: The numbers as they may be shown.
  public func guarding(
    _ groups: [Representation],
    adjusted: [Double?],
    notShown: [String],
    isGuarded: Bool
  ) -> GuardedRepresentation {
    GuardedRepresentation(
      groups: zip(groups, adjusted).map { group, adjusted in
        GuardedRepresentation.Group(
          name: group.group,
          actorCount: group.actors,
          populationShare: group.populationShare,
          share: rules.inPerCents(group.share, isGuarded: isGuarded),
          ratio: rules.rounded(group.ratio, isGuarded: isGuarded),
          gap: rules.rounded(group.share - group.populationShare, isGuarded: isGuarded),
          pValue: rules.rounded(group.pValue, isGuarded: isGuarded),
          adjusted: rules.rounded(adjusted, isGuarded: isGuarded),
          verdict: GuardedRepresentation.Verdict(of: group, adjusted: adjusted)
        )
      },
      notShown: notShown.map { ($0, ofGroupsNotShown()) }
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
