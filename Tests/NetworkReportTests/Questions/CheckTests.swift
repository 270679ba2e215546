import Foundation
import NetworkFiles
import NetworkReport
import SocialNetwork
import XCTest

final class CheckTests: XCTestCase {
  private let actors = """
    id,name,kind
    k,,umbrella
    a,Alfa,zonnebloem
    b,Beta,zonnebloem
    c,Ceta,organisation
    c,Delta,organisation
    d,Echo,organisation
    """

  private let ties = """
    source,target,weight,function
    a,b,"1,5",cultuur
    a,b,"1,5",cultuur
    c,d,abc,cultuur
    a,kk,1.234,kultuur
    c,d,2,kultuur
    """

  func testSentences() throws {
    assertSnapshot(try report(actors, ties), "check")
    assertSnapshot(try report(actors, ties, limit: 1), "check-short")
    assertSnapshot(
      try report("id,kind\na,organisation\nb,volunteer\n", "source,target\na,b\n"),
      "check-sound"
    )
    assertSnapshot(try report("id,kind\na,organisation\n", ""), "check-unusable")
  }

  func testRowsAreInTheLanguageAskedForAndRemediesInTheWordsOfTheProgram() throws {
    let reading = try read(actors, ties)
    let wording = RemedyWording { _ in Text(en: "press F1", nl: "druk op F1") }
    let rows = CheckQuestion(limit: 1).report(on: reading, in: .nl, wording: wording).rows
    XCTAssertEqual(rows.values.count, 1)
    guard case .text(let suggestion)? = rows.values.first?.last else {
      return XCTFail("no suggestion")
    }
    XCTAssertEqual(suggestion, "druk op F1")
  }

  func testMembershipsThatMayTellSomethingAreCounted() throws {
    func advice(_ rows: [(name: String, kind: String)]) throws -> [Advice] {
      let rows = rows.enumerated().map { "\($0),\($1.name),\($1.kind)\n" }
      let report = try report("id,name,kind\n" + rows.joined(), "source,target\n0,1\n")
      return report.blocks.compactMap { if case .advice(let advice) = $0 { advice } else { nil } }
    }
    let people = [("An Maes", "individual"), ("Jan Moskee", "volunteer")]
    let associations = [
      ("Vakbond Gent", "organisation"), ("Sint-Jansparochie", "member association"),
      ("Patiëntenvereniging Hart", "member association"), ("çavaria", "organisation"),
      ("Kerkstraat 5", "organisation"), ("Dierenasiel", "organisation"),
      ("Dienst Asielzoekers", "government"),
    ]
    // The first four: of a government nobody is a member, and the others are a street and a shelter.
    XCTAssertEqual(try advice(people + associations), [.membershipsMayTell(4)])
    // Without people there are no members to tell of.
    XCTAssertEqual(try advice(associations), [])
    XCTAssertEqual(try advice(people + [("Fanfare", "organisation")]), [])
  }

  func testColumnsInWhichOthersMayBeNamedAreTold() throws {
    let report = try report(
      "id,kind,team\na,individual,Piet Claes\nb,individual,Mia Maes\n",
      "source,target\na,b\n"
    )
    let advice = report.blocks.compactMap {
      if case .advice(let advice) = $0 { advice } else { nil }
    }
    XCTAssertEqual(advice, [.columnsMayNameOthers(["team"])])
    XCTAssertEqual(
      advice.first?.text.nl,
      "In de kolom team kunnen mensen staan die geen actor zijn: codes voor actoren vervangen die niet."
    )
  }

  func testFindingsOfOneCauseAreGatheredForPeopleAlone() throws {
    let actors = "id,kind\na,individual\nb,individual\n"
    func ties(_ rows: [String]) -> String {
      "source,target,weight\n" + rows.joined(separator: "\n")
    }
    // Eight rows without a weight, on the lines 2 to 9: one is told, and seven more.
    let same = try read(actors, ties([String](repeating: "a,b,", count: 8)))
    XCTAssertEqual(
      same.findings.entries(.error).map { $0.lines(wording: .plain).map(\.en) },
      [
        [
          "ties.csv:2:5: no weight; expected a number above 0; fill it in, 1 where the strength is"
            + " not known [row 2, column 'weight' (C2)]",
          "… and 7 more of these in column 'weight', on the lines 3, 4, 5, 6, 7, 8, 9",
        ]
      ]
    )
    XCTAssertEqual(CheckQuestion().report(on: same, in: .en).rows.values.count, 8)
    // Where words differ three are told; of the eleven others ten lines are named.
    let unlike = try read(actors, ties((1...14).map { "a,nobody\($0),1" }))
    let lines = try XCTUnwrap(unlike.findings.entries(.error).first).lines(wording: .plain)
    XCTAssertEqual(lines.map(\.nl).filter { $0.contains("nobody") }.count, 3)
    XCTAssertEqual(
      lines.last?.nl,
      "… en nog 11 hiervan in kolom 'target', op de regels 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, …"
    )
    // Five are told one by one.
    let few = try read(actors, ties([String](repeating: "a,b,", count: 5)))
    XCTAssertEqual(few.findings.entries(.error).count, 5)
  }

  func testTwentyUnknownWordsOfAColumnAreTold() throws {
    let actors = "id,kind\n" + (1...21).map { "a\($0),zzq\($0)\n" }.joined()
    let entries = try read(actors, "source,target\na1,a2\n").findings.entries(.error)
    XCTAssertEqual(entries.count, 1)
    let lines = try XCTUnwrap(entries.first).lines(wording: .plain)
    // What holds for all, a line each for twenty, and that there is one more.
    XCTAssertEqual(lines.count, 22)
    XCTAssertEqual(lines.last?.en, "… and 1 more")
  }

  func testPairsThatAreRepeatedAreTold() throws {
    func sentence(_ rows: String) throws -> String? {
      let report = try report("id,kind\na,lid\nb,lid\nc,lid\n", "source,target,weight\n\(rows)")
      let sentences = report.sections.flatMap(\.blocks).flatMap { block -> [Text] in
        if case .sentences(let sentences) = block { sentences } else { [] }
      }
      return sentences.map(\.en).first { $0.contains("earlier row") }
    }
    XCTAssertEqual(
      try sentence("a,b,3\nb,a,3\n"),
      "ties.csv: 1 row is of a pair that an earlier row has too, in the other direction or with"
        + " other cells; their weights are added up"
    )
    // Of the five rows of a and b the first is new and the last is the same as the first.
    XCTAssertEqual(
      try sentence("a,b,3\nb,a,3\na,b,1\nb,c,1\nb,a,2\na,b,3\n"),
      "ties.csv: 3 rows are of pairs that earlier rows have too, in the other direction or with"
        + " other cells; the weights of a pair are added up"
    )
    XCTAssertNil(try sentence("a,b,3\nb,c,3\na,b,3\n"))
  }

  private func report(_ actors: String, _ ties: String, limit: Int? = nil) throws -> Report {
    CheckQuestion(limit: limit).report(on: try read(actors, ties), in: .en)
  }

  private func read(_ actors: String, _ ties: String) throws -> Reading {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    addTeardownBlock { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "small")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actors.utf8).write(to: folder.appending(path: "actors.csv"))
    try Data(ties.utf8).write(to: folder.appending(path: "ties.csv"))
    return try NetworkReader.read(folder: folder.path)
  }
}
