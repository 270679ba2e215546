/// The measures of regions on a page, in points.
struct RegionMetrics: Sendable {
  let typography: Typography

  /// Whether the page has little room for its letters, so that names get what white and symbols leave.
  let isDense: Bool

  /// How much larger white is than on paper.
  private var white: Double { isDense ? min(typography.symbolScale, 1.05) : typography.symbolScale }

  /// How much of its usual radius the symbol of an organisation has: names need the room more.
  var symbolShare: Double { isDense ? 0.66 : 0.88 }

  /// The least width in which a name of usual length stands below its symbol.
  var slot: Double { 7.9 * typography.name }

  /// The white between two regions, in which bands are seen.
  var gutter: Double { (isDense ? 15 : 13) * white }

  /// The white within the edge of a region.
  var padding: Double { 6 * white }

  /// The white beside a name at the edge.
  var nameInset: Double { 1.5 * white }

  /// The radius of the corners of a region.
  var corner: Double { 7 * typography.symbolScale }

  /// From one symbol of a row at the foot to the next, and from one row to the next.
  var crowdStep: Double { 9.6 * typography.personScale }
  var crowdRow: Double { 9.5 * typography.personScale }

  /// The white between two rows of a region at least.
  var rowGap: Double { 3.5 * white }

  /// The height of a line of a heading.
  var headingLine: Double { 1.25 * typography.heading }

  /// The radius of a person's symbol.
  var personRadius: Double { 2.5 * typography.personScale }

  /// The white around a symbol, before which lines stop.
  var collar: Double { typography.symbolScale }

  /// The width of the band of a number of ties, of which the most are known.
  func bandWidth(of count: Int, most: Int) -> Double {
    let step = min(0.38, 6 / Double(max(most, 1)))
    return (0.7 + step * Double(count)) * typography.symbolScale
  }
}
