/// For every place its nearest in each of eight directions, as pairs of places.
///
/// Unlike the nearest places of all, these lie all around (Yao 1982), so that what is moved with them
/// in mind keeps its neighbors on all sides. Only places within some cells of a grid are looked at.
struct Nearness {
  /// The pairs, each once, the lower number first, in ascending order.
  private(set) var pairs: [(Int, Int)] = []

  /// How many places are looked at, about, before the search around one ends.
  private static let enough = 24

  /// How many cells around its own are looked at, at most.
  private static let farthest = 6

  init(of places: [Point]) {
    let area = Box(around: places)
    let side = max(
      (area.width * area.height / Double(max(places.count, 1))).squareRoot() * 1.5,
      max(area.width, area.height) / 1000,
      1e-9
    )
    let (columns, rows) = (Int(area.width / side) + 1, Int(area.height / side) + 1)
    let cellOf = places.map { place in
      (Int((place.x - area.left) / side), Int((place.y - area.bottom) / side))
    }
    var starts = [Int](repeating: 0, count: columns * rows + 1)
    for (column, row) in cellOf { starts[row * columns + column + 1] += 1 }
    for cell in 0..<(columns * rows) { starts[cell + 1] += starts[cell] }
    var next = starts
    var members = [Int](repeating: 0, count: places.count)
    for (number, (column, row)) in cellOf.enumerated() {
      members[next[row * columns + column]] = number
      next[row * columns + column] += 1
    }

    var keys: [UInt64] = []
    for (number, (column, row)) in cellOf.enumerated() {
      var nearest = [(number: Int, square: Double)](repeating: (-1, .infinity), count: 8)
      var seen = 0
      for ring in 0...Nearness.farthest {
        if seen >= Nearness.enough { break }
        for y in max(row - ring, 0)...min(row + ring, rows - 1) {
          let isEdge = abs(y - row) == ring
          for x in stride(from: column - ring, through: column + ring, by: isEdge ? 1 : 2 * ring)
          where x >= 0 && x < columns {
            let cell = y * columns + x
            for other in members[starts[cell]..<starts[cell + 1]] where other != number {
              seen += 1
              let (dx, dy) = (
                places[other].x - places[number].x, places[other].y - places[number].y
              )
              let square = dx * dx + dy * dy
              let sector = (dx < 0 ? 1 : 0) + (dy < 0 ? 2 : 0) + (abs(dx) < abs(dy) ? 4 : 0)
              if square < nearest[sector].square { nearest[sector] = (other, square) }
            }
          }
        }
      }
      for (other, _) in nearest where other >= 0 {
        keys.append(UInt64(min(number, other)) << 32 | UInt64(max(number, other)))
      }
    }
    keys.sort()
    var last: UInt64?
    for key in keys where key != last {
      pairs.append((Int(key >> 32), Int(key & 0xFFFF_FFFF)))
      last = key
    }
  }
}
