import Foundation
import XCTest

@testable import weefsel

/// Machines that lack something, or are set up oddly.
final class SurroundingsTests: XCTestCase {
  override class func setUp() { ShellScript.forgetRuns() }

  override class func tearDown() { ShellScript.tellRuns("odd surroundings") }

  func testOddAndMissingVariables() throws {
    let folder = try folder()
    let call = "centrality network --measure degree,closeness --format csv"
    let expected = try ShellScript.run("$weefsel \(call)", in: folder).output
    for variables in [
      "", "LANG=C", "LANG=xx_YY.KOI8-R LC_ALL=", "TZ=:/no/where", "TZ=Pacific/Kiritimati",
      "COLUMNS=20",
      "COLUMNS=-1", "COLUMNS=99999999999999999999", "HOME=/no/where", "TMPDIR=/no/where", "TERM=",
      "LANG=nl_BE.UTF-8",
    ] {
      let result = try ShellScript.run("env -i \(variables) $weefsel \(call)", in: folder)
      XCTAssertEqual(result.status, 0, "\(variables): \(result.errors)")
      XCTAssertEqual(result.output, expected, variables)
      // A PDF holds a date in the time zone of the machine.
      for file in variables.hasPrefix("TZ") ? ["x.svg"] : ["x.pdf", "x.svg"] {
        let drawn = try ShellScript.run(
          "env -i \(variables) $weefsel draw network -o \(file) --language en; md5sum < \(file)",
          in: folder
        )
        let usual = try ShellScript.run(
          "$weefsel draw network -o u-\(file); md5sum < u-\(file)",
          in: folder
        )
        XCTAssertEqual(drawn.output, usual.output, "\(variables): \(file) \(drawn.errors)")
      }
    }
  }

  func testAFolderThatWasRemoved() throws {
    let folder = try folder()
    let network = folder.appendingPathComponent("network").path
    for call in ["draw \(network)", "isolated \(network) -o list.csv"] {
      let script = "mkdir gone && cd gone && rmdir ../gone && $weefsel \(call)"
      let result = try ShellScript.run(script, in: folder)
      XCTAssertEqual(result.status, 1, call)
      XCTAssertTrue(result.errors.contains("its folder does not exist"), result.errors)
    }
  }

  func testStreamsThatAreClosed() throws {
    let folder = try folder()
    let closed = try ShellScript.run("$weefsel isolated network >&-", in: folder)
    XCTAssertEqual(closed.status, 1)
    XCTAssertEqual(
      closed.errors,
      "standard output could not be written: it is not open for writing\n"
    )
    XCTAssertEqual(
      try ShellScript.run("$weefsel isolated network -o x.csv 2>&-", in: folder).status,
      0
    )
    let unread = try ShellScript.run(
      "$weefsel isolated --actors - --ties network/ties.csv <&-",
      in: folder
    )
    XCTAssertEqual(unread.status, 1)
    XCTAssertEqual(unread.errors, "standard input is closed\n")
  }

  func testEveryTableOnANarrowScreen() throws {
    let folder = try folder()
    let calls = Command.all.filter { $0.name != "template" }.map { [$0.name] + $0.soundOperands }
    for words in calls {
      let result = try Program.run(words, in: folder, environment: ["COLUMNS": "20"])
      Hostile.check(result, words)
    }
  }

  func testGraphvizWithoutItsPlugins() throws {
    let folder = try folder()
    let empty = try Program.folder(for: self)
    for (language, words) in [
      ("en", "install all of Graphviz"), ("nl", "installeer heel Graphviz"),
    ] {
      let result = try Program.run(
        ["draw", "network", "-o", "x.svg", "--language", language],
        in: folder,
        environment: ["GVBINDIR": empty.path]
      )
      XCTAssertEqual(result.status, 1)
      XCTAssertTrue(result.errors.contains(words), result.errors)
      XCTAssertFalse(
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("x.svg").path)
      )
    }
  }

  func testNoFontAtAll() throws {
    let folder = try folder()
    let fonts = try Program.folder(
      ["fonts.conf": "<?xml version=\"1.0\"?><fontconfig></fontconfig>"],
      for: self
    )
    let environment = ["FONTCONFIG_FILE": fonts.appendingPathComponent("fonts.conf").path]
    for file in ["x.pdf", "x.png"] {
      for (language, words) in [("en", "would have no words"), ("nl", "geen woorden hebben")] {
        let result = try Program.run(
          ["draw", "network", "-o", file, "--language", language],
          in: folder,
          environment: environment
        )
        XCTAssertEqual(result.status, 1)
        XCTAssertTrue(result.errors.contains(words), result.errors)
        XCTAssertTrue(result.errors.contains("apt-get install fonts-liberation"), result.errors)
        let path = folder.appendingPathComponent(file).path
        XCTAssertFalse(FileManager.default.fileExists(atPath: path))
      }
    }
    let svg = try Program.run(
      ["draw", "network", "-o", "x.svg"],
      in: folder,
      environment: environment
    )
    XCTAssertEqual(svg.status, 0, svg.errors)
    XCTAssertTrue(svg.errors.contains("There is no font on this machine"), svg.errors)
    let text = try String(contentsOf: folder.appendingPathComponent("x.svg"), encoding: .utf8)
    // Words are as wide as they are with most fonts: half a size and more for a letter, where ten
    // letters of size 10 would take 8 points if what no font gives were believed.
    let match = try XCTUnwrap(
      text.firstMatch(of: /font-size="10.00"[^>]*textLength="([0-9.]+)"[^>]*>Alfa</)
    )
    XCTAssertGreaterThan(try XCTUnwrap(Double(match.output.1)), 15)
  }

  func testEnginesHaveBounds() throws {
    let folder = try folder()
    let ties = (0..<301).map { "a\($0),a\($0 + 1)\n" }.joined()
    try Data(("source,target\n" + ties).utf8).write(to: folder.appendingPathComponent("long.csv"))
    let result = try Program.run(
      ["draw", "--ties", "long.csv", "--engine", "circo", "-o", "x.svg", "--style", "full"],
      in: folder
    )
    XCTAssertEqual(result.status, 1)
    XCTAssertTrue(result.errors.contains("301 ties are too many for circo"), result.errors)
  }

  private func folder() throws -> URL {
    try Program.folder(
      ["network/actors.csv": CommandSample.actors, "network/ties.csv": CommandSample.ties],
      for: self
    )
  }
}
