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
        sentence: Noun.actor.part(main, of: n, .hang)
          + Text(
            en: " together, directly or through others.",
            nl: " samen, rechtstreeks of via anderen."
          ),
        command: ["isolated"]
      )
    ]
    for rung in Rung.allCases where rung != .outOfReach {
      // A rung of its own where a day is asked for.
      guard rung != .notOnDay || ladder.rungs.contains(rung) else { continue }
      indicators.append(
        Connectedness.indicator(rung, of: ladder, hasUmbrella: options.umbrella != nil)
      )
    }
    let blocks = network.graph.blockCutTree()
    let (bridges, cutpoints) = (blocks.bridges.count, blocks.cutpoints.count)
    indicators.append(
      Indicator(
        "bridges",
        title: Text(en: "Ties without a second way", nl: "Relaties zonder tweede weg"),
        value: .share(bridges, of: network.graph.edgeCount),
        sentence: bridges == 0
          ? Text(en: "Every tie has a second way round.", nl: "Elke relatie kent een tweede weg.")
          : Text(
            en: "\(bridges) in all; were one lost, actors would be cut off from each other.",
            nl: "\(bridges) in totaal; valt er een weg, dan raken actoren van elkaar afgesneden."
          ),
        command: ["isolated", "--rung", "one-tie"]
      )
    )
    indicators.append(
      Indicator(
        "cutpoints",
        title: Text(en: "Actors who hold others", nl: "Scharnieractoren"),
        value: .share(cutpoints, of: n),
        sentence: cutpoints == 0
          ? Text(
            en: "Nobody is the only link to others.",
            nl: "Niemand is de enige schakel naar anderen."
          )
          : Noun.actor.count(cutpoints)
            + Text(
              en: "; without one of them, others would be cut off.",
              nl: "; valt er een weg, dan raken anderen afgesneden."
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
    let noun = Noun.values(of: places)
    return .crossing(
      id,
      title: title,
      among: network.ties { place, _, _ in classes[place] == .bonding || classes[place] == .bridging
      },
      by: Traits(places),
      in: network,
      options: options,
      words: Text(
        en: " two \(noun.many.en); those with governments do not count here.",
        nl: " twee \(noun.many.nl); die met overheden tellen hier niet mee."
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
      return Indicator(
        id,
        title: rung.title.capitalized,
        without: .option("--umbrella ID"),
        command: command
      )
    }
    let count = ladder.rungs.count { $0 == rung }
    return Indicator(
      id,
      title: rung.title.capitalized,
      value: .share(count, of: ladder.rungs.count),
      sentence: sentence(of: rung, count),
      command: command,
      isDetail: count == 0
    )
  }

  /// What holds of so many actors on a rung.
  private static func sentence(of rung: Rung, _ count: Int) -> Text {
    switch rung {
    case .unknown:
      Noun.actor.count(count, .have)
        + Text(
          en: " no known tie, but too little is known: ask first.",
          nl: " geen gekende relatie, maar te weinig is geweten: eerst bevragen."
        )
    case .notOnDay:
      Noun.actor.count(count, .have)
        + Text(
          en: " no tie on that day, but on other days.",
          nl: " geen relatie op die dag, maar wel op andere dagen."
        )
    case .isolate:
      Noun.actor.count(count, .have) + Text(en: " no tie at all.", nl: " geen enkele relatie.")
    case .detached:
      Noun.actor.count(count, .have)
        + Text(en: " no way to the main network.", nl: " geen weg naar het hoofdnetwerk.")
    case .umbrellaOnly:
      Noun.actor.count(count, .would)
        + Text(
          en: " lose the main network without the umbrella.",
          nl: " zonder de koepel het hoofdnetwerk verliezen."
        )
    case .oneTie:
      Noun.actor.count(count, .would)
        + Text(
          en: " lose the main network if a single tie were lost.",
          nl: " het hoofdnetwerk verliezen als één relatie wegvalt."
        )
    case .oneActor:
      Noun.actor.count(count, .would)
        + Text(
          en: " lose the main network if a single actor left.",
          nl: " het hoofdnetwerk verliezen als één actor wegvalt."
        )
    case .robust, .outOfReach:
      Noun.actor.count(count, .stay)
        + Text(
          en: " connected, whichever one tie or actor is lost.",
          nl: " verbonden, welke ene relatie of actor ook wegvalt."
        )
    }
  }
}
