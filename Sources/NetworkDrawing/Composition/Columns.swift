import GraphCore
import GraphLayout

/// Actors in columns from left to right, ties only from each to the next.
///
/// Columns are ordered so that actors stand near those they have ties with (K. Sugiyama, S. Tagawa and
/// M. Toda, 1981: barycenters, from left to right and back).
struct Columns {
  private let symbols: [Symbol]
  private let columns: [[Int]]

  /// The room between two columns, and between two actors of one.
  private static let (across, along) = (24.0, 4.0)

  /// - Parameters:
  ///   - actors: The actors, in the order of their ids.
  ///   - columnOf: The column of each, from 0.
  ///   - graph: The ties.
  ///   - symbols: How the actors are drawn.
  init(of actors: [Int], inColumns columnOf: [Int], in graph: Graph, drawnAs symbols: [Symbol]) {
    self.symbols = symbols
    var columns = [[Int]](repeating: [], count: (columnOf.max() ?? -1) + 1)
    for (actor, column) in zip(actors, columnOf) { columns[column].append(actor) }
    var rank: [Int: Double] = [:]
    for column in columns {
      for (place, actor) in column.enumerated() { rank[actor] = Columns.share(place, of: column) }
    }
    for round in 0..<8 {
      let order = round.isMultiple(of: 2) ? Array(columns.indices) : columns.indices.reversed()
      for column in order {
        let barycenter = { [rank] (actor: Int) -> Double in
          let ranks = graph.neighbors(of: actor).compactMap { rank[$0] }
          return ranks.isEmpty ? rank[actor] ?? 0 : ranks.reduce(0, +) / Double(ranks.count)
        }
        columns[column] = columns[column].map { ($0, barycenter($0)) }
          .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        for (place, actor) in columns[column].enumerated() {
          rank[actor] = Columns.share(place, of: columns[column])
        }
      }
    }
    self.columns = columns
  }

  /// How far down a column a place is, from 0 to 1.
  private static func share(_ place: Int, of column: [Int]) -> Double {
    (Double(place) + 0.5) / Double(column.count)
  }

  /// Where all of them stand in a room, the columns spread over its width.
  func placement(in room: Room) -> PagePlacement {
    let spaces = columns.map { column in column.map { symbols[$0].space(at: .zero) } }
    let widths = spaces.map { $0.map(\.width).max() ?? 0 }
    let heights = spaces.map { $0.reduce(0) { $0 + $1.height + Columns.along } }
    let across = max(
      (room.width - widths.reduce(0, +)) / Double(max(columns.count - 1, 1)),
      Columns.across
    )
    let tallest = heights.max() ?? 0
    let height = room.isFilled ? room.height : min(max(tallest, 0.4 * room.width), room.height)
    var placement = PagePlacement(height: height)
    var left = columns.count == 1 ? (room.width - (widths.first ?? 0)) / 2 : 0
    for (index, column) in columns.enumerated() {
      let spare = (height - heights[index]) / Double(column.count + 1)
      var top = -spare
      for (actor, space) in zip(column, spaces[index]) {
        let place = Point(x: left + widths[index] / 2, y: top - space.top)
        placement.actors.append(actor)
        placement.places.append(place)
        if let label = symbols[actor].label, let plate = symbols[actor].plate(at: .zero) {
          placement.labels[actor] = (label, plate.center)
        }
        top -= space.height + Columns.along + spare
      }
      left += widths[index] + across
    }
    return placement
  }
}
