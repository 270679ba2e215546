/// Finds, with one depth-first search, how many pairs of nodes would stay connected if a further node
/// were removed, for every node at once.
///
/// A node may stand for several, its *weight*: itself and those that only it holds to the graph. Once it
/// is removed, so many pairs of those stay connected with one another, its *remainder*.
///
///     var search = SeparationSearch(of: graph)
///     search.run(without: [3])
///     search.pairs(without: 5)  // what is left without nodes 3 and 5
///
/// - Complexity: O(*n* + *m*) for a run, in O(*n*) space that is used again.
/// - Source: J. Hopcroft and R. Tarjan, "Algorithm 447", *Communications of the ACM* 16, 1973.
struct SeparationSearch: ~Copyable {
  private let graph: Graph
  private let weights: [Int]
  private let remainders: [Int]

  private var states: UncheckedArray<State>
  private var path: UncheckedArray<UInt32>

  /// The number of connected pairs as they are, those removed left out.
  private(set) var pairs = 0

  /// What the search knows of a node; not private, or the compiler loses it in other files.
  struct State {
    /// When the node was first seen, from 1; 0 for "not yet", the largest number for "removed".
    var seen: UInt32 = 0

    /// The earliest-seen node that the node or its descendants touch by one edge.
    var low: UInt32 = 0

    /// The next arc to look at.
    var next: UInt32 = 0

    /// The root of the search that came here.
    var root: UInt32 = 0

    /// The weight of the node and all its descendants.
    var below = 0

    /// The weight of those descendants that the node alone holds, and the pairs among them.
    var held = 0
    var pairs = 0
  }

  /// Prepares to search a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - weights: How many each node stands for; by default 1.
  ///   - remainders: How many pairs of those stay connected without the node; by default none.
  init(of graph: Graph, weights: [Int]? = nil, remainders: [Int]? = nil) {
    self.graph = graph
    self.weights = weights ?? [Int](repeating: 1, count: graph.nodeCount)
    self.remainders = remainders ?? [Int](repeating: 0, count: graph.nodeCount)
    states = UncheckedArray(repeating: State(), count: graph.nodeCount)
    path = UncheckedArray(repeating: 0, count: graph.nodeCount)
  }

  /// Removes some nodes, besides none of those removed before, and searches what is left.
  mutating func run(without removed: [Int]) {
    for node in graph.nodes {
      unsafe states[node] = State(next: graph.rowStarts[node])
    }
    pairs = 0
    for node in removed {
      unsafe states[node].seen = .max
      pairs += remainders[node]
    }
    var time: UInt32 = 0
    for root in graph.nodes where unsafe states[root].seen == 0 {
      search(from: root, &time)
      pairs += SeparationSearch.pairs(among: unsafe states[root].below)
    }
  }

  /// The number of pairs that stay connected when a node is removed besides.
  ///
  /// - Precondition: the node has not been removed.
  func pairs(without node: Int) -> Int {
    let state = unsafe states[node]
    let whole = unsafe states[Int(state.root)].below
    return pairs - SeparationSearch.pairs(among: whole) + state.pairs + remainders[node]
      + SeparationSearch.pairs(among: whole - weights[node] - state.held)
  }

  /// Whether a node has been removed.
  func isRemoved(_ node: Int) -> Bool { unsafe states[node].seen == .max }

  /// The number of pairs among some.
  static func pairs(among count: Int) -> Int { count * (count - 1) / 2 }

  private mutating func search(from root: Int, _ time: inout UInt32) {
    let graph = graph
    let targets = graph.targets.span
    let ends = graph.rowStarts.span
    visit(root, from: root, &time)
    var depth = 0
    var node = root
    while true {
      var next = unsafe states[node].next
      let end = ends[node + 1]
      var low = unsafe states[node].low
      var new: Int?
      while next < end {
        let neighbor = Int(targets[Int(next)])
        next += 1
        let seen = unsafe states[neighbor].seen
        if seen == 0 {
          new = neighbor
          break
        }
        // The edge back to the parent counts too; it cannot lower `low` below the parent. A removed
        // node has been seen later than all others, and lowers nothing.
        low = min(low, seen)
      }
      unsafe states[node].next = next
      unsafe states[node].low = low
      if let new {
        unsafe path[depth] = UInt32(node)
        depth += 1
        node = new
        visit(node, from: root, &time)
        continue
      }
      guard depth > 0 else { return }
      depth -= 1
      let parent = Int(unsafe path[depth])
      let below = unsafe states[node].below
      unsafe states[parent].below += below
      unsafe states[parent].low = min(states[parent].low, low)
      if unsafe low >= states[parent].seen {
        unsafe states[parent].held += below
        unsafe states[parent].pairs += SeparationSearch.pairs(among: below)
      }
      node = parent
    }
  }

  private mutating func visit(_ node: Int, from root: Int, _ time: inout UInt32) {
    time += 1
    unsafe states[node].seen = time
    unsafe states[node].low = time
    unsafe states[node].root = UInt32(root)
    unsafe states[node].below = weights[node]
  }
}
