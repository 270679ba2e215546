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
    let width = columns.count
    return Rows(columns, parts: (count + length - 1) / length) { part in
      rows(
        of: groups[part * length..<min(count, (part + 1) * length)],
        width: width
      )
    }
  }

  /// How many groups make a part of the rows.
  private static let partLength = 8192

  /// A row for every member of some groups.
  private func rows(of groups: ArraySlice<IsolatedGroup>, width: Int) -> RowList {
    let actors = network.actors
    let (ids, names, kinds) = (actors.ids, actors.names, actors.kinds)
    var rows = RowList(width: width)
    rows.reserve(groups.reduce(0) { $0 + $1.members.count })
    for (group, mended) in zip(groups, ties(mending: groups)) {
      let kept = keptDraws(of: group)
      let rung = Value.text(group.rung.rawValue)
      let mendedRung = mended?.rung.map { Value.text($0.rawValue) } ?? .number(nil)
      let (holder, end) = (told(group.heldBy, of: group), told(group.tiedTo, of: group))
      func append(_ actor: Int?) {
        if let actor { rows.append(actor, of: ids) } else { rows.append(.number(nil)) }
      }
      for member in group.members {
        rows.append(.integer(group.number))
        rows.append(rung)
        rows.append(.integer(group.members.count))
        rows.append(member, of: ids)
        rows.append(member, of: names)
        rows.append(.text(kinds[member].name))
        append(holder)
        append(end)
        append(mended?.member)
        append(mended?.contact)
        rows.append(mendedRung)
        rows.append(mended.map { .integer($0.tiesToRobust) } ?? .number(nil))
        rows.append(kept)
      }
    }
    return rows
  }

  /// In how many draws a group keeps its rung; nothing where that was not asked.
  private func keptDraws(of group: IsolatedGroup) -> [Value] {
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
        + "volunteers before others, then by id; repair-rung is the one that most of the group reach; "
        + "ties-to-robust the least number of new ties that connects the whole group firmly",
    ]) { $1 }
  }
}
