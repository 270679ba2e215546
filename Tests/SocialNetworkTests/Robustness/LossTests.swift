import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class LossTests: XCTestCase {
  func testTheMiddleOfAPathCutsOffItsEnds() throws {
    // a – b – c – d – e: without c two are left on either side, of whom two are cut off. The pairs a-b and d-e of
    // six stay: 1 − 2/6; each at one step: 1 − 2/6 as well.
    let network = path(of: 5)
    let loss = network.worstLoss(of: 1)
    let step = try XCTUnwrap(loss.steps.first)
    XCTAssertEqual(step.actor, 2)
    XCTAssertEqual(step.cutOff, 2)
    XCTAssertEqual(try XCTUnwrap(step.figures.fragmentation), 2.0 / 3, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(step.figures.distanceFragmentation), 2.0 / 3, accuracy: 1e-12)
    XCTAssertEqual(loss.isWorst, true)
    XCTAssertEqual(loss.before.fragmentation, 0)
    // On average: without an end 0, without b or d 1 − 3/6, without c 1 − 2/6; (0 + 1/2 + 2/3 + 1/2 + 0)/5.
    XCTAssertEqual(try XCTUnwrap(loss.average).mean, (1 + 2.0 / 3) / 5, accuracy: 1e-12)
    // The two parts a-b and d-e; the first pair by id.
    let insurance = try XCTUnwrap(step.insurance)
    XCTAssertEqual(Set([insurance.source, insurance.target]), [0, 3])
    XCTAssertEqual([insurance.kept, insurance.cutOff], [2, 2])
  }

  func testStepsAddUp() {
    let loss = path(of: 5).loss(of: [1, 3])
    XCTAssertEqual(loss.steps.map(\.actor), [1, 3])
    // Without b: a is cut off from c-d-e. Without d too: three single actors, of whom one is the largest part.
    XCTAssertEqual(loss.steps.map(\.cutOff), [1, 2])
    XCTAssertNil(loss.isWorst)
    let atOnce = path(of: 5).loss(of: [1, 3], isAtOnce: true)
    XCTAssertEqual(atOnce.steps.map(\.cutOff), [2, 2])
  }

  func testWhatLosesItsLastTie() throws {
    // Gent's association reaches the government and the others through the hub alone, which alone serves culture.
    let actors = Actors(
      [
        Actor(id: "association", kind: .memberAssociation),
        Actor(id: "city", kind: .government),
        Actor(id: "hub", kind: .organisation),
        Actor(id: "other", kind: .memberAssociation),
      ],
      attributes: [
        Attribute(name: "municipality", cells: ["Gent", "Aalst", "Aalst", "Aalst"])
      ]
    )
    let graph = Graph(nodeCount: 4, edges: [(0, 2, 1), (1, 2, 1), (1, 3, 1), (2, 3, 1)])
    let network = Network(
      actors: actors,
      graph: graph,
      ties: TieColumns(functions: [[.culture], [.learning], [.learning], [.culture]])
    )
    let step = try XCTUnwrap(network.loss(of: [2]).steps.first)
    XCTAssertEqual(step.cutOff, 1)
    XCTAssertEqual(step.functionsLost, [.culture])
    XCTAssertEqual(step.municipalitiesLost, ["Gent"])
    XCTAssertEqual(step.withoutGovernment, 1)
    let guarded = network.loss(of: [2], mayTell: { _ in false })
    XCTAssertEqual(guarded.steps[0].municipalitiesLost, [])
  }

  func testCutOffIsFoundByRemoval() {
    for number in 0..<Thorough.choice(60, 1000) {
      let network = smallNetwork(number)
      let loss = network.worstLoss(of: 2)
      let lost = loss.steps.map(\.actor)
      let components = network.graph.connectedComponents()
      let most = components.sizes.max() ?? 0
      let main = network.actors.indices.first {
        components.sizes[Int(components.labels[$0])] == most
      }
      let label = main.map { components.labels[$0] }
      let kept = network.actors.indices.filter {
        !lost.contains($0) && components.labels[$0] == label
      }
      let pieces = network.graph.subgraph(keeping: kept).connectedComponents().sizes
      XCTAssertEqual(
        loss.steps.last?.cutOff,
        kept.count - (pieces.max() ?? 0),
        "network \(number)"
      )
    }
  }

  func testNobodyIsCutOffWhereNoLossDividesTheMainNetwork() {
    let ring = Network(of: .ring(8), kind: .organisation)
    XCTAssertTrue(ring.worstLoss(of: 1).cutsOffNobody)
    // Two that are not neighbors divide a ring.
    XCTAssertFalse(ring.worstLoss(of: 2).cutsOffNobody)
    for number in 0..<Thorough.choice(60, 1000) {
      let network = smallNetwork(number)
      let loss = network.worstLoss(of: 1)
      let worst = network.actors.indices.map { network.loss(of: [$0]).steps[0].cutOff }.max()
      XCTAssertEqual(loss.cutsOffNobody, worst == 0, "network \(number)")
      let both = network.worstLoss(of: 2)
      guard both.cutsOffNobody else { continue }
      for pair in network.actors.indices.flatMap({ one in (0..<one).map { [$0, one] } }) {
        XCTAssertEqual(network.loss(of: pair).steps[1].cutOff, 0, "\(pair) of network \(number)")
      }
    }
  }

  func testALossOutsideTheMainNetworkIsToldOfWhereItIs() throws {
    // Two triangles that share c, which is the main network, and a path f – g – h – i beside it.
    let network = Network(
      actors: Actors("abcdefghi".map { Actor(id: String($0), kind: .organisation) }),
      graph: Graph(
        nodeCount: 9,
        edges: [
          (0, 1, 1), (0, 2, 1), (1, 2, 1), (2, 3, 1), (2, 4, 1), (3, 4, 1),
          (5, 6, 1), (6, 7, 1), (7, 8, 1),
        ]
      )
    )
    XCTAssertNil(network.loss(of: [2]).steps[0].elsewhere)
    // Without g of f, h and i two are connected, and f is not with them.
    let g = network.loss(of: [6]).steps[0]
    XCTAssertEqual(g.cutOff, 0)
    XCTAssertEqual(g.elsewhere.map { [$0.others, $0.cutOff] }, [3, 1])
    XCTAssertEqual(g.insurance.map { [$0.kept, $0.cutOff] }, [1, 1])
    let f = network.loss(of: [5]).steps[0]
    XCTAssertEqual(f.elsewhere.map { [$0.others, $0.cutOff] }, [3, 0])
    XCTAssertNil(f.insurance)
  }

  private func path(of count: Int) -> Network {
    Network(of: .path(count), kind: .organisation)
  }
}
