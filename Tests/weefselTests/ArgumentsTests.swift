import SocialNetwork
import XCTest

@testable import weefsel

final class ArgumentsTests: XCTestCase {
  func testMistypedOptionSuggestsTheNearest() {
    assertUsageError(
      ["net", "--tpo", "3"],
      """
      weefsel isolated: unknown option '--tpo'. Did you mean '--top'?
      See 'weefsel isolated --help' for the options.
      """
    )
  }

  func testValueOutsideTheChoicesNamesThemAndSuggestsTheNearest() {
    assertUsageError(
      ["net", "--format", "jsno"],
      """
      weefsel isolated: '--format jsno': expected table, csv or json. Did you mean 'json'?
      See 'weefsel isolated --help' for the options.
      """
    )
  }

  func testValueThatIsMissingIsAskedFor() {
    assertUsageError(
      ["net", "--umbrella"],
      """
      weefsel isolated: '--umbrella' needs a value: --umbrella ID.
      See 'weefsel isolated --help' for the options.
      """
    )
  }

  func testOptionThatCountsOnceIsRefusedTwice() {
    assertUsageError(
      ["net", "--top", "3", "--top", "4"],
      """
      weefsel isolated: '--top' is given twice.
      See 'weefsel isolated --help' for the options.
      """
    )
  }

  func testSuperfluousWordIsNamed() {
    assertUsageError(
      ["net", "more"],
      """
      weefsel isolated: unexpected 'more'.
      See 'weefsel isolated --help' for the options.
      """
    )
  }

  func testErrorsAreInDutchToo() {
    XCTAssertThrowsError(try Arguments(["net", "--tpo"], for: .isolated)) { error in
      XCTAssertEqual(
        (error as? UsageError)?.text.nl,
        """
        weefsel isolated: onbekende optie '--tpo'. Bedoelde je '--top'?
        Zie 'weefsel isolated --help' voor de opties.
        """
      )
    }
  }

  func testValuesAreReadWithTheirTypes() throws {
    let arguments = try Arguments(
      ["net", "--top=5", "--on", "2024-02-29", "--where", "kind=volunteer", "--where", "name~an"],
      for: .isolated
    )
    XCTAssertEqual(arguments.operands, ["net"])
    XCTAssertEqual(arguments[Common.top].given, 5)
    XCTAssertEqual(arguments[Common.day], Day(year: 2024, month: 2, day: 29))
    XCTAssertEqual(arguments[Common.shown].map(\.comparison), [.equal, .contains])
    XCTAssertFalse(arguments[Common.lenient])
    XCTAssertNil(arguments[Common.role])
  }

  func testWordsAfterTwoDashesAreOperands() throws {
    XCTAssertEqual(try Arguments(["--", "--top"], for: .isolated).operands, ["--top"])
  }

  func testEveryCommandHasHelpOfAtMostEightyColumnsInBothLanguages() {
    for command in Command.all {
      for language in Language.allCases {
        for line in command.help(in: language).split(separator: "\n") {
          XCTAssertLessThanOrEqual(line.count, 80, "\(command.name), \(language): \(line)")
        }
      }
    }
  }

  func testOptionNamesAreUniqueWithinACommand() {
    for command in Command.all {
      let names = command.options.flatMap { [$0.name, $0.short].compactMap(\.self) }
      XCTAssertEqual(Set(names).count, names.count, command.name)
    }
  }

  func testOptionsWithoutAWordHaveADefault() {
    for command in Command.all {
      for option in command.options { XCTAssertTrue(option.accepts([]), option.name) }
    }
  }

  private func assertUsageError(
    _ words: [String],
    _ expected: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    XCTAssertThrowsError(try Arguments(words, for: .isolated), file: file, line: line) { error in
      XCTAssertEqual("\(error)", expected, file: file, line: line)
    }
  }
}
