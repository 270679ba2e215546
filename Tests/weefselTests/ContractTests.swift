import Foundation
import XCTest

@testable import weefsel

/// Output for programs, CSV and JSON, stays as it is, byte for byte.
///
/// What is kept under `Contracts/` says that output has not changed, not that it is right; that is
/// for the other tests. With `WEEFSEL_RECORD_CONTRACTS=1` in the environment it is written anew.
final class ContractTests: XCTestCase {
  func testOutputOnOurDatasetsIsWhatWasKept() throws {
    let folder = try folder()
    var kept = Set(try FileManager.default.subpathsOfDirectory(atPath: contracts.path))
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }
    if isRecording {
      for file in kept { try FileManager.default.removeItem(at: contracts.appending(path: file)) }
    }
    try Hostile.run(ContractCall.ours.map(\.words), in: folder) { result, words in
      let call = ContractCall(words: words)
      XCTAssertEqual(result.status, 0, "\(call): \(result.errors)")
      XCTAssertEqual(result.errors, "", "\(call)")
      let file = contracts.appending(path: call.file)
      if isRecording {
        do {
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
          )
          try Data(result.output.utf8).write(to: file)
        } catch { XCTFail("\(call): \(error)") }
        return
      }
      guard kept.remove(call.file) != nil, let former = try? Data(contentsOf: file) else {
        return XCTFail("\(call): there is no \(call.file). \(Self.advice)")
      }
      if !former.elementsEqual(result.output.utf8) {
        XCTFail("\(call)\n\(Self.difference(former, result.output.utf8))\n\(Self.advice)")
      }
    }
    if isRecording { throw XCTSkip("Recorded anew under \(contracts.path).") }
    XCTAssertEqual(kept.sorted(), [], "files that no call writes")
  }

  /// What a page says; its looks are for the tests of the page.
  func testPagesSayWhatWasKept() throws {
    let folder = try folder()
    for call in ContractCall.pages {
      let result = try Program.run(call.words, in: folder)
      XCTAssertEqual(result.status, 0, "\(call): \(result.errors)")
      // The version is another one with every release.
      let text = PageText(of: result.output) { !$0.hasPrefix("| Versi") }.description
      let file = contracts.appending(path: call.pageFile)
      if isRecording {
        try Data(text.utf8).write(to: file)
        continue
      }
      let former = try Data(contentsOf: file)
      if !former.elementsEqual(text.utf8) {
        XCTFail("\(call)\n\(Self.difference(former, text.utf8))\n\(Self.advice)")
      }
    }
    if isRecording { throw XCTSkip("Recorded anew under \(contracts.path).") }
  }

  func testOutputOnFixturesIsWhatWasKept() throws {
    guard let fixtures = ProcessInfo.processInfo.environment["WEEFSEL_FIXTURES"] else {
      throw XCTSkip("Set WEEFSEL_FIXTURES to the folder of networks from elsewhere.")
    }
    let folder = try folder()
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "fixtures"),
      withDestinationURL: URL(fileURLWithPath: fixtures)
    )
    var lines: [String] = []
    try Hostile.run(ContractCall.fixtures.map(\.words), in: folder) { result, words in
      let call = ContractCall(words: words)
      // Faulty files, and rows left out of them, are told of even with --quiet.
      if result.status == 0, !words.contains("--lenient") {
        XCTAssertEqual(result.errors, "", "\(call)")
      }
      lines.append(
        [
          Self.digest(result.output.utf8), "\(result.output.utf8.count)", "\(result.status)",
          "\(call)",
        ].joined(separator: " ")
      )
    }
    let file = contracts.appending(path: "fixtures.txt")
    if isRecording {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
      throw XCTSkip("Recorded anew in \(file.path).")
    }
    let former = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    XCTAssertEqual(former.count, lines.count, "calls in fixtures.txt. \(Self.advice)")
    for (before, now) in zip(former, lines) where before != now {
      XCTFail(
        """
        the output of a call on a fixture changed (digest, bytes, status, call):
        before: \(before)
        now:    \(now)
        Run the call with the former program and with this one to see where. \(Self.advice)
        """
      )
    }
  }

  func testEveryCommandWithOutputForProgramsIsCalledOnEveryDataset() throws {
    let commands = Command.all.filter { $0.options.contains { $0.name == Common.format.name } }
    XCTAssertGreaterThan(commands.count, 7)
    let calls = ContractCall.ours + ContractCall.fixtures
    XCTAssertEqual(Set(calls.map(\.description)).count, calls.count, "a call that is made twice")
    let files = ContractCall.ours.map(\.file)
    XCTAssertEqual(Set(files).count, files.count, "two calls with the same file")
    for command in commands {
      for form in ["csv", "json"] {
        let made = calls.filter { $0.words[0] == command.name && $0.words.last == form }
        // Measures are of no dataset, and most datasets have no two times.
        if [Command.measures.name, Command.compare.name].contains(command.name) {
          XCTAssertFalse(made.isEmpty, "\(command.name) as \(form)")
          continue
        }
        for dataset in ContractCall.datasets {
          XCTAssertTrue(
            made.contains { $0.words[1] == dataset },
            "no call of \(command.name) on \(dataset) as \(form)"
          )
        }
      }
    }
  }

  /// The test vectors that the authors publish for the 64-bit FNV-1a
  /// (http://www.isthe.com/chongo/tech/comp/fnv/): of nothing, of "a" and of "foobar".
  func testDigestIsThatOfItsAuthors() {
    XCTAssertEqual(Self.digest("".utf8), "cbf29ce484222325")
    XCTAssertEqual(Self.digest("a".utf8), "af63dc4c8601ec8c")
    XCTAssertEqual(Self.digest("foobar".utf8), "85944171f73967e8")
  }

  private let contracts = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "Contracts")

  private var isRecording: Bool {
    ProcessInfo.processInfo.environment["WEEFSEL_RECORD_CONTRACTS"] != nil
  }

  /// A folder from which the paths of datasets are the same on every machine.
  private func folder() throws -> URL {
    let population = "attribute,group,count\ngender,man,490\ngender,vrouw,510\n"
    let folder = try Program.folder(["population.csv": population], for: self)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "datasets"),
      withDestinationURL: Program.root.appending(path: "datasets")
    )
    return folder
  }

  /// What to do about a difference.
  private static let advice = """
    If this is intended, record anew with WEEFSEL_FIXTURES=FOLDER WEEFSEL_RECORD_CONTRACTS=1 swift \
    test --filter ContractTests, look at 'git diff', and list what differs in the commit.
    """

  /// The first line that differs, as it was and as it is.
  private static func difference(_ former: Data, _ output: String.UTF8View) -> String {
    let before = former.split(separator: 10, omittingEmptySubsequences: false)
    let now = output.split(separator: 10, omittingEmptySubsequences: false)
    let place =
      zip(before, now).enumerated().first { !$1.0.elementsEqual($1.1) }?.offset
      ?? min(before.count, now.count)
    let old = place < before.count ? String(decoding: before[place], as: UTF8.self) : "(no line)"
    let new = place < now.count ? String(decoding: now[place], as: UTF8.self) : "(no line)"
    return "line \(place + 1) differs\nbefore: \(old)\nnow:    \(new)"
  }

  /// The 64-bit FNV-1a hash in hexadecimal (Fowler, Noll and Vo).
  private static func digest(_ bytes: some Sequence<UInt8>) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
