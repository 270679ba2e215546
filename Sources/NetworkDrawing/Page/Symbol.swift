import GraphCore
import GraphLayout
import SocialNetwork

/// An actor as it is drawn.
struct Symbol: Sendable {
  let kind: ActorKind

  /// Width and height, in points.
  let side: Double

  /// The color, where it follows something else than the kind.
  var fill: String?

  /// The letters that tell the groups of the color, where there is room for them.
  var letter: String?

  /// The name below the symbol, where it is shown.
  var label: TextLabel?

  /// The rung of the isolated group that the actor belongs to.
  var rung: Rung?

  /// How many actors would be cut off without this one or its tie; 0 where none hangs on it.
  var held = 0

  /// Whether the drawing is about this actor.
  var isCenter = false

  /// The colors of what the symbol stands for with their shares, where it stands for several actors.
  var slices: [(fill: String, share: Double)] = []

  /// The width of the halo of a member and of the ring of a holder.
  static let haloWidth = 3.5
  static let ringWidth = 4.0

  /// Whether there is a ring around the symbol.
  var hasRing: Bool { held > 0 || isCenter }

  /// Half the width of the symbol with what is drawn around it.
  var reach: Double {
    side / 2 + (rung?.halo == nil ? 0 : Symbol.haloWidth) + (hasRing ? Symbol.ringWidth : 0)
  }

  /// What the symbol covers, standing at a place.
  func box(at place: Point) -> Box { Box(center: place, width: 2 * reach, height: 2 * reach) }

  /// What the name covers.
  func plate(at place: Point) -> Box? {
    label.map { label in
      Box(
        center: Point(x: place.x, y: place.y - reach - 1 - label.height / 2),
        width: label.width,
        height: label.height
      )
    }
  }

  /// What the symbol and its name cover together.
  func space(at place: Point) -> Box {
    let box = box(at: place)
    return plate(at: place).map(box.union) ?? box
  }
}

extension Symbol {
  /// The words within the symbol: how many hang on it, or the letters of its groups that have room.
  var words: String? {
    guard side >= 13 else { return nil }
    return held > 0 ? "\(held)" : letter.map { String($0.prefix(1 + Int((side - 13) / 6))) }
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
