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
        [
          "national-register-number 2:3", "national-register-number 2:\(12 + text.count)",
          "national-register-number-as-weight 2:5", "national-register-number 2:\(7 + text.count)",
        ],
        text
      )
      XCTAssertEqual(reading.dataset?.actors.first?.name, "Jan •••")
      XCTAssertEqual(reading.cells("remark"), ["born ••• in Gent"])
      for finding in reading.findings.all {
        XCTAssertFalse("\(finding)".contains(text), finding.code)
      }
    }
  }

  /// The number as above, otherwise written: signs, spaces, digits of full width, and what cannot be seen.
  func testUnusualSpellingsAreNeverEchoed() throws {
    for text in [
      "85,07,30-033,28", "85, 07, 30, 033, 28", "8507 3003 328", "(85)07.30-033.28",
      "85·07·30-033·28", "85 0730 033 28", "850 730 033 28", "85.07.30 - 03 3.28",
      "８５.07.30-033.28", "８５０７３００３３２８", "８５．０７．３０－０３３．２８",
      "85.07.30-\u{200B}033.28", "8\u{200B}5.07.30-033.28", "850730\u{AD}03328",
      "85.07.30-033.\u{2060}28", "85.07\u{FE0F}.30-033.28", "85\u{A0}07 30\u{202F}033\u{A0}28",
    ] {
      let reading = try read(
        actors: "id,name,kind,municipality\na,\"Jan \(text)\",lid,\"\(text)\"\n"
      )
      XCTAssertEqual(
        reading.findings.all.map(\.code).filter { $0.hasPrefix("national") }.count,
        2,
        text
      )
      let name = try XCTUnwrap(reading.dataset?.actors.first?.name)
      // A bracket that opens before the first digit stays.
      XCTAssertEqual(name.replacing("(", with: ""), "Jan •••", text)
      for finding in reading.findings.all {
        let said = "\(finding.value) \(finding.message.en)"
        XCTAssertFalse(said.contains("33") || said.contains("３３"), "\(text): \(finding)")
      }
    }
  }

  /// All hold the eleven digits of the number, and are something else as they are written.
  func testLongNumbersAreNoNationalRegisterNumbers() throws {
    for text in [
      // Thousands, with decimals and without; a decimal comma.
      "1,234,567,890.12", "85,073,003,328", "85 073 003 328", "850,730,033.28", "850 730 033.28",
      "850 730 033,28", "850730,03328", "850730033,28", "85,073003328",
      // A telephone, parts of longer numbers, and digits one by one.
      "+85 073 00 33 28", "12 8507 3003 328", "8507 3003 328 12", "8507 3003 328 / 12",
      "８５０７３００３３２８１", "8 5 0 7 3 0 0 3 3 2 8",
      // What is no sign between digits.
      "85:07:30:033:28", "85 07; 30 033 28", "85 a 07 30 033 28",
    ] {
      let reading = try read(actors: "id,kind,x\na,lid,\"\(text)\"\n")
      XCTAssertEqual(reading.places.filter { $0.hasPrefix("national") }, [], text)
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

  func testNationalRegisterNumberIsNoWeight() throws {
    // A table of numbers in which a cell is empty writes the whole ones with a decimal.
    for text in ["85073003328", "850730 033 28", number, "85073003328.0", "85073003328.00"] {
      let reading = try read(
        actors: "id,kind\na,lid\nb,lid\nc,lid\n",
        ties: "source,target,weight\na,b,\(text)\nb,c,85073003329\n"
      )
      // The weight begins with the fifth character of its line.
      XCTAssertEqual(reading.places, ["national-register-number-as-weight 2:5"], text)
      XCTAssertFalse("\(reading.findings.all)".contains(text))
      // 85073003329 has other check digits, and is a weight.
      XCTAssertEqual(reading.dataset?.ties.weights, [85_073_003_329])
    }
    let matrix = try read(ties: ";a;b\na;;85073003328\nb;85073003328;\n")
    XCTAssertEqual(
      matrix.findings.all.map(\.code),
      Array(repeating: "national-register-number-as-weight", count: 2)
    )
  }

  /// The digits after the point of the one, and before that of the other, are eleven with the right check digits.
  func testANumberOfMoreDigitsIsAWeight() throws {
    let reading = try read(
      actors: "id,kind\na,lid\nb,lid\nc,lid\n",
      ties: "source,target,weight\na,b,0.76453139801\na,c,16290265815.824419\nb,c,2.5\n"
    )
    XCTAssertEqual(reading.places, [])
    XCTAssertEqual(
      reading.dataset?.ties.weights,
      [0.76453139801, 16_290_265_815.824419, 2.5]
    )
  }

  /// 2⁶⁴ is 18446744073709551616, of twenty digits, as many as are looked at.
  func testNumbersThatAreLargerThanAnyAreIDs() throws {
    for text in ["99999999999999999999", "18446744073709551616", "18446744073709551615"] {
      let reading = try read(
        actors: "id,kind,kbo\n\(text),organisation,\(text)\nb,organisation,\n",
        ties: "source,target\n\(text),b\nb,9\(text)\n"
      )
      XCTAssertEqual(reading.places, ["unknown-actor 3:3"], text)
      XCTAssertEqual(reading.dataset?.actors.map(\.id), [text, "b"])
    }
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
