import SocialNetwork

// How the actors of a network are called in sentences.

extension Subject {
  /// Whether an actor is named: everyone where people may be but whoever is concealed, else whoever is no person.
  func isNamed(_ actor: Int) -> Bool {
    mayNamePerson(actor) && !network.isConcealed(actor)
  }

  /// Whether who an actor is may be said to whoever asks about this one.
  func mayNamePerson(_ actor: Int) -> Bool {
    naming.namesPeople || !actors.kinds[actor].mayBePerson
  }

  /// How an actor is called: who is or may be a person by the kind, unless people may be named.
  func called(_ actor: Int) -> Text {
    isNamed(actor) ? Text(actors.names[actor]) : actors.kinds[actor].unnamed
  }

  /// How an actor is called where nothing stands before it.
  func title(of actor: Int) -> Text {
    isNamed(actor) ? called(actor) : called(actor).capitalized
  }

  /// Some actors in a list: those who are named, as many as a sentence holds, then how many others of
  /// each kind.
  func called(_ some: [Int], atMost limit: Int = 5) -> Text {
    let named = some.filter(isNamed).prefix(limit)
    let isListed = Set(named)
    let others = ActorKind.allCases.compactMap { kind -> Text? in
      let count = some.count { actors.kinds[$0] == kind && !isListed.contains($0) }
      guard count > 0 else { return nil }
      guard named.contains(where: { actors.kinds[$0] == kind }) else {
        return kind == .unknown
          ? Noun.actorOfUnknownKind.count(count) : Noun.actors(of: kind).count(count)
      }
      let (number, kind) = (Number.text(count), Noun.actors(of: kind).form(for: count))
      return Text(
        en: "\(number.en) other \(kind.en)",
        nl: "\(number.nl) andere \(kind.nl)"
      )
    }
    return .list(named.map(called) + others)
  }

  /// How to see who some actors are, where people among them are not named.
  func adviceOnNames(of some: [Int]) -> [Block] {
    let hidden = some.filter { !mayNamePerson($0) }.map { actors.kinds[$0] }
    return (hidden.contains(where: \.isPerson) ? [.advice(.peopleAreCounted)] : [])
      + (hidden.contains(.unknown) ? [.advice(.unknownKindsAreCounted)] : [])
  }
}
