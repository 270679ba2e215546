import NetworkReport
import SocialNetwork
import TestSupport
import XCTest

/// That no sentence is said whatever the data are, and that each has its base in it.
final class WordsTests: XCTestCase {
  private func words(_ report: Report, _ language: Language = .en) -> String {
    report.blocks.flatMap { block -> [Text] in
      switch block {
      case .table(let table): table.rows.flatMap(\.self)
      case .sentences(let sentences): sentences
      case .list(let entries): entries.flatMap(\.paragraphs)
      default: []
      }
    }.map { $0[language] }.joined(separator: " ")
  }

  private func compass(_ dataset: Dataset) throws -> Report {
    try CompassQuestion(permutations: 500).report(on: Subject(dataset))
  }

  private func organisations(
    _ names: [String],
    _ pairs: [(Int, Int)],
    attributes: [Attribute] = []
  ) -> Dataset {
    Dataset(
      name: "klein",
      actors: Actors(
        names.map { Actor(id: $0, kind: .organisation) },
        attributes: attributes
      ),
      ties: TieRows(
        sources: pairs.map { UInt32($0.0) },
        targets: pairs.map { UInt32($0.1) }
      )
    )
  }

  // MARK: Shared first places

  func testEqualsShareTheFirstPlace() throws {
    // a – b – c – d: b and c have two of the three ties each, and each lies between two of the pairs.
    let path = try compass(organisations(["a", "b", "c", "d"], [(0, 1), (1, 2), (2, 3)]))
    XCTAssertTrue(
      words(path).contains("The highest number is that of b and c (2 of the 3 ties each)."),
      words(path)
    )
    XCTAssertTrue(words(path).contains("leads through b and c, as many through each."))
    XCTAssertTrue(words(path, .nl).contains("Het hoogste aantal is dat van b en c (elk 2 van de 3"))
    // Of a star the centre alone has most.
    let star = try compass(organisations(["a", "b", "c", "d"], [(0, 1), (0, 2), (0, 3)]))
    XCTAssertTrue(words(star).contains("The highest number is that of a (3 of the 3 ties)."))
    // In a ring nobody is first.
    let ring = try compass(organisations(["a", "b", "c", "d"], [(0, 1), (1, 2), (2, 3), (0, 3)]))
    XCTAssertFalse(words(ring).contains("highest"), words(ring))
    XCTAssertFalse(words(ring).contains("leads through"), words(ring))
  }

  func testEqualsShareACommunity() throws {
    // Four in a ring, each with two ties.
    let ring = organisations(["a", "b", "c", "d"], [(0, 1), (1, 2), (2, 3), (0, 3)])
    let report = try ActorQuestion("a").report(on: Subject(ring))
    XCTAssertFalse(words(report).contains("This is the best connected"), words(report))
  }

  func testEqualBridgesAreCounted() throws {
    // Of a – b – c – d – e the tie b – c and the tie c – d hold two each.
    let path = organisations(["a", "b", "c", "d", "e"], [(0, 1), (1, 2), (2, 3), (3, 4)])
    let report = try TiesQuestion().report(on: Subject(path))
    XCTAssertTrue(words(report).contains("; on 1 other tie as many do."), words(report))
  }

  // MARK: Near home

  private func towns(_ pairs: [(Int, Int)]) -> Dataset {
    organisations(
      (0..<24).map { "o\($0)" },
      pairs,
      attributes: [
        Attribute(name: "municipality", cells: (0..<24).map { $0 < 12 ? "Gent" : "Lier" })
      ]
    )
  }

  func testThatPeopleAreNearHomeIsSaidWhereTheyAre() throws {
    // A ring in each town: no tie joins two.
    var within: [(Int, Int)] = []
    var between: [(Int, Int)] = []
    for place in 0..<12 {
      let next = (place + 1) % 12
      within += [(place, next), (12 + place, 12 + next)]
      between += [(place, 12 + place), (place, 12 + next)]
    }
    let rings = try compass(towns(within))
    XCTAssertTrue(
      words(rings).contains("0 of the 24 ties with known places join two different places")
    )
    XCTAssertTrue(words(rings).contains("%. To be active near home is no fault."))
    // A tie of each with one, and with another, of the other town: all join two.
    let across = try compass(towns(between))
    XCTAssertTrue(words(across).contains("24 of the 24 ties with known places"))
    for language in Language.allCases {
      XCTAssertFalse(words(across, language).contains("near home"))
      XCTAssertFalse(words(across, language).contains("dicht bij huis"))
    }
  }

  // MARK: One tie

  func testAMainNetworkOfOneTieIsSaidToBeOne() throws {
    let two = organisations(["a", "b"], [(0, 1)])
    for report in [try compass(two), try IsolationQuestion().report(on: Subject(two))] {
      XCTAssertTrue(words(report).contains("The main network is a single tie"), words(report))
      XCTAssertFalse(words(report).contains("whichever"), words(report))
      XCTAssertFalse(words(report).contains("still be connected"), words(report))
    }
    let actor = try ActorQuestion("a").report(on: Subject(two))
    XCTAssertFalse(words(actor).contains("there is still a path"), words(actor))
    // Of a star nobody is connected any more without its centre.
    let star = try compass(organisations(["a", "b", "c", "d"], [(0, 1), (0, 2), (0, 3)]))
    XCTAssertTrue(words(star).contains("If a left, nobody would be connected any more"))
  }

  // MARK: Groups

  /// Nineteen women and fifteen men, members of four associations, every third of whom knows the town.
  private var few: Dataset {
    let people = (0..<34).map { Actor(id: "p\($0)", kind: .volunteer) }
    let groups = (0..<4).map { Actor(id: "g\($0)", kind: .memberAssociation) }
    let town = Actor(id: "t", kind: .government)
    let near = (0..<34).filter { $0 % 3 == 0 }
    return Dataset(
      name: "weinig",
      actors: Actors(
        people + groups + [town],
        attributes: [
          Attribute(
            name: "gender",
            cells: (0..<34).map { $0 < 19 ? "vrouw" : "man" } + [nil, nil, nil, nil, nil]
          )
        ]
      ),
      ties: TieRows(
        sources: (0..<34).map { UInt32($0) } + near.map { UInt32($0) },
        targets: (0..<34).map { UInt32(34 + $0 % 4) } + near.map { _ in 38 }
      )
    )
  }

  /// Fewer than twenty of each: no mean is told of so few, and so no verdict either, by any command.
  func testTheCompassTellsOfNoGroupThatEquityWithholds() throws {
    let subject = try Subject(few)
    let equity = words(try EquityQuestion(by: ["gender"]).report(on: subject))
    XCTAssertTrue(
      equity.contains("By gender: too few people to say anything of differences."),
      equity
    )
    let report = try CompassQuestion(permutations: 500).report(on: subject)
    let table = words(report)
    XCTAssertFalse(table.contains("Government within two steps, vrouw"), table)
    XCTAssertFalse(table.contains("Government within two steps, man"), table)
    XCTAssertTrue(
      table.contains("Government within two steps (gender) × Too few to say anything"),
      table
    )
    XCTAssertFalse(
      report.conventions.values.contains { $0.contains("people") && $0.contains("chance.") },
      "\(report.conventions)"
    )
  }
}
