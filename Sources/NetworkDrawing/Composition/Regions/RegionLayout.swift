import GraphCore
import GraphLayout

/// Groups of a network as regions on a page: the largest in columns, the others in one at the foot.
///
/// Everything is measured in points from the top left corner; *y* grows upwards.
struct RegionLayout: Sendable {
  /// The regions of groups, largest first, and last that of the rest.
  private(set) var regions: [PlacedRegion] = []

  /// Whether the last region is that of the rest.
  private(set) var hasRest = false

  /// The height of all.
  private(set) var height = 0.0

  /// How much of every region is drawn one by one.
  private(set) var detail = RegionDetail.all[0]

  /// No regions.
  init() {}

  /// - Parameters:
  ///   - plan: What is drawn.
  ///   - room: Where it stands.
  ///   - graph: The ties.
  ///   - metrics: The measures.
  init(of plan: RegionPlan, in room: Room, ties graph: Graph, metrics: RegionMetrics) {
    detail = plan.detail
    let gutter = metrics.gutter
    let restHeight = plan.rest.map { $0.height } ?? 0
    let between = plan.rest != nil && !plan.columns.columns.isEmpty ? gutter : 0
    let limit = room.height.isFinite ? room.height - restHeight - between : plan.columns.height
    let count = plan.columns.columns.reduce(0) { $0 + $1.count }
    let needed = plan.columns.height
    // A page that must be filled is, but for regions that would be mostly white.
    let given = room.isFilled ? min(max(limit, needed), RegionColumns.mostStretch * needed) : needed
    let boxes = plan.columns.boxes(width: room.width, height: given)
    regions = zip(plan.own, boxes).map { $0.placed(in: $1, ties: graph) }
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
}
