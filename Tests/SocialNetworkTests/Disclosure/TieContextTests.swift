import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

final class TieContextTests: XCTestCase {
  /// Of two calls that differ in one person's tie, by another authority or by ties that change ends, the numbers of
  /// all groups are rounded anew: did only those of the person's group move, they would name it.
  func testATieOfOnePersonMovesTheNumbersOfAllGroups() {
    let people = 120
    let cells = (0..<people).map { $0 % 5 < 2 ? "x" : "y" }
    let kinds = [ActorKind](repeating: .individual, count: people) + [.organisation, .government]
    let actors = Actors(
      ids: TextColumn(kinds.indices.map { "a\(100 + $0)" }),
      kinds: kinds,
      attributes: [Attribute(name: "gender", cells: cells + [nil, nil])]
    )
    let (organisation, government) = (people, people + 1)
    let session = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
    let division = session.division(of: actors.attributes[0])
    var generator = SeededGenerator(seed: 8)
    let between = (0..<people).map { ($0, Int(generator.next() % UInt64(people)), 1.0) }
      .filter { $0.0 != $0.1 }
    // Of x and of y: ties of all classes as they are shown.
    func told(_ edges: [(Int, Int, Double)], isAuthority: [Bool]) -> [[Double?]] {
      let network = Network(actors: actors, graph: Graph(nodeCount: kinds.count, edges: edges))
      let classes = network.tieClasses(by: actors.attributes[0], isAuthority: isAuthority)
      return session.capital(
        of: TieClassTally(of: network, classes: classes),
        in: network.graph,
        isAuthority: isAuthority,
        per: .groups(division),
        by: division
      ).groups.sorted { ($0.name?.en ?? "z") < ($1.name?.en ?? "z") }.map { $0.cells.map(\.number) }
    }
    let plain = kinds.map { $0 == .government }
    let wide = kinds.map { $0 == .government || $0 == .organisation }
    var (ownMoved, otherMoved) = (0, 0)
    for person in 0..<people {
      let members = (0..<people).filter { $0 % 4 == person % 4 && $0 != person }
      let edges = between + members.map { ($0, government, 1.0) }
      let one = (person, organisation, 1.0)
      let pair = (told(edges + [one], isAuthority: plain), told(edges + [one], isAuthority: wide))
      let own = cells[person] == "x" ? 0 : 1
      if pair.0[own] != pair.1[own] { ownMoved += 1 }
      if pair.0[1 - own] != pair.1[1 - own] { otherMoved += 1 }
    }
    // Of each group two or three numbers are drawn anew, a fifth to half of which fall otherwise.
    XCTAssertGreaterThan(otherMoved, people / 4)
    XCTAssertLessThan(abs(ownMoved - otherMoved), people / 4)
  }

  /// Ties among organisations have nothing to do with ties among people: with others the numbers of these stay, or they
  /// could be asked for again and again.
  func testOtherTiesOfOrganisationsMoveNothingAmongPeople() {
    let cells = (0..<60).map { $0 % 2 == 0 ? "x" : "y" }
    let kinds =
      [ActorKind](repeating: .individual, count: 60)
      + [ActorKind](repeating: .organisation, count: 20)
    let actors = Actors(
      ids: TextColumn(kinds.indices.map { "a\(100 + $0)" }),
      kinds: kinds,
      attributes: [Attribute(name: "gender", cells: cells + [String?](repeating: nil, count: 20))]
    )
    let session = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
    let division = session.division(of: actors.attributes[0])
    let among = (0..<60).map { ($0, ($0 * 7 + 3) % 60, 1.0) }
    func bonding(_ others: [(Int, Int, Double)]) -> [Double?] {
      let network = Network(actors: actors, graph: Graph(nodeCount: 80, edges: among + others))
      return session.capital(
        of: TieClassTally(of: network, classes: network.tieClasses(by: actors.attributes[0])),
        in: network.graph,
        per: .groups(division),
        by: division
      ).groups.flatMap { [$0[.bonding].number, $0[.bridging].number] }
    }
    let plain = bonding([])
    XCTAssertTrue(plain.contains { $0 != nil })
    for other in 61..<80 {
      XCTAssertEqual(
        plain,
        bonding([(60, other, 1), (other - 1, other, 2), (other % 60, other, 1)])
      )
    }
  }

  /// Four ties among four people that change ends leave everybody as many: they are other ties all the same.
  func testTiesThatChangeEndsAreOthers() {
    let rules = DisclosureRules.ofTwoHundredPeople(.public, isRounding: true)
    func hash(_ edges: [(Int, Int, Double)]) -> UInt64 {
      rules.hash(ofTiesIn: Graph(nodeCount: 200, edges: edges)) { _, _ in true }
    }
    let ties = hash([(0, 1, 1), (2, 3, 1)])
    XCTAssertEqual(ties, hash([(3, 2, 1), (1, 0, 1)]))
    XCTAssertNotEqual(ties, hash([(0, 3, 1), (2, 1, 1)]))
    XCTAssertNotEqual(ties, hash([(0, 1, 2), (2, 3, 1)]))
  }
}
