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

  /// A tie in a network of many.
  static let denseTie = (fine: "#3B4A5766", solid: "#B4BCC3")

  /// A tie between two boxes.
  static let betweenTie = (fine: "#3B4A5755", solid: "#C4CAD0")

  /// What lies behind a name, on the page and on a card.
  static let plate = "#FFFFFFB8"
  static let cardPlate = "#F4F6F8B8"

  /// A tie with a person at an end, and any other.
  static let personalTie = (fine: "#6B7A8880", solid: "#C4CAD0")
  static let tie = (fine: "#3B4A57A6", solid: "#8D979F")

  /// The fill of a symbol in the legend that stands for its shape alone.
  static let plain = "#DDE1E5"

  /// The line around a symbol whose color does not follow its kind.
  static let outline = "#3A3F44"

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

  /// The side of the invisible nodes at the corners of a page: the least that Graphviz draws.
  static let corner = 0.72

  /// What a page is wider and higher than what is drawn on it.
  static let margins = 2 * margin + corner
}

extension ActorKind {
  /// The order in legends: from the organisations with most ties to the people.
  static let legendOrder: [ActorKind] = [
    .memberAssociation, .government, .organisation, .volunteer, .individual, .unknown,
  ]

  /// The shape in Graphviz's words.
  package var shape: String {
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
  package var sliceFill: String { self == .individual ? "#EADCE6" : fill }

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
    case .unknown, .notOnDay, .isolate, .detached, .robust: nil
    }
  }
}
