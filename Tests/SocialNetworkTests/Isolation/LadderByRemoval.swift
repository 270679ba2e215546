import SocialNetwork

/// The ladder of isolation computed a second way, by its words: remove each tie and each actor in
/// turn and look who is no longer connected to the main part.
struct LadderByRemoval {
  private let network: SmallNetwork
  private let main: UInt64
  private let umbrella: Int?
  private let staff: UInt64

  /// The actors that are the root, and whether that is an actor of its own.
  let root: UInt64
  let rootIsActor: Bool

  init(_ network: SmallNetwork, anchor: Int?, umbrella: Int?, staff: UInt64) {
    self.network = network
    self.umbrella = umbrella
    self.staff = staff
    let components = (0..<network.count).map { network.reached(from: 1 << UInt64($0)) }
    // The first of the largest holds the smallest id, for ids sort as the numbers do.
    let largest = components.max { $0.nonzeroBitCount < $1.nonzeroBitCount }
    let most = largest?.nonzeroBitCount ?? 0
    main =
      anchor.map { components[$0] } ?? components.first { $0.nonzeroBitCount == most } ?? 0
    (root, rootIsActor) = LadderByRemoval.root(of: network, main: main, anchor: anchor)
  }

  private static func root(
    of network: SmallNetwork,
    main: UInt64,
    anchor: Int?
  ) -> (UInt64, Bool) {
    if let anchor { return (1 << UInt64(anchor), true) }
    let blocks = network.blocks.filter { $0 & main == $0 }
    func members(_ set: UInt64) -> [Int] {
      (0..<network.count).filter { set & (1 << UInt64($0)) != 0 }
    }
    func pieces(without actor: Int) -> [UInt64] {
      let removed: UInt64 = 1 << UInt64(actor)
      return Array(
        Set(
          members(main & ~removed).map { network.reached(from: 1 << UInt64($0), without: removed) }
        )
      )
    }
    let cutpoints = members(main).filter { pieces(without: $0).count > 1 }
    // A branch at a block is what its cutpoint still reaches when the rest of the block is gone.
    var candidates: [(list: [Int], isActor: Bool, heaviest: Int)] = blocks.map { block in
      let branches = cutpoints.filter { block & (1 << UInt64($0)) != 0 }.map { cutpoint in
        let bit: UInt64 = 1 << UInt64(cutpoint)
        return network.reached(from: bit, without: block & ~bit).nonzeroBitCount
      }
      return (members(block), false, branches.max() ?? 0)
    }
    candidates += cutpoints.map { cutpoint in
      ([cutpoint], true, pieces(without: cutpoint).map(\.nonzeroBitCount).max() ?? 0)
    }
    let lightest = candidates.map(\.heaviest).min()
    guard
      let centroid = candidates.filter({ $0.heaviest == lightest })
        .min(by: { $0.list.lexicographicallyPrecedes($1.list) })
    else { return (main, false) }
    let set = centroid.list.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    guard centroid.isActor else { return (set, false) }
    let beyond = blocks.filter { $0 & set != 0 && $0.nonzeroBitCount > 2 }.map { block in
      (block, network.reached(from: block & ~set, without: set).nonzeroBitCount)
    }
    guard let most = beyond.map(\.1).max() else { return (set, true) }
    let best = beyond.filter { $0.1 == most }.map(\.0)
      .min { members($0).lexicographicallyPrecedes(members($1)) }
    return (best ?? set, false)
  }

  /// Whether an actor has lost the main part in what is left of the network.
  private func isLost(_ actor: Int, in network: SmallNetwork, without removed: UInt64 = 0) -> Bool {
    network.reached(from: root, without: removed) & (1 << UInt64(actor)) == 0
  }

  /// The sets of actors that each tie would take off the main part, each with its far end.
  private func lossesByTie(
    in network: SmallNetwork
  ) -> [(lost: UInt64, holder: Int, end: Int)] {
    network.ties.compactMap { u, v in
      var rest = network
      rest.untie(u, v)
      let lost = network.reached(from: root) & ~rest.reached(from: root)
      guard lost != 0 else { return nil }
      return lost & (1 << UInt64(u)) != 0 ? (lost, v, u) : (lost, u, v)
    }
  }

  /// Whether each actor would lose the main part by the loss of one tie, and by that of one actor, with
  /// nobody in doubt among those who are cut off with it.
  func dependence(inDoubt doubts: UInt64 = 0) -> (byTie: [Bool], byActor: [Bool]) {
    let byTie = lossesByTie(in: network).filter { $0.lost & doubts == 0 }
    let main = network.reached(from: root)
    let exempt = rootIsActor ? root : 0
    let all = (0..<network.count).map { actor in
      let bit: UInt64 = 1 << UInt64(actor)
      guard main & bit != 0, bit & exempt == 0 else { return (false, false) }
      let ties = byTie.filter { $0.lost & bit != 0 }
      let isLostByActor = (0..<network.count).contains { other in
        let removed: UInt64 = 1 << UInt64(other)
        return other != actor && removed != exempt && isLost(actor, in: network, without: removed)
          && network.reached(from: bit, without: removed) & doubts == 0
      }
      return (!ties.isEmpty, isLostByActor || ties.contains { 1 << UInt64($0.holder) == exempt })
    }
    return (all.map(\.0), all.map(\.1))
  }

  struct Standing: Equatable {
    var rung: Rung
    /// What the group hangs on: the holder and the members of the branch.
    var holder: Int?
    var branch: UInt64 = 0
    var end: Int?
  }

  /// The standing of every actor, in the network or in one with more ties and the same main part.
  func standings(in changed: SmallNetwork? = nil) -> [Standing] {
    let network = changed ?? self.network
    let main = network.reached(from: root)
    let byTie = lossesByTie(in: network)
    return (0..<network.count).map { actor in
      let bit: UInt64 = 1 << UInt64(actor)
      if network.neighborhoods[actor] == 0 { return Standing(rung: .isolate, branch: bit) }
      guard main & bit != 0 else {
        return Standing(rung: .detached, branch: network.reached(from: bit))
      }
      let ties = byTie.filter { $0.lost & bit != 0 }
      let exempt = rootIsActor ? root : 0
      let actors = (0..<network.count).filter {
        $0 != actor && exempt != 1 << UInt64($0)
          && isLost(actor, in: network, without: 1 << UInt64($0))
      }
      if let umbrella, staff & bit == 0 {
        if actors.contains(umbrella) {
          let branch = network.reached(from: bit, without: 1 << UInt64(umbrella))
          let tie = ties.first { $0.holder == umbrella && $0.lost == branch }
          return Standing(rung: .umbrellaOnly, holder: umbrella, branch: branch, end: tie?.end)
        }
        if let tie = ties.first(where: { $0.holder == umbrella }) {
          return Standing(rung: .umbrellaOnly, holder: umbrella, branch: tie.lost, end: tie.end)
        }
      }
      if let tie = ties.max(by: { $0.lost.nonzeroBitCount < $1.lost.nonzeroBitCount }) {
        return Standing(rung: .oneTie, holder: tie.holder, branch: tie.lost, end: tie.end)
      }
      let topmost = actors.max { first, second in
        lostCount(in: network, without: first) < lostCount(in: network, without: second)
      }
      if let topmost {
        let branch = network.reached(from: bit, without: 1 << UInt64(topmost))
        return Standing(rung: .oneActor, holder: topmost, branch: branch)
      }
      return Standing(rung: .robust)
    }
  }

  private func lostCount(in network: SmallNetwork, without actor: Int) -> Int {
    let bit: UInt64 = 1 << UInt64(actor)
    return (network.reached(from: root) & ~bit & ~network.reached(from: root, without: bit))
      .nonzeroBitCount
  }
}
