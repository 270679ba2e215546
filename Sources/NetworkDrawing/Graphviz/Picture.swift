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

  var attributes: Attributes = []
  var nodeDefaults: Attributes = []
  var edgeDefaults: Attributes = []
  var nodes: [Node] = []
  var edges: [Edge] = []
}

extension Picture {
  /// The drawing as DOT text, nodes before edges so that their order is that of the drawing.
  var dot: String {
    var lines = ["graph network {"]
    lines += attributes.map { "  \(Picture.assignment($0))" }
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

extension Double {
  /// The number in at most two decimals, the same on every machine.
  var text: String {
    let hundredths = (self * 100).rounded()
    let rounded = hundredths == 0 ? 0 : hundredths / 100
    return rounded == rounded.rounded() && abs(rounded) < 1e9
      ? "\(Int(rounded))" : "\(rounded)"
  }
}
