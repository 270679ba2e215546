import Foundation
import XCTest

/// `weefsel isolated`, run through the built program as a user would.
final class IsolatedCommandTests: XCTestCase {
  func testIsolatedListsEveryActorOfEveryGroupInTheOrderOfTheLadder() throws {
    let result = try Program.run(["isolated", CommandSample.folder(for: self), "--format", "csv"])
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

      """.replacingOccurrences(of: "\n", with: CommandSample.newline)
    )
    XCTAssertEqual(result.status, 0)
  }

  func testFiltersKeepTheNumbersOfTheGroups() throws {
    let folder = try CommandSample.folder(for: self)
    let large = try Program.run(["isolated", folder, "--format", "csv", "--min-size", "2"])
    XCTAssertEqual(CommandSample.column(0, of: large.output), ["1", "1", "2", "2", "2"])
    let small = try Program.run(["isolated", folder, "--format", "csv", "--max-size", "1"])
    XCTAssertEqual(CommandSample.column(0, of: small.output), ["3", "4"])
    let rung = try Program.run(["isolated", folder, "--format", "csv", "--rung", "isolate,one-tie"])
    XCTAssertEqual(CommandSample.column(0, of: rung.output), ["2", "2", "2", "4"])
    // The whole group when any member matches.
    let shown = try Program.run([
      "isolated", folder, "--format", "csv", "--where", "kind=volunteer",
    ])
    XCTAssertEqual(CommandSample.column(3, of: shown.output), ["d", "e", "f"])
  }

  func testNetworkCanBeNarrowedBeforeItIsMeasured() throws {
    let folder = try CommandSample.folder(for: self)
    // Without a, c and b are a pair with the smallest id of three pairs: b-c, d-e-f is the largest.
    let without = try Program.run(["isolated", folder, "--format", "csv", "--without", "a"])
    XCTAssertEqual(
      CommandSample.column(1, of: without.output),
      ["detached", "detached", "detached", "detached", "unknown", "isolate", "one-tie", "one-tie"]
    )
    let gent = try Program.run([
      "isolated", folder, "--format", "csv", "--only", "municipality=gent", "--rung", "isolate",
    ])
    XCTAssertEqual(CommandSample.column(3, of: gent.output), ["i"])
    let then = try Program.run(["describe", folder, "--format", "csv", "--on", "2020-06-01"])
    // Open CommandSample.ties, and the one that has begun: a-b, d-f and g-h.
    XCTAssertTrue(then.output.contains("mean-degree,0.6,"), then.output)
  }

  func testTieWithoutFunctionLeavesItsEndsUnknownInALayer() throws {
    // In learning only c-a is left. The tie a-d has no function: d is unknown, e, f, g, h isolated.
    let result = try Program.run([
      "isolated", CommandSample.folder(for: self), "--format", "csv", "--function", "learning",
    ])
    XCTAssertEqual(
      zip(CommandSample.column(3, of: result.output), CommandSample.column(1, of: result.output))
        .map { "\($0) \($1)" },
      ["d unknown", "f unknown", "j unknown"] + ["b", "e", "g", "h", "i"].map { "\($0) isolate" }
    )
  }

  func testReachListsWhoHasNoPathOfFewSteps() throws {
    // c is the government: a, b at one step, d at two, e and f at three.
    let result = try Program.run([
      "isolated", CommandSample.folder(for: self), "--format", "csv", "--reach", "government",
      "--within", "2",
    ])
    XCTAssertEqual(CommandSample.column(3, of: result.output), ["g", "h", "e", "f", "i", "j"])
    XCTAssertEqual(Set(CommandSample.column(1, of: result.output)), ["out-of-reach"])
  }

  func testTableSaysWhyAGroupIsListedAndWhatMendsIt() throws {
    let english = try Program.run([
      "isolated", CommandSample.folder(for: self), "--rung", "one-tie",
    ]).output
    XCTAssertTrue(english.contains("Cut off if the tie of Delta with Alfa is lost."), english)
    // From e or f, one more tie closes a ring over d and itself; the third stays on one tie.
    XCTAssertTrue(
      english.replacing(/\s+/, with: " ").contains("2 of 3 are firmly connected"),
      english
    )
    let dutch = try Program.run([
      "isolated", CommandSample.folder(for: self), "--rung", "one-tie", "--language", "nl",
    ]).output
    XCTAssertTrue(dutch.contains("Afgesneden als de relatie van Delta met Alfa wegvalt."), dutch)
    for line in (english + dutch).split(separator: "\n") {
      XCTAssertLessThanOrEqual(line.count, 80)
    }
  }

  func testPeopleAreCountedInTablesUnlessTheyAreToBeNamed() throws {
    let folder = try CommandSample.folder(for: self)
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
    let call = [
      "isolated", try CommandSample.folder(for: self), "--on", "2019-01-01", "--format", "csv",
    ]
    let rows = try Program.run(call + ["--rung", "not-on-day,isolate"]).output
    XCTAssertEqual(
      zip(CommandSample.column(3, of: rows), CommandSample.column(1, of: rows)).map {
        "\($0) \($1)"
      },
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
    let rungs = Set(
      zip(CommandSample.column(3, of: csv), CommandSample.column(1, of: csv)).map { "\($0) \($1)" }
    )
    XCTAssertTrue(rungs.isSuperset(of: ["c unknown", "d unknown", "e isolate"]), csv)
    XCTAssertFalse(csv.contains("detached"), csv)
    let table = try Program.run(["isolated", folder, "--lenient", "--language", "nl"]).output
    XCTAssertTrue(table.contains("Eerst: verbeter die rijen."), table)
  }

  /// b is in the triangle on which all others hang by a: of the six in the main network, five besides b.
  func testThatNobodyHangsOnTheUmbrellaIsTold() throws {
    let folder = try CommandSample.folder(for: self)
    func words(_ options: String...) throws -> String {
      try Program.run(["isolated", folder] + options).output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let told =
      "Nobody is connected through Bravo alone: 5 actors in the main network, besides Bravo, would stay "
      + "connected without Bravo."
    XCTAssertTrue(try words("--umbrella", "b").contains(told))
    XCTAssertFalse(try words().contains("Nobody is connected through"))
    // d, e and f hang on a.
    XCTAssertFalse(try words("--umbrella", "a").contains("Nobody is connected through"))
  }

  /// a-d has no function: one row of seven.
  func testTiesOfAnUnknownFunctionAreToldWithWhoIsOutOfReach() throws {
    let folder = try CommandSample.folder(for: self)
    let text = try Program.run([
      "isolated", folder, "--reach", "government", "--function", "culture",
    ]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Of those in culture b is one step from the government c, and a two; d has a tie that may be one, and a has
    // that tie too but a path.
    XCTAssertTrue(
      text.contains(
        "1 of the 7 rows of ties does not say what it serves and is not counted: with it, it may be fewer. 1 of those "
          + "without a path has such ties."
      ),
      text
    )
  }
}
