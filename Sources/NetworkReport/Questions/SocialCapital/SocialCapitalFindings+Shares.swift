import GraphCore
import SocialNetwork

extension SocialCapitalFindings {
  /// What share of the ties is of each class, and the same without the umbrella, made of the numbers as
  /// they are shown.
  ///
  /// Where the number of a class is not told, none has a share but where no number
  /// depends on it.
  func shares(withoutUmbrella: Bool = false) -> [Text] {
    let cells = cells(withoutUmbrella)
    let numbers = cells.compactMap { $0?.number }
    if numbers.count == classes.count { return Percentage.texts(ofParts: numbers) }
    let all = (withoutUmbrella ? tallyWithoutUmbrella : tally)?.total ?? 0
    return cells.map { cell in
      guard let number = cell?.number else { return Text("×") }
      return all > 0 ? Percentage.text(number / all) : Text("–")
    }
  }

  /// What is said beside shares that do not add up, of all ties or of those without the umbrella; empty where they do,
  /// and where a number is not told, since what guards it then says so.
  var roundingOfShares: Text {
    let columns = terms.umbrella == nil ? [false] : [false, true]
    return columns.lazy.map { withoutUmbrella in
      let numbers = self.cells(withoutUmbrella).compactMap { $0?.number }
      return numbers.count == self.classes.count ? Percentage.rounding(ofParts: numbers) : Text("")
    }.first { !$0.en.isEmpty } ?? Text("")
  }

  /// The number of ties of each class, as it may be shown.
  private func cells(_ withoutUmbrella: Bool) -> [Guarded?] {
    let total = capital.total
    return classes.map { withoutUmbrella ? total.withoutUmbrella($0) : total[$0] }
  }

  /// How much of what can be compared bonds.
  enum Comparable {
    /// The share that bonds, by how much that may be off where it is rounded, of how much, and what it would be if everyone were as likely to meet anyone
    /// whom it could have such a tie with.
    case share(Double, offBy: Double?, of: Double, expected: Double)

    /// No tie is between two actors of known value.
    case nothing
  }

  /// How much of the ties that can be compared bonds; `nil` where that is not told, there are no ties, or
  /// people are compared through their memberships.
  var comparable: Comparable? {
    guard let attribute, !isThroughMemberships, network.graph.edgeCount > 0,
      let bonding = capital.total[.bonding].number, let bridging = capital.total[.bridging].number
    else { return nil }
    guard bonding + bridging > 0,
      let pairs = network.shareOfPairsAlike(by: attribute, isAuthority: terms.isAuthority)
    else { return .nothing }
    return .share(
      bonding / (bonding + bridging),
      offBy: division?.isGuarded ?? false && !isStrength
        ? audience.step(ofShareOf: bonding, beside: bridging) : nil,
      of: capital.compared.number ?? bonding + bridging,
      expected: pairs
    )
  }
}
