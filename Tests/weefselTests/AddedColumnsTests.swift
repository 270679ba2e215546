import XCTest

/// Attributes beside the rows of actors.
final class AddedColumnsTests: XCTestCase {
  private func dataset() throws -> String {
    try Program.folder(
      [
        "actors.csv": """
        id,name,kind,municipality,degree,postcode,gender,"a, b",surveyed,function
        a,Ann,individual,Gent,x,9000,woman,1,yes,culture|learning
        b,Bos,organisation,,y,,,,no,
        """,
        "ties.csv": "source,target\na,b\n",
      ],
      for: self
    ).path
  }

  private func lines(_ words: [String]) throws -> [String] {
    let result = try Program.run(words + ["--format", "csv"])
    XCTAssertEqual(result.status, 0, result.errors)
    return result.output.split(separator: "\n").map(String.init)
  }

  func testEveryCommandThatListsActorsSetsThemLast() throws {
    let folder = try dataset()
    for command in ["isolated", "centrality", "communities", "capital"] {
      let plain = try lines([command, folder])
      let wide = try lines([command, folder, "--columns", "municipality,surveyed,function"])
      XCTAssertEqual(wide[0], plain[0] + ",municipality,surveyed,function")
      for (line, before) in zip(wide, plain).dropFirst() {
        let added = line.contains("Ann") ? ",Gent,yes,learning|culture" : ",,no,"
        XCTAssertEqual(line, before + added, command)
      }
    }
    let internally = try lines([
      "centrality", folder, "--columns", "municipality", "--audience", "internal",
    ])
    XCTAssertTrue(internally[0].hasSuffix(",municipality,audience"), internally[0])
  }

  func testNamesOfOtherColumnsAreToldApart() throws {
    let folder = try dataset()
    let words = ["centrality", folder, "--measure", "degree"]
    let lines = try lines(words + ["--columns", "degree,kind", "--public", "degree"])
    // Every row has its kind already.
    XCTAssertEqual(lines[0], "id,name,kind,degree,attribute:degree")
    XCTAssertEqual(lines[1], "a,Ann,individual,1,x")
    let comma = try self.lines(words + ["--columns", "a, b", "--public", "a, b"])
    XCTAssertEqual(comma[1], "a,Ann,individual,1,1")
    let json = try Program.run(words + ["--columns", "postcode", "--format", "json"]).output
    XCTAssertTrue(json.contains("\"postcode\" : 9000"), json)
    XCTAssertTrue(json.contains("\"postcode\" : null"), json)
  }

  func testTheTableShowsThemToo() throws {
    let table = try Program.run([
      "centrality", try dataset(), "--measure", "degree", "--columns", "municipality",
    ]).output
    XCTAssertTrue(table.contains("municipality"), table)
    XCTAssertTrue(table.contains("Gent"), table)
  }

  func testWhatMayNotBeToldIsRefused() throws {
    let folder = try dataset()
    for command in ["isolated", "centrality", "communities", "capital"] {
      let sensitive = try Program.run([command, folder, "--columns", "municipality,gender"])
      XCTAssertEqual(sensitive.status, 64)
      XCTAssertTrue(sensitive.errors.contains("--show-attributes"), sensitive.errors)
      XCTAssertTrue(
        try lines([command, folder, "--columns", "gender", "--show-attributes"])[0]
          .hasSuffix(",gender")
      )
      let unknown = try Program.run([command, folder, "--columns", "municipalty"])
      XCTAssertEqual(unknown.status, 64)
      XCTAssertTrue(unknown.errors.contains("Did you mean 'municipality'?"), unknown.errors)
      for empty in ["", ",", "municipality,"] {
        XCTAssertEqual(try Program.run([command, folder, "--columns", empty]).status, 64)
      }
    }
    let groups = ["capital", folder, "--per", "kind", "--columns", "municipality"]
    XCTAssertEqual(try Program.run(groups).status, 64)
  }
}
