import SocialNetwork

// What is said where no group differs.

extension EquitySentences {
  /// Why there is no difference to speak of.
  func noDifference(in section: EquityFindings.Section) -> Text {
    let verdicts = section.table.outcomes.flatMap { outcome in
      outcome.results.compactMap { (section.isCrossing ? $0.crossing : $0.gap)?.verdict }
    }
    let place = place(of: section)
    if section.table.groups.isEmpty {
      return Text(
        en: "\(place.en): there is no group that may be shown.",
        nl: "\(place.nl): er is geen groep die getoond mag worden."
      )
    }
    let isAnyTold = section.table.outcomes.contains { outcome in
      outcome.results.contains { (section.isCrossing ? $0.crossing : $0.gap)?.value.number != nil }
    }
    if !isAnyTold, verdicts.contains(where: { ![.undefined, .oneGroup].contains($0) }) {
      let isStep = section.table.outcomes.flatMap(\.results).allSatisfy { result in
        (section.isCrossing ? result.crossing : result.gap)?.value.form == .withheld(.step)
      }
      if isStep {
        return Text(
          en: "\(place.en): numbers are too alike to say anything of differences.",
          nl:
            "\(place.nl): de cijfers liggen te dicht bij elkaar om iets over verschillen te zeggen."
        )
      }
      return Text(
        en: "\(place.en): too few people to say anything of differences.",
        nl: "\(place.nl): te weinig mensen om iets over verschillen te zeggen."
      )
    }
    // Of what is withheld nothing is said, also not that there is no difference.
    let isPart = section.hasUntoldDifferences
    let start =
      isPart
      ? Text(
        en: "\(place.en): in what may be told,",
        nl: "\(place.nl): in wat getoond mag worden,"
      )
      : Text(en: "\(place.en):", nl: "\(place.nl):")
    if verdicts.contains(.chance) {
      return section.isCrossing
        ? Text(
          en: "\(start.en) nothing comes on top that chance would not give too.",
          nl:
            "\(start.nl) \(isPart ? "komt er" : "er komt") niets bovenop dat niet ook bij toeval"
            + " kan ontstaan."
        )
        : Text(
          en: "\(start.en) no difference that chance would not give too.",
          nl: "\(start.nl) geen verschil dat niet ook bij toeval kan ontstaan."
        ).followed(by: unseen(in: section) ?? Text(""))
    }
    if verdicts.contains(.slight) {
      return Text(
        en: "\(start.en) no difference that matters.",
        nl: "\(start.nl) geen verschil dat ertoe doet."
      )
    }
    if verdicts.allSatisfy({ $0 == .undefined || $0 == .oneGroup }) {
      return section.isCrossing
        ? Text(
          en: "\(place.en): too few combinations are shown to tell what comes on top.",
          nl:
            "\(place.nl): er worden te weinig combinaties getoond om te zeggen wat er bovenop komt."
        )
        : Text(
          en: "\(place.en): there is nobody to compare with.",
          nl: "\(place.nl): er is niemand om mee te vergelijken."
        )
    }
    let (fewest, who) = (GroupTest.fewestBlocks, others)
    return Text(
      en: "\(place.en): too few to test, since a group, and the rest, must be spread over at least "
        + "\(fewest) associations or \(who.en) who are in none.",
      nl:
        "\(place.nl): te weinig om te toetsen, want een groep, en de rest, moet verspreid zijn over "
        + "minstens \(fewest) verenigingen of \(who.nl) die in geen enkele zijn."
    )
  }
}

extension EquityFindings.Section {
  /// Whether there are differences of which nothing may be told.
  fileprivate var hasUntoldDifferences: Bool {
    table.outcomes.contains { outcome in
      outcome.results.contains { result in
        guard let difference = isCrossing ? result.crossing : result.gap else { return false }
        return ![.undefined, .oneGroup].contains(difference.verdict) && difference.value.isWithheld
      }
    }
  }
}
