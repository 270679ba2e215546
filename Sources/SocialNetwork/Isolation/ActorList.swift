/// The positions of some actors.
///
/// Of the hundred thousand groups that a large network may have each is a part of one array, so that none
/// takes memory of its own; one actor needs no array, so that threads do not wait for one another to count
/// references to it.
///
///     let pair: ActorList = [3, 5]
///     pair[1]  // 5
public struct ActorList: RandomAccessCollection, Sendable {
  /// The array, empty for a single actor.
  private let all: [UInt32]

  /// Where the list begins in the array, or the single actor.
  private let begin: UInt32

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let endIndex: Int

  /// Creates a list.
  public init(_ positions: some Sequence<Int>) {
    all = positions.map { UInt32($0) }
    begin = 0
    endIndex = all.count
  }

  /// A part of a list that others share.
  init(_ all: [UInt32], in range: Range<Int>) {
    precondition(range.upperBound <= all.count, "a part of the list")
    let isSingle = range.count == 1
    self.all = isSingle ? [] : all
    begin = isSingle ? all[range.lowerBound] : UInt32(range.lowerBound)
    endIndex = range.count
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var startIndex: Int { 0 }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public subscript(place: Int) -> Int {
    precondition(place >= 0 && place < endIndex, "a place in the list")
    return Int(all.isEmpty ? begin : all[Int(begin) + place])
  }
}

extension ActorList: ExpressibleByArrayLiteral {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(arrayLiteral positions: Int...) { self.init(positions) }
}

extension ActorList: Hashable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func == (one: ActorList, other: ActorList) -> Bool { one.elementsEqual(other) }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for position in self { hasher.combine(position) }
  }
}
