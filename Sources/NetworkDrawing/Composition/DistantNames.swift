import GraphLayout

/// Names that find no room beside their symbol, set a little further away, where a thin line leads to
/// them, as on maps.
struct DistantNames {
  /// What names may not cover: symbols, with the actor of each, other names, counts and marked groups.
  private let symbols: [(owner: Int, box: Box)]
  private var taken: [Box]

  /// The lines that lead to names.
  private var leaders: [(Point, Point)] = []

  private let page: Box
  private let scale: Double

  /// How far from its symbol a name may begin, on paper.
  private static let reach = 44.0

  /// From one place that is tried to the next, on paper.
  private static let step = (x: 3.0, y: 2.0)

  /// The least gap in which a line leads to a name, on paper.
  private static let leastLeader = 3.0

  init(symbols: [(owner: Int, box: Box)], taken: [Box], page: Box, scale: Double) {
    self.symbols = symbols
    self.taken = taken
    self.page = page
    self.scale = scale
  }

  /// The nearest free place for a name, which is taken then; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - owner: Whose name it is.
  ///   - symbol: What its symbol covers.
  ///   - width: The width of the name.
  ///   - height: Its height.
  /// - Returns: What the name covers.
  mutating func place(_ owner: Int, at symbol: Box, width: Double, height: Double) -> Box? {
    let reach = DistantNames.reach * scale
    let around = symbol.padded(by: reach + max(width, height))
    let symbols = self.symbols.filter { $0.box.overlaps(around) }
    let taken = self.taken.filter { $0.overlaps(around) }
    let leaders = self.leaders.filter { Box(around: [$0.0, $0.1]).padded(by: 1).overlaps(around) }
    let half = Point(
      x: (symbol.width + width) / 2 + reach,
      y: (symbol.height + height) / 2 + reach
    )
    let (dx, dy) = (DistantNames.step.x * scale, DistantNames.step.y * scale)
    let (across, along) = (Int(half.x / dx), Int(half.y / dy))
    var best: (plate: Box, gap: Double)?
    for row in -along...along {
      for column in -across...across {
        let middle = symbol.center + Point(x: Double(column) * dx, y: Double(row) * dy)
        let plate = Box(center: middle, width: width, height: height)
        // Rather below or above than beside.
        let gap = DistantNames.gap(symbol, plate) + 0.02 * abs(middle.x - symbol.center.x)
        guard gap <= reach, gap < best?.gap ?? .infinity, page.contains(plate) else { continue }
        let free = plate.padded(by: 1)
        guard !symbols.contains(where: { $0.box.overlaps(free) }),
          !taken.contains(where: free.overlaps),
          !leaders.contains(where: { free.isCrossed(byLineFrom: $0.0, to: $0.1) })
        else { continue }
        let (start, end) = DistantNames.leader(from: symbol, to: plate)
        guard !taken.contains(where: { $0.isCrossed(byLineFrom: start, to: end) }),
          !symbols.contains(where: {
            $0.owner != owner && $0.box.isCrossed(byLineFrom: start, to: end)
          })
        else { continue }
        best = (plate, gap)
      }
    }
    guard let best else { return nil }
    self.taken.append(best.plate)
    self.leaders.append(DistantNames.leader(from: symbol, to: best.plate))
    return best.plate
  }

  /// The distance between two boxes that do not overlap.
  static func gap(_ one: Box, _ other: Box) -> Double {
    let x = max(other.left - one.right, one.left - other.right, 0)
    let y = max(other.bottom - one.top, one.bottom - other.top, 0)
    return (x * x + y * y).squareRoot()
  }

  /// The line from the middle of a symbol to the nearest place of a name.
  static func leader(from symbol: Box, to plate: Box) -> (Point, Point) {
    let start = symbol.center
    return (
      start,
      Point(
        x: min(max(start.x, plate.left), plate.right),
        y: min(max(start.y, plate.bottom), plate.top)
      )
    )
  }

  /// The line that leads from a symbol to its name; `nil` where the name stands beside it.
  static func shownLeader(from symbol: Box, to plate: Box, scale: Double) -> (Point, Point)? {
    gap(symbol, plate) > leastLeader * scale ? leader(from: symbol, to: plate) : nil
  }
}
