public import GraphCore
public import GraphLayout

extension Graph {
  /// How far distances on a page are from the numbers of steps, whatever the size of the page.
  ///
  ///     min over s of  Σ_{i<j} (s |x(i) − x(j)| ÷ d(i, j) − 1)²  ÷  the number of pairs
  ///
  /// over all pairs between which a path leads. 0 is perfect, and 1 is what a single point has.
  public func stress(of places: [Point]) -> Double {
    // The best s is Σ q ÷ Σ q², with q = |x(i) − x(j)| ÷ d(i, j).
    var (sum, squares, pairs) = (0.0, 0.0, 0.0)
    for source in nodes {
      let steps = steps(from: [source])
      for other in nodes where other < source {
        guard let distance = steps[other] else { continue }
        let quotient = places[source].distance(to: places[other]) / Double(distance)
        sum += quotient
        squares += quotient * quotient
        pairs += 1
      }
    }
    guard pairs > 0 else { return 0 }
    return squares > 0 ? 1 - sum * sum / squares / pairs : 1
  }

  /// The standard deviation of the lengths of edges on a page, in shares of their mean.
  public func edgeLengthSpread(of places: [Point]) -> Double {
    var lengths: [Double] = []
    forEachEdge { u, v, _ in lengths.append(places[u].distance(to: places[v])) }
    let mean = lengths.reduce(0, +) / Double(max(lengths.count, 1))
    guard mean > 0 else { return 0 }
    let squares = lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(lengths.count)).squareRoot() / mean
  }

  /// How many pairs of edges without a common end cross on a page, drawn as straight lines.
  ///
  /// - Complexity: O(*m*²) at worst; lines are compared with those that begin left of their end.
  public func crossingCount(of places: [Point]) -> Int {
    struct Line {
      let ends: (Int, Int)
      let start: Point
      let end: Point
      var low: Double { min(start.y, end.y) }
      var high: Double { max(start.y, end.y) }
    }
    var lines: [Line] = []
    forEachEdge { u, v, _ in
      let (first, second) = places[u].x <= places[v].x ? (u, v) : (v, u)
      lines.append(Line(ends: (u, v), start: places[first], end: places[second]))
    }
    lines.sort { ($0.start.x, $0.ends.0, $0.ends.1) < ($1.start.x, $1.ends.0, $1.ends.1) }
    /// Whether a place is left (1) or right (−1) of a line.
    func side(_ place: Point, of line: Line) -> Int {
      let (a, b) = (line.end - line.start, place - line.start)
      let area = a.x * b.y - a.y * b.x
      return area > 0 ? 1 : area < 0 ? -1 : 0
    }
    var count = 0
    for (rank, line) in lines.enumerated() {
      for other in lines[(rank + 1)...] {
        if other.start.x > line.end.x { break }
        guard other.low <= line.high, line.low <= other.high,
          line.ends.0 != other.ends.0, line.ends.0 != other.ends.1,
          line.ends.1 != other.ends.0, line.ends.1 != other.ends.1
        else { continue }
        if side(other.start, of: line) * side(other.end, of: line) < 0,
          side(line.start, of: other) * side(line.end, of: other) < 0
        {
          count += 1
        }
      }
    }
    return count
  }

  /// The nodes of the largest component as a graph of their own.
  public var largestComponent: Graph {
    subgraph(keeping: connectedComponents().membersBySize.first ?? [])
  }

  /// 50 random graphs to lay out, connected, each with the words that make it again.
  public static let layoutSamples: [(name: String, graph: Graph)] =
    (UInt64(1)...50).map { seed in
      let count = 16 + Int(seed)
      switch seed % 4 {
      case 0: return ("tree \(seed)", randomTree(count, seed: seed))
      case 1:
        return ("sparse \(seed)", random(count, edges: count * 3 / 2, seed: seed).largestComponent)
      case 2: return ("dense \(seed)", random(count, edges: count * 3, seed: seed).largestComponent)
      default: return ("cactus \(seed)", cactus(blocks: count / 2, seed: seed).largestComponent)
      }
    }

  /// Nodes at the crossings of rows and columns, each tied to the next in its row and its column.
  public static func grid(_ side: Int) -> Graph {
    var edges: [(Int, Int, Double)] = []
    for node in 0..<(side * side) {
      if node % side < side - 1 { edges.append((node, node + 1, 1)) }
      if node / side < side - 1 { edges.append((node, node + side, 1)) }
    }
    return Graph(nodeCount: side * side, edges: edges)
  }
}
