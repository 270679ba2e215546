import GraphLayout

/// The page that a picture is laid out on: its sides, its margins and its letters, in points.
struct Sheet: Sendable, Hashable {
  /// The width of the page.
  let width: Double

  /// The height that the page has, or may have at most where ``isTrimmed``; `nil`: as high as it comes
  /// out.
  let height: Double?

  /// Whether a picture that needs less height gets a lower page.
  let isTrimmed: Bool

  /// The white on each side.
  let margin: Double

  let typography: Typography

  /// Whether legend and panel stand in a column on the right rather than below the network.
  var hasColumn = false

  /// The width between the margins.
  var contentWidth: Double { width - 2 * margin }

  /// The same page as high as it comes out.
  var withoutLimit: Sheet {
    Sheet(width: width, height: nil, isTrimmed: true, margin: margin, typography: typography)
  }

  /// The height between the margins; `nil`: as much as it takes.
  var contentHeight: Double? { height.map { $0 - 2 * margin } }

  /// The width of the column on the right, where there is one.
  static let columnWidth = 206.0
}

extension Diagram.Options {
  /// The page of a picture, for so many actors that are drawn.
  func sheet(forActors actors: Int) -> Sheet {
    let sheet = paper.sheet(forActors: actors)
    guard paper == .screen else { return sheet }
    return Sheet(
      width: min(sheet.width, mostWidth ?? .infinity),
      height: sheet.height,
      isTrimmed: sheet.isTrimmed,
      margin: isBare ? 12 : sheet.margin,
      typography: sheet.typography
    )
  }
}

extension Diagram.Paper {
  /// The page of a picture.
  ///
  /// - Parameter actors: How many actors are drawn, by which the width of a screen goes.
  /// - Returns: The page.
  func sheet(forActors actors: Int) -> Sheet {
    switch self {
    case .word:
      Sheet(width: 453, height: 623, isTrimmed: true, margin: 2, typography: .paper)
    case .a4:
      Sheet(width: 595, height: 842, isTrimmed: false, margin: 42, typography: .paper)
    case .a3:
      Sheet(width: 1191, height: 842, isTrimmed: false, margin: 42, typography: .poster)
    case .slide:
      Sheet(
        width: 960,
        height: 540,
        isTrimmed: false,
        margin: 28,
        typography: .slide,
        hasColumn: true
      )
    case .screen:
      Sheet(
        width: (760 * max(1, min((Double(actors) / 150).squareRoot(), 4))).rounded(),
        height: nil,
        isTrimmed: true,
        margin: 20,
        typography: .screen
      )
    }
  }
}
