/// Whether a part of the people may be told of by groups, beside all of them.
///
/// Whoever sees the numbers of all people and of a part of them knows by the difference something of those left
/// out. So a part leaves out nobody, or twice as many people as a group must have at least, and so does each
/// value of a list.
///
/// It goes by how many people there are, whatever their groups: were it asked that enough of every group are left
/// out, that a part is refused would tell their groups, and from which part on, those of single people.
///
///     SelectionRule(.public).refusal(ofLeavingOut: 19)    // too few
public struct SelectionRule: Sendable {
  /// The fewest people that are left out, where anybody is.
  public let fewest: Int

  /// The fewest people of whom a group may be shown.
  public let threshold: Int

  /// Creates the rule for an audience.
  public init(_ audience: Audience) {
    threshold = audience.threshold(for: .individual)
    fewest = 2 * threshold
  }

  /// What is said where so many people are left out; `nil` where the part may be told of.
  ///
  /// - Returns: A sentence without a full stop.
  public func refusal(ofLeavingOut count: Int) -> Text? {
    count > 0 && count < fewest ? SelectionRule.tooFew : nil
  }

  /// That a selection is made of whole values.
  public static let wholeValues = Text(
    en: "beside a guarded attribute a part of the people is chosen by whole values, with = or !=",
    nl: "naast een afgeschermd kenmerk kies je een deel van de mensen met hele waarden, met = of !="
  )

  /// That too few people are named as having authority.
  public static let tooFewNamed = Text(
    en: "this sets too few people apart to be told safely: name nobody of them, or more people",
    nl:
      "dit zet te weinig mensen apart om veilig te kunnen tonen: noem niemand van hen, of meer mensen"
  )

  /// That too few people are left out.
  public static let tooFew = Text(
    en:
      "this leaves out too few people to be told apart safely: choose a selection that leaves out "
      + "nobody, or more people",
    nl:
      "dit laat te weinig mensen weg om veilig te kunnen vergelijken: kies een selectie die niemand "
      + "weglaat, of meer mensen"
  )

  /// That a value of a list is of too few people.
  public static let tooFewOfAValue = Text(
    en: "a value of this list is of too few people to be told of with and without it",
    nl: "een waarde van deze lijst is van te weinig mensen om met en zonder te kunnen tonen"
  )
}
