import GraphCore
import NetworkDrawing
import SocialNetwork
import XCTest

/// A drawing asked for with plain values, without a command line.
final class DiagramRequestTests: XCTestCase {
  func testARequestWithoutWishesIsForAllOfTheNetwork() throws {
    let options = try request.options(for: chain)
    XCTAssertEqual(options.title, "town")
    XCTAssertNil(options.selection)
    XCTAssertNil(options.coloring)
    XCTAssertNil(options.sizes)
  }

  func testAroundShowsWhoIsNearAndSaysSo() throws {
    var request = request
    request.view = .around([0], steps: 1)
    let options = try request.options(for: chain)
    // In the chain 0 – 1 – 2 – 3 only 1 is one step from 0; 4 has no ties.
    XCTAssertEqual(options.selection?.isShown, [true, true, false, false, false])
    XCTAssertEqual(options.selection?.words.en, "within 1 step of Actor 0")
    XCTAssertEqual(options.selection?.words.nl, "binnen 1 stap van Actor 0")
    XCTAssertEqual(options.title, "town: around Actor 0")
  }

  func testShortestPathsStandInColumns() throws {
    var request = request
    request.view = .shortestPaths(from: 0, to: 3)
    request.page.language = .nl
    let options = try request.options(for: chain)
    XCTAssertEqual(options.selection?.columns, [0, 1, 2, 3, nil])
    // The person at the end is not named.
    XCTAssertEqual(options.title, "town: van Actor 0 naar een individu")
    request.title = "Eigen titel"
    XCTAssertEqual(try request.options(for: chain).title, "Eigen titel")
  }

  func testWhatCannotBeDrawnIsRefusedInWords() {
    var request = request
    request.view = .shortestPaths(from: 0, to: 0)
    XCTAssertThrowsError(try request.options(for: chain)) {
      XCTAssertEqual($0 as? DiagramRequestError, .endsAreOne)
    }
    request.view = .shortestPaths(from: 0, to: 4)
    XCTAssertThrowsError(try request.options(for: chain)) {
      XCTAssertEqual(
        $0 as? DiagramRequestError,
        .noPath(from: Text("Actor 0"), to: Text("Actor 4"))
      )
    }
    request.view = .everything
    request.conditions = [Condition(key: "shoe", comparison: .equal, value: "1")]
    XCTAssertThrowsError(try request.options(for: chain)) {
      XCTAssertFalse("\($0)".contains("--"), "\($0)")
    }
  }

  func testNoPathIsCertainOnlyWhereNoUnknownTieMayMakeOne() {
    var request = request
    request.view = .shortestPaths(from: 0, to: 4)
    func isCertain(
      surveyed: [Bool],
      doubts: [Int: Doubt] = [:],
      leftOut: LeftOut = LeftOut()
    ) -> Bool? {
      let actors = surveyed.enumerated().map { place, isSurveyed in
        Actor(id: "a\(place)", kind: .organisation, isSurveyed: isSurveyed)
      }
      let network = Network(
        actors: Actors(actors),
        graph: chain.graph,
        doubts: doubts,
        leftOut: leftOut
      )
      do throws(DiagramRequestError) {
        _ = try request.options(for: network) { _ in [] }
      } catch {
        if case .noPath(_, _, let isCertain) = error { return isCertain }
      }
      return nil
    }
    let all = [Bool](repeating: true, count: 5)
    XCTAssertEqual(isCertain(surveyed: all), true)
    // Whoever was surveyed told of its ties: only two who were not may have one that is not known.
    XCTAssertEqual(isCertain(surveyed: [true, true, true, true, false]), true)
    XCTAssertEqual(isCertain(surveyed: [true, true, false, true, true]), true)
    XCTAssertEqual(isCertain(surveyed: [true, true, false, true, false]), false)
    // A row that was left out may name anybody at its other end.
    XCTAssertEqual(isCertain(surveyed: all, doubts: [3: .tiesLeftOut]), false)
    XCTAssertEqual(isCertain(surveyed: all, doubts: [3: .tiesUntagged]), true)
    XCTAssertEqual(isCertain(surveyed: all, leftOut: LeftOut(tiesOfUnknownActors: 1)), false)
    let error = DiagramRequestError.noPath(from: Text("A"), to: Text("B"), isCertain: false)
    XCTAssertEqual(
      error.text,
      Text(
        en: "no path from A to B is known; there may be one, since not all ties are known",
        nl:
          "er is geen pad bekend van A naar B; misschien is er een, want niet alle relaties zijn bekend"
      )
    )
  }

  /// Two volunteers around an organisation are two, and so are two organisations of one name.
  func testTwoWhoAreCalledAlikeAreNotOne() throws {
    func title(_ kind: ActorKind) throws -> String {
      let actors = [("a", "Kring", kind), ("b", "Huis", .organisation), ("c", "Kring", kind)]
        .map { Actor(id: $0.0, name: $0.1, kind: $0.2) }
      let ties = TieRows(sources: [0, 1], targets: [1, 2])
      var request = DiagramRequest(name: "town", language: .nl)
      request.view = .shortestPaths(from: 0, to: 2)
      let dataset = Dataset(name: "town", actors: Actors(actors), ties: ties)
      return try request.options(for: dataset.network()).title
    }
    XCTAssertEqual(try title(.volunteer), "town: van een vrijwilliger naar een andere vrijwilliger")
    XCTAssertEqual(try title(.individual), "town: van een individu naar een ander individu")
    XCTAssertEqual(try title(.organisation), "town: van Kring naar Kring")
  }

  func testConditionsAreToldWithoutNamesOfPeople() throws {
    var request = request
    request.conditions = [Condition(key: "id", comparison: .equal, value: "a3")]
    request.satisfiesConditions = [false, false, false, true, false]
    XCTAssertEqual(try request.options(for: chain).selection?.words.en, "id (not shown)")
    request.page.namesPeople = true
    XCTAssertEqual(try request.options(for: chain).selection?.words.en, "id: a3")
    request.hasCodes = true
    XCTAssertEqual(
      try request.options(for: chain).selection?.words.en,
      "id (not shown)"
    )
  }

  func testConditionsAreToldInWords() throws {
    var request = request
    request.page.language = .nl
    request.satisfiesConditions = [true, true, true, false, true]
    request.conditions = [
      Condition(key: "kind", comparison: .notEqual, value: "individual"),
      Condition(key: "kind", comparison: .notEqual, value: "volunteer"),
      Condition(key: "degree", comparison: .greaterOrEqual, value: "2"),
    ]
    let options = try request.options(for: chain)
    XCTAssertTrue(
      options.title.hasPrefix("town: zonder individuen en vrijwilligers, "),
      options.title
    )
    XCTAssertTrue(options.title.hasSuffix(" minstens 2"), options.title)
  }

  func testADiagramIsAValueWithItsWords() throws {
    var request = request
    request.view = .around([1], steps: 2)
    request.size = ActorMeasure.all.first { $0.id == "degree" }
    let diagram = try Diagram(chain, options: request.options(for: chain))
    XCTAssertEqual(diagram.title, "town: around Actor 1")
    XCTAssertTrue(
      diagram.caption.en.hasPrefix("The larger a symbol, the higher its number of ties"),
      diagram.caption.en
    )
    XCTAssertTrue(
      diagram.alternativeText.nl.hasPrefix(
        "Netwerkdiagram. 4 van de 5 actoren, met 3 van de 3 relaties."
      ),
      diagram.alternativeText.nl
    )
    XCTAssertEqual(
      diagram.legend,
      ["Organisations (3)", "Individual (1)", "At the centre of this drawing"]
    )
    XCTAssertEqual(diagram.alternatives, [])
  }

  // MARK: -

  private let request = DiagramRequest(name: "town", language: .en)

  /// Three organisations and a person in a chain, and an organisation without ties.
  private let chain = Network(
    [.organisation, .organisation, .organisation, .individual, .organisation],
    ties: [(0, 1), (1, 2), (2, 3)]
  )
}
