import GraphCore
import SocialNetwork

extension CommunityBody {
  /// Says what the drawing leaves out or does otherwise than one of all actors.
  mutating func writeNotes(because choice: StyleChoice) {
    let all = quotient.all
    let actors = Noun.actor.count(all.reduce(0) { $0 + $1.actors })
    let (inside, between) = (quotient.inside, quotient.between)
    let ties = Noun.tie.count(inside + between)
    let reason = choice.reason
    if let title = partition.title {
      notes.append(
        Text(
          en: "\(reason.en) groups are drawn instead of actors: \(all.count) by \(title.en), of "
            + "\(actors.en) and \(ties.en) (\(inside) within groups, \(between) between them).",
          nl: "\(reason.nl) zijn groepen getekend in plaats van actoren: \(all.count) naar "
            + "\(title.nl), van \(actors.nl) en \(ties.nl) (\(inside) binnen groepen, \(between) "
            + "ertussen)."
        )
      )
    } else {
      notes.append(
        Text(
          en: "\(reason.en) communities are drawn instead of actors: \(all.count), found by the "
            + "Leiden algorithm, of \(actors.en) and \(ties.en) (\(inside) within communities, "
            + "\(between) between them)"
            + (tally.names > 0 ? ", each named after its organisation with most ties." : "."),
          nl: "\(reason.nl) zijn gemeenschappen getekend in plaats van actoren: \(all.count), "
            + "gevonden met het Leiden-algoritme, van \(actors.nl) en \(ties.nl) (\(inside) binnen "
            + "gemeenschappen, \(between) ertussen)"
            + (tally.names > 0
              ? ", elk genoemd naar haar organisatie met de meeste relaties." : ".")
        )
      )
    }
    if !quotient.others.isEmpty {
      let (count, hidden) = (
        quotient.others.count, Noun.actor.count(quotient.others.reduce(0) { $0 + $1.actors })
      )
      notes.append(
        count == 1
          ? Text(
            en: "Not drawn: the smallest community, of \(hidden.en).",
            nl: "Niet getekend: de kleinste gemeenschap, van \(hidden.nl)."
          )
          : Text(
            en: "Not drawn: the \(count) smallest communities, of \(hidden.en) in all.",
            nl: "Niet getekend: de \(count) kleinste gemeenschappen, van samen \(hidden.nl)."
          )
      )
    }
    let lines = quotient.lines.edgeCount
    if lines < quotient.pairCount {
      let hidden = Noun.tie.count(quotient.mostUndrawn)
      notes.append(
        Text(
          en: "Of \(quotient.pairCount) lines between circles the \(lines) strongest are "
            + "drawn; each of the others would stand for at most \(hidden.en).",
          nl: "Van \(quotient.pairCount) lijnen tussen cirkels zijn de \(lines) sterkste "
            + "getekend; elk van de andere zou voor hoogstens \(hidden.nl) staan."
        )
      )
    }
    if options.sizes != nil {
      let size = options.sizeTitle ?? Text(en: "score", nl: "score")
      notes.append(
        Text(
          en: "Scores of actors (\(size.en)) are not shown.",
          nl: "Scores van actoren (\(size.nl)) zijn niet getoond."
        )
      )
    }
    let ladder = IsolationMarks(options.groups, in: network).ladder
    if !ladder.isEmpty {
      let counts = ladder.map { Noun.standing($0.rung, actors: $0.actors, groups: $0.groups) }
      notes.append(
        Text(
          en: "Isolated groups are counted, not drawn: "
            + "\(counts.map(\.en).joined(separator: "; ")).",
          nl: "Geïsoleerde groepen zijn geteld, niet getekend: "
            + "\(counts.map(\.nl).joined(separator: "; "))."
        )
      )
    }
  }
}
