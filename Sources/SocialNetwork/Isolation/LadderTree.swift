import GraphCore

/// The blocks of the main component as a tree that hangs from the main part, and for every actor the
/// topmost bridge, branch and umbrella branch on its way up.
///
/// A branch is named by its uppermost block; the top of that block is the actor that holds it.
struct LadderTree: Sendable {
  /// The blocks, rooted at the main part.
  let blocks: BlockCutTree

  private let weights: [UInt32]
  /// What the tree hangs from; `nil` for a component of one actor.
  let root: Root?

  /// The actor in which the component meets: its centroid, where that is a cutpoint; `nil` with an anchor.
  let middle: Int?

  /// The actor that was said to mark the main part.
  let anchor: Int?

  /// What is on the way down to every actor.
  private var ways: [Way]

  /// Blocks on the way down to an actor, each `BlockCutTree.none` where there is none; side by side, for
  /// they are asked together.
  private struct Way {
    /// The topmost bridge.
    var bridge = BlockCutTree.none

    /// The topmost branch beyond a cutpoint.
    var branch = BlockCutTree.none

    /// The topmost branch beyond the umbrella, or bridge to it.
    var umbrella = BlockCutTree.none

    /// The first block that can be lost: under a cutpoint or a bridge.
    var first = BlockCutTree.none
  }

  /// The far end of every bridge.
  private var ends: [UInt32]

  /// What the tree hangs from.
  enum Root: Sendable, Hashable {
    case block(Int)
    case actor(Int)
  }

  /// Roots the blocks of a component and follows every way down.
  init(
    of network: Network,
    blocks: BlockCutTree,
    component: UInt32,
    of components: ConnectedComponents,
    anchor: Int?,
    umbrella: Int?
  ) {
    var blocks = blocks
    let members = network.graph.nodes.filter { components.labels[$0] == component }
    var weights = blocks.weights()
    let root: Root?
    if let anchor {
      (root, middle) = (.actor(anchor), nil)
    } else {
      let finder = RootFinder(
        blocks: blocks,
        weights: weights,
        members: members,
        ids: network.actors.ids
      )
      (root, middle) = finder.root()
    }
    self.anchor = anchor
    let start: Int?
    switch root {
    case .actor(let actor): start = actor
    case .block(let block): start = Int(blocks.tops[block])
    case nil: start = nil
    }
    if let start { blocks.root(at: start, turning: &weights) }

    ways = [Way](repeating: Way(), count: network.actors.count)
    ends = [UInt32](repeating: BlockCutTree.none, count: blocks.count)
    self.root = root
    self.weights = weights.blocks
    self.blocks = blocks
    follow(component: component, labels: components.labels, start: start, umbrella: umbrella)
  }

  /// Follows every way down from the root of a component.
  private mutating func follow(component: UInt32, labels: [UInt32], start: Int?, umbrella: Int?) {
    // The actor that stands for the main part, which nobody hangs on as a cutpoint.
    var exempt: Int?
    var rootBlock = BlockCutTree.none
    switch root {
    case .actor(let actor): exempt = actor
    case .block(let block): rootBlock = UInt32(block)
    case nil: return
    }
    for node in blocks.order where labels[Int(node)] == component && Int(node) != start {
      let actor = Int(node)
      let block = blocks.above[actor]
      guard block != rootBlock else { continue }
      let top = Int(blocks.tops[Int(block)])
      let isBridge = blocks.isBridge(Int(block))
      if isBridge { ends[Int(block)] = node }
      let isBelowCutpoint = top != exempt

      var way = ways[top]
      func pass(_ passed: inout UInt32, orHere isHere: Bool) {
        if passed == BlockCutTree.none, isHere { passed = block }
      }
      pass(&way.bridge, orHere: isBridge)
      pass(&way.branch, orHere: isBelowCutpoint)
      pass(&way.umbrella, orHere: top == umbrella && (isBridge || isBelowCutpoint))
      pass(&way.first, orHere: isBridge || isBelowCutpoint)
      ways[actor] = way
    }
  }

  /// The topmost bridge on an actor's way up.
  func topBridge(of actor: Int) -> Int? { block(ways[actor].bridge) }

  /// The topmost branch beyond a cutpoint that holds an actor.
  func topBranch(of actor: Int) -> Int? { block(ways[actor].branch) }

  /// The topmost branch beyond the umbrella, or bridge to it, that holds an actor.
  func umbrellaBlock(of actor: Int) -> Int? { block(ways[actor].umbrella) }

  /// The actor that holds a branch.
  func holder(of block: Int) -> Int { Int(blocks.tops[block]) }

  /// The far end of a bridge; `nil` for a block of three or more.
  func end(ofBridge block: Int) -> Int? {
    blocks.isBridge(block) && ends[block] != BlockCutTree.none ? Int(ends[block]) : nil
  }

  /// How many actors hang on a branch.
  func weight(below block: Int) -> Int { Int(weights[block]) }

  /// An actor of the block that is the root, other than the middle; `nil` where the root is no block.
  var mainActor: Int? {
    guard case .block(let block) = root else { return nil }
    let top = holder(of: block)
    return top == middle ? blocks.above.firstIndex(of: UInt32(block)) : top
  }

  /// How many actors the loss of a bridge takes off the main part: those on its far side, or, where
  /// the bridge is itself the root, those on its lighter side.
  func cutOff(byBridge block: Int, of total: Int) -> Int {
    let below = weight(below: block)
    return root == .block(block) ? min(below, total - below) : below
  }

  /// The blocks by which actors hang on an actor: they are cut off where it leaves.
  func isHeld(_ block: Int, by actor: Int) -> Bool {
    holder(of: block) == actor && root != .block(block) && root != .actor(actor)
  }

  /// What takes an actor off the main part first, seen from the main part.
  ///
  /// That is a cutpoint that it is behind, or a bridge to the actor that is the root. Two actors with
  /// the same one fall together.
  func firstLoss(of actor: Int) -> Loss? {
    guard let block = block(ways[actor].first) else { return nil }
    let top = holder(of: block)
    return root == .actor(top) ? .bridge(block) : .cutpoint(top)
  }

  /// For every actor, whether it falls off the main part by the loss of one bridge, and by that of one
  /// bridge or actor, below which nobody may have other ties.
  ///
  /// - Parameter mayHaveMore: Says of every actor whether it may have ties that are not known.
  /// - Returns: The losses that are certain, by actor.
  /// - Complexity: O(*n*).
  func certainLosses(mayHaveMore: [Bool]) -> (byTie: [Bool], byAny: [Bool]) {
    var below = mayHaveMore.map { $0 ? 1 : 0 }
    var belowBlock = [Int](repeating: 0, count: blocks.count)
    for node in blocks.order.reversed() {
      guard let block = block(blocks.above[Int(node)]) else { continue }
      belowBlock[block] += below[Int(node)]
      below[holder(of: block)] += below[Int(node)]
    }
    var byTie = [Bool](repeating: false, count: mayHaveMore.count)
    var byAny = byTie
    for node in blocks.order where ways[Int(node)].first != BlockCutTree.none {
      guard let block = block(blocks.above[Int(node)]) else { continue }
      let top = holder(of: block)
      let isCertain = belowBlock[block] == 0 && root != .block(block)
      let isBridge = blocks.isBridge(block)
      byTie[Int(node)] = byTie[top] || isCertain && isBridge
      byAny[Int(node)] = byAny[top] || isCertain && (isBridge || root != .actor(top))
    }
    return (byTie, byAny)
  }

  /// What takes actors off the main part.
  enum Loss: Hashable {
    case cutpoint(Int)
    case bridge(Int)
  }

  /// The branch on which a group hangs.
  func branch(of group: IsolatedGroup) -> Int? {
    guard let member = group.members.first else { return nil }
    switch group.rung {
    case .umbrellaOnly: return umbrellaBlock(of: member)
    case .oneTie: return topBridge(of: member)
    case .oneActor: return topBranch(of: member)
    default: return nil
    }
  }

  /// Whether a block is a single tie.
  func isBridge(_ block: Int) -> Bool { blocks.isBridge(block) }

  private func block(_ number: UInt32) -> Int? { number == BlockCutTree.none ? nil : Int(number) }
}

/// Finds the centroid of a component's tree of blocks, and the root that follows from it.
private struct RootFinder {
  let blocks: BlockCutTree
  let weights: BlockCutTree.Weights
  let members: [Int]
  let ids: TextColumn

  /// The root, and the centroid where that is a cutpoint; no root for a component of one actor.
  func root() -> (LadderTree.Root?, middle: Int?) {
    guard members.count > 1 else { return (nil, nil) }
    let total = UInt32(members.count)

    // The heaviest branch at every block and actor; a branch at a block holds the cutpoint by which
    // it hangs there. An actor in one block only is not a cutpoint.
    var atBlock = [UInt32](repeating: 0, count: blocks.count)
    var atActor = [UInt32](repeating: 0, count: weights.nodes.count)
    var blockCount = [UInt32](repeating: 0, count: weights.nodes.count)
    for actor in members {
      guard let block = blocks.block(above: actor) else { continue }
      atBlock[block] = max(atBlock[block], weights.nodes[actor])
      atActor[actor] = max(atActor[actor], total - weights.nodes[actor])
      blockCount[actor] += 1
    }
    // A block outside the component has no branch yet, for every block of it has a member below.
    let own = atBlock.indices.filter { atBlock[$0] > 0 }
    for block in own {
      let top = Int(blocks.tops[block])
      atBlock[block] = max(atBlock[block], total - weights.blocks[block])
      atActor[top] = max(atActor[top], weights.blocks[block])
      blockCount[top] += 1
    }

    let cutpoints = members.filter { blockCount[$0] > 1 }
    let lightest = (own.map { atBlock[$0] } + cutpoints.map { atActor[$0] }).min()
    let candidates =
      cutpoints.filter { atActor[$0] == lightest }.map(LadderTree.Root.actor)
      + own.filter { atBlock[$0] == lightest }.map(LadderTree.Root.block)
    guard let centroid = first(of: candidates), case .actor(let cutpoint) = centroid else {
      return (first(of: candidates), nil)
    }

    // A cutpoint: take its block of three or more with most actors beyond it.
    var beyond: [Int: UInt32] = [:]
    for block in own where Int(blocks.tops[block]) == cutpoint {
      beyond[block] = weights.blocks[block]
    }
    if let block = blocks.block(above: cutpoint) { beyond[block] = total - weights.nodes[cutpoint] }
    beyond = beyond.filter { !blocks.isBridge($0.key) }
    guard let most = beyond.values.max() else { return (centroid, cutpoint) }
    let heaviest = beyond.filter { $0.value == most }.map { LadderTree.Root.block($0.key) }
    return (first(of: heaviest), cutpoint)
  }

  /// The candidate with the smallest sorted list of ids.
  private func first(of candidates: [LadderTree.Root]) -> LadderTree.Root? {
    guard candidates.count > 1 else { return candidates.first }
    var lists: [Int: [Int]] = [:]
    for case .block(let block) in candidates { lists[block] = [Int(blocks.tops[block])] }
    for actor in members {
      if let block = blocks.block(above: actor) { lists[block]?.append(actor) }
    }
    let keyed = candidates.map { candidate in
      switch candidate {
      case .actor(let actor): (candidate, [actor])
      case .block(let block):
        (candidate, (lists[block] ?? []).sorted { ids.precedes($0, $1) })
      }
    }
    return keyed.min { first, second in
      first.1.lexicographicallyPrecedes(second.1) { ids.precedes($0, $1) }
    }?.0
  }
}
