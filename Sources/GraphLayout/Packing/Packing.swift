/// Rectangles set in rows on a page: the first above, the others below it in the order given.
struct Packing {
  /// How far each rectangle is to be moved.
  private(set) var offsets: [Point] = []

  /// What the rectangles then cover; its top left corner is that of the first rectangle.
  private(set) var bounds = Box(center: .zero, width: 0, height: 0)

  /// - Parameters:
  ///   - boxes: The rectangles.
  ///   - aspectRatio: The width of the page by its height, which is come near to.
  ///   - gap: The room between rectangles.
  init(of boxes: [Box], aspectRatio: Double, gap: Double = 0) {
    guard let first = boxes.first else { return }
    let area = boxes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let narrowest = boxes.map(\.width).max() ?? 0
    let ideal = max((area * aspectRatio).squareRoot(), narrowest)
    // The first alone decides the width where it is most of the page.
    let widths = [narrowest, first.width] + (0..<12).map { ideal * (0.8 + 0.1 * Double($0)) }
    var best: (places: [Point], misfit: Double) = ([], .infinity)
    for width in widths where width >= narrowest {
      let (places, size) = Packing.rows(of: boxes, width: width, gap: gap)
      // The area of the page that would have to hold them.
      let height = max(size.y, size.x / aspectRatio)
      let misfit = height * height * aspectRatio
      if misfit < best.misfit * 0.999 { best = (places, misfit) }
    }
    let corner = Point(x: first.left, y: first.top)
    offsets = zip(boxes, best.places).map { box, place in
      corner + place - Point(x: box.left, y: box.top)
    }
    bounds = Box(around: zip(boxes, offsets).map { $0.moved(by: $1) })
  }

  /// The top left corners of rectangles set in rows no wider than a page, and what they cover.
  private static func rows(
    of boxes: [Box],
    width: Double,
    gap: Double
  ) -> (corners: [Point], size: Point) {
    var corners: [Point] = []
    var corner = Point.zero
    var size = Point.zero
    for box in boxes {
      // Beside the first, which fills most of the page, others would stand lost.
      let isBesideMain = corners.count == 1 && box.height < boxes[0].height / 2
      if corner.x > 0, isBesideMain || corner.x + box.width > width + 1e-6 {
        corner = Point(x: 0, y: -size.y - gap)
      }
      corners.append(corner)
      size.x = max(size.x, corner.x + box.width)
      size.y = max(size.y, box.height - corner.y)
      corner.x += box.width + gap
    }
    return (corners, size)
  }
}
