import GraphCore
@testable import SocialNetwork
import TestSupport
import XCTest

final class NetworkChangeTests: XCTestCase {
  /// A network of actors with ids out of a pool, in an order of their own, and random ties.
  private func wave(_ generator: inout some RandomNumberGenerator) -> Network {
    let ids = (0..<16).map { "a\($0)" }.shuffled(using: &generator)
      .prefix(Int.random(in: 1...16, using: &generator))
    let kinds = ids.map { id in ActorKind.known[Int(id.dropFirst()).map { $0 % 5 } ?? 0] }
    var edges: [(Int, Int, Double)] = []
    for v in ids.indices {
      for u in 0..<v where Int.random(in: 0..<8, using: &generator) == 0 { edges.append((u, v, 1)) }
    }
    let actors = Actors(
      zip(ids, kinds).map { id, kind in
        Actor(
          id: id,
          kind: kind,
          isSurveyed: Bool.random(using: &generator)
        )
      }
    )
    return Network(actors: actors, graph: Graph(nodeCount: ids.count, edges: edges))
  }

  /// Ties as pairs of ids.
  private func ties(of network: Network) -> Set<Set<String>> {
    var ties: Set<Set<String>> = []
    network.graph.forEachEdge { u, v, _ in
      ties.insert([network.actors.ids[u], network.actors.ids[v]])
    }
    return ties
  }

  /// The parts of a network as sets of ids, found by spreading along the ties.
  private func parts(of network: Network) -> [Set<String>] {
    var parts = network.actors.ids.map { Set([$0]) }
    for tie in ties(of: network) {
      let touched = parts.filter { !$0.isDisjoint(with: tie) }
      parts.removeAll { !$0.isDisjoint(with: tie) }
      parts.append(touched.reduce([]) { $0.union($1) })
    }
    return parts
  }

  /// Sets of ids, without positions and places, tell the same of 300 random pairs of waves.
  func testAgreesWithSetsOfIDs() {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<300 {
      let (earlier, later) = (wave(&generator), wave(&generator))
      let change = NetworkChange(from: earlier, to: later)
      let (old, new) = (Set(earlier.actors.ids), Set(later.actors.ids))
      let both = old.intersection(new)
      XCTAssertEqual(change.stayed.map { earlier.actors.ids[$0.earlier] }, both.sorted())
      XCTAssertEqual(change.stayed.map { later.actors.ids[$0.later] }, both.sorted())
      XCTAssertEqual(change.came.map { later.actors.ids[$0] }, new.subtracting(old).sorted())
      XCTAssertEqual(change.went.map { earlier.actors.ids[$0] }, old.subtracting(new).sorted())
      func named(_ pairs: [NetworkChange.Pair]) -> Set<Set<String>> {
        Set(
          pairs.map { pair in
            Set([pair.first, pair.second].map { later.actors.ids[change.stayed[$0].later] })
          }
        )
      }
      let (before, after) = (ties(of: earlier), ties(of: later))
      let (stayedBefore, stayedAfter) = (
        before.filter { $0.isSubset(of: both) }, after.filter { $0.isSubset(of: both) }
      )
      XCTAssertEqual(named(change.lasted), stayedBefore.intersection(stayedAfter))
      XCTAssertEqual(named(change.lost), stayedBefore.subtracting(stayedAfter))
      XCTAssertEqual(named(change.made), stayedAfter.subtracting(stayedBefore))
      XCTAssertEqual(change.tiesWithLeavers, before.count - stayedBefore.count)
      XCTAssertEqual(change.tiesWithNewcomers, after.count - stayedAfter.count)
      XCTAssertEqual(
        change.lostInDoubt.count,
        stayedBefore.subtracting(stayedAfter).count { tie in
          tie.contains { id in
            !later.actors.isSurveyed(later.actors.position(ofID: id) ?? 0)
          }
        }
      )
      let (partsBefore, partsAfter) = (parts(of: earlier), parts(of: later))
      func regrouped(_ wholes: [Set<String>], _ others: [Set<String>]) -> Set<Set<Set<String>>> {
        let all = wholes.map { whole in
          Set(others.map { $0.intersection(whole).intersection(both) }.filter { !$0.isEmpty })
        }
        return Set(all.filter { $0.count > 1 })
      }
      func groups(_ regroupings: [NetworkChange.Regrouping]) -> Set<Set<Set<String>>> {
        Set(
          regroupings.map { group in
            Set(
              group.parts.map { part in
                Set(part.map { later.actors.ids[change.stayed[$0].later] })
              }
            )
          }
        )
      }
      XCTAssertEqual(groups(change.splits), regrouped(partsBefore, partsAfter))
      XCTAssertEqual(groups(change.merges), regrouped(partsAfter, partsBefore))
      // Every tie among those who stayed has one pair of kinds, and is with a government or not.
      let survival = change.survival
      for sort in ["kinds:", "class:"] {
        let sorts = survival.filter { $0.id.hasPrefix(sort) }
        XCTAssertEqual(sorts.reduce(0) { $0 + $1.before }, stayedBefore.count)
        XCTAssertEqual(sorts.reduce(0) { $0 + $1.lasted }, change.lasted.count)
      }
      // Of people no sort of fewer than five ties is told, and what is withheld of ties that add up is none, all
      // of them or five at least.
      let told = change.survivalToldOfPeople
      XCTAssertTrue(told.allSatisfy { $0.withPeople == 0 || $0.before >= 5 })
      func withheld(_ isPart: (String) -> Bool) -> Int {
        survival.reduce(0) { sum, sort in
          sum + (isPart(sort.id) && !told.contains(sort) ? sort.before : 0)
        }
      }
      let isOfKinds = { (id: String) in id.hasPrefix("kinds:") }
      let sums: [(String) -> Bool] = [
        isOfKinds, { $0.hasPrefix("class:") },
        { isOfKinds($0) && $0.contains("government") },
        { isOfKinds($0) && !$0.contains("government") },
      ]
      for isPart in sums {
        let all = survival.filter { isPart($0.id) }.reduce(0) { $0 + $1.before }
        let hidden = withheld(isPart)
        XCTAssertTrue(hidden == 0 || hidden == all || hidden >= 5)
      }
    }
  }

  /// By hand, on four actors at either time.
  ///
  /// First a, b, c, d with the ties ab and bc, then b, c, d, e with bc, cd and de. Of two ties of either
  /// time among b, c and d one lasted and one was made. Of five actors three stayed.
  func testShares() {
    func network(_ ids: [String], _ pairs: [(Int, Int)]) -> Network {
      Network(
        actors: Actors(ids.map { Actor(id: $0, kind: .organisation) }),
        graph: Graph(nodeCount: ids.count, edges: pairs.map { ($0.0, $0.1, 1) })
      )
    }
    let change = NetworkChange(
      from: network(["a", "b", "c", "d"], [(0, 1), (1, 2)]),
      to: network(["b", "c", "d", "e"], [(0, 1), (1, 2), (2, 3)])
    )
    XCTAssertEqual(change.actorTurnover, 2 / 5)
    XCTAssertEqual(change.tieStability, 1 / 2)
    XCTAssertEqual(change.tiesWithLeavers, 1)
    XCTAssertEqual(change.tiesWithNewcomers, 1)
    // d was apart, and joined b and c.
    XCTAssertEqual(change.merges.map(\.parts), [[[0, 1], [2]]])
    XCTAssertEqual(change.splits, [])
    let nothing = NetworkChange(from: network([], []), to: network([], []))
    XCTAssertNil(nothing.actorTurnover)
    XCTAssertNil(nothing.tieStability)
  }

  /// Ids are proposed as one actor where name and kind are the same and nobody else's.
  func testLikelyRenamings() {
    func network(_ actors: [(String, String, ActorKind)]) -> Network {
      Network(
        actors: Actors(actors.map { Actor(id: $0.0, name: $0.1, kind: $0.2) }),
        graph: Graph(nodeCount: actors.count, edges: [])
      )
    }
    let change = NetworkChange(
      from: network([
        ("1", "De Brug", .organisation), ("2", "Ann", .volunteer), ("3", "Jan", .individual),
        ("4", "Jan", .individual), ("5", "5", .individual),
      ]),
      to: network([
        ("b1", "de brug", .organisation), ("b2", "Ann", .individual), ("b3", "Jan", .individual),
        ("b5", "5", .individual),
      ])
    )
    // Ann is of another kind, there were two of the name Jan, and the name of 5 was its id.
    XCTAssertEqual(change.likelyRenamings.map { [$0.earlier, $0.later] }, [[0, 0]])
  }
}
