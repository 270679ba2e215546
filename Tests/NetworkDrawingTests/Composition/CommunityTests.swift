import GraphCore
import NetworkDrawing
import SocialNetwork
import TestSupport
import XCTest

final class CommunityTests: XCTestCase {
  func testWithoutTiesAllAreCounted() throws {
    let network = Network(Array(repeating: .volunteer, count: 20_001), ties: [])
    let drawing = try Diagram(network).drawing()
    XCTAssertEqual(drawing.groups("community").count, 0)
    XCTAssertTrue(drawing.words.contains("20001 isolated actors"), "\(drawing.words)")
  }

  func testEveryCommunityIsDrawnOnceWithItsActors() throws {
    let network = Network.ecosystem(actorCount: 1600, seed: 8)
    let main = network.mainActors
    let numbers = network.communities().numbers
    let sizes = Dictionary(grouping: main) { numbers[$0] }.values.map(\.count)
    XCTAssertLessThanOrEqual(sizes.count, 60)

    let drawing = try Diagram(network).drawing()
    XCTAssertEqual(drawing.groups("community").count, sizes.count)
    let drawn = drawing.groups("name").compactMap { group in
      group.words.last.flatMap { Int($0.prefix { $0 != " " }) }
    }
    XCTAssertEqual(drawn.sorted(), sizes.sorted())
    XCTAssertEqual(drawn.reduce(0, +), main.count)
  }

  func testCommunitiesAreNamedAfterTheirBestConnectedOrganisation() throws {
    // Four circles of five; in each, the third actor is an organisation and the first has a tie more.
    let graph = Graph.ringOfCliques(count: 4, size: 5)
    let kinds = graph.nodes.map { $0 % 5 == 2 ? ActorKind.organisation : .individual }
    let actors = kinds.enumerated().map { Actor(id: "a\($0 + 10)", name: "Actor \($0)", kind: $1) }
    let network = Network(actors: Actors(actors), graph: graph)
    let drawing = try communities(network).drawing()
    XCTAssertEqual(
      drawing.groups("name").map { $0.words.joined(separator: " ") }.sorted(),
      ["Actor 12 5 actors", "Actor 17 5 actors", "Actor 2 5 actors", "Actor 7 5 actors"]
    )
    // 4 · 10 ties within, and 4 between.
    let words = drawing.words.joined(separator: " ")
    XCTAssertTrue(words.contains("(40 within communities, 4 between them)"), words)
    XCTAssertEqual(drawing.groups("tie").count, 4)
    XCTAssertTrue(drawing.groups("community")[0].title.hasSuffix("10 ties within, 2 to others"))
  }

  func testCommunitiesOfPeopleHaveNoName() throws {
    let drawing = try communities(Network(of: .ringOfCliques(count: 3, size: 5))).drawing()
    XCTAssertEqual(drawing.groups("name").flatMap(\.words), Array(repeating: "5 actors", count: 3))
  }

  func testTheSmallestOfManyAreSummedUp() throws {
    // 70 circles of ten in a ring: 60 are drawn, 10 with 100 actors are not. Fewer than
    // 10 · 9 + 2 circles are not merged (Fortunato and Barthélemy 2007).
    let diagram = try communities(
      Network(of: .ringOfCliques(count: 70, size: 10), kind: .organisation)
    )
    let drawing = try diagram.drawing()
    let drawn = drawing.groups("name").compactMap { group in
      group.words.last.flatMap { Int($0.prefix { $0 != " " }) }
    }
    XCTAssertEqual(drawn, Array(repeating: 10, count: 60))
    XCTAssertTrue(
      diagram.notes.contains {
        $0.en == "Not drawn: the 10 smallest communities, of 100 actors in all."
      },
      "\(diagram.notes)"
    )
  }

  func testIsolatedGroupsAreCountedNotDrawn() throws {
    let network = Network(Array(repeating: .organisation, count: 4), ties: [(0, 1), (1, 2)])
    let diagram = try communities(network) {
      $0.groups = [IsolatedGroup(number: 1, rung: .isolate, members: [3], cutOff: 1)]
    }
    XCTAssertEqual(
      diagram.notes.last?.nl,
      "Geïsoleerde groepen zijn geteld, niet getekend: geïsoleerde actor: 1 actor."
    )
    XCTAssertEqual(try diagram.drawing().groups("mark").count, 0)
  }

  func testLabelCountLimitsTheNames() throws {
    let network = Network(of: .ringOfCliques(count: 3, size: 5), kind: .organisation)
    let drawing = try communities(network) { $0.labelCount = 1 }.drawing()
    XCTAssertEqual(drawing.groups("name").count { $0.words.count > 1 }, 1)
  }

  private func communities(
    _ network: Network,
    _ change: (inout Diagram.Options) -> Void = { _ in }
  ) throws -> Diagram {
    try Diagram(network) {
      $0.style = .communities
      change(&$0)
    }
  }
}
