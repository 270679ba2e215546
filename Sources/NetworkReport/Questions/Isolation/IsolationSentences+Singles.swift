import SocialNetwork

// Single actors that hang on one other.

extension IsolationSentences {
  /// Which single actors hang on one holder; on somebody who is not named where that is `nil`.
  func singles(_ groups: [IsolatedGroup], on holder: Int?) -> Text {
    let members = groups.map { $0.members[0] }
    let isOne = members.count == 1
    let who = self.who(members)
    if let holder = holder.map({ name($0, holding: members) }) {
      return Text(
        en: "\(who.en) \(isOne ? "hangs" : "hang") on \(holder.en) alone.",
        nl: "\(who.nl) \(isOne ? "is" : "zijn") enkel via \(holder.nl) verbonden."
      )
    }
    let arePeople = groups.compactMap(\.heldBy).allSatisfy { network.actors.kinds[$0].isPerson }
    let one =
      arePeople
      ? Text(en: "one person", nl: "één persoon")
      : Text(en: "one other actor", nl: "één andere actor")
    return isOne
      ? Text(
        en: "\(who.en) hangs on \(one.en) alone.",
        nl: "\(who.nl) is enkel via \(one.nl) verbonden."
      )
      : Text(
        en: "\(who.en) each hang on \(one.en) alone.",
        nl: "\(who.nl) zijn elk enkel via \(one.nl) verbonden."
      )
  }

  /// What mends so many single actors that each hang on one other.
  func repair(ofSingles count: Int) -> Text {
    count == 1
      ? Text(
        en: "One more tie, with another actor that would not be cut off at the same moment, "
          + "makes a firm connection.",
        nl: "Eén relatie meer, met een andere actor die niet tegelijk afgesneden raakt, maakt een "
          + "stevige band."
      )
      : Text(
        en: "One more tie each, with another actor that would not be cut off at the same moment, "
          + "connects these firmly.",
        nl: "Telkens één relatie meer, met een andere actor die niet tegelijk afgesneden raakt, "
          + "verbindt hen stevig."
      )
  }

  /// The names of some actors, and how many others there are.
  private func who(_ members: [Int]) -> Text {
    let unnamed = members.filter { !isNamed($0) }
    let people = unnamed.count { network.actors.kinds[$0].isPerson }
    return .list(
      members.filter(isNamed).map(name) + (people > 0 ? [Noun.person.count(people)] : [])
        + counted(unnamed, in: [.unknown])
    )
  }
}
