import SocialNetwork

extension Call {
  /// What the output may tell of people, as the options say.
  var policy: DisclosurePolicy {
    DisclosurePolicy(
      audience: arguments[Common.audience] ?? .public,
      sensitiveColumns: arguments[Common.sensitive],
      sensitiveActors: arguments[Common.sensitiveActor],
      showsAttributes: arguments[Common.showAttributes]
    )
  }

  /// That policy at work on the actors of a network.
  func disclosure(of network: Network) -> Disclosure {
    Disclosure(policy: policy, actors: network.actors)
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
