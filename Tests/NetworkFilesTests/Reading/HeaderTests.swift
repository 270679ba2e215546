import NetworkFiles
import SocialNetwork
import XCTest

/// The headers of other programs and languages.
final class HeaderTests: XCTestCase {
  private func assertNetwork(
    actors: String,
    ties: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) throws {
    let reading = try read(actors: actors, ties: ties)
    XCTAssertEqual(reading.places, [], file: file, line: line)
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["a", "b"], file: file, line: line)
    XCTAssertEqual(reading.dataset?.actors.map(\.name), ["Anna", "Bond"], file: file, line: line)
    XCTAssertEqual(
      reading.dataset?.actors.map(\.kind),
      [.individual, .organisation],
      file: file,
      line: line
    )
    XCTAssertEqual(reading.ties, ["a–b 2.0"], file: file, line: line)
  }

  func testDutch() throws {
    try assertNetwork(
      actors: "Nummer;Naam;Soort\na;Anna;lid\nb;Bond;partner\n",
      ties: "Van;Naar;Gewicht\na;b;2\n"
    )
    try assertNetwork(
      actors: "code,benaming,soort-actor\na,Anna,deelnemer\nb,Bond,organisatie\n",
      ties: "Actor_1,Actor 2,Sterkte\na,b,2\n"
    )
  }

  func testFrench() throws {
    try assertNetwork(
      actors: "Identifiant;Libellé;Catégorie\na;Anna;membre\nb;Bond;partenaire\n",
      ties: "De;À;Poids\na;b;2\n"
    )
  }

  func testNumbersOfMembersAreIDsWhereTheyCanBe() throws {
    let reading = try read(
      actors:
        "Ledenlijst 2025;;\n;;\nLidnr.;Naam organisatie;Soort\n1;Zolder;vzw\n2;Kelder;afdeling\n",
      ties: "van;naar\n1;2\n"
    )
    XCTAssertEqual(reading.places, [])
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["1", "2"])
    XCTAssertEqual(reading.dataset?.actors.kinds, [.organisation, .memberAssociation])
    XCTAssertTrue(
      reading.notes.contains { $0.en == "actors.csv: column 'Lidnr.' is read as the id" }
    )
    // Numbers that begin anew, or are not there, are none: the name is.
    let anew = try read(actors: "Lidnr;Naam\n1;Zolder\n1;Kelder\n2;Loods\n")
    XCTAssertEqual(anew.dataset?.actors.map(\.id), ["Zolder", "Kelder", "Loods"])
  }

  func testErrorsNameTheHeaderBelowTitles() throws {
    let reading = try read(
      actors: "Ledenlijst vereniging 2025;;;\nstand;3/4/2025;;\nWie;Wat;Waar;Hoe\nZolder;x;Gent;y\n"
    )
    let finding = try XCTUnwrap(reading.findings.all.first)
    XCTAssertEqual(finding.code, "missing-column")
    XCTAssertEqual(finding.line, 3)
    XCTAssertTrue(finding.message.en.contains("'Wie'"), finding.message.en)
    // Without titles the first line is the header, however many cells it lacks.
    let plain = try read(actors: "Wie,Wat,\nZolder,x,y\nKelder,y,z\n")
    XCTAssertEqual(plain.findings.all.first?.line, 1)
  }

  func testNodeXLHasTwoHeaderRows() throws {
    try assertNetwork(
      actors: ",Labels,Other Columns\nVertex,Label,Type\na,Anna,person\nb,Bond,organization\n",
      ties: ",,Visual Properties,Other Columns\nVertex 1,Vertex 2,Color,Edge Weight\na,b,red,2\n"
    )
  }

  func testIgraphWritesTheNumbersOfRows() throws {
    let reading = try read(
      actors: "\"\",\"name\",\"label\",\"kind\"\n\"1\",\"a\",\"Anna\",\"member\"\n",
      ties: "\"\",\"from\",\"to\",\"weight\"\n"
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["a"])
    XCTAssertEqual(reading.dataset?.actors.map(\.name), ["Anna"])
    XCTAssertTrue(
      reading.notes.contains { $0.en == "actors.csv: column 1 has no name and is left aside" }
    )
  }

  func testGephiTypeIsADirectionAndKumuTypeAKind() throws {
    let gephi = try read(
      actors: "Id,Label,kind\na,Anna,lid\nb,Bond,partner\n",
      ties: "Source,Target,Type,Id,Label,Weight\na,b,Directed,0,x,2\n"
    )
    XCTAssertEqual(
      gephi.notes.map(\.en).filter { $0.hasPrefix("ties") },
      [
        "ties.csv: column 'Type' holds a direction",
        "ties.csv: some ties are directed; directions are left aside, ties are mutual",
        "ties.csv: columns 'Id' and 'Label' are not used",
      ]
    )
    let kumu = try read(
      actors: "Label,Type,Tags\na,lid,x|y\n",
      ties: "From,To,Type\n"
    )
    XCTAssertEqual(kumu.dataset?.actors.map(\.kind), [.individual])
    XCTAssertTrue(
      kumu.notes.contains { $0.en == "actors.csv: column 'Type' is read as the kind of actor" }
    )
    let category = try read(
      actors: "Label,Type\na,lid\nb,lid\n",
      ties: "From,To,Type\na,b,member of\n"
    )
    XCTAssertTrue(
      category.notes.contains { $0.en == "ties.csv: column 'Type' holds a category, no direction" }
    )
  }

  func testKumuTargetsMayBeSeveral() throws {
    let reading = try read(
      actors: "Label,Type\na,lid\nb,lid\nc,lid\n",
      ties: "From,To,Strength\na,b|c,2\na,b|x,2\n"
    )
    XCTAssertEqual(reading.ties, ["a–b 2.0", "a–c 2.0"])
    XCTAssertEqual(reading.places, ["unknown-actor 3:3"])
  }

  func testDoubtfulHeaderIsDecidedByItsCells() throws {
    let words = try read(
      actors: "id,kind,functie,rol\na,lid,voorzitter,penningmeester\n",
      ties: "source,target,frequency,functie\n"
    )
    XCTAssertEqual(words.cells("functie"), ["voorzitter"])
    XCTAssertEqual(words.dataset?.actors.has.roles, false)
    let compass = try read(
      actors: "id,kind,functie,rol\na,lid,leerfunctie,verbindende rol\n",
      ties: "source,target,frequency\na,a,weekly\n"
    )
    XCTAssertEqual(compass.dataset?.actors[0].functions, [.learning])
    XCTAssertEqual(compass.dataset?.actors[0].roles, [.connecting])
    XCTAssertNil(compass.dataset?.ties.weights)
  }

  func testMissingColumnStopsTheReading() throws {
    let actors = try read(actors: "place,size\na,b\n")
    XCTAssertNil(actors.dataset)
    XCTAssertEqual(actors.places, ["missing-column 1:1"])
    let ties = try read(actors: "id,kind\na,lid\n", ties: "\nsource,b\na,b\n")
    XCTAssertNil(ties.dataset)
    XCTAssertEqual(ties.places, ["missing-column 2:1"])
    XCTAssertEqual(
      ties.findings.all.first?.description(in: .en),
      "ties.csv:2:1: no column 'target'; it may be called target, to, naar or vers, and the file has "
        + "'source', 'b'; 'b' could be meant: say which it is"
    )
  }

  func testOtherFormsAreNamed() throws {
    let matrix = try read(actors: ",a,b,c\na,0,1,0\nb,1,0,1\nc,0,1,0\n")
    XCTAssertEqual(matrix.places, ["matrix 1:1"])
    let vna = try read(actors: "*Node data\nID, name\n")
    XCTAssertEqual(vna.places, ["vna 1:1"])
    XCTAssertEqual(try read(actors: "").places, ["empty-file 1:1"])
    XCTAssertThrowsError(try read([0x50, 0x4B, 0x03, 0x04], [])) { error in
      XCTAssertTrue(
        "\(error)".hasPrefix("'actors.csv' is a spreadsheet; save each sheet as CSV UTF-8"),
        "\(error)"
      )
    }
  }

  func testSecondColumnOfOneNameIsAWarning() throws {
    let reading = try read(actors: "id,kind,Sector,sector\na,lid,x,y\n")
    XCTAssertEqual(reading.places, ["repeated-column 1:16"])
    XCTAssertEqual(reading.dataset?.actors.attributes.count, 2)
  }

  func testColumnsWithoutANameAtTheEndAreLeftAside() throws {
    let header = "id;naam;soort;;\n"
    let rows = ["a;A;lid;belt;", "b;B;lid;;", "c;C;vereniging;\"x; y\";", "d;D;lid;later;"]
    let reading = try read(actors: header + rows.joined(separator: "\n"))
    XCTAssertEqual(reading.places, [])
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["a", "b", "c", "d"])
    XCTAssertEqual(
      notes(reading, with: "no name"),
      ["actors.csv: column 4 has no name and is left aside"]
    )
    let ties = try read(ties: "van;naar;\na;b;x\nb;c;y\nc;d;z\n")
    XCTAssertEqual(ties.places, [])
    XCTAssertEqual(ties.dataset?.ties.count, 3)
  }

  /// What a separator in a text moved is no column: rows are longer than the header, or what stands behind it is
  /// what stands in the last column elsewhere; nor is what stands behind it in a row or two.
  func testWhatASeparatorMovedIsNoColumn() throws {
    let longer = ["a;A;lid;belt", "b;B;lid;later", "c;C;lid;x", "d;D;lid;x;y"]
    let moved = ["a;A;lid;", "b;B;vzw;lid", "c;C;vzw;lid", "d;D;vzw;lid"]
    let single = ["a;A;lid;belt", "b;B;lid;", "c;C;lid;", "d;D;lid;later"]
    let numbers = ["a;b;1;5", "b;c;2;5", "c;d;3;0"]
    let short = ["a;A;lid;belt", "b;B;lid", "c;C;lid;x", "d;D;lid;y"]
    for (header, rows, count) in [
      ("id;naam;soort;\n", longer, 4), ("id;naam;soort;\n", moved, 3),
      ("id;naam;soort;\n", single, 2), ("id;naam;soort;\n", short, 3),
      ("id;naam;soort\n", single, 2),
    ] {
      let reading = try read(actors: header + rows.joined(separator: "\n"))
      XCTAssertEqual(reading.findings.all.count { $0.code == "extra-cells" }, count, "\(rows)")
    }
    let ties = try read(ties: "van;naar;gewicht;\n" + numbers.joined(separator: "\n"))
    XCTAssertEqual(ties.findings.all.count { $0.code == "extra-cells" }, 3)
  }

  func testADateIsNotProposedAsAnEnd() throws {
    let reading = try read(ties: "Wie,Met wie,Sinds\na,b,2019\nb,c,2020\n")
    XCTAssertEqual(
      reading.findings.all.first?.remedy,
      .nameColumn(.source, candidates: ["Wie", "Met wie"], example: "Wie")
    )
  }

  func testWhatIsADateADecimalOrAnAnswerIsNotProposedAsAnID() throws {
    let reading = try read(
      actors: "Wie;Begonnen;Bedrag;Lid?;Geboortedatum\nAb;1/2/2020;1,5;ja;3/4/1960\n"
        + "Bc;3/4/2021;2,5;nee;5/6/1970\n"
    )
    // The first alone: 1/2/2020 is a day, 1,5 an amount, and ja an answer.
    XCTAssertEqual(
      reading.findings.all.first?.remedy,
      .nameColumn(.id, candidates: ["Wie"], example: "Wie")
    )
  }

  func testMissingColumnsAreNamedInTheLanguageOfTheReader() throws {
    let actors = try read(actors: "place,size\na,b\n")
    let ties = try read(actors: "id,kind\na,lid\n", ties: "kant,overkant\na,b\n")
    let found = [actors, ties].compactMap { $0.findings.all.first?.message.nl }
    XCTAssertEqual(
      found.map { $0.prefix { $0 != "," } },
      ["geen kolom 'id'; ze mag id", "geen kolom 'bron'; ze mag van"]
    )
    // Each header that is offered is one that is found by itself.
    for header in ["id", "code", "naam", "label"] {
      XCTAssertEqual(try read(actors: "\(header),kind\na,lid\n").places, [], header)
    }
    for (first, second) in [("van", "naar"), ("bron", "doel"), ("source", "target")] {
      let reading = try read(ties: "\(first),\(second)\na,b\n")
      XCTAssertEqual(reading.places, [], first)
    }
  }

  func testTitlesThatAreLeftAsideAreTold() throws {
    let actors = "id,kind\na,lid\nb,lid\n"
    for (title, told) in [
      ("", []), ("\n", []), ("sep=,\n", []),
      ("List\n", ["line 1, above the header, is left aside"]),
      ("List,\n\n2025,\n", ["lines 1 to 3, above the header, are left aside"]),
    ] {
      for ties in ["source,target,weight\na,b,1\n", ",a,b\na,0,1\nb,1,0\n"] {
        let reading = try read(actors: title + actors, ties: title + ties)
        XCTAssertEqual(reading.places, [], title)
        XCTAssertEqual(
          notes(reading, with: "above the header"),
          ["actors.csv", "ties.csv"].flatMap { file in told.map { "\(file): \($0)" } }
        )
      }
    }
  }
}
