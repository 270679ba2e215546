import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

/// What is told of how mixed associations are, and of the ties among them.
final class GuardedAssociationsTests: XCTestCase {
  func testNothingIsToldOfASingleAssociation() throws {
    for seed in UInt64(1)...60 {
      let network = Dataset.randomPopulation(seed: seed).network()
      let session = DisclosureSession(policy: DisclosurePolicy(), actors: network.actors)
      let attribute = try XCTUnwrap(network.actors.attribute(named: "gender"))
      let all = network.associationBridging(by: attribute)
      let guarded = session.associationBridging(all, of: network, by: attribute, isGuarded: true)
      let mixed = all.filter { $0.inside != nil }
      let people = Set(
        mixed.flatMap { network.people(in: $0.association) }.filter {
          attribute.cell(of: $0) != nil
        }
      )
      guard mixed.count >= 5, people.count >= 20 else {
        XCTAssertNil(guarded.inside.share.number, "seed \(seed)")
        XCTAssertFalse(guarded.inside.share.isBound, "seed \(seed)")
        continue
      }
      let mean = mixed.reduce(0) { $0 + ($1.inside ?? 0) } / Double(mixed.count)
      switch guarded.inside.share.form {
      case .shown(let share):
        // A step of at most a fifth.
        XCTAssertEqual(share, mean, accuracy: 0.2, "seed \(seed)")
        XCTAssertTrue((0.1...0.9).contains(share), "seed \(seed)")
      case .below(let bound): XCTAssertLessThan(mean, bound, "seed \(seed)")
      case .above(let bound): XCTAssertGreaterThan(mean, bound, "seed \(seed)")
      default: XCTAssertTrue(guarded.inside.share.isWithheld, "seed \(seed)")
      }
    }
  }

  /// Twelve clubs in a ring, each of two people, some of them of two religions: whoever knows one person of a
  /// club must not know the other, nor, by the ties of clubs, those of the next.
  ///
  /// Of 24 people ten are 42 %: below 10 / 24 and above 14 / 24 only a bound is told, and between as is drawn. It
  /// has nothing to do with how far beyond it the truth is: 24 are told as 20 or 25, which are 16 or 21 at least,
  /// of whom no more than thirteen are under 90 % or 70 %. One club is a twelfth, which is rounded to a step of 9 %; the ties of one club are
  /// two of twelve, a step of 17 %.
  func testHowMixedClubsAreIsABoundAtItsEnds() {
    var bounds: [Bool: Set<Guarded.Form>] = [:]
    for differing in 0...12 {
      let clubs = (0..<12).map { club in
        club < differing ? ["a", "b"] : club % 2 == 0 ? ["a", "a"] : ["b", "b"]
      }
      let bridging = Self.bridging(clubs)
      let truth = Double(differing) / 12
      let words = "\(differing) of 12"
      switch bridging.inside.share.form {
      case .below(let bound):
        XCTAssertLessThan(truth, 14.0 / 24, words)
        XCTAssertGreaterThanOrEqual(bound, 14.0 / 24, words)
      case .above(let bound):
        XCTAssertGreaterThan(truth, 10.0 / 24, words)
        XCTAssertLessThanOrEqual(bound, 10.0 / 24, words)
      case .shown(let share):
        XCTAssertTrue((10.0 / 24...14.0 / 24).contains(truth), words)
        XCTAssertEqual(share, truth, accuracy: 0.09, words)
      default: XCTAssertTrue((10.0 / 24...14.0 / 24).contains(truth), words)
      }
      if bridging.inside.share.isBound {
        let isUnder = if case .below = bridging.inside.share.form { true } else { false }
        bounds[isUnder, default: []].insert(bridging.inside.share.form)
      }
      // A multiple of ten, of at most the twelve there are, where anything is told.
      if !bridging.inside.share.isWithheld {
        XCTAssertEqual(bridging.inside.associations.number, 10, words)
      }
    }
    XCTAssertTrue(bounds[true, default: []].isSubset(of: [.below(0.7), .below(0.9)]), "\(bounds)")
    XCTAssertTrue(bounds[false, default: []].isSubset(of: [.above(0.3), .above(0.1)]), "\(bounds)")
    XCTAssertEqual(bounds.count, 2)
    // All clubs of one religion each, by turns: all ties join two that differ; and the other way round.
    let turns = Self.bridging((0..<12).map { [["a", "a"], ["b", "b"]][$0 % 2] })
    guard case .above(let bound) = turns.outside.share.form else {
      return XCTFail("\(turns.outside.share.form)")
    }
    XCTAssertLessThanOrEqual(bound, 14.0 / 24)
    let same = Self.bridging((0..<12).map { _ in ["a", "b"] })
    guard case .below(let bound) = same.outside.share.form else {
      return XCTFail("\(same.outside.share.form)")
    }
    XCTAssertGreaterThanOrEqual(bound, 10.0 / 24)
  }

  /// Twelve people, or of twelve clubs only eighteen people of known value, are too few for a mean; so are four
  /// clubs, however many their members.
  func testHowMixedFewAreIsNotTold() {
    let few: [[[String?]]] = [
      (0..<6).map { _ in ["a", "b"] },
      (0..<12).map { $0 < 9 ? ["a", "b"] : [nil, nil, nil] },
      (0..<4).map { _ in ["a", "b", "a", "b", "a", "b", "a", "b"] },
    ]
    for clubs in few {
      let bridging = Self.bridging(clubs)
      XCTAssertTrue(bridging.inside.share.isWithheld, "\(clubs.count)")
      XCTAssertTrue(bridging.outside.share.isWithheld, "\(clubs.count)")
      XCTAssertNil(bridging.inside.associations.number)
    }
  }

  /// How many clubs there are is told on tens of those there may be; of nine no more than that they are five or
  /// more, as a number needs.
  func testOfHowManyFewClubsIsNotTold() {
    for (count, told) in [(9, nil), (10, 10.0), (19, 10)] {
      let inside = Self.bridging((0..<count).map { _ in ["a", "b", "a"] }).inside
      XCTAssertFalse(inside.share.isWithheld, "\(count)")
      XCTAssertEqual(inside.associations.number, told, "\(count)")
      if told == nil { XCTAssertEqual(inside.associations.form, .between(5, 9)) }
    }
  }

  /// What is told of clubs in a ring, given the value of every member.
  private static func bridging(_ clubs: [[String?]]) -> GuardedAssociations {
    let members = clubs.enumerated().flatMap { club, cells in
      cells.map { (club: club, cell: $0) }
    }
    let ties =
      members.enumerated().map { ($1.club, clubs.count + $0, 1.0) }
      + clubs.indices.map { ($0, ($0 + 1) % clubs.count, 1.0) }
    let attribute = Attribute(
      name: "religion",
      cells: clubs.map { _ in nil } + members.map(\.cell)
    )
    let actors = Actors(
      ids: TextColumn((0..<clubs.count + members.count).map(String.init)),
      kinds: clubs.map { _ in .memberAssociation } + members.map { _ in .volunteer },
      attributes: [attribute]
    )
    let network = Network(
      actors: actors,
      graph: Graph(nodeCount: actors.count, edges: ties)
    )
    return DisclosureSession(policy: DisclosurePolicy(), actors: actors).associationBridging(
      network.associationBridging(by: attribute),
      of: network,
      by: attribute,
      isGuarded: true
    )
  }
}
