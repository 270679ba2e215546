import SocialNetwork

// What programs are told of isolated groups.

extension IsolationFindings {
  /// A row for every member of the groups.
  ///
  /// - Parameter limit: The number of groups; `nil` for all.
  /// - Returns: The rows, written some thousands of groups at a time.
  func rows(limit: Int?) -> Rows {
    let columns =
      [
        "group", "rung", "size", "id", "name", "kind", "held-by", "tied-to", "repair-from",
        "repair-to", "repair-rung", "ties-to-robust",
      ] + (certainty?.rowColumns("kept") ?? [])
    return Rows(columns, IsolationRows(findings: self, count: min(limit ?? .max, groups.count)))
  }
}

/// A row for every member of the groups, some thousands of groups in a part.
private struct IsolationRows: RowParts {
  let findings: IsolationFindings

  /// How many of the groups are listed.
  let count: Int

  private static let partLength = 8192

  var partCount: Int { (count + IsolationRows.partLength - 1) / IsolationRows.partLength }

  func write(_ part: Int, to sink: inout some RowSink) {
    let first = part * IsolationRows.partLength
    let groups = findings.groups[first..<min(count, first + IsolationRows.partLength)]
    let actors = findings.network.actors
    let (ids, names, kinds) = (actors.ids, actors.names, actors.kinds)
    func append(_ actor: Int?) {
      if let actor { sink.append(actor, of: ids) } else { sink.append(.number(nil)) }
    }
    for (group, mended) in zip(groups, findings.ties(mending: groups)) {
      let kept = findings.keptDraws(of: group)
      let rung = Value.text(group.rung.rawValue)
      let mendedRung = mended?.rung.map { Value.text($0.rawValue) } ?? .number(nil)
      let holder = findings.told(group.heldBy, of: group)
      let end = findings.told(group.tiedTo, of: group)
      for member in group.members {
        sink.append(.integer(group.number))
        sink.append(rung)
        sink.append(.integer(group.members.count))
        sink.append(member, of: ids)
        sink.append(member, of: names)
        sink.append(.text(kinds[member].name))
        append(holder)
        append(end)
        append(mended?.member)
        append(mended?.contact)
        sink.append(mendedRung)
        sink.append(mended.map { .integer($0.tiesToRobust) } ?? .number(nil))
        sink.append(kept)
      }
    }
  }
}

extension IsolationFindings {
  /// In how many draws a group keeps its rung; nothing where that was not asked.
  fileprivate func keptDraws(of group: IsolatedGroup) -> [Value] {
    guard let found = certainty?.found else { return [] }
    return found.map { draws in
      group.rung.canBeLost ? .integer(draws.kept[group.number - 1]) : .number(nil)
    }
  }

  /// What programs are told of the numbers.
  var conventions: [String: String] {
    if let reach {
      return ["rung": "out-of-reach: no \(reach.kind.name) within \(reach.steps) steps"]
    }
    let main =
      ladder?.isMainPartOneTie ?? false
      ? [
        "main-part":
          "a single tie, without which there would be none; no rung tells it of its two actors"
      ] : [:]
    return (certainty?.conventions ?? [:]).merging(main) { $1 }.merging([
      "rung":
        "the lowest that holds: unknown, not-on-day, isolate, detached, umbrella-only, one-tie, "
        + "one-actor",
      "rows":
        "groups of two or more numbered first, from 1, in the order of the ladder, then largest "
        + "first, then by smallest id; single actors after them in the same order; numbers stay when "
        + "groups are filtered",
      "repair":
        "the new tie that lifts most of the group, to an actor that shares most, organisations before "
        + "volunteers before others, then by id; repair-rung is the one that most of those lifted reach; "
        + "ties-to-robust the least number of new ties that connects the whole group firmly",
    ]) { $1 }
  }
}
