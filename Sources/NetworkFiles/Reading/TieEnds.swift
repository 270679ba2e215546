import SocialNetwork

/// What stands at one end of a tie.
enum TieEnd {
  case actor(UInt32)
  case several([UInt32])

  /// An actor whose own row was left out.
  case leftOut

  /// Nothing, or nothing known.
  case missing

  var isLeftOut: Bool { if case .leftOut = self { true } else { false } }

  var actors: [UInt32] {
    switch self {
    case .actor(let actor): [actor]
    case .several(let actors): actors
    case .leftOut, .missing: []
    }
  }
}

/// Finds the actors at the ends of ties.
struct TieEnds {
  /// The ids of the actors; those of the ties where there is no actor file.
  private(set) var ids: Interner

  /// The position of the actor with each id; `nil` where there is no actor file.
  private let positions: [UInt32]?

  /// Whether positions differ from the numbers of ids.
  private let hasLeftOutActors: Bool

  /// The cells of the two ends of every record of the batch, and the numbers of their ids.
  private var cells: [Cell] = []
  private var numbers: [UInt32] = []

  /// Where there is an actor file: who is named in other words than an id, and what was found for
  /// each.
  private var directory: ActorDirectory?
  private var spellings = Interner()
  private var found: [RareEnd] = []

  /// Where there is none: the ids by what remains of them.
  private var likeIDs = LikeNames()

  /// An end whose bytes are not those of an id.
  struct RareEnd {
    var end: TieEnd

    /// What is to be said of it.
    var faults: [Fault] = []

    /// The actors that it may name: they lost a tie.
    var meant: [UInt32] = []

    /// How it was read otherwise than it is written, and as what.
    var readings: [(reading: UnusualReading, id: String)] = []
  }

  /// Creates the ends of a file, with the actors that are known.
  init(_ actors: TieReader.KnownActors?) {
    ids = actors?.ids ?? Interner()
    positions = actors?.positions
    hasLeftOutActors = actors?.positions.contains(ActorReader.leftOut) ?? false
    directory = actors.map(ActorDirectory.init)
  }

  /// Looks for the ids at the ends of a whole batch.
  mutating func findBatch(_ scanner: borrowing Scanner, inColumns columns: [Int]) {
    scanner.fillCellsOfBatch(inColumns: columns, &cells)
    ids.find(cells, in: scanner.text.span, into: &numbers)
  }

  /// The end in a cell that is not empty, or `nil` when it is not an id as its bytes stand.
  @inline(__always)
  func end(_ column: Int, side: Int, _ scanner: borrowing Scanner) -> TieEnd? {
    // The first batch begins with the header, before there was a reader.
    if !numbers.isEmpty {
      let number = numbers[2 &* scanner.recordNumber &+ side]
      return number == Interner.none ? nil : end(Int(number))
    }
    return ids.find(scanner[column].range, in: scanner.text.span).map { end($0) }
  }

  /// The actor in a cell whose bytes are those of an id, as nearly all are; `nil` in every other case.
  @inline(__always)
  func plainActor(side: Int, _ scanner: borrowing Scanner) -> UInt32? {
    guard !numbers.isEmpty else { return nil }
    let number = numbers[2 &* scanner.recordNumber &+ side]
    guard number != Interner.none else { return nil }
    guard let positions, hasLeftOutActors else { return number }
    let position = positions[Int(number)]
    return position == ActorReader.leftOut ? nil : position
  }

  /// Fills in the actors at both ends of every record of the batch.
  ///
  /// - Returns: How many records there are; `nil` where there is anything but two actors that are not the same.
  func fillPlainActors(_ sources: inout [UInt32], _ targets: inout [UInt32]) -> Int? {
    guard !hasLeftOutActors else { return nil }
    let numbers = numbers.span
    var sources = sources.mutableSpan
    var targets = targets.mutableSpan
    var isPlain = true
    for place in 0..<cells.count / 2 {
      let (source, target) = (numbers[2 &* place], numbers[2 &* place &+ 1])
      isPlain = isPlain && source != target && source != Interner.none && target != Interner.none
      sources[place] = source
      targets[place] = target
    }
    return isPlain ? cells.count / 2 : nil
  }

  @inline(__always)
  private func end(_ number: Int) -> TieEnd {
    guard let positions, hasLeftOutActors else {
      return .actor(UInt32(truncatingIfNeeded: number))
    }
    let position = positions[number]
    return position == ActorReader.leftOut ? .leftOut : .actor(position)
  }

  // MARK: Rare ends

  /// An end whose bytes are not those of an id: in another Unicode form or spelling, several ids, a
  /// new id where there is no actor file, or an unknown one.
  mutating func rareEnd(_ range: Range<Int>, of text: Span<UInt8>) -> RareEnd {
    let id = text.string(range).precomposed
    let bytes = id.padded
    let range = 0..<bytes.count - 8
    let text = bytes.span
    if let number = ids.find(range, in: text) { return RareEnd(end: end(number)) }
    guard NationalRegisterNumber.ranges(in: text, range).isEmpty else {
      return RareEnd(end: .missing, faults: [.nationalRegisterNumberAsID])
    }
    guard directory != nil else { return several(in: id) ?? newEnd(id) }
    let (number, isNew) = spellings.number(of: range, in: text)
    if isNew { found.append(namedEnd(id)) }
    return found[number]
  }

  /// The end of an id that is not in the actor file as it stands.
  private mutating func namedEnd(_ id: String) -> RareEnd {
    let whole = answer(for: id)
    guard whole.faults.isEmpty else { return several(in: id) ?? whole }
    return whole
  }

  private mutating func answer(for id: String) -> RareEnd {
    switch directory?.answer(for: id) {
    case .actor(let number, let readings)?:
      return RareEnd(end: end(number), readings: readings.map { ($0, ids[number]) })
    case .nobody(let fault, let meant)?:
      return RareEnd(end: .missing, faults: [fault], meant: meant.flatMap { end($0).actors })
    case nil: return newEnd(id)
    }
  }

  /// The actors of an end that lists several ids, as Kumu writes it; `nil` when it does not.
  private mutating func several(in cell: String) -> RareEnd? {
    guard cell.utf8.contains(.bar) else { return nil }
    let parts = Attribute.values(in: cell)
    guard parts.count <= 10_000 else { return nil }
    guard !parts.isEmpty else {
      return RareEnd(end: .missing, faults: [.emptyEnd(word: cell)])
    }
    var whole = RareEnd(end: .missing)
    var actors: [UInt32] = []
    var seen: Set<UInt32> = []
    var isLeftOut = false
    for part in parts {
      let bytes = part.precomposed.padded
      var single: RareEnd
      if let number = ids.find(0..<bytes.count - 8, in: bytes.span) {
        single = RareEnd(end: end(number))
      } else {
        single = answer(for: part.precomposed)
      }
      actors += single.end.actors.filter { seen.insert($0).inserted }
      isLeftOut = isLeftOut || single.end.isLeftOut
      whole.faults += single.faults
      whole.meant += single.meant
      whole.readings += single.readings
    }
    whole.end = isLeftOut ? .leftOut : .several(actors)
    if isLeftOut { whole.meant += actors }
    return whole
  }

  /// The end of an id that was not seen before, where there is no actor file.
  private mutating func newEnd(_ id: String) -> RareEnd {
    if MissingValue.isMissing(id) {
      return RareEnd(end: .missing, faults: [.emptyEnd(word: id)])
    }
    let bytes = id.padded
    let range = 0..<bytes.count - 8
    let text = bytes.span
    let (number, isNew) = ids.number(of: range, in: text)
    var new = RareEnd(end: .actor(UInt32(number)))
    guard isNew else { return new }
    if text.looksDamagedByExcel(range) { new.faults.append(.damagedID(id)) }
    if text.hasMojibake(range) { new.faults.append(.mojibake(id)) }
    if let fingerprint = NameLikeness.fingerprint(of: id.withoutPointZero ?? id),
      let other = likeIDs.first(with: fingerprint, else: number)
    {
      new.faults.append(TieEnds.likeness(of: id, to: ids[other]))
    }
    return new
  }

  /// What is said of an id that is like another.
  private static func likeness(of id: String, to other: String) -> Fault {
    let (own, others) = (id.asItLooks, other.asItLooks)
    guard own.text == others.text else { return .similarNames(id, other: other) }
    let differing = Set(own.characters).symmetricDifference(others.characters)
    return .invisibleDifference(
      id,
      other: other,
      InvisibleCharacter.allCases.filter(differing.contains)
    )
  }
}
