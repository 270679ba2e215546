import SocialNetwork
import XCTest

/// Which word somebody may have meant.
final class NearWordTests: XCTestCase {
  func testAWordWithinTwoEditsAndHalfOfItsCharactersIsMeant() {
    // Two letters changed places: two edits of five characters.
    XCTAssertEqual(["--top", "--where"].closest(to: "--tpo"), "--top")
    XCTAssertEqual(["Jan", "Bo"].closest(to: "Jam"), "Jan")
    // The dashes are no letters that both have in common.
    XCTAssertNil(["--top", "--where"].closest(to: "--foo"))
    XCTAssertEqual(["--top", "--where"].closest(to: "--tip"), "--top")
    // "foo" and "los" have a letter of three in common.
    XCTAssertNil(["los", "isolate"].closest(to: "foo"))
  }

  func testAWordThatIsBegunIsMeant() {
    XCTAssertEqual(["municipality", "sector"].closest(to: "munic"), "municipality")
    XCTAssertEqual(["municipality", "sector"].nearest(to: "Munic"), "municipality")
    // Of two either may be meant, and three letters are too few.
    XCTAssertNil(["member_since", "member_origin"].closest(to: "member_"))
    let begun = ["kelderklas", "kelderkring"]
    XCTAssertEqual(begun.nearestFew(to: "kelder"), begun)
    XCTAssertNil(["municipality"].nearest(to: "mun"))
  }

  func testANumberThatLostItsZerosIsMeant() {
    let ids = ["00001", "00002", "00012"]
    XCTAssertEqual(ids.nearest(to: "1"), "00001")
    XCTAssertEqual(ids.nearest(to: "012"), "00012")
    // Of two that differ by zeros alone either may be meant.
    XCTAssertNil(["01", "001"].nearest(to: "1"))
    XCTAssertEqual(["A 1", "0001"].nearest(to: "1"), "0001")
  }

  func testOfSeveralAsNearThreeAreTold() {
    // v10 … v14 are one edit away, v2 two.
    let ids = ["v2", "v14", "v13", "v12", "v11", "v10"]
    XCTAssertEqual(ids.nearestFew(to: "v1x"), ["v10", "v11", "v12"])
    XCTAssertNil(ids.nearest(to: "v1x"))
    // One that is nearer is told alone, and one that stands twice is one.
    XCTAssertEqual(["kelder", "Kelder", "kelders"].nearestFew(to: "keldr"), ["kelder"])
    XCTAssertEqual(["001", "01", "01"].nearestFew(to: "1"), ["001", "01"])
    XCTAssertEqual(ids.nearestFew(to: "zolder"), [])
  }
}
