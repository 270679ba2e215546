/// Whether a part of the people may be told of by groups, beside all of them.
///
/// Whoever sees the numbers of all people and of a part of them knows by the difference something of those left
/// out. So a part leaves out nobody, or as many people of every group that it shows as a group must have: how
/// many that is, is drawn for each (``Audience/threshold(for:)`` and some more), and together they are some more
/// than the groups have at least, since that a part of twenty may be told of would say that ten and ten are.
///
///     let rule = SelectionRule(policy, actors: dataset.actors, of: dataset)
///     let refusal = rule.refusal(of: people, keeping: kept, groups: labels)
public struct SelectionRule: Sendable {
  private let rules: DisclosureRules

  /// The fewest people of a group that are shown, or left out.
  private var threshold: Int { rules.policy.audience.threshold(for: .individual) }

  /// Creates the rule for what may be told of some actors.
  ///
  /// - Parameters:
  ///   - policy: What may be told.
  ///   - actors: The actors, whose positions are asked about.
  ///   - dataset: The dataset that they are of; `nil` where nothing else is known of it.
  public init(_ policy: DisclosurePolicy, actors: Actors, of dataset: Dataset? = nil) {
    let secret = DisclosureSecret { dataset?.disclosureKey ?? DisclosureKey(of: actors) }
    rules = DisclosureRules(policy: policy, actors: actors, secret: secret)
  }

  /// What is said where too few are left out; `nil` where the part may be told of.
  ///
  /// It is the same whatever the reason, since it would tell which group is small.
  ///
  /// - Parameters:
  ///   - people: The positions of all people, before any is left out.
  ///   - isKept: Says of a position whether it is in the part.
  ///   - labels: The group of every actor, by position; `nil` where it is not known. Groups of too few people
  ///     that are kept count as one, with those not known.
  /// - Returns: A sentence without a full stop.
  /// - Complexity: O(*n*).
  public func refusal(
    of people: [Int],
    keeping isKept: (Int) -> Bool,
    groups labels: [Int?]
  ) -> Text? {
    let kept = people.filter(isKept)
    let left = people.filter { !isKept($0) }
    guard !left.isEmpty else { return nil }
    var groups = members(kept, by: labels)
    var shown = Set<Int>()
    for (label, members) in groups {
      if let label, isEnough(members, of: kept) { shown.insert(label) }
    }
    var others = groups.removeValue(forKey: nil) ?? []
    for (label, members) in groups where !shown.contains(label ?? -1) { others += members }
    var parts = members(left, by: labels)
    var needed = shown.map { parts.removeValue(forKey: $0) ?? [] }
    if isEnough(others, of: kept) { needed.append(Array(parts.values.joined())) }
    return areEnough(needed, of: left) ? nil : SelectionRule.tooFew
  }

  /// What is said where a value that a selection names is of too few people of a group that is shown; `nil`
  /// where it is of enough of each.
  ///
  /// Two selections then differ by as many: with and without `Brugge` by everyone in Brugge.
  ///
  /// - Parameters:
  ///   - part: The people who have the value.
  ///   - kept: The people that the selection keeps.
  ///   - labels: The group of every actor, by position.
  /// - Returns: A sentence without a full stop.
  /// - Complexity: O(*n*).
  public func refusal(ofPart part: [Int], beside kept: [Int], groups labels: [Int?]) -> Text? {
    // Whoever selects one value alone selects nobody without it.
    guard part.count < kept.count else { return nil }
    let own = members(part, by: labels)
    let needed = members(kept, by: labels).filter { label, members in
      label != nil && isEnough(members, of: kept)
    }
    return areEnough(needed.keys.map { own[$0] ?? [] }, of: part) ? nil : SelectionRule.tooFew
  }

  /// The people of every group.
  private func members(_ people: [Int], by labels: [Int?]) -> [Int?: [Int]] {
    Dictionary(grouping: people) { labels[$0] }
  }

  /// Whether some people are as many as is drawn for them: of those who are kept, whether they are shown as a group.
  private func isEnough(_ members: [Int], of people: [Int]) -> Bool {
    !rules.bar(from: threshold, rules.hash(of: members), in: rules.hash(of: people))
      .isOver(members.count)
  }

  /// Whether parts of some people are each enough, and leave open how many each is.
  private func areEnough(_ parts: [[Int]], of people: [Int]) -> Bool {
    guard !parts.isEmpty else { return true }
    let room = Int(DisclosureRules.fewestValues) - 1
    return people.count >= threshold * parts.count + room
      && parts.allSatisfy { isEnough($0, of: people) }
  }

  /// That a selection is made of whole values.
  public static let wholeValues = Text(
    en: "beside a guarded attribute a part of the people is chosen by whole values, with = or !=",
    nl: "naast een afgeschermd kenmerk kies je een deel van de mensen met hele waarden, met = of !="
  )

  /// That too few people are named as having authority.
  public static let tooFewNamed = Text(
    en:
      "this sets too few people apart to be told safely: name nobody of them, or more people of every "
      + "group",
    nl:
      "dit zet te weinig mensen apart om veilig te kunnen tonen: noem niemand van hen, of meer mensen "
      + "van elke groep"
  )

  /// That too few people are left out.
  static let tooFew = Text(
    en:
      "this leaves out too few people to be told apart safely: choose a selection that leaves out "
      + "nobody, or more people of every group",
    nl:
      "dit laat te weinig mensen weg om veilig te kunnen vergelijken: kies een selectie die niemand "
      + "weglaat, of meer mensen van elke groep"
  )
}
