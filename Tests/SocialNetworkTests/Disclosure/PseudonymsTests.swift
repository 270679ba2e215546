import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class PseudonymsTests: XCTestCase {
  func testNothingOfNamesOrIdsIsLeft() throws {
    let dataset = try Dataset.sample("federation")
    let network = dataset.network()
    let shown = pseudonyms(of: network, seed: 1).applied(to: dataset).network()
    let names = Set(Array(network.actors.ids) + Array(network.actors.names))
    for actor in shown.actors {
      XCTAssertFalse(names.contains(actor.id), actor.id)
      XCTAssertEqual(actor.id, actor.name)
      XCTAssertEqual(actor.id.count, 7)
    }
  }

  func testActorsStandInTheOrderOfTheirCodes() throws {
    let dataset = try Dataset.sample("federation")
    let network = dataset.network()
    let shown = pseudonyms(of: network, seed: 1).applied(to: dataset).network()
    XCTAssertEqual(Array(shown.actors.ids), shown.actors.ids.sorted())
    // Another drawing, another order.
    let other = pseudonyms(of: network, seed: 2).applied(to: dataset)
    XCTAssertNotEqual(shown.actors.kinds, other.actors.kinds)
  }

  func testTheNetworkStaysTheSame() throws {
    let dataset = try Dataset.sample("federation")
    let network = dataset.network()
    let pseudonyms = pseudonyms(of: network, seed: 3)
    let shown = pseudonyms.applied(to: dataset).network()
    XCTAssertEqual(shown.graph.edgeCount, network.graph.edgeCount)
    let scores = network.scores(.strength)
    let shownScores = shown.scores(.strength)
    let gender = try XCTUnwrap(network.actors.attribute(named: "gender"))
    let shownGender = try XCTUnwrap(shown.actors.attribute(named: "gender"))
    for entry in pseudonyms.entries {
      let before = try XCTUnwrap(network.actors.position(ofID: entry.id))
      let after = try XCTUnwrap(shown.actors.position(ofID: entry.code))
      XCTAssertEqual(scores[before], shownScores[after])
      XCTAssertEqual(gender.cell(of: before), shownGender.cell(of: after))
      XCTAssertEqual(network.doubt(about: before), shown.doubt(about: after))
    }
    XCTAssertEqual(
      network.ties.since?.compactMap(\.self).count,
      shown.ties.since?.compactMap(\.self).count
    )
  }

  func testTheCommandLineStillKnowsActorsByTheirIds() throws {
    let dataset = try Dataset.sample("federation")
    let network = dataset.network()
    let pseudonyms = pseudonyms(of: network, seed: 3)
    let shown = pseudonyms.applied(to: dataset).network()
    let code = pseudonyms.entries.first { $0.id == "koepel" }?.code
    XCTAssertEqual(shown.actors.position(ofID: "koepel").map { shown.actors.ids[$0] }, code)
    let condition = try XCTUnwrap(Condition("id=koepel"))
    XCTAssertEqual(try shown.actors.satisfying(condition).count(where: \.self), 1)
  }

  func testKeyOfOtherActorsIsKnownByTheirNames() throws {
    let key = Pseudonyms([
      Pseudonyms.Entry(code: "BCD", id: "1", name: "Jan"),
      Pseudonyms.Entry(code: "FGH", id: "2", name: "Els"),
    ])
    let actors = Actors([
      Actor(id: "2", name: "ELS", kind: .volunteer),
      Actor(id: "1", name: "Fatima", kind: .volunteer),
      Actor(id: "3", name: "Jan", kind: .volunteer),
    ])
    XCTAssertEqual(key.idsOfOtherNames(in: actors), ["1"])
  }

  func testTheSameKeyGivesTheSameNetwork() throws {
    let network = try Dataset.sample("federation").network()
    var pseudonyms = pseudonyms(of: network, seed: 5)
    let before = pseudonyms
    var generator = SeededGenerator(seed: 6)
    pseudonyms.add(network.actors, using: &generator)
    XCTAssertEqual(pseudonyms, before)
  }

  func testAttributesThatRepeatANameHaveTheCode() {
    let actors = Actors(
      [
        Actor(id: "an", name: "An Peeters", kind: .individual),
        Actor(id: "bo", name: "Bo Maes", kind: .individual),
        Actor(id: "p3", name: "Gent", kind: .government),
      ],
      attributes: [
        Attribute(name: "mail", cells: ["an peeters@example.org", nil, nil]),
        Attribute(name: "buddy", cells: ["bo maes", "An Peeters", nil]),
        Attribute(name: "municipality", cells: ["Gent", "Aalst", "Gent"]),
        Attribute(name: "level", cells: ["1", "2", "3"]),
        Attribute(name: "sector", cells: ["Gent", "p3", "zorg"]),
      ]
    )
    let dataset = Dataset(name: "three", actors: actors, ties: TieRows())
    let pseudonyms = pseudonyms(of: dataset.network(), seed: 1)
    let shown = pseudonyms.applied(to: dataset).actors
    func code(_ id: String) -> String? { pseudonyms.entries.first { $0.id == id }?.code }
    func cell(_ column: String, of id: String) -> String? {
      shown.position(ofID: id).flatMap { shown.attribute(named: column)?.cell(of: $0) }
    }
    // A name amid other words makes a column free text, which is kept only where that is asked.
    XCTAssertNil(shown.attribute(named: "mail"))
    let kept = pseudonyms.applied(to: dataset, keeping: ["Mail"]).actors
    XCTAssertEqual(
      kept.attribute(named: "mail")?.cells.compactMap(\.self),
      code("an").map { [$0] }
    )
    XCTAssertEqual(cell("buddy", of: "an"), code("bo"))
    XCTAssertEqual(cell("buddy", of: "bo"), code("an"))
    // A municipality is a place, that of a government as well: its place is not to differ from that of others.
    XCTAssertEqual(cell("municipality", of: "an"), "Gent")
    XCTAssertEqual(cell("municipality", of: "p3"), "Gent")
    // Elsewhere it is that government, and so is its id, which is short but no word or number.
    XCTAssertEqual(cell("sector", of: "an"), code("p3"))
    XCTAssertEqual(cell("sector", of: "bo"), code("p3"))
    XCTAssertEqual(cell("level", of: "bo"), "2")
  }

  /// Of ten people each has a remark of its own; a word or two for a few of them is none.
  func testFreeTextIsLeftOut() {
    let people = (1...10).map { Actor(id: "p\($0)", name: "Jan Claes \($0)", kind: .volunteer) }
    let actors = Actors(
      people,
      attributes: [
        Attribute(name: "remarks", cells: (1...10).map { "came \($0) times" }),
        Attribute(name: "interest", cells: (1...10).map { $0 < 6 ? "city gardens" : "old bikes" }),
        Attribute(
          name: "buddy",
          cells: (1...10).map { $0 < 4 ? ["Jan", "Claes", "An"][$0 - 1] : nil }
        ),
        Attribute(name: "shirt", cells: (1...10).map { "size\($0)" }),
        Attribute(name: "municipality", cells: (1...10).map { "Sint Joris \($0)" }),
        Attribute(
          name: "brought by",
          cells: (1...10).map { $0 == 1 ? "mother of Jan Claes 7" : nil }
        ),
      ]
    )
    let dataset = Dataset(name: "Friends of Jan Claes 3", actors: actors, ties: TieRows())
    let shown = pseudonyms(of: dataset.network(), seed: 1).applied(to: dataset)
    // Each has a shirt of its own size, which tells people apart as a name does.
    XCTAssertEqual(shown.actors.attributes.map(\.name), ["interest", "municipality"])
    XCTAssertEqual(shown.name, "dataset")
  }

  /// A surname or initials are enough to tell who it is, and a place is none.
  func testColumnsThatNamePeopleByPartsAreLeftOut() {
    let names = ["Jan Dhuyvetter", "An Ouyahia", "Bo van Gent", "Ro Groen"]
    let people = names.enumerated().map {
      Actor(id: "p\($0)", name: $1, kind: .volunteer)
    }
    let houses = ["Huis Groen", "Team vzw", "Team Zuid", "Team Oost"].enumerated().map {
      Actor(id: "h\($0)", name: $1, kind: .organisation)
    }
    func column(_ name: String, _ cells: [String]) -> Attribute {
      Attribute(name: name, cells: (0..<8).map { cells[$0 % cells.count] })
    }
    let actors = Actors(
      people + houses,
      attributes: [
        column("team", ["Team Dhuyvetter", "blauw"]), column("lead", ["ouyahia", "rood"]),
        column("buddy", ["Ouyahia", "rood"]), column("by", ["R.G.", "J. D."]),
        column("with", ["A.O.", "x"]), column("set", ["JD", "AO"]), column("size", ["JD", "XL"]),
        column("body", ["O.C.M.W.", "stad"]), column("color", ["Groen", "geel"]),
        column("municipality", ["Gent", "Lier"]), column("area", ["Regio Gent", "Regio Lier"]),
        column("whole", ["Jan Dhuyvetter", "An Ouyahia"]),
      ]
    )
    let dataset = Dataset(name: "teams", actors: actors, ties: TieRows())
    let shown = pseudonyms(of: dataset.network(), seed: 1).applied(to: dataset)
    // A word in small letters may be any; "Groen" is a house too, and a name as it stands is replaced by its code.
    XCTAssertEqual(
      shown.actors.attributes.map(\.name),
      ["lead", "size", "body", "color", "municipality", "area", "whole"]
    )
  }

  /// However a part of a name is written, the column goes; what only looks like one stays.
  func testPartsOfNamesAreKnownHoweverTheyAreWritten() {
    let people = ["Hélène Müller", "Jan De Wit", "Els Wu", "Omar Peeters", "An Öz"]
      .enumerated().map { Actor(id: "p\($0)", name: $1, kind: .individual) }
    func isKept(_ value: String) -> Bool {
      let actors = Actors(
        people,
        attributes: [Attribute(name: "team", cells: [value, "rood", "rood", "blauw", "blauw"])]
      )
      let dataset = Dataset(name: "teams", actors: actors, ties: TieRows())
      let shown = pseudonyms(of: dataset.network(), seed: 1).applied(to: dataset)
      return shown.actors.attribute(named: "team") != nil
    }
    for value in [
      "Team Hélène", "Team Helene", "team MÜLLER", "Team Jan", "Els", "Team Wu", "Öz", "Groep Wit",
      "O.P.", "Team J.D.W.", "opeeters", "omarp", "Peetersgroep", "TeamPeeters", "omar.p",
      "Peeters-groep", "an@mail.example", "www.anoz.example",
    ] {
      XCTAssertFalse(isKept(value), value)
    }
    for value in ["team van de week", "groen", "wit", "Zuid", "B.V.", "De Brug", "Jeugd"] {
      XCTAssertTrue(isKept(value), value)
    }
  }

  private func pseudonyms(of network: Network, seed: UInt64) -> Pseudonyms {
    var pseudonyms = Pseudonyms()
    var generator = SeededGenerator(seed: seed)
    pseudonyms.add(network.actors, using: &generator)
    return pseudonyms
  }
}
