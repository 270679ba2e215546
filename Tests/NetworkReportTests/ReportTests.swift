import Foundation
import NetworkReport
import SocialNetwork
import XCTest

final class ReportTests: XCTestCase {
  func testAPageHasAnEmptyLineBeforeEveryPartButTheFirst() {
    let report = Report(
      title: Text(en: "Title", nl: "Titel"),
      sections: [
        Report.Section(nil, [.sentence(Text("first"))]),
        Report.Section(Text("heading"), [.list([ListEntry(number: 2, [Text("a b"), Text("c")])])]),
      ],
      rows: Rows(["id"])
    )
    XCTAssertEqual(
      TerminalPage(in: .nl).lines(of: report),
      ["Titel", "first", "", "heading", "  2 a b", "    c"]
    )
  }

  func testMarkdownEscapesWhatItWouldRead() {
    let report = Report(
      title: Text("# <b> *x*"),
      sections: [Report.Section(nil, [.sentence(Text("1. a_b | c"))])],
      rows: Rows(["id"])
    )
    XCTAssertEqual(
      MarkdownPage(in: .en).text(of: report),
      "# \\# &lt;b> \\*x\\*\n\n1\\. a\\_b \\| c\n"
    )
  }

  func testColumnsStandBelowOneAnotherWhateverTheLetters() {
    var table = ReportTable([.words(Text("Name"), .cut), .numbers(Text("Ties"))])
    table.append([Text("北京文化"), Text("12")])
    table.append([Text("🎭 Toneel"), Text("3")])
    let report = Report(
      title: Text(""),
      sections: [Report.Section(nil, [.table(table)])],
      rows: Rows(["id"])
    )
    // "🎭 Toneel" takes nine columns and "北京文化" eight; then two spaces, and numbers to the right of four.
    XCTAssertEqual(
      TerminalPage(in: .en).lines(of: report),
      ["Name       Ties", "北京文化     12", "🎭 Toneel     3"]
    )
  }

  func testTableFitsItsWidthByCuttingTheColumnsThatGiveWay() {
    var table = ReportTable([.words(Text("Name"), .cut), .numbers(Text("Ties"))])
    table.append([Text("A very long name of an association"), Text("12")])
    table.append([Text("Short"), Text("3")])
    let report = Report(
      title: Text(""),
      sections: [Report.Section(nil, [.table(table)])],
      rows: Rows([])
    )
    XCTAssertEqual(
      TerminalPage(in: .en, width: 20).lines(of: report),
      [
        "Name            Ties",
        "A very long n…    12",
        "Short              3",
      ]
    )
  }

  /// A cell may hold a mebibyte; a table that is made narrower by one sign at a time would never be done.
  func testACellAsLongAsABookIsSet() {
    var table = ReportTable([.words(Text("Name"), .wrap), .words(Text("Place"), .wrap)])
    table.append([Text(String(repeating: "a", count: 1_000_000)), Text("Ghent and Bruges")])
    let lines = TerminalPage(in: .en, width: 42).lines(
      of: Report(title: Text(""), sections: [Report.Section(nil, [.table(table)])], rows: Rows([]))
    )
    XCTAssertEqual(lines.count, 2)
    XCTAssertTrue(lines[1].hasSuffix("a  Ghent and Bruges"))
  }

  func testColumnsThatMayBeLeftOutAreFromTheRightUntilThePageIsWideEnough() {
    var table = ReportTable([
      .words(Text("Name"), .cut), .numbers(Text("Ties")), .numbers(Text("Core")).optional,
      .numbers(Text("Steps")).optional,
    ])
    table.append([Text("A very long name of an association"), Text("12"), Text("3"), Text("4")])
    let report = Report(
      title: Text(""),
      sections: [Report.Section(nil, [.table(table)])],
      rows: Rows([])
    )
    // Sixteen characters of the name, and 2 + 4 for each of "Ties" and "Core", 2 + 5 for "Steps".
    XCTAssertEqual(
      TerminalPage(in: .en, width: 35).lines(of: report),
      ["Name              Ties  Core  Steps", "A very long nam…    12     3      4"]
    )
    XCTAssertEqual(
      TerminalPage(in: .en, width: 34).lines(of: report),
      [
        "Name                    Ties  Core", "A very long name of a…    12     3",
        "The page is too narrow for Steps.",
      ]
    )
    XCTAssertEqual(
      TerminalPage(in: .nl, width: 20).lines(of: report),
      [
        "Name            Ties", "A very long n…    12", "De pagina is te smal",
        "voor Core en Steps.",
      ]
    )
  }

  func testNumbersThatAreNoneAreNullInJSON() throws {
    var rows = Rows(["a", "b"])
    rows.append([.number(.nan), .number(-.infinity)])
    var record = Record(name: "", actors: 1, ties: 0)
    record.modularity = .number(.nan)
    let report = Report(title: Text(""), sections: [], rows: rows, record: record)
    let text = String(decoding: try report.json(), as: UTF8.self)
    for key in ["a", "b", "modularity"] { XCTAssertTrue(text.contains("\"\(key)\" : null"), text) }
  }
}
