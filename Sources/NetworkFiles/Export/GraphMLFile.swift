import GraphCore

/// A network as GraphML: a graph without directions, every column a key with its type.
///
/// - Source: U. Brandes, M. Eiglsperger, I. Herman, M. Himsolt and M. S. Marshall, "GraphML progress
///   report", *Graph Drawing* 2001; graphml.graphdrawing.org.
struct GraphMLFile {
  let network: ExportedNetwork

  func write(to stream: inout ByteStream) {
    stream.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    )
    var columns = [ExportedNetwork.Column("name", .text { [label = network.label] in label($0) })]
    columns += network.placedColumns
    for (place, column) in columns.enumerated() {
      stream.append(key("n\(place)", column, of: "node"))
    }
    stream.append(
      "  <key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
    )
    for (place, column) in network.tieColumns.enumerated() {
      stream.append(key("e\(place)", column, of: "edge"))
    }
    stream.append("  <graph id=\(network.name.xmlValue) edgedefault=\"undirected\">\n")
    for actor in network.graph.nodes {
      stream.append("    <node id=\(network.id(actor).xmlValue)>")
      append(columns, at: actor, keyedBy: "n", to: &stream)
      stream.append("</node>\n")
    }
    network.forEachTie { source, target, weight, tie in
      stream.append(
        "    <edge source=\(network.id(source).xmlValue) target=\(network.id(target).xmlValue)>"
          + "<data key=\"w\">\(weight)</data>"
      )
      append(network.tieColumns, at: tie, keyedBy: "e", to: &stream)
      stream.append("</edge>\n")
    }
    stream.append("  </graph>\n</graphml>\n")
  }

  private func key(_ id: String, _ column: ExportedNetwork.Column, of kind: String) -> String {
    let type =
      switch column.values {
      case .text: "string"
      case .number: "double"
      case .integer: "int"
      }
    return "  <key id=\"\(id)\" for=\"\(kind)\" attr.name=\(column.name.xmlValue) "
      + "attr.type=\"\(type)\"/>\n"
  }

  private func append(
    _ columns: [ExportedNetwork.Column],
    at position: Int,
    keyedBy prefix: String,
    to stream: inout ByteStream
  ) {
    for (place, column) in columns.enumerated() {
      guard let value = column.value(at: position) else { continue }
      stream.append("<data key=\"\(prefix)\(place)\">\(value.text.xmlText)</data>")
    }
  }
}
