import GraphLayout
import XCTest

@testable import NetworkDrawing

/// Which names have room, and that nobody takes one for the name of another.
final class NamePlacingTests: XCTestCase {
  private let page = Box(left: 0, bottom: 0, right: 300, top: 200)

  private func around(
    _ places: [Point],
    taken: [Box] = [],
    outlines: [(box: Box, members: Set<Int>)] = []
  ) -> NamePlacing.Surroundings {
    NamePlacing.Surroundings(
      symbols: places.enumerated().map { actor, place in
        (actor, Box(center: place, width: 10, height: 10), false)
      },
      taken: taken,
      outlines: outlines,
      page: page,
      scale: 1
    )
  }

  private func name(_ actor: Int, width: Double = 40) -> NamePlacing.Name {
    NamePlacing.Name(actor: actor, symbol: actor, width: width, height: 10)
  }

  func testANameStandsBelowItsSymbol() throws {
    let plate = try XCTUnwrap(
      NamePlacing(of: [name(0)], among: around([Point(x: 100, y: 100)])).plates[0]
    )
    // The symbol ends at 95, the gap is 1 and the name is 10 high.
    XCTAssertEqual(plate, Box(left: 80, bottom: 84, right: 120, top: 94))
  }

  func testANameStandsNearerToItsOwnSymbolThanToAnyOther() throws {
    // Another symbol stands where the name would be, so that the usual place is 1 from either.
    let near = [Point(x: 100, y: 100), Point(x: 100, y: 78)]
    var given = name(0)
    given.given = Box(left: 80, bottom: 84, right: 120, top: 94)
    let around = around(near)
    let plate = try XCTUnwrap(NamePlacing(of: [given], among: around).plates[0])
    XCTAssertNotEqual(plate, given.given)
    XCTAssertLessThan(
      DistantNames.gap(around.symbols[0].box, plate),
      DistantNames.gap(around.symbols[1].box, plate)
    )
  }

  func testNamesSideBySideDoNotRunTogether() throws {
    // Below their symbols the names end and begin one point from one another, which is less than the white
    // between two words.
    let places = [Point(x: 100, y: 100), Point(x: 141, y: 100)]
    var (first, second) = (name(0), name(1))
    first.given = Box(left: 80, bottom: 84, right: 120, top: 94)
    second.given = Box(left: 121, bottom: 84, right: 161, top: 94)
    let plates = NamePlacing(of: [first, second], among: around(places)).plates
    XCTAssertEqual(plates[0], first.given)
    let other = try XCTUnwrap(plates[1])
    XCTAssertFalse(other.overlaps(Box(left: 78, bottom: 84, right: 122, top: 94)), "\(other)")
  }

  func testALessImportantNameMakesRoom() {
    // Two symbols between walls, with room for one name between them, where that of the second stands.
    let places = [Point(x: 100, y: 100), Point(x: 150, y: 100)]
    let walls = [
      Box(left: 0, bottom: 106, right: 300, top: 200), Box(left: 0, bottom: 0, right: 300, top: 94),
      Box(left: 0, bottom: 94, right: 94, top: 106),
      Box(left: 156, bottom: 94, right: 300, top: 106),
    ]
    var second = name(1, width: 32)
    second.given = Box(left: 112, bottom: 95, right: 144, top: 105)
    var first = name(0, width: 32)
    first.given = nil
    let both = NamePlacing(of: [first, second], among: around(places, taken: walls)).plates
    XCTAssertNotNil(both[0])
    XCTAssertNil(both[1])
    // The other way round it stays.
    let turned = NamePlacing(
      of: [second, first],
      among: around(places, taken: walls)
    ).plates
    XCTAssertEqual(turned[0], second.given)
    XCTAssertNil(turned[1])
  }

  func testANameThatCanGoElsewhereDoes() {
    // The name of the second stands where the only room for that of the first is.
    let places = [Point(x: 100, y: 100), Point(x: 120, y: 78)]
    let walls = [
      Box(left: 0, bottom: 106, right: 112, top: 200), Box(left: 0, bottom: 0, right: 94, top: 106),
      Box(left: 94, bottom: 0, right: 112, top: 94),
    ]
    var second = name(1)
    second.given = Box(left: 112, bottom: 84, right: 152, top: 94)
    let plates = NamePlacing(
      of: [name(0), second],
      among: around(places, taken: walls)
    ).plates
    XCTAssertNotNil(plates[0])
    XCTAssertNotNil(plates[1])
  }

  func testANameStandsInNoOutlineOfOthersAndCrossesNotItsOwn() throws {
    let places = [Point(x: 100, y: 100), Point(x: 160, y: 100)]
    let outlines: [(box: Box, members: Set<Int>)] = [
      (Box(center: places[0], width: 20, height: 20), [0]),
      (Box(center: places[1], width: 60, height: 60), [1]),
    ]
    let plates = NamePlacing(
      of: [name(0), name(1)],
      among: around(places, outlines: outlines)
    ).plates
    let (first, second) = (try XCTUnwrap(plates[0]), try XCTUnwrap(plates[1]))
    for outline in outlines { XCTAssertFalse(outline.box.overlaps(first)) }
    XCTAssertTrue(outlines[1].box.contains(second))
  }

  func testALineToANameCrossesNoOtherGroup() {
    // The symbol is shut in by walls but for a way out, in which another group stands.
    let place = Point(x: 100, y: 100)
    let walls = [
      Box(left: 0, bottom: 106, right: 300, top: 200), Box(left: 0, bottom: 0, right: 300, top: 94),
      Box(left: 0, bottom: 94, right: 94, top: 106),
      Box(left: 160, bottom: 94, right: 300, top: 106),
    ]
    let free = around([place], taken: walls)
    XCTAssertNotNil(NamePlacing(of: [name(0)], among: free).plates[0])
    let group = Box(left: 108, bottom: 94, right: 112, top: 106)
    XCTAssertNil(
      NamePlacing(of: [name(0)], among: around([place], taken: walls, outlines: [(group, [7])]))
        .plates[0]
    )
  }

  func testADistantNameStandsClearOfThePlacesOfOthers() throws {
    // Around the symbol all is taken but for 20 points below; there another symbol stands.
    let places = [Point(x: 100, y: 150), Point(x: 100, y: 120)]
    let walls = [
      Box(left: 0, bottom: 142, right: 97, top: 200),
      Box(left: 103, bottom: 142, right: 300, top: 200),
      Box(left: 97, bottom: 156, right: 103, top: 200),
    ]
    let around = around(places, taken: walls)
    let plate = NamePlacing(of: [name(0)], among: around).plates[0]
    if let plate {
      let isUnderOrOver = plate.left < 105 && plate.right > 95
      XCTAssertGreaterThanOrEqual(
        DistantNames.gap(around.symbols[1].box, plate),
        isUnderOrOver ? 6 : 3
      )
    }
  }
}
