import SocialNetwork

// Groups of people beside each other: part of the critical role, the learning and the culture function.

extension CompassWords {
  func title(_ id: IndicatorID.Access) -> Text {
    switch id {
    case .outcome(.people, by: nil, group: _): return Text(en: "By group", nl: "Naar groep")
    case .outcome(let outcome, by: nil, group: _):
      let title = title(outcome)
      return Text(en: "\(title.en), by group", nl: "\(title.nl), naar groep")
    case .outcome(let outcome, by: let attribute?, group: nil):
      let title = title(outcome)
      return Text(en: "\(title.en) (\(attribute))", nl: "\(title.nl) (\(attribute))")
    case .outcome(let outcome, by: _, group: let group?):
      let title = title(outcome)
      return Text(en: "\(title.en), \(group)", nl: "\(title.nl), \(group)")
    case .mixing(by: nil): return Text(en: "Ties between groups", nl: "Relaties tussen groepen")
    case .mixing(by: let attribute?):
      return Text(
        en: "Ties between groups (\(attribute))",
        nl: "Relaties tussen groepen (\(attribute))"
      )
    case .mixed(by: nil): return Text(en: "Mixed by group", nl: "Gemengd naar groep")
    case .mixed(by: let attribute?):
      return Text(en: "Mixed by \(attribute)", nl: "Gemengd naar \(attribute)")
    }
  }

  private func title(_ outcome: IndicatorID.Access.Outcome) -> Text {
    switch outcome {
    case .near: Text(en: "Government within two steps", nl: "Overheid in twee stappen")
    case .ties: Text(en: "Ties per person", nl: "Relaties per persoon")
    case .people: Text(en: "Take part", nl: "Nemen deel")
    }
  }

  func sentence(_ id: IndicatorID.Access, _ indicator: Indicator) -> Text {
    switch indicator.base {
    case .difference(.incomparable):
      return Text(
        en: "There is nobody to compare with.",
        nl: "Er is niemand om mee te vergelijken."
      )
    case .difference(.inTooFewAssociations):
      return Text(
        en: "In too few associations to be compared.",
        nl: "In te weinig verenigingen om te vergelijken."
      )
    case .difference(.unclear):
      return Text(
        en: "No clear difference from others.",
        nl: "Geen duidelijk verschil met anderen."
      )
    case .difference(.more):
      return Text(
        en: "More than others of the same kinds; chance hardly explains it.",
        nl: "Meer dan anderen van dezelfde soort; toeval verklaart dat nauwelijks."
      )
    case .difference(.less):
      return Text(
        en: "Less than others of the same kinds; chance hardly explains it.",
        nl: "Minder dan anderen van dezelfde soort; toeval verklaart dat nauwelijks."
      )
    case .expected(let share, let verdict):
      return Text(
        en: "Of the ties between people, this share joins two groups.",
        nl: "Van de relaties tussen mensen verbindt dit deel twee groepen."
      ).followed(by: sentence(verdict, Percentage.text(share)))
    case .amongAll(let share?, by: _): return sentence(onMixingWhereAllDifferIn: share)
    default: return Text("")
    }
  }

  /// How often two members of an association differ, beside two people of all.
  func sentence(onMixingWhereAllDifferIn share: Double) -> Text {
    let share = Percentage.text(share)
    return Text(
      en: "Two members of one association differ this often, on average; two people at random do "
        + "in \(share.en).",
      nl:
        "Gemiddeld verschillen twee leden van eenzelfde vereniging zo vaak; bij twee willekeurige "
        + "mensen is dat \(share.nl)."
    )
  }

  func further(_ id: IndicatorID.Access) -> FurtherQuestion {
    switch id {
    case .outcome(_, by: let attribute?, group: _), .mixing(by: let attribute?):
      .equity(by: attribute)
    case .mixed(by: let attribute?): .capital(by: attribute, ofGroups: true)
    case .outcome, .mixing, .mixed: .check
    }
  }
}
