package import SocialNetwork

extension Subject {
  /// That whose kind is not known may be of one to whom paths are counted; `nil` where every kind is known.
  func noteOnUnknownKinds(besides kind: ActorKind) -> Text? {
    let count = actors.kinds.count { $0 == .unknown }
    guard count > 0, kind != .unknown else { return nil }
    let (actors, one) = (Noun.actor.count(count), kind.unnamed)
    return Text(
      en: "Of \(actors.en) the kind is not known: if \(count == 1 ? "it" : "any of them") is "
        + "\(one.en), some paths are shorter.",
      nl: "Van \(actors.nl) is de soort niet bekend: is \(count == 1 ? "het" : "een ervan") "
        + "\(one.nl), dan zijn sommige paden korter."
    )
  }

  /// Says of every actor whether it is an authority.
  ///
  /// - Parameters:
  ///   - words: Who is, each a word for a kind or a condition; governments where there are none.
  ///   - options: How the measures are computed that conditions are on.
  /// - Returns: Whether each actor is, by position.
  /// - Throws: A ``QuestionError`` where a word is neither, or nobody satisfies a condition.
  package func authorities(
    _ words: [String],
    _ options: MeasureOptions? = nil
  ) throws(QuestionError) -> [Bool] {
    if words.isEmpty { return network.isGovernment }
    var isAuthority = [Bool](repeating: false, count: actors.count)
    for word in words {
      let holds: [Bool]
      if let isOfKind = actors.satisfying(kind: word) {
        holds = isOfKind
      } else if let condition = Condition(word) {
        holds = try satisfying([condition], options)
      } else {
        throw unknownAuthority(word)
      }
      for actor in isAuthority.indices where holds[actor] { isAuthority[actor] = true }
    }
    return isAuthority
  }

  private func unknownAuthority(_ word: String) -> QuestionError {
    let kinds = ActorKind.known.map(\.title)
    let list = Text.list(kinds + [Text(en: "KEY=VALUE", nl: "KENMERK=WAARDE")], joinedBy: .or)
    return QuestionError(
      Text(en: "expected \(list.en)", nl: "verwacht: \(list.nl)"),
      aboutWord: word,
      suggestion: (kinds.map(\.en) + kinds.map(\.nl)).closest(to: word)
    )
  }
}
