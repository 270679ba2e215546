import Foundation
import GraphLayout
import NetworkDrawing
import NetworkFiles
import SocialNetwork
import TestSupport
import XCTest

/// What a reader gets on every page: letters that can be read, names on nothing else, and as many of
/// them as there is room for.
final class PaperTests: XCTestCase {
  func testLettersAreLargeEnoughAndNothingOverlaps() throws {
    for (name, network) in try networks() {
      for paper in Thorough.choice([Diagram.Paper.word, .slide], Diagram.Paper.allCases) {
        let diagram = try Diagram(network) {
          $0.paper = paper
          $0.language = .nl
          $0.groups = network.isolationLadder().groups
        }
        let drawing = try diagram.drawing()
        let sample = "\(name) on \(paper)"
        drawing.assertLegible(sample)
        drawing.assertWordsAreApart(sample)
        // Below 7.5 points nobody reads a document, and below 12 a slide.
        let least = drawing.texts.map(\.size).min() ?? 0
        XCTAssertGreaterThanOrEqual(least, paper == .slide ? 12 : 7.5, sample)
      }
    }
  }

  func testOrganisationsAreNamedWhereThereIsRoom() throws {
    let network = try dataset("federation")
    // 50 organisations, of which 5 stand apart; a slide has room for half of those tied.
    for (paper, least) in [(Diagram.Paper.word, 50), (.screen, 50), (.a3, 50), (.slide, 20)] {
      let drawing = try Diagram(network) { $0.paper = paper }.drawing()
      let names = drawing.groups("name").count
      let beside = drawing.groups("words").flatMap(\.words).filter { $0.hasPrefix("Wandelkring") }
      // Those without ties have their name beside them: Wandelkring Kasseipad and Fietskring Kettingwiel.
      XCTAssertGreaterThanOrEqual(names + 2 * beside.count, least, "\(paper)")
    }
  }

  /// A slide has two lines of words below the picture, of which a source takes one.
  func testTheCaptionOfASlideCountsNamesWhateverElseHasNoRoom() throws {
    let network = try dataset("federation")
    for language in Language.allCases {
      let diagram = try Diagram(network) {
        $0.paper = .slide
        $0.language = language
        $0.groups = network.isolationLadder().groups
        $0.source = String(repeating: "enquête van de koepel bij alle leden ", count: 3)
      }
      let drawing = try diagram.drawing()
      let words = drawing.texts.map(\.words).joined(separator: " ")
      let count =
        language == .en ? /\d+ of the \d+ .*named/ : /Genoemd zijn \d+ van de \d+|zijn genoemd/
      XCTAssertNotNil(words.firstMatch(of: count), words)
    }
  }

  func testGovernmentsAreNamedBeforeOthers() throws {
    let network = try dataset("federation")
    let drawing = try Diagram(network) { $0.paper = .slide }.drawing()
    let named = Set(drawing.groups("name").map { $0.id.dropFirst(2).prefix { $0 != "_" } })
    let governments = drawing.groups("government").filter { $0.classes.contains("actor") }
    XCTAssertEqual(governments.count, 7)
    for government in governments {
      XCTAssertTrue(named.contains(government.id.dropFirst()), government.id)
    }
  }

  func testLayersKeepThePlacesOfTheWhole() throws {
    let dataset = try read(root.appendingPathComponent("datasets/federation"))
    let whole = dataset.network()
    let plain = try Diagram(whole) { $0.paper = .word }
    for function in [Function.culture, .learning] {
      let layer = try Diagram(dataset.network(of: Layer(function: function))) {
        $0.paper = .word
        $0.wholeNetwork = whole
      }
      XCTAssertEqual(Set(layer.places.keys), Set(plain.places.keys))
      for (actor, place) in plain.places {
        XCTAssertEqual(layer.places[actor]?.x ?? 0, place.x, accuracy: 1e-6)
      }
      let drawing = try layer.drawing()
      drawing.assertLegible("\(function)")
      XCTAssertFalse(drawing.groups("apart").isEmpty)
    }
  }

  // MARK: -

  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func dataset(_ name: String) throws -> Network {
    try read(root.appendingPathComponent("datasets/\(name)")).network()
  }

  private func read(_ folder: URL) throws -> Dataset {
    let reading = try NetworkReader.read(folder: folder.path, options: ReadingOptions())
    return try XCTUnwrap(reading.dataset)
  }

  /// The federation, the fixtures where there are some, and networks of our own.
  private func networks() throws -> [(String, Network)] {
    var networks: [(String, Network)] = [
      ("federation", try dataset("federation")),
      ("ecosystem of 290", .ecosystem(actorCount: 290, seed: 71)),
      ("ecosystem of 25", .ecosystem(actorCount: 25, seed: 72)),
      (
        "star",
        Network(
          [.memberAssociation] + Array(repeating: .volunteer, count: 60),
          ties: (1...60).map { (0, $0) }
        )
      ),
    ]
    if let folder = ProcessInfo.processInfo.environment["WEEFSEL_FIXTURES"] {
      for name in ["kohlekommission", "dhhs_collaboration", "davis_southern_women"] {
        let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
        networks.append((name, try read(url).network()))
      }
    }
    return networks
  }
}
