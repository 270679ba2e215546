import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Random ecosystems, looked at a second time by the definitions, row by row and actor by actor.
final class CompassByDefinitionTests: XCTestCase {
  func testWhoIsIsolatedOrUnknownInALayer() {
    for seed in UInt64(1)...60 {
      let ecosystem = Ecosystem.random(seed: seed)
      let page = ecosystem.layers.findings(.quick)
      for function in Function.allCases {
        var (isolated, unknown, covered) = (0, 0, 0)
        for actor in ecosystem.actors {
          let rows = ecosystem.ties.filter { $0.a == actor.id || $0.b == actor.id }
          if rows.contains(where: { $0.functions.contains(function) }) {
            covered += 1
          } else if rows.contains(where: { $0.functions.isEmpty })
            || ecosystem.surveyed[actor.id] == false
          {
            unknown += 1
          } else {
            isolated += 1
          }
        }
        let part = CompassPart.function(function)
        let hasTags = ecosystem.ties.contains { !$0.functions.isEmpty }
        guard hasTags else {
          XCTAssertNotNil(page[part, "coverage"]?.value.need)
          continue
        }
        XCTAssertEqual(
          page.share(part, "isolated-here"),
          [isolated, covered + isolated],
          "seed \(seed)"
        )
        XCTAssertEqual(page.share(part, "unknown-here"), [unknown, ecosystem.actors.count])
        XCTAssertEqual(page.share(part, "coverage"), [covered, covered + isolated])
      }
    }
  }

  func testWorstLossOfOneAndTwoIsTheWorstOfAll() {
    for seed in 1...120 {
      let small = SmallNetwork.random(seed: seed)
      guard small.count > 2 else { continue }
      let page = CompassLayers(whole: small.network()).findings(.quick)
      /// How many are still connected; none where every part is a single actor.
      func largest(without removed: UInt64) -> Int {
        let size =
          (0..<small.count).map { actor in
            small.reached(from: 1 << UInt64(actor), without: removed).nonzeroBitCount
          }.max() ?? 0
        return size > 1 ? size : 0
      }
      let ones = (0..<small.count).map { largest(without: 1 << UInt64($0)) }
      var pairs: [Int] = []
      for u in 0..<small.count {
        for v in 0..<u { pairs.append(largest(without: 1 << UInt64(u) | 1 << UInt64(v))) }
      }
      let two = pairs.min() ?? 0
      if !small.ties.isEmpty {
        guard
          case .loss(_, now: _, .worstOfOne(_, let isOneShared)) =
            page[.durability, "survives-one"]?.base,
          case .loss(_, now: _, .worstOfTwo(let isTwoShared)) =
            page[.durability, "survives-two"]?.base
        else { return XCTFail("seed \(seed)") }
        XCTAssertEqual(isOneShared, ones.count { $0 == ones.min() } > 1, "seed \(seed)")
        XCTAssertEqual(isTwoShared, pairs.count { $0 == two } > 1, "seed \(seed)")
      }
      XCTAssertEqual(
        page.share(.durability, "survives-one"),
        [ones.min() ?? 0, small.count - 1],
        "seed \(seed)"
      )
      XCTAssertEqual(
        page.share(.durability, "survives-two"),
        [two, small.count - 2],
        "seed \(seed)"
      )
    }
  }

  func testWhoDependsOnOneTieOrActorWhateverTheRung() {
    for seed in 1...300 {
      let small = SmallNetwork.random(seed: seed)
      guard small.count > 0, !small.ties.isEmpty else { continue }
      var generator = SeededGenerator(seed: UInt64(seed))
      let surveyed = (0..<small.count).map { _ in Int.random(in: 0..<4, using: &generator) > 0 }
      let network = small.network(surveyed: surveyed)
      let doubts = surveyed.enumerated().reduce(UInt64(0)) { mask, actor in
        actor.element ? mask : mask | 1 << UInt64(actor.offset)
      }
      let ladder = network.isolationLadder()
      let removal = LadderByRemoval(small, anchor: nil, umbrella: nil, staff: 0)
      let (expected, certain) = (removal.dependence(), removal.dependence(inDoubt: doubts))
      XCTAssertEqual(ladder.dependsOnOneTie, expected.byTie, "seed \(seed)")
      XCTAssertEqual(ladder.dependsOnOneActor, expected.byActor, "seed \(seed)")

      let page = CompassLayers(whole: network).findings(.quick)
      func bounds(_ id: String) -> Indicator.Bounds? { page[.role(.connecting), id]?.bounds }
      guard doubts != 0 else {
        XCTAssertNil(bounds("main-part"))
        continue
      }
      let main = ladder.isInMainComponent.count { $0 }
      XCTAssertEqual(bounds("main-part")?.least, Double(main) / Double(small.count))
      let mayJoin = (0..<small.count).contains {
        !ladder.isInMainComponent[$0] && small.reached(from: 1 << UInt64($0)) & doubts != 0
      }
      // Where others may join, see the test of all ties that are not known.
      guard !mayJoin else { continue }
      let n = Double(small.count)
      let (tie, actor) = (certain.byTie.count { $0 }, certain.byActor.count { $0 })
      XCTAssertEqual(bounds("main-part")?.most, Double(main) / n)
      XCTAssertEqual(bounds("depends-on-one-tie")?.least, Double(tie) / n, "seed \(seed)")
      XCTAssertEqual(bounds("depends-on-one-actor")?.least, Double(actor) / n, "seed \(seed)")
      XCTAssertEqual(bounds("rung:robust")?.most, Double(main - actor) / n)
    }
  }

  /// Every way in which those who were not surveyed may have ties with one another stays within the bounds.
  func testBoundsHoldForAllThatIsNotKnown() {
    var (tried, exact) = (0, 0)
    for seed in 1...90 {
      let small = SmallNetwork.random(seed: seed)
      guard small.count > 1, !small.ties.isEmpty else { continue }
      var generator = SeededGenerator(seed: UInt64(seed))
      let inDoubt = (0..<small.count).shuffled(using: &generator).prefix(2 + seed % 3).sorted()
      var pairs: [(Int, Int)] = []
      for u in inDoubt {
        for v in inDoubt where u < v && small.neighborhoods[u] & 1 << UInt64(v) == 0 {
          pairs.append((u, v))
        }
      }
      let kinds = (0..<small.count).map { actor -> ActorKind in
        [.individual, .organisation, .government][(actor + seed) % 3]
      }
      let umbrella = seed % small.count
      let governments = kinds.indices.reduce(UInt64(0)) {
        kinds[$1] == .government ? $0 | 1 << UInt64($1) : $0
      }
      func page(_ small: SmallNetwork, surveyed: [Bool]?) -> CompassFindings {
        let actors = Actors(
          ids: TextColumn((0..<small.count).map { "\($0)" }),
          kinds: kinds,
          surveyed: surveyed
        )
        let graph = Graph(nodeCount: small.count, edges: small.ties.map { ($0, $1, 1) })
        var options = CompassOptions.quick
        options.umbrella = umbrella
        return CompassLayers(whole: Network(actors: actors, graph: graph)).findings(options)
      }
      let known = page(small, surveyed: (0..<small.count).map { !inDoubt.contains($0) })
      let ids: [(CompassPart, String)] = [
        (.role(.connecting), "main-part"), (.role(.connecting), "depends-on-one-tie"),
        (.role(.connecting), "depends-on-one-actor"), (.role(.connecting), "rung:robust"),
        (.role(.critical), "government-direct"), (.role(.critical), "government-near"),
        (.role(.critical), "government-none"),
        (.role(.critical), "government-near-without-umbrella"),
        (.role(.critical), "government-umbrella-only"),
      ]
      var found: [String: [Double]] = [:]
      for some in 0..<1 << pairs.count {
        var possible = small
        for (place, (u, v)) in pairs.enumerated() where some & 1 << place != 0 {
          possible.tie(u, v)
        }
        let truth = page(possible, surveyed: nil)
        for (part, id) in ids {
          guard let value = truth[part, id]?.value.number, let bounds = known[part, id]?.bounds
          else {
            continue
          }
          tried += 1
          found[id, default: []].append(value)
          XCTAssertGreaterThanOrEqual(value, bounds.least - 1e-12, "seed \(seed), \(id), \(some)")
          XCTAssertLessThanOrEqual(value, bounds.most + 1e-12, "seed \(seed), \(id), \(some)")
        }
      }
      // These are reached, where the umbrella has a path to government whatever else is so.
      let hasPath = small.reached(from: 1 << UInt64(umbrella)) & governments != 0
      for id in ["government-near-without-umbrella", "government-umbrella-only"] {
        guard hasPath, let values = found[id], let bounds = known[.role(.critical), id]?.bounds
        else {
          continue
        }
        exact += 1
        XCTAssertEqual(values.min() ?? -1, bounds.least, accuracy: 1e-12, "seed \(seed), \(id)")
        XCTAssertEqual(values.max() ?? -1, bounds.most, accuracy: 1e-12, "seed \(seed), \(id)")
      }
    }
    XCTAssertGreaterThan(tried, 1000)
    XCTAssertGreaterThan(exact, 60)
  }

  func testMembershipsSayNothingOfHowCloseKnitAGroupIs() throws {
    // Two associations of four members each, one person in both: seven people and eight ties.
    var ecosystem = Ecosystem(actors: [], ties: [])
    for id in ["p", "q"] { ecosystem.actors.append((id, .memberAssociation, nil, nil, [])) }
    for person in 1...7 { ecosystem.actors.append(("a\(person)", .individual, nil, nil, [])) }
    for person in 1...4 {
      ecosystem.ties.append(("a\(person)", "p", [], [.community], nil, nil))
      ecosystem.ties.append(("a\(person + 3)", "q", [], [.community], nil, nil))
    }
    let part = CompassPart.function(.community)
    let page = ecosystem.layers.findings(.quick)
    XCTAssertEqual(page.share(part, "close-knit-and-open"), [0, 0])
    XCTAssertEqual(page[part, "closed-triangles"]?.value, .undefined)
    XCTAssertEqual(page[part, "closed-triangles"]?.base, .memberships(8, of: 8))

    // Three friends among the members of p: eight memberships of eleven ties are no longer nearly all.
    for (a, b) in [("a1", "a2"), ("a2", "a3"), ("a1", "a3")] {
      ecosystem.ties.append((a, b, [], [.community], nil, nil))
    }
    let knit = ecosystem.layers.findings(.quick)
    // Contacts of one actor: p has 6 pairs, q has 6, a4 1, and a1 to a3 3 each; of these the three at p
    // are joined, and each of a1 to a3 has its three pairs joined.
    let triangles = try XCTUnwrap(knit[part, "closed-triangles"]?.value.number)
    XCTAssertEqual(triangles, 12.0 / 22, accuracy: 1e-12)
    XCTAssertEqual(knit.share(part, "close-knit-and-open")?[1], 1)
  }

  func testWithoutTiesNobodyIsConnected() {
    let page = Ecosystem(
      actors: [("a", .individual, nil, nil, []), ("b", .organisation, nil, nil, [])],
      ties: []
    ).layers.findings(.quick)
    XCTAssertEqual(page[.role(.connecting), "main-part"]?.value, .undefined)
    XCTAssertEqual(page.share(.role(.connecting), "rung:isolate"), [2, 2])
    XCTAssertEqual(page[.durability, "survives-one"]?.value, .undefined)
  }

  func testReachInTwoStepsIsThatOfTheNeighborsOfNeighbors() {
    for seed in UInt64(1)...40 {
      let ecosystem = Ecosystem.random(seed: seed)
      let page = ecosystem.layers.findings(.quick)
      let ids = ecosystem.actors.map(\.id)
      var counts: [Double] = []
      let learning = ecosystem.ties.filter { $0.functions.contains(.learning) }
      func neighbors(_ id: String) -> Set<String> {
        Set(learning.flatMap { $0.a == id ? [$0.b] : $0.b == id ? [$0.a] : [] })
      }
      for id in ids {
        let near = neighbors(id)
        guard !near.isEmpty else { continue }
        let all = near.union(near.flatMap(neighbors)).subtracting([id])
        counts.append(Double(all.count))
      }
      counts.sort()
      let middle = counts.count / 2
      let median: Double? =
        counts.isEmpty
        ? nil
        : counts.count % 2 == 1 ? counts[middle] : (counts[middle - 1] + counts[middle]) / 2
      XCTAssertEqual(
        page[.function(.learning), "two-step-reach"]?.value.number,
        median,
        "seed \(seed)"
      )
    }
  }
}

extension CompassOptions {
  /// Few samples, for what does not depend on them.
  static var quick: CompassOptions {
    var options = CompassOptions()
    options.permutations = 20
    return options
  }
}

extension CompassLayers {
  /// The layers of a network without rows.
  fileprivate init(whole: Network) {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    whole.graph.forEachEdge { u, v, _ in
      sources.append(UInt32(u))
      targets.append(UInt32(v))
    }
    self.init(
      of: Dataset(
        name: "small",
        actors: whole.actors,
        ties: TieRows(sources: sources, targets: targets)
      ),
      date: nil
    )
  }
}

extension Ecosystem {
  /// Some actors and ties, drawn with a seed; some not surveyed, some ties without functions.
  static func random(seed: UInt64) -> Ecosystem {
    var generator = SeededGenerator(seed: seed)
    func draw(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    let count = 2 + draw(11)
    let kinds: [ActorKind] = [
      .individual, .volunteer, .memberAssociation, .organisation, .government,
    ]
    var ecosystem = Ecosystem(actors: [], ties: [])
    for place in 0..<count {
      ecosystem.actors.append(
        (
          "a\(10 + place)", kinds[draw(5)],
          draw(5) == 0 ? nil : ["Aalst", "Gent", "Lier"][draw(3)],
          nil, draw(3) == 0 ? Functions([Function.allCases[draw(4)]]) : []
        )
      )
      if draw(4) == 0 { ecosystem.surveyed["a\(10 + place)"] = false }
    }
    for _ in 0..<draw(2 * count) {
      let (u, v) = (draw(count), draw(count))
      guard u != v else { continue }
      var functions: Functions = []
      for function in Function.allCases where draw(3) == 0 { functions.insert(function) }
      ecosystem.ties.append(
        (
          ecosystem.actors[u].id, ecosystem.actors[v].id, [], functions,
          draw(3) == 0 ? nil : 2010 + draw(16), nil
        )
      )
    }
    return ecosystem
  }
}
