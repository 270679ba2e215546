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
      drawing.words.joined(separator: " ").hasSuffix(
        "5 actoren, 2 relaties, 1 los deelnetwerk, 1 actor zonder relaties. Hoe groter een symbool, "
          + "hoe meer relaties. Elke lijn is een relatie, alle even sterk. Vorm en kleur tonen de "
          + "soort. Alle organisaties zijn benoemd; personen niet. "
          + "Gegevens van 1 april 2025. Bron: ledenbestand."
      ),
      drawing.words.joined(separator: " ")
    )
  }

  func testCaptionSaysThatNotAllAreNamed() throws {
    // Of 61 governments in a ring, 6 + 1.9 · √61 = 20 with names of 20 letters would be named: there
    // is room for 400 letters. In the order of ids, a0, a1, a10 …, the first 50 have 6 names of 7
    // letters and 44 of 8, 394 letters.
    let ring = (0..<61).map { ($0, ($0 + 1) % 61) }
    let drawing = try Diagram(Network(Array(repeating: .government, count: 61), ties: ring))
      .drawing()
    XCTAssertEqual(drawing.groups("name").count, 50)
    let words = drawing.words.joined(separator: " ")
    XCTAssertTrue(words.contains("Names are those of the best connected organisations."), words)
  }

  func testIsolatesNamedOnTheShelfCountAsNamed() throws {
    let drawing = try Diagram(Network([.government, .organisation, .organisation], ties: [(0, 1)]))
      .drawing()
    let words = drawing.words.joined(separator: " ")
    XCTAssertTrue(words.contains("All organisations are named."), words)
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
