import GraphCore
import NetworkReport
import SocialNetwork
import TestSupport
import XCTest

final class DescribeTests: XCTestCase {
  func testSentences() throws {
    let federation = try subject("federation")
    assertSnapshot(try DescribeQuestion().report(on: federation), "describe")
    for attribute in ["gender", "function"] {
      assertSnapshot(
        try DescribeQuestion(measures: ["density"], by: attribute).report(on: federation),
        "describe-by-\(attribute)"
      )
    }
    assertSnapshot(
      try DescribeQuestion(measures: ["density"], by: "wealth")
        .report(on: subject("florentine", policy: DisclosurePolicy(sensitiveColumns: ["wealth"]))),
      "describe-by-wealth"
    )
  }

  func testSentencesOnPhases() throws {
    let star = (1..<9).map { ("a", String(UnicodeScalar(UInt8(97 + $0)))) }
    let pairs = [("a", "b"), ("c", "d"), ("e", "f")]
    // Hubs a, b and c in a row, with five each: as in the tests of phases.
    let hubs =
      [("a", "b"), ("b", "c")]
      + ["a", "b", "c"].enumerated().flatMap { place, hub in
        (0..<5).map { (hub, String(UnicodeScalar(UInt8(100 + 5 * place + $0)))) }
      }
    // Four who all know one another, and six others with ties to two of them.
    let core =
      [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d")]
      + "efghij".enumerated().flatMap { place, other in
        [0, 1].map { ("\(other)", String(UnicodeScalar(UInt8(97 + (place + $0) % 4)))) }
      }
    for (name, count, ties) in [
      ("scattered", 8, pairs), ("hub", 9, star), ("hubs", 18, hubs), ("core", 10, core),
    ] {
      let network = try circle([String?](repeating: nil, count: count), ties)
      let report = try DescribeQuestion().report(on: network)
      let rows = report.rows.values.filter {
        if case .text(let id) = $0[0] { id == "phase" } else { false }
      }
      XCTAssertEqual(rows.count, 1, name)
      let phase = Report(
        title: report.title,
        sections: report.sections.filter { section in
          section.blocks.contains { block in
            if case .sentences(let sentences) = block {
              sentences.contains { $0.en.contains("Krebs") }
            } else {
              false
            }
          }
        },
        rows: report.rows
      )
      assertSnapshot(phase, "describe-phase-\(name)")
    }
  }

  func testSentencesOnCertainty() throws {
    var question = DescribeQuestion()
    question.tellsCertainty = true
    assertSnapshot(try question.report(on: subject("florentine")), "describe-certainty")
    question.measures = ["bridges", "isolates"]
    let rows = try question.report(on: subject("florentine")).rows
    XCTAssertEqual(
      rows.columns,
      ["measure", "value", "note", "low-10", "high-10", "low-20", "high-20"]
    )
    XCTAssertEqual(rows.values.count, 2)
  }

  func testSentencesOnTheBaseOfFiguresOfGroups() throws {
    let ties = [("a", "b"), ("b", "c"), ("c", "d")]
    for (name, cells, ties) in [
      ("all", ["x", "x", "y", "y"], ties),
      ("one-left-out", ["x", "x", "y", nil], ties),
      ("none", [nil, "x", nil, "y"], ties),
      ("no-ties", ["x", "x", "y", "y"], []),
    ] as [(String, [String?], [(String, String)])] {
      assertSnapshot(
        try DescribeQuestion(measures: ["density"], by: "sector")
          .report(on: circle(cells, ties)),
        "describe-ties-\(name)"
      )
    }
  }

  /// Of four two have a tie; of the others one was surveyed, and the other may have ties that nobody named.
  func testWhoWasNotSurveyedIsNotCalledIsolated() throws {
    func report(isSurveyed: Bool) throws -> Report {
      try DescribeQuestion(measures: ["isolates"]).report(
        on: Subject(
          Dataset(
            name: "kring",
            actors: Actors(
              ["a", "b", "c"].map { Actor(id: $0, kind: .organisation) }
                + [Actor(id: "d", kind: .organisation, isSurveyed: isSurveyed)]
            ),
            ties: TieRows(sources: [0], targets: [1])
          )
        )
      )
    }
    func assertRow(_ report: Report, _ count: Double, _ note: String, line: UInt = #line) {
      guard let row = report.rows.values.first, case .number(let number) = row[1],
        case .text(let told) = row[2]
      else { return XCTFail("no such row", line: line) }
      XCTAssertEqual(number, count, line: line)
      XCTAssertEqual(told, note, line: line)
    }
    let doubtful = try report(isSurveyed: false)
    assertRow(doubtful, 2, "certain: 1")
    assertSnapshot(doubtful, "describe-not-surveyed")
    let certain = try report(isSurveyed: true)
    assertRow(certain, 2, "")
    for report in [doubtful, certain] {
      XCTAssertTrue(report.conventions["isolates"]?.contains("not surveyed") ?? false)
    }
  }

  func testSentencesOnEstimates() throws {
    assertSnapshot(
      try DescribeQuestion(
        measures: ["distance-fragmentation", "betweenness-gini"],
        approximation: Approximation(error: 0.1)
      ).report(on: large()),
      "describe-estimated"
    )
  }

  func testNumbersOfOtherMeasuresAndAttributesAreRefused() throws {
    let florentine = try subject("florentine")
    XCTAssertThrowsError(try DescribeQuestion(measures: ["densty"]).report(on: florentine)) {
      XCTAssertEqual(($0 as? QuestionError)?.problem.nl, "geen maat 'densty'")
      XCTAssertEqual(($0 as? QuestionError)?.suggestion, "density")
    }
    XCTAssertThrowsError(try DescribeQuestion(by: "welth").report(on: florentine)) {
      XCTAssertEqual(($0 as? QuestionError)?.suggestion, "wealth")
    }
  }

  func testClassesAreProposedForNumbersOfManyValues() throws {
    // 14 values, of which those a third and two thirds up are 8 and 12.5: each is 1 + its place, but
    // for the halves from 10 on.
    let cells = (0..<14).map { $0 < 9 ? "\($0 + 4)" : "\($0 + 3).5" }
    let many = try circle(cells, [], name: "leden")
    let note = try XCTUnwrap(DescribeQuestion(by: "leden").report(on: many).notes.first)
    XCTAssertEqual(
      note.nl,
      "'leden' heeft 14 waarden, elk een groep op zich; een kolom met klassen geeft er minder, zoals "
        + "onder 8, 8 tot 12,5, en boven 12,5"
    )
    let sensitive = try DescribeQuestion(by: "leden")
      .report(on: circle(cells, [], name: "leden", sensitive: ["leden"])).notes
    XCTAssertEqual(
      sensitive.map(\.en),
      ["'leden' has 14 values, each a group of its own; a column of classes makes fewer"]
    )
    let few = try circle(Array(cells.prefix(12)), [], name: "leden")
    XCTAssertTrue(try DescribeQuestion(by: "leden").report(on: few).notes.isEmpty)
  }

  func testTheRangesByChanceAreTold() throws {
    // Twelve in a ring, alike by halves.
    let ids = (0..<12).map { String(UnicodeScalar(UInt8(97 + $0))) }
    let ring = try circle(
      (0..<12).map { $0 < 6 ? "zorg" : "kunst" },
      ids.indices.map { (ids[$0], ids[($0 + 1) % 12]) }
    )
    let sentences = try DescribeQuestion(by: "sector").report(on: ring).sections
      .flatMap(\.blocks).flatMap { block in
        if case .sentences(let sentences) = block { sentences.map(\.en) } else { [String]() }
      }
    let network = ring.network
    let range = try XCTUnwrap(
      network.homophily(by: network.actors.attributes[0]).eiNullRange
    )
    let (low, high) = (Number.text(range.lowerBound).en, Number.text(range.upperBound).en)
    XCTAssertTrue(
      sentences.contains(
        "By chance the E-I index lies between \(low) and \(high), 95 times of a hundred."
      ),
      "\(sentences)"
    )
    XCTAssertTrue(
      sentences.contains {
        $0.hasPrefix(
          "Networks with the same ties per actor, rewired at random 50 times, reach a "
            + "modularity of"
        )
      },
      "\(sentences)"
    )
    let some = try DescribeQuestion(measures: ["density"]).report(on: ring).sections
    XCTAssertFalse("\(some)".contains("rewired"))
  }

  /// Organisations a, b, c … with an attribute, and ties between them.
  private func circle(
    _ cells: [String?],
    _ ties: [(String, String)],
    name: String = "sector",
    sensitive: [String] = []
  ) throws -> Subject {
    let ids = cells.indices.map { String(UnicodeScalar(UInt8(97 + $0))) }
    let places = Dictionary(uniqueKeysWithValues: zip(ids, UInt32(0)...))
    return try Subject(
      Dataset(
        name: "kring",
        actors: Actors(
          ids.map { Actor(id: $0, kind: .organisation) },
          attributes: [Attribute(name: name, cells: cells)]
        ),
        ties: TieRows(
          sources: ties.compactMap { places[$0.0] },
          targets: ties.compactMap { places[$0.1] }
        )
      ),
      policy: DisclosurePolicy(sensitiveColumns: sensitive)
    )
  }
}

/// A random network of 1,200 organisations, more than those among which estimates are exact.
func large(ties count: Int = 3000) throws -> Subject {
  let graph = Graph.random(1200, edges: count, seed: 7)
  var (sources, targets): ([UInt32], [UInt32]) = ([], [])
  graph.forEachEdge { u, v, _ in
    sources.append(UInt32(u))
    targets.append(UInt32(v))
  }
  return try Subject(
    Dataset(
      name: "toeval",
      actors: Actors((0..<1200).map { Actor(id: "\($0)", kind: .organisation) }),
      ties: TieRows(sources: sources, targets: targets)
    )
  )
}
