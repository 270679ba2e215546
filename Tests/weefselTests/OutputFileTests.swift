import Foundation
import XCTest

/// Where results go: files, pipes and what is neither.
final class OutputFileTests: XCTestCase {
  func testClosedPipeIsNoError() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let program = Bundle.main.bundleURL.appendingPathComponent("weefsel").path
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
    let folder = try Program.folder(
      ["actors.csv": "id,kind\na,individual\n", "ties.csv": "source,target\n"],
      for: self
    ).path
    let file = folder + "/deep/er/rows.csv"
    let result = try Program.run(["describe", folder, "--format", "csv", "-o", file])
    XCTAssertEqual(result.output, "")
    XCTAssertTrue(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("measure,"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/deep/er")
    XCTAssertEqual(files, ["rows.csv"])
  }
}
