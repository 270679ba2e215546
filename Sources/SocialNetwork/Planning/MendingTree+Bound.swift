import GraphCore

extension MendingTree {
  /// How few actors can be left on the rungs, counted from the lowest rung up, once some further ties are
  /// added, whichever they are.
  ///
  /// With *r* ties, and *N*(1) ≤ *N*(2) ≤ *N*(3) ≤ *N*(4) actors on the first one, two, three and four of
  /// the rungs *apart*, *umbrella-only*, *one-tie* and *one-actor*, after the ties at least are left:
  ///
  /// - of *N*(1), all but those of the *r* largest separate components, since a tie joins two components;
  /// - of *N*(2), all but those of the *r* largest of these and of the branches that hang on the umbrella,
  ///   since without the umbrella these are separate components too; where the umbrella itself stands for
  ///   the main part, of the 2*r* largest, since a tie between two of its branches lifts both;
  /// - of *N*(3), all but those on the ways from 2*r* actors up to the root, chosen so that these ways pass
  ///   most: an actor is lifted only if each bridge on its way up comes to lie on a ring, a ring is made of
  ///   new ties and of ways between their ends, and such a way is part of the two ways from its ends up to
  ///   the root. What is passed is counted by parts without a bridge. Of all sets of 2*r* ways in a tree,
  ///   that which takes the heaviest way, then the heaviest way that is left, and so on, passes most;
  /// - of *N*(4), the same by blocks, for an actor is robust only if the block above it comes to be one with
  ///   the main part;
  /// - where there are *r* separate components or more and all of *N*(1) that the bound allows is to be
  ///   reached, each tie joins a component and closes no ring: then nobody else leaves a rung, so that of
  ///   *N*(2) those components alone are gone, and *N*(3) and *N*(4) stay. What is said of the later numbers
  ///   holds then for plans that reach the first one, which is enough, for the first one counts first.
  ///
  /// - Parameter ties: How many ties are added.
  /// - Returns: The least numbers, each counting the rungs below as well.
  /// - Complexity: O(*n* log *n*).
  func bound(adding ties: Int) -> [Int] {
    let rungs = rungs()
    // Of a network without ties the first new one makes a main part.
    guard rungs[mainRoot] != .isolate else { return [0, 0, 0, 0] }
    var counts = RungCounts()
    for rung in rungs { counts.add(rung) }
    let totals = counts.all.reduce(into: [Int]()) { $0.append(($0.last ?? 0) + $1) }

    // Separate components by the actor from which they hang, and branches by their block at the umbrella.
    var components: [Int: Int] = [:]
    var branches: [Int: Int] = [:]
    for actor in rungs.indices {
      switch rungs[actor] {
      case .isolate, .detached: components[root(of: actor), default: 0] += 1
      case .umbrellaOnly:
        if let branch = umbrellaBranch(of: actor) { branches[branch, default: 0] += 1 }
      default: break
      }
    }
    let separate = components.values.sorted(by: >)
    let apart = totals[0] - separate.prefix(ties).reduce(0, +)
    let pieces = (Array(components.values) + Array(branches.values)).sorted(by: >)
    let umbrella =
      totals[1] - pieces.prefix(isUmbrellaRoot ? 2 * ties : ties).reduce(0, +)
    if separate.count >= ties {
      return [apart, totals[1] - totals[0] + apart, totals[2], totals[3]]
    }
    let byParts = totals[2] - mostPassed(by: 2 * ties, rungs, upTo: .oneTie, joining: isBridge)
    let byBlocks = totals[3] - mostPassed(by: 2 * ties, rungs, upTo: .oneActor) { _ in true }
    let third = max(apart, umbrella, byParts)
    return [apart, max(apart, umbrella), third, max(third, byBlocks)]
  }

  /// The topmost block below the umbrella that an actor is behind.
  private func umbrellaBranch(of actor: Int) -> Int? {
    var found: Int?
    var next = block(above: actor)
    while let block = next {
      let top = Int(tops[block])
      if top == umbrella { found = block }
      next = self.block(above: top)
    }
    return found
  }

  /// The most actors on some rungs that so many ways from an actor up to a root pass.
  ///
  /// - Parameters:
  ///   - count: The number of ways.
  ///   - rungs: The rung of every actor.
  ///   - highest: The highest of the rungs that count.
  ///   - isStep: Whether a block is a step of its own on the way, so that who is in it is passed by those
  ///     ways alone that go through it.
  /// - Returns: The number of actors.
  private func mostPassed(
    by count: Int,
    _ rungs: [Rung],
    upTo highest: Rung,
    joining isStep: (Int) -> Bool
  ) -> Int {
    var steps = WaySteps(of: self, rungs, upTo: highest, joining: isStep)
    // Whoever is in the main part already needs no way to it.
    let inMainPart = steps.weights[tops.count + mainRoot]
    steps.weights[tops.count + mainRoot] = 0
    return inMainPart
      + MendingTree.heaviestPaths(count, weights: steps.weights, parents: steps.parents)
  }

  /// The weight of the nodes of a forest that so many paths from a root down pass at most.
  ///
  /// The heaviest way down from every node goes on from its heaviest child; the other children begin ways of
  /// their own. The heaviest of all those ways are taken.
  private static func heaviestPaths(_ count: Int, weights: [Int], parents: [Int]) -> Int {
    var depths = [Int](repeating: -1, count: parents.count)
    for node in parents.indices {
      var open: [Int] = []
      var next = node
      while next >= 0, depths[next] < 0 {
        open.append(next)
        next = parents[next]
      }
      var depth = next >= 0 ? depths[next] : -1
      while let last = open.popLast() {
        depth += 1
        depths[last] = depth
      }
    }
    let order = parents.indices.sorted { depths[$0] > depths[$1] }
    var heaviest = [Int](repeating: 0, count: parents.count)
    var begun: [Int] = []
    for node in order {
      let weight = weights[node] + heaviest[node]
      guard parents[node] >= 0 else {
        begun.append(weight)
        continue
      }
      // The lighter of two ways that meet ends here.
      let other = heaviest[parents[node]]
      if weight > other {
        if other > 0 { begun.append(other) }
        heaviest[parents[node]] = weight
      } else if weight > 0 {
        begun.append(weight)
      }
    }
    return begun.sorted(by: >).prefix(count).reduce(0, +)
  }
}

/// A network on the way to as few actors on the lowest rungs as can be.
struct CutOffState: PlanState {
  let tree: MendingTree
  let counts: RungCounts

  init(_ tree: MendingTree) {
    self.tree = tree
    counts = tree.counts()
  }

  var score: PlanScore { PlanScore(counts) }

  var work: Int { tree.count }

  func adding(_ introduction: Introduction) -> CutOffState {
    var tree = tree
    tree.add(introduction.first, introduction.second)
    return CutOffState(tree)
  }

  func bound(adding ties: Int) -> PlanScore? {
    let least = tree.bound(adding: ties)
    return PlanScore(
      Double(least[0]),
      Double(least[1] - least[0]),
      Double(least[2] - least[1]),
      Double(least[3] - least[2])
    )
  }
}

extension PlanScore {
  /// A score of rungs, the lowest first.
  init(_ counts: RungCounts) {
    self.init(
      Double(counts.apart),
      Double(counts.umbrellaOnly),
      Double(counts.oneTie),
      Double(counts.oneActor)
    )
  }
}

/// The steps of the ways from actors up to the root, and how many actors on some rungs each passes.
///
/// A node is a block that is a step of its own, or the root of a component; everybody belongs to the node that
/// comes first on the way up.
struct WaySteps {
  /// The node of every actor.
  private(set) var nodes: [Int] = []

  /// How many actors on the rungs that count belong to each node.
  var weights: [Int]

  /// The next node on the way up; -1 for a root.
  private(set) var parents: [Int]

  /// Finds the steps; see ``MendingTree/bound(adding:)``.
  init(
    of tree: MendingTree,
    _ rungs: [Rung],
    upTo highest: Rung,
    joining isStep: (Int) -> Bool
  ) {
    let roots = tree.tops.count
    let rootBlock = tree.rootBlock
    var known = [Int](repeating: -1, count: roots)
    weights = [Int](repeating: 0, count: roots + tree.count)
    parents = [Int](repeating: -1, count: roots + tree.count)
    nodes.reserveCapacity(tree.count)
    var open: [Int] = []
    for actor in rungs.indices {
      var next = tree.block(above: actor)
      var (last, node) = (actor, -1)
      while let block = next {
        if known[block] >= 0 {
          node = known[block]
          break
        }
        open.append(block)
        last = Int(tree.tops[block])
        next = block == rootBlock ? nil : tree.block(above: last)
      }
      if node < 0 {
        node = roots + (open.last == rootBlock && rootBlock != nil ? tree.mainRoot : last)
      }
      while let block = open.popLast() {
        if block != rootBlock, isStep(block) {
          parents[block] = node
          node = block
        }
        known[block] = node
      }
      nodes.append(node)
      switch rungs[actor] {
      case .isolate, .detached, .umbrellaOnly, .oneTie: weights[node] += 1
      case .oneActor: weights[node] += highest == .oneActor ? 1 : 0
      default: break
      }
    }
  }

  /// How many of those that count the way from each actor passes.
  var passed: [Int] {
    var sums = [Int](repeating: -1, count: weights.count)
    var open: [Int] = []
    for node in Set(nodes) {
      var next = node
      while next >= 0, sums[next] < 0 {
        open.append(next)
        next = parents[next]
      }
      var sum = next >= 0 ? sums[next] : 0
      while let last = open.popLast() {
        sum += weights[last]
        sums[last] = sum
      }
    }
    return nodes.map { sums[$0] }
  }
}
