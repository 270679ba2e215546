import GraphCore
import GraphLayout
import SocialNetwork

// The many who are tied to one actor only, counted there where rows of them have no room.

/// A count of actors by their kind, such as "+60" and a circle.
struct KindCount: Sendable {
  /// How many there are of every kind, in the order of the legend.
  let parts: [(kind: ActorKind, count: Int)]

  /// What is written, and the room of it all.
  private let labels: [TextLabel]
  let width: Double
  let height: Double

  /// The radius of the symbols.
  private let radius: Double

  init(of kinds: some Sequence<ActorKind>, _ typography: Typography) {
    var counts: [ActorKind: Int] = [:]
    for kind in kinds { counts[kind, default: 0] += 1 }
    parts = ActorKind.legendOrder.compactMap { kind in counts[kind].map { (kind, $0) } }
    labels = parts.map { part in
      TextLabel(lines: ["+\(part.count)"], fontSize: typography.name, isBold: true)
    }
    radius = 0.36 * typography.name
    height = typography.name * TextLabel.nameStep
    let gaps = 0.6 * typography.name * Double(max(0, parts.count - 1))
    width = labels.reduce(gaps) { $0 + $1.width } + Double(parts.count) * KindCount.room(radius)
  }

  /// The room of a symbol behind a number.
  private static func room(_ radius: Double) -> Double { 1.5 + 2.5 * radius }

  /// Draws the count around a place.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - place: The middle of the count.
  ///   - name: What its symbols are called; unique on the page.
  ///   - color: The color of the numbers.
  ///   - isColored: Whether symbols have the color of their kind.
  ///   - plate: What lies behind the numbers.
  func draw(
    on page: inout Page,
    at place: Point,
    name: String,
    color: String,
    isColored: Bool,
    plate: String
  ) {
    var x = place.x - width / 2
    for (index, (part, label)) in zip(parts, labels).enumerated() {
      page.write(
        label,
        in: Box(
          left: x,
          bottom: place.y - height / 2,
          right: x + label.width,
          top: place.y + height / 2
        ),
        color: color,
        plate: plate,
        cssClass: "words count"
      )
      x += label.width + KindCount.room(radius)
      var symbol = Symbol(kind: part.kind, radius: radius)
      if !isColored { symbol.fill = Theme.plain }
      page.draw(
        symbol,
        at: Point(x: x - 1.25 * radius, y: place.y),
        name: "\(name)_\(index)",
        cssClass: "count"
      )
      x += 0.6 * page.typography.name
    }
  }
}

extension BodyBuilder {
  /// The fewest who are counted.
  private static let fewestCounted = 6

  /// A star with those of its leaves who may be counted; `nil` where they are too few.
  func counted(_ star: (hub: Int, leaves: [Int])) -> (hub: Int, leaves: [Int])? {
    let leaves = star.leaves.filter { !shownLeaves.contains($0) }
    return leaves.count < BodyBuilder.fewestCounted ? nil : (star.hub, leaves)
  }

  /// An actor with the number of those who are tied to it only below its name.
  ///
  /// - Parameters:
  ///   - hub: The actor.
  ///   - leaves: Those who are counted.
  ///   - members: Others who stand around it.
  /// - Returns: The body, around the place of the actor.
  func body(of hub: Int, counting leaves: [Int], with members: [Int] = []) -> ActorBody {
    var body = body(of: hub, with: members)
    let count = KindCount(of: leaves.map { kinds[$0] }, typography)
    let top = body.name?.bottom ?? symbols[hub].box(at: .zero).bottom - Symbol.labelGap
    let place = Point(x: 0, y: top - count.height / 2)
    body.folds = [(hub, leaves, place)]
    body.box = body.box.union(Box(center: place, width: count.width, height: count.height))
    return body
  }
}
