import Foundation
import XCTest

/// Where results go: files, pipes and what is neither.
final class OutputFileTests: XCTestCase {
  func testClosedPipeIsNoError() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let program = Program.url.path
    process.arguments = [
      "-c", "'\(program)' measures --format csv | head -c 10 >/dev/null; exit ${PIPESTATUS[0]}",
    ]
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
  }

  func testWhatIsNoFileIsWrittenToAndStays() throws {
    let folder = try Program.folder(["target.csv": "old"], for: self)
    let pipe = folder.appendingPathComponent("pipe").path
    XCTAssertEqual(unsafe mkfifo(pipe, 0o600), 0)
    // Opened for both ways, a pipe waits for no reader.
    let reader = try XCTUnwrap(FileHandle(forUpdatingAtPath: pipe))
    let link = folder.appendingPathComponent("link.csv").path
    let target = folder.appendingPathComponent("target.csv").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)

    let words = ["communities", "datasets/florentine", "--format", "csv", "-o"]
    let expected = try Program.run(words.dropLast()).output
    XCTAssertEqual(try Program.run(words + [pipe]).status, 0)
    XCTAssertEqual(
      try reader.read(upToCount: expected.utf8.count).map { String(decoding: $0, as: UTF8.self) },
      expected
    )
    XCTAssertEqual(
      try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType,
      .typeUnknown
    )
    XCTAssertEqual(try Program.run(words + [link]).status, 0)
    XCTAssertEqual(try String(contentsOfFile: target, encoding: .utf8), expected)
    XCTAssertEqual(try FileManager.default.destinationOfSymbolicLink(atPath: link), target)
  }

  func testResultsGoToAFileWholeOrNotAtAll() throws {
    let folder = try dataset()
    let file = folder + "/rows.csv"
    let result = try Program.run(["describe", folder, "-o", file])
    XCTAssertEqual(result.output, "")
    XCTAssertTrue(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("measure,"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    XCTAssertEqual(files.sorted(), ["actors.csv", "rows.csv", "ties.csv"])
  }

  /// A slip of the pen in a path must not leave results where nobody looks for them.
  func testAFolderThatDoesNotExistIsNamed() throws {
    let folder = try dataset()
    for option in [["-o", "no/where/x.csv"], ["--draw", "no/where/x.svg"]] {
      let result = try Program.run(["isolated", "."] + option, in: URL(fileURLWithPath: folder))
      XCTAssertEqual(result.status, 1)
      XCTAssertEqual(result.output, "")
      XCTAssertTrue(
        result.errors.contains("there is no folder 'no/where'; make it first"),
        result.errors
      )
    }
    XCTAssertFalse(FileManager.default.fileExists(atPath: folder + "/no"))
    // The one that the program itself proposes is made.
    XCTAssertEqual(try Program.run(["draw", "."], in: URL(fileURLWithPath: folder)).status, 0)
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder + "/output").count,
      1
    )
  }

  /// The name of the folder cannot be written in UTF-8; what is made of it names another one.
  func testNothingIsWrittenBesideAFolderWhoseNameIsNotUTF8() throws {
    let folder = try Program.folder(
      ["actors.csv": "id,kind\na,individual\n", "ties.csv": "source,target\n"],
      for: self
    )
    let enter = "mkdir -p $'b\\xff\\xfed' && cd $'b\\xff\\xfed'"
    try ShellScript.require(enter, "names must be UTF-8 on this disk", in: folder)
    let script = """
      \(enter) && mkdir d && cp ../*.csv d && cp ../*.csv . || exit 9
      "$weefsel" draw . && "$weefsel" draw d -o x.svg --pseudonymise --key k.csv || exit 8
      "$weefsel" describe d -o d/../y.csv && "$weefsel" describe d -o ../z.csv || exit 7
      "$weefsel" describe . -o ties.csv && exit 6
      cd d && "$weefsel" draw . -o ../w.svg --pseudonymise --key k.csv && exit 5
      "$weefsel" draw . -o ../w.svg --pseudonymise --key ../k.csv || exit 4
      cd .. && ls -R . && cd .. && ls
      """
    let result = try ShellScript.run(script, in: folder)
    XCTAssertEqual(result.status, 0, result.errors)
    let names = result.output.split(separator: "\n").map(String.init)
    // The datasets, what was drawn and described, the key, and the one picture of the usual folder.
    XCTAssertEqual(
      names.filter { !$0.hasPrefix("b") && !$0.hasPrefix(".") && !$0.hasPrefix("/") }.sorted(),
      [
        "actors.csv", "actors.csv", "actors.csv", "d", "k.csv", "output", "ties.csv", "ties.csv",
        "ties.csv", "w.svg", "x.svg", "y.csv", "z.csv",
      ]
    )
    // The folder itself, and the picture that has its name as far as that can be told.
    XCTAssertEqual(names.count { $0.hasPrefix("b") }, 2, result.output)
  }

  func testAnOutputKeepsTheModeOfTheFileItReplaces() throws {
    let folder = try dataset()
    let file = folder + "/rows.csv"
    func mode() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    }
    let mask = umask(0o022)
    defer { umask(mask) }
    XCTAssertEqual(try Program.run(["describe", folder, "-o", file]).status, 0)
    // All may read and write, but for what the mask of the process takes away.
    XCTAssertEqual(try mode(), 0o644)
    for given in [0o600, 0o640, 0o664, 0o755] {
      try FileManager.default.setAttributes([.posixPermissions: given], ofItemAtPath: file)
      XCTAssertEqual(try Program.run(["describe", folder, "-o", file]).status, 0)
      XCTAssertEqual(try mode(), given)
    }
  }

  func testStandardOutputHasNames() throws {
    let words = ["communities", "datasets/florentine", "--format", "csv"]
    let expected = try Program.run(words).output
    for name in ["-", "/dev/stdout"] {
      let result = try Program.run(words + ["-o", name])
      XCTAssertEqual(result.output, expected)
      XCTAssertEqual(result.errors, "")
    }
  }

  func testWhatFailsIsSaidInWords() throws {
    let folder = try dataset()
    for (path, english, dutch) in [
      ("/dev/full", "no space left", "geen plaats meer"),
      (folder, "it is a folder", "het is een map"),
      (folder + "/ties.csv/x.csv", "is a file, not a folder", "is een bestand, geen map"),
      (folder + "/" + String(repeating: "x", count: 300), "too long", "te lang"),
      (folder + "/round.csv", "too many links", "te veel koppelingen"),
    ] {
      if path.hasSuffix("round.csv") {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "round.csv")
      }
      for (language, words) in [("en", english), ("nl", dutch)] {
        let result = try Program.run(["describe", folder, "-o", path, "--language", language])
        XCTAssertEqual(result.status, 1, path)
        XCTAssertTrue(result.errors.contains(words), result.errors)
        XCTAssertFalse(result.errors.contains("Cocoa"), result.errors)
      }
    }
  }

  private func dataset() throws -> String {
    try Program.folder(
      ["actors.csv": "id,kind\na,individual\n", "ties.csv": "source,target\n"],
      for: self
    ).path
  }
}
