import SocialNetwork

extension KindWord {
  /// The kind that a word obviously stands for, though it is none that is read as such: mistyped by a
  /// letter or two, or with a word in it that says it, as `koepel` or `cultuurcentrum`; `nil` where
  /// none is obvious, or several are.
  static func proposal(for word: String) -> ActorKind? {
    let key = word.wordKey
    guard key.count >= 4 else { return nil }
    let near = Set(
      known.filter { $0.key.count >= 5 && key.editDistance(to: $0.key) <= (key.count < 8 ? 1 : 2) }
        .map(\.kind)
    )
    if near.count == 1 { return near.first }
    let contained = Set(parts.filter { key.contains($0.key) }.map(\.kind))
    return contained.count == 1 ? contained.first : nil
  }

  /// Parts of words that say what an actor is.
  private static let parts: [(key: String, kind: ActorKind)] = {
    let lists: [ActorKind: [String]] = [
      .individual: ["persoon", "person", "deelnemer", "bewoner", "burger"],
      .volunteer: ["vrijwillig", "volunteer", "bénévol"],
      .memberAssociation: ["vereniging", "afdeling", "associat"],
      .organisation: [
        "koepel", "umbrella", "organis", "organiz", "centrum", "stichting", "instelling", "school",
        "bedrijf",
      ],
      .government: ["gemeente", "overheid", "bestuur", "minister", "government"],
    ]
    return lists.flatMap { kind, words in words.map { ($0.wordKey, kind) } }
  }()
}
