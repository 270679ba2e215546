/// Charged places in a tree of squares, each a quarter of the one above, so that what is far away is
/// felt as one.
///
/// - Source: J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm", *Nature*
///   324, 1986, doi:10.1038/324446a0.
struct Quadtree {
  /// A square, before those within it and after its elder siblings.
  private struct Square: BitwiseCopyable {
    var x = 0.0
    var y = 0.0
    var charge = 0.0

    /// The square of the side, over that of the share of the distance that it may be to count as one.
    var reach = 0.0

    /// The square that comes next where those within this one are not looked at.
    var next: Int32 = 0

    /// The places within, if they are looked at one by one.
    var first: Int32 = 0
    var count: Int32 = 0
  }

  /// The share of the distance that the side of a square may be for it to count as one place.
  private static let openness = 1.0

  /// The most places that are looked at one by one.
  private static let crowd = 6

  private var squares: [Square] = []
  private var order: [UInt32] = []
  private var codes: [UInt64] = []
  private let x: [Double]
  private let y: [Double]
  private let charges: [Double]

  init(x: [Double], y: [Double], charges: [Double]) {
    self.x = x
    self.y = y
    self.charges = charges
    let (left, right) = (x.min() ?? 0, x.max() ?? 0)
    let (bottom, top) = (y.min() ?? 0, y.max() ?? 0)
    let side = max(right - left, top - bottom, 1e-9)
    // Along a curve that fills the square, what is in the same square stands side by side.
    let scale = 65_535 / side
    var keys = x.indices.map { place in
      Quadtree.interleaved(UInt64((x[place] - left) * scale), UInt64((y[place] - bottom) * scale))
        << 32 | UInt64(place)
    }
    keys.sort()
    order = keys.map { UInt32(truncatingIfNeeded: $0) }
    codes = keys.map { $0 >> 32 }
    add(0..<order.count, depth: 0, side: side)
  }

  /// Adds a square with some of the places in order, and those within it.
  private mutating func add(_ range: Range<Int>, depth: Int, side: Double) {
    let own = squares.count
    var square = Square()
    for place in range {
      let node = Int(order[place])
      square.x += charges[node] * x[node]
      square.y += charges[node] * y[node]
      square.charge += charges[node]
    }
    square.x /= square.charge
    square.y /= square.charge
    square.reach = side * side / (Quadtree.openness * Quadtree.openness)
    let isCrowd = range.count <= Quadtree.crowd || depth == 16
    square.first = Int32(range.lowerBound)
    square.count = isCrowd ? Int32(range.count) : 0
    squares.append(square)
    if !isCrowd {
      var begin = range.lowerBound
      let shift = UInt64(30 - 2 * depth)
      while begin < range.upperBound {
        let quarter = codes[begin] >> shift
        var end = begin + 1
        while end < range.upperBound, codes[end] >> shift == quarter { end += 1 }
        add(begin..<end, depth: depth + 1, side: side / 2)
        begin = end
      }
    }
    squares[own].next = Int32(squares.count)
  }

  /// The sum over all other places of charge ÷ distance, each in the direction away from it.
  func push(on node: Int) -> Point {
    let (ownX, ownY) = (x[node], y[node])
    var (pushX, pushY) = (0.0, 0.0)
    var next = 0
    while next < squares.count {
      let square = squares[next]
      let (dx, dy) = (ownX - square.x, ownY - square.y)
      let distance = dx * dx + dy * dy
      if square.reach < distance {
        let share = square.charge / distance
        pushX += share * dx
        pushY += share * dy
        next = Int(square.next)
      } else {
        for place in Int(square.first)..<Int(square.first + square.count) {
          let other = Int(order[place])
          let (dx, dy) = (ownX - x[other], ownY - y[other])
          let distance = dx * dx + dy * dy
          guard distance > 0 else { continue }
          let share = charges[other] / distance
          pushX += share * dx
          pushY += share * dy
        }
        next = square.count > 0 ? Int(square.next) : next + 1
      }
    }
    return Point(x: pushX, y: pushY)
  }

  /// The bits of two numbers of 16 bits in turn, the second's first.
  private static func interleaved(_ x: UInt64, _ y: UInt64) -> UInt64 {
    func spread(_ number: UInt64) -> UInt64 {
      var bits = number & 0xFFFF
      bits = (bits | bits << 8) & 0x00FF_00FF
      bits = (bits | bits << 4) & 0x0F0F_0F0F
      bits = (bits | bits << 2) & 0x3333_3333
      return (bits | bits << 1) & 0x5555_5555
    }
    return spread(x) | spread(y) << 1
  }
}
