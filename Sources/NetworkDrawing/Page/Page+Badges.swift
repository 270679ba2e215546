import GraphLayout

extension Page {
  /// The line that leads from a symbol to its name, thin and dotted, so that nobody takes it for a tie.
  static func leader(isPale: Bool, scale: Double) -> Picture.Attributes {
    [
      (.cssClass, "leader"), (.color, isPale ? "#A9B1B8" : "#7A838B"),
      (.style, "dotted"), (.penWidth, (0.5 * scale).text),
    ]
  }

  /// Draws the number that a group has in the list beside a box, where it covers least of others.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - box: What the number belongs to: it stands on a corner or a side of it, or as near as can be,
  ///     and a thin line leads to what is further off.
  ///   - others: What it should not cover.
  ///   - area: The part of the page in which it stands.
  ///   - isNeeded: Whether it is drawn even where it covers something.
  ///   - gap: From which distance a line leads to it, on paper.
  /// - Returns: What the number covers; `nil` where it is not drawn.
  @discardableResult
  mutating func badge(
    _ number: Int,
    beside box: Box,
    avoiding others: [Box],
    within area: Box,
    isNeeded: Bool = true,
    leaderFrom gap: Double = 6
  ) -> Box? {
    let corner = Point(x: box.left, y: box.top)
    let best = shift(ofNumber: number, beside: box, avoiding: others, within: area)
    guard best.covered == 0 || isNeeded else { return nil }
    let moved = self.badge(number, at: corner + best.shift)
    let scale = typography.symbolScale
    if DistantNames.gap(box, moved) > gap * scale {
      let middle = box.center
      thread(
        from: Point(
          x: min(max(moved.center.x, box.left), box.right),
          y: min(max(moved.center.y, box.bottom), box.top)
        ),
        to: Point(
          x: min(max(middle.x, moved.left), moved.right),
          y: min(max(middle.y, moved.bottom), moved.top)
        ),
        attributes: [
          (.cssClass, "leader"), (.color, Theme.ink), (.penWidth, (0.5 * scale).text),
        ]
      )
    }
    return moved
  }

  /// How far from a box its number would stand; infinitely far where it would cover something.
  func distance(
    ofNumber number: Int,
    beside box: Box,
    avoiding others: [Box],
    within area: Box
  ) -> Double {
    let best = shift(ofNumber: number, beside: box, avoiding: others, within: area)
    guard best.covered == 0 else { return .infinity }
    let badge = Page.badge(number, at: Point(x: box.left, y: box.top), typography)
    return DistantNames.gap(box, badge.moved(by: best.shift))
  }

  /// How a number is moved from the upper left corner of a box, and how many others it covers then.
  private func shift(
    ofNumber number: Int,
    beside box: Box,
    avoiding others: [Box],
    within area: Box
  ) -> (shift: Point, covered: Int) {
    let badge = Page.badge(number, at: Point(x: box.left, y: box.top), typography)
    let near = others.map { $0.padded(by: 0.2) }
    var best = (shift: Point.zero, covered: Int.max)
    for shift in Page.shifts(of: badge, around: box) {
      let moved = badge.moved(by: shift)
      guard area.contains(moved) else { continue }
      let covered = near.count(where: moved.overlaps)
      if covered < best.covered { best = (shift, covered) }
      if covered == 0 { break }
    }
    return best
  }

  /// What the number of a group covers that moves as a whole, however many digits it has in a picture.
  static func badge(_ number: Int, around outline: Box, _ typography: Typography) -> Box {
    badge(max(number, 10), at: Point(x: outline.left, y: outline.top), typography)
  }

  /// How a number may be moved from the upper left corner of a box: to the other corners, along the
  /// sides, and further and further out.
  private static func shifts(of badge: Box, around box: Box) -> [Point] {
    let inside = badge.right - box.left
    let across = box.width + badge.width - 2 * inside
    let along = box.height + badge.height - 2 * inside
    let corners = [
      Point.zero, Point(x: across, y: 0), Point(x: 0, y: -along), Point(x: across, y: -along),
    ]
    let shares = stride(from: 0, through: 1, by: 0.0625)
    let sides = [0, 0.5, 1, 1.5, 2, 3, 4, 5.5, 7, 9, 11].flatMap { steps in
      let out = steps * inside
      return shares.flatMap { share in
        [
          Point(x: share * across, y: out), Point(x: share * across, y: -along - out),
          Point(x: -out, y: -share * along), Point(x: across + out, y: -share * along),
        ]
      }
    }
    // Beyond the corners too.
    let steps: [Double] = [1, 2, 3, 4, 5.5, 7, 9, 11, 15, 20]
    let around = steps.flatMap { step -> [Point] in
      let out: Double = step * inside
      let (right, below): (Double, Double) = (across + out, -along - out)
      return stride(from: 0, through: out, by: inside).flatMap { beyond -> [Point] in
        let (farRight, farBelow): (Double, Double) = (across + beyond, -along - beyond)
        let above: [Point] = [Point(x: -beyond, y: out), Point(x: farRight, y: out)]
        let under: [Point] = [Point(x: -beyond, y: below), Point(x: farRight, y: below)]
        let beside: [Point] = [Point(x: -out, y: beyond), Point(x: right, y: beyond)]
        let beneath: [Point] = [Point(x: -out, y: farBelow), Point(x: right, y: farBelow)]
        return above + beside + beneath + under
      }
    }
    return corners + sides + around
  }
}
