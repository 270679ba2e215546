import GraphCore
import SocialNetwork
import XCTest

extension XCTestCase {
  func assertSatisfied(
    _ word: String,
    by ids: [String],
    of actors: Actors = .ofConditions,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    guard let condition = Condition(word),
      let holds = try? actors.satisfying(condition)
    else {
      XCTFail("\(word) is no condition on these actors", file: file, line: line)
      return
    }
    let found = zip(actors.ids, holds).filter(\.1).map(\.0)
    XCTAssertEqual(found, ids, word, file: file, line: line)
  }
}

extension Actors {
  /// Four actors on whom conditions are tried.
  static let ofConditions = Actors(
    [
      Actor(
        id: "a",
        kind: .memberAssociation,
        roles: [.critical],
        functions: [.culture, .learning]
      ),
      Actor(id: "b", name: "Zoë", kind: .individual, functions: [.culture]),
      Actor(id: "c", kind: .volunteer, isSurveyed: false),
      Actor(id: "d", kind: .individual),
    ],
    attributes: [
      Attribute(name: "municipality", cells: ["Gent | Aalst", "gent", nil, "Antwerpen"])
    ]
  )

  /// Four people with a column `x`.
  static func ofConditions(with cells: [String?], decimal: Character = ".") -> Actors {
    Actors(
      ["a", "b", "c", "d"].map { Actor(id: $0, kind: .individual) },
      attributes: [Attribute(name: "x", cells: cells, decimalSeparator: decimal)]
    )
  }
}
