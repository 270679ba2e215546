import SocialNetwork
import XCTest

@testable import weefsel

final class LongSearchTests: XCTestCase {
  private func search(
    _ actors: Int,
    _ ties: Int,
    countsPaths: Bool = true,
    isWeighted: Bool = false,
    threads: Int = 2
  ) -> PathSearch {
    PathSearch(
      actorCount: actors,
      tieCount: ties,
      countsPaths: countsPaths,
      isWeighted: isWeighted,
      threadCount: threads
    )
  }

  func testWhatTakesLessThanAMinuteIsNotSpokenOf() {
    // 50 000 · 200 000 ÷ 2·10⁸ ÷ 2 = 25 seconds.
    XCTAssertNil(search(50_000, 200_000).warning)
    XCTAssertNil(search(0, 0, threads: 0).warning)
  }

  func testWhatTakesMinutesOrHoursIsToldWithTheRemedy() throws {
    // 500 000 · 1 906 530 ÷ 2·10⁸ ÷ 2 = 2383 seconds, 39.7 minutes.
    let minutes = try XCTUnwrap(search(500_000, 1_906_530).warning)
    XCTAssertEqual(
      minutes.en,
      "the shortest paths between 500,000 actors are looked for, which may take 40 minutes: "
        + "'centrality' and 'describe' estimate them with --approximate 0.01; other measures "
        + "(--measure, in 'compare' --rank too) do without; Ctrl-C stops it"
    )
    XCTAssertTrue(minutes.nl.contains("500\u{202F}000 actoren"), minutes.nl)
    XCTAssertTrue(minutes.nl.contains("wat 40 minuten kan duren"), minutes.nl)
    // By weights 10⁸ a second: 4766 seconds, 79.4 minutes; on one processor 2.6 hours.
    let weighted = try XCTUnwrap(search(500_000, 1_906_530, isWeighted: true).warning)
    XCTAssertTrue(weighted.en.contains("may take 80 minutes: other measures"), weighted.en)
    let hours = try XCTUnwrap(search(500_000, 1_906_530, isWeighted: true, threads: 1).warning)
    XCTAssertTrue(hours.en.contains("may take 3 hours"), hours.en)
    XCTAssertTrue(hours.nl.contains("wat 3 uur kan duren"), hours.nl)
  }
}
