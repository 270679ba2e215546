import GraphCore
import Synchronization

/// A policy at work on the actors of a network: it alone decides what is told, and keeps the log.
///
/// A command asks it for a ``Division`` of the actors, computes on everyone in it, and hands the results
/// over to be guarded:
///
///     let session = DisclosureSession(policy: policy, actors: network.actors)
///     let division = session.division(of: gender)
///     let table = sample.table(of: sample.groups(division.groups))
///     let told = session.guarding(table, isGuarded: division.isGuarded)
///     session.withholding.sentences         // what was withheld, for the foot of a table
///
/// Every division that it hands out, and every number that it withholds or tells as a bound, is in its
/// log by itself. Have a session for each output. Its methods may be called from any thread; the log has
/// divisions in the order in which they were handed out, and all else in an order of its own.
public final class DisclosureSession: Sendable {
  /// The policy.
  public let policy: DisclosurePolicy

  /// The actors.
  public let actors: Actors

  /// How numbers are told.
  let rules: DisclosureRules

  /// All actors of the dataset, where these are some of them.
  private let whole: Actors?

  private let log: Log

  /// What was withheld so far, shared by the sessions of one output.
  private final class Log: Sendable {
    let withholding: Mutex<Withholding>

    init(_ policy: DisclosurePolicy) { withholding = Mutex(Withholding(policy: policy)) }
  }

  /// Creates a policy at work, of which nothing is withheld as yet.
  ///
  /// - Parameters:
  ///   - policy: The policy.
  ///   - actors: The actors.
  ///   - dataset: The dataset that these are of, from which the rounding of numbers follows. Sessions of
  ///     the same dataset round the same numbers alike, whichever of its actors they are of; `nil` where
  ///     these are all that there is.
  public convenience init(policy: DisclosurePolicy, actors: Actors, of dataset: Dataset? = nil) {
    let secret = DisclosureSecret { dataset?.disclosureKey ?? DisclosureKey(of: actors) }
    let isPart = dataset.map { $0.actors.count > actors.count } ?? false
    self.init(
      policy.resolved(for: actors),
      actors,
      Log(policy.resolved(for: actors)),
      secret,
      whole: isPart ? dataset?.actors : nil
    )
  }

  private init(
    _ policy: DisclosurePolicy,
    _ actors: Actors,
    _ log: Log,
    _ secret: DisclosureSecret,
    whole: Actors?
  ) {
    self.whole = whole
    self.policy = policy
    self.actors = actors
    self.log = log
    rules = DisclosureRules(policy: policy, actors: actors, secret: secret)
  }

  /// The same policy at work on some of the actors, with positions of their own, and with the same log.
  public func session(of some: Actors) -> DisclosureSession {
    DisclosureSession(policy, some, log, rules.secret, whole: whole)
  }

  /// The values of a guarded attribute that are not shown of all actors of the dataset: what is shown of a part of them
  /// would else tell how few they are in all.
  package func valuesHiddenInWhole(of attribute: String) -> Set<String> {
    guard let whole, policy.isSensitive(attribute), let column = whole.attribute(named: attribute)
    else { return [] }
    let rules = DisclosureRules(policy: policy, actors: whole, secret: rules.secret)
    let division = rules.division(of: column)
    return Set(division.valueGroups.names).subtracting(division.shownNames)
  }

  /// What was withheld so far, and why.
  public var withholding: Withholding { log.withholding.withLock { $0 } }

  // MARK: - The log

  func noted(_ number: Guarded) -> Guarded {
    if number.isWithheld || number.isBound { log.withholding.withLock { $0.note(number) } }
    return number
  }

  func noted(_ division: Division) -> Division {
    log.withholding.withLock { $0.note(division) }
    return division
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

  /// How many some actors are of all who are compared, as it may be shown.
  ///
  /// - Parameters:
  ///   - members: The actors.
  ///   - everyone: All who are compared; `nil` where these are all.
  ///   - isGuarded: Whether they are a group of a sensitive attribute.
  /// - Returns: Their number.
  public func count(_ members: [Int], of everyone: [Int]? = nil, isGuarded: Bool) -> Guarded {
    let people = isGuarded ? rules.hash(of: everyone ?? members) : 0
    return noted(rules.count(members, in: rules.rounding(in: people), isGuarded: isGuarded))
  }

  /// What stands for the numbers of groups that are not shown.
  public func ofGroupsNotShown() -> Guarded { noted(rules.withheld(.group)) }
}
