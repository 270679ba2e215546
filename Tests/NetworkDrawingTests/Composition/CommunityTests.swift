import GraphCore
import NetworkDrawing
import SocialNetwork
import TestSupport
import XCTest

final class CommunityTests: XCTestCase {
  func testCommunitiesWithoutATraitAreNamedAfterTheOrganisationsAroundWhichTheyAre() throws {
    // Four circles of five; in each, the third and fourth are organisations.
    let words = try communities(circles).drawing().words
    for (first, second) in [(2, 3), (7, 8), (12, 13), (17, 18)] {
      // A narrow region has one of the two in its heading.
      XCTAssertTrue(
        words.contains("Around Actor \(first) and Actor \(second)")
          || words.contains("Around Actor \(first)"),
        "\(words)"
      )
    }
    XCTAssertEqual(words.count { $0 == "5 actors" }, 4)
  }

  func testCommunitiesAreNamedAfterThePlaceThatMostShare() throws {
    // In three circles all are of one town; in the fourth each is of another.
    let towns = (0..<20).map { $0 < 15 ? ["Gent", "Leuven", "Gent"][$0 / 5] : "town \($0)" }
    let trait = Attribute(name: "municipality", cells: towns)
    let en = try communities(circles) { $0.traits = [trait] }.drawing().words
    let text = en.joined(separator: " ")
    XCTAssertTrue(en.contains("Mostly from Leuven"), "\(en)")
    // Two of Gent are told apart by whom they are around.
    XCTAssertTrue(text.contains("Mostly from Gent, around Actor 2 "), text)
    XCTAssertTrue(text.contains("Mostly from Gent, around Actor 12 "), text)
    XCTAssertTrue(text.contains("Around Actor 17"), text)
    let nl = try communities(circles) {
      $0.traits = [trait]
      $0.language = .nl
    }.drawing().words
    XCTAssertTrue(nl.contains("Vooral uit Leuven"), "\(nl)")
  }

  func testTraitThatAllShareNamesNoCommunity() throws {
    let trait = Attribute(name: "sector", cells: (0..<20).map { $0 == 0 ? "art" : "care" })
    let words = try communities(circles) { $0.traits = [trait] }.drawing().words
    XCTAssertFalse(words.contains { $0.hasPrefix("Mostly") }, "\(words)")
  }

  func testCommunitiesOfPeopleAreNumbered() throws {
    let drawing = try communities(Network(of: .ringOfCliques(count: 3, size: 5))).drawing()
    for number in 1...3 {
      XCTAssertTrue(drawing.words.contains("Community \(number)"), "\(drawing.words)")
    }
    XCTAssertEqual(drawing.groups("name").count, 0)
  }

  func testTiesWithinAndBetweenCommunitiesAreCounted() throws {
    // 4 · 10 ties within, and 4 between.
    let diagram = try communities(circles)
    XCTAssertTrue(
      diagram.caption.en.contains("40 ties are within one, 4 between two"),
      diagram.caption.en
    )
    XCTAssertEqual(diagram.legend.last, "1 tie between two regions")
  }

  func testEveryActorOfTheMainNetworkIsCounted() throws {
    let network = Network.ecosystem(actorCount: Thorough.choice(200, 1600), seed: 8)
    let drawing = try communities(network) { $0.paper = .word }.drawing()
    let counts = drawing.groups("size").flatMap(\.words).compactMap { words in
      Int(words.prefix { $0.isNumber })
    }
    XCTAssertEqual(counts.reduce(0, +), network.mainActors.count)
  }

  func testThoseApartStandBeside() throws {
    let network = Network.ecosystem(actorCount: Thorough.choice(200, 1600), seed: 8)
    let apart = network.actors.count - network.mainActors.count
    XCTAssertGreaterThan(apart, 0)
    let words = try communities(network).drawing().words.joined(separator: " ")
    XCTAssertTrue(words.contains("Not connected to the network"), words)
  }

  func testShareOfThoseWhoHangIsSaid() throws {
    let network = Network.ecosystem(actorCount: Thorough.choice(200, 1600), seed: 8)
    let diagram = try communities(network) {
      $0.groups = network.isolationLadder().groups
      $0.language = .nl
    }
    XCTAssertEqual(diagram.style, .communities)
    let sizes = try diagram.drawing().groups("size").flatMap(\.words)
    XCTAssertFalse(sizes.isEmpty)
    XCTAssertTrue(sizes.contains { $0.contains("% hangt") || $0.contains(" hangen") }, "\(sizes)")
    XCTAssertTrue(
      diagram.caption.nl.contains("Wie hangt, is maar door één relatie of één actor verbonden."),
      diagram.caption.nl
    )
  }

  /// Four circles of five, of whom two are organisations, in a ring.
  private var circles: Network {
    let graph = Graph.ringOfCliques(count: 4, size: 5)
    let kinds = graph.nodes.map { [2, 3].contains($0 % 5) ? ActorKind.organisation : .individual }
    let actors = kinds.enumerated().map { Actor(id: "a\($0 + 10)", name: "Actor \($0)", kind: $1) }
    return Network(actors: Actors(actors), graph: graph)
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
