import GraphLayout

/// Names that find no room beside their symbol, set a little further away, where a thin line leads to
/// them, as on maps.
struct DistantNames {
  /// What names may not cover: symbols, with the actor of each, other names, counts and marked groups.
  private let symbols: [(owner: Int, box: Box)]
  private var taken: [Box]

  /// The lines that lead to names.
  var leaders: [(Point, Point)] = []

  /// The people, who have no names.
  var people: [Box] = []

  /// The lines around groups.
  var outlines: [(box: Box, members: Set<Int>)] = []

  /// How far from its symbol a name may begin, on paper.
  var reach = NamePlacing.usualReach

  /// Whether lines may cross those around groups, and names stand nearer to others.
  var isLenient = false

  private let page: Box
  private let scale: Double

  /// How far a name stands from where that of another organisation would be, and from its sides, on paper.
  private static let clearance = (along: 6.0, across: 3.5)

  /// How far it stands from others at least, in parts of how far it is from its own, and how far that goes; less for
  /// a name that is to be there whatever it takes.
  private static let (clearances, lenient) = (
    (shareOfGap: 1.0, most: 12.0), (shareOfGap: 0.5, most: 8.0)
  )

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
    let reach = self.reach * scale
    let around = symbol.padded(by: reach + max(width, height) + 6 * scale)
    let symbols = self.symbols.filter { $0.owner != owner && $0.box.overlaps(around) }
    let people = self.people.filter { $0.overlaps(around) }
    // What a line may not cross, and what may neither be covered.
    let strange =
      isLenient
      ? []
      : outlines.filter { !$0.members.contains(owner) && $0.box.overlaps(around) }
        .map(\.box)
    let groups = outlines.map { $0.box.padded(by: 1) }.filter { $0.overlaps(around) }
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
        guard gap > DistantNames.leastLeader * scale, gap <= reach, gap < best?.gap ?? .infinity,
          page.contains(plate)
        else { continue }
        let free = plate.padded(by: 1)
        guard !symbol.overlaps(free), !people.contains(where: free.overlaps),
          !symbols.contains(where: { isUnclear($0.box, beside: plate, gap) }),
          !taken.contains(where: free.overlaps), !groups.contains(where: plate.overlaps),
          !leaders.contains(where: { free.isCrossed(byLineFrom: $0.0, to: $0.1) })
        else { continue }
        let (start, end) = DistantNames.leader(from: symbol, to: plate)
        func isCrossed(_ box: Box) -> Bool { box.isCrossed(byLineFrom: start, to: end) }
        guard !taken.contains(where: isCrossed), !symbols.contains(where: { isCrossed($0.box) }),
          !people.contains(where: isCrossed), !strange.contains(where: isCrossed),
          !leaders.contains(where: { DistantNames.cross((start, end), $0) })
        else { continue }
        best = (plate, gap)
      }
    }
    guard let best else { return nil }
    self.taken.append(best.plate)
    self.leaders.append(DistantNames.leader(from: symbol, to: best.plate))
    return best.plate
  }

  /// Whether a name would be taken for that of another: below or above its symbol, or hard beside it.
  private func isUnclear(_ symbol: Box, beside plate: Box, _ own: Double) -> Bool {
    let clearances = isLenient ? DistantNames.lenient : DistantNames.clearances
    let least = min(clearances.shareOfGap * own / scale, clearances.most)
    let (along, across) = (
      max(DistantNames.clearance.along, least), max(DistantNames.clearance.across, least)
    )
    return plate.left < symbol.right && symbol.left < plate.right
      ? plate.bottom < symbol.top + along * scale && symbol.bottom - along * scale < plate.top
      : DistantNames.gap(symbol, plate) < across * scale
  }

  /// Whether two lines cross.
  private static func cross(_ one: (Point, Point), _ other: (Point, Point)) -> Bool {
    func side(_ a: Point, _ b: Point, _ c: Point) -> Double {
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
    return side(one.0, one.1, other.0) * side(one.0, one.1, other.1) < 0
      && side(other.0, other.1, one.0) * side(other.0, other.1, one.1) < 0
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
