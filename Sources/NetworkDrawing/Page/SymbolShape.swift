import GraphLayout
import SocialNetwork

/// What the symbol of an actor covers where it stands.
struct SymbolShape: Sendable {
  let actor: Int
  let center: Point

  /// From the middle to the edge, in points.
  let reach: Double

  private let kind: ActorKind

  init(of actor: Int, _ symbol: Symbol, at center: Point) {
    self.init(of: actor, kind: symbol.kind, reach: symbol.reach, at: center)
  }

  init(of actor: Int, kind: ActorKind, reach: Double, at center: Point) {
    self.actor = actor
    self.kind = kind
    self.reach = reach
    self.center = center
  }

  /// How far a place lies from the edge at least, in points; negative within.
  func clearance(of place: Point) -> Double {
    let (dx, dy) = (abs(place.x - center.x), abs(place.y - center.y))
    return switch kind {
    case .memberAssociation, .individual: (dx * dx + dy * dy).squareRoot() - reach
    case .organisation: (dx + dy - reach) / 2.0.squareRoot()
    default: max(dx, dy) - reach
    }
  }

  /// How near a line through some places comes to the edge, in points.
  func clearance(of places: [Point]) -> Double {
    places.reduce(.infinity) { min($0, clearance(of: $1)) }
  }
}
