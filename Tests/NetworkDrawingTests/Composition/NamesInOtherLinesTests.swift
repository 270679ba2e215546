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

  /// What tells names from one another in a narrow column is kept, in no more than its width.
  func testNamesOfAColumnDifferWhereTheirEndsDo() {
    let ends = ["Klein-Brabant", "Meetjesland", "Pajottenland", "Kwartiermakerij", "Zuidrand"]
    for start in [
      "Centrum voor Basiseducatie en Levenslang Leren", "Onafhankelijk Leven en Zorgondersteuning",
      "Samenwerkingsverband Jeugdwelzijn en Buurtopbouw",
    ] {
      var cache = LabelCache()
      let labels = ends.map { cache.label("\(start) \($0)", 7.5, width: 55, longest: 60) }
      XCTAssertEqual(Set(labels.map(\.lines)).count, ends.count, "\(labels.map(\.lines))")
      for label in labels {
        XCTAssertLessThanOrEqual(label.width, 60, "\(label.lines)")
        XCTAssertFalse(label.lines.joined().contains("……"), "\(label.lines)")
        XCTAssertTrue(label.isShortened, "\(label.lines)")
      }
    }
  }

  func testNothingStandsForWhatIsNotLeftOut() {
    // The number alone has no room in three lines of 63 points, but as far as the longest word.
    let label = TextLabel(
      name: "Samenwerkingsverband Buurtontwikkeling Noord-Limburg 217",
      fontSize: 7.5
    )
    XCTAssertEqual(
      label.lines.joined(separator: " "),
      "Samenwerkingsverband Buurtontwikkeling Noord-Limburg 217"
    )
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
