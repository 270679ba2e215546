import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class DatasetTests: XCTestCase {
  func testWithoutTiesAllActorsStay() {
    let network = dataset(TieRows()).network()
    XCTAssertEqual(network.graph.nodeCount, 4)
    XCTAssertEqual(network.graph.edgeCount, 0)
    XCTAssertNil(network.coverage)
    XCTAssertNil(network.ties.roles)
  }

  func testWithoutWeightsEveryRowCountsAsOne() {
    let network = dataset(TieRows(sources: [0, 1, 2], targets: [1, 0, 3])).network()
    XCTAssertEqual(network.edges, [[0, 1, 2], [2, 3, 1]])
  }

  func testRowsOfOnePairBecomeOneTie() throws {
    let network = dataset(rows).network()
    // a–b has the rows 1, 2 and 4, in both directions: 1 + 2 + 8.
    XCTAssertEqual(network.edges, [[0, 1, 11], [1, 2, 4], [2, 3, 16]])
    XCTAssertEqual(network.ties.roles, [[.connecting, .critical], [], [.laboratory]])
    XCTAssertEqual(network.ties.functions, [[.learning, .culture], [.culture], []])
    // One of the rows of a–b does not say when it began.
    XCTAssertEqual(network.ties.since, [nil, nil, day(2015)])
    XCTAssertNil(network.coverage)
  }

  func testWithoutWeightsEveryTieWeighsOneAndAllElseIsTheSame() {
    let (weighted, unweighted) = (dataset(rows).network(), dataset(rows).network(isWeighted: false))
    XCTAssertEqual(unweighted.edges, [[0, 1, 1], [1, 2, 1], [2, 3, 1]])
    XCTAssertEqual(unweighted.ties.roles, weighted.ties.roles)
    XCTAssertEqual(unweighted.ties.since, weighted.ties.since)
    XCTAssertEqual(
      dataset(rows).network(of: Layer(role: .critical), isWeighted: false).edges,
      [[0, 1, 1]]
    )
  }

  func testRowsAreChosenBeforeTheyAreMerged() {
    // Of the three rows of a–b only the second is of the critical role.
    let critical = dataset(rows).network(of: Layer(role: .critical))
    XCTAssertEqual(critical.edges, [[0, 1, 2]])
    XCTAssertEqual(critical.ties.functions, [[.culture]])
    // Rows 2 and 3 are of culture.
    XCTAssertEqual(
      dataset(rows).network(of: Layer(function: .culture)).edges,
      [[0, 1, 2], [1, 2, 4]]
    )
  }

  func testBothDaysOfATieAreIncluded() throws {
    // a–b: row 1 from 2012 to the end of 2014, row 2 from 2010, row 4 always; c–d from 2015.
    let expected = [
      (2009, 12, 31, 8.0), (2010, 1, 1, 10), (2011, 12, 31, 10), (2012, 1, 1, 11),
      (2014, 12, 31, 11), (2015, 1, 1, 10),
    ]
    for (year, month, dayOfMonth, weight) in expected {
      let date = try XCTUnwrap(Day(year: year, month: month, day: dayOfMonth))
      let network = dataset(rows).network(of: Layer(day: date))
      XCTAssertEqual(network.edges.first, [0, 1, weight], date.description)
      XCTAssertEqual(network.graph.edgeCount, year < 2015 ? 2 : 3, date.description)
      XCTAssertNil(network.coverage)
    }
  }

  func testUntaggedTiesLeaveTheirEndsInDoubt() {
    // Rows 3 and 4 have no role: b–c and a–b. Nothing is unknown of d.
    let network = dataset(rows).network(of: Layer(role: .laboratory))
    XCTAssertEqual(network.edges, [[2, 3, 16]])
    XCTAssertEqual(
      network.doubts,
      [.tiesUntagged, .tiesUntagged, .tiesUntagged, nil]
    )
    XCTAssertEqual(network.coverage?.counts, [3, 5])
  }

  func testCoverageCountsTheRowsOfTheDay() {
    // In 2009 only rows 3 (culture) and 4 (no function) exist.
    let network = dataset(rows).network(of: Layer(function: .culture, day: day(2009)))
    XCTAssertEqual(network.coverage?.counts, [1, 2])
    XCTAssertEqual(network.edges, [[1, 2, 4]])
    XCTAssertEqual(network.doubts, [.tiesUntagged, .tiesUntagged, nil, nil])
  }

  func testWithoutAColumnOfRolesEveryTieIsUntagged() {
    let network = dataset(TieRows(sources: [0], targets: [1])).network(of: Layer(role: .critical))
    XCTAssertEqual(network.coverage?.counts, [0, 1])
    XCTAssertEqual(network.doubts, [.tiesUntagged, .tiesUntagged, nil, nil])
  }

  func testATieThatFailsOnItsRoleIsInNoDoubtForWantOfAFunction() {
    let rows = TieRows(
      sources: [0, 2],
      targets: [1, 3],
      roles: [[.connecting], [.critical]],
      functions: [[], []]
    )
    let network = dataset(rows).network(of: Layer(role: .critical, function: .culture))
    XCTAssertEqual(network.doubts, [nil, nil, .tiesUntagged, .tiesUntagged])
    XCTAssertEqual(network.coverage?.counts, [0, 2])
  }

  func testFaultyRowsWeighMoreThanUntaggedOnes() {
    let dataset = Dataset(name: "d", actors: actors, ties: rows, actorsThatLostTies: [1, 3])
    XCTAssertEqual(dataset.network().doubts, [nil, .tiesLeftOut, nil, .tiesLeftOut])
    XCTAssertEqual(
      dataset.network(of: Layer(role: .laboratory)).doubts,
      [.tiesUntagged, .tiesLeftOut, .tiesUntagged, .tiesLeftOut]
    )
  }

  func testWhoWasNotAskedIsInDoubtBeforeAll() {
    let actors = Actors([
      Actor(id: "a", kind: .individual, isSurveyed: false), Actor(id: "b", kind: .individual),
    ])
    let dataset = Dataset(name: "d", actors: actors, ties: TieRows(), actorsThatLostTies: [0, 1])
    XCTAssertEqual(dataset.network().doubts, [.notSurveyed, .tiesLeftOut])
  }

  func testTheFederationHasThePairsOfItsSource() throws {
    let dataset = try Dataset.sample("federation")
    XCTAssertEqual(dataset.ties.count, 300)
    let network = dataset.network()
    let reference = try Reference.committed("federation")
    XCTAssertEqual(Double(network.graph.edgeCount), reference.graphValue("m"))
    XCTAssertEqual(
      network.graph.nodes.map(network.graph.strength),
      reference.column("strength").map { $0 ?? .nan }
    )
  }

  func testTheIsolatedGroupsOfTheFederationAreDisjoint() throws {
    // The numbers are those of datasets/federation/SOURCE.md.
    let groups = try ReferenceGroup.federation(options: "")
    let sizes = Dictionary(grouping: groups, by: \.rung).mapValues { $0.map(\.members.count) }
    XCTAssertEqual(sizes[.unknown], [1, 1, 1, 1])
    XCTAssertEqual(sizes[.isolate], [1, 1, 1, 1, 1, 1])
    XCTAssertEqual(sizes[.detached], [7, 4, 3, 2])
    XCTAssertEqual(sizes[.oneTie]?.filter { $0 > 1 }, [5, 5, 4, 2, 2])
    XCTAssertEqual(sizes[.oneTie]?.count, 61)
    XCTAssertEqual(sizes[.oneActor], [3, 3, 3, 2, 2, 2, 2])
    let members = groups.flatMap(\.members)
    XCTAssertEqual(members.count, Set(members).count)
    XCTAssertEqual(members.count, 200 - 83)
    XCTAssertTrue(Set(members).isSubset(of: try Dataset.sample("federation").actors.ids))
  }

  private let actors = Actors(["a", "b", "c", "d"].map { Actor(id: $0, kind: .individual) })

  /// Weights are powers of two, so that a sum tells which rows it is of.
  private var rows: TieRows {
    TieRows(
      sources: [0, 1, 1, 0, 3],
      targets: [1, 0, 2, 1, 2],
      weights: [1, 2, 4, 8, 16],
      roles: [[.connecting], [.critical], [], [], [.laboratory]],
      functions: [[.learning], [.culture], [.culture], [], []],
      since: [day(2012), day(2010), nil, nil, day(2015)],
      until: [Day(year: 2014, month: 12, day: 31), nil, nil, nil, nil]
    )
  }

  private func dataset(_ ties: TieRows) -> Dataset {
    Dataset(name: "d", actors: actors, ties: ties)
  }

  private func day(_ year: Int) -> Day? { Day(year: year, month: 1, day: 1) }
}
