import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class AuthorityAccessTests: XCTestCase {
  func testWithoutAuthoritiesNobodyHasAWay() {
    let access = Network(of: .path(3)).authorityAccess(umbrella: 1)
    XCTAssertEqual((0..<3).map { access.nearness(of: $0) }, [0, 0, 0])
    XCTAssertEqual((0..<3).map { access.nearnessWithoutUmbrella(of: $0) }, [0, nil, 0])
    XCTAssertEqual((0..<3).map { access.mustPassUmbrella($0) }, [false, nil, false])
    XCTAssertEqual(access.dependants, [0, 0, 0])
    XCTAssertEqual(access.first, [nil, nil, nil])
  }

  func testNobody() {
    XCTAssertEqual(Network(of: Graph(nodeCount: 0, edges: [])).authorityAccess().dependants, [])
  }

  func testTheWayAlongAPath() {
    // 0 is the government of the path 0–1–2–3; 4 stands alone.
    let graph = Graph(nodeCount: 5, edges: [(0, 1, 1), (1, 2, 1), (2, 3, 1)])
    let access = network(graph, governments: [0]).authorityAccess(umbrella: 2)
    XCTAssertEqual((0..<5).map { access.nearness(of: $0) }, [nil, 1, 1.0 / 2, 1.0 / 3, 0])
    XCTAssertEqual(access.first, [nil, nil, 1, 2, nil])
    XCTAssertEqual(access.last, [nil, nil, 1, 1, nil])
    XCTAssertEqual(access.authority, [nil, 0, 0, 0, nil])
    XCTAssertEqual(access.choices, [0, 1, 1, 1, 0])
    XCTAssertEqual(access.dependants, [0, 2, 1, 0, 0])
    // Without 2, actor 3 has no way; 4 never had one.
    XCTAssertEqual((0..<5).map { access.mustPassUmbrella($0) }, [nil, false, nil, true, false])
    XCTAssertEqual((0..<5).map { access.nearnessWithoutUmbrella(of: $0) }, [nil, 1, nil, 0, 0])
  }

  func testTheSmallestIDAmongEqualWays() {
    // 4 reaches the government 0 by 3, 2 or 1; the ids run the other way round: "n9" … "n5".
    let graph = Graph(
      nodeCount: 5,
      edges: [(0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 4, 1), (2, 4, 1), (3, 4, 1)]
    )
    let kinds = (0..<5).map { $0 == 0 ? ActorKind.government : .individual }
    let ids = TextColumn((0..<5).map { "n\(9 - $0)" })
    let access = Network(actors: Actors(ids: ids, kinds: kinds), graph: graph).authorityAccess()
    XCTAssertEqual(access.first[4], 3)
    XCTAssertEqual(access.last[4], 3)
    XCTAssertEqual(access.choices[4], 3)
    // Nobody hangs on any of the three alone.
    XCTAssertEqual(access.dependants, [0, 0, 0, 0, 0])
  }

  func testAnAuthorityEndsTheWay() {
    // 0–1–2 with governments 0 and 1: 2 does not hang on 1, who is where it wants to be.
    let access = network(.path(3), governments: [0, 1]).authorityAccess()
    XCTAssertEqual((0..<3).map { access.nearness(of: $0) }, [nil, nil, 1])
    XCTAssertEqual(access.dependants, [0, 0, 0])
  }

  func testAnUmbrellaThatIsAnAuthorityIsLeftOutAsSuch() {
    let access = network(.path(3), governments: [1]).authorityAccess(umbrella: 1)
    XCTAssertEqual(access.nearness(of: 0), 1)
    XCTAssertEqual(access.nearnessWithoutUmbrella(of: 0), 0)
    XCTAssertEqual(access.mustPassUmbrella(0), true)
  }

  func testByDefinitionOnRandomNetworks() {
    for seed in 1...1000 {
      let small = SmallEcosystem(seed: seed)
      let network = small.network
      let umbrella = seed % small.count
      let access = network.authorityAccess(umbrella: umbrella)
      let authorities = (0..<small.count).filter { small.kinds[$0] == .government }
      let steps = small.steps(from: authorities)
      let without = small.steps(from: authorities, without: umbrella)
      XCTAssertEqual(Array(access.steps), steps, "seed \(seed)")
      XCTAssertEqual(access.stepsWithoutUmbrella.map(Array.init), without, "seed \(seed)")
      for actor in 0..<small.count {
        let label = "seed \(seed), actor \(actor)"
        if actor != umbrella, steps[actor] != 0 {
          let must = steps[actor] != nil && without[actor] == nil
          XCTAssertEqual(access.mustPassUmbrella(actor), must, label)
        }
        // Who loses the way without this actor, not being a source of ways itself.
        let lost = small.steps(from: authorities, without: actor)
        let dependants = (0..<small.count).filter {
          $0 != actor && steps[$0] != nil && lost[$0] == nil
        }
        let isAuthority = authorities.contains(actor)
        XCTAssertEqual(access.dependants[actor], isAuthority ? 0 : dependants.count, label)

        guard let far = steps[actor], far > 0 else {
          XCTAssertNil(access.first[actor], label)
          XCTAssertEqual(access.choices[actor], 0, label)
          continue
        }
        let nearer = small.neighbors(of: actor).filter { steps[$0] == far - 1 }
        XCTAssertEqual(access.choices[actor], nearer.count, label)
        // Ids are in the order of the actors: follow the lowest.
        var way = [actor]
        while let last = way.last, let depth = steps[last], depth > 0,
          let next = small.neighbors(of: last).first(where: { steps[$0] == depth - 1 })
        {
          way.append(next)
        }
        XCTAssertEqual(access.authority[actor], way.last, label)
        XCTAssertEqual(access.first[actor], far > 1 ? way[1] : nil, label)
        XCTAssertEqual(access.last[actor], far > 1 ? way[way.count - 2] : nil, label)
      }
    }
  }

  private func network(_ graph: Graph, governments: Set<Int>) -> Network {
    Network(
      actors: Actors(
        ids: TextColumn(graph.nodes.map { "n\($0)" }),
        kinds: graph.nodes.map { governments.contains($0) ? .government : .individual }
      ),
      graph: graph
    )
  }
}
