import GraphCore
import GraphLayout
import SocialNetwork

/// An actor as it is drawn.
struct Symbol: Sendable {
  let kind: ActorKind

  /// The radius of a circle; other shapes are as large to the eye.
  var radius: Double

  /// The color, where it follows something else than the kind.
  var fill: String?

  /// The letters that tell the groups of the color, where there is room for them.
  var letter: String?

  /// The number of the pattern that tells the group where there is no room for letters.
  var pattern: Int?

  /// The name, where it is shown.
  var label: TextLabel?

  /// Where the middle of the name lies, seen from that of the symbol; `nil`: below it.
  var labelOffset: Point?

  /// Whether the drawing is about this actor.
  var isCenter = false

  /// Whether the actor is drawn paler and dashed, since it has no part in what is shown.
  var isPale = false

  init(kind: ActorKind, radius: Double) {
    self.kind = kind
    self.radius = radius
  }

  /// Width and height of the shape, in points.
  var side: Double { 2 * radius * kind.stretch }

  /// The white around a symbol, at which lines stop.
  static let collar = 1.0

  /// How far the ring around a center lies from its symbol.
  static let ringWidth = 2.5

  /// How far below the symbol its name begins.
  static let labelGap = 1.0

  /// Half the width of the symbol with what is drawn around it.
  var reach: Double { side / 2 + (isCenter ? Symbol.ringWidth : 0) + 0.4 }

  /// What the symbol covers, standing at a place.
  func box(at place: Point) -> Box { Box(center: place, width: 2 * reach, height: 2 * reach) }

  /// What the name covers.
  func plate(at place: Point) -> Box? {
    label.map { label in
      let offset =
        labelOffset ?? Point(x: 0, y: -(reach + Symbol.labelGap + label.height / 2))
      return Box(center: place + offset, width: label.width, height: label.height)
    }
  }

  /// What the symbol and its name cover together.
  func space(at place: Point) -> Box {
    let box = box(at: place)
    return plate(at: place).map(box.union) ?? box
  }
}

extension Symbol {
  /// The letters within the symbol that have room, at a size.
  func words(fontSize: Double) -> String? {
    guard side >= 1.55 * fontSize else { return nil }
    return letter.map { String($0.prefix(1 + Int((side / fontSize - 1.55) / 0.75))) }
  }

  /// The color of words on the symbol, against which they have a contrast of 4.5 to 1 or more; `nil`
  /// where no color has it against both colors of the symbol.
  var contrast: String? { Contrast.words(on: fills) }

  /// The colors of the symbol, one or two.
  private var fills: [String] {
    (fill ?? kind.fill).split(whereSeparator: { ":;".contains($0) })
      .filter { $0.hasPrefix("#") }.map(String.init)
  }
}
