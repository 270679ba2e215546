import GraphCore

/// The ties that serve a role or a function, taken as a network of their own.
///
/// - **ties**: pairs of actors with such a tie. **tie share**: over all pairs that say which role
///   (function) they serve; a pair may serve several.
/// - **coverage**: the actors with such a tie, over those of whom it is known whether they have one.
/// - **density**: the ties over all pairs of actors.
/// - **isolated here**: the actors without such a tie, over the same. One without that has ties of which
///   it is not known what they serve, or was not surveyed, is **unknown here** instead, told over all
///   actors. These are the isolates and the unknown of the ladder of the layer.
/// - Complexity: O(*n* + *m*).
struct LayerIndicators {
  let indicators: [Indicator]

  init(_ part: CompassPart, in layers: CompassLayers) {
    let layer: Network
    let tagged: Int?
    let column: String
    switch part {
    case .role(let role): (layer, tagged, column) = (layers[role], layers.tiesWithRole, "role")
    case .function(let function):
      (layer, tagged, column) = (layers[function], layers.tiesWithFunction, "function")
    default:
      indicators = []
      return
    }
    guard let tagged else {
      indicators = IndicatorID.Layer.allCases.map {
        Indicator(.layer($0), .needs(.tieColumn(column)))
      }
      return
    }
    let facts = LayerFacts(of: layer)
    let ties = layer.graph.edgeCount
    indicators = IndicatorID.Layer.allCases.map { id in
      let value: Indicator.Value =
        switch id {
        case .ties: .count(ties)
        case .tieShare: .share(ties, of: tagged)
        case .coverage: .share(facts.covered, of: facts.known)
        case .density: layer.score(.density).map { .number($0) } ?? .undefined
        case .isolatedHere: .share(facts.isolated, of: facts.known)
        case .unknownHere: .share(facts.unknown, of: layer.actors.count)
        }
      return Indicator(.layer(id), value)
    }
  }
}

/// Who has a tie in a layer, and who has none there.
struct LayerFacts {
  /// The actors with a tie in the layer.
  private(set) var covered = 0

  /// The actors that have none there.
  private(set) var isolated = 0

  /// The actors of whom it is not known whether they have one there.
  private(set) var unknown = 0

  /// The actors of whom it is known whether they have a tie in the layer.
  var known: Int { covered + isolated }

  init(of layer: Network) {
    for actor in layer.actors.indices {
      if layer.graph.degree(of: actor) > 0 {
        covered += 1
      } else if layer.doubt(about: actor) == nil {
        isolated += 1
      } else {
        unknown += 1
      }
    }
  }
}
