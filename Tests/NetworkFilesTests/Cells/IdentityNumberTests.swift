import NetworkFiles
import SocialNetwork
import XCTest

/// National register numbers, which are never repeated, and enterprise numbers.
final class IdentityNumberTests: XCTestCase {
  // 850730033 mod 97 = 69, so the check digits are 97 − 69 = 28. For a birth on 1 January 2000 a 2 is
  // put before: 2000101001 mod 97 = 92, and 97 − 92 = 05.
  private let number = "85.07.30-033.28"

  func testNationalRegisterNumberIsNeverEchoed() throws {
    for text in ["85.07.30-033.28", "85073003328", "850730-033-28", "850730 03328", "00010100105"] {
      let reading = try read(
        actors: "id,name,kind,remark\na,Jan \(text),lid,born \(text) in Gent\n",
        ties: "source,target,weight,remark\na,b,\(text)x,see \(text)\n"
      )
      XCTAssertEqual(
        reading.places.filter { $0.hasPrefix("national") },
        // The name, and the remark after it; the weight, and the remark after that.
        ["2:3", "2:\(12 + text.count)", "2:5", "2:\(7 + text.count)"].map {
          "national-register-number \($0)"
        },
        text
      )
      XCTAssertEqual(reading.dataset?.actors.first?.name, "Jan •••")
      XCTAssertEqual(reading.cells("remark"), ["born ••• in Gent"])
      for finding in reading.findings.all {
        XCTAssertFalse("\(finding)".contains(text), finding.code)
      }
    }
  }

  func testNationalRegisterNumberIsNoID() throws {
    let reading = try read(
      actors: "id,kind\n\(number),lid\nb,lid\n",
      ties: "source,target\nb,\(number)\nb,85073003328\n"
    )
    // The first tie is a consequence; the other spelling is another id, which is not listed.
    XCTAssertEqual(
      reading.places,
      ["national-register-number-as-id 2:1", "national-register-number-as-id 3:3"]
    )
    XCTAssertEqual(reading.findings.consequences.map(\.code), ["actor-left-out"])
    XCTAssertFalse("\(reading.findings.all)".contains("85073003328"))
    XCTAssertEqual(reading.dataset?.actorsThatLostTies, [0])
  }

  func testOtherNumbersAreNoNationalRegisterNumbers() throws {
    // Wrong check digits, no such month, twelve digits, an account number (IBAN), a telephone number.
    for text in [
      "85.07.30-033.29", "85.17.30-033.28", "850730033281", "BE68 5390 0754 7034", "0475 12 34 56",
    ] {
      XCTAssertEqual(try read(actors: "id,kind,x\na,lid,\(text)\n").places, [], text)
    }
  }

  func testNationalRegisterNumberInAHeaderIsNotEchoed() throws {
    let reading = try read(actors: "\(number),Jan,lid\nb,c,d\n")
    XCTAssertEqual(reading.findings.all.map(\.code), ["missing-column"])
    XCTAssertFalse("\(reading.findings.all)".contains(number))
  }

  func testNationalRegisterNumberAboveTheRowsIsReported() throws {
    for ending in ["", ",,\n"] {
      let reading = try read(
        actors: "List of \(number)\n\(ending)id,kind,\(number)\na,lid,x\n",
        ties: "\(number)\nsource,target,\(number)\na,b,x\n"
      )
      // The title, and the third cell of the header behind 8 characters; behind 14 in the file of ties.
      let line = ending.isEmpty ? 2 : 3
      XCTAssertEqual(
        reading.places.filter { $0.hasPrefix("national") },
        ["1:1", "\(line):9", "1:1", "2:15"].map { "national-register-number \($0)" }
      )
      XCTAssertFalse("\(reading.findings.all)".contains(number))
      XCTAssertFalse("\(reading.notes)".contains(number))
    }
    let matrix = try read(ties: "\(number)\n,a,b\na,0,1\nb,1,0\n")
    XCTAssertEqual(matrix.places, ["national-register-number 1:1"])
  }

  // 5669882 59: 05669882 mod 97 = 38 and 97 − 38 = 59, as csv.md gives it: 0566.988.259.
  func testTieFindsAnEnterpriseNumberInAnySpelling() throws {
    let reading = try read(
      actors: "id,kind\n0566988259,organisation\nb,lid\n",
      ties: "source,target\nBE 0566.988.259,b\n566988259,b\n0566.988.259,b\n"
    )
    XCTAssertEqual(reading.findings.errorCount, 0)
    XCTAssertEqual(reading.dataset?.ties.sources, [0, 0, 0])
  }

  func testEnterpriseNumberIsChecked() throws {
    let marked = try read(actors: "id,kind\n0566.988.258,organisation\n")
    XCTAssertEqual(marked.places, ["enterprise-number 2:1"])
    let declared = try read(
      actors: "id,kind,KBO-nummer\na,partner,0566988258\nb,partner,566988259\n"
    )
    XCTAssertEqual(declared.places, ["enterprise-number 2:11", "lost-zero 3:11"])
  }

  func testPlainNumbersAreCheckedWhereMostPass() throws {
    // 0000000196: 97 − (1 mod 97) = 96; 0000000295: 97 − 2 = 95; 0000000394: 97 − 3 = 94.
    let most = try read(actors: "id,kind\n0000000196,lid\n0000000295,lid\n0000000395,lid\n")
    XCTAssertEqual(most.places, ["enterprise-number 4:1"])
    let few = try read(actors: "id,kind\n0000000196,lid\n0000000002,lid\n0000000003,lid\n")
    XCTAssertEqual(few.places, [])
  }

  func testIDsThatExcelChangedAreAWarning() throws {
    for id in ["1.23E+11", "\"1,23E+11\"", "3/apr", "mrt-04", "12-Sep"] {
      XCTAssertEqual(try read(actors: "id,kind\n\(id),lid\n").places, ["damaged-id 2:1"], id)
    }
    for id in ["ACF-1", "SEP-1", "E+1", "a+1", "1-2", "#1", "x/apr"] {
      XCTAssertEqual(try read(actors: "id,kind\n\(id),lid\n").places, [], id)
    }
  }
}
