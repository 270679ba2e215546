import Foundation
import GraphCore
import NetworkFiles
import XCTest

final class ExportedNetworkTests: XCTestCase {
  /// Two actors and a tie of weight 1.5, with names that mean something in every format; the columns have
  /// a value for the first actor only.
  private let network = ExportedNetwork(
    name: "a&b",
    graph: Graph(nodeCount: 2, edges: [(0, 1, 1.5)]),
    id: { ["x\"1", "y\\"][$0] },
    label: { ["<i>Ann</i>", "Bob\u{1}, \\N"][$0] },
    actorColumns: [
      .init("kind", .text { ["volunteer", nil][$0] }),
      .init("size", .number { [0.1, .nan][$0] }),
      .init("community", .integer { [3, nil][$0] }),
    ],
    tieColumns: [.init("since", .text { _ in "2020-01-31" })],
    appearance: .init(
      places: [(1, -2.5), (0, 0)],
      color: { _ in "#0072B2" },
      shape: { _ in "circle" }
    )
  )

  private func text(_ format: ExportFormat) throws -> String {
    var bytes = Data()
    var stream = ByteStream { bytes.append($0) }
    try network.write(as: format, to: &stream)
    try stream.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func files(_ format: ExportFormat) throws -> [String: String] {
    var files: [String: String] = [:]
    for file in network.files(of: format) {
      var bytes = Data()
      var stream = ByteStream { bytes.append($0) }
      try file.write(&stream)
      try stream.finish()
      files[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  /// Written by hand from the primer of GraphML: entities for what means something, U+FFFD for what XML
  /// cannot hold, and no value where there is none or no number.
  func testGraphML() throws {
    XCTAssertEqual(
      try text(.graphml),
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="n0" for="node" attr.name="name" attr.type="string"/>
        <key id="n1" for="node" attr.name="kind" attr.type="string"/>
        <key id="n2" for="node" attr.name="size" attr.type="double"/>
        <key id="n3" for="node" attr.name="community" attr.type="int"/>
        <key id="n4" for="node" attr.name="x" attr.type="double"/>
        <key id="n5" for="node" attr.name="y" attr.type="double"/>
        <key id="w" for="edge" attr.name="weight" attr.type="double"/>
        <key id="e0" for="edge" attr.name="since" attr.type="string"/>
        <graph id="a&amp;b" edgedefault="undirected">
          <node id="x&quot;1"><data key="n0">&lt;i&gt;Ann&lt;/i&gt;</data><data key="n1">volunteer</data>\
      <data key="n2">0.1</data><data key="n3">3</data><data key="n4">1.0</data><data key="n5">-2.5</data></node>
          <node id="y\\"><data key="n0">Bob\u{FFFD}, \\N</data><data key="n4">0.0</data>\
      <data key="n5">0.0</data></node>
          <edge source="x&quot;1" target="y\\"><data key="w">1.5</data><data key="e0">2020-01-31</data></edge>
        </graph>
      </graphml>

      """
    )
  }

  /// Size 6 for one tie: 4 and twice the root of 1.
  func testGEXF() throws {
    let text = try text(.gexf)
    XCTAssertTrue(
      text.contains(
        """
              <node id="x&quot;1" label="&lt;i&gt;Ann&lt;/i&gt;"><attvalues><attvalue for="0" \
        value="volunteer"/><attvalue for="1" value="0.1"/><attvalue for="2" value="3"/></attvalues>\
        <viz:color r="0" g="114" b="178"/><viz:position x="1.0" y="-2.5" z="0.0"/>\
        <viz:size value="6.0"/><viz:shape value="disc"/></node>
        """
      ),
      text
    )
    XCTAssertTrue(text.contains("<attribute id=\"2\" title=\"community\" type=\"integer\"/>"))
  }

  /// In the language of Graphviz a backslash takes the meaning from the quote that follows, so it is
  /// doubled there and in labels; `size` is an attribute that Graphviz acts upon.
  func testDOT() throws {
    XCTAssertEqual(
      try text(.dot),
      #"""
      graph "a&b" {
        node [style=filled];
        "x\"1" [label="<i>Ann</i>", fillcolor="#0072B2", shape=circle, pos="1.0,-2.5", "kind"="volunteer", "data_size"="0.1", "community"="3"];
        "y\\" [label="Bob , \\N", fillcolor="#0072B2", shape=circle, pos="0.0,0.0"];
        "x\"1" -- "y\\" [weight=1.5, "since"="2020-01-31"];
      }

      """#
    )
  }

  /// Graphviz (`dot -Tsvg`, 2.43) shows these labels as the names are.
  func testBackslashesInLabelsOfDOT() throws {
    for (name, label) in [
      (#"Kring\"#, #""Kring\\""#), (##"a\"b"##, ##""a\\\"b""##), (#"a\nb"#, #""a\\nb""#),
    ] {
      let one = ExportedNetwork(
        name: "n",
        graph: Graph(nodeCount: 1, edges: []),
        id: { _ in "x" },
        label: { _ in name },
        actorColumns: [],
        tieColumns: [],
        appearance: network.appearance
      )
      var bytes = Data()
      var stream = ByteStream { bytes.append($0) }
      try one.write(as: .dot, to: &stream)
      try stream.finish()
      let dot = String(decoding: bytes, as: UTF8.self)
      XCTAssertTrue(dot.contains("[label=\(label),"), dot)
    }
  }

  /// Read back with a reader of JSON that is not ours.
  func testNodeLink() throws {
    let object = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(text(.json).utf8)) as? [String: Any]
    )
    let nodes = try XCTUnwrap(object["nodes"] as? [[String: Any]])
    XCTAssertEqual(nodes.map { $0["id"] as? String }, ["x\"1", "y\\"])
    XCTAssertEqual(nodes[0]["community"] as? Int, 3)
    XCTAssertNil(nodes[1]["size"])
    XCTAssertEqual(nodes[1]["name"] as? String, "Bob\u{1}, \\N")
    let links = try XCTUnwrap(object["links"] as? [[String: Any]])
    XCTAssertEqual(links.count, 1)
    XCTAssertEqual(links[0]["source"] as? String, "x\"1")
    XCTAssertEqual(links[0]["weight"] as? Double, 1.5)
  }

  func testTables() throws {
    XCTAssertEqual(
      try files(.csv),
      [
        "actors.csv":
          "id,name,kind,size,community,x,y\n\"x\"\"1\",<i>Ann</i>,volunteer,0.1,3,1,-2.5\n"
          + "y\\,\"Bob\u{1}, \\N\",,,,0,0\n",
        "ties.csv": "source,target,weight,since\n\"x\"\"1\",y\\,1.5,2020-01-31\n",
      ]
    )
    let kumu = try files(.kumu)
    XCTAssertEqual(kumu["elements.csv"]?.prefix(33), "ID,Label,Type,size,community,x,y\n")
    XCTAssertEqual(
      kumu["connections.csv"],
      "From,To,Strength,since,Direction\n\"x\"\"1\",y\\,1.5,2020-01-31,undirected\n"
    )
  }

  /// GraphFrames asks for `id`, `src` and `dst`; every line is an object of its own.
  func testSpark() throws {
    let files = try files(.spark)
    XCTAssertEqual(
      files["edges/part-00000.json"],
      #"{"dst":"y\\","since":"2020-01-31","src":"x\"1","weight":1.5}"# + "\n"
    )
    let lines = try XCTUnwrap(files["vertices/part-00000.json"]).split(separator: "\n")
    XCTAssertEqual(lines.count, 2)
    let schema = try JSONSerialization.jsonObject(
      with: Data(XCTUnwrap(files["schema.json"]).utf8)
    )
    let vertices = try XCTUnwrap((schema as? [String: [String: Any]])?["vertices"])
    let fields = try XCTUnwrap(vertices["fields"] as? [[String: Any]])
    XCTAssertEqual(
      fields.map { "\($0["name"] ?? "") \($0["type"] ?? "")" },
      [
        "id string", "name string", "kind string", "size double", "community long", "x double",
        "y double",
      ]
    )
  }

  /// A ring of more ties than a part of Spark's has, and than are made at once: every tie once, in order.
  func testManyRowsStandInTheirOrder() throws {
    let count = 255_000
    let ring = Graph(nodeCount: count, edges: (0..<count).map { ($0, ($0 + 1) % count, 1) })
    let network = ExportedNetwork(
      name: "ring",
      graph: ring,
      id: { "a\($0)" },
      label: { "\($0)" },
      actorColumns: [],
      tieColumns: [.init("place", .integer { $0 })],
      appearance: .init(places: nil, color: { _ in "#000000" }, shape: { _ in "circle" })
    )
    // Of a ring the first node has a tie to the second and one to the last, each other one to the next.
    let ends = [(0, 1), (0, count - 1)] + (1..<count - 1).map { ($0, $0 + 1) }
    func text(_ path: String, of format: ExportFormat) throws -> Substring {
      let file = try XCTUnwrap(network.files(of: format).first { $0.path == path })
      var bytes = Data()
      var stream = ByteStream { bytes.append($0) }
      try file.write(&stream)
      try stream.finish()
      return String(decoding: bytes, as: UTF8.self)[...]
    }
    let rows = ends.enumerated().map { "a\($1.0),a\($1.1),1,\($0)" }
    XCTAssertTrue(
      try text("ties.csv", of: .csv)
        == "source,target,weight,place\n" + rows.joined(separator: "\n") + "\n"
    )
    let objects = ends.enumerated().map {
      #"{"dst":"a\#($1.1)","place":\#($0),"src":"a\#($1.0)","weight":1}"#
    }
    for (part, some) in [objects[..<250_000], objects[250_000...]].enumerated() {
      XCTAssertTrue(
        try text("edges/part-0000\(part).json", of: .spark) == some.joined(separator: "\n") + "\n",
        "part \(part)"
      )
    }
    XCTAssertEqual(
      try text("vertices/part-00001.json", of: .spark).split(separator: "\n").count,
      5000
    )
  }

  /// The same objects as JSONEncoder of Foundation writes, read back by its JSONSerialization where letters that
  /// cannot be seen are written in another way.
  func testObjectsAreThoseOfFoundation() throws {
    let texts = ["", "é\u{1F600}\u{2028}/", "\"\\\"", "a\tb\r\nc\u{1}\u{1F}\u{7F}", "\u{FFFE}"]
    let numbers = [0, -0.0, 1, 0.1, -2.5, 1e15, 1e16, 1e22, 1e-7, 123_456_789_012_345_680]
    let network = ExportedNetwork(
      name: "texts",
      graph: Graph(nodeCount: numbers.count, edges: []),
      id: { "\($0)" },
      label: { texts[$0 % texts.count] },
      actorColumns: [.init("number", .number { numbers[$0] })],
      tieColumns: [],
      appearance: .init(places: nil, color: { _ in "#000000" }, shape: { _ in "circle" })
    )
    var bytes = Data()
    var stream = ByteStream { bytes.append($0) }
    let file = try XCTUnwrap(network.files(of: .spark).first)
    try file.write(&stream)
    try stream.finish()
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    XCTAssertEqual(lines.count, numbers.count)
    for (place, line) in lines.enumerated() {
      let object = try XCTUnwrap(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      )
      XCTAssertEqual(object["name"] as? String, texts[place % texts.count])
      let number = String(decoding: try JSONEncoder().encode(numbers[place]), as: UTF8.self)
      XCTAssertTrue(line.hasSuffix(",\"number\":\(number)}"), "\(line)")
    }
  }

  /// A file that fails half way leaves what was there, and no other file beside it.
  func testNothingIsLeftOfAFailure() throws {
    struct Halt: Error {}
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.json")
    try Data("old".utf8).write(to: file)
    XCTAssertThrowsError(
      try WholeFile.write(to: FileLocation(file.path)) { _ in throw Halt() }
    )
    XCTAssertThrowsError(
      try WholeFile.write(
        [("one.csv", { _ in }), ("two.csv", { _ in throw Halt() })],
        asFolder: FileLocation(folder.appendingPathComponent("out").path)
      )
    )
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), ["a.json"])
    XCTAssertEqual(try String(contentsOf: file, encoding: .utf8), "old")
    // Of a file that is replaced the permissions stay.
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try WholeFile.write(to: FileLocation(file.path)) { try self.network.write(as: .json, to: &$0) }
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    XCTAssertEqual((mode as? NSNumber)?.intValue, 0o640)
  }
}
