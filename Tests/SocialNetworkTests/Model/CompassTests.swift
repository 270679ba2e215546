import SocialNetwork
import XCTest

final class CompassTests: XCTestCase {
  func testTheEmptySet() {
    XCTAssertTrue(Roles().isEmpty)
    XCTAssertEqual(Functions().words, [])
    XCTAssertEqual(Roles(), [])
    XCTAssertFalse(Function.allCases.contains(where: Functions().contains))
  }

  func testWordsComeInTheOrderOfTheCompass() {
    XCTAssertEqual(
      Functions([.community, .learning, .community]).words,
      [.learning, .community]
    )
    XCTAssertEqual(Roles(Role.allCases.reversed()).words, [.connecting, .critical, .laboratory])
  }

  func testEverySubsetKeepsItsWords() {
    for bits in 0..<16 {
      let words = Function.allCases.filter { bits & (1 << $0.rawValue) != 0 }
      let set = Functions(words)
      XCTAssertEqual(set.words, words)
      XCTAssertEqual(set.isEmpty, bits == 0)
      for word in Function.allCases {
        XCTAssertEqual(set.contains(word), words.contains(word), "\(word) in \(words)")
      }
    }
  }

  func testUnionsAndSharedWords() {
    let first: Functions = [.learning, .culture]
    var union = first
    union.formUnion([.culture, .community])
    XCTAssertEqual(union, [.learning, .culture, .community])
    XCTAssertEqual(union.sharedCount(with: first), 2)
    XCTAssertEqual(first.sharedCount(with: [.movement]), 0)
    union.insert(.culture)
    XCTAssertEqual(union.words.count, 3)
  }

  func testNamesAreThoseOfTheFiles() {
    XCTAssertEqual(Role.allCases.map(\.name), ["connecting", "critical", "laboratory"])
    XCTAssertEqual(
      Function.allCases.map(\.name),
      ["learning", "culture", "movement", "community"]
    )
  }
}
