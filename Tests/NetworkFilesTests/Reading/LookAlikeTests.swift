import NetworkFiles
import SocialNetwork
import XCTest

/// Names that are alike where there is no actor file.
///
/// What is right was worked out by hand.
final class LookAlikeTests: XCTestCase {
  func testLookAlikesWithoutAnActorFileAreAWarning() throws {
    let reading = try read(
      ties: "source,target\nStad Gent,Fanfare\nstad gent,Zolder\nStad Gent vzw,Kelder\n"
        + "STAD GENT,Loods\nLoods,café\nZolder,Cafe\n"
    )
    XCTAssertEqual(
      reading.places,
      ["similar-names 3:1", "similar-names 4:1", "similar-names 5:1", "similar-names 7:8"]
    )
    XCTAssertEqual(reading.findings.errorCount, 0)
  }

  func testInnerBlanksAreNamed() throws {
    let reading = try read(
      ties: "source,target\n\"Jan\nSmet\",Zolder\nJan Smet,Kelder\nJan  Smet,Loods\n"
        + "Jan\u{A0}Smet,Kelder\n"
    )
    XCTAssertEqual(
      reading.places,
      ["similar-names 4:1", "similar-names 5:1", "similar-names 6:1"]
    )
    // A line break is shown as a blank.
    XCTAssertEqual(
      reading.findings.all.map(\.message.en),
      [
        "'Jan Smet' differs from 'Jan Smet' only by a line break",
        "'Jan  Smet' differs from 'Jan Smet' only by a line break and a double space",
        "'Jan\u{A0}Smet' differs from 'Jan Smet' only by a no-break space and a line break",
      ]
    )
  }

  func testPeopleWhoAreMerelyAlikeAreNoWarning() throws {
    func isAlike(_ first: String, _ second: String) throws -> Bool {
      let reading = try read(ties: "source,target\n\"\(first)\",zzz\n\"\(second)\",zzz\n")
      return reading.places == ["similar-names 3:1"]
    }
    for (first, second) in [
      ("KVLV-Aalter", "KVLV Aalter"), ("De Zolder vzw", "de zolder"),
      ("Zolder v.z.w.", "vzw Zolder"),
      ("Repair Café", "repaircafe"), ("K.V.L.V. Aalter", "kvlv aalter"), ("K V L V", "KVLV"),
      ("Zolder.", "Zolder"), ("007", "7"), ("'t Zand", "t zand"),
      ("KVLV\u{2011}Aalter", "kvlv aalter"),
      ("Buurt\u{AD}huis", "buurthuis"), ("De\u{A0}Zolder", "de zolder"), ("1.0", "1"),
    ] {
      XCTAssertTrue(try isAlike(first, second), "\(first) / \(second)")
    }
    for (first, second) in [
      ("Jan E. Jørgensen", "Jane Jørgensen"), ("Jan E. Claes", "Jane Claes"),
      ("Jan De Vos", "Jan Devos"), ("Jo An Smet", "Joan Smet"), ("Gent 1 1", "Gent 11"),
      ("A. Claes", "Aclaes"), ("Jan Claes", "Jan Claeys"), ("1.1", "11"),
    ] {
      XCTAssertFalse(try isAlike(first, second), "\(first) / \(second)")
    }
  }
}
