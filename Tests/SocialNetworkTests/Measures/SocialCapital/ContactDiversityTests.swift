import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class ContactDiversityTests: XCTestCase {
  func testContactsOfTheStar() {
    // Contacts of groups 0, 0, 1, 2 and unknown: 1 − (1/4 + 1/16 + 1/16) = 5/8 over four.
    let diversity = Network(of: .star(leaves: 5)).contactDiversity(over: [nil, 0, 0, 1, 2, nil])
    XCTAssertEqual(diversity.scores, [5.0 / 8, nil, nil, nil, nil, nil])
    XCTAssertEqual(diversity.known, [4, 0, 0, 0, 0, 0])
  }

  func testContactsAllAlikeGiveExactlyNothing() {
    let diversity = Network(of: .star(leaves: 49)).contactDiversity(
      over: [Int?](repeating: 0, count: 50)
    )
    XCTAssertEqual(diversity.scores, [Double?](repeating: 0, count: 50))
  }

  func testIsolateHasNoScore() {
    let diversity = Network(of: Graph(nodeCount: 1, edges: [])).contactDiversity(over: [0])
    XCTAssertEqual(diversity.scores, [nil])
  }

  func testContactsOfSeveralValuesAreUnlikeWhereTheyShareNone() {
    // The centre's contacts are a, b and a|b: of the nine ordered pairs only a with b and b with a share
    // nothing: 2/9.
    let diversity = Network(of: .star(leaves: 3)).contactDiversity(
      over: ValueGroups(of: Attribute(name: "x", cells: [nil, "a", "b", "b|a"]))
    )
    XCTAssertEqual(diversity.scores[0] ?? .nan, 2.0 / 9, accuracy: 1e-15)
    XCTAssertEqual(diversity.known, [3, 0, 0, 0])
  }
}
