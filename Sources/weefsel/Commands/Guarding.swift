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

  /// Refuses to read a sensitive column as a field of actors that is printed, such as the name or the kind.
  func checkMappedColumns() throws(UsageError) {
    let policy = policy
    guard !policy.showsAttributes else { return }
    for field in [Spelling.Field.id, .name, .kind, .surveyed, .role, .function] {
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

  /// Refuses to guard, or to show, a column or associations that are not there: a slip of the pen would
  /// leave them unguarded.
  func checkSensitive(in actors: Actors) throws(UsageError) {
    for column in arguments[Common.sensitive]
    where column.folded != "kind" && actors.attribute(named: column) == nil {
      throw noColumn(column, of: Common.sensitive, in: actors)
    }
    for word in arguments[Common.publicColumn] where actors.attribute(named: word) == nil {
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
    let list = Text.list(ofNames: names)
    let given = "'\(option.name) \(column.harmless)'"
    return UsageError(
      names.isEmpty
        ? Text(
          en: "\(given): there is no such column",
          nl: "\(given): er is geen kolom met die naam"
        )
        : Text(
          en: "\(given): there is no such column; there are \(list.en)",
          nl: "\(given): er is geen kolom met die naam; er zijn \(list.nl)"
        ),
      for: command,
      suggestion: isHeaderOfKind(column, in: actors) ? "kind" : names.nearest(to: column)
    )
  }

  private func isHeaderOfKind(_ column: String, in actors: Actors) -> Bool {
    actors.subject(of: column)?.isKind ?? false
  }
}
