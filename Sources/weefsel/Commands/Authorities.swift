import SocialNetwork

extension Call {
  /// Says of every actor whether it is an authority, as the options declare.
  func authorities(in network: Network) throws(UsageError) -> [Bool] {
    let words = arguments[CapitalOption.authority]
    if words.isEmpty { return network.isGovernment }
    var isAuthority = [Bool](repeating: false, count: network.actors.count)
    for word in words {
      if let holds = network.actors.satisfying(kind: word) {
        for actor in isAuthority.indices where holds[actor] { isAuthority[actor] = true }
      } else if let condition = Condition(word) {
        let holds = try satisfying([condition], of: CapitalOption.authority, in: network)
        for actor in isAuthority.indices where holds[actor] { isAuthority[actor] = true }
      } else {
        let kinds = ActorKind.known
        throw UsageError(
          Text(
            en: "'--authority \(word.harmless)': expected "
              + (kinds.map(\.name) + ["KEY=VALUE"]).formatted(or: "or", last: 6),
            nl: "'--authority \(word.harmless)': verwacht: "
              + (kinds.map(\.title.nl) + ["KENMERK=WAARDE"]).formatted(or: "of", last: 6)
          ),
          for: command,
          suggestion: (kinds.map(\.name) + kinds.map(\.title.nl)).closest(to: word)
        )
      }
    }
    return isAuthority
  }
}
