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

  func testAgreesWithAllPairsThatCouldBondOrBridge() {
    // By definition: pairs of two actors of known value, of whom both or neither is an authority; a tie
    // of the others would be linking.
    for seed in 0..<300 {
      let sample = SmallEcosystem(seed: seed)
      for declared in [false, true] {
        let isAuthority = (0..<sample.count).map {
          declared ? ($0 + seed) % 3 == 0 : sample.kinds[$0] == .government
        }
        func isOpportunity(_ u: Int, _ v: Int) -> Bool {
          u != v && isAuthority[u] == isAuthority[v] && sample.share(u, v) != nil
        }
        let network = sample.network
        let groups = ValueGroups(of: sample.attribute)
        let closure = network.closure(
          of: groups,
          isAuthority: declared ? isAuthority : nil,
          isWeighted: declared
        )
        for group in closure {
          let members = (0..<sample.count).filter { sample.values[$0].contains(group.name) }
          var (all, own, ends, inside) = (0.0, 0.0, 0.0, 0.0)
          for u in members {
            for v in 0..<sample.count where isOpportunity(u, v) {
              let weight = declared ? sample.weights[u][v] : sample.isTied(u, v) ? 1 : 0
              all += 1
              ends += weight
              if members.contains(v) {
                own += 1
                inside += weight
              }
            }
          }
          XCTAssertEqual(group.ends, ends, "\(seed) \(group.name)")
          XCTAssertEqual(group.endsInside, inside, "\(seed) \(group.name)")
          XCTAssertEqual(group.expected, all > 0 ? own / all : nil, "\(seed) \(group.name)")
          guard ends > 0, own > 0, own < all else {
            XCTAssertNil(group.coleman)
            continue
          }
          let expected = ends * own / all
          let coleman =
            inside > expected
            ? (inside - expected) / (ends - expected) : (inside - expected) / expected
          XCTAssertEqual(group.coleman ?? .nan, coleman, accuracy: 1e-12, "\(seed)")
        }
        var (alike, all) = (0.0, 0.0)
        for u in 0..<sample.count {
          for v in 0..<u where isOpportunity(u, v) {
            all += 1
            if sample.share(u, v) ?? false { alike += 1 }
          }
        }
        XCTAssertEqual(
          network.shareOfPairsAlike(
            by: sample.attribute,
            isAuthority: declared ? isAuthority : nil
          ),
          all > 0 ? alike / all : nil,
          "\(seed)"
        )
      }
    }
  }

  func testWhatBondsByChanceIsTheShareOfPairs() throws {
    // Dealing ties out anew over all pairs: what bonds among those that bond or bridge comes to the share
    // of pairs alike, as the classes of ties themselves have it.
    for seed in 0..<300 {
      let sample = SmallEcosystem(seed: seed)
      var (bonding, compared) = (0.0, 0.0)
      for u in 0..<sample.count {
        for v in 0..<u {
          let tieClass = sample.tieClass(u, v)
          if tieClass == .bonding { bonding += 1 }
          if tieClass == .bonding || tieClass == .bridging { compared += 1 }
        }
      }
      XCTAssertEqual(
        sample.network.shareOfPairsAlike(by: sample.attribute),
        compared > 0 ? bonding / compared : nil,
        "\(seed)"
      )
    }
  }
}
