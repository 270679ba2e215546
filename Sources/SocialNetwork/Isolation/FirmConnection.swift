/// How many new ties it takes at least to connect a group firmly.
///
/// That is: after which no member of the group is behind a bridge or a cutpoint, seen from the root of
/// the ladder; the ties may join any actors. Members of groups on lower rungs that hang on this one
/// need not be mended.
///
/// For a group that hangs, of the blocks on the ways from its members up to its holder *p* are ends,
/// and at most *k* hang on one actor below the holder: max(⌈(*p* + 1)/2⌉, *k*). For a separate one with
/// *p* leaf blocks and at most *d* blocks on one actor: max(⌈*p*/2⌉ + 1, *d*), and 2 for a single block
/// or actor.
///
/// - Source: K. P. Eswaran and R. E. Tarjan, "Augmentation problems", *SIAM Journal on Computing* 5,
///   1976, doi:10.1137/0205044, the main part being one leaf more.
struct FirmConnection {
  /// The number of ties.
  let tieCount: Int

  /// - Complexity: O(*k* log *k*) for a branch or component of *k* actors.
  init(of group: borrowing IsolatedGroup, branch: Int?, in branches: borrowing Branches) {
    if let branch {
      tieCount = FirmConnection.tieCount(of: group, hangingBy: branch, in: branches)
    } else {
      tieCount = group.members.first.map { FirmConnection.tieCount(apart: $0, in: branches) } ?? 0
    }
  }

  private static func tieCount(
    of group: borrowing IsolatedGroup,
    hangingBy branch: Int,
    in branches: borrowing Branches
  ) -> Int {
    // One block, with one end.
    if group.members.count == 1, branches.block(above: group.members[0]) == branch { return 1 }
    // The blocks on the ways up, those that have another below, and how many hang on every actor.
    var needed: Set<Int> = []
    var inner: Set<Int> = []
    var below: [Int: Int] = [:]
    for member in group.members {
      var block = branches.block(above: member)
      while let current = block, needed.insert(current).inserted, current != branch {
        let top = branches.top(of: current)
        below[top, default: 0] += 1
        block = branches.block(above: top)
        if let block { inner.insert(block) }
      }
    }
    let ends = needed.count - inner.count
    return max((ends + 2) / 2, below.values.max() ?? 0)
  }

  private static func tieCount(apart actor: Int, in branches: borrowing Branches) -> Int {
    if branches.isAlone(actor) { return 2 }
    let steps = branches.actors(ofComponentOf: actor)
    guard let root = steps.first?.top else { return 2 }
    // How many blocks every actor is in, and how many cutpoints every block has.
    var most = branches.blockCount(below: root)
    var cutpoints = [Int](repeating: 0, count: steps.count)
    for (place, step) in steps.enumerated() {
      let count = 1 + branches.blockCount(below: step.actor)
      most = max(most, count)
      cutpoints[step.firstOfBlock] += count > 1 ? 1 : 0
      guard place == step.firstOfBlock else { continue }
      let isCutpoint = step.top != root || branches.blockCount(below: root) > 1
      cutpoints[place] += isCutpoint ? 1 : 0
    }
    let firsts = steps.indices.filter { $0 == steps[$0].firstOfBlock }
    guard firsts.count > 1 else { return 2 }
    let leaves = firsts.count { cutpoints[$0] == 1 }
    return max((leaves + 1) / 2 + 1, most)
  }
}
