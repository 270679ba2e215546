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
      "Zoë Van den Broeck",
    ] {
      XCTAssertTrue(isGuarded([value, nil, nil]), value)
      XCTAssertFalse(isGuarded([value, nil, nil], publicColumns: ["team"]), value)
    }
  }

  func testAColumnOfOtherWordsIsNot() {
    // A place is named as an association is, and a word of a name is none.
    for value in ["Rood", "Koor De Panne", "De Panne", "Jan", "Team Jan Peeters en co", ""] {
      XCTAssertFalse(isGuarded([value, value, nil]), value)
    }
  }
}
