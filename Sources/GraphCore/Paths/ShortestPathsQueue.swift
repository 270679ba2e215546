/// The nodes that a search by length has found, to be settled in the order of their distance.
///
/// Distances are sorted into buckets no wider than the shortest edge: none in a bucket can bring
/// another in it nearer, so that those in the nearest bucket may be settled in any order (Dinitz
/// 1978; Denardo and Fox 1979). Only where edges differ in length by so much that there would be
/// more buckets than nodes, a heap takes their place. A node brought nearer is put in once more; what
/// was put in before is skipped when its turn comes.
struct DistanceQueue: ~Copyable {
  /// The distance of every node found; infinite for all others.
  private(set) var distances: UncheckedArray<Double>

  /// Whether a node has been settled: its distance is final.
  private(set) var isSettled: UncheckedArray<Bool>

  /// The last node put in every bucket, as a place among the entries.
  ///
  /// Buckets serve in turn: when the nearest is empty, it becomes the farthest.
  private var buckets: UncheckedArray<UInt32>
  private var entries: UncheckedArray<Entry>
  private var entryCount = 0
  private var pendingCount = 0
  private var nearest = 0
  private let bucketsPerLength: Double

  /// Takes the place of the buckets where there would be too many.
  private var heap = DistanceHeap()
  private let usesHeap: Bool

  /// A node in a bucket, and the one put in before it.
  struct Entry: BitwiseCopyable {
    var node: UInt32
    var before: UInt32
  }

  private static let none = UInt32.max

  /// Creates a queue for a graph with edges of some lengths.
  init(nodeCount: Int, lengths: [Double]) {
    // A little narrower than the shortest edge, so that rounding cannot put both ends in a bucket.
    let width = 0.99 * (lengths.min() ?? 1)
    let bucketsNeeded = (lengths.max() ?? 1) / width + 2
    usesHeap = bucketsNeeded > Double(max(256, nodeCount))
    let bucketCount = usesHeap ? 1 : 1 << (Int.bitWidth - Int(bucketsNeeded).leadingZeroBitCount)
    bucketsPerLength = usesHeap ? 0 : 1 / width
    distances = UncheckedArray(repeating: .infinity, count: nodeCount)
    isSettled = UncheckedArray(repeating: false, count: nodeCount)
    buckets = UncheckedArray(repeating: DistanceQueue.none, count: bucketCount)
    entries = UncheckedArray(repeating: Entry(node: 0, before: 0), count: lengths.count + 1)
  }

  /// Takes in a node at a distance, or brings it nearer; does nothing where it is as near already.
  @inline(__always)
  mutating func offer(_ node: UInt32, at distance: Double) {
    guard unsafe distance < distances[node] else { return }
    bring(node, to: distance)
  }

  /// Takes in a node at a distance, or brings it nearer.
  ///
  /// - Precondition: the node is not as near already.
  @inline(__always)
  mutating func bring(_ node: UInt32, to distance: Double) {
    unsafe distances[node] = distance
    if usesHeap {
      heap.insert(node, at: distance)
    } else {
      let bucket = Int(distance * bucketsPerLength) & (buckets.count - 1)
      unsafe entries[entryCount] = Entry(node: node, before: buckets[bucket])
      unsafe buckets[bucket] = UInt32(truncatingIfNeeded: entryCount)
      entryCount &+= 1
      pendingCount &+= 1
    }
  }

  /// Settles the nearest node, or one in the nearest bucket.
  @inline(__always)
  mutating func settleNext() -> UInt32? {
    while let node = usesHeap ? heap.removeNearest() : removeFromNearestBucket() {
      if unsafe isSettled[node] { continue }
      unsafe isSettled[node] = true
      return node
    }
    return nil
  }

  @inline(__always)
  private mutating func removeFromNearestBucket() -> UInt32? {
    guard pendingCount > 0 else { return nil }
    pendingCount &-= 1
    while true {
      let last = unsafe buckets[nearest]
      if last == DistanceQueue.none {
        nearest = (nearest + 1) & (buckets.count - 1)
        continue
      }
      let entry = unsafe entries[last]
      unsafe buckets[nearest] = entry.before
      return entry.node
    }
  }

  /// Makes the queue ready for another search, after one that settled these nodes.
  ///
  /// - Precondition: all nodes found have been settled.
  mutating func forget(_ node: UInt32) {
    unsafe distances[node] = .infinity
    unsafe isSettled[node] = false
    (entryCount, nearest) = (0, 0)
  }
}

/// Nodes by their distance, nearest first; of equally near ones, the lower first.
///
/// A heap in which every place has four below it.
private struct DistanceHeap {
  private var places: [(distance: Double, node: UInt32)] = []

  mutating func insert(_ node: UInt32, at distance: Double) {
    var place = places.count
    places.append((distance, node))
    while place > 0, (distance, node) < places[(place - 1) / 4] {
      places[place] = places[(place - 1) / 4]
      place = (place - 1) / 4
    }
    places[place] = (distance, node)
  }

  mutating func removeNearest() -> UInt32? {
    guard let last = places.popLast() else { return nil }
    guard let nearest = places.first else { return last.node }
    var place = 0
    while 4 * place + 1 < places.count {
      let children = (4 * place + 1)..<min(4 * place + 5, places.count)
      guard let least = children.min(by: { places[$0] < places[$1] }), places[least] < last
      else { break }
      places[place] = places[least]
      place = least
    }
    places[place] = last
    return nearest.node
  }
}
