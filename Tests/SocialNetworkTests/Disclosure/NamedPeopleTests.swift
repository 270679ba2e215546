import SocialNetwork
import XCTest

/// Columns under a harmless header in which people of the dataset are named.
final class NamedPeopleTests: XCTestCase {
  /// Whether a column is guarded, of a club and two people.
  private func isGuarded(_ cells: [String?], publicColumns: [String] = []) -> Bool {
    let actors = Actors(
      ids: ["club", "a", "b"],
      names: ["Koor De Panne", "Jan Peeters", "Zoë Van den Broeck"],
      kinds: [.memberAssociation, .individual, .volunteer],
      attributes: [Attribute(name: "team", cells: cells)]
    )
    return DisclosurePolicy(publicColumns: publicColumns).resolved(for: actors).isSensitive("team")
  }

  func testAColumnThatNamesSomebodyIsGuarded() {
    for value in [
      "Jan Peeters", "Peeters Jan", "Peeters, Jan", "Rood|Jan Peeters", "Van den Broeck Zoë",
      "Zoë Van den Broeck", "jan PEETERS", "Zoe van den broeck", "Broeck (Zoë van den)",
      "Team Jan Peeters en co", "bel Peeters, Jan (’s avonds)",
    ] {
      XCTAssertTrue(isGuarded([value, nil, nil]), value)
      XCTAssertFalse(isGuarded([value, nil, nil], publicColumns: ["team"]), value)
    }
  }

  /// Codes stand for actors only: others who are named in a column that stays are told of.
  func testColumnsInWhichOthersMayBeNamedAreTold() {
    func columns(_ name: String, _ cells: [String?]) -> [String] {
      let actors = Actors(
        ids: ["club", "a", "b"],
        names: ["Koor De Panne", "Jan Peeters", "Zoë Van den Broeck"],
        kinds: [.memberAssociation, .individual, .volunteer],
        attributes: [Attribute(name: name, cells: cells)]
      )
      return actors.columnsThatMayNameOthers
    }
    XCTAssertEqual(columns("team", ["Piet Claes", "Piet Claes", nil]), ["team"])
    // One of two values looks like a name, or is longer than 24 signs.
    XCTAssertEqual(columns("team", ["Piet Claes", "rood", nil]), ["team"])
    XCTAssertEqual(columns("dienst", ["kwam er met Piet bij in mei", "rood", nil]), ["dienst"])
    // One of three does; a place is no person; an actor has a code.
    XCTAssertEqual(columns("team", ["Piet Claes", "rood", "blauw"]), [])
    XCTAssertEqual(columns("gemeente", ["De Panne", nil, nil]), [])
    XCTAssertEqual(columns("team", ["Jan Peeters", nil, nil]), [])
    // Free text is left out.
    XCTAssertEqual(columns("opmerking", ["Piet Claes", "Mia Maes", nil]), [])
  }

  func testAColumnOfOtherWordsIsNot() {
    // A place is named as an association is, a word of a name is none, and so are two with another between them.
    for value in [
      "Rood", "Koor De Panne", "De Panne", "Jan", "Jan of Peeters", "Van den Broeck", "",
    ] {
      XCTAssertFalse(isGuarded([value, value, nil]), value)
    }
  }
}
