import Foundation
import XCTest

/// Every command, run through the built program as a user would.
final class CommandTests: XCTestCase {
  /// A triangle of organisations a, b and c; d hangs on a, and e and f by one tie on d; g and h have
  /// only each other; i has no ties and j was not asked.
  private let actors = """
    id,name,kind,municipality,gender,surveyed
    a,Alfa,organisation,Gent,,yes
    b,Bravo,member association,Gent,,yes
    c,Charlie,government,Aalst,,yes
    d,Delta,member association,Aalst,,yes
    e,Echo,individual,Aalst,x,yes
    f,Foxtrot,volunteer,Gent,x,no
    g,Golf,individual,Gent,x,yes
    h,Hotel,individual,Gent,x,yes
    i,India,individual,Gent,x,yes
    j,Juliett,individual,Gent,x,no
    """
  private let ties = """
    source,target,weight,function,since
    a,b,2,culture,2020-01-01
    b,c,1,culture,2021-01-01
    c,a,1.5,learning,2022-01-01
    a,d,1,,2023-01-01
    d,e,1,culture,2024-01-01
    d,f,1,culture,
    g,h,1,culture,
    """

  private func dataset() throws -> String {
    try Program.folder(["actors.csv": actors, "ties.csv": ties], for: self).path
  }

  // MARK: - isolated

  func testIsolatedListsEveryActorOfEveryGroupInTheOrderOfTheLadder() throws {
    let result = try Program.run(["isolated", dataset(), "--format", "csv"])
    // By hand: the triangle is the block of three with most actors beyond the cutpoint a (each other
    // branch at the centroid is lighter), so d, e and f hang on a by the bridge a–d. Of Gent, as f, g,
    // h and i are, a and b are organisations of the main part. From e or f a tie makes two of d, e and f
    // robust; f, a volunteer, comes before e. Two leaves, e and f, and the main part are three ends,
    // which two ties join; a pair or a single actor takes two.
    XCTAssertEqual(
      result.output,
      """
      group,rung,size,id,name,kind,held-by,tied-to,repair-from,repair-to,repair-rung,ties-to-robust
      1,detached,2,g,Golf,individual,,,g,a,one-tie,2
      1,detached,2,h,Hotel,individual,,,g,a,one-tie,2
      2,one-tie,3,d,Delta,member association,a,d,f,b,robust,2
      2,one-tie,3,e,Echo,individual,a,d,f,b,robust,2
      2,one-tie,3,f,Foxtrot,volunteer,a,d,f,b,robust,2
      3,unknown,1,j,Juliett,individual,,,,,,
      4,isolate,1,i,India,individual,,,i,a,one-tie,2

      """.replacingOccurrences(of: "\n", with: newline)
    )
    XCTAssertEqual(result.status, 0)
  }

  func testFiltersKeepTheNumbersOfTheGroups() throws {
    let folder = try dataset()
    let large = try Program.run(["isolated", folder, "--format", "csv", "--min-size", "2"])
    XCTAssertEqual(column(0, of: large.output), ["1", "1", "2", "2", "2"])
    let small = try Program.run(["isolated", folder, "--format", "csv", "--max-size", "1"])
    XCTAssertEqual(column(0, of: small.output), ["3", "4"])
    let rung = try Program.run(["isolated", folder, "--format", "csv", "--rung", "isolate,one-tie"])
    XCTAssertEqual(column(0, of: rung.output), ["2", "2", "2", "4"])
    // The whole group when any member matches.
    let shown = try Program.run([
      "isolated", folder, "--format", "csv", "--where", "kind=volunteer",
    ])
    XCTAssertEqual(column(3, of: shown.output), ["d", "e", "f"])
  }

  func testNetworkCanBeNarrowedBeforeItIsMeasured() throws {
    let folder = try dataset()
    // Without a, c and b are a pair with the smallest id of three pairs: b-c, d-e-f is the largest.
    let without = try Program.run(["isolated", folder, "--format", "csv", "--without", "a"])
    XCTAssertEqual(
      column(1, of: without.output),
      ["detached", "detached", "detached", "detached", "unknown", "isolate", "one-tie", "one-tie"]
    )
    let gent = try Program.run([
      "isolated", folder, "--format", "csv", "--only", "municipality=gent", "--rung", "isolate",
    ])
    XCTAssertEqual(column(3, of: gent.output), ["i"])
    let then = try Program.run(["describe", folder, "--format", "csv", "--on", "2020-06-01"])
    // Open ties, and the one that has begun: a-b, d-f and g-h.
    XCTAssertTrue(then.output.contains("mean-degree,0.6,"), then.output)
  }

  func testTieWithoutFunctionLeavesItsEndsUnknownInALayer() throws {
    // In learning only c-a is left. The tie a-d has no function: d is unknown, e, f, g, h isolated.
    let result = try Program.run([
      "isolated", dataset(), "--format", "csv", "--function", "learning",
    ])
    XCTAssertEqual(
      zip(column(3, of: result.output), column(1, of: result.output)).map { "\($0) \($1)" },
      ["d unknown", "f unknown", "j unknown"] + ["b", "e", "g", "h", "i"].map { "\($0) isolate" }
    )
  }

  func testReachListsWhoHasNoPathOfFewSteps() throws {
    // c is the government: a, b at one step, d at two, e and f at three.
    let result = try Program.run([
      "isolated", dataset(), "--format", "csv", "--reach", "government", "--within", "2",
    ])
    XCTAssertEqual(column(3, of: result.output), ["g", "h", "e", "f", "i", "j"])
    XCTAssertEqual(Set(column(1, of: result.output)), ["out-of-reach"])
  }

  func testTableSaysWhyAGroupIsListedAndWhatMendsIt() throws {
    let english = try Program.run(["isolated", dataset(), "--rung", "one-tie"]).output
    XCTAssertTrue(english.contains("Cut off if the tie of Delta with Alfa is lost."), english)
    // From e or f, one more tie closes a ring over d and itself; the third stays on one tie.
    XCTAssertTrue(
      english.replacing(/\s+/, with: " ").contains("2 of 3 are firmly connected"),
      english
    )
    let dutch = try Program.run([
      "isolated", dataset(), "--rung", "one-tie", "--language", "nl",
    ]).output
    XCTAssertTrue(dutch.contains("Afgesneden als de relatie van Delta met Alfa wegvalt."), dutch)
    for line in (english + dutch).split(separator: "\n") {
      XCTAssertLessThanOrEqual(line.count, 80)
    }
  }

  func testPeopleAreCountedInTablesUnlessTheyAreToBeNamed() throws {
    let folder = try dataset()
    let people = ["Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett"]
    for command in [["isolated"], ["isolated", "--on", "2019-01-01"], ["communities"]] {
      for language in ["en", "nl"] {
        let call = command + [folder, "--language", language]
        let counted = try Program.run(call).output
        XCTAssertEqual(people.filter(counted.contains), [], counted)
        let named = try Program.run(call + ["--name-people"]).output
        XCTAssertNotEqual(people.filter(named.contains), [], named)
        for line in (counted + named).split(separator: "\n") {
          XCTAssertLessThanOrEqual(line.count, 80, String(line))
        }
      }
    }
    let table = try Program.run(["isolated", folder]).output
    XCTAssertTrue(table.contains("1 individual has no tie with anyone."), table)
    XCTAssertTrue(table.contains("1 2 actors: 2 individuals"), table)
    let dutch = try Program.run(["isolated", folder, "--language", "nl"]).output
    XCTAssertTrue(dutch.contains("1 individu heeft met niemand een relatie."), dutch)
  }

  func testWhoHasTiesOnOtherDaysIsToldApartFromWhoHasNone() throws {
    // In 2019 the ties without a first day exist: d-f and g-h. The others of a, b, c and e begin later.
    let call = ["isolated", try dataset(), "--on", "2019-01-01", "--format", "csv"]
    let rows = try Program.run(call + ["--rung", "not-on-day,isolate"]).output
    XCTAssertEqual(
      zip(column(3, of: rows), column(1, of: rows)).map { "\($0) \($1)" },
      ["a", "b", "c", "e"].map { "\($0) not-on-day" } + ["i isolate"]
    )
  }

  func testNoGroupThatLostTiesIsCalledSeparate() throws {
    // The umbrella k is left out with its ties to a, b and c; a-b and c-d remain, and e has none.
    let folder = try Program.folder(
      [
        "actors.csv": """
        id,kind
        k,umbrella
        a,organisation
        b,organisation
        c,organisation
        d,volunteer
        e,organisation
        f,organisation
        """,
        "ties.csv": """
        source,target
        a,k
        a,b
        b,f
        c,kk
        c,d
        """,
      ],
      for: self
    ).path
    let csv = try Program.run(["isolated", folder, "--lenient", "--format", "csv"]).output
    let rungs = Set(zip(column(3, of: csv), column(1, of: csv)).map { "\($0) \($1)" })
    XCTAssertTrue(rungs.isSuperset(of: ["c unknown", "d unknown", "e isolate"]), csv)
    XCTAssertFalse(csv.contains("detached"), csv)
    let table = try Program.run(["isolated", folder, "--lenient", "--language", "nl"]).output
    XCTAssertTrue(table.contains("Eerst: verbeter die rijen."), table)
  }

  // MARK: - Other commands

  func testEstimatesOfASmallNetworkAreExactAndSaidToBeNothingElse() throws {
    // Blocks of up to a thousand actors are searched in full.
    let folder = try dataset()
    let exact = try Program.run(["centrality", folder, "--measure", "betweenness,harmonic"])
    let estimate = try Program.run([
      "centrality", folder, "--measure", "betweenness,harmonic", "--approximate", "0.1",
    ])
    XCTAssertEqual(exact.output, estimate.output)
    XCTAssertEqual(try Program.run(["centrality", folder, "--approximate", "2"]).status, 64)
  }

  func testDescribeHasTheColumnsOfTheContract() throws {
    let result = try Program.run(["describe", dataset(), "--format", "csv"])
    XCTAssertTrue(result.output.hasPrefix("measure,value,note" + newline))
    // 7 of 45 pairs; components: {a…f}, {g, h}, {i}, {j}; the bridges a-d, d-e, d-f and g-h.
    XCTAssertTrue(result.output.contains("density,\(7.0 / 45),"), result.output)
    XCTAssertTrue(result.output.contains("components,4,"), result.output)
    XCTAssertTrue(result.output.contains("bridges,4,"), result.output)
    XCTAssertTrue(result.output.contains("cutpoints,2,"), result.output)
  }

  func testDescribeCanBeAskedForSomeMeasures() throws {
    let csv = try Program.run([
      "describe", dataset(), "--measure", "bridges,components", "--format", "csv",
    ]).output
    XCTAssertEqual(csv, "measure,value,note\ncomponents,4,\nbridges,4,\n")
  }

  func testDescribeByAnAttributeAddsHowFarTiesStayWithinGroups() throws {
    // Gent: a, b, f, g, h, i, j; Aalst: c, d, e. Within: a-b, d-e, g-h; between: b-c, c-a, a-d, d-f.
    let csv = try Program.run(["describe", dataset(), "--by", "municipality", "--format", "csv"])
      .output
    XCTAssertTrue(csv.contains("ei-index,\(1.0 / 7),"), csv)
    // By chance within kinds: of the associations b and d one is of Gent, of five individuals four; the
    // organisation and the volunteer are, the government is not. So a-b, b-c, a-d, d-e and d-f are within
    // half of the time, c-a never, g-h 4·3/(5·4) of it: 3.1 of 7, (3.9 − 3.1)/7.
    XCTAssertTrue(csv.contains("ei-expected,0.11428571428571"), csv)
    XCTAssertTrue(csv.contains("coleman:Aalst,"), csv)
    // A sensitive attribute with a group of fewer than ten tells nothing, not even its name.
    let gender = try Program.run(["describe", dataset(), "--by", "gender", "--format", "csv"])
      .output
    XCTAssertFalse(gender.contains("coleman:x"), gender)
    XCTAssertTrue(gender.contains("ei-index,,suppressed"), gender)
  }

  func testCentralityRanksByTheFirstMeasureThenById() throws {
    let result = try Program.run([
      "centrality", dataset(), "--measure", "degree,strength", "--format", "csv", "--top", "4",
    ])
    XCTAssertEqual(
      result.output,
      """
      id,name,kind,degree,strength
      a,Alfa,organisation,3,4.5
      d,Delta,member association,3,3
      b,Bravo,member association,2,3
      c,Charlie,government,2,2.5

      """.replacingOccurrences(of: "\n", with: newline)
    )
  }

  func testCommunitiesAreNumberedBySizeAndListedById() throws {
    // Of 7 ties, the three groups hold 3, 2 and 1; the degrees in them sum to 7, 5 and 2. Modularity
    // 6/7 − (49 + 25 + 4)/196 = 0.459 is more than with any two of them as one, or one of them split.
    let folder = try dataset()
    let csv = try Program.run(["communities", folder, "--format", "csv"]).output
    XCTAssertEqual(
      zip(column(0, of: csv), column(3, of: csv)).map { "\($0)\($1)" },
      ["a1", "b1", "c1", "d2", "e2", "f2", "g3", "h3", "i4", "j5"]
    )
    let json = try Program.run(["communities", folder, "--format", "json"]).output
    XCTAssertTrue(json.contains("\"modularity\" : \(6.0 / 7 - 78.0 / 196)"), json)
  }

  func testJSONIsOneObjectWithItsConventions() throws {
    for words in [
      ["isolated"], ["describe"], ["centrality", "--measure", "all"], ["check"],
    ] {
      let result = try Program.run([words[0], dataset(), "--format", "json"] + words.dropFirst())
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
    XCTAssertEqual(column(1, of: lenient.output), ["unknown"])
  }

  func testCheckWritesACleanCopyThatReadsTheSame() throws {
    let folder = try dataset()
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

  func testTemplateReadsWithoutFindingsAndIsNotWrittenTwice() throws {
    for extra in [[], ["--excel"], ["--language", "nl"], ["--language", "nl", "--excel"]] {
      let folder = try Program.folder(for: self).path + "/new"
      XCTAssertEqual(try Program.run(["template", folder] + extra).status, 0)
      let check = try Program.run(["check", folder, "--format", "csv"])
      XCTAssertEqual(column(0, of: check.output), [], "\(extra)")
      XCTAssertEqual(try Program.run(["template", folder]).status, 1)
    }
  }

  func testMeasuresPrintsTheCardOfEach() throws {
    let all = try Program.run(["measures"]).output
    for id in ["degree", "fragmentation", "bridges"] { XCTAssertTrue(all.contains("\(id) – "), id) }
    XCTAssertTrue(try Program.run(["measures", "core"]).output.contains("Batagelj"))
    XCTAssertEqual(try Program.run(["measures", "cor"]).status, 64)
  }

  func testDrawWritesTheSameBytesTwiceInEveryForm() throws {
    let folder = try dataset()
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

  // MARK: - The command line

  func testMistakesInTheCallExitWith64AndSuggest() throws {
    let folder = try dataset()
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
      "isolated", dataset(), "--where", "gender=x", "--show-attributes", "--format", "csv",
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

  /// The end of a line in CSV for programs.
  private let newline = "\n"

  private func column(_ place: Int, of csv: String) -> [String] {
    csv.split(separator: "\n").dropFirst().map { line in
      line.trimmingCharacters(in: .whitespacesAndNewlines)
        .split(separator: ",", omittingEmptySubsequences: false).map(String.init)[place]
    }
  }
}
