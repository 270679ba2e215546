import SocialNetwork

/// Colors, shapes and sizes, stated once.
///
/// The colors are those of Okabe and Ito (2008), which readers with any color vision tell apart;
/// shape and lightness differ too, so that a picture also works in grey.
enum Theme {
  /// The font family, with what stands in for it.
  static var font: String {
    let usual = "Liberation Sans,Arial,Helvetica,sans-serif"
    return Diagram.HouseStyle.current.font.map { "\($0),\(usual)" } ?? usual
  }

  /// The bold cut, in the words of Pango.
  static var boldFont: String { "\(font) Bold" }

  static let ink = "#1A1A1A"
  static let mutedInk = "#555555"
  static let rule = "#B5BBC1"
  static let cardFill = "#F3F4F6"

  /// What lies behind a name, on the page and on a card.
  static let plate = "#FFFFFFD9"
  static let cardPlate = "#F3F4F6D9"

  /// A tie with a person at an end, and any other.
  static let personalTie = "#AEB8C0"
  static let tie = "#6E7B86"

  /// The fill of a symbol in the legend that stands for its shape alone.
  static let plain = "#DDE1E5"

  /// The line around a symbol whose color does not follow its kind.
  static let outline = "#3A3F44"

  /// What isolated groups hang by.
  static let hanging = "#A8003C"

  /// The line around a separate group that is in the list.
  static let detachedBorder = "#8A939B"

  /// The side of the invisible nodes at the corners of a page: one point, to which Graphviz
  /// rounds them.
  static let corner = 1.0
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

  /// The color of symbols.
  var fill: String { Diagram.HouseStyle.current.fill(of: self) }

  /// The line around them.
  var border: String { Diagram.HouseStyle.current.border(of: self) }

  /// The color where no house style has another.
  var usualFill: String {
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

  /// The line around symbols of that color.
  var usualBorder: String {
    switch self {
    case .memberAssociation: "#00456B"
    case .government: "#8A3D00"
    case .organisation: "#7A6010"
    case .volunteer: "#006B4E"
    case .individual: "#4A2A3A"
    case .unknown: "#5A6169"
    }
  }

  /// What makes the shapes look equally large.
  var stretch: Double {
    switch self {
    case .organisation: 1.25
    case .volunteer: 1.12
    case .government: 0.886
    default: 1
    }
  }

  /// The word in the classes of the SVG.
  var cssClass: String { name.replacing(" ", with: "-") }
}
