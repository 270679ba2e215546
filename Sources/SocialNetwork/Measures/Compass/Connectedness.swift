import GraphCore

/// The connecting role: who is connected at all, and what holds by one thread.
///
/// The main part, the rungs, bridges and cutpoints are those of ``IsolationLadder``. Ties
/// bond or bridge by place, as ``Network/tieClasses(by:isAuthority:)`` has it; chance:
/// ``CrossingTies``.
struct Connectedness {
  let indicators: [Indicator]
  let notes: [Text]

  init(of network: Network, options: CompassOptions) {
    let ladder = network.isolationLadder(umbrella: options.umbrella, isStaff: options.isStaff)
    let n = network.actors.count
    let main = ladder.isInMainComponent.count { $0 }
    var indicators = [
      Indicator(
        "main-part",
        title: Text(en: "Connected", nl: "Verbonden"),
        value: .share(main, of: n),
        sentence: Noun.actor.part(main, of: n)
          + Text(
            en: main == 1
              ? " is in the largest connected part."
              : " hang together, directly or through others.",
            nl: main == 1
              ? " staat in het grootste verbonden deel."
              : " hangen samen, rechtstreeks of via anderen."
          ),
        command: ["isolated"]
      )
    ]
    for rung in Rung.allCases where rung != .outOfReach {
      indicators.append(
        Connectedness.indicator(rung, of: ladder, hasUmbrella: options.umbrella != nil)
      )
    }
    let blocks = network.graph.blocks()
    let (bridges, cutpoints) = (blocks.bridges.count, blocks.cutpoints.count)
    indicators.append(
      Indicator(
        "bridges",
        title: Text(en: "Ties without a second way", nl: "Relaties zonder tweede weg"),
        value: .share(bridges, of: network.graph.edgeCount),
        sentence: Text(
          en: "If one of these \(bridges) were lost, somebody would be cut off from somebody.",
          nl: "Viel een van deze \(bridges) weg, dan raakt iemand van iemand afgesneden."
        ),
        command: ["isolated", "--rung", "one-tie"]
      )
    )
    indicators.append(
      Indicator(
        "cutpoints",
        title: Text(en: "Actors who hold others", nl: "Scharnieractoren"),
        value: .share(cutpoints, of: n),
        sentence: Text(
          en: "Through these \(cutpoints) alone are others connected.",
          nl: "Enkel via deze \(cutpoints) zijn anderen verbonden."
        ),
        command: ["isolated", "--rung", "one-actor"]
      )
    )
    indicators.append(Connectedness.bridging(of: network, options: options))
    self.indicators = indicators

    let unsurveyed = network.actors.indices.count { !network.actors.isSurveyed($0) }
    notes =
      unsurveyed == 0
      ? []
      : [
        Noun.actor.count(unsurveyed)
          + Text(
            en: unsurveyed == 1
              ? " was not asked: there may be ties that are not known."
              : " were not asked: there may be ties that are not known.",
            nl: unsurveyed == 1
              ? " is niet bevraagd: er kunnen relaties zijn die niet gekend zijn."
              : " zijn niet bevraagd: er kunnen relaties zijn die niet gekend zijn."
          )
      ]
  }

  /// The ties that bridge two places, among those that bond or bridge.
  private static func bridging(of network: Network, options: CompassOptions) -> Indicator {
    let (id, title) = ("bridging", Text(en: "Bridging ties", nl: "Overbruggende relaties"))
    guard let places = options.places(of: network) else {
      return Indicator(id, title: title, without: .actorColumn("municipality"), command: ["check"])
    }
    let classes = network.tieClasses(by: places)
    return .crossing(
      id,
      title: title,
      among: network.ties { place, _, _ in classes[place] == .bonding || classes[place] == .bridging
      },
      by: Traits(places),
      in: network,
      options: options,
      words: Text(
        en: "join two places, those with governments left out",
        nl: "verbinden twee plaatsen, die met overheden niet meegeteld"
      ),
      command: ["capital", "--by", places.name]
    )
  }

  private static func indicator(
    _ rung: Rung,
    of ladder: IsolationLadder,
    hasUmbrella: Bool
  ) -> Indicator {
    let id = "rung:\(rung.rawValue)"
    let command = ["isolated"] + (rung == .robust ? [] : ["--rung", rung.rawValue])
    guard rung != .umbrellaOnly || hasUmbrella else {
      return Indicator(id, title: rung.title, without: .option("--umbrella ID"), command: command)
    }
    let count = ladder.rungs.count { $0 == rung }
    return Indicator(
      id,
      title: rung.title,
      value: .share(count, of: ladder.rungs.count),
      sentence: Noun.actor.count(count) + sentence(of: rung, count == 1),
      command: command,
      isDetail: count == 0
    )
  }

  /// What holds of one or several actors on a rung.
  private static func sentence(of rung: Rung, _ isOne: Bool) -> Text {
    switch rung {
    case .unknown:
      Text(
        en: " without a known tie, of whom too little is known: ask first.",
        nl: " zonder gekende relatie, van wie te weinig geweten is: eerst bevragen."
      )
    case .isolate:
      Text(en: " without any tie.", nl: " zonder enige relatie.")
    case .detached:
      Text(
        en: " without a way to the main network.",
        nl: " zonder weg naar het hoofdnetwerk."
      )
    case .umbrellaOnly:
      Text(
        en: " would lose the main network without the umbrella.",
        nl: isOne
          ? " zou zonder de koepel het hoofdnetwerk verliezen."
          : " zouden zonder de koepel het hoofdnetwerk verliezen."
      )
    case .oneTie:
      Text(
        en: " would lose the main network if a single tie were lost.",
        nl: isOne
          ? " zou het hoofdnetwerk verliezen als één relatie wegvalt."
          : " zouden het hoofdnetwerk verliezen als één relatie wegvalt."
      )
    case .oneActor:
      Text(
        en: " would lose the main network if a single actor left.",
        nl: isOne
          ? " zou het hoofdnetwerk verliezen als één actor wegvalt."
          : " zouden het hoofdnetwerk verliezen als één actor wegvalt."
      )
    case .robust, .outOfReach:
      Text(
        en: isOne
          ? " stays connected whichever one tie or actor is lost."
          : " stay connected whichever one tie or actor is lost.",
        nl: isOne
          ? " blijft verbonden, welke ene relatie of actor ook wegvalt."
          : " blijven verbonden, welke ene relatie of actor ook wegvalt."
      )
    }
  }
}
