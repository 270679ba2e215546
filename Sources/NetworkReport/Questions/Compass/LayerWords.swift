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
        en: "\(ties.en) that say which \(word.en) \(isOne ? "serves" : "serve") this one.",
        nl: "\(ties.nl) met een bekende \(word.nl) \(isOne ? "hoort" : "horen") bij deze laag."
      )
    case .coverage:
      return Text(
        en: "\(actors.en) of whom it is known \(isOne ? "has" : "have") such a tie.",
        nl: "\(actors.nl) van wie het bekend is, \(isOne ? "heeft" : "hebben") zo'n relatie."
      )
    case .density:
      let share = value.text
      return Text(
        en: "Of all possible ties, a share of \(share.en) exists.",
        nl: "Van alle mogelijke relaties bestaat een deel van \(share.nl)."
      )
    case .isolatedHere:
      return Text(
        en: "\(actors.en) of whom it is known \(isOne ? "has" : "have") no such tie.",
        nl: "\(actors.nl) van wie het bekend is, \(isOne ? "heeft" : "hebben") zo geen relatie."
      )
    case .unknownHere:
      return Text(
        en: "Of \(actors.en) it is not known whether \(isOne ? "it has" : "they have") such a tie.",
        nl: "Van \(actors.nl) is niet bekend of \(isOne ? "die" : "ze") zo'n relatie "
          + "\(isOne ? "heeft" : "hebben")."
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
