import GraphCore
import NetworkFiles
import SocialNetwork
import XCTest

/// Weights and amounts with signs beside them, or out of range.
///
/// What is right was worked out by hand.
final class AmountTests: XCTestCase {
  func testWeightsThatAreReadOtherwiseThanWrittenAreSaid() throws {
    let reading = try read(
      ties: "source;target;weight\na;b;50%\na;c;€ 3\na;d;40 %\na;e;1.234,50\na;f;€ 1.000,5\n"
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(reading.dataset?.ties.weights, [50, 3, 40, 1234.5, 1000.5])
    XCTAssertEqual(
      notes(reading, with: "weight"),
      [
        "ties.csv: 2 weights have a per cent sign: '50%' is read as 50 (first on line 2)",
        "ties.csv: 2 weights have a euro sign: '€ 3' is read as 3 (first on line 3)",
        "ties.csv: 2 weights have a sign between thousands: '1.234,50' is read as 1234.5"
          + " (first on line 5)",
      ]
    )
  }

  func testAmountsThatAreReadOtherwiseThanWrittenAreSaidWithoutTheAmounts() throws {
    let reading = try read(
      actors: "id;kind;inkomen;sector;leden\na;lid;€ 1.234,50;€ 3 kunst;1.500\nb;lid;20,5;x;20\n"
        + "c;lid;€ 2;;3\n",
      ties: "source;target\na;b\n"
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(
      notes(reading, with: "left aside"),
      [
        "actors.csv: 2 cells of 'inkomen' with a euro sign, which is left aside",
        "actors.csv: 1 cell of 'inkomen' with a sign between thousands, which is left aside",
        "actors.csv: 1 cell of 'leden' with a sign between thousands, which is left aside",
      ]
    )
  }

  func testWeightsOutOfRangeAreAnError() throws {
    let reading = try read(
      ties: "source,target,weight\na,b,1e101\na,c,1e-101\na,d,1e100\na,e,1e-100\na,f,1e-320\n"
        + "a,d,1e100\n"
    )
    XCTAssertEqual(
      reading.places.filter { !$0.hasPrefix("identical") },
      ["weight-out-of-range 2:5", "weight-out-of-range 3:5", "weight-out-of-range 6:5"]
    )
    XCTAssertEqual(reading.dataset?.ties.weights, [1e100, 1e-100, 1e100])
    // The graph adds the rows of the pair a–d up: 1e100 + 1e100.
    XCTAssertEqual(reading.dataset.map { $0.network().graph.strength(of: 3) }, 2e100)
  }
}
