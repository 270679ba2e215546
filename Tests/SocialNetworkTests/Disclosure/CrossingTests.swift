import SocialNetwork
import XCTest

/// What is shown of two attributes crossed, on tables small enough to see through.
final class CrossingTests: XCTestCase {
  func testLargeCellsAreShown() {
    let crossing = cross([[10, 20], [30, 40]])
    XCTAssertEqual(crossing.groups.names, ["r0 × c0", "r0 × c1", "r1 × c0", "r1 × c1"])
    XCTAssertEqual(crossing.groups.sizes, [10, 20, 30, 40])
    XCTAssertEqual(
      crossing.parts.map { [$0.first, $0.second] },
      [[0, 0], [0, 1], [1, 0], [1, 1]]
    )
    XCTAssertEqual(crossing.withheldKinds, [])
  }

  func testASmallCellOfFourWithholdsAllFour() {
    // Each of the others would give it away: 33 − 30, 43 − 40.
    XCTAssertEqual(cross([[50, 40], [30, 3]]).groups.names, [])
  }

  func testAnEmptyCellIsWithheldSinceItTellsOfEveryoneInItsRow() {
    XCTAssertEqual(cross([[50, 40], [30, 0]]).groups.names, [])
  }

  func testOfALargerTableTheCheapestRectangleIsWithheld() {
    // With r2 × c2 = 3 the rectangle of fewest actors that can make up for 10 is that of r1 and c1:
    // 12 + 11 + 13 of them; the rectangles with r0 or c0 have 40 or more.
    let crossing = cross([[40, 41, 42], [43, 13, 11], [44, 12, 3]])
    XCTAssertEqual(
      crossing.groups.names,
      ["r0 × c0", "r0 × c1", "r0 × c2", "r1 × c0", "r2 × c0"]
    )
  }

  func testTwoSmallCellsThatAreTooFewTogetherNeedMore() {
    // 4 + 5 in a row: the row less what is shown of it would tell of nine people, so a third cell of the
    // row is withheld, and one below it; the cell above each of the two is, so as not to be told by its
    // column.
    let crossing = cross([[60, 61, 62, 63], [64, 65, 4, 5]])
    XCTAssertFalse(
      crossing.groups.names.contains("r1 × c0") && crossing.groups.names.contains("r1 × c1")
    )
    XCTAssertFalse(crossing.groups.names.contains("r0 × c2"))
    XCTAssertFalse(crossing.groups.names.contains("r0 × c3"))
  }

  func testPublicMarginsThatAreSmallAreNoReasonToWithholdTheRest() {
    // Four people of r2, a municipality, are known to all; who of them are of c0 is not.
    let crossing = cross([[40, 41], [42, 43], [2, 2]], rows: "municipality")
    XCTAssertFalse(crossing.groups.names.contains { $0.hasPrefix("r2") })
    XCTAssertTrue(crossing.groups.names.contains { $0.hasPrefix("r") })
  }

  func testWhatIsNotSensitiveIsNotGuarded() {
    let crossing = cross([[1, 2], [3, 0]], rows: "municipality", columns: "sector")
    XCTAssertEqual(crossing.groups.sizes, [1, 2, 3])
    XCTAssertFalse(crossing.isGuarded)
  }

  /// The crossing of people of whom so many are in each cell.
  private func cross(
    _ counts: [[Int]],
    rows: String = "gender",
    columns: String = "origin"
  ) -> Crossing {
    var cells = (rows: [String?](), columns: [String?]())
    for (row, counts) in counts.enumerated() {
      for (column, count) in counts.enumerated() {
        cells.rows += Array(repeating: "r\(row)", count: count)
        cells.columns += Array(repeating: "c\(column)", count: count)
      }
    }
    let actors = Actors(cells.rows.indices.map { Actor(id: "\($0)", kind: .individual) })
    let session = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
    return session.crossing(
      of: session.division(of: Attribute(name: rows, cells: cells.rows)),
      session.division(of: Attribute(name: columns, cells: cells.columns))
    )
  }
}
