import GraphCore
import NetworkDrawing
import SocialNetwork

// Isolated groups with a plan, what changed, and communities.

extension PageFindings {
  /// The isolated groups, why they are, and the smallest step that would mend each.
  func isolationPart() throws(QuestionError) -> NetworkPage.Part {
    var asked = IsolationQuestion(umbrella: question.umbrella, staff: question.staff)
    asked.limit = nil
    var findings = try IsolationFindings(asked, on: subject)
    let sentences = IsolationSentences(subject, reach: nil)
    let outline = IsolationOutline(findings, namesPeople: subject.naming.namesPeople)
    let limit = 16
    var room = limit
    var items: [NetworkPage.Item] = []
    for section in outline.sections where room > 0 {
      var table = ReportTable([
        .words(Text(en: "Who", nl: "Wie"), .wrap), .words(Text(en: "Why", nl: "Waarom"), .wrap),
        .words(Text(en: "Smallest step", nl: "Kleinste stap"), .wrap),
      ])
      for entry in section.entries.prefix(room) {
        table.append(row(of: entry, &findings, sentences))
      }
      items.append(
        .table(PageTable(title: sentences.heading(of: section), table: table, shown: 4))
      )
      room -= section.entries.count
    }
    let count = outline.sections.reduce(0) { $0 + $1.entries.count }
    var closing: [Block] = []
    if count > limit {
      closing.append(.advice(.more(hidden: count - limit, of: count, what: .entries)))
      closing.append(.seeAlso([IsolationQuestion(limit: count)]))
    }
    if outline.countsPeople { closing.append(.advice(.peopleAreCounted)) }
    if outline.countsUnknown { closing.append(.advice(.unknownKindsAreCounted)) }
    let unsurveyed = network.actors.indices.count { !network.actors.isSurveyed($0) }
    let lead =
      outline.sections.isEmpty
      ? Text(en: "No isolated groups.", nl: "Geen geïsoleerde groepen.")
      : Text(
        en:
          "For each group the smallest step: a contact with somebody in the main network with whom it "
          + "has most in common. These are proposals: whoever knows the people knows better.",
        nl:
          "Voor elke groep de kleinste stap: een contact met iemand van het hoofdnetwerk met wie ze het "
          + "meest gemeen heeft. Dit zijn voorstellen: wie de mensen kent, weet beter."
      )
    return NetworkPage.Part(
      id: "isolated",
      heading: Text(
        en: "Isolated groups, and a plan to connect them",
        nl: "Geïsoleerde groepen, en een plan om ze te verbinden"
      ),
      short: Text(en: "Isolated groups", nl: "Geïsoleerde groepen"),
      lead: [lead] + (unsurveyed > 0 ? [sentences.notSurveyed(unsurveyed)] : []),
      items: try plan(isNeeded: !outline.sections.isEmpty)
        + items + (closing.isEmpty ? [] : [.blocks(closing)])
    )
  }

  /// The introductions that do most for all groups together.
  private func plan(isNeeded: Bool) throws(QuestionError) -> [NetworkPage.Item] {
    guard isNeeded else { return [] }
    var asked = ConnectionQuestion(ties: 5)
    asked.ladder = LadderChoice(umbrella: question.umbrella, staff: question.staff)
    let (plan, ladder) = try asked.plan(on: subject)
    guard !plan.steps.isEmpty else { return [] }
    let report = ConnectionReport(plan, asked: asked.ties, of: subject, ladder, givesIDs: false)
    let ties = Noun.tie.count(plan.steps.count)
    return [
      .heading(
        Text(
          en: "A plan: the \(ties.en) that would help most",
          nl: "Een plan: de \(ties.nl) die het meest zouden helpen"
        )
      ),
      .blocks(report.blocks + [.seeAlso([asked])]),
    ]
  }

  private func row(
    of entry: IsolationOutline.Entry,
    _ findings: inout IsolationFindings,
    _ sentences: IsolationSentences
  ) -> [Text] {
    switch entry {
    case .group(let group):
      let repair = findings.repair(of: group)
      let mending =
        sentences.inquiry(about: [group]) ?? repair.map { sentences.repair($0, of: group) }
      return [
        sentences.title(of: group),
        .paragraph(sentences.reasons(for: group))
          .followed(by: sentences.doubt(about: [group]) ?? Text("")),
        mending?.withoutName ?? Text("–"),
      ]
    case .people(let groups):
      let repair = findings.repair(of: groups[0])
      let mending =
        sentences.inquiry(about: groups) ?? repair.map { sentences.repair($0, ofEachOf: groups) }
      let kinds = groups.flatMap(\.members).map { network.actors.kinds[$0] }
      let noun =
        kinds.allSatisfy(\.isPerson)
        ? Noun.person
        : kinds.allSatisfy { $0 == .unknown } ? Noun.actorOfUnknownKind : Noun.actor
      return [
        noun.count(groups.count),
        sentences.people(groups).followed(by: sentences.doubt(about: groups) ?? Text("")),
        mending?.withoutName ?? Text("–"),
      ]
    case .singles(let holder, let groups):
      return [
        Noun.actor.count(groups.count),
        sentences.singles(groups, on: holder)
          .followed(by: sentences.doubt(about: groups) ?? Text("")),
        findings.hasRepairs && !findings.meetsInOneActor
          ? sentences.repair(ofSingles: groups.count) : Text("–"),
      ]
    }
  }

  // MARK: - Change

  /// What changed since an earlier time; `nil` where none is given.
  func changePart() throws -> NetworkPage.Part? {
    guard let change, let earlier = question.earlier else { return nil }
    let picture = try changePicture(since: earlier).map { [NetworkPage.Item.picture($0)] } ?? []
    return NetworkPage.Part(
      id: "change",
      heading: Text(
        en: "What changed since last time",
        nl: "Wat er veranderd is sinds vorige keer"
      ),
      short: Text(en: "Change", nl: "Verandering"),
      lead: [Text(en: "\(change.title.en).", nl: "\(change.title.nl).")],
      items: [.chart(try rungs(since: earlier))] + picture
        + change.sections.flatMap { section in
          (section.heading.map { [.heading($0)] } ?? []) + section.blocks.map(folded)
        }
    )
  }

  /// The ties that came and went, drawn on one place for each actor; `nil` where they are too many to tell apart.
  private func changePicture(since earlier: Subject) throws -> PagePicture? {
    let prefix = "c-"
    guard
      let (diagram, words) = try ChangeQuestion().figure(
        from: earlier,
        to: subject,
        in: question.language,
        prefix: prefix
      )
    else { return nil }
    let drawn = String(decoding: try diagram.render(.svg), as: UTF8.self)
    return PagePicture(
      svg: PageDrawing.scalable(drawn),
      caption: Text(en: "\(words.en).", nl: "\(words.nl).").followed(by: diagram.caption)
    )
  }

  /// A block, of which a long table shows its first rows until a reader asks for all.
  private func folded(_ block: Block) -> NetworkPage.Item {
    guard case .table(let table) = block, table.rows.count > 10 else { return .blocks([block]) }
    return .table(PageTable(title: Text(""), table: table, shown: 8))
  }

  /// How many stood on each rung, then and now.
  private func rungs(since earlier: Subject) throws(QuestionError) -> Chart {
    let before = try earlier.ladder(
      LadderChoice(umbrella: question.umbrella, staff: question.staff)
    )
    let series = [Text(en: "Then", nl: "Toen"), Text(en: "Now", nl: "Nu")]
    var table = ReportTable(
      [.words(Text(en: "Rung", nl: "Trede"))] + series.map { .numbers($0) }
    )
    var rows: [Chart.BarRow] = []
    for rung in Rung.allCases.reversed() {
      let counts = [before, ladder].map { ladder in ladder.rungs.count { $0 == rung } }
      guard counts != [0, 0] else { continue }
      let (title, texts) = (rung.title.capitalized, counts.map { Number.text($0) })
      rows.append(Chart.BarRow(label: title, values: counts.map(Double.init), texts: texts))
      table.append([title] + texts)
    }
    return Chart(
      title: Text(en: "The ladder, then and now", nl: "De ladder, toen en nu"),
      unit: Text(en: "Actors on each rung", nl: "Actoren per trede"),
      form: .bars(rows, series: series),
      table: table
    )
  }

  // MARK: - Communities

  /// Which groups hold together.
  func communitiesPart() throws(QuestionError) -> NetworkPage.Part {
    let report = try CommunitiesQuestion(limit: 10).report(on: subject)
    let communities = network.communities()
    var members = [[Int]](repeating: [], count: communities.count)
    for actor in network.actors.indices { members[communities.numbers[actor] - 1].append(actor) }
    let groups = members.filter { $0.count > 1 }
    var items: [NetworkPage.Item] = []
    if !groups.isEmpty {
      let rows = groups.prefix(10).map { group in
        Chart.KindRow(
          label: name(of: group),
          counts: ActorKind.allCases.map { kind in
            group.count { network.actors.kinds[$0] == kind }
          }
        )
      }
      let kinds = ActorKind.allCases.filter(network.actors.kinds.contains)
      var table = ReportTable(
        [.words(Text(en: "Community", nl: "Gemeenschap"), .wrap)]
          + kinds.map { .numbers($0.plural.capitalized) } + [
            .numbers(Text(en: "Total", nl: "Samen"))
          ]
      )
      for (row, group) in zip(rows, groups) {
        table.append(
          [row.label]
            + kinds.map { kind in
              Number.text(group.count { network.actors.kinds[$0] == kind })
            } + [Number.text(group.count)]
        )
      }
      let (shown, all) = (Number.text(rows.count), Number.text(groups.count))
      items.append(
        .chart(
          Chart(
            title: Text(""),
            unit: rows.count < groups.count
              ? Text(
                en: "Actors by kind, in the \(shown.en) largest of \(all.en) communities",
                nl: "Actoren naar soort, in de \(shown.nl) grootste van \(all.nl) gemeenschappen"
              ) : Text(en: "Actors by kind", nl: "Actoren naar soort"),
            form: .kinds(rows),
            table: table,
            explanation: PageFindings.card(NetworkMeasure.modularity),
            more: [CommunitiesQuestion()]
          )
        )
      )
    }
    for section in report.sections.dropFirst() {
      let told = section.blocks.filter { if case .sentences = $0 { true } else { false } }
      if !told.isEmpty { items.append(.blocks(told)) }
    }
    return NetworkPage.Part(
      id: "communities",
      heading: Text(en: "Communities", nl: "Gemeenschappen"),
      short: Text(en: "Communities", nl: "Gemeenschappen"),
      lead: [
        Text(
          en:
            "Groups found by looking for as many ties within them, and as few between them, as can be; "
            + "named after one or two of the organisations in them with most ties.",
          nl:
            "Groepen gevonden door te zoeken naar zo veel mogelijk relaties binnen een groep en zo weinig mogelijk "
            + "ertussen; genoemd naar een of twee van de organisaties erin met de meeste relaties."
        )
      ],
      items: items
    )
  }

  /// A group, named after its two organisations with most ties.
  private func name(of group: [Int]) -> Text {
    let named = group.filter(isNamed).sorted { first, second in
      let (a, b) = (network.graph.degree(of: first), network.graph.degree(of: second))
      return a == b ? network.actors.ids.precedes(first, second) : a > b
    }
    guard !named.isEmpty else {
      let people = Noun.actor.count(group.count)
      return Text(en: "\(people.en), not named", nl: "\(people.nl), zonder naam")
    }
    return .enumeration(named.prefix(2).map { Text(network.actors.names[$0]) })
  }
}

extension Text {
  /// A sentence on the smallest step, where the column says so already.
  fileprivate var withoutName: Text {
    func rest(_ words: String, after name: String) -> String {
      words.hasPrefix(name) ? String(words.dropFirst(name.count)) : words
    }
    return Text(
      en: rest(en, after: "Smallest step: "),
      nl: rest(nl, after: "Kleinste stap: ")
    ).capitalized
  }
}
