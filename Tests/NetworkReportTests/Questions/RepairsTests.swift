import NetworkReport
import SocialNetwork
import XCTest

/// What is said to mend those who hang on one actor.
final class RepairsTests: XCTestCase {
  private func network(_ count: Int, _ ties: [(UInt32, UInt32)]) throws -> Subject {
    try Subject(
      Dataset(
        name: "klein",
        actors: Actors((0..<count).map { Actor(id: "a\($0)", kind: .organisation) }),
        ties: TieRows(sources: ties.map(\.0), targets: ties.map(\.1))
      )
    )
  }

  /// Three hang on a0, in which all meets: with it gone, whoever they had a tie with would be cut off too.
  ///
  /// With a triangle they can have a tie with one of its other two.
  func testNoTieWithAnotherIsProposedWhereAllWouldBeCutOff() throws {
    let star = try network(4, [(0, 1), (0, 2), (0, 3)])
    let triangle = try network(6, [(0, 1), (0, 2), (1, 2), (0, 3), (0, 4), (0, 5)])
    for (subject, isProposed) in [(star, false), (triangle, true)] {
      let words = "with another actor that would not be cut off at the same moment"
      let page = TerminalPage(in: .en, width: 1000)
        .lines(of: try IsolationQuestion().report(on: subject)).joined(separator: "\n")
      XCTAssertTrue(page.contains("hang on a0 alone"), page)
      XCTAssertEqual(page.contains(words), isProposed, page)
      var question = PageQuestion(in: .en)
      question.permutations = 19
      let whole = HTMLPage(in: .en).text(of: try question.page(on: subject))
      XCTAssertEqual(whole.contains(words), isProposed)
    }
  }
}
