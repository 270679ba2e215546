import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Diameter, average distance and fragmentation by distance.
final class DistanceTests: XCTestCase {
  func testUndefinedWithoutTies() {
    let isolates = Network(of: Graph(nodeCount: 3, edges: []))
    XCTAssertNil(isolates.score(.diameter))
    XCTAssertNil(isolates.score(.averageDistance))
    XCTAssertEqual(isolates.score(.distanceFragmentation), 1)
    XCTAssertNil(Network(of: Graph(nodeCount: 1, edges: [])).score(.distanceFragmentation))
  }

  func testDistancesOnAPath() throws {
    // Three pairs at distance 1, two at 2 and one at 3: 3 + 2/2 + 1/3 = 13/3 of 6 pairs.
    let path = Network(of: .path(4))
    XCTAssertEqual(path.score(.diameter), 3)
    XCTAssertEqual(path.score(.averageDistance), 10.0 / 6)
    let fragmentation = try XCTUnwrap(path.score(.distanceFragmentation))
    XCTAssertEqual(fragmentation, 1 - 13.0 / 18, accuracy: 1e-15)
  }

  func testOnlyPairsThatReachEachOtherHaveADistance() throws {
    // A path of three beside a pair: distances 1, 1, 2 and 1 over ten pairs.
    let network = Network(of: Graph(nodeCount: 5, edges: [(0, 1, 1), (1, 2, 1), (3, 4, 1)]))
    XCTAssertEqual(network.score(.diameter), 2)
    XCTAssertEqual(network.score(.averageDistance), 5.0 / 4)
    let fragmentation = try XCTUnwrap(network.score(.distanceFragmentation))
    XCTAssertEqual(fragmentation, 1 - 3.5 / 10, accuracy: 1e-15)
  }

  func testEveryoneTiedToEveryone() {
    let clique = Network(of: .complete(4))
    XCTAssertEqual(clique.score(.diameter), 1)
    XCTAssertEqual(clique.score(.averageDistance), 1)
    XCTAssertEqual(clique.score(.distanceFragmentation), 0)
  }
}
