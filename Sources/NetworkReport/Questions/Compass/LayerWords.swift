import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Layer) -> Text {
    switch id {
    case .ties: Text(en: "Ties", nl: "Relaties")
    case .tieShare: Text(en: "Share of ties", nl: "Aandeel relaties")
    case .coverage: Text(en: "Actors reached", nl: "Bereikte actoren")
    case .density: Text(en: "Density", nl: "Dichtheid")
    case .isolatedHere: Text(en: "Isolated here", nl: "Hier geïsoleerd")
    case .unknownHere: Text(en: "Unknown here", nl: "Hier onbekend")
    }
  }

  func sentence(_ id: IndicatorID.Layer, _ value: Indicator.Value, in part: CompassPart) -> Text {
    let isOne = value.count == 1
    let word: Text =
      if case .role = part { Text(en: "role", nl: "rol") } else {
        Text(en: "function", nl: "functie")
      }
    let actors = Noun.actor.part(value)
    switch id {
    case .ties:
      let ties = Noun.tie.count(value.count)
      return Text(
        en: "\(ties.en) \(isOne ? "serves" : "serve") this \(word.en).",
        nl: "\(ties.nl) \(isOne ? "dient" : "dienen") deze \(word.nl)."
      )
    case .tieShare:
      let ties = Noun.tie.part(value)
      return Text(
        en: "\(ties.en) that say what they serve are of this layer.",
        nl: "\(ties.nl) met een bekende \(word.nl) \(isOne ? "hoort" : "horen") bij deze laag."
      )
    case .coverage:
      return Text(
        en: "\(actors.en) \(isOne ? "has" : "have") such a tie.",
        nl: "\(actors.nl) \(isOne ? "heeft" : "hebben") zo'n relatie."
      )
    case .density:
      return Text(
        en: "The share of all possible ties that exist.",
        nl: "Het aandeel van alle mogelijke relaties dat er is."
      )
    case .isolatedHere:
      return Text(
        en: "\(actors.en) with ties \(isOne ? "has" : "have") none here.",
        nl: "\(actors.nl) met relaties \(isOne ? "heeft" : "hebben") er hier geen."
      )
    case .unknownHere:
      return Text(
        en: "\(actors.en) with ties may have one here that is not known.",
        nl: "\(actors.nl) met relaties \(isOne ? "heeft" : "hebben") er hier misschien een die "
          + "niet bekend is."
      )
    }
  }

  func further(_ id: IndicatorID.Layer, in part: CompassPart) -> FurtherQuestion {
    let layer =
      switch part {
      case .role(let role): Layer(role: role)
      case .function(let function): Layer(function: function)
      default: Layer()
      }
    return switch id {
    case .ties, .tieShare, .density: .describe(in: layer)
    case .coverage: .centrality(in: layer)
    case .isolatedHere: .isolated(rung: .isolate, in: layer)
    case .unknownHere: .isolated(rung: .unknown, in: layer)
    }
  }
}
