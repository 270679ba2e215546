import XCTest

@testable import NetworkDrawing

final class NamesInOtherLinesTests: XCTestCase {
  func testAShortenedNameKeepsItsNumber() {
    // Two branches of one town, which differ in the number alone.
    let labels = [8, 28].map {
      TextLabel(name: "Afdeling Zonneweelde Heist-op-den-Berg \($0)", fontSize: 7.5)
    }
    for (number, label) in zip([8, 28], labels) {
      XCTAssertTrue(label.lines.joined(separator: " ").hasSuffix(" \(number)"), "\(label.lines)")
    }
    XCTAssertNotEqual(labels[0].lines, labels[1].lines)
  }

  func testANameOfTwoLinesHasOneLineAndThree() {
    let label = TextLabel(name: "Fonds Stille Munt", fontSize: 10)
    XCTAssertEqual(label.lines.count, 2)
    XCTAssertEqual(label.inOtherLines.map(\.lines.count), [1, 3])
    for other in label.inOtherLines {
      XCTAssertEqual(other.lines.joined(separator: " "), "Fonds Stille Munt")
    }
  }
}
