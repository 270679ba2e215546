import GraphLayout

/// Regions in columns on a page, so that those with many ties stand near one another and all columns
/// end on one line.
struct RegionColumns: Sendable {
  /// The regions of every column, from the top down.
  private(set) var columns: [[Int]]

  /// How many slots wide every column is.
  let slots: [Int]

  /// The height of every region by the slots of its column.
  private var heights: [Int: [Double]]

  private let gutter: Double

  /// How many times as high as need be a region may become.
  static let mostStretch = 1.5

  /// - Parameters:
  ///   - slots: How many slots wide every column is.
  ///   - heights: The least height of every region in a column of so many slots.
  ///   - gutter: The white between two regions.
  init(slots: [Int], heights: [Int: [Double]], gutter: Double) {
    self.slots = slots
    self.heights = heights
    self.gutter = gutter
    columns = slots.map { _ in [] }
    let count = heights.values.first?.count ?? 0
    let widest = slots.max() ?? 1
    // The highest first, each where the column is lowest then.
    let order = (0..<count).sorted {
      (height(of: $1, slots: widest), $0) < (height(of: $0, slots: widest), $1)
    }
    for region in order {
      let best = slots.indices.min { one, other in
        bottom(of: one, with: region) < bottom(of: other, with: region)
      }
      if let best { columns[best].append(region) }
    }
  }

  /// The height of the highest column.
  var height: Double { columns.indices.map { bottom(of: $0) }.max() ?? 0 }

  /// The height of a column.
  func height(ofColumn column: Int) -> Double { bottom(of: column) }

  /// Gives a region another least height in its column.
  mutating func setHeight(_ height: Double, of region: Int, slots: Int) {
    heights[slots]?[region] = height
  }

  private func height(of region: Int, slots: Int) -> Double { heights[slots]?[region] ?? 0 }

  private func bottom(of column: Int, with other: Int? = nil) -> Double {
    let regions = columns[column] + (other.map { [$0] } ?? [])
    return regions.reduce(0) { $0 + height(of: $1, slots: slots[column]) }
      + gutter * Double(max(regions.count - 1, 0))
  }

  /// How much of the columns would be white below their regions.
  var whiteShare: Double {
    let height = height
    guard height > 0 else { return 0 }
    let white = columns.indices.reduce(0) {
      $0 + max(0, height - RegionColumns.mostStretch * bottom(of: $1))
    }
    return white / (height * Double(columns.count))
  }

  /// The box of every region on a page of a width and height, measured from its top left corner.
  ///
  /// What a column needs less than the height goes to its regions, in proportion to theirs, unless
  /// they would be mostly white.
  func boxes(width: Double, height: Double) -> [Box] {
    let slot = (width - gutter * Double(slots.count - 1)) / Double(slots.reduce(0, +))
    let count = columns.reduce(0) { $0 + $1.count }
    var boxes = [Box](repeating: Box(center: .zero, width: 0, height: 0), count: count)
    var left = 0.0
    for (column, regions) in columns.enumerated() {
      let right = left + slot * Double(slots[column])
      let needed = regions.reduce(0) { $0 + self.height(of: $1, slots: slots[column]) }
      let given = height - gutter * Double(max(regions.count - 1, 0))
      var top = 0.0
      for region in regions {
        let own =
          self.height(of: region, slots: slots[column])
          * min(max(given / max(needed, 1), 1), RegionColumns.mostStretch)
        boxes[region] = Box(left: left, bottom: top - own, right: right, top: top)
        top -= own + gutter
      }
      left = right + gutter
    }
    return boxes
  }

  /// Exchanges and moves regions while that brings those with many ties nearer to one another, or
  /// shows more of the bands between them, and no column grows beyond a height.
  ///
  /// - Parameters:
  ///   - pairs: The number of ties between two regions; what is not a region stands at the foot.
  ///   - width: The width of the page.
  ///   - limit: The most height.
  mutating func improve(
    pairs: [(first: Int, second: Int, count: Int)],
    width: Double,
    limit: Double
  ) {
    let count = columns.reduce(0) { $0 + $1.count }
    let strongest = Array(pairs.prefix(count > 16 ? 30 : 60))
    var best = cost(strongest, width: width, limit: limit)
    // Few rounds are enough for a page, and large ones must not take long.
    for _ in 0..<(count > 16 ? 2 : 6) {
      var isBetter = false
      for first in 0..<count {
        for second in 0..<count where first < second {
          let kept = columns
          exchange(first, second)
          isBetter = keep(kept, ifNotBetterThan: &best, strongest, width, limit) || isBetter
        }
        for column in columns.indices {
          for row in 0...columns[column].count {
            let kept = columns
            for other in columns.indices { columns[other].removeAll { $0 == first } }
            columns[column].insert(first, at: min(row, columns[column].count))
            isBetter = keep(kept, ifNotBetterThan: &best, strongest, width, limit) || isBetter
          }
        }
      }
      if !isBetter { break }
    }
  }

  /// Goes back to what was where it was no worse.
  private mutating func keep(
    _ kept: [[Int]],
    ifNotBetterThan best: inout Double,
    _ pairs: [(first: Int, second: Int, count: Int)],
    _ width: Double,
    _ limit: Double
  ) -> Bool {
    let cost = cost(pairs, width: width, limit: limit)
    guard cost < best - 1e-6 else {
      columns = kept
      return false
    }
    best = cost
    return true
  }

  private mutating func exchange(_ first: Int, _ second: Int) {
    for column in columns.indices {
      for row in columns[column].indices {
        if columns[column][row] == first {
          columns[column][row] = second
        } else if columns[column][row] == second {
          columns[column][row] = first
        }
      }
    }
  }

  /// How far apart regions with ties are, how much of their bands is hidden, and how uneven columns are.
  private func cost(
    _ pairs: [(first: Int, second: Int, count: Int)],
    width: Double,
    limit: Double
  ) -> Double {
    if columns.contains(where: \.isEmpty) { return .infinity }
    let bottoms = columns.indices.map { bottom(of: $0) }
    let height = bottoms.max() ?? 0
    let over = max(0, height - limit)
    let uneven = bottoms.reduce(0) { $0 + (height - $1) } / max(height, 1)
    let boxes = boxes(width: width, height: height)
    let foot = Box(left: 0, bottom: -height - 2 * gutter, right: width, top: -height - gutter)
    var sum = 0.0
    for (first, second, count) in pairs {
      let one = first < boxes.count ? boxes[first] : foot
      let other = second < boxes.count ? boxes[second] : foot
      let (start, end) = RegionColumns.nearest(one, other)
      var hidden = 0
      for (region, box) in boxes.enumerated() where region != first && region != second {
        if box.isCrossed(byLineFrom: start, to: end) { hidden += 1 }
      }
      sum += Double(count).squareRoot() * (start.distance(to: end) / width + 0.5 * Double(hidden))
    }
    // Large regions gain most by a wide column.
    var low = 0.0
    for (column, regions) in columns.enumerated() {
      for region in regions { low += self.height(of: region, slots: slots[column]) }
    }
    return sum + 8 * uneven + over * over + 0.08 * low
  }

  /// The two places of two boxes that are nearest to one another.
  static func nearest(_ one: Box, _ other: Box) -> (Point, Point) {
    func along(_ a: (Double, Double), _ b: (Double, Double)) -> (Double, Double) {
      if a.1 <= b.0 { return (a.1, b.0) }
      if b.1 <= a.0 { return (a.0, b.1) }
      let middle = (max(a.0, b.0) + min(a.1, b.1)) / 2
      return (middle, middle)
    }
    let x = along((one.left, one.right), (other.left, other.right))
    let y = along((one.bottom, one.top), (other.bottom, other.top))
    return (Point(x: x.0, y: y.0), Point(x: x.1, y: y.1))
  }
}
