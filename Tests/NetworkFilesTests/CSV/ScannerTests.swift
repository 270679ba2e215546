import NetworkFiles
import SocialNetwork
import XCTest

/// What stands where in a file: quotes, separators and line ends.
final class ScannerTests: XCTestCase {
  private let actors = "id,kind\na,volunteer\nb,volunteer\nc,volunteer\n"

  func testQuotedCellsHoldSeparatorsLineEndsAndQuotes() throws {
    let reading = try read(
      actors: "id,name,kind\r\n\"a\",\"Said \"\"yes\"\",\r\nthen left\",volunteer\r\nb,,volunteer"
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.name), ["Said \"yes\",\r\nthen left", "b"])
    XCTAssertEqual(reading.findings.errorCount, 0)
  }

  func testBlanksAroundQuotesAndCellsDoNotCount() throws {
    let reading = try read(
      actors: "id, name ,kind\n a ,  \"A, b\"  ,volunteer\n\u{A0}b\u{A0},B,volunteer"
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["a", "b"])
    XCTAssertEqual(reading.dataset?.actors.map(\.name), ["A, b", "B"])
  }

  func testQuoteInsideACellIsACharacter() throws {
    let reading = try read(actors: "id,name,kind\na,5\" disc,volunteer\nb,x\"y\",volunteer\n")
    XCTAssertEqual(reading.dataset?.actors.map(\.name), ["5\" disc", "x\"y\""])
  }

  /// What is written for Excel as `'+32 9` is `+32 9`; names that begin with `'` stay.
  func testTheSignThatDisarmsFormulasIsTakenOff() throws {
    let rows = [
      ("'=1+1", "=1+1"), ("'+32 9", "+32 9"), ("\"'@x, y\"", "@x, y"),
      ("\"'-a \"\"b\"\"\"", "-a \"b\""),
      (" '+ x ", "+ x"), ("'t Zandje", "'t Zandje"), ("'s-Hertogenbosch", "'s-Hertogenbosch"),
      ("'", "'"), ("''+x", "''+x"), ("#1", "#1"), ("!x", "!x"),
    ]
    let actors = rows.enumerated().map { "\($0),\($1.0),volunteer" }
    let reading = try read(actors: (["id,name,kind"] + actors).joined(separator: "\n"))
    XCTAssertEqual(reading.dataset?.actors.map(\.name), rows.map(\.1))
    let ends = try read(
      actors: "id,kind\n'+a,volunteer\n=b,volunteer\n",
      ties: "source,target,weight\n+a,'=b,'+2\n"
    )
    XCTAssertEqual(ends.ties, ["+a–=b 2.0"])
    XCTAssertEqual(ends.findings.errorCount, 0)
  }

  func testEverySeparatorIsFound() throws {
    for separator in [",", ";", "\t", "|"] {
      let ties = "source,target,weight\na,b,2\nb,c,3\n".replacing(",", with: separator)
      let reading = try read(actors: actors, ties: ties)
      XCTAssertEqual(reading.ties, ["a–b 2.0", "b–c 3.0"], separator)
      XCTAssertEqual(reading.files.last?.delimiter, Character(separator))
    }
  }

  func testSeparatorMayBeDeclared() throws {
    for line in ["sep=;", "\"sep=;\"", "SEP=;"] {
      let reading = try read(actors: actors, ties: "\(line)\r\nsource;target;weight\r\na;b;1,5\r\n")
      XCTAssertEqual(reading.ties, ["a–b 1.5"], line)
    }
  }

  func testSeparatorInTextDoesNotMislead() throws {
    let ties = """
      source;target;remark;weight
      a;b;one, two, three;1,5
      b;c;one, two, three;2,5
      """
    XCTAssertEqual(try read(actors: actors, ties: ties).ties, ["a–b 1.5", "b–c 2.5"])
  }

  func testLinesEndInThreeWays() throws {
    for end in ["\n", "\r\n", "\r"] {
      let ties = "source,target\n\na,b\n,,\nb,x\n".replacing("\n", with: end)
      let reading = try read(actors: actors, ties: ties)
      XCTAssertEqual(reading.ties, ["a–b 1.0"])
      // The fifth line, of which the x is the third character.
      XCTAssertEqual(reading.places, ["unknown-actor 5:3"])
    }
  }

  func testRowsAreTheSameWhereverTheyLieInTheFile() throws {
    let forms = [
      "%,v,lid", "\"%\",v,lid", " % ,\u{A0}v,lid", "%,\"v\nv\",lid", "%,\u{B}v,lid,", "%,,lid",
    ]
    for end in ["\n", "\r\n", "\r"] {
      var text = "id,remark,kind"
      var ids: [String] = []
      var lines: [Int] = []
      var line = 1
      // Ids of every length up to 150, so that cells and rows end at every place of a block.
      for number in 0..<900 {
        let id = "\(number)" + String(repeating: "x", count: number % 150)
        let form = forms[number * 7 % 11 % forms.count]
        text += end + form.replacing("%", with: id).replacing("\n", with: end)
        line += 1
        ids.append(id)
        lines.append(line)
        if form.contains("\n") { line += 1 }
      }
      let reading = try read(actors: text, ties: "source,target\n\(ids[0]),\(ids[899])\n")
      XCTAssertEqual(reading.dataset?.actors.map(\.id), ids)
      XCTAssertEqual(reading.findings.errorCount, 0)
      XCTAssertEqual(reading.dataset?.ties.count, 1)

      let repeated = try read(actors: text + end + "\(ids[700]),other,lid" + end)
      XCTAssertEqual(repeated.places, ["repeated-id \(line + 1):1"])
      let message = repeated.findings.all.first?.message.en ?? ""
      XCTAssertTrue(message.contains("\(lines[700])"), message)
    }
  }

  func testPlaceIsThatOfTheCellInItsLine() throws {
    let ties = """
      source,remark,target,weight
      a,"é
      ü\u{300}🙂, two",b,0
      """
    // On the third line: ǜ, 🙂, comma, space, two and the quote are 8 characters, then a comma, b
    // and a comma: the weight is the twelfth.
    XCTAssertEqual(try read(actors: actors, ties: ties).places, ["bad-weight 3:12"])
  }

  func testOpenQuoteIsNamedWhereItBegan() throws {
    let reading = try read(
      actors: actors,
      ties: "source,target,x\na,b,\"fine\nstill\"\nb,\"c\nc,a\n"
    )
    XCTAssertEqual(reading.places, ["unterminated-quote 4:3"])
    XCTAssertNil(reading.dataset)
  }

  func testRecordOfAnyRealLengthIsRead() throws {
    let long = String(repeating: "x", count: 1_000_000)
    let reading = try read(actors: "id,kind,remark\na,volunteer,\"\(long)\"\nb,volunteer,\n")
    XCTAssertEqual(reading.cells("remark")?.map { $0?.utf8.count }, [1_000_000, nil])
  }

  func testRecordOfMoreThan16MebibytesIsRefused() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 17 << 20)
    let ties = Array("source,target\n".utf8)
    let quoted = try read(Array("id,kind,remark\na,volunteer,\"".utf8) + long, ties)
    XCTAssertEqual(quoted.places, ["unterminated-quote 2:13"])
    let plain = try read(Array("id,kind\na,".utf8) + long + Array("\nb,lid\n".utf8), ties)
    XCTAssertEqual(plain.places, ["too-long-record 2:1"])
    // Without a quote there is none to close; where there are some, one may be left open.
    func advice(_ reading: Reading) -> String? { reading.findings.all.first?.suggestion?.en }
    XCTAssertEqual(advice(plain), "begin a new line for every row")
    let closed = try read(Array("id,kind\na,\"".utf8) + long + Array("\"\nb,lid\n".utf8), ties)
    XCTAssertEqual(
      advice(closed),
      "close the quote, or double it (\"\") where it is part of the text"
    )
  }

  func testRowsMayBeShorterThanTheHeader() throws {
    let reading = try read(actors: "id,kind,sector,\na,volunteer\nb,volunteer,arts,,,\n")
    XCTAssertEqual(reading.cells("sector"), [nil, "arts"])
    XCTAssertEqual(reading.findings.errorCount, 0)
  }

  func testCellsBeyondTheHeaderAreAnError() throws {
    let reading = try read(actors: "id,kind\na,volunteer,arts\n")
    XCTAssertEqual(reading.places, ["extra-cells 2:13"])
    XCTAssertEqual(reading.dataset?.actors.count, 0)
  }
}
