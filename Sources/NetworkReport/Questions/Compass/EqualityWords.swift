import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Equality) -> Text {
    switch id {
    case .degree: Text(en: "Ties around one actor", nl: "Relaties rond één actor")
    case .betweenness: Text(en: "Paths through one actor", nl: "Paden via één actor")
    case .degreeWithoutUmbrella:
      Text(
        en: "Ties around one, without the umbrella",
        nl: "Relaties rond één actor, zonder de koepel"
      )
    case .betweennessWithoutUmbrella:
      Text(
        en: "Paths through one, without the umbrella",
        nl: "Paden via één actor, zonder de koepel"
      )
    case .umbrellaOnlyPath:
      Text(
        en: "Shortest paths only through the umbrella",
        nl: "Kortste paden enkel via de koepel"
      )
    case .umbrellaShare: Text(en: "Paths through the umbrella", nl: "Paden via de koepel")
    }
  }

  func sentence(_ id: IndicatorID.Equality, _ indicator: Indicator) -> Text {
    switch (id, indicator.base) {
    case (.degree, .ties(let count, of: let all, around: let actor)),
      (.degreeWithoutUmbrella, .ties(let count, of: let all, around: let actor)):
      let (name, count, all) = (mention(of: actor), Number.text(count), Noun.tie.count(all))
      let value = indicator.value.text
      return Text(
        en:
          "\(value.en) (0: all have as many ties; 1: all ties are with one). The highest number is that "
          + "of \(name.en) (\(count.en) of the \(all.en)).",
        nl:
          "\(value.nl) (0: ieder evenveel relaties; 1: alle met één actor). Het hoogste aantal is dat "
          + "van \(name.nl) (\(count.nl) van de \(all.nl))."
      )
    case (.betweenness, .paths(through: let actor, let isEstimate)):
      let (name, value) = (mention(of: actor), indicator.value.text)
      return Text(
        en:
          "\(value.en) (0: through nobody in particular; 1: all through one). The largest share of the "
          + "shortest paths leads through \(name.en).",
        nl:
          "\(value.nl) (0: via niemand in het bijzonder; 1: alle via één). Het grootste aandeel van de "
          + "kortste paden loopt via \(name.nl)."
      ).followed(by: sentence(isEstimate: isEstimate))
    case (.betweennessWithoutUmbrella, .paths(through: let actor, let isEstimate)):
      let (name, value) = (mention(of: actor), indicator.value.text)
      return Text(
        en: "\(value.en): the largest share of the shortest paths then leads through \(name.en).",
        nl: "\(value.nl): het grootste aandeel van de kortste paden loopt dan via \(name.nl)."
      ).followed(by: sentence(isEstimate: isEstimate))
    case (.umbrellaOnlyPath, _):
      let share = indicator.value.text
      return Text(
        en:
          "For \(share.en) of all pairs of others who reach one another, every shortest path passes "
          + "the umbrella.",
        nl:
          "Bij \(share.nl) van alle paren van anderen die elkaar bereiken, lopen alle kortste paden "
          + "via de koepel."
      ).followed(by: sentence(onEstimate: indicator.base))
    case (.umbrellaShare, _):
      let share = indicator.value.text
      return Text(
        en: "Of all shortest paths between others, \(share.en) pass the umbrella.",
        nl: "Van alle kortste paden tussen anderen loopt \(share.nl) via de koepel."
      ).followed(by: sentence(onEstimate: indicator.base))
    default: return Text("")
    }
  }

  private func sentence(isEstimate: Bool) -> Text {
    isEstimate ? Text(en: "Estimated.", nl: "Een schatting.") : Text("")
  }

  private func sentence(onEstimate base: Indicator.Base) -> Text {
    guard case .estimate(let sources, let margin) = base else { return Text("") }
    let (actors, error) = (Noun.actor.count(sources), Percentage.text(margin))
    return Text(
      en: "Estimated from \(actors.en), to within \(error.en).",
      nl: "Geschat uit \(actors.nl), op \(error.nl) na."
    )
  }

  func further(_ id: IndicatorID.Equality, isKnown: Bool) -> FurtherQuestion {
    switch id {
    // Where no umbrella is named, rows lead to who stands between others.
    case .degree: .centrality(measure: "degree")
    case .degreeWithoutUmbrella where isKnown: .centrality(measure: "degree")
    case .degreeWithoutUmbrella, .betweenness, .betweennessWithoutUmbrella, .umbrellaOnlyPath,
      .umbrellaShare:
      .centrality(measure: "betweenness")
    }
  }
}
