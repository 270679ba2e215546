import NetworkReport
import SocialNetwork
import XCTest

@testable import weefsel

/// Questions are typed so that they are read back as they were.
final class TypingTests: XCTestCase {
  func testQuestionsAreTypedWithAllTheirFields() throws {
    let describe = DescribeQuestion(
      measures: ["density", "bridges"],
      by: "soort werk",
      isWeighted: true,
      approximation: Approximation(error: 0.01)
    )
    XCTAssertEqual(
      describe.typed,
      [
        "describe", "--measure", "density,bridges", "--by", "soort werk", "--approximate", "0.01",
        "--weighted",
      ]
    )
    XCTAssertEqual(DescribeQuestion().typed, ["describe"])
    let centrality = CentralityQuestion(
      measures: ["katz"],
      isNormalised: true,
      isWeighted: true,
      approximation: Approximation(error: 0.05),
      shown: [try XCTUnwrap(Condition("kind=volunteer"))],
      limit: 3,
      columns: ["sector"]
    )
    XCTAssertEqual(
      centrality.typed,
      [
        "centrality", "--measure", "katz", "--normalised", "--approximate", "0.05", "--weighted",
        "--where", "kind=volunteer", "--top", "3", "--columns", "sector",
      ]
    )
    XCTAssertEqual(CentralityQuestion().typed, ["centrality"])
    XCTAssertEqual(MeasuresQuestion(id: "core").typed, ["measures", "core"])
    for typed in [describe.typed, centrality.typed, MeasuresQuestion(id: "core").typed] {
      let command = try XCTUnwrap(Command.all.first { $0.name == typed[0] })
      XCTAssertNoThrow(try Arguments(typed.dropFirst(), for: command))
    }
  }

  func testOnlyCommandsWithADatasetAreTypedWithTheDataset() throws {
    let call = Call(
      command: .describe,
      arguments: try Arguments(["ons", "--only", "kind=volunteer"], for: .describe),
      language: .en,
      terminal: Terminal(environment: [:], isQuiet: true)
    )
    let typing = Typing(call: call)
    XCTAssertEqual(
      typing.line(for: MeasuresQuestion(id: "core"), in: .en),
      "weefsel measures core"
    )
    XCTAssertEqual(
      typing.line(for: DescribeQuestion(), in: .en),
      "weefsel describe ons --only kind=volunteer"
    )
  }

  /// `check` takes no day, and `compare` two.
  func testTheOptionOfADayIsOfTheCommandsThatTakeOne() throws {
    for (command, words) in [
      (Command.describe, ": --on DATE leaves out"),
      (Command.check, ": in other commands --on DATE leaves"),
      (Command.compare, ": in other commands --on DATE leaves"),
    ] {
      let call = Call(
        command: command,
        arguments: try Arguments(command.name == "compare" ? ["a", "b"] : ["a"], for: command),
        language: .en,
        terminal: Terminal(environment: [:], isQuiet: true)
      )
      let advice = Advice.endedTies(2, before: nil, others: 0, later: 0)
      let told = Typing(call: call).words(for: advice).en
      XCTAssertTrue(told.contains(words), told)
    }
  }
}
