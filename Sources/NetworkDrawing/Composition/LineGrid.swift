import GraphLayout

/// The lines that are drawn already, so that others do not run along them as if they were one.
struct LineGrid {
  /// A short piece of a line.
  private struct Piece {
    let line: Int
    let version: Int
    let middle: Point
    let direction: Point
  }

  /// How near to one another two lines look as one, in points.
  let apart: Double

  /// How far from a common end lines are near to one another in any case, in points.
  private let fan: Double

  private var cells: [Int: [Piece]] = [:]
  private var versions: [Int: Int] = [:]
  private var ends: [Int: (source: Int, target: Int)] = [:]

  /// The least angle at which lines part, as a sine.
  private static let leastAngle = 0.22

  /// - Parameter scale: How much larger symbols and lines are than on paper.
  init(scale: Double) {
    apart = 1.9 * scale
    fan = 40 * scale
  }

  private func cell(_ place: Point) -> (column: Int, row: Int) {
    (Int((place.x / (2 * apart)).rounded(.down)), Int((place.y / (2 * apart)).rounded(.down)))
  }

  private func key(_ column: Int, _ row: Int) -> Int { column &* 1_000_003 &+ row }

  /// Adds a line, in place of one of the same number.
  ///
  /// - Parameters:
  ///   - line: Its number.
  ///   - places: The places along it.
  ///   - ends: The actors that it joins.
  mutating func add(_ line: Int, along places: [Point], between ends: (source: Int, target: Int)) {
    let version = (versions[line] ?? 0) + 1
    versions[line] = version
    self.ends[line] = ends
    for (from, to) in zip(places, places.dropFirst()) {
      let length = from.distance(to: to)
      guard length > 0 else { continue }
      let middle = (from + to) * 0.5
      let (column, row) = cell(middle)
      cells[key(column, row), default: []].append(
        Piece(line: line, version: version, middle: middle, direction: (to - from) * (1 / length))
      )
    }
  }

  /// How much of a line runs along others, in points: what lies near an end that both have does not count.
  func joined(
    along places: [Point],
    of line: Int,
    between own: (source: Int, target: Int)
  ) -> Double {
    guard let start = places.first, let end = places.last else { return 0 }
    var joined = 0.0
    for (from, to) in zip(places, places.dropFirst()) {
      let length = from.distance(to: to)
      guard length > 0 else { continue }
      let middle = (from + to) * 0.5
      let direction = (to - from) * (1 / length)
      let isNearStart = middle.distance(to: start) < fan
      let isNearEnd = middle.distance(to: end) < fan
      let isAlong = isAlong(middle, direction, within: length, line) { other in
        isNearStart && (other.source == own.source || other.target == own.source)
          || isNearEnd && (other.source == own.target || other.target == own.target)
      }
      if isAlong { joined += length }
    }
    return joined
  }

  /// Whether another line runs along at a place.
  private func isAlong(
    _ middle: Point,
    _ direction: Point,
    within reach: Double,
    _ line: Int,
    except isPassed: ((source: Int, target: Int)) -> Bool
  ) -> Bool {
    let (column, row) = cell(middle)
    for column in column - 1...column + 1 {
      for row in row - 1...row + 1 {
        for piece in cells[key(column, row)] ?? [] where piece.line != line {
          let offset = piece.middle - middle
          let across = direction.x * offset.y - direction.y * offset.x
          guard abs(across) < apart,
            abs(direction.x * offset.x + direction.y * offset.y) <= reach,
            abs(direction.x * piece.direction.y - direction.y * piece.direction.x)
              < LineGrid.leastAngle,
            versions[piece.line] == piece.version, let ends = ends[piece.line],
            !isPassed(ends)
          else { continue }
          return true
        }
      }
    }
    return false
  }
}
