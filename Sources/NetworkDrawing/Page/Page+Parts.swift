import GraphCore
import GraphLayout
import SocialNetwork

// What every page has besides the network itself.

extension Page {
  /// Writes title and subtitle.
  mutating func writeTitle(_ options: Diagram.Options, scale: Double) {
    // Bold letters run some 8 % wider.
    let title = TextLabel(options.title, fontSize: Theme.titleSize * scale, width: width / 1.4)
    write(title, left: 0, top: 0, color: "#111111", isBold: true)
    if let subtitle = options.subtitle {
      let label = TextLabel(subtitle, fontSize: Theme.subtitleSize * scale, width: width)
      write(label, left: 0, top: bottom - 3, color: Theme.mutedInk)
    }
  }

  /// How far a plot is moved to stand in the middle of a room below what has been drawn, at least as
  /// high as asked; what follows comes below the room.
  mutating func room(forPlot bounds: Box, height: Double) -> Point {
    let (top, height) = (bottom - 18, max(height, bounds.height))
    bottom = top - height
    return Point(x: width / 2 - bounds.center.x, y: top - height / 2 - bounds.center.y)
  }

  /// Draws the box of a group with its heading.
  mutating func groupBox(_ box: Box, heading: TextLabel) {
    card(box)
    write(heading, left: box.left + 6, top: box.top - 5, plate: Theme.cardPlate)
  }

  /// Writes the heading of a shelf, below a rule where there is something above it, and draws its
  /// cards.
  ///
  /// - Returns: The top left corner of every card.
  @discardableResult
  mutating func draw(_ shelf: Shelf, heading: TextLabel, isBelow: Bool) -> [Point] {
    guard !shelf.cards.isEmpty else { return [] }
    bottom -= 16
    if isBelow {
      rule(at: bottom)
      bottom -= 6
    }
    write(heading, left: 0, top: bottom, color: Theme.mutedInk)
    let (corners, _) = shelf.corners(below: bottom - 8, width: width)
    for (card, corner) in zip(shelf.cards, corners) {
      self.card(
        Box(
          left: corner.x,
          bottom: corner.y - card.height,
          right: corner.x + card.width,
          top: corner.y
        )
      )
      if let heading = card.heading {
        write(heading, left: corner.x + 8, top: corner.y - 6, color: Theme.mutedInk)
      }
    }
    return corners
  }

  /// Writes the sentences below the drawing.
  mutating func writeCaption(_ caption: String, scale: Double) {
    let label = TextLabel(prose: caption, fontSize: Theme.captionSize * scale, width: width)
    write(label, left: 0, top: bottom - 5, color: Theme.mutedInk)
  }
}

extension Shelf {
  /// Adds a card without symbols for the separate groups that are not drawn and for each sort of
  /// actors without ties.
  mutating func addCounts(
    of groups: [[Int]],
    in parts: NetworkParts,
    language: Language,
    scale: Double
  ) {
    if !groups.isEmpty {
      let actors = Noun.actor.count(groups.reduce(0) { $0 + $1.count })
      let count = Noun.separateNetwork.count(groups.count)
      let words =
        groups.count == 1
        ? Text(en: "\(count.en) of \(actors.en)", nl: "\(count.nl) van \(actors.nl)")
        : Text(en: "\(count.en) of \(actors.en) in all", nl: "\(count.nl) van samen \(actors.nl)")
      add(count: TextLabel(words[language], fontSize: 8.5 * scale, width: 300 * scale, maxLines: 1))
    }
    if !parts.isolates.isEmpty { add(count: parts.isolatesHeading(language, scale: scale)) }
    if !parts.onOtherDays.isEmpty {
      add(count: parts.onOtherDaysHeading(language, scale: scale))
    }
    if !parts.unknowns.isEmpty { add(count: parts.unknownsHeading(language, scale: scale)) }
  }
}
