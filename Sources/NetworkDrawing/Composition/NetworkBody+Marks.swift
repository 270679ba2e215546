import GraphCore
import GraphLayout
import SocialNetwork

// What isolation is marked with, around actors in the places that they have without it.

/// What the actors on a page cover.
struct StandingActors {
  /// The middle of every actor that is drawn.
  let spots: [Int: Point]

  /// The symbol, the name and the count of every actor, in the order of the actors.
  private(set) var symbols: [(actor: Int, box: Box)] = []
  private(set) var names: [(actor: Int, box: Box)] = []
  private(set) var counts: [(actor: Int, box: Box)] = []

  /// - Parameters:
  ///   - spots: The middle of every actor that is drawn.
  ///   - drawn: How all actors are drawn.
  ///   - counts: The middle of every count.
  ///   - countSize: The size of the digits of a count, in points.
  ///   - folds: What the counts cover of those who are tied to one actor only.
  init(
    spots: [Int: Point],
    symbols drawn: [Symbol],
    counts: [Int: Point],
    countSize: Double,
    folds: [Int: Box] = [:]
  ) {
    self.spots = spots
    for (actor, spot) in spots.sorted(by: { $0.key < $1.key }) {
      symbols.append((actor, drawn[actor].box(at: spot)))
      if let plate = drawn[actor].plate(at: spot) { names.append((actor, plate)) }
      if let place = counts[actor] {
        self.counts.append((actor, Box(center: place, width: 2.6 * countSize, height: countSize)))
      }
      if let box = folds[actor] { self.counts.append((actor, box)) }
    }
  }

  /// All of it, with whose it is.
  var all: [(actor: Int, box: Box)] { symbols + names + counts }
}

extension NetworkBody {
  /// The lines that were drawn around groups, and what their numbers cover.
  typealias Marked = (outlines: [(box: Box, members: Set<Int>)], badges: [Box])

  /// Draws a line around every marked group of two or more, and its number.
  ///
  /// - Parameters:
  ///   - standing: Where everybody stands.
  ///   - whole: The line around every group that moves as a whole, by its number in ``hangingGroups``.
  ///   - area: The part of the page in which actors stand.
  ///   - page: The page.
  /// - Returns: The lines.
  func drawOutlines(
    standing: StandingActors,
    whole: [Int: Box],
    in area: Box,
    on page: inout Page
  ) -> Marked {
    var outlineOf: [[Int]: Box] = [:]
    for group in hangingGroups {
      if let outline = whole[group.number] { outlineOf[group.members.sorted()] = outline }
    }
    var marked: Marked = ([], [])
    var others: [(group: IsolationMarks.Group, style: MarkStyle)] = []
    for group in marks.groups where group.isOfSeveral {
      guard let style = group.style else { continue }
      guard let outline = outlineOf[group.members.sorted()] else {
        others.append((group, style))
        continue
      }
      page.outline(outline, style)
      let badge = page.badge(
        group.number,
        beside: outline,
        avoiding: standing.all.map(\.box) + marked.badges,
        within: rim(around: area, of: page)
      )
      marked.badges += [badge].compactMap(\.self)
      marked.outlines.append((outline, Set(group.members)))
    }
    for (group, style) in others {
      draw(group, style, standing: standing, beside: &marked, in: area, on: &page)
    }
    return marked
  }

  /// The most numbers that a group has where it stands in parts.
  private static let mostBadges = 6

  /// Draws lines around the members of a group where they stand among others.
  private func draw(
    _ group: IsolationMarks.Group,
    _ style: MarkStyle,
    standing: StandingActors,
    beside marked: inout Marked,
    in area: Box,
    on page: inout Page
  ) {
    let isMember = Set(group.members)
    var boxes: [Int: Box] = [:]
    for (actor, box) in standing.symbols + standing.names + standing.counts
    where isMember.contains(actor) {
      // A name to which a line leads stands outside.
      if let own = boxes[actor],
        DistantNames.shownLeader(from: own, to: box, scale: typography.symbolScale) != nil
      {
        continue
      }
      boxes[actor] = boxes[actor]?.union(box) ?? box
    }
    guard !boxes.isEmpty else { return }
    let members = boxes.sorted { $0.key < $1.key }
      .map { GroupOutlines.Member(actor: $0.key, box: $0.value) }
    let strangers = standing.all.filter { !isMember.contains($0.actor) }.map(\.box)
    let found = GroupOutlines(
      around: members,
      ties: members.flatMap { member in
        network.graph.neighbors(of: member.actor).filter { $0 > member.actor }
          .filter(isMember.contains).map { (member.actor, $0) }
      },
      strangers: strangers + marked.outlines.map(\.box),
      margin: 2.6 * typography.symbolScale
    )
    var bare = found.bare
    var badges: [Box] = []
    var (outlined, parts): ([Box], [Box]) = ([], [])
    for (boxes, own) in found.outlines {
      // A single person is ringed.
      if own.count == 1, network.kinds[own[0]].isPerson {
        bare += own
        continue
      }
      // The line lies on the page.
      let boxes = boxes.map { box in
        var box = box
        box.left = max(box.left, 1 - page.sheet.margin)
        box.right = min(box.right, page.width + page.sheet.margin - 1)
        return box
      }
      page.outline(boxes, style)
      guard let first = boxes.min(by: { ($0.left - $0.top, $0.left) < ($1.left - $1.top, $1.left) })
      else { continue }
      badges.append(first)
      outlined.append(first)
      if own.count > 1 { parts.append(first) }
      marked.outlines += boxes.map { ($0, Set(own)) }
    }
    for actor in bare.sorted() {
      guard let spot = standing.spots[actor] else { continue }
      let side = 2 * symbols[actor].reach + 3.4 * typography.symbolScale
      let ring = Box(center: spot, width: side, height: side)
      page.halo(ring, style)
      if !network.kinds[actor].isPerson { badges.append(ring) }
    }
    if badges.isEmpty, let actor = bare.min(), let spot = standing.spots[actor] {
      badges.append(Box(center: spot, width: 0, height: 0).padded(by: symbols[actor].reach))
    }
    // Of many parts those that are ringed have none, and then those of one actor.
    for fewer in [outlined, parts] where badges.count > NetworkBody.mostBadges && !fewer.isEmpty {
      badges = fewer
    }
    var isNumbered = false
    for box in badges {
      let badge = page.badge(
        group.number,
        beside: box,
        avoiding: standing.all.map(\.box) + marked.badges,
        within: rim(around: area, of: page),
        isNeeded: !isNumbered
      )
      isNumbered = true
      marked.badges += [badge].compactMap(\.self)
    }
  }

  /// Where numbers may stand: little of one lies beyond the area, where the subtitle stands and the
  /// panel.
  private func rim(around area: Box, of page: Page) -> Box {
    let inside = 3 * typography.symbolScale
    let margin = page.sheet.margin - 0.5
    return Box(
      left: -margin,
      bottom: area.bottom - inside,
      right: min(area.right + inside, page.width + margin),
      top: area.top + inside
    )
  }
}

extension MarkStyle {
  /// The line of a tie by which a group hangs.
  func threadAttributes(scale: Double) -> Picture.Attributes {
    [
      (.cssClass, "tie hanging"), (.color, line), (.style, thread),
      (.penWidth, (threadWidth * scale).text),
    ]
  }
}
