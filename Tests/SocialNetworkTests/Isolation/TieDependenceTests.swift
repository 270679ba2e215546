import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Who depends on a tie or an actor, beside taking it away and looking who is lost.
final class TieDependenceTests: XCTestCase {
  func testTiesByTakingEachAway() {
    for (name, graph) in Graph.samples {
      let dependants = Network(of: graph).isolationLadder().dependants(onTiesOf: graph)
      let components = graph.connectedComponents()
      let main = components.membersBySize.first ?? []
      var place = 0
      graph.forEachEdge { u, v, _ in
        defer { place += 1 }
        let without = graph.subgraph { $0 != u || $1 != v }.connectedComponents()
        guard without.count > components.count else {
          XCTAssertNil(dependants[place], name)
          return
        }
        guard main.contains(u) else {
          // Equally large components have another main one by id: 0 either way is right there.
          if components.sizes[Int(components.labels[u])] < main.count {
            XCTAssertEqual(dependants[place], 0, name)
          }
          return
        }
        // The main part is around the centroid, so those on the smaller side are lost.
        let sides = [u, v].map { without.sizes[Int(without.labels[$0])] }
        XCTAssertEqual(dependants[place], sides.min(), "\(name): \(u)–\(v)")
      }
    }
  }

  func testTwoHalvesJoinedByOneTieCountTheSmaller() {
    // Triangles 0-1-2 and 3-4-5, joined by 2-3, with 6 hanging on 5: three on one side, four on the other.
    let graph = Graph(
      nodeCount: 7,
      edges: [
        (0, 1, 1), (1, 2, 1), (0, 2, 1), (3, 4, 1), (4, 5, 1), (3, 5, 1), (2, 3, 1), (5, 6, 1),
      ]
    )
    let dependants = Network(of: graph).isolationLadder().dependants(onTiesOf: graph)
    // In the order of the edges: 0-1, 0-2, 1-2, 2-3, 3-4, 3-5, 4-5, 5-6.
    XCTAssertEqual(dependants, [nil, nil, nil, 3, nil, nil, nil, 1])
  }

  func testActorsByTakingEachAwayFromAnAnchor() {
    for (name, graph) in Graph.samples where graph.nodeCount > 1 {
      let ladder = Network(of: graph).isolationLadder(anchor: 0)
      for actor in graph.nodes.dropFirst() {
        let before = graph.steps(from: [0])
        let after = graph.steps(from: [0], avoiding: actor)
        let lost = graph.nodes.filter { $0 != actor && before[$0] != nil && after[$0] == nil }
        XCTAssertEqual(ladder.dependants(on: actor), lost, "\(name): \(actor)")
      }
    }
  }

  func testActorsByTheLargestPartThatIsLeft() {
    for (name, graph) in Graph.samples where graph.nodeCount > 1 {
      let network = Network(of: graph)
      let ladder = network.isolationLadder()
      for actor in graph.nodes where ladder.isInMainComponent[actor] {
        XCTAssertEqual(
          ladder.dependants(on: actor),
          network.loss(of: [actor]).steps[0].whoIsCutOff,
          "\(name): \(actor)"
        )
      }
    }
  }

  private func assertMiddle(
    _ middle: IsolationLadder.Middle?,
    _ actor: Int,
    _ parts: [Int],
    _ mainPart: Int?,
    line: UInt = #line
  ) {
    XCTAssertEqual(middle?.actor, actor, line: line)
    XCTAssertEqual(middle?.parts, parts, line: line)
    XCTAssertEqual(middle?.mainPart, mainPart, line: line)
  }

  /// By hand: what is left of stars, a chain and a mill without the actor in their middle.
  func testWhereTheMainNetworkMeets() {
    func middle(_ count: Int, _ pairs: [(Int, Int)]) -> IsolationLadder.Middle? {
      let graph = Graph(nodeCount: count, edges: pairs.map { ($0.0, $0.1, 1) })
      return Network(of: graph).isolationLadder().middle
    }
    let star = middle(5, (1..<5).map { (0, $0) })
    assertMiddle(star, 0, [1, 1, 1, 1], nil)
    let chain = middle(7, (1..<7).map { ($0 - 1, $0) })
    assertMiddle(chain, 3, [3, 3], nil)
    // Three triangles in one actor, of which the ladder takes the one of the lowest ids.
    let mill = middle(7, (1..<7).map { (0, $0) } + [(1, 2), (3, 4), (5, 6)])
    assertMiddle(mill, 0, [2, 2, 2], 2)
    XCTAssertNil(middle(4, [(0, 1), (1, 2), (2, 3), (3, 0)]))
    // None of these has a tie with half of all.
    for middle in [star, chain, mill] { XCTAssertNil(middle?.twin) }
    // Two triangles joined by 2–3: everything meets in 2 and in 3 as well.
    let halves = middle(6, [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)])
    assertMiddle(halves, 2, [2, 3], 2)
    XCTAssertEqual(halves?.twin, 3)
    // A chain of four: 1 and 2 have two others on their far side.
    let four = middle(4, [(0, 1), (1, 2), (2, 3)])
    assertMiddle(four, 1, [1, 2], nil)
    XCTAssertEqual(four?.twin, 2)
    // Half of all hang on 0 by more than one tie, so that no single tie joins two halves.
    XCTAssertNil(middle(6, [(0, 1), (0, 2), (1, 2), (2, 3), (0, 4), (0, 5)])?.twin)
  }

  /// A tie of which one row does not say when it began is not known to have begun with the other.
  func testATieOfWhichARowHasNoBeginningHasNone() throws {
    let day = try XCTUnwrap(Day(year: 2025, month: 1, day: 1))
    let dataset = Dataset(
      name: "days",
      actors: Actors((0..<3).map { Actor(id: "a\($0)", kind: .organisation) }),
      ties: TieRows(sources: [0, 1, 1], targets: [1, 0, 2], since: [nil, day, day])
    )
    XCTAssertEqual(dataset.network().ties.since, [nil, day])
  }

  func testRowsOfAPairAreOneTieUntilTheLastOfThem() throws {
    let days = try [(2019, 1), (2021, 5), (2023, 7)].map {
      try XCTUnwrap(Day(year: $0.0, month: $0.1, day: 1))
    }
    let dataset = Dataset(
      name: "days",
      actors: Actors((0..<3).map { Actor(id: "a\($0)", kind: .organisation) }),
      ties: TieRows(
        sources: [0, 1, 1],
        targets: [1, 0, 2],
        since: [days[1], days[0], nil],
        until: [days[1], days[2], nil]
      )
    )
    let ties = dataset.network().ties
    XCTAssertEqual(ties.since, [days[0], nil])
    XCTAssertEqual(ties.until, [days[2], nil])
    // One row that is open leaves the tie open.
    let open = Dataset(
      name: "open",
      actors: dataset.actors,
      ties: TieRows(sources: [0, 1], targets: [1, 0], until: [days[1], nil])
    )
    XCTAssertEqual(open.network().ties.until, [nil])
    XCTAssertNil(open.network().ties.since)
    XCTAssertEqual(dataset.network().keeping { $0 < 2 }.ties.until, [days[2]])
  }

  func testWholeYearsCountAsBirthdaysDo() throws {
    let (born, leap) = (
      try XCTUnwrap(Day(year: 2000, month: 5, day: 10)),
      try XCTUnwrap(Day(year: 2020, month: 2, day: 29))
    )
    for (date, years) in [((2001, 5, 9), 0), ((2001, 5, 10), 1), ((2026, 1, 15), 25)] {
      let day = try XCTUnwrap(Day(year: date.0, month: date.1, day: date.2))
      XCTAssertEqual(born.wholeYears(until: day), years)
    }
    XCTAssertEqual(leap.wholeYears(until: try XCTUnwrap(Day(year: 2021, month: 2, day: 28))), 0)
    XCTAssertEqual(leap.wholeYears(until: try XCTUnwrap(Day(year: 2021, month: 3, day: 1))), 1)
  }
}
