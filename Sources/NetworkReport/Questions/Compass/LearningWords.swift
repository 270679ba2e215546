import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Learning, _ base: Indicator.Base) -> Text {
    switch (id, base) {
    case (.twoStepReach, _): Text(en: "Reach in two steps", nl: "Bereik in twee stappen")
    case (.newGroups, _): Text(en: "New groups", nl: "Nieuwe groepen")
    case (.tiesWithNewGroups, _): Text(en: "Learning ties with them", nl: "Leerrelaties met hen")
    case (.mixedPlaces, .amongPeople(_, by: let name, associations: _))
    where !Attribute.tellsMunicipality(name):
      Text(en: "Mixed by \(name)", nl: "Gemengd naar \(name)")
    case (.mixedPlaces, _): Text(en: "Mixed by place", nl: "Gemengd naar plaats")
    }
  }

  func sentence(_ id: IndicatorID.Learning, _ indicator: Indicator) -> Text {
    let count = indicator.value.count
    switch (id, indicator.base) {
    case (.twoStepReach, .participants(let all, sample: nil)):
      let (actors, median) = (Noun.actor.count(all), indicator.value.text)
      return Text(
        en: "The median number of others within two steps is \(median.en), among the \(actors.en) "
          + "with learning ties.",
        nl: "Het mediane aantal anderen binnen twee stappen is \(median.nl), bij de \(actors.nl) "
          + "met leerrelaties."
      )
    case (.twoStepReach, .participants(let all, let sample?)):
      let (actors, sample) = (Noun.actor.count(all), Number.text(sample))
      let median = indicator.value.text
      return Text(
        en: "The median number of others within two steps is \(median.en), among the \(actors.en) "
          + "with learning ties, by a sample of \(sample.en).",
        nl: "Het mediane aantal anderen binnen twee stappen is \(median.nl), bij de \(actors.nl) "
          + "met leerrelaties, volgens een steekproef van \(sample.nl)."
      )
    case (.newGroups, .years(let years, let uncertain)):
      let groups = Noun.anyOrganisation.part(indicator.value)
      return Text(
        en: "\(groups.en) with ties got the first one in the last \(years) years.",
        nl: "\(groups.nl) met relaties \(count == 1 ? "kreeg" : "kregen") de eerste in de laatste "
          + "\(years) jaar."
      ).followed(by: sentence(onUncertain: uncertain))
    case (.tiesWithNewGroups, _):
      let ties = Noun.tie.part(indicator.value)
      return Text(
        en: "\(ties.en) for learning \(count == 1 ? "is" : "are") with a new group.",
        nl: "\(ties.nl) om te leren \(count == 1 ? "is" : "zijn") met een nieuwe groep."
      )
    case (.mixedPlaces, .amongPeople(let share?, by: let name, let count)):
      let (value, all) = (indicator.value.text, Percentage.text(share))
      let (places, associations) = (
        Noun.values(ofAttribute: name).many, Noun.association.count(count)
      )
      let isLess = (indicator.value.number ?? share) < share && value != all
      return
        (count == 1
        ? Text(
          en:
            "In the only association with two members of whom it is known, two members are of two "
            + "\(places.en) in \(value.en) of cases; two people at random in \(all.en).",
          nl:
            "In de enige vereniging met twee leden van wie het bekend is, zijn twee leden in \(value.nl) van "
            + "de gevallen van twee \(places.nl); twee willekeurige mensen in \(all.nl)."
        )
        : Text(
          en:
            "Two members of one association are of two \(places.en) in \(value.en) of cases, on average "
            + "over \(associations.en); two people at random in \(all.en).",
          nl:
            "Twee leden van eenzelfde vereniging zijn in \(value.nl) van de gevallen van twee \(places.nl), "
            + "gemiddeld over \(associations.nl); twee willekeurige mensen in \(all.nl)."
        )).followed(
          by: isLess && Attribute.tellsMunicipality(name) ? CompassWords.membersAreNear : Text("")
        )
    case (.twoStepReach, _), (.newGroups, _), (.mixedPlaces, _): return Text("")
    }
  }

  func further(_ id: IndicatorID.Learning, _ base: Indicator.Base) -> FurtherQuestion {
    let layer = Layer(function: .learning)
    return switch (id, base) {
    case (.newGroups, _), (.tiesWithNewGroups, _): .centrality(in: layer)
    case (.mixedPlaces, .amongPeople(_, by: let name, associations: _)): .capital(by: name)
    case (.twoStepReach, _), (.mixedPlaces, _): .describe(in: layer)
    }
  }

  private static let membersAreNear = Text(
    en: "That members are of one place more often than that is no fault.",
    nl: "Dat leden vaker uit één plaats komen dan willekeurige mensen, is geen gebrek."
  )
}
