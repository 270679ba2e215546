import GraphLayout

/// A drawing in the terms of Graphviz: the one value from which both our DOT text and the picture
/// are made.
///
/// Attribute names are a fixed list and object names are made up here, so that no word of a file is
/// ever read as anything but text.
struct Picture: Sendable {
  /// The attributes that drawings use.
  enum Key: String, Sendable {
    case background = "_background"
    case backgroundColor = "bgcolor"
    case cssClass = "class"
    case color
    case dpi
    case fillColor = "fillcolor"
    case fixedSize = "fixedsize"
    case fontColor = "fontcolor"
    case fontName = "fontname"
    case fontSize = "fontsize"
    case height
    case id
    case image
    case imageScale = "imagescale"
    case label
    case layout
    case length = "len"
    case margin
    case maxIterations = "maxiter"
    case naturalLength = "K"
    case outputOrder = "outputorder"
    case overlap
    case overlapScaling = "overlap_scaling"
    case pad
    case penWidth = "penwidth"
    case position = "pos"
    case repulsiveForce = "repulsiveforce"
    case separation = "sep"
    case shape
    case size
    case splines
    case start
    case style
    case width
  }

  typealias Attributes = [(key: Key, value: String)]

  /// Something drawn at a place.
  struct Node: Sendable {
    /// The name, which is its id in the SVG too.
    let name: String

    /// What a reader sees when pointing at it, as plain text.
    var title: String?

    var attributes: Attributes
  }

  /// A line between two nodes, given by their positions in ``Picture/nodes``.
  struct Edge: Sendable {
    let source: Int
    let target: Int
    var attributes: Attributes
  }

  /// Something drawn below all nodes and lines.
  enum Shape: Sendable {
    /// It says what it is, since what lies below has no ids.
    case polygon([Point], fill: String, line: String, penWidth: Double, cssClass: String)
    case line([Point], color: String, penWidth: Double, isCurved: Bool)
    case dot(Point, radius: Double, color: String)
  }

  /// What lies below all else, from the lowest up.
  var ground: [Shape] = []

  var attributes: Attributes = []
  var nodeDefaults: Attributes = []
  var edgeDefaults: Attributes = []
  var nodes: [Node] = []
  var edges: [Edge] = []
}

extension Picture {
  /// The attributes of the whole, with what lies below all else.
  var allAttributes: Attributes {
    ground.isEmpty
      ? attributes
      : attributes + [(.background, ground.map(\.text).joined(separator: " "))]
  }

  /// The picture a number of times as large.
  ///
  /// Graphviz sets the letters of a picture at whole dots of a screen, which in a larger one are finer.
  func scaled(by factor: Double) -> Picture {
    func scaled(_ attributes: Attributes) -> Attributes {
      attributes.map { key, value in
        switch key {
        case .position:
          // A node's place ends in "!"; a curve has several, with spaces between.
          let places = value.split(separator: " ").map { place in
            place.split(separator: ",")
              .compactMap { Double($0.hasSuffix("!") ? $0.dropLast() : $0) }
              .map { ($0 * factor).text }.joined(separator: ",")
          }
          return (key, places.joined(separator: " ") + (value.hasSuffix("!") ? "!" : ""))
        case .width, .height: return (key, Double(value).map { ($0 * factor).precise } ?? value)
        case .fontSize, .penWidth: return (key, Double(value).map { ($0 * factor).text } ?? value)
        default: return (key, value)
        }
      }
    }
    var picture = self
    picture.ground = ground.map { $0.scaled(by: factor) }
    picture.attributes = scaled(attributes)
    picture.nodeDefaults = scaled(nodeDefaults)
    picture.edgeDefaults = scaled(edgeDefaults)
    picture.nodes = nodes.map { node in
      Node(name: node.name, title: node.title, attributes: scaled(node.attributes))
    }
    picture.edges = edges.map { edge in
      Edge(source: edge.source, target: edge.target, attributes: scaled(edge.attributes))
    }
    return picture
  }

  /// The picture with every line in the middle of its box, which is as wide as the line.
  ///
  /// Graphviz sets lines at the left or right by how wide it takes them to be, in whole dots.
  func withLinesInTheMiddle() -> Picture {
    var picture = self
    picture.nodes = nodes.map { node in
      var node = node
      node.attributes = node.attributes.map { key, value in
        key == .label && (value.hasSuffix("\\l") || value.hasSuffix("\\r"))
          && !value.hasSuffix("\\\\l")
          && !value.hasSuffix("\\\\r") ? (key, String(value.dropLast(2))) : (key, value)
      }
      return node
    }
    return picture
  }

  /// The drawing as DOT text, nodes before edges so that their order is that of the drawing.
  var dot: String {
    var lines = ["graph network {"]
    lines += allAttributes.map { "  \(Picture.assignment($0))" }
    if !nodeDefaults.isEmpty { lines.append("  node \(Picture.list(nodeDefaults))") }
    if !edgeDefaults.isEmpty { lines.append("  edge \(Picture.list(edgeDefaults))") }
    for node in nodes {
      let tooltip = node.title.map { ", tooltip=\"\($0.escapedForTooltip)\"" } ?? ""
      lines.append("  \(node.name) \(Picture.list(node.attributes, then: tooltip))")
    }
    for edge in edges {
      let ends = "\(nodes[edge.source].name) -- \(nodes[edge.target].name)"
      lines.append("  \(ends) \(Picture.list(edge.attributes))")
    }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ attributes: Attributes, then more: String = "") -> String {
    "[\(attributes.map(assignment).joined(separator: ", "))\(more)];"
  }

  private static func assignment(_ attribute: (key: Key, value: String)) -> String {
    "\(attribute.key.rawValue)=\"\(attribute.value)\""
  }
}

extension Picture.Shape {
  /// The shape in the language of backgrounds.
  var text: String {
    func path(_ places: [Point]) -> String {
      "\(places.count) " + places.map { "\($0.x.text) \($0.y.text)" }.joined(separator: " ")
    }
    func counted(_ words: String) -> String { "\(words.utf8.count) -\(words)" }
    switch self {
    case .polygon(let places, let fill, let line, let penWidth, _):
      return "S \(counted("setlinewidth(\(penWidth.text))")) c \(counted(line)) C \(counted(fill)) "
        + "P \(path(places))"
    case .line(let places, let color, let penWidth, let isCurved):
      return "S \(counted("setlinewidth(\(penWidth.text))")) c \(counted(color)) "
        + "\(isCurved ? "B" : "L") \(path(places))"
    case .dot(let place, let radius, let color):
      // The width of the line before would go on around it.
      return "S \(counted("setlinewidth(0)")) c \(counted(color)) C \(counted(color)) "
        + "E \(place.x.text) \(place.y.text) \(radius.text) \(radius.text)"
    }
  }

  /// What it is, for who sets colors.
  var cssClass: String {
    if case .polygon(_, _, _, _, let cssClass) = self { cssClass } else { "" }
  }

  fileprivate func scaled(by factor: Double) -> Picture.Shape {
    switch self {
    case .polygon(let places, let fill, let line, let penWidth, let cssClass):
      .polygon(
        places.map { $0 * factor },
        fill: fill,
        line: line,
        penWidth: penWidth * factor,
        cssClass: cssClass
      )
    case .line(let places, let color, let penWidth, let isCurved):
      .line(
        places.map { $0 * factor },
        color: color,
        penWidth: penWidth * factor,
        isCurved: isCurved
      )
    case .dot(let place, let radius, let color):
      .dot(place * factor, radius: radius * factor, color: color)
    }
  }
}

extension Double {
  /// The number in at most two decimals, the same on every machine.
  var text: String {
    let hundredths = (self * 100).rounded()
    let rounded = hundredths == 0 ? 0 : hundredths / 100
    return rounded == rounded.rounded() && abs(rounded) < 1e9
      ? "\(Int(rounded))" : "\(rounded)"
  }
}
