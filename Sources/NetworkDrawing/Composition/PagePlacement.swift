import GraphCore
import GraphLayout
import SocialNetwork

/// Where the actors of a network, their names and what marks them stand in a room, measured from its
/// top left corner.
struct PagePlacement {
  /// The actors, and where each stands.
  var actors: [Int] = []
  var places: [Point] = []

  /// The names that found room, with where their middle lies seen from that of the symbol.
  var labels: [Int: (label: TextLabel, offset: Point)] = [:]

  /// The middle of the count of people at an actor, where there is one.
  var counts: [Int: Point] = [:]

  /// Those who are counted at the only actor they are tied to, and the middle of the count.
  var folds: [Int: (leaves: [Int], place: Point)] = [:]

  /// The ties that do not run straight, with their corners.
  var routes: [Route: [Point]] = [:]

  /// The line around every hanging group that moves as a whole.
  var outlines: [Int: Box] = [:]

  /// How much smaller symbols are drawn, because they are many.
  var shrinking = 1.0

  /// The height that all of it takes.
  var height: Double

  /// How much lower or higher than it is wide the page is drawn than that of the places that are kept.
  var stretch = 1.0
}

/// Fits a network into a room of a page.
struct NetworkFitting {
  let graph: Graph
  let kinds: [ActorKind]

  /// How actors are drawn, those that are to be named with their name.
  var symbols: [Symbol]

  /// The actors that are to be named, the most important first.
  let ranked: [Int]

  /// The people who hang on an actor by their only tie, and how many more are counted there.
  let allHanging: [Int: [Int]]
  let folded: [Int: Int]

  /// The groups that hang and move as a whole, each with its number and whom it hangs on.
  var groups: [(number: Int, members: [Int], holder: Int?)]

  /// Whom every single organisation hangs on that would be apart without.
  var holderOfSingle: [Int: Int] = [:]

  /// The groups whose members have rows of their own in a chain, by member.
  var partOf: [Int: Int] = [:]

  /// The places that actors keep, in thousandths of the width of the room.
  let kept: [Int: Point]

  /// The lowest of all places that are kept, also of those who are not drawn.
  var lowestKept = 0.0

  /// How much lower or higher than it is wide the page is drawn than that of the places that are kept.
  var stretch = 1.0

  /// The width of the room, by which places are kept.
  var keptWidth = 0.0

  let engine: Diagram.Engine
  let typography: Typography

  /// Whether all names are to be there, since the page becomes as high as they need.
  let needsAllNames: Bool

  /// The ties that are proposed, of which there is to be something to see between the symbols.
  var proposed: [Route] = []

  /// The actors whose names are given up last: what the drawing is about, and governments.
  var namedFirst: Set<Int> = []

  /// Those who are to be named once everybody has a place, even where others lose their name for it.
  var subjects: [Int] = []

  /// Those of them whose names stand as far away as need be.
  var mainSubjects: Set<Int> = []

  /// Whether groups are marked.
  var isMarked = false

  /// The hubs of the stars and the firsts of the chains that are folded; `nil` while that is not decided.
  var foldedAnchors: Set<Int>?

  /// The actors who are drawn even where others who are tied to the same one only are counted.
  var shownLeaves: Set<Int> = []

  /// The hubs of the stars whose leaves are counted, since rows of them have no room.
  var countedHubs: Set<Int> = []

  /// How much of a room bodies may cover, and how much they cover where the room is free.
  ///
  /// On a slide names are tried that hardly fit; those for which there is no room after all are left out.
  private var mostCover: Double { typography == .slide ? 0.9 : 0.68 }
  private static let usualCover = 0.6

  var scale: Double { typography.symbolScale }

  /// The people who stand in an arc around whom they hang on: who is named stands apart, below the name of
  /// nobody.
  var hanging: [Int: [Int]] {
    guard mayNameHanging || !kept.isEmpty else { return allHanging }
    var hanging: [Int: [Int]] = [:]
    for (holder, people) in allHanging {
      let around = people.filter { person in
        !mayNameHanging || people.count > BodyBuilder.mostAround || symbols[person].label == nil
      }.filter { isKept($0, near: holder) }
      if !around.isEmpty { hanging[holder] = around }
    }
    return hanging
  }

  /// Whether some of the people who hang may be named.
  var mayNameHanging = false

  /// Places for some connected actors in a room.
  func placement(of actors: [Int], in room: Room) throws(DrawingError) -> PagePlacement {
    var fitting = self
    let margins = FittedLayout.Margins(first: 13 * scale, last: 2.4 * scale)
    // Names are left out, the least important first, and then symbols shrink, until there is room.
    let named = ranked.filter { symbols[$0].label != nil }
    var count = named.count
    // Nobody's place depends on the names of these.
    for actor in subjects where !named.contains(actor) { fitting.symbols[actor].label = nil }
    var shrinking = 1.0
    func area(_ bodies: [ActorBody]) -> Double {
      bodies.reduce(0) {
        $0 + ($1.box.width + margins.last) * ($1.box.height + margins.last)
      }
    }
    let mostHeight = room.height.isFinite ? room.height : .infinity
    // A long chain needs room to stay one.
    let isSparse = actors.count > 60 && graph.edgeCount <= graph.nodeCount
    let bodyRoom = Point(x: room.width, y: min(mostHeight, 1.3 * room.width))
    fitting.keptWidth = room.width
    fitting.stretch = keptStretch(of: actors, in: room)
    let nameless = fitting.namesOfLongGroups(in: bodyRoom)
    if !nameless.isEmpty, let whole = asOneChain(of: actors, in: bodyRoom) {
      return try whole.placement(of: actors, in: room)
    }
    for actor in nameless { fitting.symbols[actor].label = nil }
    var bodies = fitting.bodies(of: actors, in: bodyRoom)
    let loose = fitting.looseHubs(among: bodies, of: actors)
    if !loose.isEmpty {
      fitting.countedHubs.formUnion(loose)
      bodies = fitting.bodies(of: actors, in: bodyRoom)
    }
    // What is folded stays so when names are left out, so that the same bodies are moved.
    fitting.foldedAnchors = Set(bodies.filter { $0.isFolding && $0.group == nil }.map(\.anchor))
    // A body or two fit side by side, or they do not.
    let isAlone = bodies.count <= 2
    let mostCover = isAlone ? 0.98 : isSparse && bodies.count > 60 ? 0.5 : self.mostCover
    let most = mostCover * room.width * mostHeight
    func isTooLarge(_ body: ActorBody) -> Bool {
      body.isFolding && (body.box.height > mostHeight || body.box.width > room.width)
    }
    // One that stands in rows has room where it is no larger.
    func isCrowded(_ bodies: [ActorBody]) -> Bool {
      area(bodies) > most && !(bodies.count == 1 && bodies[0].isFolding)
    }
    while isCrowded(bodies) || bodies.contains(where: isTooLarge), count > 0,
      !needsAllNames
    {
      count -= max(1, count / 12)
      for actor in named[count...] { fitting.symbols[actor].label = nil }
      bodies = fitting.bodies(of: actors, in: bodyRoom)
    }
    while isCrowded(bodies), shrinking > 0.15 {
      shrinking *= 0.85
      for actor in fitting.symbols.indices {
        fitting.symbols[actor].radius = symbols[actor].radius * shrinking
      }
      bodies = fitting.bodies(of: actors, in: bodyRoom)
    }
    // A few are given more air.
    let cover =
      isAlone
      ? mostCover
      : min(NetworkFitting.usualCover, mostCover) - 0.18 * max(0, 1 - Double(bodies.count) / 60)
    // Many ties need room to be told apart.
    let density = Double(fitting.lines(between: bodies).count) / Double(max(bodies.count, 1))
    let air = 1 + 0.2 * min(max(0, density - 2.5), 5)
    // Rows from side to side have all the air that they need between their symbols.
    let wide = bodies.filter { $0.isFolding && $0.box.width > 0.7 * room.width }
    let needed =
      air * (area(bodies) - area(wide)) / cover / room.width
      + wide.reduce(0) { $0 + 1.1 * $1.box.height }
    let highest = bodies.map(\.box.height).max() ?? 0
    var height =
      room.isFilled
      ? room.height
      : min(
        max(needed, 0.3 * room.width, (isAlone ? 1.03 : 1.2) * highest).rounded(.up),
        mostHeight
      )
    let inner = room.width
    if !room.isFilled, !kept.isEmpty {
      height = min(max(height, fitting.lowest(of: bodies).rounded(.up)), mostHeight)
    }
    var start = try fitting.start(of: bodies, width: inner, height: height)
    let lines = fitting.lines(between: bodies)
    var fitted = fitting.fitted(bodies, from: start, lines, height: height, in: room, margins)
    // Names get a higher page where it may be higher: all that are asked for, and of some hundred actors
    // those for which a little more is enough.
    var tries = 0
    let mostTries = needsAllNames ? 4 : bodies.count <= 300 ? 3 : 0
    while !room.isFilled, tries < mostTries, 1.03 * height <= mostHeight,
      !NetworkFitting.overlaps(of: bodies, at: fitted).isEmpty
    {
      tries += 1
      height = min((1.2 * height).rounded(.up), mostHeight)
      let again = try fitting.start(of: bodies, width: inner, height: height)
      start = again
      fitted = fitting.fitted(bodies, from: again, lines, height: height, in: room, margins)
    }
    if !NetworkFitting.overlaps(of: bodies, at: fitted).isEmpty,
      let whole = asOneChain(of: actors, in: bodyRoom)
    {
      return try whole.placement(of: actors, in: room)
    }
    let area = Point(x: inner, y: height)
    fitted = fitting.settled(bodies, at: fitted, isKept: start.isKept, in: area)
    // The bodies as they are by then, from where they stand.
    func again(from places: [Point]) -> [Point] {
      let pushed = FittedLayout(
        of: fitting.fittedBodies(bodies, start: start),
        startingAt: places,
        lines: fitting.lines(between: bodies),
        width: inner,
        height: height,
        margins: FittedLayout.Margins(first: margins.last, last: margins.last),
        mayTurn: false
      ).places
      return fitting.settled(bodies, at: pushed, isKept: start.isKept, in: area)
    }
    // What still overlaps gives up its name, the less important first.
    var rank: [Int: Int] = [:]
    for (place, actor) in named.enumerated() { rank[actor] = place }
    // Of the others the largest third is more important too.
    let mostImportant = namedFirst.count + (named.count - namedFirst.count) / 3
    for round in 0..<(bodies.count > 2000 ? 1 : 10) {
      let overlapping = NetworkFitting.overlaps(of: bodies, at: fitted)
      guard !overlapping.isEmpty else { break }
      var losers: Set<Int> = []
      for (first, second) in overlapping {
        let candidates = [first, second].flatMap { index in
          bodies[index].actors.map(\.actor).filter { fitting.symbols[$0].label != nil }
        }
        let last = candidates.max { (rank[$0] ?? 0) < (rank[$1] ?? 0) }
        guard let last else { continue }
        // At first one nearby that matters less, so that others have room.
        let isImportant =
          namedFirst.contains(last) || round < 6 && (rank[last] ?? 0) < mostImportant
        let other =
          isImportant
          ? fitting.lessImportant(
            than: namedFirst.contains(last) ? nil : rank[last],
            near: fitted[first],
            ranks: rank,
            among: bodies,
            at: fitted
          ) : nil
        losers.insert(other ?? last)
      }
      guard !losers.isEmpty else { break }
      for actor in losers { fitting.symbols[actor].label = nil }
      let before = Dictionary(
        uniqueKeysWithValues: zip(bodies.map(\.anchor), fitted)
      )
      bodies = fitting.bodies(of: actors, in: bodyRoom)
      let middle = Point(x: inner / 2, y: height / 2)
      fitted = again(from: bodies.map { before[$0.anchor] ?? middle })
    }
    // What still stands on something that keeps its place moves it.
    for _ in 0..<(bodies.count > 2000 ? 0 : 4) {
      let inTheWay = fitting.inTheWay(among: bodies, at: fitted, start.isKept)
      guard !inTheWay.isEmpty else { break }
      for anchor in inTheWay { start.isKept[anchor] = false }
      fitted = again(from: fitted)
    }
    // Rows that stand on others after all are counted.
    let crowded = fitting.crowdedHubs(among: bodies, at: fitted)
    if !crowded.isEmpty {
      var counting = self
      counting.countedHubs = fitting.countedHubs.union(crowded)
      return try counting.placement(of: actors, in: room)
    }
    if kept.isEmpty { fitted = NetworkFitting.spread(bodies, at: fitted, over: area) }
    bodies = fitting.turned(bodies, at: fitted)
    if !kept.isEmpty, !room.isFilled {
      // Places that are kept are counted from the top, so that a page that was tried higher has room below.
      let lowest = zip(bodies, fitted).map { $1.y + $0.box.bottom }.min() ?? 0
      let free = max(0, lowest - 16 * scale)
      height -= free
      fitted = fitted.map { $0 - Point(x: 0, y: free) }
    }
    return fitting.finished(
      bodies,
      at: fitted,
      width: inner,
      height: height,
      shrinking: shrinking,
      wished: self
    )
  }

  // MARK: Where bodies begin

  /// Where a layout sets the bodies, *y* upwards from the bottom of the room, and which of them keep
  /// their places.
  private func start(
    of bodies: [ActorBody],
    width: Double,
    height: Double
  ) throws(DrawingError) -> Start {
    let lines = lines(between: bodies)
    let quotient = Graph(nodeCount: bodies.count, edges: lines.map { ($0.0, $0.1, 1) })
    var isKept: [Int: Bool] = [:]
    var given: [Int: Point] = [:]
    for (index, body) in bodies.enumerated() {
      func spot(_ place: Point) -> Point {
        Point(x: place.x / 1000 * width, y: height - stretch * place.y / 1000 * width)
      }
      guard let place = kept[body.anchor].map(spot) else { continue }
      // A group that did not stand like this before needs another room.
      isKept[body.anchor] =
        body.group == nil
        || body.actors.allSatisfy { actor, offset in
          kept[actor].map {
            (spot($0) - place).distance(to: offset) < 4 * scale + 0.3 * offset.length
          }
            ?? false
        }
      given[index] = place
    }
    // Of thousands the order alone matters.
    let reaches = bodies.map { bodies.count > 3000 ? 0.5 : ($0.box.width + $0.box.height) / 4 }
    if !given.isEmpty {
      // New actors begin in the middle of those they are tied to.
      let places = bodies.indices.map { index -> Point in
        if let place = given[index] { return place }
        let near = quotient.neighbors(of: index).compactMap { given[$0] }
        guard !near.isEmpty else { return Point(x: width / 2, y: height / 2) }
        return near.reduce(.zero, +) * (1 / Double(near.count))
      }
      return kept(bodies, at: places, isKept)
    }
    if engine != .weefsel {
      let places = try Graphviz.places(
        of: Layout.picture(
          of: Array(bodies.indices),
          rooms: bodies.map { Box(center: .zero, width: $0.box.width, height: $0.box.height) },
          in: quotient,
          engine: engine
        ),
        by: engine
      )
      return Start(places: places)
    }
    var options = LayoutOptions()
    options.edgeLength = 12 * scale
    options.aspectRatio = width / height
    options.threadCount = 2
    let places = quotient.layout(of: reaches.map { Footprint(reach: $0) }, options: options).places
    return Start(places: places)
  }

  static func overlaps(of bodies: [ActorBody], at places: [Point]) -> [(Int, Int)] {
    let boxes = zip(bodies, places).map { $0.box.moved(by: $1).padded(by: 0.2) }
    let order = boxes.indices.sorted { (boxes[$0].left, $0) < (boxes[$1].left, $1) }
    var pairs: [(Int, Int)] = []
    for (place, first) in order.enumerated() {
      for second in order[(place + 1)...] {
        if boxes[second].left >= boxes[first].right { break }
        if boxes[first].overlaps(boxes[second]) { pairs.append((first, second)) }
      }
    }
    return pairs
  }
}
