import GraphLayout
import SocialNetwork
import TestSupport
import XCTest

@testable import NetworkDrawing

/// The legend of a slide, beside those who are not connected and above the caption.
final class ColumnLegendTests: XCTestCase {
  func testNothingLiesOnOtherWordsOrOffThePage() throws {
    let network = Network.ecosystem(actorCount: 120, seed: 31)
    for paper in Thorough.choice([Diagram.Paper.slide, .a4], Diagram.Paper.allCases) {
      for language in Language.allCases {
        for isMarked in [false, true] {
          let drawing = try Diagram(network) { options in
            options.paper = paper
            options.language = language
            options.coloring = .categories(Self.towns(of: network))
            if isMarked { options.groups = network.isolationLadder().groups }
          }.drawing()
          let sample = "\(paper), \(language), marked: \(isMarked)"
          drawing.assertLegible(sample)
          drawing.assertWordsAreApart(sample)
          for line in drawing.texts {
            XCTAssertTrue(
              line.baseline > 0 && line.baseline < drawing.page.height,
              "\(sample): \(line.words) at \(line.baseline)"
            )
          }
          guard paper == .slide else { continue }
          // A slide of 13⅓ by 7.5 inches does not grow, and its letters stay as large.
          XCTAssertEqual(drawing.page.width, 960, accuracy: 0.05, sample)
          XCTAssertEqual(drawing.page.height, 540, accuracy: 0.05, sample)
          let words = drawing.texts.filter { $0.words.count > 1 }
          XCTAssertGreaterThanOrEqual(words.map(\.size).min() ?? 0, 12, sample)
        }
      }
    }
  }

  /// However many rows there are, the column ends above the panel, and the network keeps a third of the page.
  func testEveryLegendFits() throws {
    let page = Page(on: Diagram.Paper.slide.sheet(forActors: 100))
    let gap = page.typography.legend
    // A caption of two lines leaves 381 points below a title of one, and one of seven 309.
    for height in [381.0, 309] {
      for colors in 0...9 {
        for others in 0...8 {
          let rows = Self.rows(colors: colors, others: others)
          for panel in [0.0, 92] {
            let legend = ColumnLegend(rows, in: height, above: panel, on: page)
            let room = height - legend.roomBeneath(on: page)
            XCTAssertGreaterThan(room, 160, "\(colors), \(others), \(panel) in \(height)")
            for language in Language.allCases {
              let used = legend.height(on: page, in: language)
              XCTAssertLessThanOrEqual(
                used + (panel > 0 ? panel + 3 * gap : 0),
                room,
                "\(colors), \(others), \(panel) in \(height)"
              )
            }
          }
        }
      }
    }
  }

  /// Three kinds have a line of 19.2 points each: they stand in the column.
  func testAShortLegendStandsInTheColumn() {
    let page = Page(on: Diagram.Paper.slide.sheet(forActors: 100))
    let kinds = LegendRow.kinds([.memberAssociation: 3, .government: 1, .volunteer: 9])
    let legend = ColumnLegend([kinds], in: 381, above: 92, on: page)
    XCTAssertEqual(legend.roomBeneath(on: page), 0)
    XCTAssertEqual(legend.height(on: page, in: .en), 3 * 1.6 * 12, accuracy: 1e-9)
  }

  /// What is left out of an entry begins with a word, unless that would leave out the half of it; how many there are
  /// stands behind it.
  func testEntriesAreCutBetweenWords() throws {
    let network = Network.ecosystem(actorCount: 120, seed: 31)
    let names = [
      "Ondersteuning", "Internationale", "Gelijkwaardigheid", "Jeugdverenigingen", "Vrijwilligers",
      "Samenwerking", "Kunsteducatie", "Participatie", "Bevordering",
    ].map { "\($0) vrijwilligers vorming overal in de stad" }
    let drawing = try Diagram(network) { options in
      options.paper = .slide
      options.coloring = .categories(
        Diagram.Categories(
          title: Text("theme"),
          names: names.map { Text($0) },
          labels: network.actors.indices.map { $0 % 9 }
        )
      )
    }.drawing()
    let cut = drawing.texts.map(\.words).filter { words in
      words.contains("… (") && names.contains { $0.hasPrefix(words.prefix { $0 != "…" }) }
    }
    XCTAssertFalse(cut.isEmpty)
    for words in cut {
      let kept = words.prefix { $0 != "…" }
      let name = try XCTUnwrap(names.first { $0.hasPrefix(kept) }, words)
      let first = name.prefix { $0 != " " }
      let isBetweenWords = name.dropFirst(kept.count).first == " "
      XCTAssertTrue(isBetweenWords || 2 * first.count < kept.count, words)
    }
  }

  func testAWordIsLeftOutWholeWhereMostIsKept() {
    func cut(_ words: String, to line: String, endsInWord: Bool = true) -> [String] {
      let width = line.width(fontSize: 10) + 0.01
      return TextLabel(words, fontSize: 10, width: width, maxLines: 1)
        .keepingEnd(of: words, within: width, endsInWord: endsInWord).lines
    }
    let long = "Internationale vrijwilligers vorming overal (4)"
    let line = "Internationale vrijwillige… (4)"
    XCTAssertEqual(cut(long, to: line, endsInWord: false), [line])
    // The space is the 15th of 26 characters.
    XCTAssertEqual(cut(long, to: line), ["Internationale… (4)"])
    // The 11th of 22: more would be left out than is kept.
    let early = "binnenstad kunsteducat… (4)"
    XCTAssertEqual(cut("binnenstad kunsteducatie overal (4)", to: early), [early])
  }

  // MARK: -

  /// Nine towns with long names, of which two have no color of their own.
  private static func towns(of network: Network) -> Diagram.Categories {
    Diagram.Categories(
      title: Text(en: "community, by its centre", nl: "gemeenschap, naar haar middelpunt"),
      names: (0..<9).map { Text("Ontmoetingshuis Regenwissel Antwerpen-\($0) vzw") },
      labels: network.actors.indices.map { $0.isMultiple(of: 10) ? nil : $0 % 10 - 1 }
    )
  }

  private static func rows(colors: Int, others: Int) -> [LegendRow] {
    func entry(_ words: String, width: Double) -> LegendEntry {
      LegendEntry(words: Text(words), width: width) { _, _, _, _ in }
    }
    let kinds = Dictionary(uniqueKeysWithValues: ActorKind.allCases.map { ($0, 20) })
    var marks = LegendRow(
      (0..<others).map { entry("mensen die alleen hier hangen \($0)", width: 30) },
      isSpread: true
    )
    marks.isSmall = true
    return [
      .kinds(kinds),
      LegendRow(
        (0..<colors).map { entry("Ontmoetingshuis Regenwissel Antwerpen (\(20 + $0))", width: 27) },
        heading: Text("Kleur: gemeenschap, naar haar middelpunt"),
        subject: .colors
      ), marks,
    ]
  }
}
