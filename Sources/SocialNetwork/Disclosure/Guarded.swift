import Foundation

/// A number as it may be shown.
///
/// Only a ``DisclosureSession`` makes one, so that whatever is printed has passed its rules, and what
/// it withholds stands in its log.
public struct Guarded: Sendable, Hashable {
  /// What may be shown.
  public let form: Form

  fileprivate init(_ form: Form) { self.form = form }

  /// What may be shown of a number.
  public enum Form: Sendable, Hashable {
    /// The number, rounded where that is needed.
    case shown(Double)

    /// A share or index that is under a bound, and perhaps as low as can be.
    case below(Double)

    /// A share or index that is over a bound, and perhaps as high as can be.
    case above(Double)

    /// There is no such number.
    case undefined

    /// There may be such a number, but it is not shown.
    case withheld(Reason)
  }

  /// Why a number is not shown, said without telling which of the numbers is the small one.
  public enum Reason: String, Sendable, CaseIterable {
    /// It is of a group that is too small, or that would give such a group away.
    case group

    /// It rests on the data of too few actors.
    case contributors

    /// Too few actors lie beyond a percentile.
    case tail
  }

  /// The number for a program: a double where one is shown, else nothing.
  public var number: Double? {
    if case .shown(let number) = form { number } else { nil }
  }

  /// Whether the number is not shown though there may be one.
  public var isWithheld: Bool {
    if case .withheld = form { true } else { false }
  }

  /// Whether the number is shown as a bound that it is under or over.
  public var isBound: Bool {
    switch form {
    case .below, .above: true
    case .shown, .undefined, .withheld: false
    }
  }

  /// The same to two significant digits.
  public var rounded: Guarded {
    if case .shown(let number) = form { Guarded(.shown(number.toTwoDigits)) } else { self }
  }

  /// What a program is told beside the number: empty, `undefined`, `suppressed`, or a bound such as
  /// `under 0.1`; the same in every language.
  public var note: String {
    switch form {
    case .shown: ""
    case .undefined: "undefined"
    case .withheld: "suppressed"
    case .below(let bound): "under \(bound)"
    case .above(let bound): "over \(bound)"
    }
  }

  /// The number for a reader, as it is written in each language.
  ///
  /// - Parameter format: How a number that is shown is written; `nil` is one that is not defined.
  /// - Returns: The number; `×` where it is withheld.
  public func text(_ format: (Double?) -> Text) -> Text {
    switch form {
    case .shown(let number): return format(number)
    case .undefined: return format(nil)
    case .withheld: return Text("×")
    case .below(let bound):
      let bound = format(bound)
      return Text(en: "under \(bound.en)", nl: "onder \(bound.nl)")
    case .above(let bound):
      let bound = format(bound)
      return Text(en: "over \(bound.en)", nl: "boven \(bound.nl)")
    }
  }
}

/// What is told of a number, to how many digits, and what has to be withheld beside it.
///
/// These rules make every ``Guarded`` number, and note nothing: the ``DisclosureSession`` that they are of
/// does, and nothing outside this folder uses them.
struct DisclosureRules: Sendable {
  /// The policy.
  let policy: DisclosurePolicy

  /// The actors.
  let actors: Actors

  /// The fewest of some actors that a number may rest on: the strictest of their kinds.
  func threshold(for actors: some Sequence<Int>) -> Int {
    let kinds = Set(actors.map { self.actors.kinds[$0] })
    return kinds.map(policy.audience.threshold).max()
      ?? policy.audience.threshold(for: .individual)
  }

  /// Whether some actors are too few for a number to rest on.
  func areFew(_ actors: some Collection<Int>) -> Bool { actors.count < threshold(for: actors) }

  // MARK: - Forms

  /// A number of which nothing has to be kept; `nil` where it is not defined.
  func open(_ value: Double?) -> Guarded { Guarded(value.map { .shown($0) } ?? .undefined) }

  /// A number that is not shown.
  func withheld(_ reason: Guarded.Reason) -> Guarded { Guarded(.withheld(reason)) }

  /// A number of which no more is told than that it is under a bound.
  func below(_ bound: Double) -> Guarded { Guarded(.below(bound)) }

  // MARK: - Rounding

  /// A number to two significant digits, where it is guarded.
  func rounded(_ value: Double?, isGuarded: Bool = true) -> Guarded {
    open(isGuarded && policy.safeguards.isRounding ? value?.toTwoDigits : value)
  }

  /// A share in whole per cents, where it is guarded.
  func inPerCents(_ value: Double?, isGuarded: Bool = true) -> Guarded {
    open(isGuarded && policy.safeguards.isRounding ? value?.toParts(of: 100) : value)
  }

  /// A share that is shown in tens of per cents, where numbers are rounded.
  func inTens(_ share: Guarded) -> Guarded {
    guard policy.safeguards.isRounding, let number = share.number else { return share }
    return open(number.toParts(of: 10))
  }

  // MARK: - Numbers of groups

  /// See ``DisclosureSession/statistic(_:from:isGuarded:)``.
  func statistic(
    _ value: Double?,
    from contributors: some Collection<Int>,
    isGuarded: Bool
  ) -> Guarded {
    // That a number is not defined may tell of few actors as well.
    if isGuarded, areFew(contributors) { return withheld(.contributors) }
    return rounded(value, isGuarded: isGuarded)
  }

  /// See ``DisclosureSession/share(_:from:isOutcome:isGuarded:)``.
  func share(
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
    if isOutcome, value < 0.1 { return below(0.1) }
    if isOutcome, value > 0.9 { return Guarded(.above(0.9)) }
    return inPerCents(value)
  }

  /// See ``DisclosureSession/index(_:from:isGuarded:)``.
  func index(
    _ value: Double?,
    from contributors: some Collection<Int>,
    isGuarded: Bool
  ) -> Guarded {
    let guarded = statistic(value, from: contributors, isGuarded: isGuarded)
    guard isGuarded, policy.safeguards.isRounding, let value, !guarded.isWithheld else {
      return guarded
    }
    return value < -0.9 ? below(-0.9) : value > 0.9 ? Guarded(.above(0.9)) : guarded
  }

  /// See ``DisclosureSession/percentile(_:from:beyond:isGuarded:)``.
  func percentile(
    _ value: Double?,
    from contributors: some Collection<Int>,
    beyond part: Double,
    isGuarded: Bool
  ) -> Guarded {
    let guarded = statistic(value, from: contributors, isGuarded: isGuarded)
    guard isGuarded, !guarded.isWithheld else { return guarded }
    // Floating point must not make 0.1 × 100 fall short of ten.
    let beyond = Int((part * Double(contributors.count) + 1e-9).rounded(.down))
    return beyond >= Audience.tail ? guarded : withheld(.tail)
  }

  // MARK: - Complementary suppression

  /// What is withheld of a row of numbers of which the total may be known, so that the total does not
  /// give away those that have to be.
  ///
  /// - Parameters:
  ///   - hidden: The places that have to be withheld.
  ///   - others: The other places, those that are to be withheld first coming first.
  ///   - isSafe: Whether so many places withheld are enough.
  /// - Returns: The places withheld: as many of the others as it takes, perhaps all of them.
  func completed(_ hidden: [Int], by others: [Int], until isSafe: ([Int]) -> Bool) -> [Int] {
    var hidden = hidden
    guard policy.safeguards.isComplementary else { return hidden }
    for other in others {
      if isSafe(hidden) { break }
      hidden.append(other)
    }
    return hidden
  }
}

extension Double {
  /// The number to two significant digits, halves away from nought: 0.46 of 0.4567.
  fileprivate var toTwoDigits: Double {
    guard self != 0, isFinite else { return self }
    // No power of ten is large enough for what is next to nothing.
    guard abs(self) > 1e-290 else { return 0 }
    let exponent = Int(floor(log10(abs(self)))) - 1
    // A power of ten that is whole is exact, so the quotient or product is the nearest there is.
    let scale = pow(10, Double(abs(exponent)))
    return exponent >= 0 ? (self / scale).rounded() * scale : (self * scale).rounded() / scale
  }

  /// The nearest multiple of 1/*n*.
  fileprivate func toParts(of n: Double) -> Double { (n * self).rounded() / n }
}
