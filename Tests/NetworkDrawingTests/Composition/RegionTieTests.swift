import GraphCore
import GraphLayout
import SocialNetwork
import TestSupport
import XCTest

@testable import NetworkDrawing

/// The ties within regions, and the bands between them.
final class RegionTieTests: XCTestCase {
  func testTiesBetweenTwoRegionsAreOneBand() throws {
    let network = Network.ecosystem(actorCount: 80, seed: 4)
    let body = RegionBody.towns(of: network, count: 4, on: .word)
    let drawn = DrawnNetwork(network)
    var regionOf: [Int: Int] = [:]
    for (region, placed) in body.layout.regions.enumerated() {
      for member in placed.content.leading + placed.content.others {
        regionOf[member.actor] = region
      }
    }
    var counts: [Set<Int>: Int] = [:]
    drawn.graph.forEachEdge { u, v, _ in
      guard let one = regionOf[u], let other = regionOf[v], one != other else { return }
      counts[[one, other], default: 0] += 1
    }
    // Every seventeenth is in no town, and four towns have a region each.
    func town(_ actor: Int) -> Int? {
      drawn.positions[actor].isMultiple(of: 17) ? nil : drawn.positions[actor] % 4
    }
    var ties = (inside: 0, between: 0, unknown: 0)
    drawn.graph.forEachEdge { u, v, _ in
      switch (town(u), town(v)) {
      case (let one?, let other?) where one == other: ties.inside += 1
      case (.some, .some): ties.between += 1
      default: ties.unknown += 1
      }
    }
    XCTAssertGreaterThan(ties.unknown, 0)
    XCTAssertEqual(body.ties.inside, ties.inside)
    XCTAssertEqual(body.ties.between, ties.between)
    XCTAssertEqual(body.ties.unknown, ties.unknown)
    XCTAssertEqual(body.bands.bands.count + body.bands.leftOut.pairs, counts.count)
    for band in body.bands.bands {
      XCTAssertEqual(counts[[band.first, band.second]], band.count)
      for (place, region) in [(band.start, band.first), (band.end, band.second)] {
        let box = body.layout.regions[region].box
        let edges = [
          abs(place.x - box.left), abs(place.x - box.right), abs(place.y - box.top),
          abs(place.y - box.bottom),
        ]
        XCTAssertLessThan(edges.min() ?? 1, 0.01, "a band ends at an edge")
        XCTAssertTrue(box.padded(by: 0.01).contains(Box(center: place, width: 0, height: 0)))
      }
    }
  }

  /// Three towns side by side, of which the outer two have no way to one another but beneath the third.
  func testEveryPairOfRegionsHasABandWhereOthersLieBetween() throws {
    let network = Network.ecosystem(actorCount: 100, seed: 8)
    let boxes = [0.0, 150, 300].map { Box(left: $0, bottom: 0, right: $0 + 120, top: 400) }
    let bands = RegionBands(
      between: boxes,
      pairs: [(0, 1, 33), (1, 2, 30), (0, 2, 23)],
      gutter: 30,
      dot: 2
    ) { 1 + Double($0) / 10 }
    XCTAssertEqual(bands.bands.map(\.count), [33, 30, 23])
    XCTAssertEqual(bands.bands.map(\.isBeneath), [false, false, true])
    XCTAssertEqual(bands.leftOut.pairs, 0)
    // Of many bands those of most ties are drawn, and of every region at least one.
    for (count, paper) in [(9, Diagram.Paper.word), (12, .a4), (12, .slide)] {
      let body = RegionBody.towns(of: network, count: count, on: paper)
      let regions = body.bands.bands.flatMap { [$0.first, $0.second] }
      XCTAssertEqual(Set(regions).count, body.layout.regions.count, "\(paper)")
    }
  }

  /// Of two bands no part runs along another, so that one sees where each ends.
  func testBandsDoNotRunAlongOneAnother() throws {
    for (count, paper) in [(9, Diagram.Paper.word), (12, .a4), (12, .slide)] {
      let network = Network.ecosystem(actorCount: 240, seed: 5)
      let body = RegionBody.towns(of: network, count: count, on: paper)
      let bands = body.bands.bands
      XCTAssertGreaterThan(bands.count, count / 2, "\(paper)")
      for band in bands {
        for other in bands where other.start != band.start {
          // The longest stretch that lies on the other band, in half points.
          var (longest, length) = (0.0, 0.0)
          for (from, to) in band.parts {
            let steps = max(1, Int(2 * from.distance(to: to)))
            for step in 0...steps {
              let place = from + (to - from) * (Double(step) / Double(steps))
              let isOn = other.parts.contains {
                place.distance(toLineFrom: $0, to: $1) < (band.width + other.width) / 2
              }
              length = isOn ? length + from.distance(to: to) / Double(steps) : 0
              longest = max(longest, length)
            }
          }
          // Where two cross at 24° or more, they share their widths by its sine, 0.4.
          XCTAssertLessThan(longest, (band.width + other.width) / 0.4 + 2, "\(paper)")
        }
      }
    }
  }

  func testTiesWithinStopAtTheirSymbols() throws {
    let network = Network.ecosystem(actorCount: 80, seed: 4)
    let body = RegionBody.towns(of: network, count: 3, on: .word)
    let graph = DrawnNetwork(network).graph
    var count = 0
    for region in body.layout.regions {
      let bent = BentTies(in: region, ties: graph, metrics: body.metrics)
      count += bent.ties.count
      for tie in bent.ties {
        XCTAssertTrue(graph.hasEdge(tie.source, tie.target))
        let last = tie.points.count - 1
        for (actor, end) in [(tie.source, tie.points[0]), (tie.target, tie.points[last])] {
          guard let index = region.members.firstIndex(where: { $0.actor == actor }) else {
            XCTFail("\(actor) is not in its region")
            continue
          }
          let reach = region.members[index].radius + body.metrics.collar
          // Curves are cut at hundredths of their length, of which few are more than 4 points.
          XCTAssertEqual(region.places[index].distance(to: end), reach, accuracy: 4)
        }
      }
    }
    XCTAssertGreaterThan(count, 20)
  }

  func testDenseRegionShowsItsStrongestTies() throws {
    // 60 · 59 / 2 ties, of which one is stronger than all others.
    let ties = (0..<60).flatMap { u in (0..<u).map { (u, $0, u == 41 && $0 == 7 ? 9.0 : 1) } }
    let actors = (0..<60).map {
      Actor(id: "a\($0 + 10)", name: "Actor \($0)", kind: .organisation)
    }
    let network = Network(
      actors: Actors(actors),
      graph: Graph(nodeCount: 60, edges: ties)
    )
    let body = RegionBody.towns(of: network, count: 1, on: .word)
    let region = try XCTUnwrap(body.layout.regions.first)
    let graph = DrawnNetwork(network).graph
    let bent = BentTies(in: region, ties: graph, metrics: body.metrics)
    let drawn = region.members.map(\.actor)
    let possible = drawn.count * (drawn.count - 1) / 2
    XCTAssertEqual(bent.ties.count + bent.leftOut, possible)
    XCTAssertGreaterThan(bent.leftOut, 0)
    if drawn.contains(41), drawn.contains(7) {
      XCTAssertEqual(bent.ties.first.map { [$0.source, $0.target].sorted() }, [7, 41])
    }
  }
}
