import SocialNetwork

// People who are counted rather than named.

extension IsolationSentences {
  /// How many people are alone on a rung for one reason, by kind, and why.
  func people(_ groups: [IsolatedGroup]) -> Text {
    let members = groups.map { $0.members[0] }
    let who = Text.list(counted(members, in: [.volunteer, .individual, .unknown]))
    let have = Verb.have.form(for: members.count)
    switch groups[0].rung {
    case .unknown: return unknown(who, members)
    case .notOnDay:
      return isPart
        ? Text(
          en: "\(who.en) \(have.en) no tie within this part of the network on that day, but "
            + "\(have.en) on other days.",
          nl: "\(who.nl) \(have.nl) binnen dit deel van het netwerk op die dag geen relatie, maar "
            + "wel op andere dagen."
        )
        : Text(
          en: "\(who.en) \(have.en) no tie on that day, but \(have.en) on other days.",
          nl: "\(who.nl) \(have.nl) op die dag geen relatie, maar wel op andere dagen."
        )
    case .outOfReach: return outOfReach(who, have)
    default:
      return isPart
        ? Text(
          en: "\(who.en) \(have.en) no tie within this part of the network.",
          nl: "\(who.nl) \(have.nl) binnen dit deel van het netwerk met niemand een relatie."
        )
        : Text(
          en: "\(who.en) \(have.en) no tie with anyone.",
          nl: "\(who.nl) \(have.nl) met niemand een relatie."
        )
    }
  }

  private func unknown(_ who: Text, _ members: [Int]) -> Text {
    let have = Verb.have.form(for: members.count)
    switch network.cause(of: members[0]) {
    case .tiesLeftOut where concealsTies:
      return Text(
        en: "Of \(who.en) nothing is said, to protect people.",
        nl: "Over \(who.nl) wordt niets gezegd, om personen te beschermen."
      )
    case .tiesLeftOut where network.leftOut.leavesTiesUnknown:
      return Text(
        en: "Of \(who.en) the ties are unknown: rows of ties were left out, and it is not known"
          + " whose they are.",
        nl: "Van \(who.nl) zijn de relaties onbekend: er zijn rijen met relaties weggelaten, en"
          + " van wie die zijn, is niet bekend."
      )
    case .tiesLeftOut:
      return Text(
        en: "\(who.en) \(have.en) ties that were left out because their rows are faulty.",
        nl: "\(who.nl) \(have.nl) relaties die weggelaten zijn omdat de rijen fouten bevatten."
      )
    case .tiesUntagged:
      return Text(
        en: "\(who.en) \(have.en) ties of which the \(tag.en) is unknown.",
        nl: "\(who.nl) \(have.nl) relaties waarvan de \(tag.nl) onbekend is."
      )
    case .notSurveyed, nil:
      let were = members.count == 1 ? Text(en: "was", nl: "is") : Text(en: "were", nl: "zijn")
      return Text(
        en: "\(who.en) \(were.en) not surveyed, \(notNamed.en).",
        nl: "\(who.nl) \(were.nl) niet bevraagd, \(notNamed.nl)."
      )
    }
  }
}
