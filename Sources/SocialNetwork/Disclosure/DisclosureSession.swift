/// A policy at work on the actors of a network.
///
/// A command asks it for a ``Division`` of the actors, computes on the groups of that division alone,
/// and hands each number over to be guarded:
///
///     let disclosure = Disclosure(policy: policy, actors: network.actors)
///     let division = disclosure.division(of: gender)
///     let groups = division.groups          // withheld and missing are nil in groups.labels
///     let mean = disclosure.statistic(value, from: members, isGuarded: division.isGuarded)
///
/// What is computed from ``Division/groups`` cannot tell of a group that is withheld, since it never
/// saw it.
public struct Disclosure: Sendable {
  /// The policy.
  public let policy: DisclosurePolicy

  /// The actors.
  public let actors: Actors

  /// Creates a policy at work.
  public init(policy: DisclosurePolicy, actors: Actors) {
    self.policy = policy
    self.actors = actors
  }

  /// The fewest of some actors that a number may rest on: the strictest of their kinds.
  public func threshold(for actors: some Sequence<Int>) -> Int {
    let kinds = Set(actors.map { self.actors.kinds[$0] })
    return kinds.map(policy.audience.threshold).max()
      ?? policy.audience.threshold(for: .individual)
  }

  /// A statistic of a group, such as a mean, as it may be shown: to two significant digits, and only
  /// where it rests on enough actors.
  ///
  /// - Parameters:
  ///   - value: The statistic; `nil` where it is not defined.
  ///   - contributors: The distinct actors whose data make the number, such as those of the group
  ///     who have a tie that counts.
  ///   - isGuarded: Whether the division is by a sensitive attribute.
  /// - Returns: The number as it may be shown.
  public func statistic(
    _ value: Double?,
    from contributors: some Collection<Int>,
    isGuarded: Bool
  ) -> Guarded {
    guard isGuarded else { return value.map(Guarded.shown) ?? .undefined }
    // That a number is not defined may tell of few actors as well.
    guard contributors.count >= threshold(for: contributors) else {
      return .withheld(.contributors)
    }
    guard let value else { return .undefined }
    return .shown(policy.safeguards.isRounding ? Guarded.rounded(value) : value)
  }

  /// A share as it may be shown: in whole per cents.
  ///
  /// - Parameters:
  ///   - value: The share, 0 … 1; `nil` where it is not defined.
  ///   - contributors: The distinct actors whose data make the number.
  ///   - isOutcome: Whether the share tells something of every member of a group when it is nothing
  ///     or everything; it is then under 10 % or over 90 % wherever it is beyond these.
  ///   - isGuarded: Whether the division is by a sensitive attribute.
  /// - Returns: The number as it may be shown.
  public func share(
    _ value: Double?,
    from contributors: some Collection<Int>,
    isOutcome: Bool = true,
    isGuarded: Bool
  ) -> Guarded {
    let guarded = statistic(value, from: contributors, isGuarded: isGuarded)
    guard isGuarded, policy.safeguards.isRounding, let value, !guarded.isWithheld else {
      return guarded
    }
    // Were only 0 % shown as "under 10 %", the words would say 0 %.
    if isOutcome, value < 0.1 { return .below(0.1) }
    if isOutcome, value > 0.9 { return .above(0.9) }
    return .shown((100 * value).rounded() / 100)
  }

  /// An index from −1 to 1 of how far ties stay within groups, as it may be shown.
  ///
  /// At its ends it tells the group of all whom a member has ties with, so beyond −0.9 and 0.9 that is
  /// all that is told.
  ///
  /// - Parameters:
  ///   - value: The index; `nil` where it is not defined.
  ///   - contributors: The distinct actors whose data make the number.
  ///   - isGuarded: Whether the division is by a sensitive attribute.
  /// - Returns: The number as it may be shown.
  public func index(
    _ value: Double?,
    from contributors: some Collection<Int>,
    isGuarded: Bool
  ) -> Guarded {
    let guarded = statistic(value, from: contributors, isGuarded: isGuarded)
    guard isGuarded, policy.safeguards.isRounding, let value, !guarded.isWithheld else {
      return guarded
    }
    return value < -0.9 ? .below(-0.9) : value > 0.9 ? .above(0.9) : guarded
  }

  /// A percentile, or a number that rests on the actors beyond one, as it may be shown: where ten
  /// actors or more lie beyond it.
  ///
  /// - Parameters:
  ///   - value: The number; `nil` where it is not defined.
  ///   - contributors: The distinct actors of the group.
  ///   - part: The part of the actors that lies beyond the percentile, 0.1 for the 10th and the 90th.
  ///   - isGuarded: Whether the division is by a sensitive attribute.
  /// - Returns: The number as it may be shown.
  public func percentile(
    _ value: Double?,
    from contributors: some Collection<Int>,
    beyond part: Double,
    isGuarded: Bool
  ) -> Guarded {
    let guarded = statistic(value, from: contributors, isGuarded: isGuarded)
    guard isGuarded, !guarded.isWithheld else { return guarded }
    // Floating point must not make 0.1 × 100 fall short of ten.
    let beyond = Int((part * Double(contributors.count) + 1e-9).rounded(.down))
    return beyond >= Audience.tail ? guarded : .withheld(.tail)
  }
}
