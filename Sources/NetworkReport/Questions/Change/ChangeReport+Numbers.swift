import GraphCore
import SocialNetwork

// Measures and ranks at both times, and ids that may stand for one actor.

extension ChangeReport {
  var measureTable: [Block] {
    let (earlier, later) = headings
    let isSame = change.came.isEmpty && change.went.isEmpty
    var table = ReportTable(
      [.words(Text(en: "Measure", nl: "Maat"), .wrap), .numbers(earlier), .numbers(later)]
        + (isSame
          ? []
          : [
            .numbers(Text(en: "Stayed, then", nl: "Wie bleef, toen")),
            .numbers(Text(en: "Stayed, now", nl: "Wie bleef, nu")),
          ])
    )
    for measured in findings.measures {
      let values =
        [measured.all.earlier, measured.all.later]
        + (isSame ? [] : [measured.stayed.earlier, measured.stayed.later])
      table.append([measured.measure.title] + values.map { Number.text($0) })
      if let certain = measured.certain {
        table.append([IsolateWords.title] + certain.prefix(values.count).map { Number.text($0) })
      }
    }
    guard !isSame else { return [.table(table)] }
    return [
      .table(table),
      .sentence(
        Text(
          en:
            "Density and other figures fall or rise with the number of actors alone; the last two "
            + "columns are of the same actors.",
          nl:
            "Dichtheid en andere cijfers dalen of stijgen al met het aantal actoren; de laatste twee "
            + "kolommen gaan over dezelfde actoren."
        )
      ),
    ]
  }

  /// Which measures differ by more than the noise of a survey; none unless asked.
  var noise: [Block] {
    guard findings.differences.count == MissingTies.shares.count else { return [] }
    var (sure, weak, noisy, untold): ([Text], [Text], [Text], [Text]) = ([], [], [], [])
    for (place, measured) in findings.measures.enumerated() {
      let title = Text(
        en: measured.measure.title.en.uncapitalized,
        nl: measured.measure.title.nl.uncapitalized
      )
      let intervals = findings.differences.map { $0[place] }
      guard let first = intervals[0], let second = intervals[1] else {
        untold.append(title)
        continue
      }
      switch (first.isBesideZero, second.isBesideZero) {
      case (true, true): sure.append(title)
      case (true, false): weak.append(title)
      default: noisy.append(title)
      }
    }
    let shares = MissingTies.shares.map { Percentage.text($0) }
    let draws = Number.text(MissingTies.drawCount)
    let inside = Number.text(CertaintyInterval.inside(of: MissingTies.drawCount))
    var sentences = [
      Text(
        en:
          "Is this more than the noise of a survey? Of both networks \(shares[0].en) of the ties were taken away at "
          + "random, \(draws.en) times, and \(shares[1].en) as often; a difference counts as more than noise where it "
          + "goes the same way in \(inside.en) of \(draws.en) draws.",
        nl:
          "Is dit meer dan de ruis van een bevraging? Van beide netwerken is \(draws.nl) keer \(shares[0].nl) van de "
          + "relaties willekeurig weggelaten, en even vaak \(shares[1].nl); een verschil is meer dan ruis als het in "
          + "\(inside.nl) van de \(draws.nl) trekkingen dezelfde kant op gaat."
      )
    ]
    let verdicts: [(measures: [Text], said: (Text) -> Text)] = [
      (sure, { Text(en: "More than noise: \($0.en).", nl: "Meer dan ruis: \($0.nl).") }),
      (
        weak,
        {
          Text(
            en: "Only if no more than \(shares[0].en) is missing: \($0.en).",
            nl: "Enkel als er niet meer dan \(shares[0].nl) ontbreekt: \($0.nl)."
          )
        }
      ),
      (
        noisy,
        {
          Text(
            en: "Not to be told from noise: \($0.en).",
            nl: "Niet van ruis te onderscheiden: \($0.nl)."
          )
        }
      ),
      (
        untold,
        {
          Text(
            en: "Not told, as it takes too long or is not defined: \($0.en).",
            nl: "Niet getoond, omdat het te lang duurt of niet bepaald is: \($0.nl)."
          )
        }
      ),
    ]
    sentences += verdicts.filter { !$0.measures.isEmpty }.map { $0.said(.list($0.measures)) }
    return [.sentences(sentences)]
  }

  /// The organisations that moved most, by places in the order of all who stayed.
  var rankBlocks: [Block] {
    let actors = change.later.actors
    let moved = findings.moved
      .filter { isNamed(change.stayed[$0].later, in: change.later) }
      .sorted { first, second in
        let (a, b) = (findings.shift(first), findings.shift(second))
        return a == b ? first < second : a > b
      }
    guard !moved.isEmpty else { return [] }
    let people =
      moved.count < findings.moved.count
      ? Text(en: ", people left out", nl: ", mensen niet vermeld") : Text("")
    let (earlier, later) = headings
    var table = ReportTable([
      .words(Text(en: "Name", nl: "Naam"), .cut), .numbers(earlier), .numbers(later),
    ])
    for place in moved.prefix(limit) {
      guard let rank = findings.ranks[place] else { continue }
      table.append([
        Text(actors.names[change.stayed[place].later].harmless), rank.earlier.cell, rank.later.cell,
      ])
    }
    let count = Noun.actor.count(change.stayed.count)
    let hidden = moved.count - limit
    let more: [Block] = hidden > 0 ? [.advice(.more(hidden: hidden, of: moved.count))] : []
    return [.table(table)] + more + [
      .sentence(
        Text(
          en:
            "Ranks among the \(count.en) that stayed, of those whose score and rank both changed\(people.en); a range "
            + "where some are equal.",
          nl:
            "Rangen bij de \(count.nl) die bleven, van wie score en rang allebei veranderden\(people.nl); een bereik "
            + "waar er gelijk zijn."
        )
      )
    ]
  }

  var renamings: [Block] {
    let pairs = change.likelyRenamings
    guard !pairs.isEmpty else { return [] }
    let (earlier, later) = (change.earlier.actors, change.later.actors)
    let shown = pairs.filter { isNamed($0.later, in: change.later) }
    let entries = shown.prefix(limit).map { pair in
      let (old, new, name) = (
        earlier.ids[pair.earlier].harmless, later.ids[pair.later].harmless,
        later.names[pair.later].harmless
      )
      return ListEntry([
        Text(en: "\(name): '\(old)' then, '\(new)' now", nl: "\(name): toen '\(old)', nu '\(new)'")
      ])
    }
    let count = Number.text(pairs.count)
    return [
      .sentence(
        Text(
          en:
            "Actors that went and came under another id with the same name and kind: \(count.en). They "
            + "are counted as two; give them one id if they are the same.",
          nl:
            "Actoren die met dezelfde naam en soort onder een andere id gingen en kwamen: \(count.nl). "
            + "Ze tellen als twee; geef ze één id als het dezelfde zijn."
        )
      )
    ] + (entries.isEmpty ? [] : [.list(entries)])
  }
}

extension CertaintyInterval {
  /// Whether all of it lies on one side of 0.
  fileprivate var isBesideZero: Bool { low > 0 || high < 0 }
}

extension Rank {
  /// The place in a table: "3", or "3–7" where it is shared.
  fileprivate var cell: Text {
    let (first, last) = (Number.text(best), Number.text(worst))
    return best == worst ? first : Text(en: "\(first.en)–\(last.en)", nl: "\(first.nl)–\(last.nl)")
  }
}
