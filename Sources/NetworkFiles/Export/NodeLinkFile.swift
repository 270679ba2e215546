import Foundation
import GraphCore

/// A network as JSON of nodes and links: what D3's forces take, and `networkx.node_link_graph` with
/// `edges="links"`.
struct NodeLinkFile {
  let network: ExportedNetwork

  func write(to stream: inout ByteStream) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    stream.append("{\"directed\":false,\"graph\":")
    stream.append(try encoder.encode(["name": network.name]))
    stream.append(",\"multigraph\":false,\n\"nodes\":[\n")
    let nodes = ActorObjects(
      of: network,
      besides: [.init("color", .text { [color = network.appearance.color] in color($0) })]
    )
    stream.append(rows: network.graph.nodes, threads: network.threadCount) {
      nodes.append($0, to: &$1, separator: ",\n")
    }
    stream.append("\n],\n\"links\":[\n")
    let links = TieObjects(of: network, ends: ("source", "target"))
    stream.append(rows: network.ties, threads: network.threadCount) {
      links.append($0, to: &$1, separator: ",\n")
    }
    stream.append("\n]}\n")
  }
}
