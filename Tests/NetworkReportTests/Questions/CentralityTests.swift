import NetworkReport
import SocialNetwork
import TestSupport
import XCTest

final class CentralityTests: XCTestCase {
  func testSentences() throws {
    let federation = try subject("federation")
    assertSnapshot(try CentralityQuestion(limit: 3).report(on: federation), "centrality")
    let condition = try XCTUnwrap(Condition("kind=organisation"))
    assertSnapshot(
      try CentralityQuestion(
        measures: ["katz", "core"],
        isNormalised: true,
        shown: [condition],
        columns: ["municipality"]
      ).report(on: federation),
      "centrality-of-organisations"
    )
  }

  func testSentencesOnEstimates() throws {
    assertSnapshot(
      try CentralityQuestion(
        measures: ["harmonic"],
        approximation: Approximation(error: 0.1),
        limit: 2
      ).report(on: large()),
      "centrality-estimated"
    )
  }

  func testSentencesOnCertainty() throws {
    var question = CentralityQuestion(limit: 6)
    question.tellsCertainty = true
    let report = try question.report(on: subject("florentine"))
    assertSnapshot(report, "centrality-certainty")
    XCTAssertEqual(
      report.rows.columns.dropFirst(7).prefix(8),
      [
        "rank-low-10", "rank-high-10", "rank-low-20", "rank-high-20", "degree-low-10",
        "degree-high-10", "degree-low-20", "degree-high-20",
      ]
    )
    // What cannot be had in a large network.
    question = CentralityQuestion(measures: ["degree", "closeness"], limit: 2)
    question.tellsCertainty = true
    assertSnapshot(try question.report(on: large(ties: 9000)), "centrality-certainty-large")
    // Estimates there take half a minute.
    guard Thorough.choice(false, true) else { return }
    question.measures = ["harmonic", "betweenness"]
    assertSnapshot(try question.report(on: large(ties: 9000)), "centrality-certainty-estimated")
  }

  func testMeasuresAreTakenInTheOrderGivenEachOnce() throws {
    let florentine = try subject("florentine")
    let report = try CentralityQuestion(measures: ["core", "degree", "Core"]).report(on: florentine)
    XCTAssertEqual(report.rows.columns, ["id", "name", "kind", "core", "degree"])
    XCTAssertEqual(
      try CentralityQuestion(measures: []).report(on: florentine).rows.columns.dropFirst(3),
      ["degree", "betweenness", "harmonic", "constraint"]
    )
    XCTAssertThrowsError(try CentralityQuestion(measures: ["density"]).report(on: florentine)) {
      XCTAssertEqual(($0 as? QuestionError)?.problem.en, "no measure 'density'")
    }
  }

  func testMarkdownHasAllColumns() throws {
    let question = CentralityQuestion(measures: ActorMeasure.all.map(\.id), limit: 1)
    let page = MarkdownPage(in: .nl).text(of: try question.report(on: subject("florentine")))
    for measure in ActorMeasure.all {
      XCTAssertTrue(page.contains("| \(measure.title.nl) |"), measure.id)
    }
  }
}
