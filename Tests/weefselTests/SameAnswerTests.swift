import Foundation
import GraphCore
import SocialNetwork
import TestSupport
import XCTest

@testable import weefsel

/// The same data give the same bytes, in whatever order their rows stand, however their files are
/// written, on any number of threads, and in any locale and time zone.
///
/// The list of commands is the program's own, so that one that is added is tried too.
final class SameAnswerTests: XCTestCase {
  func testEveryCommandSaysTheSameInAnyOrderAndAnywhere() throws {
    let first = try answers(.plain)
    XCTAssertGreaterThan(first.count, 45)
    for setting in Thorough.choice(Setting.some, Setting.all) {
      let others = try answers(setting)
      XCTAssertEqual(first.keys.sorted(), others.keys.sorted(), "\(setting.name): other files")
      Tried.tell(first.count, "outputs compared in other orders, files, threads, locales and zones")
      for (call, answer) in first.sorted(by: { $0.key < $1.key }) {
        guard let other = others[call], told(other, call) != told(answer, call) else { continue }
        XCTFail("\(setting.name): \(call)\n\(difference(answer, other))")
      }
    }
  }

  /// What is to be the same of an answer: of `check` not how the files were read and in which rows something
  /// stands, which it tells in the order of the rows.
  private func told(_ answer: Data, _ call: String) -> Data {
    guard call.hasPrefix("check ") else { return answer }
    let lines = String(decoding: answer, as: UTF8.self).split(separator: "\n").filter {
      $0.firstMatch(of: /^(actors|ties)\.csv: (read as|cells are separated by)/) == nil
    }
    .map { line in
      line.replacing(/actors\.csv(:|,)\d+/, with: "actors.csv")
        .replacing(/(row|rij) \d+, (column|kolom) '[^']*' \([A-Z]+\d+\)/, with: "")
    }
    .sorted()
    return Data(lines.joined(separator: "\n").utf8)
  }

  /// A way in which the same data may stand in files, and a machine that reads them.
  private struct Setting {
    let name: String

    /// The seed by which rows are shuffled; `nil` for the order of the files.
    var seed: UInt64?
    var newline = "\n"
    var separator = ","
    var encoding = String.Encoding.utf8
    var mark: [UInt8] = []
    var threads = 1
    var environment = ["TZ": "UTC"]

    static let plain = Setting(name: "plain")

    static let some = [
      Setting(
        name: "shuffled",
        seed: 1,
        newline: "\r\n",
        mark: [0xEF, 0xBB, 0xBF],
        threads: 2,
        environment: ["TZ": "XYZ-5:30", "LANG": "nl_BE.UTF-8", "LC_ALL": "nl_BE.UTF-8"]
      ),
      Setting(
        name: "shuffled otherwise",
        seed: 2,
        newline: "\r",
        separator: ";",
        encoding: .utf16LittleEndian,
        mark: [0xFF, 0xFE],
        threads: 3,
        environment: ["TZ": "XYZ+8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"]
      ),
    ]

    static let all =
      some + [
        Setting(name: "rows", seed: 3), Setting(name: "rows again", seed: 4),
        Setting(name: "CR LF", newline: "\r\n"), Setting(name: "semicolons", separator: ";"),
        Setting(name: "tabs", separator: "\t"),
        Setting(name: "Windows-1252", encoding: .windowsCP1252),
        Setting(name: "UTF-16", encoding: .utf16BigEndian, mark: [0xFE, 0xFF]),
        Setting(name: "two threads", threads: 2), Setting(name: "three threads", threads: 3),
        Setting(name: "Kolkata", environment: ["TZ": "XYZ-5:30"]),
        Setting(name: "Dutch", environment: ["LC_ALL": "nl_BE.UTF-8", "LANG": "nl_BE.UTF-8"]),
      ]

    /// The bytes of a file with rows in the order of this setting.
    func bytes(of file: String) throws -> Data {
      var rows = file.split(separator: "\n").map(String.init)
      let header = rows.removeFirst()
      if let seed {
        var generator = SeededGenerator(seed: seed)
        rows.shuffle(using: &generator)
      }
      let text = ([header] + rows).map { $0.replacing(",", with: separator) + newline }.joined()
      return Data(mark) + (try XCTUnwrap(text.data(using: encoding)))
    }
  }

  // MARK: Data

  /// The federation with what makes the order of rows tell: twins that only their ids set apart, weights
  /// whose sum depends on the order, and words in two spellings.
  private func files() throws -> [String: String] {
    let folder = Program.root.appending(path: "datasets/federation")
    var actors = try String(contentsOf: folder.appending(path: "actors.csv"), encoding: .utf8)
    var ties = try String(contentsOf: folder.appending(path: "ties.csv"), encoding: .utf8)
    XCTAssertFalse(actors.contains("\"") || ties.contains("\""), "rows cannot be shuffled by lines")
    if !Thorough.isAsked { (actors, ties) = part(actors, ties) }
    // Names with letters that Windows-1252 lacks would be others in that encoding.
    let known = try XCTUnwrap(actors.data(using: .windowsCP1252, allowLossyConversion: true))
    actors = try XCTUnwrap(String(data: known, encoding: .windowsCP1252))
    let columns = actors.prefix { $0 != "\n" }.count { $0 == "," }
    func row(_ cells: [String]) -> String {
      (cells + [String](repeating: "", count: columns + 1 - cells.count)).joined(separator: ",")
        + "\n"
    }
    for (place, town) in ["gent", "GENT", "Gent", "aalst"].enumerated() {
      actors += row(["twin\(place)", "Twin \(place)", "individual", town])
      actors += row(["Twin\(place)b", "Twin \(place)", "volunteer", town])
      ties += "twin\(place),Twin\(place)b,1,,,,\n"
    }
    for weight in ["0.1", "0.2", "0.3", "0.7"] {
      ties += "twin0,koepel,\(weight),,,,\nkoepel,Twin1b,\(weight),,,,\n"
    }
    let later = ties.split(separator: "\n").enumerated().filter { $0.offset % 7 != 5 }
      .map(\.element).joined(separator: "\n")
    return [
      "datasets/federation/actors.csv": actors, "datasets/federation/ties.csv": ties,
      "datasets/later/actors.csv": actors, "datasets/later/ties.csv": later + "\n",
    ]
  }

  /// Some fifty of the actors, and the ties among them.
  private func part(_ actors: String, _ ties: String) -> (actors: String, ties: String) {
    func cells(_ row: Substring) -> [Substring] { row.split(separator: ",") }
    let rows = actors.split(separator: "\n").enumerated()
      .filter { $0.offset < 30 || $0.offset % 8 == 0 || $0.element.hasPrefix("v08,") }
      .map(\.element)
    let kept = Set(rows.map { cells($0)[0] })
    let among = ties.split(separator: "\n").enumerated()
      .filter { $0.offset == 0 || cells($0.element).prefix(2).allSatisfy(kept.contains) }
      .map(\.element)
    return (rows.joined(separator: "\n") + "\n", among.joined(separator: "\n") + "\n")
  }

  // MARK: Calls

  /// What every call prints and writes in a setting, by the call or the path of the file.
  private func answers(_ setting: Setting) throws -> [String: Data] {
    let folder = try Program.folder(for: self)
    for (path, text) in try files() {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try setting.bytes(of: text).write(to: file)
    }
    let out = folder.appending(path: "out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    try Data("attribute,group,count\ngender,man,490\ngender,vrouw,510\n".utf8)
      .write(to: folder.appending(path: "population.csv"))

    var answers: [String: Data] = [:]
    let threads = [Common.threads.name, "\(setting.threads)"]
    let calls = calls.map { $0 + (takesThreads($0) ? threads : []) }
    try Hostile.run(calls, in: folder, environment: setting.environment) { result, words in
      XCTAssertEqual(result.status, 0, "\(setting.name): \(words) \(result.errors)")
      let call = words.suffix(2) == threads[...] ? words.dropLast(2) : words[...]
      answers[call.joined(separator: " ")] = withoutForm(
        Data((result.output + result.errors).utf8)
      )
    }
    for path in try FileManager.default.subpathsOfDirectory(atPath: out.path) {
      let file = out.appending(path: path)
      guard let bytes = try? Data(contentsOf: file) else { continue }
      // A copy is in the order of the files.
      let isCopy = path.hasPrefix("copy/")
      answers[path] =
        isCopy
        ? Data(bytes.split(separator: 10).sorted(by: isBefore).joined())
        : path.hasSuffix(".html") ? withoutForm(bytes) : bytes
    }
    return answers
  }

  /// An answer without the lines that tell how the files themselves are written, and their digests.
  private func withoutForm(_ answer: Data) -> Data {
    let words = ["read as", "gelezen als", "cells are separated", "SHA-256"].map { Data($0.utf8) }
    let lines = answer.split(separator: 10, omittingEmptySubsequences: false).filter { line in
      !words.contains { line.range(of: $0) != nil }
    }
    return Data(lines.joined(separator: [10]))
  }

  /// Whether a call may say how many threads it uses; JSON would repeat it.
  private func takesThreads(_ words: [String]) -> Bool {
    guard words.last != "json", let command = Command.all.first(where: { $0.name == words[0] }),
      let option = command.options.first(where: { $0.name == Common.threads.name }),
      let arguments = try? Arguments(Array(words.dropFirst()), for: command)
    else { return false }
    return option.needs.allSatisfy { $0.isMet(arguments) }
  }

  private func isBefore(_ first: Data, _ second: Data) -> Bool {
    first.lexicographicallyPrecedes(second)
  }

  /// Every command in every form in which it answers, and some of the calls whose output is a contract.
  private var calls: [[String]] {
    let always = ["--language", "en", "--quiet"]
    let registered = Command.all.flatMap { command -> [[String]] in
      func has(_ name: String) -> Bool { command.options.contains { $0.name == name } }
      var words = [command.name] + operands(of: command)
      if has("--umbrella") { words += ["--umbrella", "koepel"] }
      if command.name == Command.equity.name { words += ["--by", "gender"] }
      if has("--date") { words += ["--date", "2026-01-15"] }
      words += always.filter { has($0) || !$0.hasPrefix("-") }
      if has(Common.format.name) {
        let forms = Thorough.choice([.html], OutputFormat.allCases)
        return forms.map { words + [Common.format.name, $0.rawValue] }
      }
      if let to = command.options.first(where: { $0.name == "--to" }) {
        return to.choices.map { words + ["--to", $0.en, "-o", "out/export-\($0.en)"] }
      }
      guard has("--output") else { return [words] }
      let endings =
        command.name == Command.draw.name
        ? Thorough.choice(["svg", "pdf"], ["svg", "dot", "pdf", "png"]) : ["html"]
      return endings.map { words + ["-o", "out/\(command.name).\($0)"] }
    }
    let copy = [["check", "datasets/federation", "--copy", "out/copy"] + always]
    let kept = ContractCall.ours.filter {
      $0.file.hasPrefix("federation/") && $0.file.hasSuffix("csv")
    }
    .map(\.words)
    let chosen = kept.enumerated().filter { Thorough.isAsked || $0.offset % 4 == 1 }.map(\.element)
    return registered + copy + chosen
  }

  private func operands(of command: Command) -> [String] {
    switch command.name {
    case Command.template.name: ["out/template"]
    case Command.actor.name: ["datasets/federation", "kraaienlied"]
    case Command.compare.name: ["datasets/federation", "datasets/later"]
    default: command.operands.contains(where: \.isDataset) ? ["datasets/federation"] : []
    }
  }

  /// The first line that differs.
  private func difference(_ first: Data, _ second: Data) -> String {
    let (before, now) = (first.split(separator: 10), second.split(separator: 10))
    let place =
      zip(before, now).enumerated().first { $1.0 != $1.1 }?.offset ?? min(before.count, now.count)
    func line(_ lines: [Data]) -> String {
      place < lines.count ? String(decoding: lines[place].prefix(300), as: UTF8.self) : "(no line)"
    }
    return "line \(place + 1)\nplain: \(line(before))\nother: \(line(now))"
  }
}
