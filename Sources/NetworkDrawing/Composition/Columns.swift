import GraphCore
import GraphLayout

/// Actors in columns from left to right, ties only from each to the next.
///
/// Columns are ordered so that actors stand near those they have ties with (K. Sugiyama, S. Tagawa and
/// M. Toda, 1981: barycenters, from left to right and back).
struct Columns: Placement {
  private let symbols: [Symbol]
  private let columns: [[Int]]

  /// The room between two columns, and between two actors of one.
  private static let (across, along) = (64.0, 10.0)

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

  var bounds: Box { plot(filling: PaperFit()).bounds }

  func plot(filling fit: PaperFit) -> ActorPlot {
    let rooms = columns.map { column in column.map { symbols[$0].space(at: .zero) } }
    let widths = rooms.map { $0.map(\.width).max() ?? 0 }
    let heights = rooms.map { $0.reduce(0) { $0 + $1.height + Columns.along } }
    let gaps = Double(max(columns.count - 1, 1))
    // A page is at least so wide; few columns stand farther apart on it, but not at its ends.
    let room = max(0.8 * max(fit.width, Theme.narrowestPage) - widths.reduce(0, +), 0)
    let across = min(max(Columns.across, room / gaps), 3 * Columns.across)
    let height = max(heights.max() ?? 0, fit.plotHeight)
    var plot = ActorPlot(actors: [], places: [], bounds: Box(center: .zero, width: 0, height: 0))
    var spaces: [Box] = []
    var left = 0.0
    for (index, column) in columns.enumerated() {
      let spare = min((height - heights[index]) / Double(column.count + 1), 48)
      let used = heights[index] + spare * Double(column.count - 1) - Columns.along
      var top = used / 2
      for (actor, room) in zip(column, rooms[index]) {
        let place = Point(x: left + widths[index] / 2, y: top - room.top)
        plot.actors.append(actor)
        plot.places.append(place)
        spaces.append(room.moved(by: place))
        top -= room.height + Columns.along + spare
      }
      left += widths[index] + across
    }
    plot.bounds = Box(around: spaces)
    return plot
  }
}
