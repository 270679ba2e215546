/// Lays out the rows of a graph from its edges, given in any order.
///
/// To move every edge to its rows at once would be to wait for memory each time. So the arcs, one for
/// either end of an edge, are first dealt out to buckets: nodes that follow on one another, whose arcs fit
/// into the cache of a processor. Each bucket is then sorted by itself, first by the nodes to which its arcs
/// lead and then by those in whose rows they are; that is a counting sort for every few bits.
///
/// The edges are dealt out in parts, several at once, and in a bucket the parts follow on one another, so
/// that the number of threads changes nothing.
struct RowLayout {
  private let nodeCount: Int
  private let sources: [UInt32]
  private let ends: [UInt32]
  private let weights: [Double]?

  /// Whether edges that are given repeatedly count once, and weigh 1.
  private let isUnweighted: Bool
  private let threads: Int

  /// The parts of the edges that are dealt out at once.
  private let parts: [Range<Int>]

  /// How many of the last bits of a node do not count for the range of nodes that it is in.
  private let shift: Int

  /// Nodes that follow on one another, and the places of their arcs among all.
  private struct Bucket {
    let ranges: Range<Int>
    let nodes: Range<Int>
    let arcs: Range<Int>
  }

  /// The most ranges of nodes, of which the arcs are counted before they are dealt out.
  private static let mostRanges = 8192

  /// How many arcs a bucket has, about.
  private static let bucketLength = 1 << 14

  /// How many arcs are dealt out before they are sorted, about, so that memory holds a part of them twice.
  private var roundLength: Int { max(1 << 21, sources.count / 4) }

  /// The edges of a graph.
  init(
    nodeCount: Int,
    sources: [UInt32],
    targets: [UInt32],
    weights: [Double]?,
    isUnweighted: Bool,
    threads: Int
  ) {
    self.nodeCount = nodeCount
    self.sources = sources
    ends = targets
    self.weights = isUnweighted ? nil : weights
    self.isUnweighted = isUnweighted
    self.threads = threads
    var shift = 0
    while nodeCount >> shift >= RowLayout.mostRanges { shift += 1 }
    self.shift = shift
    let count = max(1, min(16, sources.count >> 14))
    parts = (0..<count).map { sources.count * $0 / count..<sources.count * ($0 + 1) / count }
  }

  /// Where every row begins, followed by the number of arcs; the other end of every arc, each row in
  /// ascending order; and its weight, which is the sum for edges that are given repeatedly.
  func rows() -> (starts: [UInt32], targets: [UInt32], weights: ArcWeights) {
    let counts = arcsByRange()
    let buckets = buckets(counts)
    let arcCount = 2 * sources.count
    var lengths: [Int] = []
    var (targets, weights): ([UInt32], [Double]) = ([], [])
    var starts = [UInt32](count: nodeCount + 1) { starts in
      targets = [UInt32](count: arcCount) { targets in
        weights = [Double](count: isUnweighted ? 0 : arcCount) { weights in
          lengths = fill(Rows(starts: starts, targets: targets, weights: weights), buckets, counts)
        }
      }
    }
    starts[nodeCount] = UInt32(arcCount)
    // Where edges were given repeatedly, the rows after them move up.
    var kept = 0
    for (bucket, length) in zip(buckets, lengths) {
      let gap = bucket.arcs.lowerBound - kept
      if gap > 0 {
        for arc in bucket.arcs.prefix(length) {
          targets[arc - gap] = targets[arc]
          if !isUnweighted { weights[arc - gap] = weights[arc] }
        }
        for node in bucket.nodes { starts[node] -= UInt32(gap) }
      }
      kept += length
    }
    targets.removeSubrange(kept...)
    starts[nodeCount] = UInt32(kept)
    // Without weights only repeated edges weigh more than 1.
    if isUnweighted || self.weights == nil && kept == arcCount {
      return (starts, targets, ArcWeights(unitsOf: kept))
    }
    weights.removeSubrange(kept...)
    return (starts, targets, ArcWeights(weights))
  }

  /// The number of arcs in every range of nodes, for each part of the edges.
  private func arcsByRange() -> [[UInt32]] {
    let rangeCount = nodeCount >> shift + 1
    return inParts { part in
      let (sources, ends) = (sources.span, ends.span)
      var counts = [UInt32](repeating: 0, count: rangeCount)
      var span = counts.mutableSpan
      for edge in part {
        let (u, v) = (sources[edge], ends[edge])
        precondition(u != v, "edge from node \(u) to itself")
        precondition(max(u, v) < nodeCount, "edge \(u)–\(v) of \(nodeCount) nodes")
        span[Int(u) >> shift] += 1
        span[Int(v) >> shift] += 1
      }
      if let weights = weights?.span {
        for edge in part {
          let weight = weights[edge]
          precondition(
            weight > 0 && weight < .infinity,
            "edge \(sources[edge])–\(ends[edge]) of weight \(weight)"
          )
        }
      }
      return counts
    }
  }

  /// What a function finds in each part of the edges.
  private func inParts<Result: Sendable>(_ work: @Sendable (Range<Int>) -> Result) -> [Result] {
    inChunks(of: parts.indices, count: parts.count, threads: threads, progress: nil) {
      work(parts[$0.lowerBound])
    }
  }

  /// The buckets of all nodes, in order.
  private func buckets(_ counts: [[UInt32]]) -> [Bucket] {
    let rangeCount = counts[0].count
    var buckets: [Bucket] = []
    var (firstRange, firstArc, arc) = (0, 0, 0)
    for range in 0..<rangeCount {
      for part in counts { arc += Int(part[range]) }
      guard arc - firstArc >= RowLayout.bucketLength || range == rangeCount - 1 else { continue }
      buckets.append(
        Bucket(
          ranges: firstRange..<range + 1,
          nodes: firstRange << shift..<min(nodeCount, (range + 1) << shift),
          arcs: firstArc..<arc
        )
      )
      (firstRange, firstArc) = (range + 1, arc)
    }
    return buckets
  }

  /// The rows as they are filled.
  private struct Rows {
    let starts: SharedRoom<UInt32>
    let targets: SharedRoom<UInt32>
    let weights: SharedRoom<Double>
  }

  /// Fills the rows of all buckets, some buckets after others.
  ///
  /// - Returns: How many arcs there are in each, repeated ones counted once.
  private func fill(_ rows: Rows, _ buckets: [Bucket], _ counts: [[UInt32]]) -> [Int] {
    var rounds: [ArraySlice<Bucket>] = []
    var first = 0
    while first < buckets.count {
      let begin = buckets[first].arcs.lowerBound
      var last = first
      while last + 1 < buckets.count,
        buckets[last + 1].arcs.upperBound - begin <= roundLength
      { last += 1 }
      rounds.append(buckets[first...last])
      first = last + 1
    }
    // All rounds deal into the same room: to fill memory that is handed out anew takes time.
    let most = rounds.map { $0.reduce(0) { $0 + $1.arcs.count } }.max() ?? 0
    var lengths: [Int] = []
    _ = [UInt64](count: most) { keys in
      _ = [Double](count: weights == nil ? 0 : most) { held in
        let dealt = Arcs(keys: keys, weights: held)
        for buckets in rounds { lengths += fill(rows, buckets, counts, dealt) }
      }
    }
    return lengths
  }

  private func fill(
    _ rows: Rows,
    _ buckets: ArraySlice<Bucket>,
    _ counts: [[UInt32]],
    _ dealt: Arcs
  ) -> [Int] {
    let begin = buckets[buckets.startIndex].arcs.lowerBound
    deal(buckets, counts, into: dealt)
    return inChunks(
      of: buckets.indices,
      count: min(32, buckets.count),
      threads: threads,
      progress: nil
    ) { some in
      var sorting = BucketSorting(
        capacity: buckets[some].map(\.arcs.count).max() ?? 0,
        isWeighted: weights != nil
      )
      return buckets[some].map {
        fill(rows, $0, dealt, from: $0.arcs.lowerBound - begin, with: &sorting)
      }
    }.flatMap { $0 }
  }

  /// Arcs on their way to their rows: the node in whose row each is, before that to which it leads, and
  /// the weight, if there are any.
  private struct Arcs {
    let keys: SharedRoom<UInt64>
    let weights: SharedRoom<Double>
  }

  /// Writes the arcs of some buckets one bucket after the other.
  private func deal(_ buckets: ArraySlice<Bucket>, _ counts: [[UInt32]], into dealt: Arcs) {
    // The place of every range's bucket among these, and where each part begins in every bucket.
    var bucketOfRange = [UInt16](repeating: .max, count: counts[0].count)
    var firstPlaces = parts.map { _ in [Int](repeating: 0, count: buckets.count) }
    var next = 0
    for (place, bucket) in buckets.enumerated() {
      for range in bucket.ranges { bucketOfRange[range] = UInt16(place) }
      for part in parts.indices {
        firstPlaces[part][place] = next
        for range in bucket.ranges { next += Int(counts[part][range]) }
      }
    }
    let (places, starts) = (bucketOfRange, firstPlaces)
    _ = inChunks(of: parts.indices, count: parts.count, threads: threads, progress: nil) {
      deal(part: $0.lowerBound, bucketOfRange: places, starts[$0.lowerBound], into: dealt)
    }
  }

  private func deal(part: Int, bucketOfRange: [UInt16], _ starts: [Int], into dealt: Arcs) {
    let (sources, ends, places) = (sources.span, ends.span, bucketOfRange.span)
    let weights = weights ?? []
    let isWeighted = !weights.isEmpty
    var starts = starts
    var next = starts.mutableSpan
    for edge in parts[part] {
      let (u, v) = (sources[edge], ends[edge])
      // The nodes were checked as they were counted, and there is room for as many as were counted.
      let (first, second) = unsafe (
        Int(places[unchecked: Int(u) >> shift]), Int(places[unchecked: Int(v) >> shift])
      )
      if first < next.count {
        unsafe dealt.keys[next[first]] = UInt64(u) << 32 | UInt64(v)
        if isWeighted { unsafe dealt.weights[next[first]] = weights[edge] }
        next[first] &+= 1
      }
      if second < next.count {
        unsafe dealt.keys[next[second]] = UInt64(v) << 32 | UInt64(u)
        if isWeighted { unsafe dealt.weights[next[second]] = weights[edge] }
        next[second] &+= 1
      }
    }
  }

  /// Sorts the arcs of a bucket into its rows, and makes one of those that are repeated.
  ///
  /// - Returns: How many there are.
  private func fill(
    _ rows: Rows,
    _ bucket: Bucket,
    _ dealt: Arcs,
    from begin: Int,
    with sorting: inout BucketSorting
  ) -> Int {
    let count = bucket.arcs.count
    // All bits of a node in two steps, where there are more than a few.
    let bits = UInt64.bitWidth - (max(1, nodeCount) - 1).leadingZeroBitCount
    let low = (bits + 1) / 2
    sorting.loadSorted(dealt.keys, dealt.weights, from: begin, count: count, width: 1 << low)
    sorting.sort(shift: low, width: 1 << (bits - low))
    let first = UInt64(bucket.nodes.lowerBound)
    var ends = sorting.counts(width: bucket.nodes.count) { Int($0 &>> 32 &- first) }
    var next = ends.mutableSpan
    let firstArc = bucket.arcs.lowerBound
    for place in 0..<count {
      let (key, weight) = sorting[place]
      let row = Int(key &>> 32 &- first)
      let arc = firstArc &+ next[row]
      next[row] &+= 1
      unsafe rows.targets[arc] = UInt32(truncatingIfNeeded: key)
      if !isUnweighted { unsafe rows.weights[arc] = weight }
    }
    return merge(rows, bucket, ends: ends)
  }

  /// Makes one of the arcs of a row that lead to one node, their weights added up in ascending order, so
  /// that the last digits of a sum do not depend on the order in which they were given.
  ///
  /// - Parameters:
  ///   - rows: The rows as they are filled.
  ///   - bucket: The bucket, whose rows are in ascending order.
  ///   - ends: Where its rows end.
  /// - Returns: How many arcs there are then.
  private func merge(_ rows: Rows, _ bucket: Bucket, ends: [Int]) -> Int {
    let begin = bucket.arcs.lowerBound
    var (kept, arc) = (begin, begin)
    for (node, end) in zip(bucket.nodes, ends) {
      unsafe rows.starts[node] = UInt32(kept)
      let end = begin + end
      while arc < end {
        let target = unsafe rows.targets[arc]
        let first = arc
        arc &+= 1
        while arc < end, unsafe rows.targets[arc] == target { arc &+= 1 }
        if isUnweighted {
          unsafe rows.targets[kept] = target
          kept &+= 1
          continue
        }
        var weight = unsafe rows.weights[first]
        if arc - first > 1 {
          let given = (first..<arc).map { unsafe rows.weights[$0] }.sorted()
          weight = given.dropFirst().reduce(given[0], +)
        } else if kept == first {
          kept &+= 1
          continue
        }
        unsafe rows.targets[kept] = target
        unsafe rows.weights[kept] = weight
        kept &+= 1
      }
    }
    return kept - begin
  }
}
