import GraphLayout
import XCTest

@testable import NetworkDrawing

/// Paths of ties by which groups hang, through the white between names.
final class ThreadPathsTests: XCTestCase {
  private let area = Box(left: 0, bottom: 0, right: 200, top: 100)
  private let (start, end) = (Point(x: 10, y: 50), Point(x: 190, y: 50))

  private func path(around names: [Box]) -> [Point] {
    ThreadPaths(
      around: names.map { ThreadRoutes.Obstacle(box: $0, owners: [], cost: 400) },
      turningAt: names,
      outside: names,
      in: area
    ).path(from: 1, at: start, to: 2, at: end)
  }

  private func crosses(_ path: [Point], _ box: Box) -> Bool {
    zip(path, path.dropFirst()).contains { box.isCrossed(byLineFrom: $0, to: $1) }
  }

  func testAFreePathIsStraight() {
    XCTAssertEqual(path(around: []), [start, end])
    let beside = Box(left: 80, bottom: 60, right: 120, top: 70)
    XCTAssertEqual(path(around: [beside]), [start, end])
  }

  func testAPathRunsThroughGapsThatDoNotFaceOneAnother() {
    // Two walls from edge to edge, the first with a gap of 4 below, the second with one above.
    let walls = [
      Box(left: 60, bottom: 4, right: 70, top: 100), Box(left: 130, bottom: 0, right: 140, top: 96),
    ]
    let path = path(around: walls)
    XCTAssertGreaterThanOrEqual(path.count, 5, "two corners at each wall, or one of each: \(path)")
    for wall in walls { XCTAssertFalse(crosses(path, wall), "\(path)") }
    for place in path {
      XCTAssertTrue(area.contains(Box(center: place, width: 0, height: 0)), "\(place)")
    }
  }

  func testACurveBeginsAndEndsAtTheEdgesOfSymbols() throws {
    let corners = [start, Point(x: 100, y: 80), end]
    let curve = ThreadPaths.curve(along: corners, start: 8, end: 5, radius: 3)
    // Pieces of three points each, and the first.
    XCTAssertEqual(curve.count % 3, 1)
    XCTAssertEqual(try XCTUnwrap(curve.first).distance(to: start), 8, accuracy: 1e-9)
    XCTAssertEqual(try XCTUnwrap(curve.last).distance(to: end), 5, accuracy: 1e-9)
    // It leaves the path by 3 points at most, before and after the corner.
    for place in curve {
      let distance = zip(corners, corners.dropFirst()).map {
        place.distance(toLineFrom: $0, to: $1)
      }.min()
      XCTAssertLessThanOrEqual(try XCTUnwrap(distance), 3)
    }
  }

  func testACornerWithinASymbolIsNone() {
    let curve = ThreadPaths.curve(
      along: [start, Point(x: 14, y: 52), end],
      start: 8,
      end: 5,
      radius: 3
    )
    XCTAssertEqual(curve.count, 4, "\(curve)")
  }
}
