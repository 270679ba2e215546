import NetworkReport
import SocialNetwork

/// Isolated groups as an analyst reads them aloud: how many on each rung, then who has no ties, then
/// the groups of two or more, then who hangs alone; each with a sentence of why it is listed and of its
/// cheapest repair.
struct IsolationTable {
  let search: IsolationSearch
  let groups: [IsolatedGroup]

  /// Finds the cheapest repair of a group; `nil` where repairs are not told.
  let finder: RepairFinder?

  /// Whether people are told of by their rung, without the group they are in.
  let listsPeople: Bool

  let loaded: Loaded
  let call: Call

  private var network: Network { loaded.network }
  private var language: Language { call.language }
  private var namesPeople: Bool { call.arguments[DrawOptions.namePeople] }

  /// The lines, of at most so many entries.
  func lines(limit: Int) -> [String] {
    var lines = loaded.summary(call)
    let unsurveyed = network.actors.indices.count { !network.actors.isSurveyed($0) }
    if unsurveyed > 0 {
      lines += wrapped(
        Text(
          en: unsurveyed == 1
            ? "1 actor was not surveyed: figures that rest on it are minimums."
            : "\(unsurveyed) actors were not surveyed: figures that rest on them are minimums.",
          nl: unsurveyed == 1
            ? "1 actor is niet bevraagd: cijfers die daarop steunen, zijn minima."
            : "\(unsurveyed) actoren zijn niet bevraagd: cijfers die daarop steunen, zijn minima."
        )
      )
    }
    if let ladder = search.ladder {
      lines += [""] + overview(of: ladder)
    } else if let reach = search.reach {
      lines += [""] + reachSentence(reach)
    }

    let outline = IsolationOutline(groups, of: network, namesPeople: namesPeople)
    let sentences = IsolationSentences(
      network: network,
      reach: search.reach,
      namesPeople: namesPeople,
      isOnDay: call.arguments.has(Common.day),
      isPart: call.arguments.has(Common.without) || call.arguments.has(Common.only)
        || call.arguments.has(Common.role) || call.arguments.has(Common.function)
    )
    var finder = finder
    var room = limit
    for section in outline.sections where room > 0 {
      lines += ["", call.terminal.heading(sentences.heading(of: section)[language])]
      for entry in section.entries.prefix(room) {
        switch entry {
        case .group(let group):
          let repair = finder?.repair(of: group)
          lines += numbered(
            group.number,
            [sentences.title(of: group), sentences.reason(for: group)]
              + [
                sentences.doubt(about: group),
                sentences.inquiry(about: group) ?? repair.map { sentences.repair($0, of: group) },
              ].compactMap(\.self)
          )
        case .people(let groups):
          let repair = finder?.repair(of: groups[0])
          lines += numbered(
            nil,
            [sentences.people(groups)]
              + [
                sentences.inquiry(about: groups)
                  ?? repair.map { sentences.repair($0, ofEachOf: groups.count) }
              ].compactMap(\.self)
          )
        case .singles(let holder, let groups):
          lines += numbered(nil, [sentences.singles(groups, on: holder)])
        }
      }
      if section.hasSingles, section.entries.count <= room, self.finder != nil {
        lines += numbered(nil, [IsolationSentences.repairOfSingles])
      }
      room -= section.entries.count
    }
    return lines + closing(outline, limit: limit)
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
        en: (actors == 1 ? "1 actor (\(share)) has" : "\(actors) actors (\(share)) have")
          + " no path of at most \(reach.steps == 1 ? "1 step" : "\(reach.steps) steps") to an actor "
          + "of kind \(reach.kind.title.en).",
        nl: (actors == 1 ? "1 actor (\(share)) heeft" : "\(actors) actoren (\(share)) hebben")
          + " geen pad van hoogstens \(reach.steps == 1 ? "1 stap" : "\(reach.steps) stappen") naar "
          + "een actor van de soort \(reach.kind.title.nl)."
      )
    )
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

  private func closing(_ outline: IsolationOutline, limit: Int) -> [String] {
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
    let count = outline.sections.reduce(0) { $0 + $1.entries.count }
    if count > limit {
      let more = count - limit
      lines += wrapped(
        Text(
          en: "… and \(more == 1 ? "1 more entry" : "\(more) more entries"): --top \(count), or "
            + "every actor with --format csv.",
          nl: "… en nog \(more): --top \(count), of elke actor met --format csv."
        )
      )
    }
    if outline.countsPeople {
      lines += wrapped(
        Text(
          en: "People are counted: --name-people names them.",
          nl: "Personen worden geteld: --name-people toont hun namen."
        )
      )
    }
    if outline.countsUnknown { lines += wrapped(IsolationSentences.unknownKinds) }
    return lines.isEmpty ? [] : [""] + lines
  }

  private func wrapped(_ text: Text) -> [String] {
    text[language].wrapped(to: call.terminal.width)
  }
}
