import GraphCore
import GraphLayout
import SocialNetwork

extension RegionBody {
  mutating func draw(on page: inout Page, in room: Room) -> Double {
    lay(in: room)
    let offset = Point(x: room.left, y: room.top)
    let most = bands.bands.first?.count ?? 1
    // The widest lie lowest.
    for band in bands.bands {
      let width = metrics.bandWidth(of: band.count, most: most)
      // A white rim tells two that cross apart.
      for (color, rim) in [("#FFFFFF", 1.2), (RegionBody.band, 0)] {
        page.line(
          band.places.map { $0 + offset },
          color: color,
          penWidth: width + rim * metrics.typography.symbolScale
        )
      }
    }
    for region in layout.regions {
      page.card(
        region.box.moved(by: offset),
        fill: RegionBody.fill,
        border: RegionBody.border,
        radius: metrics.corner,
        penWidth: 0.8,
        cssClass: "region"
      )
    }
    // What lies beneath a region shines through.
    for band in bands.bands where band.isBeneath {
      let width = metrics.bandWidth(of: band.count, most: most)
      for region in layout.regions {
        guard let (from, to) = region.box.padded(by: -0.8).part(from: band.start, to: band.end)
        else { continue }
        page.line(
          [from + offset, to + offset],
          color: RegionBody.bandBeneath,
          penWidth: width
        )
      }
    }
    for band in bands.bands {
      for place in [band.start, band.end] {
        page.dot(
          at: place + offset,
          radius: 2 * metrics.typography.symbolScale,
          color: RegionBody.dot
        )
      }
    }
    (drawnTies, leavesOutWeaker) = (0, false)
    for region in layout.regions { draw(region, movedBy: offset, on: &page) }
    return layout.height
  }

  private mutating func draw(
    _ region: PlacedRegion,
    movedBy offset: Point,
    on page: inout Page
  ) {
    write(region, movedBy: offset, on: &page)
    let typography = metrics.typography
    var nodes: [Int: Page.Node] = [:]
    for (index, member) in region.members.enumerated() {
      var symbol = symbols[member.actor]
      if index < region.labels.count, !region.labels[index].words.lines.isEmpty {
        let (words, box) = region.labels[index]
        symbol.label = words
        symbol.labelOffset = box.center - region.places[index]
      }
      if let style = markOf[member.actor] {
        let side = 2 * symbol.reach + 3.4 * typography.symbolScale
        page.halo(Box(center: region.places[index] + offset, width: side, height: side), style)
      }
      nodes[member.actor] = page.draw(
        symbol,
        at: region.places[index] + offset,
        name: "n\(member.actor)",
        cssClass: "actor",
        title: network.title(of: member.actor, options: options),
        plate: RegionBody.plate
      )
    }
    for (index, counted) in region.counts.enumerated() {
      let (kind, count, place) = (counted.kind, counted.count, counted.place)
      var symbol = Symbol(kind: kind, radius: (kind.isPerson ? 2.5 : 3.4) * typography.symbolScale)
      if palette != nil { symbol.fill = Theme.plain }
      page.draw(
        symbol,
        at: place + offset,
        name:
          "q\(region.content.leading.first?.actor ?? region.content.others.first?.actor ?? 0)_\(index)",
        cssClass: "count"
      )
      let words = TextLabel(
        lines: ["+\(Number.text(count)[options.language])"],
        fontSize: typography.name,
        isBold: true
      )
      page.write(
        words,
        left: place.x + offset.x + max(1.1 * metrics.personRadius, symbol.reach) + 3,
        top: place.y + offset.y + words.height / 2,
        color: Theme.mutedInk,
        cssClass: "words count"
      )
    }
    for (holder, count, box) in region.folds {
      count.draw(
        on: &page,
        at: box.center + offset,
        name: "f\(holder.actor)",
        color: colorOfFold(holder.leaves),
        isColored: palette == nil,
        plate: RegionBody.plate
      )
    }
    let bent = BentTies(in: region, ties: network.graph, metrics: metrics) {
      threads[[min($0, $1), max($0, $1)]] != nil
    }
    drawnTies += bent.ties.count
    leavesOutWeaker = leavesOutWeaker || bent.leavesOutWeaker
    for tie in bent.ties {
      guard let source = nodes[tie.source], let target = nodes[tie.target] else { continue }
      let isPersonal =
        network.kinds[tie.source].isPerson || network.kinds[tie.target].isPerson
      page.tie(
        source,
        target,
        attributes: [
          (.id, "e\(tie.source)_\(tie.target)"),
          (
            .position,
            tie.points.map { point in
              let place = point + offset
              return "\(place.x.text),\(place.y.text)"
            }.joined(separator: " ")
          ),
        ]
          + lineAttributes(of: tie.source, tie.target, isPersonal: isPersonal)
      )
    }
    drawNumbers(in: region, movedBy: offset, on: &page)
  }

  /// The color of a count: that of the marks where all who are counted are marked alike.
  private func colorOfFold(_ leaves: [Int]) -> String {
    let styles = Set(leaves.map { markOf[$0] })
    guard styles.count == 1, let style = styles.first else { return Theme.mutedInk }
    return style?.line ?? Theme.mutedInk
  }

  private func lineAttributes(
    of source: Int,
    _ target: Int,
    isPersonal: Bool
  ) -> Picture.Attributes {
    let scale = metrics.typography.symbolScale
    if let style = threads[[min(source, target), max(source, target)]] {
      return style.threadAttributes(scale: scale)
    }
    // The ties within a marked group, which tell it from others that are ringed alike.
    if let group = groupOf[source], group == groupOf[target], let style = markOf[source] {
      return [
        (.cssClass, isPersonal ? "tie personal" : "tie"), (.color, style.line),
        (.penWidth, (0.9 * scale).text),
      ]
    }
    return [
      (.cssClass, isPersonal ? "tie personal" : "tie"),
      (.color, isPersonal ? Theme.personalTie : Theme.tie),
      (.penWidth, ((isPersonal ? 0.5 : 0.7) * scale).text),
    ]
  }

  /// Writes the heading and the count of a region.
  private func write(_ region: PlacedRegion, movedBy offset: Point, on page: inout Page) {
    let typography = metrics.typography
    let corner = region.headingCorner + offset
    for (line, words) in region.heading.enumerated() {
      let label = TextLabel(lines: [words], fontSize: typography.heading, isBold: true)
      page.write(
        label,
        left: corner.x,
        top: corner.y - Double(line) * metrics.headingLine,
        cssClass: "words heading"
      )
    }
    let count = TextLabel(lines: [region.count], fontSize: typography.legend)
    let end = region.countCorner + offset
    page.write(
      count,
      left: region.countIsBelow ? corner.x : end.x - count.width,
      top: end.y,
      color: Theme.mutedInk,
      cssClass: "words size"
    )
  }

  // MARK: Colors

  static let fill = Theme.cardFill
  static let plate = Theme.cardPlate
  static let border = "#BCC3C9"
  static let band = "#A9B7C3"
  static let bandBeneath = "#DCE3E9"
  static let dot = "#4F6678"
}
