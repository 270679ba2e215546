import SocialNetwork
import TestSupport
import XCTest

final class PopulationTests: XCTestCase {
  private let population = Population([
    .init(attribute: "Origin", name: "A", count: 70),
    .init(attribute: "origin", name: "b", count: 30),
    .init(attribute: "gender", name: "f", count: 1),
  ])

  func testSharesAndTheirChance() throws {
    // 40 people each alone, 5 of them of group b where 30 % would be 12: SciPy's binomial tails.
    let expected = try EquityReference.read().binomial
    for (count, pValue) in expected {
      let count = try XCTUnwrap(Int(count))
      let sample = EquitySample([Double](repeating: 1, count: 40))
      let cells = (0..<40).map { $0 < count ? "B" : "a" }
      let represented = sample.representation(
        of: ValueGroups(of: Attribute(name: "origin", cells: cells)),
        attribute: "origin",
        in: population
      )
      let group = try XCTUnwrap(represented?.last)
      XCTAssertEqual(group.actors, count)
      XCTAssertEqual(group.share, Double(count) / 40, accuracy: 1e-15)
      XCTAssertEqual(group.populationShare, 0.3, accuracy: 1e-15)
      XCTAssertEqual(try XCTUnwrap(group.pValue), pValue, accuracy: 1e-9)
    }
  }

  func testPeopleOfOneAssociationCountAsOne() throws {
    // 40 people in 4 associations of 10: as 4 draws. None of group b: 2 · 0.7⁴.
    let sample = EquitySample(
      [Double](repeating: 1, count: 40),
      blocks: (0..<40).map { $0 / 10 }
    )
    let represented = sample.representation(
      of: ValueGroups(of: Attribute(name: "origin", cells: [String?](repeating: "a", count: 40))),
      attribute: "origin",
      in: population
    )
    let group = try XCTUnwrap(represented?.last)
    XCTAssertEqual(group.group, "b")
    XCTAssertEqual(group.actors, 0)
    XCTAssertEqual(group.ratio, 0)
    XCTAssertEqual(try XCTUnwrap(group.pValue), 0.4802, accuracy: 1e-12)
  }

  func testGroupsOnlyOneSideHas() {
    let sample = EquitySample([1, 1, 1, 1])
    let groups = ValueGroups(of: Attribute(name: "origin", cells: ["a", "a", "c", "c"]))
    let all = sample.representation(
      of: groups,
      attribute: "origin",
      in: population
    )
    // Of the four, two are of groups that the population has.
    XCTAssertEqual(all?.map(\.group), ["a", "b"])
    XCTAssertEqual(all?.map(\.share), [1, 0])
    XCTAssertNil(
      sample.representation(of: groups, attribute: "class", in: population)
    )
  }

  func testWhetherThoseOfUnknownGroupMayTurnIt() throws {
    // Of 30 people 3 are of b, of 10 more it is not known. In the population b is 30 %: were all ten of b
    // it would be 13 of 40, more than that. Were there two, 5 of 32 at most: still fewer.
    for (unknown, holds) in [(10, false), (2, true)] {
      let cells =
        [String?](repeating: "b", count: 3) + [String?](repeating: "a", count: 27)
        + [String?](repeating: nil, count: unknown)
      let represented = EquitySample([Double](repeating: 1, count: cells.count)).representation(
        of: ValueGroups(of: Attribute(name: "origin", cells: cells)),
        attribute: "origin",
        in: population
      )
      let group = try XCTUnwrap(represented?.last)
      XCTAssertEqual(group.unknown, unknown)
      XCTAssertEqual(group.holds, holds, "\(unknown)")
    }
  }
}
