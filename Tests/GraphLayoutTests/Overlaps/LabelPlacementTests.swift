import GraphCore
import GraphLayout
import TestSupport
import XCTest

final class LabelPlacementTests: XCTestCase {
  private let symbol = Box(center: .zero, width: 10, height: 10)

  func testALabelAloneStandsBelow() {
    let label = LabelPlacement.Label(symbol: 0, width: 40, height: 12)
    let plates = LabelPlacement(of: [label], symbols: [symbol], gap: 1).plates
    // Half the symbol, the gap and half the label below: 5 + 1 + 6 = 12.
    XCTAssertEqual(plates, [Box(center: Point(x: 0, y: -12), width: 40, height: 12)])
  }

  func testALabelGoesAboveAtTheLowerBorder() {
    let label = LabelPlacement.Label(symbol: 0, width: 40, height: 12)
    let page = Box(left: -50, bottom: -6, right: 50, top: 50)
    let plates = LabelPlacement(of: [label], symbols: [symbol], page: page, gap: 1).plates
    XCTAssertEqual(plates[0]?.center, Point(x: 0, y: 12))
  }

  func testALabelWithoutRoomIsLeftOut() {
    let label = LabelPlacement.Label(symbol: 0, width: 40, height: 12)
    let plates = LabelPlacement(of: [label], symbols: [symbol], page: symbol).plates
    XCTAssertEqual(plates, [nil])
  }

  func testOfTwoForOneRoomTheMoreImportantHasIt() {
    // The page has room for one line below the symbols, and for nothing else.
    let symbols = [0.0, 12].map { Box(center: Point(x: $0, y: 0), width: 10, height: 10) }
    let labels = [1.0, 2].enumerated().map {
      LabelPlacement.Label(symbol: $0, width: 30, height: 12, priority: $1)
    }
    let page = Box(left: -20, bottom: -20, right: 40, top: 6)
    let plates = LabelPlacement(of: labels, symbols: symbols, page: page).plates
    XCTAssertNil(plates[0])
    XCTAssertNotNil(plates[1])
  }

  func testAnEarlierLabelMakesRoomForALaterOne() {
    // The first would stand below its symbol, in the only room that the second has; it goes above.
    let symbols = [
      Box(center: Point(x: 0, y: 0), width: 10, height: 10),
      Box(center: Point(x: 0, y: -26), width: 10, height: 10),
    ]
    let labels = [2.0, 1].enumerated().map {
      LabelPlacement.Label(symbol: $0, width: 14, height: 12, priority: $1)
    }
    let page = Box(left: -7, bottom: -31, right: 7, top: 20)
    let plates = LabelPlacement(of: labels, symbols: symbols, page: page).plates
    XCTAssertEqual(plates[0]?.center, Point(x: 0, y: 12))
    XCTAssertEqual(plates[1]?.center, Point(x: 0, y: -14))
  }

  func testNoPlateCoversASymbolOrAnother() throws {
    let graph = try Reference.committed("federation").graph()
    let layout = graph.layout(of: graph.nodes.map { _ in Footprint(reach: 6) })
    let symbols = layout.places.map { Box(center: $0, width: 12, height: 12) }
    let labels = graph.nodes.map { node in
      LabelPlacement.Label(
        symbol: node,
        width: 50,
        height: 11,
        priority: Double(graph.degree(of: node))
      )
    }
    let page = layout.bounds.padded(by: 5)
    let placement = LabelPlacement(of: labels, symbols: symbols, page: page)
    let plates = placement.plates.compactMap(\.self)
    for (number, plate) in plates.enumerated() {
      XCTAssertTrue(page.contains(plate))
      XCTAssertFalse(symbols.contains { $0.overlaps(plate) })
      XCTAssertFalse(plates[..<number].contains { $0.overlaps(plate) })
    }
    XCTAssertGreaterThan(plates.count, 60)
    XCTAssertEqual(
      LabelPlacement(of: labels, symbols: symbols, page: page).plates,
      placement.plates
    )
  }
}
