import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Culture) -> Text {
    switch id {
    case .people: Text(en: "People with such ties", nl: "Mensen met zo'n relatie")
    case .peopleWithGroups: Text(en: "People with groups", nl: "Mensen met groepen")
    case .peopleWithPeople: Text(en: "People with people", nl: "Mensen met mensen")
    case .groupsWithGroups: Text(en: "Groups with groups", nl: "Groepen met groepen")
    case .withGovernment: Text(en: "With a government", nl: "Met een overheid")
    case .acrossPlaces: Text(en: "Across places", nl: "Over plaatsen heen")
    }
  }

  func sentence(_ id: IndicatorID.Culture, _ indicator: Indicator) -> Text {
    let count = indicator.value.count
    switch indicator.base {
    case .uncertain(let others):
      let people = Noun.person.part(indicator.value)
      let (have, hebben) = count == 1 ? ("has", "heeft") : ("have", "hebben")
      return others == 0
        ? Text(
          en: "\(people.en) \(have) a tie that serves culture.",
          nl: "\(people.nl) \(hebben) een relatie die de cultuurfunctie dient."
        )
        : Text(
          en: "\(people.en) of whom it is known \(have) a tie that serves culture.",
          nl:
            "\(people.nl) van wie het bekend is, \(hebben) een relatie die de cultuurfunctie dient."
        ).followed(by: sentence(onUncertain: others))
    case .ends(let mixed, let people, let groups, let government):
      let all = Noun.tie.count(indicator.value.whole)
      let texts = [mixed, people, groups, government].map { Number.text($0) }
      return Text(
        en:
          "Of the \(all.en), \(texts[0].en) join a person with a group, \(texts[1].en) two people, "
          + "\(texts[2].en) two groups, and \(texts[3].en) a government.",
        nl: "Van de \(all.nl) verbinden er \(texts[0].nl) een persoon met een groep, "
          + "\(texts[1].nl) twee mensen en \(texts[2].nl) twee groepen; \(texts[3].nl) "
          + "\(government == 1 ? "is" : "zijn") met een overheid."
      )
    case .attribute(let name):
      let (ties, places) = (Noun.tie.part(indicator.value), Noun.values(ofAttribute: name).many)
      return Text(
        en: "\(ties.en) with known \(places.en) \(count == 1 ? "joins" : "join") two different "
          + "\(places.en), those with governments included.",
        nl:
          "\(ties.nl) met bekende \(places.nl) \(count == 1 ? "verbindt" : "verbinden") twee verschillende "
          + "\(places.nl), die met overheden meegeteld."
      )
    default: return Text("")
    }
  }

  func further(_ id: IndicatorID.Culture, _ base: Indicator.Base) -> FurtherQuestion {
    let layer = Layer(function: .culture)
    return switch base {
    case .ends: .draw(in: layer)
    case .attribute(let name): .describe(by: name, in: layer)
    default: .centrality(in: layer)
    }
  }
}
