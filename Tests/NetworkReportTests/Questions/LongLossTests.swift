import NetworkReport
import SocialNetwork
import Synchronization
import XCTest

/// Who waits hears beforehand how long the search for the worst loss is, and of no other loss where there is none.
final class LongLossTests: XCTestCase {
  private final class Listener: ProgressListener {
    let heard = Mutex<[LossSearch]>([])

    func begin(_ phase: Text) {}
    func expect(_ search: PathSearch) {}
    func expect(_ search: LossSearch) { heard.withLock { $0.append(search) } }
    func during<Result>(_ phase: Text, _ work: () throws -> Result) rethrows -> Result {
      try work()
    }
  }

  /// A ring of six.
  private let dataset = Dataset(
    name: "ring",
    actors: Actors((0..<6).map { Actor(id: "\($0)", kind: .organisation) }),
    ties: TieRows(
      sources: [0, 1, 2, 3, 4, 5],
      targets: [1, 2, 3, 4, 5, 0],
      weights: [1, 1, 1, 1, 1, 1]
    )
  )

  /// Of six there is one loss of all, and each of five leaves one actor.
  ///
  /// The loss of every second actor leaves three and no pair with a path; other losses of three leave one or more.
  func testNoOtherLossIsToldOfWhereNoneLeavesAPair() throws {
    let subject = try Subject(dataset)
    for (count, isTold) in [(3, true), (5, false), (6, false)] {
      let report = try LossQuestion(.worst(count)).report(on: subject)
      let words = TerminalPage(in: .en).lines(of: report).joined(separator: " ")
      XCTAssertEqual(words.contains("No other loss of as many"), isTold, words)
      XCTAssertEqual(report.conventions["set"] != nil, isTold)
    }
  }

  func testASearchIsToldOfBeforeItBegins() throws {
    let listener = Listener()
    let subject = try Subject(dataset, listener: listener)
    _ = try LossQuestion(.worst(2)).report(on: subject)
    let heard = listener.heard.withLock { $0 }
    XCTAssertEqual(heard.map(\.lossCount), [2])
    // 15 pairs; each of the six walks six actors and both ends of six ties.
    XCTAssertEqual(heard.map(\.setCount), [15])
    XCTAssertEqual(heard.map(\.steps), [6 * (6 + 12)])
    // Those who are named need no search.
    _ = try LossQuestion(.these(["0"])).report(on: subject)
    XCTAssertEqual(listener.heard.withLock { $0.count }, 1)
  }
}
