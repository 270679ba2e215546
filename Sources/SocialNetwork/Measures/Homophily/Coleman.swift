extension Mixing {
  /// The groups with Coleman's index of each: how far a group keeps to itself, its size accounted for.
  ///
  ///     h(g) = (w − w*) / (D − w*) if w > w*, else (w − w*) / w*
  ///     w* = D (n(g) − 1) / (n − 1)
  ///
  /// where D is the weight of the tie ends in group *g* of n(g) actors out of *n*, and w the weight
  /// of those whose other end is in it too. 1 where all ties stay inside, 0 where as many as group
  /// sizes would give, −1 where none does. Where groups overlap, an actor counts in each of its own:
  /// the index compares the members of one group with all others, whatever else these are in.
  ///
  /// - Edge cases: `nil` for a group without ties, of a single actor, who has nobody to choose
  ///   inside, or of everyone, who have nobody outside.
  /// - Source: J. S. Coleman, "Relational analysis: the study of social organizations with survey
  ///   methods", *Human Organization* 17, 1958; a tie counts in both directions.
  var results: [Homophily.Group] {
    groups.names.indices.map { group in
      Homophily.Group(
        name: groups.names[group],
        actorCount: groups.sizes[group],
        coleman: coleman(of: group)
      )
    }
  }

  private func coleman(of group: Int) -> Double? {
    let size = groups.sizes[group]
    guard size > 1, size < actorCount else { return nil }
    return Mixing.coleman(
      ends: ends[group],
      inside: 2 * inside[group],
      expected: Double(size - 1) / Double(actorCount - 1)
    )
  }

  /// Coleman's index from the weight of the tie ends in a group, of those that lead inside, and the share
  /// of these to be expected; `nil` without ties, or where nothing or all is expected.
  static func coleman(ends: Double, inside: Double, expected share: Double) -> Double? {
    guard ends > 0, share > 0, share < 1 else { return nil }
    let expected = ends * share
    return inside > expected
      ? (inside - expected) / (ends - expected) : (inside - expected) / expected
  }
}
