import GraphCore
import GraphLayout
import SocialNetwork

extension Panel {
  /// Draws the heading and the cells, with both edges those of the page.
  func draw(on page: inout Page, left: Double, top: Double) {
    guard !cells.isEmpty else { return }
    page.write(heading, left: left, top: top, cssClass: "words heading")
    var y = top - heading.height - headingGap
    for row in rows {
      let height = height(of: row)
      let used = row.reduce(0) { $0 + cells[$1].width } + gap * Double(row.count - 1)
      let elastic = row.filter { cells[$0].isElastic }
      let growing = elastic.isEmpty ? row : elastic
      // A last row of one small cell does not become a bar.
      let isShort = used < 0.6 * width && rows.count > 1 && elastic.isEmpty
      let growth = isShort ? 0 : (width - used) / Double(growing.count)
      var x = left
      for index in row {
        let cell = cells[index]
        let cellWidth = cell.width + (growing.contains(index) ? growth : 0)
        draw(
          cell,
          on: &page,
          in: Box(left: x, bottom: y - height, right: x + cellWidth, top: y)
        )
        x += cellWidth + gap
      }
      y -= height + gap
    }
  }

  private func draw(_ cell: Cell, on page: inout Page, in box: Box) {
    if cell.hasCard { page.card(box, border: cell.number == nil ? nil : Theme.detachedBorder) }
    let corner = Point(
      x: cell.isElastic || !cell.hasCard ? box.left : box.left + (box.width - cell.width) / 2,
      y: cell.isElastic ? box.top : box.top - (box.height - cell.height) / 2
    )
    var nodes: [Int: Page.Node] = [:]
    var covered: [Box] = []
    var spots: [Int: Point] = [:]
    var obstacles: [TieCurves.Obstacle] = []
    var shapes: [SymbolShape] = []
    for (actor, place) in cell.symbols {
      var symbol = symbols[actor]
      if !cell.isNamed { symbol.label = nil }
      if let layer {
        symbol.radius = layer[actor].radius
        symbol.isPale = layer[actor].isPale
      }
      spots[actor] = corner + place
      shapes.append(SymbolShape(of: actor, symbol, at: corner + place))
      for (box, cost, isSymbol) in [
        (symbol.box(at: corner + place), 26.0, true), (symbol.plate(at: corner + place), 60, false),
      ] {
        guard let box else { continue }
        covered.append(box)
        obstacles.append(
          TieCurves.Obstacle(
            box: box,
            owners: [actor],
            cost: cost * typography.symbolScale,
            isSymbol: isSymbol
          )
        )
      }
      nodes[actor] = page.draw(
        symbol,
        at: corner + place,
        name: "n\(actor)",
        cssClass: "actor",
        title: network.title(of: actor, options: options),
        plate: Theme.cardPlate
      )
    }
    let apart = network.marks(of: options.tieMarks)
    let curves = TieCurves(
      obstacles: obstacles,
      spots: spots,
      area: box,
      scale: typography.symbolScale
    )
    var all: [TieLines.Tie] = []
    var marked: [Route: TieLines.Tie] = [:]
    for shape in shapes {
      for neighbor in ties.neighbors(of: shape.actor) where neighbor > shape.actor {
        guard let other = shapes.first(where: { $0.actor == neighbor }) else { continue }
        if let kind = apart[[shape.actor, neighbor]],
          let tie = curves.markedTie(shape.actor, neighbor, kind, among: symbols)
        {
          marked[tie.route] = tie
          all.append(tie)
          continue
        }
        all.append(
          TieLines.Tie(
            route: Route(shape.actor, neighbor),
            start: shape.center,
            end: other.center,
            reaches: (shape.reach + Symbol.collar, other.reach + Symbol.collar)
          )
        )
      }
    }
    let lines = TieLines(of: all, around: curves, shapes: shapes).curves
    for (actor, _) in cell.symbols {
      for neighbor in ties.neighbors(of: actor) where neighbor > actor {
        guard let source = nodes[actor], let target = nodes[neighbor] else { continue }
        if let kind = apart[[actor, neighbor]], let tie = marked[Route(actor, neighbor)] {
          let line = curves.line(of: tie, among: lines)
          page.markedTie(tie, kind, along: line, scale: curves.scale)
          continue
        }
        let bent = lines[Route(actor, neighbor)].map { [(Picture.Key.position, Page.list($0))] }
        page.tie(
          source,
          target,
          attributes: [
            (.id, "e\(actor)_\(neighbor)"), (.cssClass, "tie"), (.color, Theme.tie),
            (.penWidth, (0.7 * typography.symbolScale).text),
          ] + (bent ?? [])
        )
      }
    }
    for (label, place) in cell.words {
      page.write(label, left: corner.x + place.x, top: corner.y + place.y)
    }
    if let number = cell.number {
      // In a column cards stand so near to one another that the number stands within.
      if isInColumn {
        page.badge(
          number,
          beside: box.padded(by: -badgeInset(number)),
          avoiding: covered,
          within: box
        )
      } else {
        page.badge(number, at: Point(x: box.left, y: box.top))
      }
    }
  }

  /// How far within the corner of a card the corner lies on which a number stands that ends at its edges.
  private func badgeInset(_ number: Int) -> Double {
    let badge = Page.badge(number, at: .zero, typography)
    return max(-badge.left, badge.top)
  }
}
