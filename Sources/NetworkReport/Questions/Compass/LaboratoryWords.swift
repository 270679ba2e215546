import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Laboratory) -> Text {
    switch id {
    case .newTies: Text(en: "New ties", nl: "Nieuwe relaties")
    case .newTiesWithNewcomers:
      Text(en: "New ties of those who had none", nl: "Nieuwe relaties van wie er geen had")
    case .acrossSectors: Text(en: "Across sectors", nl: "Over sectoren heen")
    case .acrossFunctions: Text(en: "Across functions", nl: "Over functies heen")
    case .acrossPlaces: Text(en: "Across places", nl: "Over plaatsen heen")
    }
  }

  func sentence(_ id: IndicatorID.Laboratory, _ indicator: Indicator) -> Text {
    let count = indicator.value.count
    let ties = Noun.tie.part(indicator.value)
    let (join, verbinden) = count == 1 ? ("joins", "verbindt") : ("join", "verbinden")
    switch (id, indicator.base) {
    case (.newTies, .day(let day)):
      let ties = CompassWords.datedTiesThatBegan(indicator.value)
      return Text(
        en: "\(ties.en) in the year up to \(day.words.en).",
        nl: "\(ties.nl) in het jaar tot \(day.words.nl)."
      )
    case (.newTiesWithNewcomers, .uncertain(let uncertain)):
      let ties = Noun(
        one: Text(en: "new tie", nl: "nieuwe relatie"),
        many: Text(en: "new ties", nl: "nieuwe relaties")
      ).part(indicator.value)
      let known =
        uncertain > 0
        ? Text(en: "of which it is known", nl: "waarvan het bekend is,") : Text("")
      let told = ties.followed(by: known)
      return Text(
        en: "In \(told.en), one of the two had no ties before.",
        nl: "Bij \(told.nl) had een van beide nog geen relaties."
      ).followed(by: sentence(onUncertain: uncertain))
    case (.acrossSectors, _):
      return Text(
        en: "\(ties.en) with known sectors \(join) two different sectors.",
        nl: "\(ties.nl) met bekende sectoren \(verbinden) twee verschillende sectoren."
      )
    case (.acrossFunctions, _):
      return Text(
        en: "\(ties.en) between actors whose functions are known \(join) two who share none.",
        nl: "\(ties.nl) tussen actoren met bekende functies \(verbinden) er twee die er geen delen."
      )
    case (.acrossPlaces, .attribute(let name)):
      let places = Noun.values(ofAttribute: name).many
      return Text(
        en:
          "\(ties.en) of this role with known \(places.en) \(join) two different \(places.en), those "
          + "with governments included.",
        nl:
          "\(ties.nl) van deze rol met bekende \(places.nl) \(verbinden) twee verschillende \(places.nl), "
          + "die met overheden meegeteld."
      )
    case (.newTies, _), (.newTiesWithNewcomers, _), (.acrossPlaces, _): return Text("")
    }
  }

  func further(_ id: IndicatorID.Laboratory, _ base: Indicator.Base) -> FurtherQuestion {
    switch (id, base) {
    case (.newTies, .day(let day)): .describe(in: Layer(day: day))
    case (.newTiesWithNewcomers, .uncertain): .describe(in: Layer(day: date))
    case (.acrossSectors, .attribute(let name)): .describe(by: name)
    case (.acrossPlaces, .attribute(let name)):
      .describe(by: name, in: Layer(role: .laboratory))
    default: .describe()
    }
  }
}
