/// What can be said of some unknown numbers that are not negative, given sums of them: the simplex
/// method in two phases, with Bland's rule against cycles (Dantzig 1963; Bland 1977).
///
/// Small and plain, and unlike anything in the program, so that it can judge it.
public struct LinearProgram {
  private let unknowns: Int
  private var rows: [(coefficients: [Double], isEquality: Bool, bound: Double)] = []

  /// Numbers of which nothing is known yet but that they are not negative.
  public init(unknowns: Int) { self.unknowns = unknowns }

  /// Learns what some of the numbers add up to.
  public mutating func learn(sumOf members: [Int], is sum: Double) {
    rows.append((indicator(of: members), true, sum))
  }

  /// Learns that a weighted sum of the numbers is no more than a bound.
  public mutating func learn(_ weights: [Int: Double], isAtMost bound: Double) {
    rows.append((row(of: weights), false, bound))
  }

  /// Learns between what bounds the sum of some of the numbers lies.
  public mutating func learn(sumOf members: [Int], in bounds: ClosedRange<Double>) {
    if bounds.lowerBound == bounds.upperBound {
      return learn(sumOf: members, is: bounds.lowerBound)
    }
    rows.append((indicator(of: members), false, bounds.upperBound))
    rows.append((indicator(of: members).map { -$0 }, false, -bounds.lowerBound))
  }

  /// The least and the greatest that the sum of some of the numbers may be.
  ///
  /// - Precondition: what was learned can be true, and bounds the sum.
  public func interval(ofSumOf members: [Int]) -> ClosedRange<Double> {
    let greatest = maximum(of: indicator(of: members))
    let least = -maximum(of: indicator(of: members).map { -$0 })
    return min(least, greatest)...max(least, greatest)
  }

  /// The greatest that a weighted sum of the numbers may be.
  ///
  /// - Precondition: what was learned can be true, and bounds the sum.
  public func maximum(of weights: [Int: Double]) -> Double { maximum(of: row(of: weights)) }

  private func row(of weights: [Int: Double]) -> [Double] {
    var row = [Double](repeating: 0, count: unknowns)
    for (place, weight) in weights { row[place] = weight }
    return row
  }

  private func indicator(of members: [Int]) -> [Double] {
    var row = [Double](repeating: 0, count: unknowns)
    for member in members { row[member] = 1 }
    return row
  }

  private func maximum(of objective: [Double]) -> Double {
    // Columns: the numbers, a slack for each inequality, an artificial number where that is below
    // nought or the row an equation; last the bound.
    let height = rows.count
    let width = unknowns + 2 * height + 1
    var table = [[Double]](repeating: [Double](repeating: 0, count: width), count: height)
    var basis = [Int](repeating: 0, count: height)
    var isArtificial = [Bool](repeating: false, count: width)
    for (place, row) in rows.enumerated() {
      let sign: Double = row.bound < 0 ? -1 : 1
      for (column, coefficient) in row.coefficients.enumerated() {
        table[place][column] = sign * coefficient
      }
      table[place][width - 1] = sign * row.bound
      let slack = unknowns + 2 * place
      if !row.isEquality { table[place][slack] = sign }
      basis[place] = slack
      if row.isEquality || sign < 0 {
        table[place][slack + 1] = 1
        basis[place] = slack + 1
        isArtificial[slack + 1] = true
      }
    }
    var first = [Double](repeating: 0, count: width)
    for column in isArtificial.indices where isArtificial[column] { first[column] = -1 }
    let infeasible = solve(&table, &basis, first, without: [Bool](repeating: false, count: width))
    precondition(infeasible > -1e-5, "what was learned cannot be true: \(infeasible)")
    var second = [Double](repeating: 0, count: width)
    second.replaceSubrange(0..<unknowns, with: objective)
    return solve(&table, &basis, second, without: isArtificial)
  }

  private func solve(
    _ table: inout [[Double]],
    _ basis: inout [Int],
    _ objective: [Double],
    without isBarred: [Bool]
  ) -> Double {
    let last = objective.count - 1
    var costs = objective
    for (row, column) in basis.enumerated() where costs[column] != 0 {
      let factor = costs[column]
      for place in 0...last { costs[place] -= factor * table[row][place] }
    }
    while let entering = (0..<last).first(where: { !isBarred[$0] && costs[$0] > 1e-9 }) {
      var leaving: Int?
      var least = Double.infinity
      for row in table.indices where table[row][entering] > 1e-9 {
        let ratio = table[row][last] / table[row][entering]
        if ratio < least - 1e-12 || ratio < least + 1e-12 && basis[row] < basis[leaving ?? row] {
          (least, leaving) = (min(ratio, least), row)
        }
      }
      guard let leaving else { return .infinity }
      let pivot = table[leaving][entering]
      for place in 0...last { table[leaving][place] /= pivot }
      for row in table.indices where row != leaving && table[row][entering] != 0 {
        let factor = table[row][entering]
        for place in 0...last { table[row][place] -= factor * table[leaving][place] }
      }
      let factor = costs[entering]
      for place in 0...last { costs[place] -= factor * table[leaving][place] }
      basis[leaving] = entering
    }
    return -costs[last]
  }
}
