import GraphCore

/// A few nodes, far apart from one another, with the distances of all nodes from each.
struct Pivots {
  /// The pivots, in the order in which they were chosen.
  private(set) var nodes: [Int] = []

  /// The distance of every node from each pivot.
  private(set) var distances: [[Float]] = []

  /// Chooses pivots: after the first, each time the node farthest from all that were chosen.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - graph: A connected graph, an edge as long as its weight.
  init(_ count: Int, in graph: Graph) {
    var search = DistanceSearch(graph)
    // From the node with most edges to one at the rim, where the first pivot does most good.
    guard
      let middle = graph.nodes.max(by: { (graph.degree(of: $0), $1) < (graph.degree(of: $1), $0) })
    else { return }
    var nearest = search.distances(from: middle)
    var next = Pivots.farthest(nearest)
    nearest = [Float](repeating: .infinity, count: graph.nodeCount)
    while nodes.count < min(count, graph.nodeCount) {
      let found = search.distances(from: next)
      nodes.append(next)
      distances.append(found)
      for node in graph.nodes { nearest[node] = min(nearest[node], found[node]) }
      next = Pivots.farthest(nearest)
    }
  }

  /// The first of the nodes with the largest number.
  private static func farthest(_ distances: [Float]) -> Int {
    var best = 0
    for (node, distance) in distances.enumerated() where distance > distances[best] { best = node }
    return best
  }

  /// Where classical scaling of the distances to the pivots puts every node.
  ///
  /// The squared distances, centered by rows and columns, are projected on their two strongest
  /// directions, which are found by power iteration. Nodes that are equally far from all pivots fall
  /// together.
  ///
  /// - Returns: Places around the origin, as far apart on the average as the distances are.
  /// - Complexity: O(*n* *k*²) for *k* pivots.
  /// - Source: U. Brandes and C. Pich, "Eigensolver methods for progressive multidimensional scaling
  ///   of large data", *GD 2006*, doi:10.1007/978-3-540-70904-6_6.
  func scaled() -> [Point] {
    let count = distances.first?.count ?? 0
    let width = nodes.count
    var columns = distances.map { column in column.map { Double($0) * Double($0) } }
    var rowMeans = [Double](repeating: 0, count: count)
    for column in columns {
      for node in 0..<count { rowMeans[node] += column[node] / Double(width) }
    }
    let mean = rowMeans.reduce(0, +) / Double(max(count, 1))
    for pivot in 0..<width {
      let columnMean = columns[pivot].reduce(0, +) / Double(count)
      for node in 0..<count {
        columns[pivot][node] = (columnMean + rowMeans[node] - mean - columns[pivot][node]) / 2
      }
    }
    var products = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
    for first in 0..<width {
      for second in 0...first {
        var sum = 0.0
        for node in 0..<count { sum += columns[first][node] * columns[second][node] }
        products[first][second] = sum
        products[second][first] = sum
      }
    }
    let axes = Pivots.strongestDirections(of: products)
    var places = [Point](repeating: .zero, count: count)
    for node in 0..<count {
      for pivot in 0..<width {
        let value = columns[pivot][node]
        places[node] = places[node] + Point(x: axes.0[pivot] * value, y: axes.1[pivot] * value)
      }
    }
    return rescaled(places)
  }

  /// The places, as far from the pivots on the average as the distances are.
  private func rescaled(_ places: [Point]) -> [Point] {
    var (wished, given) = (0.0, 0.0)
    for (pivot, column) in zip(nodes, distances) {
      for node in places.indices {
        wished += Double(column[node])
        given += places[node].distance(to: places[pivot])
      }
    }
    let factor = given > 0 ? wished / given : 1
    return places.map { $0 * factor }
  }

  /// The two eigenvectors of a symmetric matrix with the largest eigenvalues, of length 1.
  private static func strongestDirections(of matrix: [[Double]]) -> ([Double], [Double]) {
    let width = matrix.count
    var generator = SeededGenerator(seed: 1)
    func randomDirection() -> [Double] {
      (0..<width).map { _ in Double.random(in: -1...1, using: &generator) }
    }
    func orthogonalized(_ vector: [Double], to others: [[Double]]) -> [Double] {
      var vector = vector
      for other in others {
        let share = zip(vector, other).reduce(0) { $0 + $1.0 * $1.1 }
        for i in vector.indices { vector[i] -= share * other[i] }
      }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length > 0 ? vector.map { $0 / length } : vector
    }
    var found: [[Double]] = []
    for _ in 0..<2 {
      var vector = orthogonalized(randomDirection(), to: found)
      for _ in 0..<100 {
        let image = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
        let next = orthogonalized(image, to: found)
        let agreement = zip(next, vector).reduce(0) { $0 + $1.0 * $1.1 }
        vector = next
        if agreement > 1 - 1e-10 { break }
      }
      found.append(vector)
    }
    return (found[0], found[1])
  }
}
