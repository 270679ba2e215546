/// Who stands at the top, compared with how many they are.
public enum TopShare {
  /// Which part of a stratum is its top: one in 10, of fewer than 100 actors one in 5.
  public static func part(of count: Int) -> Int { count < 100 ? 5 : 10 }

  /// How many times its share of the actors each group's share of the top is.
  ///
  ///     ratio(g) = share of g in the top of its stratum / share of g in the stratum
  ///
  /// averaged over the strata by the size of the group in each. 1 when a group stands at the top as
  /// often as its size would give, 0 when never. Values that are equal at the edge of the top, but for
  /// rounding (a part of 10⁻⁹), share its last places: each counts for the same fraction.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - groups: The group of each, counted from 0.
  ///   - strata: The stratum of each, counted from 0; `nil` where there is but one.
  ///   - groupsOfCell: Where groups overlap, the groups that each number in `groups` stands for.
  /// - Returns: The ratio of every group up to the last that occurs; `nil` for a group without
  ///   values. Strata where all have 0 have no top and are left out.
  /// - Precondition: the arrays are of one length.
  /// - Complexity: O(*n* log *n*).
  /// - Source: the comparison from F. Karimi et al., "Homophily influences ranking of minorities in
  ///   social networks", *Scientific Reports* 8, 2018, doi:10.1038/s41598-018-29405-7.
  public static func ratios(
    of values: [Double],
    in groups: [Int],
    strata: [Int]? = nil,
    groupsOfCell: [[Int]]? = nil
  ) -> [Double?] {
    precondition(values.count == groups.count, "a group for every value")
    let groupCount = 1 + ((groupsOfCell?.joined().max() ?? groups.max()) ?? -1)
    var members = [[Int]](repeating: [], count: 1 + (strata?.max() ?? 0))
    for i in values.indices { members[strata?[i] ?? 0].append(i) }

    var inTop = [Double](repeating: 0, count: groupCount)
    var counts = [Int](repeating: 0, count: groupCount)
    for members in members where members.contains(where: { values[$0] > 0 }) {
      let part = Double(part(of: members.count))
      let places = Double(members.count) / part
      let edge = values.valueOfPlace(Int(places.rounded(.up)), among: members)
      let tolerance = 1e-9 * abs(edge)
      let above = members.count { values[$0] > edge + tolerance }
      let atEdge = members.count { abs(values[$0] - edge) <= tolerance }
      let fraction = (places - Double(above)) / Double(atEdge)
      for member in members {
        let own = groupsOfCell?[groups[member]] ?? [groups[member]]
        for group in own { counts[group] += 1 }
        guard values[member] >= edge - tolerance else { continue }
        // Divided by the size of the top, so that strata of unlike tops weigh by their members.
        for group in own {
          inTop[group] += (values[member] > edge + tolerance ? 1 : fraction) * part
        }
      }
    }
    return (0..<groupCount).map { counts[$0] > 0 ? inTop[$0] / Double(counts[$0]) : nil }
  }
}

extension [Double] {
  /// The value of some members that stands on a place from the top, counted from 1.
  fileprivate func valueOfPlace(_ place: Int, among members: [Int]) -> Double {
    let sorted = members.map { self[$0] }.sorted(by: >)
    return sorted[Swift.min(Swift.max(place, 1), sorted.count) - 1]
  }
}
