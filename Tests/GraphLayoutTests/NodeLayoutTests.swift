import GraphCore
import GraphLayout
import TestSupport
import XCTest

final class NodeLayoutTests: XCTestCase {
  func testNoNodesAndOne() {
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).layout(of: []).places, [])
    let layout = Graph(nodeCount: 1, edges: []).layout(of: [Footprint(reach: 5)])
    XCTAssertEqual(layout.places.count, 1)
    XCTAssertEqual(layout.bounds.width, 10, accuracy: 1e-9)
  }

  func testNothingOverlapsInGraphsOfEveryForm() {
    for (name, graph) in Graph.samples + Graph.layoutSamples.suffix(8) {
      assertTidy(graph, footprints(of: graph), name)
    }
  }

  func testNothingOverlapsInTheFederationAndTheFixtures() throws {
    let federation = try Reference.committed("federation").graph()
    assertTidy(federation, footprints(of: federation), "federation")
    for name in Reference.fixtureNames {
      guard let graph = try Reference.fixture(name)?.graph() else { continue }
      assertTidy(graph, footprints(of: graph), name)
    }
  }

  func testEdgesCaseGraphs() {
    assertTidy(Graph(nodeCount: 40, edges: []), "no edges")
    assertTidy(.path(400), "path")
    assertTidy(.complete(30), "complete")
    assertTidy(.ringOfCliques(count: 3, size: 12), "cliques")
    assertTidy(.grid(9), "grid")
  }

  func testTheLeavesOfALargeStarStandInRings() {
    let star = Graph.star(leaves: 5000)
    let layout = star.layout(of: star.nodes.map { _ in Footprint(reach: 3) })
    // Leaves take a square of about 10 each, the disc of all has a side of 10 √(4 · 5000 ÷ π) = 798.
    XCTAssertLessThan(layout.bounds.width, 1000)
    XCTAssertEqual(layout.bounds.width / layout.bounds.height, 1, accuracy: 0.05)
    let distances = layout.places.dropFirst().map { $0.distance(to: layout.places[0]) }
    let rings = Set(distances.map { Int(($0 * 100).rounded()) })
    XCTAssertLessThan(rings.count, 60)
  }

  func testAFewLeavesStandOnTheOutside() {
    // Two hubs, each with two leaves: those of the left one lie on the left of it.
    let edges = [(0, 1), (0, 2), (0, 3), (1, 4), (1, 5)].map { ($0.0, $0.1, 1.0) }
    let graph = Graph(nodeCount: 6, edges: edges)
    let places = graph.layout(of: graph.nodes.map { _ in Footprint(reach: 5) }).places
    let direction = places[1] - places[0]
    for leaf in 2...3 {
      let offset = places[leaf] - places[0]
      XCTAssertLessThan(offset.x * direction.x + offset.y * direction.y, 0)
    }
  }

  func testTwoCliquesStandApart() {
    // Two complete graphs of ten, with one edge between them.
    var edges: [(Int, Int, Double)] = []
    for v in 0..<20 {
      for u in (v / 10 * 10)..<v { edges.append((u, v, 1)) }
    }
    edges.append((0, 10, 1))
    let graph = Graph(nodeCount: 20, edges: edges)
    let layout = graph.layout(of: graph.nodes.map { _ in Footprint(reach: 5) })
    let (first, second) = (layout.places[..<10], layout.places[10...])
    XCTAssertFalse(Box(around: Array(first)).overlaps(Box(around: Array(second))))
    XCTAssertGreaterThan(layout.bounds.width, layout.bounds.height)
  }

  func testALargeGridUnfoldsByForcesWhateverTheThreads() {
    let grid = Graph.grid(36)
    let footprints = grid.nodes.map { _ in Footprint(reach: 2) }
    let places = grid.layout(of: footprints).places
    XCTAssertEqual(grid.crossingCount(of: places), 0)
    var options = LayoutOptions()
    options.threadCount = 2
    XCTAssertEqual(grid.layout(of: footprints, options: options).places, places)
  }

  func testTheMainComponentStandsFirst() {
    // A ring of nine, two pairs and an isolate.
    var edges: [(Int, Int, Double)] = [(9, 10, 1), (11, 12, 1)]
    for node in 0..<9 { edges.append((node, (node + 1) % 9, 1)) }
    let graph = Graph(nodeCount: 14, edges: edges)
    let places = graph.layout(of: graph.nodes.map { _ in Footprint(reach: 5) }).places
    let lowest = places[..<9].map(\.y).min() ?? 0
    for place in places[9...] { XCTAssertLessThan(place.y, lowest) }
  }

  func testSomeNodesAlone() {
    let graph = Graph.path(10)
    let layout = graph.layout(of: graph.nodes.map { _ in Footprint(reach: 5) }, members: [7, 6, 8])
    XCTAssertEqual(layout.places.count, 3)
    // 7, which comes first, stands between its neighbors.
    XCTAssertLessThan(
      layout.places[0].distance(to: layout.places[1]),
      layout.places[1].distance(to: layout.places[2])
    )
  }

  func testGivenPlacesStayAndNothingNewOverlapsThem() throws {
    let graph = try Reference.committed("federation").graph()
    let footprints = footprints(of: graph)
    let before = graph.layout(of: footprints).places
    var options = LayoutOptions()
    for node in graph.nodes where node % 5 != 0 { options.fixed[node] = before[node] }
    let layout = graph.layout(of: footprints, options: options)
    for (node, place) in options.fixed { XCTAssertEqual(layout.places[node], place) }
    assertApart(layout, footprints, "fixed")
  }

  func testNewNodesOfOneComponentKeepClearOfAnother() {
    // Two paths whose ends lie beside each other; each goes on with a new node, and has new leaves.
    let edges: [(Int, Int, Double)] = [
      (0, 1, 1), (1, 2, 1), (2, 3, 1), (4, 5, 1), (5, 6, 1), (6, 7, 1), (1, 8, 1), (1, 9, 1),
      (5, 10, 1), (5, 11, 1),
    ]
    let graph = Graph(nodeCount: 12, edges: edges)
    var options = LayoutOptions()
    for (node, x) in [(0, -60.0), (1, -30), (4, 40), (5, 10)] {
      options.fixed[node] = Point(x: x, y: 0)
    }
    let footprints = footprints(of: graph)
    let layout = graph.layout(of: footprints, options: options)
    for (node, place) in options.fixed { XCTAssertEqual(layout.places[node], place) }
    let free = footprints.enumerated().filter { options.fixed[$0.offset] == nil }
    XCTAssertEqual(free.count, 8)
    // Names of given nodes may overlap one another; nothing new overlaps anything.
    for (node, footprint) in free {
      let own = footprint.symbol(at: layout.places[node])
      for other in graph.nodes where other != node {
        let symbol = footprints[other].symbol(at: layout.places[other])
        XCTAssertFalse(own.overlaps(symbol), "nodes \(node) and \(other)")
      }
    }
  }

  // MARK: -

  /// Symbols as large as nodes have edges, every third with a name.
  private func footprints(of graph: Graph) -> [Footprint] {
    graph.nodes.map { node in
      let reach = 3 + 2 * Double(graph.degree(of: node)).squareRoot()
      let plate = Box(left: -30, bottom: -reach - 14, right: 30, top: -reach - 2)
      return Footprint(reach: reach, plate: node % 3 == 0 ? plate : nil)
    }
  }

  private func assertTidy(_ graph: Graph, _ name: String) {
    assertTidy(graph, graph.nodes.map { _ in Footprint(reach: 4) }, name)
  }

  private func assertTidy(_ graph: Graph, _ footprints: [Footprint], _ name: String) {
    let layout = graph.layout(of: footprints)
    XCTAssertEqual(layout.places.count, graph.nodeCount, name)
    for (node, place) in layout.places.enumerated() {
      let box = footprints[node].box(at: place)
      XCTAssertTrue(layout.bounds.padded(by: 1e-6).contains(box), "\(name): node \(node) outside")
    }
    assertApart(layout, footprints, name)
  }

  /// No symbol or name overlaps those of another node.
  private func assertApart(_ layout: NodeLayout, _ footprints: [Footprint], _ name: String) {
    var parts: [(node: Int, box: Box)] = []
    for (node, place) in layout.places.enumerated() {
      parts.append((node, footprints[node].symbol(at: place)))
      if let plate = footprints[node].plate { parts.append((node, plate.moved(by: place))) }
    }
    parts.sort { $0.box.left < $1.box.left }
    for (rank, part) in parts.enumerated() {
      for other in parts[(rank + 1)...] {
        if other.box.left >= part.box.right { break }
        if other.node != part.node, other.box.overlaps(part.box) {
          XCTFail("\(name): nodes \(part.node) and \(other.node) overlap")
        }
      }
    }
  }
}
