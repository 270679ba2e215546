import GraphCore
import GraphLayout
import NetworkDrawing
import SocialNetwork
import XCTest

final class PlacesTests: XCTestCase {
  func testPlacesGivenAreKept() throws {
    let network = Network.ecosystem(actorCount: 80, seed: 50)
    let first = try Diagram(network)
    XCTAssertEqual(Set(first.places.keys), Set(network.mainActors))
    let second = try Diagram(network) { $0.places = first.places }
    for (actor, place) in first.places {
      let kept = try XCTUnwrap(second.places[actor])
      XCTAssertEqual(kept.x, place.x, accuracy: 0.01)
      XCTAssertEqual(kept.y, place.y, accuracy: 0.01)
    }
  }

  func testNewActorsStandNearThoseTheyHaveTiesWith() throws {
    // A ring of 12 associations, to which a thirteenth comes that has ties with the first two.
    let ring = (0..<12).map { ($0, ($0 + 1) % 12) }
    let before = Network(Array(repeating: .memberAssociation, count: 12), ties: ring)
    let after = Network(
      Array(repeating: .memberAssociation, count: 13),
      ties: ring + [(12, 0), (12, 1)]
    )
    // The cast is in the order of ids: a10, a11 and a12 come after a1.
    let old = try Diagram(before)
    let diagram = try Diagram(after) { $0.places = old.places }
    for actor in 0..<12 { XCTAssertEqual(diagram.places[actor], old.places[actor]) }
    let new = try XCTUnwrap(diagram.places[12])
    let distances = (0..<12).compactMap { diagram.places[$0]?.distance(to: new) }
    let nearest = distances.indices.sorted { distances[$0] < distances[$1] }.prefix(2)
    XCTAssertFalse(Set(nearest).isDisjoint(with: [0, 1]), "\(distances)")
    try diagram.drawing().assertLegible("a new actor")
  }

  func testWhatHasGrownMakesRoom() throws {
    let network = Network.ecosystem(actorCount: 80, seed: 52)
    let small = try Diagram(network) {
      $0.labelCount = 0
      $0.sizes = (0..<80).map { Double($0 % 7) }
    }
    let diagram = try Diagram(network) {
      $0.places = small.places
      $0.labelCount = .max
    }
    try diagram.drawing().assertLegible("grown")
  }

  func testAPictureOfKeptPlacesIsTheSameAgain() throws {
    let network = Network.ecosystem(actorCount: 80, seed: 50)
    let free = try Diagram(network) { $0.paper = .word }
    // As a file has them.
    let places = free.places.mapValues { place in
      Point(x: (place.x * 100).rounded() / 100, y: (place.y * 100).rounded() / 100)
    }
    let first = try Diagram(network) {
      $0.paper = .word
      $0.places = places
    }
    XCTAssertEqual(first.places, places)
    let second = try Diagram(network) {
      $0.paper = .word
      $0.places = first.places
    }
    XCTAssertEqual(try second.render(.svg), try first.render(.svg))
  }

  func testWhoStaysKeepsItsPlaceWhoeverIsLeftOut() throws {
    let network = Network.ecosystem(actorCount: 80, seed: 50)
    let free = try Diagram(network) { $0.paper = .word }
    // Everybody but private people, and everybody but the one with most ties.
    let graph = network.graph
    let most = network.actors.indices.max { graph.degree(of: $0) < graph.degree(of: $1) }
    let kinds = network.actors.kinds
    for isShown in [kinds.map { $0 != .individual }, network.actors.indices.map { $0 != most }] {
      let diagram = try Diagram(network) {
        $0.paper = .word
        $0.places = free.places
        $0.selection = Diagram.Selection(isShown: isShown, words: Text("some"))
      }
      for (actor, place) in diagram.places {
        guard let before = free.places[actor] else { continue }
        XCTAssertEqual(place.distance(to: before), 0, accuracy: 0.05, "\(actor)")
      }
      try diagram.drawing().assertLegible("some of them")
    }
  }

  func testPlacesOfAnotherPageGiveWayToNames() throws {
    let network = Network.ecosystem(actorCount: 120, seed: 54)
    let word = try Diagram(network) { $0.paper = .word }
    let drawing = try Diagram(network) {
      $0.paper = .slide
      $0.places = word.places
    }.drawing()
    drawing.assertLegible("a slide of a page")
    let free = try Diagram(network) { $0.paper = .slide }.drawing()
    // Nearly as many as where everybody may stand anywhere.
    XCTAssertGreaterThan(
      4 * drawing.groups("name").count,
      3 * free.groups("name").count
    )
  }

  func testCommunitiesHaveNoPlaces() throws {
    let diagram = try Diagram(.ecosystem(actorCount: 60, seed: 51)) { $0.style = .communities }
    XCTAssertTrue(diagram.places.isEmpty)
  }
}
