import NetworkFiles
import SocialNetwork
import XCTest

/// Ends of ties that are no id of an actor file, but may mean one.
///
/// What is right was worked out by hand.
final class EndsThatAreNoIDsTests: XCTestCase {
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

  /// One number that stands in the file twice is a mistake: the ends of ties still stand in that column.
  ///
  /// Named as the id, its repeat is found, with its line.
  func testARepeatedNumberDoesNotHideTheColumnOfIDs() throws {
    let actors =
      "Nr.;Naam;Soort\n001;Alfa;lidvereniging\n002;Beta;lidvereniging\n003;Gamma;lidvereniging\n"
      + "003;Delta;lidvereniging\n005;Eps;lidvereniging\n"
    let ties = "van;naar\n001;002\n002;005\n"
    let reading = try read(actors: actors, ties: ties)
    XCTAssertEqual(reading.findings.errorCount, 4)
    XCTAssertEqual(
      reading.findings.all.first?.description(in: .en),
      "ties.csv:2:1: no actor '001' in actors.csv, where it stands in the column 'Nr.'; 'Nr.' could be meant: say which"
        + " it is [row 2, column 'van' (A2)]"
    )
    XCTAssertEqual(
      notes(reading, with: "Nr."),
      [
        "actors.csv: column 'Nr.' is not read as the id, since '003' stands in it more than once; 'Naam' is"
      ]
    )
    var options = ReadingOptions()
    options.columns = [.id: "Nr."]
    let named = try read(actors: actors, ties: ties, options: options)
    XCTAssertEqual(named.places, ["repeated-id 5:1"])
    XCTAssertEqual(named.ties, ["001–002 1.0", "002–005 1.0"])
    // A column of something else is none for one repeat more: three of four kinds of place differ.
    let places = try read(
      actors: "Naam;Dossier\nAb;D1\nBc;D2\nCd;D2\nDe;D3\n",
      ties: "van;naar\nD1;D3\n"
    )
    XCTAssertEqual(
      places.findings.all.map(\.suggestion?.en),
      [String](repeating: "add it to actors.csv, or correct the id", count: 2)
    )
    XCTAssertEqual(notes(places, with: "not read as the id"), [])
  }
}
