import GraphCore
import NetworkDrawing
import SocialNetwork
import XCTest

final class ColoringTests: XCTestCase {
  func testColorOfTheKindIsTheDefault() throws {
    let drawing = try Diagram(network).drawing()
    XCTAssertEqual(drawing.groups("actor").first { $0.id == "n0" }?.fill, "#0072b2")
  }

  func testGroupsHaveAColorEachAndShapesStay() throws {
    let diagram = try Diagram(network) {
      $0.coloring = .categories(categories(["x", "y", "y", nil, "x", "y"]))
    }
    let drawing = try diagram.drawing()
    let fills = (0..<6).map { id in
      drawing.groups("actor").first { $0.id == "n\(id)" }?.fill.uppercased()
    }
    // The largest group has the first color; who is in none is white.
    let (blue, orange, white) = ("#0072B2", "#E69F00", "#FFFFFF")
    XCTAssertEqual(fills, [orange, blue, blue, white, orange, blue])
    for words in ["y (3)", "x (2)", "not known (1)", "Colour: town"] {
      XCTAssertTrue(drawing.words.contains(words), "\(words) in \(drawing.words)")
    }
    XCTAssertEqual(drawing.groups("volunteer").count, 1 + 1, "the actor and the legend")
    XCTAssertTrue(drawing.words.joined(separator: " ").contains("the shape shows the kind."))
  }

  func testOfManyGroupsTheSmallestShareOneColor() throws {
    // Ten groups of 10, 9, … 1 actors: seven have a color, three with 3 + 2 + 1 actors share one.
    let labels = (0..<10).flatMap { group in Array(repeating: "g\(group)", count: 10 - group) }
    let network = Network(Array(repeating: .organisation, count: labels.count), ties: [])
    let drawing = try Diagram(network) {
      $0.coloring = .categories(categories(labels))
      $0.language = .nl
    }.drawing()
    XCTAssertTrue(drawing.words.contains("3 andere (6)"), "\(drawing.words)")
    XCTAssertTrue(drawing.words.contains("g6 (4)"), "\(drawing.words)")
    XCTAssertFalse(drawing.words.contains("g7 (3)"))
  }

  func testHostileGroupsStayText() throws {
    let drawing = try Diagram(network) {
      $0.coloring = .categories(
        categories(["<b>\"&", "]]>", "\u{0}", "\\N", "a\u{202E}b", "</svg>"])
      )
    }.drawing()
    XCTAssertTrue(drawing.words.contains("<b>\"& (1)"), "\(drawing.words)")
    XCTAssertEqual(drawing.groups("actor").count, 6)
  }

  func testNumbersGoFromLightToDark() throws {
    let drawing = try Diagram(network) {
      $0.coloring = .numbers(title: Text("age"), values: [0, 25, 50, 75, 100, nil])
    }.drawing()
    let lightness = (0..<5).map { id -> Int in
      let fill = drawing.groups("actor").first { $0.id == "n\(id)" }?.fill ?? ""
      return [1, 3, 5].reduce(0) { sum, start in
        sum + (Int(fill.dropFirst(start).prefix(2), radix: 16) ?? 0)
      }
    }
    XCTAssertEqual(lightness, lightness.sorted(by: >), "\(lightness)")
    for words in ["0", "25", "50", "75", "100", "not known (1)"] {
      XCTAssertTrue(drawing.words.contains(words), "\(words) in \(drawing.words)")
    }
  }

  func testFewLargeNumbersAmongSmallOnesFollowTheRoot() {
    // Half of the numbers are below 15 % of the highest.
    let scale = ColorScale(of: [0, 0, 1, 2, 100])
    XCTAssertTrue(scale.isRooted)
    // Quarters of the way by the root: 100 · (1/16, 1/4, 9/16), in two digits.
    XCTAssertEqual(scale.steps, [0, 6.3, 25, 56, 100])
    XCTAssertFalse(ColorScale(of: [0, 40, 50, 60, 100]).isRooted)
  }

  func testOneNumberHasOneStep() {
    XCTAssertEqual(ColorScale(of: [4, 4, 4]).steps, [4])
    XCTAssertEqual(ColorScale(of: []).steps, [])
  }

  func testNumbersAreReadable() {
    XCTAssertEqual(
      [0, 7, 10_412.4, 0.123_456, 2.5].map(ColorScale.text),
      [
        "0", "7", "10412", "0.123", "2.5",
      ]
    )
  }

  func testCommunitiesAreColored() throws {
    let drawing = try Diagram(network) {
      $0.style = .communities
      $0.coloring = .categories(categories(["x", "y", "y", nil, "x", "y"]))
    }.drawing()
    XCTAssertTrue(drawing.words.joined(separator: " ").contains("The colour shows: town"))
    XCTAssertTrue(drawing.words.contains("y (3)"), "\(drawing.words)")
  }

  private func categories(_ cells: [String?]) -> Diagram.Categories {
    Diagram.Categories(of: Attribute(name: "town", cells: cells))
  }

  private let network = Network(
    [.memberAssociation, .organisation, .government, .volunteer, .individual, .unknown],
    ties: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]
  )
}
