import SocialNetwork

// What the parts of `capital` below its rows say.

extension CapitalWords {
  // MARK: - Chance

  var chanceTitle: Text { Text(en: "Beside chance", nl: "Naast toeval") }

  func title(ofCount name: String) -> Text {
    TieClass.allCases.first { $0.name == name }?.title
      ?? Brokerage.Role(rawValue: name)?.title ?? Text(name)
  }

  func chanceMeaning(_ chance: GuardedChance) -> [Text] {
    let rate = CapitalWords.percentage(chance.acceptanceRate)
    return [verdict(of: chance)].compactMap(\.self) + [
      Text(
        en:
          "By chance: the mean of \(chance.samples) networks in which everyone keeps as many ties "
          + "to each kind of actor, but with others (\(rate) of the exchanges could be made). A dash: "
          + "nothing could be otherwise.",
        nl: "Bij toeval: het gemiddelde van \(chance.samples) netwerken waarin iedereen evenveel "
          + "relaties met elke soort actor houdt, maar met anderen (\(rate) van de ruilen kon). Een "
          + "streepje: niets kon anders zijn."
      )
    ]
  }

  /// Whether there is more or less bridging than by chance, where that is clear.
  private func verdict(of chance: GuardedChance) -> Text? {
    let name = analysis.attribute == nil ? TieClass.between.name : TieClass.bridging.name
    guard let comparison = chance.comparisons.first(where: { $0.name == name }),
      let z = comparison.z.number, let p = comparison.pValue.number
    else { return nil }
    let title =
      analysis.attribute == nil
      ? Text(en: "Ties between communities", nl: "Relaties tussen gemeenschappen")
      : Text(en: "Bridging ties", nl: "Overbruggende relaties")
    if p >= 0.05 {
      return title
        + Text(
          en: " are about as many as chance would give.",
          nl: " zijn er ongeveer zoveel als toeval zou geven."
        )
    }
    return title
      + (z > 0
        ? Text(
          en: " are more than chance would give.",
          nl: " zijn er meer dan toeval zou geven."
        )
        : Text(
          en: " are fewer than chance would give.",
          nl: " zijn er minder dan toeval zou geven."
        ))
  }

  // MARK: - Ways to government

  var stepsHeading: Text { stepsTitle }

  var stepLabels: [Text] {
    [
      Text("1"), Text("2"), Text("3"), Text(en: "4 or more", nl: "4 of meer"),
      Text(en: "no way", nl: "geen weg"),
    ]
  }

  var noAuthority: Text {
    Text(en: "There are no ", nl: "Er is geen ")
      + (isDeclared
        ? Text(en: "authorities", nl: "gezag") : Text(en: "governments", nl: "overheid"))
      + Text(en: " in this network.", nl: " in dit netwerk.")
  }

  /// Who must pass the umbrella, and who else stands between most others and government.
  func waySentences(among others: [Int]) -> [Text] {
    var texts: [Text] = []
    if analysis.umbrella != nil {
      let count = others.count { analysis.access.mustPassUmbrella($0) == true }
      texts.append(
        Text(
          en: count == 0
            ? "Nobody depends on \(umbrellaName) for a way there."
            : "\(count) \(count == 1 ? "actor has" : "actors have") no way there but through "
              + "\(umbrellaName).",
          nl: count == 0
            ? "Niemand hangt voor een weg daarheen van \(umbrellaName) af."
            : "\(count) \(count == 1 ? "actor heeft" : "actoren hebben") geen andere weg daarheen "
              + "dan via \(umbrellaName)."
        )
      )
    }
    let dependants = analysis.access.dependants
    let carriers = network.actors.indices.filter { dependants[$0] > 0 && $0 != analysis.umbrella }
      .sorted { first, second in
        dependants[first] == dependants[second]
          ? network.actors.ids.precedes(first, second) : dependants[first] > dependants[second]
      }
    if !carriers.isEmpty {
      func list(_ word: String) -> String {
        carriers.prefix(3).map { "\(dependants[$0]) \(word) \(network.actors.names[$0])" }
          .joined(separator: ", ")
      }
      texts.append(
        Text(
          en: "Without another way than through one actor: \(list("through")).",
          nl: "Zonder andere weg dan via één actor: \(list("via"))."
        )
      )
    }
    return texts
  }

  // MARK: - Footnotes

  var footnotes: [Text] {
    var texts: [Text] = []
    if analysis.isThroughMemberships {
      texts.append(
        Text(
          en:
            "People of the same association are joined with weight 1/(size − 1) for each, so that "
            + "a membership counts as 1 for each of them.",
          nl:
            "Mensen van dezelfde vereniging worden verbonden met gewicht 1/(grootte − 1) voor elk, "
            + "zodat een lidmaatschap voor elk van hen als 1 telt."
        )
      )
    }
    if let attribute = analysis.attribute {
      let isPartHidden = !(analysis.division?.withheldKinds ?? []).isEmpty
      let rest =
        analysis.isThroughMemberships
        ? Text(en: "Unclassified are", nl: "Niet ingedeeld zijn")
        : Text(
          en: "Memberships (a person with an association or organisation) and unclassified are",
          nl:
            "Lidmaatschappen (een persoon met een vereniging of organisatie) en niet ingedeeld zijn"
        )
      texts.append(
        rest
          + Text(
            en: " \(analysis.isThroughMemberships ? "pairs" : "ties") of which an end's "
              + "\(attribute.name.harmless) is not known\(isPartHidden ? " or not shown" : "").",
            nl: " \(analysis.isThroughMemberships ? "paren" : "relaties") waarvan "
              + "\(attribute.name.harmless) van een uiteinde niet gekend"
              + (isPartHidden ? " of niet getoond is." : " is.")
          )
      )
    }
    if analysis.overlap { texts.append(ValueGroups.counting) }
    if let attribute = analysis.attribute, attribute.isNumeric,
      Groups(of: attribute).names.count > Homophily.groupLimit
    {
      texts.append(
        Text(
          en: "Numbers are alike only where they are equal.",
          nl: "Getallen zijn enkel gelijk waar ze hetzelfde zijn."
        )
      )
    }
    let unsurveyed = network.actors.indices.count { !network.actors.isSurveyed($0) }
    if unsurveyed > 0 {
      texts.append(
        Text(
          en: unsurveyed == 1
            ? "1 actor was not surveyed, and may have ties that are not known."
            : "\(unsurveyed) actors were not surveyed, and may have ties that are not known.",
          nl: unsurveyed == 1
            ? "1 actor is niet bevraagd, en kan relaties hebben die niet gekend zijn."
            : "\(unsurveyed) actoren zijn niet bevraagd, en kunnen relaties hebben die niet gekend "
              + "zijn."
        )
      )
    }
    return texts + [
      Text(
        en: "'weefsel measures ID' tells how a number is defined.",
        nl: "'weefsel measures ID' zegt hoe een cijfer bepaald is."
      )
    ]
  }
}
