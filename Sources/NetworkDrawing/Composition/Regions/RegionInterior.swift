import Foundation
import GraphCore
import GraphLayout
import SocialNetwork

/// A region of a given width: its heading, symbols, names and counts in rows.
struct RegionInterior: Sendable {
  /// Something that stands in a row.
  private struct Row: Sendable {
    let height: Double
    let kind: Kind

    enum Kind: Sendable {
      case named([Int])
      case symbols([[RegionContent.Member]], step: Double)
      case ring([RegionContent.Member])
      case counts([Int])
    }
  }

  /// The least height.
  let height: Double

  let heading: [String]
  let count: String

  /// Whether the count stands on a line of its own.
  let countIsBelow: Bool

  let content: RegionContent
  let selection: RegionContent.Selection

  private let metrics: RegionMetrics
  private let width: Double
  private let labels: [TextLabel]
  private let columns: Int

  /// The width that each name has to itself.
  private let slot: Double

  private let rows: [Row]
  private let headerHeight: Double

  /// - Parameters:
  ///   - content: What stands in it.
  ///   - detail: How much of it is drawn one by one.
  ///   - width: The width from edge to edge.
  ///   - columns: How many names stand side by side.
  ///   - metrics: The measures.
  ///   - known: Names that were set before.
  init(
    _ content: RegionContent,
    at detail: RegionDetail,
    width: Double,
    columns: Int,
    metrics: RegionMetrics,
    labels known: inout LabelCache
  ) {
    self.content = content
    self.metrics = metrics
    self.width = width
    // A row that is begun may as well be full.
    let names =
      detail.names == .max ? .max : (detail.names + columns - 1) / columns * columns
    let selection = content.selection(at: RegionDetail(names: names, symbols: detail.symbols))
    self.selection = selection
    let inner = width - 2 * metrics.padding
    let columns = max(1, min(columns, max(selection.named.count, 1)))
    self.columns = columns
    let slot = min((width - 2 * metrics.nameInset) / Double(columns), 1.8 * metrics.slot)
    self.slot = slot
    let typography = metrics.typography
    let labels = RegionInterior.fitted(
      selection.named.map { member in
        known.label(member.name ?? "", typography.name, width: min(slot - 2, 1.3 * metrics.slot))
      },
      columns: columns,
      slot: slot
    )
    self.labels = labels

    let header = known.header(of: content, width: inner, typography)
    (heading, count, countIsBelow) = (header.heading, header.count, header.countIsBelow)
    // Lines between actors of one row need room above it.
    let arcs = columns > 3 && selection.named.count > 2 ? 7 * typography.symbolScale : 0
    headerHeight =
      arcs + metrics.headingLine * Double(heading.count)
      + (countIsBelow ? metrics.headingLine : 0)

    var rows: [Row] = []
    for first in stride(from: 0, to: selection.named.count, by: columns) {
      let places = Array(first..<min(first + columns, selection.named.count))
      let radius = places.map { selection.named[$0].radius }.max() ?? 0
      let words = places.map { labels[$0].height }.max() ?? 0
      rows.append(
        Row(height: 2 * (radius + metrics.collar) + 1 + words, kind: .named(places))
      )
    }
    if !selection.unnamed.isEmpty {
      let radius = selection.unnamed.map(\.radius).max() ?? 0
      let step = 2 * radius + 3 * metrics.collar
      let lines = RegionInterior.lines(
        of: selection.unnamed,
        length: max(1, Int(inner / step))
      )
      rows.append(Row(height: Double(lines.count) * step, kind: .symbols(lines, step: step)))
    }
    if content.isRing, !selection.people.isEmpty {
      // Ties among people of a row would lie on one another.
      let height = max(4, Double(selection.people.count)) * metrics.crowdStep / 3 + metrics.crowdRow
      rows.append(Row(height: min(height, inner), kind: .ring(selection.people)))
    } else if !selection.people.isEmpty {
      let lines = RegionInterior.lines(
        of: selection.people,
        length: max(1, Int(inner / metrics.crowdStep))
      )
      rows.append(
        Row(
          height: Double(lines.count) * metrics.crowdRow,
          kind: .symbols(lines, step: metrics.crowdStep)
        )
      )
    }
    let widths = selection.counted.map { RegionInterior.width(of: $0.count, metrics) }
    for line in RegionInterior.wrapped(widths, within: inner) {
      rows.append(Row(height: 1.35 * typography.name, kind: .counts(line)))
    }
    self.rows = rows
    let needed = rows.reduce(0) { $0 + $1.height }
    height = 2 * metrics.padding + headerHeight + needed + Double(rows.count) * metrics.rowGap
  }

  /// Names in rows, cut where they would run into one another or over the edge.
  private static func fitted(
    _ labels: [TextLabel],
    columns: Int,
    slot: Double
  ) -> [TextLabel] {
    labels.indices.map { index in
      guard labels[index].width > slot - 2 else { return labels[index] }
      var room = index % columns == 0 || index % columns == columns - 1 ? slot : 1.4 * slot
      for (neighbor, isSame) in [
        (index - 1, index % columns > 0), (index + 1, index % columns < columns - 1),
      ] where isSame && labels.indices.contains(neighbor) {
        // Of two that are too long, neither gets more than its own.
        let other = labels[neighbor].width > slot - 2 ? slot - 2 : labels[neighbor].width
        room = min(room, 2 * (slot - 2) - other)
      }
      return labels[index].fitting(max(room, slot - 2))
    }
  }

  /// Symbols in rows of like length, one below the other.
  private static func lines(
    of members: [RegionContent.Member],
    length: Int
  ) -> [[RegionContent.Member]] {
    let count = (members.count + length - 1) / length
    return (0..<count).map { line in
      stride(from: line, to: members.count, by: count).map { members[$0] }
    }
  }

  /// A number in six decimals, in which libraries of all machines agree.
  private static func rounded(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }

  /// The width of a symbol and a count beside it, with the white behind.
  static func width(of count: Int, _ metrics: RegionMetrics) -> Double {
    let size = metrics.typography.name
    return 2.2 * metrics.personRadius + 3 + "+\(count)".width(fontSize: size, isBold: true)
      + 0.9 * size
  }

  /// The places of some widths, in lines that are not longer than a limit.
  private static func wrapped(_ widths: [Double], within limit: Double) -> [[Int]] {
    var lines: [[Int]] = []
    var length = Double.infinity
    for (place, width) in widths.enumerated() {
      if length + width > limit {
        lines.append([])
        length = 0
      }
      lines[lines.count - 1].append(place)
      length += width
    }
    return lines
  }
}

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

  /// How many of a kind are not drawn, and where their symbol stands.
  var counts: [(kind: ActorKind, count: Int, place: Point)] = []
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
          region.counts.append(
            (kind, count, Point(x: x + 1.1 * metrics.personRadius, y: y - row.height / 2))
          )
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

extension RegionContent {
  /// Whether people stand in a ring: they have many ties among themselves and no organisations above
  /// them.
  var isRing: Bool {
    leading.isEmpty && others.count > 3 && others.count <= 48 && tiesOfOthers >= others.count
  }
}

extension TextLabel {
  /// The label with every line cut where it is longer than a width, in points.
  fileprivate func fitting(_ width: Double) -> TextLabel {
    TextLabel(
      lines: lines.map { $0.fitting(width, fontSize: fontSize, isBold: isBold) },
      fontSize: fontSize,
      isBold: isBold,
      lineStep: lineStep
    )
  }
}

/// Names and headings that were set before, as the same come back in many plans.
struct LabelCache {
  private struct Key: Hashable {
    let name: String
    let fontSize: Double
    let width: Double
  }

  /// The heading of a region and its count, which stands beside the heading or below it.
  struct Header {
    let heading: [String]
    let count: String
    let countIsBelow: Bool
  }

  private var labels: [Key: TextLabel] = [:]
  private var headers: [Key: Header] = [:]

  mutating func label(_ name: String, _ fontSize: Double, width: Double) -> TextLabel {
    let key = Key(name: name, fontSize: fontSize, width: width)
    if let label = labels[key] { return label }
    let label = TextLabel(name, fontSize: fontSize, width: width, maxLines: 3)
    labels[key] = label
    return label
  }

  mutating func header(
    of content: RegionContent,
    width: Double,
    _ typography: Typography
  ) -> Header {
    let key = Key(
      name: "\(content.heading)\n\(content.count)",
      fontSize: typography.heading,
      width: width
    )
    if let header = headers[key] { return header }
    let header = LabelCache.header(of: content, width: width, typography)
    headers[key] = header
    return header
  }

  /// One line where heading and count fit side by side, if need be in fewer words.
  private static func header(
    of content: RegionContent,
    width: Double,
    _ typography: Typography
  ) -> Header {
    let tries = [
      (content.heading, content.count), (content.heading, content.shortCount),
      (content.shortHeading, content.count), (content.shortHeading, content.shortCount),
    ]
    for (heading, count) in tries {
      let length =
        heading.width(fontSize: typography.heading, isBold: true)
        + count.width(fontSize: typography.legend) + 0.6 * typography.heading
      if length <= width { return Header(heading: [heading], count: count, countIsBelow: false) }
    }
    let lines = [content.heading, content.shortHeading].map { words in
      TextLabel(
        words,
        fontSize: typography.heading,
        width: width,
        maxLines: 3,
        isBold: true
      ).fitting(width).lines
    }
    return Header(
      heading: lines[0].count <= 2 ? lines[0] : lines[1],
      count: content.count,
      countIsBelow: true
    )
  }
}
