import Foundation
import NetworkFiles
import SocialNetwork
import TestSupport
import XCTest

@testable import weefsel

/// Work that takes more memory than is allowed is refused before it begins.
final class MemoryTests: XCTestCase {
  func testSizes() {
    for (word, bytes) in [
      ("4GB", 4_000_000_000), ("4gb", 4_000_000_000), ("4 GB", 4_000_000_000),
      ("4GiB", 4_294_967_296), ("1.5MB", 1_500_000), ("1,5 MiB", 1_572_864), ("500KB", 500_000),
      ("1KiB", 1024), ("2TB", 2_000_000_000_000), ("99999999TB", .max),
    ] {
      XCTAssertEqual(MemorySize.bytes(word), bytes, word)
    }
    for word in ["4", "GB", "0GB", "-1GB", "4G", "4XB", "1e3GB", "4GBs", "nanGB", ""] {
      XCTAssertNil(MemorySize.bytes(word), word)
    }
  }

  func testSizesAreToldAsTheyAre() {
    for (bytes, text) in [
      (10_000, "10 KB"), (999_999, "1000 KB"), (1_000_000, "1 MB"), (1_499_999, "1 MB"),
      (1_500_000, "2 MB"), (35_000_000, "35 MB"),
    ] {
      XCTAssertEqual(MemorySize.text(bytes).en, text)
    }
  }

  func testEveryCommandWithADatasetHasTheOption() {
    for command in Command.all where command.operands.contains(where: \.isDataset) {
      XCTAssertTrue(command.options.contains { $0.name == "--memory" }, command.name)
    }
  }

  func testAPipeIsReadAsFarAsMemoryAllows() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,kind\na,organisation\nb,organisation\n",
        "ties.csv": "source,target\na,b\n",
      ],
      for: self
    )
    // (40 MB − 35 MB) ÷ 2.5 is 2 000 000 bytes, 1 MiB and some; `yes` has no end.
    let result = try ShellScript.run(
      "(echo id,kind; yes a,organisation) | $weefsel check --actors - --ties ties.csv --memory 40MB",
      in: folder
    )
    XCTAssertEqual(result.status, 1)
    XCTAssertEqual(result.errors, "more than 1 MiB comes from 'stdin'; save it as a file first\n")
    let style = try ShellScript.run(
      "$weefsel draw . --theme /dev/zero -o x.svg",
      in: folder
    )
    XCTAssertEqual(style.status, 1)
    XCTAssertEqual(style.errors, "more than 64 MiB comes from 'zero'; save it as a file first\n")
  }

  func testWhatCannotFitIsRefusedBeforeItIsRead() throws {
    let folder = try Program.folder(
      ["network/actors.csv": CommandSample.actors, "network/ties.csv": CommandSample.ties],
      for: self
    )
    let result = try Program.run(
      ["describe", "network", "--memory", "10MB", "-o", "x.csv"],
      in: folder
    )
    XCTAssertEqual(result.status, 1)
    XCTAssertEqual(result.errors, "this takes about 35 MB of memory, and --memory allows 10 MB\n")
    let dutch = try Program.run(
      ["describe", "network", "--memory", "10MB", "--language", "nl"],
      in: folder
    )
    XCTAssertEqual(dutch.errors, "dit vraagt ongeveer 35 MB geheugen, en --memory laat 10 MB toe\n")
    let allowed = try Program.run(["ties", "network", "--memory", "4GB"], in: folder)
    XCTAssertEqual(allowed.status, 0, allowed.errors)
  }

  /// Goals by distance keep the steps between all, and what they are with ties of a plan: 3 bytes for each of 4000²
  /// pairs are 48 MB, besides some 36 MB.
  func testStepsBetweenAllActorsAreCounted() throws {
    let folder = try folder(actors: 4000, ties: 12_000)
    let refused = try Program.run(
      ["connect", "network", "--goal", "fragmentation", "--memory", "60MB"],
      in: folder
    )
    XCTAssertEqual(
      refused.errors,
      "this takes about 84 MB of memory, and --memory allows 60 MB\n"
    )
    let allowed = try Program.run(["connect", "network", "--memory", "60MB"], in: folder)
    XCTAssertFalse(allowed.errors.contains("--memory"), allowed.errors)
  }

  /// The estimate is within a factor of two of what `/usr/bin/time` measures.
  func testEstimatesAreNearWhatIsTaken() throws {
    let (actors, ties) = (20_000, 60_000)
    let folder = try folder(actors: actors, ties: ties)
    try ShellScript.require("/usr/bin/time true", "time is not installed", in: folder)
    let need = try DatasetPaths(
      folder: folder.appendingPathComponent("network").path,
      actors: nil,
      ties: nil
    ).byteCount
    let calls = ["check", "isolated", "ties"]
    for call in Thorough.choice(calls, calls + ["lose", "export --to dot", "capital", "describe"]) {
      let words = call.split(separator: " ")
      let command = try XCTUnwrap(Command.all.first { $0.name == words[0] })
      let options = words.dropFirst().joined(separator: " ")
      let result = try ShellScript.run(
        "/usr/bin/time -f '%M' $weefsel \(words[0]) network \(options) -o x.csv --quiet",
        in: folder
      )
      XCTAssertEqual(result.status, 0, result.errors)
      let last = try XCTUnwrap(result.errors.split(separator: "\n").last.flatMap { Double($0) })
      let estimate = max(
        MemoryNeed.bytes(forReading: need),
        command.memoryNeed.bytes(actors: actors, ties: ties)
      )
      let ratio = Double(estimate) / (last * 1024)
      print("memory of \(call): \(Int(last / 1000)) MB, estimated \(estimate / 1_000_000) MB")
      XCTAssertTrue((0.5...2).contains(ratio), "\(call): \(ratio)")
    }
  }

  /// A network that chance made, always the same: each actor is tied to some near it.
  private func folder(actors: Int, ties: Int) throws -> URL {
    let rows = (0..<actors).map { "a\($0),Actor number \($0),individual,v\($0 % 20)\n" }.joined()
    let pairs = (0..<ties).map { number in
      "a\(number % actors),a\((number % actors + 1 + number * 7 % 49) % actors),\(1 + number % 8)\n"
    }.joined()
    return try Program.folder(
      [
        "network/actors.csv": "id,name,kind,code\n" + rows,
        "network/ties.csv": "source,target,weight\n" + pairs,
      ],
      for: self
    )
  }
}
