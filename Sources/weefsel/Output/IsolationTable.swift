import SocialNetwork

/// Isolated groups as an analyst reads them aloud: how many on each rung, then each group with a
/// sentence of why it is listed and of its cheapest repair.
struct IsolationTable {
  let search: IsolationSearch
  let groups: [IsolatedGroup]

  /// Whether the cheapest repair of each group is told.
  let findsRepairs: Bool

  /// Whether people are told of by their rung, without the group they are in.
  let listsPeople: Bool

  let loaded: Loaded
  let call: Call

  private var network: Network { loaded.network }
  private var language: Language { call.language }

  /// What is told in one place: a group, or all single actors that hang on one holder.
  private enum Entry {
    case group(IsolatedGroup)
    case singles(holder: Int, groups: [IsolatedGroup])
  }

  /// The lines, of at most so many entries.
  func lines(limit: Int) -> [String] {
    var lines = loaded.summary(call)
    let unsurveyed = network.actors.indices.count { !network.actors.isSurveyed($0) }
    if unsurveyed > 0 {
      lines += wrapped(
        Text(
          en: unsurveyed == 1
            ? "1 actor was not surveyed: what rests on it is an “at least”."
            : "\(unsurveyed) actors were not surveyed: what rests on them is an “at least”.",
          nl: unsurveyed == 1
            ? "1 actor is niet bevraagd: wat daarop steunt, is een “minstens”."
            : "\(unsurveyed) actoren zijn niet bevraagd: wat daarop steunt, is een “minstens”."
        )
      )
    }
    if let ladder = search.ladder {
      lines += [""] + overview(of: ladder)
    } else if let reach = search.reach {
      lines += [""] + reachSentence(reach)
    }

    let entries = entries()
    let sentences = IsolationSentences(network: network, reach: search.reach)
    var finder = (findsRepairs ? search.ladder : nil).map { RepairFinder(network, ladder: $0) }
    var rung: Rung?
    let shown = Array(entries.prefix(limit))
    for (place, entry) in shown.enumerated() {
      let group = first(of: entry)
      if group.rung != rung {
        rung = group.rung
        lines += ["", heading(for: group.rung)]
      }
      switch entry {
      case .group(let group):
        lines += numbered(
          group.number,
          [sentences.title(of: group), sentences.reason(for: group)]
            + [
              sentences.doubt(about: group),
              sentences.inquiry(about: group)
                ?? finder?.repair(of: group).map { sentences.repair($0, of: group) },
            ].compactMap(\.self)
        )
      case .singles(let holder, let groups):
        lines += numbered(nil, [sentences.singles(groups, on: holder)])
        if place + 1 == shown.count || first(of: shown[place + 1]).rung != rung {
          lines += numbered(nil, [IsolationSentences.repairOfSingles])
        }
      }
    }
    return lines + closing(entries, limit: limit)
  }

  // MARK: - Parts

  private func overview(of ladder: IsolationLadder) -> [String] {
    var table = Table([
      .init(title: Text(en: "Rung", nl: "Trede")[language]),
      .init(title: Text(en: "Groups", nl: "Groepen")[language], isNumber: true),
      .init(title: Text(en: "Actors", nl: "Actoren")[language], isNumber: true),
      .init(title: Text(en: "Share", nl: "Aandeel")[language], isNumber: true),
    ])
    for rung in Rung.allCases where rung != .outOfReach {
      let groups = ladder.groups.count { $0.rung == rung }
      let actors = ladder.rungs.count { $0 == rung }
      guard actors > 0 || rung == .robust else { continue }
      table.append([
        rung.title[language], rung == .robust ? "–" : String(groups), String(actors),
        Number.percentage(actors, of: network.actors.count),
      ])
    }
    return table.lines(width: call.terminal.width, heading: call.terminal.heading)
  }

  private func reachSentence(_ reach: (kind: ActorKind, steps: Int)) -> [String] {
    let actors = search.groups.reduce(0) { $0 + $1.members.count }
    let share = Number.percentage(actors, of: network.actors.count)
    return wrapped(
      Text(
        en:
          "\(actors) actors (\(share)) have no path of at most \(reach.steps) steps to an actor of "
          + "kind \(reach.kind.title.en).",
        nl:
          "\(actors) actoren (\(share)) hebben geen pad van hoogstens \(reach.steps) stappen naar "
          + "een actor van de soort \(reach.kind.title.nl)."
      )
    )
  }

  /// The groups in their order, but on each rung the single actors that hang on one holder summed up
  /// behind the others, the most first.
  private func entries() -> [Entry] {
    var entries: [Entry] = []
    var rest = groups[...]
    while let rung = rest.first?.rung {
      let onRung = rest.prefix { $0.rung == rung }
      rest = rest.dropFirst(onRung.count)
      var singles: [Int: [IsolatedGroup]] = [:]
      for group in onRung {
        if let holder = group.heldBy, group.tiedTo != nil, group.cutOff == 1 {
          singles[holder, default: []].append(group)
        } else {
          entries.append(.group(group))
        }
      }
      entries += singles.sorted { first, second in
        first.value.count == second.value.count
          ? network.actors.ids.precedes(first.key, second.key)
          : first.value.count > second.value.count
      }.map { .singles(holder: $0.key, groups: $0.value) }
    }
    return entries
  }

  private func first(of entry: Entry) -> IsolatedGroup {
    switch entry {
    case .group(let group): group
    case .singles(_, let groups): groups[0]
    }
  }

  private func heading(for rung: Rung) -> String {
    call.terminal.heading(IsolationSentences.heading(for: rung)[language])
  }

  /// Paragraphs behind a number, each wrapped to the width of the terminal.
  private func numbered(_ number: Int?, _ paragraphs: [Text]) -> [String] {
    let margin = max(3, String(groups.last?.number ?? 0).count + 1)
    let lines = paragraphs.flatMap {
      $0[language].harmless.wrapped(to: call.terminal.width - margin - 1)
    }
    return lines.enumerated().map { place, line in
      let label = place == 0 ? number.map(String.init) ?? "·" : ""
      return String(repeating: " ", count: margin - label.count) + label + " " + line
    }
  }

  private func closing(_ entries: [Entry], limit: Int) -> [String] {
    if groups.isEmpty {
      let nothing =
        search.groups.isEmpty
        ? Text(en: "No isolated groups.", nl: "Geen geïsoleerde groepen.")
        : listsPeople
          ? Text(
            en:
              "Only people fit the options; --format csv or json lists them, without their groups.",
            nl: "Enkel personen passen bij de opties; --format csv of json somt hen op, zonder hun "
              + "groepen."
          )
          : Text(en: "No groups fit the options.", nl: "Geen groepen passen bij de opties.")
      return [""] + wrapped(nothing)
    }
    var lines: [String] = []
    if entries.count > limit {
      let more = entries.count - limit
      lines =
        [""]
        + wrapped(
          Text(
            en:
              "… and \(more) more entries: --top \(entries.count), or every actor with --format csv.",
            nl: "… en nog \(more): --top \(entries.count), of elke actor met --format csv."
          )
        )
    }
    return lines
  }

  private func wrapped(_ text: Text) -> [String] {
    text[language].wrapped(to: call.terminal.width)
  }
}
