import Foundation
import NetworkFiles
import SocialNetwork
import XCTest

/// Which columns of an actor file are taken for what, as people's files have them.
final class ActorColumnsTests: XCTestCase {
  // MARK: Kinds

  func testColumnInWhichAllCellsAreKindsIsTheKind() throws {
    let reading = try read(
      actors: """
        Id,Label,node_type
        1,Weefhuis,Organization
        2,Buurtbond,Association
        3,Stad Oost,Government
        4,Tapijt,NGO
        5,Los,école
        6,An,Person
        7,Ronse,Municipality
        """
    )
    XCTAssertEqual(
      reading.dataset?.actors.kinds,
      [
        .organisation, .memberAssociation, .government, .organisation, .organisation, .individual,
        .government,
      ]
    )
    XCTAssertEqual(reading.places, [])
    XCTAssertTrue(
      reading.notes.contains {
        $0.nl == "actors.csv: kolom 'node_type' gelezen als de soort actor"
      }
    )
    XCTAssertEqual(reading.dataset?.actors.spelling.headers[.kind], "node_type")
    XCTAssertEqual(
      reading.dataset?.actors.spelling.words[.kind]?.cell(of: 3),
      "NGO"
    )
  }

  func testWithoutKindsEveryKindIsUnknown() throws {
    let reading = try read(actors: "id,name,place\na,Anna,Gent\nb,Bo,Genk\n")
    XCTAssertEqual(reading.dataset?.actors.kinds, [.unknown, .unknown])
    XCTAssertEqual(reading.places, [])
    XCTAssertEqual(reading.notes.count { $0.en.contains("which kind all actors are") }, 1)
    var options = ReadingOptions()
    options.kinds = ["*": .individual]
    let all = try read(actors: "id,name,place\na,Anna,Gent\nb,Bo,Genk\n", options: options)
    XCTAssertEqual(all.dataset?.actors.kinds, [.individual, .individual])
    XCTAssertEqual(all.notes, [])
  }

  func testStarSaysTheKindOfWordsThatMeanNothingElse() throws {
    var options = ReadingOptions()
    options.kinds = ["*": .individual]
    let reading = try read(
      actors: "id,kind\na,spectator\nb,gemeente\nc,\n",
      options: options
    )
    XCTAssertEqual(reading.dataset?.actors.kinds, [.individual, .government, .individual])
    XCTAssertEqual(reading.places, [])
  }

  func testColumnThatIsMostlyKindsLeavesOtherWordsUnknown() throws {
    let reading = try read(
      actors: "id,Type\na,persoon\nb,vereniging\nc,gemeente\nd,ruimteschip\n"
    )
    XCTAssertEqual(reading.dataset?.actors.kinds.last, .unknown)
    // The same word is the same error whatever the column is called.
    XCTAssertEqual(reading.places, ["unknown-kind 5:3"])
    XCTAssertEqual(reading.findings.errorCount, 1)
  }

  func testColumnThatIsSeldomAKindIsAnAttribute() throws {
    let reading = try read(
      actors: "id,type\na,kunst\nb,zorg\nc,sport\nd,school\n"
    )
    XCTAssertEqual(reading.dataset?.actors.kinds, [.unknown, .unknown, .unknown, .unknown])
    XCTAssertEqual(reading.cells("type"), ["kunst", "zorg", "sport", "school"])
  }

  func testLaterRowsMayContradictTheFirst() throws {
    // The first fifty rows, by which columns are chosen, hold kinds; four hundred others do not.
    let rows = (0..<450).map { "a\($0),\($0 < 50 ? "person" : "value\($0 % 7)")\n" }
    let reading = try read(actors: "id,group\n" + rows.joined())
    XCTAssertEqual(reading.dataset?.actors.kinds.first, .unknown)
    XCTAssertEqual(reading.cells("group")?.first, "person")
    XCTAssertEqual(reading.places, [])
  }

  func testUnknownWordsAreToldOnceWithHowOftenAndWhere() throws {
    let rows = (0..<25).map { "\($0),ruimteschip" } + (25..<30).map { "\($0),fabeldier" }
    let findings = try read(actors: "id,kind\n" + rows.joined(separator: "\n")).findings
    XCTAssertEqual(findings.errorCount, 30)
    let entries = findings.entries(.error)
    XCTAssertEqual(entries.count, 1)
    guard case .words(let words) = entries[0] else { return XCTFail("words told together") }
    XCTAssertEqual(words.map(\.count), [25, 5])
    XCTAssertEqual(words.map(\.first.value), ["ruimteschip", "fabeldier"])
    XCTAssertEqual(words.map(\.first.cell), ["B2", "B27"])
  }

  func testObviousKindIsProposed() throws {
    func proposal(_ word: String) throws -> String? {
      try read(actors: "id,kind\na,\(word)\nb,lid\n").findings.all.first?.suggestion?.en
    }
    XCTAssertEqual(try proposal("koepel"), "if that is right, have 'koepel' read as organisation")
    XCTAssertEqual(
      try proposal("vrijwiliger"),
      "if that is right, have 'vrijwiliger' read as volunteer"
    )
    XCTAssertEqual(
      try proposal("zonnebloem"),
      "correct it, or say which kind of actor 'zonnebloem' is"
    )
  }

  /// What a person is or does in an organisation or for a government is no organisation and no government: whoever
  /// follows the proposal would have that person named.
  func testWordsForPeopleAreNeverProposedAsWhatIsNamed() throws {
    func proposal(_ word: String) throws -> String? {
      try read(actors: "id,kind\na,\(word)\nb,lid\n").findings.all.first?.suggestion?.en
    }
    for word in [
      "bestuurder", "bestuurslid", "bestuursleden", "gemeentewerker", "overheidsmedewerker",
      "gemeenteraadslid", "verenigingslid", "afdelingsvoorzitter", "organisator", "ministers",
      "board member", "government officer", "gemeenteambtenaren",
    ] {
      XCTAssertEqual(
        try proposal(word),
        "if that is right, have '\(word)' read as individual",
        word
      )
    }
    XCTAssertEqual(
      try proposal("vrijwilligerswerker"),
      "if that is right, have 'vrijwilligerswerker' read as volunteer"
    )
    // An ending that others have too, or two words of which one is for a person: nobody knows.
    for word in ["verenigingsondersteuner", "medewerker gemeente", "lid van een vereniging"] {
      XCTAssertEqual(
        try proposal(word),
        "correct it, or say which kind of actor '\(word)' is",
        word
      )
    }
    // What only ends alike is what it was.
    for (word, kind) in [
      ("randgemeenten", "government"), ("schoolpartner", "organisation"),
      ("muziekverenigingen", "member association"),
    ] {
      XCTAssertEqual(
        try proposal(word),
        "if that is right, have '\(word)' read as \(kind)",
        word
      )
    }
  }

  // MARK: Columns of that name

  func testColumnWhoseCellsDoNotFitIsAnAttribute() throws {
    let reading = try read(
      actors: """
        id,name,kind,role,functie,surveyed
        1,Stichting Linde,organisation,funder,,by mail
        2,Fonds Beuk,organisation,funder,,by phone
        3,Buurthuis Es,organisation,grantee,,by mail
        4,An Wilg,individual,person,voorzitter,in person
        5,Bo Eik,individual,person,penningmeester,by mail
        """
    )
    XCTAssertEqual(reading.places, [])
    XCTAssertEqual(reading.cells("role"), ["funder", "funder", "grantee", "person", "person"])
    XCTAssertEqual(reading.cells("functie")?.last, "penningmeester")
    XCTAssertEqual(reading.cells("surveyed")?.first, "by mail")
    XCTAssertEqual(reading.notes.count { $0.en.contains("so it is an attribute") }, 3)
    XCTAssertEqual(reading.dataset?.actors.has.roles, false)
  }

  func testMistakeInAColumnThatFitsIsAnError() throws {
    let reading = try read(actors: "id,kind,role\na,lid,critical\nb,lid,connecting\nc,lid,chair\n")
    XCTAssertEqual(reading.places, ["unknown-role 4:7"])
  }

  func testTitlesThatRecurAreNoNames() throws {
    let rows = (1...6).map { "\($0),\($0 % 2 == 0 ? "Mevr." : "Dhr."),lid\n" }
    let reading = try read(actors: "id,titel,kind\n" + rows.joined())
    XCTAssertEqual(reading.dataset?.actors.names.first, "1")
    XCTAssertEqual(reading.cells("titel")?.first, "Dhr.")
  }

  func testColumnsMayBeNamed() throws {
    var options = ReadingOptions()
    options.columns = [.id: "place", .kind: "wat", .source: "dcc origine", .target: "DCC DEST"]
    let reading = try read(
      actors: "nr,PLACE,Wat\n7,a,lid\n8,b,vreemd\n",
      ties: "DCC ORIGINE,DCC DEST\na,b\n",
      options: options
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["a", "b"])
    XCTAssertEqual(reading.ties, ["a–b 1.0"])
    // Who names a column of kinds says that it holds kinds.
    XCTAssertEqual(reading.places, ["unknown-kind 3:5"])
  }

  /// "organisatie" is a header of names too.
  func testAColumnThatIsNamedForAFieldIsNotGuessedForAnother() throws {
    let reading = try NetworkReader.read(
      actorBytes: Array("id,wat,organisatie\na,Kring A,overheid\nb,Jan,vrijwilliger\n".utf8),
      tieBytes: Array("van,naar\na,b\n".utf8),
      options: {
        var options = ReadingOptions()
        options.columns = [.kind: "organisatie"]
        return options
      }()
    )
    XCTAssertEqual(reading.dataset?.actors.kinds, [.government, .volunteer])
    XCTAssertEqual(reading.dataset?.actors.map(\.name), ["a", "b"])
  }

  func testNamedColumnThatIsNotThereIsAFaultOfTheCall() throws {
    var options = ReadingOptions()
    options.columns = [.id: "plaats"]
    XCTAssertThrowsError(try read(actors: "id,kind\na,lid\n", options: options)) { error in
      XCTAssertEqual((error as? InputError)?.isOfCall, true)
      XCTAssertEqual("\(error)", "no column 'plaats' for the id; there are 'id' and 'kind'")
    }
  }

  // MARK: Above and below the rows

  func testHeaderMayStandUnderTitles() throws {
    let reading = try read(
      actors: """
        Ledenlijst 2024;;
        opgemaakt op 3/4/2024;;

        id;naam;soort
        1;Zolder;vereniging
        2;Kelder;vereniging
        Totaal;2;
        """,
      ties: "van;naar;\n1;2;\n"
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.name), ["Zolder", "Kelder"])
    XCTAssertEqual(reading.ties, ["1–2 1.0"])
    XCTAssertEqual(reading.places, [])
    XCTAssertTrue(
      reading.notes.contains { $0.en == "actors.csv: line 7 holds totals and is left out" }
    )
  }

  /// A sum of a group or a year is no actor, and a club called "Totaal Theater" is one.
  func testSumsOfGroupsAreLeftOut() throws {
    let reading = try read(
      actors: "id;naam;leden\nA;Kring A;5\nSubtotaal Gent;;30\nTotal 2024;;35\nTotaal Theater;;7\n"
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["A", "Totaal Theater"])
    for line in [3, 4] {
      let note = "actors.csv: regel \(line) bevat totalen en is weggelaten"
      XCTAssertTrue(reading.notes.contains { $0.nl == note }, "\(reading.notes.map(\.nl))")
    }
  }

  func testActorMayBeCalledTotal() throws {
    let reading = try read(actors: "id,kind\nTotal,organisation\nb,lid\n")
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["Total", "b"])
  }

  func testNumbersBesideNamesAreIDs() throws {
    for header in ["Nr.", "Ref", "Stamnummer", "ID-nummer", "KBO-nummer", "Ondernemingsnummer"] {
      let reading = try read(
        actors: "\(header);Naam;Soort\n001;Ab;vereniging\n002;Bc;vereniging\n",
        ties: "van;naar\n001;002\n"
      )
      XCTAssertEqual(reading.dataset?.actors.map(\.id), ["001", "002"], header)
      XCTAssertEqual(reading.ties, ["001–002 1.0"], header)
    }
    // A row that is there twice repeats its number as well.
    let twice = try read(
      actors: "Nr.;Naam;Soort\n001;Ab;vereniging\n002;Bc;vereniging\n002;Bc;vereniging;;\n",
      ties: "van;naar\n001;002\n"
    )
    XCTAssertEqual(twice.places, ["identical-actor-row 4:1"])
    XCTAssertEqual(twice.ties, ["001–002 1.0"])
    // Two are equal, so that they are no ids.
    let dates = try read(actors: "Ref;Naam\nA;Ab\nA;Bc\n", ties: "van;naar\nAb;Bc\n")
    XCTAssertEqual(dates.ties, ["Ab–Bc 1.0"])
  }

  func testRowOfDataIsNotTakenForTheHeader() throws {
    let reading = try read(
      actors: "Nr,Partner,Wat\n1,Zolder,organisatie\n2,Kelder,vereniging\n",
      ties: "van,naar\n1,2\n"
    )
    let finding = try XCTUnwrap(reading.findings.all.first)
    XCTAssertEqual(finding.code, "missing-column")
    XCTAssertEqual(finding.line, 1)
    XCTAssertEqual(
      finding.description(in: .en),
      "actors.csv:1:1: no column 'id'; it may be called id, key, name or label, and the file has 'Nr',"
        + " 'Partner', 'Wat'; 'Nr', 'Partner' or 'Wat' could be meant: say which it is"
    )
  }

  func testIDsThatSayNothingAreMissing() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nonbekend,lid\n?,lid\n#N/B,lid\nn.v.t.,lid\nNA,lid\n"
    )
    XCTAssertEqual(reading.findings.counts.map(\.code), ["empty-id"])
    XCTAssertEqual(reading.findings.errorCount, 5)
    XCTAssertEqual(
      reading.dataset?.leftOut.actors,
      LeftOut.Rows(leftOut: 5, all: 6)
    )
  }

  func testFirstColumnWithoutANameMayBeTheID() throws {
    // As R and pandas write the names of rows.
    let reading = try read(actors: ",soort,plaats\na,lid,Gent\nb,lid,Gent\n")
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["a", "b"])
  }

  // MARK: Files

  private func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    addTeardownBlock { try FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return folder.path
  }

  func testDoubledEndingIsReadAndOtherTablesAreNamed() throws {
    let reading = try NetworkReader.read(
      folder: folder([
        "actors.csv.csv": "id,kind\nA,organisation\nB,organisation\nEenzaam,organisation\n",
        "ties.csv": "source,target\nA,B\n", "leden.csv": "", "budget.xlsx": "", "notes.md": "",
      ])
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["A", "B", "Eenzaam"])
    XCTAssertEqual(
      reading.notes.map(\.en),
      [
        "not read: 'budget.xlsx', 'leden.csv'; name the files of actors and of ties to have others"
          + " read"
      ]
    )
  }
}
