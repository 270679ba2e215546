import SocialNetwork
import XCTest

/// Who chairs an association and how to reach it are details of people, whoever's row they stand in.
final class ContactDetailsTests: XCTestCase {
  /// Columns of associations with details of people, by what their names or cells say.
  private static let details: [Attribute] = [
    Attribute(name: "Voorzitter", cells: ["Els Maes", "Omar Amrani", "Els Maes"]),
    Attribute(name: "Ondervoorzitter", cells: ["Fatima", "Els", "Fatima"]),
    Attribute(name: "Verantwoordelijke", cells: ["Piet", "Piet", "Piet"]),
    Attribute(name: "aanspreekpunt", cells: ["Piet", "Jo", "Piet"]),
    Attribute(name: "secr.", cells: ["Piet", "Jo", "Piet"]),
    Attribute(name: "Telefoon", cells: ["0475/16.11.71", "016 20 30 40", nil]),
    Attribute(name: "spoed", cells: ["0475/16.11.71", "+32 16 20 30 40", "016203040"]),
    Attribute(name: "kanaal", cells: ["jan@koor22.be", "an@koor3.be", nil]),
    Attribute(name: "bank of giro", cells: ["BE34 0960 0000 0000", "BE71096123456769", nil]),
    Attribute(name: "online", cells: ["www.koor22.be", "https://koor3.be", nil]),
    Attribute(name: "begeleid door", cells: ["Els Maes", "Omar Amrani", "Els Maes"]),
  ]

  /// Columns in which nobody is told.
  private static let others: [Attribute] = [
    Attribute(name: "leden", cells: ["220", "35", "1.250"]),
    Attribute(name: "contacten", cells: ["12", "3", "40"]),
    Attribute(name: "mailing", cells: ["ja", "nee", "ja"]),
    Attribute(name: "bezetting", cells: ["gemengd koor", "vrouwenkoor", "gemengd koor"]),
    Attribute(name: "gemeente", cells: ["Sint Joris", "Gent", "Groot Bijgaarden"]),
    Attribute(name: "erkend", cells: ["2019-03-01", "2020-05-12", nil]),
  ]

  private let actors = Actors(
    (1...3).map { Actor(id: "k\($0)", name: "Koor \($0)", kind: .memberAssociation) },
    attributes: details + others
  )

  func testPseudonymsLeaveDetailsOut() {
    let dataset = Dataset(name: "choirs", actors: actors, ties: TieRows())
    var generator = SystemRandomNumberGenerator()
    var pseudonyms = Pseudonyms()
    pseudonyms.add(actors, using: &generator)
    let shown = pseudonyms.applied(to: dataset).actors
    XCTAssertEqual(shown.attributes.map(\.name), Self.others.map(\.name))
    let kept = pseudonyms.applied(to: dataset, keeping: ["telefoon"]).actors
    XCTAssertEqual(kept.attribute(named: "Telefoon")?.cells.count, 2)
  }

  func testNothingIsToldOfActorsByDetails() {
    let policy = DisclosurePolicy().resolved(for: actors)
    // What only looks like a name is not guarded where no codes stand for names: it may be a place.
    for column in Self.details where column.name != "begeleid door" {
      XCTAssertTrue(policy.isSensitive(column.name), column.name)
      XCTAssertTrue(policy.isGuardedByDefault(column.name), column.name)
    }
    for column in Self.others {
      XCTAssertFalse(policy.isSensitive(column.name), column.name)
    }
    let chosen = DisclosurePolicy(publicColumns: ["online"]).resolved(for: actors)
    XCTAssertFalse(chosen.isSensitive("online"))
  }
}
