import GraphCore
import NetworkFiles
import SocialNetwork
import XCTest

/// Small inputs as people's disks hold them, on which a reader easily goes wrong.
///
/// What is right was worked out by hand.
final class CasesTests: XCTestCase {
  private func degrees(_ reading: Reading) throws -> [String: Int] {
    let dataset = try XCTUnwrap(reading.dataset)
    let graph = dataset.network().graph
    return Dictionary(
      uniqueKeysWithValues: dataset.actors.indices.map {
        (dataset.actors.ids[$0], graph.degree(of: $0))
      }
    )
  }

  private func lost(_ reading: Reading) -> [String] {
    guard let dataset = reading.dataset else { return [] }
    return dataset.actorsThatLostTies.sorted().map { dataset.actors.ids[$0] }
  }

  private func notes(_ reading: Reading, with words: String) -> [String] {
    reading.notes.map(\.en).filter { $0.contains(words) }
  }

  // MARK: Missing ends

  func testMissingMarkersAreNoActors() throws {
    let reading = try read(
      ties: """
        van,naar
        Buurthuis Zon,Fanfare Rust
        Buurthuis Zon,onbekend
        Naaiclub,onbekend
        Muziekatelier,?
        Repaircafé,?
        Zangkoor,-

        """
    )
    XCTAssertEqual(
      reading.places,
      [
        "empty-end 3:15", "empty-end 4:10", "empty-end 5:15", "empty-end 6:12", "empty-end 7:10",
      ]
    )
    XCTAssertEqual(
      lost(reading),
      ["Buurthuis Zon", "Naaiclub", "Muziekatelier", "Repaircafé", "Zangkoor"]
    )
    XCTAssertEqual(reading.dataset?.actors.count, 6)
    XCTAssertEqual(reading.dataset?.leftOut.ties, LeftOut.Rows(leftOut: 5, all: 6))
  }

  func testEveryMissingMarkerIsAnEmptyEnd() throws {
    for marker in ["onbekend", "Onbekend", "?", "-", "NA", "n.v.t.", "#N/B", "#N/A", "null", "—"] {
      for actors in [nil, "id,kind\na,lid\n"] {
        let reading = try read(actors: actors, ties: "source,target\na,\(marker)\n\(marker),a\n")
        XCTAssertEqual(reading.places, ["empty-end 2:3", "empty-end 3:1"], marker)
        XCTAssertEqual(lost(reading), ["a"], marker)
      }
    }
  }

  // MARK: Several ids in a cell

  func testSeveralEndsInACellWithoutAnActorFile() throws {
    let reading = try read(
      ties: """
        From,To,Type
        Koepel,Zolder|Kelder,samenwerking
        Koepel,Loods,samenwerking
        Zolder,Loods | Kelder,buur

        """
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(try degrees(reading), ["Koepel": 3, "Zolder": 3, "Kelder": 2, "Loods": 2])
  }

  func testOneMissingEndOfSeveralLosesTheRow() throws {
    for actors in [nil, "id,kind\na,lid\nb,lid\n"] {
      let reading = try read(actors: actors, ties: "source,target\na,b|?\na,a|b|b\n")
      XCTAssertEqual(reading.places, ["empty-end 2:3", "self-tie 3:1"])
      XCTAssertEqual(reading.ties, ["a–b 1.0"])
      XCTAssertEqual(lost(reading), ["a", "b"])
    }
  }

  func testUnknownEndOfSeveralIsNamedAlone() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nbuurthuis,lid\nc,lid\n",
      ties: "source,target\na,c|buurthuiz\n"
    )
    XCTAssertEqual(
      reading.findings.all.map { $0.description(in: .en) },
      [
        "ties.csv:2:3: no actor 'buurthuiz' in actors.csv; did you mean 'buurthuis'?"
          + " [row 2, column 'target' (B2)]"
      ]
    )
    XCTAssertEqual(lost(reading), ["a", "buurthuis", "c"])
  }

  // MARK: Look-alikes without an actor file

  func testLookAlikesWithoutAnActorFileAreAWarning() throws {
    let reading = try read(
      ties: "source,target\nStad Gent,Fanfare\nstad gent,Zolder\nStad Gent vzw,Kelder\n"
        + "STAD GENT,Loods\nLoods,café\nZolder,Cafe\n"
    )
    XCTAssertEqual(
      reading.places,
      ["similar-names 3:1", "similar-names 4:1", "similar-names 5:1", "similar-names 7:8"]
    )
    XCTAssertEqual(reading.findings.errorCount, 0)
  }

  func testInnerBlanksAreNamed() throws {
    let reading = try read(
      ties: "source,target\n\"Jan\nSmet\",Zolder\nJan Smet,Kelder\nJan  Smet,Loods\n"
        + "Jan\u{A0}Smet,Kelder\n"
    )
    XCTAssertEqual(
      reading.places,
      ["similar-names 4:1", "similar-names 5:1", "similar-names 6:1"]
    )
    // A line break is shown as a blank.
    XCTAssertEqual(
      reading.findings.all.map(\.message.en),
      [
        "'Jan Smet' differs from 'Jan Smet' only by a line break",
        "'Jan  Smet' differs from 'Jan Smet' only by a line break and a double space",
        "'Jan\u{A0}Smet' differs from 'Jan Smet' only by a no-break space and a line break",
      ]
    )
  }

  func testPeopleWhoAreMerelyAlikeAreNoWarning() throws {
    func isAlike(_ first: String, _ second: String) throws -> Bool {
      let reading = try read(ties: "source,target\n\"\(first)\",zzz\n\"\(second)\",zzz\n")
      return reading.places == ["similar-names 3:1"]
    }
    for (first, second) in [
      ("KVLV-Aalter", "KVLV Aalter"), ("De Zolder vzw", "de zolder"),
      ("Zolder v.z.w.", "vzw Zolder"),
      ("Repair Café", "repaircafe"), ("K.V.L.V. Aalter", "kvlv aalter"), ("K V L V", "KVLV"),
      ("Zolder.", "Zolder"), ("007", "7"), ("'t Zand", "t zand"),
      ("KVLV\u{2011}Aalter", "kvlv aalter"),
      ("Buurt\u{AD}huis", "buurthuis"), ("De\u{A0}Zolder", "de zolder"), ("1.0", "1"),
    ] {
      XCTAssertTrue(try isAlike(first, second), "\(first) / \(second)")
    }
    for (first, second) in [
      ("Jan E. Jørgensen", "Jane Jørgensen"), ("Jan E. Claes", "Jane Claes"),
      ("Jan De Vos", "Jan Devos"), ("Jo An Smet", "Joan Smet"), ("Gent 1 1", "Gent 11"),
      ("A. Claes", "Aclaes"), ("Jan Claes", "Jan Claeys"), ("1.1", "11"),
    ] {
      XCTAssertFalse(try isAlike(first, second), "\(first) / \(second)")
    }
  }

  // MARK: Ends that are no ids

  func testInvisibleDifferencesAreReadAlikeAndSaid() throws {
    let reading = try read(
      actors: "Id,kind\nStad Gent,government\nKVLV-Aalter,member association\n"
        + "Buurthuis Zon,organisation\nDe Zolder,organisation\n",
      ties: "Source,Target\nStad\u{A0}Gent,KVLV-Aalter\nStad Gent,Buurthuis Zon\u{200B}\n"
        + "Stad Gent,KVLV\u{2011}Aalter\nBuurthuis Zon,\u{FEFF}De Zolder\n"
        + "Buurthuis  Zon,De Zolder\nBuurt\u{AD}huis Zon,De\u{200B} Zolder\n"
        + "\"Stad\nGent\",Stad\u{A0}Gent\n"
    )
    XCTAssertEqual(reading.findings.errorCount, 0)
    // Lines 2 and 4, 3, 5 to 7: the last row is a tie of Stad Gent to itself.
    XCTAssertEqual(
      try degrees(reading),
      ["Stad Gent": 2, "KVLV-Aalter": 1, "Buurthuis Zon": 2, "De Zolder": 1]
    )
    XCTAssertEqual(reading.dataset?.ties.count, 6)
    XCTAssertEqual(
      notes(reading, with: "only by"),
      [
        "ties.csv: 2 ends of ties differ from an id only by a no-break space, and are read as that id"
          + " (first on line 2)",
        "ties.csv: 2 ends of ties differ from an id only by a zero-width space, and are read as that"
          + " id (first on line 3)",
        "ties.csv: 1 end of a tie differs from an id only by a non-breaking hyphen, and is read as"
          + " that id (first on line 4)",
        "ties.csv: 1 end of a tie differs from an id only by a byte order mark, and is read as that"
          + " id (first on line 5)",
        "ties.csv: 1 end of a tie differs from an id only by a double space, and is read as that id"
          + " (first on line 6)",
        "ties.csv: 1 end of a tie differs from an id only by a soft hyphen, and is read as that id"
          + " (first on line 7)",
        "ties.csv: 1 end of a tie differs from an id only by a line break, and is read as that id"
          + " (first on line 8)",
      ]
    )
  }

  func testInvisibleDifferenceMayBeInTheActorFile() throws {
    let actors = "id,kind\nStad\u{A0}Gent,government\nb,lid\n"
    XCTAssertEqual(
      try read(actors: actors, ties: "source,target\nb,Stad Gent\n").ties,
      ["b–Stad\u{A0}Gent 1.0"]
    )
    // Two that look the same: nobody knows which is meant.
    let two = try read(
      actors: actors + "Stad  Gent,lid\n",
      ties: "source,target\nb,Stad Gent\n"
    )
    XCTAssertEqual(two.places, ["similar-names 4:1", "unknown-actor 2:3"])
    XCTAssertEqual(lost(two), ["Stad\u{A0}Gent", "b", "Stad  Gent"])
  }

  func testNumberWithPointZeroIsTheNumber() throws {
    let nodes =
      "Id,Label,kind\n1,Weefhuis,organisation\n2,Buurtbond,member association\n"
      + "4,Tapijt,organisation\n5,Los,organisation\n"
    let reading = try read(actors: nodes, ties: "Source,Target\n1.0,2.0\n2.0,4.0\n")
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(reading.ties, ["1–2 1.0", "2–4 1.0"])
    XCTAssertEqual(
      notes(reading, with: "read as '"),
      ["ties.csv: 4 ids such as '1.0' are read as '1' (first on line 2)"]
    )
    // The other way round, and where both exist.
    XCTAssertEqual(
      try read(actors: "id,kind\n1.0,lid\n2.0,lid\n", ties: "source,target\n1,2\n").ties,
      ["1.0–2.0 1.0"]
    )
    XCTAssertEqual(
      try read(actors: "id,kind\n1.0,lid\n1,lid\n", ties: "source,target\n1,1.0\n").ties,
      ["1–1.0 1.0"]
    )
    // 1.1 and v1.0 are other ids.
    XCTAssertEqual(
      try read(actors: nodes, ties: "source,target\n1.1,2\nv1.0,2\n").places,
      ["unknown-actor 2:1", "unknown-actor 3:1"]
    )
  }

  func testLeadingZerosAreNeverLost() throws {
    let reading = try read(actors: "id,kind\n007,lid\nb,lid\n", ties: "source,target\nb,7\nb,7.0\n")
    XCTAssertEqual(reading.places, ["unknown-actor 2:3", "unknown-actor 3:3"])
    XCTAssertEqual(reading.findings.all.first?.suggestion?.en, "did you mean '007'?")
    XCTAssertEqual(reading.ties, [])
    XCTAssertEqual(lost(reading), ["007", "b"])
  }

  func testNamesAreReadAsIDs() throws {
    let actors = "id,naam,soort\n1,Zolder,organisatie\n2,Kelder,vereniging\n3,Loods,vereniging\n"
    let reading = try read(
      actors: actors,
      ties: "van,naar\nZolder,Kelder\nLoods,zolder\nLoods,Kel\u{AD}der\n"
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(reading.ties, ["1–2 1.0", "3–1 1.0", "3–2 1.0"])
    XCTAssertEqual(
      notes(reading, with: "names"),
      [
        "ties.csv: 6 ends of ties are names of actors: they are read as the ids of those actors"
          + " (first on line 2)"
      ]
    )
  }

  func testNameOfTwoActorsIsAnError() throws {
    let reading = try read(
      actors: "id,name,kind\n1,Jan Peeters,lid\n2,jan peeters,lid\n3,An,lid\n",
      ties: "source,target\nAn,Jan Peeters\n"
    )
    XCTAssertEqual(
      reading.findings.all.filter { $0.severity == .error }.map { $0.description(in: .en) },
      [
        "ties.csv:2:4: no actor has the id 'Jan Peeters', and 2 have the name: '1' and '2';"
          + " write the id that is meant [row 2, column 'target' (B2)]"
      ]
    )
    // Either of them may have had the tie.
    XCTAssertEqual(lost(reading), ["1", "2", "3"])
  }

  func testAnIDGoesBeforeAName() throws {
    let actors = "id,name,kind\nb1,Anders,lid\nc3,b1,lid\nd4,D,lid\n"
    XCTAssertEqual(try read(actors: actors, ties: "source,target\nd4,b1\n").ties, ["d4–b1 1.0"])
    // In another case it is still rather the id.
    let reading = try read(actors: actors, ties: "source,target\nd4,B1\n")
    XCTAssertEqual(reading.findings.all.map(\.suggestion?.en), ["did you mean 'b1'?"])
    XCTAssertEqual(lost(reading), ["b1", "d4"])
  }

  func testActorThatWasMeantLostATie() throws {
    let actors = "id,kind\nA,organisation\nB,organisation\nStad Gent,government\n"
    for end in ["stad gent", "Stad Gent.", "Stad Gnt", "Stad Gent vzw"] {
      let reading = try read(actors: actors, ties: "source,target\nA,B\nA,\(end)\n")
      XCTAssertEqual(reading.places, ["unknown-actor 3:3"], end)
      XCTAssertEqual(reading.findings.all.first?.suggestion?.en, "did you mean 'Stad Gent'?", end)
      XCTAssertEqual(lost(reading), ["A", "Stad Gent"], end)
    }
  }

  func testEquallyNearIDsAreNotProposed() throws {
    let reading = try read(
      actors: "id,kind\nloods1,lid\nloods2,lid\nCAFÉ,lid\ncafe,lid\nx,lid\n",
      ties: "source,target\nx,loods3\nx,Cafe\n"
    )
    XCTAssertEqual(
      reading.findings.all.filter { $0.severity == .error }.map(\.suggestion?.en),
      [String](repeating: "add it to actors.csv, or correct the id", count: 2)
    )
    XCTAssertEqual(lost(reading), ["x"])
  }

  // MARK: Dates

  private let pair = "id,kind\nA,lid\nB,lid\nC,lid\nD,lid\nE,lid\n"

  func testUntilBeforeSinceIsAnError() throws {
    let reading = try read(
      actors: pair,
      ties: "source,target,since,until\nA,B,2024-05-01,2023-05-01\nB,C,2020,2019\n"
        + "C,D,2020,2020-03\nD,E,2024-05-01,1/5/2024\n"
    )
    XCTAssertEqual(reading.places, ["until-before-since 2:16", "until-before-since 3:10"])
    XCTAssertEqual(reading.ties, ["C–D 1.0", "D–E 1.0"])
    XCTAssertEqual(lost(reading), ["A", "B", "C"])
  }

  func testColumnWithTheMonthFirst() throws {
    let reading = try read(
      actors: pair,
      ties: "source,target,since\nA,B,4/5/2024\nA,C,4/13/2024\nA,D,12/31/2023\nA,E,3/4/2024\n"
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(
      reading.dataset?.ties.since,
      [
        Day(year: 2024, month: 4, day: 5), Day(year: 2024, month: 4, day: 13),
        Day(year: 2023, month: 12, day: 31), Day(year: 2024, month: 3, day: 4),
      ]
    )
    XCTAssertEqual(
      notes(reading, with: "month first"),
      [
        "ties.csv: dates in 'since' have the month first: '4/13/2024' on line 3 can be nothing else"
      ]
    )
  }

  func testColumnThatShowsNoOrderTakesThatOfTheOther() throws {
    let reading = try read(
      actors: pair,
      ties: "source,target,since,until\nA,B,4/5/2024,4/13/2024\nA,C,2020,\n"
    )
    let april = Day(year: 2024, month: 4, day: 5)
    XCTAssertEqual(reading.dataset?.ties.since, [april, Day(year: 2020, month: 1, day: 1)])
    XCTAssertEqual(notes(reading, with: "dates in 'since' and 'until'").count, 1)
    // Nothing shows the order: the day is first.
    let plain = try read(actors: pair, ties: "source,target,since\nA,B,4/5/2024\n")
    XCTAssertEqual(plain.dataset?.ties.since, [Day(year: 2024, month: 5, day: 4)])
    XCTAssertEqual(notes(plain, with: "month first"), [])
  }

  func testColumnOfBothOrdersIsAnError() throws {
    let reading = try read(
      actors: pair,
      ties: "source,target,since\nA,B,13/4/2024\nA,C,4/13/2024\nA,D,4/5/2024\nA,E,5/5/2024\n"
    )
    XCTAssertEqual(
      reading.findings.all.map { $0.description(in: .en) },
      [
        "ties.csv:3:5: in 'since', '13/4/2024' on line 2 has the day first and '4/13/2024' on line 3"
          + " the month; dates such as 4/5/2024 can be read in two ways; write the dates as"
          + " 2024-04-13"
      ]
    )
    // What can be read in one way is; the row that cannot is left out.
    XCTAssertEqual(reading.ties, ["A–B 1.0", "A–C 1.0", "A–E 1.0"])
    XCTAssertEqual(reading.findings.consequences.map(\.code), ["mixed-dates"])
    XCTAssertEqual(lost(reading), ["A", "D"])
  }

  // MARK: Weights

  func testWeightsThatAreReadOtherwiseThanWrittenAreSaid() throws {
    let reading = try read(
      ties: "source;target;weight\na;b;50%\na;c;€ 3\na;d;40 %\na;e;1.234,50\na;f;€ 1.000,5\n"
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(reading.dataset?.ties.weights, [50, 3, 40, 1234.5, 1000.5])
    XCTAssertEqual(
      notes(reading, with: "weight"),
      [
        "ties.csv: 2 weights have a per cent sign: '50%' is read as 50 (first on line 2)",
        "ties.csv: 2 weights have a euro sign: '€ 3' is read as 3 (first on line 3)",
        "ties.csv: 2 weights have a sign between thousands: '1.234,50' is read as 1234.5"
          + " (first on line 5)",
      ]
    )
  }

  func testAmountsThatAreReadOtherwiseThanWrittenAreSaidWithoutTheAmounts() throws {
    let reading = try read(
      actors: "id;kind;inkomen;sector;leden\na;lid;€ 1.234,50;€ 3 kunst;1.500\nb;lid;20,5;x;20\n"
        + "c;lid;€ 2;;3\n",
      ties: "source;target\na;b\n"
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(
      notes(reading, with: "left aside"),
      [
        "actors.csv: 2 cells of 'inkomen' with a euro sign, which is left aside",
        "actors.csv: 1 cell of 'inkomen' with a sign between thousands, which is left aside",
        "actors.csv: 1 cell of 'leden' with a sign between thousands, which is left aside",
      ]
    )
  }

  func testWeightsOutOfRangeAreAnError() throws {
    let reading = try read(
      ties: "source,target,weight\na,b,1e101\na,c,1e-101\na,d,1e100\na,e,1e-100\na,f,1e-320\n"
        + "a,d,1e100\n"
    )
    XCTAssertEqual(
      reading.places.filter { !$0.hasPrefix("identical") },
      ["weight-out-of-range 2:5", "weight-out-of-range 3:5", "weight-out-of-range 6:5"]
    )
    XCTAssertEqual(reading.dataset?.ties.weights, [1e100, 1e-100, 1e100])
    // The graph adds the rows of the pair a–d up: 1e100 + 1e100.
    XCTAssertEqual(reading.dataset.map { $0.network().graph.strength(of: 3) }, 2e100)
  }

  // MARK: Quotes

  private let backslashNote =
    "actors.csv: quotes inside cells are escaped with a backslash (\\\")"

  func testQuotesMayBeEscapedWithABackslash() throws {
    let actors = #"""
      id,kind,name,sector,nota
      1,organisation,"Kring \"Zon, Maan\"",kunst,
      2,organisation,Zolder,zorg,
      3,organisation,"Kring \Zon","C:\\data","zij zei \"ja\", en \"nee\""
      4,organisation,"Los\"","","op \\"

      """#
    let reading = try read(actors: actors, ties: "source,target\n1,2\n")
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(
      reading.dataset?.actors.map(\.name),
      ["Kring \"Zon, Maan\"", "Zolder", "Kring \\Zon", "Los\""]
    )
    XCTAssertEqual(reading.cells("sector"), ["kunst", "zorg", "C:\\\\data", nil])
    XCTAssertEqual(
      reading.cells("nota"),
      [nil, nil, "zij zei \"ja\", en \"nee\"", "op \\"]
    )
    XCTAssertTrue(reading.notes.map(\.en).contains(backslashNote))
  }

  func testBackslashInAnOrdinaryFileIsACharacter() throws {
    let reading = try read(
      actors: "id,kind,name\n1,lid,\"Kring \\Zon, \"\"Maan\"\"\"\n2,lid,\"C:\\\"\n3,lid,\"\\\\x\"\n"
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(
      reading.dataset?.actors.map(\.name),
      ["Kring \\Zon, \"Maan\"", "C:\\", "\\\\x"]
    )
    XCTAssertFalse(reading.notes.map(\.en).contains(backslashNote))
  }

  func testTextAfterAClosingQuoteIsAnError() throws {
    let reading = try read(
      actors: "id,kind,name\n1,lid,\"abc\" def\n2,lid,\"x\"  \n3,lid,\"a \"b\" c\"\n",
      ties: "source,target,x\n1,2,\"a\" b\n2,2,\"a\"\n"
    )
    XCTAssertEqual(
      reading.places,
      ["text-after-quote 2:7", "text-after-quote 4:7", "text-after-quote 2:5", "self-tie 3:1"]
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["2"])
  }

  func testQuotesWrittenInNoWayAreAnErrorAndNothingShifts() throws {
    // A backslash ends a cell on line 2 and escapes a quote on line 3: it cannot do both.
    let reading = try read(
      actors: "id,kind,name\n1,lid,\"C:\\\",\n2,lid,\"Kring \\\"Zon, Maan\\\"\"\n3,lid,\"Los\"\n"
    )
    XCTAssertEqual(reading.places.first, "text-after-quote 3:7")
    XCTAssertEqual(reading.dataset?.actors.map(\.name), ["C:\\", "Los"])
  }

  func testBackslashesMayShowLateInAFile() throws {
    let rows = (0..<30_000).map { "a\($0),b,\"x \($0)\"\n" }.joined()
    let reading = try read(
      ties: "source,target,x\n" + rows + "a,\"Los \\\"Zand, Zee\\\"\",\n"
    )
    XCTAssertEqual(reading.dataset?.actors.last?.id, "Los \"Zand, Zee\"")
    XCTAssertEqual(reading.dataset?.ties.count, 30_001)
    XCTAssertEqual(reading.findings.errorCount, 0)
  }
}
