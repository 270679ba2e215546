import Foundation
import XCTest

final class EquityCommandTests: XCTestCase {
  /// Twelve people, each tied to the government or not, in two towns; not sensitive.
  private let files = [
    "actors.csv": """
    id,name,kind,town,gender,age
    g,City,government,,,
    """
      + (0..<12).map {
        "\np\(10 + $0),P\(10 + $0),individual,\($0 < 6 ? "Aalst" : "Gent"),\($0 % 2 == 0 ? "f" : "m"),\(20 + $0)"
      }.joined() + "\n",
    "ties.csv": "source,target\n"
      + (0..<8).map { "p\(10 + $0),g\n" }.joined() + "p18,p17\n",
    "population.csv": "attribute,group,count\ntown,Gent,60\ntown,Aalst,20\ntown,Ronse,20\n",
  ]

  func testRowsOfTheContract() throws {
    let folder = try Program.folder(files, for: self)
    let result = try Program.run(
      [
        "equity", folder.path, "--by", "town", "--format", "csv", "--measure", "linking",
        "--population", folder.appendingPathComponent("population.csv").path,
      ]
    )
    XCTAssertEqual(result.status, 0, result.errors)
    let rows = result.output.split(separator: "\n").map(String.init)
    XCTAssertEqual(
      rows[0],
      "attribute,group,actors,measure,mean,median,floor,without,gini,share,top-share,gap,p-value,"
        + "adjusted-p-value,note,gap-low,gap-high,least-found,usual,step,floor-step,without-step,share-step"
    )
    // Two of six in Gent have a tie, all of Aalst: mean 1/3 and 1, of all 2/3. Gini of 0, 0, 0, 0, 1,
    // 1: 2 (5 + 6) / (6 · 2) − 7/6 = 2/3, times 6/5. The top is a fifth of 12, 2.4 places shared by
    // the eight who have a tie: Gent has 2 · 0.3 of 2.4, a quarter, and is half. Without a government
    // in two steps: of Gent p18 is two steps away, three are not.
    let gent = try XCTUnwrap(rows.first { $0.hasPrefix("town,Gent,6,linking,") }).cells
    XCTAssertEqual(try XCTUnwrap(Double(gent[4])), 1.0 / 3, accuracy: 1e-12)
    XCTAssertEqual(gent[5...6], ["0", "0"])
    XCTAssertEqual(gent[7], "0.5")
    XCTAssertEqual(try XCTUnwrap(Double(gent[8])), 0.8, accuracy: 1e-12)
    XCTAssertEqual(gent[9], "0.5")
    XCTAssertEqual(try XCTUnwrap(Double(gent[10])), 0.5, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(Double(gent[11])), -1.0 / 3, accuracy: 1e-12)
    // Theil of eight with 1 and four with 0: ln(12/8). Between: ¾ ln(3/2) + ¼ ln(1/2).
    let theil = rows.filter { $0.hasPrefix("town,(all),12,theil") }.map(\.cells)
    XCTAssertEqual(
      theil.map { $0[3] },
      ["theil:linking", "theil-within:linking", "theil-between:linking"]
    )
    XCTAssertEqual(try XCTUnwrap(Double(theil[0][4])), log(1.5), accuracy: 1e-12)
    XCTAssertEqual(
      try XCTUnwrap(Double(theil[2][4])),
      0.75 * log(1.5) + 0.25 * log(0.5),
      accuracy: 1e-12
    )
    // Half of the actors where 60 % of the population is.
    let share = try XCTUnwrap(rows.first { $0.hasPrefix("town,Gent,6,representation,") }).cells
    XCTAssertEqual(try XCTUnwrap(Double(share[4])), 0.5 / 0.6, accuracy: 1e-12)
    let absent = try XCTUnwrap(rows.first { $0.hasPrefix("town,Ronse,0,representation,") })
    XCTAssertTrue(absent.hasSuffix(",absent,,,,,,,,"), absent)
  }

  func testAnswerComesFirstAndTellsOfNoSmallGroup() throws {
    let arguments = ["equity", "datasets/federation", "--by", "gender,origin"]
    let page = try Program.run(arguments + ["--umbrella", "koepel"])
    XCTAssertEqual(page.status, 0, page.errors)
    XCTAssertTrue(page.output.contains("a property of the network, not of the group"), page.output)
    let answer = try XCTUnwrap(page.output.range(of: "The answer"))
    let numbers = try XCTUnwrap(page.output.range(of: "By gender\n"))
    XCTAssertLessThan(answer.lowerBound, numbers.lowerBound)
    XCTAssertTrue(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })

    let csv = try Program.run(arguments + ["--format", "csv"]).output
    for row in csv.split(separator: "\n").dropFirst().map({ String($0).cells }) {
      if let actors = Int(row[2]) { XCTAssertGreaterThanOrEqual(actors, 10, "\(row)") }
    }
    let dutch = try Program.run(arguments + ["--language", "nl"]).output
    XCTAssertTrue(dutch.contains("eigenschap van het netwerk, niet van de groep"), dutch)
  }

  /// Cells of several values cross as well: a combination is a group of its own.
  func testAttributesOfSeveralValuesCross() throws {
    let people = (0..<90).map { place in
      let origin = ["x", "y", "x|y"][place % 3]
      return "p\(100 + place),individual,\(place % 2 == 0 ? "f" : "m"),\(origin)"
    }
    let folder = try Program.folder(
      [
        "actors.csv": (["id,kind,gender,origin"] + people).joined(separator: "\n") + "\n",
        "ties.csv": "source,target\n"
          + (0..<89).map { "p\(100 + $0),p\(101 + $0)\n" }.joined(),
      ],
      for: self
    )
    for order in ["gender,origin", "origin,gender"] {
      let result = try Program.run(
        ["equity", folder.path, "--by", order, "--measure", "degree", "--format", "csv"]
      )
      XCTAssertEqual(result.status, 0, result.errors)
      // Fifteen of the ninety are women of both origins.
      XCTAssertTrue(result.output.contains("gender × origin,f × x|y,15,degree,"), result.output)
    }
  }

  func testThreadsChangeNothing() throws {
    let arguments = [
      "equity", "datasets/federation", "--by", "gender,origin", "--measure", "degree", "--format",
      "json",
    ]
    func rows(_ threads: String) throws -> Substring {
      let output = try Program.run(arguments + ["--threads", threads]).output
      return output[(try XCTUnwrap(output.range(of: "\"rows\""))).lowerBound...]
    }
    XCTAssertEqual(try rows("1"), try rows("3"))
  }

  /// Numbers may be codes, so they are groups; that they make many is said.
  func testManyNumbersAreManyGroups() throws {
    let actors = (10..<24).map { "p\($0),individual,\($0),\(100 * $0)\n" }.joined()
    let folder = try Program.folder(
      ["actors.csv": "id,kind,age,postcode\n" + actors, "ties.csv": "source,target\np10,p11\n"],
      for: self
    ).path
    let age = try Program.run(["equity", folder, "--by", "age"])
    XCTAssertEqual(age.status, 0, age.errors)
    XCTAssertTrue(age.errors.contains("'age' has 14 values, each a group of its own"), age.errors)
    // Of a sensitive column no value is told; of another, thirds of the fourteen.
    XCTAssertFalse(age.errors.contains("such as"), age.errors)
    let postcode = try Program.run(["equity", folder, "--by", "postcode"])
    XCTAssertTrue(postcode.errors.contains("such as under 1400, 1400 to"), postcode.errors)
  }

  func testCallsThatAreWrong() throws {
    let folder = try Program.folder(files, for: self).path
    func complaint(_ words: String...) throws -> String {
      let result = try Program.run(["equity", folder] + words)
      XCTAssertEqual(result.status, 64, words.joined(separator: " "))
      return result.errors
    }
    XCTAssertTrue(
      try complaint().contains("needed, such as gender; name it with --by")
    )
    XCTAssertTrue(try complaint("--by", "class").contains("no attribute 'class'"))
    XCTAssertTrue(
      try complaint("--by", "gender", "--population", folder + "/population.csv")
        .contains("tells in its column 'attribute' of town, and is compared by gender")
    )
  }

  func testFaultsOfThePopulationHaveTheirPlaces() throws {
    let bad = files.merging(["population.csv": "attribute,group,count\ntown,Gent,some\n"]) { $1 }
    let folder = try Program.folder(bad, for: self).path
    let result = try Program.run(
      ["equity", folder, "--by", "town", "--population", folder + "/population.csv"]
    )
    XCTAssertEqual(result.status, 1)
    XCTAssertTrue(
      result.errors.contains("population.csv:2:11: 'some' is not a number of people"),
      result.errors
    )
  }
}

extension String {
  /// The cells of a row of CSV without quotes.
  fileprivate var cells: [String] {
    split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
