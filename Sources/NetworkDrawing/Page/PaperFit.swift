import GraphCore

/// The least width of a page, and the least height of its part for the main network.
struct Sheet: Sendable {
  var width = 0.0
  var plotHeight = 0.0

  /// How far places may be spread to fill a sheet.
  static let mostStretch = 1.45

  /// Arranges a page so that it has the shape of a paper.
  ///
  /// - Parameters:
  ///   - paper: The paper; `nil`: the page is as large as it comes out.
  ///   - plotHeight: The height of the main network as it was laid out, where there is one.
  ///   - arrange: Makes the page on a sheet.
  /// - Returns: The page.
  static func fitted(
    to paper: Diagram.Paper?,
    plotHeight: Double?,
    arrange: (Sheet) -> Page
  ) -> Page {
    var sheet = Sheet()
    var page = arrange(sheet)
    guard let paper else { return page }
    let margins = Theme.margins
    let size = Point(x: page.bounds.width + margins, y: page.bounds.height + margins)
    let landscape = paper.sides.long / paper.sides.short
    // The area of the paper that would have to hold the page.
    let misfit = { (ratio: Double) in
      let height = max(size.x / ratio, size.y)
      return height * height * ratio
    }
    let isUpright = paper != .slide && misfit(1 / landscape) < misfit(landscape)
    let ratio = isUpright ? 1 / landscape : landscape
    if size.x < ratio * size.y {
      sheet.width = ratio * size.y - margins
      page = arrange(sheet)
    }
    let missing = (page.bounds.width + margins) / ratio - margins - page.bounds.height
    if let plotHeight, missing > 0.1 {
      // What a wider page saved on words goes to the network.
      sheet.plotHeight = plotHeight + missing
      page = arrange(sheet)
    }
    page.extend(toRatio: ratio)
    return page
  }

  /// How far a plot may be spread to the right and upwards to fill the sheet.
  func stretch(of bounds: Box) -> Point {
    Point(
      x: min(max(width / max(bounds.width, 1), 1), Sheet.mostStretch),
      y: min(max(plotHeight / max(bounds.height, 1), 1), Sheet.mostStretch)
    )
  }
}
