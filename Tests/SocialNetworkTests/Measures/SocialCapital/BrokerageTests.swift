import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class BrokerageTests: XCTestCase {
  func testNobodyAndIsolatesBrokerNothing() {
    for count in 0...3 {
      let brokerage = Network(of: Graph(nodeCount: count, edges: []))
        .brokerage(between: [Int?](repeating: 0, count: count))
      for role in Brokerage.Role.allCases {
        XCTAssertEqual(brokerage.counts(role), [Int](repeating: 0, count: count))
      }
    }
  }

  func testTheFourRolesAroundAStar() {
    // The centre is of group 0, its contacts of 0, 0, 1, 1, 2 and unknown. Pairs of contacts: 0–0
    // one; 1–1 one; 0 with 1 or 2: 2 · 3 = 6; 1 with 2: 2; unknown with any: 5.
    let groups: [Int?] = [0, 0, 0, 1, 1, 2, nil]
    let brokerage = Network(of: .star(leaves: 6)).brokerage(between: groups)
    XCTAssertEqual(Brokerage.Role.allCases.map { brokerage.counts($0)[0] }, [1, 1, 6, 2])
    XCTAssertEqual(brokerage.leftOut, [5, 0, 0, 0, 0, 0, 0])
  }

  func testWhoeverIsUnknownBrokersNothingKnown() {
    let brokerage = Network(of: .star(leaves: 3)).brokerage(between: [nil, 0, 0, 1])
    XCTAssertEqual(Brokerage.Role.allCases.map { brokerage.total($0) }, [0, 0, 0, 0])
    XCTAssertEqual(brokerage.leftOut, [3, 0, 0, 0])
  }

  func testContactsWhoMeetNeedNoBroker() {
    let brokerage = Network(of: .complete(4)).brokerage(between: [0, 0, 1, 2])
    XCTAssertEqual(Brokerage.Role.allCases.map { brokerage.total($0) }, [0, 0, 0, 0])
  }

  func testKarateClub() throws {
    // measures.md: coordinator 255, itinerant 10, gatekeeper/representative 128, liaison 0; half of
    // the 510 and 20 of R sna 2.8, which counts every pair of ends in both orders. The club of each
    // member as in NetworkX 3.6.1, karate_club_graph.
    let hi: Set = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]
    let network = try Reference.committed("karate").network()
    let brokerage = network.brokerage(between: (0..<34).map { hi.contains($0) ? 0 : 1 })
    XCTAssertEqual(Brokerage.Role.allCases.map { brokerage.total($0) }, [255, 10, 128, 0])
    XCTAssertEqual(brokerage.leftOut.reduce(0, +), 0)
  }

  func testByDefinitionOnRandomNetworks() {
    for seed in 1...1000 {
      let small = SmallEcosystem(seed: seed)
      let groups = Groups(of: small.attribute).labels
      let brokerage = small.network.brokerage(between: groups)
      for middle in 0..<small.count {
        var counts: [String: Int] = [:]
        for a in 0..<small.count where small.isTied(middle, a) {
          for b in 0..<a where small.isTied(middle, b) && !small.isTied(a, b) {
            counts[role(groups[a], groups[middle], groups[b]), default: 0] += 1
          }
        }
        for role in Brokerage.Role.allCases {
          XCTAssertEqual(
            brokerage.counts(role)[middle],
            counts[role.rawValue] ?? 0,
            "seed \(seed), \(role), actor \(middle)"
          )
        }
        XCTAssertEqual(brokerage.leftOut[middle], counts["unknown"] ?? 0, "seed \(seed)")
      }
    }
  }

  func testByDefinitionWhereGroupsOverlap() {
    for seed in 1...500 {
      let small = SmallEcosystem(seed: seed)
      let brokerage = small.network.brokerage(between: ValueGroups(of: small.attribute))
      for middle in 0..<small.count {
        var counts: [String: Int] = [:]
        for a in 0..<small.count where small.isTied(middle, a) {
          for b in 0..<a where small.isTied(middle, b) && !small.isTied(a, b) {
            let own = [small.share(middle, a), small.share(middle, b)].compactMap(\.self)
            guard own.count == 2, let ends = small.share(a, b) else {
              counts["unknown", default: 0] += 1
              continue
            }
            let role =
              switch (own.count { $0 }, ends) {
              case (2, true): "coordinator"
              case (0, true): "itinerant"
              case (0, false): "liaison"
              default: "gatekeeper"
              }
            counts[role, default: 0] += 1
          }
        }
        let label = "seed \(seed), actor \(middle)"
        for role in Brokerage.Role.allCases {
          XCTAssertEqual(brokerage.counts(role)[middle], counts[role.rawValue] ?? 0, label)
        }
        XCTAssertEqual(brokerage.leftOut[middle], counts["unknown"] ?? 0, label)
      }
    }
  }

  private func role(_ a: Int?, _ middle: Int?, _ b: Int?) -> String {
    guard let a, let middle, let b else { return "unknown" }
    if a == b { return a == middle ? "coordinator" : "itinerant" }
    return a == middle || b == middle ? "gatekeeper" : "liaison"
  }
}
