import NetworkReport
import SocialNetwork

extension Call {
  /// What the output may tell of people, as the options say.
  var policy: DisclosurePolicy {
    let publicColumns = arguments[Common.publicColumn].flatMap { word in
      // A header may hold a comma itself; names of no column mean nothing.
      [word] + (word.contains(",") ? word.split(separator: ",").map(String.init) : [])
    }
    return DisclosurePolicy(
      audience: arguments[Common.audience],
      sensitiveColumns: arguments[Common.sensitive],
      publicColumns: publicColumns,
      sensitiveActors: arguments[Common.sensitiveActor],
      showsAttributes: arguments[Common.showAttributes],
      isPseudonymised: arguments[Common.pseudonymise]
    )
  }

  /// Refuses to read a sensitive column as a field of actors or ties that is printed, such as the name or the kind.
  func checkMappedColumns() throws(UsageError) {
    let policy = policy
    guard !policy.showsAttributes else { return }
    for field in Spelling.Field.allCases {
      guard let header = arguments[Common.column][field],
        SensitiveAttribute.isRecognised(header)
          || policy.sensitiveColumns.contains(where: { $0.folded == header.folded })
      else { continue }
      let given = "'\(Common.column.name) \(field.rawValue)=\(header.harmless)'"
      throw UsageError(
        Text(
          en:
            "\(given): '\(header.harmless)' tells something sensitive of people, and would be shown; "
            + "add \(Common.showAttributes.name) if that is meant",
          nl:
            "\(given): '\(header.harmless)' vertelt iets gevoeligs over mensen, en zou getoond worden; "
            + "voeg \(Common.showAttributes.name) toe als dat de bedoeling is"
        ),
        for: command
      )
    }
  }

  /// Refuses to read as a field that is printed a column of people of which nothing says that it is harmless.
  ///
  /// What is read as a name is one where most are of one person alone.
  func checkMappedColumns(of actors: Actors) throws(UsageError) {
    let policy = policy
    guard !policy.showsAttributes else { return }
    if let header = arguments[Common.column][.kind], actors.haveWordsOfTheirOwn(in: .kind) {
      let given = "'\(Common.column.name) kind=\(header.harmless)'"
      throw UsageError(
        Text(
          en:
            "\(given): most actors have a word of their own in that column, so it holds no kinds; name "
            + "the column of kinds",
          nl:
            "\(given): de meeste actoren hebben in die kolom een eigen woord, dus staan er geen soorten in; "
            + "noem de kolom met soorten"
        ),
        for: command
      )
    }
    for field in [Spelling.Field.name, .kind, .surveyed, .role, .function] {
      guard let header = arguments[Common.column][field],
        actors.spelling.headers[field]?.folded == header.folded,
        !SensitiveAttribute.isHarmless(header),
        !policy.publicColumns.contains(where: { $0.folded == header.folded }),
        field == .name ? actors.peopleShareNames : actors.peopleHaveWords(in: field),
        field != .kind || !actors.haveKindsAlone
      else { continue }
      let name = header.harmless
      let given = "'\(Common.column.name) \(field.rawValue)=\(name)'"
      throw UsageError(
        Text(
          en:
            "\(given): nothing says that '\(name)' is harmless, and it would be shown of people; add "
            + "\(Common.publicColumn.name) \(name.quotedForShell) if it is",
          nl:
            "\(given): niets zegt dat '\(name)' onschuldig is, en het zou van mensen getoond worden; voeg "
            + "\(Common.publicColumn.name) \(name.quotedForShell) toe als dat zo is"
        ),
        for: command
      )
    }
  }

  /// Refuses to guard, or to show, a column or associations that are not there: a slip of the pen would
  /// leave them unguarded.
  func checkSensitive(in actors: Actors) throws(UsageError) {
    for column in arguments[Common.sensitive]
    where column.folded != "kind" && actors.attribute(named: column) == nil {
      throw noColumn(column, of: Common.sensitive, in: actors)
    }
    let mapped = Set(arguments[Common.column].values.map(\.folded))
    for word in arguments[Common.publicColumn]
    where actors.attribute(named: word) == nil && !mapped.contains(word.folded) {
      for column in word.split(separator: ",").map(String.init)
      where actors.attribute(named: column) == nil {
        throw noColumn(column, of: Common.publicColumn, in: actors)
      }
    }
    let policy = policy.resolved(for: actors)
    for condition in policy.sensitiveActors {
      let holds: [Bool]
      do throws(ConditionError) {
        holds = try actors.satisfying(condition)
      } catch {
        throw usageError(actors.refusal(of: condition, because: error))
      }
      guard holds.contains(true) else {
        throw usageError(
          actors.nobody(satisfies: condition, tellsValues: !policy.isSensitive(condition.key))
        )
      }
    }
  }

  private func noColumn(
    _ column: String,
    of option: some AnyOption,
    in actors: Actors
  ) -> UsageError {
    let names = actors.attributes.map(\.name)
    let there = Text.there(are: .list(ofNames: names), count: names.count)
    let given = "'\(option.name) \(column.harmless)'"
    return UsageError(
      names.isEmpty
        ? Text(
          en: "\(given): there is no such column",
          nl: "\(given): er is geen kolom met die naam"
        )
        : Text(
          en: "\(given): there is no such column; \(there.en)",
          nl: "\(given): er is geen kolom met die naam; \(there.nl)"
        ),
      for: command,
      suggestion: isHeaderOfKind(column, in: actors) ? "kind" : names.nearest(to: column)
    )
  }

  private func isHeaderOfKind(_ column: String, in actors: Actors) -> Bool {
    actors.subject(of: column)?.isKind ?? false
  }
}

extension Actors {
  /// Whether anybody who may be a person has a word in a column of words.
  fileprivate func peopleHaveWords(in field: Spelling.Field) -> Bool {
    guard let words = spelling.words[field] else { return false }
    return indices.contains { words.codes[$0] != 0 && kinds[$0].mayBePerson }
  }

  /// Whether all words of the column of kinds are kinds, whatever the user says that they stand for.
  fileprivate var haveKindsAlone: Bool {
    spelling.words[.kind]?.cells.allSatisfy { KindWord.kind($0, among: [:]) != nil } ?? false
  }

  /// Whether a column of words names actors: where there are more than a few words, and half as many as actors.
  fileprivate func haveWordsOfTheirOwn(in field: Spelling.Field) -> Bool {
    guard let words = spelling.words[field] else { return false }
    let count = Set(words.codes).subtracting([0]).count
    return count > 10 && 2 * count > indices.count
  }

  /// Whether most of those who may be people have a name that others have too.
  fileprivate var peopleShareNames: Bool {
    let people = indices.filter { kinds[$0].mayBePerson }.map { names[$0] }
    return 2 * Set(people).count < people.count
  }
}
