import Foundation
import XCTest

#if canImport(FoundationXML)
import FoundationXML
#endif

@testable import weefsel

/// Every command on files that are hardly a network, and on files full of hostile cells.
final class HostileDatasetsTests: XCTestCase {
  func testEveryCommandOnEveryShape() throws {
    var files: [String: String] = [:]
    for (name, shape) in HostileDatasetsTests.shapes {
      files["\(name)/actors.csv"] = shape.actors
      files["\(name)/ties.csv"] = shape.ties
    }
    let folder = try Program.folder(files, for: self)
    let calls = HostileDatasetsTests.shapes.keys.sorted().flatMap { name in
      Command.all.flatMap { self.calls(of: $0, on: name, by: "municipality") }
    }
    try Hostile.run(calls, in: folder) { result, words in
      Hostile.check(result, words)
      let tokens = result.output.lowercased().split { !$0.isLetter }
      XCTAssertFalse(tokens.contains { ["nan", "inf", "infinity"].contains($0) }, "\(words)")
    }
    for case let path as String in try XCTUnwrap(
      FileManager.default.enumerator(atPath: folder.path)
    )
    where path.hasSuffix(".svg") {
      try assertSound(folder.appendingPathComponent(path))
    }
  }

  func testEveryCommandOnHostileCells() throws {
    let cells = Hostile.cells
    let kinds = ["volunteer", "individual", "organisation", "government", "member association"]
    func quoted(_ cell: String) -> String { "\"\(cell.replacing("\"", with: "\"\""))\"" }
    let actors = cells.enumerated().map { place, cell in
      "a\(place),\(quoted(cell)),\(kinds[place % 5]),\(quoted(cell)),\(quoted(cell + "|x")),"
        + quoted(cell)
    }
    let named = cells.map { "\(quoted($0)),\(quoted($0)),\(quoted($0)),\(quoted($0))" }
    let ties = cells.indices.dropFirst()
      .map { "a\($0 / 2),a\($0),\($0 % 3 + 1),\(quoted(cells[$0])),\(quoted(cells[$0]))" }
    let loose = zip(cells, cells.dropFirst())
      .map { "\(quoted($0)),\(quoted($1)),\(quoted($1)),\(quoted($1)),\(quoted($0))" }
    let folder = try Program.folder(
      [
        // Cells of any kind where any are allowed …
        "words/actors.csv": lines("id,name,kind,municipality,theme,note", actors),
        "words/ties.csv": lines("source,target,weight,remark,channel", ties),
        // … and where they are not.
        "faults/actors.csv": lines("id,name,kind,municipality", named),
        "faults/ties.csv": lines("source,target,weight,since,role", loose),
        "ties/ties.csv": lines("source,target,weight,since,role", loose),
      ],
      for: self
    )
    var calls: [[String]] = []
    for command in Command.all {
      calls += self.calls(of: command, on: "words", by: "municipality")
      if command.options.contains(where: { ["--by", "--group"].contains($0.name) }) {
        calls += self.calls(of: command, on: "words", by: "theme")
      }
      for name in ["faults", "ties"] {
        calls += self.calls(of: command, on: name, by: nil).flatMap { call in
          command.options.contains { $0.name == Common.lenient.name }
            ? [call + [Common.lenient.name]] + (Hostile.isThorough ? [call] : []) : [call]
        }
      }
    }
    try Hostile.run(calls, in: folder) { Hostile.check($0, $1) }
    let drawings = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".svg") }
    XCTAssertGreaterThan(drawings.count, 3)
    for path in drawings { try assertSound(folder.appendingPathComponent(path)) }
  }

  /// Names that hold what XML may not are drawn without it.
  func testNoncharactersEmptyNoDrawing() throws {
    let rows = Hostile.noncharacters.enumerated().map { place, bad in
      "o\(place),Choir\(bad)\(place) Sunny,organisation,Gent\(bad)"
    }
    let folder = try Program.folder(
      [
        "network/actors.csv": lines("id,name,kind,municipality", rows),
        "network/ties.csv": "source,target\no0,o1\no1,o2\no2,o3\n",
      ],
      for: self
    )
    for ending in ["svg", "pdf", "dot"] {
      let words = ["draw", "network", "--group", "municipality", "-o", "out.\(ending)"]
      let result = try Program.run(words, in: folder)
      Hostile.check(result, words)
      XCTAssertEqual(result.status, 0)
    }
    try assertSound(folder.appendingPathComponent("out.svg"))
    for ending in ["svg", "dot"] {
      let text = try String(
        decoding: Data(contentsOf: folder.appendingPathComponent("out.\(ending)")),
        as: UTF8.self
      )
      for place in 0..<4 { XCTAssertTrue(text.contains("Choir\(place)"), "\(ending) \(place)") }
      XCTAssertFalse(text.unicodeScalars.contains { $0.properties.isNoncharacterCodePoint })
    }
    // An empty page of Cairo's takes some 900 bytes; the letters of a font take thousands.
    let pdf = try Data(contentsOf: folder.appendingPathComponent("out.pdf"))
    XCTAssertGreaterThan(pdf.count, 4000)
  }

  /// A command in every form, both languages and with the options that change what it reckons.
  private func calls(of command: Command, on dataset: String, by attribute: String?) -> [[String]] {
    func has(_ name: String) -> Bool { command.options.contains { $0.name == name } }
    guard command.operands.map(\.name) == [Command.dataset.name] else { return [] }
    var extras: [[String]] = [[]]
    if let attribute {
      for name in ["--by", "--group", "--color"] where has(name) {
        extras.append([name, attribute])
      }
    }
    if has("--weighted") { extras.append(["--weighted"] + (has("--measure") ? all(command) : [])) }
    if has("--normalised") { extras.append(["--normalised"] + all(command)) }
    if has("--mark") { extras.append(["--mark", "isolated"]) }
    // What an option changes, it changes in every form.
    let language = dataset.count % 2 == 0 ? "nl" : "en"
    let isDrawing = !has("--format")
    return extras.enumerated().flatMap { place, extra -> [[String]] in
      guard Hostile.isThorough || place == 0 || (place + dataset.utf8.count) % 3 == 0 else {
        return []
      }
      let words = [command.name, dataset] + extra + ["--language", language]
      if isDrawing {
        let endings = place == 0 ? ["svg", "pdf"] : ["svg"]
        return endings.map {
          words + ["-o", "\(dataset)-\(attribute ?? "")-\(place).\($0)"]
        }
      }
      let forms = place == 0 ? OutputFormat.allCases : [.json]
      return forms.map { words + ["--format", $0.rawValue] }
    }
  }

  private func all(_ command: Command) -> [String] {
    command.name == Command.centrality.name ? ["--measure", "all"] : []
  }

  private func lines(_ header: String, _ rows: [String]) -> String {
    ([header] + rows).joined(separator: "\n") + "\n"
  }

  private func assertSound(
    _ drawing: URL,
    file: StaticString = #filePath,
    line: UInt = #line
  ) throws {
    let data = try Data(contentsOf: drawing)
    let name = drawing.lastPathComponent
    XCTAssertTrue(XMLParser(data: data).parse(), "\(name) is no XML", file: file, line: line)
    let text = String(decoding: data, as: UTF8.self)
    for word in ["=\"nan", "=\"inf", "=\"-nan", "=\"-inf", " nan", ",nan"] {
      XCTAssertFalse(text.contains(word), "\(name): \(word)", file: file, line: line)
    }
  }

  private static let header = "id,name,kind,municipality,surveyed\n"

  private static let shapes: [String: (actors: String, ties: String)] = [
    "empty-files": ("", ""),
    "control-characters": (header + "a\u{0},A,volunteer,Gent,yes\n", "source,target\na\u{0},b\n"),
    "headers-only": (header, "source,target\n"),
    "one-actor": (header + "a,A,volunteer,Gent,yes\n", "source,target\n"),
    "one-tie": (
      header + "a,A,volunteer,Gent,yes\nb,B,organisation,Genk,\n", "source,target\na,b\n"
    ),
    "no-ties": (
      header + (0..<6).map { "a\($0),A\($0),volunteer,Gent,yes\n" }.joined(), "source,target\n"
    ),
    "self-ties": (
      header + "a,A,volunteer,Gent,yes\nb,B,individual,Gent,yes\n", "source,target\na,a\nb,b\n"
    ),
    "nobody-surveyed": (
      header + (0..<6).map { "a\($0),A\($0),individual,Gent,no\n" }.joined(), "source,target\n"
    ),
    "one-kind": (
      header + (0..<5).map { "a\($0),A\($0),organisation,Gent,yes\n" }.joined(),
      "source,target\na0,a1\na1,a2\na3,a4\n"
    ),
    "attribute-missing": (
      header + (0..<12).map { "a\($0),A\($0),volunteer,,yes\n" }.joined(),
      "source,target\n" + (1..<12).map { "a\($0 / 2),a\($0)\n" }.joined()
    ),
    "same-name": (
      header + "a,An,individual,Gent,yes\nb,An,individual,Gent,yes\nc,An,individual,Genk,yes\n",
      "source,target\na,b\n"
    ),
    "star": (
      header + "c,Hub,organisation,Gent,yes\n"
        + (1...3).map { "a\($0),A\($0),volunteer,Gent,yes\n" }.joined(),
      "source,target\nc,a1\nc,a2\nc,a3\n"
    ),
    "complete": (
      header + (0..<5).map { "a\($0),A\($0),government,Gent,yes\n" }.joined(),
      "source,target\n"
        + (0..<5).flatMap { i in (0..<i).map { "a\($0),a\(i)\n" } }.joined()
    ),
    "heavy": (
      header + (0..<6).map { "a\($0),A\($0),organisation,Gent,yes\n" }.joined(),
      "source,target,weight\na0,a1,1e100\na1,a2,1e100\na2,a0,1e100\na3,a4,1e19\na4,a5,1e15\n"
    ),
    "light": (
      header + (0..<6).map { "a\($0),A\($0),organisation,Gent,yes\n" }.joined(),
      "source,target,weight\na0,a1,1e-100\na1,a2,1e-100\na2,a0,1e-99\na3,a4,1e-19\na4,a5,1e-15\n"
    ),
    "heavy-and-light": (
      header
        + (0..<6).map { "a\($0),A\($0),volunteer,\($0 % 2 == 0 ? "1e100" : "-1e100"),yes\n" }
        .joined(),
      "source,target,weight\na0,a1,1e100\na1,a2,1e-100\na2,a0,1\na3,a4,1e50\na4,a5,1e-50\n"
    ),
    "beyond-numbers": (
      header
        + (0..<6).map { "a\($0),A\($0),volunteer,\($0 % 2 == 0 ? "" : "-")1.7e308,yes\n" }
        .joined(),
      "source,target,weight\na0,a1,1e308\na0,a1,1e308\na1,a2,1e308\na3,a4,1e-320\n"
    ),
  ]
}
