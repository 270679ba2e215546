import NetworkFiles
import SocialNetwork
import XCTest

final class TieReaderTests: XCTestCase {
  private let actors = """
    id,name,kind
    Gent Arts,Gent Arts vzw,partner
    b1,Bond,partner
    0042,Lokaal,afdeling
    c3,Café,lid

    """

  func testUnknownEndIsReportedWithWhatMayBeMeant() throws {
    func suggestion(_ id: String) throws -> String? {
      let reading = try read(actors: actors, ties: "source,target\nb1,\(id)\n")
      XCTAssertEqual(reading.places, ["unknown-actor 2:4"], id)
      return reading.findings.all.first?.suggestion?.en
    }
    // Two letters moved; nearly the name; case and accent; a lost zero; nothing near.
    XCTAssertEqual(try suggestion("Ghent Art"), "did you mean 'Gent Arts'?")
    XCTAssertEqual(try suggestion("B.O.N.D. vzw"), "did you mean 'Bond'?")
    XCTAssertEqual(try suggestion("CAFE"), "did you mean 'Café'?")
    XCTAssertEqual(try suggestion("42"), "did you mean '0042'?")
    XCTAssertEqual(try suggestion("zzzzzz"), "add it to actors.csv, or correct the id")
    // Two in a cell, or one whose name has a semicolon.
    XCTAssertEqual(
      try suggestion("zzzzzz;yyyyyy"),
      "if these are several actors, separate them with |, or give each a row; else add it to actors.csv, or correct"
        + " the id"
    )
  }

  func testFindingReadsAsASentence() throws {
    let reading = try read(actors: actors, ties: "source,target\nb1,Ghent Arts\n")
    let finding = try XCTUnwrap(reading.findings.all.first)
    XCTAssertEqual(
      finding.description(in: .en),
      "ties.csv:2:4: no actor 'Ghent Arts' in actors.csv; did you mean 'Gent Arts'?"
        + " [row 2, column 'target' (B2)]"
    )
    XCTAssertEqual(
      finding.description(in: .nl),
      "ties.csv:2:4: geen actor 'Ghent Arts' in actors.csv; bedoelde je 'Gent Arts'?"
        + " [rij 2, kolom 'target' (B2)]"
    )
    XCTAssertEqual(finding.field, "target")
    XCTAssertEqual(finding.value, "Ghent Arts")
  }

  func testActorsOfFaultyRowsLostTies() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nb,lid\nc,lid\nd,lid\nx,lid,more\n",
      ties: "source,target,weight\na,nobody,1\nb,c,0\nd,x,1\nx,x,1\na,a,1\n"
    )
    XCTAssertEqual(reading.dataset?.actorsThatLostTies, [0, 1, 2, 3])
    XCTAssertEqual(reading.dataset?.ties.count, 0)
    XCTAssertEqual(reading.findings.consequences.map(\.count), [2])
    XCTAssertEqual(
      reading.places,
      ["extra-cells 6:7", "unknown-actor 2:3", "bad-weight 3:5", "self-tie 6:1"]
    )
  }

  func testIdenticalRowsAreKeptAndReported() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nb,lid\n",
      ties: "source,target,kind\na,b,x\nb,a,x\na,b,y\na,b, x,,\n"
    )
    XCTAssertEqual(reading.dataset?.ties.count, 4)
    XCTAssertEqual(reading.places, ["identical-tie-row 5:1"])
    XCTAssertEqual(
      reading.findings.all.first?.message.en,
      "the same row as on line 2; their weights are added up"
    )
  }

  func testRolesAndFunctionsOfTies() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nb,lid\n",
      ties: "source,target,role,function\na,b,critical,learning|cultuur\na,b,,-\na,b,x,y\n"
    )
    XCTAssertEqual(reading.dataset?.ties.roles, [[.critical], []])
    XCTAssertEqual(reading.dataset?.ties.functions, [[.learning, .culture], []])
    XCTAssertEqual(reading.places, ["unknown-role 4:5", "unknown-function 4:7"])
  }

  func testWithoutAnActorFileTheEndsAreTheActors() throws {
    let reading = try read(ties: "source,target\nb,a\na,cafe\u{301}\ncaf\u{E9},b\n,a\n")
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["b", "a", "caf\u{E9}"])
    XCTAssertEqual(reading.dataset?.actors.map(\.kind), [.unknown, .unknown, .unknown])
    XCTAssertEqual(reading.ties, ["b–a 1.0", "a–café 1.0", "café–b 1.0"])
    XCTAssertEqual(reading.places, ["empty-end 5:1"])
    XCTAssertTrue(reading.notes.contains { $0.en.hasPrefix("no actor file") })
  }

  func testFurtherColumnsAreKeptOnlyWhenAsked() throws {
    let ties = "source,target,kind,x\na,b,k,1\na,a,k,2\na,b,,3\n"
    let actors = "id,kind\na,lid\nb,lid\n"
    XCTAssertEqual(try read(actors: actors, ties: ties).tieAttributes, [])
    var options = ReadingOptions()
    options.keepsTieAttributes = true
    let attributes = try read(actors: actors, ties: ties, options: options).tieAttributes
    XCTAssertEqual(attributes.map(\.name), ["kind", "x"])
    XCTAssertEqual(
      attributes.map { [$0.cell(of: 0), $0.cell(of: 1)] },
      [["k", nil], ["1", "3"]]
    )
  }

  func testRowsOfManyPiecesKeepTheirLines() throws {
    // Longer than the pieces in which a file is read, with ids of all lengths up to 40.
    let ids = (0..<2_000).map { "\($0)" + String(repeating: "é", count: $0 % 40) }
    let rows = (0..<60_000).map { "\(ids[$0 % 2_000]),\(ids[($0 * 7 + 1) % 2_000])\r\n" }
    let reading = try read(
      actors: "id,kind\n" + ids.map { "\($0),lid\n" }.joined(),
      ties: "source,target\r\n" + rows.joined() + "0,nobody"
    )
    XCTAssertEqual(reading.findings.all.filter { $0.severity == .error }.map(\.line), [60_002])
    let ties = try XCTUnwrap(reading.dataset?.ties)
    for row in 0..<ties.count where Int(ties.sources[row]) != Int(ties.targets[row]) {
      XCTAssertTrue(Int(ties.sources[row]) < 2_000)
    }
    let expected = (0..<60_000).filter { $0 % 2_000 != ($0 * 7 + 1) % 2_000 }
    XCTAssertEqual(ties.sources, expected.map { UInt32($0 % 2_000) })
    XCTAssertEqual(ties.targets, expected.map { UInt32(($0 * 7 + 1) % 2_000) })
  }

  /// Whose tie has no weight is not to be cut off by following the advice: the tie counts as one without
  /// weights does, which is 1.
  func testTheAdviceOnAnEmptyWeightKeepsTheTie() throws {
    for weight in ["", "n.v.t."] {
      let reading = try read(ties: "source,target,weight\na,b,\(weight)\n")
      XCTAssertEqual(reading.places, ["empty-weight 2:5"])
      let advice = try XCTUnwrap(reading.findings.all.first?.suggestion)
      XCTAssertEqual(advice.en, "fill it in, 1 where the strength is not known")
      XCTAssertEqual(advice.nl, "vul het in, 1 als de sterkte niet bekend is")
    }
  }
}
