import GraphCore
import GraphLayout
import SocialNetwork

/// A region of a given width: its heading, symbols, names and counts in rows.
///
/// A class of constants, as the same stands in many plans.
final class RegionInterior: Sendable {
  /// Something that stands in a row.
  struct Row: Sendable {
    let height: Double
    let kind: Kind

    enum Kind: Sendable {
      case named([Int])
      case symbols([[RegionContent.Member]], step: Double)
      case ring([RegionContent.Member])
      case counts([Int])
    }
  }

  /// How many actors it has, how many of them are named and how many drawn, and how many may be named.
  struct Count: Sendable {
    let size: Int
    let named: Int
    let drawn: Int
    let leading: Int

    /// How many ties those have who are named, and who may be, each counted as one more.
    let namedTies: Int
    let leadingTies: Int

    /// The most ties of who may be named, and of who is not.
    let mostTies: Int
    let mostUnnamed: Int

    /// How many governments may be named, and how many are.
    let governments: Int
    let namedGovernments: Int
  }

  let tally: Count

  /// The least height.
  let height: Double

  let heading: [String]
  let count: String

  /// Whether the count stands on a line of its own.
  let countIsBelow: Bool

  let content: RegionContent
  let selection: RegionContent.Selection

  let metrics: RegionMetrics
  private let width: Double
  let labels: [TextLabel]
  let columns: Int

  /// The width that each name has to itself.
  let slot: Double

  let rows: [Row]
  let headerHeight: Double

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
    let mostNames =
      detail.names == .max ? .max : (detail.names + columns - 1) / columns * columns
    let selection = content.selection(
      at: RegionDetail(names: mostNames, symbols: detail.symbols)
    )
    self.selection = selection
    tally = Count(
      size: content.size,
      named: selection.named.count,
      drawn: selection.drawnCount + selection.named.reduce(0) { $0 + $1.leaves.count },
      leading: content.leading.count,
      namedTies: selection.named.reduce(0) { $0 + $1.ties + 1 },
      leadingTies: content.leading.reduce(0) { $0 + $1.ties + 1 },
      mostTies: content.leading.map(\.ties).max() ?? 0,
      mostUnnamed: content.leading.dropFirst(selection.named.count).map(\.ties).max() ?? 0,
      governments: content.leading.count { $0.kind == .government },
      namedGovernments: selection.named.count { $0.kind == .government }
    )
    let inner = width - 2 * metrics.padding
    let columns = max(1, min(columns, max(selection.named.count, 1)))
    self.columns = columns
    let slot = min((width - 2 * metrics.nameInset) / Double(columns), 1.8 * metrics.slot)
    self.slot = slot
    let typography = metrics.typography
    let wished = min(slot - 2, 1.3 * metrics.slot)
    let names = selection.named.map { $0.name ?? "" }
    let labels = RegionInterior.fitted(
      names.map { known.label($0, typography.name, width: wished) },
      columns: columns,
      slot: slot
    ) { index, room in
      known.label(names[index], typography.name, width: min(wished, room), longest: room)
    }
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
      let words =
        places.map { place in
          labels[place].height
            + (selection.named[place].leaves.isEmpty ? 0 : typography.name * TextLabel.nameStep)
        }.max() ?? 0
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

  /// Names in rows, set in less room where they would run into one another or over the edge.
  private static func fitted(
    _ labels: [TextLabel],
    columns: Int,
    slot: Double,
    inRoom narrow: (_ index: Int, _ room: Double) -> TextLabel
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
      room = max(room, slot - 2)
      return labels[index].width <= room ? labels[index] : narrow(index, room)
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
  static func rounded(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }

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

extension RegionContent {
  /// Whether people stand in a ring: they have many ties among themselves and no organisations above
  /// them.
  var isRing: Bool {
    leading.isEmpty && others.count > 3 && others.count <= 48 && tiesOfOthers >= others.count
  }
}
