import NetworkReport
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
      weefsel isolated: '--format jsno': expected table, csv, json, markdown or html. Did you mean 'json'?
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

  /// A choice is proposed in the language of the list, in whichever it was meant.
  func testAChoiceIsProposedInTheLanguageOfTheMessage() {
    for word in ["isolat", "geisoleed"] {
      XCTAssertThrowsError(try Arguments(["net", "--rung", word], for: .isolated)) { error in
        let text = (error as? UsageError)?.text
        XCTAssertTrue(text?.nl.contains("Bedoelde je 'geïsoleerd'?") ?? false, word)
        XCTAssertTrue(text?.en.contains("Did you mean 'isolate'?") ?? false, word)
      }
    }
    // One word of two is enough.
    XCTAssertThrowsError(try Arguments(["net", "--role", "kritsch"], for: .isolated)) { error in
      XCTAssertTrue(
        (error as? UsageError)?.text.nl.contains("Bedoelde je 'kritische rol'?") ?? false
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

  func testWhatLacksItsNeedIsRefused() throws {
    for (command, words, en, nl) in [
      (
        Command.isolated, ["--within", "2"], "'--within' goes with --reach",
        "'--within' hoort bij --reach"
      ),
      (
        .compass, ["--staff", "kind=volunteer"], "'--staff' goes with --umbrella",
        "'--staff' hoort bij --umbrella"
      ),
      (
        .capital, ["--rank", "level"], "'--rank' goes with --detail", "'--rank' hoort bij --detail"
      ),
      (
        .capital, ["--sector", "branch"], "'--sector' goes with --detail",
        "'--sector' hoort bij --detail"
      ),
      (
        .isolated, ["--rung", "one-tie,umbrella-only"],
        "'--rung umbrella-only' goes with --umbrella", "'--rung enkel-koepel' hoort bij --umbrella"
      ),
      (
        .isolated, ["--umbrella", "koepel", "--rung", "niet-op-dag"],
        "'--rung not-on-day' goes with --on", "'--rung niet-op-dag' hoort bij --on"
      ),
      (
        .capital, ["--where", "kind=volunteer", "--per", "soort"],
        "'--where' goes with --per actor", "'--where' hoort bij --per actor"
      ),
      (
        .describe, ["--key", "k.csv"], "'--key' goes with --pseudonymise",
        "'--key' hoort bij --pseudonymise"
      ),
      (
        .draw, ["--positions", "p.csv", "--engine", "neato"],
        "'--positions' goes with --engine weefsel", "'--positions' hoort bij --engine weefsel"
      ),
      (
        .capital, ["--chance", "--through", "lidmaatschappen"],
        "'--chance' does not go with --through", "'--chance' gaat niet samen met --through"
      ),
    ] {
      XCTAssertThrowsError(try Arguments(["net"] + words, for: command)) { error in
        let text = (error as? UsageError)?.text
        XCTAssertTrue(text?.en.contains(en) ?? false, "\(error)")
        XCTAssertTrue(text?.nl.contains(nl) ?? false, "\(text?.nl ?? "")")
      }
    }
  }

  func testOnlyTheRungsThatNeedAnotherOptionAreRefusedWithoutIt() throws {
    for words in [
      ["--rung", "one-tie,isolate"], ["--rung", "umbrella-only", "--umbrella", "koepel"],
      ["--rung", "not-on-day", "--on", "2026-01-15"],
    ] { XCTAssertNoThrow(try Arguments(["net"] + words, for: .isolated), "\(words)") }
  }

  func testWhatIsNeededAndExcludedIsAnOptionOfTheCommand() {
    for command in Command.all {
      let names = Set(command.options.map(\.name))
      for option in command.options {
        for need in option.needs {
          let name = String(need.words.en.prefix { $0 != " " })
          XCTAssertTrue(names.contains(name), "\(command.name) \(option.name): \(name)")
        }
        XCTAssertTrue(names.isSuperset(of: option.excludes), "\(command.name) \(option.name)")
      }
    }
  }

  func testDefaultsAreTheOnesDeclared() throws {
    let arguments = try Arguments(["net"], for: .capital)
    XCTAssertEqual(arguments[CapitalOption.per], .actor)
    XCTAssertEqual(arguments[Common.audience], .public)
    XCTAssertEqual(arguments[Common.top].inTable, 20)
    XCTAssertNil(arguments[Common.top].given)
    XCTAssertEqual(try Arguments(["net"], for: .compass)[CompassOption.top].inTable, 10)
    XCTAssertEqual(try Arguments(["net"], for: .draw)[DrawOptions.within], 2)
  }

  func testChoicesAreAcceptedInBothLanguagesAndRecordedInOne() throws {
    for word in ["group", "groep", "GROEP"] {
      let arguments = try Arguments(["net", "--per", word], for: .capital)
      XCTAssertEqual(arguments[CapitalOption.per], .group)
    }
    XCTAssertEqual(CapitalOption.per.canonical("groep"), "group")
    XCTAssertEqual(DrawOptions.mark.canonical("geisoleerd"), "isolated")
    for command in Command.all {
      for option in command.options {
        for word in option.choices {
          XCTAssertTrue(option.accepts([word.en]), "\(option.name) \(word.en)")
          XCTAssertTrue(option.accepts([word.nl]), "\(option.name) \(word.nl)")
        }
      }
    }
  }

  func testEveryOptionWithAValueSaysWhatItMentions() {
    for command in Command.all {
      for option in command.options {
        XCTAssertEqual(option.placeholder == nil, option.mention == .nothing, option.name)
        // What a value stands for is a word of the help for each of its words.
        for language in Language.allCases {
          let words = option.placeholder?[language].split(separator: " ").count ?? 0
          XCTAssertEqual(words, option.valueCount, option.name)
        }
        if option.placeholder?.en == "ID" { XCTAssertEqual(option.mention, .actor, option.name) }
        if option.placeholder?.en.hasSuffix("KEY=VALUE") ?? false {
          XCTAssertEqual(option.mention, .condition, option.name)
        }
      }
    }
  }

  func testHelpGroupsOptionsUnderHeadingsInBothLanguages() {
    let headings = Command.isolated.help(in: .en).split(separator: "\n").filter {
      $0.hasSuffix(":") && !$0.hasPrefix(" ")
    }
    XCTAssertEqual(
      headings,
      [
        "Which network:", "What is asked:", "What is shown:", "Privacy:", "Output:",
        "Reading of files:",
      ]
    )
    let dutch = Command.isolated.help(in: .nl)
    for word in ["Welk netwerk:", "Bestanden lezen:", "[opties]", "BESTAND", "standaard 2"] {
      XCTAssertTrue(dutch.contains(word), word)
    }
    for word in ["FILE", "KEY=VALUE", "default", "one-tie"] {
      XCTAssertFalse(dutch.contains(word), word)
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
