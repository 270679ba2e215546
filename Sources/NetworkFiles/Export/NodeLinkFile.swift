import Foundation
import GraphCore

/// A network as JSON of nodes and links: what D3's forces take, and `networkx.node_link_graph` with
/// `edges="links"`.
struct NodeLinkFile {
  let network: ExportedNetwork

  func write(to stream: inout ByteStream) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    stream.append("{\"directed\":false,\"graph\":")
    stream.append(try encoder.encode(["name": network.name]))
    stream.append(",\"multigraph\":false,\n\"nodes\":[\n")
    var rows = ObjectRows(encoder: encoder, separator: ",\n")
    for actor in network.graph.nodes { try rows.append(object(of: actor), to: &stream) }
    stream.append("\n],\n\"links\":[\n")
    var failure: (any Error)?
    var ties = ObjectRows(encoder: encoder, separator: ",\n")
    network.forEachTie { source, target, weight, tie in
      guard failure == nil else { return }
      var object: [String: ExportedValue] = [
        "source": .text(network.id(source)), "target": .text(network.id(target)),
        "weight": .number(weight),
      ]
      for column in network.tieColumns { object[column.name] = column.value(at: tie) }
      do { try ties.append(object, to: &stream) } catch { failure = error }
    }
    if let failure { throw failure }
    stream.append("\n]}\n")
  }

  private func object(of actor: Int) -> [String: ExportedValue] {
    var object = network.object(of: actor)
    object["color"] = .text(network.appearance.color(actor))
    return object
  }
}

/// Objects of JSON: the elements of an array, or one a line.
struct ObjectRows {
  private let encoder: JSONEncoder
  private let separator: String
  private var isFirst = true

  init(encoder: JSONEncoder, separator: String) {
    self.encoder = encoder
    self.separator = separator
  }

  mutating func append(_ object: [String: ExportedValue], to stream: inout ByteStream) throws {
    if !isFirst { stream.append(separator) }
    isFirst = false
    stream.append(try encoder.encode(object))
  }

  /// Ends the last line, where there is one.
  mutating func end(_ stream: inout ByteStream) {
    if !isFirst { stream.append("\n") }
  }
}
