import SocialNetwork
import XCTest

final class RankTests: XCTestCase {
  func testEqualScoresShareARange() {
    // 3 is the highest, twice; then 2; then 1. Who has no score is not ranked.
    let ranks = Rank.ranks(of: [3, 1, 3, nil, 2])
    XCTAssertEqual(ranks.map { $0?.best }, [1, 4, 1, nil, 3])
    XCTAssertEqual(ranks.map { $0?.worst }, [2, 4, 2, nil, 3])
    XCTAssertEqual(ranks[0]?.text.en, "1st to 2nd")
    XCTAssertEqual(ranks[1]?.text.nl, "4e")
    XCTAssertEqual(Rank.ranks(of: []), [])
  }

  func testScoresThatDifferInTheirLastDigitsAreEqual() {
    // 65/3 as two sums in another order; a millionth more is more.
    let ranks = Rank.ranks(of: [21.666_666_666_666_64, 21.666_666_666_666_68, 21.666_69, -1, -1])
    XCTAssertEqual(ranks.map { $0?.best }, [2, 2, 1, 4, 4])
    XCTAssertEqual(ranks.map { $0?.worst }, [3, 3, 1, 5, 5])
  }

  func testOrdinals() {
    let numbers = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 12_011]
    XCTAssertEqual(
      numbers.map { Number.ordinal($0).en },
      [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st",
        "111th",
        "12,011th",
      ]
    )
    XCTAssertEqual(Number.ordinal(12).nl, "12e")
  }
}
