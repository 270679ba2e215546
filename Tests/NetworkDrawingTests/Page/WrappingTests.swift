import NetworkDrawing
import XCTest

final class WrappingTests: XCTestCase {
  func testNothingTakesNoLine() {
    XCTAssertEqual(lines(""), [])
  }

  func testNoLineEndsInAParticle() {
    // 81 points are some eighteen letters.
    for (name, expected) in [
      ("Huis van het Kind Gent", ["Huis van het Kind", "Gent"]),
      ("Vrienden van de Zonnebloem", ["Vrienden", "van de Zonnebloem"]),
      ("Toneelkring 't Vlaams Hoofd", ["Toneelkring", "'t Vlaams Hoofd"]),
      ("Samenlevingskring & Tuin", ["Samenlevingskring", "& Tuin"]),
      ("Fonds voor de Kunsten", ["Fonds", "voor de Kunsten"]),
    ] { XCTAssertEqual(lines(name), expected) }
    for name in names {
      for line in lines(name, maxLines: 2) {
        let last = String(line.split(separator: " ").last ?? "").lowercased()
        XCTAssertFalse(["van", "de", "der", "het", "'t", "en", "voor"].contains(last), line)
      }
    }
  }

  func testNumbersDoNotStandAlone() {
    XCTAssertEqual(lines("Jeugdbeweging Mortsel 3"), ["Jeugdbeweging", "Mortsel 3"])
  }

  func testLinesAreOfLikeLength() {
    // Three words would fit in the first line: each is 4 · 5.56 = 22.2 points, a space 2.8.
    let lines = Wrapping("aaaa bbbb cccc dddd", fontSize: 10, width: 90, maxLines: 3).lines
    XCTAssertEqual(lines, ["aaaa bbbb", "cccc dddd"])
  }

  func testWordsLeftOutAreMarkedAfterAWholeWord() {
    let cut = lines(
      "Federatie van de verenigingen voor de kunsten en voor de letteren van de stad Gent"
    )
    XCTAssertEqual(cut.count, 3)
    XCTAssertTrue(cut[2].hasSuffix("…"), "\(cut)")
    let last = cut[2].dropLast().split(separator: " ").last.map(String.init) ?? ""
    XCTAssertTrue(["verenigingen", "kunsten", "letteren"].contains(last), "\(cut)")
  }

  func testLongDutchWordsStayWhole() {
    for word in ["Samenlevingsopbouw", "Gemeenschapsontwikkeling", "Straathoekwerkersoverleg"] {
      XCTAssertEqual(lines(word), [word])
    }
  }

  func testWordsWithoutEndAreCutBetweenSyllables() {
    let cut = lines("Gehandicaptensportverenigingenkoepelorganisatieoverleg", maxLines: 1)
    XCTAssertEqual(cut.count, 1)
    XCTAssertTrue(cut[0].hasSuffix("…"))
    // A consonant with a vowel follows the cut.
    let kept = String(cut[0].dropLast())
    let rest = "Gehandicaptensportverenigingenkoepelorganisatieoverleg".dropFirst(kept.count)
    XCTAssertFalse("aeiou".contains(rest.first ?? "a"), kept)
    XCTAssertTrue("aeiou".contains(rest.dropFirst().first ?? " "), kept)
  }

  func testLongWordsArePartedBetweenSyllablesWhereThereAreLines() {
    for (word, parts) in [
      ("Gemeentebestuur", ["Gemeente-", "bestuur"]),
      ("Vormingscentrum", ["Vormings-", "centrum"]),
      ("Vrouwenbeweging", ["Vrouwen-", "beweging"]),
      ("Erfgoedvereniging", ["Erfgoed-", "vereniging"]),
    ] {
      // Fifteen letters of half their height on average take 67 points, nine with a hyphen 45.
      let lines = Wrapping(word, fontSize: 9, width: 60, maxLines: 3, longest: 60).lines
      XCTAssertEqual(lines, parts)
    }
    // Nor "Gemeentebes-tuur" where that has room.
    for width in [56.0, 60, 64] {
      let lines = Wrapping(
        "Gemeentebestuur",
        fontSize: 9,
        width: width,
        maxLines: 3,
        longest: width
      ).lines
      XCTAssertFalse(lines.contains("tuur"), "\(width): \(lines)")
    }
    let long = "Intergemeentelijksamenwerkingsverbandvrijetijdsbesteding"
    let lines = lines(long, maxLines: 6)
    XCTAssertEqual(lines.map { $0.hasSuffix("-") ? $0.dropLast() : $0[...] }.joined(), long)
    // None needs to be cut to 1.8 times the width.
    for line in lines {
      XCTAssertEqual(Wrapping(line, fontSize: 9, width: 1.8 * 81, maxLines: 1).lines, [line])
    }
  }

  func testLegalFormIsLeftOut() {
    for (name, expected) in [
      ("Koepel Duizenddraad vzw", "Koepel Duizenddraad"),
      ("vzw De Kring", "De Kring"),
      ("De Kring, v.z.w.", "De Kring"),
      ("De Kring (VZW)", "De Kring"),
      ("Maison ASBL", "Maison"),
      ("vzw", "vzw"),
      ("Vzwart", "Vzwart"),
    ] { XCTAssertEqual(name.withoutLegalForm, expected) }
  }

  private let names = [
    "Vereniging voor de vrienden van de oude stad en van het oude land",
    "Bond van grote en van jonge gezinnen van Sint-Niklaas", "Kring van het Heilig Hart van Gent",
  ]

  private func lines(_ words: String, maxLines: Int = 3) -> [String] {
    Wrapping(words, fontSize: 9, width: 81, maxLines: maxLines).lines
  }
}
