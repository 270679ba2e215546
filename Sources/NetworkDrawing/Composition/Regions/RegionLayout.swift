import GraphCore
import GraphLayout

/// Groups of a network as regions on a page: the largest in columns, the others in one at the foot.
///
/// Everything is measured in points from the top left corner; *y* grows upwards.
struct RegionLayout: Sendable {
  /// What regions are made of.
  struct Source {
    /// How many groups there are, largest first.
    let count: Int

    /// How many of these are large enough for a region of their own.
    let own: Int

    /// What stands in the region of one of the groups.
    let content: (Int) -> RegionContent

    /// What stands in the region of all groups from one on and of who is in none; `nil` where that is
    /// nobody.
    let rest: (Int) -> RegionContent?
  }

  /// The regions of groups, largest first, and last that of the rest.
  private(set) var regions: [PlacedRegion] = []

  /// Whether the last region is that of the rest.
  private(set) var hasRest = false

  /// The height of all.
  private(set) var height = 0.0

  /// How much of every region is drawn one by one.
  private(set) var detail = RegionDetail.all[0]

  /// What stands in regions in numbers that fit.
  private struct Plan {
    var columns: RegionColumns
    let interiors: [Int: [RegionInterior]]
    let rest: RegionInterior?
    let detail: RegionDetail

    var regionCount: Int { columns.columns.reduce(0) { $0 + $1.count } }

    func height(gutter: Double) -> Double {
      columns.height + (rest.map { $0.height + (regionCount > 0 ? gutter : 0) } ?? 0)
    }

    /// How much a reader learns: who is in a region of a group, who is named, and who is seen.
    var worth: Double {
      let own = interiors.values.first ?? []
      let shown = own + [rest].compactMap(\.self)
      var (named, leading, all) = (0, 0, 0)
      for interior in shown {
        named += interior.selection.named.count
        leading += interior.content.leading.count
        all += interior.content.size
      }
      let inOwn = own.reduce(0) { $0 + $1.content.size }
      let drawn = own.reduce(0) { $0 + $1.selection.drawnCount }
      let without = own.count {
        $0.selection.named.count < min(2, $0.content.leading.count)
      }
      // All names where there are few, else some for every region.
      let names =
        leading <= 60
        ? 2 * Double(named) / Double(max(leading, 1))
        : min(1, Double(named) / Double(3 * own.count + 3))
      return 3 * Double(inOwn) / Double(max(all, 1)) + names - 4 * columns.whiteShare
        + 0.6 * Double(drawn) / Double(max(all, 1))
        - 2.5 * Double(without) / Double(max(own.count, 1))
    }
  }

  /// No regions.
  init() {}

  /// - Parameters:
  ///   - source: The groups.
  ///   - room: Where they stand.
  ///   - planned: The height by which it is decided what is drawn, at most that of the room.
  ///   - graph: The ties.
  ///   - metrics: The measures.
  init(
    of source: Source,
    in room: Room,
    plannedFor planned: Double,
    ties graph: Graph,
    metrics: RegionMetrics
  ) {
    let choice = RegionLayout.plan(source, width: room.width, height: planned, metrics: metrics)
    var plan = choice
    detail = plan.detail
    let gutter = metrics.gutter
    let restHeight = plan.rest.map { $0.height } ?? 0
    let between = plan.rest != nil && !plan.columns.columns.isEmpty ? gutter : 0
    let limit = room.height.isFinite ? room.height - restHeight - between : plan.columns.height
    let count = plan.columns.columns.reduce(0) { $0 + $1.count }
    var contents = (0..<count).compactMap { plan.interiors.values.first?[$0].content }
    if let rest = plan.rest { contents.append(rest.content) }
    let pairs = RegionLayout.pairs(of: contents, in: graph)
    plan.columns.improve(
      pairs: pairs,
      width: room.width,
      limit: max(limit, plan.columns.height)
    )
    let needed = plan.columns.height
    // A page that must be filled is, but for regions that would be mostly white.
    let given = room.isFilled ? min(max(limit, needed), RegionColumns.mostStretch * needed) : needed
    let boxes = plan.columns.boxes(width: room.width, height: given)
    for (column, members) in plan.columns.columns.enumerated() {
      let interiors = plan.interiors[plan.columns.slots[column]] ?? []
      for region in members where interiors.indices.contains(region) {
        regions.append(interiors[region].placed(in: boxes[region], ties: graph))
      }
    }
    let order = plan.columns.columns.flatMap(\.self)
    regions = zip(order, regions).sorted { $0.0 < $1.0 }.map(\.1)
    hasRest = plan.rest != nil
    if let rest = plan.rest {
      let top = count == 0 ? 0 : -given - gutter
      let box = Box(left: 0, bottom: top - rest.height, right: room.width, top: top)
      regions.append(rest.placed(in: box, ties: graph))
    }
    height = -(regions.map(\.box.bottom).min() ?? 0)
  }

  /// The number of ties between every two regions that have any, most first.
  static func pairs(
    of contents: [RegionContent],
    in graph: Graph
  ) -> [(first: Int, second: Int, count: Int)] {
    var regionOf = [Int32](repeating: -1, count: graph.nodeCount)
    for (region, content) in contents.enumerated() {
      for member in content.leading { regionOf[member.actor] = Int32(region) }
      for member in content.others { regionOf[member.actor] = Int32(region) }
    }
    let size = contents.count
    var counts = [Int](repeating: 0, count: size * size)
    graph.forEachEdge { u, v, _ in
      let (one, other) = (Int(regionOf[u]), Int(regionOf[v]))
      guard one >= 0, other >= 0, one != other else { return }
      counts[min(one, other) * size + max(one, other)] += 1
    }
    return counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map { ($0 / size, $0 % size, counts[$0]) }
  }

  // MARK: How many regions, and how much in each

  /// The plan that tells most of those that fit.
  private static func plan(
    _ source: Source,
    width: Double,
    height limit: Double,
    metrics: RegionMetrics
  ) -> Plan {
    let gutter = metrics.gutter
    let slotCount = max(1, Int((width + gutter) / (metrics.slot + gutter / 2.3)))
    let patterns = patterns(of: slotCount)
    let mostColumns = patterns.map(\.count).max() ?? 1
    let most = min(source.own, 5 * mostColumns)
    let contents = (0..<most).map(source.content)
    let rests = (0...most).map(source.rest)
    var best: (plan: Plan, worth: Double)?
    var lowest: Plan?
    var labels = LabelCache()
    for detail in RegionDetail.all {
      var known: [[Int]: [Int: [RegionInterior]]] = [:]
      for count in (min(1, most)...most).reversed() {
        let others: [RegionInterior?] =
          rests[count].map { content in
            [2, 1, 0].map { rows in
              RegionInterior(
                content,
                at: detail.ofRest(rows: rows, columns: slotCount),
                width: width,
                columns: slotCount,
                metrics: metrics,
                labels: &labels
              )
            }
          } ?? [nil]
        for slots in patterns where slots.count <= max(count, 1) {
          let slot =
            (width - gutter * Double(slots.count - 1)) / Double(slots.reduce(0, +))
          var all = known[slots] ?? [:]
          for wide in Set(slots) where all[wide] == nil {
            all[wide] = contents.prefix(count).map {
              RegionInterior(
                $0,
                at: detail,
                width: slot * Double(wide),
                columns: wide,
                metrics: metrics,
                labels: &labels
              )
            }
          }
          known[slots] = all
          let interiors = all.mapValues { Array($0.prefix(count)) }
          let columns = RegionColumns(
            slots: count == 0 ? [] : slots,
            heights: interiors.mapValues { $0.map(\.height) },
            gutter: gutter
          )
          for rest in others {
            let plan = Plan(columns: columns, interiors: interiors, rest: rest, detail: detail)
            let height = plan.height(gutter: gutter)
            if height < lowest.map({ $0.height(gutter: gutter) }) ?? .infinity { lowest = plan }
            guard height <= limit else { continue }
            // Of plans that tell as much, the lower one.
            let worth = plan.worth - 0.05 * height / max(width, 1)
            if worth > best?.worth ?? -.infinity { best = (plan, worth) }
          }
        }
      }
      // Less of everything tells less.
      if let best, best.plan.detail == detail, best.plan.regionCount == most { break }
    }
    return best?.plan ?? lowest
      ?? Plan(
        columns: RegionColumns(slots: [], heights: [:], gutter: gutter),
        interiors: [:],
        rest: nil,
        detail: RegionDetail.all[0]
      )
  }

  /// The ways to divide a number of slots into columns, those of most columns first: of two slots and
  /// of three in turn where there are as many as can be.
  static func patterns(of slots: Int) -> [[Int]] {
    (1...max(1, slots / 2)).reversed().map { count in
      let (least, wide) = (slots / count, slots % count)
      // The wider ones are spread, from the second column on.
      var columns = [Int](repeating: least, count: count)
      for rank in 0..<wide {
        columns[(2 * rank + 1) % max(count, 1)] += columns[(2 * rank + 1) % count] > least ? 0 : 1
      }
      let missing = slots - columns.reduce(0, +)
      for column in columns.indices.prefix(missing) where columns[column] == least {
        columns[column] += 1
      }
      return columns
    }
  }
}
