/// How far a group is from the actors of its own kinds.
///
///     gap(g) = Σ(s) n(g, s) (mean(g, s) − mean(s)) / Σ(s) n(g, s)
///
/// over the strata *s*, which are kinds of actors; mean(*s*) is that of all in the stratum whose group
/// is known, the group's own included. Below 0 when its members have less than others of their
/// kinds.
struct Gap: Sendable {
  let strataCount: Int
  let groupCount: Int
  let layout: LaneLayout

  /// The number of actors in every cell, *s* · `groupCount` + *g*.
  let counts: [Double]

  /// The groups of which the gap is wanted, each as the cells that it is made of in a stratum.
  let groups: [[Int]]

  /// Appends the gaps for the sums in all cells: outcome by outcome, those of the groups wanted.
  ///
  /// The gap of a group in which nobody has the outcome is 0.
  func append(_ sums: ArraySlice<Lanes>, to gaps: inout [Double]) {
    let base = sums.startIndex
    var cellCounts = counts
    for (_, lane, presence) in layout.outcomes {
      if let presence {
        for cell in counts.indices { cellCounts[cell] = sums[base + cell][presence] }
      }
      let first = gaps.count
      for _ in groups { gaps.append(0) }
      var members = [Double](repeating: 0, count: groups.count)
      for stratum in 0..<strataCount {
        let range = stratum * groupCount..<(stratum + 1) * groupCount
        var (total, count) = (0.0, 0.0)
        for cell in range {
          total += sums[base + cell][lane]
          count += cellCounts[cell]
        }
        guard count > 0 else { continue }
        let mean = total / count
        for (place, group) in groups.enumerated() {
          for part in group {
            let cell = range.lowerBound + part
            gaps[first + place] += sums[base + cell][lane] - cellCounts[cell] * mean
            members[place] += cellCounts[cell]
          }
        }
      }
      for place in groups.indices where members[place] > 0 { gaps[first + place] /= members[place] }
      if presence != nil { cellCounts = counts }
    }
  }
}
