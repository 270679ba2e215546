import SocialNetwork

/// The words for how mixed associations are, as far as it may be told.
enum MixingWords {
  /// Of how many associations a number is the mean.
  static func average(over associations: Guarded) -> Text {
    let count = among(associations)
    return Text(en: "on average over \(count.en)", nl: "gemiddeld over \(count.nl)")
  }

  /// How many associations make a number: about so many, since they are rounded; or from and to how many.
  static func among(_ associations: Guarded) -> Text {
    if let number = associations.number {
      let count = Noun.association.count(Int(number))
      return Text(en: "about \(count.en)", nl: "ongeveer \(count.nl)")
    }
    guard associations.isBound else { return Noun.association.many }
    let count = associations.text(Number.text)
    return Text(en: "\(count.en) associations", nl: "\(count.nl) verenigingen")
  }

  /// What stands before a number of ties: that it is about so many, where numbers are rounded.
  static func before(countRoundedBy step: Double?) -> Text {
    step == nil ? Text(en: "the", nl: "de") : Text(en: "about", nl: "ongeveer")
  }

  /// How far a share may be off; empty where it is not rounded.
  static func sentence(onStep step: Double?) -> Text {
    sentence(onSteps: [step].compactMap(\.self), nil)
  }

  /// How far two shares may be off, and whether members of an association differ less often or more often
  /// than two people of all wherever the truth is; empty where there is nothing to say.
  static func sentence(onSteps steps: [Double], _ verdict: Verdict?) -> Text {
    guard let widest = steps.max() else { return sentence(verdict) }
    let points = Number.text(Int((100 * widest).rounded()))
    let off =
      steps.count > 1
      ? Text(
        en: "Each of the two is rounded, and less than \(points.en) percentage points off",
        nl: "Elk van de twee is afgerond en wijkt minder dan \(points.nl) procentpunt af"
      )
      : Text(
        en: "The number is rounded, and less than \(points.en) percentage points off",
        nl: "Het cijfer is afgerond en wijkt minder dan \(points.nl) procentpunt af"
      )
    switch verdict {
    case nil: return Text(en: "\(off.en).", nl: "\(off.nl).")
    case .alike:
      return Text(en: "\(off.en): no clear difference.", nl: "\(off.nl): geen duidelijk verschil.")
    case .less, .more:
      return Text(en: "\(off.en).", nl: "\(off.nl).").followed(by: sentence(verdict))
    }
  }

  private static func sentence(_ verdict: Verdict?) -> Text {
    switch verdict {
    case nil: Text("")
    case .alike: Text(en: "No clear difference.", nl: "Geen duidelijk verschil.")
    case .less:
      Text(
        en: "Whatever the rounding, members of one association differ less often.",
        nl: "Hoe er ook is afgerond, leden van eenzelfde vereniging verschillen minder vaak."
      )
    case .more:
      Text(
        en: "Whatever the rounding, members of one association differ more often.",
        nl: "Hoe er ook is afgerond, leden van eenzelfde vereniging verschillen vaker."
      )
    }
  }
}
