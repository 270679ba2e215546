import XCTest

/// Two outputs side by side, with and without somebody: what may not be asked by guarded attributes.
final class GuardedSelectionTests: XCTestCase {
  private let federation = "datasets/federation"

  private func assert(
    _ words: [String],
    status: Int32,
    _ sentence: String = "",
    line: UInt = #line
  ) throws {
    let result = try Program.run([words[0], federation] + words.dropFirst())
    XCTAssertEqual(result.status, status, "\(words) \(result.errors)", line: line)
    XCTAssertTrue(
      sentence.isEmpty || result.errors.contains(sentence),
      "\(words) \(result.errors)",
      line: line
    )
    if status != 0 { XCTAssertEqual(result.output, "", line: line) }
  }

  /// The share without a way to government differs with and without a person as umbrella, by the group of
  /// that person: v15 is a volunteer.
  func testAPersonIsNoUmbrella() throws {
    let words = ["equity", "--by", "gender", "--where", "kind=volunteer", "--measure", "degree"]
    try assert(words + ["--umbrella", "v15"], status: 64, "'--umbrella v15': this names a person")
    try assert(words, status: 0)
    try assert(words + ["--umbrella", "koepel"], status: 0)
    try assert(
      ["capital", "--by", "origin", "--per", "group", "--umbrella", "v15"],
      status: 64,
      "'--umbrella v15'"
    )
  }

  func testAPersonIsNoAuthority() throws {
    for word in ["id=v15", "name=Zeynep Erdem", "id!=v15", "name~Zeynep"] {
      try assert(
        ["equity", "--by", "gender", "--authority", word, "--measure", "degree"],
        status: 64,
        "'--authority \(word)': this names a person"
      )
    }
    // It names, and leaves nobody out.
    let named = try Program.run([
      "capital", federation, "--by", "gender", "--authority", "municipality=Brugge",
    ])
    XCTAssertFalse(named.errors.contains("leaves out"), named.errors)
    // Brugge has few people: to name them by the place is to name them.
    try assert(
      ["capital", "--by", "gender", "--per", "kind", "--authority", "municipality=Brugge"],
      status: 64,
      "too few people"
    )
    try assert(
      ["equity", "--by", "gender", "--authority", "id=koepel", "--measure", "degree"],
      status: 0
    )
  }

  func testAPersonIsNotLeftOut() throws {
    for command in [["equity"], ["describe"], ["capital", "--per", "group"]] {
      try assert(
        command + ["--by", "gender", "--without", "v08"],
        status: 64,
        "'--without v08': this names a person"
      )
      try assert(
        command + ["--by", "gender", "--only", "id!=v08"],
        status: 64,
        "'--only id!=v08': this names a person"
      )
    }
    try assert(["describe", "--by", "gender", "--without", "koepel"], status: 0)
    try assert(["describe", "--by", "gender", "--only", "id!=koepel"], status: 0)
  }

  func testASelectionLeavesOutNobodyOrMany() throws {
    for command in [["equity"], ["describe"], ["capital", "--per", "group"]] {
      try assert(
        command + ["--by", "gender", "--only", "municipality!=Brugge"],
        status: 64,
        "leaves out too few people"
      )
    }
    // People have no sector, so all of them stay.
    try assert(["describe", "--by", "gender", "--only", "sector!=cultuur"], status: 0)
    // Few ties have ended by that day, so few people lose one.
    try assert(["describe", "--by", "gender", "--on", "2026-01-15"], status: 64, "too few people")
    try assert(
      ["equity", "--by", "gender,municipality", "--only", "municipality!=Brugge"],
      status: 64
    )
  }

  func testWhereNothingIsGuardedEverythingMayBeAsked() throws {
    for words in [
      [
        "equity", "--by", "municipality", "--without", "v08", "--umbrella", "v15", "--measure",
        "degree",
      ],
      ["describe", "--by", "municipality", "--only", "municipality!=Brugge"],
      ["capital", "--by", "municipality", "--authority", "id=v15", "--umbrella", "v08"],
      ["isolated", "--umbrella", "v15", "--where", "id=v08"], ["centrality", "--without", "v08"],
      // What is not for publication may be asked of anyone.
      ["describe", "--by", "gender", "--without", "v08", "--show-attributes"],
    ] {
      try assert(words, status: 0)
    }
  }

  func testTheCompassLeavesOutWhatItMayNotTell() throws {
    for words in [
      ["--umbrella", "v15"], ["--without", "v08"], ["--only", "municipality!=Brugge"],
    ] {
      let result = try Program.run(["compass", federation] + words)
      XCTAssertEqual(result.status, 0, result.errors)
      XCTAssertTrue(
        result.output.contains("Nothing is told by gender and origin"),
        result.output
      )
      let csv = try Program.run(["compass", federation, "--format", "csv"] + words).output
      let lines = csv.split(separator: "\n").filter {
        $0.contains("gender") || $0.contains("origin")
      }
      XCTAssertFalse(lines.isEmpty)
      for line in lines { XCTAssertTrue(line.contains(",suppressed,"), String(line)) }
    }
    let plain = try Program.run(["compass", federation, "--umbrella", "koepel"]).output
    XCTAssertFalse(plain.contains("Nothing is told by"), plain)
  }

  // MARK: - Columns

  func testAColumnIsGuardedUntilItIsSaidToBeHarmless() throws {
    let people = (1...40).map { "p\($0),individual,\($0 % 2 == 0 ? "chess" : "darts")" }
    let folder = try Program.folder(
      [
        "actors.csv": (["id,kind,club"] + people).joined(separator: "\n"),
        "ties.csv": "source,target\np1,p2\np3,p4\np5,p6\n",
      ],
      for: self
    ).path
    let refused = try Program.run(["centrality", folder, "--columns", "club"])
    XCTAssertEqual(refused.status, 64)
    XCTAssertTrue(
      refused.errors.contains("nothing says that 'club' is harmless")
        && refused.errors.contains("add --public club if it is harmless"),
      refused.errors
    )
    let closing =
      "'club' is guarded, since nothing says that it is harmless, or people are named in it; --public club shows it."
    for format in ["table", "json", "markdown"] {
      let told = try Program.run(["describe", folder, "--by", "club", "--format", format]).output
      XCTAssertTrue(
        told.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(closing),
        told
      )
    }
    let shown = ["centrality", folder, "--columns", "club", "--public", "club"]
    XCTAssertEqual(try Program.run(shown).status, 0)
    let both = [
      "centrality", folder, "--columns", "club", "--public", "club", "--sensitive", "club",
    ]
    XCTAssertEqual(try Program.run(both).status, 64)
    let slip = try Program.run(["centrality", folder, "--public", "clib"])
    XCTAssertEqual(slip.status, 64)
    XCTAssertTrue(slip.errors.contains("Did you mean 'club'?"), slip.errors)
  }

  func testTheContradictionIsStamped() throws {
    let shown = try Program.run([
      "centrality", federation, "--columns", "gender", "--public", "origin,gender", "--format",
      "json",
    ])
    XCTAssertEqual(shown.status, 0, shown.errors)
    XCTAssertTrue(
      shown.output.contains("'gender' is shown as harmless, as was asked"),
      shown.output
    )
  }

  /// A guarded column is not read as a field that is printed, whichever.
  func testASensitiveColumnIsNoOtherField() throws {
    let fields = [
      "id", "name", "kind", "surveyed", "role", "function", "source", "target", "weight", "since",
      "until",
    ]
    for field in fields {
      for header in ["gender", "origin"] {
        try assert(
          ["centrality", "--column", "\(field)=\(header)"],
          status: 64,
          "'--column \(field)=\(header)': '\(header)' tells something sensitive of people"
        )
      }
      try assert(
        ["centrality", "--column", "\(field)=sector", "--sensitive", "sector"],
        status: 64,
        "'--column \(field)=sector': 'sector' tells something sensitive of people"
      )
    }
  }

  /// A column of people of which nothing says that it is harmless is not read as a field that is printed
  /// either, unless it is called public; one of organisations, or that says what it is, may be.
  func testAColumnGuardedByDefaultIsNoOtherField() throws {
    let people = (1...20).map {
      "p\($0),P\($0),individual,\($0 % 2 == 0 ? "learning" : "culture"),"
    }
    let folder = try Program.folder(
      [
        "actors.csv": (["id,label,what,help,theme", "o,O,organisation,,learning"] + people)
          .joined(separator: "\n"),
        "ties.csv": "source,target\no,p1\no,p2\n",
      ],
      for: self
    ).path
    let words = ["centrality", folder, "--column", "kind=what", "--public", "what", "--column"]
    let refused = try Program.run(words + ["function=help"])
    XCTAssertEqual(refused.status, 64, refused.errors)
    XCTAssertTrue(
      refused.errors.contains(
        "'--column function=help': nothing says that 'help' is harmless, and it would be shown of people"
      ),
      refused.errors
    )
    XCTAssertEqual(refused.output, "")
    for further in [
      ["function=help", "--public", "help"], ["function=help", "--show-attributes"],
      ["function=theme"], ["name=label"],
    ] {
      let read = try Program.run(words + further)
      XCTAssertEqual(read.status, 0, "\(further) \(read.errors)")
    }
    let asNames = try Program.run(words + ["name=help", "--lenient"])
    XCTAssertEqual(asNames.status, 64, asNames.errors)
  }

  /// Organisations have no gender: where they are compared as well, they are not among those who did not
  /// state theirs.
  func testOfOrganisationsNothingIsMissing() throws {
    let words = ["equity", federation, "--by", "gender", "--format", "csv"]
    let all = try Program.run(words + ["--only", "kind!=volunteer"])
    let people = try Program.run(words + ["--where", "kind=individual"])
    XCTAssertEqual(all.status, 0, all.errors)
    func sizes(_ output: String) -> Set<String> {
      Set(
        output.split(separator: "\n").dropFirst().map { line in
          line.split(separator: ",", omittingEmptySubsequences: false)[..<3].joined(separator: ",")
        }
      )
    }
    XCTAssertEqual(sizes(all.output), sizes(people.output))
  }

  /// Two selections that are both allowed differ by whole values of enough people, never by a few: a limit
  /// can be moved from one person to the next, and a word be chosen to fit one.
  func testPartsAreChosenByWholeValues() throws {
    for condition in ["municipality~Gent", "degree>2"] {
      try assert(
        ["equity", "--by", "gender", "--measure", "degree", "--where", condition],
        status: 64,
        "whole values"
      )
    }
    // Antwerpen has 22 people and Brugge five: together they are enough to leave out, by one value more or less not.
    let words = ["equity", "--by", "gender", "--measure", "degree", "--where"]
    try assert(
      words + ["municipality!=Antwerpen|Brugge"],
      status: 64,
      "a value of this list is of too few people"
    )
    try assert(words + ["municipality!=Antwerpen|Brussel"], status: 0)
  }

  /// A question about forty people in Aalst and as many in Gent, of each place half of either gender; some of them
  /// learn.
  private func question(_ learns: (Int) -> Bool) throws -> [String] {
    var actors = "id,name,kind,municipality,sector,gender\n"
    actors += "club,Club,member association,Aalst,sport,\n"
    var ties = "source,target\n"
    for person in 0..<80 {
      let town = person < 40 ? "Aalst" : "Gent"
      let sector = learns(person) ? "learning" : "culture"
      let gender = person % 2 == 0 ? "woman" : "man"
      actors += "p\(person),P \(person),volunteer,\(town),\(sector),\(gender)\n"
      ties += "p\(person),club\n"
    }
    let folder = try Program.folder(["actors.csv": actors, "ties.csv": ties], for: self).path
    return ["equity", folder, "--by", "gender", "--measure", "degree"]
  }

  /// Whoever is not of Aalst learns, and one woman of Aalst: the two columns choose the same people but for her.
  func testOfTwoSelectionsThatDifferByAFewOneIsAnswered() throws {
    let words = try question { $0 == 0 || $0 >= 40 }
    for place in ["municipality=Aalst", "municipality!=Aalst", "municipality=Gent"] {
      let result = try Program.run(words + ["--only", place])
      XCTAssertEqual(result.status, 0, "\(place) \(result.errors)")
    }
    for (sector, other) in [
      ("sector=learning", "municipality!=Aalst"), ("sector!=learning", "municipality=Aalst"),
      ("sector=culture", "municipality=Aalst"),
    ] {
      for option in ["--only", "--where"] {
        let result = try Program.run(words + [option, sector])
        XCTAssertEqual(result.status, 64, sector)
        XCTAssertTrue(result.errors.contains("'\(other)' chooses all but a few"), result.errors)
      }
    }
    let dutch = try Program.run(words + ["--only", "sector=learning", "--language", "nl"])
    XCTAssertTrue(dutch.errors.contains("kiest op enkelen na dezelfde mensen"), dutch.errors)
    // Columns that choose the very same people tell nothing of anyone; nor do two that have twenty apart.
    for learns in [{ $0 >= 40 }, { $0 < 20 || $0 >= 40 }] as [(Int) -> Bool] {
      let result = try Program.run(question(learns) + ["--only", "sector=learning"])
      XCTAssertEqual(result.status, 0, result.errors)
    }
  }

  /// One woman in Aalst learns, and ten people of each gender in Gent: each condition leaves out enough people
  /// of all, and both together one fewer than the first alone.
  func testSeveralConditionsSetNobodyApart() throws {
    let words = try question { $0 == 0 || 40..<60 ~= $0 }
    let town = ["--only", "municipality=Aalst"]
    let sector = ["--only", "sector!=learning"]
    for chosen in [town, sector] {
      let result = try Program.run(words + chosen)
      XCTAssertEqual(result.status, 0, "\(chosen) \(result.errors)")
    }
    let both = try Program.run(words + town + sector)
    XCTAssertEqual(both.status, 64)
    XCTAssertTrue(both.errors.contains("leaves out too few people"), both.errors)
  }

  /// Whether a question is refused does not hang on who is in which group: whoever asks for one list of people after
  /// another would learn it.
  func testARefusalTellsNothingOfGroups() throws {
    func folder(_ gender: (Int) -> String) throws -> String {
      var actors = "id,name,kind,municipality,sector,gender\n"
      for person in 0..<90 {
        let sector = person < 30 ? "sport" : person < 52 ? "culture" : "learning"
        actors += "p\(person),P \(person),volunteer,t\(person / 3),\(sector),\(gender(person))\n"
      }
      let ties = "source,target\n" + (1..<90).map { "p0,p\($0)\n" }.joined()
      return try Program.folder(["actors.csv": actors, "ties.csv": ties], for: self).path
    }
    let folders = [
      try folder { $0 % 2 == 0 ? "woman" : "man" }, try folder { $0 < 60 ? "woman" : "man" },
      try folder { _ in "woman" }, try folder { $0 < 9 ? "woman" : $0 < 50 ? "man" : "x" },
    ]
    let towns = { (places: Range<Int>) in places.map { "t\($0)" }.joined(separator: "|") }
    var statuses: [[Int32]] = []
    for option in ["--only", "--authority"] {
      for condition in [
        "municipality=\(towns(0..<5))", "municipality=\(towns(0..<20))", "municipality=t0",
        "municipality!=t0", "sector=sport", "sector!=sport", "sector=sport|culture",
        "sector!=learning",
      ] {
        statuses.append(
          try folders.map { folder in
            let words = ["equity", folder, "--by", "gender", "--measure", "degree"]
            return try Program.run(words + [option, condition]).status
          }
        )
      }
    }
    for status in statuses { XCTAssertEqual(Set(status).count, 1, "\(statuses)") }
    XCTAssertEqual(Set(statuses.joined()), [0, 64])
  }
}
