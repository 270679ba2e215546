import Foundation
import XCTest

/// `weefsel report` as a user calls it.
final class ReportCommandTests: XCTestCase {
  private let florentine = Program.root.appendingPathComponent("datasets/florentine").path

  func testThePageIsWrittenWhereItIsAskedFor() throws {
    let folder = try Program.folder(for: self)
    let path = folder.appendingPathComponent("page.html").path
    let words = ["report", florentine, "--umbrella", "Medici", "--language", "nl"]
    let written = try Program.run(words + ["-o", path])
    XCTAssertEqual(written.status, 0, written.errors)
    XCTAssertEqual(written.output, "")
    let page = try String(contentsOfFile: path, encoding: .utf8)
    XCTAssertTrue(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
    // How to make the page again, as it was typed.
    XCTAssertTrue(page.contains("weefsel report \(florentine) --umbrella Medici --language nl"))
    XCTAssertEqual(try Program.run(words + ["-o", "-"]).output, page)
    // The usual place is the folder `output` where the command is called.
    XCTAssertEqual(try Program.run(words, in: folder).status, 0)
    let usual = folder.appendingPathComponent("output/florentine.html")
    XCTAssertEqual(try String(contentsOf: usual, encoding: .utf8), page)
  }

  /// The digests are those that `hashlib.sha256` of Python 3.11 gives for the bytes of the two files.
  func testFilesHaveTheirDigests() throws {
    let folder = try Program.folder(
      [
        "small/actors.csv": "id,kind\na,organisation\nb,organisation\n",
        "small/ties.csv": "source,target\na,b\n",
      ],
      for: self
    )
    let page = try Program.run(["report", "small", "-o", "-"], in: folder).output
    XCTAssertTrue(page.contains("fc893d56a90823d33de31746d08ed5876cf960f2e4c8a8f700db23ba3121143d"))
    XCTAssertTrue(page.contains("4471b5d4b7af9ea2a66a66f9aed387c87a08c59caf107db6fd72f83455094fef"))
  }

  func testWhatCannotBeIsRefused() throws {
    let folder = try Program.folder(for: self)
    for words in [
      ["-o", "page.pdf"], ["-o", "page"],
      ["--compare", florentine, "--ties", florentine + "/ties.csv"],
      ["--by", "a,b,c,d"], ["--umbrella", "nobody"],
    ] {
      let result = try Program.run(["report", florentine] + words, in: folder)
      XCTAssertEqual(result.status, 64, "\(words)")
      XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), [])
    }
  }

  /// The page is not written over a file of either dataset.
  func testDatasetsAreNotOverwritten() throws {
    let folder = try Program.folder(
      ["later/ties.html": "", "later/ties.csv": "source,target\na,b\n"],
      for: self
    )
    let words = ["report", "later", "--compare", "later", "-o", "later/ties.csv"]
    XCTAssertEqual(try Program.run(words, in: folder).status, 64)
  }

  func testAnEarlierDatasetIsCompared() throws {
    let folder = try Program.folder(
      [
        "then/actors.csv": "id,kind\na,organisation\nb,organisation\nc,organisation\n",
        "then/ties.csv": "source,target\na,b\n",
        "now/actors.csv": "id,kind\na,organisation\nb,organisation\nc,organisation\n",
        "now/ties.csv": "source,target\na,b\nb,c\n",
      ],
      for: self
    )
    let page = try Program.run(
      ["report", "now", "--compare", "then", "-o", "-"],
      in: folder
    ).output
    XCTAssertTrue(page.contains("From then (3 actors, 1 tie) to now (3 actors, 2 ties)"))
    XCTAssertTrue(page.contains("then/ties.csv"), "its digest")
  }
}
