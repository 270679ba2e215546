import SocialNetwork
import XCTest

final class LanguageTests: XCTestCase {
  func testNumbersHaveThreeSignificantDigitsAndTheMarkOfTheLanguage() {
    XCTAssertEqual(Number.text(0.123456), Text(en: "0.123", nl: "0,123"))
    XCTAssertEqual(Number.text(12.3456), Text(en: "12.3", nl: "12,3"))
    XCTAssertEqual(Number.text(1234.56), Text("1235"))
    XCTAssertEqual(Number.text(-0.05), Text(en: "−0.05", nl: "−0,05"))
    XCTAssertEqual(Number.text(3), Text("3"))
    XCTAssertEqual(Number.text(nil), Text("–"))
  }

  func testOfOneThingThereIsOne() {
    XCTAssertEqual(
      Text.there(are: Text("kind"), count: 1),
      Text(en: "there is kind", nl: "er is kind")
    )
    XCTAssertEqual(
      Text.there(are: .list([Text("a"), Text("b")]), count: 2),
      Text(en: "there are a and b", nl: "er zijn a en b")
    )
  }

  func testThousandsAreSetApartFromTenThousandUp() {
    XCTAssertEqual(Number.text(9999), Text("9999"))
    XCTAssertEqual(Number.text(10_000), Text(en: "10,000", nl: "10\u{202F}000"))
    XCTAssertEqual(Number.text(-1_234_567), Text(en: "−1,234,567", nl: "−1\u{202F}234\u{202F}567"))
  }

  func testNumbersTooLargeForWholeNumbersHaveAnExponent() {
    XCTAssertEqual(Number.text(1e15), Text("1e+15"))
    XCTAssertEqual(Number.text(1e19), Text("1e+19"))
    XCTAssertEqual(Number.text(-1.2345e100), Text(en: "−1.23e+100", nl: "−1,23e+100"))
    XCTAssertEqual(Number.text(.infinity), Text("–"))
    XCTAssertEqual(Number.text(.nan), Text("–"))
  }

  func testWhatIsAboveNothingIsNotShownAsNothing() {
    XCTAssertEqual(Number.text(positive: 1e-100), Text("1e−100"))
    XCTAssertEqual(Number.text(positive: 2.346e-20), Text(en: "2.35e−20", nl: "2,35e−20"))
    // Others are as everywhere.
    for number in [1e-11, 0.5, 3, 1e19] {
      XCTAssertEqual(Number.text(positive: number), Number.text(number))
    }
  }

  func testSharesThatAreNotNothingOrEverythingAreNotSaidToBe() {
    XCTAssertEqual(Percentage.text(1, of: 1000), Text("<\u{A0}1\u{A0}%"))
    XCTAssertEqual(Percentage.text(999, of: 1000), Text(">\u{A0}99\u{A0}%"))
    XCTAssertEqual(Percentage.text(1, of: 3), Text("33\u{A0}%"))
    XCTAssertEqual(Percentage.text(0, of: 3), Text("0\u{A0}%"))
    XCTAssertEqual(Percentage.text(0, of: 0), Text("–"))
  }

  func testEqualPartsOfAWholeHaveEqualShares() {
    XCTAssertEqual(
      Percentage.texts(ofParts: [1, 1, 1]).map(\.en),
      ["33\u{A0}%", "33\u{A0}%", "33\u{A0}%"]
    )
    // 1 of 59 is 1.69 %, wherever it stands.
    XCTAssertEqual(
      Percentage.texts(ofParts: [1, 57, 1]).map(\.en),
      ["2\u{A0}%", "97\u{A0}%", "2\u{A0}%"]
    )
    XCTAssertEqual(
      Percentage.texts(ofParts: [0, 1, 999]).map(\.en),
      ["0\u{A0}%", "<\u{A0}1\u{A0}%", ">\u{A0}99\u{A0}%"]
    )
    XCTAssertEqual(Percentage.texts(ofParts: [0, 0]).map(\.en), ["–", "–"])
  }

  func testThatSharesAreRoundedIsSaidWhereTheyDoNotAddUp() {
    // 33 + 33 + 33 and 2 + 97 + 2 are not 100; 25 + 75 are.
    XCTAssertFalse(Percentage.rounding(ofParts: [1, 1, 1]).en.isEmpty)
    XCTAssertFalse(Percentage.rounding(ofParts: [1, 57, 1]).nl.isEmpty)
    XCTAssertEqual(Percentage.rounding(ofParts: [1, 3]), Text(""))
    XCTAssertEqual(Percentage.rounding(ofParts: []), Text(""))
  }

  func testCountsHaveTheFormOfTheirNumber() {
    XCTAssertEqual(Noun.tie.count(1), Text(en: "1 tie", nl: "1 relatie"))
    XCTAssertEqual(Noun.tie.count(0), Text(en: "0 ties", nl: "0 relaties"))
    XCTAssertEqual(
      Noun.actor.part(3, of: 200),
      Text(en: "3 of the 200 actors", nl: "3 van de 200 actoren")
    )
  }

  func testListsHaveAWordBeforeTheLast() {
    let (a, b, c) = (Text("a"), Text("b"), Text("c"))
    XCTAssertEqual(Text.list([]), Text(""))
    XCTAssertEqual(Text.list([a]), a)
    XCTAssertEqual(Text.list([a, b]), Text(en: "a and b", nl: "a en b"))
    XCTAssertEqual(Text.list([a, b, c], joinedBy: .or), Text(en: "a, b or c", nl: "a, b of c"))
    XCTAssertEqual(Text.paragraph([a, Text(""), b]), Text("a b"))
  }

  func testTextCannotSteerATerminal() {
    XCTAssertEqual("a\u{1B}[31mb\u{7}\u{202E}c\nd".harmless, "a[31mbc d")
    XCTAssertEqual("Zoë 👩‍👩‍👧 مرحبا".harmless, "Zoë 👩‍👩‍👧 مرحبا")
  }

  func testLinesBreakAtSpaces() {
    XCTAssertEqual("one two three".wrapped(to: 8), ["one two", "three"])
    // Two columns for each of 日本, so that 8 are full with a letter less than of Latin ones.
    XCTAssertEqual("日本 two th".wrapped(to: 8), ["日本 two", "th"])
    XCTAssertEqual("日本国 two".wrapped(to: 8), ["日本国", "two"])
  }

  /// As a terminal sets them: East Asian Width W and F take two columns, marks and joiners none.
  func testColumnsOfATerminal() {
    for (words, columns) in [
      ("", 0), ("abc", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("日本", 4), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("ＡＢ", 4), ("🎭", 2), ("👩‍👩‍👧", 2), ("🇧🇪", 2), ("❤\u{FE0F}", 2),
      ("→ … –", 5), ("مرحبا", 5), ("a\u{200B}b", 2),
    ] { XCTAssertEqual(words.columns, columns, words) }
  }

  func testWordsAreCutAndFilledByColumns() {
    // Two letters are four columns, and the ellipsis the fifth; half a letter is none.
    XCTAssertEqual("日本国語".truncated(to: 5), "日本…")
    XCTAssertEqual("日本国語".truncated(to: 6), "日本…")
    XCTAssertEqual("日本国語".truncated(to: 8), "日本国語")
    XCTAssertEqual("abcdef".truncated(to: 4), "abc…")
    XCTAssertEqual("日本".padded(to: 6), "日本  ")
  }
}
