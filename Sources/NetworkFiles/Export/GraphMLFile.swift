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
    let nodeData = GraphMLFile.openings(of: columns, keyedBy: "n")
    stream.append(rows: network.graph.nodes, threads: network.threadCount) {
      [columns] actors, bytes in
      for actor in actors {
        bytes += "    <node id=\(network.id(actor).xmlValue)>".utf8
        append(columns, after: nodeData, at: actor, to: &bytes)
        bytes += "</node>\n".utf8
      }
    }
    let tieData = GraphMLFile.openings(of: network.tieColumns, keyedBy: "e")
    stream.append(rows: network.ties, threads: network.threadCount) { ties, bytes in
      network.forEachTie(in: ties) { source, target, weight, tie in
        bytes += "    <edge source=\"".utf8
        bytes += network.id(source).xmlText.utf8
        bytes += "\" target=\"".utf8
        bytes += network.id(target).xmlText.utf8
        bytes += "\"><data key=\"w\">\(weight)</data>".utf8
        append(network.tieColumns, after: tieData, at: tie, to: &bytes)
        bytes += "</edge>\n".utf8
      }
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

  /// What stands before a value of each column.
  private static func openings(
    of columns: [ExportedNetwork.Column],
    keyedBy prefix: String
  ) -> [String] {
    columns.indices.map { "<data key=\"\(prefix)\($0)\">" }
  }

  private func append(
    _ columns: [ExportedNetwork.Column],
    after openings: [String],
    at position: Int,
    to bytes: inout [UInt8]
  ) {
    for (column, opening) in zip(columns, openings) {
      guard let value = column.value(at: position) else { continue }
      bytes += opening.utf8
      bytes += value.text.xmlText.utf8
      bytes += "</data>".utf8
    }
  }
}
