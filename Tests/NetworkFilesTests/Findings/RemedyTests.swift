import NetworkFiles
import SocialNetwork
import XCTest

/// What a library says to do names no option of a program, and a program can say it in its own words.
final class RemedyTests: XCTestCase {
  private let all: [Remedy] = [
    .readWord("koepel", as: .organisation), .readWord("zonnebloem", as: nil), .sayDecimalSign,
    .writeOrSayDecimalSign("1,5", sign: "."),
    .nameColumn(.id, candidates: ["Nr"], example: "Nr"),
    .nameColumn(.id, candidates: [], example: "Nr"),
    .nameOtherColumn(.id, header: "plaats", found: ["id"]), .sayKinds, .nameFolderOrFiles,
    .nameTieFile, .renameFile(to: "ties.csv"), .chooseFile, .nameFiles, .chooseOtherKey,
    .writeInOneWay, .writeRows, .seeTemplate,
  ]

  func testPlainWordsNameNoOptionAndNoCommand() {
    for remedy in all {
      for language in Language.allCases {
        let words = RemedyWording.plain.text(remedy)[language]
        XCTAssertFalse(words.isEmpty, "\(remedy)")
        XCTAssertFalse(words.contains("--") || words.contains("weefsel"), words)
      }
    }
  }

  func testOneHeaderIsOne() {
    func words(_ found: [String]) -> Text {
      Remedy.nameOtherColumn(.id, header: "plaats", found: found).text
    }
    XCTAssertEqual(words(["code"]).nl, "geen kolom 'plaats' voor de id; er is 'code'")
    XCTAssertEqual(words(["a", "b"]).en, "no column 'plaats' for the id; there are 'a' and 'b'")
    XCTAssertEqual(words([]).en, "no column 'plaats' for the id")
  }

  func testProgramWordsStandInFindingsNotesAndErrors() throws {
    let wording = RemedyWording { _ in Text("press F1") }
    let reading = try NetworkReader.read(
      actorBytes: Array("id,kind\na,koepel\nb,lid\n".utf8),
      tieBytes: Array("source,target\na,b\n".utf8)
    )
    let finding = try XCTUnwrap(reading.findings.all.first)
    XCTAssertEqual(finding.remedy, .readWord("koepel", as: .organisation))
    XCTAssertEqual(finding.suggestion(wording: wording)?.nl, "press F1")

    let kindless = try NetworkReader.read(
      actorBytes: Array("id\na\nb\n".utf8),
      tieBytes: Array("source,target\na,b\n".utf8)
    )
    XCTAssertEqual(
      kindless.notes(wording: wording).last?.en,
      "actors.csv: no column holds kinds, so every kind is unknown; press F1"
    )
    XCTAssertEqual(
      InputError(Text("no file"), remedy: .nameFiles).text(wording: wording).en,
      "no file; press F1"
    )
  }
}
