import GraphCore
import NetworkFiles
import SocialNetwork
import XCTest

/// Matrices, which are read as ties.
final class MatrixTests: XCTestCase {
  func testSymmetricMatrixGivesEachTieOnce() throws {
    // Its cells above the diagonal are a–b 2 and b–c 1; those below are the same.
    let reading = try read(ties: ",a,b,c\na,0,2,0\nb,2,0,1\nc,0,1,0\n")
    XCTAssertEqual(reading.places, [])
    XCTAssertEqual(reading.ties, ["a–b 2.0", "b–c 1.0"])
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["a", "b", "c"])
    XCTAssertTrue(
      reading.notes.contains {
        $0.en == "ties.csv: a matrix of actors by actors, read as ties"
      }
    )
  }

  func testSidesThatDifferAreAddedUp() throws {
    let reading = try read(ties: "who;a;b;c\na;1;2;0\nb;3;0;1\nc;0;0;0\n")
    XCTAssertEqual(reading.ties, ["a–b 2.0", "b–a 3.0", "b–c 1.0"])
    // 2 + 3 from a to b and back.
    XCTAssertEqual(reading.dataset?.network().graph.strength(of: 0), 5)
    XCTAssertTrue(reading.notes.contains { $0.en.contains("both sides of its diagonal differ") })
    XCTAssertTrue(reading.notes.contains { $0.en.contains("the diagonal is left out") })
  }

  func testOneSideIsEnough() throws {
    let reading = try read(ties: ",a,b,c\na,,1,1\nb,,,x\nc,,,\n")
    XCTAssertEqual(reading.ties, ["a–b 1.0", "a–c 1.0", "b–c 1.0"])
  }

  func testRowsAndColumnsMayBeOtherActors() throws {
    let reading = try read(ties: "lid,koor,fanfare\nAn,1,0\nBo,1,1\nCo,0,0\n")
    XCTAssertEqual(reading.ties, ["An–koor 1.0", "Bo–koor 1.0", "Bo–fanfare 1.0"])
    XCTAssertEqual(
      Set(reading.dataset?.actors.map(\.id) ?? []),
      ["An", "Bo", "Co", "koor", "fanfare"]
    )
    XCTAssertEqual(reading.places, [])
  }

  func testCornerMayBeLeftOutAsRDoes() throws {
    let reading = try read(ties: "a,b,c\na,0,1,0\nb,1,0,0\nc,0,0,0\n")
    XCTAssertEqual(reading.ties, ["a–b 1.0"])
  }

  func testActorsAreLookedUpByIDOrName() throws {
    let reading = try read(
      actors: "id,name,kind\n1,Anna,lid\n2,Bond,partner\n3,Los,partner\n",
      ties: ",Anna,2,x\nAnna,0,1,0\n2,1,0,1\nx,0,1,0\n"
    )
    XCTAssertEqual(reading.ties, ["1–2 1.0"])
    XCTAssertEqual(reading.dataset?.actors.count, 3)
    XCTAssertEqual(reading.places, ["unknown-actor 1:9", "unknown-actor 4:1"])
  }

  func testBadCellIsAnErrorAndItsActorsLostATie() throws {
    let reading = try read(ties: ",a,b\na,0,sometimes\nb,1,0\n")
    XCTAssertEqual(reading.places, ["bad-weight 2:5"])
    XCTAssertEqual(reading.dataset?.actorsThatLostTies, [0, 1])
    // Most cells are numbers beyond the first records, where one is not.
    let rows = (0..<60).map { "r\($0),\($0 == 55 ? "-1" : "0"),0" }.joined(separator: "\n")
    let late = try read(ties: ",a,b\n\(rows)\nr60,1,0\n")
    XCTAssertEqual(late.places, ["bad-weight 57:5"])
    XCTAssertEqual(late.dataset?.actorsThatLostTies.count, 2)
  }

  func testTableOfMeasurementsIsNoMatrix() throws {
    let reading = try read(ties: "person,age,size\nAn,34,1.70\nBo,41,1.82\n")
    XCTAssertEqual(reading.places, ["missing-column 1:1"])
  }

  func testActorMayBeCalledAsATotalIs() throws {
    let reading = try read(
      actors: "id,kind\nA,lid\nB,lid\nSom,partner\n",
      ties: ",A,B,Som\nA,0,1,0\nB,1,0,3\nSom,0,3,0\n"
    )
    XCTAssertEqual(reading.ties, ["A–B 1.0", "B–Som 3.0"])
  }

  func testCellBeyondTheHeaderIsAnError() throws {
    let reading = try read(ties: ",A,B,C\nA,0,1,0\nB,1,0,0\nC,0,0,0,5\n")
    XCTAssertEqual(reading.places, ["extra-cells 4:9"])
  }

  func testYesWithADoubtIsNoYes() throws {
    let reading = try read(ties: ",A,B,C\nA,0,1,x?\nB,1,0,2\nC,0,2,0\n")
    XCTAssertEqual(reading.places, ["bad-weight 2:7"])
  }

  func testLabelThatRecursIsNamed() throws {
    let twice = try read(ties: ",A,B,C\nA,0,1,0\nB,1,0,2\nC,0,2,0\nA,0,0,1\n")
    XCTAssertEqual(
      twice.findings.all.first?.message.en,
      "this seems a matrix, but the name 'A' stands over two of its rows or columns"
    )
    let empty = try read(ties: ",A,B,C\nA,0,1,0\nB,1,0,2\n,9,9,9\n")
    XCTAssertEqual(empty.places, ["matrix 1:1"])
  }

  func testTotalsAreLeftOut() throws {
    let reading = try read(ties: ",a,b,Totaal\na,0,1,1\nb,1,0,1\nTotaal,1,1,2\n")
    XCTAssertEqual(reading.ties, ["a–b 1.0"])
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["a", "b"])
    XCTAssertTrue(
      reading.notes.contains { $0.en == "ties.csv: 'Totaal' holds totals and is left out" }
    )
  }

  func testTitlesMayStandAboveAMatrix() throws {
    // Padded by a spreadsheet or not, with an empty line or not; decimal commas beside semicolons.
    let square = ";a;b;Totaal\na;0;1,5;1,5\nb;1,5;0;1,5\nTotaal;1,5;1,5;3,0\n"
    let memberships = "Naam;koor;fanfare;kring\nAn;1;;\nBo;X;ja;\n"
    for title in ["Samenwerking, 2025\n", "Samenwerking;;;\n", "Samenwerking\n\n", "Wie;;;\n;;;\n"]
    {
      let reading = try read(ties: title + square)
      XCTAssertEqual(reading.places, [], title)
      XCTAssertEqual(reading.ties, ["a–b 1.5"], title)
      let other = try read(ties: title + memberships)
      XCTAssertEqual(other.places, [], title)
      XCTAssertEqual(other.ties, ["An–koor 1.0", "Bo–koor 1.0", "Bo–fanfare 1.0"], title)
    }
    // The line of a fault is that of the file: two lines of title, the header, then a.
    let faulty = try read(ties: "Wie;;;\n;;;\n;a;b;c\na;0;maybe;0\nb;0;0;1\nc;0;1;0\n")
    XCTAssertEqual(faulty.places, ["bad-weight 4:5"])
  }
}
