import XCTest

/// Associations whose membership tells something of itself.
final class ConcealmentTests: XCTestCase {
  // The union holds Ann and Bea alone; the choir holds Cas alone; Dirk belongs to both and to the
  // library, and Eva to nobody.
  static let files = [
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
  private var files: [String: String] { ConcealmentTests.files }
  private let mark = ["--sensitive-actor", "sector=labour"]

  /// For every member of the union no output differs between the data in which the person is a member and
  /// those in which it is not, byte for byte.
  func testWhoIsAMemberIsToldNowhere() throws {
    let with = try Program.folder(inNetwork(files), for: self)
    for member in ["ann", "bea", "dirk", "eva"] {
      var others = files
      let ties = files["ties.csv"] ?? ""
      others["ties.csv"] =
        ties.contains("\(member),union\n")
        ? ties.replacingOccurrences(of: "\(member),union\n", with: "")
        : ties + "\n\(member),union\n"
      XCTAssertNotEqual(others["ties.csv"], ties)
      let without = try Program.folder(inNetwork(others), for: self)
      for command in commands {
        let outputs = try [with, without].map { folder in try output(of: command + mark, in: folder)
        }
        XCTAssertEqual(outputs[0], outputs[1], "\(member): \(command)")
      }
    }
  }

  /// Nor do counts of rows, where some are left out because of errors: neither sound nor faulty rows of members
  /// make a difference.
  func testCountsOfRowsDoNotTellMemberships() throws {
    var without = files
    without["actors.csv", default: ""] += "\nfay,Fay Smet,individual,"
    without["ties.csv"] =
      (files["ties.csv"] ?? "").split(separator: "\n").enumerated()
      .map { $0.element + ($0.offset == 0 ? ",weight" : ",1") }.joined(separator: "\n")
      + "\ncas,library,none\n"
    var (sound, faulty) = (without, without)
    sound["ties.csv", default: ""] += "eva,union,1\nfay,union,2\n"
    faulty["ties.csv", default: ""] += "eva,union,none\nunion,cas,-3\n"
    let folders = try [without, sound, faulty].map { try Program.folder(inNetwork($0), for: self) }
    for command in commands + [["report", "-o", "drawing.html"]] {
      let outputs = try folders.map { folder in
        try output(of: command + mark + ["--lenient"], in: folder)
      }
      XCTAssertEqual(outputs[0], outputs[1], "\(command)")
      XCTAssertEqual(outputs[0], outputs[2], "\(command)")
    }
    let page = try output(of: ["isolated", "--lenient"] + mark, in: folders[0])
    XCTAssertTrue(page.contains("1 row of ties left out because of errors."), page)
  }

  /// Unguarded, the same commands do tell: the test above is not empty.
  func testUnguardedTheyDoTell() throws {
    let with = try Program.folder(inNetwork(files), for: self)
    var others = files
    others["ties.csv"] = files["ties.csv"]?.replacingOccurrences(of: "ann,union\n", with: "")
    let without = try Program.folder(inNetwork(others), for: self)
    for command in commands {
      let outputs = try [with, without].map { folder in try output(of: command, in: folder) }
      XCTAssertNotEqual(outputs[0], outputs[1], "\(command)")
    }
  }

  private var commands: [[String]] {
    [
      ["centrality", "--format", "csv"], ["isolated"], ["isolated", "--format", "json"],
      ["isolated", "--umbrella", "library", "--name-people"],
      ["capital", "--detail", "--format", "csv"],
      ["capital", "--per", "kind"], ["communities"], ["communities", "--format", "csv"],
      ["describe"],
      ["describe", "--by", "sector", "--format", "csv"], ["compass"],
      ["draw", "-o", "drawing.dot"],
      ["draw", "-o", "drawing.svg"],
      ["centrality", "--only", "sector!=culture", "--format", "csv"],
      ["isolated", "--only", "sector!=culture"], ["isolated", "--draw", "drawing.dot"],
      ["ties", "--format", "csv"], ["ties", "--bridges", "--name-people"],
      ["isolated", "--certainty", "--format", "csv"],
      ["centrality", "--certainty", "--measure", "degree", "--format", "csv"],
      ["actor", "choir", "--format", "csv"], ["actor", "library", "--draw", "drawing.dot"],
    ]
  }

  /// What a command prints, and what it draws.
  private func output(of command: [String], in folder: URL) throws -> String {
    let result = try Program.run([command[0], "network"] + command.dropFirst(), in: folder)
    XCTAssertEqual(result.status, 0, "\(command) \(result.errors)")
    guard let file = command.first(where: { $0.hasPrefix("drawing.") }) else {
      return result.output
    }
    return result.output
      + (try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8))
  }

  private func inNetwork(_ files: [String: String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: files.map { ("network/\($0.key)", $0.value) })
  }

  func testNobodyIsBetrayedByHavingNoTies() throws {
    let folder = try Program.folder(files, for: self)
    let csv = try Program.run(["isolated", folder.path, "--format", "csv"] + mark).output
    // Ann and Bea have no ties but with the union, and Eva has none: of all three nothing is said, since
    // whoever is named beside others with ties would be taken for a member.
    for person in ["ann", "bea", "eva"] { XCTAssertFalse(csv.contains(",\(person),"), csv) }
    XCTAssertFalse(csv.contains("isolate"), csv)
    let page = try Program.run(["isolated", folder.path] + mark).output
      .replacing("\n", with: " ")
    XCTAssertTrue(page.contains("of all people it is unknown whether they have more ties"), page)
    // The page counts them, as its table does, and names nobody whatever is asked.
    for words in [[], ["--name-people"]] {
      let page = try Program.run(["isolated", folder.path] + words + mark).output
      XCTAssertTrue(page.contains("Of 3 individuals nothing is said, to protect people."), page)
      XCTAssertFalse(page.contains("Ann"), page)
    }
  }

  /// Of the three without other ties it is not known whether they have any: 0 would be false, and 3 as well.
  func testHowManyHaveNoTiesIsNotKnown() throws {
    let folder = try Program.folder(files, for: self)
    let words = ["describe", folder.path, "--measure", "isolates", "--format", "csv"]
    XCTAssertTrue(try Program.run(words + mark).output.contains("isolates,,"))
    // Unguarded Eva alone has none.
    XCTAssertTrue(try Program.run(words).output.contains("isolates,1,"))
  }

  /// Nor are they named where names are asked for: in drawings, on the page, in changes.
  func testWhoHasNoOtherTiesIsNamedNowhere() throws {
    let folder = try Program.folder(files, for: self)
    var others = files
    others["ties.csv", default: ""] += "\ncas,library\n"
    let before = try Program.folder(others, for: self)
    for command in [
      ["draw", folder.path, "-o", "out.svg", "--labels", "all"],
      ["draw", folder.path, "-o", "out.dot"],
      ["isolated", folder.path, "--draw", "out.svg"], ["report", folder.path, "-o", "out.html"],
      ["draw", folder.path, "--paper", "a4", "-o", "out.svg"],
      ["connect", folder.path, "--draw", "out.svg"],
      ["compare", folder.path, before.path, "--draw", "out.svg"],
    ] {
      let result = try Program.run(command + mark + ["--name-people", "--force"], in: folder)
      XCTAssertEqual(result.status, 0, result.errors)
      let file = try XCTUnwrap(command.first { $0.hasPrefix("out.") })
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for name in ["Ann", "Bea", "Eva"] {
        XCTAssertFalse(text.contains(name), "\(name) in \(command)")
        XCTAssertFalse((result.output + result.errors).contains(name), "\(name) of \(command)")
      }
      // Cas, who has a tie with the choir, is named: not everything is left out.
      XCTAssertTrue(text.contains("Cas"), "\(command)")
    }
  }

  /// Nor is whoever was not surveyed named as one of whom nothing is said.
  func testWhoWasNotSurveyedIsCountedWithTheOthers() throws {
    var asked = files
    let rows = (files["actors.csv"] ?? "").split(separator: "\n")
    asked["actors.csv"] = rows.enumerated().map { place, row in
      "\(row),\(place == 0 ? "surveyed" : row.hasPrefix("eva") ? "no" : "yes")\n"
    }.joined()
    let folder = try Program.folder(asked, for: self)
    let page = try Program.run(["isolated", folder.path, "--name-people"] + mark).output
    XCTAssertTrue(page.contains("Of 3 individuals nothing is said, to protect people."), page)
    XCTAssertFalse(page.contains("Eva"), page)
  }

  /// Nor is anything said of those who have no ties within a part of the network.
  func testNothingIsSaidOfThoseWithoutTiesInAPart() throws {
    let folder = try Program.folder(files, for: self)
    // Without the choir Cas has no ties, and may be in the union for all that is told.
    for words in [["--without", "choir"], ["--only", "sector!=culture"]] {
      let csv = try Program.run(["isolated", folder.path, "--format", "csv"] + words + mark).output
      XCTAssertFalse(csv.contains(",cas,"), csv)
    }
  }

  /// A club and its member hang on the union, with which the club has a tie that is no secret: nothing names
  /// the union as holding people, who would be taken for its members.
  func testAMarkedAssociationIsNotNamedAsHoldingPeople() throws {
    var more = files
    more["actors.csv", default: ""] += """

      club,Club,member association,culture
      fay,Fay Smet,individual,
      guild,Guild,member association,culture
      """
    more["ties.csv", default: ""] += "\nunion,club\nfay,club\nunion,guild\n"
    let folder = try Program.folder(more, for: self)
    let plain = try Program.run(["isolated", folder.path]).output
    XCTAssertTrue(plain.contains("Union of Weavers is lost"), plain)
    for language in ["en", "nl"] {
      for words in [["isolated"], ["isolated", "--name-people"], ["compass"]] {
        let page = try Program.run(
          [words[0], folder.path] + words.dropFirst() + mark + ["--language", language]
        ).output
        for line in page.replacing("\n", with: " ").components(separatedBy: ". ")
        where line.contains("Union of Weavers") {
          // That a club has a tie with it is said where organisations alone hang on it.
          XCTAssertFalse(
            ["Fay", "person", "individual", "individu", "others"].contains { line.contains($0) },
            line
          )
        }
        XCTAssertFalse(page.contains("If Union of Weavers left"), page)
        XCTAssertFalse(page.contains("Als Union of Weavers wegvalt"), page)
      }
    }
    let rows = try Program.run(["isolated", folder.path, "--format", "csv"] + mark).output
      .split(separator: "\n").map { $0.components(separatedBy: ",") }
    let held = try XCTUnwrap(rows.first { $0.contains("fay") })
    XCTAssertEqual(Array(held[6...7]), ["", "club"], "\(held)")
    let alone = try XCTUnwrap(rows.first { $0.contains("guild") })
    XCTAssertEqual(alone[6], "union", "\(alone)")
  }

  /// Dre and Fien have ties with a club only, but Fien is in the union too, through which both have a path to the rest.
  func testWhoHasOtherTiesMayHaveMore() throws {
    let actors = """
      id,name,kind,municipality,sector
      k,Koepel Vzw,organisation,Brussel,koepel
      a1,Kring Een,member association,Gent,cultuur
      a3,Kring Drie,member association,Aalst,zorg
      a4,Bond,member association,Gent,vakbond
      g1,Stad Gent,government,Gent,bestuur
      p4,Dre Bos,volunteer,Aalst,
      p6,Fien Rat,volunteer,Aalst,
      p9,Iris Vos,volunteer,Aalst,
      """
    let ties = "source,target\nk,a1\nk,g1\na4,g1\na1,p9\na3,p4\na3,p6\na4,p6\n"
    let folder = try Program.folder(["actors.csv": actors, "ties.csv": ties], for: self).path
    let mark = ["--sensitive-actor", "sector=vakbond"]
    let rows = try Program.run(["isolated", folder, "--format", "csv"] + mark).output
    XCTAssertFalse(rows.contains("detached"), rows)
    let page = try Program.run(["isolated", folder, "--name-people"] + mark).output
      .replacing("\n", with: " ")
    XCTAssertFalse(page.contains("Separate network"), page)
    XCTAssertTrue(
      page.contains("Unknown: ties that would connect these may have been left out"),
      page
    )
    // All eight are connected, of the seven besides the government all reach it.
    let compass = try Program.run(["compass", folder, "--format", "json"] + mark).output
    let json = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(compass.utf8)) as? [String: Any]
    )
    let found = try XCTUnwrap(json["rows"] as? [[String: Any]])
    func bound(_ indicator: String, _ end: String) -> Double? {
      found.first { $0["indicator"] as? String == indicator }?[end] as? Double
    }
    XCTAssertEqual(bound("government-none", "least"), 0)
    XCTAssertEqual(bound("main-part", "most"), 1)
  }

  func testAskedForTheyAreTold() throws {
    let folder = try Program.folder(files, for: self)
    let shown = try Program.run(
      ["isolated", folder.path, "--format", "csv", "--show-attributes"] + mark
    ).output
    let plain = try Program.run(["isolated", folder.path, "--format", "csv"]).output
    XCTAssertEqual(shown, plain)
  }

  func testNothingIsAskedAboutAMarkedAssociation() throws {
    let folder = try Program.folder(files, for: self)
    for words in [
      ["isolated", "--umbrella", "union"], ["isolated", "--anchor", "Union of Weavers"],
      ["capital", "--authority", "id=union"],
      ["equity", "--by", "kind", "--authority", "name~weavers"],
      ["draw", "--focus", "union"], ["draw", "--path", "library", "union"],
      ["centrality", "--without", "union"], ["centrality", "--only", "id!=union"],
      ["centrality", "--where", "id=union|choir"], ["centrality", "--where", "name~union"],
      ["compass", "--umbrella", "library", "--staff", "id=union"],
      ["compass", "--umbrella", "union"], ["actor", "union"], ["ties", "--anchor", "union"],
      ["ties", "--where", "id=union"],
    ] {
      let result = try Program.run([words[0], folder.path] + words.dropFirst() + mark)
      XCTAssertEqual(result.status, 64, "\(words)")
      XCTAssertTrue(result.errors.contains("this is marked as an association"), result.errors)
      XCTAssertEqual(result.output, "")
    }
    for words in [["isolated", "--umbrella", "choir"], ["centrality", "--where", "id!=choir"]] {
      let result = try Program.run([words[0], folder.path] + words.dropFirst() + mark)
      XCTAssertEqual(result.status, 0, result.errors)
    }
  }

  func testASensitiveActorThatDoesNotExistIsAnError() throws {
    let folder = try Program.folder(files, for: self)
    let result = try Program.run(["isolated", folder.path, "--sensitive-actor", "sector=labor"])
    XCTAssertEqual(result.status, 64)
    XCTAssertTrue(result.errors.contains("Did you mean 'labour'?"), result.errors)
  }

  func testPeopleAreNotMarked() throws {
    let folder = try Program.folder(files, for: self)
    for condition in ["kind=volunteer", "id=ann|union", "sector!=culture"] {
      let result = try Program.run(["isolated", folder.path, "--sensitive-actor", condition])
      XCTAssertEqual(result.status, 64, condition)
      XCTAssertTrue(result.errors.contains("this marks people"), result.errors)
    }
  }
}
