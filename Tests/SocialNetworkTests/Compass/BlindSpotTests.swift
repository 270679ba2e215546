import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Places where nobody is, and from which nobody reaches a government there, looked at a second time by the
/// definitions.
final class BlindSpotTests: XCTestCase {
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
            guard hasTags else {
              return ecosystem.surveyed[actor.id] == false && actor.functions.isEmpty
            }
            return ecosystem.surveyed[actor.id] == false
              || ecosystem.ties.contains {
                ($0.a == actor.id || $0.b == actor.id) && $0.functions.isEmpty
              }
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

  /// Nearness can only grow with ties, so who may reach a government is who does with all that may be.
  func testWhoMayReachTheGovernmentDoesSoWithAllTiesThatMayBe() throws {
    var count = 0
    for seed in UInt64(1)...200 {
      let ecosystem = Ecosystem.random(seed: seed)
      let layers = ecosystem.layers
      let attribute = try XCTUnwrap(layers.whole.actors.attribute(named: "municipality"))
      let spots = BlindSpots(of: layers, across: attribute, umbrella: 0)
      let doubtful = ecosystem.actors.map(\.id).filter { ecosystem.surveyed[$0] == false }
      var complete = ecosystem
      for (place, first) in doubtful.enumerated() {
        for second in doubtful.dropFirst(place + 1) {
          complete.ties.append((first, second, [], [], nil, nil))
        }
      }
      let umbrella = ecosystem.actors[0].id
      for place in spots.places {
        let here = ecosystem.actors.filter { $0.place == place.name }
        let governments = here.filter { $0.kind == .government }
        func perhaps(without removed: String?) -> Int {
          here.count { actor in
            guard actor.kind != .government, actor.id != removed else { return false }
            func reaches(_ ecosystem: Ecosystem) -> Bool {
              governments.contains {
                $0.id != removed && ecosystem.isNear(actor.id, $0.id, without: removed)
              }
            }
            return reaches(complete) && !reaches(ecosystem)
          }
        }
        XCTAssertEqual(place.perhapsReaching, perhaps(without: nil), "seed \(seed)")
        XCTAssertEqual(
          place.perhapsReachingWithoutUmbrella,
          perhaps(without: umbrella),
          "seed \(seed), \(place.name)"
        )
        count += place.perhapsReaching
      }
    }
    XCTAssertGreaterThan(count, 20)
  }

  /// Six people of Gent reach their city over the umbrella; two of them and the city were not surveyed, so they
  /// may have ties of their own with it.
  func testWithoutTheUmbrellaItIsNotKnownWhereTiesMayBeUnknown() {
    var ecosystem = Ecosystem(actors: [], ties: [])
    ecosystem.actors = [("u", .organisation, nil, nil, []), ("g", .government, "Gent", nil, [])]
    for person in 1...6 { ecosystem.actors.append(("a\(person)", .individual, "Gent", nil, [])) }
    ecosystem.ties = ecosystem.actors.dropFirst().map { ("u", $0.id, [], [], nil, nil) }
    func without(_ surveyed: [String: Bool]) -> Indicator? {
      ecosystem.surveyed = surveyed
      var options = CompassOptions.quick
      options.umbrella = ecosystem.layers.whole.actors.ids.firstIndex(of: "u")
      return ecosystem.layers.findings(options)[.places, "government-without-umbrella:Gent"]
    }
    XCTAssertEqual(without([:])?.value, .share(0, of: 6))
    XCTAssertEqual(without(["a1": false, "a2": false])?.value, .share(0, of: 6))
    XCTAssertEqual(without(["a1": false, "a2": false, "g": false])?.value, .unknown)
  }

  func testNothingIsSaidOfPlacesWhereFewAreKnown() throws {
    // Five people in Gent, four in Lier; nobody in either has a tie of culture.
    var ecosystem = Ecosystem(actors: [], ties: [])
    for person in 1...9 {
      ecosystem.actors.append(
        ("a\(person)", .individual, person < 6 ? "Gent" : "Lier", nil, [])
      )
    }
    ecosystem.ties = [("a1", "a2", [], [.learning], nil, nil)]
    let page = ecosystem.layers.findings(.quick)
    XCTAssertEqual(page.share(.places, "empty:culture"), [1, 1])
    XCTAssertEqual(
      page[.places, "empty:culture"]?.base,
      .places(["Gent"], by: "municipality", uncertain: 0)
    )
    let places = page.parts.first { $0.part == .places }
    XCTAssertEqual(places?.notes, [.smallPlaces(1, withoutPeople: 0, by: "municipality")])
    // In Aalst there are six organisations, and no person; in Mol a government alone.
    var others = ecosystem
    for number in 1...6 { others.actors.append(("o\(number)", .organisation, "Aalst", nil, [])) }
    others.actors.append(("g", .government, "Mol", nil, []))
    let notes = others.layers.findings(.quick).parts.first { $0.part == .places }?.notes
    XCTAssertEqual(notes, [.smallPlaces(3, withoutPeople: 2, by: "municipality")])
    // Of a place where somebody was not asked it is not known.
    ecosystem.surveyed = ["a5": false]
    let unknown = ecosystem.layers.findings(.quick)
    XCTAssertEqual(unknown.share(.places, "empty:culture"), [0, 0])
    XCTAssertEqual(
      unknown[.places, "empty:culture"]?.base,
      .places([], by: "municipality", uncertain: 1)
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
}
