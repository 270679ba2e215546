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

  func testALongSearchForTheWorstLossIsToldBeforehand() throws {
    func search(_ count: Int, _ sets: Double, _ steps: Double, triesAll: Bool = true) -> LossSearch
    {
      LossSearch(
        lossCount: count,
        setCount: sets,
        steps: steps,
        triesAll: triesAll,
        threadCount: 2
      )
    }
    // 8.3·10⁹ ÷ 7·10⁷ ÷ 2 = 59.3 seconds.
    XCTAssertNil(search(2, 1_200_000_000, 8.3e9).warning)
    // 49 505 · 49 504 ÷ 2 = 1 225 347 760 pairs; 1.255·10¹⁰ ÷ 7·10⁷ ÷ 2 = 89.6 seconds.
    let pairs = try XCTUnwrap(search(2, 1_225_347_760, 1.255e10).warning)
    XCTAssertEqual(
      pairs.en,
      "about 1,200,000,000 pairs of actors are tried, which may take 2 minutes: --actors 1 looks for one actor "
        + "alone and takes less; --these ID,… tells what is lost with those that you name; Ctrl-C stops it"
    )
    let number = "1\u{202F}200\u{202F}000\u{202F}000"
    XCTAssertTrue(pairs.nl.hasPrefix("ongeveer \(number) paren van actoren"), pairs.nl)
    XCTAssertTrue(pairs.nl.contains("wat 2 minuten kan duren: --actors 1"), pairs.nl)
    // Exchanged by one thread: 4.3·10⁹ ÷ 7·10⁷ = 61.4 seconds.
    let exchanged = try XCTUnwrap(search(4000, 1e9, 4.3e9, triesAll: false).warning)
    XCTAssertTrue(exchanged.en.hasPrefix("4000 actors are chosen one by one"), exchanged.en)
    XCTAssertTrue(exchanged.nl.contains("wat 2 minuten kan duren"), exchanged.nl)
    let sets = try XCTUnwrap(search(3, 123_456, 2e12).warning)
    // 2·10¹² ÷ 7·10⁷ ÷ 2 = 14 286 seconds, 3.97 hours.
    XCTAssertTrue(sets.en.hasPrefix("about 120,000 sets of 3 actors are tried, which may take 4 h"))
  }
}
