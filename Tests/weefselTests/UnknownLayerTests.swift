import Foundation
import XCTest

/// What is said of roles, functions and days that no column of the file of ties was read as.
final class UnknownLayerTests: XCTestCase {
  private func complaint(ties: String, _ options: String...) throws -> String {
    let folder = try Program.folder(
      ["actors.csv": "id,kind\na,organisation\nb,organisation\n", "ties.csv": ties],
      for: self
    )
    return try Program.run(["describe", folder.path] + options).errors
  }

  func testAColumnWithTheHeaderIsNamedWithWhyItWasNotRead() throws {
    let ties = "van;naar;Functie\na;b;voorzitter\n"
    // The header is that of the file, and the words are the four functions.
    XCTAssertTrue(
      try complaint(ties: ties, "--function", "culture").contains(
        "the column 'Functie' was taken for something else, since most of its cells are no functions (learning, "
          + "culture, movement, community); --column function=Functie reads it as such, and cells that are none are "
          + "then errors"
      )
    )
    XCTAssertTrue(
      try complaint(ties: ties, "--function", "cultuur", "--language", "nl").contains(
        "--column functie=Functie leest ze wel zo"
      )
    )
    let days = try complaint(ties: "van;naar;Sinds\na;b;lang\n", "--on", "2020-01-01")
    XCTAssertTrue(days.contains("--column since=Sinds reads it as such"), days)
  }

  func testOtherColumnsAreNamedWhereNoneHasTheHeader() throws {
    let words = try complaint(ties: "van;naar;thema\na;b;cultuur\n", "--function", "culture")
    XCTAssertTrue(
      words.contains(
        "if one of the other columns (thema) has them: --column function=HEADER"
      ),
      words
    )
    // Without any there is nothing to propose.
    let bare = try complaint(ties: "van;naar\na;b\n", "--function", "culture")
    XCTAssertTrue(bare.contains("no column of functions was read"), bare)
    XCTAssertFalse(bare.contains("--column"), bare)
  }
}
