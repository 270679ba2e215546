import GraphLayout
import SocialNetwork

// Patterns that tell groups apart in grey, within symbols that are too small for letters.

extension Page {
  /// The bars and dots of every pattern, in parts of the side of a symbol, after that without any.
  private static let patterns: [[Box]] = [
    [],
    [Box(center: .zero, width: 0.62, height: 0.2)],
    [Box(center: .zero, width: 0.2, height: 0.62)],
    [
      Box(center: .zero, width: 0.66, height: 0.18), Box(center: .zero, width: 0.18, height: 0.66),
    ],
    [Box(center: .zero, width: 0.38, height: 0.38)],
    [
      Box(center: Point(x: 0, y: 0.17), width: 0.56, height: 0.15),
      Box(center: Point(x: 0, y: -0.17), width: 0.56, height: 0.15),
    ],
    [
      Box(center: Point(x: 0.17, y: 0), width: 0.15, height: 0.56),
      Box(center: Point(x: -0.17, y: 0), width: 0.15, height: 0.56),
    ],
  ]

  /// Draws the pattern of a group on a symbol.
  mutating func draw(pattern: Int, within symbol: Symbol, at place: Point, name: String) {
    guard Page.patterns.indices.contains(pattern) else { return }
    // A triangle is widest below its middle.
    let isTriangle = symbol.kind == .volunteer
    let side = symbol.side * (isTriangle ? 0.72 : 1)
    let middle = isTriangle ? place - Point(x: 0, y: 0.11 * symbol.side) : place
    let color = symbol.contrast ?? Theme.ink
    for (number, part) in Page.patterns[pattern].enumerated() {
      let box = Box(
        center: middle + part.center * side,
        width: part.width * side,
        height: part.height * side
      )
      holes.append(
        Picture.Node(
          name: "m\(number)\(name)",
          attributes: Page.frame(box) + [
            (.cssClass, "pattern"), (.shape, "box"), (.fillColor, color), (.color, color),
            (.penWidth, "0"),
          ]
        )
      )
    }
  }
}
