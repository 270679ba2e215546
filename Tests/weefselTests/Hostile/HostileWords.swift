import Foundation
import SocialNetwork
import TestSupport
import XCTest

@testable import weefsel

/// What nobody would type on purpose, and what is asked of every answer to it.
enum Hostile {
  /// Whether everything is tried rather than a part of it, which takes some minutes.
  static let isThorough =
    Thorough.isAsked || ProcessInfo.processInfo.environment["WEEFSEL_HOSTILE"] != nil

  /// Values of options.
  static let values: [String] =
    [
      "", " ", ",", ",,", "=", "~", "!=", "<", "a=b|c", "name=", "=x", "name~", "kind=individual|",
      "degree>=", "degree>=nan", "degree<1e400", "nan", "-nan", "inf", "-inf", "-1", "0", "1", "-0",
      "1e400", "1e-400", "1e100", "1e-100", "1e19", "0x10", "1,5", "9223372036854775807",
      "9223372036854775808", "12 km", "5%", "../x", ".", "x/y/z", "%n%s", "%s%@", "--", "-x",
      "9999-99-99", "9223372036854775807-01-01", "2026-02-30", "a;b", "\"", "'", "\\", "\t", "\n",
      "\r\n", "\u{1B}[31m", "\u{202E}txt.exe",
      "\u{200B}", "\u{FEFF}", "🙂", "👩‍👩‍👧", "e\u{301}", "\u{301}", "</svg>", "&amp;", "<b>",
    ] + noncharacters + [
      String(repeating: "long ", count: isThorough ? 20_000 : 800),
      String(repeating: "1", count: 400),
    ]

  /// Code points that Unicode keeps from being characters; Swift has no literals of them.
  static let noncharacters = [0xFFFE, 0xFFFF, 0xFDD0, 0x10_FFFF].compactMap {
    Unicode.Scalar($0).map { String(Character($0)) }
  }

  /// Cells of files: what a command line can hold, and what spreadsheets make of numbers and formulas.
  static let cells: [String] =
    values.filter { !$0.isEmpty && $0.utf8.count < 1000 } + [
      String(repeating: "z\u{301}\u{302}", count: 200),
      String(repeating: "word ", count: 400), "1e99999", "1,7e308", "=1+1", "+32 9", "@x",
    ]

  /// Asks of an answer that it is one: it ends well, fails with a reason or refuses the call.
  static func check(
    _ result: Program.Result,
    _ words: [String],
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    let call = words.map { $0.utf8.count > 80 ? "(\($0.utf8.count) bytes)" : $0.debugDescription }
      .joined(separator: " ")
    func fail(_ reason: String) {
      XCTFail("\(reason): weefsel \(call)\n\(result.errors.prefix(400))", file: file, line: line)
    }
    guard [0, 1, 64].contains(result.status) else { return fail("status \(result.status)") }
    if result.status != 0, result.errors.allSatisfy(\.isWhitespace) { fail("no reason") }
    for word in ["Swift.", "Error Domain", "ErrorDomain", "Fatal", "EncodingError"]
    where result.errors.contains(word) { fail("words of a programmer (\(word))") }
    if result.errors.utf8.count > 100_000 { fail("a book of reasons") }
    for (name, text) in [("output", result.output), ("errors", result.errors)] {
      if let scalar = text.unicodeScalars.first(where: { isHarmful($0, in: words) }) {
        fail("\(name) with U+\(String(scalar.value, radix: 16))")
      }
    }
    guard result.status == 0, words.contains("json"), !words.contains("-o"),
      !words.contains("--output"), !words.contains("--markdown"), !words.contains("--help")
    else { return }
    do {
      _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    } catch { fail("no JSON (\(error))") }
  }

  /// Whether a code point does harm where a reader sees it; programs get the words as they are.
  private static func isHarmful(_ scalar: Unicode.Scalar, in words: [String]) -> Bool {
    guard !words.contains("json"), !words.contains("csv"), !words.contains("--excel") else {
      return false
    }
    switch scalar.value {
    case 0x0A: return false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return true
    default: return scalar.properties.isNoncharacterCodePoint
    }
  }

  /// Runs a list of calls, as many at once as there are cores, and looks at what they answer.
  ///
  /// A shell starts them: Foundation's processes cannot be started from several threads.
  static func run(
    _ calls: [[String]],
    in folder: URL,
    environment: [String: String] = [:],
    check: (Program.Result, [String]) -> Void
  ) throws {
    Tried.tell(calls.count, "calls with hostile words, cells and files")
    let scripts = folder.appendingPathComponent(".calls")
    try? FileManager.default.removeItem(at: scripts)
    try FileManager.default.createDirectory(at: scripts, withIntermediateDirectories: true)
    func file(_ place: Int, _ part: String) -> URL {
      scripts.appendingPathComponent("\(place).\(part)")
    }
    let program = Program.url.path
    for (place, words) in calls.enumerated() {
      let line = ([program] + words).map { "'" + $0.replacing("'", with: "'\\''") + "'" }
        .joined(separator: " ")
      let script = """
        \(line) >.calls/\(place).out 2>.calls/\(place).err </dev/null
        echo $? >.calls/\(place).status
        """
      try Data(script.utf8).write(to: file(place, "sh"))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let cores = ProcessInfo.processInfo.activeProcessorCount
    process.arguments = [
      "-c", "seq 0 \(calls.count - 1) | xargs -P \(cores) -I{} sh .calls/{}.sh 2>/dev/null",
    ]
    process.currentDirectoryURL = folder
    process.environment = Program.environment.merging(environment) { $1 }
    try process.run()
    process.waitUntilExit()
    for (place, words) in calls.enumerated() {
      func text(_ part: String) throws -> String {
        String(decoding: try Data(contentsOf: file(place, part)), as: UTF8.self)
      }
      let status = try text("status").trimmingCharacters(in: .whitespacesAndNewlines)
      check(
        Program.Result(
          output: try text("out"),
          errors: try text("err"),
          status: Int32(status) ?? -1
        ),
        words
      )
    }
  }
}

extension Command {
  /// The operands of a call that is to reach the command's own work.
  var soundOperands: [String] {
    switch name {
    case Command.measures.name: []
    case Command.template.name: ["new-folder"]
    case Command.actor.name: ["network", "c"]
    default: ["network"]
    }
  }

  /// The operands of a call on a dataset that stands in a folder, in an earlier form in another, and has
  /// an actor; `nil` where the command is of no dataset.
  func operands(on dataset: String, earlier: String, actor: String) -> [String]? {
    guard operands.contains(where: \.isDataset) else { return nil }
    switch name {
    case Command.actor.name: return [dataset, actor]
    case Command.compare.name: return [earlier, dataset]
    default: return [dataset]
    }
  }

  /// A call in every form in which the command answers: on standard output, or in a file or folder whose
  /// path begins with `path`.
  func everyForm(of words: [String], to path: String) -> [[String]] {
    func has(_ name: String) -> Bool { options.contains { $0.name == name } }
    if has(Common.format.name) {
      let forms = OutputFormat.allCases.map { words + [Common.format.name, $0.rawValue] }
      return forms + (has(Common.excel.name) ? [words + [Common.excel.name]] : [])
    }
    if let forms = options.first(where: { $0.name == "--to" })?.choices {
      return forms.map { words + ["--to", $0.en, "-o", "\(path)-\($0.en)"] }
    }
    guard has("--output") else { return [words] }
    let endings = name == Command.draw.name ? ["svg", "dot", "pdf", "png"] : ["html"]
    return endings.map { words + ["-o", "\(path).\($0)"] }
  }
}
