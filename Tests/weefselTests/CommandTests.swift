import Foundation
import XCTest

/// Every command, run through the built program as a user would.
final class CommandTests: XCTestCase {
  func testEstimatesOfASmallNetworkAreExactAndSaidToBeNothingElse() throws {
    // Blocks of up to a thousand actors are searched in full.
    let folder = try CommandSample.folder(for: self)
    let exact = try Program.run(["centrality", folder, "--measure", "betweenness,harmonic"])
    let estimate = try Program.run([
      "centrality", folder, "--measure", "betweenness,harmonic", "--approximate", "0.1",
    ])
    XCTAssertEqual(exact.output, estimate.output)
    XCTAssertEqual(try Program.run(["centrality", folder, "--approximate", "2"]).status, 64)
  }

  func testDescribeHasTheColumnsOfTheContract() throws {
    let result = try Program.run(["describe", CommandSample.folder(for: self), "--format", "csv"])
    XCTAssertTrue(result.output.hasPrefix("measure,value,note" + CommandSample.newline))
    // 7 of 45 pairs; components: {a…f}, {g, h}, {i}, {j}; the bridges a-d, d-e, d-f and g-h.
    XCTAssertTrue(result.output.contains("density,\(7.0 / 45),"), result.output)
    XCTAssertTrue(result.output.contains("components,4,"), result.output)
    XCTAssertTrue(result.output.contains("bridges,4,"), result.output)
    XCTAssertTrue(result.output.contains("cutpoints,2,"), result.output)
  }

  func testDescribeCanBeAskedForSomeMeasures() throws {
    let csv = try Program.run([
      "describe", CommandSample.folder(for: self), "--measure", "bridges,components", "--format",
      "csv",
    ]).output
    XCTAssertEqual(csv, "measure,value,note\ncomponents,4,\nbridges,4,\n")
  }

  func testDescribeByAnAttributeAddsHowFarTiesStayWithinGroups() throws {
    // Gent: a, b, f, g, h, i, j; Aalst: c, d, e. Within: a-b, d-e, g-h; between: b-c, c-a, a-d, d-f.
    let csv = try Program.run([
      "describe", CommandSample.folder(for: self), "--by", "municipality", "--format", "csv",
    ])
    .output
    XCTAssertTrue(csv.contains("ei-index,\(1.0 / 7),"), csv)
    // By chance within kinds: of the associations b and d one is of Gent, of five individuals four; the
    // organisation and the volunteer are, the government is not. So a-b, b-c, a-d, d-e and d-f are within
    // half of the time, c-a never, g-h 4·3/(5·4) of it: 3.1 of 7, (3.9 − 3.1)/7.
    XCTAssertTrue(csv.contains("ei-expected,0.11428571428571"), csv)
    XCTAssertTrue(csv.contains("coleman:Aalst,"), csv)
    // A sensitive attribute with a group of fewer than ten tells nothing, not even its name.
    let gender = try Program.run([
      "describe", CommandSample.folder(for: self), "--by", "gender", "--format", "csv",
    ])
    .output
    XCTAssertFalse(gender.contains("coleman:x"), gender)
    XCTAssertTrue(gender.contains("ei-index,,suppressed"), gender)
  }

  func testCentralityRanksByTheFirstMeasureThenById() throws {
    let result = try Program.run([
      "centrality", CommandSample.folder(for: self), "--measure", "degree,strength", "--format",
      "csv", "--top", "4",
    ])
    XCTAssertEqual(
      result.output,
      """
      id,name,kind,degree,strength
      a,Alfa,organisation,3,4.5
      d,Delta,member association,3,3
      b,Bravo,member association,2,3
      c,Charlie,government,2,2.5

      """.replacingOccurrences(of: "\n", with: CommandSample.newline)
    )
  }

  func testCommunitiesAreNumberedBySizeAndListedById() throws {
    // Of 7 CommandSample.ties, the three groups hold 3, 2 and 1; the degrees in them sum to 7, 5 and 2. Modularity
    // 6/7 − (49 + 25 + 4)/196 = 0.459 is more than with any two of them as one, or one of them split.
    let folder = try CommandSample.folder(for: self)
    let csv = try Program.run(["communities", folder, "--format", "csv"]).output
    XCTAssertEqual(
      zip(CommandSample.column(0, of: csv), CommandSample.column(3, of: csv)).map { "\($0)\($1)" },
      ["a1", "b1", "c1", "d2", "e2", "f2", "g3", "h3", "i4", "j5"]
    )
    let json = try Program.run(["communities", folder, "--format", "json"]).output
    XCTAssertTrue(json.contains("\"modularity\" : \(6.0 / 7 - 78.0 / 196)"), json)
  }

  func testJSONIsOneObjectWithItsConventions() throws {
    for words in [
      ["isolated"], ["describe"], ["centrality", "--measure", "all"], ["check"],
    ] {
      let result = try Program.run(
        [words[0], CommandSample.folder(for: self), "--format", "json"] + words.dropFirst()
      )
      let object = try XCTUnwrap(
        JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      )
      let rows = words[0] == "check" ? "findings" : "rows"
      XCTAssertEqual(object.keys.sorted(), ["conventions", "dataset", "options", rows].sorted())
      XCTAssertNotNil(object[rows] as? [[String: Any]])
    }
  }

  func testUndefinedIsNullInJSONAndEmptyInCSV() throws {
    let folder = try Program.folder(
      ["actors.csv": "id,kind\na,individual\n", "ties.csv": "source,target\n"],
      for: self
    ).path
    let csv = try Program.run(["describe", folder, "--format", "csv"]).output
    XCTAssertTrue(csv.contains("density,,undefined"), csv)
    let json = try Program.run(["describe", folder, "--format", "json"]).output
    XCTAssertTrue(json.contains("\"value\" : null"), json)
  }

  func testExcelGetsSemicolonsACommaAndNoFormulas() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,name,kind\na,=1+2,individual\nb,@B,individual\n",
        "ties.csv": "source,target,weight\na,b,1.5\n",
      ],
      for: self
    ).path
    let result = try Program.run(["centrality", folder, "--measure", "strength", "--excel"])
    XCTAssertTrue(result.output.hasPrefix("\u{FEFF}id;name;kind;strength"), result.output)
    XCTAssertTrue(result.output.contains("a;'=1+2;individual;1,5"), result.output)
    XCTAssertTrue(result.output.contains("b;'@B;individual;1,5"), result.output)
  }

  func testCheckTellsPlaceValueAndRemedyAndFails() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,name,kind\ngent,Gent Arts,organisation\n",
        "ties.csv": "source,target\ngent,gemt\n",
      ],
      for: self
    ).path
    let result = try Program.run(["check", folder])
    XCTAssertEqual(result.status, 1)
    XCTAssertTrue(result.output.contains("ties.csv:2:6"), result.output)
    XCTAssertTrue(result.output.contains("gemt") && result.output.contains("'gent'"), result.output)
    let refused = try Program.run(["isolated", folder])
    XCTAssertEqual(refused.status, 1)
    XCTAssertEqual(refused.output, "")
    XCTAssertTrue(refused.errors.contains("ties.csv:2:6"), refused.errors)
    let lenient = try Program.run(["isolated", folder, "--lenient", "--format", "csv"])
    XCTAssertEqual(lenient.status, 0)
    // Its only tie was left out, so it is not known to be isolated.
    XCTAssertEqual(CommandSample.column(1, of: lenient.output), ["unknown"])
  }

  /// Both days are of the same files, so that the one error in them is told once.
  func testComparingTwoDaysTellsOnceHowTheFilesWereRead() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,kind\na,organisation\nb,organisation\nc,organisation\n",
        "ties.csv": "source,target,since\na,b,2020-01-01\nb,c,2023-01-01\na,gemt,2020-01-01\n",
      ],
      for: self
    ).path
    let result = try Program.run([
      "compare", folder, "--lenient", "--between", "2021-01-01", "2024-01-01", "--language", "en",
    ])
    XCTAssertEqual(result.status, 0, result.errors)
    XCTAssertEqual(result.errors.components(separatedBy: "passed over").count, 2, result.errors)
  }

  func testCheckWritesACleanCopyThatReadsTheSame() throws {
    let folder = try CommandSample.folder(for: self)
    let copy = folder + "/copy"
    let result = try Program.run(["check", folder, "--copy", copy])
    XCTAssertEqual(result.status, 0, result.errors)
    for words in [["isolated"], ["describe"], ["centrality", "--measure", "all"]] {
      let original = try Program.run([words[0], folder, "--format", "csv"] + words.dropFirst())
      let again = try Program.run([words[0], copy, "--format", "csv"] + words.dropFirst())
      XCTAssertEqual(original.output, again.output)
    }
    XCTAssertEqual(try Program.run(["check", folder, "--copy", folder]).status, 64)
  }

  /// A column that is understood and not used is in a copy all the same; of a pair with a day in one row only that
  /// is told.
  func testACopyKeepsDirectionsAndDaysThatAreLostInAPairAreTold() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,kind\na,organisation\nb,organisation\nc,organisation\n",
        "ties.csv": """
        source,target,Type,since
        a,b,Directed,2020-01-01
        b,a,Undirected,
        b,c,Directed,2021-01-01

        """,
      ],
      for: self
    ).path
    let result = try Program.run(["check", folder, "--copy", folder + "/copy", "--language", "en"])
    XCTAssertEqual(result.status, 0, result.errors)
    let words = result.output.replacing("\n", with: " ")
    XCTAssertTrue(
      words.contains("of 1 pair one row has a first or last day that another lacks"),
      words
    )
    let ties = try String(contentsOfFile: folder + "/copy/ties.csv", encoding: .utf8)
    XCTAssertTrue(ties.contains("Type"), ties)
    XCTAssertTrue(ties.contains("Directed"), ties)
  }

  func testCheckNamesTheOptionForMembershipsThatTell() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,name,kind\na,An Maes,individual\nm,Moskee Gent,organisation\n",
        "ties.csv": "source,target\na,m\n",
      ],
      for: self
    ).path
    let output = try Program.run(["check", folder]).output
    let words = output.replacing("\n", with: " ")
    XCTAssertTrue(words.contains("--sensitive-actor KEY=VALUE leaves people's ties"), output)
    XCTAssertFalse(output.contains("Maes") || output.contains("Moskee"), output)
  }

  func testALenientCopyHasNoErrorsAndSaysWhatIsNotInIt() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,kind,surveyed\na,lid,ja\nb,zonnebloem,misschien\nc,zonnebloem,nee\n",
        "ties.csv": "source,target,role\na,b,kritisch\nb,c,onzin\n",
      ],
      for: self
    ).path
    let copy = folder + "/copy"
    let result = try Program.run(["check", folder, "--lenient", "--copy", copy])
    XCTAssertEqual(result.status, 0, result.errors)
    XCTAssertTrue(
      result.errors.contains(
        "the copy has none of the words that say nothing here ('zonnebloem', 'misschien' in 3 cells): a"
          + " kind is 'unknown' there, and an answer, role or function is empty"
      ),
      result.errors
    )
    XCTAssertEqual(
      try String(contentsOfFile: copy + "/actors.csv", encoding: .utf8),
      "id,kind,surveyed\na,lid,ja\nb,unknown,\nc,unknown,nee\n"
    )
    XCTAssertEqual(try Program.run(["check", copy]).status, 0)
  }

  func testTemplateReadsWithoutFindingsAndIsNotWrittenTwice() throws {
    for extra in [[], ["--excel"], ["--language", "nl"], ["--language", "nl", "--excel"]] {
      let folder = try Program.folder(for: self).path + "/new"
      XCTAssertEqual(try Program.run(["template", folder] + extra).status, 0)
      let check = try Program.run(["check", folder, "--format", "csv"])
      XCTAssertEqual(CommandSample.column(0, of: check.output), [], "\(extra)")
      XCTAssertEqual(try Program.run(["template", folder]).status, 1)
    }
  }

  func testTemplateProposesACommandThatAShellTakes() throws {
    let folder = try Program.folder(for: self).path + "/new; it's"
    let result = try Program.run(["template", folder])
    let word = "'" + folder.replacing("'", with: #"'\''"#) + "'"
    XCTAssertTrue(result.errors.contains("weefsel check \(word)\n"), result.errors)
  }

  func testMeasuresPrintsTheCardOfEach() throws {
    let all = try Program.run(["measures"]).output
    for id in ["degree", "fragmentation", "bridges"] { XCTAssertTrue(all.contains("\(id) – "), id) }
    XCTAssertTrue(try Program.run(["measures", "core"]).output.contains("Batagelj"))
    XCTAssertEqual(try Program.run(["measures", "cor"]).status, 64)
  }

  func testDrawWritesTheSameBytesTwiceInEveryForm() throws {
    let folder = try CommandSample.folder(for: self)
    for ending in ["svg", "png", "pdf", "dot"] {
      let files = try (1...2).map { place in
        let path = "\(folder)/drawing\(place).\(ending)"
        let result = try Program.run(["draw", folder, "-o", path])
        XCTAssertEqual(result.status, 0, result.errors)
        return try Data(contentsOf: URL(fileURLWithPath: path))
      }
      XCTAssertEqual(files[0], files[1], ending)
      XCTAssertGreaterThan(files[0].count, 500, ending)
    }
    XCTAssertEqual(try Program.run(["draw", folder, "-o", "x.gif"]).status, 64)
  }

  /// Each process hashes in an order of its own, which a picture of regions must not show.
  func testRegionsAreTheSameBytesInEveryProcess() throws {
    let folder = "datasets/federation"
    let pictures = try (1...4).map { place in
      let path = "\(NSTemporaryDirectory())regions\(place)-\(UUID().uuidString).svg"
      defer { try? FileManager.default.removeItem(atPath: path) }
      let words = ["draw", folder, "--style", "communities", "--paper", "word", "-o", path]
      let result = try Program.run(words)
      XCTAssertEqual(result.status, 0, result.errors)
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    XCTAssertEqual(Set(pictures).count, 1)
  }

  // MARK: - The command line

  func testMistakesInTheCallExitWith64AndSuggest() throws {
    let folder = try CommandSample.folder(for: self)
    for (words, hint) in [
      (["isolatd", folder], "Did you mean 'isolated'?"),
      (["isolated", folder, "--umbrela", "a"], "Did you mean '--umbrella'?"),
      (["isolated", folder, "--umbrella", "z"], "no actor with id or name 'z'"),
      (["isolated", folder, "--where", "municipalty=Gent"], "Did you mean 'municipality'?"),
      (["isolated", folder, "--where", "gender=x"], "--show-attributes"),
      (["isolated", folder, "--staff", "kind=individual"], "--umbrella"),
      (["isolated"], "missing DATASET"),
    ] {
      let result = try Program.run(words)
      XCTAssertEqual(result.status, 64, "\(words)")
      XCTAssertTrue(result.errors.contains(hint), "\(words): \(result.errors)")
      XCTAssertEqual(result.output, "")
    }
  }

  func testFolderThatDoesNotExistIsNamed() throws {
    let result = try Program.run(["isolated", "no-such-folder"])
    XCTAssertEqual(result.status, 1)
    XCTAssertTrue(result.errors.contains("no-such-folder"), result.errors)
  }

  func testAskedForTheSensitiveFilterWorks() throws {
    let result = try Program.run([
      "isolated", CommandSample.folder(for: self), "--where", "gender=x", "--show-attributes",
      "--format", "csv",
    ])
    XCTAssertEqual(result.status, 0, result.errors)
  }

  func testVersionAndHelpGoToStandardOutput() throws {
    XCTAssertTrue(try Program.run(["--version"]).output.hasPrefix("weefsel "))
    XCTAssertTrue(try Program.run(["--help"]).output.contains("Usage: weefsel COMMAND"))
    let dutch = try Program.run(["isolated", "--help"], environment: ["LANG": "nl_BE.UTF-8"])
    XCTAssertTrue(dutch.output.contains("Gebruik: weefsel isolated"))
    XCTAssertEqual(try Program.run([]).status, 64)
  }
}
