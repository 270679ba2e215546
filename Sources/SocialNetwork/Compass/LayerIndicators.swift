import GraphCore

/// The ties that serve a role or a function, taken as a network of their own.
///
/// - **ties**: pairs of actors with such a tie. **tie share**: over all pairs that say which role
///   (function) they serve; a pair may serve several.
/// - **coverage**: the actors with such a tie, over all actors.
/// - **density**: the ties over all pairs of actors.
/// - **isolated here**: actors with ties, but none of this role (function). One that has ties of
///   which it is not known what they serve, or that was not surveyed, is **unknown here** instead.
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
    let facts = LayerFacts(of: layer, in: layers.whole)
    let ties = layer.graph.edgeCount
    indicators = IndicatorID.Layer.allCases.map { id in
      let value: Indicator.Value =
        switch id {
        case .ties: .count(ties)
        case .tieShare: .share(ties, of: tagged)
        case .coverage: .share(facts.covered, of: layer.actors.count)
        case .density: layer.score(.density).map { .number($0) } ?? .undefined
        case .isolatedHere: .share(facts.isolated, of: facts.connected)
        case .unknownHere: .share(facts.unknown, of: facts.connected)
        }
      return Indicator(.layer(id), value)
    }
  }
}

/// Who has a tie in a layer, and who has ties elsewhere only.
struct LayerFacts {
  /// The actors with a tie in the layer.
  private(set) var covered = 0

  /// The actors with a tie in the whole network.
  private(set) var connected = 0

  /// Those of them that are isolated in the layer.
  private(set) var isolated = 0

  /// Those of them of whom it is not known whether they have a tie in the layer.
  private(set) var unknown = 0

  init(of layer: Network, in whole: Network) {
    for actor in whole.actors.indices where whole.graph.degree(of: actor) > 0 {
      connected += 1
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
