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
    case (.degree, .ties(let count, of: let all, around: let most)),
      (.degreeWithoutUmbrella, .ties(let count, of: let all, around: let most)):
      let (names, count, all) = (mention(of: most), Number.text(count), Noun.tie.count(all))
      let value = indicator.value.text
      let scale = Text(
        en: "\(value.en) (0: all have as many ties; 1: all ties are with one).",
        nl: "\(value.nl) (0: ieder evenveel relaties; 1: alle met één actor)."
      )
      // Of equals nobody is first.
      guard indicator.value.number != 0 else { return scale }
      let (each, elk) = most.count == 1 ? ("", "") : (" each", "elk ")
      return scale.followed(
        by: Text(
          en: "The highest number is that of \(names.en) (\(count.en) of the \(all.en)\(each)).",
          nl: "Het hoogste aantal is dat van \(names.nl) (\(elk)\(count.nl) van de \(all.nl))."
        )
      )
    case (.betweenness, .paths(through: let most, let isEstimate)):
      let (names, value) = (first(among: most, isEstimate: isEstimate), indicator.value.text)
      let scale = Text(
        en: "\(value.en) (0: through nobody in particular; 1: all through one).",
        nl: "\(value.nl) (0: via niemand in het bijzonder; 1: alle via één)."
      )
      guard indicator.value.number != 0 else { return scale }
      return scale.followed(
        by: Text(
          en: "The largest share of the shortest paths leads through \(names.en).",
          nl: "Het grootste aandeel van de kortste paden loopt via \(names.nl)."
        )
      ).followed(by: sentence(isEstimate: isEstimate))
    case (.betweennessWithoutUmbrella, .paths(through: let most, let isEstimate)):
      let (names, value) = (first(among: most, isEstimate: isEstimate), indicator.value.text)
      guard indicator.value.number != 0 else {
        return Text(
          en: "\(value.en): the shortest paths then lead through nobody in particular.",
          nl: "\(value.nl): de kortste paden lopen dan via niemand in het bijzonder."
        )
      }
      return Text(
        en: "\(value.en): the largest share of the shortest paths then leads through \(names.en).",
        nl: "\(value.nl): het grootste aandeel van de kortste paden loopt dan via \(names.nl)."
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

  /// Through whom most paths lead, and that it is as many through each; of an estimate nobody can tell.
  private func first(among most: [Int], isEstimate: Bool) -> Text {
    let names = mention(of: isEstimate ? Array(most.prefix(1)) : most)
    guard most.count > 1, !isEstimate else { return names }
    return Text(en: "\(names.en), as many through each", nl: "\(names.nl), via elk evenveel")
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
