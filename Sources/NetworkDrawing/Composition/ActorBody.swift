import Foundation
import GraphCore
import GraphLayout
import SocialNetwork

/// Some actors that move as a whole: an organisation with its name and the people who hang on it, a
/// group that hangs on another actor, or a single person.
struct ActorBody: Sendable {
  /// The actor at the place of the body.
  let anchor: Int

  /// All actors, each seen from the place of the body.
  var actors: [(actor: Int, offset: Point)] = []

  /// The actors of whom the people who hang on them are counted, with the middle of the count.
  var counts: [(holder: Int, offset: Point)] = []

  /// The actors at whom those who are tied to them only are counted, with the middle of the count.
  var folds: [(holder: Int, leaves: [Int], offset: Point)] = []

  /// The ties that do not run straight, with the corners of each from its first end to its second.
  var routes: [Route: [Point]] = [:]

  /// The line around a group that hangs; `nil` of others.
  var outline: Box?

  /// The number of the group among those that hang.
  var group: Int?

  /// The lines around groups that hang on its anchor and stand in rows, each with its number.
  var outlines: [(group: Int, box: Box)] = []

  /// Whether it is a star or a chain.
  var isFolding = false

  /// What the body covers, and what of it is a name.
  var box: Box
  var name: Box?

  var weight: Double
}

/// The two ends of a tie, the first end first in the order of the drawing.
struct Route: Hashable, Sendable {
  let first: Int
  let second: Int

  init(_ u: Int, _ v: Int) { (first, second) = (min(u, v), max(u, v)) }
}

/// How actors become bodies.
struct BodyBuilder {
  let graph: Graph
  let kinds: [ActorKind]

  /// How actors are drawn, with the names that are to be shown.
  var symbols: [Symbol]

  /// The people who hang on every actor by their only tie.
  let hanging: [Int: [Int]]

  /// How many people are counted at an actor rather than drawn.
  let folded: [Int: Int]

  let typography: Typography

  /// The actors who are drawn even where others who are tied to the same one only are counted.
  var shownLeaves: Set<Int> = []

  /// The ties that are proposed: their ends stand in no arc, and so far from one another that a tie is seen.
  var proposed: Set<Route> = []

  var scale: Double { typography.symbolScale }

  /// The most people who are drawn around an actor rather than counted.
  static let mostAround = 21

  /// Whether the people on an actor are counted where they are not drawn apart.
  func isFolded(_ holder: Int) -> Bool {
    folded[holder] != nil || (hanging[holder]?.count ?? 0) > BodyBuilder.mostAround
  }

  /// How many people are counted at an actor where they are not drawn.
  func count(at holder: Int) -> Int { (folded[holder] ?? 0) + (hanging[holder]?.count ?? 0) }

  // MARK: One actor

  /// An actor with its name below it, and the people who hang on it in an arc above it.
  ///
  /// - Parameters:
  ///   - actor: The actor.
  ///   - members: Others who stand in the arc, since they belong to a group with the actor.
  /// - Returns: The body, around the place of the actor.
  func body(of actor: Int, with members: [Int] = []) -> ActorBody {
    let symbol = symbols[actor]
    var box = symbol.box(at: .zero).padded(by: 0.6)
    let name = symbol.plate(at: .zero)
    if let name { box = box.union(name) }
    var body = ActorBody(
      anchor: actor,
      actors: [(actor, .zero)],
      box: box,
      name: name,
      weight: kinds[actor].isPerson && name == nil ? 0.25 : 1
    )
    let people = members + (isFolded(actor) ? [] : hanging[actor] ?? [])
    for (person, place) in zip(people, arc(of: people, around: symbol)) {
      body.actors.append((person, place))
      body.box = body.box.union(symbols[person].box(at: place).padded(by: 0.6))
    }
    let number = count(at: actor)
    guard number > 0 else { return body }
    // The count takes the place of the arc, and the other way round; beside the symbol where others
    // stand above it.
    let room = countRoom(number)
    let place =
      members.isEmpty
      ? Point(x: 0, y: symbol.reach + 0.5 + room.y / 2)
      : Point(x: symbol.reach + 1.5 + room.x / 2, y: 0)
    body.counts = [(actor, place)]
    body.box = body.box.union(Box(center: place, width: room.x, height: room.y))
    return body
  }

  /// The width and height of a count with its glyph.
  func countRoom(_ number: Int) -> Point {
    let words = "+\(number)".width(fontSize: typography.name, isBold: true)
    return Point(x: words + 1 + 0.6 * typography.name, y: typography.name * TextLabel.nameStep)
  }

  /// Places in rings above a symbol.
  private func arc(of people: [Int], around symbol: Symbol) -> [Point] {
    let count = people.count
    var places: [Point] = []
    // People whose size follows a score may be large.
    let reach = people.map { symbols[$0].reach }.max() ?? 0
    let scale = typography.personScale
    let pitch = max(7.4 * scale, 2 * 2.0.squareRoot() * reach * 0.9)
    var radius = symbol.reach + max(6 * scale, reach + 3 * scale)
    while places.count < count {
      // 190° at most.
      let most = max(1, Int(1.056 * .pi * radius / pitch) + 1)
      let here = min(count - places.count, most)
      let step = 2 * asin(min(pitch / 2 / radius, 1))
      for index in 0..<here {
        let angle = .pi / 2 + step * (Double(here - 1) / 2 - Double(index))
        places.append(Point(x: radius * cos(angle), y: radius * sin(angle)))
      }
      radius += pitch
    }
    // Rounded, so that the last digits of one machine's sine move nothing.
    return places.map { Point(x: ($0.x * 1e6).rounded() / 1e6, y: ($0.y * 1e6).rounded() / 1e6) }
  }

  // MARK: A group

  /// A group that hangs, with its line and the room of its number; `nil` where it would take too much of
  /// the room.
  func body(ofGroup members: [Int], number: Int, in room: Point) -> ActorBody? {
    let width = 0.55 * room.x
    if let whole = body(of: members, within: width), let framed = framed(whole, number, in: room) {
      return framed
    }
    guard let whole = body(of: members, within: width, isCounting: true), !whole.folds.isEmpty
    else { return nil }
    return framed(whole, number, in: room)
  }

  /// A group with its line and the room of its number; `nil` where it would take too much of the room.
  private func framed(_ whole: ActorBody, _ number: Int, in room: Point) -> ActorBody? {
    var whole = whole
    let outline = whole.box.padded(by: 3.6 * scale)
    // The number stands on the upper left corner.
    whole.outline = outline
    whole.group = number
    whole.weight = 1.2
    whole.box = outline.union(Page.badge(number, around: outline, typography))
    // What is in rows may be larger than what has the form of its ties.
    let most = whole.isFolding ? Point(x: 0.62, y: 0.75) : Point(x: 0.5, y: 0.4)
    guard whole.box.width <= most.x * room.x, whole.box.height <= most.y * room.y else {
      return nil
    }
    return whole
  }

  /// Some connected actors near one another.
  ///
  /// - Parameters:
  ///   - members: The actors.
  ///   - width: The most width of a star or chain among them.
  ///   - isCounting: Whether the many who are tied to one only are counted there.
  /// - Returns: The body; `nil` of nobody.
  func body(
    of members: [Int],
    within width: Double = .infinity,
    isCounting: Bool = false
  ) -> ActorBody? {
    if let chain = Foldings.chain(of: members, in: graph) {
      return body(ofChain: chain, isRing: false, within: width, isAll: false)
    }
    // Who has one tie within the group stands around whom it is with.
    let set = Set(members)
    let neighbors = Dictionary(
      uniqueKeysWithValues: members.map { member in
        (member, graph.neighbors(of: member).filter(set.contains))
      }
    )
    let ends = Set(proposed.flatMap { [$0.first, $0.second] })
    func isPlain(_ member: Int) -> Bool {
      kinds[member].isPerson && symbols[member].label == nil && hanging[member] == nil
        && !ends.contains(member)
    }
    let isPlaced = [Bool](repeating: false, count: graph.nodeCount)
    let named = members.filter { !isPlain($0) }
    let stars = Foldings(among: named, in: graph, isTaken: isPlaced).stars.compactMap { star in
      isCounting ? counted(star) : star
    }
    let leavesOf = Dictionary(
      stars.map { ($0.hub, $0.leaves) },
      uniquingKeysWith: { first, _ in first }
    )
    let isFoldedLeaf = Set(stars.flatMap(\.leaves))
    var around: [Int: [Int]] = [:]
    // Around whom everybody is tied to, those who have ties with one another side by side.
    let hub = members.filter { (neighbors[$0]?.count ?? 0) == members.count - 1 }
      .max { (symbols[$0].radius, $1) < (symbols[$1].radius, $0) }
    if let hub, members.count > 2, members.allSatisfy({ $0 == hub || isPlain($0) }) {
      around[hub] = sideBySide(members.filter { $0 != hub })
    } else {
      for member in members where isPlain(member) && !isFoldedLeaf.contains(member) {
        guard let own = neighbors[member], own.count == 1, let hub = own.first,
          (neighbors[hub]?.count ?? 0) > 1 || symbols[hub].label != nil
        else { continue }
        around[hub, default: []].append(member)
      }
    }
    let inArc = Set(around.values.flatMap(\.self)).union(isFoldedLeaf)
    let cores = members.filter { !inArc.contains($0) }
    guard let anchor = cores.max(by: { (symbols[$0].radius, $1) < (symbols[$1].radius, $0) })
    else { return nil }
    let bodies = cores.map { core in
      leavesOf[core].map {
        isCounting
          ? body(of: core, counting: $0, with: around[core] ?? [])
          : body(ofStar: core, $0, within: width, isAll: false)
      } ?? body(of: core, with: around[core] ?? [])
    }
    let places = packed(bodies)
    var whole = ActorBody(
      anchor: anchor,
      box: Box(around: zip(bodies, places).map { $0.box.moved(by: $1) }),
      weight: 1
    )
    whole.isFolding = !stars.isEmpty
    let origin = zip(bodies, places).first { body, _ in body.anchor == anchor }?.1 ?? .zero
    for (body, place) in zip(bodies, places) {
      let offset = place - origin
      whole.actors += body.actors.map { ($0.actor, $0.offset + offset) }
      whole.counts += body.counts.map { ($0.holder, $0.offset + offset) }
      whole.folds += body.folds.map { ($0.holder, $0.leaves, $0.offset + offset) }
      for (ends, corners) in body.routes { whole.routes[ends] = corners.map { $0 + offset } }
      if let name = body.name?.moved(by: offset) { whole.name = whole.name?.union(name) ?? name }
    }
    whole.box = whole.box.moved(by: Point.zero - origin)
    return whole
  }

  /// Some people with those who have ties with one another next to each other.
  private func sideBySide(_ people: [Int]) -> [Int] {
    let parts = graph.subgraph(keeping: people).connectedComponents().membersBySize
    return parts.flatMap { part in part.map { people[$0] } }
  }

  /// Places of some bodies near one another.
  private func packed(_ bodies: [ActorBody]) -> [Point] {
    guard bodies.count > 1 else { return [.zero] }
    let anchors = bodies.map(\.anchor)
    let own = graph.subgraph(keeping: anchors)
    let sizes = bodies.map { ($0.box.width + $0.box.height) / 4 }
    let places = own.stressLayout { u, v in
      let isProposed = proposed.contains(Route(anchors[u], anchors[v]))
      return sizes[u] + sizes[v] + (isProposed ? TieCurves.leastSeen + 4 : 5) * scale
    }
    let turned =
      bodies.count == 2
      ? [Point.zero, Point(x: places[1].distance(to: places[0]), y: 0)]
      : places
    let boxes = zip(bodies, turned).map { $0.box.moved(by: $1) }
    let apart = OverlapRemoval(of: boxes, gap: 3 * scale).boxes
    return zip(bodies, apart).map { $1.center - $0.box.center }
  }
}
