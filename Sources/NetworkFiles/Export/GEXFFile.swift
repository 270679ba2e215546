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
    stream.append(rows: network.graph.nodes, threads: network.threadCount) { actors, bytes in
      for actor in actors {
        bytes += "      <node id=\(network.id(actor).xmlValue) ".utf8
        bytes += "label=\(network.label(actor).xmlValue)>".utf8
        append(network.actorColumns, at: actor, to: &bytes)
        append(appearanceOf: actor, to: &bytes)
        bytes += "</node>\n".utf8
      }
    }
    stream.append("    </nodes>\n    <edges>\n")
    stream.append(rows: network.ties, threads: network.threadCount) { ties, bytes in
      network.forEachTie(in: ties) { source, target, weight, tie in
        bytes += "      <edge id=\"\(tie)\" source=\"".utf8
        bytes += network.id(source).xmlText.utf8
        bytes += "\" target=\"".utf8
        bytes += network.id(target).xmlText.utf8
        bytes += "\" weight=\"\(weight)\">".utf8
        append(network.tieColumns, at: tie, to: &bytes)
        bytes += "</edge>\n".utf8
      }
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
    to bytes: inout [UInt8]
  ) {
    let values = columns.enumerated().compactMap { place, column in
      column.value(at: position).map { (place, $0) }
    }
    guard !values.isEmpty else { return }
    bytes += "<attvalues>".utf8
    for (place, value) in values {
      bytes += "<attvalue for=\"\(place)\" value=\(value.text.xmlValue)/>".utf8
    }
    bytes += "</attvalues>".utf8
  }

  private func append(appearanceOf actor: Int, to bytes: inout [UInt8]) {
    let (red, green, blue) = GEXFFile.parts(ofColor: network.appearance.color(actor))
    bytes += "<viz:color r=\"\(red)\" g=\"\(green)\" b=\"\(blue)\"/>".utf8
    if let place = network.appearance.places?[actor] {
      bytes += "<viz:position x=\"\(place.x)\" y=\"\(place.y)\" z=\"0.0\"/>".utf8
    }
    let size = 4 + 2 * Double(network.graph.degree(of: actor)).squareRoot()
    bytes += "<viz:size value=\"\((100 * size).rounded() / 100)\"/>".utf8
    // GEXF knows disc, square, triangle and diamond.
    let shape = network.appearance.shape(actor)
    let known = ["square", "triangle", "diamond"].contains(shape) ? shape : "disc"
    bytes += "<viz:shape value=\"\(known)\"/>".utf8
  }

  /// Red, green and blue of a color such as `#0072B2`, from 0 to 255.
  private static func parts(ofColor color: String) -> (Int, Int, Int) {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    return (number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF)
  }
}
