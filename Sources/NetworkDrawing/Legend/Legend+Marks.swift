import GraphCore
import GraphLayout
import SocialNetwork

extension LegendRow {
  /// A row for what is marked of isolated groups, whose members are ringed in regions.
  ///
  /// - Parameters:
  ///   - marks: What is marked.
  ///   - numberApart: A number that stands with those who are not connected; `nil` where none does.
  ///   - isCounting: Whether people are counted at whom they hang on.
  ///   - outOfReach: What is said of groups that are out of reach.
  ///   - areRinged: Whether the members of groups are ringed.
  /// - Returns: The row; `nil` where nothing is marked.
  static func marks(
    _ marks: IsolationMarks,
    numberApart: Int? = nil,
    isCounting: Bool,
    outOfReach: Text?,
    areRinged: Bool = false
  ) -> LegendRow? {
    var entries = Rung.allCases.compactMap { rung -> LegendEntry? in
      guard
        let style = marks.groups.first(where: { $0.rung == rung && $0.style != nil })?.style
      else { return nil }
      // Nothing leads to what is apart.
      let hasThread = rung.mark != nil && rung != .outOfReach
      // Single organisations have no line around them.
      let isOutlined =
        areRinged || marks.groups.contains { $0.rung == rung && $0.isOfSeveral }
      guard isOutlined || hasThread else { return nil }
      return LegendEntry(
        words: rung == .outOfReach ? outOfReach ?? rung.title : rung.title,
        width: hasThread ? (areRinged ? 26 : isOutlined ? 30 : 20) : 16
      ) {
        page,
        place,
        name,
        scale in
        if !isOutlined {
          page.thread(
            from: place - Point(x: 10 * scale, y: 0),
            to: place + Point(x: 10 * scale, y: 0),
            attributes: style.threadAttributes(scale: scale).filter { $0.key != .cssClass }
              + [(.id, name), (.cssClass, "key")]
          )
          return
        }
        let left = place.x - (hasThread ? (areRinged ? 13 : 15) : 8) * scale
        let box = Box(
          left: left,
          bottom: place.y - 4.5 * scale,
          right: left + 16 * scale,
          top: place.y + 4.5 * scale
        )
        if areRinged {
          let ring = Box(
            center: Point(x: left + 4.6 * scale, y: place.y),
            width: 9.2 * scale,
            height: 9.2 * scale
          )
          page.halo(ring, style)
          let person = Symbol(kind: .individual, radius: 2.5 * scale)
          page.draw(person, at: ring.center, name: "\(name)_0", cssClass: "key")
        } else {
          page.outline(box, style)
        }
        guard hasThread else { return }
        page.thread(
          from: Point(x: areRinged ? left + 9.2 * scale : box.right, y: place.y),
          to: Point(x: left + (areRinged ? 26 : 30) * scale, y: place.y),
          attributes: style.threadAttributes(scale: scale).filter { $0.key != .cssClass }
            + [(.id, name), (.cssClass, "key")]
        )
      }
    }
    let number = marks.groups.first { $0.isOfSeveral }?.number ?? numberApart
    if let number {
      entries.append(
        LegendEntry(
          words: Text(en: "number in the list", nl: "nummer in de lijst"),
          width: 12
        ) { page, place, _, _ in
          let box = Page.badge(number, at: .zero, page.typography)
          page.badge(number, at: place - box.center)
        }
      )
    }
    if isCounting {
      let counts = Dictionary(grouping: marks.lonePeople, by: \.holder).values.map(\.count)
      let most = counts.max() ?? 1
      entries.append(
        LegendEntry(
          words: Text(
            en: "people who hang on this actor only",
            nl: "mensen die alleen hier hangen"
          ),
          width: 18
        ) { page, place, name, _ in page.count(most, at: place, name: name) }
      )
    }
    guard !entries.isEmpty else { return nil }
    var row = LegendRow(entries, isSpread: true)
    row.isSmall = true
    return row
  }
}
