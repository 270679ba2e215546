import Foundation
import SocialNetwork
import XCTest

/// The log of a session, and who may use its rules.
final class DisclosureTests: XCTestCase {
  private let actors = Actors(
    (0..<200).map { Actor(id: "p\($0)", kind: .individual) },
    attributes: [
      Attribute(
        name: "gender",
        cells: (0..<200).map { $0 < 7 ? "xenogender" : $0 < 100 ? "woman" : "man" }
      )
    ]
  )

  func testTheClosingBlockNamesNoGroupAndCountsNobody() {
    let session = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
    XCTAssertNil(session.withholding.convention)
    _ = session.division(of: actors.attributes[0])
    _ = session.ofGroupsNotShown()
    let block = session.withholding.convention ?? ""
    XCTAssertTrue(block.contains("fewer than 10 people or 5 organisations"), block)
    XCTAssertTrue(block.contains("a multiple of 5"), block)
    for word in ["xeno", "woman", "7", "93", "100", "107"] {
      XCTAssertFalse(block.contains(word), word)
    }
  }

  func testTheLogIsTheSameWhateverTheThreads() {
    func log(_ order: [Int]) -> [Text] {
      let session = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
      let part = session.session(of: session.actors)
      DispatchQueue.concurrentPerform(iterations: order.count) { place in
        switch order[place] % 3 {
        case 0: _ = part.count(Array(0..<3), isGuarded: true)
        case 1: _ = session.ofGroupsNotShown()
        default: _ = session.count(Array(0..<30), isGuarded: true)
        }
      }
      return session.withholding.sentences
    }
    XCTAssertEqual(log(Array(0..<99)), log(Array((0..<99).reversed())))
    // The rule alone: that a group is not shown is what it says.
    XCTAssertEqual(log(Array(0..<99)).count, 1)
  }

  /// The rules note nothing: only what is in their folder, and hands out what the session notes, uses
  /// them.
  func testOnlyTheRoomOfDisclosureUsesTheRules() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var read = 0
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.path.contains("/Disclosure/") else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in ["DisclosureRules", "session.rules"] {
        XCTAssertFalse(text.contains(word), "\(file.lastPathComponent): \(word)")
      }
      read += 1
    }
    XCTAssertGreaterThan(read, 100)
  }

  func testInternalOutputsSaySo() {
    let withholding = Withholding(policy: DisclosurePolicy(audience: .internal))
    XCTAssertEqual(withholding.sentences.map(\.nl), ["INTERN: niet om te publiceren."])
  }
}
