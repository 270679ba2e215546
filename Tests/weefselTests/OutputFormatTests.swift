import XCTest

@testable import weefsel

/// The ending of a file decides what stands in it.
final class OutputFormatTests: XCTestCase {
  private let call = ["describe", "datasets/florentine"]

  func testTheEndingDecides() throws {
    let folder = try Program.folder(for: self).path
    for (name, format) in [
      ("x.csv", "csv"), ("x.CSV", "csv"), ("x.json", "json"), ("x.txt", "table"), ("x", "table"),
      ("x.results", "table"),
    ] {
      let path = "\(folder)/\(name)"
      XCTAssertEqual(try Program.run(call + ["-o", path]).status, 0, name)
      let expected = try Program.run(call + ["--format", format]).output
      // The options are recorded in JSON, and differ.
      let written = try String(contentsOfFile: path, encoding: .utf8)
      XCTAssertEqual(written.prefix(40), expected.prefix(40), name)
    }
    let path = "\(folder)/other"
    XCTAssertEqual(try Program.run(call + ["-o", path, "--format", "json"]).status, 0)
    XCTAssertTrue(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{"))
  }

  func testWhatContradictsIsRefused() throws {
    let folder = try Program.folder(for: self).path
    for (name, options) in [
      ("x.csv", ["--format", "json"]), ("x.json", ["--format", "csv"]),
      ("x.txt", ["--format", "csv"]), ("x.json", ["--excel"]), ("x.txt", ["--excel"]),
      ("x", ["--excel", "--format", "json"]), ("x.xlsx", []), ("x.docx", []), ("x.pdf", []),
      ("x.svg", []), ("x.xlsx", ["--format", "csv"]), ("x.tsv", []),
    ] {
      let result = try Program.run(call + ["-o", "\(folder)/\(name)"] + options)
      XCTAssertEqual(result.status, 64, "\(name) \(options)")
      XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder), [])
    }
    XCTAssertEqual(try Program.run(call + ["--excel", "--format", "json"]).status, 64)
    let excel = "\(folder)/x.csv"
    XCTAssertEqual(try Program.run(call + ["--excel", "-o", excel]).status, 0)
    XCTAssertTrue(try String(contentsOfFile: excel, encoding: .utf8).contains("measure;value"))
  }

  func testMarkdownHasItsOwnEnding() throws {
    let folder = try Program.folder(for: self).path
    let words = ["measures", "--markdown", "-o"]
    XCTAssertEqual(try Program.run(words + ["\(folder)/x.md"]).status, 0)
    XCTAssertEqual(try Program.run(words + ["\(folder)/x.csv"]).status, 64)
    XCTAssertEqual(try Program.run(["measures", "-o", "\(folder)/y.md"]).status, 0)
    XCTAssertTrue(
      try String(contentsOfFile: "\(folder)/x.md", encoding: .utf8).hasPrefix("| measure | of |")
    )
    XCTAssertTrue(
      try String(contentsOfFile: "\(folder)/y.md", encoding: .utf8).hasPrefix("# What each number")
    )
  }

  func testEveryCommandWritesMarkdownAndHTML() throws {
    let folder = try Program.folder(for: self).path
    let commands = Command.all.filter { $0.options.contains { $0.name == Common.format.name } }
    XCTAssertGreaterThan(commands.count, 7)
    for command in commands {
      let hasDataset = command.operands.contains(where: \.isDataset)
      var words = [command.name] + (hasDataset ? ["datasets/federation"] : [])
      if command.name == Command.actor.name { words.append("koepel") }
      if command.name == Command.equity.name { words += ["--by", "gender"] }
      if command.name == Command.compare.name {
        words += ["--between", "2022-01-01", "2026-01-01"]
      }
      for language in ["nl", "en"] {
        let result = try Program.run(words + ["--format", "markdown", "--language", language])
        XCTAssertEqual(result.status, 0, result.errors)
        XCTAssertTrue(result.output.hasPrefix("# "), "\(command.name): \(result.output.prefix(80))")
        XCTAssertFalse(result.output.contains("\u{1B}"), command.name)
        let path = "\(folder)/\(command.name)-\(language).md"
        let written = try Program.run(words + ["-o", path, "--language", language])
        XCTAssertEqual(written.status, 0, written.errors)
        XCTAssertEqual(try String(contentsOfFile: path, encoding: .utf8), result.output)
      }
      let path = "\(folder)/\(command.name).html"
      let written = try Program.run(words + ["-o", path])
      XCTAssertEqual(written.status, 0, written.errors)
      let piece = try String(contentsOfFile: path, encoding: .utf8)
      XCTAssertTrue(
        piece.hasPrefix("<article lang=\"en\">\n"),
        "\(command.name): \(piece.prefix(80))"
      )
      XCTAssertTrue(piece.hasSuffix("</article>\n"), command.name)
    }
  }

  func testANarrowScreenSaysWhichColumnsItHasNoRoomFor() throws {
    let words = ["centrality", "datasets/florentine", "--top", "1"]
    // "Medici", "organisation" and "of ties" take 6 + 2 + 12 + 2 + 7, "Betweenness" 2 + 11 more.
    let narrow = ["COLUMNS": "40"]
    let nl = try Program.run(words + ["--language", "nl"], environment: narrow).output
    XCTAssertTrue(
      nl.replacing("\n", with: " ").contains(
        "Scherm te smal voor Tussenpositie, Harmonische centraliteit en Inperking; --format csv "
          + "toont alles."
      ),
      nl
    )
    let en = try Program.run(words, environment: narrow).output
    XCTAssertTrue(
      en.replacing("\n", with: " ").contains(
        "Screen too narrow for Betweenness, Harmonic centrality and Constraint; --format csv has "
          + "everything."
      ),
      en
    )
    let markdown = try Program.run(words + ["--format", "markdown"], environment: narrow).output
    XCTAssertTrue(markdown.contains("| Constraint |"), markdown)
  }
}
