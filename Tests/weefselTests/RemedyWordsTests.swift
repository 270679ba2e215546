import NetworkFiles
import SocialNetwork
import XCTest

@testable import weefsel

/// The remedies in the options of the command line.
///
/// The expected words name each option as `weefsel --help` lists it.
final class RemedyWordsTests: XCTestCase {
  private func words(_ remedy: Remedy) -> [String] {
    let text = RemedyWording.options.text(remedy)
    return [text.en, text.nl]
  }

  func testKindsAreReadWithTheOptionKind() {
    XCTAssertEqual(
      words(.readWord("koepel", as: .organisation)),
      [
        "if that is right: --kind 'koepel=organisation'",
        "als dat klopt: --kind 'koepel=organisatie'",
      ]
    )
    XCTAssertEqual(
      words(.readWord("zonnebloem", as: nil)),
      [
        "correct it, or say what it is with --kind 'zonnebloem=KIND'",
        "verbeter het, of zeg wat het is met --kind 'zonnebloem=SOORT'",
      ]
    )
    XCTAssertEqual(
      words(.sayKinds)[0],
      "--column kind=HEADER names one, and --kind '*=organisation' says it of all"
    )
  }

  func testColumnsAreNamedWithTheOptionColumn() {
    XCTAssertEqual(
      words(.nameColumn(.id, candidates: ["Nr", "Partner"], example: "Nr"))[0],
      "'Nr' or 'Partner' could be meant: --column 'id=Nr'"
    )
    XCTAssertEqual(
      words(.nameColumn(.id, candidates: [], example: "Nr"))[1],
      "zeg welke het is, zoals in --column id=KOP, of zie 'weefsel template' voor een voorbeeld"
    )
    XCTAssertEqual(
      words(.nameColumn(.source, candidates: ["lid1"], example: "lid1"))[1],
      "'lid1' kan bedoeld zijn: --column 'bron=lid1'"
    )
    XCTAssertEqual(
      words(.nameColumn(.source, candidates: ["wie's"], example: "wie's"))[0],
      #"'wie's' could be meant: --column 'source=wie'\''s'"#
    )
    XCTAssertEqual(
      words(.nameOtherColumn(.id, header: "plaats", found: ["id", "kind"]))[0],
      "no column 'plaats' for --column id; there are 'id' and 'kind'"
    )
  }

  func testFilesAreNamedWithTheOptionsActorsTiesAndKey() {
    XCTAssertEqual(
      words(.nameFiles)[0],
      "--actors FILE and --ties FILE name what is to be read"
    )
    XCTAssertEqual(words(.nameFolderOrFiles)[1], "geef de map, of gebruik --actors en --ties")
    XCTAssertEqual(
      words(.renameFile(to: "ties.csv"))[0],
      "rename the one that is meant to 'ties.csv', or name it with --actors or --ties"
    )
    // Files with Dutch names are found in either language.
    for text in words(.nameTieFile) + [Remedy.nameTieFile.text.en] {
      XCTAssertTrue(text.contains("ties.csv") && text.contains("relaties.csv"), text)
    }
    XCTAssertEqual(words(.chooseOtherKey)[0], "choose another file with --key")
  }

  func testAnotherDecimalSignIsNamedWhereOneWasGiven() {
    XCTAssertEqual(
      words(.writeOrSayDecimalSign("1,5", sign: ".")),
      [
        "write it as '1,5', or, if all numbers have the other sign, use --decimal .",
        "schrijf het als '1,5', of gebruik --decimal . als alle getallen het andere teken hebben",
      ]
    )
  }

  /// Whoever may say which column is read may also say that it is harmless or meant, as an error proposes.
  func testCommandsThatReadColumnsTakeTheOptionsThatErrorsPropose() {
    for command in Command.all {
      let names = Set(command.options.map(\.name))
      guard names.contains("--column") else { continue }
      XCTAssertTrue(names.isSuperset(of: ["--public", "--show-attributes"]), command.name)
    }
  }
}
