import SocialNetwork
import XCTest

/// Under a harmless header too a name stands for somebody, however it is written.
final class NamesOtherwiseWrittenTests: XCTestCase {
  private let people = [
    Actor(id: "p1", name: "Jan Peeters", kind: .volunteer),
    Actor(id: "p2", name: "Zoë De Cock", kind: .individual),
    Actor(id: "p3", name: "Renée", kind: .individual),
    Actor(id: "o4", name: "Huis van Rood vzw", kind: .organisation),
    Actor(id: "g5", name: "Stad Gent", kind: .government),
    Actor(id: "p6", name: "Zoe Maes", kind: .individual),
    Actor(id: "p7", name: "Zoë Maes", kind: .individual),
  ]

  private func dataset(_ columns: [(name: String, cells: [String?])]) -> Dataset {
    let attributes = columns.map { column in
      Attribute(
        name: column.name,
        cells: column.cells + people.indices.dropFirst(column.cells.count).map { _ in nil }
      )
    }
    return Dataset(
      name: "circle",
      actors: Actors(people, attributes: attributes),
      ties: TieRows()
    )
  }

  func testANameThatIsAWholeValueIsWrittenAsAmongTheActors() {
    let cells = [
      "Peeters, Jan", "jan  PEETERS", "Zoe de cock|Rood", "RENEE", "HUIS VAN ROOD (vzw)",
      "Gent, stad", "zoe maes",
    ]
    let shown = dataset([("team", cells)]).withNamesWrittenAlike(keeping: []).actors
    // Who is called so, with or without accents, is who is meant.
    XCTAssertEqual(
      people.indices.map { shown.attributes[0].cell(of: $0) },
      [
        "Jan Peeters", "Jan Peeters", "Zoë De Cock|Rood", "Renée", "Huis van Rood vzw",
        "Stad Gent", "zoe maes",
      ]
    )
    XCTAssertEqual(shown.attributes[0].cells.count, 6)
  }

  func testANameInOneWordIsWrittenAsAmongTheActors() {
    let cells = ["JanPeeters", "peetersjan", "zoedecock", "HuisVanRood vzw", "Rood", "Jan"]
    let shown = dataset([("team", cells)]).withNamesWrittenAlike(keeping: []).actors
    XCTAssertEqual(
      cells.indices.map { shown.attributes[0].cell(of: $0) },
      ["Jan Peeters", "Jan Peeters", "Zoë De Cock", "Huis van Rood vzw", "Rood", "Jan"]
    )
  }

  func testATitleNamesSomebodyInWhateverOrder() {
    let actors = dataset([]).actors
    for title in ["Peeters, Jan", "Kaart van Peeters Jan", "Jan Peeters", "huisvanroodvzw"] {
      XCTAssertTrue(actors.areNamed(in: title), title)
    }
    for title in ["Kaart van Gent", "Jan en Zoe", "Rood"] {
      XCTAssertFalse(actors.areNamed(in: title), title)
    }
  }

  /// There a government's name is that of a place.
  func testAMunicipalityStaysAsItIsWritten() {
    let shown = dataset([("gemeente", ["Gent, stad", "STAD GENT"])])
      .withNamesWrittenAlike(keeping: []).actors
    XCTAssertEqual(shown.attributes[0].cell(of: 0), "Gent, stad")
    XCTAssertEqual(shown.attributes[0].cell(of: 1), "STAD GENT")
  }

  func testAColumnWithANameAmidOtherWordsIsLeftOut() {
    let columns: [(name: String, cells: [String?])] = [
      ("team", ["Rood", "ploeg van Zoe De Cock"]), ("region", ["Peeters Jan (trekker)", nil]),
      ("sector", ["ploeg van Jan", "Peeters"]), ("postcode", ["9000", "9050"]),
    ]
    let all = dataset(columns)
    XCTAssertEqual(
      all.withNamesWrittenAlike(keeping: []).actors.attributes.map(\.name),
      ["sector", "postcode"]
    )
    // A column that is kept though it names people is kept without these.
    let kept = all.withNamesWrittenAlike(keeping: ["Team"]).actors
    XCTAssertEqual(kept.attributes.map(\.name), ["team", "sector", "postcode"])
    XCTAssertEqual(
      people.indices.prefix(3).map { kept.attributes[0].cell(of: $0) },
      ["Rood", "•••", nil]
    )
    XCTAssertEqual(kept.attributes[1], all.actors.attributes[2])
  }

  func testCodesTakeTheirPlace() throws {
    let dataset = dataset([("team", ["Peeters, Jan", "Jan-Peeters", "Rood"])])
    var pseudonyms = Pseudonyms()
    var generator = SystemRandomNumberGenerator()
    pseudonyms.add(dataset.actors, using: &generator)
    let shown = pseudonyms.applied(to: dataset.withNamesWrittenAlike(keeping: []))
    let code = try XCTUnwrap(pseudonyms.entries.first { $0.id == "p1" }?.code)
    XCTAssertEqual(Set(shown.actors.attributes[0].cells), [code, "Rood"])
  }
}
