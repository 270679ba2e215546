import Foundation
import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Every measure against igraph 1.0.0 and NetworkX 3.6.1, which `Tests/References/make.py` ran on the
/// committed networks and which the shared fixtures bring along.
final class ReferenceTests: XCTestCase {
  /// The reference's name for each measure of actors.
  private let actorColumns: [(ActorMeasure, String)] = [
    (.degree, "degree"), (.strength, "strength"), (.closeness, "closeness_nx"),
    (.harmonic, "harmonic"), (.betweenness, "betweenness"), (.eigenvector, "eigenvector_max1"),
    (.pageRank, "pagerank"), (.katz, "katz_half"), (.core, "core_number"),
    (.clustering, "clustering"), (.weightedClustering, "clustering_barrat"),
    (.constraint, "constraint"), (.effectiveSize, "effective_size"), (.efficiency, "efficiency"),
    (.hierarchy, "hierarchy"),
  ]

  /// The reference's name for each measure of actors when weights count.
  private let weightedColumns: [(ActorMeasure, String)] = [
    (.closeness, "closeness_weighted_nx"), (.harmonic, "harmonic_weighted"),
    (.betweenness, "betweenness_weighted"),
    (.eigenvector, "eigenvector_weighted_max1"), (.pageRank, "pagerank_weighted"),
    (.weightedClustering, "clustering_barrat"), (.constraint, "constraint_weighted"),
    (.effectiveSize, "effective_size_weighted"), (.efficiency, "efficiency_weighted"),
    (.hierarchy, "hierarchy_weighted"),
  ]

  /// The reference's name for each measure of networks.
  private let networkKeys: [(NetworkMeasure, String)] = [
    (.density, "density"), (.meanDegree, "mean_degree"), (.totalWeight, "total_weight"),
    (.isolates, "isolates"), (.components, "components"),
    (.largestComponentShare, "largest_component_share"), (.fragmentation, "fragmentation_F"),
    (.distanceFragmentation, "fragmentation_distance_weighted"), (.diameter, "diameter"),
    (.averageDistance, "average_path_length"),
    (.transitivity, "transitivity"),
    (.averageClustering, "average_clustering_degree_ge2_only"),
    (.degreeAssortativity, "degree_assortativity"),
    (.degreeCentralisation, "centralisation_degree"),
    (.closenessCentralisation, "centralisation_closeness_nx"),
    (.betweennessCentralisation, "centralisation_betweenness"), (.bridges, "bridges"),
    (.cutpoints, "articulation_points"), (.degreeGini, "inequality.degree.gini"),
    (.betweennessGini, "inequality.betweenness.gini"),
  ]

  func testEveryMeasureHasAReference() {
    XCTAssertEqual(actorColumns.map(\.0.id), ActorMeasure.all.map(\.id))
    // Modularity is known as a band only: CommunitiesTests.
    let exact = NetworkMeasure.all.map(\.id).filter { $0 != "modularity" }
    XCTAssertEqual(networkKeys.map(\.0.id), exact)
  }

  func testScoresOfActorsAreThoseOfTheReferences() throws {
    try assertScores(actorColumns, options: MeasureOptions())
  }

  func testWeightedScoresOfActorsAreThoseOfTheReferences() throws {
    var options = MeasureOptions()
    options.isWeighted = true
    try assertScores(weightedColumns, options: options)
  }

  private func assertScores(
    _ columns: [(ActorMeasure, String)],
    options: MeasureOptions
  ) throws {
    for reference in try Reference.all() {
      let network = try reference.network()
      for (measure, column) in columns where reference.has(column) {
        let expected = reference.values(of: column)
        XCTAssertEqual(expected.count, network.actors.count, reference.name)
        let scores = network.scores(measure, options: options)
        for (position, actor) in network.actors.enumerated() {
          // The fixtures have 0 where a score is absent.
          let isAbsent =
            column.hasPrefix("clustering") && network.graph.degree(of: position) < 2
            || column.hasPrefix("eigenvector") && !isInMainComponent(position, of: network)
          if isAbsent { XCTAssertEqual((expected[actor.id] ?? nil) ?? 0, 0, actor.id) }
          assertEqual(
            scores[position],
            isAbsent ? nil : expected[actor.id] ?? nil,
            "\(reference.name), \(column), \(actor.id)"
          )
        }
      }
    }
  }

  private func isInMainComponent(_ actor: Int, of network: Network) -> Bool {
    let components = network.graph.connectedComponents()
    return components.sizes[Int(components.labels[actor])] == components.sizes.max()
  }

  func testScoresOfNetworksAreThoseOfTheReferences() throws {
    for reference in try Reference.all() {
      let network = try reference.network()
      for (measure, key) in networkKeys {
        assertEqual(
          network.score(measure),
          reference.graphValue(key),
          "\(reference.name), \(measure.id)"
        )
      }
    }
  }

  func testComponentsBridgesAndCutpointsAreThoseOfTheReferences() throws {
    for reference in try Reference.all() {
      let network = try reference.network()
      let ids = network.actors.ids
      let blocks = network.graph.blockCutTree()
      XCTAssertEqual(Set(blocks.cutpoints.map { ids[$0] }), reference.cutpoints, reference.name)
      XCTAssertEqual(
        Set(blocks.bridges.map { Set([ids[$0.0], ids[$0.1]]) }),
        reference.bridges,
        reference.name
      )
    }
  }

  func testIsolatesAndSeparateNetworksAreTheComponentsOfTheReferences() throws {
    for reference in try Reference.all() {
      let network = try reference.network()
      let ids = network.actors.ids
      var parts: [Int: Set<String>] = [:]
      for (id, label) in reference.membership { parts[label, default: []].insert(id) }
      let ladder = network.isolationLadder()
      let main = Set(ids.indices.filter { ladder.isInMainComponent[$0] }.map { ids[$0] })
      let apart = ladder.groups.filter { $0.rung <= .detached }
        .map { Set($0.members.map { ids[$0] }) }
      // Where nobody has a tie, the main part is an isolate as well.
      let others = parts.values.filter { $0 != main || $0.count < 2 }
      XCTAssertEqual(Set(apart), Set(others), reference.name)
      // Whoever hangs by one tie, hangs by a bridge of the reference; the others hang on a cutpoint.
      for group in ladder.groups where group.rung > .detached {
        let holder = try XCTUnwrap(group.heldBy)
        if let end = group.tiedTo {
          XCTAssertTrue(reference.bridges.contains([ids[holder], ids[end]]), reference.name)
        } else {
          XCTAssertTrue(reference.cutpoints.contains(ids[holder]), reference.name)
        }
      }
    }
  }

  func testLadderOfTheFederationIsThatOfNetworkX() throws {
    // Tests/References/ladder.py, with NetworkX 3.6.1.
    let network = try Dataset.sample("federation").network()
    let ids = network.actors.ids
    let koepel = try XCTUnwrap(network.actors.position(ofID: "koepel"))
    let staff = try network.actors.satisfying(
      Condition(key: "level", comparison: .equal, value: "koepel")
    )
    let ladders: [(String, Network, IsolationLadder)] = [
      ("", network, network.isolationLadder()),
      ("--umbrella koepel", network, network.isolationLadder(umbrella: koepel)),
      (
        "--umbrella koepel --staff level=koepel", network,
        network.isolationLadder(umbrella: koepel, isStaff: staff)
      ),
    ]
    let without = network.keeping { $0 != koepel }
    for (options, network, ladder)
      in ladders + [("--without koepel", without, without.isolationLadder())]
    {
      let ids = options == "--without koepel" ? without.actors.ids : ids
      let expected = try ReferenceGroup.federation(options: options)
      XCTAssertEqual(ladder.groups.map(\.rung), expected.map(\.rung), options)
      for (group, other) in zip(ladder.groups, expected) {
        XCTAssertEqual(group.members.map { ids[$0] }, other.members, options)
        XCTAssertEqual(group.heldBy.map { ids[$0] }, other.heldBy, options)
        XCTAssertEqual(group.tiedTo.map { ids[$0] }, other.tiedTo, options)
      }
      XCTAssertEqual(network.actors.count, ladder.rungs.count)
    }
  }

  private func assertEqual(
    _ scores: [Double?],
    of network: Network,
    _ column: String,
    of reference: Reference,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    let expected = reference.values(of: column)
    XCTAssertEqual(expected.count, network.actors.count, reference.name, file: file, line: line)
    for (actor, score) in zip(network.actors, scores) {
      let label = "\(reference.name), \(column), \(actor.id)"
      assertEqual(score, expected[actor.id] ?? nil, label, file: file, line: line)
    }
  }

  private func assertEqual(
    _ score: Double?,
    _ expected: Double?,
    _ label: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    guard let score, let expected else {
      XCTAssertEqual(score == nil, expected == nil, label, file: file, line: line)
      return
    }
    let accuracy = 1e-9 * max(1, abs(expected))
    XCTAssertEqual(score, expected, accuracy: accuracy, label, file: file, line: line)
  }
}
