import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Connecting) -> Text {
    switch id {
    case .mainPart: Text(en: "Connected", nl: "Verbonden")
    case .rung(let rung): rung.title.capitalized
    case .bridges: Text(en: "Ties without a second path", nl: "Relaties zonder tweede pad")
    case .cutpoints: Text(en: "Actors on whom others depend", nl: "Scharnieractoren")
    case .bridging: Text(en: "Bridging ties", nl: "Overbruggende relaties")
    }
  }

  func sentence(_ id: IndicatorID.Connecting, _ indicator: Indicator) -> Text {
    let count = indicator.value.count
    switch id {
    case .mainPart:
      let actors = Noun.actor.part(indicator.value)
      return Text(
        en: "\(actors.en) \(count == 1 ? "is" : "are") in the main network, connected directly or "
          + "through others.",
        nl:
          "\(actors.nl) \(count == 1 ? "zit" : "zitten") in het hoofdnetwerk, rechtstreeks of via "
          + "anderen verbonden."
      )
    case .rung(let rung): return sentence(rung, count)
    case .bridges where count == 0:
      return Text(
        en: "Around every tie there is a second path.",
        nl: "Rond elke relatie is er een tweede pad."
      )
    case .bridges:
      let ties = Number.text(count)
      return Text(
        en: "\(ties.en) in all; were one lost, actors would be cut off from each other.",
        nl: "\(ties.nl) in totaal; valt er een weg, dan raken actoren van elkaar afgesneden."
      )
    case .cutpoints where count == 0:
      return Text(
        en: "Nobody is the only link to others.",
        nl: "Niemand is de enige schakel naar anderen."
      )
    case .cutpoints:
      let actors = Noun.actor.count(count)
      return Text(
        en: "\(actors.en); without one of them, others would be cut off.",
        nl: "\(actors.nl); valt er een weg, dan raken anderen afgesneden."
      )
    case .bridging:
      guard case .attribute(let name) = indicator.base else { return Text("") }
      let (ties, places) = (Noun.tie.part(indicator.value), Noun.values(ofAttribute: name).many)
      return Text(
        en: "\(ties.en) with known ends \(count == 1 ? "joins" : "join") two \(places.en); those "
          + "with governments do not count here.",
        nl: "\(ties.nl) met bekende uiteinden \(count == 1 ? "verbindt" : "verbinden") twee "
          + "\(places.nl); die met overheden tellen hier niet mee."
      )
    }
  }

  /// What holds of so many actors on a rung.
  private func sentence(_ rung: Rung, _ count: Int) -> Text {
    let actors = Noun.actor.count(count)
    let (have, hebben) = count == 1 ? ("has", "heeft") : ("have", "hebben")
    let raken = count == 1 ? "raakt" : "raken"
    switch rung {
    case .unknown:
      return Text(
        en: "\(actors.en) \(have) no known tie, but too little is known: ask first.",
        nl: "\(actors.nl) \(hebben) geen bekende relatie, maar er is te weinig bekend: eerst "
          + "bevragen."
      )
    case .notOnDay:
      return Text(
        en: "\(actors.en) \(have) no tie on that day, but on other days.",
        nl: "\(actors.nl) \(hebben) geen relatie op die dag, maar wel op andere dagen."
      )
    case .isolate:
      return Text(
        en: "\(actors.en) \(have) no tie at all.",
        nl: "\(actors.nl) \(hebben) geen enkele relatie."
      )
    case .detached:
      return Text(
        en: "\(actors.en) \(have) no path to the main network.",
        nl: "\(actors.nl) \(hebben) geen pad naar het hoofdnetwerk."
      )
    case .umbrellaOnly:
      return Text(
        en: "\(actors.en) would lose the main network without the umbrella.",
        nl: "\(actors.nl) \(raken) zonder de koepel los van het hoofdnetwerk."
      )
    case .oneTie:
      return Text(
        en: "\(actors.en) would lose the main network if a single tie were lost.",
        nl: "\(actors.nl) \(raken) los van het hoofdnetwerk als één relatie wegvalt."
      )
    case .oneActor:
      return Text(
        en: "\(actors.en) would lose the main network if a single actor left.",
        nl: "\(actors.nl) \(raken) los van het hoofdnetwerk als één actor wegvalt."
      )
    case .robust, .outOfReach:
      return Text(
        en:
          "\(actors.en) \(count == 1 ? "stays" : "stay") connected, whichever one tie or actor is "
          + "lost.",
        nl:
          "\(actors.nl) \(count == 1 ? "blijft" : "blijven") verbonden, welke relatie of actor er "
          + "ook wegvalt."
      )
    }
  }

  func further(_ id: IndicatorID.Connecting, _ base: Indicator.Base) -> FurtherQuestion {
    switch (id, base) {
    case (.rung(let rung), _): .isolated(rung: rung == .robust ? nil : rung)
    case (.bridges, _): .isolated(rung: .oneTie)
    case (.cutpoints, _): .isolated(rung: .oneActor)
    case (.bridging, .attribute(let name)): .capital(by: name)
    case (.mainPart, _), (.bridging, _): .isolated()
    }
  }
}
