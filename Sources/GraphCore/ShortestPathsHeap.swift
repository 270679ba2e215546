/// The nodes that a search by length has found but not yet settled, nearest first.
///
/// A heap of which every node has four below it. Of two nodes at equal distance, the lower comes
/// first, so that the order never depends on how they were found.
struct DistanceHeap {
  private var nodes: [UInt32] = []

  /// Where every node stands in the heap.
  private var places: [UInt32]

  /// The distance of every node found; infinite for all others.
  private(set) var distances: [Double]

  init(nodeCount: Int) {
    places = [UInt32](repeating: 0, count: nodeCount)
    distances = [Double](repeating: .infinity, count: nodeCount)
  }

  /// Forgets the distances of some nodes.
  ///
  /// - Precondition: the heap is empty.
  mutating func forget(_ found: [UInt32]) {
    for node in found { distances[Int(node)] = .infinity }
  }

  /// Takes in a node at a distance, or brings it nearer; does nothing where it is as near already.
  mutating func offer(_ node: UInt32, at distance: Double) {
    let known = distances[Int(node)]
    guard distance < known else { return }
    distances[Int(node)] = distance
    var place = Int(places[Int(node)])
    if known == .infinity {
      place = nodes.count
      nodes.append(node)
    }
    while place > 0 {
      let parent = (place - 1) / 4
      guard isBefore(node, nodes[parent]) else { break }
      put(nodes[parent], place)
      place = parent
    }
    put(node, place)
  }

  /// Takes out the nearest node.
  mutating func popNearest() -> UInt32? {
    guard let last = nodes.popLast() else { return nil }
    guard let nearest = nodes.first else { return last }
    var place = 0
    while 4 * place + 1 < nodes.count {
      var least = 4 * place + 1
      for child in (least + 1)..<max(least + 1, min(least + 4, nodes.count))
      where isBefore(nodes[child], nodes[least]) {
        least = child
      }
      guard isBefore(nodes[least], last) else { break }
      put(nodes[least], place)
      place = least
    }
    put(last, place)
    return nearest
  }

  private func isBefore(_ node: UInt32, _ other: UInt32) -> Bool {
    let (near, far) = (distances[Int(node)], distances[Int(other)])
    return near < far || near == far && node < other
  }

  private mutating func put(_ node: UInt32, _ place: Int) {
    nodes[place] = node
    places[Int(node)] = UInt32(place)
  }
}
