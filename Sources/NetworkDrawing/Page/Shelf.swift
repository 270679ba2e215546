import GraphCore
import GraphLayout
import SocialNetwork

/// What is not connected to the main network, in cards below it.
struct Shelf {
  /// The most groups that get a card.
  static let mostCards = 24

  /// The most actors without ties that are drawn, and that are named.
  static let mostIsolates = 600
  static let mostNames = 12

  /// A card with actors, measured from its top left corner.
  struct Card {
    var width: Double
    var height: Double
    var heading: TextLabel?
    var actors: [(actor: Int, place: Point)] = []

    /// Names beside the symbols.
    var names: [(label: TextLabel, place: Point)] = []
  }

  private(set) var cards: [Card] = []

  /// How much larger words are than on a page of usual size.
  private let scale: Double

  private static let padding = 9.0
  private var headingHeight: Double { 2 + 13 * scale }

  init(scale: Double) { self.scale = scale }

  /// Adds a group as it was laid out.
  mutating func add(_ plot: ActorPlot, heading: TextLabel?) {
    let top = heading == nil ? Shelf.padding : Shelf.padding + headingHeight
    let width = max(plot.bounds.width, heading?.width ?? 0, 34) + 2 * Shelf.padding
    let offset = Point(x: width / 2 - plot.bounds.center.x, y: -top - plot.bounds.top)
    cards.append(
      Card(
        width: width,
        height: plot.bounds.height + top + Shelf.padding,
        heading: heading,
        actors: zip(plot.actors, plot.places).map { ($0, $1 + offset) }
      )
    )
  }

  /// Adds a count of what is not drawn.
  mutating func add(count: TextLabel) {
    cards.append(
      Card(
        width: count.width + 2 * Shelf.padding,
        height: count.height + 12,
        heading: count
      )
    )
  }

  /// Adds actors without ties: organisations by name, as far as there is room, the others as symbols.
  ///
  /// - Returns: How many are drawn.
  mutating func add(
    isolates: [Int],
    drawnAs symbols: [Symbol],
    names: [String?],
    heading: TextLabel,
    width: Double
  ) -> Int {
    guard !isolates.isEmpty else { return 0 }
    let drawn = Array(isolates.prefix(Shelf.mostIsolates))
    let named = Array(drawn.filter { names[$0] != nil }.prefix(Shelf.mostNames))
    let others = drawn.filter { !named.contains($0) }
      .sorted { (symbols[$0].kind.legendRank, $0) < (symbols[$1].kind.legendRank, $1) }
    var card = Card(width: heading.width, height: 0, heading: heading)
    var top = Shelf.padding + headingHeight
    let inner = width - 2 * Shelf.padding

    let labels = named.map {
      TextLabel(name: names[$0] ?? "", fontSize: 9 * scale, width: 230 * scale, maxLines: 1)
    }
    let reach = named.map { symbols[$0].reach }.max() ?? 0
    let row = max(17 * scale, 2 * reach + 4)
    let column = (labels.map(\.width).max() ?? 0) + 2 * reach + 14
    let columns = min(max(1, Int(inner / column)), named.count > 4 ? 3 : 1)
    for (index, actor) in named.enumerated() {
      let place = Point(
        x: Shelf.padding + reach + Double(index % columns) * column,
        y: -top - (Double(index / columns) + 0.5) * row
      )
      card.actors.append((actor, place))
      card.names.append((labels[index], place + Point(x: reach + 4, y: labels[index].height / 2)))
    }
    if !named.isEmpty {
      card.width = max(card.width, Double(columns) * column)
      top += Double((named.count + columns - 1) / columns) * row
      if !others.isEmpty { top += 4 }
    }

    let pitch = (others.map { 2 * symbols[$0].reach }.max() ?? 0) + 6
    let wished = max(
      card.width / pitch,
      (3 * Double(others.count)).squareRoot().rounded(.up),
      min(Double(others.count), 12)
    )
    let most = max(1, min(Int(inner / pitch), Int(wished)))
    // Rows of like length, rather than a last one of a single symbol.
    let rows = (others.count + most - 1) / most
    let across = max(1, (others.count + rows - 1) / max(rows, 1))
    for (index, actor) in others.enumerated() {
      card.actors.append(
        (
          actor,
          Point(
            x: Shelf.padding + (Double(index % across) + 0.5) * pitch,
            y: -top - (Double(index / across) + 0.5) * pitch
          )
        )
      )
    }
    if !others.isEmpty {
      card.width = max(card.width, Double(min(across, others.count)) * pitch)
      top += Double((others.count + across - 1) / across) * pitch
    }
    card.width += 2 * Shelf.padding
    card.height = top + Shelf.padding - 2
    cards.append(card)
    return drawn.count
  }

  /// The widest card.
  var width: Double { cards.map(\.width).max() ?? 0 }

  /// The top left corner of every card, set in rows below a height, and the height at which they end.
  func corners(below top: Double, width: Double) -> (corners: [Point], bottom: Double) {
    var corners: [Point] = []
    var corner = Point(x: 0, y: top)
    var bottom = top
    for card in cards {
      if corner.x > 0, corner.x + card.width > width {
        corner = Point(x: 0, y: bottom - 10)
      }
      corners.append(corner)
      bottom = min(bottom, corner.y - card.height)
      corner.x += card.width + 10
    }
    return (corners, bottom)
  }
}

extension ActorKind {
  /// The place in ``legendOrder``.
  var legendRank: Int { ActorKind.legendOrder.firstIndex(of: self) ?? 0 }
}
