import SocialNetwork

/// What there is to know of one actor, as one reads it before a meeting.
struct ActorReport {
  let findings: ActorFindings
  let subject: Subject
  private let isolation: IsolationSentences

  /// A page on an actor of a network.
  init(_ findings: ActorFindings, of subject: Subject) {
    self.findings = findings
    self.subject = subject
    isolation = IsolationSentences(subject, reach: nil)
  }

  var actors: Actors { subject.actors }

  /// The parts of the page.
  var sections: [Report.Section] {
    var sections = [Report.Section(nil, subject.summary), who]
    if findings.areTiesConcealed {
      return sections + [
        Report.Section(
          nil,
          [
            .sentence(
              Text(
                en: "Nothing is said of its ties, to protect people.",
                nl: "Over relaties wordt niets gezegd, om personen te beschermen."
              )
            )
          ]
        )
      ]
    }
    sections += [firmness]
    if !findings.ties.isEmpty { sections += [contacts] }
    sections += [scores]
    if let government { sections += [government] }
    if !findings.ties.isEmpty { sections += [compass] }
    let unknown = unknown
    if !unknown.isEmpty {
      sections.append(
        Report.Section(
          Text(en: "What is not known", nl: "Wat niet bekend is"),
          [.list(unknown.map { ListEntry([$0]) })]
        )
      )
    }
    return sections + [Report.Section(nil, advice)]
  }

  // MARK: - Who

  private var who: Report.Section {
    // Of a person too, who was asked for by name.
    let (name, kind) = (Text(actors.names[findings.actor]), actors.kinds[findings.actor].title)
    var blocks: [Block] = []
    if !findings.attributes.isEmpty {
      blocks.append(
        .list(
          findings.attributes.map { name, cell in
            ListEntry([Text("\(name.harmless): \(cell.harmless)")])
          }
        )
      )
    }
    let actor = actors[findings.actor]
    let words = actor.roles.words.map(\.title) + actor.functions.words.map(\.title)
    if !words.isEmpty {
      let list = Text.list(words)
      blocks.append(
        .sentence(
          Text(en: "Takes up the \(list.en).", nl: "Neemt op zich: de \(list.nl).")
        )
      )
    }
    return Report.Section(
      Text(en: "\(name.en) (\(kind.en))", nl: "\(name.nl) (\(kind.nl))"),
      blocks
    )
  }

  // MARK: - How firmly

  private var firmness: Report.Section {
    Report.Section(
      Text(en: "How firmly it is connected", nl: "Hoe stevig de band is"),
      [.sentences(standing + standingWithoutEnded + [holding].compactMap(\.self))]
        + (mending.map { [.sentence($0)] } ?? [])
    )
  }

  private var standing: [Text] {
    guard let group = findings.group else {
      let meeting = isolation.mainPart(of: findings.ladder)
      if findings.ladder.isMainPartOneTie { return meeting }
      if findings.ladder.middle?.actor == findings.actor { return meeting }
      return [
        Text(
          en:
            "Firmly connected: with any one tie or any one other actor gone, there is still a path to "
            + "the main network.",
          nl:
            "Stevig verbonden: als één relatie of één andere actor wegvalt, is er nog altijd een pad naar "
            + "het hoofdnetwerk."
        )
      ] + meeting
    }
    let rung = group.rung.title
    let others = Noun.otherActor.count(group.members.count - 1)
    let place =
      group.members.count == 1
      ? Text(en: "On the ladder: \(rung.en).", nl: "Op de ladder: \(rung.nl).")
      : Text(
        en: "On the ladder, together with \(others.en): \(rung.en).",
        nl: "Op de ladder, samen met \(others.nl): \(rung.nl)."
      )
    // Who hangs on the actor in which everything meets may be in a part as large as the one that counts as main.
    let meeting =
      group.heldBy != nil && group.heldBy == findings.ladder.middle?.actor
      ? isolation.mainPart(of: findings.ladder) : []
    return [place] + isolation.reasons(for: group) + meeting
      + [isolation.doubt(about: [group])].compactMap(\.self)
  }

  /// On which rung it stands without the ties that have ended, where that is another.
  private var standingWithoutEnded: [Text] {
    guard let other = findings.withoutEnded, other.rung != findings.rung else { return [] }
    let rung = other.rung.title
    return [
      Text(
        en: "Without the ties that have ended: \(rung.en).",
        nl: "Zonder de relaties die beëindigd zijn: \(rung.nl)."
      )
    ]
  }

  private var mending: Text? {
    guard let group = findings.group else { return nil }
    return isolation.inquiry(about: [group])
      ?? findings.repair.map { isolation.repair($0, of: group) }
  }

  /// Who would be cut off without the actor; `nil` where no part that is left is the largest, which is told before.
  private var holding: Text? {
    let dependants = findings.dependants
    if let middle = findings.ladder.middle, middle.actor == findings.actor,
      let largest = middle.parts.max(), middle.parts.count(where: { $0 == largest }) > 1
    {
      return nil
    }
    guard !dependants.isEmpty else {
      return Text(
        en: "If this actor leaves, nobody else loses the main network.",
        nl: "Valt deze actor weg, dan verliest niemand anders het hoofdnetwerk."
      )
    }
    let (count, list) = (Noun.actor.count(dependants.count), subject.called(dependants))
    let isOne = dependants.count == 1
    // Where another part than the main network is the largest without it, those cut off may be that network.
    if let middle = findings.ladder.middle, middle.actor == findings.actor,
      let largest = middle.parts.max(), middle.mainPart != largest
    {
      let left = Noun.actor.count(largest)
      return Text(
        en:
          "If this actor leaves, the largest part has \(left.en) left, and \(count.en) \(isOne ? "is" : "are") cut off "
          + "from it: \(list.en).",
        nl:
          "Valt deze actor weg, dan telt het grootste deel nog \(left.nl), en \(isOne ? "raakt" : "raken") \(count.nl) "
          + "ervan afgesneden: \(list.nl)."
      )
    }
    return Text(
      en:
        "If this actor leaves, \(count.en) \(isOne ? "loses" : "lose") the main network: \(list.en).",
      nl:
        "Valt deze actor weg, dan \(isOne ? "verliest" : "verliezen") \(count.nl) het hoofdnetwerk: "
        + "\(list.nl)."
    )
  }

  // MARK: - Contacts

  private var contacts: Report.Section {
    var table = ReportTable(
      [
        .words(Text(en: "Kind", nl: "Soort")),
        .numbers(Text(en: "Ties", nl: "Relaties")),
      ]
        + TieClass.byCommunity.map { .numbers($0.title) }
    )
    for (kind, some) in findings.kinds(in: actors) {
      table.append(
        [kind.plural.capitalized, Number.text(some.count)]
          + TieClass.byCommunity.map { tieClass in
            Number.text(some.count { $0.tieClass == tieClass })
          }
      )
    }
    let list = subject.called(findings.ties.map(\.contact), atMost: 8)
    let isOne = findings.ties.count == 1
    // Equally strong ones are in the order of their ids, which says nothing.
    let named = findings.ties.filter { subject.isNamed($0.contact) }.prefix(8)
    let areRanked = Set(named.map(\.weight)).count > 1
    let names = Text(
      en: "Has \(isOne ? "a tie" : "ties") with \(list.en)"
        + (areRanked ? ", named from the strongest on." : "."),
      nl: "Heeft \(isOne ? "een relatie" : "relaties") met \(list.nl)"
        + (areRanked ? ", genoemd vanaf de sterkste." : ".")
    )
    return Report.Section(
      Text(en: "Contacts", nl: "Contacten"),
      [.table(table), .sentences([names] + endedContacts + [communities])]
    )
  }

  /// With whom its ties have ended.
  private var endedContacts: [Text] {
    guard let ended = findings.withoutEnded?.ended else { return [] }
    let some = findings.ties.filter { ended.hasEnded($0.until) }
    guard !some.isEmpty else { return [] }
    let list = subject.called(some.map(\.contact), atMost: 8)
    let day = (some.count == 1 ? some[0].until : nil)?.words
    let isOne = some.count == 1
    return [
      isOne
        ? Text(
          en: "The tie with \(list.en) ended\(day.map { " on \($0.en)" } ?? "").",
          nl: "De relatie met \(list.nl) is beëindigd\(day.map { " op \($0.nl)" } ?? "")."
        )
        : Text(
          en: "The ties with \(list.en) have ended.",
          nl: "De relaties met \(list.nl) zijn beëindigd."
        )
    ]
  }

  private var communities: Text {
    let own = ownCommunity
    let count = findings.otherCommunities.count
    let number = Number.text(count)
    return switch count {
    case 0:
      Text(
        en: "\(own.en); all contacts are in it too.",
        nl: "\(own.nl); alle contacten horen er ook bij."
      )
    case 1:
      Text(
        en: "\(own.en); contacts lead to 1 other community.",
        nl: "\(own.nl); contacten leiden naar 1 andere gemeenschap."
      )
    default:
      Text(
        en: "\(own.en); contacts lead to \(number.en) other communities.",
        nl: "\(own.nl); contacten leiden naar \(number.nl) andere gemeenschappen."
      )
    }
  }

  /// The community that it is in, and which association, organisation or government in it has most ties.
  private var ownCommunity: Text {
    let (_, size, centers) = findings.community
    let all = Noun.actor.count(size)
    let kinds = Set(centers.map { subject.actors.kinds[$0] })
    let kind = kinds.count == 1 ? kinds.first : nil
    let noun = kind.map(Noun.actors) ?? .noPerson
    let others = noun.count(centers.count - 1)
    switch (centers.first, centers.contains(findings.actor)) {
    case (.some, true) where centers.count == 1:
      return Text(
        en: "This is the best connected \(noun.one.en) of a community of \(all.en)",
        nl: "Dit is de best verbonden \(noun.one.nl) van een gemeenschap van \(all.nl)"
      )
    case (.some, true):
      return Text(
        en:
          "This actor is in a community of \(all.en), in which no \(noun.one.en) has more ties "
          + "and \(others.en) \(centers.count == 2 ? "has" : "have") as many",
        nl:
          "Deze actor hoort bij een gemeenschap van \(all.nl), waarin geen \(noun.one.nl) meer relaties heeft "
          + "en \(others.nl) er evenveel \(centers.count == 2 ? "heeft" : "hebben")"
      )
    case (.some(let first), false) where centers.count < 3:
      let names = centers.count == 1 ? subject.called(first) : .list(centers.map(subject.called))
      let are =
        centers.count == 1
        ? Text(
          en: "is the best connected \(noun.one.en)",
          nl: "de best verbonden \(noun.one.nl) is"
        )
        : Text(
          en: "are the best connected \(noun.many.en)",
          nl: "de best verbonden \(noun.many.nl) zijn"
        )
      return Text(
        en: "This actor is in a community of \(all.en), of which \(names.en) \(are.en)",
        nl: "Deze actor hoort bij een gemeenschap van \(all.nl), waarvan \(names.nl) \(are.nl)"
      )
    case (.some(let first), false):
      let name = subject.called(first)
      return Text(
        en:
          "This actor is in a community of \(all.en), of which \(name.en) and \(others.en) with as many "
          + "ties are best connected",
        nl:
          "Deze actor hoort bij een gemeenschap van \(all.nl), waarvan \(name.nl) en \(others.nl) met "
          + "evenveel relaties het best verbonden zijn"
      )
    case (nil, _):
      return Text(
        en: "This actor is in a community of \(all.en)",
        nl: "Deze actor hoort bij een gemeenschap van \(all.nl)"
      )
    }
  }

  // MARK: - Measures

  private var scores: Report.Section {
    var table = ReportTable([
      .words(Text(en: "Measure", nl: "Maat"), .wrap),
      .numbers(Text(en: "Value", nl: "Waarde")),
      .words(Text(en: "Rank", nl: "Rang"), .wrap),
    ])
    for score in findings.scores {
      table.append([score.measure.title, Number.text(score.value), rank(of: score)])
    }
    return Report.Section(
      Text(en: "How it compares", nl: "In vergelijking"),
      [
        .table(table),
        .sentences(
          [
            Text(
              en:
                "Ranks count from the highest score, among actors of one kind; a range where some are equal.",
              nl:
                "De rang telt vanaf de hoogste score, bij actoren van dezelfde soort; een bereik waar er "
                + "gelijk zijn."
            )
          ] + doubtOnScores
        ),
      ]
    )
  }

  /// That scores and ranks are those of the ties that are known, where others may be missing.
  private var doubtOnScores: [Text] {
    guard isDoubtful else { return [] }
    return [
      Text(
        en: "There may be more ties than are known: scores and ranks are as far as is known.",
        nl: "Misschien zijn niet alle relaties bekend: scores en rangen gelden voor zover bekend."
      )
    ]
  }

  /// Whether it may have more ties than are known.
  var isDoubtful: Bool { subject.network.doubt(about: findings.actor) != nil }

  /// The rank in words: "5th of 28 member associations".
  private func rank(of score: ActorFindings.Score) -> Text {
    guard let rank = score.rank else { return Text("–") }
    let kind = actors.kinds[findings.actor].title
    guard score.count > 1 else {
      let isAlone = actors.kinds.count { $0 == actors.kinds[findings.actor] } == 1
      return isAlone
        ? Text(en: "the only \(kind.en)", nl: "de enige \(kind.nl)")
        : Text(
          en: "the only \(kind.en) of which it is defined",
          nl: "de enige \(kind.nl) waarvoor dit bepaald is"
        )
    }
    let (place, all) = (
      rank.text, Noun.actors(of: actors.kinds[findings.actor]).count(score.count)
    )
    return Text(en: "\(place.en) of \(all.en)", nl: "\(place.nl) van \(all.nl)")
  }
}
