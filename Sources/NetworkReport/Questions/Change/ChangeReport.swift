import GraphCore
import SocialNetwork

/// What changed, for a reader.
struct ChangeReport {
  let findings: ChangeFindings
  let naming: Naming
  let limit: Int

  init(_ findings: ChangeFindings, naming: Naming, limit: Int) {
    self.findings = findings
    self.naming = naming
    self.limit = limit
  }

  var change: NetworkChange { findings.change }

  /// The two times, and how large the network was at each.
  var title: Text {
    let (earlier, later) = findings.names
    let counts = [change.earlier, change.later].map { network in
      let (actors, ties) = (
        Noun.actor.count(network.actors.count), Noun.tie.count(network.graph.edgeCount)
      )
      return Text(en: "\(actors.en), \(ties.en)", nl: "\(actors.nl), \(ties.nl)")
    }
    return Text(
      en: "From \(earlier.en) (\(counts[0].en)) to \(later.en) (\(counts[1].en))",
      nl: "Van \(earlier.nl) (\(counts[0].nl)) naar \(later.nl) (\(counts[1].nl))"
    )
  }

  /// What stands above the numbers of each time.
  var headings: (earlier: Text, later: Text) {
    findings.names.earlier == findings.names.later
      ? (Text(en: "Then", nl: "Toen"), Text(en: "Now", nl: "Nu")) : findings.names
  }

  var sections: [Report.Section] {
    [
      Report.Section(nil, reversed),
      Report.Section(
        Text(en: "Who came, went and stayed", nl: "Wie kwam, ging en bleef"),
        [.sentences(actorSentences)] + kindTable
      ),
      Report.Section(
        Text(en: "Ties among those who stayed", nl: "Relaties tussen wie bleef"),
        [.sentences(tieSentences)] + survivalTable
      ),
      Report.Section(
        Text(en: "Who fell out, and who was brought in", nl: "Wie eruit viel en wie erbij kwam"),
        [.sentences(isolationSentences)]
      ),
      Report.Section(
        Text(en: "Groups that split or joined", nl: "Groepen die splitsten of samenkwamen"),
        groupSentences.isEmpty ? [] : [.sentences(groupSentences)]
      ),
      Report.Section(
        Text(en: "The network as a whole", nl: "Het netwerk als geheel"),
        measureTable + noise
      ),
      Report.Section(
        Text(
          en: "Ranks by \(findings.ranking.title.en.uncapitalized)",
          nl: "Rangorde volgens \(findings.ranking.title.nl.uncapitalized)"
        ),
        rankBlocks
      ),
      Report.Section(
        Text(en: "Perhaps the same under another id", nl: "Misschien dezelfde met een andere id"),
        renamings
      ),
      Report.Section(nil, notSurveyed + ended),
    ]
    .filter { !$0.blocks.isEmpty }
  }

  /// What is asked where the later one seems to have been named first.
  private var reversed: [Block] {
    findings.reversed.map { [.sentence($0.question(findings.names))] } ?? []
  }

  /// What is said of ties that have ended, and are counted, at each time.
  private var ended: [Block] {
    zip([headings.earlier, headings.later], findings.tiesOutsideTheirDays).compactMap {
      name,
      ended in
      guard let text = ended?.advice.text else { return nil }
      return .sentence(Text(en: "\(name.en): \(text.en)", nl: "\(name.nl): \(text.nl)"))
    }
  }

  /// How many were not surveyed each time.
  private var notSurveyed: [Block] {
    let counts = [change.earlier.actors, change.later.actors].map { actors in
      actors.indices.count { !actors.isSurveyed($0) }
    }
    guard counts != [0, 0] else { return [] }
    let (then, now) = (Number.text(counts[0]), Number.text(counts[1]))
    return [
      .sentence(
        Text(
          en:
            "Not surveyed: \(then.en) of the actors at the earlier time and \(now.en) at the later one. Of these there "
            + "may be ties that are not known, and who seems isolated may not be.",
          nl:
            "Niet bevraagd: \(then.nl) van de actoren op het eerste moment en \(now.nl) op het latere. Van hen zijn "
            + "misschien niet alle relaties bekend, en wie geïsoleerd lijkt, is het misschien niet."
        )
      )
    ]
  }

  // MARK: Actors

  private var actorSentences: [Text] {
    let (stayed, came, went) = (change.stayed.count, change.came.count, change.went.count)
    guard came + went > 0 else {
      let count = Noun.actor.count(stayed)
      return [
        Text(
          en: "The same \(count.en) \(stayed == 1 ? "is" : "are") listed at both times.",
          nl: "Toen en nu \(stayed == 1 ? "staat" : "staan") dezelfde \(count.nl) in de lijst."
        )
      ] + [otherKindSentence].compactMap(\.self)
    }
    let all = Noun.actor.count(stayed + came + went)
    let share = Percentage.text(change.actorTurnover)
    var sentences = [
      Text(
        en:
          "Of the \(all.en) of either time, \(Number.text(stayed).en) \(stayed == 1 ? "is" : "are") in both, "
          + "\(Number.text(came).en) only now and \(Number.text(went).en) only then: \(share.en) changed.",
        nl:
          "Van de \(all.nl) van toen en nu \(stayed == 1 ? "staat" : "staan") er \(Number.text(stayed).nl) in allebei, "
          + "\(Number.text(came).nl) enkel nu en \(Number.text(went).nl) enkel toen: \(share.nl) wisselde."
      )
    ]
    if went > 0 {
      sentences.append(
        Text(
          en: "Who is no longer in the files may have stopped, or may not have been listed.",
          nl: "Wie niet meer in de bestanden staat, kan gestopt zijn, of niet meer opgenomen."
        )
      )
    }
    return sentences + [otherKindSentence].compactMap(\.self)
  }

  /// How many of those who stayed are of another kind now, and by which they are counted; `nil` where nobody is.
  private var otherKindSentence: Text? {
    let changed = change.changedKind.count
    guard changed > 0 else { return nil }
    let count = Number.text(changed)
    return Text(
      en:
        "Of those who stayed \(count.en) \(changed == 1 ? "is" : "are") of another kind now, and counted by that one.",
      nl:
        "Van wie bleef, \(changed == 1 ? "heeft" : "hebben") er \(count.nl) nu een andere soort, en "
        + "\(changed == 1 ? "telt" : "tellen") bij die mee."
    )
  }

  private var kindTable: [Block] {
    guard !change.came.isEmpty || !change.went.isEmpty || !change.changedKind.isEmpty else {
      return []
    }
    var table = ReportTable([
      .words(Text(en: "Kind", nl: "Soort")), .numbers(Text(en: "Stayed", nl: "Bleven")),
      .numbers(Text(en: "Came", nl: "Kwamen")), .numbers(Text(en: "Went", nl: "Gingen")),
    ])
    let (before, after) = (change.earlier.actors.kinds, change.later.actors.kinds)
    for kind in ActorKind.allCases {
      let counts = [
        change.stayed.count { after[$0.later] == kind }, change.came.count { after[$0] == kind },
        change.went.count { before[$0] == kind },
      ]
      guard counts != [0, 0, 0] else { continue }
      table.append(
        [
          Text(en: kind.plural.en.capitalizedFirst, nl: kind.plural.nl.capitalizedFirst)
        ] + counts.map { Number.text($0) }
      )
    }
    return [.table(table)]
  }

  // MARK: Ties

  private var tieSentences: [Text] {
    let (lasted, lost, made) = (change.lasted.count, change.lost.count, change.made.count)
    guard lasted + lost + made > 0 else {
      return [
        Text(
          en: "Those who stayed have no ties among them, at either time.",
          nl: "Wie bleef, heeft onderling geen relaties, toen niet en nu niet."
        )
      ]
    }
    let ties = Noun.tie.count(lasted + lost)
    let share = Percentage.text(lasted, of: lasted + lost)
    var sentences: [Text] = []
    if lasted + lost > 0 {
      let be = Verb.be.form(for: lasted)
      sentences.append(
        Text(
          en:
            "Of the \(ties.en) that they had, \(Number.text(lasted).en) (\(share.en)) \(be.en) there "
            + "still; new ones: \(Number.text(made).en).",
          nl:
            "Van de \(ties.nl) die ze hadden, \(be.nl) er nog \(Number.text(lasted).nl) (\(share.nl)); "
            + "nieuwe: \(Number.text(made).nl)."
        )
      )
    } else {
      let (new, be) = (Noun.tie.count(made), Verb.be.form(for: made))
      sentences.append(
        Text(
          en: "They had no ties among them; now there \(be.en) \(new.en).",
          nl: "Ze hadden onderling geen relaties; nu \(be.nl) er \(new.nl)."
        )
      )
    }
    // The last day of a tie is known, whoever was surveyed.
    let doubtful = findings.areDays ? 0 : change.lostInDoubt.count
    if doubtful > 0 {
      sentences.append(
        Text(
          en:
            "Of those that are gone (\(Number.text(lost).en)), \(Number.text(doubtful).en) had an end that "
            + "was not surveyed the second time, and may be there still.",
          nl:
            "Van wat weg is (\(Number.text(lost).nl)), \(doubtful == 1 ? "had er 1" : "hadden er \(Number.text(doubtful).nl)") "
            + "een kant die de tweede keer niet bevraagd is; misschien \(doubtful == 1 ? "is die" : "zijn die") er nog."
        )
      )
    }
    if let stability = change.tieStability, lasted + lost > 0, lost + made > 0 {
      let all = Noun.tie.count(lasted + lost + made)
      let share = Percentage.text(stability)
      sentences.append(
        Text(
          en: "Of the \(all.en) of either time, \(share.en) are there at both.",
          nl: "Van de \(all.nl) van toen of nu is \(share.nl) er op beide momenten."
        )
      )
    }
    if change.tiesWithLeavers > 0 || change.tiesWithNewcomers > 0 {
      let (old, new) = (
        Noun.tie.count(change.tiesWithLeavers), Noun.tie.count(change.tiesWithNewcomers)
      )
      sentences.append(
        Text(
          en:
            "Besides, \(old.en) went with those who are no longer listed, and \(new.en) came with those "
            + "who are new.",
          nl:
            "Verdwenen met wie er niet meer in staat: \(old.nl). Gekomen met wie nieuw is: \(new.nl)."
        )
      )
    }
    return sentences
  }

  // MARK: Groups

  var groupSentences: [Text] {
    let splits = change.splits.prefix(limit).map { group in
      let (all, parts) = (Noun.actor.count(group.parts.joined().count), sizes(of: group))
      return Text(
        en:
          "A network of \(all.en) who stayed is in \(Number.text(group.parts.count).en) parts now: "
          + "\(parts.en).",
        nl:
          "Een deelnetwerk van \(all.nl) die bleven, is nu in \(Number.text(group.parts.count).nl) "
          + "delen: \(parts.nl)."
      )
    }
    let merges = change.merges.prefix(limit).map { group in
      let parts = sizes(of: group)
      guard group.parts.contains(where: { $0.count > 1 }) else {
        return Text(
          en: "Those who were \(parts.en) before are joined in one network now.",
          nl: "Wie vroeger \(parts.nl) waren, zijn nu samen in één netwerk."
        )
      }
      return Text(
        en:
          "Joined in one network now, and in \(Number.text(group.parts.count).en) parts before: "
          + "\(parts.en).",
        nl:
          "Nu samen in één netwerk, en vroeger in \(Number.text(group.parts.count).nl) delen: "
          + "\(parts.nl)."
      )
    }
    return splits + merges
  }

  /// The sizes of the parts: "160, 5, 2 and 12 single actors".
  private func sizes(of group: NetworkChange.Regrouping) -> Text {
    let large = group.parts.filter { $0.count > 1 }
    let singles = group.parts.count - large.count
    var texts = large.prefix(limit).map { Number.text($0.count) }
    if large.count > limit {
      let rest = Noun.group.count(large.count - limit)
      texts.append(Text(en: "\(rest.en) more", nl: "nog \(rest.nl)"))
    }
    if singles > 0 { texts.append(Noun.singleActor.count(singles)) }
    return .list(texts)
  }
}
