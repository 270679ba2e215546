import GraphCore
import SocialNetwork

/// Isolated groups as an analyst reads them aloud: how many on each rung, then who has no ties, then
/// the groups of two or more, then who hangs alone; each with a sentence of why it is listed and of its
/// smallest repair.
struct IsolationReport {
  private var findings: IsolationFindings
  private let subject: Subject
  private let sentences: IsolationSentences

  /// A report of what was found in a network.
  init(_ findings: IsolationFindings, of subject: Subject) {
    self.findings = findings
    self.subject = subject
    sentences = IsolationSentences(subject, reach: findings.reach)
  }

  /// The parts of the report, with at most so many entries in all.
  ///
  /// - Parameters:
  ///   - limit: The most entries.
  ///   - notes: What is said of which groups are listed.
  /// - Returns: The parts.
  mutating func sections(limit: Int, notes: [Block] = []) -> [Report.Section] {
    let outline = IsolationOutline(findings, namesPeople: subject.naming.namesPeople)
    var sections = [Report.Section(nil, subject.summary + notSurveyed), overview]
    if !notes.isEmpty { sections.append(Report.Section(nil, notes)) }
    var room = limit
    for section in outline.sections where room > 0 {
      var entries: [ListEntry] = []
      for entry in section.entries.prefix(room) { entries.append(self.entry(for: entry)) }
      if section.singleCount > 0, section.entries.count <= room, findings.hasRepairs,
        !findings.meetsInOneActor
      {
        entries.append(ListEntry([sentences.repair(ofSingles: section.singleCount)]))
      }
      sections.append(Report.Section(sentences.heading(of: section), [.list(entries)]))
      room -= section.entries.count
    }
    return sections + [closing(outline, limit: limit)]
  }

  // MARK: - Parts

  private var notSurveyed: [Block] {
    let actors = subject.actors
    let count = actors.indices.count { !actors.isSurveyed($0) }
    return (count > 0 ? [.sentence(sentences.notSurveyed(count))] : [])
      + (sentences.concealsTies ? [.sentence(sentences.tiesConcealed)] : [])
  }

  /// How many there are on each rung, or how many are out of reach.
  private var overview: Report.Section {
    if let reach = findings.reach {
      let count = findings.all.reduce(0) { $0 + $1.members.count }
      let told = [
        sentences.countOutOfReach(count),
        findings.withoutUmbrella.flatMap {
          sentences.countOutOfReach($0.count, without: $0.umbrella)
        },
        sentences.unknownTies(ofThoseOutOfReach: findings.all.flatMap(\.members)),
        count > 0 ? subject.noteOnUnknownKinds(besides: reach.kind) : nil,
      ].compactMap(\.self)
      return Report.Section(nil, told.isEmpty ? [] : [.sentences(told)])
    }
    guard let ladder = findings.ladder else { return Report.Section(nil, []) }
    let certainty = findings.certainty
    var table = ReportTable(
      [
        .words(Text(en: "Rung", nl: "Trede")),
        .numbers(Text(en: "Groups", nl: "Groepen")),
        .numbers(Text(en: "Actors", nl: "Actoren")),
        .numbers(Text(en: "Share", nl: "Aandeel")),
      ] + (certainty?.tableColumns { Text(en: "Actors, \($0.en)", nl: "Actoren, \($0.nl)") } ?? [])
    )
    for rung in Rung.allCases where rung != .outOfReach {
      let groups = ladder.groups.count { $0.rung == rung }
      let actors = ladder.rungs.count { $0 == rung }
      guard actors > 0 || rung == .robust else { continue }
      table.append(
        [
          rung.title, rung == .robust ? Text("–") : Number.text(groups), Number.text(actors),
          Percentage.text(actors, of: subject.actors.count),
        ] + (certainty?.found.map { CertaintyWords.range($0.counts[rung]) } ?? [])
      )
    }
    let meaning =
      certainty.map {
        $0.explanation + [
          CertaintyWords.direction, CertaintyWords.keepingRung, CertaintyWords.nobodyIsBroughtIn,
        ]
      } ?? []
    return Report.Section(
      nil,
      [
        .table(table),
        .sentences(
          [
            sentences.eachIsCountedOnce,
            Percentage.rounding(
              ofParts: Rung.allCases.map { rung in Double(ladder.rungs.count { $0 == rung }) }
            ),
          ].filter { !$0.en.isEmpty } + sentences.mainPart(of: ladder)
            + [sentences.nobodyHangsOnUmbrella(of: ladder)].compactMap(\.self)
        ),
      ]
        + (meaning.isEmpty ? [] : [.sentences(meaning)])
    )
  }

  private mutating func entry(for entry: IsolationOutline.Entry) -> ListEntry {
    switch entry {
    case .group(let group):
      let repair = findings.repair(of: group)
      let mending =
        sentences.inquiry(about: [group]) ?? repair.map { sentences.repair($0, of: group) }
      return ListEntry(
        number: group.number,
        [sentences.title(of: group), .paragraph(sentences.reasons(for: group))]
          + [sentences.doubt(about: [group]), kept([group]), mending].compactMap(\.self)
      )
    case .people(let groups):
      let repair = findings.repair(of: groups[0])
      let mending =
        sentences.inquiry(about: groups)
        ?? repair.map { sentences.repair($0, ofEachOf: groups) }
      return ListEntry(
        [sentences.people(groups)]
          + [sentences.doubt(about: groups), kept(groups), mending].compactMap(\.self)
      )
    case .singles(let holder, let groups):
      return ListEntry(
        [sentences.singles(groups, on: holder)]
          + [sentences.doubt(about: groups), kept(groups)].compactMap(\.self)
      )
    }
  }

  /// In how many draws groups keep their rung; `nil` where that was not asked, or where to take ties away could not
  /// change it.
  private func kept(_ groups: [IsolatedGroup]) -> Text? {
    guard groups.allSatisfy(\.rung.canBeLost) else { return nil }
    return findings.certainty.map { certainty in
      CertaintyWords.kept(
        certainty.found.map { found in groups.map { found.kept[$0.number - 1] } }
      )
    }
  }

  private func closing(_ outline: IsolationOutline, limit: Int) -> Report.Section {
    guard !outline.sections.isEmpty else { return Report.Section(nil, nothing) }
    let count = outline.sections.reduce(0) { $0 + $1.entries.count }
    var blocks: [Block] = []
    if count > limit {
      blocks.append(.advice(.more(hidden: count - limit, of: count, what: .entries)))
    }
    if outline.countsPeople { blocks.append(.advice(.peopleAreCounted)) }
    if outline.countsUnknown { blocks.append(.advice(.unknownKindsAreCounted)) }
    return Report.Section(nil, blocks)
  }

  /// What is said where no group is listed.
  private var nothing: [Block] {
    if findings.all.isEmpty {
      // That everybody reaches whom was asked about is said already.
      return findings.reach == nil || subject.actors.count == 0
        ? [.sentence(Text(en: "No isolated groups.", nl: "Geen geïsoleerde groepen."))] : []
    }
    return [
      .sentence(
        Text(
          en: "No isolated group fits what was asked.",
          nl: "Geen enkele geïsoleerde groep past bij de vraag."
        )
      )
    ]
  }
}
