import Foundation
import XCTest

/// Nothing is written over a file that is read, over a key or over another output, however the path is
/// spelt.
final class OutputPlanTests: XCTestCase {
  private let files = [
    "actors.csv": "id,kind\na,individual\nb,organisation\nc,organisation\n",
    "ties.csv": "source,target\na,b\nb,c\n",
  ]

  /// A folder with the dataset in `fed`, links to it, and an empty folder `out`.
  private func surroundings() throws -> URL {
    let folder = try Program.folder(for: self)
    let manager = FileManager.default
    for name in ["fed", "out", "deep/er"] {
      try manager.createDirectory(
        at: folder.appendingPathComponent(name),
        withIntermediateDirectories: true
      )
    }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent("fed/\(name)"))
    }
    for (name, target) in [
      ("link", "fed"), ("out/link.csv", "../fed/actors.csv"), ("out/again.csv", "link.csv"),
      ("out/new.csv", "there.csv"), ("sideways", "deep/er"), ("deep/fed", "../fed"),
    ] {
      try manager.createSymbolicLink(
        atPath: folder.appendingPathComponent(name).path,
        withDestinationPath: target
      )
    }
    try manager.linkItem(
      at: folder.appendingPathComponent("fed/ties.csv"),
      to: folder.appendingPathComponent("out/hard.csv")
    )
    return folder
  }

  private func assertUnharmed(_ folder: URL, _ context: String) throws {
    for (name, text) in files {
      let path = folder.appendingPathComponent("fed/\(name)")
      XCTAssertEqual(try String(contentsOf: path, encoding: .utf8), text, context)
    }
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("fed").path
      ).sorted(),
      ["actors.csv", "ties.csv"],
      context
    )
  }

  func testNothingIsWrittenOverWhatIsRead() throws {
    let folder = try surroundings()
    for path in [
      "fed/actors.csv", "fed/../fed/./ties.csv", "link/actors.csv", "out/link.csv", "out/again.csv",
      "out/hard.csv", folder.path + "/fed/ties.csv",
      // The folder above `sideways` is `deep`, in which `fed` is a link.
      "sideways/../fed/actors.csv",
    ] {
      for dataset in ["fed", "link", "deep/fed", "./fed/"] {
        for command in ["isolated", "describe", "check", "compass"] {
          let words = [command, dataset, "-o", path, "--format", "csv", "--force"]
          let result = try Program.run(words, in: folder)
          XCTAssertEqual(result.status, 64, words.joined(separator: " "))
          XCTAssertEqual(result.output, "")
          XCTAssertTrue(result.errors.contains("which is read"), result.errors)
        }
      }
      try assertUnharmed(folder, path)
    }
    let named = ["isolated", "--actors", "fed/actors.csv", "--ties", "fed/ties.csv", "-o"]
    XCTAssertEqual(try Program.run(named + ["out/hard.csv"], in: folder).status, 64)
    let drawn = ["draw", "fed", "--positions", "fed/actors.csv", "-o", "out/x.svg", "--force"]
    XCTAssertNotEqual(try Program.run(drawn, in: folder).status, 0)
    try assertUnharmed(folder, "positions")
  }

  /// What cannot be read is not said to be written.
  func testALinkToItselfCannotBeRead() throws {
    let folder = try surroundings()
    let loop = folder.appendingPathComponent("loop.csv").path
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: "loop.csv")
    let result = try Program.run(
      ["describe", "--actors", "loop.csv", "--ties", "fed/ties.csv"],
      in: folder
    )
    XCTAssertEqual(result.status, 1, result.errors)
    XCTAssertTrue(result.errors.contains("'loop.csv' could not be read"), result.errors)
  }

  func testAPopulationIsReadToo() throws {
    let folder = try surroundings()
    let population = folder.appendingPathComponent("population.csv")
    let text = "attribute,group,count\nkind,individual,10\n"
    try Data(text.utf8).write(to: population)
    let words = ["equity", "fed", "--population", "population.csv", "-o", "./population.csv"]
    XCTAssertEqual(try Program.run(words, in: folder).status, 64)
    XCTAssertEqual(try String(contentsOf: population, encoding: .utf8), text)
  }

  func testTheLogoOfAHouseStyleIsReadToo() throws {
    let folder = try surroundings()
    let logo = folder.appendingPathComponent("out/logo.svg")
    let text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"/>"
    try Data(text.utf8).write(to: logo)
    try Data("part,value\nlogo,out/../out/logo.svg\n".utf8)
      .write(to: folder.appendingPathComponent("style.csv"))
    for path in ["out/logo.svg", "./out/logo.svg"] {
      let words = ["draw", "fed", "--theme", "style.csv", "-o", path]
      let result = try Program.run(words, in: folder)
      XCTAssertEqual(result.status, 64, path)
      XCTAssertTrue(result.errors.contains("which is read"), result.errors)
      XCTAssertEqual(try String(contentsOf: logo, encoding: .utf8), text)
    }
  }

  func testALinkThatLeadsToNothingIsFollowed() throws {
    let folder = try surroundings()
    let words = ["isolated", "fed", "-o", "out/new.csv"]
    XCTAssertEqual(try Program.run(words, in: folder).status, 0)
    let there = folder.appendingPathComponent("out/there.csv")
    XCTAssertTrue(try String(contentsOf: there, encoding: .utf8).hasPrefix("group,"))
    XCTAssertEqual(
      try FileManager.default.destinationOfSymbolicLink(
        atPath: folder.appendingPathComponent("out/new.csv").path
      ),
      "there.csv"
    )
  }

  func testTwoOutputsNeverShareAFile() throws {
    let folder = try surroundings()
    let pseudonymised = ["--pseudonymise", "--key"]
    for words in [
      ["draw", "fed", "-o", "x.svg", "--positions", "./x.svg"],
      ["isolated", "fed", "--draw", "k.svg"] + pseudonymised + ["k.svg"],
      ["isolated", "fed", "--draw", "out/k.svg"] + pseudonymised + ["sideways/../../out/k.svg"],
      ["isolated", "fed", "-o", "k.csv"] + pseudonymised + ["./k.csv"],
      // The usual key of the dataset `fed`, beside the output.
      ["isolated", "fed", "-o", "out/fed.key.csv", "--pseudonymise"],
      ["check", "fed", "-o", "copy/actors.csv", "--copy", "copy"],
    ] {
      let result = try Program.run(words, in: folder)
      XCTAssertEqual(result.status, 64, words.joined(separator: " "))
      XCTAssertTrue(result.errors.contains("are the same file"), result.errors)
    }
    for name in ["x.svg", "k.svg", "k.csv", "out/k.svg", "out/fed.key.csv", "copy"] {
      let path = folder.appendingPathComponent(name).path
      XCTAssertFalse(FileManager.default.fileExists(atPath: path), name)
    }
  }

  func testAKeyIsNeverWrittenOver() throws {
    let folder = try surroundings()
    let call = ["isolated", "fed", "-o", "out/x.csv", "--pseudonymise"]
    XCTAssertEqual(try Program.run(call, in: folder).status, 0)
    let key = folder.appendingPathComponent("out/fed.key.csv")
    let codes = try Data(contentsOf: key)
    for words in [
      ["isolated", "fed", "-o", "out/fed.key.csv"],
      ["describe", "fed", "-o", "out/../out/fed.key.csv", "--force"],
      ["draw", "fed", "-o", "x.svg", "--positions", "out/fed.key.csv"],
    ] {
      XCTAssertNotEqual(try Program.run(words, in: folder).status, 0)
      XCTAssertEqual(try Data(contentsOf: key), codes)
    }
    // Excel saves it so.
    let saved = Data("\u{FEFF}code;id;name\r\nB2;a;Ann\r\n".utf8)
    try saved.write(to: key)
    XCTAssertEqual(
      try Program.run(["isolated", "fed", "-o", "out/fed.key.csv"], in: folder).status,
      64
    )
    XCTAssertEqual(try Data(contentsOf: key), saved)
  }

  func testNoKeyIsWrittenBesideADevice() throws {
    let folder = try surroundings()
    let call = ["isolated", "fed", "-o", "/dev/null", "--pseudonymise"]
    let result = try Program.run(call, in: folder)
    XCTAssertEqual(result.status, 0, result.errors)
    XCTAssertFalse(FileManager.default.fileExists(atPath: "/dev/fed.key.csv"))
    let key = folder.appendingPathComponent("output/fed.key.csv")
    let codes = try String(contentsOf: key, encoding: .utf8)
    XCTAssertTrue(codes.hasPrefix("code,id,name\n"), codes)
    XCTAssertTrue(result.errors.contains("key: output/fed.key.csv"), result.errors)
  }

  func testAnotherDatasetInTheWayIsAskedFor() throws {
    let folder = try surroundings()
    let other = folder.appendingPathComponent("other")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: false)
    let text = "van;naar\na;b\n"
    try Data(text.utf8).write(to: other.appendingPathComponent("relaties.csv"))
    // Read with the ties beside it, the result would be taken for actors.
    for name in ["relaties.csv", "actors.csv", "Nodes.txt"] {
      let words = ["describe", "fed", "-o", "other/\(name)"]
      let result = try Program.run(words, in: folder)
      XCTAssertEqual(result.status, 64, name)
      XCTAssertTrue(result.errors.contains("--force"), result.errors)
    }
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: other.path),
      ["relaties.csv"]
    )
    // Where no dataset is, the name is free.
    XCTAssertEqual(
      try Program.run(["describe", "fed", "-o", "out/nodes.csv"], in: folder).status,
      0
    )
    XCTAssertEqual(
      try Program.run(["describe", "fed", "-o", "out/nodes.csv"], in: folder).status,
      0
    )
    let forced = ["describe", "fed", "-o", "other/actors.csv", "--force"]
    XCTAssertEqual(try Program.run(forced, in: folder).status, 0)
  }

  func testACopyIsPutInNoDatasetsPlace() throws {
    let folder = try surroundings()
    for path in ["fed", "link", "fed/.", "out/../fed/", folder.path + "/deep/fed"] {
      let result = try Program.run(["check", "fed", "--copy", path, "--force"], in: folder)
      XCTAssertEqual(result.status, 64, path)
      XCTAssertTrue(result.errors.contains("own folder"), result.errors)
    }
    try assertUnharmed(folder, "copy")
    let call = ["check", "fed", "--copy", "new/copy"]
    XCTAssertEqual(try Program.run(call, in: folder).status, 0)
    XCTAssertEqual(try Program.run(call, in: folder).status, 64)
    XCTAssertEqual(try Program.run(call + ["--force"], in: folder).status, 0)
    // A second file of ties would keep the copy from being read.
    try Data("van,naar\n".utf8).write(to: folder.appendingPathComponent("new/copy/relaties.csv"))
    XCTAssertEqual(try Program.run(call + ["--force"], in: folder).status, 64)
    XCTAssertEqual(try Program.run(["template", "new/copy"], in: folder).status, 1)
  }

  func testPositionsAreContinued() throws {
    let folder = try surroundings()
    let words = ["draw", "fed", "--positions", "places.csv", "-o", "x.svg"]
    XCTAssertEqual(try Program.run(words, in: folder).status, 0)
    XCTAssertEqual(try Program.run(words, in: folder).status, 0)
  }

  func testCommandsThatContinueOneKeyWaitForEachOther() throws {
    let folder = try Program.folder(for: self)
    let processes = try (1...6).map { number -> Process in
      let network = folder.appendingPathComponent("n\(number)")
      try FileManager.default.createDirectory(at: network, withIntermediateDirectories: false)
      let actors = (1...200).map { "a\(number)-\($0),individual" }
      try Data((["id,kind"] + actors).joined(separator: "\n").utf8)
        .write(to: network.appendingPathComponent("actors.csv"))
      try Data("source,target\n".utf8).write(to: network.appendingPathComponent("ties.csv"))
      let process = Process()
      process.executableURL = Program.url
      process.arguments = [
        "isolated", network.path, "--pseudonymise", "--key", folder.path + "/key.csv", "-o",
        "\(network.path).csv", "--quiet",
      ]
      return process
    }
    for process in processes { try process.run() }
    for process in processes {
      process.waitUntilExit()
      XCTAssertEqual(process.terminationStatus, 0)
    }
    let key = try String(contentsOfFile: folder.path + "/key.csv", encoding: .utf8)
    // A header, and two hundred actors of each of the six.
    XCTAssertEqual(key.split(separator: "\n").count, 1 + 6 * 200)
  }
}
