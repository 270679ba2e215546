/// The steps between all nodes, a byte for each pair.
package struct StepTable: Sendable {
  /// The number of nodes.
  package let count: Int

  /// The steps between two nodes, row after row: ``none`` where no path leads, and no more than ``most``.
  package var steps: [UInt8]

  /// Stands for "no path".
  package static let none = UInt8.max

  /// The largest number of steps that is told; it stands for all larger ones as well.
  package static let most = none - 1

  /// Works out the steps.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - threads: How many threads may work at once; the result does not depend on it.
  /// - Complexity: O(*n* *m*) time and O(*n*²) space.
  package init(of graph: Graph, threads: Int = 1) {
    let count = graph.nodeCount
    self.count = count
    steps = Array(count: count * count) { room in
      _ = inChunks(of: graph.nodes, count: 64, threads: threads, progress: nil) { nodes in
        for node in nodes {
          for (other, step) in graph.steps(from: [node]).enumerated() {
            // Each row is written by one thread, and no place is read.
            unsafe room[node * count + other] = StepTable.byte(step)
          }
        }
      }
    }
  }

  /// A number of steps as it stands in a table.
  package static func byte(_ steps: Int?) -> UInt8 {
    steps.map { UInt8(min($0, Int(most))) } ?? none
  }

  /// The steps from a node to every other.
  package func row(of node: Int) -> ArraySlice<UInt8> { steps[node * count..<(node + 1) * count] }

  /// The steps between two nodes.
  package subscript(one: Int, other: Int) -> UInt8 {
    get { steps[one * count + other] }
    set { steps[one * count + other] = newValue }
  }

  /// How many nodes are fewer steps from a node than each has for a limit.
  ///
  /// - Parameters:
  ///   - node: From where.
  ///   - limits: A number of steps for every node; no path is fewer than none.
  /// - Returns: How many nodes.
  /// - Complexity: O(*n*), some nodes at once.
  package func countNearer(to node: Int, than limits: [UInt8]) -> Int {
    precondition(limits.count == count)
    return unsafe steps.withUnsafeBytes { steps in
      unsafe limits.withUnsafeBytes { limits in
        let start = node * count
        typealias Bytes = SIMD16<UInt8>
        let (width, one) = (Bytes.scalarCount, Bytes(repeating: 1))
        var (found, place) = (0, 0)
        while place + width <= count {
          // A byte counts 255 at most.
          let end = min(place + 255 * width, count - width + 1)
          var counts = Bytes.zero
          while place < end {
            let near = unsafe steps.loadUnaligned(fromByteOffset: start + place, as: Bytes.self)
            let most = unsafe limits.loadUnaligned(fromByteOffset: place, as: Bytes.self)
            counts &+= Bytes.zero.replacing(with: one, where: near .< most)
            place += width
          }
          for lane in 0..<width { found += Int(counts[lane]) }
        }
        while place < count {
          if unsafe steps[start + place] < limits[place] { found += 1 }
          place += 1
        }
        return found
      }
    }
  }

  /// By how much what nodes have of a node exceeds what they have already, added up.
  ///
  /// - Parameters:
  ///   - node: What they have it of.
  ///   - worth: What some nodes have of another, by the steps to it: ``width`` numbers each, the last but one for as
  ///     many steps or more, the last for no path.
  ///   - has: What they have already.
  ///   - nodes: Which nodes.
  /// - Returns: The sum.
  package func gain(
    of node: Int,
    _ worth: [Double],
    over has: [Double],
    for nodes: [Int]
  ) -> Double {
    precondition(worth.count == count * StepTable.width && has.count == count)
    let row = node * count..<(node + 1) * count
    return unsafe steps.withUnsafeBufferPointer { steps in
      let row = unsafe UnsafeBufferPointer(rebasing: steps[row])
      return unsafe worth.withUnsafeBufferPointer { worth in
        unsafe has.withUnsafeBufferPointer { has in
          var gain = 0.0
          for other in nodes {
            let place = unsafe other * StepTable.width + StepTable.place(of: row[other])
            gain += unsafe max(0, worth[place] - has[other])
          }
          return gain
        }
      }
    }
  }

  /// The most steps that worth tells from more of them.
  package static let longest = 24

  /// How many numbers there are for every node: by steps to the nearest end, and for no path.
  package static let width = longest + 2

  /// Where the worth of a node so many steps away stands among the numbers of another.
  @inline(__always)
  package static func place(of steps: UInt8) -> Int {
    steps == none ? longest + 1 : Int(min(steps, UInt8(longest)))
  }
}
