import GraphCore
import SocialNetwork

extension Composition {
  /// Draws the ties between the actors that stand on the page.
  mutating func drawTies(between nodes: [Int: Page.Node]) {
    var strongest = 0.0
    network.graph.forEachEdge { _, _, weight in strongest = max(strongest, weight) }
    // Transparent lines take an image most of its time.
    let isFine = tally.ties <= 2000
    // Ties that isolated groups hang by are drawn dark, the others pale.
    let isMarked = !marks.ties.isEmpty
    // Where lines are many, thin ones leave something to see between them.
    let perActor = Double(tally.ties) / Double(max(tally.actors, 1))
    let thinning = min(max(2 / perActor, 0.25), 1)
    let span = backbone == nil ? 2.6 * thinning : 1.5
    let least = 0.5 * thinning.squareRoot()
    let boxOf = options.boxes.map { boxes in network.positions.map { boxes.labels[$0] } }
    graph.forEachEdge { u, v, weight in
      guard let source = nodes[u], let target = nodes[v] else { return }
      let share = tally.hasStrengths ? (weight / strongest).squareRoot() : 0.1
      let isPersonal = network.kinds[u].isPerson || network.kinds[v].isPerson
      let isBetween = boxOf.map { $0[u] != $0[v] } ?? false
      let color =
        isBetween
        ? Theme.betweenTie
        : thinning < 0.6
          ? Theme.denseTie : isPersonal || isMarked ? Theme.personalTie : Theme.tie
      page.tie(
        source,
        target,
        attributes: [(.id, "e\(u)_\(v)")]
          + (marks.ties.contains([u, v])
            ? Diagram.hangingTie(width: 0.9 + share)
            : [
              (.cssClass, isPersonal ? "tie personal" : "tie"),
              (.color, isFine ? color.fine : color.solid),
              (.penWidth, (least + (isBetween ? min(span, 1) : span) * share).text),
            ])
      )
    }
  }
}

extension Diagram {
  /// The line of a tie by which a group hangs.
  static func hangingTie(width: Double) -> Picture.Attributes {
    [
      (.cssClass, "tie hanging"), (.color, Theme.hanging), (.style, "dashed"),
      (.penWidth, width.text),
    ]
  }
}
