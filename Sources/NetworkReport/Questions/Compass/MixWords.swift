import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Mix) -> Text {
    switch id {
    case .taggedRoles: return Text(en: "Ties that say their role", nl: "Relaties met een rol")
    case .taggedFunctions:
      return Text(en: "Ties that say their function", nl: "Relaties met een functie")
    case .severalFunctions:
      return Text(en: "Ties with several functions", nl: "Relaties met meer dan één functie")
    case .organisationsWithMix:
      return Text(en: "Organisations with a mix", nl: "Organisaties met een mix")
    case .organisationsWith(let count):
      return Text(en: "Organisations with \(count)", nl: "Organisaties met \(count)")
    case .overlap(let first, let second):
      let both = Text.list([first.title, second.title])
      return Text(en: "Overlap: \(both.en)", nl: "Overlap: \(both.nl)")
    }
  }

  func sentence(_ id: IndicatorID.Mix, _ indicator: Indicator) -> Text {
    let count = indicator.value.count
    let ties = Noun.tie.part(indicator.value)
    let organisations = Noun.anyOrganisation.part(indicator.value)
    let (serve, dienen) = count == 1 ? ("serves", "dient") : ("serve", "dienen")
    switch id {
    case .taggedRoles, .taggedFunctions:
      let word = id == .taggedRoles ? "rol" : "functie"
      let (say, hebben) = count == 1 ? ("says", "heeft") : ("say", "hebben")
      guard count < indicator.value.whole else {
        return Text(en: "\(ties.en) \(say) which.", nl: "\(ties.nl) \(hebben) een \(word).")
      }
      return Text(
        en: "\(ties.en) \(say) which; of the others it is not known.",
        nl: "\(ties.nl) \(hebben) een \(word); van de andere is die niet bekend."
      )
    case .severalFunctions:
      return Text(
        en: "\(ties.en) that say which \(serve) two functions or more.",
        nl: "\(ties.nl) met een bekende functie \(dienen) er twee of meer."
      )
    case .organisationsWithMix:
      guard case .counts(let counts) = indicator.base else { return Text("") }
      let list = Text.enumeration(
        counts.enumerated().filter { $0.element > 0 }.map { place, count in
          let number = Number.text(count)
          return Text(
            en: "\(number.en) \(count == 1 ? "serves" : "serve") \(place + 1)",
            nl: "\(number.nl) \(count == 1 ? "dient" : "dienen") er \(place + 1)"
          )
        }
      )
      let rest =
        list.en.isEmpty
        ? Text(".") : Text(en: ": \(list.en).", nl: ": \(list.nl).")
      return Text(
        en: "\(organisations.en) that say which \(serve) two functions or more\(rest.en)",
        nl: "\(organisations.nl) met een bekende functie \(dienen) er twee of meer\(rest.nl)"
      )
    case .organisationsWith(let number):
      return Text(
        en: "\(organisations.en) that say which \(serve) "
          + (number == 1 ? "one function." : "\(number) functions."),
        nl: "\(organisations.nl) met een bekende functie \(dienen) er \(number)."
      )
    case .overlap(let first, let second):
      let either = Text.list([first.title, second.title], joinedBy: .or)
      return Text(
        en: "\(ties.en) that serve the \(first.title.en) or the \(second.title.en) \(serve) both.",
        nl: "\(ties.nl) voor de \(either.nl) \(dienen) beide."
      )
    }
  }

  func further(_ id: IndicatorID.Mix) -> FurtherQuestion {
    switch id {
    case .taggedRoles, .taggedFunctions: .check
    case .severalFunctions: .describe(in: Layer(function: .learning))
    case .organisationsWithMix, .organisationsWith: .centralityOfThoseServing(.learning)
    case .overlap(let first, _): .describe(in: Layer(function: first))
    }
  }
}
