import XCTest

/// Codes for names, their key, and associations whose membership tells something of itself.
final class ConcealmentTests: XCTestCase {
  // The union holds Ann and Bea alone; the choir holds Cas alone; Dirk belongs to both and to the
  // library, and Eva to nobody.
  private let files = [
    "actors.csv": """
    id,name,kind,sector
    union,Union of Weavers,member association,labour
    choir,Choir,member association,culture
    library,Library,organisation,culture
    ann,Ann Peeters,individual,
    bea,Bea Maes,individual,
    cas,Cas Claes,volunteer,
    dirk,Dirk Wouters,volunteer,
    eva,Eva Jacobs,individual,
    """,
    "ties.csv": """
    source,target
    union,library
    choir,library
    union,choir
    ann,union
    bea,union
    cas,choir
    dirk,union
    dirk,choir
    dirk,library
    """,
  ]
  private let mark = ["--sensitive-actor", "sector=labour"]

  func testWhoHangsOnASensitiveAssociationIsNotTold() throws {
    let folder = try Program.folder(files, for: self)
    for format in ["table", "csv", "json", "markdown"] {
      let told = try Program.run(["isolated", folder.path, "--format", format]).output
      let kept = try Program.run(["isolated", folder.path, "--format", format] + mark)
      XCTAssertEqual(kept.status, 0, kept.errors)
      XCTAssertTrue(told.contains("nion"), told)
      XCTAssertFalse(kept.output.contains("nion"), kept.output)
      XCTAssertFalse(kept.output.contains("labour"), kept.output)
    }
    // The rung of people is told, and alike of those who hang on the choir.
    let csv = try Program.run(["isolated", folder.path, "--format", "csv"] + mark).output
    XCTAssertEqual(
      csv.split(separator: "\n").map(String.init),
      [
        "group,rung,size,id,name,kind,held-by,tied-to,repair-from,repair-to,repair-rung,"
          + "ties-to-robust",
        ",isolate,,eva,Eva Jacobs,individual,,,,,,",
        ",one-tie,,ann,Ann Peeters,individual,,,,,,",
        ",one-tie,,bea,Bea Maes,individual,,,,,,", ",one-tie,,cas,Cas Claes,volunteer,,,,,,",
      ]
    )
  }

  func testATableSaysWherePeopleAreListed() throws {
    let folder = try Program.folder(files, for: self)
    for (language, sentence) in [("en", "Only people fit"), ("nl", "Enkel personen passen")] {
      let table = try Program.run(
        ["isolated", folder.path, "--rung", "isolate", "--language", language] + mark
      ).output
      XCTAssertTrue(table.contains(sentence), table)
      XCTAssertTrue(table.split(separator: "\n").allSatisfy { $0.count <= 80 }, table)
    }
  }

  func testAskedForTheyAreTold() throws {
    let folder = try Program.folder(files, for: self)
    let shown = try Program.run(
      ["isolated", folder.path, "--format", "csv", "--show-attributes"] + mark
    ).output
    let plain = try Program.run(["isolated", folder.path, "--format", "csv"]).output
    XCTAssertEqual(shown, plain)
  }

  func testCommunitiesAndDrawingsLeavePeopleOut() throws {
    let folder = try Program.folder(files, for: self)
    let csv = try Program.run(["communities", folder.path, "--format", "csv"] + mark).output
    XCTAssertFalse(csv.contains("Ann"), csv)
    XCTAssertTrue(csv.contains("Union"), csv)
    let path = folder.appendingPathComponent("drawing.dot").path
    let drawn = try Program.run(["draw", folder.path, "-o", path] + mark)
    XCTAssertEqual(drawn.status, 0, drawn.errors)
    let dot = try String(contentsOfFile: path, encoding: .utf8)
    XCTAssertTrue(dot.contains("3 of 9 ties"), dot)
    XCTAssertTrue(dot.contains("With whom"), dot)
    let marked = folder.appendingPathComponent("marked.dot").path
    let isolated = try Program.run(["isolated", folder.path, "--draw", marked] + mark)
    XCTAssertEqual(isolated.status, 0, isolated.errors)
  }

  func testScoresOfPeopleStayThoseOfTheWholeNetwork() throws {
    let folder = try Program.folder(files, for: self)
    let plain = ["centrality", folder.path, "--format", "csv"]
    XCTAssertEqual(try Program.run(plain).output, try Program.run(plain + mark).output)
  }

  func testASensitiveActorThatDoesNotExistIsAnError() throws {
    let folder = try Program.folder(files, for: self)
    let result = try Program.run(["isolated", folder.path, "--sensitive-actor", "sector=labor"])
    XCTAssertEqual(result.status, 64)
    XCTAssertTrue(result.errors.contains("Did you mean 'labour'?"), result.errors)
  }

  // MARK: - Pseudonyms

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
      ["centrality", "--where", "name~ann"], ["centrality", "--without", "dirk"],
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
    for text in ["", "id,name\n1,2\n", "code,id,name\nB,1\n", "code,id,name\nB,a,x\nB,b,y\n"] {
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
