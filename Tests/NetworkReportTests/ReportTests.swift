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
}
