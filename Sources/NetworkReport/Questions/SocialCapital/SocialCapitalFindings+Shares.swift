import SocialNetwork

extension SocialCapitalFindings {
  /// What share of the ties is of each class, and the same without the umbrella.
  ///
  /// Shares add up to 100 %; a class that is not told has none.
  func shares(withoutUmbrella: Bool = false) -> [Text] {
    guard let tally = withoutUmbrella ? tallyWithoutUmbrella : tally else { return [] }
    let total = capital.total
    return zip(classes, Percentage.texts(ofParts: classes.map { tally[$0] })).map {
      let cell = withoutUmbrella ? total.withoutUmbrella($0) : total[$0]
      return cell?.isWithheld ?? false ? Text("×") : $1
    }
  }

  /// How much of what can be compared bonds.
  enum Comparable {
    /// The share that bonds, and what it would be if everyone were as likely to meet anyone.
    case share(Double, expected: Double)

    /// No tie is between two actors of known value.
    case nothing
  }

  /// How much of the ties that can be compared bonds; `nil` where that is not told, or people are
  /// compared through their memberships.
  var comparable: Comparable? {
    guard let attribute, !isThroughMemberships, !capital.total[.bonding].isWithheld else {
      return nil
    }
    let (bonding, bridging) = (tally[.bonding], tally[.bridging])
    guard bonding + bridging > 0,
      let pairs = network.shareOfPairsAlike(by: attribute, isAuthority: terms.isAuthority)
    else { return .nothing }
    return .share(bonding / (bonding + bridging), expected: pairs)
  }
}
