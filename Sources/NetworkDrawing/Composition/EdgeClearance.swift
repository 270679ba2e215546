import Foundation
import GraphCore
import GraphLayout

/// Symbols moved off the ties of others, so that nobody seems to stand on a tie that is not theirs.
///
/// Only actors without leaves around them move, by some points, to where fewest ties lie over symbols;
/// what has no better place near stays where it is.
struct EdgeClearance {
  /// Where the actors stand.
  private(set) var places: [Point]

  private let symbols: [Symbol]
  private let neighbors: [[Int]]
  private let ties: [(Int, Int)]
  private var boxes: [[Box]]

  /// The most actors and ties of whom this is done; others would take seconds, and cross everywhere.
  private static let (mostActors, mostTies) = (320, 700)

  private static let radii = [4.0, 7, 10, 14, 18, 23, 28]
  private static let directions = (0..<12).map { step in
    let angle = 2 * Double.pi * Double(step) / 12
    return Point(x: cos(angle), y: sin(angle))
  }

  /// - Parameters:
  ///   - actors: The actors.
  ///   - places: Where they stand.
  ///   - graph: The ties of all actors.
  ///   - symbols: How all actors are drawn.
  ///   - isFixed: Whether an actor stays where it is.
  init(
    of actors: [Int],
    at places: [Point],
    in graph: Graph,
    drawnAs symbols: [Symbol],
    isFixed: (Int) -> Bool
  ) {
    self.places = places
    self.symbols = actors.map { symbols[$0] }
    var indexOf: [Int: Int] = [:]
    for (index, actor) in actors.enumerated() { indexOf[actor] = index }
    neighbors = actors.map { actor in graph.neighbors(of: actor).compactMap { indexOf[$0] } }
    boxes = zip(self.symbols, places).map { EdgeClearance.boxes(of: $0, at: $1) }
    ties = neighbors.enumerated().flatMap { u, row in row.filter { $0 > u }.map { (u, $0) } }
    guard actors.count <= EdgeClearance.mostActors, ties.count <= EdgeClearance.mostTies else {
      return
    }
    let movable = actors.indices.filter { index in
      !isFixed(actors[index]) && self.symbols[index].reach < 14
        && !neighbors[index].contains { neighbors[$0].count == 1 }
    }
    for _ in 0..<3 {
      var hasMoved = false
      for index in movable where settle(index) { hasMoved = true }
      if !hasMoved { break }
    }
  }

  private static func boxes(of symbol: Symbol, at place: Point) -> [Box] {
    [symbol.box(at: place)] + (symbol.plate(at: place).map { [$0] } ?? [])
  }

  /// Moves an actor to a better place near, if there is one; whether it moved.
  private mutating func settle(_ index: Int) -> Bool {
    let home = places[index]
    let now = cost(of: index, at: home, below: .max)
    guard now > 0 else { return false }
    var best = (cost: now, place: home)
    for radius in EdgeClearance.radii {
      for direction in EdgeClearance.directions {
        let place = home + direction * radius
        guard isFree(index, at: place) else { continue }
        let found = cost(of: index, at: place, below: best.cost)
        if found < best.cost { best = (found, place) }
      }
      if best.cost == 0 { break }
    }
    guard best.cost < now else { return false }
    places[index] = best.place
    boxes[index] = EdgeClearance.boxes(of: symbols[index], at: best.place)
    return true
  }

  /// Whether symbol and name cover nothing at a place.
  private func isFree(_ index: Int, at place: Point) -> Bool {
    let own = EdgeClearance.boxes(of: symbols[index], at: place).map { $0.padded(by: 1.5) }
    return !boxes.indices.contains { other in
      other != index && boxes[other].contains { box in own.contains(where: box.overlaps) }
    }
  }

  /// How many ties of others lie over an actor at a place, and how many symbols lie on its own.
  private func cost(of index: Int, at place: Point, below limit: Int) -> Int {
    var cost = 0
    let reach = symbols[index].reach + 1.5
    for (u, v) in ties where u != index && v != index {
      if isNear(place, from: places[u], to: places[v], within: reach) { cost += 1 }
    }
    if cost >= limit { return cost }
    for other in neighbors[index] {
      let end = places[other]
      for third in places.indices where third != index && third != other {
        let reach = symbols[third].reach + 1
        if isNear(places[third], from: place, to: end, within: reach) { cost += 1 }
      }
      if cost >= limit { return cost }
    }
    return cost
  }

  /// Whether a place is so near to a line.
  private func isNear(_ place: Point, from start: Point, to end: Point, within reach: Double)
    -> Bool
  {
    if place.x < min(start.x, end.x) - reach || place.x > max(start.x, end.x) + reach
      || place.y < min(start.y, end.y) - reach || place.y > max(start.y, end.y) + reach
    {
      return false
    }
    return place.distance(toLineFrom: start, to: end) < reach
  }
}
