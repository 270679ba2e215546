import Foundation
import XCTest

final class ExportCommandTests: XCTestCase {
  private let forms = ["graphml", "gexf", "dot", "json", "csv", "kumu", "spark"]

  /// Exports the federation in a form, and gives back all text that came of it.
  private func export(_ form: String, _ words: [String] = [], to folder: URL) throws -> String {
    let path = folder.appendingPathComponent("out.\(form)").path
    let result = try Program.run(
      ["export", "datasets/federation", "--to", form, "-o", path] + words
    )
    XCTAssertEqual(result.status, 0, result.errors)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    let paths = names.isEmpty ? [path] : names.sorted().map { path + "/" + $0 }
    return paths.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.joined()
  }

  /// Gender and origin are guarded columns of the federation: neither they nor a value of theirs stand in
  /// any form, whichever options are given, unless they are asked for.
  func testNothingGuardedIsExported() throws {
    let folder = try Program.folder(for: self)
    for form in forms {
      let text = try export(form, ["--add", "none"], to: folder)
      for word in [/gender/, /\bvrouw\b/, /origin/] {
        XCTAssertNil(text.firstMatch(of: word), form)
      }
      XCTAssertTrue(text.contains("municipality"), form)
    }
    let all = try export("csv", ["--show-attributes", "--add", "none", "--force"], to: folder)
    XCTAssertNotNil(all.firstMatch(of: /\bvrouw\b/))
  }

  /// The same call gives the same bytes, on any number of threads.
  func testSameBytes() throws {
    let folder = try Program.folder(for: self)
    let first = try export("gexf", ["--threads", "1"], to: folder)
    XCTAssertEqual(try export("gexf", ["--threads", "2"], to: folder), first)
  }

  /// Which columns of ties are not given, and how people's names are replaced, is said.
  func testWhatIsLeftOutIsSaid() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,kind\na,organisation\nb,volunteer\n",
        "ties.csv": "source,target,since,until,channel,remarks\na,b,2020,,mail,\n",
      ],
      for: self
    )
    let path = folder.path + "/out.graphml"
    let result = try Program.run(["export", folder.path, "-o", path, "--language", "en"])
    XCTAssertTrue(
      result.errors.contains("of ties these columns are not given: channel and remarks"),
      result.errors
    )
    XCTAssertTrue(result.errors.contains("--pseudonymise"), result.errors)
    let sound = try Program.run(
      ["export", "datasets/florentine", "-o", folder.path + "/f.graphml", "--language", "en"]
    )
    XCTAssertFalse(sound.errors.contains("not given"), sound.errors)
  }

  /// The two tables read back as the network that they are of.
  func testTablesReadBack() throws {
    let folder = try Program.folder(for: self)
    _ = try export("csv", to: folder)
    let path = folder.appendingPathComponent("out.csv").path
    let words = ["centrality", "--measure", "degree,betweenness", "--format", "csv"]
    XCTAssertEqual(
      try Program.run(words + [path]).output,
      try Program.run(words + ["datasets/federation"]).output
    )
  }

  /// A folder with anything but an earlier export is left alone.
  func testFoldersOfOthersAreLeftAlone() throws {
    let folder = try Program.folder(["letter.txt": "dear"], for: self)
    for form in ["csv", "kumu", "spark"] {
      let result = try Program.run(
        ["export", "datasets/federation", "--to", form, "-o", folder.path]
      )
      XCTAssertEqual(result.status, 64)
      XCTAssertTrue(result.errors.contains("letter.txt"), result.errors)
    }
    // Nor is a folder made in one that is not there, and that is said before the files are read.
    let nowhere = folder.path + "/none/out"
    let lost = try Program.run(["export", "nothing.csv", "--to", "csv", "-o", nowhere])
    XCTAssertEqual(lost.status, 1)
    XCTAssertTrue(lost.errors.contains("there is no folder '\(folder.path)/none'"), lost.errors)
    let own = try Program.run(["export", "datasets/federation", "--to", "csv", "-o", "datasets"])
    XCTAssertEqual(own.status, 64)
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder.path),
      ["letter.txt"]
    )
  }

  /// Tables that somebody made look like those of an export, so that only --force replaces them.
  func testTablesAreReplacedOnlyByForce() throws {
    let own = ["actors.csv": "id,geslacht\na,v\n", "ties.csv": "source,target\n"]
    let folder = try Program.folder(own, for: self)
    let words = ["export", "datasets/federation", "--to", "csv", "-o", folder.path]
    let refused = try Program.run(words)
    XCTAssertEqual(refused.status, 64)
    XCTAssertTrue(refused.errors.contains("--force"), refused.errors)
    let actors = folder.appendingPathComponent("actors.csv")
    XCTAssertEqual(try String(contentsOf: actors, encoding: .utf8), own["actors.csv"])
    XCTAssertEqual(try Program.run(words + ["--force"]).status, 0)
    XCTAssertNotEqual(try String(contentsOf: actors, encoding: .utf8), own["actors.csv"])
  }

  /// A folder has no place in a pipe, and none called `-` is made.
  func testAFolderDoesNotGoToStandardOutput() throws {
    let result = try Program.run(["export", "datasets/federation", "--to", "csv", "-o", "-"])
    XCTAssertEqual(result.status, 64)
    XCTAssertTrue(result.errors.contains("standard output"), result.errors)
  }

  /// Without a form and without an ending that says it, the call says which forms there are.
  func testAFormIsAskedFor() throws {
    let result = try Program.run(["export", "datasets/federation"])
    XCTAssertEqual(result.status, 64)
    XCTAssertTrue(result.errors.contains("graphml"), result.errors)
  }
}
