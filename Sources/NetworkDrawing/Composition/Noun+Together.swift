import SocialNetwork

extension Noun {
  /// What actors of some kinds are called together: associations, organisations and governments by these words, as
  /// far as there are some, and others actors.
  static func together(of kinds: [ActorKind]) -> Noun {
    let nouns = each(of: kinds)
    guard nouns.count > 1 else { return nouns.first ?? .actor }
    return Noun(
      one: Text(
        en: nouns.map(\.one.en).formatted(or: "or"),
        nl: nouns.map(\.one.nl).formatted(or: "of")
      ),
      many: Text.list(nouns.map(\.many))
    )
  }

  /// Two actors of some kinds, as a sentence begins with them: of two kinds there is one of each.
  static func both(of kinds: [ActorKind]) -> Text {
    let nouns = each(of: kinds)
    guard nouns.count == 2 else {
      let noun = nouns.first ?? .actor
      return Text(en: "Both \(noun.many.en)", nl: "Beide \(noun.many.nl)")
    }
    return Text(
      en: "The \(nouns[0].one.en) and the \(nouns[1].one.en)",
      nl: "De \(nouns[0].one.nl) en de \(nouns[1].one.nl)"
    )
  }

  /// The word of each of some kinds; none where there are others than associations, organisations and governments.
  private static func each(of kinds: [ActorKind]) -> [Noun] {
    let found = Set(kinds)
    let order: [ActorKind] = [.memberAssociation, .organisation, .government]
    guard found.isSubset(of: order) else { return [] }
    return order.filter(found.contains).map { kind in
      kind == .memberAssociation ? .association : Noun(one: kind.title, many: kind.plural)
    }
  }
}
