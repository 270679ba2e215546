import GraphLayout
import SocialNetwork
import XCTest

@testable import NetworkDrawing

/// Ties that run around the symbols of others, and not along one another.
final class TieLinesTests: XCTestCase {
  private let area = Box(left: 0, bottom: 0, right: 300, top: 200)

  /// The lines of ties between members that stand at places, with a reach of 6 points each.
  private func lines(
    of ties: [(Int, Int)],
    at places: [Point],
    kind: ActorKind = .memberAssociation,
    width: Double = 0.7,
    known: [Point]? = nil
  ) -> [Route: [Point]] {
    let shapes = places.enumerated().map {
      SymbolShape(of: $0, kind: kind, reach: 6, at: $1)
    }
    let obstacles = shapes.map {
      TieCurves.Obstacle(
        box: Box(center: $0.center, width: 12, height: 12),
        owners: [$0.actor],
        cost: 26,
        isSymbol: true
      )
    }
    let around = TieCurves(obstacles: obstacles, spots: [:], area: area, scale: 1)
    return TieLines(
      of: ties.map { u, v in
        TieLines.Tie(
          route: Route(u, v),
          start: places[u],
          end: places[v],
          reaches: (7, 7),
          known: known,
          isApart: known != nil,
          width: width
        )
      },
      around: around,
      shapes: shapes
    ).curves
  }

  private func places(along curve: [Point]) -> [Point] {
    stride(from: 0, to: curve.count - 3, by: 3).flatMap { start in
      (0...100).map {
        BentTies.point(of: Array(curve[start...start + 3]), at: Double($0) / 100)
      }
    }
  }

  func testAFreeTieIsStraight() {
    // The third stands 20 points beside the line, and reaches 6.
    let places = [Point(x: 20, y: 100), Point(x: 280, y: 100), Point(x: 150, y: 120)]
    XCTAssertEqual(lines(of: [(0, 1)], at: places), [:])
  }

  func testATieTouchesNoSymbolThatIsNotOfItsEnds() throws {
    // Three stand on the straight line, so that it would look as ties of theirs.
    let places = [20.0, 280, 80, 150, 220].map { Point(x: $0, y: 100) }
    let curve = try XCTUnwrap(lines(of: [(0, 1)], at: places)[Route(0, 1)])
    for actor in 2...4 {
      let shape = SymbolShape(of: actor, kind: .memberAssociation, reach: 6, at: places[actor])
      XCTAssertGreaterThan(shape.clearance(of: self.places(along: curve)), 0.9, "\(actor)")
    }
  }

  func testAWideLineStaysFurtherFromSymbols() throws {
    // The third reaches to 3 points from the straight line: enough for a thin one, of which the edge is 0.35 from
    // its middle, but not for one of 6, which would touch it.
    let places = [Point(x: 20, y: 100), Point(x: 280, y: 100), Point(x: 150, y: 109)]
    XCTAssertEqual(lines(of: [(0, 1)], at: places), [:])
    let curve = try XCTUnwrap(lines(of: [(0, 1)], at: places, width: 6)[Route(0, 1)])
    let shape = SymbolShape(of: 2, kind: .memberAssociation, reach: 6, at: places[2])
    XCTAssertGreaterThan(shape.clearance(of: self.places(along: curve)), 3.5)
  }

  func testACurveThatTouchesNobodyIsKept() {
    // The third stands 20 points beside the straight line, and the curve is bent to the other side.
    let places = [Point(x: 20, y: 100), Point(x: 280, y: 100), Point(x: 150, y: 120)]
    let curve = [
      Point(x: 27, y: 100), Point(x: 100, y: 80), Point(x: 200, y: 80), Point(x: 273, y: 100),
    ]
    XCTAssertEqual(lines(of: [(0, 1)], at: places, known: curve), [Route(0, 1): curve])
  }

  func testACurveThroughASymbolIsLedAround() throws {
    // A way with a corner, as ties have that are drawn apart, with somebody on each of its halves.
    let places = [
      Point(x: 20, y: 100), Point(x: 280, y: 100), Point(x: 80, y: 80), Point(x: 220, y: 80),
    ]
    let (start, corner, end) = (
      Point(x: 27, y: 98), Point(x: 150, y: 56), Point(x: 273, y: 98)
    )
    let way = [start, start, corner, corner, corner, end, end]
    for actor in 2...3 {
      let shape = SymbolShape(of: actor, kind: .memberAssociation, reach: 6, at: places[actor])
      XCTAssertLessThan(shape.clearance(of: self.places(along: way)), 0, "\(actor)")
    }
    let curve = try XCTUnwrap(lines(of: [(0, 1)], at: places, known: way)[Route(0, 1)])
    for actor in 2...3 {
      let shape = SymbolShape(of: actor, kind: .memberAssociation, reach: 6, at: places[actor])
      XCTAssertGreaterThan(shape.clearance(of: self.places(along: curve)), 0.9, "\(actor)")
    }
  }

  func testALineThatIsDrawnApartRunsAroundNames() throws {
    // A name beside a symbol that stands on the straight line: past its other side the line touches neither.
    let places = [Point(x: 20, y: 100), Point(x: 280, y: 100), Point(x: 150, y: 100)]
    let name = Box(left: 120, bottom: 76, right: 180, top: 93)
    let shape = SymbolShape(of: 2, kind: .memberAssociation, reach: 6, at: places[2])
    let around = TieCurves(
      obstacles: [TieCurves.Obstacle(box: name, owners: [2], cost: 60)],
      spots: [:],
      area: area,
      scale: 1
    )
    let straight = [places[0], places[0], places[1], places[1]]
    let tie = TieLines.Tie(
      route: Route(0, 1),
      start: places[0],
      end: places[1],
      reaches: (7, 7),
      known: straight,
      isApart: true,
      width: 2
    )
    let lines = TieLines(of: [tie], around: around, shapes: [shape]).curves
    let along = self.places(along: try XCTUnwrap(lines[Route(0, 1)]))
    XCTAssertGreaterThan(shape.clearance(of: along), 1)
    XCTAssertFalse(
      zip(along, along.dropFirst()).contains { name.isCrossed(byLineFrom: $0, to: $1) }
    )
  }

  func testHandlesOfATieStayInTheArea() throws {
    // Graphviz makes a picture as wide as what its curves hang from. At either border the way outside is the
    // shorter one: symbols stand a little to the inside of the line.
    for (edge, inside) in [(194.0, 190.0), (6, 10)] {
      var places = [20.0, 280].map { Point(x: $0, y: edge) }
      for x in [80.0, 150, 220] { places.append(Point(x: x, y: inside)) }
      let curve = try XCTUnwrap(lines(of: [(0, 1)], at: places)[Route(0, 1)])
      XCTAssertTrue(area.contains(Box(around: curve)), "\(curve)")
    }
  }

  func testAWayLeadsBetweenSymbolsOnBothSides() throws {
    // Walls of symbols with a gap each, the one at the top and the other at the bottom: no single bend leads
    // through both.
    var places = [Point(x: 20, y: 100), Point(x: 280, y: 100)]
    for y in stride(from: 7.0, through: 160, by: 13) { places.append(Point(x: 110, y: y)) }
    for y in stride(from: 40.0, through: 193, by: 13) { places.append(Point(x: 190, y: y)) }
    let curve = try XCTUnwrap(lines(of: [(0, 1)], at: places)[Route(0, 1)])
    let along = self.places(along: curve)
    let touched = places.indices.dropFirst(2).filter {
      SymbolShape(of: $0, kind: .memberAssociation, reach: 6, at: places[$0])
        .clearance(of: along) < 0.9
    }
    XCTAssertEqual(touched, [], "\(curve)")
  }

  func testTiesAroundOneSymbolDoNotRunAlongOneAnother() throws {
    // All stand on one line. The ties of the first two with the last two pass the one in the middle, and share
    // no end: with the same bend they would look as one.
    let places = [20.0, 40, 150, 260, 280].map { Point(x: $0, y: 100) }
    let found = lines(of: [(0, 3), (1, 4)], at: places)
    let (one, other) = (
      self.places(along: try XCTUnwrap(found[Route(0, 3)])),
      self.places(along: try XCTUnwrap(found[Route(1, 4)]))
    )
    // In the middle, where both are bent, they are further apart than a line is wide.
    let near = one.filter { place in
      abs(place.x - 150) < 40 && other.contains { $0.distance(to: place) < 1 }
    }
    let all = one.filter { abs($0.x - 150) < 40 }
    XCTAssertLessThan(near.count * 4, all.count)
  }

  func testTheSameTiesHaveTheSameLines() {
    let places = (0..<24).map { (actor: Int) -> Point in
      let (x, y) = (20 + actor * 53 % 260, 20 + actor * 29 % 160)
      return Point(x: Double(x), y: Double(y))
    }
    let ties = (0..<24).map { ($0, ($0 + 5) % 24) }
    XCTAssertEqual(lines(of: ties, at: places), lines(of: ties, at: places))
  }

  // MARK: Symbols

  func testTheCornersOfACircleAndADiamondAreFree() {
    let corner = Point(x: 9, y: 9)
    func clearance(_ kind: ActorKind) -> Double {
      SymbolShape(of: 0, kind: kind, reach: 10, at: .zero).clearance(of: corner)
    }
    // √(9² + 9²) − 10 from a circle; (9 + 9 − 10) / √2 from the edge of a diamond; 1 within a square.
    XCTAssertEqual(clearance(.memberAssociation), 162.0.squareRoot() - 10, accuracy: 1e-9)
    XCTAssertEqual(clearance(.organisation), 8 / 2.0.squareRoot(), accuracy: 1e-9)
    XCTAssertEqual(clearance(.government), -1, accuracy: 1e-9)
  }

  // MARK: Lines along one another

  func testWhatRunsAlongALineIsCounted() {
    func line(_ y: Double) -> [Point] { (0...50).map { Point(x: 2 * Double($0), y: y) } }
    var grid = LineGrid(scale: 1)
    grid.add(0, along: line(10), between: (0, 1))
    // A point beside it, over all its 100 points.
    XCTAssertEqual(grid.joined(along: line(11), of: 1, between: (2, 3)), 100, accuracy: 1e-9)
    XCTAssertEqual(grid.joined(along: line(14), of: 1, between: (2, 3)), 0)
    // The line itself is no other.
    XCTAssertEqual(grid.joined(along: line(11), of: 0, between: (2, 3)), 0)
    // Near the end that both have, 40 points, they are together in any case.
    XCTAssertEqual(grid.joined(along: line(11), of: 1, between: (0, 3)), 60, accuracy: 2.1)
    // It is moved away.
    grid.add(0, along: line(40), between: (0, 1))
    XCTAssertEqual(grid.joined(along: line(11), of: 1, between: (2, 3)), 0)
  }

  func testALineAcrossIsNotCounted() {
    var grid = LineGrid(scale: 1)
    grid.add(0, along: (0...50).map { Point(x: 2 * Double($0), y: 10) }, between: (0, 1))
    let across = (0...20).map { Point(x: 50, y: 2 * Double($0)) }
    XCTAssertEqual(grid.joined(along: across, of: 1, between: (2, 3)), 0)
  }
}
