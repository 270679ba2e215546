import GraphCore
import GraphLayout

/// How many groups of a network have a region, and how much is drawn in each.
struct RegionPlan: Sendable {
  var columns: RegionColumns
  private(set) var interiors: [Int: [RegionInterior]]
  private(set) var rest: RegionInterior?
  let detail: RegionDetail

  var regionCount: Int { columns.columns.reduce(0) { $0 + $1.count } }

  func height(gutter: Double) -> Double {
    columns.height + (rest.map { $0.height + (regionCount > 0 ? gutter : 0) } ?? 0)
  }

  /// The region of every group, as wide as the column in which it stands.
  var own: [RegionInterior] {
    zip(columns.columns, columns.slots)
      .flatMap { regions, slots in
        regions.compactMap { region in interiors[slots].map { (region, $0[region]) } }
      }
      .sorted { $0.0 < $1.0 }
      .map(\.1)
  }

  /// How much a reader learns: who is in a region of a group, who is named, and who is seen.
  var worth: Double {
    var (named, leading, all) = (0, 0, 0)
    var (namedTies, leadingTies, most, mostUnnamed) = (0, 0, 0, 0)
    var (governments, namedGovernments) = (0, 0)
    func add(_ count: RegionInterior.Count) {
      named += count.named
      leading += count.leading
      all += count.size
      namedTies += count.namedTies
      leadingTies += count.leadingTies
      most = max(most, count.mostTies)
      mostUnnamed = max(mostUnnamed, count.mostUnnamed)
      governments += count.governments
      namedGovernments += count.namedGovernments
    }
    var (inOwn, drawn, without) = (0, 0, 0)
    for (regions, slots) in zip(columns.columns, columns.slots) {
      for region in regions {
        guard let count = interiors[slots]?[region].tally else { continue }
        add(count)
        inOwn += count.size
        drawn += count.drawn
        if count.named < min(2, count.leading) { without += 1 }
      }
    }
    if let rest { add(rest.tally) }
    // All names where there are few, those of who has most ties before others; else some for every region.
    let names =
      leading <= 60
      ? 1.2 * Double(named) / Double(max(leading, 1))
        + 0.8 * Double(namedTies) / Double(max(leadingTies, 1))
      : min(1, Double(named) / Double(3 * regionCount + 3))
    return 3 * Double(inOwn) / Double(max(all, 1)) + names - 4 * columns.whiteShare
      + 0.6 * Double(drawn) / Double(max(all, 1))
      - 2.5 * Double(without) / Double(max(regionCount, 1))
      - (leading <= 60 ? 0.5 : 0) * Double(mostUnnamed) / Double(max(most, 1))
      - 0.5 * Double(governments - namedGovernments) / Double(max(governments, 1))
  }

  /// What stands in the regions, last in that of the rest.
  var contents: [RegionContent] {
    own.map(\.content) + [rest?.content].compactMap(\.self)
  }

  /// Brings regions with many ties near to one another, in a room that is as high as said.
  mutating func improve(width: Double, height: Double, ties graph: Graph, metrics: RegionMetrics) {
    let gutter = metrics.gutter
    let restHeight = rest.map { $0.height + (regionCount > 0 ? gutter : 0) } ?? 0
    let limit = height.isFinite ? height - restHeight : columns.height
    columns.improve(
      pairs: RegionLayout.pairs(of: contents, in: graph),
      width: width,
      limit: max(limit, columns.height)
    )
  }

  /// Gives what is left of the height to more rows of names: of every region as far as its column has
  /// room, and then of the rest; of a page as high as it takes, all to the rest.
  mutating func nameMore(width: Double, height: Double, metrics: RegionMetrics) {
    let gutter = metrics.gutter
    var labels = LabelCache()
    func more(
      of interior: RegionInterior,
      width: Double,
      columns: Int,
      labels: inout LabelCache
    ) -> RegionInterior? {
      let named = interior.selection.named.count
      guard interior.content.leading.count > named, named > 0 || detail.names > 0 else {
        return nil
      }
      return RegionInterior(
        interior.content,
        at: RegionDetail(names: named + columns, symbols: detail.symbols),
        width: width,
        columns: columns,
        metrics: metrics,
        labels: &labels
      )
    }
    let slot =
      (width - gutter * Double(columns.slots.count - 1)) / Double(columns.slots.reduce(0, +))
    func nameMoreOfRest() {
      let own = columns.height + (regionCount > 0 ? gutter : 0)
      while let now = rest,
        let more = more(
          of: now,
          width: width,
          columns: RegionPlan.slotCount(of: width, metrics: metrics),
          labels: &labels
        ), own + more.height <= height
      {
        rest = more
      }
    }
    // Without an end, regions are as large as they were planned.
    guard height.isFinite else {
      if detail.names >= (rest?.content.leading.count ?? 0) { nameMoreOfRest() }
      return
    }
    // Where those with most ties are named last.
    let mostUnnamed = own.map(\.tally.mostUnnamed).max() ?? 0
    if let rest, rest.tally.mostUnnamed > mostUnnamed { nameMoreOfRest() }
    let restHeight = rest.map { $0.height + (regionCount > 0 ? gutter : 0) } ?? 0
    for (column, slots) in columns.slots.enumerated() {
      var isGrowing = true
      while isGrowing {
        isGrowing = false
        // Those first of whom one with most ties is not named.
        let order = columns.columns[column].sorted { one, other in
          let ties = [one, other].map { interiors[slots]?[$0].tally.mostUnnamed ?? 0 }
          return (ties[1], one) < (ties[0], other)
        }
        for region in order {
          guard let now = interiors[slots]?[region],
            let more = more(of: now, width: slot * Double(slots), columns: slots, labels: &labels),
            columns.height(ofColumn: column) + more.height - now.height + restHeight <= height
          else { continue }
          interiors[slots]?[region] = more
          columns.setHeight(more.height, of: region, slots: slots)
          isGrowing = true
          break
        }
      }
    }
    nameMoreOfRest()
  }

  /// How many names fit side by side in a width.
  static func slotCount(of width: Double, metrics: RegionMetrics) -> Int {
    max(1, Int((width + metrics.gutter) / (metrics.slot + metrics.gutter / 2.3)))
  }

  /// The most groups that may have a region in a width.
  static func mostRegions(in width: Double, metrics: RegionMetrics) -> Int {
    5 * max(1, slotCount(of: width, metrics: metrics) / 2)
  }

  /// The plan that tells most of those that fit.
  ///
  /// - Parameters:
  ///   - contents: What stands in the regions of the groups, largest first.
  ///   - rests: What stands in the region of all others where so many groups have one of their own;
  ///     `nil` where that is nobody.
  ///   - width: The width of the page.
  ///   - limit: The most height.
  ///   - metrics: The measures.
  init(
    of contents: [RegionContent],
    rests: [RegionContent?],
    width: Double,
    height limit: Double,
    metrics: RegionMetrics
  ) {
    let gutter = metrics.gutter
    let slotCount = RegionPlan.slotCount(of: width, metrics: metrics)
    let patterns = RegionPlan.patterns(of: slotCount)
    let most = contents.count
    var best: (plan: RegionPlan, worth: Double)?
    var lowest: RegionPlan?
    var labels = LabelCache()
    for detail in RegionDetail.distinct(for: contents + rests.compactMap(\.self)) {
      var known: [[Int]: [Int: [RegionInterior]]] = [:]
      for count in (min(1, most)...most).reversed() {
        // Names alone may fill more than the page.
        let names = contents.prefix(count).reduce(0) { $0 + min(detail.names, $1.leading.count) }
        let least = Double(names) * metrics.slot * 3 * metrics.typography.name
        if least > width * limit, count > 1 { continue }
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
            let plan = RegionPlan(
              columns: columns,
              interiors: interiors,
              rest: rest,
              detail: detail
            )
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
    self =
      best?.plan ?? lowest
      ?? RegionPlan(
        columns: RegionColumns(slots: [], heights: [:], gutter: gutter),
        interiors: [:],
        rest: nil,
        detail: RegionDetail.all[0]
      )
  }

  private init(
    columns: RegionColumns,
    interiors: [Int: [RegionInterior]],
    rest: RegionInterior?,
    detail: RegionDetail
  ) {
    self.columns = columns
    self.interiors = interiors
    self.rest = rest
    self.detail = detail
  }

  /// The ways to divide a number of slots into columns, those of most columns first: of two slots and
  /// of three in turn where there are as many as can be.
  static func patterns(of slots: Int) -> [[Int]] {
    (1...max(1, slots / 2)).reversed().map { count in
      var columns = [Int](repeating: slots / count, count: count)
      // The wider ones are spread, from the second column on.
      let order =
        Array(stride(from: 1, to: count, by: 2)) + Array(stride(from: 0, to: count, by: 2))
      for column in order.prefix(slots % count) { columns[column] += 1 }
      return columns
    }
  }
}
