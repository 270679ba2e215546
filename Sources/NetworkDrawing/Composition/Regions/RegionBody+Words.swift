import GraphCore
import GraphLayout
import SocialNetwork

// What the legend and the description say of regions.

extension RegionBody {
  /// How many actors there are, and how many of them stand apart.
  func count(of actors: [Int], isShort: Bool) -> [Text] {
    let all = isShort ? Number.text(actors.count) : Noun.actor.count(actors.count)
    let unknown = actors.count(where: unknowns.contains)
    let apart = actors.count { symbols[$0].isPale } - unknown
    var counts = [all]
    if apart > 0 {
      let number = Number.text(apart)
      counts.append(Text(en: "\(number.en) apart", nl: "\(number.nl) los"))
    }
    if unknown > 0 {
      let number = Number.text(unknown)
      counts.append(Text(en: "\(number.en) unknown", nl: "\(number.nl) onbekend"))
    }
    return counts
  }

  /// The longest words for how many of so many actors hang.
  func mostHanging(among count: Int) -> Text {
    let number = count >= 50 ? Percentage.text(0.99) : Number.text(count)
    return Text(en: "\(number.en) hang", nl: "\(number.nl) hangen")
  }

  /// How many of some actors hang; `nil` where nobody does.
  func countOfHanging(_ actors: [Int]) -> Text? {
    let count = actors.count(where: hanging.contains)
    guard count > 0 else { return nil }
    if actors.count >= 50 {
      let share = Percentage.text(Double(count) / Double(actors.count))
      return Text(en: "\(share.en) hang", nl: "\(share.nl) hangt")
    }
    let number = Number.text(count)
    return count == 1
      ? Text(en: "1 hangs", nl: "1 hangt")
      : Text(en: "\(number.en) hang", nl: "\(number.nl) hangen")
  }

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
    let row = LegendRow.marks(
      marks.withEveryRung,
      isCounting: false,
      outOfReach: nil,
      areRinged: true
    )
    return usualLegend + [row].compactMap(\.self)
  }

  var legend: [LegendRow] {
    var rows = usualLegend
    if let row = LegendRow.marks(
      drawnMarks,
      numberApart: panel?.leastNumber,
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
  var hasTiesWithinMarked: Bool {
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
          holder: holder,
          isOfSeveral: false
        )
      )
    }
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
    let least = bands.bands.map(\.count).min() ?? most
    let middle = (most + 2) / 3
    let counts =
      most < 3 || least == most
      ? [most] : middle > least && most >= 6 ? [least, middle, most] : [least, most]
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

  /// What the drawing shows, for who cannot see it.
  var description: Text {
    let symbols = layout.regions.flatMap { region in
      region.members.enumerated().map { place, member in
        (
          actor: member.actor,
          name: place < region.labels.count ? network.names[member.actor] : nil,
          radius: member.radius
        )
      }
    }.sorted { $0.actor < $1.actor }.map { (name: $0.name, radius: $0.radius) }
    let regions = layout.regions.map { region in
      "\(region.heading.joined(separator: " ")): \(region.count)"
    }.joined(separator: "; ")
    return [
      tally.description(largest: DrawingTally.largest(of: symbols)),
      Text(en: "Regions: \(regions).", nl: "Vakken: \(regions)."),
    ].prose
  }
}
