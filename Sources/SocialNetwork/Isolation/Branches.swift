import GraphCore

/// What is below every actor and block of a tree of blocks, so that a branch is walked in as many steps
/// as it has actors.
struct Branches {
  private let above: [UInt32]
  private let tops: [UInt32]

  // The members of every block besides its top, and the blocks below every actor, each as rows.
  private let memberStarts: [UInt32]
  private let members: [UInt32]
  private let blockStarts: [UInt32]
  private let blocks: [UInt32]

  /// An actor of a branch, with the block above it and that block's top.
  struct Step {
    let actor: Int
    let block: Int
    let top: Int

    /// The place of the top among the steps; `nil` where the branch hangs on it.
    let placeOfTop: Int?

    /// The place of the first step with the same block.
    let firstOfBlock: Int
  }

  /// - Complexity: O(*n*).
  init(of tree: BlockCutTree) {
    (above, tops) = (tree.above, tree.tops)
    let hanging = above.indices.filter { tree.above[$0] != BlockCutTree.none }
    (memberStarts, members) = Branches.rows(tree.count, of: hanging) { Int(tree.above[$0]) }
    (blockStarts, blocks) = Branches.rows(tree.above.count, of: Array(tree.tops.indices)) {
      Int(tree.tops[$0])
    }
  }

  private static func rows(
    _ count: Int,
    of items: [Int],
    by row: (Int) -> Int
  ) -> ([UInt32], [UInt32]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for item in items { starts[row(item) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var next = starts
    var cells = [UInt32](repeating: 0, count: items.count)
    for item in items {
      cells[Int(next[row(item)])] = UInt32(item)
      next[row(item)] += 1
    }
    return (starts, cells)
  }

  /// The block above an actor; `nil` for the root of a component.
  func block(above actor: Int) -> Int? {
    above[actor] == BlockCutTree.none ? nil : Int(above[actor])
  }

  /// The actor at the top of a block.
  func top(of block: Int) -> Int { Int(tops[block]) }

  /// How many blocks are below an actor.
  func blockCount(below actor: Int) -> Int { Int(blockStarts[actor + 1] - blockStarts[actor]) }

  /// Whether an actor is in no block: it has no ties.
  func isAlone(_ actor: Int) -> Bool { block(above: actor) == nil && blockCount(below: actor) == 0 }

  /// The actors on a branch from the top down.
  func actors(below branch: Int) -> [Step] { steps(from: [UInt32(branch)]) }

  /// The actors of a component from the top down, besides the one that its blocks are rooted at.
  func actors(ofComponentOf actor: Int) -> [Step] {
    var root = actor
    while let block = block(above: root) { root = top(of: block) }
    return steps(from: blocks[Int(blockStarts[root])..<Int(blockStarts[root + 1])])
  }

  private func steps(from start: some Sequence<UInt32>) -> [Step] {
    var found: [Step] = []
    var open: [(block: Int, placeOfTop: Int?)] = start.map { (Int($0), nil) }
    while let (block, placeOfTop) = open.popLast() {
      let firstOfBlock = found.count
      for member in members[Int(memberStarts[block])..<Int(memberStarts[block + 1])] {
        let actor = Int(member)
        for below in blocks[Int(blockStarts[actor])..<Int(blockStarts[actor + 1])] {
          open.append((Int(below), found.count))
        }
        found.append(
          Step(
            actor: actor,
            block: block,
            top: top(of: block),
            placeOfTop: placeOfTop,
            firstOfBlock: firstOfBlock
          )
        )
      }
    }
    return found
  }
}
