import GraphCore
import NetworkDrawing
import SocialNetwork
import XCTest

final class BoxTests: XCTestCase {
  func testEveryGroupOfTheMainNetworkHasABox() throws {
    let network = Network.ecosystem(actorCount: 120, seed: 31)
    let cells = (0..<120).map { $0.isMultiple(of: 10) ? nil : "town \($0 % 4)" }
    let diagram = try Diagram(network) {
      $0.boxes = Diagram.Categories(of: Attribute(name: "town", cells: cells))
    }
    let drawing = try diagram.drawing()
    drawing.assertLegible("boxes")
    let main = network.mainActors
    // A box counts all of its group, as a legend does, and says how many of them it holds.
    func heading(_ name: String, _ cell: String?) -> String {
      let (all, here) = (cells.count { $0 == cell }, main.count { cells[$0] == cell })
      return "\(name) (\(all)" + (here == all ? ")" : ", \(here) here)")
    }
    for town in 0..<4 {
      let words = heading("town \(town)", "town \(town)")
      XCTAssertTrue(drawing.words.contains(words), "\(words) in \(drawing.words)")
    }
    let unknown = heading("town: not known", nil)
    XCTAssertTrue(drawing.words.contains(unknown), "\(unknown) in \(drawing.words)")
    XCTAssertEqual(Set(drawing.groups("actor").map(\.id)).count, 120)
  }

  func testBoxAndLegendCountAnActorInEachOfItsGroups() throws {
    // Two of art, one of care and one of both; all in one network.
    let network = Network(
      Array(repeating: .organisation, count: 4),
      ties: [(0, 1), (1, 2), (2, 3)]
    )
    let values = Diagram.Categories(
      of: Attribute(name: "theme", cells: ["care|art", "art", "care", "art"])
    )
    let diagram = try Diagram(network) {
      $0.boxes = values
      $0.coloring = .categories(values)
    }
    let drawing = try diagram.drawing()
    let words = drawing.words
    // The one of both stands with "care", its first; the legend has the largest first.
    for text in ["art (3, 2 here)", "care (2)", "art (3)"] {
      XCTAssertTrue(words.contains(text), "\(text) in \(words)")
    }
    let caption = words.joined(separator: " ")
    XCTAssertTrue(caption.contains("stands in the box of the first, and counts in each."), caption)
    XCTAssertTrue(caption.contains("counts in each of its groups."), caption)
    let dot = String(decoding: try diagram.render(.dot), as: UTF8.self)
    XCTAssertTrue(dot.contains("fillcolor=\"#E69F00;0.5:#0072B2\""), dot)
  }

  func testBoxesHoldTheirActorsAndDoNotOverlap() throws {
    for seed in 1...6 {
      let network = Network.ecosystem(actorCount: 90, seed: UInt64(seed))
      let cells = (0..<90).map { "town \($0 % (2 + seed))" }
      let diagram = try Diagram(network) {
        $0.boxes = Diagram.Categories(of: Attribute(name: "town", cells: cells))
      }
      let text = String(decoding: try diagram.render(.dot), as: UTF8.self)
      // Cards: four corners each, behind everything. Those of boxes come first.
      let boxes = text.matches(of: /P 4 ([-0-9. ]+?) (?:c|")/).map { match in
        match.output.1.split(separator: " ").compactMap { Double($0) }
      }.prefix(2 + seed)
      XCTAssertEqual(boxes.count, 2 + seed)
      for (first, a) in boxes.enumerated() {
        for b in boxes.dropFirst(first + 1) {
          let apart = a[0] >= b[2] || b[0] >= a[2] || a[5] >= b[1] || b[5] >= a[1]
          XCTAssertTrue(apart, "seed \(seed): \(a) and \(b)")
        }
      }
    }
  }

  func testLargeNetworkIsSummedUpByGroup() throws {
    let network = Network.ecosystem(actorCount: 1600, seed: 8)
    let cells = (0..<1600).map { "town \($0 % 5)" }
    let diagram = try Diagram(network) {
      $0.boxes = Diagram.Categories(of: Attribute(name: "town", cells: cells))
    }
    XCTAssertEqual(diagram.style, .communities)
    let drawing = try diagram.drawing()
    XCTAssertEqual(drawing.groups("community").count, 5)
    XCTAssertTrue(diagram.notes[0].en.contains("5 by town"), diagram.notes[0].en)
  }
}
