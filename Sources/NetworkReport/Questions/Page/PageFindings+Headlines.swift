import GraphCore
import SocialNetwork

// What stands at the top of a page: what the network is, and what matters most.

extension PageFindings {
  /// The title: of the umbrella where one is named, else of the dataset.
  var title: Text {
    let name = umbrella.flatMap { isNamed($0) ? network.actors.names[$0].harmless : nil }
    let whole = name ?? subject.name.harmless
    return Text(
      en: "The social fabric of \(whole)",
      nl: "Het sociaal weefsel\u{20}van \(whole)"
    )
  }

  /// The day of the data, and how large the network is.
  var facts: [Text] {
    let unsurveyed = network.actors.indices.count { !network.actors.isSurveyed($0) }
    let asked = Noun.actor.count(unsurveyed)
    return [subject.dateOfData?.capitalized].compactMap(\.self) + [
      Noun.actor.count(network.actors.count), Noun.tie.count(network.graph.edgeCount),
    ]
      + (unsurveyed > 0
        ? [Text(en: "\(asked.en) not surveyed", nl: "\(asked.nl) niet bevraagd")] : [])
      + (subject.tiesOutsideTheirDays.map { [$0.advice.text] } ?? [])
      + subject.scopeSentences
  }

  // MARK: - What matters most

  /// The first five of what a board can repeat, for as far as the data tell it.
  var headlines: [NetworkPage.Headline] {
    if let nobody { return [nobody] }
    let told = [
      headline(.connecting(.mainPart), in: .role(.connecting)), outside,
      headline(.connecting(.dependsOnTie), in: .role(.connecting)), near,
      headline(.connecting(.bridging), in: .role(.connecting)),
      headline(.culture(.people), in: .function(.culture)),
      headline(.connecting(.cutpoints), in: .role(.connecting)),
      headline(.connecting(.bridges), in: .role(.connecting)),
    ]
    return Array(told.compactMap(\.self).prefix(5))
  }

  /// An indicator as a headline: its count, and the sentence that goes on from it.
  private func headline(_ id: IndicatorID, in part: CompassPart) -> NetworkPage.Headline? {
    guard let indicator = indicator(id, in: part), indicator.value.whole > 0,
      !compass.words.isOfSingleTie(id)
    else { return nil }
    let sentence = compass.words.sentence(of: indicator, in: part)
    guard !sentence.en.isEmpty else { return nil }
    return NetworkPage.Headline(
      number: Number.text(indicator.value.count),
      sentence: sentence.followed(by: choice(for: id)),
      explanation: explanation(of: indicator, in: part),
      more: [compass.words.further(on: indicator, in: part)]
    )
  }

  /// That another part could count as the main network, where a headline goes by which does; empty where none could.
  private func choice(for id: IndicatorID) -> Text {
    switch id {
    case .connecting(.mainPart), .connecting(.dependsOnTie):
      IsolationSentences(subject, reach: nil)
        .choice(of: ladder, goesByMiddle: id == .connecting(.dependsOnTie))
    default: Text("")
    }
  }

  /// That nobody has a tie, so that there is no network of which more could be told; `nil` where somebody has.
  private var nobody: NetworkPage.Headline? {
    let count = network.actors.count
    guard count > 0, network.graph.edgeCount == 0 else { return nil }
    let part = Noun.actor.part(0, of: count)
    let hasDoubt = ladder.rungs.contains { $0 == .unknown || $0 == .notOnDay }
    // Of one the verb is as of one, though it is none.
    let (have, hebben) = count == 1 ? ("has", "heeft") : ("have", "hebben")
    return NetworkPage.Headline(
      number: Number.text(0),
      sentence: hasDoubt
        ? Text(
          en: "\(part.en) \(have) a known tie: as far as is known, nobody is connected.",
          nl: "\(part.nl) \(hebben) een bekende relatie: voor zover bekend is niemand verbonden."
        )
        : Text(
          en: "\(part.en) \(have) a tie: nobody is connected.",
          nl: "\(part.nl) \(hebben) een relatie: niemand is verbonden."
        ),
      explanation: ladderCard,
      more: [isolationQuestion]
    )
  }

  /// How many have no path to the main network, and how many of them are in groups.
  private var outside: NetworkPage.Headline? {
    guard network.graph.edgeCount > 0 else { return nil }
    func count(_ rung: Rung) -> Int { ladder.rungs.count { $0 == rung } }
    let (detached, isolated, unknown) = (count(.detached), count(.isolate), count(.unknown))
    let all = detached + isolated
    let who = Noun.actor.part(all, of: network.actors.count)
    let groups = ladder.groups.count { $0.rung == .detached }
    let (number, networks, alone) = (
      Number.text(detached), Number.text(groups), Number.text(isolated)
    )
    let separate =
      groups == 1
      ? Text(
        en: "\(number.en) in one separate network",
        nl: "\(number.nl) in één los deelnetwerk"
      )
      : Text(
        en: "\(number.en) in \(networks.en) separate networks",
        nl: "\(number.nl) in \(networks.nl) losse deelnetwerken"
      )
    let parts =
      (detached > 0 ? [separate] : [])
      + (isolated > 0
        ? [
          Text(en: "\(alone.en) without any tie", nl: "\(alone.nl) zonder enige relatie")
            .followed(by: subject.here)
        ] : [])
    let told = Text.enumeration(parts)
    let sentence =
      all == 0
      ? Text(
        en: "\(who.en) are known to stand outside the main network.",
        nl: "\(who.nl) staan zeker buiten het hoofdnetwerk."
      )
      : Text(
        en:
          "\(who.en) \(all == 1 ? "stands" : "stand") outside the main network: \(told.en).",
        nl:
          "\(who.nl) \(all == 1 ? "staat" : "staan") buiten het hoofdnetwerk: \(told.nl)."
      )
    return NetworkPage.Headline(
      number: Number.text(all),
      sentence: sentence.followed(by: compass.words.sentence(onUncertain: unknown)),
      explanation: ladderCard,
      more: [isolationQuestion]
    )
  }

  /// How many reach a government, and how many without the umbrella.
  private var near: NetworkPage.Headline? {
    guard let indicator = indicator(.critical(.near), in: .role(.critical)),
      indicator.value.whole > 0
    else { return nil }
    let who = Noun.actor.part(indicator.value)
    let count = indicator.value.count
    var sentence = Text(
      en:
        "\(who.en) besides governments \(count == 1 ? "reaches" : "reach") a government within two "
        + "steps.",
      nl: "\(who.nl) buiten de overheden \(count == 1 ? "bereikt" : "bereiken") een overheid in "
        + "hoogstens twee stappen."
    )
    if let without = self.indicator(.critical(.nearWithoutUmbrella), in: .role(.critical)) {
      let (part, whole) = (Number.text(without.value.count), Number.text(without.value.whole))
      sentence = sentence.followed(
        by: Text(
          en: "Without the umbrella \(part.en) of \(whole.en) would.",
          nl: "Zonder de koepel zijn dat er \(part.nl) van de \(whole.nl)."
        )
      )
    }
    return NetworkPage.Headline(
      number: Number.text(count),
      sentence: sentence,
      explanation: explanation(of: indicator, in: .role(.critical)),
      more: [compass.words.further(on: indicator, in: .role(.critical))]
    )
  }
}
