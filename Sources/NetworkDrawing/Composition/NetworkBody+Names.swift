import GraphCore
import SocialNetwork

/// Who is named before others.
enum NamePreference: Sendable {
  case governments, hanging, large
}

extension NetworkBody {
  /// The actors that are to be named, those first whose name matters most: what the drawing is about, whom
  /// isolated groups hang on, governments, who speaks for such a group, other organisations.
  ///
  /// Places go by the names of who is in the middle of a view, and not by whom else a drawing is about,
  /// such as the umbrella: with it and without it everybody stands in the same place.
  func rankedByImportance(_ actors: [Int]) -> [Int] {
    // Marked or not, so that a picture with marks has the places of one without.
    let held = Set(hangingGroups.compactMap(\.holder))
    let speakers = Set(hangingGroups.flatMap(\.members))
    func rank(_ actor: Int) -> Int {
      if network.centers.contains(actor) { return 0 }
      if held.contains(actor) { return 1 }
      if network.kinds[actor] == .government { return 2 }
      if speakers.contains(actor) { return 3 }
      return network.kinds[actor].mayBePerson ? 5 : 4
    }
    let named = actors.filter { mayBeNamed($0) && !undrawn.contains($0) }.sorted { first, second in
      let ranks = (rank(first), rank(second))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      let sizes = (symbols[first].radius, symbols[second].radius)
      return sizes.0 == sizes.1 ? first < second : sizes.0 > sizes.1
    }
    return Array(named.prefix(options.labelCount ?? .max))
  }

  /// Those whose names are given up last: in the middle of a view, speaking for isolated groups or holding them, and
  /// governments; of these kinds as many as are no more than two in three.
  var namedFirst: Set<Int> {
    let hung = Set(hangingGroups.flatMap { $0.members + [$0.holder].compactMap(\.self) })
    var first: Set<Int> = []
    for isFirst in [
      { network.centers.contains($0) }, { hung.contains($0) },
      { network.kinds[$0] == .government },
    ] as [(Int) -> Bool] {
      let all = first.union(ranked.filter(isFirst))
      if 3 * all.count <= 2 * ranked.count { first = all }
    }
    return first
  }

  /// Those of whom a larger share is named than of others, once names have their room.
  var preferred: Set<NamePreference> {
    func isPreferred(_ isOne: (Int) -> Bool) -> Bool {
      let all = ranked.filter(isOne)
      let (own, others) = (all.count(where: named.contains), ranked.count - all.count)
      let othersNamed = ranked.count(where: named.contains) - own
      return own > 0 && own * max(others, 1) >= othersNamed * all.count
    }
    var preferred: Set<NamePreference> = []
    if isPreferred({ network.kinds[$0] == .government }) { preferred.insert(.governments) }
    // Where no group is marked nobody sees that they hang.
    let hung = Set(marks.groups.flatMap { $0.members + [$0.holder].compactMap(\.self) })
    if isPreferred(hung.contains) { preferred.insert(.hanging) }
    let radii = ranked.map { symbols[$0].radius }.sorted()
    if let middle = radii.dropFirst(radii.count / 2).first, middle > radii[0],
      isPreferred({ symbols[$0].radius >= middle })
    {
      preferred.insert(.large)
    }
    return preferred
  }

  /// Those whom the drawing is about, and who are to be named whatever others lose their name for it.
  var subjects: [Int] {
    guard options.labelCount != 0 else { return [] }
    return main.filter { network.isSubject($0, options) && mayBeNamed($0) }
  }

  /// The ends of the ties that are proposed, who may be named.
  var plannedEnds: [Int] {
    guard options.labelCount != 0 else { return [] }
    let proposed = network.marks(of: options.tieMarks).filter { $0.value == .proposed }
    let isEnd = Set(proposed.keys.joined())
    guard !isEnd.isEmpty else { return [] }
    return main.filter { isEnd.contains($0) && mayBeNamed($0) }
  }

  /// Whom marked groups hang on, the more of them the sooner, and then those of marked groups who are to be
  /// named, the smaller the number of their group the sooner: what the picture is about too.
  var markedSpeakers: [Int] {
    let isRanked = Set(ranked)
    let groups = marks.groups.filter { $0.style != nil }
      .sorted { $0.number < $1.number }
    var counts: [Int: Int] = [:]
    for holder in groups.compactMap(\.holder) where isRanked.contains(holder) {
      counts[holder, default: 0] += 1
    }
    let holders = counts.keys.sorted { first, second in
      (counts[second] ?? 0, symbols[second].radius, first)
        < (counts[first] ?? 0, symbols[first].radius, second)
    }
    return holders
      + groups.flatMap { group in
        group.members.filter {
          isRanked.contains($0) && !network.kinds[$0].isPerson && counts[$0] == nil
        }
        .sorted { (symbols[$1].radius, $0) < (symbols[$0].radius, $1) }
      }
  }
}
