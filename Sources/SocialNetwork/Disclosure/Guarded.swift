/// A number as it may be shown.
///
/// Only a ``DisclosureSession`` makes one, so that whatever is printed has passed its rules, and what
/// it withholds stands in its log.
public struct Guarded: Sendable, Hashable {
  /// What may be shown.
  public let form: Form

  init(_ form: Form) { self.form = form }

  /// What may be shown of a number.
  public enum Form: Sendable, Hashable {
    /// The number, rounded where that is needed.
    case shown(Double)

    /// A number of actors or ties that is less than this, and perhaps 0.
    case fewer(Int)

    /// A number of actors or ties that is at least the first of two and at most the second.
    case between(Int, Int)

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
    /// It is of a group that is too small.
    case group

    /// It rests on the data of too few actors.
    case contributors

    /// Its step would be wider than the numbers that it is made of lie apart.
    case step

    /// Too few actors lie beyond a percentile.
    case tail

    /// It would tell more than a verdict does, as a p-value in public.
    case verdict
  }

  /// The number for a program: a double where one is shown, else nothing.
  public var number: Double? {
    if case .shown(let number) = form { number } else { nil }
  }

  /// Whether the number is not shown though there may be one.
  public var isWithheld: Bool {
    if case .withheld = form { true } else { false }
  }

  /// Whether no more is told of the number than that it is too small to be told.
  package var isTooFew: Bool {
    if case .fewer = form { true } else { false }
  }

  /// Whether the number is shown as a bound that it is under or over.
  public var isBound: Bool {
    switch form {
    case .fewer, .between, .below, .above: true
    case .shown, .undefined, .withheld: false
    }
  }

  /// What a program is told beside the number: empty, `undefined`, `suppressed`, or a bound such as
  /// `under 0.1` and `fewer than 10`; the same in every language.
  public var note: String {
    switch form {
    case .shown: ""
    case .undefined: "undefined"
    case .withheld: "suppressed"
    case .fewer(let bound): "fewer than \(bound)"
    case .between(let least, let most): "from \(least) to \(most)"
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
    case .fewer(let bound):
      return Text(en: "fewer than \(bound)", nl: "minder dan \(bound)")
    case .between(let least, let most):
      return Text(en: "\(least) to \(most)", nl: "\(least) tot \(most)")
    case .below(let bound):
      let bound = format(bound)
      return Text(en: "under \(bound.en)", nl: "onder \(bound.nl)")
    case .above(let bound):
      let bound = format(bound)
      return Text(en: "over \(bound.en)", nl: "boven \(bound.nl)")
    }
  }

  /// The number for the cell of a table: as ``text(_:)``, but for bounds, which are signs: `<10`.
  public func cell(_ format: (Double?) -> Text) -> Text {
    switch form {
    case .shown, .undefined, .withheld: return text(format)
    case .fewer(let bound): return Text("<\(bound)")
    case .between(let least, let most): return Text("\(least)–\(most)")
    case .below(let bound):
      let bound = format(bound)
      return Text(en: "<\(bound.en)", nl: "<\(bound.nl)")
    case .above(let bound):
      let bound = format(bound)
      return Text(en: ">\(bound.en)", nl: ">\(bound.nl)")
    }
  }

  /// By what a count has its place among others: what is shown, or the most that it may be.
  fileprivate var place: Double {
    switch form {
    case .shown(let number): number
    case .between(_, let most): Double(most)
    case .fewer(let bound): Double(bound - 1)
    case .below, .above, .undefined, .withheld: 0
    }
  }

  /// What is left of a share of 1, as it may be shown.
  var complement: Guarded {
    switch form {
    case .shown(let share): Guarded(.shown((100 * (1 - share)).rounded() / 100))
    case .below(let bound): Guarded(.above((100 * (1 - bound)).rounded() / 100))
    case .above(let bound): Guarded(.below((100 * (1 - bound)).rounded() / 100))
    case .fewer, .between, .undefined, .withheld: self
    }
  }
}

extension Array {
  /// The same, the largest first by a number as it is shown; in their order where that is the same.
  func largestFirst(_ number: (Element) -> Guarded) -> [Element] {
    enumerated().sorted { first, second in
      let (one, other) = (number(first.element).place, number(second.element).place)
      return one == other ? first.offset < second.offset : one > other
    }
    .map(\.element)
  }
}
