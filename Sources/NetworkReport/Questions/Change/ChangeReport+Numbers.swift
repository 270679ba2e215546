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

  /// The organisations that moved most, by places in the order of all who stayed.
  var rankBlocks: [Block] {
    let actors = change.later.actors
    let moved = findings.moved
      .filter { naming.namesPeople || !actors.kinds[change.stayed[$0].later].mayBePerson }
      .sorted { first, second in
        let (a, b) = (findings.shift(first), findings.shift(second))
        return a == b ? first < second : a > b
      }
    guard !moved.isEmpty else { return [] }
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
    return [
      .table(table),
      .sentence(
        Text(
          en:
            "Ranks among the \(count.en) that stayed, of those whose own score changed; a range where some "
            + "are equal.",
          nl:
            "Rangen bij de \(count.nl) die bleven, van wie de eigen score veranderde; een bereik waar er "
            + "gelijk zijn."
        )
      ),
    ]
  }

  var renamings: [Block] {
    let pairs = change.likelyRenamings
    guard !pairs.isEmpty else { return [] }
    let (earlier, later) = (change.earlier.actors, change.later.actors)
    let shown = pairs.filter { naming.namesPeople || !earlier.kinds[$0.earlier].mayBePerson }
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

extension Rank {
  /// The place in a table: "3", or "3–7" where it is shared.
  fileprivate var cell: Text {
    let (first, last) = (Number.text(best), Number.text(worst))
    return best == worst ? first : Text(en: "\(first.en)–\(last.en)", nl: "\(first.nl)–\(last.nl)")
  }
}
