import GraphCore

/// A network as GEXF 1.3, with the places, colors, sizes and shapes that Gephi draws.
///
/// - Source: gexf.net, version 1.3 and its module `viz`.
struct GEXFFile {
  let network: ExportedNetwork

  func write(to stream: inout ByteStream) {
    stream.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
        <meta><creator>Weefsel</creator><description>\(network.name.xmlText)</description></meta>
        <graph mode="static" defaultedgetype="undirected">

      """
    )
    declare(network.actorColumns, of: "node", to: &stream)
    declare(network.tieColumns, of: "edge", to: &stream)
    stream.append("    <nodes>\n")
    for actor in network.graph.nodes {
      stream.append(
        "      <node id=\(network.id(actor).xmlValue) label=\(network.label(actor).xmlValue)>"
      )
      append(network.actorColumns, at: actor, to: &stream)
      append(appearanceOf: actor, to: &stream)
      stream.append("</node>\n")
    }
    stream.append("    </nodes>\n    <edges>\n")
    network.forEachTie { source, target, weight, tie in
      stream.append(
        "      <edge id=\"\(tie)\" source=\(network.id(source).xmlValue) "
          + "target=\(network.id(target).xmlValue) weight=\"\(weight)\">"
      )
      append(network.tieColumns, at: tie, to: &stream)
      stream.append("</edge>\n")
    }
    stream.append("    </edges>\n  </graph>\n</gexf>\n")
  }

  private func declare(
    _ columns: [ExportedNetwork.Column],
    of kind: String,
    to stream: inout ByteStream
  ) {
    guard !columns.isEmpty else { return }
    stream.append("    <attributes class=\"\(kind)\">\n")
    for (place, column) in columns.enumerated() {
      let type =
        switch column.values {
        case .text: "string"
        case .number: "double"
        case .integer: "integer"
        }
      stream.append(
        "      <attribute id=\"\(place)\" title=\(column.name.xmlValue) type=\"\(type)\"/>\n"
      )
    }
    stream.append("    </attributes>\n")
  }

  private func append(
    _ columns: [ExportedNetwork.Column],
    at position: Int,
    to stream: inout ByteStream
  ) {
    let values = columns.enumerated().compactMap { place, column in
      column.value(at: position).map { (place, $0) }
    }
    guard !values.isEmpty else { return }
    stream.append("<attvalues>")
    for (place, value) in values {
      stream.append("<attvalue for=\"\(place)\" value=\(value.text.xmlValue)/>")
    }
    stream.append("</attvalues>")
  }

  private func append(appearanceOf actor: Int, to stream: inout ByteStream) {
    let (red, green, blue) = GEXFFile.parts(ofColor: network.appearance.color(actor))
    stream.append("<viz:color r=\"\(red)\" g=\"\(green)\" b=\"\(blue)\"/>")
    if let place = network.appearance.places?[actor] {
      stream.append("<viz:position x=\"\(place.x)\" y=\"\(place.y)\" z=\"0.0\"/>")
    }
    let size = 4 + 2 * Double(network.graph.degree(of: actor)).squareRoot()
    stream.append("<viz:size value=\"\((100 * size).rounded() / 100)\"/>")
    // GEXF knows disc, square, triangle and diamond.
    let shape = network.appearance.shape(actor)
    let known = ["square", "triangle", "diamond"].contains(shape) ? shape : "disc"
    stream.append("<viz:shape value=\"\(known)\"/>")
  }

  /// Red, green and blue of a color such as `#0072B2`, from 0 to 255.
  private static func parts(ofColor color: String) -> (Int, Int, Int) {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    return (number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF)
  }
}
