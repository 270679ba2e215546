import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class ClosureTests: XCTestCase {
  func testT1() throws {
    // a-b b-c c-d b-e c-e f-g, groups a, b, e, h = x and c, d, f, g = y: either group has 6 tie ends,
    // of which 4 lead inside; 3 of the 7 others are of the own group. Coleman 10/24, measures.md.
    let cells = ["x", "x", "y", "y", "x", "y", "y", "x"]
    let network = try Reference.committed("t1").network()
    let closure = network.closure(of: ValueGroups(of: Attribute(name: "g", cells: cells)))
    XCTAssertEqual(closure.map(\.name), ["x", "y"])
    XCTAssertEqual(closure.map(\.share), [4.0 / 6, 4.0 / 6])
    XCTAssertEqual(closure.map(\.expected), [3.0 / 7, 3.0 / 7])
    for group in closure {
      XCTAssertEqual(try XCTUnwrap(group.coleman), 10.0 / 24, accuracy: 1e-15)
    }
  }

  func testOneGroupAndNone() {
    let network = Network(of: .path(2))
    let one = network.closure(of: ValueGroups(of: Attribute(name: "g", cells: ["x", "x"])))
    XCTAssertEqual(one.map(\.share), [1])
    XCTAssertEqual(one.map(\.expected), [1])
    XCTAssertEqual(one.map(\.coleman), [nil])
    XCTAssertEqual(
      network.closure(of: ValueGroups(of: Attribute(name: "g", cells: [nil, nil]))),
      []
    )
  }
}
