import GraphCore
import GraphLayout
import SocialNetwork

extension NetworkBody {
  /// The line of a tie between two actors.
  ///
  /// - Parameters:
  ///   - weight: How strong it is.
  ///   - u: An end.
  ///   - v: The other end.
  ///   - shrinking: How much smaller symbols are drawn, because they are many.
  /// - Returns: The attributes of the line.
  func line(
    ofWeight weight: Double,
    _ u: Int,
    _ v: Int,
    shrinking: Double
  ) -> Picture.Attributes {
    let isPersonal = network.kinds[u].isPerson || network.kinds[v].isPerson
    let isStrong = tally.strongFrom.map { weight >= $0 } ?? false
    let isMarked = !marks.ladder.isEmpty
    let penWidth = isPersonal ? (isMarked ? 0.45 : 0.5) : isStrong ? 1 : 0.7
    return [
      (.id, "e\(u)_\(v)"), (.cssClass, isPersonal ? "tie personal" : "tie"),
      (
        .color,
        isPersonal
          ? isMarked ? "#C6CDD3" : Theme.personalTie : isMarked ? "#98A3AC" : Theme.tie
      ),
      (.penWidth, (penWidth * typography.symbolScale * max(shrinking, 0.3)).text),
    ]
  }

  /// Draws the ties between the actors that stand on the page.
  ///
  /// - Parameters:
  ///   - nodes: The actors on the page.
  ///   - routes: The ties that do not run straight, with their corners.
  ///   - curves: How the others bend around what is not theirs.
  ///   - paths: The ways of ties that are drawn apart.
  ///   - shrinking: How much smaller symbols are drawn, because they are many.
  ///   - page: The page.
  func drawTies(
    between nodes: [Int: Page.Node],
    along routes: [Route: [Point]],
    bentBy curves: TieCurves,
    apartAlong paths: [Route: [Point]],
    shrinking: Double,
    on page: inout Page
  ) {
    // The ties by which marked groups hang are drawn by themselves, above the others.
    let threads = Set(
      marks.groups.filter { $0.style != nil }.flatMap(\.threads)
        .map { [min($0.0, $0.1), max($0.0, $0.1)] }
    )
    let apart = network.marks(of: options.tieMarks)
    // Those that are gone below the others.
    let order = apart.sorted {
      ($0.value == .gone ? 0 : 1, $0.key[0], $0.key[1])
        < ($1.value == .gone ? 0 : 1, $1.key[0], $1.key[1])
    }
    let marked = order.compactMap { ends, kind in
      curves.markedTie(
        ends[0],
        ends[1],
        kind,
        among: symbols,
        along: paths[Route(ends[0], ends[1])]
      ).map { ($0, kind) }
    }
    let bent = bentLines(by: curves, with: marked.map(\.0)) { u, v in
      !threads.contains([u, v]) && apart[[u, v]] == nil && routes[Route(u, v)] == nil
    }
    func curve(_ u: Int, _ v: Int) -> [(Picture.Key, String)] {
      if let route = routes[Route(u, v)] { return [(.position, Page.curve(along: route))] }
      return bent[Route(u, v)].map { [(.position, Page.list($0))] } ?? []
    }
    ties.forEachEdge { u, v, weight in
      guard let source = nodes[u], let target = nodes[v], !threads.contains([u, v]),
        apart[[u, v].sorted()] == nil
      else { return }
      let line = line(ofWeight: weight, u, v, shrinking: shrinking)
      page.tie(source, target, attributes: line + curve(u, v))
    }
    for (tie, kind) in marked {
      page.markedTie(tie, kind, along: curves.line(of: tie, among: bent), scale: curves.scale)
    }
  }

  /// The lines of ties that are not straight and of those that are drawn apart, around the symbols of others.
  private func bentLines(
    by curves: TieCurves,
    with marked: [TieLines.Tie],
    where isUsual: (_ u: Int, _ v: Int) -> Bool
  ) -> [Route: [Point]] {
    guard !curves.obstacles.isEmpty else { return [:] }
    var usual: [TieLines.Tie] = []
    ties.forEachEdge { u, v, _ in
      guard let start = curves.spots[u], let end = curves.spots[v], isUsual(u, v) else { return }
      let reaches = (symbols[u].reach + Symbol.collar, symbols[v].reach + Symbol.collar)
      usual.append(TieLines.Tie(route: Route(u, v), start: start, end: end, reaches: reaches))
    }
    let shapes = curves.spots.sorted { $0.key < $1.key }
      .map { SymbolShape(of: $0.key, symbols[$0.key], at: $0.value) }
    return TieLines(of: usual + marked, around: curves, shapes: shapes).curves
  }

  /// How ties bend around the names, symbols, counts and marked groups of others.
  func curves(around standing: StandingActors, _ marked: Marked, in area: Box) -> TieCurves {
    let scale = typography.symbolScale
    let inner = area.padded(by: -0.5)
    // Of thousands nobody sees a single tie.
    guard standing.all.count * ties.edgeCount <= TieCurves.mostPairs else {
      return TieCurves(obstacles: [], spots: standing.spots, area: inner, scale: scale)
    }
    var obstacles: [TieCurves.Obstacle] = []
    func add(_ box: Box, of owners: Set<Int>, cost: Double, isSymbol: Bool = false) {
      obstacles.append(
        TieCurves.Obstacle(box: box, owners: owners, cost: cost * scale, isSymbol: isSymbol)
      )
    }
    for (actor, box) in standing.names { add(box, of: [actor], cost: 60) }
    let isMarked = markedMembers
    for (actor, box) in standing.symbols {
      // A tie behind a member of a marked group would read as a tie of that.
      let usual = network.kinds[actor].isPerson ? 7.0 : 26
      add(box, of: [actor], cost: isMarked.contains(actor) ? 95 : usual, isSymbol: true)
    }
    for (actor, box) in standing.counts { add(box, of: [actor], cost: 16) }
    for outline in marked.outlines { add(outline.box, of: outline.members, cost: 18) }
    for badge in marked.badges { add(badge, of: [], cost: 16) }
    return TieCurves(obstacles: obstacles, spots: standing.spots, area: inner, scale: scale)
  }
}
