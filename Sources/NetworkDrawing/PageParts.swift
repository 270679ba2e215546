import SocialNetwork

// What every page has besides the network itself.

extension Page {
  /// Writes title and subtitle.
  mutating func writeTitle(_ options: Diagram.Options, scale: Double) {
    // Bold letters run some 8 % wider.
    let title = Label(options.title, fontSize: Theme.titleSize * scale, width: width / 1.4)
    write(title, left: 0, top: 0, color: "#111111", isBold: true)
    if let subtitle = options.subtitle {
      let label = Label(subtitle, fontSize: Theme.subtitleSize * scale, width: width)
      write(label, left: 0, top: bottom - 3, color: Theme.mutedInk)
    }
  }

  /// How far a plot is moved to stand in the middle below what has been drawn.
  ///
  /// Where places are fitted to the page, a small plot has some white above and below it, so that no
  /// page is a strip.
  func offset(ofPlot bounds: Box, isFitted: Bool) -> Point {
    let white = isFitted ? max(0, 0.48 * width - bounds.height) / 2 : 0
    return Point(x: width / 2 - bounds.center.x, y: bottom - 18 - white - bounds.top)
  }

  /// Writes the heading of a shelf, below a rule where there is something above it, and draws its
  /// cards.
  ///
  /// - Returns: The top left corner of every card.
  @discardableResult
  mutating func draw(_ shelf: Shelf, heading: Label, isBelow: Bool) -> [Point] {
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
    let label = Label(prose: caption, fontSize: Theme.captionSize * scale, width: width)
    write(label, left: 0, top: bottom - 5, color: Theme.mutedInk)
  }
}

extension Shelf {
  /// Adds a card without symbols for the separate groups that are not drawn and for each sort of
  /// actors without ties.
  mutating func addCounts(of groups: [[Int]], in parts: Parts, language: Language, scale: Double) {
    if !groups.isEmpty {
      let actors = Count.actors(groups.reduce(0) { $0 + $1.count })
      let count = Count.separateGroups(groups.count)
      let together =
        groups.count == 1
        ? Text(en: " of ", nl: " van ") + actors
        : Text(en: " of \(actors.en) in all", nl: " van samen \(actors.nl)")
      let words = count + together
      add(count: Label(words[language], fontSize: 8.5 * scale, width: 300 * scale, maxLines: 1))
    }
    if !parts.isolates.isEmpty { add(count: parts.isolatesHeading(language, scale: scale)) }
    if !parts.unknowns.isEmpty { add(count: parts.unknownsHeading(language, scale: scale)) }
  }
}
