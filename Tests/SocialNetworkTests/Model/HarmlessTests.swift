import SocialNetwork
import XCTest

final class HarmlessTests: XCTestCase {
  func testOrdinaryNamesStayAsTheyAre() {
    for name in ["Zoë's koor", "مرحبا", "می‌خواهم", "👩‍👩‍👧 🇧🇪", "e\u{301}", "न्", "数", "\u{A0}–"] {
      XCTAssertEqual(name.harmless, name)
    }
  }

  func testLineEndsAndTabsBecomeSpaces() {
    XCTAssertEqual("a\tb\nc\u{85}d\u{2028}e\u{2029}f".harmless, "a b c d e f")
  }

  func testWhatSteersATerminalOrTurnsTextAroundIsLeftOut() {
    XCTAssertEqual("a\u{0}\u{7}\u{1B}[31m\u{7F}\u{9B}b".harmless, "a[31mb")
    XCTAssertEqual(
      "a\u{202E}b\u{2066}c\u{200F}d\u{61C}e\u{FEFF}f\u{200B}g\u{AD}h".harmless,
      "abcdefgh"
    )
  }

  /// The 66 noncharacters of the Unicode Standard, section 23.7: U+FDD0 to U+FDEF, and the last two of
  /// each of the 17 planes.
  func testCodePointsThatAreNoCharactersAreLeftOut() {
    let all =
      Array(0xFDD0...0xFDEF) + (0...16).flatMap { [$0 << 16 | 0xFFFE, $0 << 16 | 0xFFFF] }
    XCTAssertEqual(all.count, 66)
    for value in all {
      let scalar = UInt32(value)
      let text = "a" + String(Character(Unicode.Scalar(scalar) ?? "?")) + "b"
      XCTAssertEqual(text.harmless, "ab", String(scalar, radix: 16))
    }
  }
}
