import XCTest

/// How files are read takes nothing from what is guarded.
final class GuardedReadingTests: XCTestCase {
  /// Forty people, half of whom play chess, of a club.
  private func folder() throws -> String {
    let people = (1...40).map { place in
      "p\(place),P\(place),\(place % 2 == 0 ? "individual" : "vrijwilliger"),"
        + "\(place % 4 < 2 ? "m" : "v"),\(place % 2 == 0 ? "chess" : "darts")"
    }
    return try Program.folder(
      [
        "actors.csv": (["id,name,kind,gender,play", "c,Club,member association,,"] + people)
          .joined(separator: "\n"),
        "ties.csv": "source,target\nc,p1\nc,p2\nc,p3\n",
      ],
      for: self
    ).path
  }

  func testWordsForPeopleGuardThemWhateverTheyAreSaidToMean() throws {
    let folder = try folder()
    let kinds = ["--kind", "individual=organisation", "--kind", "vrijwilliger=organisation"]
    for column in ["gender", "play"] {
      let words = ["centrality", folder, "--columns", column]
      for given in [[], kinds] {
        let result = try Program.run(words + given)
        XCTAssertEqual(result.status, 64, "\(column) \(given) \(result.errors)")
        XCTAssertEqual(result.output, "")
      }
      XCTAssertEqual(try Program.run(words + kinds + ["--public", column]).status, 0)
    }
    let equity = try Program.run(["equity", folder, "--by", "gender", "--format", "csv"] + kinds)
    XCTAssertEqual(equity.status, 0, equity.errors)
    // Twenty of the forty people are m, and counts are multiples of five.
    XCTAssertTrue(equity.output.contains("gender,m,20,"), equity.output)
  }

  func testColumnsThatNameThemStayGuardedToo() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,name,kind,team\np,Jan Peeters,individual,\nc,Club,member association,"
          + "ploeg Jan Peeters\n",
        "ties.csv": "source,target\nc,p\n",
      ],
      for: self
    ).path
    for given in [[], ["--kind", "individual=organisation"]] {
      let result = try Program.run(["centrality", folder, "--columns", "team"] + given)
      XCTAssertEqual(result.status, 64, "\(given) \(result.errors)")
      XCTAssertTrue(result.errors.contains("'team'"), result.errors)
    }
  }

  /// Of another column the kinds would say nothing of people, but what its name tells is guarded all the same.
  func testAnotherColumnOfKindsOpensNoSensitiveOne() throws {
    let folder = try folder()
    let words = ["--column", "kind=play", "--kind", "*=organisation", "--lenient"]
    let result = try Program.run(["centrality", folder, "--columns", "gender"] + words)
    XCTAssertEqual(result.status, 64, result.errors)
    XCTAssertTrue(result.errors.contains("gender"), result.errors)
  }

  /// The column of the files that holds words for people says who is one, when another is read as that of kinds.
  func testAnotherColumnOfKindsLeavesPeopleThatTheyAre() throws {
    let rows = (1...40).map { "p\($0),individual,Gent,\($0 % 2 == 0 ? "a" : "b")" }
    let folder = try Program.folder(
      [
        "actors.csv": (["id,kind,municipality,group"] + rows).joined(separator: "\n"),
        "ties.csv": "source,target\np1,p2\n",
      ],
      for: self
    ).path
    let result = try Program.run([
      "centrality", folder, "--column", "kind=municipality", "--kind", "*=organisation",
      "--columns", "group",
    ])
    XCTAssertEqual(result.status, 64, result.output)
    XCTAssertTrue(result.errors.contains("'group'"), result.errors)
  }

  /// Seven people are fewer than ten, whatever they are called.
  func testPeopleCalledOrganisationsHaveTheThresholdOfPeople() throws {
    let rows = (1...47).map { "p\($0),individual,\($0 < 8 ? "x" : "v")" }
    let folder = try Program.folder(
      [
        "actors.csv": (["id,kind,gender"] + rows).joined(separator: "\n"),
        "ties.csv": "source,target\np1,p2\np3,p40\n",
      ],
      for: self
    ).path
    let result = try Program.run([
      "equity", folder, "--by", "gender", "--format", "csv", "--kind", "individual=organisation",
    ])
    XCTAssertEqual(result.status, 0, result.errors)
    XCTAssertFalse(result.output.contains("gender,x,"), result.output)
    XCTAssertTrue(result.output.contains("gender,v,"), result.output)
  }

  func testAColumnOfIdsHoldsNoKinds() throws {
    let folder = try folder()
    let result = try Program.run([
      "equity", folder, "--by", "gender", "--column", "id=name", "--column", "kind=id", "--kind",
      "p1=organisation", "--kind", "*=individual",
    ])
    XCTAssertEqual(result.status, 64, result.errors)
    XCTAssertTrue(result.errors.contains("'--column kind=id'"), result.errors)
  }
}
