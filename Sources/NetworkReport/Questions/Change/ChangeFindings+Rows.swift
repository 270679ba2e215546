import GraphCore
import SocialNetwork

// What changed, as rows for programs.

extension ChangeFindings {
  /// A row for everything that changed.
  ///
  /// - Parameter limit: How many rows there are of each sort at most.
  /// - Returns: The rows, sort by sort.
  func rows(limit: Int?) -> Rows {
    let more =
      differences.isEmpty ? [] : ["noise-10-low", "noise-10-high", "noise-20-low", "noise-20-high"]
    var rows = Rows(["what", "change", "id", "other", "before", "after"] + more)
    let empty = more.map { _ in Value.number(nil) }
    func add(_ what: String, _ lines: [[Value]]) {
      for line in lines.prefix(limit ?? .max) {
        rows.append([.text(what)] + line + (line.count > 5 ? [] : empty))
      }
    }
    let (earlier, later) = (change.earlier.actors, change.later.actors)
    let none = Value.number(nil)
    func id(_ place: Int) -> Value { .text(later.ids[change.stayed[place].later]) }
    func ends(_ pair: NetworkChange.Pair) -> [Value] { [id(pair.first), id(pair.second)] }
    func weight(_ pair: NetworkChange.Pair, in network: Network, _ isLater: Bool) -> Value {
      let ends = [pair.first, pair.second].map {
        isLater ? change.stayed[$0].later : change.stayed[$0].earlier
      }
      let tie = network.graph.edges(of: ends[0]).first { Int($0.0) == ends[1] }
      return .number(tie?.1)
    }
    add("count", counts)
    add(
      "actor",
      change.came.map {
        [.text("came"), .text(later.ids[$0]), none, none, .text(later.kinds[$0].name)]
      }
        + change.went.map {
          [.text("went"), .text(earlier.ids[$0]), none, .text(earlier.kinds[$0].name), none]
        }
    )
    add(
      "kind",
      change.changedKind.map { place in
        let pair = change.stayed[place]
        return [
          .text("changed"), id(place), none, .text(earlier.kinds[pair.earlier].name),
          .text(later.kinds[pair.later].name),
        ]
      }
    )
    add(
      "tie",
      change.made.map { [.text("made")] + ends($0) + [none, weight($0, in: change.later, true)] }
        + change.lost.map {
          [.text("lost")] + ends($0) + [weight($0, in: change.earlier, false), none]
        }
    )
    add(
      "rung",
      rungs.indices.filter { rungs[$0].earlier != rungs[$0].later }.map { place in
        let (before, after) = rungs[place]
        return [
          .text(before < after ? "up" : "down"), id(place), none, .text(before.rawValue),
          .text(after.rawValue),
        ]
      }
    )
    for (word, groups) in [("split", change.splits), ("merged", change.merges)] {
      add(
        "group",
        groups.flatMap { group in
          group.parts.dropFirst().map { part in
            [
              .text(word), id(group.parts[0][0]), id(part[0]), .integer(group.parts[0].count),
              .integer(part.count),
            ]
          }
        }
      )
    }
    add(
      "measure",
      measures.enumerated().flatMap { place, measured in
        // What is of everybody comes first; noise is told of that.
        zip(measured.lines, [true, false]).map { line, isOfAll in
          line + (isOfAll ? noise(at: place) : empty)
        }
      }
    )
    add(
      "rank",
      moved.compactMap { place in
        guard let rank = ranks[place] else { return nil }
        return [
          .text(rank.later.middle < rank.earlier.middle ? "up" : "down"), id(place),
          .text(ranking.id), .number(rank.earlier.middle), .number(rank.later.middle),
        ]
      }
    )
    add(
      "survival",
      survival.map {
        [.text("lasted"), .text($0.id), none, .integer($0.before), .integer($0.lasted)]
      }
    )
    add(
      "id",
      change.likelyRenamings.map {
        [
          .text("proposed"), .text(earlier.ids[$0.earlier]), .text(later.ids[$0.later]), none, none,
        ]
      }
    )
    return rows
  }

  /// What programs are told of actors without ties; none where they are not counted.
  var conventionOnIsolates: [String: String] {
    guard let measured = measures.first(where: { $0.measure.id == NetworkMeasure.isolates.id })
    else { return [:] }
    let certain =
      measured.certain.map { "; certain of \($0[0]) before and of \($0[1]) after" } ?? ""
    return [NetworkMeasure.isolates.id: IsolateWords.convention + certain]
  }

  private func noise(at place: Int) -> [Value] {
    differences.flatMap { [.number($0[place]?.low), .number($0[place]?.high)] }
  }

  private var counts: [[Value]] {
    let change = change
    let counts: [(String, String, Int, Int)] =
      [
        ("stayed", "actors", change.stayed.count, change.stayed.count),
        ("came", "actors", 0, change.came.count),
        ("went", "actors", change.went.count, 0),
        ("lasted", "ties", change.lasted.count, change.lasted.count),
        ("made", "ties", 0, change.made.count),
        ("lost", "ties", change.lost.count, 0),
        ("with-newcomers", "ties", 0, change.tiesWithNewcomers),
        ("with-leavers", "ties", change.tiesWithLeavers, 0),
      ]
      + (dependOnUmbrella.map { [("lost-without-umbrella", "actors", $0.earlier, $0.later)] } ?? [])
    return counts.map { [.text($0.0), .text($0.1), .number(nil), .integer($0.2), .integer($0.3)] }
      + [
        [
          .text("stability"), .text("ties"), .number(nil), .number(nil),
          .number(change.tieStability),
        ]
      ]
  }
}

extension ChangeFindings.Measured {
  fileprivate var lines: [[Value]] {
    [(measure.id, all), ("\(measure.id) (stayed)", stayed)].map { id, values in
      let word =
        switch (values.earlier, values.later) {
        case (let a?, let b?): a == b ? "same" : a < b ? "up" : "down"
        default: "undefined"
        }
      return [
        .text(word), .text(id), .number(nil), .number(values.earlier), .number(values.later),
      ]
    }
  }
}
