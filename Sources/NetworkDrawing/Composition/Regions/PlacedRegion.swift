import Foundation
import GraphCore
import GraphLayout
import SocialNetwork

/// A region with the places of everything in it.
struct PlacedRegion: Sendable {
  /// What covers the region.
  var box: Box

  let content: RegionContent

  /// The lines of the heading, and the place where the first begins.
  let heading: [String]
  let headingCorner: Point

  /// Where the words of the count end.
  let count: String
  let countCorner: Point

  /// What heading and count cover.
  let header: Box

  /// Whether the count begins below the heading rather than ends beside it.
  let countIsBelow: Bool

  /// The actors that are drawn.
  var members: [RegionContent.Member] = []
  var places: [Point] = []

  /// The names of the first of them, and what they cover.
  var labels: [(words: TextLabel, box: Box)] = []

  /// The counts of those who are tied to an actor only, and what they cover.
  var folds: [(holder: RegionContent.Member, count: KindCount, box: Box)] = []

  /// How many of a kind are not drawn, and where their symbol stands.
  var counts: [Count] = []

  /// How many of a kind are not drawn.
  struct Count: Sendable {
    let kind: ActorKind
    let count: Int

    /// Where the symbol of the kind stands, at the left of the number.
    let place: Point

    /// What symbol and number cover.
    func box(_ metrics: RegionMetrics) -> Box {
      Box(
        left: place.x - metrics.personRadius,
        bottom: place.y - metrics.typography.name / 2,
        right: place.x + 4 * metrics.typography.name,
        top: place.y + metrics.typography.name / 2
      )
    }
  }
}

extension RegionInterior {
  /// Everything in its place in a box that is as wide as said and at least as high as needed.
  ///
  /// - Parameters:
  ///   - box: The box.
  ///   - graph: The ties, by which people stand below those whom they know.
  /// - Returns: The region with the place of everything in it.
  func placed(in box: Box, ties graph: Graph) -> PlacedRegion {
    let typography = metrics.typography
    let left = box.left + metrics.padding
    let right = box.right - metrics.padding
    let top = box.top - metrics.padding
    let lastLine =
      top - metrics.headingLine * Double(heading.count - 1)
      - (countIsBelow ? metrics.headingLine : 0)
    var region = PlacedRegion(
      box: box,
      content: content,
      heading: heading,
      headingCorner: Point(x: left, y: top),
      count: count,
      countCorner: Point(x: right, y: lastLine),
      header: Box(
        left: left,
        bottom: top - metrics.headingLine * Double(heading.count),
        right: right,
        top: box.top
      ),
      countIsBelow: countIsBelow
    )
    // What the region is higher than it need be goes between the rows.
    let spare = min(
      (box.height - height) / Double(max(rows.count, 1)),
      2 * typography.name
    )
    var y = top - headerHeight
    var placeOf: [Int: Double] = [:]
    for row in rows {
      y -= metrics.rowGap + spare * (rows.count == 1 ? 0.5 : 1)
      switch row.kind {
      case .named(let places):
        place(places, below: y, in: &region)
        for (member, place) in zip(region.members, region.places) {
          placeOf[member.actor] = place.x
        }
      case .symbols(let lines, let step):
        let all = ordered(lines.flatMap(\.self), by: placeOf, in: graph)
        let length = (all.count + lines.count - 1) / lines.count
        let rowStep = row.height / Double(lines.count)
        let start = (left + right) / 2 - Double(length - 1) / 2 * step
        for (index, member) in all.enumerated() {
          region.members.append(member)
          region.places.append(
            Point(
              x: start + Double(index / lines.count) * step,
              y: y - (Double(index % lines.count) + 0.5) * rowStep
            )
          )
        }
        for (member, place) in zip(region.members, region.places) {
          placeOf[member.actor] = place.x
        }
      case .ring(let all):
        let reach = row.height / 2 - metrics.crowdRow / 2
        let across = min(1.5 * reach, (right - left) / 2 - metrics.crowdRow)
        for (index, member) in all.enumerated() {
          let angle = 2 * Double.pi * Double(index) / Double(all.count)
          region.members.append(member)
          region.places.append(
            Point(
              x: (left + right) / 2 + max(reach, across) * RegionInterior.rounded(sin(angle)),
              y: y - row.height / 2 + reach * RegionInterior.rounded(cos(angle))
            )
          )
        }
      case .counts(let places):
        let widths = places.map {
          RegionInterior.width(of: selection.counted[$0].count, metrics)
        }
        var x = (left + right) / 2 - (widths.reduce(0, +) - typography.name) / 2
        for (place, width) in zip(places, widths) {
          let (kind, count) = selection.counted[place]
          let place = Point(x: x + 1.1 * metrics.personRadius, y: y - row.height / 2)
          region.counts.append(PlacedRegion.Count(kind: kind, count: count, place: place))
          x += width
        }
      }
      y -= row.height
    }
    return region
  }

  private func place(_ row: [Int], below top: Double, in region: inout PlacedRegion) {
    let left = region.box.center.x - slot * Double(columns) / 2
    let radius = row.map { selection.named[$0].radius }.max() ?? 0
    for (column, index) in row.enumerated() {
      let center = Point(
        x: left + (Double(column) + 0.5) * slot,
        y: top - radius - metrics.collar
      )
      let member = selection.named[index]
      let label = labels[index]
      region.members.append(member)
      region.places.append(center)
      if !member.leaves.isEmpty {
        let count = KindCount(of: member.kindsOfLeaves, metrics.typography)
        let below = center.y - member.radius - metrics.collar - 1 - label.height
        let middle = Point(x: center.x, y: below - count.height / 2)
        region.folds.append(
          (member, count, Box(center: middle, width: count.width, height: count.height))
        )
      }
      region.labels.append(
        (
          label,
          Box(
            center: Point(
              x: center.x,
              y: center.y - member.radius - metrics.collar - 1 - label.height / 2
            ),
            width: label.width,
            height: label.height
          )
        )
      )
    }
  }

  /// Those who know somebody at the left before those who know somebody at the right, and before those
  /// who know nobody here.
  private func ordered(
    _ members: [RegionContent.Member],
    by placeOf: [Int: Double],
    in graph: Graph
  ) -> [RegionContent.Member] {
    members.map { member in
      let places = graph.neighbors(of: member.actor).compactMap { placeOf[$0] }
      let middle =
        places.isEmpty ? Double.infinity : places.reduce(0, +) / Double(places.count)
      let rank = ActorKind.legendOrder.firstIndex(of: member.kind) ?? 0
      return (middle, rank, member)
    }
    .sorted { ($0.0, $0.1, $0.2.actor) < ($1.0, $1.1, $1.2.actor) }
    .map(\.2)
  }
}
