import Foundation
import SocialNetwork
import XCTest

@testable import weefsel

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

  /// The Dutch page is followed from its first example to its last in one folder, and shows all that comes
  /// on the screen; files that an example needs stand in comments before it.
  func testTheDutchPageShowsWhatComesOnTheScreen() throws {
    let file = Program.root.appending(path: ".github/README.nl.md")
    var text = try String(contentsOf: file, encoding: .utf8)
    let folder = try Program.folder(for: self)
    for match in text.matches(of: /<!-- bestand: (.+)\n((?:.+\n)+?)-->/) {
      let made = folder.appending(path: match.output.1)
      try FileManager.default.createDirectory(
        at: made.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(match.output.2.utf8).write(to: made)
    }
    let calls = text.matches(of: /```console\n\$ (weefsel .*)\n/).map { String($0.output.1) }
    XCTAssertGreaterThan(calls.count, 4)
    for call in calls {
      let shown = "$ \(call)\n\(try screen(of: call, in: folder))"
      guard let start = text.range(of: "```console\n$ \(call)\n"),
        let end = text.range(of: "```", range: start.upperBound..<text.endIndex)
      else { return XCTFail(call) }
      let body = text.index(start.lowerBound, offsetBy: "```console\n".count)..<end.lowerBound
      if isUpdating {
        text.replaceSubrange(body, with: shown)
      } else {
        XCTAssertEqual(String(text[body]), shown, call)
      }
    }
    if isUpdating { try text.write(to: file, atomically: true, encoding: .utf8) }
  }

  func testTheCardsOfMeasuresAreThoseOfTheProgram() throws {
    let file = Program.root.appending(path: ".github/MEASURES.md")
    let cards = try Program.run(["measures", "--format", "markdown"]).output
    if isUpdating { try cards.write(to: file, atomically: true, encoding: .utf8) }
    XCTAssertEqual(try String(contentsOf: file, encoding: .utf8), cards)
  }

  func testOptionsAndFilesThatAreNamedExist() throws {
    let options = Set(Command.all.flatMap(\.options).map(\.name) + ["--version"])
    for path in ["README.md", ".github/README.nl.md", ".github/CONTRIBUTING.md"] {
      let page = Program.root.appending(path: path)
      let text = try String(contentsOf: page, encoding: .utf8)
      for match in text.matches(of: /\]\((?<link>[^)#]+)[^)]*\)/) {
        let link = String(match.output.link)
        guard !link.hasPrefix("http") else { continue }
        let file = page.deletingLastPathComponent().appending(path: link)
        XCTAssertTrue(FileManager.default.fileExists(atPath: file.path), "\(path): \(link)")
      }
      for match in text.matches(of: /`(?<code>[^`\n]+)`/) where !match.output.code.contains("swift")
      {
        for word in match.output.code.split(whereSeparator: { " ,()|'".contains($0) })
        where word.hasPrefix("--") && word.count > 2 {
          let name = String(word.prefix { $0 != "=" })
          XCTAssertTrue(options.contains(name), "\(path): \(name)")
        }
      }
    }
  }

  func testEveryCommandIsNamed() throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let overview = try Program.run(["--help"]).output
    for line in overview.split(separator: "\n") where line.hasPrefix("  ") {
      XCTAssertTrue(text.contains(line), String(line))
    }
  }

  /// All that a call shows on a Dutch screen, in the order in which it comes.
  private func screen(of call: String, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "(\(call)) 2>&1"]
    process.currentDirectoryURL = folder
    let programs = Program.url.deletingLastPathComponent().path
    process.environment = Program.environment.merging([
      "LANG": "nl_BE.UTF-8", "PATH": "\(programs):/usr/bin:/bin",
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let shown = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: shown, as: UTF8.self)
  }

  private var isUpdating: Bool {
    ProcessInfo.processInfo.environment["WEEFSEL_UPDATE_README"] != nil
  }
}
