import GraphCore
import GraphLayout
import SocialNetwork

/// A network with a symbol for every actor, as the body of a page.
struct NetworkBody: PageBody {
  let network: DrawnNetwork

  /// The network by which places go: the same, or the whole of which it is a layer.
  let whole: DrawnNetwork
  let options: Diagram.Options
  let marks: IsolationMarks
  let choice: StyleChoice
  let palette: Palette?
  let parts: NetworkParts
  let typography: Typography
  var symbols: [Symbol]
  var tally: DrawingTally

  /// What stands apart from the main network.
  var panel: Panel?

  /// Where the actors of the main network stand, in thousandths of the width of its room.
  var places: [Int: Point] = [:]

  /// The actors that are named, the most important first, and those whose name found room.
  var ranked: [Int] = []
  var named: Set<Int> = []

  /// The actors of the main network and of the other components that are drawn.
  let main: [Int]
  let groups: [[Int]]

  /// The isolated groups of which something is drawn.
  let markedGroups: [IsolatedGroup]

  /// The groups of two or more that hang on something in the network by which places go, marked or not:
  /// each stands as a whole.
  let hangingGroups: [IsolationMarks.Group]

  /// Whom every single organisation hangs on that would be apart without, marked or not.
  let holderOfSingle: [Int: Int]

  /// The ties by which places go, in a graph of all actors.
  let graph: Graph

  /// The ties that are drawn.
  let ties: Graph

  /// The people who hang on an actor by their only tie and are in no group with others, by the ties by
  /// which places go.
  let hanging: [Int: [Int]]

  /// How many people are counted at an actor in the drawing.
  let counted: [Int: Int]

  /// The people who are counted where they hang rather than drawn, or are left out beside such a count.
  let undrawn: Set<Int>

  /// Those who are counted at the only actor they are tied to, since rows of them have no room; known
  /// once the body is drawn.
  var folds: [Int: [Int]] = [:]

  /// How actors are drawn where ``whole`` is more than what is drawn.
  private(set) var layerSymbols: [Symbol]?

  /// What is drawn of the network where not all is.
  var backbone: Backbone? { choice.backbone }

  /// - Parameters:
  ///   - network: What is drawn.
  ///   - whole: The network by which places go.
  ///   - listed: The isolated groups of the network, by which it goes what stands together.
  ///   - choice: How much is drawn one by one.
  ///   - options: What is marked, named and said.
  ///   - sheet: The page.
  init(
    _ network: DrawnNetwork,
    placedAs whole: DrawnNetwork,
    standingTogether listed: [IsolatedGroup],
    choice: StyleChoice,
    options: Diagram.Options,
    on sheet: Sheet
  ) {
    self.network = network
    self.whole = whole
    self.options = options
    self.choice = choice
    typography = sheet.typography
    let palette = options.coloring.map { Palette($0, of: network) }
    self.palette = palette
    let parts = NetworkParts(of: whole)
    self.parts = parts
    tally = DrawingTally(of: network, in: parts, tieMarks: options.tieMarks)
    tally.apartFromLayer =
      whole.graph.edgeCount == network.graph.edgeCount
      ? 0 : whole.graph.nodes.count { network.degrees[$0] == 0 && whole.degrees[$0] > 0 }
    tally.style = choice.style
    tally.namesPeople = options.namesPeople
    var isDrawn = [Bool](repeating: true, count: network.names.count)
    if let backbone = choice.backbone {
      for actor in isDrawn.indices { isDrawn[actor] = false }
      for actor in backbone.members { isDrawn[actor] = true }
      graph = backbone.graph
      main = parts.main.filter { isDrawn[$0] }
    } else {
      graph = whole.graph
      main = parts.main
    }
    groups = parts.groups
    markedGroups = options.groups.filter { group in
      group.members.contains { network.placeOfPosition[$0].map { isDrawn[$0] } ?? false }
    }
    let isMain = Set(main)
    let standing = IsolationMarks(listed, in: whole).groups
      .filter { $0.members.allSatisfy(isMain.contains) }
    hangingGroups = standing.filter { $0.members.count > 1 }
    holderOfSingle = Dictionary(
      standing.filter { $0.members.count == 1 }
        .compactMap { group in group.holder.map { (group.members[0], $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    let isGrouped = Set(hangingGroups.flatMap(\.members))
    let namesHanging = options.namesPeople && options.labelCount != 0
    let hanging = NetworkBody.hanging(
      among: main.filter { !isGrouped.contains($0) },
      in: graph,
      network,
      degrees: whole.degrees,
      options
    )
    self.hanging = hanging
    // Who may be named is drawn; of the many around one actor there is a number.
    let mayBeCounted = Set(
      hanging.values.filter { !namesHanging || $0.count > BodyBuilder.mostAround }.joined()
    )
    let isLayer = network.graph.edgeCount != whole.graph.edgeCount
    marks = IsolationMarks(
      markedGroups,
      in: network,
      folding: mayBeCounted,
      amongPlaced: isLayer ? isMain : []
    )
    let backbone = choice.backbone
    ties =
      backbone == nil
      ? network.graph : network.graph.subgraph { isDrawn[$0] && isDrawn[$1] }
    tally.setStrength(of: ties, in: network, without: network.marks(of: options.tieMarks))
    (counted, undrawn) = NetworkBody.counted(
      hanging,
      folded: backbone?.folded(withTiesIn: network.graph) ?? [:],
      areMarked: !marks.lonePeople.isEmpty && !namesHanging,
      ties: network.graph
    )
    let sizes = options.sizes.map { sizes in network.positions.map { sizes[$0] } }
    symbols = whole.symbols(sizedBy: sizes, typography)
    for actor in network.centers { symbols[actor].isCenter = true }
    for actor in symbols.indices where network.isGone[actor] { symbols[actor].isPale = true }
    if let palette {
      for actor in symbols.indices {
        symbols[actor].fill = palette.fill(of: actor)
        symbols[actor].letter = palette.letters[actor]
        symbols[actor].pattern = palette.patterns[actor]
      }
    }
    if tally.apartFromLayer > 0 {
      let drawn = network.symbols(sizedBy: sizes, typography)
      let layer = symbols.indices.map { actor in
        var symbol = symbols[actor]
        symbol.radius = min(symbol.radius, drawn[actor].radius)
        symbol.isPale = network.degrees[actor] == 0
        return symbol
      }
      tally.paleInLayer = layer.count(where: \.isPale)
      tally.paleKinds = Set(layer.indices.filter { layer[$0].isPale }.map { network.kinds[$0] })
      tally.isLayerCertain = !layer.indices.contains { layer[$0].isPale && network.isDoubtful[$0] }
      layerSymbols = layer
    }
    panel = Panel(
      of: whole,
      parts,
      tiedAs: network.graph,
      drawnAs: symbols,
      layer: layerSymbols,
      options: options,
      on: sheet
    )
    ranked = rankedByImportance(main)
  }

  /// The people who hang on an actor by their only tie, of some who stand in no group with others: whoever has
  /// ties with others who are not drawn does not.
  private static func hanging(
    among actors: [Int],
    in graph: Graph,
    _ network: DrawnNetwork,
    degrees: [Int],
    _ options: Diagram.Options
  ) -> [Int: [Int]] {
    guard options.selection?.columns == nil else { return [:] }
    var hanging: [Int: [Int]] = [:]
    let isMarked = Set(network.marks(of: options.tieMarks).keys.joined())
    for actor in actors where network.kinds[actor].isPerson && !isMarked.contains(actor) {
      guard graph.degree(of: actor) == 1, degrees[actor] <= 1,
        let holder = graph.neighbors(of: actor).first,
        graph.degree(of: holder) > 1, !network.centers.contains(actor),
        !options.namesPeople || options.labelCount != .max
      else { continue }
      hanging[holder, default: []].append(actor)
    }
    return hanging
  }

  /// How many people are counted at whom they hang on, where that is marked or they are many, and who is
  /// not drawn for it.
  ///
  /// Of those around an actor all are drawn or none: in a layer, who has no tie there is left out beside
  /// those who are counted.
  private static func counted(
    _ hanging: [Int: [Int]],
    folded: [Int: Int],
    areMarked: Bool,
    ties: Graph
  ) -> (counts: [Int: Int], undrawn: Set<Int>) {
    var counts = folded
    var undrawn: Set<Int> = []
    for (holder, people) in hanging {
      let tied = people.count { ties.hasEdge($0, holder) }
      guard areMarked && tied > 0 || people.count > BodyBuilder.mostAround else { continue }
      undrawn.formUnion(people)
      if tied > 0 { counts[holder, default: 0] += tied }
    }
    return (counts, undrawn)
  }

  func mayBeNamed(_ actor: Int) -> Bool { network.mayBeNamed(actor, options: options) }

  // MARK: Legend and caption

  var reservedLegend: [LegendRow] {
    // Who keeps a place needs no room for what is marked in another picture.
    guard !network.isSelected, whole.graph.edgeCount > 0, options.places.isEmpty else {
      return legend
    }
    var rows = [LegendRow.kinds(tally.kinds, isColored: palette == nil)]
    rows.append(.apart(tally.actors, of: [.memberAssociation, .volunteer], isCertain: false))
    if let row = LegendRow.folded(hanging.isEmpty ? 0 : tally.actors) { rows.append(row) }
    guard !hangingGroups.isEmpty || !hanging.isEmpty else { return rows }
    // Whatever is marked and whichever ties are drawn.
    let row = LegendRow.marks(marks.withEveryRung, isCounting: true, outOfReach: nil)
    return rows + [row].compactMap(\.self)
  }

  var legend: [LegendRow] {
    var rows = [LegendRow.kinds(tally.kinds, isColored: palette == nil)]
    if let palette { rows.append(.colors(palette)) }
    if let folded = LegendRow.folded(isCounting ? 0 : countedPeople) { rows.append(folded) }
    if tally.paleInLayer > 0 {
      rows.append(
        .apart(
          tally.paleInLayer,
          of: tally.paleKinds,
          isCertain: tally.isLayerCertain,
          drawnAs: paleExamples(layerSymbols ?? [])
        )
      )
    }
    if tally.gone > 0 {
      rows.append(
        .gone(tally.gone, of: network.kindsOfThoseGone, drawnAs: paleExamples(symbols))
      )
    }
    let areEnds = options.selection?.columns != nil
    if let centers = LegendRow.centers(network.centers.count, areEnds: areEnds) {
      rows.append(centers)
    }
    if let row = LegendRow.marks(
      marks,
      numberApart: panel?.leastNumber,
      isCounting: isCounting,
      outOfReach: options.outOfReach
    ) {
      rows.append(row)
    }
    if let row = LegendRow.ties(network.marks(of: options.tieMarks).values) { rows.append(row) }
    return rows
  }

  /// One of every kind that is drawn pale.
  private func paleExamples(_ symbols: [Symbol]) -> [ActorKind: Symbol] {
    Dictionary(symbols.filter(\.isPale).map { ($0.kind, $0) }, uniquingKeysWith: { one, _ in one })
  }

  var caption: [CaptionSentence] {
    tally.caption(options, meaning: palette?.meaning, readingKey: readingKey, notes: notes)
  }
}
