/// How far a network is from a goal: up to four numbers, the first of which counts first.
///
/// Less is better.
struct PlanScore: Sendable, Hashable, Comparable {
  private let numbers: SIMD4<Double>

  /// A score of some numbers, the first counting first.
  init(_ first: Double, _ second: Double = 0, _ third: Double = 0, _ fourth: Double = 0) {
    numbers = SIMD4(first, second, third, fourth)
  }

  subscript(place: Int) -> Double { numbers[place] }

  static func < (one: PlanScore, other: PlanScore) -> Bool {
    for place in 0..<4 where one.numbers[place] != other.numbers[place] {
      return one.numbers[place] < other.numbers[place]
    }
    return false
  }
}

/// A network with some proposed ties, as far as a goal needs to know it.
protocol PlanState: Sendable {
  /// How far it is from the goal.
  var score: PlanScore { get }

  /// The same with a further tie.
  func adding(_ introduction: Introduction) -> Self

  /// How far it is from the goal with a further tie.
  func score(adding introduction: Introduction) -> PlanScore

  /// A score that none is better than with so many further ties, whichever they are; `nil` where none is
  /// known.
  func bound(adding ties: Int) -> PlanScore?

  /// How much work it is to add a tie, in steps.
  var work: Int { get }

  /// How much work it is to find a bound, in steps.
  var boundWork: Int { get }
}

extension PlanState {
  func score(adding introduction: Introduction) -> PlanScore { adding(introduction).score }

  /// About as much as ten ties.
  var boundWork: Int { 10 * work }
}
