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
    let actors = ActorObjects(of: network)
    let ties = TieObjects(of: network, ends: ("src", "dst"))
    return parts(of: network.graph.nodes, in: "vertices") {
      actors.append($0, to: &$1, separator: "\n", first: $2)
    }
      + parts(of: network.ties, in: "edges") {
        ties.append($0, to: &$1, separator: "\n", first: $2)
      } + [
        ("schema.json", { stream in try writeSchema(to: &stream) }),
        ("README.md", { stream in stream.append(readme) }),
      ]
  }

  /// The files of rows: at least one, so that a network without ties has a folder of edges too.
  private func parts(
    of rows: Range<Int>,
    in folder: String,
    append: @escaping @Sendable (_ rows: Range<Int>, _ bytes: inout [UInt8], _ first: Int) -> Void
  ) -> [(path: String, write: (inout ByteStream) throws -> Void)] {
    let length = SparkFolder.partLength
    return (0..<max(1, (rows.count + length - 1) / length)).map { part in
      let first = part * length
      let own = first..<min(first + length, rows.count)
      return (
        path: "\(folder)/\(SparkFolder.name(ofPart: part))",
        write: { stream in
          stream.append(rows: own, threads: network.threadCount) { append($0, &$1, first) }
          if !own.isEmpty { stream.append("\n") }
        }
      )
    }
  }

  private static func name(ofPart part: Int) -> String {
    let digits = "\(part)"
    return "part-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits).json"
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
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
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
