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
        var (isolated, unknown, covered, connected) = (0, 0, 0, 0)
        for actor in ecosystem.actors {
          let rows = ecosystem.ties.filter { $0.a == actor.id || $0.b == actor.id }
          guard !rows.isEmpty else { continue }
          connected += 1
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
        XCTAssertEqual(page.share(part, "isolated-here"), [isolated, connected], "seed \(seed)")
        XCTAssertEqual(page.share(part, "unknown-here"), [unknown, connected], "seed \(seed)")
        XCTAssertEqual(page.share(part, "coverage"), [covered, ecosystem.actors.count])
      }
    }
  }

  func testWhereNobodyIsAndWhereTheGovernmentIsNotReached() throws {
    for seed in UInt64(1)...60 {
      let ecosystem = Ecosystem.random(seed: seed)
      let layers = ecosystem.layers
      let attribute = try XCTUnwrap(layers.whole.actors.attribute(named: "municipality"))
      let spots = BlindSpots(of: layers, across: attribute, umbrella: 0)
      let named = Set(ecosystem.actors.compactMap(\.place)).sorted()
      XCTAssertEqual(spots.places.map(\.name), named, "seed \(seed)")
      let hasTags = ecosystem.ties.contains { !$0.functions.isEmpty }
      for place in spots.places {
        let here = ecosystem.actors.filter { $0.place == place.name && $0.kind != .government }
        XCTAssertEqual(place.actors, here.count)
        let governments = ecosystem.actors.filter {
          $0.place == place.name && $0.kind == .government
        }
        let reaching = here.filter { actor in
          governments.contains { ecosystem.isNear(actor.id, $0.id, without: nil) }
        }
        XCTAssertEqual(place.reaching, reaching.count, "seed \(seed), \(place.name)")
        let first = ecosystem.actors[0].id
        XCTAssertEqual(
          place.reachingWithoutUmbrella,
          here.count { actor in
            actor.id != first
              && governments.contains {
                $0.id != first && ecosystem.isNear(actor.id, $0.id, without: first)
              }
          },
          "seed \(seed), \(place.name)"
        )
        for function in Function.allCases {
          func serves(_ actor: Ecosystem.Row) -> Bool {
            actor.functions.contains(function)
              || ecosystem.ties.contains {
                ($0.a == actor.id || $0.b == actor.id) && $0.functions.contains(function)
              }
          }
          func mayServe(_ actor: Ecosystem.Row) -> Bool {
            hasTags
              && (ecosystem.surveyed[actor.id] == false
                || ecosystem.ties.contains {
                  ($0.a == actor.id || $0.b == actor.id) && $0.functions.isEmpty
                })
          }
          let number = Int(function.rawValue)
          XCTAssertEqual(place.serving[number], here.count(where: serves), "seed \(seed)")
          XCTAssertEqual(
            place.isEmpty(function),
            !here.contains { serves($0) || mayServe($0) },
            "seed \(seed), \(place.name)"
          )
          XCTAssertEqual(place.servingAndReaching[number], reaching.count(where: serves))
        }
      }
    }
  }

  func testWorstLossOfOneAndTwoIsTheWorstOfAll() {
    for seed in 1...120 {
      let small = SmallNetwork.random(seed: seed)
      guard small.count > 2 else { continue }
      let page = CompassLayers(whole: small.network()).findings(.quick)
      func largest(without removed: UInt64) -> Int {
        (0..<small.count).map { actor in
          small.reached(from: 1 << UInt64(actor), without: removed).nonzeroBitCount
        }.max() ?? 0
      }
      let ones = (0..<small.count).map { largest(without: 1 << UInt64($0)) }
      var two = small.count
      for u in 0..<small.count {
        for v in 0..<u { two = min(two, largest(without: 1 << UInt64(u) | 1 << UInt64(v))) }
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
  /// Whether two actors are at most two steps apart, on paths that do not pass another.
  fileprivate func isNear(_ first: String, _ second: String, without removed: String?) -> Bool {
    func neighbors(_ id: String) -> Set<String> {
      Set(ties.flatMap { $0.a == id ? [$0.b] : $0.b == id ? [$0.a] : [] })
        .filter { $0 != removed }
    }
    let near = neighbors(first)
    return near.contains(second) || near.contains { neighbors($0).contains(second) }
  }

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
