import GraphCore
import GraphLayout
import SocialNetwork

/// Groups of a network as regions on a grid, as the body of a page: in each its organisations by number
/// of ties and its people below them, and between two regions one band for all their ties.
struct RegionBody: PageBody {
  let network: DrawnNetwork
  let options: Diagram.Options
  let choice: StyleChoice
  let palette: Palette?
  let parts: NetworkParts
  let tally: DrawingTally
  let groups: RegionGroups

  /// The actors that are part of the main network by one tie or one actor, where these are marked.
  let hanging: Set<Int>

  /// What is marked, and how every member and every tie is by which a group hangs.
  let marks: IsolationMarks
  let markOf: [Int: MarkStyle]
  let threads: [[Int]: MarkStyle]

  /// The number of the marked group of two or more that an actor belongs to.
  let groupOf: [Int: Int]
  let metrics: RegionMetrics

  /// What stands apart from the main network, where it is in no region.
  var panel: Panel?
  let symbols: [Symbol]
  private let names: ShortNames

  /// What stands in the regions of the groups, and in that of all others where so many have one of
  /// their own.
  private var contents: [RegionContent] = []
  private var rests: [RegionContent?] = []

  /// The last plan, and the room that it was made for.
  private var plan: (height: Double, width: Double, plan: RegionPlan)?

  /// Those of who is drawn pale of whom it is not known whether they stand apart.
  private(set) var unknowns: Set<Int> = []

  /// The height by which it is decided what is drawn.
  private var planned = Double.infinity

  /// What is drawn where; found first for the room that there will be about, so that the legend may be
  /// asked for.
  private(set) var layout: RegionLayout
  private(set) var bands: RegionBands

  /// How many ties within regions have a line, and whether these are stronger than others.
  var drawnTies = 0
  var leavesOutWeaker = false

  /// How many ties are within and between groups, and how many have an end that is in none.
  let ties: (inside: Int, between: Int, unknown: Int)

  init(
    _ network: DrawnNetwork,
    groups: RegionGroups,
    choice: StyleChoice,
    options: Diagram.Options,
    on sheet: Sheet
  ) {
    self.network = network
    self.groups = groups
    ties = groups.ties(of: network.graph)
    self.choice = choice
    self.options = options
    let palette = options.coloring.map { Palette($0, of: network) }
    self.palette = palette
    let parts = NetworkParts(of: network)
    self.parts = parts
    var tally = DrawingTally(of: network, in: parts)
    tally.style = choice.style
    tally.namesPeople = options.namesPeople
    self.tally = tally
    hanging = Set(
      options.groups.filter(\.rung.isHanging).flatMap(\.members)
        .compactMap { network.placeOfPosition[$0] }
    )
    let marks = IsolationMarks(options.groups, in: network)
    self.marks = marks
    (markOf, threads) = RegionBody.styles(of: marks)
    groupOf = Dictionary(
      marks.groups.filter { $0.isOfSeveral && $0.style != nil }
        .flatMap { group in group.members.map { ($0, group.number) } },
      uniquingKeysWith: { first, _ in first }
    )
    metrics = RegionMetrics(typography: sheet.typography, isDense: sheet.hasColumn)
    var symbols = network.symbols(
      sizedBy: options.sizes.map { sizes in network.positions.map { sizes[$0] } },
      sheet.typography
    )
    // Names need the room more than symbols do.
    for actor in symbols.indices where !network.kinds[actor].isPerson {
      symbols[actor].radius *= metrics.symbolShare
    }
    for actor in network.centers { symbols[actor].isCenter = true }
    if let palette {
      for actor in symbols.indices {
        symbols[actor].fill = palette.fill(of: actor)
        symbols[actor].letter = palette.letters[actor]
        symbols[actor].pattern = palette.patterns[actor]
      }
    }
    if !network.isSelected, !parts.main.isEmpty, !groups.areInMainNetwork {
      for actor in parts.groups.joined() { symbols[actor].isPale = true }
      for actor in parts.isolates + parts.onOtherDays + parts.unknowns {
        symbols[actor].isPale = true
      }
      unknowns = Set(parts.unknowns)
    }
    self.symbols = symbols
    names = ShortNames(of: network, without: groups.places) {
      network.mayBeNamed($0, options: options)
    }
    panel =
      groups.areInMainNetwork
      ? Panel(
        of: network,
        parts,
        tiedAs: network.graph,
        drawnAs: symbols,
        layer: nil,
        options: options,
        on: sheet
      ) : nil
    layout = RegionLayout()
    bands = RegionBands()
    let typography = sheet.typography
    let title = TextLabel(
      options.title,
      fontSize: typography.title,
      width: sheet.contentWidth,
      maxLines: 2,
      isBold: true
    )
    // What there is at most above and below: a title of two lines, a subtitle, the caption, nine rows of
    // a legend; then the rows that there are, with one of marks whether or not there are any.
    let below = sheet.hasColumn ? 0 : panel.map { $0.height + 2 * typography.legend } ?? 0
    let words =
      sheet.hasColumn
      ? typography.title * TextLabel.nameStep + 2.14 * typography.subtitle
        + 2 * TextLabel.proseStep * typography.caption + typography.legend
      : max(title.height, 2 * typography.title * TextLabel.nameStep) + 2.14 * typography.subtitle
        + 3 * TextLabel.proseStep * typography.caption + 2 * typography.legend
    let width =
      sheet.contentWidth - (sheet.hasColumn ? Sheet.columnWidth + 2 * typography.legend : 0)
    let most = min(groups.own, RegionPlan.mostRegions(in: width, metrics: metrics))
    contents = (0..<most).map { content(of: groups.groups[$0]) }
    rests = (0...most).map { rest(from: $0) }
    let height = sheet.contentHeight.map { $0 - words - below }
    func lay(_ body: inout RegionBody, legend: Double) {
      body.planned = height.map { $0 - legend } ?? .infinity
      body.lay(
        in: Room(
          left: 0,
          top: 0,
          width: width,
          height: body.planned,
          isFilled: !sheet.isTrimmed
        )
      )
    }
    guard height != nil, !sheet.hasColumn else {
      lay(&self, legend: 0)
      return
    }
    func legendHeight(_ body: RegionBody) -> Double {
      [body.legend, body.reservedLegend].map { rows in
        Legend(rows, language: options.language)
          .height(on: Page(on: sheet), width: sheet.contentWidth)
      }.max() ?? 0
    }
    let mostRows = 9 * typography.legend
    lay(&self, legend: mostRows)
    let rows = legendHeight(self)
    guard rows < mostRows else { return }
    lay(&self, legend: rows)
    // What is drawn with more room may need another row.
    if legendHeight(self) > rows { lay(&self, legend: mostRows) }
  }

  /// How every member of a marked group is ringed, and every tie drawn by which one hangs.
  private static func styles(
    of marks: IsolationMarks
  ) -> (members: [Int: MarkStyle], threads: [[Int]: MarkStyle]) {
    var members: [Int: MarkStyle] = [:]
    var threads: [[Int]: MarkStyle] = [:]
    for group in marks.groups {
      guard let style = group.style else { continue }
      for member in group.members { members[member] = style }
      for (u, v) in group.threads { threads[[min(u, v), max(u, v)]] = style }
    }
    for (person, _, rung) in marks.lonePeople { members[person] = rung.mark }
    return (members, threads)
  }

  // Without an end, everyone of thousands would be shown one by one.
  func mostBareHeight(ofWidth width: Double) -> Double { 1.25 * width }

  // MARK: Places

  /// Finds a place for everything in a room.
  mutating func lay(in room: Room) {
    let height = min(planned, room.height)
    // A plan for a little more room is kept where it fits.
    let isKept =
      plan.map {
        $0.width == room.width && $0.height >= height
          && $0.plan.height(gutter: metrics.gutter) <= height
      } ?? false
    if !isKept {
      var plan = RegionPlan(
        of: contents,
        rests: rests,
        width: room.width,
        height: height,
        metrics: metrics
      )
      plan.improve(width: room.width, height: height, ties: network.graph, metrics: metrics)
      plan.nameMore(width: room.width, height: height, metrics: metrics)
      self.plan = (height, room.width, plan)
    }
    guard let plan else { return }
    let before = layout.regions.map(\.box)
    layout = RegionLayout(of: plan.plan, in: room, ties: network.graph, metrics: metrics)
    let boxes = layout.regions.map(\.box)
    if isKept, boxes == before { return }
    let pairs = RegionLayout.pairs(of: layout.regions.map(\.content), in: network.graph)
    bands = RegionBands(
      between: boxes,
      pairs: pairs,
      gutter: metrics.gutter,
      dot: 2 * metrics.typography.symbolScale,
      width: { metrics.bandWidth(of: $0, most: pairs.first?.count ?? 1) }
    )
  }

  /// What stands in the region of all groups from one on; `nil` where that is nobody.
  private func rest(from first: Int) -> RegionContent? {
    let others = groups.groups.dropFirst(first)
    let members = (others.flatMap(\.members) + groups.none).sorted()
    guard !members.isEmpty else { return nil }
    let isAll = first == 0
    let isOne = others.count == 1 && groups.none.isEmpty && groups.mergedForFewPeople == 0
    let heading =
      isOne
      ? others.first?.name ?? Text("")
      : groups.restHeading(others.count, groups.none.count, isAll)
    return content(of: members, heading: heading, shortHeading: heading)
  }

  private func content(of group: RegionGroups.Group) -> RegionContent {
    content(
      of: group.members,
      heading: group.name,
      shortHeading: group.shortName,
      namesakes: group.namesakes,
      suffix: group.suffix
    )
  }

  private func content(
    of actors: [Int],
    heading: Text,
    shortHeading: Text,
    namesakes: Set<Int> = [],
    suffix: String? = nil
  ) -> RegionContent {
    let isNamed = options.labelCount != 0
    let folds = leaves(among: actors)
    let isFolded = Set(folds.values.joined())
    var leading: [RegionContent.Member] = []
    var others: [RegionContent.Member] = []
    for actor in actors where !isFolded.contains(actor) {
      let isLeading = stands(amongNamed: actor)
      var member = RegionContent.Member(
        actor: actor,
        kind: network.kinds[actor],
        radius: symbols[actor].reach,
        name: isLeading && isNamed ? names.name(of: actor, without: suffix) : nil
      )
      member.ties = network.degrees[actor]
      member.leaves = folds[actor] ?? []
      member.kindsOfLeaves = member.leaves.map { network.kinds[$0] }
      if isLeading { leading.append(member) } else { others.append(member) }
    }
    // Not by whom else a drawing is about: with the umbrella and without everybody has one place.
    func rank(_ actor: Int) -> Int {
      if network.centers.contains(actor) || namesakes.contains(actor) { return 0 }
      return network.kinds[actor] == .government ? 1 : 2
    }
    leading.sort { first, second in
      let (first, second) = (first.actor, second.actor)
      let (one, other) = (rank(first), rank(second))
      if one != other { return one < other }
      return (symbols[second].radius, network.degrees[second], first)
        < (symbols[first].radius, network.degrees[first], second)
    }
    func joined(_ parts: [Text]) -> String {
      parts.map { $0[options.language] }.joined(separator: " · ")
    }
    let (long, short) = (count(of: actors, isShort: false), count(of: actors, isShort: true))
    let marked =
      countOfHanging(actors).map { [long + [$0], short + [$0], [short[0], $0]] } ?? []
    return RegionContent(
      heading: heading[options.language].cleaned,
      shortHeading: shortHeading[options.language].cleaned,
      count: joined(long),
      shortCount: joined(short),
      markedCounts: marked.map(joined),
      longestMarkedCount: network.isSelected || parts.main.isEmpty
        ? "" : joined(short + [mostHanging(among: actors.count)]),
      leading: leading,
      others: others,
      kindsOfOthers: others.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 },
      tiesOfOthers: leading.isEmpty ? ties(among: actors) : 0,
      leafCount: isFolded.count
    )
  }

  /// The many organisations that are tied to one other of a region only, by that other.
  private func leaves(among actors: [Int]) -> [Int: [Int]] {
    guard options.labelCount != .max else { return [:] }
    let members = Set(actors)
    let graph = network.graph
    var leaves: [Int: [Int]] = [:]
    for actor in actors
    where graph.degree(of: actor) == 1 && !network.kinds[actor].mayBePerson
      && network.kinds[actor] != .government && !network.isSubject(actor, options)
    {
      guard let hub = graph.neighbors(of: actor).first, members.contains(hub),
        stands(amongNamed: hub)
      else { continue }
      leaves[hub, default: []].append(actor)
    }
    return leaves.filter { $0.value.count > BodyBuilder.mostAround }
  }

  private func ties(among actors: [Int]) -> Int {
    let members = Set(actors)
    return actors.reduce(0) { $0 + network.graph.neighbors(of: $1).count(where: members.contains) }
      / 2
  }

  /// Whether an actor stands where names are: organisations, and people where they may be named.
  private func stands(amongNamed actor: Int) -> Bool {
    network.mayBeNamed(actor, options: options)
  }
}

extension Rung {
  /// Whether a group on this rung is part of the main network by one tie or one actor.
  fileprivate var isHanging: Bool {
    switch self {
    case .oneTie, .oneActor, .umbrellaOnly: true
    default: false
    }
  }
}
