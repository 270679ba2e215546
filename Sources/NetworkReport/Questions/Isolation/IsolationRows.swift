import SocialNetwork

// What programs are told of isolated groups.

extension IsolationFindings {
  /// A row for every member of the groups.
  ///
  /// - Parameter limit: The number of groups; `nil` for all.
  /// - Returns: The rows, made some thousands of groups at a time.
  func rows(limit: Int?) -> Rows {
    let columns =
      [
        "group", "rung", "size", "id", "name", "kind", "held-by", "tied-to", "repair-from",
        "repair-to", "repair-rung", "ties-to-robust",
      ] + (certainty?.rowColumns("kept") ?? [])
    let count = min(limit ?? groups.count, groups.count)
    let length = IsolationFindings.partLength
    return Rows(columns, parts: (count + length - 1) / length) { part in
      var findings = self
      return findings.rows(of: groups[part * length..<min(count, (part + 1) * length)])
    }
  }

  /// How many groups make a part of the rows.
  private static let partLength = 4096

  /// A row for every member of some groups.
  private mutating func rows(of groups: ArraySlice<IsolatedGroup>) -> [[Value]] {
    let actors = network.actors
    var rows: [[Value]] = []
    rows.reserveCapacity(groups.count)
    for group in groups {
      let mended = values(of: repair(of: group))
      let kept =
        certainty?.found.map { found -> Value in
          group.rung.canBeLost ? .integer(found.kept[group.number - 1]) : .number(nil)
        } ?? []
      let holder = told(group.heldBy, of: group).map { actors.ids[$0] } ?? ""
      let end = told(group.tiedTo, of: group).map { actors.ids[$0] } ?? ""
      for member in group.members {
        rows.append(
          [
            .integer(group.number), .text(group.rung.rawValue), .integer(group.members.count),
            .text(actors.ids[member]), .text(actors.names[member]),
            .text(actors.kinds[member].name), .text(holder), .text(end),
          ] + mended + kept
        )
      }
    }
    return rows
  }

  private func values(of repair: Repair?) -> [Value] {
    guard let repair else { return [Value](repeating: .number(nil), count: 4) }
    return [
      .text(network.actors.ids[repair.member]), .text(network.actors.ids[repair.contact]),
      repair.rung.map { .text($0.rawValue) } ?? .number(nil), .integer(repair.tiesToRobust),
    ]
  }

  /// What programs are told of the numbers.
  var conventions: [String: String] {
    if let reach {
      return ["rung": "out-of-reach: no \(reach.kind.name) within \(reach.steps) steps"]
    }
    return (certainty?.conventions ?? [:]).merging([
      "rung":
        "the lowest that holds: unknown, not-on-day, isolate, detached, umbrella-only, one-tie, "
        + "one-actor",
      "rows":
        "groups of two or more numbered first, from 1, in the order of the ladder, then largest "
        + "first, then by smallest id; single actors after them in the same order; numbers stay when "
        + "groups are filtered",
      "repair":
        "the new tie that lifts most of the group, to an actor that shares most, organisations before "
        + "volunteers before others, then by id; repair-rung is the one that most of the group reach; "
        + "ties-to-robust the least number of new ties that connects the whole group firmly",
    ]) { $1 }
  }
}
