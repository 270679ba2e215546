import SocialNetwork

// Between what indicators lie for all that is not known.

extension CompassWords {
  /// Whether the bounds of numbers hold: a row that was left out may be of anybody, and whose kind is not
  /// known may be a government.
  var areBoundsCertain: Bool {
    network.leftOut.isEmpty && !network.actors.kinds.contains(.unknown)
  }

  /// The bounds of a number; `nil` where nothing is unknown, or they are not certain.
  func knownBounds(of indicator: Indicator) -> Indicator.Bounds? {
    areBoundsCertain ? indicator.bounds : nil
  }

  /// Between what a number lies for all that is not known; `nil` where nothing is unknown, or the bounds are
  /// not certain.
  func bounds(of indicator: Indicator) -> (least: Text, most: Text)? {
    guard let bounds = knownBounds(of: indicator) else { return nil }
    let (least, most) = (Percentage.text(bounds.least), Percentage.text(bounds.most))
    guard least == most, bounds.least != bounds.most else { return (least, most) }
    // What may change is not to look as if it could not.
    return (
      Percentage.text(toATenth: bounds.least), Percentage.text(toATenth: bounds.most)
    )
  }

  /// Between what the numbers of a part lie for all that is not known; empty where nothing is unknown.
  func sentence(onBoundsOf indicators: [Indicator]) -> Text {
    var (moving, fixed): ([Text], [Text]) = ([], [])
    for indicator in indicators where indicator.bounds != nil {
      let title = title(of: indicator)
      guard let (least, most) = bounds(of: indicator) else {
        moving.append(title)
        continue
      }
      if indicator.bounds.map({ $0.least == $0.most }) ?? false {
        fixed.append(title)
      } else if least == most {
        moving.append(title)
      } else {
        moving.append(
          Text(
            en: "\(title.en) (\(least.en) to \(most.en))",
            nl: "\(title.nl) (\(least.nl) tot \(most.nl))"
          )
        )
      }
    }
    let (changing, holding) = (Text.enumeration(moving), Text.enumeration(fixed))
    if !moving.isEmpty {
      // That some have bounds does not make the others sure.
      let others = indicators.contains { $0.bounds == nil && !isDetail($0) && $0.value.need == nil }
      let rest =
        others
        ? Text(en: ", and others of this part", nl: ", en andere cijfers van dit deel")
        : Text("")
      return Text(
        en: "What is not known may change: \(changing.en)\(rest.en).",
        nl: "Wat niet bekend is, kan dit veranderen: \(changing.nl)\(rest.nl)."
      )
    }
    return fixed.isEmpty
      ? Text("")
      : Text(
        en: "If whoever was asked named all their ties, what is not known cannot change: "
          + "\(holding.en).",
        nl: "Als wie bevraagd is alle relaties genoemd heeft, kan wat niet bekend is dit niet "
          + "veranderen: \(holding.nl)."
      )
  }
}
