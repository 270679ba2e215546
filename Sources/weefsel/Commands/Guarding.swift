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

  /// That policy at work on the actors of a network, for one output.
  func session(of network: Network) -> DisclosureSession {
    DisclosureSession(policy: policy, actors: network.actors)
  }

  /// Refuses to guard a column or associations that are not there: a slip of the pen would leave them
  /// unguarded.
  func checkSensitive(in actors: Actors) throws(UsageError) {
    for column in policy.sensitiveColumns
    where column.folded != "kind" && actors.attribute(named: column) == nil {
      let names = actors.attributes.map(\.name)
      throw UsageError(
        Text(
          en: "'--sensitive \(column.harmless)': there is no such column"
            + (names.isEmpty ? "" : "; there are " + names.listed(.en)),
          nl: "'--sensitive \(column.harmless)': er is geen kolom met die naam"
            + (names.isEmpty ? "" : "; er zijn " + names.listed(.nl))
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
        throw refusal(of: condition, of: Common.sensitiveActor, because: error, among: actors)
      }
      guard holds.contains(true) else {
        throw nobody(satisfies: condition, of: Common.sensitiveActor, among: actors)
      }
    }
  }

  private func isHeaderOfKind(_ column: String, in actors: Actors) -> Bool {
    actors.subject(of: column)?.isKind ?? false
  }

  /// Refuses to list, draw or choose single actors by a sensitive attribute, unless the user asks for
  /// it.
  func guardSensitive(_ key: String) throws(UsageError) {
    guard !policy.mayTellOfActors(by: key) else { return }
    throw UsageError(
      Text(
        en: "'\(key.harmless)' is sensitive: a list of actors would tell it of each of them; "
          + "add --show-attributes if that is meant",
        nl:
          "'\(key.harmless)' is gevoelig: een lijst van actoren zou het van elk van hen verklappen; "
          + "voeg --show-attributes toe als dat de bedoeling is"
      ),
      for: command
    )
  }

  /// What was withheld, as the closing lines of a table.
  func lines(of withholding: Withholding) -> [String] {
    withholding.isEmpty
      ? []
      : [""]
        + withholding.sentences.flatMap { $0[language].wrapped(to: terminal.width) }
  }
}
