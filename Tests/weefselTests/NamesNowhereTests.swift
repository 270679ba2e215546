import Foundation
import NetworkFiles
import SocialNetwork
import TestSupport
import XCTest

/// Where codes stand for names, no output of any command holds a name or an id.
final class NamesNowhereTests: XCTestCase {
  /// Calls in which actors are named in every way there is.
  private let calls = [
    ["centrality", "--where", "id=koepel|v08"],
    ["centrality", "--without", "v08", "--columns", "sector"],
    ["isolated", "--umbrella", "koepel", "--anchor", "lindedraad"], ["isolated", "--name-people"],
    ["isolated", "--only", "name~Loubna|Zeynep|kring|Koepel"], ["communities", "--name-people"],
    ["communities", "--without", "Koepel Duizenddraad vzw"], ["describe", "--without", "koepel"],
    ["capital", "--by", "municipality", "--umbrella", "koepel", "--detail"],
    ["capital", "--authority", "id=lindedraad", "--where", "name~Rahmouni"], ["compass"],
    ["compass", "--umbrella", "koepel", "--staff", "name=Loubna Rahmouni"],
    ["compass", "--only", "name!=Zeynep Erdem", "--without", "lindedraad"],
    ["equity", "--by", "gender", "--umbrella", "koepel", "--measure", "degree"],
    ["ties", "--bridges", "--name-people", "--anchor", "koepel"], ["ties", "--where", "id=koepel"],
    ["actor", "koepel", "--umbrella", "lindedraad"], ["actor", "v08", "--name-people"],
    ["isolated", "--certainty", "--umbrella", "koepel"],
  ]

  private let drawings = [
    ["draw"], ["draw", "--where", "name~draad"], ["draw", "--focus", "koepel", "--within", "1"],
    ["draw", "--path", "v08", "lindedraad", "--name-people"],
    ["draw", "--mark", "isolated", "--umbrella", "koepel", "--group", "municipality"],
    ["draw", "--style", "communities"], ["draw", "--color", "sector", "--without", "v08"],
  ]

  func testNoOutputHoldsANameOrAnID() throws {
    let dataset = Program.root.appendingPathComponent("datasets/federation").path
    let actors = try XCTUnwrap(NetworkReader.read(folder: dataset).dataset).actors
    // Governments are places, and their names are told as such.
    let names = Set(
      actors.indices.filter { actors.kinds[$0] != .government }
        .flatMap { [actors.ids[$0], actors.names[$0]] }.filter { $0.count > 3 }.map(words)
    )
    let folder = try Program.folder(for: self)
    var common = [
      "--pseudonymise", "--key", folder.appendingPathComponent("out/key.csv").path, "--language",
      "en",
    ]
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("out"),
      withIntermediateDirectories: true
    )
    func check(_ text: String, _ call: [String]) {
      let printed = words(text)
      let found = names.filter { printed.contains($0) }
      XCTAssertTrue(found.isEmpty, "\(call): \(found.sorted().prefix(5))")
      XCTAssertFalse(text.contains(dataset), "\(call): a path")
      XCTAssertFalse(text.contains("key.csv") && !text.contains("key: "), "\(call): the key")
    }
    for call in calls {
      for format in Thorough.choice(["table", "json"], ["table", "csv", "json", "markdown"]) {
        let words = [call[0], dataset] + call.dropFirst() + common + ["--format", format]
        let result = try Program.run(words)
        XCTAssertEqual(result.status, 0, "\(call) \(result.errors)")
        check(result.output + result.errors, call + [format])
      }
    }
    common.removeLast(2)
    for call in drawings {
      for form in Thorough.choice(["svg"], ["svg", "dot"]) {
        let file = folder.appendingPathComponent("out/drawing.\(form)")
        let words =
          [call[0], dataset] + call.dropFirst() + common + ["-o", file.path, "--language", "en"]
        let result = try Program.run(words)
        XCTAssertEqual(result.status, 0, "\(call) \(result.errors)")
        check(result.errors + (try String(contentsOf: file, encoding: .utf8)), call + [form])
      }
    }
    let page = folder.appendingPathComponent("out/page.html")
    let report = [
      "report", dataset, "--umbrella", "koepel", "--name-people", "--compare", dataset,
    ]
    let result = try Program.run(report + common + ["-o", page.path])
    XCTAssertEqual(result.status, 0, result.errors)
    check(result.errors + (try String(contentsOf: page, encoding: .utf8)), report)
  }

  /// The words of a text with one space around each, so that a name is found whole.
  private func words(_ text: String) -> String {
    " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }

  /// Remarks may name anyone, so they are left out until they are asked for.
  func testFreeTextIsLeftOutUnlessItIsAskedFor() throws {
    let folder = try Program.folder(
      [
        "jan/actors.csv": """
        id,name,kind,remarks
        ann,Ann Peeters,individual,friend of Bea Maes
        bea,Bea Maes,individual,came with Ann
        club,Chess Club,organisation,
        """,
        "jan/ties.csv": "source,target\nann,club\nbea,club\n",
      ],
      for: self
    )
    let words = [
      "draw", "jan", "--pseudonymise", "--key", "key.csv", "--group", "remarks", "-o",
      "drawing.dot",
    ]
    XCTAssertEqual(try Program.run(words, in: folder).status, 64)
    let count = [
      "centrality", "jan", "--pseudonymise", "--key", "key.csv", "--measure", "degree",
    ]
    let plain = try Program.run(count, in: folder)
    XCTAssertEqual(plain.status, 0, plain.errors)
    XCTAssertTrue(
      plain.output.contains("Left out, since it may tell who somebody is: remarks."),
      plain.output
    )
    XCTAssertTrue(plain.errors.contains("--public COLUMN keeps a column"), plain.errors)
    let kept = try Program.run(count + ["--public", "remarks", "--columns", "remarks"], in: folder)
    XCTAssertEqual(kept.status, 0, kept.errors)
    XCTAssertTrue(kept.output.contains("came with"), kept.output)
  }

  /// Whoever is no actor has no code, so a column in which others may be named is told of where it stays.
  func testAColumnThatMayNameOthersIsToldOf() throws {
    let folder = try Program.folder(
      [
        "jan/actors.csv": "id,name,kind,team\nann,Ann Peeters,individual,Piet Claes\n"
          + "bea,Bea Maes,individual,Mia Wouters\n",
        "jan/ties.csv": "source,target\nann,bea\n",
      ],
      for: self
    )
    let words = ["centrality", "jan", "--pseudonymise", "--key", "key.csv", "--language", "nl"]
    let told = try Program.run(words, in: folder)
    XCTAssertEqual(told.status, 0, told.errors)
    XCTAssertTrue(
      told.errors.contains("In de kolom team kunnen mensen staan die geen actor zijn"),
      told.errors
    )
    let allowed = try Program.run(words + ["--public", "team"], in: folder)
    XCTAssertFalse(allowed.errors.contains("geen actor"), allowed.errors)
  }
}
