import NetworkReport
import SocialNetwork

extension Call {
  /// What the output may tell of people, as the options say.
  var policy: DisclosurePolicy {
    DisclosurePolicy(
      audience: arguments[Common.audience],
      sensitiveColumns: arguments[Common.sensitive],
      sensitiveActors: arguments[Common.sensitiveActor],
      showsAttributes: arguments[Common.showAttributes],
      isPseudonymised: arguments[Common.pseudonymise]
    )
  }

  /// Refuses to guard a column or associations that are not there: a slip of the pen would leave them
  /// unguarded.
  func checkSensitive(in actors: Actors) throws(UsageError) {
    for column in policy.sensitiveColumns
    where column.folded != "kind" && actors.attribute(named: column) == nil {
      let names = actors.attributes.map(\.name)
      let list = Text.list(ofNames: names)
      let given = "'--sensitive \(column.harmless)'"
      throw UsageError(
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

  private func isHeaderOfKind(_ column: String, in actors: Actors) -> Bool {
    actors.subject(of: column)?.isKind ?? false
  }
}
