import GraphCore
import GraphLayout
import SocialNetwork
import TestSupport
import XCTest

@testable import NetworkDrawing

final class RegionTests: XCTestCase {
  // MARK: Geometry

  func testNothingOverlapsOnAnyPaper() throws {
    for paper in Diagram.Paper.allCases {
      for (count, towns) in [(12, 2), (Thorough.choice(80, 1500), 12)] {
        let body = body(of: .ecosystem(actorCount: count, seed: 3), towns: towns, on: paper)
        assertApart(body.layout, "\(count) actors in \(towns) towns on \(paper)")
      }
    }
  }

  func testCommunitiesDoNotOverlap() throws {
    for seed in 1...Thorough.choice(1, 5) {
      let network = Network.ecosystem(actorCount: Thorough.choice(120, 400), seed: UInt64(seed))
      for paper in Diagram.Paper.allCases {
        assertApart(communities(of: network, on: paper).layout, "seed \(seed) on \(paper)")
      }
    }
  }

  func testRegionsKeepWithinTheirRoom() throws {
    for paper in Diagram.Paper.allCases {
      let sheet = paper.sheet(forActors: 200)
      let layout = body(of: .ecosystem(actorCount: 200, seed: 5), towns: 12, on: paper).layout
      let most = sheet.contentHeight ?? .infinity
      XCTAssertLessThanOrEqual(layout.height, most, "\(paper)")
      for region in layout.regions {
        XCTAssertGreaterThanOrEqual(region.box.left, -0.01, "\(paper)")
        XCTAssertLessThanOrEqual(region.box.right, sheet.contentWidth + 0.01, "\(paper)")
        XCTAssertLessThanOrEqual(region.box.top, 0.01, "\(paper)")
      }
    }
  }

  func testColumnsHoldAllSlots() {
    for slots in 1...20 {
      for columns in RegionPlan.patterns(of: slots) {
        XCTAssertEqual(columns.reduce(0, +), slots, "\(columns)")
        XCTAssertGreaterThanOrEqual(columns.min() ?? 0, min(slots, 2), "\(columns)")
        XCTAssertLessThanOrEqual((columns.max() ?? 0) - (columns.min() ?? 0), 1, "\(columns)")
      }
    }
    XCTAssertEqual(RegionPlan.patterns(of: 7).first, [2, 3, 2])
  }

  // MARK: Few people

  func testFewPeopleHaveNoRegionOfTheirOwn() throws {
    // Five people at least; those of the last two towns are as many together.
    XCTAssertEqual(
      try headings(people: [7, 6, 3, 2], fewest: 5),
      ["town 0", "town 1", "2 other municipalities"]
    )
    // With three people only the next town stands with them.
    XCTAssertEqual(
      try headings(people: [7, 6, 2, 1], fewest: 5),
      ["town 0", "3 other municipalities"]
    )
    XCTAssertEqual(
      try headings(people: [7, 6, 2, 1], fewest: 1),
      ["town 0", "town 1", "town 2", "town 3"]
    )
  }

  /// The headings of the regions of towns with so many people, each around an organisation.
  private func headings(people: [Int], fewest: Int) throws -> [String] {
    var kinds: [ActorKind] = []
    var towns: [String] = []
    var ties: [(Int, Int)] = []
    for (town, count) in people.enumerated() {
      let organisation = kinds.count
      kinds += [.organisation] + Array(repeating: .individual, count: count)
      towns += Array(repeating: "town \(town)", count: count + 1)
      ties += (0..<count).map { (organisation, organisation + 1 + $0) }
      if organisation > 0 { ties.append((0, organisation)) }
    }
    let diagram = try Diagram(Network(kinds, ties: ties)) {
      $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: towns))
      $0.fewestPeople = fewest
    }
    return try diagram.drawing().groups("heading").flatMap(\.words)
  }

  func testGovernmentsAreNamedFirst() throws {
    // Ten organisations with more ties each than the government, and names for few of them.
    let kinds = Array(repeating: ActorKind.organisation, count: 40) + [.government]
    let ties = (1..<40).map { (0, $0) } + (2..<40).map { (1, $0) } + [(0, 40)]
    let towns = Array(repeating: "Gent", count: 41)
    let diagram = try Diagram(Network(kinds, ties: ties)) {
      $0.paper = .slide
      $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: towns))
    }
    XCTAssertTrue(try diagram.drawing().words.contains("Actor 40"))
  }

  func testMembersOfIsolatedGroupsAreRinged() throws {
    // A triangle, and a pair that hangs on it by one tie.
    let network = Network(
      Array(repeating: .organisation, count: 5),
      ties: [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4)]
    )
    let drawing = try Diagram(network) {
      $0.boxes = Diagram.Categories(
        of: Attribute(name: "sector", cells: Array(repeating: "art", count: 5))
      )
      $0.groups = network.isolationLadder().groups
    }.drawing()
    XCTAssertEqual(drawing.groups("mark").count, 2)
    // Both organisations carry the number, and so does the legend.
    XCTAssertEqual(drawing.groups("badge").flatMap(\.words), ["1", "1", "1"])
    XCTAssertTrue(drawing.words.contains("hangs by one tie"), "\(drawing.words)")
  }

  /// Asserts that regions, symbols and names are apart, and that a region holds what is its own.
  private func assertApart(
    _ layout: RegionLayout,
    _ sample: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    for (first, region) in layout.regions.enumerated() {
      for other in layout.regions.dropFirst(first + 1) {
        XCTAssertFalse(
          region.box.padded(by: -0.01).overlaps(other.box),
          "\(sample): \(region.heading) and \(other.heading)",
          file: file,
          line: line
        )
      }
      let symbols = zip(region.members, region.places).map { member, place in
        Box(center: place, width: 2 * member.radius, height: 2 * member.radius)
      }
      let names = region.labels.map(\.box)
      for box in symbols + names {
        XCTAssertTrue(
          region.box.padded(by: 0.01).contains(box),
          "\(sample): \(box) is not in \(region.heading)",
          file: file,
          line: line
        )
      }
      let all = (symbols + names).map { $0.padded(by: -0.3) }
      for (index, box) in all.enumerated() {
        for other in all.dropFirst(index + 1) where box.overlaps(other) {
          XCTFail("\(sample): \(box) on \(other) in \(region.heading)", file: file, line: line)
        }
      }
    }
  }

  // MARK: Counts

  func testEveryActorIsDrawnOnceOrCounted() throws {
    for count in [60, Thorough.choice(500, 1600)] {
      let network = Network.ecosystem(actorCount: count, seed: 8)
      let layout = body(of: network, towns: 7, on: .word).layout
      var drawn: [Int] = []
      var counted: [ActorKind: Int] = [:]
      for region in layout.regions {
        drawn += region.members.map(\.actor)
        for (kind, number, _) in region.counts { counted[kind, default: 0] += number }
        XCTAssertEqual(
          region.members.count + region.counts.reduce(0) { $0 + $1.count },
          region.content.size
        )
      }
      XCTAssertEqual(Set(drawn).count, drawn.count, "\(count) actors")
      for kind in ActorKind.allCases {
        let there = network.actors.kinds.count { $0 == kind }
        let seen = drawn.count { DrawnNetwork(network).kinds[$0] == kind }
        XCTAssertEqual(seen + (counted[kind] ?? 0), there, "\(kind) of \(count)")
      }
    }
  }

  func testRegionSaysHowManyStandApart() throws {
    // Three in Gent of whom one has no tie; two in Leuven of whom both are in a group of their own.
    let network = Network(
      Array(repeating: .organisation, count: 5),
      ties: [(0, 1), (3, 4)]
    )
    // Of two groups of one size that with the first actor is the main network.
    let towns = Attribute(name: "town", cells: ["Gent", "Gent", "Gent", "Leuven", "Leuven"])
    let en = try Diagram(network) { $0.boxes = Diagram.Categories(of: towns) }.drawing()
    for words in ["Gent", "3 actors · 1 apart", "Leuven", "2 actors · 2 apart"] {
      XCTAssertTrue(en.words.contains(words), "\(words) in \(en.words)")
    }
    let nl = try Diagram(network) {
      $0.boxes = Diagram.Categories(of: towns)
      $0.language = .nl
    }.drawing()
    XCTAssertTrue(nl.words.contains("3 actoren · 1 los"), "\(nl.words)")
    XCTAssertEqual(en.groups("apart").count { $0.classes.contains("actor") }, 3)
  }

  func testNobodyIsApartInAPartOfTheNetwork() throws {
    let network = Network(Array(repeating: .organisation, count: 4), ties: [(0, 1), (2, 3)])
    let diagram = try Diagram(network) {
      $0.boxes = Diagram.Categories(
        of: Attribute(name: "town", cells: ["Gent", "Gent", "Gent", "Leuven"])
      )
      $0.selection = Diagram.Selection(isShown: [true, true, true, true], words: Text("all"))
    }
    XCTAssertEqual(try diagram.drawing().groups("apart").count, 0)
  }

  func testActorOfSeveralGroupsStandsInTheFirst() throws {
    let network = Network(
      Array(repeating: .organisation, count: 4),
      ties: [(0, 1), (1, 2), (2, 3)]
    )
    let values = Diagram.Categories(
      of: Attribute(name: "theme", cells: ["care|art", "art", "care", "art"])
    )
    let diagram = try Diagram(network) {
      $0.boxes = values
      $0.paper = .word
    }
    let words = try diagram.drawing().words
    XCTAssertEqual(words.count { $0 == "2 actors" }, 2, "\(words)")
    XCTAssertTrue(
      diagram.caption.en.contains(
        "An actor with several values stands in the region of the first."
      ),
      diagram.caption.en
    )
  }

  func testRestNamesHowManyGroupsAndActorsItHolds() throws {
    // Nine towns of five actors, ten of one, and four actors without a town.
    let cells = (0..<45).map { "town \($0 / 5)" } + (0..<10).map { "village \($0)" }
    let all = cells.map(Optional.some) + Array(repeating: nil, count: 4)
    let network = Network(
      Array(repeating: .volunteer, count: all.count),
      ties: (1..<all.count).map { (0, $0) }
    )
    for (language, words) in [
      (Language.en, "10 other municipalities, and 4 actors whose municipality is not known"),
      (.nl, "10 andere gemeenten, en 4 actoren van wie de gemeente niet bekend is"),
    ] {
      let diagram = try Diagram(network) {
        $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: all))
        $0.language = language
        $0.paper = .a3
      }
      XCTAssertTrue(try diagram.drawing().words.contains(words), "\(words)")
    }
  }

  // MARK: Ties

  func testTiesBetweenTwoRegionsAreOneBand() throws {
    let network = Network.ecosystem(actorCount: 80, seed: 4)
    let body = body(of: network, towns: 4, on: .word)
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
    XCTAssertEqual(body.ties.between, counts.values.reduce(0, +))
    XCTAssertEqual(body.ties.inside + body.ties.between, drawn.graph.edgeCount)
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

  func testTiesWithinStopAtTheirSymbols() throws {
    let network = Network.ecosystem(actorCount: 80, seed: 4)
    let body = body(of: network, towns: 3, on: .word)
    let graph = DrawnNetwork(network).graph
    var count = 0
    for region in body.layout.regions {
      let bent = BentTies(in: region, ties: graph, metrics: body.metrics)
      count += bent.ties.count
      for tie in bent.ties {
        XCTAssertTrue(graph.hasEdge(tie.source, tie.target))
        for (actor, end) in [(tie.source, tie.points[0]), (tie.target, tie.points[3])] {
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
    let body = body(of: network, towns: 1, on: .word)
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

  // MARK: Legend and caption

  func testLegendListsOnlyWhatIsDrawn() throws {
    // All in one network and two towns, all drawn.
    let network = Network(
      [.organisation, .organisation, .volunteer, .volunteer],
      ties: [(0, 1), (0, 2), (1, 3)]
    )
    let towns = Attribute(name: "town", cells: ["Gent", "Leuven", "Gent", "Leuven"])
    for (language, within, band) in [
      (Language.en, "tie within a region", "1 tie between two regions"),
      (.nl, "relatie binnen een vak", "1 relatie tussen twee vakken"),
    ] {
      let legend = try Diagram(network) {
        $0.boxes = Diagram.Categories(of: towns)
        $0.language = language
      }.legend
      XCTAssertEqual(Array(legend.suffix(2)), [within, band])
      XCTAssertEqual(legend.count, 4, "\(legend)")
    }
    let apart = try Diagram(network) {
      $0.boxes = Diagram.Categories(of: Attribute(name: "town", cells: ["a", "a", "a", "a"]))
    }.legend
    XCTAssertEqual(apart.last, "tie within a region", "one region has no bands")
  }

  func testLegendHasAScaleOfBands() throws {
    let network = Network.ecosystem(actorCount: 300, seed: 2)
    let body = body(of: network, towns: 3, on: .word)
    let most = try XCTUnwrap(body.bands.bands.first?.count)
    XCTAssertGreaterThan(most, 5)
    let words = body.legend.flatMap(\.entries).map(\.words.en)
    XCTAssertTrue(words.contains("1"), "\(words)")
    XCTAssertTrue(words.contains("\(most) ties between two regions"), "\(words)")
  }

  func testGroupOfAKindIsCalledAsInTheLegend() throws {
    let network = Network([.organisation, .volunteer, .volunteer], ties: [(0, 1), (0, 2)])
    let kinds = Attribute(name: "kind", cells: ["organisation", "volunteer", "volunteer"])
    let words = try Diagram(network) {
      $0.boxes = Diagram.Categories(of: kinds)
      $0.language = .nl
    }.drawing().words
    XCTAssertTrue(words.contains("Vrijwilligers"), "\(words)")
  }

  func testSameBytesWhateverTheOrderOfTheFiles() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 9)
    let cells = (0..<60).map { "town \($0 % 5)" }
    let order = Array((0..<60).reversed())
    let one = try Diagram(network) {
      $0.boxes = Diagram.Categories(of: Attribute(name: "town", cells: cells))
    }.render(.svg)
    let other = try Diagram(network.reordered(by: order)) {
      $0.boxes = Diagram.Categories(of: Attribute(name: "town", cells: order.map { cells[$0] }))
    }.render(.svg)
    XCTAssertEqual(one, other)
  }

  // MARK: Style

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

  // MARK: Bodies

  private func body(of network: Network, towns: Int, on paper: Diagram.Paper) -> RegionBody {
    let drawn = DrawnNetwork(network)
    var options = Diagram.Options(title: "Test", language: .en)
    options.paper = paper
    let values = Diagram.Categories(
      of: Attribute(
        name: "town",
        cells: network.actors.indices.map { $0.isMultiple(of: 17) ? nil : "town \($0 % towns)" }
      )
    )
    options.boxes = values
    return RegionBody(
      drawn,
      groups: RegionGroups(of: values, in: drawn),
      choice: StyleChoice(of: drawn, options: options),
      options: options,
      on: paper.sheet(forActors: network.actors.count)
    )
  }

  private func communities(of network: Network, on paper: Diagram.Paper) -> RegionBody {
    let drawn = DrawnNetwork(network)
    var options = Diagram.Options(title: "Test", language: .en)
    options.paper = paper
    options.style = .communities
    let numbers = network.communities().numbers
    return RegionBody(
      drawn,
      groups: RegionGroups(
        communities: drawn.positions.map { numbers[$0] },
        of: NetworkParts(of: drawn).main,
        in: drawn,
        traits: []
      ) { drawn.mayBeNamed($0, options: options) },
      choice: StyleChoice(of: drawn, options: options),
      options: options,
      on: paper.sheet(forActors: network.actors.count)
    )
  }
}
