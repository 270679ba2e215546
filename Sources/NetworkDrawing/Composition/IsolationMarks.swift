import GraphCore
import SocialNetwork

/// What is marked of the isolated groups.
struct IsolationMarks: Sendable {
  /// How many actors and groups stand on each rung that occurs, in the order of the ladder.
  let ladder: [(rung: Rung, actors: Int, groups: Int)]

  /// The rung of every actor that is in a group.
  let rungs: [Int: Rung]

  /// How many actors hang on every holder.
  let held: [Int: Int]

  /// The ties by which groups hang, each as its ends in ascending order.
  let ties: Set<[Int]>

  /// The member with most ties of each hanging group of three actors or more that is not a person.
  let speakers: [Int]

  /// The people who hang by themselves, without others.
  let lonePeople: [Int]

  init(_ groups: [IsolatedGroup], in network: DrawnNetwork) {
    var rungs: [Int: Rung] = [:]
    var held: [Int: Int] = [:]
    var ties: Set<[Int]> = []
    var speakers: [Int] = []
    var lonePeople: [Int] = []
    for group in groups {
      let members = group.members.compactMap { network.placeOfPosition[$0] }
      for member in members { rungs[member] = group.rung }
      guard let holder = group.heldBy.flatMap({ network.placeOfPosition[$0] }), !members.isEmpty
      else { continue }
      if members.count == 1, network.kinds[members[0]].isPerson { lonePeople += members }
      held[holder, default: 0] += members.count
      if let end = group.tiedTo.flatMap({ network.placeOfPosition[$0] }) {
        ties.insert([min(holder, end), max(holder, end)])
      } else {
        for member in members where network.graph.hasEdge(member, holder) {
          ties.insert([min(holder, member), max(holder, member)])
        }
      }
      let speaker = members.filter { !network.kinds[$0].isPerson }
        .max { (network.graph.degree(of: $0), $1) < (network.graph.degree(of: $1), $0) }
      if members.count > 2, let speaker { speakers.append(speaker) }
    }
    self.rungs = rungs
    self.held = held
    self.ties = ties
    self.speakers = speakers
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
