import GraphCore
import TestSupport

/// The weights of a graph as a table of all pairs: slow and plain ways to compute what the kernels
/// compute fast.
struct DenseMatrix {
  private(set) var rows: [[Double]]

  init(_ graph: Graph) {
    let row = [Double](repeating: 0, count: graph.nodeCount)
    rows = [[Double]](repeating: row, count: graph.nodeCount)
    graph.forEachEdge { u, v, weight in
      rows[u][v] = weight
      rows[v][u] = weight
    }
  }

  init(rows: [[Double]]) { self.rows = rows }

  var indices: Range<Int> { rows.indices }

  subscript(i: Int, j: Int) -> Double { rows[i][j] }

  func strength(_ i: Int) -> Double { rows[i].reduce(0, +) }

  /// The solution of a system with this matrix, by elimination with pivots.
  func solution(_ rightSide: [Double]) -> [Double] {
    var rows = zip(rows, rightSide).map { $0 + [$1] }
    let n = rows.count
    for column in 0..<n {
      let pivot = (column..<n).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      for row in 0..<n where row != column {
        let factor = rows[row][column] / rows[column][column]
        for k in column...n { rows[row][k] -= factor * rows[column][k] }
      }
    }
    return (0..<n).map { rows[$0][n] / rows[$0][$0] }
  }

  /// The largest eigenvalue and its eigenvector, by rotations that make the matrix diagonal (Jacobi
  /// 1846).
  ///
  /// - Precondition: the matrix is symmetric.
  var principalEigenpair: (value: Double, vector: [Double]) {
    var a = rows
    let n = a.count
    var vectors = (0..<n).map { i in (0..<n).map { $0 == i ? 1.0 : 0 } }
    for _ in 0..<15 {
      for p in 0..<n {
        for q in (p + 1)..<max(n, p + 1) where a[p][q] != 0 {
          let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
          let sign = theta < 0 ? -1.0 : 1
          let t = sign / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<n {
            let (kp, kq) = (a[k][p], a[k][q])
            (a[k][p], a[k][q]) = (c * kp - s * kq, s * kp + c * kq)
          }
          for k in 0..<n {
            let (pk, qk) = (a[p][k], a[q][k])
            (a[p][k], a[q][k]) = (c * pk - s * qk, s * pk + c * qk)
            let (kp, kq) = (vectors[k][p], vectors[k][q])
            (vectors[k][p], vectors[k][q]) = (c * kp - s * kq, s * kp + c * kq)
          }
        }
      }
    }
    let best = (0..<n).max { a[$0][$0] < a[$1][$1] } ?? 0
    return (n == 0 ? 0 : a[best][best], (0..<n).map { vectors[$0][best] })
  }
}

extension Graph {
  /// A small graph with weights: a tree, a star, one with twins, one in several parts, a dense one or
  /// circles that share nodes, by its seed.
  static func small(seed: UInt64) -> Graph {
    let count = 2 + Int(seed % 11)
    switch seed % 6 {
    case 0: return .randomTree(count, seed: seed)
    case 1: return .star(leaves: count)
    case 2: return .twins(pairs: 2 + count / 3, edges: count, seed: seed)
    case 3: return .random(count + 4, edges: count, seed: seed)
    case 4: return .random(count, edges: 3 * count, seed: seed)
    default: return .cactus(blocks: count / 2, seed: seed)
    }
  }
}
