import GraphCore

/// The critical role: who reaches government, how near, and through whom.
///
/// Governments are no part of those counted. Steps are counted over ties of any kind. An actor is a
/// **doorkeeper** of those who have no way to any government but through it.
struct WaysToGovernment {
  let indicators: [Indicator]

  init(of network: Network, options: CompassOptions) {
    let others = network.actors.indices.filter { network.actors.kinds[$0] != .government }
    guard others.count < network.actors.count else {
      indicators = WaysToGovernment.titles.map { id, title in
        Indicator(id, title: title, without: .actors(.government), command: ["check"])
      }
      return
    }
    let access = network.authorityAccess(umbrella: options.umbrella)
    let command = ["isolated", "--reach", "government"]
    func within(_ steps: Int, _ who: [Int]) -> Int {
      who.count { actor in access.steps[actor].map { $0 <= steps } ?? false }
    }
    func indicator(_ place: Int, _ value: Indicator.Value, _ sentence: Text) -> Indicator {
      Indicator(
        WaysToGovernment.titles[place].0,
        title: WaysToGovernment.titles[place].1,
        value: value,
        sentence: sentence,
        command: command
      )
    }
    let direct = within(1, others)
    let near = within(2, others)
    let none = others.count { access.steps[$0] == nil }
    var found = [
      indicator(
        0,
        .share(direct, of: others.count),
        Noun.actor.part(direct, of: others.count, .have)
          + Text(en: " a tie with a government.", nl: " zelf een relatie met een overheid.")
      ),
      indicator(
        1,
        .share(near, of: others.count),
        Noun.actor.part(near, of: others.count)
          + Text(en: "; by kind: ", nl: "; naar soort: ")
          + WaysToGovernment.byKind(network, others) { within(2, $0) }
      ),
      indicator(
        2,
        .share(none, of: others.count),
        Noun.actor.part(none, of: others.count, .have)
          + Text(en: " no way at all.", nl: " geen enkele weg.")
      ),
    ]
    found += WaysToGovernment.throughUmbrella(access, others, within: near, options, command)
    found.append(WaysToGovernment.doorkeeper(access, of: network, others, options, command))
    indicators = found
  }

  private static let titles = [
    ("government-direct", Text(en: "Government at first hand", nl: "Overheid rechtstreeks")),
    ("government-near", Text(en: "Government within two steps", nl: "Overheid in twee stappen")),
    ("government-none", Text(en: "No way to government", nl: "Geen weg naar de overheid")),
    (
      "government-near-without-umbrella",
      Text(en: "Within two steps without the umbrella", nl: "In twee stappen zonder de koepel")
    ),
    (
      "government-umbrella-only",
      Text(en: "Through the umbrella only", nl: "Enkel via de koepel")
    ),
    ("doorkeeper", Text(en: "Through one other only", nl: "Enkel via één ander")),
  ]

  /// The share of each kind, in words.
  private static func byKind(
    _ network: Network,
    _ others: [Int],
    _ count: ([Int]) -> Int
  ) -> Text {
    let parts = ActorKind.allCases.compactMap { kind -> Text? in
      let who = others.filter { network.actors.kinds[$0] == kind }
      guard !who.isEmpty else { return nil }
      return kind.plural + Text(" \(Percentage.string(count(who), of: who.count))")
    }
    return Text(
      en: parts.map(\.en).joined(separator: ", "),
      nl: parts.map(\.nl).joined(separator: ", ")
    ) + Text(".")
  }

  private static func throughUmbrella(
    _ access: AuthorityAccess,
    _ others: [Int],
    within near: Int,
    _ options: CompassOptions,
    _ command: [String]
  ) -> [Indicator] {
    guard let umbrella = options.umbrella, let steps = access.stepsWithoutUmbrella else {
      return titles[3...4].map { id, title in
        Indicator(id, title: title, without: .option("--umbrella ID"), command: command)
      }
    }
    let rest = others.filter { $0 != umbrella }
    let nearWithout = rest.count { actor in steps[actor].map { $0 <= 2 } ?? false }
    let only = rest.count { access.mustPassUmbrella($0) ?? false }
    return [
      Indicator(
        titles[3].0,
        title: titles[3].1,
        value: .share(nearWithout, of: rest.count),
        sentence: Noun.actor.part(nearWithout, of: rest.count)
          + Text(en: "; with the umbrella \(near).", nl: "; met de koepel \(near)."),
        command: command
      ),
      Indicator(
        titles[4].0,
        title: titles[4].1,
        value: .share(only, of: rest.count),
        sentence: Noun.actor.part(only, of: rest.count, .would)
          + Text(
            en: " have no way at all without the umbrella.",
            nl: " zonder de koepel geen enkele weg hebben."
          ),
        command: command
      ),
    ]
  }

  /// The actor, besides the umbrella, without whom most others have no way at all.
  private static func doorkeeper(
    _ access: AuthorityAccess,
    of network: Network,
    _ others: [Int],
    _ options: CompassOptions,
    _ command: [String]
  ) -> Indicator {
    let candidates = others.filter { $0 != options.umbrella }
    let most = candidates.map { access.dependants[$0] }.max() ?? 0
    let holder = candidates.filter { access.dependants[$0] == most }
      .min { network.actors.ids.precedes($0, $1) }
    let besides =
      options.umbrella == nil
      ? Text("") : Text(en: " besides the umbrella", nl: " naast de koepel")
    let sentence: Text
    if let holder, most > 0 {
      sentence =
        Noun.actor.count(most, .have)
        + Text(en: " no way but through ", nl: " enkel een weg via ") + network.mention(of: holder)
        + Text(en: "; no one", nl: "; niemand") + besides
        + Text(en: " holds more.", nl: " houdt er meer vast.")
    } else {
      sentence =
        Text(en: "No one", nl: "Niemand") + besides
        + Text(
          en: " is the only way to government for anybody.",
          nl: " is voor iemand de enige weg naar de overheid."
        )
    }
    return Indicator(
      titles[5].0,
      title: titles[5].1,
      value: .share(most, of: others.count),
      sentence: sentence,
      command: command
    )
  }
}
