import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Connecting) -> Text {
    switch id {
    case .mainPart: Text(en: "Connected", nl: "Verbonden")
    case .rung(let rung): rung.title.capitalized
    case .dependsOnUmbrella:
      Text(en: "Depends on the umbrella", nl: "Afhankelijk van de koepel")
    case .dependsOnTie: Text(en: "Depends on one tie", nl: "Afhankelijk van één relatie")
    case .dependsOnActor: Text(en: "Depends on one actor", nl: "Afhankelijk van één actor")
    case .bridges: Text(en: "Ties without a second path", nl: "Relaties zonder tweede pad")
    case .cutpoints: Text(en: "Actors on whom others depend", nl: "Scharnieractoren")
    case .bridging: Text(en: "Bridging ties", nl: "Overbruggende relaties")
    }
  }

  func sentence(_ id: IndicatorID.Connecting, _ indicator: Indicator) -> Text {
    let count = indicator.value.count
    let actors = Noun.actor.part(indicator.value)
    let raken = count == 1 ? "raakt" : "raken"
    // Of several each may depend on another one; where there is but one, even none is spoken of as one.
    let isOne = count == 1 || indicator.value.whole == 1
    let (depend, their) =
      isOne ? ("depends", "its") : count == 0 ? ("depend", "their") : ("each depend", "their")
    let (hangen, elk) = isOne ? ("hangt", "") : ("hangen", count > 1 ? "elk " : "")
    switch (id, indicator.base) {
    case (.mainPart, _) where indicator.value == .undefined:
      return Text(
        en: "There are no ties: nobody is connected.",
        nl: "Er zijn geen relaties: niemand is verbonden."
      )
    case (.mainPart, _):
      return Text(
        en: "\(actors.en) \(count == 1 ? "is" : "are") in the main network, directly or through "
          + "others.",
        nl:
          "\(actors.nl) \(count == 1 ? "zit" : "zitten") in het hoofdnetwerk, rechtstreeks of via "
          + "anderen."
      ).followed(by: isMainPartOneTie ? IsolationSentences.singleTie : Text(""))
    case (.rung(let rung), _): return sentence(rung, count, actors)
    case (.dependsOnUmbrella, .staffApart):
      return Text(
        en: "\(actors.en) would lose the main network without the umbrella; its own staff are not "
          + "among them.",
        nl: "\(actors.nl) \(raken) zonder de koepel los van het hoofdnetwerk; zijn eigen personeel "
          + "is daar niet bij."
      )
    case (.dependsOnUmbrella, _):
      return Text(
        en: "\(actors.en) would lose the main network without the umbrella.",
        nl: "\(actors.nl) \(raken) zonder de koepel los van het hoofdnetwerk."
      )
    case (.dependsOnTie, _):
      return Text(
        en: "\(actors.en) \(depend) on one single tie for \(their) way to the main network.",
        nl:
          "\(actors.nl) \(hangen) voor de weg naar het hoofdnetwerk \(elk)af van één enkele relatie."
      ).followed(by: sentence(onLowerRung: indicator.base, of: count))
    case (.dependsOnActor, _):
      return Text(
        en: "\(actors.en) \(depend) on one other actor for \(their) way to the main network.",
        nl:
          "\(actors.nl) \(hangen) voor de weg naar het hoofdnetwerk \(elk)af van één andere actor."
      ).followed(by: sentence(onLowerRung: indicator.base, of: count))
    case (.bridges, _):
      let ties = Noun.tie.part(indicator.value)
      let all = Noun.tie.count(indicator.value.whole)
      return count == 0
        ? Text(
          en: "Around each of the \(all.en) there is a second path.",
          nl: "Rond elk van de \(all.nl) is er een tweede pad."
        )
        : Text(
          en:
            "\(ties.en): were \(count == 1 ? "it" : "one of these") lost, actors would be cut off from "
            + "each other.",
          nl:
            "\(ties.nl): valt \(count == 1 ? "die" : "er daarvan een") weg, dan raken actoren van "
            + "elkaar afgesneden."
        )
    case (.cutpoints, _):
      let all = Noun.actor.count(indicator.value.whole)
      guard count > 0 || indicator.value.whole > 1 else {
        return Text(
          en: "The only actor is no link to others.",
          nl: "De enige actor is geen schakel naar anderen."
        )
      }
      return count == 0
        ? Text(
          en: "None of the \(all.en) is the only link to others.",
          nl: "Geen van de \(all.nl) is de enige schakel naar anderen."
        )
        : Text(
          en:
            "\(actors.en): if \(count == 1 ? "it" : "one of these") left, others would be cut off.",
          nl: "\(actors.nl): valt \(count == 1 ? "die" : "er daarvan een") weg, dan raken anderen "
            + "afgesneden."
        )
    case (.bridging, .attribute(let name)):
      let (ties, places) = (Noun.tie.part(indicator.value), Noun.values(ofAttribute: name).many)
      return Text(
        en: "\(ties.en) with known \(places.en) \(count == 1 ? "joins" : "join") two different "
          + "\(places.en), those of governments with others apart.",
        nl:
          "\(ties.nl) met bekende \(places.nl) \(count == 1 ? "verbindt" : "verbinden") twee verschillende "
          + "\(places.nl), die van overheden met anderen niet meegeteld."
      )
    case (.bridging, _): return Text("")
    }
  }

  /// How many stand on a lower rung of the ladder, and are not counted on the one that is meant.
  private func sentence(onLowerRung base: Indicator.Base, of all: Int) -> Text {
    guard case .onLowerRung(let count) = base, count > 0 else { return Text("") }
    guard count < all else {
      return Text(
        en: "On the ladder \(all == 1 ? "it stands" : "all of them stand") on a lower rung.",
        nl: "Op de ladder \(all == 1 ? "staat die" : "staan ze allemaal") op een lagere trede."
      )
    }
    let number = Number.text(count)
    return Text(
      en: "On the ladder \(number.en) of them \(count == 1 ? "stands" : "stand") on a lower rung.",
      nl: "Op de ladder \(count == 1 ? "staat" : "staan") \(number.nl) van hen op een lagere trede."
    )
  }

  /// What holds of so many actors whose lowest rung is this one.
  private func sentence(_ rung: Rung, _ count: Int, _ actors: Text) -> Text {
    let (have, hebben) = count == 1 ? ("has", "heeft") : ("have", "hebben")
    let (stand, staan) = count == 1 ? ("stands", "staat") : ("stand", "staan")
    let title = rung.title
    switch rung {
    case .unknown:
      return Text(
        en:
          "Whether \(actors.en) \(count == 1 ? "is" : "are") connected is not known: find out first.",
        nl:
          "Of \(actors.nl) verbonden \(count == 1 ? "is" : "zijn"), is niet bekend: zoek dat eerst "
          + "uit."
      )
    case .notOnDay:
      return Text(
        en: "\(actors.en) \(have) no tie on that day, but on other days",
        nl: "\(actors.nl) \(hebben) geen relatie op die dag, maar wel op andere dagen"
      ).ending(here)
    case .isolate:
      return Text(
        en: "\(actors.en) \(have) no tie at all",
        nl: "\(actors.nl) \(hebben) geen enkele relatie"
      ).ending(here)
    case .detached:
      return Text(
        en: "\(actors.en) \(have) ties, but no path to the main network.",
        nl: "\(actors.nl) \(hebben) relaties, maar geen pad naar het hoofdnetwerk."
      )
    case .umbrellaOnly, .oneTie, .oneActor:
      return Text(
        en: "\(actors.en) \(stand) on the rung '\(title.en)', each counted once, on the lowest.",
        nl: "\(actors.nl) \(staan) op de trede '\(title.nl)', elk één keer geteld, op de laagste."
      )
    case .robust, .outOfReach:
      return Text(
        en: "\(actors.en) \(count == 1 ? "stays" : "stay") connected, whichever one tie or other "
          + "actor is lost.",
        nl: "\(actors.nl) \(count == 1 ? "blijft" : "blijven") verbonden, welke relatie of andere "
          + "actor er ook wegvalt."
      )
    }
  }

  func further(_ id: IndicatorID.Connecting, _ indicator: Indicator) -> FurtherQuestion {
    switch (id, indicator.base) {
    case (.rung(let rung), _): .isolated(rung: rung == .robust ? nil : rung)
    case (.dependsOnUmbrella, _): .isolated(rung: .umbrellaOnly)
    case (.bridges, _): .bridges
    // Who stands on a lower rung is listed there.
    case (.dependsOnTie, .onLowerRung(0)): .isolated(rung: .oneTie)
    case (.dependsOnActor, .onLowerRung(0)): .isolated(rung: .oneActor)
    case (.dependsOnTie, _), (.dependsOnActor, _), (.cutpoints, _): .isolated()
    case (.bridging, .attribute(let name)): .capital(by: name)
    case (.mainPart, _), (.bridging, _): .isolated()
    }
  }
}
