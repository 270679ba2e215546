import GraphCore

extension Graph {
  /// Places at which edges, which pull, and nodes, which push one another away, are in balance.
  ///
  /// An edge pulls with the distance between its ends; nodes *i* and *j* push with
  /// 0.2 *c*(i) *c*(j) ÷ distance, where the charge *c* is the size of a node times one more than its
  /// degree. So those with many edges stand well apart, with those that have none but theirs around
  /// them. The graph is made coarser until it is small; what is coarse is laid out first, and gives
  /// what is finer its first places.
  ///
  /// - Precondition: the graph is connected. Weights are not looked at.
  /// - Parameters:
  ///   - sizes: The room that every node needs, as the length of an edge to another such node.
  ///   - threads: How many threads may work at once; the result is the same.
  /// - Returns: The place of every node.
  /// - Complexity: O(*n* log *n* + *m*) for each of some hundred rounds.
  /// - Source: Y. Hu, "Efficient, high-quality force-directed graph drawing", *The Mathematica
  ///   Journal* 10, 2005; the forces are those of M. Jacomy, T. Venturini, S. Heymann and M. Bastian,
  ///   "ForceAtlas2", *PLOS ONE* 9, 2014, doi:10.1371/journal.pone.0098679.
  func forceLayout(sizes: [Double], threads: Int) -> [Point] {
    guard nodeCount > 1 else { return nodes.map { _ in .zero } }
    var levels: [Coarsening] = []
    var strengths = withUnitWeights()
    let meanDegree = Double(targets.count) / Double(nodeCount)
    var masses = zip(nodes, sizes).map { node, size in
      size * Double(degree(of: node) + 1) / (meanDegree + 1)
    }
    var fields = [ForceField(strengths, charges: masses)]
    while strengths.nodeCount > 60 {
      let coarser = Coarsening(of: strengths, charges: masses, round: levels.count)
      guard coarser.graph.nodeCount < strengths.nodeCount * 9 / 10 else { break }
      levels.append(coarser)
      (strengths, masses) = (coarser.graph, coarser.charges)
      fields.append(ForceField(strengths, charges: masses))
    }
    var generator = SeededGenerator(seed: 3)
    let side = masses.reduce(0, +)
    var places = strengths.nodes.map { _ in
      Point(
        x: Double.random(in: 0...side, using: &generator),
        y: Double.random(in: 0...side, using: &generator)
      )
    }
    places = fields[levels.count].balanced(
      places,
      rounds: 300,
      step: side / 5,
      threads: threads
    )
    for (level, coarsening) in levels.enumerated().reversed() {
      let field = fields[level]
      let reach = field.meanCharge
      places = coarsening.parents.map { parent in
        places[parent]
          + Point(
            x: Double.random(in: -reach...reach, using: &generator),
            y: Double.random(in: -reach...reach, using: &generator)
          ) * 0.3
      }
      places = field.balanced(
        places,
        rounds: level == 0 ? 100 : 80,
        step: reach,
        threads: threads
      )
    }
    return places
  }
}

/// The forces between the nodes of a graph.
private struct ForceField {
  private let graph: Graph
  private let charges: [Double]

  /// - Parameters:
  ///   - graph: The graph, an edge as strong as its weight.
  ///   - charges: The charge of every node.
  init(_ graph: Graph, charges: [Double]) {
    self.graph = graph
    self.charges = charges
  }

  var meanCharge: Double { charges.reduce(0, +) / Double(charges.count) }

  /// How strongly nodes push, for how edges pull.
  private static let push = 0.2

  /// The places after some rounds, in each of which every node goes a step the way that it is
  /// pushed and pulled.
  ///
  /// Steps become shorter whenever the forces grow, and longer after they fell several times.
  ///
  /// - Parameters:
  ///   - places: Where the nodes stand.
  ///   - rounds: How many rounds there are at most.
  ///   - step: The length of the first steps.
  ///   - threads: How many threads may work at once.
  /// - Returns: Where they stand then.
  func balanced(_ places: [Point], rounds: Int, step: Double, threads: Int) -> [Point] {
    var x = places.map(\.x)
    var y = places.map(\.y)
    var step = step
    var last = Double.infinity
    var progress = 0
    for _ in 0..<rounds {
      let forces = forces(x, y, threads: threads)
      var energy = 0.0
      for (node, force) in forces.enumerated() {
        let length = force.length
        energy += length * length
        guard length > 0 else { continue }
        x[node] += step * force.x / length
        y[node] += step * force.y / length
      }
      if energy < last {
        progress += 1
        if progress >= 5 {
          progress = 0
          step /= 0.9
        }
      } else {
        progress = 0
        step *= 0.9
      }
      last = energy
      if step < 0.01 * meanCharge { break }
    }
    return zip(x, y).map { Point(x: $0, y: $1) }
  }

  /// The force on every node.
  private func forces(_ x: [Double], _ y: [Double], threads: Int) -> [Point] {
    let tree = Quadtree(x: x, y: y, charges: charges)
    return inChunks(of: graph.nodes, count: threads > 1 ? 64 : 1, threads: threads) { nodes in
      nodes.map { node in
        var force = tree.push(on: node) * (ForceField.push * charges[node])
        for arc in graph.row(of: node) {
          let other = Int(graph.targets[arc])
          let pull = graph.weights[arc]
          force = force + Point(x: pull * (x[other] - x[node]), y: pull * (y[other] - y[node]))
        }
        return force
      }
    }.flatMap(\.self)
  }
}
