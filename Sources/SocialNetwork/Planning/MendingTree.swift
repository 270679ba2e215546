import GraphCore

/// The trees of blocks of a network to which ties are added: which bridges and cutpoints every actor is
/// behind, seen from the main part as the ladder has it before the plan.
///
/// A new tie between two actors of one component and the ways between them close a ring, so that all blocks
/// on the way become one. A new tie between two components is a bridge, under which one of them is hung,
/// turned over so that it hangs by the actor that is tied.
struct MendingTree: Sendable {
  /// What does not change: the ladder, and what hangs where before.
  private let base: Base

  /// For every actor the block above it, and for every block its top; a block that has become one with
  /// others is found by ``block(_:)``.
  private(set) var above: [Int32]
  private(set) var tops: [Int32]
  private var joined: [Int32]
  private var isBridge: [Bool]

  /// Who has a new tie.
  private var tied: [Int] = []

  private static let none: Int32 = -1

  private struct Base: Sendable {
    let rungs: [Rung]
    let isStaff: [Bool]
    let umbrella: Int?

    /// The block that is the main part, or the actor that stands for it.
    let rootBlock: Int?
    let rootActor: Int?

    /// The actor from which the tree of the main component hangs.
    let root: Int
  }

  /// The trees before any tie is added.
  ///
  /// - Precondition: there is an actor.
  init(of ladder: IsolationLadder) {
    let blocks = ladder.tree.blocks
    var (rootBlock, rootActor): (Int?, Int?)
    let root: Int
    switch ladder.tree.root {
    case .block(let block): (rootBlock, root) = (block, Int(blocks.tops[block]))
    case .actor(let actor): (rootActor, root) = (actor, actor)
    case nil:
      root = ladder.isInMainComponent.firstIndex(of: true) ?? 0
      rootActor = root
    }
    base = Base(
      rungs: ladder.rungs,
      isStaff: ladder.isUmbrellaOrStaff.indices.map {
        ladder.isUmbrellaOrStaff[$0] && $0 != ladder.umbrella
      },
      umbrella: ladder.umbrella,
      rootBlock: rootBlock,
      rootActor: rootActor,
      root: root
    )
    above = blocks.above.map { $0 == BlockCutTree.none ? MendingTree.none : Int32($0) }
    tops = blocks.tops.map { Int32($0) }
    joined = tops.indices.map { Int32($0) }
    isBridge = tops.indices.map(blocks.isBridge)
  }

  /// The number of actors.
  var count: Int { above.count }

  /// The block that a block has become part of.
  func block(_ number: Int32) -> Int {
    var block = Int(number)
    while joined[block] != block { block = Int(joined[block]) }
    return block
  }

  /// The block above an actor; `nil` for the root of a component.
  func block(above actor: Int) -> Int? {
    above[actor] == MendingTree.none ? nil : block(above[actor])
  }

  /// The actor from which the tree hangs that an actor is in.
  func root(of actor: Int) -> Int {
    var actor = actor
    while let block = block(above: actor) { actor = Int(tops[block]) }
    return actor
  }

  /// Whether the tree that hangs from an actor is that of the main component.
  func isMain(root: Int) -> Bool { root == base.root }

  // MARK: - Adding

  /// Adds a tie between two actors that have none.
  mutating func add(_ a: Int, _ b: Int) {
    tied += [a, b]
    let (rootOfA, rootOfB) = (root(of: a), root(of: b))
    if rootOfA == rootOfB {
      close(from: a, to: b)
    } else if rootOfB == base.root {
      hang(a, under: b)
    } else {
      hang(b, under: a)
    }
  }

  /// Turns a component over so that it hangs from one of its actors, and hangs it by a bridge.
  private mutating func hang(_ actor: Int, under holder: Int) {
    var (below, next) = (Int32(actor), above[actor])
    above[actor] = MendingTree.none
    while next != MendingTree.none {
      let block = block(next)
      let top = tops[block]
      tops[block] = below
      next = above[Int(top)]
      above[Int(top)] = Int32(block)
      below = top
    }
    above[actor] = Int32(tops.count)
    joined.append(Int32(tops.count))
    tops.append(Int32(holder))
    isBridge.append(true)
  }

  /// Makes all blocks on the way between two actors of a component one.
  private mutating func close(from a: Int, to b: Int) {
    var (up, other) = (path(from: a), path(from: b))
    // What both go through above where they meet is not on the way; a block that they enter at two actors
    // is.
    var meeting: Int?
    while let last = up.last, let otherLast = other.last, last.block == otherLast.block {
      if last.entry != otherLast.entry {
        meeting = last.block
        break
      }
      up.removeLast()
      other.removeLast()
    }
    let blocks = up.map(\.block) + other.map(\.block)
    guard let highest = meeting ?? up.last?.block ?? other.last?.block else { return }
    let top = tops[highest]
    guard blocks.contains(where: { $0 != highest }) else { return }
    for block in blocks where block != highest { joined[block] = Int32(highest) }
    tops[highest] = top
    isBridge[highest] = false
  }

  /// The blocks from an actor up to the root of its component, with the actor at which each is entered.
  private func path(from actor: Int) -> [(block: Int, entry: Int)] {
    var path: [(block: Int, entry: Int)] = []
    var actor = actor
    while let block = block(above: actor) {
      path.append((block, actor))
      actor = Int(tops[block])
    }
    return path
  }

  // MARK: - Rungs

  /// What an actor is behind, in bits.
  private struct Passed: OptionSet {
    let rawValue: UInt8
    static let known = Passed(rawValue: 1)
    static let main = Passed(rawValue: 2)
    static let bridge = Passed(rawValue: 4)
    static let cutpoint = Passed(rawValue: 8)
    static let umbrella = Passed(rawValue: 16)
  }

  /// What the actors right below each block are behind.
  private func passed() -> [Passed] {
    var passed = [Passed](repeating: [], count: tops.count)
    let rootBlock = base.rootBlock.map { block(Int32($0)) }
    var open: [Int] = []
    for actor in above.indices {
      var next = block(above: actor)
      while let block = next, passed[block].isEmpty {
        open.append(block)
        next = self.block(above: Int(tops[block]))
      }
      while let block = open.popLast() {
        let top = Int(tops[block])
        var here =
          self.block(above: top).map { passed[$0] }
          ?? (top == base.root ? [.known, .main] : .known)
        if block != rootBlock {
          let isBelowCutpoint = top != base.rootActor
          if isBridge[block] { here.insert(.bridge) }
          if isBelowCutpoint { here.insert(.cutpoint) }
          if top == base.umbrella, isBridge[block] || isBelowCutpoint { here.insert(.umbrella) }
        }
        passed[block] = here
      }
    }
    return passed
  }

  private func rung(of actor: Int, _ passed: [Passed]) -> Rung {
    guard let block = block(above: actor) else {
      let isAlone = [.isolate, .notOnDay, .unknown].contains(base.rungs[actor])
      if isAlone, !tied.contains(actor) { return base.rungs[actor] }
      return actor == base.root ? .robust : apart(actor)
    }
    let behind = passed[block]
    guard behind.contains(.main) else { return apart(actor) }
    if behind.contains(.umbrella), !base.isStaff[actor] { return .umbrellaOnly }
    return behind.contains(.bridge)
      ? .oneTie : behind.contains(.cutpoint) ? .oneActor : .robust
  }

  private func apart(_ actor: Int) -> Rung {
    base.rungs[actor] == .unknown ? .unknown : .detached
  }

  /// The rung of every actor.
  func rungs() -> [Rung] {
    let passed = passed()
    return above.indices.map { rung(of: $0, passed) }
  }

  /// How many actors stand on the rungs that count.
  func counts() -> RungCounts {
    let passed = passed()
    var counts = RungCounts()
    for actor in above.indices { counts.add(rung(of: actor, passed)) }
    return counts
  }

  // MARK: - What the bounds need

  /// The umbrella, if one was named.
  var umbrella: Int? { base.umbrella }

  /// The actor from which the tree of the main component hangs.
  var mainRoot: Int { base.root }

  /// Whether the umbrella stands for the main part.
  var isUmbrellaRoot: Bool { base.umbrella != nil && base.umbrella == base.rootActor }

  /// The block that is the main part, where that is no actor.
  var rootBlock: Int? { base.rootBlock.map { block(Int32($0)) } }

  /// Whether a block is a single tie.
  func isBridge(_ block: Int) -> Bool { isBridge[block] }
}

/// How many actors stand on the rungs of the ladder that a plan is to empty.
public struct RungCounts: Sendable, Hashable {
  /// Those who are isolated or in a separate network.
  public internal(set) var apart = 0

  /// Those connected through the umbrella only.
  public internal(set) var umbrellaOnly = 0

  /// Those who hang by one tie.
  public internal(set) var oneTie = 0

  /// Those who hang on one actor.
  public internal(set) var oneActor = 0

  mutating func add(_ rung: Rung) {
    switch rung {
    case .isolate, .detached: apart += 1
    case .umbrellaOnly: umbrellaOnly += 1
    case .oneTie: oneTie += 1
    case .oneActor: oneActor += 1
    case .unknown, .notOnDay, .robust, .outOfReach: break
    }
  }

  /// The four numbers, the lowest rung first.
  public var all: [Int] { [apart, umbrellaOnly, oneTie, oneActor] }
}
