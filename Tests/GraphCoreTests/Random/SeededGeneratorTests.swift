import GraphCore
import XCTest

final class SeededGeneratorTests: XCTestCase {
  func testDrawsTheNumbersOfSplitMix64() {
    var generator = SeededGenerator(seed: 1_234_567)
    // Rosetta Code, "Pseudo-random numbers/Splitmix64": the first five for this seed.
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    XCTAssertEqual(expected.map { _ in generator.next() }, expected)
  }

  func testSamplesHaveRowsOfTheirOwn() {
    var first = SeededGenerator(seed: 5, sample: 0)
    var second = SeededGenerator(seed: 5, sample: 1)
    var again = SeededGenerator(seed: 5, sample: 1)
    let numbers = (0..<10).map { _ in second.next() }
    XCTAssertEqual((0..<10).map { _ in again.next() }, numbers)
    XCTAssertNotEqual((0..<10).map { _ in first.next() }, numbers)
  }

  func testNumbersBelowABoundStayBelowIt() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<1000 {
      let number = generator.below(3)
      XCTAssertTrue(number >= 0 && number < 3)
    }
  }
}
