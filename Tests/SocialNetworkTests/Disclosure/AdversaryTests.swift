import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

/// What a reader who knows everybody's name, kind and municipality, and by which rules numbers are told,
/// can say of the sizes of the groups that are not shown, by linear programs over all that is.
final class AdversaryTests: XCTestCase {
  private let seeds: ClosedRange<UInt64> = 1...Thorough.choice(40, 200)

  /// Every count leaves five values or more open by itself.
  ///
  /// All together, with what the reader knows exactly
  /// of places and that a group not shown is below the threshold, they leave fewer of less than one
  /// small group in seven, and never fewer than three.
  func testSmallGroupsAreHardlyKnown() throws {
    let (finds, tried) = try attack(isRounding: true)
    XCTAssertLessThan(7 * finds.count, tried, finds.map(\.words).joined(separator: "; "))
    for find in finds { XCTAssertGreaterThanOrEqual(find.values, 3, find.words) }
    XCTAssertGreaterThan(tried, Int(seeds.upperBound))
  }

  func testWithoutRoundingSmallGroupsAreKnown() throws {
    let (finds, tried) = try attack(isRounding: false)
    XCTAssertGreaterThan(finds.count, tried / 2)
    XCTAssertGreaterThan(finds.count { $0.values == 1 }, tried / 3)
  }

  private func attack(isRounding: Bool) throws -> (
    finds: [(words: String, values: Int)], tried: Int
  ) {
    var finds: [(words: String, values: Int)] = []
    var tried = 0
    for seed in seeds {
      let dataset = Dataset.randomPopulation(seed: seed)
      for audience in Audience.allCases {
        var policy = DisclosurePolicy(audience: audience)
        policy.safeguards.isRounding = isRounding
        let adversary = try Adversary(of: dataset, policy)
        for (name, size, values) in adversary.smallGroups() {
          tried += 1
          let least = max(0, (values.lowerBound - 1e-6).rounded(.up))
          let count = Int((values.upperBound + 1e-6).rounded(.down) - least) + 1
          guard count < 5 else { continue }
          finds.append(("seed \(seed), \(audience): \(name) of \(size) is \(values)", count))
        }
      }
    }
    return (finds, tried)
  }
}

/// Knows how many people are in each municipality; sees the sizes of genders, of their crossing with
/// municipality, and of those of whom it is not told.
private struct Adversary {
  private let genders: [String]
  private let sizes: [Int]
  private var program: LinearProgram
  private let width: Int
  private let threshold: Double

  init(of dataset: Dataset, _ policy: DisclosurePolicy) throws {
    let actors = dataset.actors.selecting(
      dataset.actors.indices.filter { dataset.actors.kinds[$0].isPerson }
    )
    let session = DisclosureSession(policy: policy, actors: actors, of: dataset)
    let rules = session.rules
    let gender = try XCTUnwrap(actors.attribute(named: "gender"))
    let municipality = try XCTUnwrap(actors.attribute(named: "municipality"))
    let (division, places) = (session.division(of: gender), session.division(of: municipality))
    // A person has a gender or none, and a municipality or none.
    let genders = division.groups.names
    let towns = places.groups.names
    let width = towns.count + 1
    let least = Double(policy.audience.threshold(for: .individual))
    (self.genders, self.width, threshold) = (genders, width, least)
    sizes = division.groups.sizes
    var program = LinearProgram(unknowns: (genders.count + 1) * width)
    func cells(_ gender: Int?, _ town: Int?) -> [Int] {
      (0...genders.count).filter { gender == nil || $0 == gender }.flatMap { row in
        (0..<width).filter { town == nil || $0 == town }.map { row * width + $0 }
      }
    }
    let label = { (place: Int) in places.groups.labels[place] ?? towns.count }
    for town in 0..<width {
      program.learn(
        sumOf: cells(nil, town),
        is: Double(actors.indices.count { label($0) == town })
      )
    }
    func see(_ count: Guarded, of sum: [Int]) {
      switch count.form {
      case .shown(let number):
        program.learn(
          sumOf: sum,
          in: policy.safeguards.isRounding
            ? rules.range(of: number, from: 10, on: rules.base) : number...number
        )
      case .fewer(let bound): program.learn(sumOf: sum, in: 0...Double(bound - 1))
      case .between(let least, let most):
        program.learn(sumOf: sum, in: Double(least)...Double(most))
      default: break
      }
    }
    // How many people there are whose gender is known.
    see(
      session.count(actors.indices.filter { gender.cell(of: $0) != nil }, isGuarded: true),
      of: genders.indices.flatMap { cells($0, nil) }
    )
    for (place, members) in division.members.enumerated() {
      see(session.count(members, isGuarded: true), of: cells(place, nil))
    }
    if division.isRestShown {
      see(
        session.count(division.rest, isGuarded: true),
        of: (genders.indices.filter { !division.isShown[$0] } + [genders.count])
          .flatMap { cells($0, nil) }
      )
    }
    let crossing = session.crossing(of: division, places)
    for (place, part) in crossing.parts.enumerated() {
      let members = crossing.groups.labels.indices.filter { crossing.groups.labels[$0] == place }
      let isGenderFirst = crossing.names[0] == "gender"
      let (own, town) = isGenderFirst ? (part[0], part[1]) : (part[1], part[0])
      see(session.count(members, isGuarded: true), of: cells(own, town))
    }
    self.program = program
  }

  /// The groups below the threshold, with their sizes, and between what these may lie; a group of nobody
  /// is not there.
  func smallGroups() -> [(name: String, size: Int, values: ClosedRange<Double>)] {
    genders.indices.filter { Double(sizes[$0]) < threshold }.map { place in
      let cells = (0..<width).map { place * width + $0 }
      return (genders[place], sizes[place], program.interval(ofSumOf: cells))
    }
  }
}
