import GraphLayout
import SocialNetwork

extension Page {
  /// Draws a pale symbol with a dashed outline.
  ///
  /// The dashes of Graphviz are as long as a person's symbol is wide, so these are lines of their own.
  mutating func dash(_ symbol: Symbol, at place: Point) {
    let corners = symbol.kind.corners.map { place + $0 * (symbol.side / 2) }
    let fill = (symbol.fill ?? symbol.kind.fill).prefix { $0 != ";" }
    area(corners, fill: Contrast.paler(String(fill), share: 0.35))
    let color = symbol.fill == nil ? symbol.kind.border : Theme.outline
    let width = max(0.6, min(symbol.radius / 6, 1)) * typography.symbolScale
    for line in Page.dashes(along: corners, length: 2.2 * typography.symbolScale) {
      self.line(line, color: color, penWidth: width)
    }
  }

  /// Lines of about a length along an outline, with gaps that are somewhat shorter.
  private static func dashes(along corners: [Point], length: Double) -> [[Point]] {
    let sides = zip(corners, corners.dropFirst() + corners.prefix(1)).map { ($0, $1) }
    let whole = sides.reduce(0) { $0 + $1.0.distance(to: $1.1) }
    let count = max(5, Int(whole / (1.7 * length)))
    let step = whole / Double(count)
    return (0..<count).map { number in
      let start = Double(number) * step
      return part(of: sides, from: start, to: start + 0.6 * step)
    }
  }

  /// The part of an outline between two distances from its first corner.
  private static func part(
    of sides: [(Point, Point)],
    from first: Double,
    to last: Double
  ) -> [Point] {
    var points: [Point] = []
    var passed = 0.0
    for (start, end) in sides {
      let length = start.distance(to: end)
      let (from, to) = (max(first - passed, 0), min(last - passed, length))
      if from < to, length > 0 {
        let line = (end - start) * (1 / length)
        if points.isEmpty { points.append(start + line * from) }
        points.append(start + line * to)
      }
      passed += length
    }
    return points
  }
}

extension ActorKind {
  /// The corners of the shape in a square from −1 to 1, those of a circle in steps of 18°.
  fileprivate var corners: [Point] {
    switch shape {
    case "square": [(1, 1), (-1, 1), (-1, -1), (1, -1)].map { Point(x: $0, y: $1) }
    case "diamond": [(0, 1), (-1, 0), (0, -1), (1, 0)].map { Point(x: $0, y: $1) }
    case "triangle": [(0, 1), (-1, -0.5), (1, -0.5)].map { Point(x: $0, y: $1) }
    case "hexagon":
      [(0.5, 1), (-0.5, 1), (-1, 0), (-0.5, -1), (0.5, -1), (1, 0)].map { Point(x: $0, y: $1) }
    default: ActorKind.circle
    }
  }

  private static let circle: [Point] = {
    // Cosines of 0°, 18°, … 72°, so that no library of another machine rounds otherwise.
    let cosines = [1, 0.951_057, 0.809_017, 0.587_785, 0.309_017]
    let sines = [0, 0.309_017, 0.587_785, 0.809_017, 0.951_057]
    let quarter = zip(cosines, sines).map { Point(x: $0, y: $1) }
    return quarter + quarter.map { Point(x: -$0.y, y: $0.x) }
      + quarter.map { Point(x: -$0.x, y: -$0.y) } + quarter.map { Point(x: $0.y, y: -$0.x) }
  }()
}
