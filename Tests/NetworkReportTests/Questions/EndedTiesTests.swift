import NetworkReport
import SocialNetwork
import XCTest

/// Ties that ended before the date of the data count, and that is said.
final class EndedTiesTests: XCTestCase {
  /// A town that an association had a tie with until 2015, which a person and another association hang on.
  private func town(on day: Day? = nil) throws -> Subject {
    let days = try [2010, 2015, 2024].map { try XCTUnwrap(Day(year: $0, month: 1, day: 1)) }
    var scope = Scope()
    scope.layer.day = day
    return try Subject(
      Dataset(
        name: "stad",
        actors: Actors([
          Actor(id: "g", name: "Stad", kind: .government),
          Actor(id: "b", name: "Brug", kind: .memberAssociation),
          Actor(id: "c", name: "Kring", kind: .memberAssociation),
          Actor(id: "Jan Peeters", kind: .individual),
        ]),
        ties: TieRows(
          sources: [0, 1, 1],
          targets: [1, 2, 3],
          weights: [1, 1, 1],
          since: [days[0], days[2], days[0]],
          until: [days[1], nil, nil]
        )
      ),
      scope: scope
    )
  }

  private func page(_ report: Report) -> String {
    TerminalPage(in: .en, width: 1000).lines(of: report).joined(separator: "\n")
  }

  private let sentence = "1 tie ended before 1 January 2024, and is counted all the same"

  func testEveryQuestionAboutWhoHangsSaysSo() throws {
    let subject = try town()
    let questions: [any NetworkQuestion] = [
      IsolationQuestion(), ConnectionQuestion(), LossQuestion(), SpreadQuestion(actors: 1),
      TiesQuestion(), ActorQuestion("b"),
    ]
    // Those that number nobody have no rows for whoever takes them.
    let others: [any NetworkQuestion] = [
      DescribeQuestion(), CentralityQuestion(), CommunitiesQuestion(), SocialCapitalQuestion(),
      CompassQuestion(),
    ]
    for question in others {
      XCTAssertTrue(try page(question.report(on: subject)).contains(sentence), "\(question)")
    }
    for question in questions {
      let report = try question.report(on: subject)
      XCTAssertTrue(page(report).contains(sentence), "\(question)")
      let rows = report.notesOnRows.map(\.text.en)
      XCTAssertTrue(rows.contains { $0.contains(sentence) }, "\(question)")
    }
    let living = try town(on: Day(year: 2024, month: 1, day: 1))
    for question in questions {
      XCTAssertFalse(try page(question.report(on: living)).contains("ended"), "\(question)")
    }
  }

  func testALastDayAfterTheNewestTieMayBePastToo() throws {
    // The newest tie began in 2019; the other ended in 2022, of which the first days alone tell nothing.
    let days = try [2018, 2019, 2022].map { try XCTUnwrap(Day(year: $0, month: 6, day: 30)) }
    func text(_ date: Day?) throws -> String {
      let subject = try Subject(
        Dataset(
          name: "stad",
          actors: Actors(["a", "b", "c"].map { Actor(id: $0, kind: .memberAssociation) }),
          ties: TieRows(
            sources: [0, 1],
            targets: [1, 2],
            weights: [1, 1],
            since: [days[0], days[1]],
            until: [days[2], nil]
          )
        ),
        date: date
      )
      return page(try IsolationQuestion().report(on: subject))
    }
    let undecided = "1 tie has a last day, and is counted, past or not."
    XCTAssertTrue(try text(nil).contains(undecided))
    // Of a day that is given it is known whether the tie is past: the day before its last one it is not.
    let before = try XCTUnwrap(Day(year: 2022, month: 6, day: 29))
    XCTAssertFalse(try text(before).contains("last day"))
    let after = try XCTUnwrap(Day(year: 2022, month: 7, day: 1))
    XCTAssertTrue(try text(after).contains("1 tie ended before 1 July 2022"))
  }

  func testTiesThatBeginAfterTheDateAreTold() throws {
    // Of three ties that began in 2010, 2024 and 2010 two are there in 2012, one of which ends in 2015.
    let day = try XCTUnwrap(Day(year: 2012, month: 1, day: 1))
    let subject = try Subject(town().dataset, date: day)
    let text = page(try IsolationQuestion().report(on: subject))
    XCTAssertTrue(text.contains("1 tie begins after 1 January 2012, and is counted."), text)
    XCTAssertFalse(text.contains("ended before"), text)
  }

  func testThePageOnAnActorSaysWhatIsLeft() throws {
    let text = page(try ActorQuestion("b").report(on: town()))
    XCTAssertTrue(text.contains("The tie with Stad ended on 1 January 2015."), text)
    XCTAssertTrue(
      text.contains("Without the ties that have ended, no path leads to a government."),
      text
    )
  }

  func testATieThatEndedIsAsOldAsItWasOnItsLastDay() throws {
    // That with g ended the day before it became five years old; that with d began on the same day and is 13 years old
    // now; that with c begins now. Counted until now, both would be of five years or more.
    let first = try XCTUnwrap(Day(year: 2010, month: 1, day: 2))
    let last = try XCTUnwrap(Day(year: 2015, month: 1, day: 1))
    let now = try XCTUnwrap(Day(year: 2024, month: 1, day: 1))
    let subject = try Subject(
      Dataset(
        name: "stad",
        actors: Actors(["g", "b", "c", "d"].map { Actor(id: $0, kind: .memberAssociation) }),
        ties: TieRows(
          sources: [0, 1, 1],
          targets: [1, 2, 3],
          weights: [1, 1, 1],
          since: [first, now, first],
          until: [last, nil, nil]
        )
      ),
      date: now
    )
    let report = try ActorQuestion("b").report(on: subject)
    XCTAssertTrue(
      page(report).contains(
        "Ties by age on 1 January 2024, those that ended by their age on their last day: 1 under a year, "
          + "1 from one to five years and 1 of five years or more."
      ),
      page(report)
    )
    // As in the list of ties: 4 years of the one that ended.
    let lines = try page(TiesQuestion().report(on: subject)).split(separator: "\n")
    let ended = try XCTUnwrap(lines.first { $0.contains("2015-01-01") })
    XCTAssertTrue(ended.hasSuffix(" 4"), String(ended))
    // Of an actor none of whose ties ended nothing is said of last days.
    let other = try page(ActorQuestion("d").report(on: subject))
    XCTAssertTrue(
      other.contains("Ties by age on 1 January 2024: 1 of five years or more."),
      other
    )
  }

  func testADayAskedOfTiesWithoutDatesIsToldSo() throws {
    // Two with a tie, and a third who was not asked and whom nobody named.
    func text(since: [Day?]?) throws -> String {
      var scope = Scope()
      scope.layer.day = Day(year: 2020, month: 1, day: 1)
      let subject = try Subject(
        Dataset(
          name: "stad",
          actors: Actors(
            ["a", "b", "c"].map { Actor(id: $0, kind: .organisation, isSurveyed: $0 != "c") }
          ),
          ties: TieRows(sources: [0], targets: [1], weights: [1], since: since)
        ),
        scope: scope
      )
      return try page(IsolationQuestion().report(on: subject))
    }
    let undated = "no date of any tie is known: all are taken to exist on that day."
    // Without a column of days, and with one that is empty.
    for days: [Day?]? in [nil, [nil]] {
      let text = try text(since: days)
      XCTAssertTrue(text.contains(undated), text)
      XCTAssertFalse(text.contains("Only ties that existed"), text)
      XCTAssertTrue(text.contains("nor named by anyone"), text)
      XCTAssertFalse(text.contains("named by anyone on that day"), text)
    }
    let dated = try text(since: [Day(year: 2019, month: 1, day: 1)])
    XCTAssertTrue(dated.contains("Only ties that existed on 1 January 2020."), dated)
    XCTAssertTrue(dated.contains("named by anyone on that day"), dated)
  }

  func testPeopleWhoseIDIsTheirNameAreNumbered() throws {
    let subject = try town()
    let questions: [any NetworkQuestion] = [
      ConnectionQuestion(), LossQuestion(.these(["Jan Peeters", "b"])), SpreadQuestion(actors: 4),
      CentralityQuestion(), SocialCapitalQuestion(), IsolationQuestion(), TiesQuestion(),
    ]
    for question in questions {
      let report = try question.report(on: subject)
      XCTAssertFalse(page(report).contains("Peeters"), "\(question)")
      // Rows are for whoever has the files; that they name people is said.
      guard report.rows.values.contains(where: { "\($0)".contains("Peeters") }) else { continue }
      XCTAssertTrue(report.notesOnRows.contains(.rowsNamePeople), "\(question)")
    }
    let text = page(try LossQuestion(.these(["Jan Peeters", "b"])).report(on: subject))
    XCTAssertTrue(text.contains("An individual (no. 1)"), text)
  }
}
