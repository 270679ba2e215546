import GraphCore
import GraphLayout
import SocialNetwork

// What legend and caption say of regions.

extension RegionBody {
  /// The rows of what is drawn with marks and without.
  private var usualLegend: [LegendRow] {
    var rows = [LegendRow.kinds(tally.kinds, isColored: palette == nil)]
    if let palette { rows.append(.colors(palette)) }
    if let centers = LegendRow.centers(network.centers.count) { rows.append(centers) }
    rows.append(LegendRow(apartEntry + countEntry))
    rows.append(LegendRow(lineEntry + bandEntries))
    return rows
  }

  var reservedLegend: [LegendRow] {
    guard !network.isSelected, !parts.main.isEmpty else { return legend }
    var all = marks
    all.groups = [Rung.umbrellaOnly, .oneTie, .oneActor].map { rung in
      IsolationMarks.Group(number: 10, rung: rung, members: [0, 0], threads: [], holder: nil)
    }
    let row = LegendRow.marks(all, isCounting: false, outOfReach: nil, areRinged: true)
    return usualLegend + [row].compactMap(\.self)
  }

  var legend: [LegendRow] {
    var rows = usualLegend
    if let row = LegendRow.marks(
      drawnMarks,
      isCounting: false,
      outOfReach: options.outOfReach,
      areRinged: true
    ) {
      rows.append(row)
    }
    return rows
  }

  /// Whether somebody is ringed.
  var hasMarks: Bool {
    layout.regions.contains { $0.members.contains { markOf[$0.actor] != nil } }
  }

  /// Whether a tie between two members of a marked group is drawn within a region.
  private var hasTiesWithinMarked: Bool {
    layout.regions.contains { region in
      let actors = Set(region.members.map(\.actor))
      return actors.contains { actor in
        guard let group = groupOf[actor] else { return false }
        return network.graph.neighbors(of: actor).contains {
          groupOf[$0] == group && actors.contains($0)
        }
      }
    }
  }

  /// What is marked of those who are drawn.
  private var drawnMarks: IsolationMarks {
    let drawn = Set(layout.regions.flatMap { $0.members.map(\.actor) })
    var shown = marks
    shown.groups = marks.groups.filter { $0.members.contains(where: drawn.contains) }
    for (person, holder, rung) in marks.lonePeople
    where drawn.contains(person) && !shown.groups.contains(where: { $0.rung == rung }) {
      shown.groups.append(
        IsolationMarks.Group(
          number: 0,
          rung: rung,
          members: [person],
          threads: [(holder, person)],
          holder: holder
        )
      )
    }
    // Numbers of separate groups stand in the panel.
    if panel == nil { shown.detached = nil }
    return shown
  }

  /// How many actors are drawn pale, of every kind.
  private var apart: [ActorKind: Int] {
    guard !network.isSelected, !parts.main.isEmpty else { return [:] }
    var counts: [ActorKind: Int] = [:]
    for actor in parts.groups.joined() { counts[network.kinds[actor], default: 0] += 1 }
    for actor in parts.isolates + parts.onOtherDays + parts.unknowns {
      counts[network.kinds[actor], default: 0] += 1
    }
    return counts
  }

  /// Whether it is certain that those who are drawn pale have no ties with the main network.
  private var isCertain: Bool { parts.unknowns.isEmpty && parts.uncertainGroups == 0 }

  private var apartEntry: [LegendEntry] {
    let drawn = Set(
      layout.regions.flatMap(\.members).filter { isApart($0.actor) }.map(\.kind)
    )
    guard !drawn.isEmpty else { return [] }
    let count = Number.text(apart.values.reduce(0, +))
    let words =
      isCertain
      ? Text(
        en: "not connected to the main network (\(count.en))",
        nl: "staat los van het hoofdnetwerk (\(count.nl))"
      )
      : Text(
        en: "not known to be connected to the main network (\(count.en))",
        nl: "staat los van het hoofdnetwerk, voor zover bekend (\(count.nl))"
      )
    let kinds = ActorKind.legendOrder.filter(drawn.contains).suffix(3)
    let step = 12.0
    return [
      LegendEntry(words: words, width: step * Double(kinds.count)) { page, place, name, scale in
        for (index, kind) in kinds.enumerated() {
          var symbol = Symbol(kind: kind, radius: (kind.isPerson ? 2.8 : 4) * scale)
          symbol.isPale = true
          if palette != nil { symbol.fill = Theme.plain }
          let offset = (Double(index) - Double(kinds.count - 1) / 2) * step * scale
          page.draw(
            symbol,
            at: place + Point(x: offset, y: 0),
            name: "\(name)_\(index)",
            cssClass: "key"
          )
        }
      }
    ]
  }

  private var countEntry: [LegendEntry] {
    let kinds = layout.regions.flatMap(\.counts).map(\.kind)
    guard let kind = ActorKind.legendOrder.last(where: kinds.contains) else { return [] }
    let words = Text(en: "counted, not drawn one by one", nl: "geteld, niet apart getekend")
    return [
      LegendEntry(words: words, width: 22) { page, place, name, scale in
        var symbol = Symbol(kind: kind, radius: (kind.isPerson ? 2.5 : 3.4) * scale)
        if palette != nil { symbol.fill = Theme.plain }
        page.draw(symbol, at: place - Point(x: 8 * scale, y: 0), name: name, cssClass: "key")
        let label = TextLabel(lines: ["+9"], fontSize: page.typography.name, isBold: true)
        page.write(
          label,
          left: place.x - 3 * scale,
          top: place.y + label.height / 2,
          color: Theme.mutedInk,
          cssClass: "words key"
        )
      }
    ]
  }

  private var lineEntry: [LegendEntry] {
    let hasTies = layout.regions.contains { region in
      let actors = Set(region.members.map(\.actor))
      return region.members.contains { member in
        network.graph.neighbors(of: member.actor).contains(where: actors.contains)
      }
    }
    guard hasTies else { return [] }
    let words = Text(en: "tie within a region", nl: "relatie binnen een vak")
    return [
      LegendEntry(words: words, width: 20) { page, place, _, scale in
        let reach = Point(x: 10 * scale, y: 0)
        page.line([place - reach, place + reach], color: Theme.tie, penWidth: 0.7 * scale)
      }
    ]
  }

  /// Bands of one tie, of some and of most.
  private var bandEntries: [LegendEntry] {
    guard let most = bands.bands.first?.count else { return [] }
    let counts = most < 3 ? [most] : most < 6 ? [1, most] : [1, (most + 2) / 3, most]
    return counts.enumerated().map { index, count in
      let number = Number.text(count)
      let isLast = index == counts.count - 1
      let words =
        !isLast
        ? number
        : count == 1
          ? Text(en: "1 tie between two regions", nl: "1 relatie tussen twee vakken")
          : Text(
            en: "\(number.en) ties between two regions",
            nl: "\(number.nl) relaties tussen twee vakken"
          )
      return LegendEntry(words: words, width: 22) { page, place, _, scale in
        let reach = Point(x: 9 * scale, y: 0)
        page.line(
          [place - reach, place + reach],
          color: RegionBody.band,
          penWidth: metrics.bandWidth(of: count, most: most)
        )
        for end in [place - reach, place + reach] {
          page.dot(at: end, radius: 2 * scale, color: RegionBody.dot)
        }
      }
    }
  }

  private func isApart(_ actor: Int) -> Bool {
    symbols[actor].isPale
  }

  var caption: [CaptionSentence] {
    var sentences = options.scope.map { CaptionSentence($0, .always) }
    sentences.append(CaptionSentence(regionsAreWhat))
    if groups.mergedForFewPeople > 0 {
      let fewest = Number.text(options.fewestPeople)
      // Others stand with them for want of room, or so that these are not few.
      sentences.append(
        CaptionSentence(
          Text(
            en: "Small groups stand together, those of fewer than \(fewest.en) people always.",
            nl: "Kleine groepen staan samen, die met minder dan \(fewest.nl) mensen altijd."
          ),
          .omission
        )
      )
    }
    if !bands.bands.isEmpty {
      sentences.append(
        CaptionSentence(
          Text(
            en: "Ties between two regions are one band from dot to dot.",
            nl: "Relaties tussen twee vakken zijn één band van bolletje tot bolletje."
          )
        )
      )
    }
    if !hanging.isEmpty {
      sentences.append(
        CaptionSentence(
          Text(
            en: "Who hangs is connected by one tie or one actor only.",
            nl: "Wie hangt, is maar door één relatie of één actor verbonden."
          )
        )
      )
    }
    if hasTiesWithinMarked {
      sentences.append(
        CaptionSentence(
          Text(
            en: "Ties within a ringed group have the colour of its rings.",
            nl: "Relaties binnen een omkringde groep hebben de kleur van haar kringen."
          )
        )
      )
    }
    sentences += notes.map { CaptionSentence($0, .omission) }
    if options.boxes?.overlap ?? false {
      sentences.append(
        CaptionSentence(
          Text(
            en: "An actor with several values stands in the region of the first.",
            nl: "Een actor met meerdere waarden staat in het vak van de eerste."
          )
        )
      )
    }
    if let palette { sentences.append(CaptionSentence(palette.meaning)) }
    if !tally.namesPeople, network.kinds.contains(where: \.isPerson) {
      sentences.append(
        CaptionSentence(Text(en: "People are not named.", nl: "Mensen worden niet genoemd."))
      )
    }
    return sentences + options.credits + options.remarks.map { CaptionSentence($0, .omission) }
  }

  /// What a region is, and how many ties are within and between regions.
  private var regionsAreWhat: Text {
    let (inside, between) = (Noun.tie.count(ties.inside), Number.text(ties.between))
    if let title = options.boxes?.attributeTitle {
      return Text(
        en: "The regions show \(title.en), with \(inside.en) within and \(between.en) "
          + "between them.",
        nl: "De vakken tonen \(title.nl), met \(inside.nl) binnen en \(between.nl) tussen "
          + "de vakken."
      )
    }
    guard ties.inside > ties.between else {
      return Text(
        en: "A region is a community, but the communities are weak: \(inside.en) are within "
          + "regions, \(between.en) between them.",
        nl: "Een vak is een gemeenschap, maar de gemeenschappen zijn zwak: \(inside.nl) liggen "
          + "binnen de vakken, \(between.nl) ertussen."
      )
    }
    return Text(
      en: "A region is a community, with more ties among its actors than with others: "
        + "\(inside.en) within regions, \(between.en) between them.",
      nl: "Een vak is een gemeenschap, met onderling meer relaties dan met anderen: \(inside.nl) "
        + "binnen de vakken, \(between.nl) ertussen."
    )
  }

  /// What the drawing leaves out or does otherwise.
  var notes: [Text] {
    var notes: [Text] = []
    if choice.style == .communities, options.boxes == nil, !choice.alternatives.isEmpty {
      notes.append(
        Text(
          en: "\(choice.reason.en) communities are drawn.",
          nl: "\(choice.reason.nl) zijn gemeenschappen getekend."
        )
      )
    }
    let unnamed = layout.regions.reduce(0) { count, region in
      count + region.content.leading.count - region.labels.count
    }
    let unnamedApart =
      options.labelCount == 0 ? 0 : panel.map { $0.nameableCount - $0.namedCount } ?? 0
    // Fewer than anybody who is named has.
    let least = layout.regions.flatMap { $0.members.prefix($0.labels.count) }.map(\.ties).min() ?? 0
    let most =
      layout.regions.flatMap { $0.content.leading.dropFirst($0.labels.count) }
      .map(\.ties).max() ?? 0
    if unnamedApart > 0 || unnamed > 0 && most >= least {
      let noun = tally.namesPeople ? Noun.actor : Noun.organisation
      let count = noun.count(unnamed + unnamedApart)
      notes.append(
        unnamed + unnamedApart == 1
          ? Text(
            en: "For want of room \(count.en) is not named.",
            nl: "Door plaatsgebrek is \(count.nl) niet genoemd."
          )
          : Text(
            en: "For want of room \(count.en) are not named.",
            nl: "Door plaatsgebrek zijn \(count.nl) niet genoemd."
          )
      )
    } else if unnamed > 0 {
      let count = Noun.organisation.count(unnamed)
      notes.append(
        unnamed == 1
          ? Text(
            en: "1 organisation with fewer ties is not named.",
            nl: "1 organisatie met minder relaties is niet genoemd."
          )
          : Text(
            en: "\(count.en) with fewer ties are not named.",
            nl: "\(count.nl) met minder relaties zijn niet genoemd."
          )
      )
    }
    if unnamed + unnamedApart > 0, let page = options.pageOfAllNames { notes.append(page) }
    let shortened =
      layout.regions.flatMap(\.labels).count { $0.words.isShortened } + (panel?.shortenedCount ?? 0)
    if let note = DrawingTally.noteOnShortened(shortened) { notes.append(note) }
    let counted = layout.regions.flatMap(\.folds).reduce(0) { $0 + $1.holder.leaves.count }
    if counted > 0 {
      let count = Noun.organisation.count(counted)
      notes.append(
        Text(
          en: "Not drawn: \(count.en) with one tie, counted at whom they are tied to.",
          nl: "Niet apart getekend: \(count.nl) met één relatie, geteld bij wie ze aan hangen."
        )
      )
    }
    if undrawnTies > 0 {
      let count = Noun.tie.count(undrawnTies)
      notes.append(
        Text(
          en: "Within regions the strongest ties are drawn; \(count.en) are not.",
          nl: "Binnen de vakken zijn de sterkste relaties getekend; \(count.nl) niet."
        )
      )
    }
    if bands.leftOut.pairs > 0 {
      let (pairs, most) = (Number.text(bands.leftOut.pairs), Noun.tie.count(bands.leftOut.most))
      notes.append(
        bands.leftOut.pairs == 1
          ? Text(
            en: "1 band, of \(most.en), is not drawn.",
            nl: "1 band, van \(most.nl), is niet getekend."
          )
          : Text(
            en: "\(pairs.en) bands of at most \(most.en) are not drawn.",
            nl: "\(pairs.nl) banden van hoogstens \(most.nl) zijn niet getekend."
          )
      )
    }
    return notes
  }

  /// What the drawing shows, for who cannot see it.
  var description: Text {
    let named = layout.regions.flatMap { $0.members.prefix($0.labels.count) }
      .sorted { ($1.radius, $0.actor) < ($0.radius, $1.actor) }
      .prefix(5).map { network.names[$0.actor] }
    let regions = layout.regions.map { region in
      "\(region.heading.joined(separator: " ")): \(region.count)"
    }.joined(separator: "; ")
    return [
      tally.description(namesOfLargest: named),
      Text(en: "Regions: \(regions).", nl: "Vakken: \(regions)."),
    ].prose
  }
}
