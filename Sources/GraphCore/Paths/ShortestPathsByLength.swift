/// Searches by length from one node after another, leaves left out and put back.
struct LengthSearch: ~Copyable {
  private var queue: DistanceQueue
  private let graph: LeaflessGraph
  private let rowStarts: UncheckedArray<UInt32>
  private let targets: UncheckedArray<UInt32>
  private let lengths: UncheckedArray<Double>

  /// The leaves of every node end here in `graph.leaves`.
  private var leafEnds: [Int] = []

  /// The nodes settled; and the distances to all others reached, leaves included.
  private var settled: UncheckedArray<UInt32>
  private var distances: UncheckedArray<Double>
  private var distanceCount = 0

  init(_ graph: LeaflessGraph) {
    let edgeLengths = graph.weights.map { 1 / $0 }
    self.graph = graph
    queue = DistanceQueue(nodeCount: graph.nodes.count, lengths: edgeLengths)
    rowStarts = UncheckedArray(graph.rowStarts)
    targets = UncheckedArray(graph.targets)
    lengths = UncheckedArray(edgeLengths)
    settled = UncheckedArray(repeating: 0, count: graph.nodes.count)
    distances = UncheckedArray(repeating: 0, count: graph.nodes.count + graph.leaves.count)
    var end = 0
    for count in graph.leafCounts {
      end += Int(count)
      leafEnds.append(end)
    }
  }

  /// The sums from a node, and from each of the leaves that hang on it.
  mutating func sums(from source: UInt32) -> [LengthSums] {
    findDistances(from: source)
    var sums = LengthSums(node: graph.nodes[Int(source)])
    for i in 0..<distanceCount { unsafe sums.add(distances[i]) }

    return [sums]
      + leaves(of: source).map { leaf in
        // Its own distance is the first of that length; whichever of several it is, is all the same.
        let length = 1 / graph.leaves[leaf].weight
        var sums = LengthSums(node: graph.leaves[leaf].leaf)
        sums.add(length)
        var isPassed = false
        for i in 0..<distanceCount {
          let distance = unsafe distances[i]
          if distance == length, !isPassed {
            isPassed = true
          } else {
            sums.add(length + distance)
          }
        }
        return sums
      }
  }

  private func leaves(of node: UInt32) -> Range<Int> {
    let end = leafEnds[Int(node)]
    return (end - Int(graph.leafCounts[Int(node)]))..<end
  }

  /// Adds 1 ÷ distance from a node to every other one, leaves not counted.
  mutating func addInverseDistances(from source: UInt32, to sums: inout [Double]) {
    for i in 0..<settle(from: source) {
      let node = unsafe settled[i]
      if node != source { unsafe sums[Int(node)] += 1 / queue.distances[node] }
      queue.forget(node)
    }
  }

  /// Finds the distances to all others, in no particular order.
  private mutating func findDistances(from source: UInt32) {
    distanceCount = 0
    for i in 0..<settle(from: source) {
      let node = unsafe settled[i]
      let distance = unsafe queue.distances[node]
      queue.forget(node)
      if node != source { add(distance) }
      for leaf in leaves(of: node) { add(distance + 1 / graph.leaves[leaf].weight) }
    }
  }

  /// Settles all nodes that a path leads to (Dijkstra 1959), and says how many there are.
  private mutating func settle(from source: UInt32) -> Int {
    var settledCount = 0
    queue.offer(source, at: 0)
    while let node = queue.settleNext() {
      unsafe settled[settledCount] = node
      settledCount &+= 1
      let distance = unsafe queue.distances[node]
      for arc in unsafe Int(rowStarts[node])..<Int(rowStarts[Int(node) + 1]) {
        unsafe queue.offer(targets[arc], at: distance + lengths[arc])
      }
    }
    return settledCount
  }

  private mutating func add(_ distance: Double) {
    unsafe distances[distanceCount] = distance
    distanceCount &+= 1
  }
}

/// What the distances from one node amount to.
struct LengthSums {
  let node: UInt32
  var reached = 0
  var total = 0.0
  var inverseTotal = 0.0
  var longest = 0.0

  @inline(__always)
  mutating func add(_ distance: Double) {
    reached += 1
    total += distance
    inverseTotal += 1 / distance
    longest = max(longest, distance)
  }
}
