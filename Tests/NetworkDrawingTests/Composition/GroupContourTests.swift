import GraphLayout
import XCTest

@testable import NetworkDrawing

final class GroupContourTests: XCTestCase {
  func testTwoBoxesThatOverlapHaveOneLineOfEightCorners() {
    // A box of 10 by 10 points and one that is moved by 5 points to the right and up.
    let boxes = [
      Box(left: 0, bottom: 0, right: 10, top: 10), Box(left: 5, bottom: 5, right: 15, top: 15),
    ]
    let loops = GroupContour.loops(around: boxes)
    XCTAssertEqual(loops.count, 1)
    let corners = [
      (0, 0), (10, 0), (10, 5), (15, 5), (15, 15), (5, 15), (5, 10), (0, 10),
    ].map { Point(x: $0.0, y: $0.1) }
    XCTAssertEqual(Set(loops[0]), Set(corners))
    // What is inside lies to the left: the area by the corners (the shoelace formula) is 100 + 100 − 25.
    let loop = loops[0]
    let area = loop.indices.reduce(0.0) { sum, index in
      let (from, to) = (loop[index], loop[(index + 1) % loop.count])
      return sum + (from.x * to.y - to.x * from.y) / 2
    }
    XCTAssertEqual(area, 175, accuracy: 1e-9)
  }

  func testBoxesAroundAHoleHaveALineMore() {
    let boxes = [
      Box(left: 0, bottom: 0, right: 30, top: 5), Box(left: 0, bottom: 25, right: 30, top: 30),
      Box(left: 0, bottom: 0, right: 5, top: 30), Box(left: 25, bottom: 0, right: 30, top: 30),
    ]
    XCTAssertEqual(GroupContour.loops(around: boxes).map(\.count), [4, 4])
  }
}
