import Foundation
import GraphCore

/// A network as a folder that Spark reads as it is: `vertices` and `edges` in parts, one JSON object a
/// line, their types in `schema.json`, and a README on GraphFrames.
///
/// Vertices have `id`, edges `src` and `dst`, as GraphFrames asks. Every tie stands once, with the actor
/// that comes first in the files as `src`.
///
/// - Source: spark.apache.org/docs, "JSON Files"; graphframes.io, "Creating GraphFrames".
struct SparkFolder {
  let network: ExportedNetwork

  /// How many rows a part has.
  static let partLength = 250_000

  var files: [(path: String, write: (inout ByteStream) throws -> Void)] {
    let vertexParts = (0..<parts(of: network.graph.nodeCount)).map { part in
      (
        path: "vertices/\(SparkFolder.name(ofPart: part))",
        write: { (stream: inout ByteStream) throws in try writeVertices(part, to: &stream) }
      )
    }
    let edgeParts = (0..<parts(of: network.graph.edgeCount)).map { part in
      (
        path: "edges/\(SparkFolder.name(ofPart: part))",
        write: { (stream: inout ByteStream) throws in try writeEdges(part, to: &stream) }
      )
    }
    return vertexParts + edgeParts + [
      ("schema.json", { stream in try writeSchema(to: &stream) }),
      ("README.md", { stream in stream.append(readme) }),
    ]
  }

  /// At least one part, so that a network without ties has a folder of edges too.
  private func parts(of count: Int) -> Int {
    max(1, (count + SparkFolder.partLength - 1) / SparkFolder.partLength)
  }

  private static func name(ofPart part: Int) -> String {
    let digits = "\(part)"
    return "part-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits).json"
  }

  private var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private func writeVertices(_ part: Int, to stream: inout ByteStream) throws {
    var rows = ObjectRows(encoder: encoder, separator: "\n")
    let start = part * SparkFolder.partLength
    for actor in start..<min(start + SparkFolder.partLength, network.graph.nodeCount) {
      try rows.append(network.object(of: actor), to: &stream)
    }
    rows.end(&stream)
  }

  private func writeEdges(_ part: Int, to stream: inout ByteStream) throws {
    var rows = ObjectRows(encoder: encoder, separator: "\n")
    let start = part * SparkFolder.partLength
    let range = start..<start + SparkFolder.partLength
    var failure: (any Error)?
    network.forEachTie { source, target, weight, tie in
      guard failure == nil, range.contains(tie) else { return }
      var object: [String: ExportedValue] = [
        "src": .text(network.id(source)), "dst": .text(network.id(target)),
        "weight": .number(weight),
      ]
      for column in network.tieColumns { object[column.name] = column.value(at: tie) }
      do { try rows.append(object, to: &stream) } catch { failure = error }
    }
    if let failure { throw failure }
    rows.end(&stream)
  }

  // MARK: The schema

  /// A type of Spark, as `StructType.fromJson` reads it.
  private struct Schema: Encodable {
    let type = "struct"
    let fields: [Field]

    struct Field: Encodable {
      let name: String
      let type: String
      let nullable: Bool
      let metadata: [String: String] = [:]
    }
  }

  private func writeSchema(to stream: inout ByteStream) throws {
    let schemas = [
      "vertices": Schema(
        fields: ["id", "name"].map { .init(name: $0, type: "string", nullable: false) }
          + network.placedColumns.map(SparkFolder.field)
      ),
      "edges": Schema(
        fields: ["src", "dst"].map { .init(name: $0, type: "string", nullable: false) } + [
          .init(name: "weight", type: "double", nullable: false)
        ] + network.tieColumns.map(SparkFolder.field)
      ),
    ]
    let encoder = encoder
    encoder.outputFormatting.insert(.prettyPrinted)
    stream.append(try encoder.encode(schemas))
    stream.append("\n")
  }

  private static func field(of column: ExportedNetwork.Column) -> Schema.Field {
    let type =
      switch column.values {
      case .text: "string"
      case .number: "double"
      case .integer: "long"
      }
    return Schema.Field(name: column.name, type: type, nullable: true)
  }

  private var readme: String {
    """
    # A network for Spark

    `vertices` and `edges` hold one JSON object a line, in parts of \(SparkFolder.partLength) rows; `schema.json` has
    their types. Ties have no direction: each stands once. GraphFrames takes edges to have one, so for paths and
    reach add the edges the other way round, as below; its connected components need not.

    ```python
    import json
    from pyspark.sql.types import StructType

    schema = json.load(open("schema.json"))
    vertices = spark.read.schema(StructType.fromJson(schema["vertices"])).json("vertices")
    edges = spark.read.schema(StructType.fromJson(schema["edges"])).json("edges")

    from graphframes import GraphFrame

    back = (
        edges.withColumnRenamed("src", "end").withColumnRenamed("dst", "src").withColumnRenamed("end", "dst")
    )
    network = GraphFrame(vertices, edges.unionByName(back))
    ```

    Beyond one machine, GraphFrames has connected components, PageRank, label propagation and shortest paths.

    """
  }
}
