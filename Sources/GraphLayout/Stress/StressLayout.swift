public import GraphCore

extension Graph {
  /// Places at which the distances on the page are like the distances along the edges.
  ///
  ///     let places = graph.stressLayout()
  ///     let spread = graph.stressLayout { u, v in 20 * Double(graph.degree(of: u)) + 20 }
  ///
  /// Components are laid out one by one and set in rows, the largest first. In components of up to
  /// 1,600 nodes every pair of nodes counts (``FullStress``), and the best of several beginnings is
  /// taken; in larger ones those of edges and of 120 pivots do (``SparseStress``).
  ///
  /// - Parameters:
  ///   - fixed: Nodes whose places are given; the others are placed around them. The lengths of edges
  ///     are then as those between nodes with given places are.
  ///   - threads: How many threads may look for distances; the result is the same.
  ///   - edgeLength: How long an edge is to be, given its ends; finite and above zero. In the
  ///     absence of other wishes an inch, 72 points.
  /// - Returns: The place of every node; no two nodes are at the same.
  public func stressLayout(
    fixed: [Int: Point] = [:],
    threads: Int = 1,
    edgeLength: (_ u: Int, _ v: Int) -> Double = { _, _ in 72 }
  ) -> [Point] {
    let lengths = withWeights(edgeLength)
    var places = [Point](repeating: .zero, count: nodeCount)
    var blocks: [Box] = []
    var free: [[Int]] = []
    for members in connectedComponents().membersBySize {
      let isWhole = members.count == nodeCount
      let part = isWhole ? lengths : lengths.subgraph(keeping: members)
      let given = members.map { fixed[$0] }
      let found = part.connectedStressLayout(fixed: given, threads: threads)
      for (node, place) in zip(members, found) { places[node] = place }
      let isFree = given.allSatisfy { $0 == nil }
      if isFree || blocks.isEmpty { blocks.append(Box(around: found).padded(by: 36)) }
      if isFree { free.append(members) }
      if !isFree { blocks[0] = blocks[0].union(Box(around: found).padded(by: 36)) }
    }
    guard blocks.count > 1 else { return places }
    let moves = Packing(of: blocks, aspectRatio: 1.5).offsets
    let anchor = fixed.isEmpty ? .zero : moves[0]
    for (members, move) in zip(free, moves.suffix(free.count)) {
      for node in members { places[node] = places[node] + move - anchor }
    }
    return places
  }

  /// Places for the nodes of a connected graph, an edge as long as its weight.
  ///
  /// Where places are given, the graph may have several components, each with a given place.
  ///
  /// - Parameters:
  ///   - fixed: For every node its place where that is given.
  ///   - threads: How many threads may look for distances.
  /// - Returns: The place of every node.
  func connectedStressLayout(fixed: [Point?], threads: Int) -> [Point] {
    guard nodeCount > 1 else { return [fixed.first.flatMap(\.self) ?? .zero] }
    guard fixed.allSatisfy({ $0 == nil }) else {
      return completed(fixed, threads: threads)
    }
    let isFixed = [Bool](repeating: false, count: nodeCount)
    guard nodeCount <= StressLimits.full else {
      let pivots = Pivots(StressLimits.pivots, in: self)
      var stress = SparseStress(self, pivots: pivots, isFixed: isFixed)
      stress.places = jittered(pivots.scaled())
      stress.majorize(rounds: 200)
      return stress.places
    }
    var stress = FullStress(self, isFixed: isFixed, threads: threads)
    stress.places = jittered(Pivots(50, in: self).scaled())
    stress.majorize(rounds: 40)
    var best = (places: stress.places, stress: stress.stress)
    for seed in 0..<StressLimits.beginnings(nodeCount) {
      stress.anneal(rounds: 30, seed: UInt64(seed))
      stress.majorize(rounds: 20)
      let found = stress.stress
      if found < best.stress { best = (stress.places, found) }
    }
    stress.places = best.places
    stress.majorize(rounds: StressLimits.rounds)
    return stress.places
  }

  /// The places given, with places for the other nodes around them.
  private func completed(_ fixed: [Point?], threads: Int) -> [Point] {
    var (drawn, wished) = (0.0, 0.0)
    forEachEdge { u, v, length in
      guard let first = fixed[u], let second = fixed[v] else { return }
      drawn += first.distance(to: second)
      wished += length
    }
    // An edge of no length would leave no room for what is new.
    let factor = wished > 0 ? max(drawn / wished, 0.2) : 1
    let scaled = withWeights { u, v in (arc(from: u, to: v).map { weights[$0] } ?? 1) * factor }
    let isFixed = fixed.map { $0 != nil }
    let start = scaled.jittered(scaled.spread(from: fixed), except: isFixed)
    guard nodeCount <= StressLimits.full else {
      let pivots = Pivots(StressLimits.pivots, in: scaled)
      var stress = SparseStress(scaled, pivots: pivots, isFixed: isFixed)
      stress.places = start
      stress.majorize(rounds: 200)
      return stress.places
    }
    var stress = FullStress(scaled, isFixed: isFixed, threads: threads)
    stress.places = start
    stress.majorize(rounds: StressLimits.rounds)
    return stress.places
  }

  /// Every node without a place beside its neighbors that have one, outwards from those given.
  private func spread(from fixed: [Point?]) -> [Point] {
    var places = fixed
    let middle = Box(around: fixed.compactMap(\.self)).center
    var front = nodes.filter { fixed[$0] != nil }
    while !front.isEmpty {
      let next = Set(front.flatMap { neighbors(of: $0).filter { places[$0] == nil } }).sorted()
      let found = next.map { node in
        var sum = Point.zero
        var count = 0.0
        for neighbor in neighbors(of: node) {
          guard let place = places[neighbor] else { continue }
          sum = sum + place
          count += 1
        }
        let mean = sum * (1 / count)
        // Outwards, where there is room.
        let outward = mean - middle
        let length = outward.length
        return length > 0 ? mean + outward * (strength(of: node) / count / length) : mean
      }
      for (node, place) in zip(next, found) { places[node] = place }
      front = next
    }
    return places.map { $0 ?? middle }
  }

  /// Places moved a little, each another way, so that no two are the same.
  ///
  /// - Parameters:
  ///   - places: The place of every node.
  ///   - isFixed: Which nodes stay where they are.
  /// - Returns: The places.
  private func jittered(_ places: [Point], except isFixed: [Bool]? = nil) -> [Point] {
    var generator = SeededGenerator(seed: 7)
    let reach = 0.05 * (weights.min() ?? 1)
    return places.enumerated().map { node, place in
      let offset = Point(
        x: Double.random(in: -reach...reach, using: &generator),
        y: Double.random(in: -reach...reach, using: &generator)
      )
      return isFixed?[node] == true ? place : place + offset
    }
  }
}

/// Up to where, and how long, stress is brought down.
private enum StressLimits {
  /// The most nodes of which every pair counts.
  static let full = 1600

  /// How many pivots stand for the others in larger graphs.
  static let pivots = 120

  /// How often every node is moved at most in the end, where every pair counts.
  static let rounds = 100

  /// How many beginnings are tried besides that by pivots.
  static func beginnings(_ nodeCount: Int) -> Int {
    nodeCount <= 40 ? 40 : nodeCount <= 80 ? 16 : nodeCount <= 400 ? 6 : 2
  }
}
