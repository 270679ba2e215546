import SocialNetwork

/// Finds the actor that may have been meant by an id that is not there.
///
/// Work is bounded: at most 200 ids are compared by edit distance, and only as long as the ids they
/// are compared with number fewer than 20 million in all.
struct ActorSuggestions {
  private let ids: Interner
  private let positions: [UInt32]
  private let names: TextColumn?

  /// The only actor under each id and name, folded, or ``several``.
  private var folded: [UInt64: Int] = [:]

  /// In place of an actor: there are several, of whom none is proposed.
  private static let several = -1

  /// The letters in each id and each other name, a bit each, and its length.
  private var letters: [(mask: UInt32, length: Int, number: Int, isName: Bool)] = []

  private var searches = 0
  private var work = 20_000_000

  /// Creates the suggestions for the actors with some ids.
  init(ids: Interner, positions: [UInt32], names: TextColumn?) {
    self.ids = ids
    self.positions = positions
    self.names = names
  }

  /// The number of the id that may have been meant, and the id or name that is near; `nil` when none
  /// is near, or several are equally near.
  mutating func meant(by id: String) -> (number: Int, text: String)? {
    guard id.utf8.count <= 200 else { return nil }
    if letters.isEmpty { index() }
    if let key = NameLikeness.fingerprint(of: id), let alike = folded[key] {
      guard alike != ActorSuggestions.several else { return nil }
      let isID = NameLikeness.fingerprint(of: ids[alike]) == key
      return (alike, text(alike, isName: !isID))
    }
    guard searches < 200 else { return nil }
    searches += 1
    return nearest(to: id)
  }

  private func text(_ number: Int, isName: Bool) -> String {
    guard isName, let names else { return ids[number] }
    return names[Int(positions[number])]
  }

  private mutating func index() {
    letters.reserveCapacity(ids.count)
    for number in 0..<ids.count {
      let utf8 = ids.utf8(number)
      letters.append((ActorSuggestions.letters(utf8), utf8.count, number, false))
      guard positions[number] != ActorReader.leftOut else { continue }
      guard let key = NameLikeness.fingerprint(of: ids[number]) else { continue }
      folded[key] = folded[key] == nil ? number : ActorSuggestions.several
    }
    // A name counts only where no id is like it.
    guard let names else { return }
    var named: [UInt64: Int] = [:]
    for number in 0..<ids.count where positions[number] != ActorReader.leftOut {
      let utf8 = names.utf8(Int(positions[number]))
      if utf8 != ids.utf8(number) {
        letters.append((ActorSuggestions.letters(utf8), utf8.count, number, true))
      }
      let name = names[Int(positions[number])]
      guard let key = NameLikeness.fingerprint(of: name), folded[key] == nil else { continue }
      named[key] = named[key] == nil ? number : ActorSuggestions.several
    }
    folded.merge(named) { ofID, _ in ofID }
  }

  /// The nearest id or name within two edits, if there is one.
  private mutating func nearest(to id: String) -> (number: Int, text: String)? {
    // One or two letters are within two edits of too much.
    guard id.utf8.count >= 3, work >= letters.count else { return nil }
    work -= letters.count
    let mask = ActorSuggestions.letters(Array(id.utf8)[...])
    let length = id.utf8.count
    let limit = length < 6 ? 1 : 2
    var best: (number: Int, text: String, distance: Int)?
    var isShared = false
    for candidate in letters {
      guard abs(candidate.length - length) <= 2 * limit,
        (candidate.mask ^ mask).nonzeroBitCount <= 2 * limit + 2,
        positions[candidate.number] != ActorReader.leftOut
      else { continue }
      work -= 20
      let text = text(candidate.number, isName: candidate.isName)
      let distance = id.editDistance(to: text)
      if distance <= limit, distance <= best?.distance ?? .max {
        isShared = distance == best?.distance && candidate.number != best?.number
        best = (candidate.number, text, distance)
      }
      // Whether another is as near is not known then.
      if work < 0 { return nil }
    }
    return isShared ? nil : best.map { ($0.number, $0.text) }
  }

  private static func letters(_ utf8: ArraySlice<UInt8>) -> UInt32 {
    utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
