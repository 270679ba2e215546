import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Durability) -> Text {
    switch id {
    case .olderThan(let years):
      Text(
        en: years == 1 ? "Older than a year" : "Older than \(years) years",
        nl: "Ouder dan \(years) jaar"
      )
    case .medianAge: Text(en: "Median age in years", nl: "Mediane leeftijd in jaren")
    case .undated: Text(en: "Without a date", nl: "Zonder datum")
    case .survivesOne:
      Text(en: "Survives the loss of one", nl: "Houdt stand als één actor wegvalt")
    case .survivesOneMean:
      Text(
        en: "Survives the loss of one, on average",
        nl: "Houdt stand als één actor wegvalt, gemiddeld"
      )
    case .survivesTwo:
      Text(en: "Survives the loss of two", nl: "Houdt stand als twee actoren wegvallen")
    case .survivesUmbrella:
      Text(en: "Survives without the umbrella", nl: "Houdt stand zonder de koepel")
    }
  }

  func sentence(_ id: IndicatorID.Durability, _ indicator: Indicator) -> Text {
    let count = indicator.value.count
    let ties = Noun.tie.part(indicator.value)
    switch (id, indicator.base) {
    case (.olderThan, .day(let day)):
      let ties = CompassWords.datedTiesThatBegan(indicator.value)
      return Text(
        en: "\(ties.en) on \(day.words.en) or earlier.",
        nl: "\(ties.nl) op \(day.words.nl) of vroeger."
      )
    case (.medianAge, .middle(of: let count)):
      let (ties, age) = (Noun.tie.count(count), indicator.value.text)
      guard count > 1 else {
        return Text(
          en: "The only tie with a date that still exists is \(age.en) years old.",
          nl: "De enige relatie met een datum die nog bestaat, is \(age.nl) jaar oud."
        )
      }
      return Text(
        en:
          "At least half of the \(ties.en) with a date that still exist are \(age.en) years old or older.",
        nl:
          "Minstens de helft van de \(ties.nl) met een datum die nog bestaan, is \(age.nl) jaar oud of"
          + " ouder."
      )
    case (.undated, _):
      return Text(
        en: "\(ties.en) of that day: since when is not known.",
        nl: "Van \(ties.nl) van die dag is niet bekend sinds wanneer ze "
          + "\(count == 1 ? "bestaat" : "bestaan")."
      )
    case (.survivesOneMean, _):
      let share = indicator.value.text
      return Text(
        en:
          "On average over the loss of each actor, \(share.en) of the others are still connected.",
        nl: "Gemiddeld over het verlies van elke actor is \(share.nl) van de andere nog verbonden."
      )
    case (_, .loss(let lost, let now, let loss)):
      return sentence(onLossOf: lost, indicator.value, now: now).followed(by: sentence(loss))
    case (.olderThan, _), (.medianAge, _), (.survivesOne, _), (.survivesTwo, _),
      (.survivesUmbrella, _):
      return Text("")
    }
  }

  /// How many of the ties that still exist began, with the verb, before the day is told.
  static func datedTiesThatBegan(_ value: Indicator.Value) -> Text {
    let ties = Noun.tie.part(value)
    let isOne = value.whole == 1
    return Text(
      en: "\(ties.en) with a date that still \(isOne ? "exists" : "exist") began",
      nl:
        "\(ties.nl) met een datum die nog \(isOne ? "bestaat" : "bestaan"), "
        + "\(isOne || value.count == 1 ? "begon" : "begonnen")"
    )
  }

  /// How many would still be connected without some actors.
  private func sentence(onLossOf lost: [Int], _ value: Indicator.Value, now: Int) -> Text {
    let (names, left) = (names(of: lost), CompassWords.others.part(value))
    let (now, all) = (Number.text(now), Number.text(value.whole + lost.count))
    guard value.count > 1 else {
      return Text(
        en:
          "If \(names.en) left, nobody would be connected any more (now: \(now.en) of \(all.en)).",
        nl:
          "\(lost.count == 1 ? "Valt" : "Vallen") \(names.nl) weg, dan is niemand nog verbonden (nu "
          + "\(now.nl) van \(all.nl))."
      )
    }
    return Text(
      en: "If \(names.en) left, \(left.en) would still be connected (now: \(now.en) of \(all.en)).",
      nl: "\(lost.count == 1 ? "Valt" : "Vallen") \(names.nl) weg, dan "
        + "\(value.count == 1 ? "is" : "zijn") nog \(left.nl) verbonden (nu \(now.nl) van \(all.nl))."
    )
  }

  private func names(of lost: [Int]) -> Text {
    let names = lost.map(mention)
    let kind = lost.first.map { network.actors.kinds[$0] }
    if names.count == 2, names[0] == names[1], let kind, kind.mayBePerson {
      if kind == .unknown {
        return Text(en: "two actors of unknown kind", nl: "twee actoren van onbekende soort")
      }
      return Text(en: "two \(kind.plural.en)", nl: "twee \(kind.plural.nl)")
    }
    return .list(names)
  }

  private func sentence(_ loss: Indicator.Loss) -> Text {
    switch loss {
    case .worstOfOne(let mean, let isShared):
      let mean = Percentage.text(mean)
      return isShared
        ? Text(
          en: "No loss of one is worse, and at least one other is as bad; on average it is "
            + "\(mean.en).",
          nl: "Geen verlies van één actor is erger, en minstens één ander is even erg; gemiddeld "
            + "is het \(mean.nl)."
        )
        : Text(
          en: "That is the worst case; on average it is \(mean.en).",
          nl: "Dat is het ergste geval; gemiddeld is het \(mean.nl)."
        )
    case .worstOfTwo(let isShared):
      return isShared
        ? Text(
          en: "No two would leave less; at least one other pair would leave as little.",
          nl: "Bij geen ander tweetal blijft er minder over, bij minstens één ander even weinig."
        )
        : Text(
          en: "No other two would leave less.",
          nl: "Bij geen ander tweetal blijft er minder over."
        )
    case .worstOfSomePairs:
      return Text(
        en: "Not all pairs were tried: another two might leave less.",
        nl:
          "Niet alle paren zijn geprobeerd: bij een ander tweetal blijft er misschien minder over."
      )
    case .umbrella: return Text("")
    }
  }

  func further(_ id: IndicatorID.Durability, isKnown: Bool) -> FurtherQuestion {
    switch id {
    case .olderThan, .medianAge, .undated: .describe(in: Layer(day: isKnown ? date : nil))
    case .survivesOne, .survivesOneMean, .survivesTwo, .survivesUmbrella:
      .centrality(measure: "betweenness")
    }
  }
}
