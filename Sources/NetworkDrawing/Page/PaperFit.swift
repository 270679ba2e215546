import GraphCore
import GraphLayout

/// What a page takes to have the shape of a paper: its least width and the least height of its part for
/// the main network, in points.
struct PaperFit: Sendable {
  var width = 0.0
  var plotHeight = 0.0

  /// How far places may be spread to fill a paper.
  static let mostStretch = 1.45

  /// Arranges a page so that it has the shape of a paper.
  ///
  /// - Parameters:
  ///   - paper: The paper; `nil`: the page is as large as it comes out.
  ///   - plotHeight: The height of the main network as it was laid out, where there is one.
  ///   - arrange: Makes a page of at least that size.
  /// - Returns: The page.
  static func fitted(
    to paper: Diagram.Paper?,
    plotHeight: Double?,
    arrange: (PaperFit) -> Page
  ) -> Page {
    var fit = PaperFit()
    var page = arrange(fit)
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
      fit.width = ratio * size.y - margins
      page = arrange(fit)
    }
    let missing = (page.bounds.width + margins) / ratio - margins - page.bounds.height
    if let plotHeight, missing > 0.1 {
      // What a wider page saved on words goes to the network.
      fit.plotHeight = plotHeight + missing
      page = arrange(fit)
    }
    page.extend(toRatio: ratio)
    return page
  }

  /// How far a plot may be spread to the right and upwards to fill the paper.
  func stretch(of bounds: Box) -> Point {
    Point(
      x: min(max(width / max(bounds.width, 1), 1), PaperFit.mostStretch),
      y: min(max(plotHeight / max(bounds.height, 1), 1), PaperFit.mostStretch)
    )
  }
}
