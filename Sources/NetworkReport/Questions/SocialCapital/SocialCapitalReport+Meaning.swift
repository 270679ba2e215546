import GraphCore
import SocialNetwork

// What the classes of ties are, and what the numbers leave open.

extension SocialCapitalReport {
  /// What the classes are, and what share of the ties that can be compared bonds.
  var meaning: [Block] {
    guard let attribute = findings.attribute else {
      return [
        .sentences(communitySentences + [linking] + hint.sentences), .seeAlso(hint.questions),
      ]
    }
    let name = SocialCapitalReport.name(of: attribute)
    let classes =
      findings.isThroughMemberships
      ? Text(
        en: "Bonding pairs share their \(name.en), bridging pairs do not.",
        nl: "Bindende paren hebben dezelfde waarde voor \(name.nl), overbruggende een andere."
      )
      : Text(
        en: "Bonding ties join actors who share their \(name.en), bridging ties those who do not.",
        nl: "Bindende relaties zijn er tussen actoren met dezelfde waarde voor \(name.nl), "
          + "overbruggende tussen actoren met een andere."
      )
    return [.sentences([comparable].compactMap(\.self) + [classes, linking])]
  }

  /// What an attribute is called in a sentence: by its column, but for what places are told by.
  static func name(of attribute: Attribute) -> Text { name(ofAttribute: attribute.name) }

  /// What an attribute of some name is called in a sentence.
  static func name(ofAttribute name: String) -> Text {
    Attribute.tellsMunicipality(name)
      ? Text(en: "municipality", nl: "de gemeente") : Text(name.harmless)
  }

  private var linking: Text {
    isDeclared
      ? Text(
        en: "Linking ties join authorities with others.",
        nl: "Linking relaties verbinden wie gezag heeft met anderen."
      )
      : Text(
        en: "Linking ties join governments with others.",
        nl: "Linking relaties verbinden overheden met anderen."
      )
  }

  /// What actors could be compared by: the first column that is not sensitive.
  private var hint: (sentences: [Text], questions: [SocialCapitalQuestion]) {
    let name = findings.network.actors.attributes.map(\.name)
      .first { !subject.policy.isSensitive($0) }
    guard let name else { return ([], []) }
    let sentence = Text(
      en: "Bonding and bridging are told where actors are compared by an attribute, such as "
        + "\(name.harmless).",
      nl: "Bindend en overbruggend zie je als je actoren vergelijkt op een kenmerk, zoals "
        + "\(name.harmless)."
    )
    let other = SocialCapitalQuestion(
      by: name,
      per: question.per,
      authorities: question.authorities
    )
    return ([sentence], [other])
  }

  private var communitySentences: [Text] {
    guard let communities = findings.communities, findings.network.graph.edgeCount > 0 else {
      return [
        Text(en: "There are no ties to compare.", nl: "Er zijn geen relaties om te vergelijken.")
      ]
    }
    let count = Number.text(communities.sizes.count { $0 > 1 })
    let sentence = Text(
      en: "Within and between refer to the communities that the ties themselves form (\(count.en) "
        + "of two or more actors), which are sought so that as many ties as can be lie within them.",
      nl:
        "Binnen en tussen slaan op de gemeenschappen die de relaties zelf vormen (\(count.nl) van "
        + "twee of meer actoren): die zijn zo gezocht dat er zo veel mogelijk relaties binnen vallen."
    )
    guard question.isWeighted else { return [sentence] }
    return [
      sentence,
      communities.isWeighted
        ? Text(
          en: "The communities were found with ties counting by their weight.",
          nl: "Bij het zoeken van de gemeenschappen telde elke relatie mee met haar gewicht."
        )
        : Text(
          en: "The communities were found with each tie counting as 1, since networks rewired at "
            + "random have no weights; the strengths above do count them.",
          nl: "Bij het zoeken van de gemeenschappen telde elke relatie als 1, omdat toevallig "
            + "herschikte netwerken geen gewichten hebben; de sterktes hierboven tellen ze wel mee."
        ),
    ]
  }

  /// The share that bonds of what can be compared, beside that of all pairs of actors.
  private var comparable: Text? {
    switch findings.comparable {
    case nil: return nil
    case .nothing:
      return Text(
        en: "No tie can be compared: of none are both ends known.",
        nl: "Geen enkele relatie kan vergeleken worden: van geen enkele zijn beide kanten bekend."
      )
    case .share(let share, let off, let all, let expected):
      let (share, expected) = (Percentage.text(share, offBy: off), Percentage.text(expected))
      let name = findings.attribute.map { SocialCapitalReport.name(of: $0) } ?? Text("")
      let count = Number.text(all)
      let apart = linkingApart
      let about = MixingWords.before(countRoundedBy: off)
      return findings.isStrength
        ? Text(
          en:
            "Of the strength of the ties of which both ends' \(name.en) is known\(apart.en), \(share.en) is "
            + "bonding; if everyone were as likely to meet anyone, it would be \(expected.en).",
          nl:
            "Van de sterkte van de relaties waarvan \(name.nl) aan beide kanten bekend is\(apart.nl), is "
            + "\(share.nl) bindend; als iedereen even makkelijk iedereen ontmoette, zou dat "
            + "\(expected.nl) zijn."
        )
        : Text(
          en:
            "Of \(about.en) \(count.en) ties of which both ends' \(name.en) is known\(apart.en), \(share.en) are "
            + "bonding; if everyone were as likely to meet anyone, it would be \(expected.en).",
          nl:
            "Van \(about.nl) \(count.nl) relaties waarvan \(name.nl) aan beide kanten bekend is\(apart.nl), is "
            + "\(share.nl) bindend; als iedereen even makkelijk iedereen ontmoette, zou dat \(expected.nl) zijn."
        )
    }
  }

  /// That linking ties are not among those that bond or bridge, where there are any.
  private var linkingApart: Text {
    // Of fewer than are told there may be some.
    guard findings.capital.total[.linking].number != 0 else { return Text("") }
    return isDeclared
      ? Text(
        en: ", those of authorities with others apart",
        nl: ", die van wie gezag heeft met anderen niet meegeteld"
      )
      : Text(
        en: ", those of governments with others apart",
        nl: ", die van overheden met anderen niet meegeteld"
      )
  }

  // MARK: - Footnotes

  /// What the numbers leave open.
  var footnotes: [Text] {
    var texts: [Text] = []
    if findings.isThroughMemberships {
      texts.append(
        Text(
          en:
            "People of the same association are joined with weight 1/(size\u{A0}−\u{A0}1) for each, so that "
            + "a membership counts as 1 for each of them.",
          nl:
            "Mensen van dezelfde vereniging zijn onderling verbonden met gewicht 1/(grootte\u{A0}−\u{A0}1), "
            + "zodat een lidmaatschap voor elk van hen als 1 telt."
        )
      )
    }
    if let attribute = findings.attribute {
      texts.append(unclassified(by: SocialCapitalReport.name(of: attribute)))
    }
    if question.per == .group, findings.division?.isGuarded ?? false {
      texts.append(.groupsMayBeMissing)
    }
    if findings.overlap { texts.append(ValueGroups.counting) }
    if let attribute = findings.attribute, attribute.isNumeric,
      Groups(of: attribute).names.count > Homophily.groupLimit
    {
      texts.append(
        Text(
          en: "Numbers count as alike only where they are equal.",
          nl: "Getallen gelden enkel als gelijk waar ze precies hetzelfde zijn."
        )
      )
    }
    let unsurveyed = findings.network.actors.indices.count {
      !findings.network.actors.isSurveyed($0)
    }
    if unsurveyed > 0 {
      let count = Noun.actor.count(unsurveyed)
      texts.append(
        Text(
          en:
            "\(count.en) \(unsurveyed == 1 ? "was" : "were") not surveyed, and may have ties that "
            + "are not known.",
          nl: unsurveyed == 1
            ? "\(count.nl) is niet bevraagd, en heeft misschien relaties die niet bekend zijn."
            : "\(count.nl) zijn niet bevraagd, en hebben misschien relaties die niet bekend zijn."
        )
      )
    }
    return texts
  }

  /// What the ties are that are neither bonding, bridging nor linking.
  private func unclassified(by name: Text) -> Text {
    findings.isThroughMemberships
      ? Text(
        en: "Unclassified are pairs in which the \(name.en) of at least one is not known.",
        nl: "Niet ingedeeld zijn paren waarvan \(name.nl) voor minstens één van beiden onbekend is."
      )
      : Text(
        en: "Memberships (a person with an association or organisation) and unclassified ties are "
          + "those in which the \(name.en) of at least one end is not known.",
        nl: "Lidmaatschappen (een persoon met een vereniging of organisatie) en niet ingedeelde "
          + "relaties zijn die waarvan \(name.nl) aan minstens één kant onbekend is."
      )
  }
}
