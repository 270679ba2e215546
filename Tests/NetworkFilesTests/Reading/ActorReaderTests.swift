import NetworkFiles
import SocialNetwork
import XCTest

final class ActorReaderTests: XCTestCase {
  func testKindsAreReadInTheWordsOfTheField() throws {
    let words =
      "individu,Vrijwilligers,lid_vereniging,Member-Association,lokale groep,afdeling,"
      + "Partner,organization,OCMW,lokaal bestuur,gemeente,deelnemer"
    let rows = words.split(separator: ",").enumerated().map { "a\($0.offset),\($0.element)\n" }
    let reading = try read(actors: "id,kind\n" + rows.joined())
    XCTAssertEqual(
      reading.dataset?.actors.kinds,
      [
        .individual, .volunteer, .memberAssociation, .memberAssociation, .memberAssociation,
        .memberAssociation, .organisation, .organisation, .government, .government, .government,
        .individual,
      ]
    )
    XCTAssertTrue(reading.notes.contains { $0.en == "actors.csv: gemeente → government (1)" })
    XCTAssertFalse(reading.notes.contains { $0.en.contains("Vrijwilligers") })
  }

  func testOtherKindsAreMappedOrAnError() throws {
    let actors = "id,kind\na,Event\nb,\nc,lid\n"
    let reading = try read(actors: actors)
    XCTAssertEqual(reading.places, ["unknown-kind 2:3", "empty-kind 3:3"])
    // The actors stay, and what they are is not known.
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["a", "b", "c"])
    XCTAssertEqual(reading.dataset?.actors.kinds, [.unknown, .unknown, .individual])
    var options = ReadingOptions()
    options.kinds = ["EVENT": .organisation]
    XCTAssertEqual(try read(actors: actors, options: options).places, ["empty-kind 3:3"])
  }

  func testAKindThatNobodyHasIsTold() throws {
    var options = ReadingOptions()
    options.kinds = ["Evnt": .organisation, "lid": .volunteer, "*": .individual]
    let reading = try read(actors: "id,kind\na,Event\nc,Lid\n", options: options)
    XCTAssertEqual(reading.dataset?.actors.kinds, [.individual, .volunteer])
    XCTAssertEqual(
      reading.notes.map(\.en).filter { $0.contains("changes nothing") },
      ["actors.csv: no actor has the kind 'Evnt', so what was said of it changes nothing"]
    )
  }

  func testNameDefaultsToTheID() throws {
    let reading = try read(actors: "id,name,kind\na,,lid\nb,Bond,lid\n")
    XCTAssertEqual(reading.dataset?.actors.map(\.name), ["a", "Bond"])
    XCTAssertEqual(try read(actors: "id,kind\na,lid\n").dataset?.actors.map(\.name), ["a"])
  }

  func testWhoWasAskedIsReadAsYesOrNo() throws {
    let cells = "ja,NEE,x,,1,0,WAAR,faux,maybe"
    let rows = cells.split(separator: ",", omittingEmptySubsequences: false).enumerated()
    let reading = try read(
      actors: "id,kind,surveyed\n" + rows.map { "a\($0.offset),lid,\($0.element)\n" }.joined()
    )
    let actors = try XCTUnwrap(reading.dataset?.actors)
    XCTAssertEqual(
      actors.map(\.isSurveyed),
      [true, false, true, false, true, false, true, false, false]
    )
    XCTAssertEqual(reading.places, ["unknown-answer 10:8"])
  }

  func testRolesAndFunctionsMayBeSeveral() throws {
    let reading = try read(
      actors: """
        id,kind,role,function
        a,lid,connecting | kritische rol,leerfunctie|gemeenschapsvormende functie
        b,lid,,maatschappelijke bewegingsfunctie
        c,lid,chair,culture
        d,lid,laboratoriumrol,sport
        """
    )
    XCTAssertEqual(
      reading.dataset?.actors.map(\.roles),
      [[.connecting, .critical], [], [], [.laboratory]]
    )
    XCTAssertEqual(
      reading.dataset?.actors.map(\.functions),
      [[.learning, .community], [.movement], [.culture], []]
    )
    XCTAssertEqual(reading.places, ["unknown-role 4:7", "unknown-function 5:23"])
  }

  func testIDsAreTextInOneUnicodeFormWithoutOuterBlanks() throws {
    // é as one character and as e with an accent; \u{A0} is a blank too.
    let reading = try read(
      actors: "id,kind\ncaf\u{E9},lid\n\u{A0}007 ,lid\n",
      ties: "source,target\ncafe\u{301}\u{A0},007\n"
    )
    XCTAssertEqual(reading.ties, ["café–007 1.0"])
    XCTAssertEqual(reading.dataset?.actors.ids.map { Array($0.utf8) }.first?.count, 5)
    let repeated = try read(actors: "id,kind\ncafe\u{301},lid\ncaf\u{E9},partner\n")
    XCTAssertEqual(repeated.places, ["repeated-id 3:1"])
  }

  func testOfARepeatedIDTheFirstRowStays() throws {
    let reading = try read(
      actors: "id,kind,x\na,lid,1\n a ,lid,1,,\na,partner,1\n,lid,2\nb,lid\n"
    )
    XCTAssertEqual(
      reading.places,
      ["identical-actor-row 3:1", "repeated-id 4:1", "empty-id 5:1"]
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.kind), [.individual, .individual])
    XCTAssertEqual(
      reading.findings.all.map { $0.description(in: .nl) }.first,
      "actors.csv:3:1: dezelfde rij als op regel 2; verwijder er een [rij 3, kolom 'id' (A3)]"
    )
  }

  func testMissingCellsAreNoValuesButAnAnswerIs() throws {
    let cells = ["", "-", "?", "NA", "n.v.t.", "Onbekend", "#N/B", "#DEEL/0!", "wil niet zeggen"]
    let reading = try read(
      actors: "id;kind;gender\n"
        + cells.enumerated().map { "a\($0.offset);lid;\($0.element)\n" }.joined()
    )
    XCTAssertEqual(reading.cells("gender"), cells.dropLast().map { _ in nil } + ["wil niet zeggen"])
  }

  func testNamesThatDifferLittleAreAWarning() throws {
    let reading = try read(
      actors: """
        id,name,kind
        1,KVG Gent vzw,partner
        2,k.v.g.-gent,partner
        3,Café Één,partner
        4,cafe\u{301} een V.Z.W.,partner
        5,Gent 1 1,partner
        6,Gent 11,partner
        7,Jan Peeters,lid
        8,Jan Peeters,lid
        9,JAN PEETERS,lid
        10,KVG Gent vzw,partner
        """
    )
    XCTAssertEqual(
      reading.places,
      ["similar-names 3:3", "similar-names 5:3", "similar-names 10:3", "similar-names 11:4"]
    )
    XCTAssertEqual(reading.findings.errorCount, 0)
    XCTAssertEqual(reading.dataset?.actors.count, 10)
  }

  func testEchoIsHarmless() throws {
    let reading = try read(
      actors: "id,kind\na,\"x\u{1B}[31m\u{202E}\u{7}\(String(repeating: "y", count: 500))\"\n"
    )
    let finding = try XCTUnwrap(reading.findings.all.first)
    XCTAssertEqual(finding.value.count, 80)
    let text = finding.description(in: .en)
    XCTAssertFalse(text.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
    XCTAssertLessThan(text.count, 400)
  }

  func testFindingsAreCountedByCode() throws {
    let row = Array("a,wrong\n".utf8)
    var bytes = Array("id,kind\n".utf8)
    for _ in 0..<1_000 { bytes += row }
    let reading = try read(bytes, Array("source,target\n".utf8))
    // The first has a wrong kind, the others are the same row.
    XCTAssertEqual(reading.findings.counts.map(\.count), [999, 1])
    XCTAssertEqual(reading.findings.errorCount, 1)
    XCTAssertEqual(reading.findings.warningCount, 999)
  }
}
