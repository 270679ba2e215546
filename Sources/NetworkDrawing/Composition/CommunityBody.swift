import GraphCore
import GraphLayout
import SocialNetwork

/// The communities of a network as circles, as the body of a page.
struct CommunityBody: PageBody {
  var notes: [Text] = []
  private let choice: StyleChoice
  var panel: Panel?
  private let typography: Typography
  let description: Text

  let network: DrawnNetwork
  let partition: Partition
  private let palette: Palette?
  let options: Diagram.Options
  let quotient: Quotient
  let tally: DrawingTally
  private var symbols: [Symbol] = []

  /// The diameter of the largest circle, and the least that shows its kinds, in points.
  private static let largest = 64.0
  private static let smallest = 10.0

  init(
    _ network: DrawnNetwork,
    partition: Partition,
    choice: StyleChoice,
    options: Diagram.Options,
    on sheet: Sheet
  ) {
    self.network = network
    self.options = options
    self.partition = partition
    self.choice = choice
    if case .categories = options.coloring {
      palette = options.coloring.map { Palette($0, of: network) }
    } else {
      palette = nil
    }
    let parts = NetworkParts(of: network)
    var tally = DrawingTally(of: network, in: parts)
    tally.style = .communities
    tally.namesPeople = options.namesPeople
    quotient = Quotient(of: parts.main, labels: partition.labels, in: network) {
      network.mayBeNamed($0, options: options)
    }
    typography = sheet.typography
    panel = Panel(
      of: network,
      parts,
      tiedAs: network.graph,
      drawnAs: network.symbols(sizedBy: nil, scale: sheet.typography.symbolScale),
      layer: nil,
      options: options,
      on: sheet
    )
    let names = quotient.drawn.prefix(options.labelCount ?? .max).compactMap {
      [network] community in
      partition.names?[community.label][options.language]
        ?? community.center.map { network.names[$0] }
    }
    tally.names = names.count
    self.tally = tally
    description = tally.description(
      communities: quotient.all.count,
      namesOfLargest: Array(names.prefix(5))
    )
    symbols = communitySymbols()
    writeNotes(because: choice)
  }

  /// Every community as a circle of an area by its actors, with its name and their number.
  private func communitySymbols() -> [Symbol] {
    let most = Double(quotient.drawn.map(\.actors).max() ?? 1)
    return quotient.drawn.enumerated().map { rank, community in
      let diameter = CommunityBody.largest * (Double(community.actors) / most).squareRoot()
      var symbol = Symbol(
        kind: .unknown,
        radius: (max(diameter, CommunityBody.smallest) * 50).rounded() / 100
      )
      // A slice of less could not be seen.
      symbol.slices = slices(of: community).filter { $0.share >= 0.001 }
      let isNamed = rank < options.labelCount ?? .max
      symbol.label = TextLabel(
        name: isNamed ? name(of: community) ?? "" : "",
        fontSize: typography.name
      )
      .adding(Noun.actor.count(community.actors)[options.language])
      return symbol
    }
  }

  /// The name of a community: that of the group, or of its organisation with most ties.
  private func name(of community: Quotient.Community) -> String? {
    partition.names?[community.label][options.language]
      ?? community.center.map { network.names[$0] }
  }

  /// The shares of the kinds, or of the groups that colors stand for.
  private func slices(of community: Quotient.Community) -> [(fill: String, share: Double)] {
    // An actor in several groups is split equally over them.
    var counts: [String: Double] = [:]
    for actor in community.members {
      let colors = palette?.colors[actor] ?? [network.kinds[actor].sliceFill]
      for color in colors { counts[color, default: 0] += 1 / Double(colors.count) }
    }
    let order = palette?.entries.map(\.fill) ?? ActorKind.legendOrder.map(\.sliceFill)
    return order.compactMap { fill in
      counts[fill].map { (fill, $0 / Double(community.actors)) }
    }
  }

  // MARK: Legend, caption and body

  var legend: [LegendRow] {
    var rows = [palette.map { .colors($0) } ?? LegendRow.slices(tally.kinds)]
    if !symbols.isEmpty { rows.append(.scales(widest: widest, isColored: palette != nil)) }
    return rows
  }

  var caption: [Text] {
    tally.caption(
      options,
      meaning: meaning,
      notes: notes
    )
  }

  mutating func draw(on page: inout Page, in room: Room) throws(DrawingError) -> Double {
    guard !symbols.isEmpty else { return 0 }
    let all = Array(quotient.drawn.indices)
    let placement = try NetworkFitting(
      graph: quotient.lines,
      kinds: all.map { _ in .unknown },
      symbols: symbols,
      ranked: all,
      hanging: [:],
      folded: [:],
      groups: [],
      kept: [:],
      engine: options.engine,
      typography: typography,
      needsAllNames: false
    ).placement(of: all, in: room)
    for rank in all {
      symbols[rank].label = placement.labels[rank]?.label
      symbols[rank].labelOffset = placement.labels[rank]?.offset
    }
    var nodes: [Int: Page.Node] = [:]
    for (rank, place) in zip(placement.actors, placement.places) {
      nodes[rank] = page.draw(
        symbols[rank],
        at: place + Point(x: room.left, y: room.top),
        name: "n\(rank)",
        cssClass: "community",
        title: title(of: quotient.drawn[rank])
      )
    }
    let most = Double(widest ?? 1)
    quotient.lines.forEachEdge { u, v, count in
      guard let source = nodes[u], let target = nodes[v] else { return }
      page.tie(
        source,
        target,
        attributes: [
          (.id, "e\(u)_\(v)"), (.cssClass, "tie"), (.color, Theme.communityTie),
          (.penWidth, (0.6 + 5.4 * count / most).text),
        ]
      )
    }
    return placement.height
  }

  /// What the colors stand for.
  private var meaning: Text {
    let title = palette?.title
    return Text(
      en: "The slices show: \(title?.en.cleaned ?? "the kinds of the actors").",
      nl: "De taartpunten tonen: \(title?.nl.cleaned ?? "de soorten van de actoren")."
    )
  }

  /// How many ties the thickest line stands for; `nil` without lines.
  private var widest: Int? {
    var widest: Int?
    quotient.lines.forEachEdge { _, _, count in widest = max(widest ?? 0, Int(count)) }
    return widest
  }

  /// What a reader sees when pointing at a community.
  private func title(of community: Quotient.Community) -> String {
    let kinds = DrawingTally.list(community.kinds)
    let words = Text(
      en:
        "\(Noun.actor.count(community.actors).en): \(kinds.en); \(Noun.tie.count(community.inside).en) "
        + "within, \(community.outside) to others",
      nl:
        "\(Noun.actor.count(community.actors).nl): \(kinds.nl); \(Noun.tie.count(community.inside).nl) "
        + "onderling, \(community.outside) naar andere"
    )
    let isNamed = options.labelCount != 0
    let name = isNamed ? self.name(of: community).map { "\($0.cleaned), " } ?? "" : ""
    return name + words[options.language]
  }
}

extension LegendRow {
  /// A row of the kinds that occur, in their colors of pies.
  static func slices(_ counts: [ActorKind: Int]) -> LegendRow {
    LegendRow(
      ActorKind.legendOrder.compactMap { kind in
        guard let number = counts[kind], number > 0 else { return nil }
        return LegendEntry(words: kind.counted(number), width: 12) { page, place, name, scale in
          var symbol = Symbol(kind: kind, radius: 5 * scale)
          symbol.slices = [(kind.sliceFill, 1)]
          page.draw(symbol, at: place, name: name, cssClass: "legend")
        }
      },
      isSpread: true
    )
  }

  /// A row for the area of circles and the width of lines.
  ///
  /// - Parameters:
  ///   - widest: How many ties the thickest line stands for; `nil` where there are no lines.
  ///   - isColored: Whether slices stand for something else than kinds.
  static func scales(widest: Int?, isColored: Bool) -> LegendRow {
    let circles =
      isColored
      ? Text(
        en: "Circle: the larger, the more actors; slices: colours",
        nl: "Cirkel: hoe groter, hoe meer actoren; taartpunten: kleuren"
      )
      : Text(
        en: "Circle: the larger, the more actors; slices: kinds",
        nl: "Cirkel: hoe groter, hoe meer actoren; taartpunten: soorten"
      )
    var entries = [
      LegendEntry(words: circles, width: 14) { page, place, name, scale in
        var symbol = Symbol(kind: .unknown, radius: 6 * scale)
        symbol.slices = [ActorKind.memberAssociation, .volunteer, .individual].map(\.sliceFill)
          .map { (fill: $0, share: 1.0 / 3) }
        page.draw(symbol, at: place, name: name, cssClass: "key")
      }
    ]
    if let widest {
      let lines = Text(
        en: "Ties between two circles: the thicker, the more, up to \(widest)",
        nl: "Relaties tussen twee cirkels: hoe dikker, hoe meer, tot \(widest)"
      )
      entries.append(
        LegendEntry(words: lines, width: 18) { page, place, name, scale in
          page.thread(
            from: place + Point(x: -9 * scale, y: 0),
            to: place + Point(x: 9 * scale, y: 0),
            attributes: [(.id, name), (.color, Theme.communityTie), (.penWidth, "4")]
          )
        }
      )
    }
    return LegendRow(entries)
  }
}
