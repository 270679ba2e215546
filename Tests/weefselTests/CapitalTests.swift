import Foundation
import XCTest

@testable import weefsel

/// `weefsel capital`, run through the built program as a user would.
final class CapitalTests: XCTestCase {
  /// A path a – b – k – g of two people, an association and a government; c, of unknown town, is of k
  /// as well, and d stands alone.
  private let actors = """
    id,name,kind,town,gender,rank
    a,Ann,individual,Gent,x,1
    b,Bo,volunteer,Gent,y,2
    c,Cas,individual,,x,
    d,Dee,individual,Aalst,y,4
    g,Stad,government,Gent,,9
    k,Kring,member association,Aalst,,5
    """
  private let ties = """
    source,target,weight
    a,b,2
    b,k,1
    c,k,1
    k,g,3
    """

  private func dataset() throws -> String {
    try Program.folder(["actors.csv": actors, "ties.csv": ties], for: self).path
  }

  private func capital(_ words: String...) throws -> Program.Result {
    try Program.run(["capital", dataset()] + words)
  }

  func testColumnsOfTheContract() throws {
    // a–b share Gent; b–k do not share a town; c's is not known: a membership; k–g links. Most that
    // bridge or link first: k 2; b and g 1; then by id.
    let result = try capital("--by", "town", "--format", "csv")
    XCTAssertEqual(
      result.output,
      lines(
        "id,name,kind,bonding,bridging,linking,membership,unclassified",
        "k,Kring,member association,0,1,1,1,0",
        "b,Bo,volunteer,1,1,0,0,0",
        "g,Stad,government,0,0,1,0,0",
        "a,Ann,individual,1,0,0,0,0",
        "c,Cas,individual,0,0,0,1,0",
        "d,Dee,individual,0,0,0,0,0"
      )
    )
    XCTAssertEqual(result.status, 0)
  }

  func testWithoutAnAttributeNothingIsCalledBonding() throws {
    // Communities a, b and c, g, k: Q = 3/4 − (9 + 25)/64, the most there is. k has a tie between them
    // and one that links, b the former, g the latter.
    let result = try capital("--format", "csv", "--top", "3")
    XCTAssertEqual(
      result.output,
      lines(
        "id,name,kind,bonding,bridging,linking,membership,unclassified",
        "k,Kring,member association,,,1,2,0",
        "b,Bo,volunteer,,,0,1,1",
        "g,Stad,government,,,1,0,0"
      )
    )
    let table = try capital("--language", "nl").output
    XCTAssertTrue(table.contains("binnen gemeenschappen"))
    XCTAssertFalse(table.contains("\nbindend"))
  }

  func testRowsOfKindsCountTieEnds() throws {
    let result = try capital("--by", "town", "--per", "kind", "--weighted", "--format", "csv")
    XCTAssertEqual(
      result.output,
      lines(
        "group,actors,bonding,bridging,linking,membership,unclassified",
        "individual,3,2,0,0,1,0",
        "volunteer,1,2,1,0,0,0",
        "member association,1,0,1,3,1,0",
        "government,1,0,0,3,0,0"
      )
    )
  }

  func testTheUmbrellaAddsColumns() throws {
    let result = try capital(
      "--by",
      "town",
      "--umbrella",
      "k",
      "--format",
      "csv",
      "--where",
      "id=b"
    )
    // Without k, b keeps a; and b reaches the government through k alone.
    XCTAssertEqual(
      result.output,
      lines(
        "id,name,kind,bonding,bridging,linking,membership,unclassified,"
          + "bonding-without-umbrella,bridging-without-umbrella,linking-without-umbrella,"
          + "membership-without-umbrella,unclassified-without-umbrella,must-pass-umbrella",
        "b,Bo,volunteer,1,1,0,0,0,1,0,0,0,0,yes"
      )
    )
  }

  func testDetailOfOneActor() throws {
    let result = try capital(
      "--by",
      "town",
      "--detail",
      "--rank",
      "rank",
      "--format",
      "csv",
      "--where",
      "id=a"
    )
    let rows = result.output.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    // a – b – k – g: three steps, first b, last k; nobody hangs on a. Its one contact b is known and of
    // rank 2; within two steps k of rank 5 as well.
    XCTAssertEqual(cells["steps"], "3")
    XCTAssertEqual(cells["nearness-to-authority"], "0.3333333333333333")
    XCTAssertEqual(cells["first-on-the-way"], "b")
    XCTAssertEqual(cells["last-on-the-way"], "k")
    XCTAssertEqual(cells["authority"], "g")
    XCTAssertEqual(cells["equally-near"], "1")
    XCTAssertEqual(cells["dependants"], "0")
    XCTAssertEqual(cells["contact-diversity"], "0")
    XCTAssertEqual(cells["contacts-known"], "1")
    XCTAssertEqual(cells["extensity:1"], "1")
    XCTAssertEqual(cells["extensity:2"], "2")
    XCTAssertEqual(cells["upper-reachability"], "5")
    XCTAssertEqual(cells["rank-range"], "3")
    XCTAssertEqual(cells["constraint"], "1")
  }

  func testAuthoritiesCanBeDeclared() throws {
    // With k as the only authority, its ties link; that with g, no longer one, too.
    let result = try capital("--authority", "id=k", "--by", "town", "--format", "csv", "--top", "1")
    XCTAssertEqual(
      result.output.split(whereSeparator: \.isNewline).last,
      "k,Kring,member association,0,0,3,0,0"
    )
    XCTAssertEqual(try capital("--authority", "alderman").status, 64)
    XCTAssertEqual(try capital("--authority", "overheid", "--quiet").status, 0)
  }

  func testPeopleAreComparedThroughTheirMemberships() throws {
    let result = try capital("--by", "gender", "--per", "kind", "--through", "memberships")
    XCTAssertEqual(result.status, 0)
    // b and c are of k: one pair of weight 1 by town unknown.
    let towns = try capital("--by", "town", "--through", "memberships", "--format", "csv")
    XCTAssertEqual(
      towns.output,
      lines(
        "id,name,kind,bonding,bridging,linking,membership,unclassified",
        "a,Ann,individual,0,0,0,0,0",
        "b,Bo,volunteer,0,0,0,0,1",
        "c,Cas,individual,0,0,0,0,1",
        "d,Dee,individual,0,0,0,0,0"
      )
    )
  }

  func testSingleActorsAreNotToldOfBySensitiveAttributes() throws {
    let refused = try capital("--by", "gender")
    XCTAssertEqual(refused.status, 64)
    XCTAssertTrue(refused.errors.contains("--per kind or --per group"))
    XCTAssertEqual(refused.output, "")
    XCTAssertEqual(try capital("--by", "gender", "--show-attributes").status, 0)
    // No group of this dataset is large enough.
    let rows = try capital("--by", "gender", "--per", "group", "--format", "csv")
    XCTAssertEqual(
      rows.output,
      lines("group,actors,bonding,bridging,linking,membership,unclassified")
    )
    let table = try capital("--by", "gender", "--per", "group", "--detail", "--chance").output
    let bonding = table.split(separator: "\n").first { $0.hasPrefix("bonding ") }
    XCTAssertTrue(bonding?.contains("<14") ?? false, table)
    XCTAssertFalse(table.contains("internal"))
  }

  func testCSVSaysThatItHasNoComparisonWithChance() throws {
    // The comparison is of all ties together, and CSV has a row for each kind.
    let csv = try capital("--by", "town", "--per", "kind", "--chance", "--format", "csv")
    XCTAssertEqual(
      csv.output,
      try capital("--by", "town", "--per", "kind", "--format", "csv").output
    )
    XCTAssertTrue(csv.errors.contains("--chance: the comparison is of all ties together"))
    let table = try capital("--by", "town", "--per", "kind", "--chance")
    XCTAssertFalse(table.errors.contains("--chance"), table.errors)
  }

  func testCSVSaysWhyNothingBondsInIt() throws {
    // The table has ties within and between communities, which are no columns of the contract; with detail they are.
    for per in ["actor", "kind", "group"] {
      let csv = try capital("--per", per, "--format", "csv").errors
      XCTAssertTrue(csv.contains("empty in CSV and JSON without --by ATTRIBUTE"), csv)
      XCTAssertTrue(csv.contains("--detail adds within and between communities"), csv)
    }
    let detail = try capital("--per", "kind", "--detail", "--format", "csv", "--language", "nl")
    XCTAssertTrue(detail.output.contains(",within,between\n"), detail.output)
    XCTAssertTrue(detail.errors.contains("zonder --by KENMERK"), detail.errors)
    XCTAssertTrue(detail.errors.contains("zijn eigen kolommen"), detail.errors)
    // By an attribute they are not empty, and the table has what it says.
    let rows = try capital("--by", "town", "--format", "csv").errors
    XCTAssertFalse(rows.contains("without --by"), rows)
    XCTAssertEqual(try capital("--per", "kind").errors, "")
  }

  func testOptionsThatDoNotGoTogether() throws {
    XCTAssertEqual(try capital("--per", "kind", "--where", "id=a").status, 64)
    XCTAssertEqual(try capital("--rank", "rank").status, 64)
    XCTAssertEqual(try capital("--sector", "town").status, 64)
    XCTAssertEqual(try capital("--rank", "town", "--detail").status, 64)
    XCTAssertEqual(try capital("--through", "memberships", "--chance").status, 64)
  }

  func testTablesFitTheTerminal() throws {
    for words in [
      [], ["--by", "municipality", "--umbrella", "koepel", "--detail", "--chance"],
      ["--by", "origin", "--per", "group", "--umbrella", "koepel", "--detail"],
      ["--per", "kind", "--through", "memberships"],
    ] {
      for language in ["nl", "en"] {
        let result = try Program.run(
          ["capital", "datasets/federation", "--language", language] + words
        )
        XCTAssertEqual(result.status, 0, result.errors)
        // A command to copy is not broken.
        for line in result.output.split(separator: "\n") where !line.hasPrefix("→") {
          XCTAssertLessThanOrEqual(line.count, 80, "\(words) \(language): \(line)")
        }
        XCTAssertFalse(result.output.contains("verbindende"))
      }
    }
  }

  func testTheSameBytesWithAnyNumberOfThreads() throws {
    let words = ["capital", "datasets/federation", "--by", "municipality", "--chance", "--threads"]
    let one = try Program.run(words + ["1"])
    XCTAssertEqual(one.output, try Program.run(words + ["2"]).output)
  }

  private func lines(_ lines: String...) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}
