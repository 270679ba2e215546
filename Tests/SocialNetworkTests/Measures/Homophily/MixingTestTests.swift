import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// The E-I index against groups dealt out at random.
final class MixingTestTests: XCTestCase {
  func testExpectedIsTheMeanOverPairsOfTheKindsOfEachTie() {
    // By definition: every tie stands for all pairs of actors of its ends' kinds whose values are known.
    for seed in 0..<300 {
      let sample = SmallEcosystem(seed: seed)
      var (sum, ties) = (0.0, 0.0)
      for u in 0..<sample.count {
        for v in 0..<u where sample.isTied(u, v) && sample.share(u, v) != nil {
          var (apart, pairs) = (0.0, 0.0)
          for x in 0..<sample.count where sample.kinds[x] == sample.kinds[u] {
            for y in 0..<sample.count where y != x && sample.kinds[y] == sample.kinds[v] {
              guard let isShared = sample.share(x, y) else { continue }
              pairs += 1
              apart += isShared ? 0 : 1
            }
          }
          sum += sample.weights[u][v] * (2 * apart / pairs - 1)
          ties += sample.weights[u][v]
        }
      }
      var options = MeasureOptions()
      options.isWeighted = true
      let homophily = sample.network.homophily(
        by: sample.attribute,
        options: options,
        permutations: 0
      )
      guard ties > 0 else {
        XCTAssertNil(homophily.expectedEIIndex)
        continue
      }
      XCTAssertEqual(homophily.expectedEIIndex ?? .nan, sum / ties, accuracy: 1e-12, "\(seed)")
      XCTAssertEqual(
        homophily.eiDifference ?? .nan,
        (homophily.eiIndex ?? .nan) - sum / ties,
        accuracy: 1e-12
      )
    }
  }

  func testNullIsThatOfAllArrangementsWithinKindsAndByAssociation() throws {
    // Three associations of three people. All ways to put the genders of one association in the place
    // of those of another, and to arrange them within: 3! · (3!)³ = 1,296, each as likely.
    let genders = ["f", "f", "m", "m", "m", "m", "f", "f", "f"]
    let pairs = [(0, 3), (1, 4), (0, 1), (3, 4), (2, 6), (5, 7), (6, 8), (2, 5)]
    func within(_ labels: [String]) -> Int { pairs.count { labels[$0.0] == labels[$0.1] } }
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    var counts: [Int] = []
    for blocks in orders {
      for first in orders {
        for second in orders {
          for third in orders {
            let inner = [first, second, third]
            let labels = (0..<9).map { genders[3 * blocks[$0 / 3] + inner[$0 / 3][$0 % 3]] }
            counts.append(within(labels))
          }
        }
      }
    }
    let observed = within(genders)
    let all = Double(counts.count)
    let tail = Double(min(counts.count { $0 <= observed }, counts.count { $0 >= observed })) / all
    let mean = Double(counts.reduce(0, +)) / all

    let ids = (0..<9).map { "p\($0)" } + ["v0", "v1", "v2"]
    let kinds = ids.map { $0.hasPrefix("p") ? ActorKind.individual : .memberAssociation }
    let network = Network(
      actors: Actors(
        ids: TextColumn(ids),
        kinds: kinds,
        attributes: [Attribute(name: "gender", cells: genders + [nil, nil, nil])]
      ),
      graph: Graph(
        nodeCount: 12,
        edges: pairs.map { ($0.0, $0.1, 1) } + (0..<9).map { ($0, 9 + $0 / 3, 1) }
      )
    )
    let homophily = network.homophily(by: network.actors.attributes[0])
    XCTAssertEqual(homophily.tiesUsed, 8)
    // Four standard errors of 5,000 draws, twice as large for twice the tail.
    let error = 2 * (tail * (1 - tail) / 5000).squareRoot()
    XCTAssertEqual(try XCTUnwrap(homophily.eiPValue), min(1, 2 * tail), accuracy: 4 * error + 0.001)
    let spread = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / all
    // The index is 1 − 2 I/8.
    XCTAssertEqual(
      try XCTUnwrap(homophily.eiNullMean),
      1 - mean / 4,
      accuracy: 4 * (spread / 5000).squareRoot() / 4
    )
  }

  func testKindsKeepTheirValues() throws {
    // Ten men who are individuals and ten women who are volunteers: nobody can change places with one of
    // another gender, so that the index is what is expected, whatever it is.
    let network = Network(
      actors: Actors(
        ids: TextColumn((0..<20).map { "p\(100 + $0)" }),
        kinds: (0..<20).map { $0 < 10 ? .individual : .volunteer },
        attributes: [Attribute(name: "g", cells: (0..<20).map { $0 < 10 ? "m" : "f" })]
      ),
      graph: .ringOfCliques(count: 4, size: 5)
    )
    let homophily = network.homophily(by: network.actors.attributes[0])
    XCTAssertEqual(homophily.eiPValue, 1)
    XCTAssertEqual(homophily.expectedEIIndex, homophily.eiIndex)
    XCTAssertEqual(homophily.eiNullMean, homophily.eiIndex)
  }

  func testDealingOutInBlocksFindsNoDifferenceThatIsNotThere() {
    // Genders gather in associations, and ties do; who has ties with whom within an association has
    // nothing to do with gender. Of 200 such networks, 5 % by chance: four standard errors are 0.062.
    var rejected = 0
    for seed in 0..<200 {
      var generator = SeededGenerator(seed: UInt64(seed) &* 104_729 &+ 11)
      var (ids, kinds, cells): ([String], [ActorKind], [String?]) = ([], [], [])
      var edges: [(Int, Int, Double)] = []
      for association in 0..<16 {
        let house = ids.count
        ids.append("v\(100 + association)")
        kinds.append(.memberAssociation)
        cells.append(nil)
        let lean = Bool.random(using: &generator) ? 0.15 : 0.85
        for _ in 0..<6 {
          let person = ids.count
          ids.append("p\(1000 + person)")
          kinds.append(.individual)
          cells.append(Double.random(in: 0..<1, using: &generator) < lean ? "f" : "m")
          edges.append((house, person, 1))
          for other in (house + 1)..<person where Bool.random(using: &generator) {
            edges.append((other, person, 1))
          }
        }
      }
      let network = Network(
        actors: Actors(
          ids: TextColumn(ids),
          kinds: kinds,
          attributes: [Attribute(name: "g", cells: cells)]
        ),
        graph: Graph(nodeCount: ids.count, edges: edges)
      )
      let homophily = network.homophily(
        by: network.actors.attributes[0],
        permutations: 199,
        seed: UInt64(seed)
      )
      if homophily.eiPValue ?? 1 <= 0.05 { rejected += 1 }
    }
    XCTAssertEqual(Double(rejected) / 200, 0.05, accuracy: 0.062)
  }
}
