/// What the network gives to the groups of an attribute, as far as it may be told.
///
/// By an attribute that is not sensitive everything is told. By one that is:
///
/// - The numbers are of everyone in a group, computed on all whose value is known, and rounded each by
///   itself.
/// - A group is shown from the threshold on; who is in none goes with those of unknown value in
///   ``rest``.
/// - A mean is told of twice as many people as the threshold, and where as many as the threshold have
///   something of the outcome, since the reader knows who in the network has any. Else neither it nor the
///   verdict of the test is told.
/// - The floor is told where ten actors or more are beyond it, and as a range where a few more or fewer
///   would change it; the share of the top where ten or more of the group are in it.
public struct GuardedEquity: Sendable {
  /// The number of actors who are in any group.
  public let actorCount: Guarded

  /// Whether actors are in several groups.
  public let overlap: Bool

  /// The groups that are shown, in the order of their names.
  public let groups: [Group]

  /// Those of no group that is shown, together; `nil` where they are too few, or nobody.
  public let rest: Group?

  /// The outcomes, in their order.
  public let outcomes: [Outcome]

  /// Whether the numbers are guarded.
  public let isGuarded: Bool

  /// A group of the actors compared.
  public struct Group: Sendable {
    /// The name; for programs in English.
    public let name: Text

    /// The number of its actors.
    public let actorCount: Guarded

    /// Its share of the actors whose group is known.
    public let share: RoundedShare

    /// The share of its actors with no government within two steps.
    public let far: RoundedShare
  }

  /// What the worst-off tenth of a group has no more than; of constraint, no less.
  public struct Floor: Sendable {
    /// The number of those of whom it is known.
    public let number: Guarded

    /// Between what it lies, whatever the rounding, and whatever those of whom it is not known have; `nil`
    /// where it is the number, or is not told.
    public let range: ClosedRange<Double>?

    /// The most that it may be from the number; `nil` where it is the number, or is not told.
    public let step: Double?

    init(_ number: Guarded, range: ClosedRange<Double>? = nil, step: Double? = nil) {
      (self.number, self.range, self.step) = (number, range, step)
    }
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

    /// What those of ``GuardedEquity/rest`` get; they are no group, and compared with nobody.
    public let rest: Result?

    /// The inequality in all, within and between the groups; `nil` where the outcome is not shared.
    public let theil: (total: Guarded, within: Guarded, between: Guarded)?
  }

  /// What an outcome gives to a group; see ``EquityTable/GroupResult``.
  public struct Result: Sendable {
    /// The mean.
    public let mean: Guarded
    /// The step to which the mean and the difference are rounded; `nil` where they are not, or not told.
    public let step: Double?
    /// The median.
    public let median: Guarded
    /// What the worst-off tenth has no more than; of constraint, no less.
    public let floor: Floor
    /// The inequality within the group.
    public let gini: Guarded
    /// The group's share of the top over its share of the actors.
    public let topShare: Guarded
    /// The share of the group's members who have no value of the outcome.
    public let without: RoundedShare
    /// The difference from the actors of the same kinds.
    public let gap: Difference
    /// The mean of the actors of the same kinds, computed exactly and rounded by itself.
    public let usual: Guarded
    /// What comes on top where two attributes cross; `nil` where none do.
    public let crossing: Difference?
    /// Whether nobody in the group has any, while others have, and that may be told.
    public let hasNothing: Bool

    /// The numbers, for the record of what was withheld.
    var numbers: [Guarded] {
      [mean, median, floor.number, gini, topShare, without.share, gap.value, gap.pValue]
        + (crossing.map { [$0.value, $0.pValue] } ?? [])
    }
  }

  /// A difference, how sure it is, and whether chance explains it.
  public struct Difference: Sendable {
    /// The difference.
    public let value: Guarded
    /// The ends of its 95 % interval.
    public let low: Guarded
    /// The upper end.
    public let high: Guarded
    /// The smallest difference that would have been found.
    public let leastFound: Guarded
    /// How often chance gives as much.
    public let pValue: Guarded
    /// The same, adjusted for all tests of the output.
    public let adjusted: Guarded
    /// What the test says.
    public let verdict: Verdict
    /// Whether it would be on the same side whatever is not known turned out to be; `nil` where everything
    /// is known.
    public let holds: Bool?
  }

  /// What a test says, without a number.
  public enum Verdict: String, Sendable, CaseIterable {
    /// The group has less than chance gives.
    case less
    /// The group has more than chance gives.
    case more
    /// The group differs beyond chance, but by so little that it does not matter; see
    /// ``EquityTable/Tested/matters``.
    case slight = "no-difference-that-matters"
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
    groups.flatMap { [$0.share.share, $0.far.share] }
      + outcomes.flatMap { outcome in
        (outcome.results + [outcome.rest].compactMap(\.self)).flatMap(\.numbers)
          + (outcome.theil.map { [$0.total] } ?? [])
      }
  }
}

extension EquityTable.Tested {
  /// What the test says of a difference from some usual number.
  public func verdict(beside usual: Double?) -> GuardedEquity.Verdict {
    switch test.reason {
    case .oneGroup: return .oneGroup
    case .tooFewBlocks: return .tooFewBlocks
    case .undefined: return .undefined
    case nil:
      guard isBeyondChance, let difference = test.difference, difference != 0 else {
        return .chance
      }
      // A test and an interval need not agree: nothing is said where they do not.
      if let interval = test.interval, interval.contains(0) { return .chance }
      guard EquityTable.Tested.matters(difference, beside: usual) else { return .slight }
      return difference < 0 ? .less : .more
    }
  }

  /// The smallest difference that would have been found.
  ///
  /// It is `nil` where nothing was found though the difference is as large, since it was not in the company
  /// of other tests or beside its interval, and where it is 0.
  static func leastFound(
    _ least: Double?,
    beside difference: Double?,
    _ verdict: GuardedEquity.Verdict
  ) -> Double? {
    guard let least, verdict == .chance else { return least }
    return least > 1e-9 && abs(difference ?? 0) < least - 1e-9 ? least : nil
  }

  /// Whether a difference is large enough to speak of: at least 2 % of what is usual.
  ///
  /// Among tens of thousands of people a test finds a thousandth of a tie, which is no difference to
  /// anyone.
  public static func matters(_ difference: Double, beside usual: Double?) -> Bool {
    abs(difference) >= leastThatMatters * abs(usual ?? 0)
  }

  /// The part of what is usual from which on a difference is spoken of.
  public static let leastThatMatters = 0.02
}

extension DisclosureSession {
  /// A table as far as it may be told.
  ///
  /// - Parameters:
  ///   - table: The table, of everyone whose group is known; its p-values are adjusted.
  ///   - isGuarded: Whether its attribute, or one that is crossed, is sensitive.
  ///   - wholes: The tables of the attributes that it crosses, and whether each is sensitive.
  /// - Returns: The numbers as they may be shown.
  /// - Precondition: the actors are those of the table's sample.
  public func guarding(
    _ table: EquityTable,
    isGuarded: Bool,
    crossing wholes: [(table: EquityTable, isGuarded: Bool)] = []
  ) -> GuardedEquity {
    let sizes = wholes.map { $0.table.sizes(isGuarded: $0.isGuarded) }
    return noted(EquityDisclosure(of: table, rules, isGuarded: isGuarded, crossing: sizes).guarded)
    {
      $0.numbers
    }
  }
}
