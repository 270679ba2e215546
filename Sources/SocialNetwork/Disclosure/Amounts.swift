/// What each of some actors contributes to a number of ties, or to their strength.
///
/// Ties are known by their ends: the same ties give the same amounts at the same actors.
struct Amounts: Sendable {
  /// The amount of every actor who has any.
  private(set) var ofActors: [Int: Double] = [:]

  /// Adds to the amount of an actor.
  mutating func add(_ amount: Double, at actor: Int) {
    if amount != 0 { ofActors[actor, default: 0] += amount }
  }

  /// The actors who have any.
  var makers: [Int] { ofActors.keys.sorted() }

  /// All amounts together.
  var total: Double { makers.reduce(0) { $0 + (ofActors[$1] ?? 0) } }
}
