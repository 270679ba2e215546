import Foundation
import GraphCore

/// The stress of a connected graph on a page, and how it is brought down.
///
/// Stress is what the distances on the page differ from those wished:
///
///     σ = Σ_{i<j} w(i, j) (|x(i) − x(j)| − d(i, j))²     w(i, j) = 1 / d(i, j)²
///
/// where d(i, j) is the length of the shortest path. Every pair of nodes counts, so that both memory
/// and the time of a sweep are O(*n*²).
///
/// - Source: E. R. Gansner, Y. Koren and S. North, "Graph drawing by stress majorization", *GD 2004*,
///   doi:10.1007/978-3-540-31843-9_25; J. X. Zheng, S. Pawar and D. F. M. Goodman, "Graph drawing by
///   stochastic gradient descent", *IEEE TVCG* 25, 2019, doi:10.1109/TVCG.2018.2859997.
@safe struct FullStress: ~Copyable {
  private let count: Int
  private let isFixed: [Bool]

  /// 1 ÷ the distance of every node from every other, row after row; for a node and itself 0.
  ///
  /// Plain pointers: in the innermost loops an array that is part of this would be copied out and back.
  private let closenesses: UnsafeMutablePointer<Float>
  private let x: UnsafeMutablePointer<Double>
  private let y: UnsafeMutablePointer<Double>

  /// The shortest and the longest distance between two nodes.
  private var shortest = Double.infinity
  private var longest = 0.0

  /// - Parameters:
  ///   - graph: A connected graph, an edge as long as its weight.
  ///   - isFixed: Which nodes stay where they are.
  ///   - threads: How many threads may look for distances.
  init(_ graph: Graph, isFixed: [Bool], threads: Int) {
    count = graph.nodeCount
    self.isFixed = isFixed
    unsafe closenesses = .allocate(capacity: count * count)
    unsafe closenesses.initialize(repeating: 0, count: count * count)
    unsafe x = .allocate(capacity: count)
    unsafe x.initialize(repeating: 0, count: count)
    unsafe y = .allocate(capacity: count)
    unsafe y.initialize(repeating: 0, count: count)
    let rows = inChunks(of: graph.nodes, count: 64, threads: threads) { sources in
      var search = DistanceSearch(graph)
      return sources.map { search.distances(from: $0) }
    }
    var next = 0
    for row in rows.joined() {
      for distance in row {
        next += 1
        guard distance > 0 else { continue }
        unsafe closenesses[next - 1] = 1 / distance
        shortest = min(shortest, Double(distance))
        longest = max(longest, Double(distance))
      }
    }
  }

  deinit {
    unsafe closenesses.deallocate()
    unsafe x.deallocate()
    unsafe y.deallocate()
  }

  /// Where the nodes stand.
  var places: [Point] {
    get { (0..<count).map { unsafe Point(x: x[$0], y: y[$0]) } }
    set {
      for (node, place) in newValue.enumerated() {
        unsafe x[node] = place.x
        unsafe y[node] = place.y
      }
    }
  }

  /// The stress as it stands.
  var stress: Double {
    var sum = 0.0
    for i in 0..<count {
      for j in 0..<i {
        let closeness = unsafe Double(closenesses[i &* count &+ j])
        let (dx, dy) = unsafe (x[i] - x[j], y[i] - y[j])
        let share = (dx * dx + dy * dy).squareRoot() * closeness - 1
        sum += share * share
      }
    }
    return sum
  }

  /// Moves pair after pair towards its distance, at first all the way, then ever less.
  ///
  /// - Parameters:
  ///   - rounds: How often every pair has its turn.
  ///   - seed: What the order of the pairs is drawn from.
  mutating func anneal(rounds: Int, seed: UInt64) {
    guard count > 1, longest > 0 else { return }
    var generator = SeededGenerator(seed: seed)
    var pace = longest * longest
    let slowing = pow(0.1 * shortest * shortest / pace, 1 / Double(max(rounds - 1, 1)))
    var order = (0..<count).map(\.self)
    // Pairs are taken by how far apart they stand in a drawn order: nearly as good as drawing every
    // pair, without the memory for all.
    var gaps = (1..<count).map(\.self)
    for _ in 0..<rounds {
      order.shuffle(using: &generator)
      gaps.shuffle(using: &generator)
      for gap in gaps {
        for first in 0..<(count - gap) { pull(order[first], order[first + gap], pace) }
      }
      pace *= slowing
    }
  }

  @inline(__always)
  private mutating func pull(_ i: Int, _ j: Int, _ pace: Double) {
    let closeness = unsafe Double(closenesses[i &* count &+ j])
    let (dx, dy) = unsafe (x[i] - x[j], y[i] - y[j])
    let distance = (dx * dx + dy * dy).squareRoot()
    guard distance > 0 else { return }
    let share = min(pace * closeness * closeness, 1) * (1 - 1 / (closeness * distance))
    let (first, second) =
      isFixed[i] ? (0, isFixed[j] ? 0 : share) : isFixed[j] ? (share, 0) : (share / 2, share / 2)
    // Changed in place, this fails to compile with the thread sanitizer.
    unsafe x[i] = x[i] - first * dx
    unsafe y[i] = y[i] - first * dy
    unsafe x[j] = x[j] + second * dx
    unsafe y[j] = y[j] + second * dy
  }

  /// Moves node after node to where a bound on the stress that touches it is lowest, so that the
  /// stress falls with every move, until the nodes hardly move.
  ///
  /// - Parameter rounds: How often every node has its turn at most.
  mutating func majorize(rounds: Int) {
    for _ in 0..<rounds {
      var moved = 0.0
      for node in 0..<count where !isFixed[node] { moved += settle(node) }
      // A thousandth of an edge on the average is less than the eye can see.
      if moved < 1e-3 * shortest * Double(count) { break }
    }
  }

  /// Moves a node, and says how far.
  private mutating func settle(_ i: Int) -> Double {
    let (ownX, ownY) = unsafe (x[i], y[i])
    var (sumX, sumY, sum) = (0.0, 0.0, 0.0)
    let row = i &* count
    for j in 0..<count {
      let closeness = unsafe Double(closenesses[row &+ j])
      let (otherX, otherY) = unsafe (x[j], y[j])
      let (dx, dy) = (ownX - otherX, ownY - otherY)
      let square = dx * dx + dy * dy
      guard square > 0, j != i else { continue }
      let weight = closeness * closeness
      // w d ÷ |x(i) − x(j)|, which is how far out the distance wished for lies.
      let stretch = closeness / square.squareRoot()
      sumX += weight * otherX + dx * stretch
      sumY += weight * otherY + dy * stretch
      sum += weight
    }
    guard sum > 0 else { return 0 }
    let (newX, newY) = (sumX / sum, sumY / sum)
    unsafe x[i] = newX
    unsafe y[i] = newY
    return abs(newX - ownX) + abs(newY - ownY)
  }
}
