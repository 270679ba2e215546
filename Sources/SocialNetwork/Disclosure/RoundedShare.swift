/// A share as it may be shown, and how far from that the true one may be.
///
/// Two such shares are compared by what is shown of them alone, so that what is said of them tells no more
/// than they do.
public struct RoundedShare: Sendable, Hashable {
  /// The share, or a bound of it.
  public let share: Guarded

  /// The true share is less than this from the one shown; `nil` where it is that one, or is not told by a
  /// number.
  public let step: Double?

  /// The share as ``Guarded`` has it.
  public var form: Guarded.Form { share.form }

  /// What is told of a share.
  init(_ share: Guarded, step: Double?) {
    self.share = share
    self.step = share.number == nil ? nil : step
  }

  /// Between what the true share lies; `nil` where that is not told.
  public var range: ClosedRange<Double>? {
    switch share.form {
    case .shown(let number): (number - (step ?? 0))...(number + (step ?? 0))
    case .below(let bound): 0...bound
    case .above(let bound): bound...1
    case .fewer, .between, .undefined, .withheld: nil
    }
  }

  /// Whether the true share is less or more than another, wherever within their ranges the two are; `nil`
  /// where one is not told.
  public func verdict(beside other: RoundedShare) -> Verdict? {
    guard let own = range, let others = other.range else { return nil }
    // A share is never at the ends of its range, unless it is shown as it is.
    let isLess = own.upperBound <= others.lowerBound + 1e-9
    let isMore = own.lowerBound >= others.upperBound - 1e-9
    return isLess == isMore ? .alike : isLess ? .less : .more
  }
}

extension [RoundedShare] {
  /// The same shares, where all that are told are bounds on one side with the weakest of these for each.
  var withOneBound: [RoundedShare] {
    let told = map(\.share).filter { !$0.isWithheld && $0.form != .undefined }
    let under = told.compactMap { if case .below(let bound) = $0.form { bound } else { nil } }
    let over = told.compactMap { if case .above(let bound) = $0.form { bound } else { nil } }
    let common: Guarded? =
      if let most = under.max(), under.count == told.count {
        Guarded(.below(most))
      } else if let least = over.min(), over.count == told.count {
        Guarded(.above(least))
      } else {
        nil
      }
    return map { told in
      guard told.share.isBound, let common else { return told }
      return RoundedShare(common, step: nil)
    }
  }
}

extension DisclosureRules {
  /// How far a share on some step may be off, as it may be told: at most a fifth, as no share is told on a
  /// wider one.
  ///
  /// The step itself would tell of how many actors a value is known. What is told is one of a few steps, none
  /// finer: of *s* only where the actors may be from 1/*s* on, and as many more as are to be left open.
  ///
  /// - Parameters:
  ///   - step: The step to which the share is rounded.
  ///   - most: How many actors may make it; `nil` where it is told of how many their value is known.
  /// - Returns: A step that is as wide or wider.
  func told(_ step: Double, ofPossible most: Int? = nil) -> Double {
    [0.01, 0.02, 0.05, 0.1].first { told in
      step <= told + 1e-9
        && most.map { Double($0) + 1e-9 >= 1 / told + DisclosureRules.fewestValues - 1 } ?? true
    } ?? 0.2
  }
}
