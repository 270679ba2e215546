import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Where nothing is missing and everybody was surveyed, every draw is the network: what is found in the draws is what
/// is known.
final class WholeDrawsTests: XCTestCase {
  func testEveryStepOfAPlanHelpsInEveryDraw() throws {
    for number in 0..<12 {
      let network = smallNetwork(number)
      let ladder = network.isolationLadder()
      for goal in [ConnectionGoal.cutOff, .government(within: 2), .reach, .fragmentation] {
        let plan = network.connectionPlan(ties: 2, goal: goal, ladder: ladder)
        guard !plan.steps.isEmpty else { continue }
        let found = try XCTUnwrap(
          MissingTies(of: network).certainty(of: plan, on: ladder, missing: 0, threads: 1)
        )
        for (step, known) in zip(found.steps, plan.steps) {
          let gain = try XCTUnwrap(step.gain)
          XCTAssertEqual(gain.low, gain.high)
          if goal == .cutOff {
            XCTAssertEqual(gain.low, Double(known.lifted), "\(goal) of network \(number)")
          } else {
            XCTAssertEqual(gain.low, known.gain[0] ?? 0, accuracy: 1e-9, "\(goal) of \(number)")
          }
        }
        XCTAssertEqual(found.steps[0].helps, MissingTies.drawCount, "\(goal) of network \(number)")
        for (interval, known) in zip(found.after, plan.after.objective) {
          XCTAssertEqual(try XCTUnwrap(interval).high, known ?? 0, accuracy: 1e-9)
        }
        XCTAssertEqual(found.rungs.map { $0?.low }, plan.after.rungs.all.map(Double.init))
      }
    }
  }

  func testTheWorstLossStaysTheWorst() throws {
    for number in 0..<12 {
      let network = smallNetwork(number)
      for count in 1...3 {
        let loss = network.worstLoss(of: count)
        let found = MissingTies(of: network).certainty(of: loss, missing: 0, threads: 1)
        XCTAssertEqual(
          found.stays,
          [Int](repeating: MissingTies.drawCount, count: count),
          "\(count) of network \(number)"
        )
        XCTAssertEqual(found.cutOff?.low, Double(try XCTUnwrap(loss.steps.last).cutOff))
      }
    }
  }

  func testADifferenceWithoutNoiseIsItself() throws {
    let (one, other) = (smallNetwork(1), smallNetwork(5))
    let measures = [NetworkMeasure.density, .isolates]
    let found = ChangeCertainty.differences(
      by: measures,
      from: one,
      to: other,
      missing: 0,
      MeasureOptions()
    )
    for (measure, interval) in zip(measures, found) {
      let scores = [one, other].map { $0.score(measure, options: MeasureOptions()) ?? 0 }
      XCTAssertEqual(try XCTUnwrap(interval).low, scores[1] - scores[0], accuracy: 1e-12)
    }
  }
}
