import NetworkFiles
import SocialNetwork
import XCTest

/// Values that are written in several ways are told of, whether they are read as one or not.
///
/// What is right was worked out by hand.
final class SpellingCheckTests: XCTestCase {
  private func findings(_ actors: String, options: ReadingOptions = ReadingOptions()) throws
    -> [Finding]
  {
    try read(actors: actors, options: options).findings.all
  }

  private func messages(_ values: [String], of column: String = "municipality") throws -> [String] {
    let rows = values.enumerated().map { "a\($0),organisation,\"\($1)\"\n" }
    return try findings("id,kind,\(column)\n" + rows.joined()).map(\.message.en)
  }

  func testOneSpellingIsNoFinding() throws {
    XCTAssertEqual(try messages(["Gent", "Gent", "Aalst", ""]), [])
  }

  func testSpellingsThatAreReadAsOneAreToldWithTheRarestInItsPlace() throws {
    let actors = "id,kind,municipality\na,lid,Gent\nb,lid,gent\nc,lid,Gent\nd,lid,Aalst\n"
    let finding = try XCTUnwrap(try findings(actors).first)
    XCTAssertEqual(finding.code, "merged-spellings")
    XCTAssertEqual(finding.severity, .warning)
    // On line 3 the cell begins after "b,lid,".
    XCTAssertEqual([finding.line, finding.column], [3, 7])
    XCTAssertEqual([finding.field, finding.value], ["municipality", "gent"])
    XCTAssertEqual(
      finding.message,
      Text(
        en: "'gent' (1) and 'Gent' (2) are read as one, under the spelling 'Gent'",
        nl: "'gent' (1) en 'Gent' (2) zijn gelezen als één waarde, met als schrijfwijze 'Gent'"
      )
    )
    XCTAssertEqual(finding.suggestion?.nl, "schrijf overal 'Gent'")
  }

  func testValuesThatLookAlikeAreTold() throws {
    XCTAssertEqual(
      try messages(["Sint-Niklaas", "St-Niklaas", "Sint-Niklaas"]),
      [
        "'St-Niklaas' (1) and 'Sint-Niklaas' (2) look like two spellings of one value, and are"
          + " counted apart"
      ]
    )
    for (one, other) in [
      ("St. Niklaas", "Sint-Niklaas"), ("Génk", "Genk"), ("Sint  Truiden", "Sint-Truiden"),
      ("De Panne", "Depanne"), ("’s Gravenvoeren", "'s-Gravenvoeren"), ("wijk  1", "wijk 1"),
    ] {
      XCTAssertEqual(try messages([one, other]).count, 1, "\(one) / \(other)")
    }
    for (one, other) in [
      ("Gent", "Genk"), ("A+", "A-"), ("A", "A-"), ("10-14 jaar", "1014 jaar"),
      ("C", "C++"), ("Stad", "Sintad"), ("< 5 leden", "> 5 leden"),
    ] {
      XCTAssertEqual(try messages([one, other]), [], "\(one) / \(other)")
    }
  }

  func testValuesOfACellAreCountedOneByOne() throws {
    XCTAssertEqual(
      try messages(["Gent|Aalst", "gent", "gent"]),
      ["'Gent' (1) and 'gent' (2) are read as one, under the spelling 'gent'"]
    )
  }

  func testNumbersHaveNoSpellings() throws {
    XCTAssertEqual(try messages(["1", "1.0", "15"], of: "sector"), [])
  }

  func testOfColumnsAboutPeopleNeitherValuesNorCountsNorRowsAreTold() throws {
    let actors = "id,kind,gender\na,lid,v\nb,lid,V\nc,lid,niet-binair\nd,lid,nietbinair\n"
    let guarded = try findings(actors)
    XCTAssertEqual(guarded.map(\.code), ["merged-spellings", "similar-values"])
    for finding in guarded {
      XCTAssertEqual([finding.line, finding.column], [1, 1])
      XCTAssertEqual([finding.field, finding.value], ["gender", ""])
      for language in Language.allCases {
        let words = finding.description(in: language)
        XCTAssertTrue(words.contains("'gender'"), words)
        XCTAssertFalse(words.contains("binair") || words.contains("'v'"), words)
        XCTAssertNil(words.dropFirst("actors.csv:1:1".count).firstMatch(of: /[0-9]/), words)
      }
    }
    var options = ReadingOptions()
    options.policy = DisclosurePolicy(showsAttributes: true)
    XCTAssertEqual(
      try findings(actors, options: options).map(\.message.en),
      [
        // As many of each: the one that comes first by bytes is shown.
        "'v' (1) and 'V' (1) are read as one, under the spelling 'V'",
        "'nietbinair' (1) and 'niet-binair' (1) look like two spellings of one value, and are"
          + " counted apart",
      ]
    )
  }

  func testAFileReadInPartsTellsTheSame() throws {
    // One of three is in Aalst; row 1 500 alone writes it small, on line 1 502.
    let rows = (0..<3_000).map { number in
      "p\(number),organisation,\(number == 1_500 ? "aalst" : number % 3 == 0 ? "Aalst" : "Gent")\n"
    }
    var options = ReadingOptions()
    options.parts.length = 1 << 10
    options.parts.threadCount = 2
    let findings = try findings("id,kind,municipality\n" + rows.joined(), options: options)
    // 1 000 rows are multiples of three, and 1 500 is one of them.
    XCTAssertEqual(
      findings.map(\.message.en),
      ["'aalst' (1) and 'Aalst' (999) are read as one, under the spelling 'Aalst'"]
    )
    XCTAssertEqual(findings.map(\.line), [1_502])
  }
}
