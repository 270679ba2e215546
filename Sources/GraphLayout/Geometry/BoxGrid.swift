/// Rectangles in the cells of a grid, so that those near a place are found without asking all.
struct BoxGrid {
  private(set) var boxes: [Box] = []
  private var cells: [[Int32]]
  private let corner: Point
  private let side: Double
  private let columns: Int
  private let rows: Int

  /// When a box was last found by the search under way, so that it is found once.
  private var visits: [Int32] = []
  private var visit: Int32 = 0

  /// - Parameters:
  ///   - area: What is divided into cells; what lies outside is kept in the cells at the rim.
  ///   - count: How many rectangles there will be about.
  init(over area: Box, count: Int) {
    corner = Point(x: area.left, y: area.bottom)
    let size = max(area.width * area.height / Double(max(count, 1)), 1).squareRoot()
    side = max(size, max(area.width, area.height) / 1000, 1)
    columns = max(1, Int(area.width / side) + 1)
    rows = max(1, Int(area.height / side) + 1)
    cells = [[Int32]](repeating: [], count: columns * rows)
  }

  /// Adds a rectangle, which is known by its number in order.
  mutating func add(_ box: Box) {
    let number = Int32(boxes.count)
    boxes.append(box)
    visits.append(0)
    forEachCell(of: box) { cells, cell in cells[cell].append(number) }
  }

  /// The numbers of the rectangles that share more than an edge with one.
  mutating func overlapping(_ box: Box) -> [Int] {
    var found: [Int] = []
    visit += 1
    let (across, along) = range(of: box)
    for row in along {
      for column in across {
        for number in cells[row * columns + column].map(Int.init)
        where visits[number] != visit && boxes[number].overlaps(box) {
          visits[number] = visit
          found.append(number)
        }
      }
    }
    return found
  }

  /// Whether no rectangle shares more than an edge with one.
  func isFree(_ box: Box) -> Bool {
    let (across, along) = range(of: box)
    for row in along {
      for column in across {
        for number in cells[row * columns + column] where boxes[Int(number)].overlaps(box) {
          return false
        }
      }
    }
    return true
  }

  private mutating func forEachCell(of box: Box, _ body: (inout [[Int32]], Int) -> Void) {
    let (across, along) = range(of: box)
    for row in along {
      for column in across { body(&cells, row * columns + column) }
    }
  }

  private func range(of box: Box) -> (ClosedRange<Int>, ClosedRange<Int>) {
    func place(_ offset: Double, _ count: Int) -> Int {
      Int(min(max(offset / side, 0), Double(count - 1)))
    }
    return (
      place(box.left - corner.x, columns)...place(box.right - corner.x, columns),
      place(box.bottom - corner.y, rows)...place(box.top - corner.y, rows)
    )
  }
}
