import Foundation
import TestSupport
import XCTest

final class FederationTests: XCTestCase {
  func testCommittedFilesAreWhatTheGeneratorDraws() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent()
      .appending(path: "../../datasets/federation")
    let federation = Federation()
    for (name, text) in [("actors.csv", federation.actors), ("ties.csv", federation.ties)] {
      let file = folder.appending(path: name)
      // After a change of the generator: WEEFSEL_WRITE=1 swift test --filter FederationTests
      if ProcessInfo.processInfo.environment["WEEFSEL_WRITE"] != nil {
        try Data(text.utf8).write(to: file)
      }
      XCTAssertEqual(try Data(contentsOf: file), Data(text.utf8), name)
    }
  }
}
