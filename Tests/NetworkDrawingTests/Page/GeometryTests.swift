import Foundation
import GraphCore
import NetworkDrawing
import NetworkFiles
import SocialNetwork
import TestSupport
import XCTest

/// Whether drawings can be read: of datasets, and of random networks, fifty where all are tried.
final class GeometryTests: XCTestCase {
  func testFederationIsLegibleHoweverItIsDrawn() throws {
    let network = try read(root.appendingPathComponent("datasets/federation"))
    let groups = network.isolationLadder(umbrella: network.actors.position(ofID: "koepel")).groups
    for style in Diagram.Style.allCases {
      // Dutch words are the longer ones.
      for language in Thorough.choice([.nl], Language.allCases) {
        let diagram = try Diagram(network) {
          $0.style = style
          $0.language = language
          $0.groups = groups
        }
        try diagram.drawing().assertLegible("federation \(style) \(language)")
      }
    }
  }

  func testFixturesAreLegible() throws {
    guard let folder = ProcessInfo.processInfo.environment["WEEFSEL_FIXTURES"] else {
      throw XCTSkip("WEEFSEL_FIXTURES is not set")
    }
    for name in [
      "borgatti_structural_holes", "davis_southern_women", "dhhs_collaboration",
      "florentine_marriage", "kohlekommission", "krackhardt_kite", "tobacco_contact",
    ] {
      let network = try read(URL(fileURLWithPath: folder).appendingPathComponent(name))
      try Diagram(network).drawing().assertLegible(name)
      try Diagram(network) { $0.labelCount = .max }.drawing().assertLegible("\(name), all named")
    }
  }

  func testRandomNetworksAreLegible() throws {
    // Steps of five take turns of all that hangs on the seed: odd or even, and its remainder by three.
    for seed in stride(from: 1, through: 50, by: Thorough.choice(5, 1)) {
      let network =
        seed.isMultiple(of: 2)
        ? Network.ecosystem(actorCount: 4 * seed, seed: UInt64(seed))
        : Network(
          of: .random(2 * seed, edges: 3 * seed, seed: UInt64(seed)),
          kind: ActorKind.allCases[seed % 6]
        )
      let drawing = try Diagram(network) { $0.labelCount = seed % 3 == 0 ? .max : nil }.drawing()
      drawing.assertLegible("random network \(seed)")
      XCTAssertEqual(
        Set(drawing.groups("actor").map(\.id)).count,
        drawing.groups("actor").count,
        "random network \(seed)"
      )
    }
  }

  func testEveryEngineIsLegible() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 60)
    for engine in Diagram.Engine.allCases {
      let diagram = try Diagram(network) { $0.engine = engine }
      let drawing = try diagram.drawing()
      drawing.assertLegible("\(engine)")
      XCTAssertEqual(drawing.groups("actor").count, 60, "\(engine)")
    }
  }

  /// Graphviz keeps random numbers for the whole process; what was drawn before is to change nothing.
  func testEveryEngineDrawsTheSameAgain() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 60)
    for engine in Diagram.Engine.allCases {
      let first = try Diagram(network) { $0.engine = engine }.render(.svg)
      for _ in 0..<3 {
        // Memory is free elsewhere than the first time.
        let others = (1...2_000).map { [UInt8](repeating: 1, count: 16 + $0 * 37 % 400) }
        let second = try Diagram(network) { $0.engine = engine }.render(.svg)
        XCTAssertEqual(first, second, "\(engine)")
        XCTAssertEqual(others.count, 2_000)
      }
    }
  }

  private let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func read(_ folder: URL) throws -> Network {
    let reading = try NetworkReader.read(folder: folder.path, options: ReadingOptions())
    return try XCTUnwrap(reading.dataset).network()
  }
}
