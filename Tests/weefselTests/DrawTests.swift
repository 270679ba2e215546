import Foundation
import XCTest

/// `weefsel draw` as a user calls it.
final class DrawTests: XCTestCase {
  func testAGovernmentKeepsANameInTheBoxOfItsTown() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,name,kind,municipality\na,Stad Gent,government,Gent\n"
          + "b,Koor De Wiek Gent,association,Gent\nc,Dienst Zorg Gent,government,Gent\n",
        "ties.csv": "source,target\na,b\nb,c\n",
      ],
      for: self
    )
    let picture = folder.appendingPathComponent("x.svg").path
    let words = ["draw", folder.path, "--group", "municipality", "-o", picture]
    XCTAssertEqual(try Program.run(words).status, 0)
    let text = try String(contentsOfFile: picture, encoding: .utf8)
      .matches(of: /<text[^>]*>([^<]*)</).map { String($0.output.1) }.joined(separator: " ")
    XCTAssertTrue(text.contains("Stad Gent"), text)
    XCTAssertTrue(text.contains("Dienst Zorg "), text)
    XCTAssertFalse(text.contains("De Wiek Gent"), text)
  }

  func testFocusShowsWhatIsNear() throws {
    // b is the only neighbor of a; c is two steps away, d three.
    for (words, shown) in [(["--within", "1"], 2), ([], 3), (["--within", "3"], 4)] {
      let svg = try draw(["--focus", "a"] + words)
      XCTAssertEqual(actors(in: svg), shown, "\(words)")
      XCTAssertTrue(svg.contains("Within "), svg)
    }
  }

  func testPathShowsTheShortestWays() throws {
    let svg = try draw(["--path", "a", "d"])
    XCTAssertEqual(actors(in: svg), 4)
    XCTAssertTrue(svg.contains("of 3 steps"), svg)
    // The person at the end is not named.
    XCTAssertTrue(svg.contains("from Kring A to an individual"), svg)
    XCTAssertFalse(svg.contains("Dora"), svg)
    XCTAssertTrue(try draw(["--path", "a", "d", "--name-people"]).contains("Dora"))
  }

  func testWhereShowsAndNumbersStay() throws {
    let svg = try draw(["--where", "kind=member association"])
    XCTAssertEqual(actors(in: svg), 2)
    XCTAssertTrue(svg.contains("Kring B (member association), 2 ties"), svg)
  }

  func testColorFollowsAttributesCommunitiesAndMeasures() throws {
    XCTAssertTrue(try draw(["--color", "municipality"]).contains("Colour: municipality"))
    XCTAssertTrue(try draw(["--color", "community"]).contains("Colour: community"))
    XCTAssertTrue(try draw(["--color", "betweenness"]).contains("Colour: betweenness"))
    XCTAssertTrue(try draw(["--color", "members"]).contains("The darker, the higher"))
    XCTAssertFalse(try draw(["--color", "kind"]).contains("Colour:"))
  }

  func testSensitiveAttributesAreNotDrawnUnlessAsked() throws {
    for option in ["--color", "--group"] {
      let result = try run([option, "gender"])
      XCTAssertEqual(result.status, 64)
      XCTAssertTrue(result.errors.contains("--show-attributes"), result.errors)
      let named = try run([option, "municipality", "--sensitive", "municipality"])
      XCTAssertEqual(named.status, 64)
      XCTAssertEqual(try run([option, "gender", "--show-attributes"]).status, 0)
    }
    XCTAssertFalse(try draw([]).contains("vrouw"))
  }

  /// Whoever stands alone under a guarded value is told of, to an internal audience too.
  func testFewPeopleOfAGuardedGroupStandTogetherWhoeverItIsFor() throws {
    let folder = try Program.folder([:], for: self)
    for audience in ["public", "internal"] {
      let file = folder.appendingPathComponent("\(audience).svg").path
      let result = try Program.run([
        "draw", "datasets/federation", "--group", "gender", "--show-attributes",
        "--audience", audience, "-o", file,
      ])
      XCTAssertEqual(result.status, 0, result.errors)
      let svg = try String(contentsOfFile: file, encoding: .utf8)
      let headings = svg.components(separatedBy: "class=\"node words heading\"").dropFirst()
        .compactMap { $0.components(separatedBy: "</text>").first }
      XCTAssertTrue(headings.contains { $0.contains("vrouw") }, "\(headings)")
      // Of one person, as `cut -d, -f7 datasets/federation/actors.csv | sort | uniq -c` counts.
      XCTAssertFalse(headings.contains { $0.contains("wil niet zeggen") }, "\(headings)")
    }
  }

  func testTitlesSayThatGroupsAreMarkedAndWhoseNetworkItIs() throws {
    let folder = try Program.folder([:], for: self)
    func title(_ words: [String]) throws -> String? {
      let file = folder.appendingPathComponent("title.svg").path
      let result = try Program.run(words.map { $0 == "FILE" ? file : $0 })
      XCTAssertEqual(result.status, 0, result.errors)
      let svg = try String(contentsOfFile: file, encoding: .utf8)
      return svg.firstMatch(of: /<title id="title">(.*?)<\/title>/).map { String($0.1) }
    }
    let data = "datasets/federation"
    XCTAssertEqual(
      try title(["draw", data, "--where", "municipality=Gent", "--mark", "isolated", "-o", "FILE"]),
      "Isolated groups in federation: municipality: Gent"
    )
    XCTAssertEqual(
      try title(["isolated", data, "--umbrella", "koepel", "--draw", "FILE"]),
      "Isolated groups in the network of Koepel Duizenddraad"
    )
  }

  func testGuardedAttributesNameNoCommunity() throws {
    let folder = try Program.folder([:], for: self)
    func headings(_ words: [String]) throws -> [String] {
      let file = folder.appendingPathComponent("communities.svg").path
      let result = try Program.run(
        ["draw", "datasets/federation", "--style", "communities", "-o", file] + words
      )
      XCTAssertEqual(result.status, 0, result.errors)
      let svg = try String(contentsOfFile: file, encoding: .utf8)
      return svg.components(separatedBy: "class=\"node words heading\"").dropFirst()
        .compactMap { $0.components(separatedBy: "</text>").first }
    }
    XCTAssertTrue(try headings([]).contains { $0.contains("Mostly from ") })
    let guarded = try headings(["--sensitive", "municipality"])
    XCTAssertFalse(guarded.isEmpty)
    XCTAssertFalse(guarded.contains { $0.contains("Mostly from ") }, "\(guarded)")
    // No value of an attribute that is guarded by its own name.
    for value in ["vrouw", "man<"] {
      XCTAssertFalse(try headings([]).contains { $0.contains(value) }, value)
    }
  }

  func testSourceAndDateAreInEveryPicture() throws {
    for words in [[], ["--mark", "isolated"], ["--group", "municipality"], ["--paper", "slide"]] {
      let svg = try draw(words + ["--source", "Membership 2025", "--date", "2026-02-01"])
      XCTAssertTrue(svg.contains("Membership"), "\(words)")
      XCTAssertTrue(svg.contains("February"), "\(words)")
    }
  }

  func testIsolatedGroupsAreMarked() throws {
    let svg = try draw(["--mark", "isolated", "--language", "nl"])
    XCTAssertTrue(svg.contains("Geïsoleerde groepen in "), svg)
    XCTAssertTrue(svg.contains("zonder relaties"), svg)
  }

  func testPlacesStayFromOneYearToTheNext() throws {
    let folder = try dataset()
    let file = folder + "/places.csv"
    let words = ["draw", folder, "--positions", file, "-o", folder + "/a.svg"]
    XCTAssertEqual(try Program.run(words).status, 0)
    let before = try String(contentsOfFile: file, encoding: .utf8)
    XCTAssertTrue(before.hasPrefix("id,x,y\na,"), before)
    XCTAssertEqual(before.split(separator: "\n").count, 1 + 4)
    // An actor leaves: those who stay keep their places, and its own is kept for when it returns.
    XCTAssertEqual(try Program.run(words + ["--without", "d"]).status, 0)
    XCTAssertEqual(try String(contentsOfFile: file, encoding: .utf8), before)
    try Data("id,x\na,1\n".utf8).write(to: URL(fileURLWithPath: file))
    let faulty = try Program.run(words)
    XCTAssertEqual(faulty.status, 1)
    XCTAssertTrue(faulty.errors.contains("places.csv:1: "), faulty.errors)
  }

  func testCodesAreNotWrittenBesideTheIDsThatTheyReplace() throws {
    let folder = try dataset()
    let file = folder + "/places.csv"
    let words = ["draw", folder, "--positions", file, "-o", folder + "/a.svg", "--force"]
    XCTAssertEqual(try Program.run(words).status, 0)
    let before = try String(contentsOfFile: file, encoding: .utf8)
    let key = try Program.folder(for: self).path + "/key"
    let coded = try Program.run(words + ["--pseudonymise", "--key", key])
    XCTAssertEqual(coded.status, 1, coded.errors)
    XCTAssertTrue(coded.errors.contains("not the codes of this drawing"), coded.errors)
    XCTAssertEqual(try String(contentsOfFile: file, encoding: .utf8), before)
    // A file of codes is one that can be drawn with again.
    let other = [
      "draw", folder, "--positions", folder + "/codes.csv", "-o", folder + "/b.svg", "--force",
    ]
    for _ in 0..<2 {
      let again = try Program.run(other + ["--pseudonymise", "--key", key])
      XCTAssertEqual(again.status, 0, again.errors)
    }
    // Nor are ids written beside codes.
    let codes = try String(contentsOfFile: folder + "/codes.csv", encoding: .utf8)
    let named = try Program.run(other)
    XCTAssertEqual(named.status, 1, named.errors)
    XCTAssertTrue(named.errors.contains("codes.csv: its ids are codes"), named.errors)
    XCTAssertEqual(try String(contentsOfFile: folder + "/codes.csv", encoding: .utf8), codes)
  }

  /// Of seven three are connected, a pair of whom ties were left out may be, and two have no ties.
  func testWhoIsNotConnectedIsCountedApartFromWhoMayBe() throws {
    let kinds = "abcdefg".map { "\($0),organisation,yes\n" }.joined()
    let folder = try Program.folder(
      [
        "actors.csv": "id,kind,surveyed\n" + kinds,
        "ties.csv":
          "source,target,function\na,b,learning\nb,c,learning\na,c,x\nd,e,learning\nd,a,x\n",
      ],
      for: self
    ).path
    let words = ["draw", folder, "--lenient", "-o", folder + "/a.svg"]
    XCTAssertEqual(try Program.run(words).status, 0)
    let svg = try String(contentsOfFile: folder + "/a.svg", encoding: .utf8)
    XCTAssertTrue(svg.contains("2 not to these, of 2 it is not known"), svg)
    XCTAssertTrue(svg.contains("Not connected to the network: 2 actors; of 2 it is not known"), svg)
  }

  func testPlacesAreThoseOfTheNetworkAndNotOfAPage() throws {
    let folder = try dataset()
    let file = folder + "/places.csv"
    func draw(_ paper: String, to name: String) throws -> (svg: String, places: String) {
      let path = "\(folder)/\(name).svg"
      let words = ["draw", folder, "--positions", file, "--paper", paper, "-o", path]
      XCTAssertEqual(try Program.run(words).status, 0)
      return (
        try String(contentsOfFile: path, encoding: .utf8),
        try String(contentsOfFile: file, encoding: .utf8)
      )
    }
    let first = try draw("word", to: "first")
    let again = try draw("word", to: "again")
    let slide = try draw("slide", to: "slide")
    let last = try draw("word", to: "last")
    XCTAssertEqual(again.svg, first.svg)
    XCTAssertEqual(last.svg, first.svg)
    for picture in [again, slide, last] { XCTAssertEqual(picture.places, first.places) }
  }

  func testActorsWhoWouldStandOnOneAnotherAreLetGo() throws {
    let folder = try dataset()
    let file = folder + "/places.csv"
    let words = ["draw", folder, "--positions", file, "-o", folder + "/a.svg", "--force"]
    XCTAssertEqual(try Program.run(words).status, 0)
    func rows() throws -> [String: Substring] {
      let lines = try String(contentsOfFile: file, encoding: .utf8)
        .split(separator: "\n").dropFirst()
      return Dictionary(
        uniqueKeysWithValues: lines.map { line in
          let cells = line.split(separator: ",", maxSplits: 1)
          return (String(cells[0]), cells[1])
        }
      )
    }
    var before = try rows()
    before["b"] = before["a"]
    let csv = before.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)\n" }.joined()
    try Data(("id,x,y\n" + csv).utf8).write(to: URL(fileURLWithPath: file))
    XCTAssertEqual(try Program.run(words).status, 0)
    let after = try rows()
    XCTAssertNotEqual(after["a"], after["b"])
    // One of the two stays, and so do all others.
    XCTAssertEqual(after.count { before[$0.key] == $0.value }, before.count - 1)
  }

  func testOptionsThatDoNotGoTogetherAreRefused() throws {
    for (words, hint) in [
      (["--within", "2"], "--focus"), (["--anchor", "a"], "--mark"),
      (["--focus", "a", "--path", "a", "b"], "'--focus' does not go with --path"),
      (["--path", "a"], "'--path' needs a value: --path FROM TO"),
      (["--path", "a", "a"], "two different actors"),
      (["--path", "a", "zz"], "no actor with id or name 'zz'"),
      (["--labels", "some"], "a whole number above 0, all or none"),
      (["--color", "municipalty"], "Did you mean 'municipality'?"),
      (["--paper", "a5"], "word, a4, a3, slide or screen"),
      (["--engine", "neat"], "Did you mean 'neato'?"),
      // What it draws depends on where memory is free.
      (["--engine", "fdp"], "'--engine fdp': it draws another picture on every run; take sfdp"),
      (["--positions", "x.csv", "--engine", "neato"], "--positions"),
    ] {
      let result = try run(words)
      XCTAssertEqual(result.status, 64, "\(words): \(result.errors)")
      XCTAssertTrue(result.errors.contains(hint), "\(words): \(result.errors)")
    }
  }

  func testTheTitleNamesTheUmbrella() throws {
    XCTAssertTrue(try draw(["--umbrella", "c"]).contains("Network of Huis C"))
  }

  func testPageOfADrawingBesideAReportIsChosen() throws {
    let folder = try dataset()
    let file = folder + "/actor.svg"
    let words = ["actor", folder, "b", "--draw", file, "--paper", "word"]
    let result = try Program.run(words)
    XCTAssertEqual(result.status, 0, result.errors)
    // 16 cm are 16 / 2.54 · 72 = 453.5 points.
    let svg = try String(contentsOfFile: file, encoding: .utf8)
    XCTAssertTrue(svg.contains(/<svg [^>]*width="45[34](\.[0-9]+)?pt"/), String(svg.prefix(200)))
    let alone = try Program.run(["actor", folder, "b", "--paper", "word"])
    XCTAssertNotEqual(alone.status, 0, "a page without a drawing")
  }

  func testNoWayIsSaid() throws {
    let result = try run(["--path", "a", "e"])
    XCTAssertEqual(result.status, 1)
    XCTAssertTrue(result.errors.contains("no path leads from Kring A to Dienst E"), result.errors)
  }

  func testLabelsAreAsAsked() throws {
    XCTAssertFalse(try draw(["--labels", "none"]).contains(">Kring A<"))
    XCTAssertTrue(try draw(["--labels", "all"]).contains(">Kring A<"))
  }

  // MARK: -

  private func actors(in svg: String) -> Int {
    svg.components(separatedBy: "class=\"node actor ").count - 1
  }

  private func draw(_ words: [String]) throws -> String {
    let folder = try dataset()
    let file = folder + "/drawing.svg"
    let result = try Program.run(["draw", folder, "-o", file] + words)
    XCTAssertEqual(result.status, 0, result.errors)
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  private func run(_ words: [String]) throws -> Program.Result {
    let folder = try dataset()
    return try Program.run(["draw", folder, "-o", folder + "/drawing.svg"] + words)
  }

  /// A chain of two associations, an organisation and a person, and a government without ties.
  private func dataset() throws -> String {
    try Program.folder(
      [
        "actors.csv": """
        id,name,kind,municipality,gender,members
        a,Kring A,member association,Gent,,12
        b,Kring B,member association,Gent,,40
        c,Huis C,organisation,Aalst,,3
        d,Dora,individual,Aalst,vrouw,
        e,Dienst E,government,Gent,,
        """,
        "ties.csv": """
        source,target
        a,b
        b,c
        c,d
        """,
      ],
      for: self
    ).path
  }
}
