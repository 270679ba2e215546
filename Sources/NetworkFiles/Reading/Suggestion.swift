import SocialNetwork

/// Finds the actor that may have been meant by an id that is not there.
///
/// Work is bounded: the first 200 ids are looked for, and by edit distance only as long as the names
/// compared number fewer than 20 million in all.
struct ActorSuggestions {
  private let ids: Interner
  private let positions: [UInt32]
  private let names: TextColumn?

  /// The first actor under each id and name, folded.
  private var folded: [UInt64: Int] = [:]

  /// The letters in each id, a bit each, and its length.
  private var letters: [(mask: UInt32, length: Int)] = []

  private var enterprises: [UInt64: Int]?
  private var known: [String: String?] = [:]
  private var work = 20_000_000

  /// Creates the suggestions for the actors with some ids.
  init(ids: Interner, positions: [UInt32], names: TextColumn?) {
    self.ids = ids
    self.positions = positions
    self.names = names
  }

  /// The actor whose id is the same enterprise number in another spelling.
  mutating func actor(withEnterpriseNumber text: String) -> Int? {
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

  /// The id that may have been meant, or `nil` when none is near.
  mutating func suggestion(for id: String) -> String? {
    if let suggestion = known[id] { return suggestion }
    guard known.count < 200, id.utf8.count <= 200 else { return nil }
    if letters.isEmpty { index() }
    let alike = NameLikeness.fingerprint(of: id).flatMap { folded[$0] }
    let suggestion = (alike ?? nearest(to: id)).map { ids[$0] }
    known[id] = suggestion
    return suggestion
  }

  private mutating func index() {
    letters.reserveCapacity(ids.count)
    for number in 0..<ids.count {
      let utf8 = ids.utf8(number)
      letters.append((ActorSuggestions.letters(utf8), utf8.count))
      guard positions[number] != ActorReader.leftOut else { continue }
      if let key = NameLikeness.fingerprint(of: ids[number]), folded[key] == nil {
        folded[key] = number
      }
    }
    // A name counts only where no id is like it.
    guard let names else { return }
    for number in 0..<ids.count where positions[number] != ActorReader.leftOut {
      let name = names[Int(positions[number])]
      if let key = NameLikeness.fingerprint(of: name), folded[key] == nil { folded[key] = number }
    }
  }

  /// The id within two edits, if there is one; the nearest, then the first, if there are more.
  private mutating func nearest(to id: String) -> Int? {
    // One or two letters are within two edits of too much.
    guard id.utf8.count >= 3, work >= letters.count else { return nil }
    work -= letters.count
    let mask = ActorSuggestions.letters(Array(id.utf8)[...])
    let length = id.utf8.count
    let limit = length < 6 ? 1 : 2
    var best: (number: Int, distance: Int)?
    for (number, candidate) in letters.enumerated() {
      guard abs(candidate.length - length) <= 2 * limit,
        (candidate.mask ^ mask).nonzeroBitCount <= 2 * limit + 2,
        positions[number] != ActorReader.leftOut
      else { continue }
      work -= 20
      let distance = id.editDistance(to: ids[number])
      if distance <= limit, distance < best?.distance ?? .max { best = (number, distance) }
      if work < 0 { break }
    }
    return best?.number
  }

  private static func letters(_ utf8: ArraySlice<UInt8>) -> UInt32 {
    utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
