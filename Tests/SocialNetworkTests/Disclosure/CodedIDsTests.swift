import SocialNetwork
import XCTest

final class CodedIDsTests: XCTestCase {
  private func isCode(_ id: String, name: String? = nil) -> Bool {
    Actors([Actor(id: id, name: name, kind: .individual)]).hasCodedID(0)
  }

  func testAnIDWithoutANameIsACodeWhereItHardlyHasLetters() {
    for id in ["v08", "17", "P-0123", "a_1.2", "n0"] { XCTAssertTrue(isCode(id), id) }
    for id in ["Jan Peeters", "EVELYN", "jan1", "jp@x1.be", "Ann", "Jo 2"] {
      XCTAssertFalse(isCode(id), id)
    }
  }

  func testAnIDMadeFromTheNameIsNoCode() {
    XCTAssertTrue(isCode("v08", name: "Lotte Maes"))
    XCTAssertTrue(isCode("lid12", name: "Lotte Maes"))
    XCTAssertFalse(isCode("maes12", name: "Lotte Maes"))
    XCTAssertFalse(isCode("lotte.m.3", name: "Lotte Maes"))
    XCTAssertFalse(isCode("lm", name: "Lotte Maes"))
  }

  func testAnIDThatMayBeANumberOrANameElsewhereIsNoCode() {
    for id in ["0475123456", "0475/12.34.56", "BE71096123456769", "peetersj1"] {
      XCTAssertFalse(isCode(id, name: "Lotte"), id)
    }
    XCTAssertTrue(isCode("vrijwilliger12", name: "Lotte"))
    XCTAssertTrue(isCode("IND0490022", name: "Lotte"))
  }
}
