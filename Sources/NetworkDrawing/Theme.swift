import SocialNetwork

/// Colors, shapes and sizes, stated once.
///
/// The colors are those of Okabe and Ito (2008), which readers with any color vision tell apart;
/// shape and lightness differ too, so that a picture also works in grey.
enum Theme {
  /// The font family, with what stands in for it.
  static let font = "Liberation Sans,Arial,Helvetica,sans-serif"

  /// The bold cut, in the words of Pango.
  static let boldFont = "\(font) Bold"

  static let ink = "#1A1A1A"
  static let mutedInk = "#555555"
  static let rule = "#C5CDD4"
  static let cardBorder = "#DDE3E8"
  static let cardFill = "#F4F6F8"

  /// What lies behind a name, on the page and on a card.
  static let plate = "#FFFFFFB8"
  static let cardPlate = "#F4F6F8B8"

  /// A tie with a person at an end, and any other.
  static let personalTie = (fine: "#6B7A8880", solid: "#C4CAD0")
  static let tie = (fine: "#3B4A57A6", solid: "#8D979F")

  /// The line around a community.
  static let circle = "#5A6169"

  /// The ties between two communities.
  static let communityTie = "#3B4A5773"

  /// What isolated groups hang by.
  static let hanging = "#B3123B"

  static let titleSize = 17.0
  static let subtitleSize = 11.0
  static let textSize = 10.0
  static let captionSize = 9.0

  /// The narrowest page, in points.
  static let narrowestPage = 640.0

  /// The white around the page, in points.
  static let margin = 20.0
}

extension ActorKind {
  /// The order in legends: from the organisations with most ties to the people.
  static let legendOrder: [ActorKind] = [
    .memberAssociation, .government, .organisation, .volunteer, .individual, .unknown,
  ]

  /// The shape in Graphviz's words.
  var shape: String {
    switch self {
    case .memberAssociation, .individual: "circle"
    case .government: "square"
    case .organisation: "diamond"
    case .volunteer: "triangle"
    case .unknown: "hexagon"
    }
  }

  var fill: String {
    switch self {
    case .memberAssociation: "#0072B2"
    case .government: "#D55E00"
    case .organisation: "#F0C542"
    case .volunteer: "#009E73"
    case .individual: "#FFFFFF"
    case .unknown: "#B3B9BF"
    }
  }

  /// The color in a pie, where white would look empty.
  var sliceFill: String { self == .individual ? "#EADCE6" : fill }

  var border: String {
    switch self {
    case .memberAssociation: "#003F63"
    case .government: "#7A3600"
    case .organisation: "#7A5F00"
    case .volunteer: "#005A41"
    case .individual: "#7A4B6B"
    case .unknown: "#5A6169"
    }
  }

  /// The color of words on the fill.
  var contrast: String {
    switch self {
    case .memberAssociation, .government, .volunteer: "#FFFFFF"
    case .organisation, .individual, .unknown: Theme.ink
    }
  }

  /// What makes the shapes look equally large.
  var stretch: Double {
    switch self {
    case .organisation, .volunteer: 1.12
    case .government: 0.89
    default: 1
    }
  }

  /// The word in the classes of the SVG.
  var cssClass: String { name.replacing(" ", with: "-") }
}

extension Rung {
  /// How the members of a group on this rung are marked; `nil` where the place on the page says it.
  var halo: (fill: String, border: String, outline: String)? {
    switch self {
    case .umbrellaOnly: ("#FFF0C2", "#8A5A00", "dotted")
    case .oneTie: ("#FBE0DC", "#B3123B", "dashed")
    case .oneActor: ("#ECE1F3", "#6A2C91", "solid")
    case .outOfReach: ("#E4E7EA", "#333333", "dashed")
    case .unknown, .isolate, .detached, .robust: nil
    }
  }
}

/// An actor as it is drawn.
struct Symbol: Sendable {
  let kind: ActorKind

  /// Width and height, in points.
  let side: Double

  /// The name below the symbol, where it is shown.
  var label: Label?

  /// The rung of the isolated group that the actor belongs to.
  var rung: Rung?

  /// How many actors would be cut off without this one or its tie; 0 where none hangs on it.
  var held = 0

  /// The kinds of what the symbol stands for with their shares, where it stands for several actors.
  var kinds: [(kind: ActorKind, share: Double)] = []

  /// The width of the halo of a member and of the ring of a holder.
  static let haloWidth = 3.5
  static let ringWidth = 4.0

  /// Half the width of the symbol with what is drawn around it.
  var reach: Double {
    side / 2 + (rung?.halo == nil ? 0 : Symbol.haloWidth) + (held > 0 ? Symbol.ringWidth : 0)
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
