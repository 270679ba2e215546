import GraphCore
import Synchronization

/// A policy at work on the actors of a network: it alone decides what is told, and keeps the log.
///
/// A command asks it for a ``Division`` of the actors, computes on the groups of that division alone,
/// and hands each number over to be guarded:
///
///     let session = DisclosureSession(policy: policy, actors: network.actors)
///     let division = session.division(of: gender)
///     let groups = division.groups          // withheld and missing are nil in groups.labels
///     let mean = session.statistic(value, from: members, isGuarded: division.isGuarded)
///     session.withholding.sentences         // what was withheld, for the foot of a table
///
/// What is computed from ``Division/groups`` cannot tell of a group that is withheld, since it never
/// saw it.
///
/// Every division and crossing that it hands out, and every number that it withholds or tells as a
/// bound, is in its log by itself. Have a session for each output. Its methods may be called from any
/// thread; the log has divisions in the order in which they were handed out, and all else in an order of
/// its own.
public final class DisclosureSession: Sendable {
  /// The policy.
  public let policy: DisclosurePolicy

  /// The actors.
  public let actors: Actors

  /// How numbers are told.
  let rules: DisclosureRules

  private let log: Log

  /// The ties within and between the groups of attributes, by the name of these, and the network's number
  /// of ties.
  private let tieCounts = Mutex<[String: (tieCount: Int, counts: GuardedTieCounts)]>([:])

  /// What was withheld so far, shared by the sessions of one output.
  private final class Log: Sendable {
    let withholding: Mutex<Withholding>

    init(_ policy: DisclosurePolicy) { withholding = Mutex(Withholding(policy: policy)) }
  }

  /// Creates a policy at work, of which nothing is withheld as yet.
  public convenience init(policy: DisclosurePolicy, actors: Actors) {
    let policy = policy.resolved(for: actors)
    self.init(policy, actors, Log(policy))
  }

  private init(_ policy: DisclosurePolicy, _ actors: Actors, _ log: Log) {
    self.policy = policy
    self.actors = actors
    self.log = log
    rules = DisclosureRules(policy: policy, actors: actors)
  }

  /// The same policy at work on some of the actors, with positions of their own, and with the same log.
  public func session(of some: Actors) -> DisclosureSession {
    DisclosureSession(policy, some, log)
  }

  /// What was withheld so far, and why.
  public var withholding: Withholding { log.withholding.withLock { $0 } }

  /// The ties within and between some groups, where they were counted before.
  func remembered(of network: Network, in shown: Division) -> GuardedTieCounts? {
    guard let known = tieCounts.withLock({ $0[shown.name] }),
      known.tieCount == network.graph.edgeCount,
      known.counts.shown.isGuarded == shown.isGuarded, known.counts.shown.groups == shown.groups
    else { return nil }
    return known.counts
  }

  func remember(_ counts: GuardedTieCounts, of network: Network) -> GuardedTieCounts {
    tieCounts.withLock { $0[counts.shown.name] = (network.graph.edgeCount, counts) }
    return counts
  }

  // MARK: - The log

  func noted(_ number: Guarded) -> Guarded {
    if number.isWithheld || number.isBound { log.withholding.withLock { $0.note(number) } }
    return number
  }

  func noted(_ division: Division) -> Division {
    log.withholding.withLock { $0.note(division) }
    return division
  }

  func noted(_ crossing: Crossing, named name: String) -> Crossing {
    log.withholding.withLock { $0.note(crossing, named: name) }
    return crossing
  }

  /// A result that is handed out, with its numbers noted.
  func noted<Result>(_ result: Result, numbers: (Result) -> [Guarded]) -> Result {
    let telling = numbers(result).filter { $0.isWithheld || $0.isBound }
    log.withholding.withLock { for number in telling { $0.note(number) } }
    return result
  }
}

extension DisclosureSession {
  /// A number that tells of no sensitive attribute, beside those that may.
  ///
  /// - Parameter value: The number; `nil` where it is not defined.
  /// - Returns: The number as it is.
  public func open(_ value: Double?) -> Guarded { rules.open(value) }

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
    noted(rules.statistic(value, from: contributors, isGuarded: isGuarded))
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
    noted(rules.share(value, from: contributors, isOutcome: isOutcome, isGuarded: isGuarded))
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
    noted(rules.index(value, from: contributors, isGuarded: isGuarded))
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
    noted(rules.percentile(value, from: contributors, beyond: part, isGuarded: isGuarded))
  }

  /// What stands for the numbers of groups that are not shown.
  public func ofGroupsNotShown() -> Guarded { noted(rules.withheld(.group)) }
}
