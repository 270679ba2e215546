import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// The indicators of a small ecosystem, each derived by hand; see ``Ecosystem/sample``.
final class CompassFindingsTests: XCTestCase {
  private let sample = Ecosystem.sample

  private func page(umbrella: String? = "u", _ ecosystem: Ecosystem = .sample) -> CompassFindings {
    var options = CompassOptions()
    options.umbrella = umbrella.map { ecosystem.position($0) }
    options.permutations = 200
    return ecosystem.layers.findings(options)
  }

  func testLayerHasItsTiesItsActorsAndWhoIsIsolatedThere() {
    let page = page()
    // Connecting: a-p, b-p and p-u of six ties with a role; a, b, p and u of ten actors.
    XCTAssertEqual(page[.role(.connecting), "ties"]?.value, .count(3))
    XCTAssertEqual(page.share(.role(.connecting), "tie-share"), [3, 6])
    // Of seven it is known: g, h and e have none here; q, c and d have one without a role.
    XCTAssertEqual(page.share(.role(.connecting), "coverage"), [4, 7])
    XCTAssertEqual(page[.role(.connecting), "density"]?.value, .number(3.0 / 45))
    XCTAssertEqual(page.share(.role(.connecting), "isolated-here"), [3, 7])
    XCTAssertEqual(page.share(.role(.connecting), "unknown-here"), [3, 10])
    // Culture: a-p, b-p and c-q of seven with a function; u, g, h and e have none, d one without.
    XCTAssertEqual(page.share(.function(.culture), "tie-share"), [3, 7])
    XCTAssertEqual(page.share(.function(.culture), "isolated-here"), [4, 9])
    XCTAssertEqual(page.share(.function(.culture), "unknown-here"), [1, 10])
  }

  func testConnectingRoleTellsTheLadder() {
    let page = page()
    XCTAssertEqual(page.share(.role(.connecting), "main-part"), [9, 10])
    XCTAssertEqual(page.share(.role(.connecting), "rung:isolate"), [1, 10])
    // All ties but those of the triangle a, b, p; its only cutpoints are p, u and q.
    XCTAssertEqual(page.share(.role(.connecting), "bridges"), [6, 9])
    XCTAssertEqual(page.share(.role(.connecting), "cutpoints"), [3, 10])
    let rungs = Rung.allCases.filter { $0 != .outOfReach }.compactMap {
      page.share(.role(.connecting), "rung:\($0.rawValue)")?[0]
    }
    XCTAssertEqual(rungs.reduce(0, +), 10)
    // Without those with a government: a-p, b-p, a-b within Gent, p-u, q-u, c-q across, d-q within
    // Aalst.
    XCTAssertEqual(page.share(.role(.connecting), "bridging"), [3, 7])
  }

  func testCriticalRoleTellsWhoReachesGovernment() {
    let page = page()
    // u and p at first hand; a, b and q in two steps; c and d in three; e not at all.
    XCTAssertEqual(page.share(.role(.critical), "government-direct"), [2, 8])
    XCTAssertEqual(page.share(.role(.critical), "government-near"), [5, 8])
    XCTAssertEqual(page.share(.role(.critical), "government-none"), [1, 8])
    // Without u: p, a and b are near; q, c and d have no path.
    XCTAssertEqual(page.share(.role(.critical), "government-near-without-umbrella"), [3, 7])
    XCTAssertEqual(page.share(.role(.critical), "government-umbrella-only"), [3, 7])
    // Besides u, p holds a and b, and q holds c and d: as many.
    XCTAssertEqual(page.share(.role(.critical), "doorkeeper"), [2, 8])
    XCTAssertEqual(
      page[.role(.critical), "doorkeeper"]?.base,
      .doorkeeper([sample.position("p"), sample.position("q")], isBesideUmbrella: true)
    )
    // Without a named umbrella, u holds q, c and d.
    XCTAssertEqual(self.page(umbrella: nil).share(.role(.critical), "doorkeeper"), [3, 8])
  }

  func testLaboratoryRoleTellsWhatIsNewAndWhatCrosses() {
    // d-q began exactly a year before: not within the year.
    XCTAssertEqual(page().share(.role(.laboratory), "new-ties"), [0, 7])
    var newer = sample
    newer.ties[6].since = 2026
    let page = page(newer)
    XCTAssertEqual(page.share(.role(.laboratory), "new-ties"), [1, 7])
    // d has no other tie.
    XCTAssertEqual(page.share(.role(.laboratory), "new-ties-with-newcomers"), [1, 1])
    // q has older ones; were d to have one without a date, it would not be known of d.
    newer.ties.append(("c", "d", [], [], nil, nil))
    let undated = self.page(newer)[.role(.laboratory), "new-ties-with-newcomers"]
    XCTAssertEqual(undated?.value, .share(0, of: 0))
    XCTAssertEqual(undated?.base, .uncertain(1))
    // p-u and q-u are of unlike sectors, and of no common function; q-u joins Aalst and Brussel.
    XCTAssertEqual(page.share(.role(.laboratory), "across-sectors"), [2, 2])
    XCTAssertEqual(page.share(.role(.laboratory), "across-functions"), [2, 2])
    XCTAssertEqual(page.share(.role(.laboratory), "across-places"), [1, 1])
    // Both associations are of one sector, and u is alone of its kind: nothing could be otherwise.
    XCTAssertNil(page[.role(.laboratory), "across-sectors"]?.chance?.z)
  }

  func testFunctionsTellReachTakingPartWaysAndGroups() {
    let page = page()
    // Learning: p – u – q, where each has two others within two steps.
    XCTAssertEqual(page[.function(.learning), "two-step-reach"]?.value, .number(2))
    XCTAssertEqual(page.share(.function(.learning), "new-groups"), [0, 3])
    // In p both are of Gent, in q one of Gent and one of Aalst.
    XCTAssertEqual(page[.function(.learning), "mixed-places"]?.value, .portion(0.5))
    // a, b and c; of d it is not known.
    XCTAssertEqual(page.share(.function(.culture), "people"), [3, 4])
    XCTAssertEqual(page[.function(.culture), "people"]?.base, .uncertain(1))
    XCTAssertEqual(page[.function(.culture), "people"]?.bounds?.least, 3.0 / 5)
    XCTAssertEqual(page[.function(.culture), "people"]?.bounds?.most, 4.0 / 5)
    XCTAssertEqual(page.share(.function(.culture), "people-with-groups"), [3, 3])
    XCTAssertEqual(page.share(.function(.culture), "across-places"), [1, 3])
    // Only p and u have a tie of movement with a government; no person has a path over such ties. Of
    // a, b and d it is not known: a-b and d-q do not say what they serve.
    XCTAssertEqual(page.share(.function(.movement), "people-to-government"), [0, 2])
    XCTAssertEqual(page[.function(.movement), "contacts"]?.value, .count(2))
    // A single tie a-p makes no group of three.
    XCTAssertEqual(page[.function(.community), "groups"]?.value, .count(0))
    // Only a-p serves two functions; u and p serve two by their own account, q one.
    XCTAssertEqual(page.share(.mix, "several-functions"), [1, 7])
    XCTAssertEqual(page.share(.mix, "organisations-with-mix"), [2, 3])
    XCTAssertEqual(page.share(.mix, "tagged-roles"), [6, 9])
    // Culture and community: a-p of a-p, b-p and c-q.
    XCTAssertEqual(page.share(.mix, "overlap:culture-community"), [1, 3])
  }

  func testAgesAreThoseOfTiesThatExist() {
    let page = page()
    // Without u-h, which ended: seven with a first day, c-q without.
    XCTAssertEqual(page.share(.durability, "undated"), [1, 8])
    XCTAssertEqual(page.share(.durability, "older-than-1"), [7, 7])
    XCTAssertEqual(page.share(.durability, "older-than-3"), [6, 7])
    XCTAssertEqual(page.share(.durability, "older-than-5"), [5, 7])
    // The middle one of seven began in 2020: six years with two leap days.
    XCTAssertEqual(page[.durability, "median-age"]?.value, .number(2192 / 365.25))
  }

  func testWhatIsLeftWhenActorsLeave() {
    let page = page()
    // Without u: a, b, p, g; q, c, d; h; e.
    XCTAssertEqual(page.share(.durability, "survives-one"), [4, 9])
    XCTAssertEqual(page.share(.durability, "survives-umbrella"), [4, 9])
    // Without each: u 4, p 5, q 6, e 9, and 8 for the six others.
    XCTAssertEqual(
      page[.durability, "survives-one-mean"]?.value.number ?? -1,
      72.0 / 90,
      accuracy: 1e-15
    )
    // Without p and q: a, b; u, h; and four alone.
    XCTAssertEqual(page.share(.durability, "survives-two"), [2, 8])
  }

  /// A star of three: without its middle two are left, without a tie; without a leaf a tie is left.
  func testNobodyWhoIsLeftAloneIsConnected() {
    let page = page(
      umbrella: nil,
      Ecosystem(
        actors: ["x", "y", "z"].map { ($0, .organisation, nil, nil, []) },
        ties: [("x", "y", [], [], nil, nil), ("x", "z", [], [], nil, nil)]
      )
    )
    XCTAssertEqual(page.share(.durability, "survives-one"), [0, 2])
    // Whichever two leave, one is left.
    XCTAssertEqual(page.share(.durability, "survives-two"), [0, 1])
    // 0 of 2, 2 of 2 and 2 of 2.
    XCTAssertEqual(
      page[.durability, "survives-one-mean"]?.value.number ?? -1,
      2.0 / 3,
      accuracy: 1e-15
    )
  }

  func testEqualRolesTellWhatDependsOnTheUmbrella() {
    let page = page()
    // Degrees 4, 3, 3, 2, 2, 1, 1, 1, 1, 0: 40 − 18 of 9 · 8.
    XCTAssertEqual(
      page[.equality, "degree-centralisation"]?.value.number ?? -1,
      22.0 / 72,
      accuracy: 1e-15
    )
    // Of 28 pairs of others that reach each other, 4 · 3 + 4 + 3 are in unlike pieces without u.
    XCTAssertEqual(
      page[.equality, "umbrella-only-way"]?.value.number ?? -1,
      19.0 / 28,
      accuracy: 1e-15
    )
    XCTAssertEqual(
      self.page(umbrella: nil)[.equality, "umbrella-share"]?.value,
      .needs(.umbrella)
    )
  }

  // MARK: - Chance

  func testChanceDealsValuesOutWithinAKind() throws {
    // Four organisations in a row, sectors x x y y: one tie crosses. Of the six arrangements, two each
    // have one, two and three crossing ties: 2 on average, and one third has as few, so p = 2/3.
    var row = Ecosystem(actors: [], ties: [])
    for (id, sector) in zip(["a", "b", "c", "d"], ["x", "x", "y", "y"]) {
      row.actors.append((id, .organisation, nil, sector, []))
    }
    row.actors.append(("e", .government, nil, "z", []))
    for (a, b) in zip(["a", "b", "c"], ["b", "c", "d"]) {
      row.ties.append((a, b, [], [], nil, nil))
    }
    let indicator = try XCTUnwrap(row.layers.findings()[.role(.laboratory), "across-sectors"])
    XCTAssertEqual(indicator.value, .share(1, of: 3))
    let chance = try XCTUnwrap(indicator.chance)
    // 5000 samples of a deviation of √(2/3)/3: off by 0.012 at most in 99.8 of 100.
    XCTAssertEqual(chance.mean, 2.0 / 3, accuracy: 0.012)
    XCTAssertEqual(chance.z ?? 0, -1 / (2.0 / 3).squareRoot(), accuracy: 0.05)
    // Twice a tail of 1/3, of a standard error of √(2/9/5000) = 0.0067: four of these, doubled.
    XCTAssertEqual(chance.pValue, 2.0 / 3, accuracy: 0.054)
    XCTAssertEqual(chance.verdict, .alike)
  }

  func testChanceDealsFunctionsOutAmongTies() throws {
    // One tie of two functions and two of one, each function once: the first tie serves each of the
    // six pairs as often, and then their overlap is whole.
    let three = Ecosystem(
      actors: ["a", "b", "c", "d"].map { ($0, .organisation, nil, nil, []) },
      ties: [
        ("a", "b", [], [.learning, .culture], nil, nil), ("b", "c", [], [.movement], nil, nil),
        ("c", "d", [], [.community], nil, nil),
      ]
    )
    let page = three.layers.findings(.quick)
    XCTAssertEqual(page.share(.mix, "overlap:learning-culture"), [1, 1])
    XCTAssertEqual(page.share(.mix, "overlap:learning-movement"), [0, 2])
    var sum = 0.0
    for first in Function.allCases {
      for second in Function.allCases where second.rawValue > first.rawValue {
        let id = "overlap:\(first.name)-\(second.name)"
        let mean = try XCTUnwrap(page[.mix, id]?.chance?.mean)
        // 200 samples of a deviation of √5/6, one step an edge apart.
        XCTAssertEqual(mean, 1.0 / 6, accuracy: 0.12, id)
        sum += mean
      }
    }
    XCTAssertEqual(sum, 1, accuracy: 1e-12)
  }

  // MARK: - What is missing

  func testMissingColumnsAreNamedAndNothingIsMadeUp() {
    var bare = sample
    bare.hasRoles = false
    bare.hasFunctions = false
    bare.hasSince = false
    bare.hasPlaces = false
    let page = page(umbrella: nil, bare)
    XCTAssertEqual(page[.role(.connecting), "ties"]?.value, .needs(.tieColumn("role")))
    XCTAssertEqual(page[.function(.culture), "people"]?.value, .needs(.tieColumn("function")))
    XCTAssertEqual(page[.role(.laboratory), "new-ties"]?.value, .needs(.tieColumn("since")))
    XCTAssertEqual(
      page[.role(.laboratory), "across-sectors"]?.value,
      .needs(.actorColumn("sector"))
    )
    XCTAssertEqual(page[.places, "empty:learning"]?.value, .needs(.actorColumn("municipality")))
    XCTAssertEqual(page[.mix, "organisations-with-mix"]?.value, .needs(.actorColumn("function")))
    XCTAssertNil(page.spots)
    // What can be told is told.
    XCTAssertEqual(page.share(.role(.connecting), "main-part"), [9, 10])
    XCTAssertEqual(page.share(.durability, "survives-one"), [4, 9])
    for part in page.parts {
      for indicator in part.indicators where indicator.value.need != nil {
        XCTAssertNil(indicator.value.number)
      }
    }
  }

  func testEmptyAndTinyNetworksHaveFindings() {
    let none = Ecosystem(actors: [], ties: [])
    let one = Ecosystem(actors: [("a", .individual, "Gent", nil, [])], ties: [])
    let two = Ecosystem(
      actors: [("a", .individual, "Gent", nil, []), ("b", .government, nil, nil, [])],
      ties: [("a", "b", [.critical], [.movement], 2020, nil)]
    )
    for ecosystem in [none, one, two] {
      let page = page(umbrella: nil, ecosystem)
      XCTAssertEqual(page.parts.map(\.part), CompassPart.all)
      for part in page.parts {
        for indicator in part.indicators {
          XCTAssertTrue(indicator.value.number?.isFinite ?? true, indicator.id.name)
        }
      }
    }
    XCTAssertEqual(
      page(umbrella: nil, two).share(.function(.movement), "people-to-government"),
      [1, 1]
    )
  }

  // MARK: - For all indicators

  func testEveryIndicatorHasItsOwnName() {
    for part in page().parts {
      let names = part.indicators.map(\.id.name)
      XCTAssertEqual(Set(names).count, names.count, part.part.name)
      XCTAssertFalse(names.isEmpty, part.part.name)
    }
  }

  func testFindingsAreTheSameWhateverTheThreads() throws {
    let layers = CompassLayers(
      of: try .sample("federation"),
      date: Day(year: 2026, month: 1, day: 15)
    )
    var options = CompassOptions()
    options.permutations = 200
    func digest(threads: Int) -> [String] {
      options.threadCount = threads
      return layers.findings(options).parts.flatMap { part in
        part.indicators.map {
          "\(part.part.name) \($0.id) \($0.value) \(String(describing: $0.chance)) \($0.base)"
        }
      }
    }
    XCTAssertEqual(digest(threads: 1), digest(threads: 3))
  }
}
