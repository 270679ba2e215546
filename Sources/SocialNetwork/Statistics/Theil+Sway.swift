import Foundation

extension Theil {
  /// The most that the total or a part of it changes when any one of some values is left out, or when one more
  /// as the greatest of a stratum comes into any group.
  ///
  /// In a stratum of sum S and n values, with E = Σ x ln x and B = Σ S(g) ln (S(g)/n(g)) over the groups, the
  /// total is E/S − ln (S/n), and the part between the groups B/S − ln (S/n): each can be told anew without a
  /// look at the others. As the parts are means over strata of n(k) values, they change by at most
  /// (n(k) Δ(k) + |T(k) − T|) / Σ n(k).
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - groups: The group of each, counted from 0.
  ///   - strata: The stratum of each, counted from 0.
  /// - Returns: The change; 0 where all are 0.
  /// - Precondition: the arrays are of one length, and no value is negative.
  /// - Complexity: O(*n*).
  static func mostThatOneChanges(
    _ values: [Double],
    in groups: [Int],
    strata: [Int]
  ) -> Double {
    precondition(values.count == groups.count && values.count == strata.count, "a group for each")
    var members = [[Int]](repeating: [], count: 1 + (strata.max() ?? -1))
    for place in values.indices { members[strata[place]].append(place) }
    let sums = members.filter { $0.contains { values[$0] > 0 } }
      .map { Sums($0.map { (values[$0], groups[$0]) }) }
    let all = sums.reduce(0) { $0 + $1.count }
    guard all > 0 else { return 0 }
    let means = (0..<3).map { part in
      sums.reduce(0) { $0 + $1.count * $1.parts[part] } / all
    }
    let changes = sums.flatMap { sums in
      zip(sums.mostThatOneChanges, zip(sums.parts, means)).map {
        sums.count * $0 + abs($1.0 - $1.1)
      }
    }
    return (changes.max() ?? 0) / all
  }
}

/// The sums of a stratum.
private struct Sums {
  let members: [(value: Double, group: Int)]
  var count = 0.0
  private var total = 0.0

  /// Σ x ln x, and Σ S(g) ln (S(g)/n(g)).
  private var entropy = 0.0
  private var between = 0.0

  private var ofGroups: [Int: (sum: Double, count: Double)] = [:]

  init(_ members: [(value: Double, group: Int)]) {
    self.members = members
    for (value, group) in members {
      count += 1
      total += value
      entropy += Sums.term(value, 1)
      let own = ofGroups[group] ?? (0, 0)
      ofGroups[group] = (own.sum + value, own.count + 1)
    }
    for group in ofGroups.keys.sorted() {
      guard let own = ofGroups[group] else { continue }
      between += Sums.term(own.sum, own.count)
    }
  }

  /// s ln (s/n), which is 0 for 0.
  private static func term(_ sum: Double, _ count: Double) -> Double {
    sum > 0 && count > 0 ? sum * log(sum / count) : 0
  }

  /// The total, and what is within and between the groups.
  var parts: [Double] {
    let mean = log(total / count)
    return [entropy / total - mean, (entropy - between) / total, between / total - mean]
  }

  /// The same with one more in a group, or with one less; `nil` where nothing is left.
  private func parts(with value: Double, in group: Int, times sign: Double) -> [Double]? {
    var other = self
    other.count += sign
    other.total += sign * value
    guard other.count > 0, other.total > 1e-12 * total else { return nil }
    other.entropy += sign * Sums.term(value, 1)
    let own = ofGroups[group] ?? (0, 0)
    other.between -= Sums.term(own.sum, own.count)
    other.between += Sums.term(own.sum + sign * value, own.count + sign)
    return other.parts
  }

  /// The most that one changes each of the parts.
  var mostThatOneChanges: [Double] {
    let greatest = members.map(\.value).max() ?? 0
    let others =
      members.compactMap { parts(with: $0.value, in: $0.group, times: -1) }
      + ofGroups.keys.compactMap { parts(with: greatest, in: $0, times: 1) }
    return parts.indices.map { part in
      others.reduce(0) { max($0, abs($1[part] - parts[part])) }
    }
  }
}
