/// What the network gives to the groups of an attribute, as far as it may be told.
///
/// By an attribute that is not sensitive everything is told. By one that is:
///
/// - The groups are those of a ``Division`` or ``Crossing``; the others were never looked at.
/// - A number rests on those of the group who have something of the outcome, since the reader knows who
///   in the network has any: that none of ten women has a tie with government says that whoever has
///   one is no woman. Where they are fewer than the threshold, only the verdict of the test is told.
/// - Where that is so of one group, the numbers of the others for that outcome are not told either,
///   nor those of all groups together: what is left of the whole would tell of it.
/// - The floor is told where ten actors or more are beyond it; the share of the top where ten or more
///   of the group are in it, and of another group where that does not give it away. Of a group that
///   would be there twenty times by its size, it is told that it is there less often.
/// - Where a share is told as a bound, those of the other groups are rounded to tens of per cents.
/// - Where actors are in several groups, all of this is asked of every combination of values as well:
///   groups that overlap are told of as far as the combinations that they are made of may be.
public struct GuardedEquity: Sendable {
  /// The number of actors who are in any group.
  public let actorCount: Int

  /// Whether actors are in several groups.
  public let overlap: Bool

  /// The groups, in the order of their names.
  public let groups: [Group]

  /// The outcomes, in their order.
  public let outcomes: [Outcome]

  /// Whether the numbers are guarded.
  public let isGuarded: Bool

  /// A group of the actors compared.
  public struct Group: Sendable {
    /// The name.
    public let name: String

    /// The number of its actors.
    public let actorCount: Int

    /// Its share of the actors.
    public let share: Guarded

    /// The share of its actors with no government within two steps.
    public let far: Guarded
  }

  /// An outcome, and what it gives to the groups.
  public struct Outcome: Sendable {
    /// The name in machine output.
    public let id: String

    /// The words for a reader.
    public let title: Text

    /// Whether more of it is better.
    public let isMoreBetter: Bool

    /// What every group gets.
    public let results: [Result]

    /// The inequality in all, within and between the groups; `nil` where the outcome is not shared.
    public let theil: (total: Guarded, within: Guarded, between: Guarded)?
  }

  /// What an outcome gives to a group; see ``EquityTable/GroupResult``.
  public struct Result: Sendable {
    /// The mean.
    public let mean: Guarded
    /// The median.
    public let median: Guarded
    /// The tenth percentile; of constraint, the ninetieth.
    public let floor: Guarded
    /// The inequality within the group.
    public let gini: Guarded
    /// The group's share of the top over its share of the actors.
    public let topShare: Guarded
    /// The share of the group's members who have no value of the outcome.
    public let without: Guarded
    /// The difference from the actors of the same kinds.
    public let gap: Difference
    /// The mean of the actors of the same kinds, as the mean and the difference give it, to two digits.
    public let usual: Guarded
    /// What comes on top where two attributes cross; `nil` where none do.
    public let crossing: Difference?
    /// Whether nobody in the group has any, while others have, and that may be told.
    public let hasNothing: Bool

    /// The numbers, for the record of what was withheld.
    var numbers: [Guarded] {
      [mean, median, floor, gini, topShare, without, gap.value]
        + (crossing.map { [$0.value] } ?? [])
    }
  }

  /// A difference, and whether chance explains it.
  public struct Difference: Sendable {
    /// The difference.
    public let value: Guarded
    /// How often chance gives as much.
    public let pValue: Guarded
    /// The same, adjusted for all tests of the output.
    public let adjusted: Guarded
    /// What the test says.
    public let verdict: Verdict
  }

  /// What a test says, without a number.
  public enum Verdict: String, Sendable, CaseIterable {
    /// The group has less than chance gives.
    case less
    /// The group has more than chance gives.
    case more
    /// Chance gives as much.
    case chance
    /// The group, or the rest, is in too few associations to test.
    case tooFewBlocks = "too-few-blocks"
    /// There is nobody to compare with.
    case oneGroup = "one-group"
    /// There is no such difference.
    case undefined
  }

  /// Every number, for the record of what was withheld.
  var numbers: [Guarded] {
    groups.flatMap { [$0.share, $0.far] }
      + outcomes.flatMap { outcome in
        outcome.results.flatMap(\.numbers) + (outcome.theil.map { [$0.total] } ?? [])
      }
  }
}

extension EquityTable.Tested {
  /// What the test says.
  public var verdict: GuardedEquity.Verdict {
    switch test.reason {
    case .oneGroup: return .oneGroup
    case .tooFewBlocks: return .tooFewBlocks
    case .undefined: return .undefined
    case nil:
      guard isBeyondChance, let difference = test.difference, difference != 0 else {
        return .chance
      }
      return difference < 0 ? .less : .more
    }
  }
}
