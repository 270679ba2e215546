import GraphCore
import SocialNetwork

/// Puts a drawing of communities together, from the title down to the caption.
struct CommunityComposition {
  private(set) var notes: [Text] = []
  private(set) var page = Page(width: 0)
  let description: Text

  private let cast: Cast
  private let options: Diagram.Options
  private let quotient: Quotient
  private let tally: Tally
  private let scale: Double
  private var symbols: [Symbol] = []

  /// The diameter of the largest circle, and the least that shows its kinds, in points.
  private static let largest = 116.0
  private static let smallest = 14.0

  init(
    _ cast: Cast,
    labels: [Int],
    choice: Choice,
    options: Diagram.Options
  ) throws(DrawingError) {
    self.cast = cast
    self.options = options
    let parts = Parts(of: cast)
    var tally = Tally(of: cast, in: parts)
    tally.style = .communities
    quotient = Quotient(of: parts.main, labels: labels, in: cast) {
      cast.mayBeNamed($0, options: options)
    }
    scale = min(max((Double(quotient.drawn.count) / 30).squareRoot(), 1), 1.3)
    let named = quotient.drawn.prefix(options.labelCount ?? .max).compactMap(\.center)
    tally.names = named.count
    self.tally = tally
    description = tally.description(
      communities: quotient.all.count,
      namesOfLargest: named.prefix(5).map { cast.names[$0] }
    )
    symbols = communitySymbols()
    writeNotes(because: choice.reason)
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
      symbol.kinds = ActorKind.legendOrder.compactMap { kind -> (kind: ActorKind, share: Double)? in
        // A slice of less could not be seen.
        community.kinds[kind].map { (kind, Double($0) / Double(community.actors)) }
      }.filter { $0.share >= 0.001 }
      let fontSize = (diameter >= 60 ? 10.5 : 9) * scale
      let isNamed = rank < options.labelCount ?? .max
      let name = isNamed ? community.center.map { cast.names[$0] } ?? "" : ""
      symbol.label = Label(name, fontSize: fontSize, width: 9.5 * fontSize, maxLines: 3)
        .adding(Count.actors(community.actors)[options.language])
      return symbol
    }
  }

  // MARK: From the title down

  private mutating func compose(_ parts: Parts) throws(DrawingError) {
    let actors = Array(quotient.drawn.indices)
    let plot =
      actors.isEmpty
      ? nil
      : try Layout(of: actors, in: quotient.lines, drawnAs: symbols, isFitted: true).plot()
    var shelf = Shelf(scale: scale)
    shelf.addCounts(of: parts.groups, in: parts, language: options.language, scale: scale)
    let width = max(Theme.narrowestPage, plot?.bounds.width ?? 0, shelf.width)
    page = Page(width: width)
    page.writeTitle(options, scale: scale)
    if let plot { draw(plot) }
    let heading = Text(
      en: "Not connected to the main network, and only counted",
      nl: "Niet verbonden met het hoofdnetwerk, en enkel geteld"
    )
    page.draw(
      shelf,
      heading: Label(
        heading[options.language],
        fontSize: Theme.textSize * scale,
        width: width,
        maxLines: 1
      ),
      isBelow: plot != nil
    )

    page.bottom -= 6
    var legend = Legend(language: options.language, scale: scale)
    legend.addSlices(tally.kinds, to: &page)
    if !symbols.isEmpty { legend.addScales(widest: widest, to: &page) }
    page.bottom -= 9 * scale
    page.writeCaption(tally.caption(options, notes: notes)[options.language], scale: scale)
  }

  /// How many ties the thickest line stands for; `nil` without lines.
  private var widest: Int? {
    var widest: Int?
    quotient.lines.forEachEdge { _, _, count in widest = max(widest ?? 0, Int(count)) }
    return widest
  }

  private mutating func draw(_ plot: Plot) {
    let moved = plot.moved(by: page.offset(ofPlot: plot.bounds, isFitted: true))
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
    let kinds = Tally.list(community.kinds)
    let words = Text(
      en: "\(Count.actors(community.actors).en): \(kinds.en); \(Count.ties(community.inside).en) "
        + "within, \(community.outside) to others",
      nl: "\(Count.actors(community.actors).nl): \(kinds.nl); \(Count.ties(community.inside).nl) "
        + "onderling, \(community.outside) naar andere"
    )
    let isNamed = options.labelCount != 0
    let name = isNamed ? community.center.map { "\(cast.names[$0].cleaned), " } ?? "" : ""
    return name + words[options.language]
  }

  // MARK: Words

  private mutating func writeNotes(because reason: Text) {
    let all = quotient.all
    let actors = Count.actors(all.reduce(0) { $0 + $1.actors })
    let (inside, between) = (quotient.inside, quotient.between)
    let ties = Count.ties(inside + between)
    notes.append(
      Text(
        en: "\(reason.en) communities are drawn instead of actors: \(all.count), found by the "
          + "Leiden algorithm, of \(actors.en) and \(ties.en) (\(inside) within communities, "
          + "\(between) between them)"
          + (tally.names > 0 ? ", each named after its organisation with most ties." : "."),
        nl: "\(reason.nl) zijn gemeenschappen getekend in plaats van actoren: \(all.count), "
          + "gevonden met het Leiden-algoritme, van \(actors.nl) en \(ties.nl) (\(inside) binnen "
          + "gemeenschappen, \(between) ertussen)"
          + (tally.names > 0 ? ", elk genoemd naar haar organisatie met de meeste relaties." : ".")
      )
    )
    if !quotient.others.isEmpty {
      let (count, hidden) = (
        quotient.others.count, Count.actors(quotient.others.reduce(0) { $0 + $1.actors })
      )
      notes.append(
        Text(
          en: "Not drawn: the \(count) smallest communities, of \(hidden.en) in all.",
          nl: "Niet getekend: de \(count) kleinste gemeenschappen, van samen \(hidden.nl)."
        )
      )
    }
    let lines = quotient.lines.edgeCount
    if lines < quotient.pairCount {
      let hidden = Count.ties(quotient.mostUndrawn)
      notes.append(
        Text(
          en: "Of \(quotient.pairCount) lines between communities the \(lines) strongest are "
            + "drawn; each of the others would stand for at most \(hidden.en).",
          nl: "Van \(quotient.pairCount) lijnen tussen gemeenschappen zijn de \(lines) sterkste "
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
    let ladder = Marks(options.groups, in: cast).ladder
    if !ladder.isEmpty {
      let counts = ladder.map { Count.rung($0.rung, actors: $0.actors, groups: $0.groups) }
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
