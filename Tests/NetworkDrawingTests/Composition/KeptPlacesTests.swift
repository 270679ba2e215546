import Foundation
import GraphCore
import NetworkDrawing
import NetworkFiles
import SocialNetwork
import TestSupport
import XCTest

/// Whoever is drawn in two pictures of one network stands in the same place in both.
final class KeptPlacesTests: XCTestCase {
  func testMarksMoveNobody() throws {
    try compare { sample, options in
      options.groups = sample.network.isolationLadder().groups
    }
  }

  func testTheUmbrellaMovesNobody() throws {
    try compare { sample, options in options.subjects = [sample.umbrella] }
  }

  func testMarksWithTheUmbrellaMoveNobody() throws {
    try compare { sample, options in
      options.subjects = [sample.umbrella]
      options.groups = sample.network.isolationLadder(umbrella: sample.umbrella).groups
    }
  }

  func testMarksMoveNobodyInRegions() throws {
    for sample in try samples() {
      let order = sample.network.actors.ids.sorted(Array(sample.network.actors.indices))
      var cells = [String?](repeating: nil, count: order.count)
      for (place, position) in order.enumerated() { cells[position] = "Town \(place % 13)" }
      for paper in Thorough.choice([Diagram.Paper.word, .slide], Diagram.Paper.allCases) {
        for isCommunities in [false, true] {
          func diagram(_ groups: [IsolatedGroup]) throws -> Diagram {
            try Diagram(sample.network) {
              $0.paper = paper
              $0.groups = groups
              if isCommunities {
                $0.style = .communities
              } else {
                $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: cells))
              }
            }
          }
          let name = "\(sample.name) on \(paper) in \(isCommunities ? "communities" : "towns")"
          let (plain, marked) = (
            try diagram([]), try diagram(sample.network.isolationLadder().groups)
          )
          assertSamePlaces(try marked.drawing(), try plain.drawing(), name)
          // "… with 188 ties within and 105 between them": the same words in both.
          func counts(_ diagram: Diagram) -> [Substring] {
            (diagram.caption.en + diagram.alternativeText.en)
              .matches(of: /[0-9 ,]+ ties? (are |)within [^.]*? between/).map(\.output.0)
          }
          XCTAssertEqual(counts(marked), counts(plain), name)
        }
      }
    }
  }

  func testLayersMoveNobody() throws {
    try compareLayers { _, _, _ in }
  }

  func testMarksInLayersMoveNobody() throws {
    try compareLayers { sample, layer, options in
      options.subjects = [sample.umbrella]
      options.groups = layer.isolationLadder(umbrella: sample.umbrella).groups
    }
  }

  func testPlacesFromAFileMoveNobodyWithMarks() throws {
    for sample in try samples().prefix(Thorough.choice(1, 9)) {
      let first = try Diagram(sample.network) { $0.paper = .word }
      let plain = try Diagram(sample.network) {
        $0.paper = .word
        $0.places = first.places
      }
      let marked = try Diagram(sample.network) {
        $0.paper = .word
        $0.places = first.places
        $0.groups = sample.network.isolationLadder().groups
      }
      assertSamePlaces(try marked.drawing(), try plain.drawing(), "\(sample.name)")
      XCTAssertEqual(plain.places, marked.places, sample.name)
    }
  }

  func testNobodyElseStandsWithinALineAroundAGroup() throws {
    for sample in try samples() {
      for layer in sample.layers {
        let groups = layer.isolationLadder(umbrella: sample.umbrella).groups
        let drawing = try Diagram(layer) {
          $0.paper = .word
          $0.wholeNetwork = sample.network
          $0.groups = groups
        }.drawing()
        drawing.assertLegible("\(sample.name), a layer")
        let order = sample.network.actors.ids.sorted(Array(sample.network.actors.indices))
        let sets = groups.map { group in
          Set(group.members.map { order.firstIndex(of: $0) ?? -1 })
        }
        // Of a group in several parts each is filled by itself.
        for part in drawing.groups("group") {
          guard let box = part.box else { continue }
          let inside = drawing.groups("actor").filter { actor in
            actor.box.map {
              $0.right > box.left && $0.left < box.right && $0.bottom > box.top
                && $0.top < box.bottom
            } ?? false
          }
          let actors = Set(inside.compactMap { Int($0.id.dropFirst()) })
          XCTAssertTrue(
            actors.isEmpty || sets.contains { actors.isSubset(of: $0) },
            "\(sample.name): \(actors)"
          )
        }
      }
    }
  }

  func testTheUmbrellaIsNamedAlthoughOthersHaveMoreTies() throws {
    // On a slide of so many not all are named.
    let network = Network.ecosystem(actorCount: 250, seed: 91)
    let plain = try Diagram(network) { $0.paper = .slide }.drawing()
    let named = Set(plain.groups("name").map { $0.id.dropFirst(2).prefix { $0 != "_" } })
    let order = network.actors.ids.sorted(Array(network.actors.indices))
    let main = Set(network.mainActors)
    let unnamed = try XCTUnwrap(
      order.indices.filter {
        !named.contains("\($0)") && !network.actors.kinds[order[$0]].isPerson
          && main.contains(order[$0])
      }.max { network.graph.degree(of: order[$0]) < network.graph.degree(of: order[$1]) }
    )
    let drawing = try Diagram(network) {
      $0.paper = .slide
      $0.subjects = [order[unnamed]]
    }.drawing()
    XCTAssertTrue(drawing.groups("name").contains { $0.id == "ln\(unnamed)_0" })
    drawing.assertLegible("with an umbrella")
    assertSamePlaces(drawing, plain, "with an umbrella")
  }

  // MARK: -

  private struct Sample {
    let name: String
    let network: Network
    let layers: [Network]

    /// The organisation with most ties.
    var umbrella: Int {
      let kinds = network.actors.kinds
      return network.actors.indices.filter { !kinds[$0].isPerson }
        .max { network.graph.degree(of: $0) < network.graph.degree(of: $1) } ?? 0
    }
  }

  private func compare(_ change: (Sample, inout Diagram.Options) -> Void) throws {
    for sample in try samples() {
      for paper in Thorough.choice([Diagram.Paper.word, .slide], Diagram.Paper.allCases) {
        let plain = try Diagram(sample.network) { $0.paper = paper }
        let changed = try Diagram(sample.network) {
          $0.paper = paper
          change(sample, &$0)
        }
        assertSamePlaces(
          try changed.drawing(),
          try plain.drawing(),
          "\(sample.name) on \(paper)"
        )
        XCTAssertEqual(plain.places, changed.places, "\(sample.name) on \(paper)")
      }
    }
  }

  private func compareLayers(
    _ change: (Sample, Network, inout Diagram.Options) -> Void
  ) throws {
    for sample in try samples() {
      for paper in Thorough.choice([Diagram.Paper.slide], Diagram.Paper.allCases) {
        let plain = try Diagram(sample.network) { $0.paper = paper }.drawing()
        for layer in sample.layers {
          let changed = try Diagram(layer) {
            $0.paper = paper
            $0.wholeNetwork = sample.network
            change(sample, layer, &$0)
          }
          assertSamePlaces(try changed.drawing(), plain, "a layer of \(sample.name) on \(paper)")
        }
      }
    }
  }

  private func assertSamePlaces(
    _ drawing: Drawing,
    _ other: Drawing,
    _ sample: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    func places(_ drawing: Drawing) -> [String: (x: Double, y: Double)] {
      Dictionary(
        uniqueKeysWithValues: drawing.groups("actor").compactMap { actor in
          actor.box.map { (actor.id, (($0.left + $0.right) / 2, ($0.top + $0.bottom) / 2)) }
        }
      )
    }
    let (first, second) = (places(drawing), places(other))
    var common = 0
    for (id, place) in first {
      guard let same = second[id] else { continue }
      common += 1
      // A smaller symbol of a layer has its middle elsewhere than that of its corners: a triangle.
      XCTAssertEqual(place.x, same.x, accuracy: 1, "\(sample): \(id)", file: file, line: line)
      XCTAssertEqual(place.y, same.y, accuracy: 2, "\(sample): \(id)", file: file, line: line)
    }
    // At least the organisations of the main network are in both.
    XCTAssertGreaterThan(common, 8, sample, file: file, line: line)
  }

  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The federation with a layer of each function, a fixture where there is one, and an invented network.
  private func samples() throws -> [Sample] {
    let federation = try read(root.appendingPathComponent("datasets/federation"))
    var samples = [
      Sample(
        name: "federation",
        network: federation.network(),
        layers: Thorough.choice([Function.culture], Function.allCases)
          .map { federation.network(of: Layer(function: $0)) }
      )
    ]
    var networks = [("ecosystem of 70", Network.ecosystem(actorCount: 70, seed: 65))]
    if let folder = ProcessInfo.processInfo.environment["WEEFSEL_FIXTURES"] {
      let url = URL(fileURLWithPath: folder).appendingPathComponent("kohlekommission")
      networks.append(("kohlekommission", try read(url).network()))
    }
    samples += networks.map { name, network in
      // Of three ties two: those of which the numbers of the ends do not add to a multiple of three.
      let layer = Network(
        actors: network.actors,
        graph: network.graph.subgraph { u, v in !(u + v).isMultiple(of: 3) }
      )
      return Sample(name: name, network: network, layers: [layer])
    }
    return samples
  }

  private func read(_ folder: URL) throws -> Dataset {
    let reading = try NetworkReader.read(folder: folder.path, options: ReadingOptions())
    return try XCTUnwrap(reading.dataset)
  }
}
