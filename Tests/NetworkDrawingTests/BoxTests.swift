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
    for town in 0..<4 {
      let count = main.count { cells[$0] == "town \(town)" }
      XCTAssertTrue(drawing.words.contains("town \(town) (\(count))"), "\(drawing.words)")
    }
    let unknown = main.count { cells[$0] == nil }
    XCTAssertTrue(drawing.words.contains("town: not known (\(unknown))"), "\(drawing.words)")
    XCTAssertEqual(Set(drawing.groups("actor").map(\.id)).count, 120)
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
