import GraphCore
import GraphLayout
import SocialNetwork

// What stands where on a page, from the title down to the caption.

extension Composition {
  /// Fills the page anew, at least as wide and high as a paper asks.
  mutating func arrange(
    _ placement: (any Placement)?,
    _ groupPlots: [(plot: ActorPlot, heading: TextLabel?)],
    on fit: PaperFit
  ) {
    let plot = placement?.plot(filling: fit)
    var shelf = Shelf(scale: scale)
    for (plot, heading) in groupPlots { shelf.add(plot, heading: heading) }
    let least = max(Theme.narrowestPage, fit.width, plot?.bounds.width ?? 0, shelf.width)
    var drawnIsolates = 0
    if backbone == nil {
      let names = network.names.indices.map { mayBeNamed($0) ? network.names[$0] : nil }
      for (isolates, heading) in [
        (parts.isolates, parts.isolatesHeading(options.language, scale: scale)),
        (parts.onOtherDays, parts.onOtherDaysHeading(options.language, scale: scale)),
        (parts.unknowns, parts.unknownsHeading(options.language, scale: scale)),
      ] {
        drawnIsolates += shelf.add(
          isolates: isolates,
          drawnAs: symbols,
          names: names,
          heading: heading,
          width: least
        )
      }
    } else {
      shelf.addCounts(of: countedGroups, in: parts, language: options.language, scale: scale)
    }
    page = Page(width: max(least, shelf.width))

    notes = leftOut(drawnIsolates: drawnIsolates)
    page.writeTitle(options, scale: scale)
    var nodes: [Int: Page.Node] = [:]
    if let plot { draw(plot, on: fit, into: &nodes) }
    draw(shelf, into: &nodes)
    drawTies(between: nodes)
    tally.names =
      named.count { nodes[$0] != nil }
      + shelf.cards.reduce(0) { $0 + $1.names.count }
    drawLegend()
    caption = tally.caption(
      options,
      meaning: palette?.meaning,
      notes: notes + [choice.advice].compactMap(\.self)
    )
    page.writeCaption(caption[options.language], scale: scale)
  }

  private mutating func draw(
    _ plot: ActorPlot,
    on fit: PaperFit,
    into nodes: inout [Int: Page.Node]
  ) {
    let offset = page.room(
      forPlot: plot.bounds,
      height: max(fit.plotHeight, backbone == nil ? 0 : 0.48 * page.width)
    )
    for (box, heading) in plot.boxes {
      page.groupBox(box.moved(by: offset), heading: heading)
    }
    places = [:]
    for (actor, place) in zip(plot.actors, plot.places) {
      nodes[actor] = draw(actor, at: place + offset)
      places[network.positions[actor]] = place
    }
  }

  private mutating func draw(
    _ actor: Int,
    at place: Point,
    plate: String = Theme.plate
  ) -> Page.Node {
    page.draw(
      symbols[actor],
      at: place,
      name: "n\(actor)",
      cssClass: "actor",
      title: title(of: actor),
      plate: plate
    )
  }

  private mutating func draw(_ shelf: Shelf, into nodes: inout [Int: Page.Node]) {
    let heading = TextLabel(shelfHeading, fontSize: Theme.textSize * scale, width: page.width)
    let corners = page.draw(shelf, heading: heading, isBelow: !main.isEmpty)
    for (card, corner) in zip(shelf.cards, corners) {
      for (actor, place) in card.actors {
        nodes[actor] = draw(actor, at: corner + place, plate: Theme.cardPlate)
      }
      for (label, place) in card.names {
        page.write(label, left: corner.x + place.x, top: corner.y + place.y)
      }
    }
  }

  private mutating func drawLegend() {
    page.bottom -= 6
    var legend = Legend(language: options.language, scale: scale)
    legend.addKinds(tally.kinds, isColored: palette == nil, to: &page)
    if let palette { legend.addColors(palette, to: &page) }
    legend.addFolded(backbone?.foldedCount ?? 0, to: &page)
    legend.addCenters(network.centers.count, to: &page)
    legend.addMarks(marks, to: &page)
    self.legend = legend.entries
    page.bottom -= 9 * scale
  }
}
