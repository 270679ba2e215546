import NetworkFiles
import SocialNetwork
import XCTest

/// Which columns of a tie file are taken for what, as people's files have them.
final class TieColumnsTests: XCTestCase {
  func testRowOfTotalsBelowTiesIsLeftOut() throws {
    let reading = try read(
      actors: "id,kind\nA,lid\nB,lid\n",
      ties: "van;naar;gewicht\nA;B;1\nTotaal;;1\n"
    )
    XCTAssertEqual(reading.places, [])
    XCTAssertEqual(reading.ties, ["A–B 1.0"])
    XCTAssertTrue(
      reading.notes.contains { $0.nl == "ties.csv: regel 3 bevat totalen en is weggelaten" }
    )
    // Where the other end is named it is a tie, of an actor who is not there.
    let named = try read(
      actors: "id,kind\nA,lid\n",
      ties: "van;naar;gewicht\nTotaal;A;1\n"
    )
    XCTAssertEqual(named.places, ["unknown-actor 2:1"])
  }

  func testSeveralFunctionsInACellAreWordsOfTheColumn() throws {
    let reading = try read(
      actors: "id,kind\nA,lid\nB,lid\nC,lid\n",
      ties: "van;naar;functie\nA;B;cultuur\nB;C;leren, cultuur\nA;C;voorzitter\n"
    )
    XCTAssertEqual(reading.places, ["unknown-function 4:5"])
  }

  func testEndsOfManyColumnsAreNamed() throws {
    let reading = try read(ties: "Vereniging;Partner 1;Partner 2\nA;B;C\n")
    XCTAssertEqual(reading.ties, ["B–C 1.0"])
    XCTAssertTrue(
      reading.notes.contains {
        $0.en
          == "ties.csv: the actors of a tie are read from the columns 'Partner 1' and 'Partner 2'"
      }
    )
  }

  func testEndsWithAnotherWordAreReadAndNamed() throws {
    for (source, target) in [
      ("Code van", "Code naar"), ("from_name", "to_name"), ("Bron ID", "Doel ID"),
      ("Vereniging A", "Vereniging B"), ("Lid 1", "Lid 2"),
    ] {
      let reading = try read(ties: "\(source);\(target);Opmerking\nA;B;C\n")
      XCTAssertEqual(reading.ties, ["A–B 1.0"], source)
      XCTAssertTrue(
        reading.notes.contains {
          $0.en
            == "ties.csv: the actors of a tie are read from the columns '\(source)' and '\(target)'"
        },
        source
      )
    }
    // Ids rather than names, and the plain words rather than either.
    let both = try read(ties: "Naam van;Code van;Naam naar;Code naar\nAb;1;Bc;2\n")
    XCTAssertEqual(both.ties, ["1–2 1.0"])
    let plain = try read(ties: "Code van;Van;Code naar;Naar\n1;Ab;2;Bc\n")
    XCTAssertEqual(plain.ties, ["Ab–Bc 1.0"])
    // One end without the other is none.
    let alone = try read(ties: "Code van;Opmerking\n1;x\n")
    XCTAssertEqual(alone.findings.counts.map(\.code), ["missing-column"])
  }

  func testDaysOfTiesUnderUsualDutchHeaders() throws {
    for (first, last) in [("Vanaf", "Tot"), ("Aanvang", "Einde"), ("Datum begin", "Datum einde")] {
      let reading = try read(
        actors: "id;naam\n1;Ab\n2;Bc\n",
        ties: "van;naar;\(first);\(last)\n1;2;1/2/2020;3/4/2021\n"
      )
      XCTAssertEqual(reading.dataset?.ties.since, [Day(year: 2020, month: 2, day: 1)], first)
      XCTAssertEqual(reading.dataset?.ties.until, [Day(year: 2021, month: 4, day: 3)], last)
    }
  }

  func testAnEndInAnotherColumnSaysWhichColumnThatIs() throws {
    let reading = try read(
      actors: "Naam;Dossier\nAb;D1\nBc;D2\n",
      ties: "van;naar\nD1;D2\n"
    )
    XCTAssertEqual(
      reading.findings.all.map { $0.description(in: .en) },
      ["1: no actor 'D1'", "4: no actor 'D2'"].enumerated().map { place, words in
        "ties.csv:2:\(words) in actors.csv, where it stands in the column 'Dossier'; 'Dossier' could be meant: say "
          + "which it is [row 2, column \(["'van' (A2)", "'naar' (B2)"][place])]"
      }
    )
  }
}
