import SocialNetwork

/// Finds the actor that an end of a tie names, where that is not the id as the actor file has it.
///
/// Tried are, one after the other: an id that looks the same, the same enterprise number, a number
/// with or without `.0`, and the name of one actor only. A name never stands for an actor when it is
/// the id of another, in whatever case.
struct ActorDirectory {
  /// Whom an end names.
  enum Answer {
    /// The number of an id, and how the end was read as that.
    case actor(Int, [UnusualReading])

    /// Nobody for certain: why not, and the numbers of those who may have been meant.
    case nobody(Fault, meant: [Int])
  }

  private let ids: Interner
  private let positions: [UInt32]
  private let names: TextColumn?
  private let file: String
  private var suggestions: ActorSuggestions

  /// The ids that look otherwise than they are written, by how they look.
  private var veiled: [String: [Int]]?
  private var enterprises: [UInt64: Int]?
  private var owners: Owners?

  /// The columns that could be ids, by the cells in them.
  private let attributes: [Attribute]
  private var columns: [(name: String, cells: Set<String>)]?

  /// Creates the directory of the actors of a file.
  init(_ actors: TieReader.KnownActors) {
    ids = actors.ids
    positions = actors.positions
    names = actors.names
    file = actors.file
    attributes = actors.attributes
    suggestions = ActorSuggestions(ids: ids, positions: positions, names: names)
  }

  /// The actor that a text names.
  mutating func answer(for text: String) -> Answer {
    if MissingValue.isMissing(text) { return .nobody(.emptyEnd(word: text), meant: []) }
    let alike = actors(lookingLike: text)
    if let number = alike.first {
      guard alike.count == 1 else {
        return .nobody(.unknownActor(text, actorFile: file, meant: nil), meant: alike)
      }
      return .actor(number, differences(text, ids[number]).map { .invisible($0) })
    }
    if let number = actor(withEnterpriseNumber: text) { return .actor(number, []) }
    if let number = actor(withNumber: text) { return .actor(number, [.pointZero]) }
    let named = actors(named: text)
    if named.count == 1 { return .actor(named[0], [.name]) }
    if named.count > 1 {
      return .nobody(.ambiguousName(text, ids: named.map { ids[$0] }), meant: named)
    }
    if let column = column(holding: text) {
      return .nobody(.unknownActor(text, actorFile: file, meant: nil, column: column), meant: [])
    }
    let meant = suggestions.meant(by: text)
    let fault = Fault.unknownActor(text, actorFile: file, meant: meant?.text)
    return .nobody(fault, meant: meant.map { [$0.number] } ?? [])
  }

  /// The column of another field than the id in which a text stands, of those in which hardly two cells are equal;
  /// of one that is called a number or a code, some may be: who wrote it made a mistake.
  private mutating func column(holding text: String) -> String? {
    let columns =
      self.columns
      ?? attributes.compactMap { attribute in
        let filled = attribute.codes.count { $0 != 0 }
        let (part, whole) = KnownColumn.isOfIDs(attribute.name) ? (1, 2) : (9, 10)
        let isOfIDs = filled > 1 && attribute.cells.count * whole >= filled * part
        return isOfIDs ? (attribute.name, Set(attribute.cells)) : nil
      }
    self.columns = columns
    return columns.first { $0.cells.contains(text) }?.name
  }

  private func find(_ text: String) -> Int? {
    let bytes = text.padded
    return ids.find(0..<bytes.count - 8, in: bytes.span)
  }

  /// The ids that look the same.
  private mutating func actors(lookingLike text: String) -> [Int] {
    let looks = text.asItLooks.text
    let veiled = self.veiled ?? veiledIDs()
    self.veiled = veiled
    return (find(looks).map { [$0] } ?? []) + (veiled[looks] ?? [])
  }

  /// The characters by which texts that look the same differ.
  private func differences(_ first: String, _ second: String) -> [InvisibleCharacter] {
    let differing = Set(first.asItLooks.characters).symmetricDifference(second.asItLooks.characters)
    return InvisibleCharacter.allCases.filter(differing.contains)
  }

  private func veiledIDs() -> [String: [Int]] {
    var veiled: [String: [Int]] = [:]
    for number in 0..<ids.count where ids.utf8(number).mayLookOtherwise {
      let looks = ids[number].asItLooks
      if !looks.characters.isEmpty { veiled[looks.text, default: []].append(number) }
    }
    return veiled
  }

  /// The actor whose id is the same enterprise number in another spelling.
  private mutating func actor(withEnterpriseNumber text: String) -> Int? {
    guard let wanted = EnterpriseNumber(text), wanted.isValid else { return nil }
    if enterprises == nil {
      var index: [UInt64: Int] = [:]
      for number in 0..<ids.count where positions[number] != ActorReader.leftOut {
        guard let id = EnterpriseNumber(ids[number]), id.isValid, index[id.number] == nil else {
          continue
        }
        index[id.number] = number
      }
      enterprises = index
    }
    return enterprises?[wanted.number]
  }

  /// The actor whose id is the same number with or without `.0`, as spreadsheets and pandas write it.
  private func actor(withNumber text: String) -> Int? {
    if let whole = text.withoutPointZero { return find(whole) }
    guard text.utf8.allSatisfy(\.isDigit) else { return nil }
    return find(text + ".0") ?? find(text + ",0")
  }

  /// The actors with a name, unless it is the id of another.
  private mutating func actors(named text: String) -> [Int] {
    guard let names else { return [] }
    let owners = self.owners ?? Owners(ids: ids, positions: positions, names: names)
    self.owners = owners
    let named = owners.named(text)
    let identified = owners.identified(text)
    return identified.allSatisfy { named == [$0] } ? named : []
  }
}

extension String {
  /// The whole number in a text such as `1.0` or `1,0`; `nil` when it is none.
  var withoutPointZero: String? {
    guard hasSuffix(".0") || hasSuffix(",0"), utf8.count > 2 else { return nil }
    let whole = utf8.dropLast(2)
    return whole.allSatisfy(\.isDigit) ? String(Substring(whole)) : nil
  }
}

/// The names and ids of actors as they are compared: as they look, without case.
private struct Owners {
  private let ids: Interner
  private let positions: [UInt32]
  private let names: TextColumn

  /// The numbers of the ids with each hash of a name, and of an id.
  private var byName: [UInt64: Numbers] = [:]
  private var byID: [UInt64: Numbers] = [:]

  /// One number, as nearly all hashes have, or more.
  private struct Numbers {
    var first: Int
    var others: [Int] = []
  }

  init(ids: Interner, positions: [UInt32], names: TextColumn) {
    self.ids = ids
    self.positions = positions
    self.names = names
    byName.reserveCapacity(ids.count)
    byID.reserveCapacity(ids.count)
    for number in 0..<ids.count {
      let id = ids[number]
      Owners.add(number, to: &byID, under: id.comparedHash)
      guard positions[number] != ActorReader.leftOut else { continue }
      let name = names[Int(positions[number])]
      if name != id { Owners.add(number, to: &byName, under: name.comparedHash) }
    }
  }

  private static func add(_ number: Int, to index: inout [UInt64: Numbers], under hash: UInt64) {
    if index[hash]?.others.append(number) == nil { index[hash] = Numbers(first: number) }
  }

  /// The actors with a name that is not their id.
  func named(_ text: String) -> [Int] {
    let wanted = text.compared
    return list(byName[text.comparedHash]).filter { number in
      names[Int(positions[number])].compared == wanted
    }
  }

  /// The actors with an id.
  func identified(_ text: String) -> [Int] {
    let wanted = text.compared
    return list(byID[text.comparedHash]).filter { ids[$0].compared == wanted }
  }

  private func list(_ numbers: Numbers?) -> [Int] {
    numbers.map { [$0.first] + $0.others } ?? []
  }
}

extension String {
  fileprivate var compared: String { asItLooks.text.folded }

  /// A hash of the compared form (FNV-1a), for which most texts need no such form to be made.
  fileprivate var comparedHash: UInt64 {
    let bytes = Array(utf8)
    let isPlain = bytes.allSatisfy { $0 > 0x20 && $0 < 0x80 || $0 == .space }
    let needsForm = !isPlain || bytes[...].mayLookOtherwise || bytes.last == .space
    let form = needsForm ? Array(compared.utf8) : bytes
    return form.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      return (hash ^ UInt64(small)) &* 0x100_0000_01B3
    }
  }
}
