import NetworkReport
import SocialNetwork

/// The sentences of `capital`: what its numbers mean, in words that blame nobody.
struct CapitalWords {
  let analysis: CapitalAnalysis

  var network: Network { analysis.network }
  var isDeclared: Bool { analysis.call.arguments.has(CapitalOption.authority) }

  /// What is counted.
  var unit: Text {
    analysis.isStrength
      ? Text(en: "strength", nl: "sterkte") : Text(en: "ties", nl: "relaties")
  }

  private var authority: Text {
    isDeclared
      ? Text(en: "an authority", nl: "een gezag") : Text(en: "a government", nl: "een overheid")
  }

  var umbrellaName: String {
    analysis.umbrella.map { network.actors.names[$0].truncated(to: 24) } ?? ""
  }

  var withoutUmbrella: Text {
    Text(en: "without \(umbrellaName)", nl: "zonder \(umbrellaName)")
  }

  // MARK: - Classes

  /// What the classes are, and what share of the ties that can be compared bridges.
  var meaning: [Text] {
    let link =
      Text(en: "Linking joins others with ", nl: "Linking verbindt anderen met ") + authority
      + Text(".")
    guard let attribute = analysis.attribute else {
      return [communitySentence, link] + [hint].compactMap(\.self)
    }
    let name = attribute.name.harmless
    var texts = [comparedSentence].compactMap(\.self)
    texts.append(
      Text(
        en: "Bonding ties join actors who share their \(name), bridging ties those who do not.",
        nl: "Bindende relaties zijn er tussen actoren met dezelfde waarde voor \(name), "
          + "overbruggende tussen actoren met een andere."
      )
    )
    return texts + [link]
  }

  /// What actors could be compared by: the first column that is not sensitive.
  private var hint: Text? {
    let name = network.actors.attributes.map(\.name).first { !analysis.call.policy.isSensitive($0) }
    return name.map { name in
      Text(
        en: "Name what actors are compared by, such as --by \(name.harmless), for bonding and "
          + "bridging.",
        nl: "Zeg waarop actoren vergeleken worden, zoals --by \(name.harmless), voor bindend en "
          + "overbruggend."
      )
    }
  }

  private var communitySentence: Text {
    let count = analysis.communities?.sizes.count { $0 > 1 } ?? 0
    return Text(
      en: "Within and between are of the \(count) communities of two or more that the ties "
        + "themselves form, so that most ties lie within them by construction.",
      nl: "Binnen en tussen slaan op de \(count) gemeenschappen van twee of meer die de relaties "
        + "zelf vormen, zodat de meeste relaties er per constructie binnen vallen."
    )
  }

  /// The share that bonds of what can be compared, beside that of all pairs of actors.
  private var comparedSentence: Text? {
    guard let attribute = analysis.attribute, !analysis.isThroughMemberships,
      !analysis.capital.total[.bonding].isWithheld
    else { return nil }
    let (bonding, bridging) = (analysis.tally[.bonding], analysis.tally[.bridging])
    guard bonding + bridging > 0, let pairs = network.shareOfPairsAlike(by: attribute) else {
      return Text(
        en: "No tie can be compared: of none are both ends known.",
        nl: "Geen enkele relatie kan vergeleken worden: van geen zijn beide uiteinden gekend."
      )
    }
    let share = CapitalWords.percentage(bonding / (bonding + bridging))
    let expected = CapitalWords.percentage(pairs)
    return Text(
      en: "Of what can be compared, \(share) bonds; if everyone were as likely to meet anyone, "
        + "\(expected) would.",
      nl: "Van wat vergeleken kan worden, is \(share) bindend; ontmoette iedereen iedereen even "
        + "vaak, dan zou dat \(expected) zijn."
    )
  }

  static func percentage(_ share: Double) -> String {
    Number.percentage(Int((share * 1e9).rounded()), of: 1_000_000_000)
  }

  // MARK: - Rows

  var actorsHeading: Text {
    analysis.attribute == nil
      ? Text(
        en: "Most ties between communities or linking",
        nl: "Meeste relaties tussen gemeenschappen of linking"
      )
      : Text(
        en: "Most ties that bridge or link",
        nl: "Meeste overbruggende en linking relaties"
      )
  }

  var groupsHeading: Text {
    Text(
      en: "By \(groupTitle.en.lowercased()); a tie within a group counts at both ends",
      nl: "Per \(groupTitle.nl.lowercased()); een relatie binnen een groep telt aan beide uiteinden"
    )
  }

  var groupTitle: Text {
    guard analysis.row == .group else { return Text(en: "Kind", nl: "Soort") }
    return analysis.attribute == nil ? Text(en: "Community", nl: "Gemeenschap") : closureTitle
  }

  /// The name of the attribute.
  var closureTitle: Text { Text(analysis.attribute?.name.harmless ?? "").capitalized }

  var stepsTitle: Text {
    isDeclared
      ? Text(en: "Steps to authority", nl: "Stappen tot gezag")
      : Text(en: "Steps to government", nl: "Stappen tot overheid")
  }

  /// The name of a group for a reader.
  func name(of group: GroupCapital) -> Text {
    guard let name = group.name else { return Text(en: "(not known)", nl: "(niet gekend)") }
    guard analysis.row == .kind else { return Text(name) }
    return ActorKind.allCases.first { $0.name == name }?.plural ?? Text(name)
  }

  func more(_ count: Int, all: Int) -> Text {
    Text(
      en: "… and \(count) more: --top \(all), or --format csv",
      nl: "… en nog \(count): --top \(all), of --format csv"
    )
  }

  func moreGroups(_ count: Int) -> Text {
    Text(
      en: "… and \(count) more: --per group --detail --format csv",
      nl: "… en nog \(count): --per group --detail --format csv"
    )
  }

  // MARK: - Closure

  var closureHeading: Text {
    Text(
      en: "How far each group's ties stay inside it",
      nl: "Hoever de relaties van elke groep erbinnen blijven"
    )
  }

  var closureMeaning: Text {
    Text(
      en: "A large group meets its own more often by size alone; Coleman's index is 0 where that "
        + "explains all, 1 where all ties stay inside, −1 where none does. The difference is a "
        + "property of the network, not of the group.",
      nl: "Een grote groep komt door haar grootte alleen al vaker onder elkaar; de index van "
        + "Coleman is 0 waar dat alles verklaart, 1 waar alle relaties binnen blijven, −1 waar geen "
        + "enkele dat doet. Het verschil is een eigenschap van het netwerk, niet van de groep."
    )
  }
}
