import Foundation
import TestSupport
import XCTest

#if canImport(FoundationXML)
import FoundationXML
#endif

@testable import weefsel

/// What no output of any command may hold, in any form in which it answers: the list of commands, options
/// and forms is the program's own, so that what is added to it is tried too.
final class SecretsTests: XCTestCase {
  // MARK: National register numbers

  /// The number of an example of the register itself, whose check digits are right: it is nobody's.
  private let number = "85.07.30-033.28"

  func testNationalRegisterNumbersAreNeverTold() throws {
    let spellings = [number, "85073003328", "850730-033-28", "850730 03328"]
    // A number in every column, amid words and alone; in one that is an id; in a header.
    let actors = rows { place, id in
      let number = spellings[place % spellings.count]
      return [
        id, "Actor \(number)", kinds[place % kinds.count], "Gent \(number)", number,
        "born as \(number)", place % 2 == 0 ? "x" : number,
      ]
    }
    let ties = tieRows.enumerated().map { place, ends in
      [ends.0, ends.1, "1", spellings[place % spellings.count], "since \(number)"]
    }
    let folder = try folder(
      actors: [["id", "name", "kind", "municipality", "sector", "note \(number)", "gender"]]
        + actors
        + [["85073003328", "By number", "individual", "Gent", "", "", ""]],
      ties: [["source", "target", "weight", "remark", "channel"]] + ties
        + [["a0", "85073003328", "1", "", ""], ["a0", "850730 03328", "1", "", ""]]
        + [["a0", "a1", "85073003328", "", ""], ["a1", "a2", "85 07 30 033 28", "", ""]]
    )
    try look(at: calls(with: [Common.lenient.name]) + calls(with: []), in: folder) { text, source in
      for number in spellings where text.contains(number) {
        XCTFail("\(source) tells \(number)")
      }
    }
  }

  func testNationalRegisterNumbersThatWereTypedAreNotRepeated() throws {
    let folder = try folder(
      actors: [["id", "kind"], ["a", "organisation"], ["b", "organisation"]],
      ties: [["source", "target"], ["a", "b"]]
    )
    let manager = FileManager.default
    try manager.copyItem(
      at: folder.appendingPathComponent("network"),
      to: folder.appendingPathComponent("of \(number)")
    )
    try Data("part,value\norganisation,\(number)\n".utf8)
      .write(to: folder.appendingPathComponent("style.csv"))
    for words in [
      ["isolated", "network", "--umbrella", number], ["isolated", "network", "--rung", number],
      ["isolated", "network", "--where", "id!=\(number)", "--format", "json"],
      ["isolated", "of \(number)"], ["isolated", "of \(number)", "--format", "json"],
      ["compass", "of \(number)"], ["compass", "of \(number)", "--format", "json"],
      ["report", "of \(number)", "-o", "-"],
      ["actor", "network", number], ["draw", "network", "--theme", "style.csv", "-o", "x.svg"],
      ["draw", "of \(number)", "--title", "By \(number)", "-o", "-"], ["isolated", "no \(number)"],
      [number], ["isolated", "network", "--\(number)"],
    ] {
      let result = try Program.run(words, in: folder)
      XCTAssertFalse((result.output + result.errors).contains(number), words.joined(separator: " "))
      XCTAssertFalse(result.output.isEmpty && result.errors.isEmpty, words.joined(separator: " "))
    }
  }

  // MARK: Codes for names

  func testNothingTellsANameWhereCodesStandForThem() throws {
    let names = (0..<12).map { "Quirinus\($0)x Zwaardemaker\($0)x" }
    func secret(_ place: Int) -> [String] { ["quirinus\(place)x", "zwaardemaker\(place)x"] }
    // Governments are places, and their names are told as such.
    let hidden = (0..<12).filter { kinds[$0 % kinds.count] != "government" }.flatMap(secret)
    func id(_ place: Int) -> String { "id-quirinus\(place)x" }
    let actors = names.enumerated().map { place, name in
      [
        id(place), name, kinds[place % kinds.count], "Gent", "choir",
        "knows \(names[(place + 1) % 5])", "x",
      ]
    }
    let ties = tieRows.map { first, second in
      [
        id(Int(first.dropFirst()) ?? 0), id(Int(second.dropFirst()) ?? 0), "1", "of \(names[0])",
        "",
      ]
    }
    let folder = try folder(
      actors: [["id", "name", "kind", "municipality", "sector", "note", "gender"]] + actors,
      ties: [["source", "target", "weight", "remark", "channel"]] + ties
    )
    let codes = ["--pseudonymise", "--key", "key.csv"]
    var calls = calls(with: codes, actor: id(0))
    // Every option that names somebody, in every command.
    var turn = 0
    for command in Command.all {
      guard
        let operands = command.operands(on: "network", earlier: "earlier", actor: id(0)),
        command.options.contains(where: { $0.name == "--pseudonymise" })
      else { continue }
      for option in command.options where [.actor, .condition].contains(option.mention) {
        turn += 1
        guard Thorough.isAsked || turn % 3 == 0 else { continue }
        let value = option.mention == .actor ? id(0) : "name=\(names[0])"
        let words =
          [command.name] + operands + codes + [option.name]
          + [String](repeating: value, count: option.valueCount)
        calls += command.everyForm(of: words, to: "out/\(command.name)\(turn)").suffix(2)
      }
    }
    try look(at: calls, in: folder) { text, source in
      let text = text.lowercased()
      for name in hidden where text.contains(name) { XCTFail("\(source) tells \(name)") }
    }
  }

  // MARK: Cells that steer what shows them

  /// Markup, formulas, addresses, words of Graphviz and of Markdown, control characters and those that
  /// turn text around, in every column.
  func testCellsSteerNothing() throws {
    let words = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]><b>",
      "=cmd|' /C calc'!A0",
      "+1+1", "@SUM(A1)", "-2+3", "javascript:alert(1)", "[x](javascript:alert(1))",
      "\" URL=\"https://example.org/\" x=\"", "\\N\\G\\E\"; node [x=\"",
      "\u{1B}]0;title\u{7}\u{1B}[31mred",
      "\u{202E}txt.exe", "</style><style>*{}", "`rm`$(rm)", "\u{9B}31m", "| a | b |",
    ]
    func word(_ place: Int) -> String { words[place % words.count] }
    let actors = rows { place, id in
      [
        id, word(place), kinds[place % kinds.count], word(place + 3), word(place + 5),
        word(place + 7), "",
      ]
    }
    let ties = tieRows.enumerated().map { place, ends in
      [ends.0, ends.1, "1", word(place), word(place + 1)]
    }
    let folder = try folder(
      actors: [["id", "name", "kind", "municipality", "sector", "note", "gender"]] + actors,
      ties: [["source", "target", "weight", "remark", "channel"]] + ties
    )
    let calls = calls(with: [])
    try look(at: calls, in: folder) { text, source in
      if source.contains("--excel") {
        for cell in text.split(whereSeparator: { ";\n".contains($0) }) {
          let cell = cell.drop { $0 == "\"" }
          guard let first = cell.first, "=+@".contains(first) else { continue }
          XCTFail("\(source) has the formula \(cell.prefix(20))")
        }
      }
      // What programs read keeps the words; of images the bytes are no text.
      let isForPrograms =
        [" csv", " json", "--excel"].contains { source.hasSuffix($0) }
        || [".png", ".pdf"].contains { source.hasSuffix($0) } || source.contains("out/export")
      guard !isForPrograms else { return }
      for scalar in text.unicodeScalars where [0x1B, 0x07, 0x9B, 0x202E, 0].contains(scalar.value) {
        XCTFail("\(source) has U+\(String(scalar.value, radix: 16))")
        break
      }
      let isMarkup =
        source.hasSuffix("--format html")
        || source.hasPrefix("out/")
          && [".html", ".svg"].contains { source.hasSuffix($0) }
      if isMarkup {
        for word in ["<script>alert", "<img", "]]><b>", "<style>*{}", "href=\"javascript"]
        where text.contains(word) {
          XCTFail("\(source) has \(word)")
        }
        if !source.hasSuffix("html") {
          XCTAssertTrue(XMLParser(data: Data(text.utf8)).parse(), "\(source) is no XML")
        }
      }
      if source.contains("markdown") {
        // A bracket behind a backslash is no link.
        let text = text.replacing("\\]", with: "")
        for word in ["<script>", "<img", "](javascript"] where text.contains(word) {
          XCTFail("\(source) has \(word)")
        }
      }
    }
  }

  /// A terminal is not steered by what is meant for programs, which get it as it is.
  func testCellsDoNotSteerATerminal() throws {
    let folder = try Program.folder(
      [
        "network/actors.csv":
          "id,name,kind\na,\u{1B}[31mRed\u{202E},organisation\nb,B\u{9B}1m,organisation\n",
        "network/ties.csv": "source,target\na,b\n",
      ],
      for: self
    )
    try ShellScript.require("script -qec true /dev/null", "there is no script", in: folder)
    let call = "centrality network --measure degree --quiet --format"
    for form in ["csv", "json", "markdown", "html"] {
      let piped = try ShellScript.run("$weefsel \(call) \(form) | cat", in: folder).output
      // Whatever path leads to the terminal.
      for path in ["-", "/dev/tty", "/proc/self/fd/2", "\\$(tty)"] {
        let shown = try ShellScript.run(
          "script -qec \"$weefsel \(call) \(form) -o \(path)\" /dev/null",
          in: folder
        ).output
        XCTAssertTrue(piped.contains("Red") && shown.contains("Red"), "\(form) \(path): \(shown)")
        for scalar in shown.unicodeScalars where [0x1B, 0x9B, 0x202E].contains(scalar.value) {
          XCTFail("\(form) has U+\(String(scalar.value, radix: 16)) in a terminal, by \(path)")
        }
      }
      guard form == "csv" else { continue }
      XCTAssertTrue(piped.unicodeScalars.contains("\u{202E}"), "programs get what is in the files")
    }
  }

  // MARK: Calls

  private let kinds = [
    "organisation", "member association", "volunteer", "individual", "government",
  ]

  /// A ring of ten with a chord, and two by themselves.
  private let tieRows =
    (0..<10).map { ("a\($0)", "a\(($0 + 1) % 10)") } + [("a0", "a5"), ("a10", "a11")]

  private func rows(_ cells: (Int, String) -> [String]) -> [[String]] {
    (0..<12).map { cells($0, "a\($0)") }
  }

  /// Every command that has some options, in every form.
  private func calls(with options: [String], actor: String = "a0") -> [[String]] {
    Command.all.flatMap { command -> [[String]] in
      guard var operands = command.operands(on: "network", earlier: "earlier", actor: actor) else {
        return []
      }
      let names = Set(command.options.map(\.name))
      if command.name == Command.equity.name { operands += ["--by", "municipality"] }
      if names.contains("--name-people") { operands.append("--name-people") }
      let missing = options.first { $0.hasPrefix("--") && !names.contains($0) }
      let given = missing == nil ? options : []
      return command.everyForm(
        of: [command.name] + operands + given + ["--language", "en"],
        to: "out/\(command.name)\(given.count)"
      )
    }
  }

  private func folder(actors: [[String]], ties: [[String]]) throws -> URL {
    func text(_ rows: [[String]]) -> String {
      rows.map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
      }.joined()
    }
    let folder = try Program.folder(
      [
        "network/actors.csv": text(actors), "network/ties.csv": text(ties),
        "earlier/actors.csv": text(actors), "earlier/ties.csv": text(Array(ties.dropLast(3))),
      ],
      for: self
    )
    try FileManager.default.createDirectory(
      at: folder.appending(path: "out"),
      withIntermediateDirectories: true
    )
    return folder
  }

  /// Makes calls, and looks at all that they print and write; at least half of them succeed.
  private func look(
    at calls: [[String]],
    in folder: URL,
    _ check: (String, String) -> Void
  ) throws {
    var successes: [String: Int] = [:]
    try Hostile.run(calls, in: folder) { result, words in
      XCTAssertTrue([0, 1, 64].contains(result.status), "\(words): \(result.errors)")
      successes[words[0], default: 0] += result.status == 0 ? 1 : 0
      // Whoever typed a name may read it in the refusal.
      check(
        result.output + (result.status == 64 ? "" : result.errors),
        words.joined(separator: " ")
      )
    }
    for command in Set(calls.map { $0[0] }) {
      XCTAssertGreaterThan(successes[command] ?? 0, 0, "no call of \(command) succeeds")
    }
    let out = folder.appending(path: "out")
    for path in try FileManager.default.subpathsOfDirectory(atPath: out.path) {
      guard let bytes = try? Data(contentsOf: out.appending(path: path)) else { continue }
      check(String(decoding: bytes, as: UTF8.self), "out/\(path)")
    }
  }
}
