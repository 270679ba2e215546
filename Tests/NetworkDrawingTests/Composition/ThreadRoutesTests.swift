import GraphLayout
import XCTest

@testable import NetworkDrawing

/// The ways of ties by which groups hang, and the lines around groups that stand among others.
final class ThreadRoutesTests: XCTestCase {
  private let area = Box(left: 0, bottom: 0, right: 200, top: 100)

  private func route(around obstacles: [ThreadRoutes.Obstacle]) -> [Point] {
    ThreadRoutes(obstacles: obstacles, area: area, margin: 2)
      .route(from: 1, at: Point(x: 10, y: 50), to: 2, at: Point(x: 190, y: 50))
  }

  private func crosses(_ route: [Point], _ box: Box) -> Bool {
    zip(route, route.dropFirst()).contains { box.isCrossed(byLineFrom: $0, to: $1) }
  }

  func testAFreeWayIsStraight() {
    let beside = Box(left: 80, bottom: 60, right: 120, top: 70)
    XCTAssertEqual(
      route(around: [ThreadRoutes.Obstacle(box: beside, owners: [3], cost: 50)]),
      [Point(x: 10, y: 50), Point(x: 190, y: 50)]
    )
  }

  func testANameIsGoneAroundWithinTheArea() {
    let name = Box(left: 80, bottom: 45, right: 120, top: 58)
    let found = route(around: [ThreadRoutes.Obstacle(box: name, owners: [3], cost: 50)])
    XCTAssertGreaterThan(found.count, 2)
    XCTAssertFalse(crosses(found, name), "\(found)")
    for place in found {
      XCTAssertTrue(area.contains(Box(center: place, width: 0, height: 0)), "\(place)")
    }
    // The lower side is nearer: 45 is 5 below the line, 58 is 8 above it.
    XCTAssertTrue(found.allSatisfy { $0.y <= 50 }, "\(found)")
  }

  func testWhatBelongsToAnEndIsNotInTheWay() {
    let own = Box(left: 150, bottom: 30, right: 200, top: 70)
    XCTAssertEqual(
      route(around: [ThreadRoutes.Obstacle(box: own, owners: [2, 7], cost: 160)]).count,
      2
    )
  }

  func testALongDetourIsNotWorthASmallName() {
    // Around it the way would be at least 2·√(90² + 45²) − 180 = 21 points longer, with a corner of 6.
    let high = Box(left: 95, bottom: 7, right: 105, top: 93)
    XCTAssertEqual(
      route(around: [ThreadRoutes.Obstacle(box: high, owners: [3], cost: 14)]).count,
      2
    )
  }

  func testAThreadDoesNotRunAlongAnother() {
    // Another with the same end runs 2 points beside the straight line, over 120 points of it.
    let beside = [Point(x: 10, y: 52), Point(x: 130, y: 52), Point(x: 190, y: 50)]
    var routes = ThreadRoutes(obstacles: [], area: area, margin: 2)
    routes.others = [(Route(2, 3), beside)]
    let straight = [Point(x: 10, y: 50), Point(x: 190, y: 50)]
    XCTAssertGreaterThan(routes.joined(straight, as: Route(1, 2)), 100)
    // The same thread is no other.
    XCTAssertEqual(routes.joined(straight, as: Route(2, 3)), 0)
    // Some way aside leads clear of it.
    let asides = routes.asides(from: straight[0], to: straight[1])
    let least = asides.map { routes.joined($0, as: Route(1, 2)) }.min() ?? .infinity
    XCTAssertLessThan(least, 20)
    // The way costs what it is longer, and what it runs along.
    XCTAssertEqual(
      routes.cost(of: straight, from: 1, to: 2),
      180 + 1.2 * routes.joined(straight, as: Route(1, 2)),
      accuracy: 1e-9
    )
  }

  func testThreadsFromOneActorNeedNotCross() {
    var routes = ThreadRoutes(obstacles: [], area: area, margin: 2)
    // From the same place, above the straight line first and then below it.
    routes.others = [
      (Route(1, 3), [Point(x: 10, y: 50), Point(x: 100, y: 90), Point(x: 130, y: 10)])
    ]
    let straight = [Point(x: 10, y: 50), Point(x: 190, y: 50)]
    XCTAssertGreaterThanOrEqual(routes.joined(straight, as: Route(1, 2)), 20)
    routes.others = [(Route(1, 3), [Point(x: 10, y: 50), Point(x: 100, y: 90)])]
    XCTAssertEqual(routes.joined(straight, as: Route(1, 2)), 0)
  }

  // MARK: Lines around groups

  func testMembersSideBySideHaveOneLine() {
    let found = outlines(at: [0, 20, 40], strangers: [])
    XCTAssertEqual(found.outlines.map(\.members), [[0, 1, 2]])
    XCTAssertEqual(found.outlines[0].boxes, [Box(left: -7, bottom: -7, right: 47, top: 7)])
  }

  func testAStrangerParts() {
    // Too high for a passage above or below it.
    let stranger = Box(center: Point(x: 30, y: 0), width: 4, height: 140)
    let found = outlines(at: [0, 20, 40], strangers: [stranger])
    XCTAssertEqual(found.outlines.map(\.members), [[0, 1], [2]])
    XCTAssertFalse(found.outlines.contains { $0.boxes.contains(where: stranger.overlaps) })
  }

  func testAPassageLeadsPastAStranger() {
    let stranger = Box(center: Point(x: 30, y: 0), width: 4, height: 4)
    let found = outlines(at: [0, 20, 40], strangers: [stranger])
    XCTAssertEqual(found.outlines.map(\.members), [[0, 1, 2]])
    XCTAssertFalse(found.outlines[0].boxes.contains(where: stranger.overlaps))
    // From one box to the other: one line goes around all.
    XCTAssertEqual(GroupContour.loops(around: found.outlines[0].boxes).count, 1)
  }

  func testWhereAStrangerTouchesThereIsNoLine() {
    let stranger = Box(center: Point(x: 6, y: 0), width: 4, height: 4)
    let found = outlines(at: [0, 30], strangers: [stranger])
    XCTAssertEqual(found.bare, [0])
    XCTAssertEqual(found.outlines.map(\.members), [[1]])
  }

  /// Members of 10 by 10 points in a row, with lines at 2 points from them.
  private func outlines(at xs: [Double], strangers: [Box]) -> GroupOutlines {
    GroupOutlines(
      around: xs.enumerated().map { actor, x in
        GroupOutlines.Member(
          actor: actor,
          box: Box(center: Point(x: x, y: 0), width: 10, height: 10)
        )
      },
      ties: [(0, 1)],
      strangers: strangers,
      margin: 2
    )
  }
}
