import NetworkFiles
import SocialNetwork
import XCTest

/// What is read otherwise than it is written is told: whoever copies the files loses those words.
final class ToldReadingsTests: XCTestCase {
  private func read(
    actors: String,
    ties: String = "source,target\n",
    options: ReadingOptions = ReadingOptions()
  ) throws -> Reading {
    try NetworkReader.read(
      actorBytes: Array(actors.utf8),
      tieBytes: Array(ties.utf8),
      options: options
    )
  }

  private func notes(_ reading: Reading, containing words: String) -> [String] {
    reading.notes.map(\.en).filter { $0.contains(words) }
  }

  func testWordsForNothingAreCounted() throws {
    let rows = ["a,lid,n.v.t.,3", "b,lid,rood,?", "c,lid,N.V.T.,", "d,lid,n.v.t.,2"]
    let reading = try read(actors: "id,kind,kleur,maat\n" + rows.joined(separator: "\n") + "\n")
    XCTAssertEqual(
      notes(reading, containing: "read as empty"),
      ["actors.csv: 4 cells with 'n.v.t.', 'N.V.T.' and '?' are read as empty"]
    )
    let plain = try read(actors: "id,kind,kleur\na,lid,rood\nb,lid,\n")
    XCTAssertEqual(notes(plain, containing: "read as empty"), [])
  }

  func testWordsForNothingAreCountedAlikeInParts() throws {
    let rows = (0..<3_000).map { "p\($0),lid,\($0 % 3 == 0 ? "nvt" : "rood\($0 % 7)")" }
    let actors = "id,kind,kleur\n" + rows.joined(separator: "\n") + "\n"
    var options = ReadingOptions()
    options.parts.length = 1 << 10
    options.parts.threadCount = 2
    XCTAssertEqual(
      notes(try read(actors: actors, options: options), containing: "read as empty"),
      // A third of 3 000.
      ["actors.csv: 1000 cells with 'nvt' are read as empty"]
    )
  }

  /// Who may not have been asked is not surveyed: the second, the third and the fourth.
  func testEmptyAnswersAreToldOf() throws {
    let table = "id,kind,bevraagd\na,lid,ja\n"
    let reading = try read(actors: table + "b,lid,\nc,lid,n.v.t.\nd,lid\ne,lid,nee\n")
    let actors = try XCTUnwrap(reading.dataset?.actors)
    XCTAssertEqual(
      actors.indices.map { actors.isSurveyed($0) },
      [true, false, false, false, false]
    )
    XCTAssertEqual(reading.findings.errorCount, 0)
    XCTAssertEqual(
      notes(reading, containing: "surveyed"),
      ["actors.csv: 3 cells in 'bevraagd' hold no answer, and are read as not surveyed"]
    )
    XCTAssertEqual(
      notes(try read(actors: table + "b,lid,?\n"), containing: "surveyed"),
      ["actors.csv: 1 cell in 'bevraagd' holds no answer, and is read as not surveyed"]
    )
    XCTAssertEqual(notes(try read(actors: table), containing: "surveyed"), [])
  }

  /// A cross may be a tick or a strike.
  func testASignForAnAnswerIsToldOf() throws {
    let rows = "a,lid,x\nb,lid,X\nc,lid,nee\n"
    let reading = try read(actors: "id,kind,bevraagd\n" + rows)
    let actors = try XCTUnwrap(reading.dataset?.actors)
    XCTAssertEqual(actors.indices.map { actors.isSurveyed($0) }, [true, true, false])
    XCTAssertEqual(
      notes(reading, containing: "read as surveyed"),
      ["x", "X"].map { "actors.csv: '\($0)' in 'bevraagd' is read as surveyed (1)" }
    )
    // A circle may be the no beside it, or the first letter of a yes.
    XCTAssertEqual(
      try read(actors: "id,kind,bevraagd\na,lid,ja\nb,lid,o\n").findings.errorCount,
      1
    )
    let plain = try read(actors: "id,kind,bevraagd\na,lid,ja\nb,lid,0\n")
    XCTAssertEqual(notes(plain, containing: "surveyed"), [])
  }

  /// A tie of which it is written that its end is unknown may have ended.
  func testDaysThatAreSaidToBeUnknownAreToldOf() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nb,lid\n",
      ties: "van,naar,sinds,tot\na,b,?,onbekend\na,b,2024-01-02,\na,b,2024-01-02,n.v.t.\n"
    )
    XCTAssertEqual(reading.dataset?.ties.count, 3)
    XCTAssertEqual(
      notes(reading, containing: " say"),
      [
        "ties.csv: 1 cell in 'sinds' says '?' (on line 2): the tie counts as one that was always there",
        "ties.csv: 2 cells in 'tot' say that no date is known, as 'onbekend' does on line 2: these ties count"
          + " as going on",
      ]
    )
  }

  func testDaysThatAreSaidToBeUnknownAreToldOfAlikeInParts() throws {
    let actors = "id,kind\n" + (0...600).map { "p\($0),lid\n" }.joined()
    let rows = (0..<600).map { "p\($0),p\($0 + 1),\($0 >= 300 ? "onbekend" : "")\n" }.joined()
    var options = ReadingOptions()
    options.parts.length = 1 << 10
    options.parts.threadCount = 2
    let reading = try read(actors: actors, ties: "van,naar,tot\n" + rows, options: options)
    XCTAssertEqual(
      notes(reading, containing: "no date is known"),
      // From the row of p300 on, after the header and three hundred rows.
      [
        "ties.csv: 300 cells in 'tot' say that no date is known, as 'onbekend' does on line 302: these ties"
          + " count as going on"
      ]
    )
  }

  func testALineBelowTheTableIsToldOf() throws {
    let table = "id,kind,gemeente\na,lid,Gent\nb,lid,Aalst\nc,lid,\n"
    let reading = try read(actors: table + "Bron: eigen telling,,\n")
    XCTAssertEqual(reading.dataset?.actors.count, 4)
    XCTAssertEqual(
      notes(reading, containing: "nothing but"),
      ["actors.csv: line 5 holds nothing but 'Bron: eigen telling', which is read as an actor"]
    )
    XCTAssertEqual(notes(try read(actors: table), containing: "nothing but"), [])
    // Of a list of ids nothing is said.
    XCTAssertEqual(notes(try read(actors: "id,kind\na,\nb,\n"), containing: "nothing but"), [])
  }

  func testMonthsAndYearsAreToldOf() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nb,lid\n",
      ties: "source,target,since,until\na,b,2024,2025-03\na,b,2024-01-02,\n"
    )
    XCTAssertEqual(
      notes(reading, containing: "a year only"),
      [
        "ties.csv: 2 dates say a month or a year only: ties begin on its first day and end on its last"
      ]
    )
  }

  /// Sixty rows with words of the compass and 241 with others are no column of roles, whatever is kept.
  func testAColumnOfOtherWordsIsNoneForACopyEither() throws {
    let actors = "id,kind\n" + (0...301).map { "x\($0),lid\n" }.joined()
    let ties = (0..<301).map { "x\($0),x\($0 + 1),\($0 < 60 ? "verbindend" : "penningmeester")\n" }
    for isForCopy in [false, true] {
      var options = ReadingOptions()
      options.keepsTieAttributes = isForCopy
      let reading = try read(
        actors: actors,
        ties: "van;naar;rol\n".replacing(";", with: ",") + ties.joined(),
        options: options
      )
      XCTAssertEqual(reading.findings.errorCount, 0)
      XCTAssertEqual(reading.dataset?.ties.count, 301)
      XCTAssertNil(reading.dataset?.ties.roles)
    }
  }

  // MARK: Columns of ties

  /// What a reader of ties finds nothing in is named, and what it may hold by its header and its cells: numbers are a
  /// weight, and dates a beginning or an end.
  func testColumnsOfTiesThatAreNotUsedAreNamed() throws {
    func ties(_ header: String, _ cells: String) throws -> [String] {
      let reading = try read(
        actors: "id,kind\na,lid\nb,lid\n",
        ties: "van;naar;\(header)\na;b;\(cells)\n"
      )
      XCTAssertEqual(reading.findings.errorCount, 0, header)
      return notes(reading, containing: "column")
    }
    XCTAssertEqual(try ties("gewicht", "2"), [])
    XCTAssertEqual(
      try ties("plaats;opmerking", "Gent;-"),
      ["ties.csv: columns 'plaats' and 'opmerking' are not used"]
    )
    for header in ["Sterkte van de band", "score", "aantal", "contacten"] {
      XCTAssertEqual(
        try ties(header, "5"),
        [
          "ties.csv: column '\(header)' is not used",
          "ties.csv: no column is read as the weight; '\(header)' could be meant: say which it is",
        ]
      )
    }
    XCTAssertEqual(
      try ties("begonnen op;gestopt", "2020;2021"),
      [
        "ties.csv: columns 'begonnen op' and 'gestopt' are not used",
        "ties.csv: no column is read as the first day of a tie; 'begonnen op' could be meant: say which it is",
        "ties.csv: no column is read as the last day of a tie; 'gestopt' could be meant: say which it is",
      ]
    )
    // There is a weight already; and a word for one above other words is none.
    XCTAssertEqual(try ties("weight;score", "1;5"), ["ties.csv: column 'score' is not used"])
    XCTAssertEqual(try ties("score", "hoog"), ["ties.csv: column 'score' is not used"])
  }

  /// A remark in brackets changes nothing of what a column is, where its cells are so.
  func testAHeaderWithARemarkIsThatHeader() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nb,lid\n",
      ties: "van;naar;Gewicht (1-5);Sinds [jaar]\na;b;4;2020\n"
    )
    XCTAssertEqual(reading.dataset?.ties.weights, [4])
    XCTAssertEqual(reading.dataset?.ties.since, [Day(year: 2020, month: 1, day: 1)])
    XCTAssertEqual(
      notes(reading, containing: "column"),
      [
        "ties.csv: column 'Gewicht (1-5)' is read as the weight",
        "ties.csv: column 'Sinds [jaar]' is read as the first day of a tie",
      ]
    )
    let words = try read(
      actors: "id,kind\na,lid\nb,lid\n",
      ties: "van;naar;Gewicht (woord)\na;b;zwaar\n"
    )
    XCTAssertNil(words.dataset?.ties.weights)
    XCTAssertEqual(words.findings.errorCount, 0)
  }
}
