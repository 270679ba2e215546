import GraphCore
import SocialNetwork

// What actors are compared by.

extension SocialCapitalQuestion {
  /// An attribute, and the groups of it.
  struct Compared {
    let attribute: Attribute
    let division: Division
  }

  /// The attribute that actors are compared by, as far as it may be told, and its groups; `nil` where
  /// none was named.
  func compared(
    on subject: Subject,
    _ session: DisclosureSession
  ) throws(QuestionError) -> Compared? {
    guard let name = by else { return nil }
    let given = try subject.attribute(named: name)
    let division: Division
    if per == .actor {
      // Single actors are told of all that is known of them, or not at all.
      try subject.guardRows(by: name)
      division = session.division(of: Groups(of: given), name: given.name, isGuarded: false)
    } else {
      division = session.division(of: given)
    }
    return Compared(attribute: given, division: division)
  }

  /// The communities that actors are compared by where no attribute is named: found once, for all of a
  /// report.
  ///
  /// Where the network is compared with others rewired at random, they are found with each tie counting
  /// as 1, since the ties of those networks have no weights.
  func communities(of network: Network) -> Communities {
    network.communities(isWeighted: isWeighted && !comparesWithChance)
  }
}

extension Subject {
  /// Refuses rows of single actors by a sensitive attribute, unless that was asked for.
  fileprivate func guardRows(by name: String) throws(QuestionError) {
    guard !policy.mayTellOfActors(by: name) else { return }
    throw QuestionError(
      Text(
        en: "'\(name.harmless)' is sensitive: a row for every actor would tell it of each of them",
        nl:
          "'\(name.harmless)' is gevoelig: een rij per actor zou het van elk van hen verklappen"
      ),
      remedy: .rowsOfGroups
    )
  }
}

extension Communities {
  /// The communities as groups.
  var groups: Groups {
    let attribute = Attribute(
      name: "community",
      codes: numbers.map { UInt32($0) },
      cells: TextColumn((0..<count).map { "\($0 + 1)" })
    )
    return Groups(of: attribute)
  }
}

extension Network {
  /// The roles of brokers between the groups by which actors are compared.
  func brokerage(between division: Division?, or communities: Communities?) -> Brokerage? {
    if let division { return brokerage(between: division.valueGroups) }
    return communities.map { brokerage(between: $0.numbers.map { $0 - 1 }) }
  }
}
