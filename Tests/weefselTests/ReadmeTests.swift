import Foundation
import SocialNetwork
import XCTest

/// The README says only what is true: its examples are run, and its tables made anew.
///
/// With `WEEFSEL_UPDATE_README=1` in the environment the README is brought up to date instead.
final class ReadmeTests: XCTestCase {
  private let file = Program.root.appendingPathComponent("README.md")

  func testExamplesPrintWhatTheReadmeShows() throws {
    var text = try String(contentsOf: file, encoding: .utf8)
    let blocks = text.matches(of: /```console\n(?<body>\$ weefsel [^`]*)```/)
    XCTAssertGreaterThan(blocks.count, 4)
    for block in blocks.reversed() {
      let call = block.output.body.prefix { $0 != "\n" }
      let words = call.dropFirst("$ weefsel ".count).split(separator: " ").map(String.init)
      let result = try Program.run(words + ["--quiet"].filter { _ in words.count > 1 })
      XCTAssertEqual(result.status, 0, "\(call): \(result.errors)")
      let body = "\(call)\n\(result.output)"
      if isUpdating {
        text.replaceSubrange(block.range, with: "```console\n\(body)```")
      } else {
        XCTAssertEqual(String(block.output.body), body, String(call))
      }
    }
    if isUpdating { try text.write(to: file, atomically: true, encoding: .utf8) }
  }

  func testTheTableOfMeasuresIsThatOfTheProgram() throws {
    let table = try Program.run(["measures", "--markdown"]).output
      .trimmingCharacters(in: .newlines)
    var text = try String(contentsOf: file, encoding: .utf8)
    if isUpdating {
      let old = try XCTUnwrap(text.firstRange(of: /MEASURES\n|\| measure \| of (.+\n)+/))
      text.replaceSubrange(old, with: table + "\n")
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    XCTAssertTrue(text.contains("\n\n\(table)\n\n"), "the table of measures is stale")
  }

  func testEveryCommandIsNamed() throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let overview = try Program.run(["--help"]).output
    for line in overview.split(separator: "\n") where line.hasPrefix("  ") {
      XCTAssertTrue(text.contains(line), String(line))
    }
  }

  private var isUpdating: Bool {
    ProcessInfo.processInfo.environment["WEEFSEL_UPDATE_README"] != nil
  }
}
