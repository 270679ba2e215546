import GraphCore
import SocialNetwork
import Synchronization
import TestSupport
import XCTest

final class ApproximationTests: XCTestCase {
  func testSmallNetworksAreExact() throws {
    let network = Network(of: .random(30, edges: 50, seed: 1))
    for measure in [ActorMeasure.betweenness, .harmonic] {
      let estimate = network.estimate(measure, within: Approximation(error: 0.05))
      XCTAssertEqual(try XCTUnwrap(estimate).error, 0, measure.id)
      XCTAssertEqual(estimate?.scores, network.scores(measure).compactMap(\.self), measure.id)
    }
  }

  func testEstimatesOfTheWholeNetworkAreWithinTheirBound() throws {
    let network = Network(of: .random(2500, edges: 5000, seed: 2))
    for measure in [NetworkMeasure.distanceFragmentation, .betweennessCentralisation] {
      let estimate = try XCTUnwrap(network.estimate(measure, within: Approximation(error: 0.1)))
      let exact = try XCTUnwrap(network.score(measure))
      XCTAssertGreaterThan(estimate.sampleCount, 0, measure.id)
      XCTAssertEqual(estimate.error, 0.1, accuracy: 1e-12, measure.id)
      XCTAssertEqual(estimate.score, exact, accuracy: estimate.error, measure.id)
    }
    XCTAssertNil(
      Network(of: .path(1)).estimate(.distanceFragmentation, within: Approximation(error: 0.1))
    )
  }

  func testWhatCannotBeEstimated() {
    let network = Network(of: .path(5))
    let approximation = Approximation(error: 0.1)
    XCTAssertFalse(ActorMeasure.degree.canBeEstimated)
    XCTAssertNil(network.estimate(.degree, within: approximation))
    var options = MeasureOptions()
    options.isWeighted = true
    XCTAssertTrue(ActorMeasure.betweenness.canBeEstimated)
    XCTAssertNil(network.estimate(.betweenness, within: approximation, options: options))
    XCTAssertNotNil(network.estimate(.harmonic, within: approximation, options: options))
  }
}

final class PathFindingsTests: XCTestCase {
  func testMeasuresAreTheSameWithFindingsOfOtherMeasuresAndNetworks() {
    let networks = (1...4).map { Network(of: .random(30, edges: 45, seed: $0)) }
    var options = MeasureOptions()
    options.findings = PathFindings()
    for network in networks + networks {
      for isWeighted in [false, true] {
        options.isWeighted = isWeighted
        var fresh = options
        fresh.findings = nil
        for measure in ActorMeasure.all {
          XCTAssertEqual(
            network.scores(measure, options: options),
            network.scores(measure, options: fresh),
            measure.id
          )
        }
        for measure in NetworkMeasure.all {
          XCTAssertEqual(
            network.score(measure, options: options),
            network.score(measure, options: fresh),
            measure.id
          )
        }
      }
    }
  }

  func testASearchIsToldOfBeforeItBeginsAndOnce() {
    let told = Mutex<[PathSearch]>([])
    var options = MeasureOptions()
    options.threadCount = 1
    options.findings = PathFindings { search in told.withLock { $0.append(search) } }
    let network = Network(of: .path(5))
    _ = network.scores(.degree, options: options)
    XCTAssertEqual(told.withLock { $0 }, [])
    _ = network.score(.averageDistance, options: options)
    _ = network.score(.diameter, options: options)
    _ = network.scores(.betweenness, options: options)
    _ = network.score(.betweennessGini, options: options)
    // A path of five actors has four ties; one search for distances, one for betweenness.
    let searches = [false, true].map {
      PathSearch(
        actorCount: 5,
        tieCount: 4,
        countsPaths: $0,
        isWeighted: false,
        threadCount: 1
      )
    }
    XCTAssertEqual(told.withLock { $0 }, searches)
    // 5 · 4 ÷ 2·10⁹ and 5 · 4 ÷ 2·10⁸ seconds.
    XCTAssertEqual(searches.map(\.seconds), [1e-8, 1e-7])
  }
}
