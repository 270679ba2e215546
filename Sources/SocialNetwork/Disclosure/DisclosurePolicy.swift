/// What an output may tell of the people in it: the one place that decides.
///
/// **Whom it guards against.** A reader of published outputs, of one call or of several with different
/// options: every table, CSV, JSON and drawing made of the dataset, put side by side. The reader knows
/// how many actors of each kind there are, the ties, the names, the harmless attributes, every score of a
/// single actor, and how this program works; not who is in which group of a sensitive attribute. The
/// analyst who holds the files is no adversary.
///
/// **How it guards.** Every number is computed on everyone whose value is known, so that what is said is
/// true of all of them; what is guarded is what is shown (``Division``). Groups below the threshold, and some
/// that are hardly above it, are shown with those of unknown value, or not at all. Every number is rounded at
/// random by itself, and which way it goes follows from a key (``DisclosureKey``), from who contributes what, and from everyone who is
/// compared: the same comparison always gives the same numbers, so that asking again tells nothing, and in
/// any other the numbers of all groups are rounded anew, so that subtracting two tells nothing either, nor
/// which of them moved. Where a number is known to be part of another that is public, what is shown leaves
/// at least five values open for what is not, also to a reader of outputs for both audiences. An option
/// that names a person is refused beside a guarded attribute, and a selection leaves out nobody, or enough
/// people, whatever their groups (``SelectionRule``).
///
/// **What it does not do.** It is no proof as differential privacy gives one: every mean is an equation in the
/// groups of people, and some dozens of calls that are all allowed can be solved for them. The key holds no secret:
/// who lacks the values of a few people alone can try them. Two versions of a dataset that differ
/// in anything have different keys. A reader who knows the group of most people from elsewhere learns
/// something of the others, and a group that is nearly everyone tells something of each of them: no
/// threshold helps against that.
public struct DisclosurePolicy: Sendable {
  /// For whom the output is meant.
  public var audience: Audience

  /// Columns that are guarded whatever their names say, compared without case.
  public var sensitiveColumns: [String]

  /// Columns that are not guarded whatever their names say, compared without case; one that is
  /// sensitive as well is guarded.
  public var publicColumns: [String]

  /// Which actors tell by membership alone, such as a union or a house of prayer.
  public var sensitiveActors: [Condition]

  /// Whether the user asked for what sensitive attributes tell of single actors.
  public var showsAttributes: Bool

  /// Whether codes stand for the names and ids of actors.
  public var isPseudonymised: Bool

  /// Columns that are left out, since they may tell who the actors are that codes stand for.
  public var columnsLeftOut: [String] = []

  /// Why nothing is told by guarded attributes; `nil` where it may be.
  public var silence: Text?

  /// Whether each column is guarded, by its name without case; `nil` until the actors are known.
  private var columns: [String: Bool]?

  /// The safeguards that are on; all of them, but in a test of what happens without.
  package var safeguards = Safeguards()

  /// Safeguards that a test can switch off, to show that they are needed.
  package struct Safeguards: Sendable, Hashable {
    /// Whether statistics are rounded.
    package var isRounding = true
  }

  /// Creates a policy; without arguments, that of a public output.
  public init(
    audience: Audience = .public,
    sensitiveColumns: [String] = [],
    publicColumns: [String] = [],
    sensitiveActors: [Condition] = [],
    showsAttributes: Bool = false,
    isPseudonymised: Bool = false
  ) {
    self.audience = audience
    self.sensitiveColumns = sensitiveColumns
    self.publicColumns = publicColumns
    self.sensitiveActors = sensitiveActors
    self.showsAttributes = showsAttributes
    self.isPseudonymised = isPseudonymised
  }

  /// The policy that knows which columns are guarded for some actors: those filled for anyone who is, or may be, a
  /// person, whatever the user says that words for people stand for, and those that tell who stands for an actor or
  /// how to reach it, unless their names say that they are harmless.
  ///
  /// Whoever is left out of a network later counts as well, so the first actors decide: a policy that knows
  /// already stays as it is.
  ///
  /// - Parameter actors: All actors of the dataset.
  /// - Returns: The policy.
  /// - Complexity: O(*n*) for each column.
  public func resolved(for actors: Actors) -> DisclosurePolicy {
    guard columns == nil else { return self }
    var columns: [String: Bool] = [:]
    for measure in ActorMeasure.all { columns[measure.id.folded] = false }
    // What we read as a kind, a role or a function is that, whatever the file calls it.
    for header in actors.spelling.headers.values { columns[header.folded] = false }
    let likely = actors.likelihoodOfPeople
    for attribute in actors.attributes {
      // What its name says to be sensitive is guarded also where people may be called something else.
      let least: Likelihood = SensitiveAttribute.isRecognised(attribute.name) ? .possible : .likely
      columns[attribute.name.folded] =
        !SensitiveAttribute.isHarmless(attribute.name)
        && (actors.indices.contains { attribute.codes[$0] != 0 && likely[$0] >= least }
          || ContactDetails.areIn(attribute))
    }
    let others = actors.attributes.filter { columns[$0.name.folded] == false }
    let naming = NamedPeople.columns(among: others, of: actors) { position in
      likely[position] == .likely && actors.kinds[position] != .unknown
    }
    for name in naming { columns[name.folded] = true }
    var policy = self
    policy.columns = columns
    policy.publicColumns.removeAll { actors.attribute(named: $0) == nil }
    return policy
  }

  /// Whether a column is guarded: named as sensitive by the user, or filled for people while neither its
  /// name nor the user says that it is harmless.
  ///
  /// Of a column that is not known, since no actors were seen as yet, it is taken that people have it.
  public func isSensitive(_ column: String) -> Bool {
    if isListed(column, in: sensitiveColumns) { return true }
    if isListed(column, in: publicColumns) { return false }
    if let isGuarded = columns?[column.folded] { return isGuarded }
    return !SensitiveAttribute.isHarmless(column)
      && !ActorMeasure.all.contains { $0.id == column.folded }
  }

  /// Whether a column is guarded since its name or the user says that it is sensitive.
  public func isKnownSensitive(_ column: String) -> Bool {
    isSensitive(column)
      && (isListed(column, in: sensitiveColumns) || SensitiveAttribute.isRecognised(column))
  }

  /// Whether a column is guarded only because nothing says that it is harmless.
  public func isGuardedByDefault(_ column: String) -> Bool {
    isSensitive(column) && !isKnownSensitive(column)
  }

  /// The columns that the user calls public although their names say that they are sensitive.
  var columnsPublicAgainstTheirNames: [String] {
    publicColumns.filter { SensitiveAttribute.isRecognised($0) && !isSensitive($0) }
  }

  private func isListed(_ column: String, in names: [String]) -> Bool {
    names.contains { $0.folded == column.folded }
  }

  /// Whether actors may be listed, drawn or chosen by a column.
  public func mayTellOfActors(by column: String) -> Bool {
    showsAttributes || !isSensitive(column)
  }
}

/// Whether an actor is a person.
private enum Likelihood: Comparable {
  /// By its kind and by the word for it in the file it is not.
  case none
  /// The word in the file means a kind only since the user says so.
  case possible
  /// It is, or may be, by its kind or by the word in the file alone.
  case likely
}

extension Actors {
  /// Whether each actor is a person, whatever the user says that the words in the file stand for.
  fileprivate var likelihoodOfPeople: [Likelihood] {
    let words = spelling.words[.kind]
    let meanings = words?.cells.map { word -> Likelihood in
      guard let usual = KindWord.kind(word, among: [:]) else { return .possible }
      return usual.isPerson ? .likely : .none
    }
    var likely = indices.map { position -> Likelihood in
      if kinds[position].mayBePerson { return .likely }
      let code = Int(words?.codes[position] ?? 0)
      return code > 0 ? meanings?[code - 1] ?? .none : .none
    }
    // Another column may have been named as that of kinds: theirs is then one among others.
    for attribute in attributes where attribute.cells.count <= KindWord.mostWords {
      let isPerson = attribute.cells.map { KindWord.kind($0, among: [:])?.isPerson ?? false }
      guard isPerson.contains(true) else { continue }
      for position in indices {
        let code = Int(attribute.codes[position])
        if code > 0, isPerson[code - 1] { likely[position] = .likely }
      }
    }
    return likely
  }

  /// Says of every actor whether it is a person, or may be one, by its kind or by a word of the file.
  package var areLikelyPeople: [Bool] { likelihoodOfPeople.map { $0 == .likely } }
}
