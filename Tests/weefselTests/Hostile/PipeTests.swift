import Foundation
import XCTest

/// Pipes of every kind, as input and as output.
final class PipeTests: XCTestCase {
  override class func setUp() { ShellScript.forgetRuns() }

  override class func tearDown() { ShellScript.tellRuns("pipes") }

  private let csv = "centrality network --measure degree --format csv"

  func testInputThroughPipes() throws {
    let folder = try folder()
    let expected = try ShellScript.run("$weefsel \(csv)", in: folder).output
    let measured = "centrality --measure degree --format csv"
    for call in [
      "cat network/ties.csv | $weefsel \(measured) --actors network/actors.csv --ties -",
      "cat network/actors.csv | $weefsel \(measured) --actors - --ties network/ties.csv",
      "$weefsel \(measured) --actors network/actors.csv --ties /dev/stdin < network/ties.csv",
      "$weefsel \(measured) --actors <(cat network/actors.csv) --ties <(cat network/ties.csv)",
      "mkfifo f; cat network/ties.csv > f & $weefsel \(measured) --actors network/actors.csv --ties f",
      // Byte by byte.
      "dd if=network/ties.csv bs=1 2>&- | $weefsel \(measured) --actors network/actors.csv --ties -",
    ] {
      let result = try ShellScript.run(call, in: folder)
      XCTAssertEqual(result.output, expected, "\(call): \(result.errors)")
    }
    let twice = try ShellScript.run(
      "$weefsel \(measured) --actors - --ties - </dev/null",
      in: folder
    )
    XCTAssertEqual(twice.status, 64)
    XCTAssertTrue(twice.errors.contains("not both"), twice.errors)
  }

  func testADrawingOnStandardOutputIsSVG() throws {
    let folder = try folder()
    let file = try ShellScript.run(
      "$weefsel draw network -o x.svg --quiet; cat x.svg",
      in: folder
    ).output
    XCTAssertTrue(file.hasPrefix("<svg"), String(file.prefix(80)))
    for path in ["-", "/dev/stdout"] {
      let result = try ShellScript.run("$weefsel draw network -o \(path) | cat", in: folder)
      XCTAssertEqual(result.output, file, path)
    }
  }

  func testOutputToPipesAndNumbers() throws {
    let folder = try folder()
    let expected = try ShellScript.run("$weefsel \(csv)", in: folder).output
    for call in [
      "$weefsel \(csv) -o /dev/fd/3 3>&1 >&2 | cat", "$weefsel \(csv) -o /dev/stdout | cat",
      "$weefsel \(csv) -o /dev/fd/4 4>x --quiet; cat x",
      "mkfifo f; $weefsel \(csv) -o f --quiet & cat f",
      "ln -s /dev/stdout l; $weefsel \(csv) -o l --quiet | cat",
    ] {
      let result = try ShellScript.run(call, in: folder)
      XCTAssertEqual(result.output, expected, "\(call): \(result.errors)")
    }
    // What stood in a file that the shell goes on with stays there.
    let added = try ShellScript.run(
      "echo before > y; $weefsel \(csv) -o /dev/fd/3 3>>y; cat y",
      in: folder
    )
    XCTAssertEqual(added.output, "before\n" + expected)
    let closed = try ShellScript.run("$weefsel \(csv) -o /dev/fd/9 --language nl", in: folder)
    XCTAssertEqual(closed.status, 1)
    XCTAssertTrue(closed.errors.contains("kan niet naar geschreven"), closed.errors)
  }

  /// A file that the shell has opened is the same file whatever number it has, the one of standard output too.
  func testNothingIsWrittenOverWhatIsReadOrAKeyThroughANumber() throws {
    let folder = try folder()
    let key = "export network --pseudonymise --key k.csv -o y.json --quiet"
    XCTAssertEqual(try ShellScript.run("$weefsel \(key)", in: folder).status, 0)
    let before = Contents(of: folder)
    for (file, words) in [
      ("network/actors.csv", "which is read"), ("network/ties.csv", "which is read"),
      ("k.csv", "over a key"),
    ] {
      for call in [
        "exec 7<>\(file); $weefsel \(csv) -o /dev/fd/7",
        "exec 7>>\(file); $weefsel \(csv) -o /proc/self/fd/7",
        "$weefsel \(csv) -o /dev/stdout 1<>\(file)", "$weefsel \(csv) >>\(file)",
        "$weefsel check network 1<>\(file)",
      ] {
        let result = try ShellScript.run(call, in: folder)
        XCTAssertEqual(result.status, 64, "\(call): \(result.errors)")
        XCTAssertTrue(result.errors.contains(words), "\(call): \(result.errors)")
      }
    }
    XCTAssertEqual(Contents(of: folder), before)
  }

  func testAReaderThatLeavesIsNoErrorAndWhatElseIsWrittenIs() throws {
    let folder = try folder()
    for call in [
      "\(csv) -o /dev/stdout", "\(csv) -o -", csv, "export network --to dot -o -",
    ] {
      let result = try ShellScript.run(
        "$weefsel \(call) --quiet | true; exit ${PIPESTATUS[0]}",
        in: folder
      )
      XCTAssertEqual(result.status, 0, call)
      XCTAssertEqual(result.errors, "", call)
    }
    let drawn = try ShellScript.run(
      "$weefsel isolated network --draw x.svg --quiet | true; ls",
      in: folder
    )
    XCTAssertTrue(drawn.output.contains("x.svg"), drawn.errors)
  }

  func testEverythingComesThroughAPipeThatDoesNotWait() throws {
    let folder = try folder()
    let rows = (0..<4000).map { "a\($0),b\($0)\n" }.joined()
    let file = folder.appendingPathComponent("network/ties.csv")
    try Data(("source,target\n" + rows).utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: ShellScript.program)
    process.arguments = ["export", "--ties", file.path, "--to", "dot", "--add", "none", "-o", "-"]
    process.environment = Program.environment
    let pipe = Pipe()
    let writing = pipe.fileHandleForWriting.fileDescriptor
    XCTAssertEqual(fcntl(writing, F_SETFL, fcntl(writing, F_GETFL) | O_NONBLOCK), 0)
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The pipe is full long before it is read.
    Thread.sleep(forTimeInterval: 3)
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    XCTAssertGreaterThan(bytes.count, 1 << 17)
    XCTAssertEqual(bytes.suffix(2), Data("}\n".utf8))
  }

  private func folder() throws -> URL {
    try Program.folder(
      ["network/actors.csv": CommandSample.actors, "network/ties.csv": CommandSample.ties],
      for: self
    )
  }
}
