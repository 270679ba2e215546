import GraphCore
import GraphLayout
import SocialNetwork

extension NetworkBody {
  mutating func draw(on page: inout Page, in room: Room) throws(DrawingError) -> Double {
    guard !main.isEmpty else { return 0 }
    for actor in ranked {
      symbols[actor].label = TextLabel(name: network.names[actor], fontSize: typography.name)
    }
    let placement = placement(in: room)
    var nodes: [Int: Page.Node] = [:]
    for (actor, place) in zip(placement.actors, placement.places) {
      symbols[actor].label = placement.labels[actor]?.label
      symbols[actor].labelOffset = placement.labels[actor]?.offset
      nodes[actor] = page.draw(
        symbols[actor],
        at: place + Point(x: room.left, y: room.top),
        name: "n\(actor)",
        cssClass: "actor",
        title: network.title(of: actor, options: options, folded: backbone?.folded[actor] ?? 0)
      )
      places[network.positions[actor]] = Point(
        x: 1000 * place.x / room.width,
        y: -1000 * place.y / placement.height
      )
    }
    named = Set(placement.labels.keys)
    tally.names = named.count + (panel?.namedCount ?? 0)
    drawTies(between: nodes, on: &page)
    return placement.height
  }

  private func placement(in room: Room) -> PagePlacement {
    if let columns = options.selection?.columns {
      return Columns(
        of: main,
        inColumns: main.map { columns[network.positions[$0]] ?? 0 },
        in: graph,
        drawnAs: symbols
      ).placement(in: room)
    }
    return PagePlacement(of: main, in: graph, drawnAs: symbols, ranked: ranked, room: room)
  }
}
