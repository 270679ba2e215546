import Foundation
import XCTest

/// Codes for names, and their key.
final class PseudonymisingTests: XCTestCase {
  private let files = ConcealmentTests.files

  func testNoCommandPrintsANameOrId() throws {
    let folder = try Program.folder(files, for: self)
    let key = folder.appendingPathComponent("key.csv").path
    let words = [
      "union", "choir", "library", "Union", "Choir", "Library", "ann", "Ann", "Peeters", "Maes",
      "dirk", "Dirk", "Wouters", "Jacobs",
    ]
    for command in [
      ["centrality"], ["isolated", "--umbrella", "library"], ["communities"], ["describe"],
      ["capital", "--by", "sector", "--umbrella", "library", "--detail"], ["compass"],
      ["compass", "--umbrella", "library", "--only", "name!=dirk"],
      ["centrality", "--where", "name~ann"], ["centrality", "--without", "dirk"], ["ties"],
      ["ties", "--name-people", "--where", "name~dirk"],
    ] {
      for format in ["table", "csv", "json", "markdown"] {
        let result = try Program.run(
          command + [
            try dataset(in: folder), "--pseudonymise", "--key", key, "--format", format,
          ]
        )
        XCTAssertEqual(result.status, 0, result.errors)
        // Words of the output, since "ann" is in "channel" too.
        let printed = Set(result.output.split { !$0.isLetter }.map(String.init))
        let found = words.filter(printed.contains)
        XCTAssertEqual(found, [], "\(command) \(format)\n\(result.output)")
      }
    }
    let drawing = folder.appendingPathComponent("drawing.svg").path
    _ = try Program.run(
      ["draw", try dataset(in: folder), "--pseudonymise", "--key", key, "-o", drawing]
    )
    let svg = try String(contentsOfFile: drawing, encoding: .utf8)
    for word in words { XCTAssertFalse(svg.contains(word), word) }
  }

  /// A team that goes by the names of who leads it is guarded, and with codes for these names it is so too.
  func testWhatNamesPeopleIsGuardedWithCodesToo() throws {
    let people = (1...12).map { place in
      let leader = place.isMultiple(of: 2) ? "Ann Peeters" : "Dirk Maes"
      let name = place == 1 ? "Ann Peeters" : place == 2 ? "Dirk Maes" : "Lid Nummer\(place)"
      return "p\(place),\(name),volunteer,\(leader)\n"
    }
    let folder = try Program.folder(for: self)
    let network = folder.appendingPathComponent("network")
    try FileManager.default.createDirectory(at: network, withIntermediateDirectories: false)
    let actors = "id,name,kind,team\n" + people.joined() + "k,Kring,organisation,\n"
    for (name, text) in [("actors.csv", actors), ("ties.csv", "source,target\np1,k\np2,k\n")] {
      try Data(text.utf8).write(to: network.appendingPathComponent(name))
    }
    let call = ["centrality", network.path, "--columns", "team", "--format", "csv"]
    for codes in [[], ["--pseudonymise", "--key", folder.appendingPathComponent("k.csv").path]] {
      let result = try Program.run(call + codes)
      XCTAssertEqual(result.status, 64, result.output)
      XCTAssertTrue(result.errors.contains("nothing says that 'team' is harmless"), result.errors)
      XCTAssertEqual(result.output, "")
    }
  }

  func testTheKeyIsItsOwnersAloneAndIsUsedAgain() throws {
    let folder = try Program.folder(files, for: self)
    let output = folder.appendingPathComponent("public/centrality.csv").path
    try FileManager.default.createDirectory(
      atPath: folder.appendingPathComponent("public").path,
      withIntermediateDirectories: false
    )
    let call = [
      "centrality", try dataset(in: folder), "--pseudonymise", "--format", "csv", "-o", output,
    ]
    XCTAssertEqual(try Program.run(call).status, 0)
    let key = folder.appendingPathComponent("public/network.key.csv").path
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    XCTAssertEqual(mode, 0o600)
    let first = try Data(contentsOf: URL(fileURLWithPath: output))
    let keyBefore = try Data(contentsOf: URL(fileURLWithPath: key))
    XCTAssertEqual(try Program.run(call).status, 0)
    XCTAssertEqual(try Data(contentsOf: URL(fileURLWithPath: output)), first)
    XCTAssertEqual(try Data(contentsOf: URL(fileURLWithPath: key)), keyBefore)
    // Without it, the codes are others.
    try FileManager.default.removeItem(atPath: key)
    XCTAssertEqual(try Program.run(call).status, 0)
    XCTAssertNotEqual(try Data(contentsOf: URL(fileURLWithPath: output)), first)
  }

  func testWhatIsNoKeyIsLeftAsItIs() throws {
    let folder = try Program.folder(files, for: self)
    let path = folder.appendingPathComponent("elsewhere.csv")
    for text in [
      "", "id,name\n1,2\n", "code,id,name\nB,1\n", "code,id,name\nBCD2345,a,x\nBCD2345,b,y\n",
      // A name, a number and a formula for a code.
      "code,id,name\nPeeters,a,x\n", "code,id,name\n8507303,a,x\n", "code,id,name\n=1+1,a,x\n",
    ] {
      try Data(text.utf8).write(to: path)
      let result = try Program.run([
        "centrality", try dataset(in: folder), "--pseudonymise", "--key", path.path,
      ])
      XCTAssertEqual(result.status, 1)
      XCTAssertEqual(result.output, "")
      XCTAssertEqual(try String(contentsOf: path, encoding: .utf8), text)
    }
  }

  func testTheKeyIsNotPutWithTheData() throws {
    let folder = try Program.folder(files, for: self)
    let network = try dataset(in: folder)
    let link = folder.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(
      at: link,
      withDestinationURL: URL(fileURLWithPath: network)
    )
    for path in ["\(network)/key.csv", "\(network)/deeper/key.csv", "\(link.path)/key.csv"] {
      let result = try Program.run(["centrality", network, "--pseudonymise", "--key", path])
      XCTAssertEqual(result.status, 64, path)
      XCTAssertFalse(FileManager.default.fileExists(atPath: path))
    }
  }

  func testAKeyThatOthersCanReadIsRefused() throws {
    let folder = try Program.folder(files, for: self)
    let key = folder.appendingPathComponent("key.csv").path
    let call = ["centrality", try dataset(in: folder), "--pseudonymise", "--key", key]
    XCTAssertEqual(try Program.run(call).status, 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: key)
    XCTAssertEqual(try Program.run(call).status, 1)
  }

  /// The files in a folder of their own, so that a key may stand beside it.
  private func dataset(in folder: URL) throws -> String {
    let network = folder.appendingPathComponent("network")
    if !FileManager.default.fileExists(atPath: network.path) {
      try FileManager.default.createDirectory(at: network, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(to: network.appendingPathComponent(name))
      }
    }
    return network.path
  }
}
