import GraphCore
import SocialNetwork
import XCTest

/// Conditions on numbers and days, which have an order.
final class ConditionOrderTests: XCTestCase {
  // MARK: - Order

  func testNumbersAreComparedAsTheFileWritesThem() {
    let actors = Actors.ofConditions(with: ["1.234,5", "12", "9|100", nil], decimal: ",")
    assertSatisfied("x>=12", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x>100", by: ["a"], of: actors)
    assertSatisfied("x<12", by: ["c"], of: actors)
    assertSatisfied("x<=1234,5", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x<=1234.5", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x>1.000", by: ["a"], of: actors)
  }

  func testDecimalCommaIsUnderstoodWhereTheFileHasAPoint() {
    let actors = Actors.ofConditions(with: ["1.5", "0.5", "2", nil])
    assertSatisfied("x>=1,5", by: ["a", "c"], of: actors)
  }

  func testDatesAreComparedAsTheReaderReadsThem() {
    let actors = Actors.ofConditions(with: ["1/4/2024", "2024-03-31", "2024", nil])
    assertSatisfied("x<1/4/2024", by: ["b"], of: actors)
    assertSatisfied("x<=2024-04-01", by: ["a", "b"], of: actors)
    assertSatisfied("x>2024-03-31", by: ["a"], of: actors)
    assertSatisfied("x>=2024", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x<2024", by: [], of: actors)
  }

  func testOneDateShowsTheOrderOfTheWholeColumn() {
    // 4/13 can only be 13 April, so that 2/3 is 3 February and 12/1 is 1 December.
    let actors = Actors.ofConditions(with: ["4/13/2024", "2/3/2024", "12/1/2024", nil])
    assertSatisfied("x<2024-03-01", by: ["b"], of: actors)
    assertSatisfied("x>=2024-04-13", by: ["a", "c"], of: actors)
    // A value is read as the column is: 12/1 is 1 December, but 31/1 can only be 31 January.
    assertSatisfied("x>=12/1/2024", by: ["c"], of: actors)
    assertSatisfied("x>31/1/2024", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x=2/3/2024", by: ["b"], of: actors)
    assertSatisfied("x=2024-02-03", by: ["b"], of: actors)

    // Several dates in one cell: 4/13 shows that the others have the month first too.
    let several = Actors.ofConditions(with: ["2/3/2024|4/13/2024", "3/2/2024", nil, nil])
    assertSatisfied("x=2024-02-03", by: ["a"], of: several)
    assertSatisfied("x=2024-03-02", by: ["b"], of: several)
  }

  func testDatesHaveTheDayFirstWhereNoneShowsTheMonthFirst() {
    // 2/3 is 2 March and 12/1 is 12 January, with and without 13/4 to show it.
    for first in ["13/4/2024", "4/4/2024"] {
      let actors = Actors.ofConditions(with: [first, "2/3/2024", "12/1/2024", nil])
      assertSatisfied("x<2024-03-01", by: ["c"], of: actors)
      assertSatisfied("x=2024-03-02", by: ["b"], of: actors)
    }
  }

  func testADateKeepsItsMeaningWithoutTheActorThatShowsTheOrder() throws {
    let column = Attribute(name: "x", cells: ["4/13/2024", "2/3/2024", "12/1/2024"])
    let actors = Actors(
      ["b", "c"].map { Actor(id: $0, kind: .individual) },
      attributes: [column.selecting([1, 2])]
    )
    // 3 February and 1 December.
    assertSatisfied("x<2024-03-01", by: ["b"], of: actors)
  }

  func testDatesInBothOrdersCannotBeCompared() throws {
    // 4/13 can only have the month first, 13/4 only the day.
    let mixed = Actors.ofConditions(with: ["4/13/2024", "13/4/2024", "2/3/2024", nil])
    for word in ["x<2024-03-01", "x>=2024", "x=2024-03-02", "x!=2024", "x=2/3/2024|2024-04-13"] {
      XCTAssertThrowsError(try mixed.satisfying(try XCTUnwrap(Condition(word))), word) {
        XCTAssertEqual($0 as? ConditionError, .mixedDates, word)
      }
    }
    // As texts they can be found.
    assertSatisfied("x=2/3/2024", by: ["c"], of: mixed)
    assertSatisfied("x!=2/3/2024", by: ["a", "b", "d"], of: mixed)
    assertSatisfied("x~13/", by: ["a", "b"], of: mixed)
  }

  // MARK: - Equal numbers and days

  func testEqualNumbersMayBeWrittenInSeveralWays() {
    let members = Actors.ofConditions(with: ["5", "12", "7|5.00", nil])
    assertSatisfied("x=5.0", by: ["a", "c"], of: members)
    assertSatisfied("x!=5.0", by: ["b", "d"], of: members)
    assertSatisfied("x=12,0|9", by: ["b"], of: members)
    assertSatisfied("x=veel|12.0", by: ["b"], of: members)
    // Of texts only: 5.0 is in 5.00, and not in 5.
    assertSatisfied("x~5.0", by: ["c"], of: members)

    // With a decimal comma 1.200 is twelve hundred.
    let thousands = Actors.ofConditions(with: ["1.200", "1,5", "1,2", nil], decimal: ",")
    assertSatisfied("x=1200", by: ["a"], of: thousands)
    assertSatisfied("x=1.200", by: ["a"], of: thousands)
    assertSatisfied("x=1.5", by: ["b"], of: thousands)
    assertSatisfied("x=1,50", by: ["b"], of: thousands)
    assertSatisfied("x!=1200|1.5", by: ["c", "d"], of: thousands)
  }

  func testCodesWithLeadingZerosAndNumbersAmongWordsAreTexts() {
    // 007 is no number, so that none in the column is compared as one.
    let codes = Actors.ofConditions(with: ["007", "7", "7.0", nil])
    assertSatisfied("x=7", by: ["b"], of: codes)
    assertSatisfied("x=007", by: ["a"], of: codes)
    assertSatisfied("x!=7.0", by: ["a", "b", "d"], of: codes)
    assertSatisfied("x=5.0", by: [], of: Actors.ofConditions(with: ["5", "five", nil, nil]))
    // Nor is it one where the column has numbers only.
    assertSatisfied("x=007", by: [], of: Actors.ofConditions(with: ["7", "8", nil, nil]))
  }

  func testEqualDaysMayBeWrittenInSeveralWays() {
    // 1/31 can only be 31 January, so that 2/1 is 1 February.
    let actors = Actors.ofConditions(with: ["1/31/2020", "2/1/2020", "2020-01", nil])
    assertSatisfied("x=2020-01-31", by: ["a"], of: actors)
    assertSatisfied("x=31/1/2020", by: ["a"], of: actors)
    assertSatisfied("x!=2020-01-31", by: ["b", "c", "d"], of: actors)
    // A month or year is equal to any day in it; a day is not equal to its month.
    assertSatisfied("x=2020-01", by: ["a", "c"], of: actors)
    assertSatisfied("x=2020", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x!=2020-01", by: ["b", "d"], of: actors)
    assertSatisfied("x=2019|2020-02", by: ["b"], of: actors)
    assertSatisfied("x~2020-01", by: ["c"], of: actors)
    // Among words dates are texts.
    let words = Actors.ofConditions(with: ["1/31/2020", "soon", nil, nil])
    assertSatisfied("x=2020-01-31", by: [], of: words)
    assertSatisfied("x=1/31/2020", by: ["a"], of: words)
  }

  func testEqualityDoesNotDependOnWhoElseIsLeft() throws {
    // With "soon" or 13/4 in the column its other cells are texts, and stay so without that actor.
    func left(of cells: [String]) -> Actors {
      Actors(
        ["b", "c"].map { Actor(id: $0, kind: .individual) },
        attributes: [Attribute(name: "x", cells: cells).selecting([1, 2])]
      )
    }
    assertSatisfied("x!=5.0", by: ["b", "c"], of: left(of: ["soon", "5", "7"]))
    assertSatisfied("x!=2024-04-13", by: ["b", "c"], of: left(of: ["soon", "4/13/2024", "2024"]))
    let mixed = left(of: ["13/4/2024", "4/13/2024", "2/3/2024"])
    assertSatisfied("x!=13/4/2024", by: ["b", "c"], of: mixed)
    XCTAssertThrowsError(try mixed.satisfying(try XCTUnwrap(Condition("x!=2024-04-13"))))
  }

  func testWordsHaveNoOrder() throws {
    let words = Actors.ofConditions(with: ["1", "two", nil, nil])
    XCTAssertThrowsError(try words.satisfying(try XCTUnwrap(Condition("x>1")))) {
      XCTAssertEqual($0 as? ConditionError, .noOrder)
    }
    let numbers = Actors.ofConditions(with: ["1", "2", nil, nil])
    XCTAssertThrowsError(try numbers.satisfying(try XCTUnwrap(Condition("x>two")))) {
      XCTAssertEqual($0 as? ConditionError, .expectedNumber)
    }
    let dates = Actors.ofConditions(with: ["1/4/2024", nil, nil, nil])
    XCTAssertThrowsError(try dates.satisfying(try XCTUnwrap(Condition("x>soon")))) {
      XCTAssertEqual($0 as? ConditionError, .expectedDate)
    }
    XCTAssertThrowsError(try numbers.satisfying(try XCTUnwrap(Condition("kind>a")))) {
      XCTAssertEqual($0 as? ConditionError, .noOrder)
    }
  }
}
