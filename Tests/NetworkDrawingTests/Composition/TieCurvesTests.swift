import GraphLayout
import XCTest

@testable import NetworkDrawing

/// Ties that bend around what is not theirs, and names that stand away from their symbols.
final class TieCurvesTests: XCTestCase {
  private let area = Box(left: 0, bottom: 0, right: 200, top: 100)
  private let ends = (Point(x: 10, y: 50), Point(x: 190, y: 50))

  private func curve(around obstacles: [TieCurves.Obstacle]) -> [Point]? {
    TieCurves(obstacles: obstacles, spots: [:], area: area, scale: 1)
      .curve(from: 1, at: ends.0, to: 2, at: ends.1)
  }

  private func crosses(_ curve: [Point], _ box: Box) -> Bool {
    let places = (0...100).map { BentTies.point(of: curve, at: Double($0) / 100) }
    return zip(places, places.dropFirst()).contains { box.isCrossed(byLineFrom: $0, to: $1) }
  }

  func testAFreeTieIsStraight() {
    let beside = Box(left: 80, bottom: 60, right: 120, top: 70)
    XCTAssertNil(curve(around: [TieCurves.Obstacle(box: beside, owners: [3], cost: 60)]))
  }

  func testATieBendsAroundANameOnTheNearerSide() throws {
    // 3 points below the line and 11 above it.
    let name = Box(left: 80, bottom: 47, right: 120, top: 61)
    let found = try XCTUnwrap(curve(around: [.init(box: name, owners: [3], cost: 60)]))
    XCTAssertEqual([found.first, found.last], [ends.0, ends.1])
    XCTAssertFalse(crosses(found, name), "\(found)")
    XCTAssertTrue(found.allSatisfy { $0.y <= 50 }, "\(found)")
  }

  func testTheNameOfAnEndIsNotInTheWay() {
    let name = Box(left: 20, bottom: 40, right: 60, top: 60)
    XCTAssertNil(curve(around: [.init(box: name, owners: [1], cost: 60)]))
  }

  func testWhatCostsLessThanTheBendIsRunThrough() {
    // To pass it, a tie would have to bend by 30 points at least.
    let high = Box(left: 95, bottom: 20, right: 105, top: 80)
    XCTAssertNil(curve(around: [.init(box: high, owners: [3], cost: 7)]))
  }

  func testACurveStaysInItsArea() throws {
    let low = TieCurves(
      obstacles: [
        .init(box: Box(left: 80, bottom: 0, right: 120, top: 12), owners: [3], cost: 60)
      ],
      spots: [:],
      area: area,
      scale: 1
    ).curve(from: 1, at: Point(x: 10, y: 4), to: 2, at: Point(x: 190, y: 4))
    XCTAssertTrue(area.contains(Box(around: try XCTUnwrap(low))))
  }

  // MARK: Names away from their symbols

  private func names(taken: [Box], symbols: [(owner: Int, box: Box)] = []) -> DistantNames {
    DistantNames(symbols: [(1, symbol)] + symbols, taken: taken, page: area, scale: 1)
  }

  private let symbol = Box(center: Point(x: 100, y: 50), width: 10, height: 10)

  func testANameStandsInTheNearestFreePlace() throws {
    var names = names(taken: [])
    let plate = try XCTUnwrap(names.place(1, at: symbol, width: 40, height: 8))
    XCTAssertFalse(plate.padded(by: 0.99).overlaps(symbol))
    // Places are tried in steps of 6 by 4 points.
    XCTAssertLessThan(DistantNames.gap(symbol, plate), 6)
    XCTAssertNil(DistantNames.shownLeader(from: symbol, to: symbol.padded(by: 1), scale: 1))
  }

  func testALineLeadsToANameFurtherOffAndThroughNoOther() throws {
    // All around the symbol is taken, but for a way out at the right.
    let taken = [
      Box(left: 60, bottom: 57, right: 140, top: 75),
      Box(left: 60, bottom: 25, right: 140, top: 43),
      Box(left: 60, bottom: 43, right: 92, top: 57),
      Box(left: 108, bottom: 53, right: 140, top: 57),
      Box(left: 108, bottom: 43, right: 140, top: 47),
    ]
    var names = names(taken: taken)
    // The way out ends 35 points from the symbol.
    names.reach = 44
    let plate = try XCTUnwrap(names.place(1, at: symbol, width: 40, height: 8))
    XCTAssertFalse(taken.contains { $0.overlaps(plate) })
    let line = try XCTUnwrap(DistantNames.shownLeader(from: symbol, to: plate, scale: 1))
    XCTAssertFalse(taken.contains { $0.isCrossed(byLineFrom: line.0, to: line.1) }, "\(line)")
  }

  func testThereIsNoNameWhereThereIsNoRoom() {
    var names = names(taken: [Box(left: 0, bottom: 0, right: 200, top: 44)], symbols: [(2, area)])
    XCTAssertNil(names.place(1, at: symbol, width: 40, height: 8))
  }

  // MARK: Numbers of groups

  func testANumberStandsWhereItCoversNothing() throws {
    var page = Page(on: Diagram.Paper.word.sheet(forActors: 10))
    let box = Box(left: 100, bottom: -200, right: 160, top: -150)
    let sheet = Box(left: 0, bottom: -600, right: 450, top: 0)
    let usual = try XCTUnwrap(page.badge(7, beside: box, avoiding: [], within: sheet))
    XCTAssertEqual(usual, Page.badge(7, at: Point(x: 100, y: -150), .paper))
    let other = try XCTUnwrap(page.badge(7, beside: box, avoiding: [usual], within: sheet))
    XCTAssertFalse(other.overlaps(usual))
    // A second number of a group is left out where it would cover something.
    XCTAssertNil(page.badge(7, beside: box, avoiding: [sheet], within: sheet, isNeeded: false))
    XCTAssertNotNil(page.badge(7, beside: box, avoiding: [sheet], within: sheet))
  }
}
