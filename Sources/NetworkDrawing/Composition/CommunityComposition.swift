import GraphCore
import GraphLayout
import SocialNetwork

/// Puts a drawing of communities together, from the title down to the caption.
struct CommunityComposition {
  var notes: [Text] = []
  private(set) var legend: [String] = []
  private(set) var caption = Text("")
  private let choice: StyleChoice
  private(set) var page = Page(width: 0)
  let description: Text

  let network: DrawnNetwork
  let partition: Partition
  private let palette: Palette?
  let options: Diagram.Options
  let quotient: Quotient
  let tally: DrawingTally
  private let scale: Double
  private var symbols: [Symbol] = []

  /// The diameter of the largest circle, and the least that shows its kinds, in points.
  private static let largest = 116.0
  private static let smallest = 14.0

  init(
    _ network: DrawnNetwork,
    partition: Partition,
    choice: StyleChoice,
    options: Diagram.Options
  ) throws(DrawingError) {
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
    scale = min(max((Double(quotient.drawn.count) / 30).squareRoot(), 1), 1.3)
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
    try compose(parts)
  }

  /// Every community as a circle of an area by its actors, with its name and their number.
  private func communitySymbols() -> [Symbol] {
    let most = Double(quotient.drawn.map(\.actors).max() ?? 1)
    return quotient.drawn.enumerated().map { rank, community in
      let diameter = CommunityComposition.largest * (Double(community.actors) / most).squareRoot()
      var symbol = Symbol(
        kind: .unknown,
        side: (max(diameter, CommunityComposition.smallest) * 100).rounded() / 100
      )
      // A slice of less could not be seen.
      symbol.slices = slices(of: community).filter { $0.share >= 0.001 }
      let fontSize = (diameter >= 60 ? 10.5 : 9) * scale
      let isNamed = rank < options.labelCount ?? .max
      symbol.label = TextLabel(
        name: isNamed ? name(of: community) ?? "" : "",
        fontSize: fontSize,
        width: 9.5 * fontSize
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

  // MARK: From the title down

  private mutating func compose(_ parts: NetworkParts) throws(DrawingError) {
    let actors = Array(quotient.drawn.indices)
    let placement =
      actors.isEmpty
      ? nil
      : try Layout(
        of: actors,
        in: quotient.lines,
        drawnAs: symbols,
        engine: options.engine,
        aspectRatio: options.paper == .slide ? 2 : 1.5,
        edgeLength: 44
      )
    page = PaperFit.fitted(to: options.paper, plotHeight: placement?.bounds.height) { fit in
      page = Page(width: 0)
      arrange(placement, parts, on: fit)
      return page
    }
  }

  private mutating func arrange(_ placement: Layout?, _ parts: NetworkParts, on fit: PaperFit) {
    let plot = placement?.plot(filling: fit)
    var shelf = Shelf(scale: scale)
    shelf.addCounts(of: parts.groups, in: parts, language: options.language, scale: scale)
    let width = max(
      Theme.narrowestPage,
      fit.width,
      plot?.bounds.width ?? 0,
      shelf.width
    )
    page = Page(width: width)
    page.writeTitle(options, scale: scale)
    if let plot { draw(plot, on: fit) }
    let heading = Text(
      en: "Not connected to the main network, and only counted",
      nl: "Niet verbonden met het hoofdnetwerk, en enkel geteld"
    )
    page.draw(
      shelf,
      heading: TextLabel(
        heading[options.language],
        fontSize: Theme.textSize * scale,
        width: width,
        maxLines: 1
      ),
      isBelow: plot != nil
    )

    page.bottom -= 6
    var legend = Legend(language: options.language, scale: scale)
    if let palette {
      legend.addColors(palette, to: &page)
    } else {
      legend.addSlices(tally.kinds, to: &page)
    }
    if !symbols.isEmpty { legend.addScales(widest: widest, isColored: palette != nil, to: &page) }
    self.legend = legend.entries
    page.bottom -= 9 * scale
    caption = tally.caption(
      options,
      meaning: meaning,
      notes: notes + [choice.advice].compactMap(\.self)
    )
    page.writeCaption(caption[options.language], scale: scale)
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

  private mutating func draw(_ plot: ActorPlot, on fit: PaperFit) {
    let height = max(fit.plotHeight, 0.48 * page.width)
    let moved = plot.moved(by: page.room(forPlot: plot.bounds, height: height))
    let nodes = zip(moved.actors, moved.places).map { rank, place in
      page.draw(
        symbols[rank],
        at: place,
        name: "n\(rank)",
        cssClass: "community",
        title: title(of: quotient.drawn[rank])
      )
    }
    let most = Double(widest ?? 1)
    quotient.lines.forEachEdge { u, v, count in
      page.tie(
        nodes[u],
        nodes[v],
        attributes: [
          (.id, "e\(u)_\(v)"), (.cssClass, "tie"), (.color, Theme.communityTie),
          (.penWidth, (0.6 + 8.4 * count / most).text),
        ]
      )
    }
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
