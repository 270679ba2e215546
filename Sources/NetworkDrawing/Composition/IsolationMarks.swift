import GraphCore
import SocialNetwork

/// What is marked of the isolated groups.
struct IsolationMarks: Sendable {
  /// How many actors and groups stand on each rung that occurs, in the order of the ladder.
  let ladder: [(rung: Rung, actors: Int, groups: Int)]

  /// The groups of two or more that hang on something, or are out of reach.
  var groups: [Group]

  /// The people who hang by themselves, on whom, and how.
  let lonePeople: [(person: Int, holder: Int, rung: Rung)]

  /// A group of two or more.
  struct Group: Sendable {
    /// The number in the list of isolated groups.
    let number: Int
    let rung: Rung
    let members: [Int]

    /// The ties by which it hangs.
    let threads: [(Int, Int)]

    /// Whom it hangs on.
    let holder: Int?

    /// Whether it is a group of two or more, of whom maybe only one is drawn.
    let isOfSeveral: Bool

    /// How it is marked; `nil` where the place on the page says it.
    var style: MarkStyle? { rung.mark ?? (isPlacedAmongOthers ? MarkStyle.detached : nil) }

    /// Whether it stands among actors that it has no ties with, as in a layer.
    var isPlacedAmongOthers = false
  }

  /// - Parameters:
  ///   - groups: The isolated groups that are marked.
  ///   - network: The actors and ties that are drawn.
  ///   - folding: The people who may be counted at their only contact rather than drawn; `nil`: all who
  ///     have one.
  ///   - placed: The actors of the main network by which places go, where it is more than what is drawn:
  ///     separate groups among them are marked too.
  init(
    _ groups: [IsolatedGroup],
    in network: DrawnNetwork,
    folding: Set<Int>? = nil,
    amongPlaced placed: Set<Int> = []
  ) {
    var found: [Group] = []
    var lonePeople: [(person: Int, holder: Int, rung: Rung)] = []
    for group in groups {
      let members = group.members.compactMap { network.placeOfPosition[$0] }
      guard !members.isEmpty else { continue }
      let holder = group.heldBy.flatMap { network.placeOfPosition[$0] }
      let isPlacedAmongOthers =
        members.count > 1 && [.detached, .unknown].contains(group.rung)
        && members.contains(where: placed.contains)
      guard holder != nil || group.rung == .outOfReach || isPlacedAmongOthers else { continue }
      var threads: [(Int, Int)] = []
      if let holder {
        if let end = group.tiedTo.flatMap({ network.placeOfPosition[$0] }) {
          threads = [(holder, end)]
        } else {
          threads = members.filter { network.graph.hasEdge($0, holder) }.map { (holder, $0) }
        }
      }
      if members.count == 1, network.kinds[members[0]].isPerson,
        network.graph.degree(of: members[0]) == 1, let holder,
        folding?.contains(members[0]) ?? true
      {
        lonePeople.append((members[0], holder, group.rung))
      } else {
        found.append(
          Group(
            number: group.number,
            rung: group.rung,
            members: members,
            threads: threads,
            holder: holder,
            isOfSeveral: group.members.count > 1,
            isPlacedAmongOthers: isPlacedAmongOthers
          )
        )
      }
    }
    self.groups = found
    self.lonePeople = lonePeople
    ladder = Rung.allCases.compactMap { rung in
      let listed = groups.filter { $0.rung == rung }
        .map { group in group.members.count { network.placeOfPosition[$0] != nil } }
        .filter { $0 > 0 }
      let actors = listed.reduce(0, +)
      return listed.isEmpty ? nil : (rung: rung, actors: actors, groups: listed.count)
    }
  }
}

extension IsolationMarks {
  /// The same with a group of several on every rung that hangs, for which a legend keeps room.
  var withEveryRung: IsolationMarks {
    var all = self
    all.groups = [Rung.umbrellaOnly, .oneTie, .oneActor].map { rung in
      Group(
        number: 10,
        rung: rung,
        members: [0, 0],
        threads: [],
        holder: nil,
        isOfSeveral: true
      )
    }
    return all
  }
}

/// How a group on a rung is marked.
struct MarkStyle: Sendable, Hashable {
  let fill: String
  let line: String

  /// The style of the line around the group, in Graphviz's words, and its width on paper.
  let outline: String
  let outlineWidth: Double

  /// The style of the tie by which it hangs, and its width.
  let thread: String
  let threadWidth: Double

  /// Whether a single actor is ringed twice, which small dashes would not tell from a plain ring.
  var isRingDouble = false
}

extension MarkStyle {
  /// How a separate group is marked that stands among others.
  static let detached = MarkStyle(
    fill: Theme.cardFill,
    line: "#4A4F54",
    outline: "solid",
    outlineWidth: 0.7,
    thread: "solid",
    threadWidth: 0.9
  )
}

extension Rung {
  /// How a group on this rung is marked; `nil` where the place on the page says it.
  ///
  /// The styles differ in pattern and width too, so that they hold in grey.
  var mark: MarkStyle? {
    switch self {
    case .umbrellaOnly:
      MarkStyle(
        fill: "#FFF4D9",
        line: "#7A4F00",
        outline: "dashed",
        outlineWidth: 1.1,
        thread: "solid",
        threadWidth: 1.7,
        isRingDouble: true
      )
    case .oneTie:
      MarkStyle(
        fill: "#FBE9EF",
        line: Theme.hanging,
        outline: "solid",
        outlineWidth: 1.1,
        thread: "dashed",
        threadWidth: 1.7
      )
    case .oneActor:
      MarkStyle(
        fill: "#EFECF7",
        line: "#5B3F9E",
        outline: "dotted",
        outlineWidth: 0.9,
        thread: "dotted",
        threadWidth: 1.1
      )
    case .outOfReach:
      MarkStyle(
        fill: "#E9EBEE",
        line: "#333333",
        outline: "dashed",
        outlineWidth: 0.9,
        thread: "dashed",
        threadWidth: 0.9
      )
    case .unknown, .notOnDay, .isolate, .detached, .robust: nil
    }
  }
}
