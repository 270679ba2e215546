import GraphCore
import NetworkDrawing
import SocialNetwork
import XCTest

final class LegendTests: XCTestCase {
  func testEveryKindThatOccursIsShownWithItsCount() throws {
    let network = Network.ecosystem(actorCount: 150, seed: 6)
    let drawing = try Diagram(network) { $0.language = .nl }.drawing()
    for kind in ActorKind.allCases {
      let count = network.actors.kinds.count { $0 == kind }
      let words = (count == 1 ? kind.title : kind.plural).nl
      let entry = words.prefix(1).uppercased() + words.dropFirst() + " (\(count))"
      XCTAssertEqual(drawing.words.contains(entry), count > 0, entry)
    }
  }

  func testSymbolsOfTheLegendAreThoseOfTheActors() throws {
    let kinds = ActorKind.allCases
    let drawing = try Diagram(Network(kinds, ties: [])).drawing()
    XCTAssertEqual(drawing.groups("legend").count, kinds.count)
    for kind in kinds {
      let name = kind.name.replacing(" ", with: "-")
      let fills = drawing.groups(name).map(\.fill)
      XCTAssertEqual(fills.count, 2, name)
      XCTAssertEqual(Set(fills).count, 1, name)
    }
  }

  func testCaptionSaysWhatIsShown() throws {
    let network = Network(
      [.organisation, .volunteer, .government, .government, .individual],
      ties: [(0, 1), (2, 3)]
    )
    let drawing = try Diagram(network) {
      $0.language = .nl
      $0.date = Day(year: 2025, month: 4, day: 1)
      $0.source = "ledenbestand"
    }.drawing()
    XCTAssertTrue(
      drawing.words.joined(separator: " ").replacing("\u{A0}", with: " ").hasSuffix(
        "Hoe groter het symbool van een organisatie, hoe meer relaties. 2 delen tellen elk 2 actoren; in "
          + "welk daarvan iemand zit, zegt niets. Alle 3 organisaties en overheden zijn genoemd; mensen worden niet genoemd. Gegevens van 1 april 2025. Bron: ledenbestand."
      ),
      drawing.words.joined(separator: " ")
    )
  }

  func testCaptionSaysThatNotAllAreNamed() throws {
    // More names than a page of a document has room for; a chain or a ring would stand in rows.
    let ring = (0..<250).flatMap { [($0, ($0 + 1) % 250), ($0, ($0 + 7) % 250)] }
    let drawing = try Diagram(Network(Array(repeating: .government, count: 250), ties: ring)) {
      $0.paper = .word
    }.drawing()
    let count = drawing.groups("name").count
    XCTAssertTrue((40..<250).contains(count), "\(count)")
    let words = drawing.words.joined(separator: " ")
    XCTAssertTrue(words.contains("\(count) of the 250 governments are named"), words)
  }

  func testCaptionHasAtMostThreeLinesAndTheRestIsAlternativeText() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 14)
    let remarks = (0..<12).map { Text("Remark \($0) that says something at some length.") }
    let diagram = try Diagram(network) {
      $0.paper = .word
      $0.remarks = remarks
    }
    let lines = try diagram.drawing().groups("caption")
    XCTAssertTrue((1...3).contains(lines.count), "\(lines.count)")
    for remark in remarks {
      XCTAssertNotEqual(
        diagram.caption.en.contains(remark.en),
        diagram.alternativeText.en.contains(remark.en),
        remark.en
      )
    }
  }

  func testWhatWasAskedForIsInEveryCaption() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 14)
    let remarks = (0..<12).map { Text("Remark \($0) that says something at some length.") }
    let towns = network.actors.indices.map { ["Gent", "Leuven"][$0 % 2] }
    for paper in Diagram.Paper.allCases {
      for isInRegions in [false, true] {
        let diagram = try Diagram(network) {
          $0.paper = paper
          $0.remarks = remarks
          $0.scope = [Text("Only ties of the culture function.")]
          $0.date = Day(year: 2026, month: 2, day: 1)
          // Longer than the lines of a caption on any page.
          $0.source =
            String(repeating: "Members and their ties as of this year ", count: 24) + "end"
          if isInRegions {
            $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: towns))
          }
        }
        for words in ["Only ties of the culture", "Data of 1 February 2026.", "Source: ", "end."] {
          XCTAssertTrue(diagram.caption.en.contains(words), "\(words): \(diagram.caption.en)")
        }
        try diagram.drawing().assertLegible("\(paper)")
      }
    }
  }

  func testWhatIsNotDrawnComesBeforeHowToRead() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 14)
    let diagram = try Diagram(network) {
      $0.paper = .slide
      $0.labelCount = 3
      $0.remarks = [
        Text(String(repeating: "Of some people it is not told in which group they are. ", count: 3))
      ]
    }
    XCTAssertTrue(
      diagram.caption.en.contains("organisations and governments are named"),
      diagram.caption.en
    )
  }

  func testNoDateIsStatedButAGivenOne() throws {
    let network = Network([.organisation, .government], ties: [(0, 1)])
    let day = Day(year: 2025, month: 4, day: 1)
    XCTAssertFalse(try Diagram(network).caption.en.contains("2025"))
    let newest = try Diagram(network) {
      $0.date = day
      $0.isDateOfNewestTie = true
    }
    XCTAssertTrue(newest.caption.en.hasSuffix("Newest tie: 1 April 2025."), newest.caption.en)
  }

  /// How to read a picture is in its legend too; of which day it is, is nowhere else.
  func testHowToReadGivesWayToTheDayOfTheNewestTie() throws {
    let network = Network([.organisation, .government, .organisation], ties: [(0, 1), (1, 2)])
    var givesWay = false
    // Remarks of 180 to 390 letters, of which two lines below a slide have room for most, in steps shorter than the
    // sentence on the day.
    for count in stride(from: 36, through: 78, by: 3) {
      let remark = "A remark" + String(repeating: " more", count: count) + "."
      func caption(_ date: Day?) throws -> String {
        try Diagram(network) {
          $0.paper = .slide
          $0.remarks = [Text(remark)]
          $0.date = date
          $0.isDateOfNewestTie = true
        }.caption.en
      }
      let (without, with) = (
        try caption(nil), try caption(Day(year: 2025, month: 4, day: 1))
      )
      // What is left out of a picture is told in any case.
      XCTAssertEqual(with.contains(remark), without.contains(remark), with)
      if with.contains("The larger the symbol") {
        XCTAssertTrue(with.contains("Newest tie: 1 April 2025."), with)
      } else if without.contains("The larger the symbol"), with.contains("Newest tie") {
        givesWay = true
      }
    }
    XCTAssertTrue(givesWay)
  }

  func testIsolatesNamedOnTheShelfCountAsNamed() throws {
    let drawing = try Diagram(Network([.government, .organisation, .organisation], ties: [(0, 1)]))
      .drawing()
    let words = drawing.words.joined(separator: " ")
    XCTAssertTrue(words.contains("All 3 organisations and governments are named."), words)
  }

  func testWidthIsSaidOfLinesThatDifferInIt() throws {
    func caption(_ kinds: [ActorKind], _ ties: [(Int, Int, Double)]) throws -> String {
      try Diagram(
        Network(
          actors: Actors(
            kinds.enumerated().map { Actor(id: "a\($0)", name: "Actor \($0)", kind: $1) }
          ),
          graph: Graph(nodeCount: kinds.count, edges: ties)
        )
      ).caption.en
    }
    // Lines with people are alike however strong the ties are, and so are ties of one strength.
    let people = try caption([.volunteer, .individual, .volunteer], [(0, 1, 1), (1, 2, 5)])
    XCTAssertFalse(people.contains("thicker"), people)
    XCTAssertFalse(people.contains("organisation"), people)
    let mixed = try caption([.organisation, .government, .volunteer], [(0, 1, 2), (1, 2, 5)])
    XCTAssertFalse(mixed.contains("thicker"), mixed)
    XCTAssertTrue(mixed.contains("symbol of an organisation"), mixed)
    let organisations = Array(repeating: ActorKind.organisation, count: 3)
    let all = try caption(organisations, [(0, 1, 2), (1, 2, 5)])
    XCTAssertTrue(all.contains("a thicker line is a stronger tie (5 or more)"), all)
    let some = try caption(organisations + [.volunteer], [(0, 1, 2), (1, 2, 5), (2, 3, 9)])
    XCTAssertTrue(
      some.contains("a thicker line between organisations is a stronger tie (5 or more)"),
      some
    )
  }

  func testWhoHasNoTieInALayerIsPale() throws {
    // A path of three, of which the layer has the first tie, and two without ties.
    func network(_ ties: [(Int, Int, Double)]) -> Network {
      Network(
        actors: Actors(
          (0..<5).map { actor in
            Actor(id: "a\(actor)", name: "Actor \(actor)", kind: .organisation)
          }
        ),
        graph: Graph(nodeCount: 5, edges: ties)
      )
    }
    let diagram = try Diagram(network([(0, 1, 1)])) {
      $0.wholeNetwork = network([(0, 1, 1), (1, 2, 1)])
    }
    let pale = diagram.legend.first { $0.hasPrefix("has none of these ties") }
    XCTAssertEqual(pale, "has none of these ties (3)")
    let apart = try diagram.drawing().groups("apart").filter { $0.classes.contains("actor") }
    XCTAssertEqual(Set(apart.map(\.id)), ["n2", "n3", "n4"])
  }

  func testNothingIsSaidOfLinesAroundSingleActors() throws {
    // A triangle on which one organisation hangs.
    let network = Network(
      Array(repeating: .organisation, count: 4),
      ties: [(0, 1), (1, 2), (0, 2), (2, 3)]
    )
    var request = DiagramRequest(name: "kring", language: .en)
    request.marksIsolated = true
    request.page.groups = network.isolationLadder().groups
    let diagram = try Diagram(network, options: request.options(for: network))
    XCTAssertEqual(diagram.title, "Isolated actors in kring")
    XCTAssertTrue(diagram.legend.contains("hangs by one tie"), "\(diagram.legend)")
    XCTAssertEqual(try diagram.drawing().groups("outline").count, 0)
  }

  func testWhoHangsIsSaidToBeNamedFirstOnlyWhereItIsMarked() throws {
    let network = Network.ecosystem(actorCount: 250, seed: 91)
    let groups = network.isolationLadder().groups
    for isMarked in [false, true] {
      let caption = try Diagram(network) {
        $0.paper = .slide
        if isMarked { $0.groups = groups }
      }.caption.en
      XCTAssertNotNil(
        caption.firstMatch(
          of: /\d of the \d+ associations, organisations and governments are named/
        ),
        caption
      )
      if !isMarked { XCTAssertFalse(caption.contains("groups that hang"), caption) }
    }
  }

  func testEndsOfAPathAreCalledSo() throws {
    let network = Network(Array(repeating: .organisation, count: 3), ties: [(0, 1), (1, 2)])
    var request = DiagramRequest(name: "kring", language: .nl)
    request.view = .shortestPaths(from: 0, to: 2)
    let diagram = try Diagram(network, options: request.options(for: network))
    XCTAssertTrue(diagram.legend.contains("Begin en einde van de paden"), "\(diagram.legend)")
  }

  func testCaptionNamesTheScore() throws {
    let drawing = try Diagram(Network([.organisation, .government], ties: [(0, 1)])) {
      $0.sizes = [1, 2]
      $0.sizeTitle = Text(en: "betweenness", nl: "tussenpositie")
    }.drawing()
    let words = drawing.words.joined(separator: " ")
    XCTAssertTrue(words.contains("The larger a symbol, the higher its betweenness."), words)
  }
}
