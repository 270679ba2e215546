/// Places turned so that the direction in which they spread most lies along the longer side of a
/// page, and stretched a little towards its shape.
struct LayoutOrientation {
  /// The places, turned.
  private(set) var places: [Point]

  /// The most that one side is stretched, and the other pressed.
  private static let mostStretch = 1.15

  /// - Parameters:
  ///   - places: The places as they were found.
  ///   - aspectRatio: The width of the page by its height.
  init(of places: [Point], aspectRatio: Double) {
    self.places = places
    guard places.count > 1 else { return }
    let middle = places.reduce(.zero, +) * (1 / Double(places.count))
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for place in places {
      let offset = place - middle
      xx += offset.x * offset.x
      xy += offset.x * offset.y
      yy += offset.y * offset.y
    }
    // Half the angle of (xx − yy, 2 xy) is that of the principal axis.
    let double = Point(x: xx - yy, y: 2 * xy)
    let length = double.length
    guard length > 1e-9 * (xx + yy) else { return }
    let cosine = ((1 + double.x / length) / 2).squareRoot()
    let sine = ((1 - double.x / length) / 2).squareRoot() * (double.y < 0 ? -1 : 1)
    let isWide = aspectRatio >= 1
    self.places = places.map { place in
      let offset = place - middle
      let along = offset.x * cosine + offset.y * sine
      let across = offset.y * cosine - offset.x * sine
      return isWide ? Point(x: along, y: across) : Point(x: -across, y: along)
    }
    let box = Box(around: self.places)
    guard box.width > 0, box.height > 0 else { return }
    let wished = (aspectRatio * box.height / box.width).squareRoot()
    let most = LayoutOrientation.mostStretch
    let stretch = min(max(wished, 1 / most), most)
    self.places = self.places.map { Point(x: $0.x * stretch, y: $0.y / stretch) }
  }
}
