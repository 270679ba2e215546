import GraphCore

/// How firmly every actor is tied to the main part of the network, and the groups that are not.
///
/// An actor stands on the lowest rung that holds:
///
/// 1. *unknown*: no ties, but not surveyed, or ties of it were left out; or in a component other than
///    the main one, of which any member lost ties that way. *not-on-day*: no ties on the day asked
///    for, but on other days. *isolate*: no ties at all.
/// 2. *detached*: in a component other than the main one, which is the one with most actors, or the
///    one that holds the anchor.
/// 3. *umbrella-only*: would lose the main part without the umbrella, by its tie or by itself. The
///    umbrella's own staff do not count.
/// 4. *one-tie*: would lose the main part if a single tie (a bridge) were lost.
/// 5. *one-actor*: would lose it if a single other actor (a cutpoint) left.
/// 6. *robust*: none of these.
///
/// What the main part is, is settled by rooting the tree of blocks and cutpoints of the main
/// component at its centroid: the block or cutpoint whose heaviest branch, counted in actors, is
/// lightest. Where that is a cutpoint, the root is its block of three actors or more with most
/// actors beyond it, and the actor itself where there is none; with an anchor, that actor. An actor
/// that is the root stands for the main part, and nobody hangs on it by a block of three or more.
/// Of equal choices the smallest list of ids, by UTF-8 bytes, is taken; a cutpoint is a list of one.
///
/// What a new tie would do is told of this same root: an actor is made robust when no bridge and no
/// cutpoint lies between it and the main part any more, whatever the centroid of the mended network.
///
/// A group is all that hangs on the topmost bridge, or beyond the topmost cutpoint or the umbrella,
/// on one branch, less those on a lower rung.
///
///     let ladder = network.isolationLadder()
///     ladder.groups.first?.rung
///
/// - Complexity: O(*n* + *m*) to find every rung, and O(*k* log *k*) to put *k* listed actors in
///   the order of their ids.
/// - Source: blocks and cutpoints: F. Harary, *Graph Theory*, 1969, ch. 3 and 4; their tree found as
///   by Hopcroft and Tarjan 1973.
public struct IsolationLadder: Sendable {
  /// The rung of every actor.
  public let rungs: [Rung]

  /// The groups of actors on one rung.
  ///
  /// They stand in the order of their numbers. Robust actors are in no group.
  public let groups: [IsolatedGroup]

  /// Whether every actor is in the main component.
  public let isInMainComponent: [Bool]

  /// The umbrella, if one was named.
  public let umbrella: Int?

  /// The tree of blocks, rooted at the main part, and where every actor hangs on it.
  let tree: LadderTree

  /// The actors that may not be proposed as a new contact: the umbrella and its staff.
  package let isUmbrellaOrStaff: [Bool]
}

extension Network {
  /// The rung of every actor, and the groups on each.
  ///
  /// - Parameters:
  ///   - anchor: The actor that marks the main part.
  ///   - umbrella: The umbrella organisation.
  ///   - isStaff: Says of every actor whether it is the umbrella's own staff.
  /// - Returns: The ladder; see ``IsolationLadder`` for the definitions.
  public func isolationLadder(
    anchor: Int? = nil,
    umbrella: Int? = nil,
    isStaff: [Bool]? = nil
  ) -> IsolationLadder {
    let (components, main, tree) = ladderTree(anchor: anchor, umbrella: umbrella)

    var rungs = [Rung](repeating: .robust, count: actors.count)
    // Components and blocks are numbered below the number of actors.
    var gathered = Gathered(keys: actors.count)
    forEachStanding(in: components, main: main, tree: tree, isStaff: isStaff) { actor, rung, key in
      rungs[actor] = rung
      gathered.add(actor, rung: rung, key: key)
    }

    return IsolationLadder(
      rungs: rungs,
      groups: numbered(gathered, tree: tree),
      isInMainComponent: components.labels.map { $0 == main },
      umbrella: umbrella,
      tree: tree,
      isUmbrellaOrStaff: actors.indices.map { $0 == umbrella || isStaff?[$0] ?? false }
    )
  }

  /// The components, which of them is the main one, and its tree of blocks.
  private func ladderTree(
    anchor: Int?,
    umbrella: Int?
  ) -> (ConnectedComponents, main: UInt32, LadderTree) {
    let (blocks, components) = atOnce({ graph.blockCutTree() }, { graph.connectedComponents() })
    let main = mainComponent(of: components, anchor: anchor)
    let tree = LadderTree(
      of: self,
      blocks: blocks,
      component: main,
      of: components,
      anchor: anchor,
      umbrella: umbrella
    )
    return (components, main, tree)
  }

  /// The rung of every actor, without the groups.
  ///
  /// - Parameters:
  ///   - anchor: The actor that marks the main part.
  ///   - umbrella: The umbrella organisation.
  ///   - isStaff: Says of every actor whether it is the umbrella's own staff.
  /// - Returns: The rungs, as in ``IsolationLadder/rungs``.
  /// - Complexity: O(*n* + *m*).
  package func rungs(
    anchor: Int? = nil,
    umbrella: Int? = nil,
    isStaff: [Bool]? = nil
  ) -> [Rung] {
    let (components, main, tree) = ladderTree(anchor: anchor, umbrella: umbrella)
    var rungs = [Rung](repeating: .robust, count: actors.count)
    forEachStanding(in: components, main: main, tree: tree, isStaff: isStaff) { actor, rung, _ in
      rungs[actor] = rung
    }
    return rungs
  }

  /// The rung of every actor that is not robust, with the number of what its group there hangs on: of
  /// its component, or of a block.
  private func forEachStanding(
    in components: ConnectedComponents,
    main: UInt32,
    tree: LadderTree,
    isStaff: [Bool]?,
    _ body: (_ actor: Int, _ rung: Rung, _ key: Int) -> Void
  ) {
    // A component may be part of the main one after all where ties of it were left out.
    var hasLost = [Bool](repeating: false, count: components.count)
    for actor in graph.nodes where hasLostTies(actor) {
      hasLost[Int(components.labels[actor])] = true
    }
    for actor in graph.nodes {
      let label = components.labels[actor]
      if graph.degree(of: actor) == 0 {
        let rung: Rung =
          doubt(about: actor) != nil ? .unknown : hasTiesOnOtherDays(actor) ? .notOnDay : .isolate
        body(actor, rung, Int(label))
      } else if label != main {
        body(actor, hasLost[Int(label)] ? .unknown : .detached, Int(label))
      } else if let block = tree.umbrellaBlock(of: actor), !(isStaff?[actor] ?? false) {
        body(actor, .umbrellaOnly, block)
      } else if let bridge = tree.topBridge(of: actor) {
        body(actor, .oneTie, bridge)
      } else if let branch = tree.topBranch(of: actor) {
        body(actor, .oneActor, branch)
      }
    }
  }

  /// The groups of actors that have no path to an actor of some kind within a number of steps, each
  /// group connected by its own ties.
  ///
  /// - Parameters:
  ///   - kind: The kind of actor to be reached.
  ///   - limit: The greatest number of steps.
  /// - Returns: The groups, the largest first, then by smallest id, numbered; on rung ``Rung/outOfReach``.
  /// - Complexity: O(*n* + *m*), and O(*k* log *k*) to order *k* listed actors.
  public func groupsOutOfReach(of kind: ActorKind, within limit: Int) -> [IsolatedGroup] {
    let steps = graph.steps(
      from: actors.indices.filter { actors.kinds[$0] == kind },
      atMost: limit
    )
    let far = actors.indices.filter { steps[$0] == nil }
    let components = graph.subgraph(keeping: far).connectedComponents()
    var gathered = Gathered(keys: far.count)
    for (place, actor) in far.enumerated() {
      gathered.add(actor, rung: .outOfReach, key: Int(components.labels[place]))
    }
    return numbered(gathered, tree: nil)
  }

  /// The component with most actors, or the one that holds the anchor.
  func mainComponent(of components: ConnectedComponents, anchor: Int? = nil) -> UInt32 {
    if let anchor { return components.labels[anchor] }
    guard let most = components.sizes.max() else { return 0 }
    let largest = components.sizes.indices.filter { components.sizes[$0] == most }
    if largest.count == 1 { return UInt32(largest[0]) }
    let candidates = graph.nodes.filter { components.sizes[Int(components.labels[$0])] == most }
    let first = candidates.min { actors.ids.precedes($0, $1) }
    return first.map { components.labels[$0] } ?? 0
  }

  /// Puts groups in order, those of two actors or more first, and numbers them.
  private func numbered(_ gathered: Gathered, tree: LadderTree?) -> [IsolatedGroup] {
    let groups = gathered.groups
    let (starts, gatheredMembers) = gathered.members
    var members = gatheredMembers
    func range(_ place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }
    var places = Array(groups.indices)
    // Actors are gathered in the order of their numbers.
    if !actors.ids.isInOrder {
      var ranks = Array(actors.indices)
      let byID = actors.ids.sorted(members.map { Int($0) })
      for (rank, actor) in byID.enumerated() { ranks[actor] = rank }
      for place in places where range(place).count > 1 {
        members[range(place)].sort { ranks[Int($0)] < ranks[Int($1)] }
      }
      func rank(_ place: Int) -> Int { ranks[Int(members[Int(starts[place])])] }
      places.sort { rank($0) < rank($1) }
    }
    // Several actors before one, then the rung, then the size; of equal ones the smallest id.
    var turns: [(turn: UInt64, order: Int, place: Int)] = []
    var singles = [[Int]](repeating: [], count: Rung.allCases.count)
    for (order, place) in places.enumerated() {
      let size = UInt32(range(place).count)
      let rung = groups[place].rung.place
      if size == 1 {
        singles[rung].append(place)
      } else {
        turns.append((UInt64(rung) << 32 | UInt64(UInt32.max - size), order, place))
      }
    }
    turns.sort { ($0.turn, $0.order) < ($1.turn, $1.order) }
    let all = members
    return (turns.map(\.place) + singles.joined()).enumerated().map { number, place in
      let group = groups[place]
      let list = ActorList(all, in: range(place))
      // Not a copy of the tree for every group, which would count references to all of it.
      let hangs = group.rung == .umbrellaOnly || group.rung == .oneTie || group.rung == .oneActor
      return IsolatedGroup(
        number: number + 1,
        rung: group.rung,
        members: list,
        heldBy: hangs ? tree?.holder(of: group.key) : nil,
        tiedTo: hangs ? tree?.end(ofBridge: group.key) : nil,
        cutOff: (hangs ? tree?.weight(below: group.key) : nil) ?? list.count
      )
    }
  }
}

/// Actors gathered into groups by rung and by what they hang on, in the order of first sight.
private struct Gathered {
  private(set) var groups: [(rung: Rung, key: Int)] = []

  /// How many actors each group has.
  private var sizes: [UInt32] = []

  /// The actors, and the group of each.
  private var actors: [(actor: UInt32, group: UInt32)] = []

  /// The place of the group of every key, for each rung that occurs: 0 where there is none yet, else
  /// from 1.
  private var places: [[UInt32]]
  private let keys: Int

  /// Creates an empty gathering of groups whose keys are below a limit.
  init(keys: Int) {
    places = Rung.allCases.map { _ in [] }
    self.keys = keys
  }

  mutating func add(_ actor: Int, rung: Rung, key: Int) {
    if places[rung.place].isEmpty {
      places[rung.place] = [UInt32](repeating: 0, count: keys)
    }
    var group = places[rung.place][key]
    if group == 0 {
      groups.append((rung, key))
      sizes.append(0)
      group = UInt32(groups.count)
      places[rung.place][key] = group
    }
    sizes[Int(group) - 1] += 1
    actors.append((UInt32(actor), group - 1))
  }

  /// The members of all groups, one group after the other, in the order in which they were added, and where
  /// those of every group begin, followed by their number.
  var members: (starts: [UInt32], members: [UInt32]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(sizes.count + 1)
    for (place, size) in sizes.enumerated() { starts.append(starts[place] + size) }
    var members = [UInt32](repeating: 0, count: actors.count)
    var next = starts
    for (actor, group) in actors {
      members[Int(next[Int(group)])] = actor
      next[Int(group)] += 1
    }
    return (starts, members)
  }
}
