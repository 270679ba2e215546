import Foundation
import XCTest

/// Conditions and options in the words of the file, and what is said where they fit nobody.
final class ConditionCommandTests: XCTestCase {
  /// Two associations, a municipality and a member, with Dutch headers and words.
  private let files = [
    "actoren.csv": """
    id;naam;soort;gemeente;leden;sinds
    1;Zolder;vereniging;Gent;120;1/4/2020
    2;Kelder;vereniging;Aalst;35;13/5/2023
    3;Stad;gemeente;Gent;;
    4;Piet;lid;Gent;;
    """,
    "relaties.csv": """
    van;naar;functie
    1;2;cultuur
    2;3;leren
    4;1;cultuur
    """,
  ]

  // MARK: - The words of the file

  func testWordsOfTheFileAndOfTheFieldAreUnderstood() throws {
    for (condition, ids) in [
      ("kind=vereniging", ["1", "2"]), ("soort=gemeente", ["3"]), ("kind=lid", ["4"]),
      ("soort=lidvereniging", ["1", "2"]), ("kind!=lid|gemeente", ["1", "2"]),
      ("naam=zolder|PIET", ["1", "4"]), ("gemeente=Gent|Genk", ["1", "3", "4"]),
      ("municipality=Gent|Genk", ["1", "3", "4"]),
    ] {
      try assertListed(["--where", condition], ids)
      try assertListed(["--where=\(condition)"], ids)
      try assertListed(["--only", condition], ids)
    }
  }

  func testColumnsAreNamedByTheWordsOfTheFile() throws {
    var others = files
    others["relaties.csv"] = "Code van;Code naar;Wie vulde in\n1;2;An\n2;;An\n3;4;Bo\n4;1;Bo\n"
    let folder = try Program.folder(others, for: self).path
    let words = ["check", folder, "--column", "van=Code van", "--column", "naar=Code naar"]
    let checked = try Program.run(words)
    XCTAssertTrue(checked.output.contains("relaties.csv:3"), checked.output)
    XCTAssertFalse(checked.errors.contains("--column"), checked.errors)
    // A column in which a cell is empty is proposed too.
    let asked = try Program.run(["check", folder, "--column", "bron=Code van", "--language", "nl"])
    XCTAssertTrue((asked.output + asked.errors).contains("'Code naar'"), asked.output)
  }

  func testNumbersDatesAndMeasuresHaveAnOrder() throws {
    // Degrees 2, 2, 1 and 1.
    for (condition, ids) in [
      ("degree>=2", ["1", "2"]), ("degree<2", ["3", "4"]), ("leden>=100", ["1"]),
      ("leden<120,5", ["1", "2"]), ("sinds<1/1/2023", ["1"]), ("sinds>=2023-05-13", ["2"]),
      ("harmonic>1,9", ["1", "2"]),
    ] {
      try assertListed(["--where", condition], ids)
    }
    // The measure is that of the network before --only.
    try assertListed(["--only", "degree>=2"], ["1", "2"])
  }

  func testEqualNumbersAndDaysAreFoundHoweverTheyAreWritten() throws {
    for (condition, ids) in [
      ("leden=120.0", ["1"]), ("leden=35,0|7", ["2"]), ("leden!=35,0", ["1", "3", "4"]),
      // 13/5 can only be 13 May, so that 1/4 is 1 April.
      ("sinds=2020-04-01", ["1"]), ("sinds=2023-05", ["2"]), ("sinds!=2020", ["2", "3", "4"]),
    ] {
      try assertListed(["--where", condition], ids)
    }
  }

  func testDatesWithTheMonthFirstAreReadSoInTheWholeColumn() throws {
    func run(_ dates: [String], _ condition: String) throws -> Program.Result {
      let rows = zip("ABC", dates).map { "\($0),volunteer,\($1)\n" }.joined()
      let dataset = try Program.folder(
        [
          "actors.csv": "id,kind,opgericht\n" + rows,
          "ties.csv": "source,target\nA,B\nB,C\n",
        ],
        for: self
      ).path
      return try Program.run(["centrality", dataset, "--format", "csv", "--where", condition])
    }
    // 4/13 can only be 13 April, so that 2/3 is 3 February and 12/1 is 1 December.
    let found = try run(["4/13/2024", "2/3/2024", "12/1/2024"], "opgericht<2024-03-01")
    XCTAssertEqual(found.status, 0, found.errors)
    let rows = found.output.split(whereSeparator: \.isNewline).dropFirst()
    XCTAssertEqual(rows.map { $0.prefix(2) }, ["B,"], found.output)

    // With 13/4, which can only have the day first, there is no order for the whole column.
    for condition in ["opgericht<2024-03-01", "opgericht!=2024-03-01"] {
      let refused = try run(["4/13/2024", "2/3/2024", "13/4/2024"], condition)
      XCTAssertEqual(refused.status, 64, refused.output)
      XCTAssertTrue(
        refused.errors.contains("holds dates with the day first and dates with the month first"),
        refused.errors
      )
    }
  }

  func testRolesFunctionsKindsAndDatesTakeTheUsualWords() throws {
    for words in ["culture", "cultuur", "cultuurfunctie", "Culture function"] {
      try assertListed(["--function", words, "--where", "degree=1"], ["2", "4"])
    }
    let dataset = try folder()
    for words in ["overheid", "government", "gemeente", "stad"] {
      let result = try Program.run(["isolated", dataset, "--reach", words, "--within", "1"])
      XCTAssertEqual(result.status, 0, result.errors)
      XCTAssertTrue(result.output.contains("Zolder"), result.output)
    }
    for day in ["1/4/2024", "2024-04-01", "1-4-2024"] {
      try assertListed(["--on", day, "--where", "id=3"], ["3"])
    }
  }

  func testANameIsAsGoodAsAnId() throws {
    try assertListed(["--without", "kelder"], ["1", "3", "4"])
    try assertListed(["--without", "2"], ["1", "3", "4"])
    let result = try Program.run([
      "isolated", try folder(), "--umbrella", "Kelder", "--anchor", " Zolder ",
    ])
    XCTAssertEqual(result.status, 0, result.errors)
  }

  func testOriginalNamesStillWorkWithCodes() throws {
    let key = try Program.folder(for: self).appendingPathComponent("key.csv").path
    let result = try Program.run([
      "centrality", try folder(), "--without", "Kelder", "--where", "naam=Zolder", "--pseudonymise",
      "--key", key, "--format", "csv",
    ])
    XCTAssertEqual(result.status, 0, result.errors)
    XCTAssertEqual(result.output.split(whereSeparator: \.isNewline).count, 2)
  }

  func testNoNameIsProposedWhereCodesStandForThem() throws {
    let key = try Program.folder(for: self).appendingPathComponent("key.csv").path
    for word in ["naam=Zoldr", "id=44", "name~Kelderr"] {
      let result = try Program.run([
        "centrality", try folder(), "--where", word, "--pseudonymise", "--key", key,
      ])
      XCTAssertEqual(result.status, 64, word)
      XCTAssertTrue(result.errors.contains("no actor satisfies this"), result.errors)
      for name in ["Zolder", "Kelder'", "Did you mean", "Bedoelde je"] {
        XCTAssertFalse(result.errors.contains(name), result.errors)
      }
    }
  }

  // MARK: - Nobody

  func testAConditionThatNobodyMeetsIsRefusedWithTheNearest() throws {
    for option in ["--where", "--only"] {
      try assertRefused(
        [option, "gemeente=Gend"],
        "'\(option) gemeente=Gend': no actor satisfies this. Did you mean 'Gent'?"
      )
    }
    try assertRefused(
      ["--where", "gemeente=Oostende"],
      "no actor satisfies this; 'gemeente' has Gent and Aalst."
    )
    try assertRefused(
      ["--where", "degree>=5"],
      "no actor satisfies this; 'degree' runs from 1 to 2."
    )
    for condition in ["leden>500", "leden=12", "leden=121|veel"] {
      try assertRefused(
        ["--where", condition],
        "'--where \(condition)': no actor satisfies this; 'leden' runs from 35 to 120."
      )
    }
    try assertRefused(
      ["--where", "kind=lid", "--where", "gemeente=Aalst"],
      "'--where kind=lid' and '--where gemeente=Aalst': no actor satisfies all of them."
    )
    try assertRefused(
      ["--where", "gemeente=Gend", "--language", "nl"],
      "geen enkele actor voldoet hieraan. Bedoelde je 'Gent'?"
    )
    try assertRefused(["--sensitive-actor", "naam=Zolter"], "Did you mean 'Zolder'?")
  }

  func testWhatHasNoOrderIsSaid() throws {
    try assertRefused(
      ["--where", "gemeente>=5"],
      "'gemeente' holds neither numbers nor dates only"
    )
    try assertRefused(["--where", "leden>=veel"], "'leden' holds numbers; expected a number")
    try assertRefused(["--where", "sinds>=ooit"], "'sinds' holds dates; expected a date")
  }

  func testAnUnknownKeyHasItsNearest() throws {
    try assertRefused(["--where", "gemeent=Gent"], "Did you mean 'gemeente'?")
    try assertRefused(["--sensitive", "gemeent"], "there is no such column")
    try assertRefused(["--sensitive", "gemeent"], "Did you mean 'gemeente'?")
  }

  func testSeveralIDsThatAreAsNearAreProposed() throws {
    // Of v10 … v19, which are all one letter off, the first three.
    let calls = [
      ("en", "Did you mean 'v10', 'v11' or 'v12'?"), ("nl", "Bedoelde je 'v10', 'v11' of 'v12'?"),
    ]
    for (language, hint) in calls {
      let words = ["actor", "datasets/federation", "v1x", "--language", language]
      let result = try Program.run(words)
      XCTAssertEqual(result.status, 64)
      XCTAssertTrue(result.errors.contains(hint), result.errors)
    }
  }

  func testAnActorThatIsNotThereIsNotSaidToBeLeftOut() throws {
    try assertRefused(
      ["--without", "Koepl"],
      "no actor with id or name 'Koepl'."
    )
    try assertRefused(
      ["--without", "Kelde"],
      "no actor with id or name 'Kelde'. Did you mean 'Kelder'?"
    )
    let dataset = try folder()
    let out = try Program.run(["isolated", dataset, "--without", "2", "--umbrella", "2"])
    XCTAssertEqual(out.status, 64)
    XCTAssertTrue(out.errors.contains("actor '2' was left out of the network"), out.errors)
  }

  func testTwoOfOneNameAreListed() throws {
    let dataset = try Program.folder(
      [
        "actors.csv": "id,name,kind\n1,An,volunteer\n2,an ,volunteer\n3,Bo,volunteer\n",
        "ties.csv": "source,target\n1,2\n2,3\n",
      ],
      for: self
    ).path
    let result = try Program.run(["centrality", dataset, "--without", "AN"])
    XCTAssertEqual(result.status, 64)
    XCTAssertTrue(
      result.errors.contains("2 actors are called 'AN', with the ids 1 and 2; give the id"),
      result.errors
    )
  }

  func testEmptyValuesAreRefused() throws {
    for words in [
      ["--umbrella", ""], ["--where", "kind="], ["--without", " "], ["--format", ""], ["--on="],
      ["--sensitive", ""], ["--role", ""],
    ] {
      let result = try Program.run(["isolated", try folder()] + words)
      XCTAssertEqual(result.status, 64, "\(words): \(result.output)")
      XCTAssertTrue(result.errors.contains("expected"), result.errors)
    }
  }

  func testAMonthIsNoDay() throws {
    try assertRefused(["--on", "2024-04"], "'--on 2024-04': expected one day, such as 2026-01-31")
  }

  /// Of a sensitive column nothing is proposed, not even where it may be asked about.
  func testSensitiveColumnsTellNothing() throws {
    let dataset = try Program.folder(
      [
        "actors.csv": "id,kind,gender\n1,volunteer,woman\n2,volunteer,man\n",
        "ties.csv": "source,target\n1,2\n",
      ],
      for: self
    ).path
    for condition in ["gender=womam", "gender=x", "gender>=3"] {
      for extra in [[], ["--show-attributes"]] {
        let result = try Program.run(["centrality", dataset, "--where", condition] + extra)
        XCTAssertEqual(result.status, 64)
        XCTAssertFalse(result.errors.contains("woman"), result.errors)
      }
    }
  }

  // MARK: - Several values and codes

  func testAnActorWithSeveralValuesCountsInEachGroup() throws {
    let dataset = try Program.folder(
      [
        "actors.csv": """
        id,name,kind,thema
        1,Zolder Noord,organisation,kunst|zorg
        2,Kelder Zuid,organisation,kunst
        3,Loods,organisation,zorg
        4,Silo,organisation,
        5,Los,organisation,kunst
        """, "ties.csv": "source,target\n1,2\n2,3\n3,4\n",
      ],
      for: self
    ).path
    let described = try Program.run(["describe", dataset, "--by", "thema", "--format", "csv"])
    // By hand, as in HomophilyTests.
    for row in ["ei-index,0,", "coleman:kunst,0,", "coleman:zorg,-1,", "assortativity,-0.6,"] {
      XCTAssertTrue(described.output.contains("\n\(row)"), "\(row) in \(described.output)")
    }
    XCTAssertFalse(described.output.contains("kunst|zorg"))
    let said = "An actor with several values counts in each of its groups."
    for call in [["describe"], ["capital"], ["equity"]] {
      let output = try Program.run(call + [dataset, "--by", "thema"]).output
      XCTAssertTrue(output.replacing("\n", with: " ").contains(said), output)
      XCTAssertFalse(output.contains("kunst|zorg"), output)
    }
    // Three of kunst, of whom 1–2 is a tie at two ends; two of zorg.
    let capital = try Program.run([
      "capital", dataset, "--by", "thema", "--per", "group", "--format", "csv",
    ])
    XCTAssertTrue(capital.output.contains("kunst,3,2,1,0,0,0"), capital.output)
    XCTAssertTrue(capital.output.contains("zorg,2,1,1,0,0,1"), capital.output)
  }

  func testCodesAreGroupsAndTheCorrelationHasANameOfItsOwn() throws {
    let dataset = try Program.folder(
      [
        "actors.csv": """
        id,kind,sectorcode
        1,organisation,1
        2,organisation,2
        3,member association,3
        4,organisation,1
        5,organisation,4
        6,organisation,2
        """, "ties.csv": "source,target\n1,2\n2,3\n3,4\n4,5\n1,4\n1,3\n",
      ],
      for: self
    ).path
    let result = try Program.run(["describe", dataset, "--by", "sectorcode", "--format", "csv"])
    // NetworkX 3.6.1: attribute_assortativity_coefficient and numeric_assortativity_coefficient.
    let rows = result.output.split(whereSeparator: \.isNewline).map(String.init)
    let place = try XCTUnwrap(rows.firstIndex { $0.hasPrefix("assortativity,") })
    XCTAssertTrue(rows[place].hasPrefix("assortativity,-0.27659574468"), rows[place])
    XCTAssertTrue(
      rows[place + 1].hasPrefix("assortativity-numeric,-0.47096774193"),
      rows[place + 1]
    )
    XCTAssertTrue(rows[place + 2].hasPrefix("coleman:1,"), rows[place + 2])
    let equity = try Program.run(["equity", dataset, "--by", "sectorcode"])
    XCTAssertEqual(equity.status, 0, equity.errors)
    let svg = try Program.folder(for: self).appendingPathComponent("x.svg")
    let drawn = try Program.run([
      "draw", dataset, "--categorical", "sectorcode", "-o", svg.path,
    ])
    XCTAssertEqual(drawn.status, 0, drawn.errors)
    XCTAssertTrue(try String(contentsOf: svg, encoding: .utf8).contains("1 (2)"))
  }

  // MARK: -

  private func folder() throws -> String { try Program.folder(files, for: self).path }

  /// The columns are named as a Dutch reader may type them, and each can be.
  func testColumnsAreNamedInTheLanguageOfTheReader() throws {
    let folder = try CommandSample.folder(for: self)
    let result = try Program.run(["centrality", folder, "--where", "foo=1", "--language", "nl"])
    XCTAssertTrue(
      result.errors.contains("er zijn id, naam, soort, bevraagd, municipality en gender"),
      result.errors
    )
    for condition in ["id=a", "naam=Alfa", "soort=organisatie", "bevraagd=ja"] {
      XCTAssertEqual(
        try Program.run(["centrality", folder, "--where", condition]).status,
        0,
        condition
      )
    }
  }

  private func assertListed(
    _ words: [String],
    _ ids: [String],
    file: StaticString = #filePath,
    line: UInt = #line
  ) throws {
    let result = try Program.run(["centrality", folder(), "--format", "csv"] + words)
    XCTAssertEqual(result.status, 0, "\(words): \(result.errors)", file: file, line: line)
    let found = result.output.split(whereSeparator: \.isNewline).dropFirst()
      .map { String($0.prefix { $0 != "," }) }
    XCTAssertEqual(found.sorted(), ids, "\(words)", file: file, line: line)
  }

  private func assertRefused(
    _ words: [String],
    _ message: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) throws {
    let result = try Program.run(["centrality", folder()] + words)
    XCTAssertEqual(result.status, 64, "\(words): \(result.output)", file: file, line: line)
    XCTAssertTrue(
      result.errors.contains(message),
      "\(words): \(result.errors)",
      file: file,
      line: line
    )
  }
}
