import GraphCore

/// A list of strings kept as one run of UTF-8, for columns of millions of cells.
///
/// A string of its own takes 16 bytes, and a place on the heap when it is longer than 15; here a
/// cell takes its bytes and 4 more.
public struct TextColumn: Sendable, Hashable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private var bytes: [UInt8] = []

  /// Where each cell ends in `bytes`; it begins where the one before it ends.
  private var ends: [UInt32] = []

  /// Whether every cell comes after the one before it, or is equal to it, by UTF-8 bytes.
  private(set) var isInOrder = true

  /// Creates an empty column.
  public init() {}

  /// Creates a column from strings.
  public init(_ strings: some Sequence<String>) {
    for string in strings { append(string) }
  }

  /// Creates a column from the UTF-8 of all its cells, one after the other.
  ///
  /// - Precondition: the bytes of every cell are valid UTF-8, and `ends` rises up to their number.
  public init(utf8 bytes: [UInt8], ends: [UInt32]) {
    precondition(Int(ends.last ?? 0) == bytes.count, "bytes that belong to no cell")
    self.bytes = bytes
    self.ends = ends
    isInOrder = areCellsInOrder()
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(arrayLiteral elements: String...) { self.init(elements) }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var startIndex: Int { 0 }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var endIndex: Int { ends.count }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public subscript(position: Int) -> String {
    // Not by way of a slice, for which threads would count references to all cells together.
    let cell = bytes.span.extracting(bounds(of: position))
    guard let text = try? UTF8Span(validating: cell) else {
      return String(decoding: utf8(position), as: UTF8.self)
    }
    return String(copying: text)
  }

  /// The UTF-8 of one cell.
  public func utf8(_ position: Int) -> ArraySlice<UInt8> {
    bytes[bounds(of: position)]
  }

  /// What a function makes of the UTF-8 of one cell.
  package func withUTF8(_ position: Int, _ use: (Span<UInt8>) -> Void) {
    // Not by way of a slice, for which threads would count references to all cells together.
    use(bytes.span.extracting(bounds(of: position)))
  }

  /// Whether one cell comes before another by their UTF-8 bytes, the order of all Weefsel's lists.
  public func precedes(_ first: Int, _ second: Int) -> Bool {
    utf8(first).lexicographicallyPrecedes(utf8(second))
  }

  /// Looks whether the cells are in order, and stops at the first that is not.
  private func areCellsInOrder() -> Bool {
    let bytes = bytes.span
    var (start, end) = (0, 0)
    for next in ends {
      let next = Int(next)
      var (earlier, later) = (start, end)
      while earlier < end, later < next, bytes[earlier] == bytes[later] {
        earlier += 1
        later += 1
      }
      if earlier < end, later == next || bytes[earlier] > bytes[later] { return false }
      (start, end) = (end, next)
    }
    return true
  }

  /// Some positions in the order of their cells by UTF-8 bytes.
  ///
  /// - Complexity: O(*k* log *k*) for *k* positions, and O(*k*) where they are in order.
  public func sorted(_ positions: [Int]) -> [Int] {
    if isInOrder, zip(positions, positions.dropFirst()).allSatisfy({ $0 < $1 }) { return positions }
    // Nearly all comparisons are settled by the first sixteen bytes, taken as two numbers.
    var keyed = positions.map { position in
      let cell = bounds(of: position)
      return (
        first: key(cell.prefix(8)), second: key(cell.dropFirst(8).prefix(8)), position: position
      )
    }
    keyed.sort { one, other in
      if one.first != other.first { return one.first < other.first }
      if one.second != other.second { return one.second < other.second }
      return precedes(one.position, other.position)
    }
    return keyed.map(\.position)
  }

  /// Where the bytes of one cell are.
  private func bounds(of position: Int) -> Range<Int> {
    (position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])
  }

  /// At most eight bytes as a number that orders as they do, zeros behind them.
  private func key(_ range: Range<Int>) -> UInt64 {
    let bytes = bytes.span
    var key: UInt64 = 0
    for place in range { key = key << 8 | UInt64(bytes[place]) }
    return key << UInt64(8 * (8 - range.count))
  }

  /// Adds a cell at the end.
  public mutating func append(_ string: String) { append(utf8: string.utf8) }

  /// Adds a cell at the end, given its UTF-8.
  ///
  /// - Precondition: the bytes are valid UTF-8, and the column stays below 4 GiB.
  public mutating func append(utf8 cell: some Collection<UInt8>) {
    bytes.append(contentsOf: cell)
    precondition(bytes.count <= Int(UInt32.max), "a column of more than 4 GiB")
    ends.append(UInt32(bytes.count))
    if isInOrder, count > 1 { isInOrder = !precedes(count - 1, count - 2) }
  }

  /// The column with the cells at some positions only, in the order given.
  public func selecting(_ positions: [Int]) -> TextColumn {
    // Where there are many, several threads take a part each.
    let count = Swift.max(1, Swift.min(16, positions.count >> 14))
    let parts = inChunks(
      of: positions.indices,
      count: count,
      threads: processorCount,
      progress: nil
    ) { range in
      var part = TextColumn()
      part.ends.reserveCapacity(range.count)
      for place in range {
        part.bytes += bytes[bounds(of: positions[place])]
        part.ends.append(UInt32(part.bytes.count))
      }
      return part
    }
    var column = TextColumn()
    column.bytes.reserveLargePages(parts.reduce(0) { $0 + $1.bytes.count })
    column.ends.reserveLargePages(positions.count)
    for part in parts {
      let begin = UInt32(column.bytes.count)
      column.bytes += part.bytes
      for end in part.ends { column.ends.append(begin + end) }
    }
    column.isInOrder = column.areCellsInOrder()
    return column
  }
}
