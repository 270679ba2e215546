import SocialNetwork
import TestSupport
import XCTest

@testable import NetworkDrawing

final class StyleTests: XCTestCase {
  func testStyleFollowsTheSize() throws {
    for (count, style) in [
      (0, Diagram.Style.full), (300, .full), (301, .backbone), (1000, .backbone),
      (1501, .communities),
    ] where Thorough.isAsked || count != 1000 {
      let diagram = try Diagram(.ecosystem(actorCount: count, seed: 1))
      XCTAssertEqual(diagram.style, style, "\(count) actors")
    }
  }

  func testBackboneOfTooManySymbolsBecomesCommunities() throws {
    // A ring of 501 organisations has nothing to fold.
    let ring = (0..<501).map { ($0, ($0 + 1) % 501) }
    let diagram = try Diagram(Network(Array(repeating: .organisation, count: 501), ties: ring))
    XCTAssertEqual(diagram.style, .communities)
    XCTAssertTrue(diagram.notes[0].en.contains("501 actors and 501 ties would remain"))
  }

  func testDenseBackboneBecomesCommunities() throws {
    // 40 organisations who all know one another have 40 · 39 / 2 = 780 ties, and 300 volunteers.
    let clique = (0..<40).flatMap { u in (0..<u).map { (u, $0) } }
    let people = (40..<340).map { ($0, $0 % 40) }
    let kinds = (0..<340).map { $0 < 40 ? ActorKind.organisation : .volunteer }
    XCTAssertEqual(try Diagram(Network(kinds, ties: clique + people)).style, .communities)
  }

  func testStyleIsAsAsked() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 1)
    for style in Diagram.Style.allCases {
      XCTAssertEqual(try Diagram(network) { $0.style = style }.style, style)
    }
  }

  func testDrawingSaysWhatWasChosenAndWhy() throws {
    for (count, en, nl) in [
      (
        Thorough.choice(320, 600), "Not drawn: ", "Niet apart getekend: "
      ),
      (
        Thorough.choice(1510, 1600),
        "With more than 1500 actors, communities are drawn.",
        "Bij meer dan 1500 actoren zijn gemeenschappen getekend."
      ),
    ] {
      let diagram = try Diagram(.ecosystem(actorCount: count, seed: 2)) { $0.language = .nl }
      XCTAssertTrue(diagram.notes[0].en.hasPrefix(en), diagram.notes[0].en)
      let words = "\(diagram.caption.nl) \(diagram.alternativeText.nl)"
      XCTAssertTrue(words.contains(nl), words)
    }
  }

  func testPeopleAreNotNamedInAnyStyle() throws {
    let network = Network.ecosystem(actorCount: Thorough.choice(240, 600), seed: 3)
    let people = Set(network.actors.filter(\.kind.isPerson).map(\.name))
    XCTAssertFalse(people.isEmpty)
    for style in Diagram.Style.allCases {
      let drawing = try Diagram(network) { $0.style = style }.drawing()
      let words = drawing.groups.map { $0.words.joined(separator: " ") }
      for text in words + drawing.groups.map(\.title) + [drawing.summary] {
        for match in text.matches(of: /Vereniging \d+ Gent/) {
          XCTAssertFalse(people.contains(String(match.output)), "\(style): \(text)")
        }
      }
    }
  }

  func testTwiceTheSameBytesInAnyStyle() throws {
    let network = Network.ecosystem(actorCount: Thorough.choice(150, 400), seed: 4)
    for style in Diagram.Style.allCases {
      let bytes = try Diagram(network) { $0.style = style }.render(.svg)
      XCTAssertEqual(try Diagram(network) { $0.style = style }.render(.svg), bytes, "\(style)")
    }
  }

  func testSummariesAreLegiblePages() throws {
    let networks = [
      Network.ecosystem(actorCount: Thorough.choice(350, 600), seed: 5),
      .ecosystem(actorCount: Thorough.choice(1600, 3000), seed: 6),
      Network([.memberAssociation] + Array(repeating: .volunteer, count: 400), ties: star),
      Network([.memberAssociation] + Array(repeating: .volunteer, count: 1600), ties: star),
    ]
    for network in networks {
      let diagram = try Diagram(network)
      let drawing = try diagram.drawing()
      let sample = "\(network.actors.count) actors as \(diagram.style)"
      let shape = drawing.page.width / drawing.page.height
      // A screen scrolls, so its page may be a little higher than one on paper.
      XCTAssertTrue((0.4...3).contains(shape), "\(sample): \(shape)")
      drawing.assertLegible(sample)
    }
  }

  private let star = (1...400).map { (0, $0) }

  func testStyleFollowsHowMuchOfThePageTiesWouldCover() {
    // The first 9706 of the 254 · 253 / 2 pairs.
    let all = (0..<254).flatMap { u in (0..<u).map { ($0, u) } }
    let dense = Network(
      Array(repeating: .organisation, count: 254),
      ties: Array(all.prefix(9706))
    )
    let sparse = Network(
      Array(repeating: .organisation, count: 254),
      ties: (1..<254).map { ($0 / 3, $0) }
    )
    for paper in Diagram.Paper.allCases {
      var options = Diagram.Options(title: "Test", language: .en)
      options.paper = paper
      let choice = StyleChoice(of: DrawnNetwork(dense), options: options)
      XCTAssertEqual(choice.style, .communities, "\(paper)")
      XCTAssertEqual(choice.reason.en, "Because 9706 ties would cover the page,")
      XCTAssertEqual(StyleChoice(of: DrawnNetwork(sparse), options: options).style, .full)
    }
  }
}
