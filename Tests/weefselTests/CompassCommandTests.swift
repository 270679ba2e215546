import Foundation
import NetworkReport
import SocialNetwork
import XCTest

@testable import weefsel

/// `weefsel compass`, run as a user would.
final class CompassCommandTests: XCTestCase {
  /// Every command that the compass suggests is answered, with whatever options it was asked itself.
  func testEverySuggestionIsAnswered() throws {
    let folder = try Program.folder([:], for: self)
    var tried: Set<[String]> = []
    // All of the first; of the others those by an attribute, which may be refused.
    for options in [["--umbrella", "koepel"], ["--umbrella", "v15"], ["--on", "2020-01-01"]] {
      let page = try Program.run(["compass", "datasets/federation"] + options)
      XCTAssertEqual(page.status, 0, page.errors)
      for line in page.output.split(separator: "\n") where line.hasPrefix("→ weefsel ") {
        var words = line.dropFirst("→ weefsel ".count).split(separator: " ").map(String.init)
        if words[0] == "draw" { words += ["-o", folder.appendingPathComponent("d.dot").path] }
        guard tried.isEmpty || options.contains("koepel") || words.contains("--by"),
          tried.insert(words).inserted
        else { continue }
        let answer = try Program.run(words)
        XCTAssertEqual(answer.status, 0, "\(options): \(line) \(answer.errors)")
      }
    }
    XCTAssertGreaterThan(tried.count, 20)
  }

  private let federation = "datasets/federation"
  private let umbrella = ["--umbrella", "koepel", "--staff", "level=koepel"]

  private func rows(_ words: [String]) throws -> [[String]] {
    let output = try Program.run(["compass"] + words + ["--format", "csv"]).output
    return output.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  func testRowsHaveTheColumnsOfTheContractInTheOrderOfThePage() throws {
    let rows = try rows([federation] + umbrella)
    XCTAssertEqual(
      rows.first,
      [
        "part", "indicator", "value", "expected", "z", "p-value", "note", "command", "least",
        "most",
      ]
    )
    var parts: [String] = []
    for row in rows.dropFirst() where parts.last != row[0] { parts.append(row[0]) }
    XCTAssertEqual(parts, CompassPart.all.map(\.name))
    // 126 pairs serve the connecting role, counted in ties.csv; 174 actors are in the main part, as
    // `Tests/References/ladder.py` has it.
    let values = Dictionary(
      rows.dropFirst().map { ("\($0[0]) \($0[1])", $0[2]) },
      uniquingKeysWith: { first, _ in first }
    )
    XCTAssertEqual(values["connecting ties"], "126")
    XCTAssertEqual(values["connecting main-part"], "0.87")
    XCTAssertEqual(values["connecting rung:isolate"], "0.03")
    // 83 robust actors of 200: SOURCE.md.
    XCTAssertEqual(values["connecting rung:robust"], "0.415")
  }

  func testBytesAreTheSameOnEveryRunWhateverTheThreadsAndTheLanguage() throws {
    let words = ["compass", federation, "--format", "csv"] + umbrella
    let first = try Program.run(words + ["--threads", "1"]).output
    XCTAssertEqual(first, try Program.run(words + ["--threads", "3", "--language", "nl"]).output)
    let table = ["compass", federation, "--language", "nl"] + umbrella
    XCTAssertEqual(
      try Program.run(table + ["--threads", "1"]).output,
      try Program.run(table + ["--threads", "2"]).output
    )
  }

  func testPageFitsTheTerminalInBothLanguages() throws {
    for language in ["nl", "en"] {
      let output = try Program.run(
        ["compass", federation, "--language", language] + umbrella
      ).output
      for line in output.split(separator: "\n") where !line.hasPrefix("→") {
        XCTAssertLessThanOrEqual(line.count, 80, String(line))
      }
      for part in CompassPart.all {
        XCTAssertTrue(
          output.contains(part.title.capitalized[language == "nl" ? .nl : .en]),
          part.name
        )
      }
    }
  }

  func testEveryCommandThatIsShownRuns() throws {
    let output = try Program.run(["compass", federation, "--quiet"] + umbrella).output
    let commands = output.split(separator: "\n").filter { $0.hasPrefix("→ weefsel ") }
    XCTAssertGreaterThan(commands.count, 10)
    XCTAssertTrue(commands.contains { $0.hasPrefix("→ weefsel draw ") }, output)
    let drawing = try Program.folder(for: self).appendingPathComponent("drawing.svg").path
    for command in Set(commands) {
      var words = command.split(separator: " ").dropFirst(2).map(String.init)
      guard words.first != "compass" else { continue }
      if words.first == "draw" { words += ["-o", drawing] }
      XCTAssertEqual(try Program.run(words).status, 0, String(command))
    }
  }

  func testCommandsAreInTheWordsOfThePageAndKeepTheOptions() throws {
    let output = try Program.run(
      ["compass", federation, "--language", "nl", "--audience", "internal", "--across", "sector"]
        + umbrella
    ).output
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("→ weefsel ") }.map(String.init)
    XCTAssertTrue(
      lines.contains(
        "→ weefsel isolated datasets/federation --function 'maatschappelijke bewegingsfunctie' --reach "
          + "overheid --umbrella koepel --staff level=koepel --audience internal --language nl"
      ),
      "\(lines)"
    )
    XCTAssertTrue(lines.contains { $0.hasSuffix("--audience internal --language nl") })
    for line in lines {
      // Every second piece between quotes is a word of its own.
      let words = line.dropFirst("→ weefsel ".count).split(
        separator: "'",
        omittingEmptySubsequences: false
      ).enumerated().flatMap { place, piece in
        place % 2 == 1 ? [String(piece)] : piece.split(separator: " ").map(String.init)
      }
      let command = try XCTUnwrap(Command.all.first { $0.name == words[0] })
      XCTAssertNoThrow(try Arguments(words.dropFirst(), for: command), line)
    }
    // What programs are told to type is the same in every language.
    let rows = try rows([federation, "--language", "nl"])
    XCTAssertFalse(rows.contains { $0.joined().contains("--language") })
  }

  func testActorsOfWhichTiesWereLeftOutAreNotCalledIsolated() throws {
    // Of c the only tie has a wrong weight; e has none.
    let folder = try Program.folder(
      [
        "actors.csv": "id,kind\na,individual\nb,organisation\nc,individual\ne,individual\n",
        "ties.csv": "source,target,weight\na,b,1\nc,b,-1\n",
      ],
      for: self
    ).path
    let isolates = try Program.run([
      "describe", folder, "--lenient", "--measure", "isolates", "--format", "csv",
    ]).output
    XCTAssertTrue(isolates.contains("isolates,1"), isolates)
    let communities = try Program.run(["communities", folder, "--lenient", "--language", "en"])
      .output
    XCTAssertTrue(
      communities.contains("1 actor stands alone; of 1 it is not"),
      communities
    )
    let rows = try rows([folder, "--lenient"])
    XCTAssertEqual(rows.first { $0[1] == "rung:isolate" }?[2], "0.25")
    XCTAssertEqual(rows.first { $0[1] == "rung:unknown" }?[2], "0.25")
  }

  func testNetworkCanBeNarrowedAndTheCommandsSaySo() throws {
    let rows = try rows([federation, "--without", "koepel", "--on", "2026-01-15"])
    let main = try XCTUnwrap(rows.first { $0[1] == "main-part" })
    XCTAssertEqual(
      main[7],
      "weefsel isolated datasets/federation --without koepel --on 2026-01-15"
    )
    // 199 actors are left; the layers have as many.
    let unknown = try XCTUnwrap(rows.first { $0[0] == "culture" && $0[1] == "unknown-here" })
    let share = try XCTUnwrap(Double(unknown[2]))
    XCTAssertEqual(share * 199, (share * 199).rounded(), accuracy: 1e-9)
    XCTAssertGreaterThan(share, 0)
  }

  func testWhatTheDataDoNotHaveIsAskedForOnce() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,kind\na,individual\nb,organisation\n", "ties.csv": "source,target\na,b\n",
      ],
      for: self
    ).path
    let output = try Program.run(["compass", folder]).output
    XCTAssertTrue(output.contains("A column 'role' in the file of ties: connecting role"), output)
    XCTAssertTrue(output.contains("A column 'municipality' in the file of actors"), output)
    XCTAssertEqual(output.components(separatedBy: "'municipality'").count, 2)
    XCTAssertFalse(output.contains("Culture function\n"), output)
    let rows = try rows([folder])
    let missing = try XCTUnwrap(rows.first { $0[0] == "culture" && $0[1] == "people" })
    XCTAssertEqual(missing[6], "needs ties.function")
    XCTAssertEqual(missing[2], "")
  }

  func testSensitiveColumnsAreNotPlaces() throws {
    let result = try Program.run(["compass", federation, "--across", "gender"])
    XCTAssertEqual(result.status, 64)
    XCTAssertTrue(result.errors.contains("sensitive"), result.errors)
    XCTAssertEqual(try Program.run(["compass", federation, "--across", "nothing"]).status, 64)
    XCTAssertEqual(try Program.run(["compass", federation, "--staff", "level=koepel"]).status, 64)
    let sector = try Program.run(["compass", federation, "--across", "sector", "--format", "csv"])
    // Nor is a municipality that is declared sensitive; it is an attribute that people are compared by.
    let guarded = try rows([federation, "--sensitive", "municipality", "--sensitive", "sector"])
    XCTAssertFalse(guarded.contains { $0[0] == "places" && $0[1].contains("Gent") })
    for id in ["bridging", "across-places", "across-sectors", "mixed-places", "empty:learning"] {
      let row = try XCTUnwrap(guarded.first { $0[1] == id }, id)
      XCTAssertEqual(row[2], "", id)
    }
    // Four organisations of the sector natuur, counted in actors.csv.
    XCTAssertTrue(sector.output.contains("places,actors:natuur,4,"), sector.output)
    let table = try Program.run(["compass", federation, "--across", "sector"]).output
    XCTAssertTrue(table.contains("groups of 'sector'"), table)
    XCTAssertFalse(table.contains("two places"), table)
  }

  func testSmallGroupsAreNotTold() throws {
    let output = try Program.run(["compass", federation, "--format", "json"]).output
    // One person in ninety: never by itself, in any number or name.
    for group in ["Turks × ", ":x\"", "wil niet zeggen"] {
      XCTAssertFalse(output.contains(group), group)
    }
    let table = try Program.run(["compass", federation]).output
    XCTAssertTrue(table.contains("Groups of fewer than 10 people"), table)
  }
}
