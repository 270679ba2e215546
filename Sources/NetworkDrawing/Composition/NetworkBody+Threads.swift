import GraphLayout
import SocialNetwork

// The ties by which marked groups hang.

/// What threads pass around, and how bad it is where they do not.
struct ThreadObstacles {
  private(set) var all: [ThreadRoutes.Obstacle] = []

  /// Those that a thread should not pass through at all: names, other groups, their members and numbers, counts
  /// and organisations.
  private(set) var firm: [ThreadRoutes.Obstacle] = []

  /// What a thread may turn around.
  private(set) var turns: [Box] = []

  private let scale: Double

  init(scale: Double) { self.scale = scale }

  /// Adds something.
  ///
  /// - Parameters:
  ///   - box: What it covers.
  ///   - owners: Whose it is.
  ///   - cost: How much longer a thread may rather be, in points on paper.
  ///   - isFirm: Whether no thread should pass.
  mutating func add(_ box: Box, of owners: Set<Int>, cost: Double, isFirm: Bool = false) {
    let obstacle = ThreadRoutes.Obstacle(box: box, owners: owners, cost: cost * scale)
    all.append(obstacle)
    guard isFirm else { return }
    firm.append(obstacle)
    turns.append(box.padded(by: 1.2 * scale))
  }

  /// How much of what is firm a thread passes through.
  func hits(of path: [Point], from holder: Int, to end: Int) -> Double {
    firm.reduce(0) { sum, obstacle in
      guard !obstacle.owners.contains(holder), !obstacle.owners.contains(end),
        zip(path, path.dropFirst()).contains(where: {
          obstacle.box.padded(by: -0.3).isCrossed(byLineFrom: $0, to: $1)
        })
      else { return sum }
      return sum + obstacle.cost
    }
  }
}

extension NetworkBody {
  /// The most names around which a path with many corners is looked for.
  static let mostNamesInTheWay = 400

  /// What the ties by which marked groups hang pass around.
  ///
  /// - Parameters:
  ///   - standing: Where actors, names and counts are.
  ///   - marked: Where groups are.
  ///   - ownNames: How much longer a thread may rather be than pass behind the name of its own end, in points.
  /// - Returns: The obstacles.
  private func threadObstacles(
    _ standing: StandingActors,
    _ marked: Marked,
    ownNames: Double = 14
  ) -> ThreadObstacles {
    var obstacles = ThreadObstacles(scale: typography.symbolScale)
    for outline in marked.outlines {
      obstacles.add(outline.box, of: outline.members, cost: 320, isFirm: true)
    }
    for badge in marked.badges { obstacles.add(badge, of: [], cost: 90, isFirm: true) }
    let isMarked = markedMembers
    for (actor, box) in standing.symbols {
      let isMarked = isMarked.contains(actor)
      let isFirm = isMarked || !network.kinds[actor].isPerson
      obstacles.add(
        // With room for half the thread and the edge of the symbol.
        box.padded(by: (isFirm ? 1.8 : 0.6) * typography.symbolScale),
        of: [actor],
        cost: isMarked ? 120 : isFirm ? 70 : 45,
        isFirm: isFirm
      )
    }
    // A thread passes behind the name of its own end rather than go far around it.
    for (actor, box) in standing.names {
      obstacles.add(box, of: [actor], cost: 110, isFirm: true)
      obstacles.add(box, of: [], cost: ownNames)
    }
    for (actor, box) in standing.counts {
      obstacles.add(box, of: [actor], cost: 60, isFirm: true)
      obstacles.add(box, of: [], cost: 45)
    }
    return obstacles
  }

  /// The members of marked groups of two or more.
  var markedMembers: Set<Int> {
    Set(marks.groups.filter { $0.style != nil && $0.isOfSeveral }.flatMap(\.members))
  }

  /// Draws the ties by which marked groups hang, around names and other groups where they can be.
  func drawThreads(
    standing: StandingActors,
    around marked: Marked,
    along routes: [Route: [Point]],
    in area: Box,
    on page: inout Page
  ) {
    let scale = typography.symbolScale
    let obstacles = threadObstacles(standing, marked)
    let router = ThreadRoutes(obstacles: obstacles.all, area: area, margin: 2.5 * scale)
    var paths: ThreadPaths?
    var threads: [Thread] = []
    for group in marks.groups {
      guard let style = group.style else { continue }
      for (holder, end) in group.threads {
        guard let start = standing.spots[holder], let finish = standing.spots[end] else {
          continue
        }
        let route = routes[Route(holder, end)]
        var corners = route ?? router.route(from: holder, at: start, to: end, at: finish)
        // Where two corners are not enough, more are.
        let hits = route == nil ? obstacles.hits(of: corners, from: holder, to: end) : 0
        if hits > 0, standing.names.count <= NetworkBody.mostNamesInTheWay {
          let around =
            paths
            ?? ThreadPaths(
              around: obstacles.all,
              turningAt: obstacles.turns,
              outside: standing.names.map(\.box),
              in: area,
              bend: 16 * scale
            )
          paths = around
          let found = around.path(from: holder, at: start, to: end, at: finish)
          if obstacles.hits(of: found, from: holder, to: end) < hits { corners = found }
        }
        if route == nil {
          corners = router.eased(corners, from: holder, to: end)
          if isHidden(corners, from: holder, to: end, standing) {
            let wary = ThreadRoutes(
              obstacles: threadObstacles(standing, marked, ownNames: 110).all,
              area: area,
              margin: 2.5 * scale
            )
            let around = wary.route(from: holder, at: start, to: end, at: finish)
            corners = wary.eased(around, from: holder, to: end)
          }
        }
        let thread = Thread(
          holder: holder,
          end: end,
          style: style,
          isGiven: route != nil,
          corners: corners
        )
        threads.append(thread)
      }
    }
    part(&threads, by: router, around: obstacles, standing)
    for thread in threads {
      draw(
        threadAlong: thread.corners,
        id: "e\(thread.route.first)_\(thread.route.second)",
        thread.style,
        on: &page
      )
    }
  }

  /// Whether so much of a thread is behind the names of its own ends that it is hardly seen.
  private func isHidden(
    _ corners: [Point],
    from holder: Int,
    to end: Int,
    _ standing: StandingActors
  ) -> Bool {
    let ends: Set<Int> = [holder, end]
    let names = standing.names.filter { ends.contains($0.actor) }.map(\.box)
    let symbols = standing.symbols.filter { ends.contains($0.actor) }.map(\.box)
    var (open, hidden) = (0, 0)
    for (from, to) in zip(corners, corners.dropFirst()) {
      for step in 0..<16 {
        let place = from + (to - from) * ((Double(step) + 0.5) / 16)
        let spot = Box(center: place, width: 0, height: 0)
        if symbols.contains(where: { $0.contains(spot) }) { continue }
        open += 1
        hidden += names.contains { $0.contains(spot) } ? 1 : 0
      }
    }
    return 2 * hidden > open
  }

  /// A tie by which a marked group hangs.
  private struct Thread {
    let holder: Int
    let end: Int
    let style: MarkStyle

    /// Whether its way came with the places of the actors.
    let isGiven: Bool

    var corners: [Point]

    var route: Route { Route(holder, end) }
  }

  /// The most threads of which those are parted that run along one another.
  private static let mostParted = 150

  /// Leads threads that run along others on ways of their own, where there are such: one that seems to end in
  /// another would tell of another tie.
  private func part(
    _ threads: inout [Thread],
    by router: ThreadRoutes,
    around obstacles: ThreadObstacles,
    _ standing: StandingActors
  ) {
    guard threads.count <= NetworkBody.mostParted else { return }
    let scale = typography.symbolScale
    let symbols = standing.symbols.map { (actor: $0.actor, box: $0.box.padded(by: 1.4 * scale)) }
    var router = router
    router.others = threads.map { ($0.route, $0.corners) }
    for (index, thread) in threads.enumerated() where !thread.isGiven {
      guard let start = thread.corners.first, let finish = thread.corners.last else { continue }
      guard router.joined(thread.corners, as: thread.route) > 6 * scale else { continue }
      let strangers = symbols.filter { $0.actor != thread.holder && $0.actor != thread.end }
      func touches(_ corners: [Point]) -> Int {
        strangers.count { symbol in
          zip(corners, corners.dropFirst()).contains {
            symbol.box.isCrossed(byLineFrom: $0, to: $1)
          }
        }
      }
      func cost(_ corners: [Point]) -> Double {
        router.cost(of: corners, from: thread.holder, to: thread.end)
          + obstacles.hits(of: corners, from: thread.holder, to: thread.end)
          + 120 * scale * Double(touches(corners))
      }
      var best = (corners: thread.corners, cost: cost(thread.corners))
      var ways = router.asides(from: start, to: finish)
      for white in [1.0, 2.6] {
        var wide = router
        wide.margin *= white
        ways.append(wide.route(from: thread.holder, at: start, to: thread.end, at: finish))
      }
      for way in ways {
        for corners in [router.eased(way, from: thread.holder, to: thread.end), way] {
          let found = cost(corners)
          if found < best.cost - 1e-6 { best = (corners, found) }
        }
      }
      threads[index].corners = best.corners
      router.others[index].places = best.corners
    }
  }

  /// Draws a thread with rounded corners, with white beside it.
  private func draw(
    threadAlong corners: [Point],
    id: String,
    _ style: MarkStyle,
    on page: inout Page
  ) {
    guard let first = corners.first, let last = corners.last else { return }
    let scale = typography.symbolScale
    let curve = ThreadPaths.curve(along: corners, start: 0, end: 0, radius: 4.5 * scale)
    let position = (Picture.Key.position, Page.list(curve))
    let underlay: Picture.Attributes = [
      (.cssClass, "underlay"), (.color, "#FFFFFF"),
      (.penWidth, ((style.threadWidth + 1) * scale).text), position,
    ]
    page.thread(from: first, to: last, attributes: underlay)
    page.thread(
      from: first,
      to: last,
      attributes: [(.id, id)] + style.threadAttributes(scale: scale) + [position]
    )
  }
}
