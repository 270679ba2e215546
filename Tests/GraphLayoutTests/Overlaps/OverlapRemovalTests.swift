import GraphCore
import GraphLayout
import TestSupport
import XCTest

final class OverlapRemovalTests: XCTestCase {
  func testWhatDoesNotOverlapStays() {
    let boxes = [0.0, 30, 60].map { Box(center: Point(x: $0, y: 0), width: 20, height: 20) }
    XCTAssertEqual(OverlapRemoval(of: boxes, gap: 5).boxes, boxes)
    XCTAssertEqual(OverlapRemoval(of: []).boxes, [])
  }

  func testTwoBoxesPartTheShorterWay() {
    // Side by side 10 apart, 20 wide: with a gap of 4 they are 24 apart, up to a quarter more, and
    // still level.
    let boxes = [0.0, 10].map { Box(center: Point(x: $0, y: 0), width: 20, height: 60) }
    let apart = OverlapRemoval(of: boxes, gap: 4).boxes
    XCTAssertGreaterThanOrEqual(apart[1].center.x - apart[0].center.x, 24 - 1e-5)
    XCTAssertLessThanOrEqual(apart[1].center.x - apart[0].center.x, 30.1)
    XCTAssertEqual(apart[1].center.y, apart[0].center.y, accuracy: 1e-9)
  }

  func testNoneOverlapsWhateverStoodWhere() {
    for seed in UInt64(1)...8 {
      let boxes = randomBoxes(80, within: Double(seed) * 40, seed: seed)
      assertApart(OverlapRemoval(of: boxes, gap: 3).boxes, gap: 3, "seed \(seed)")
    }
    let same = [Box](repeating: Box(center: .zero, width: 30, height: 10), count: 40)
    assertApart(OverlapRemoval(of: same, gap: 2).boxes, gap: 2, "at one place")
  }

  func testTheOrderFromLeftToRightIsKeptInTheMain() {
    let boxes = randomBoxes(60, within: 400, seed: 3)
    let apart = OverlapRemoval(of: boxes).boxes
    var (kept, pairs) = (0, 0)
    for i in boxes.indices {
      for j in 0..<i where abs(boxes[i].center.x - boxes[j].center.x) > 40 {
        pairs += 1
        let before = boxes[i].center.x < boxes[j].center.x
        if before == (apart[i].center.x < apart[j].center.x) { kept += 1 }
      }
    }
    XCTAssertGreaterThan(Double(kept), 0.98 * Double(pairs))
  }

  func testFixedBoxesStay() {
    let boxes = randomBoxes(50, within: 150, seed: 9)
    // Far enough apart not to overlap one another.
    let fixed = [0: Point(x: 0, y: 0), 1: Point(x: 75, y: 75), 2: Point(x: 150, y: 20)]
    let held = boxes.enumerated().map { number, box in
      fixed[number].map { Box(center: $0, width: box.width, height: box.height) } ?? box
    }
    let apart = OverlapRemoval(of: held, gap: 3, fixed: [0, 1, 2]).boxes
    for number in 0..<3 { XCTAssertEqual(apart[number], held[number]) }
    assertApart(apart, gap: 3, "fixed")
  }

  private func randomBoxes(_ count: Int, within side: Double, seed: UInt64) -> [Box] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      Box(
        center: Point(
          x: Double.random(in: 0...side, using: &generator),
          y: Double.random(in: 0...side, using: &generator)
        ),
        width: Double.random(in: 4...60, using: &generator),
        height: Double.random(in: 4...30, using: &generator)
      )
    }
  }

  private func assertApart(
    _ boxes: [Box],
    gap: Double,
    _ name: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    for i in boxes.indices {
      for j in 0..<i where boxes[i].padded(by: gap - 1e-5).overlaps(boxes[j]) {
        XCTFail("\(name): boxes \(j) and \(i) overlap", file: file, line: line)
      }
    }
  }
}
