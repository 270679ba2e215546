/// What an output may tell of the people in it: the one place that decides.
///
/// **Whom it guards against.** A reader of the published outputs of one choice of options: every
/// table, CSV, JSON and drawing made of the same part of the same dataset, by the same attributes and
/// under the same policy, put side by side. The reader knows how many actors of each kind there are, the
/// ties, the names, every score of a single actor, and how this program works; not who is in which group
/// of a sensitive attribute. The analyst who holds the files is no adversary. Outputs of *different* choices are not
/// guarded against each other: what two of them say, with and without one actor, differs by that
/// actor. Publish one choice.
///
/// **How it guards.** Groups and crossings are chosen once, from the kinds and the attributes alone
/// (``Division``, ``Crossing``), and everything is computed from what these show. So two datasets that
/// differ only in what a division withholds give the same outputs byte for byte, and what is shown of
/// two attributes leaves the size of every small cell open by at least the threshold. Numbers are
/// rounded (``DisclosureSession``), so that who makes a mean cannot be found by trying.
///
/// **What it does not do.** A reader who knows the group of most people from elsewhere learns that of
/// the others; no threshold helps against that. A group shown that is nearly everyone tells something
/// of each of them. And in a small network every rounded number still rules some choices of people out:
/// where the scores of people are published by name, publish few measures of groups of few people.
public struct DisclosurePolicy: Sendable {
  /// For whom the output is meant.
  public var audience: Audience

  /// Columns that are guarded besides those recognised by name, compared without case.
  public var sensitiveColumns: [String]

  /// Which actors tell by membership alone, such as a union or a house of prayer.
  public var sensitiveActors: [Condition]

  /// Whether the user asked for what sensitive attributes tell of single actors.
  public var showsAttributes: Bool

  /// Whether codes stand for the names and ids of actors.
  public var isPseudonymised: Bool

  /// The safeguards that are on; all of them, but in a test of what happens without.
  package var safeguards = Safeguards()

  /// Safeguards that a test can switch off, to show that they are needed.
  package struct Safeguards: Sendable, Hashable {
    /// Whether more is withheld so that totals do not give a small group away.
    package var isComplementary = true

    /// Whether statistics are rounded.
    package var isRounding = true

    /// Whether all outputs tell of ties within and between groups by one count.
    package var areTiesToldTogether = true
  }

  /// Creates a policy; without arguments, that of a public output.
  public init(
    audience: Audience = .public,
    sensitiveColumns: [String] = [],
    sensitiveActors: [Condition] = [],
    showsAttributes: Bool = false,
    isPseudonymised: Bool = false
  ) {
    self.audience = audience
    self.sensitiveColumns = sensitiveColumns
    self.sensitiveActors = sensitiveActors
    self.showsAttributes = showsAttributes
    self.isPseudonymised = isPseudonymised
  }

  /// Whether a column is guarded: recognised by its name, or named by the user.
  public func isSensitive(_ column: String) -> Bool {
    SensitiveAttribute.isRecognised(column)
      || sensitiveColumns.contains { $0.folded == column.folded }
  }

  /// Whether actors may be listed, drawn or chosen by a column.
  public func mayTellOfActors(by column: String) -> Bool {
    showsAttributes || !isSensitive(column)
  }
}
