/// Whether a part of the people may be told of by groups, beside all of them.
///
/// Whoever sees the numbers of all people and of a part of them knows by the difference something of those left
/// out. So a part leaves out nobody, or as many people of every group that it shows as a group must have.
///
///     let rule = SelectionRule(.public)
///     let refusal = rule.refusal(of: people, keeping: kept, groups: labels)
public struct SelectionRule: Sendable {
  /// The fewest people of a group that are shown, or left out.
  public let threshold: Int

  /// Creates the rule for an audience.
  public init(_ audience: Audience) { threshold = audience.threshold(for: .individual) }

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
    var kept: [Int: Int] = [:]
    var left: [Int?: Int] = [:]
    var other = 0
    for person in people {
      if isKept(person) {
        if let label = labels[person] { kept[label, default: 0] += 1 } else { other += 1 }
      } else {
        left[labels[person], default: 0] += 1
      }
    }
    guard !left.isEmpty else { return nil }
    let shown = kept.filter { $0.value >= threshold }.keys
    other += kept.values.filter { $0 < threshold }.reduce(0, +)
    let isSafe =
      shown.allSatisfy { left[$0, default: 0] >= threshold }
      && (other < threshold
        || left.filter { entry in !shown.contains { $0 == entry.key } }.values.reduce(0, +)
          >= threshold)
    return isSafe ? nil : SelectionRule.tooFew
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
    var (sizes, own) = ([Int: Int](), [Int: Int]())
    for person in kept { if let label = labels[person] { sizes[label, default: 0] += 1 } }
    for person in part { if let label = labels[person] { own[label, default: 0] += 1 } }
    let isSafe = sizes.allSatisfy { label, size in
      size < threshold || own[label, default: 0] >= threshold
    }
    return isSafe ? nil : SelectionRule.tooFew
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
