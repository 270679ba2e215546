import Foundation
import SocialNetwork
import XCTest

/// The edges of what is shown of a number.
final class DisclosureTests: XCTestCase {
  private let session = DisclosureSession(
    policy: DisclosurePolicy(),
    actors: Actors(
      (0..<200).map { Actor(id: "p\($0)", kind: .individual) }
        + (0..<20).map { Actor(id: "o\($0)", kind: .organisation) }
    )
  )

  func testStatisticsHaveTwoSignificantDigits() {
    for (number, expected) in [
      (0.12345, 0.12), (3.14159, 3.1), (-27.64, -28), (1234.5, 1200), (0, 0), (0.00996, 0.01),
      (99.6, 100), (0.355, 0.36),
    ] {
      XCTAssertEqual(
        session.statistic(number, from: 0..<10, isGuarded: true).form,
        .shown(expected),
        "\(number)"
      )
    }
  }

  func testAStatisticRestsOnTenPeopleOrFiveOrganisations() {
    XCTAssertEqual(
      session.statistic(1, from: 0..<9, isGuarded: true).form,
      .withheld(.contributors)
    )
    XCTAssertEqual(session.statistic(1, from: 200..<205, isGuarded: true).form, .shown(1))
    XCTAssertEqual(
      session.statistic(1, from: 200..<204, isGuarded: true).form,
      .withheld(.contributors)
    )
    // One person among organisations is a person still.
    XCTAssertEqual(
      session.statistic(1, from: 199..<208, isGuarded: true).form,
      .withheld(.contributors)
    )
  }

  func testWhetherAStatisticIsDefinedIsNotToldOfAFew() {
    XCTAssertEqual(
      session.statistic(nil, from: 0..<9, isGuarded: true).form,
      .withheld(.contributors)
    )
    XCTAssertEqual(session.statistic(nil, from: 0..<10, isGuarded: true).form, .undefined)
  }

  func testWhatIsNotGuardedIsExact() {
    XCTAssertEqual(session.statistic(1.2345, from: 0..<1, isGuarded: false).form, .shown(1.2345))
    XCTAssertEqual(session.share(0, from: 0..<1, isGuarded: false).form, .shown(0))
    XCTAssertEqual(session.index(1, from: 0..<1, isGuarded: false).form, .shown(1))
  }

  func testSharesAreWholePerCentsAndNeverNothingOrEverything() {
    func share(_ value: Double) -> Guarded.Form {
      session.share(value, from: 0..<50, isGuarded: true).form
    }
    XCTAssertEqual(share(0), .below(0.1))
    XCTAssertEqual(share(0.09), .below(0.1))
    XCTAssertEqual(share(0.1), .shown(0.1))
    XCTAssertEqual(share(0.3749), .shown(0.37))
    XCTAssertEqual(share(0.9), .shown(0.9))
    XCTAssertEqual(share(0.91), .above(0.9))
    XCTAssertEqual(share(1), .above(0.9))
    XCTAssertEqual(
      session.share(0, from: 0..<50, isOutcome: false, isGuarded: true).form,
      .shown(0)
    )
  }

  func testAnIndexAtItsEndTellsNoMoreThanThatItIsNearIt() {
    func index(_ value: Double) -> Guarded.Form {
      session.index(value, from: 0..<50, isGuarded: true).form
    }
    XCTAssertEqual(index(-1), .below(-0.9))
    XCTAssertEqual(index(-0.9), .shown(-0.9))
    XCTAssertEqual(index(0.456), .shown(0.46))
    XCTAssertEqual(index(1), .above(0.9))
  }

  func testTenActorsLieBeyondAPercentile() {
    XCTAssertEqual(
      session.percentile(1, from: 0..<99, beyond: 0.1, isGuarded: true).form,
      .withheld(.tail)
    )
    XCTAssertEqual(
      session.percentile(1, from: 0..<100, beyond: 0.1, isGuarded: true).form,
      .shown(1)
    )
  }

  func testNotesForProgramsAreTheSameInEveryLanguage() {
    func share(_ value: Double?, of count: Int = 50) -> Guarded {
      session.share(value, from: 0..<count, isGuarded: true)
    }
    let notes = [share(0.5), share(nil), share(0.5, of: 9), share(0), share(1)].map(\.note)
    XCTAssertEqual(notes, ["", "undefined", "suppressed", "under 0.1", "over 0.9"])
    XCTAssertEqual(share(0).text { _ in Text("10 %") }, Text(en: "under 10 %", nl: "onder 10 %"))
  }

  func testTheClosingBlockNamesNoGroupAndCountsNobody() {
    let session = DisclosureSession(policy: session.policy, actors: session.actors)
    XCTAssertNil(session.withholding.convention)
    let genders = Attribute(
      name: "gender",
      cells: (0..<220).map { $0 < 7 ? "x" : $0 < 100 ? "woman" : "man" }
    )
    _ = session.division(of: genders)
    _ = session.percentile(1, from: 0..<50, beyond: 0.1, isGuarded: true)
    let block = session.withholding.convention ?? ""
    XCTAssertTrue(block.contains("gender: groups not shown among individuals"), block)
    XCTAssertTrue(block.contains("percentile"), block)
    for word in ["x:", "woman", "7", "93", "107"] { XCTAssertFalse(block.contains(word), word) }
  }

  func testTheLogIsTheSameWhateverTheThreads() {
    func log(_ order: [Int]) -> [Text] {
      let session = DisclosureSession(policy: session.policy, actors: session.actors)
      let part = session.session(of: session.actors)
      DispatchQueue.concurrentPerform(iterations: order.count) { place in
        switch order[place] % 3 {
        case 0: _ = part.share(0, from: 0..<50, isGuarded: true)
        case 1: _ = session.statistic(1, from: 0..<3, isGuarded: true)
        default: _ = session.percentile(1, from: 0..<50, beyond: 0.1, isGuarded: true)
        }
      }
      return session.withholding.sentences
    }
    XCTAssertEqual(log(Array(0..<99)), log(Array((0..<99).reversed())))
    // A number of too few, a percentile, and a bound: a sentence each.
    XCTAssertEqual(log(Array(0..<99)).count, 3)
  }

  /// The rules note nothing: only what is in their folder, and hands out what the session notes, uses them.
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
