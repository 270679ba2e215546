import NetworkFiles
import SocialNetwork
import XCTest

/// Ends of ties that are missing, and several of them in a cell.
///
/// What is right was worked out by hand.
final class MissingEndTests: XCTestCase {
  func testMissingMarkersAreNoActors() throws {
    let reading = try read(
      ties: """
        van,naar
        Buurthuis Zon,Fanfare Rust
        Buurthuis Zon,onbekend
        Naaiclub,onbekend
        Muziekatelier,?
        Repaircafé,?
        Zangkoor,-

        """
    )
    XCTAssertEqual(
      reading.places,
      [
        "empty-end 3:15", "empty-end 4:10", "empty-end 5:15", "empty-end 6:12", "empty-end 7:10",
      ]
    )
    XCTAssertEqual(
      lost(reading),
      ["Buurthuis Zon", "Naaiclub", "Muziekatelier", "Repaircafé", "Zangkoor"]
    )
    XCTAssertEqual(reading.dataset?.actors.count, 6)
    XCTAssertEqual(reading.dataset?.leftOut.ties, LeftOut.Rows(leftOut: 5, all: 6))
  }

  func testEveryMissingMarkerIsAnEmptyEnd() throws {
    for marker in ["onbekend", "Onbekend", "?", "-", "NA", "n.v.t.", "#N/B", "#N/A", "null", "—"] {
      for actors in [nil, "id,kind\na,lid\n"] {
        let reading = try read(actors: actors, ties: "source,target\na,\(marker)\n\(marker),a\n")
        XCTAssertEqual(reading.places, ["empty-end 2:3", "empty-end 3:1"], marker)
        XCTAssertEqual(lost(reading), ["a"], marker)
      }
    }
  }

  func testSeveralEndsInACellWithoutAnActorFile() throws {
    let reading = try read(
      ties: """
        From,To,Type
        Koepel,Zolder|Kelder,samenwerking
        Koepel,Loods,samenwerking
        Zolder,Loods | Kelder,buur

        """
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(try degrees(reading), ["Koepel": 3, "Zolder": 3, "Kelder": 2, "Loods": 2])
  }

  func testOneMissingEndOfSeveralLosesTheRow() throws {
    for actors in [nil, "id,kind\na,lid\nb,lid\n"] {
      let reading = try read(actors: actors, ties: "source,target\na,b|?\na,a|b|b\n")
      XCTAssertEqual(reading.places, ["empty-end 2:3", "self-tie 3:1"])
      XCTAssertEqual(reading.ties, ["a–b 1.0"])
      XCTAssertEqual(lost(reading), ["a", "b"])
    }
  }

  func testUnknownEndOfSeveralIsNamedAlone() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nbuurthuis,lid\nc,lid\n",
      ties: "source,target\na,c|buurthuiz\n"
    )
    XCTAssertEqual(
      reading.findings.all.map { $0.description(in: .en) },
      [
        "ties.csv:2:3: no actor 'buurthuiz' in actors.csv; did you mean 'buurthuis'?"
          + " [row 2, column 'target' (B2)]"
      ]
    )
    XCTAssertEqual(lost(reading), ["a", "buurthuis", "c"])
  }

  /// A word that is read as an empty cell is named, so that whoever meant it as an id can see why it is none.
  func testWordsReadAsEmptyAreNamed() throws {
    let reading = try read(
      actors: "id,kind\nNA,organisation\n,organisation\nb,organisation\n",
      ties: "source,target\nb,null\n"
    )
    XCTAssertEqual(
      reading.findings.all.map(\.message.en),
      [
        "no id: 'NA' is read as an empty cell; every actor needs one",
        "no id; every actor needs one",
        "a tie without an actor at this end: 'null' is read as an empty cell",
      ]
    )
  }

  /// Of rows that name nobody who is known, nobody knows whose ties they are: where these are half of all or more,
  /// whoever has no ties may have lost some.
  func testRowsThatNameNobodyLeaveTiesUnknown() throws {
    let actors = "id,kind\nalfa,lid\nbeta,lid\ngamma,lid\ndelta,lid\n"
    let none = try read(actors: actors, ties: "source,target\n001,002\n002,005\n")
    XCTAssertEqual(
      none.dataset?.leftOut,
      LeftOut(
        actors: LeftOut.Rows(all: 4),
        ties: LeftOut.Rows(leftOut: 2, all: 2),
        tiesOfUnknownActors: 2
      )
    )
    XCTAssertEqual(lost(none), ["alfa", "beta", "gamma", "delta"])
    // One of two: alfa and beta have a tie for certain.
    let half = try read(actors: actors, ties: "source,target\n001,002\nalfa,beta\n")
    XCTAssertEqual(half.dataset?.leftOut.tiesOfUnknownActors, 1)
    XCTAssertEqual(lost(half), ["gamma", "delta"])
    // One of three: it is told, and of nobody in particular.
    let few = try read(
      actors: actors,
      ties: "source,target\n001,002\nalfa,beta\nbeta,gamma\n"
    )
    XCTAssertEqual(few.dataset?.leftOut.tiesOfUnknownActors, 1)
    XCTAssertEqual(lost(few), [])
    // One end is known, or one may be meant: these are who lost the tie.
    let known = try read(actors: actors, ties: "source,target\nalfa,002\n001,gammma\n")
    XCTAssertEqual(known.dataset?.leftOut.tiesOfUnknownActors, 0)
    XCTAssertEqual(lost(known), ["alfa", "gamma"])
  }

  /// They are no ties, and no errors either.
  func testRowsOfAnActorWithItselfAreCounted() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nb,lid\n",
      ties: "source,target\na,a\nb,b\na,b\na,a|b\n"
    )
    // The last row has a tie besides.
    XCTAssertEqual(reading.dataset?.leftOut.selfTies, 2)
    XCTAssertEqual(reading.dataset?.leftOut.ties, LeftOut.Rows(leftOut: 0, all: 4))
    XCTAssertEqual(reading.dataset?.ties.count, 2)
  }
}
