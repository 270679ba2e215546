import GraphCore
import GraphLayout
import TestSupport
import XCTest

final class LayoutQualityTests: XCTestCase {
  private let square = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { Point(x: $0.0, y: $0.1) }

  func testStressOfASquare() {
    // A ring of four as a square with sides of 1: four pairs at distance 1, which is right, and two
    // at √2 in place of 2: q = 1, 1, 1, 1, √2/2, √2/2, so Σq = 4 + √2, Σq² = 5, and stress is
    // 1 − (4 + √2)² ÷ 5 ÷ 6.
    let expected = 1 - (18 + 8 * 2.0.squareRoot()) / 30
    XCTAssertEqual(Graph.ring(4).stress(of: square), expected, accuracy: 1e-12)
    // The size of the page does not matter.
    XCTAssertEqual(Graph.ring(4).stress(of: square.map { $0 * 9 }), expected, accuracy: 1e-12)
  }

  func testStressWithoutPathsAndAtOnePlace() {
    XCTAssertEqual(Graph(nodeCount: 3, edges: []).stress(of: Array(square.prefix(3))), 0)
    XCTAssertEqual(Graph.ring(4).stress(of: [Point](repeating: .zero, count: 4)), 1)
  }

  func testDiagonalsOfASquareCross() {
    XCTAssertEqual(Graph.ring(4).crossingCount(of: square), 0)
    XCTAssertEqual(Graph.complete(4).crossingCount(of: square), 1)
    // In a complete graph on a circle every four nodes make one crossing: 6 over 4 = 15.
    let hexagon = [(2.0, 0.0), (1, 2), (-1, 2), (-2, 0), (-1, -2), (1.1, -2)]
      .map { Point(x: $0.0, y: $0.1) }
    XCTAssertEqual(Graph.complete(6).crossingCount(of: hexagon), 15)
  }

  func testSpreadOfEdgeLengths() {
    // Lengths 1 and 3: mean 2, standard deviation 1.
    let places = [0.0, 1, 4].map { Point(x: $0, y: 0) }
    XCTAssertEqual(Graph.path(3).edgeLengthSpread(of: places), 0.5, accuracy: 1e-12)
    XCTAssertEqual(Graph(nodeCount: 2, edges: []).edgeLengthSpread(of: places), 0)
  }
}
