extension CondensedGraph {
  /// Moves nodes to the community that gains most by them, until none of those in a queue gains by a
  /// move.
  ///
  /// Where one moves, its neighbors elsewhere come into the queue again.
  ///
  /// - Parameters:
  ///   - labels: The community of every node, below the number of nodes.
  ///   - order: The nodes that begin in the queue, each once.
  ///   - coupling: γ / 2 W: what the product of two strengths takes from the gain.
  /// - Returns: Of every community, whether a node joined or left it.
  /// - Complexity: O(*n* + *m*) for every turn of all nodes.
  func moveNodes(_ labels: inout [UInt32], order: [UInt32], coupling: Double) -> [Bool] {
    precondition(labels.count == count && order.count <= count, "a label of every node")
    var strengthOf = UncheckedArray(repeating: 0.0, count: count)
    var sizeOf = [UInt32](repeating: 0, count: count)
    for node in 0..<count {
      precondition(Int(labels[node]) < count, "labels below the number of nodes")
      unsafe strengthOf[labels[node]] += strengths[node]
      sizeOf[Int(labels[node])] += 1
    }
    var vacant = (0..<UInt32(count)).filter { sizeOf[Int($0)] == 0 }

    // A ring: each node is in it once at most, so that it never overflows.
    var queue = order + [UInt32](repeating: 0, count: count - order.count)
    var isQueued = UncheckedArray(repeating: false, count: count)
    for node in order {
      precondition(Int(node) < count, "nodes of the graph")
      unsafe isQueued[node] = true
    }
    var head = 0
    var waiting = order.count
    var tally = LabelTally(keyCount: count)
    var hasChanged = [Bool](repeating: false, count: count)

    while waiting > 0 {
      let node = Int(queue[head])
      head = head + 1 == count ? 0 : head + 1
      waiting -= 1
      unsafe isQueued[node] = false

      tally.add(row(of: node), of: self, by: labels)
      let own = labels[node]
      let strength = strengths[node]
      unsafe strengthOf[own] -= strength
      var best = own
      var bestGain = unsafe tally[Int(own)] - coupling * strength * strengthOf[own]
      // Less than rounding is no gain.
      let threshold = 1e-12 * strength
      for i in 0..<tally.count {
        let label = tally.key(i)
        let gain = unsafe tally[label] - coupling * strength * strengthOf[label]
        if gain > bestGain + threshold {
          best = UInt32(label)
          bestGain = gain
        }
      }
      if bestGain < -threshold, sizeOf[Int(own)] > 1, let label = vacant.popLast() { best = label }
      tally.clear()
      unsafe strengthOf[best] += strength
      guard best != own else { continue }

      hasChanged[Int(own)] = true
      hasChanged[Int(best)] = true
      labels[node] = best
      sizeOf[Int(best)] += 1
      sizeOf[Int(own)] -= 1
      if sizeOf[Int(own)] == 0 {
        vacant.append(own)
        unsafe strengthOf[own] = 0
      }
      let (ends, known) = (targets.span, labels.span)
      for arc in row(of: node) {
        let neighbor = unsafe Int(ends[unchecked: arc])
        guard unsafe !isQueued[neighbor] && known[unchecked: neighbor] != best else { continue }
        unsafe isQueued[neighbor] = true
        let tail = head + waiting
        queue[tail < count ? tail : tail - count] = UInt32(neighbor)
        waiting += 1
      }
    }
    return hasChanged
  }

  /// The nodes whose best community may be another where some communities have changed: those in them, and
  /// those next to one in them.
  ///
  /// - Complexity: O(*n*), and O(*m*) for the edges of the communities.
  func nodesBeside(_ hasChanged: [Bool], in labels: [UInt32]) -> [UInt32] {
    guard hasChanged.contains(true) else { return [] }
    var isBeside = [Bool](repeating: false, count: count)
    for node in 0..<count where hasChanged[Int(labels[node])] {
      isBeside[node] = true
      for arc in row(of: node) { isBeside[Int(targets[arc])] = true }
    }
    return (0..<UInt32(count)).filter { isBeside[Int($0)] }
  }

  /// Splits every community into parts that are well connected within it, each of them connected.
  ///
  /// Every node begins on its own. A node that is still alone joins the part of its community that
  /// gains most by it, if the node and the part each have at least as much weight to the rest of the
  /// community as at random.
  ///
  /// - Parameters:
  ///   - labels: The community of every node, below the number of nodes.
  ///   - order: All nodes in the order of their turn.
  ///   - coupling: γ / 2 W.
  /// - Returns: The part of every node, below the number of nodes.
  /// - Complexity: O(*n* + *m*).
  func refined(_ labels: [UInt32], order: [UInt32], coupling: Double) -> [UInt32] {
    var parts = (0..<UInt32(count)).map(\.self)
    var isAlone = [Bool](repeating: true, count: count)
    var strengthOfPart = strengths
    var strengthOf = [Double](repeating: 0, count: count)
    // The weight from every part to the rest of its community.
    var outward = [Double](repeating: 0, count: count)
    for node in 0..<count {
      let label = labels[node]
      strengthOf[Int(label)] += strengths[node]
      outward[node] = weight(from: node, to: label, in: labels)
    }
    func isWellConnected(_ part: Int, in whole: Double) -> Bool {
      let strength = strengthOfPart[part]
      return outward[part] >= coupling * strength * (whole - strength)
    }

    var tally = LabelTally(keyCount: count)
    for node in order.lazy.map(Int.init) where isAlone[node] {
      let label = labels[node]
      let whole = strengthOf[Int(label)]
      guard isWellConnected(node, in: whole) else { continue }
      tally.add(row(of: node), of: self, by: parts)
      var best = node
      var bestGain = 0.0
      for i in 0..<tally.count {
        let part = tally.key(i)
        guard labels[part] == label else { continue }
        let gain = tally[part] - coupling * strengths[node] * strengthOfPart[part]
        if gain > bestGain, isWellConnected(part, in: whole) {
          best = part
          bestGain = gain
        }
      }
      if best != node {
        parts[node] = UInt32(best)
        isAlone[best] = false
        strengthOfPart[best] += strengths[node]
        outward[best] += outward[node] - 2 * tally[best]
      }
      tally.clear()
    }
    return parts
  }
}
