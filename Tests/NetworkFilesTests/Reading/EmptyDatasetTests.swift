import NetworkFiles
import SocialNetwork
import XCTest

/// A dataset without actors is told to be empty, and is no error: what is asked of it has an answer.
final class EmptyDatasetTests: XCTestCase {
  func testAHeaderWithoutActorsIsAWarning() throws {
    let reading = try read(actors: "Leden (verzonnen)\nid,kind\n\n")
    // The header is on the second line.
    XCTAssertEqual(reading.places, ["no-actors 2:1"])
    XCTAssertEqual(reading.findings.errorCount, 0)
    XCTAssertEqual(reading.dataset?.actors.count, 0)
    XCTAssertEqual(
      reading.findings.all.first?.description(in: .nl),
      "actors.csv:2:1: de dataset is leeg: er staat geen enkele actor onder de kopregel; schrijf er"
        + " voor elk een rij onder, zoals in een voorbeeld van de bestanden"
    )
  }

  func testAHeaderWithoutTiesIsOneWhereThereIsNoFileOfActors() throws {
    XCTAssertEqual(try read(ties: "source,target\n").places, ["no-actors 1:1"])
    XCTAssertEqual(try read(actors: "id,kind\na,lid\n", ties: "source,target\n").places, [])
  }

  func testRowsThatAreLeftOutAreNoEmptyDataset() throws {
    XCTAssertEqual(try read(actors: "id,kind\n,lid\n").places, ["empty-id 2:1"])
  }
}
