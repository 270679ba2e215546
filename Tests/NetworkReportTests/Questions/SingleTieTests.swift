import NetworkReport
import SocialNetwork
import XCTest

/// A main network of two actors with one tie holds by that alone, which no rung of the ladder tells.
final class SingleTieTests: XCTestCase {
  private func network(of count: Int, _ ties: [(UInt32, UInt32)], surveyed: Int) throws -> Subject {
    try Subject(
      Dataset(
        name: "klein",
        actors: Actors(
          (0..<count).map {
            Actor(id: "a\($0)", kind: .organisation, isSurveyed: $0 < surveyed)
          }
        ),
        ties: TieRows(
          sources: ties.map(\.0),
          targets: ties.map(\.1),
          weights: ties.map { _ in 1 }
        )
      )
    )
  }

  private func page(_ report: Report, in language: Language = .en) -> String {
    TerminalPage(in: language, width: 1000).lines(of: report).joined(separator: "\n")
  }

  func testAPlanDoesNotSayThatNobodyHangsByAThread() throws {
    let pair = try network(of: 2, [(0, 1)], surveyed: 2)
    let report = try ConnectionQuestion().report(on: pair)
    let text = page(report)
    XCTAssertTrue(
      text.contains(
        "Nobody is cut off. The main network is a single tie: without it there would be none. Only"
          + " ties with further actors can make it firmer."
      ),
      text
    )
    XCTAssertFalse(text.contains("hangs by a thread"), text)
    XCTAssertTrue(
      page(report, in: .nl).contains(
        "Niemand is afgesneden. Het hoofdnetwerk is één enkele relatie: zonder die relatie is er geen."
          + " Alleen relaties met nog andere actoren kunnen het steviger maken."
      )
    )
  }

  /// Of the third, who was not asked, no tie is known.
  func testWhoWasNotAskedIsToBeAskedFirst() throws {
    let text = page(
      try ConnectionQuestion().report(on: try network(of: 3, [(0, 1)], surveyed: 2))
    )
    XCTAssertTrue(text.contains("As far as is known, nobody is cut off. The main network"), text)
    XCTAssertTrue(text.contains("Of 1 it is not known: ask that one first"), text)
  }

  func testProgramsAreToldInJSON() throws {
    let pair = try network(of: 2, [(0, 1)], surveyed: 2)
    XCTAssertNotNil(try IsolationQuestion().report(on: pair).conventions["main-part"])
    let path = try network(of: 3, [(0, 1), (1, 2)], surveyed: 3)
    XCTAssertNil(try IsolationQuestion().report(on: path).conventions["main-part"])
  }

  /// Of one tie, which began three years ago, none began in the last year and none five years ago or earlier.
  func testOfASingleTieItIsToldInTheSingular() throws {
    let days = try [2017, 2020].map { try XCTUnwrap(Day(year: $0, month: 1, day: 1)) }
    let subject = try Subject(
      Dataset(
        name: "klein",
        actors: Actors(["a", "b"].map { Actor(id: $0, kind: .organisation) }),
        ties: TieRows(sources: [0], targets: [1], weights: [1], since: [days[0]])
      ),
      date: days[1]
    )
    let report = try CompassQuestion().report(on: subject)
    // The words stand in a narrow column, one line below another.
    func words(_ language: Language) -> String {
      page(report, in: language).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    for text in [
      "0 of 1 tie with a date that still exists began in the year up to 1 January 2020.",
      "0 of 1 tie with a date that still exists began on 1 January 2015 or earlier.",
      "1 of 1 tie with a date that still exists began on 1 January 2019 or earlier.",
    ] { XCTAssertTrue(words(.en).contains(text), words(.en)) }
    let dutch = "0 van 1 relatie met een datum die nog bestaat, begon op 1 januari 2015 of vroeger."
    XCTAssertTrue(words(.nl).contains(dutch), words(.nl))
  }

  /// Two pairs: neither is the larger part, and each is a single tie.
  func testEqualPartsThatAreSingleTiesAreBothTold() throws {
    let pairs = try network(of: 4, [(0, 1), (2, 3)], surveyed: 4)
    let text = page(try IsolationQuestion().report(on: pairs))
    XCTAssertTrue(
      text.contains("No part is the largest: 2 have 2 actors each. One of them counts"),
      text
    )
    XCTAssertTrue(
      text.contains("who is in the others is no worse off. The main network is a"),
      text
    )
  }
}
