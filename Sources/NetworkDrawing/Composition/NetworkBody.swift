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

  /// Where the actors of the main network stand, in thousandths of the sides of its room.
  var places: [Int: Point] = [:]

  /// The actors that are named, the most important first, and those whose name found room.
  var ranked: [Int] = []
  var named: Set<Int> = []

  /// The actors of the main network and of the other components that are drawn.
  let main: [Int]
  let groups: [[Int]]

  /// The isolated groups of which something is drawn.
  let markedGroups: [IsolatedGroup]

  /// The groups of two or more that hang on something, marked or not: each stands as a whole.
  let hangingGroups: [IsolationMarks.Group]

  /// Whom every single organisation hangs on that would be apart without, marked or not.
  let holderOfSingle: [Int: Int]

  /// The ties by which places go, in a graph of all actors.
  let graph: Graph

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
    tally = DrawingTally(of: network, in: parts)
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
    let marks = IsolationMarks(markedGroups, in: network)
    self.marks = marks
    let isMain = Set(main)
    let hanging = NetworkBody.hanging(listed, marked: marks, in: whole)
      .filter { $0.members.allSatisfy(isMain.contains) }
    hangingGroups = hanging.filter { $0.members.count > 1 }
    holderOfSingle = Dictionary(
      hanging.filter { $0.members.count == 1 }
        .compactMap { group in group.holder.map { (group.members[0], $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    let sizes = options.sizes.map { sizes in network.positions.map { sizes[$0] } }
    let scale = sheet.typography.symbolScale
    symbols = whole.symbols(sizedBy: sizes, scale: scale)
    for actor in network.centers { symbols[actor].isCenter = true }
    if let palette {
      for actor in symbols.indices {
        symbols[actor].fill = palette.fill(of: actor)
        symbols[actor].letter = palette.letters[actor]
      }
    }
    if tally.apartFromLayer > 0 {
      let drawn = network.symbols(sizedBy: sizes, scale: scale)
      layerSymbols = symbols.indices.map { actor in
        var symbol = symbols[actor]
        symbol.radius = min(symbol.radius, drawn[actor].radius)
        symbol.isPale = network.degrees[actor] == 0 && whole.degrees[actor] > 0
        return symbol
      }
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

  /// The groups that stand together: all that hang, where those that are marked are among them, so that
  /// a picture with marks has the places of one without; else those that are marked.
  private static func hanging(
    _ listed: [IsolatedGroup],
    marked: IsolationMarks,
    in network: DrawnNetwork
  ) -> [IsolationMarks.Group] {
    let all = IsolationMarks(listed, in: network).groups
    var numberOf: [[Int]: Int] = [:]
    for group in marked.groups { numberOf[group.members.sorted()] = group.number }
    let known = Set(all.map { $0.members.sorted() })
    guard marked.groups.allSatisfy({ known.contains($0.members.sorted()) }) else {
      return marked.groups
    }
    // Numbers are those of the list that is marked; others get none that is in it.
    var next = -1
    return all.map { group in
      let number = numberOf[group.members.sorted()]
      defer { if number == nil { next -= 1 } }
      return IsolationMarks.Group(
        number: number ?? next,
        rung: group.rung,
        members: group.members,
        threads: group.threads,
        holder: group.holder
      )
    }
  }

  func mayBeNamed(_ actor: Int) -> Bool { network.mayBeNamed(actor, options: options) }

  // MARK: Legend and caption

  var reservedLegend: [LegendRow] {
    let isMarked = !marks.ladder.isEmpty
    guard !isMarked, !hangingGroups.isEmpty || !hanging.isEmpty else { return legend }
    var marks = marks
    marks.groups = hangingGroups
    return legend
      + [LegendRow.marks(marks, isCounting: !hanging.isEmpty, outOfReach: nil)].compactMap(\.self)
  }

  var legend: [LegendRow] {
    var rows = [LegendRow.kinds(tally.kinds, isColored: palette == nil)]
    if let palette { rows.append(.colors(palette)) }
    if let folded = LegendRow.folded(isCounting ? 0 : countedPeople) { rows.append(folded) }
    if tally.apartFromLayer > 0 { rows.append(.apart(tally.apartFromLayer)) }
    if let centers = LegendRow.centers(network.centers.count) { rows.append(centers) }
    if let row = LegendRow.marks(marks, isCounting: isCounting, outOfReach: options.outOfReach) {
      rows.append(row)
    }
    if let row = LegendRow.ties(options.tieMarks) { rows.append(row) }
    return rows
  }

  var caption: [CaptionSentence] {
    tally.caption(options, meaning: palette?.meaning, readingKey: readingKey, notes: notes)
  }
}
