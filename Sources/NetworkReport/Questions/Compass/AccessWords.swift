import SocialNetwork

// Groups of people beside each other: part of the critical role, the learning and the culture function.

private enum AccessWords {
  /// Why nothing is said of how a group differs.
  static let tooFew = Text(
    en: "too few to say anything of differences.",
    nl: "te weinig om iets over verschillen te zeggen."
  )

  static let tooAlike = Text(
    en: "their numbers are too alike to say anything of differences.",
    nl: "hun cijfers liggen te dicht bij elkaar om iets over verschillen te zeggen."
  )
}

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
    case .compared(let verdict, let usual, let count):
      let isShare = if case .guarded(_, isShare: true, _) = indicator.value { true } else { false }
      return sentence(
        on: verdict,
        usual.number.map { isShare ? Percentage.text($0) : Number.text($0) },
        of: count
      )
    case .mixing(let count, let step, let usual, let usualStep, let verdict):
      let count = count.text(Number.text)
      let about = MixingWords.before(countRoundedBy: usualStep)
      return Text(
        en:
          "Of \(about.en) \(count.en) ties with a known group at both ends, this share joins two groups.",
        nl:
          "Van \(about.nl) \(count.nl) relaties met aan beide kanten een bekende groep verbindt dit deel er twee."
      )
      .followed(by: MixingWords.sentence(onStep: step))
      .followed(by: sentence(verdict, Percentage.text(usual, offBy: usualStep)))
    case .amongAll(let all, let associations, let step, let verdict):
      // Nothing where the number itself is not told.
      guard case .guarded(let value, isShare: _, _) = indicator.value,
        value.number != nil || value.isBound
      else { return Text("") }
      return sentence(onMixingOver: associations, beside: all.share).followed(
        by: MixingWords.sentence(onSteps: [step, all.step].compactMap(\.self), verdict)
      )
    case .tooFew(let count): return sentence(AccessWords.tooFew, onGroupOf: count)
    case .tooAlike(let count): return sentence(AccessWords.tooAlike, onGroupOf: count)
    default: return Text("")
    }
  }

  /// Why nothing is said of a group of so many.
  private func sentence(_ reason: Text, onGroupOf count: Guarded) -> Text {
    guard count.number != nil || count.isBound else { return reason.capitalized }
    let count = count.text(Number.text)
    return Text(
      en: "Of \(count.en) people: \(reason.en)",
      nl: "Van \(count.nl) mensen: \(reason.nl)"
    )
  }

  /// How a group of so many differs from all people of the same kinds.
  private func sentence(
    on verdict: GuardedEquity.Verdict,
    _ usual: Text?,
    of count: Guarded
  ) -> Text {
    let count = count.text(Number.text)
    let base =
      usual.map {
        Text(
          en: "Of \(count.en) people; all people of the same kinds: \($0.en).",
          nl: "Van \(count.nl) mensen; alle mensen van dezelfde soorten: \($0.nl)."
        )
      } ?? Text(en: "Of \(count.en) people.", nl: "Van \(count.nl) mensen.")
    let words =
      switch verdict {
      case .less, .more:
        Text(
          en: "Chance hardly explains the difference.",
          nl: "Toeval verklaart het verschil nauwelijks."
        )
      case .chance:
        Text(en: "No different from chance.", nl: "Niet anders dan bij toeval.")
      case .slight:
        Text(en: "No difference that matters.", nl: "Geen verschil dat ertoe doet.")
      case .tooFewBlocks:
        Text(
          en: "In too few associations to be compared.",
          nl: "In te weinig verenigingen om te vergelijken."
        )
      case .oneGroup, .undefined:
        Text(en: "There is nobody to compare with.", nl: "Er is niemand om mee te vergelijken.")
      }
    return base.followed(by: words)
  }

  /// How often two members of an association differ, beside two people of all.
  private func sentence(onMixingOver associations: Guarded, beside all: Guarded) -> Text {
    let over = MixingWords.average(over: associations)
    let base = Text(
      en: "Of the people of whom it is known, two members of one association differ this often, "
        + over.en,
      nl:
        "Van de mensen van wie het bekend is, verschillen twee leden van eenzelfde vereniging zo vaak, "
        + over.nl
    )
    guard all.number != nil || all.isBound else {
      return Text(en: "\(base.en).", nl: "\(base.nl).")
    }
    let all = all.text(Percentage.text)
    return Text(
      en: "\(base.en); any two of them in \(all.en).",
      nl: "\(base.nl); bij twee willekeurige is dat \(all.nl)."
    )
  }

  /// How it was tested whether groups differ by more than chance; `nil` where that was not.
  func test(of indicator: Indicator) -> Text? {
    switch indicator.base {
    case .compared(.more, usual: _, of: _), .compared(.less, usual: _, of: _),
      .compared(.chance, usual: _, of: _), .compared(.slight, usual: _, of: _):
      Text(
        en:
          "Groups beside all people of the same kinds: all these differences were tested together, each p "
          + "adjusted for how many they are; chance hardly explains one whose p is below 0.05.",
        nl:
          "Groepen naast alle mensen van dezelfde soorten: al die verschillen zijn samen getoetst, met een p die "
          + "aangepast is aan hun aantal; is die kleiner dan 0,05, dan verklaart toeval het verschil nauwelijks."
      )
    case .mixing:
      Text(
        en:
          "Ties between groups: tested by themselves; more or less is there what chance gives fewer than five "
          + "times in a hundred.",
        nl:
          "Relaties tussen groepen: apart getoetst; meer of minder is daar wat toeval minder dan vijf keer op de "
          + "honderd geeft."
      )
    default: nil
    }
  }

  /// By which attribute a number is said to be more or less than chance gives; `nil` where it is not.
  func attribute(beyondChance indicator: Indicator) -> String? {
    switch (indicator.id, indicator.base) {
    case (.access(.outcome(_, by: let name, group: _)), .compared(.more, usual: _, of: _)),
      (.access(.outcome(_, by: let name, group: _)), .compared(.less, usual: _, of: _)),
      (
        .access(.mixing(by: let name)),
        .mixing(of: _, offBy: _, expected: _, expectedOffBy: _, .more)
      ),
      (
        .access(.mixing(by: let name)),
        .mixing(of: _, offBy: _, expected: _, expectedOffBy: _, .less)
      ):
      name
    default: nil
    }
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
