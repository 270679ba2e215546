import SocialNetwork

// Why a group is isolated.

extension IsolationSentences {
  /// Why a group is on its rung.
  func reasons(for group: IsolatedGroup) -> [Text] {
    switch group.rung {
    case .unknown where group.members.count > 1: [lostTies(of: group)]
    case .unknown: [unknown(group.members[0])]
    case .notOnDay: [noTieOnDay]
    case .isolate: [noTie]
    case .detached: [separate(group)]
    case .umbrellaOnly, .oneTie, .oneActor: hanging(group)
    case .outOfReach: [outOfReach(group)]
    case .robust: []
    }
  }

  /// What is not known of groups on one rung; `nil` where all is.
  func doubt(about groups: [IsolatedGroup]) -> Text? {
    let members = groups.flatMap(\.members)
    let doubtful = members.count { network.doubt(about: $0) != nil }
    guard doubtful > 0, groups[0].rung != .unknown else { return nil }
    guard members.count > 1 else {
      return Text(
        en: "There may be more ties than are known.",
        nl: "Misschien zijn niet alle relaties bekend."
      )
    }
    let count = Number.text(doubtful)
    return Text(
      en: "\(count.en) of them may have more ties than are known.",
      nl: "Van \(count.nl) van hen zijn misschien niet alle relaties bekend."
    )
  }

  // MARK: - No ties

  private func lostTies(of group: IsolatedGroup) -> Text {
    guard !concealsTies else {
      return Text(
        en:
          "Maybe not all their ties are told, to protect people; those that are told are only with one another.",
        nl:
          "Misschien worden niet al hun relaties getoond, om personen te beschermen; die getoond worden, zijn "
          + "enkel onderling."
      )
    }
    let lost = Number.text(group.members.count(where: network.hasLostTies))
    return Text(
      en: "Ties of \(lost.en) of them were left out because their rows are faulty; the ties that "
        + "remain are only with one another.",
      nl: "Van \(lost.nl) van hen zijn relaties weggelaten omdat de rijen fouten bevatten; de "
        + "overige relaties zijn enkel onderling."
    )
  }

  private func unknown(_ actor: Int) -> Text {
    switch network.cause(of: actor) {
    case .tiesLeftOut where concealsTies:
      Text(
        en: "Nothing is said of its ties, to protect people.",
        nl: "Over relaties wordt niets gezegd, om personen te beschermen."
      )
    case .tiesLeftOut where network.leftOut.leavesTiesUnknown:
      Text(
        en: "Ties are unknown: rows of ties were left out, and it is not known whose they are.",
        nl: "Relaties zijn onbekend: er zijn rijen met relaties weggelaten, en van wie die zijn, is"
          + " niet bekend."
      )
    case .tiesLeftOut:
      Text(
        en: "There are ties, but they were left out because their rows are faulty.",
        nl: "Er zijn relaties, maar die zijn weggelaten omdat de rijen fouten bevatten."
      )
    case .tiesUntagged:
      Text(
        en: "There are ties, but their \(tag.en) is unknown.",
        nl: "Er zijn relaties, maar hun \(tag.nl) is onbekend."
      )
    case .notSurveyed, nil:
      Text(en: "Not surveyed, \(notNamed.en).", nl: "Niet bevraagd, \(notNamed.nl).")
    }
  }

  /// That nobody named an actor that was not asked: in which part, on which day and in which rows, if not
  /// all ties are looked at.
  var notNamed: Text {
    var (english, dutch) = ("nor named by anyone", "en")
    if isPart {
      english = "nor named within this part"
      dutch += " binnen dit deel"
    }
    if isOnDay {
      english += " on that day"
      dutch += " op die dag"
    }
    // A row that was left out may have named it in other words.
    if network.leftOut.ties.leftOut > 0 {
      english += " in the rows that were kept"
      dutch += " in de rijen die behouden zijn"
    }
    return Text(en: english, nl: "\(dutch) door niemand genoemd")
  }

  private var noTieOnDay: Text {
    isPart
      ? Text(
        en: "Has no tie within this part of the network on that day, but has on other days.",
        nl: "Heeft binnen dit deel van het netwerk op die dag geen relatie, maar wel op andere "
          + "dagen."
      )
      : Text(
        en: "Has no tie on that day, but has on other days.",
        nl: "Heeft op die dag geen relatie, maar wel op andere dagen."
      )
  }

  private var noTie: Text {
    isPart
      ? Text(
        en: "Has no tie within this part of the network.",
        nl: "Heeft binnen dit deel van het netwerk met niemand een relatie."
      ) : Text(en: "Has no tie with anyone.", nl: "Heeft met niemand een relatie.")
  }

  // MARK: - Ties

  private func separate(_ group: IsolatedGroup) -> Text {
    // Only where the others of the group are not told.
    guard group.members.count > 1 else {
      return Text(
        en: "Has ties only outside the main network.",
        nl: "Heeft enkel relaties buiten het hoofdnetwerk."
      )
    }
    return isPart
      ? Text(
        en: "Within this part of the network they have ties only with one another.",
        nl: "Binnen dit deel van het netwerk hebben ze enkel relaties met elkaar."
      )
      : Text(
        en: "They have ties only with one another.",
        nl: "Ze hebben enkel relaties met elkaar."
      )
  }

  /// Through whom a group is connected, and how many would be cut off in all, if that is more.
  private func hanging(_ group: IsolatedGroup) -> [Text] {
    guard let holder = group.heldBy.map({ name($0, holding: group.members) }) else {
      return [
        Text(
          en: "Through whom is not told, to protect people.",
          nl: "Via wie wordt niet gezegd, om personen te beschermen."
        )
      ]
    }
    let cutOff = Noun.actor.count(group.cutOff)
    let more = Text(
      en: "In all, \(cutOff.en) would be cut off.",
      nl: "In totaal zouden \(cutOff.nl) afgesneden zijn."
    )
    return [hanging(group, on: holder)] + (group.cutOff > group.members.count ? [more] : [])
  }

  private func hanging(_ group: IsolatedGroup, on holder: Text) -> Text {
    let isOfUmbrella = group.rung == .umbrellaOnly
    guard let end = group.tiedTo.map({ name($0, holding: group.members) }) else {
      return isOfUmbrella
        ? Text(
          en: "Every path to the main network passes \(holder.en).",
          nl: "Elk pad naar het hoofdnetwerk loopt via \(holder.nl)."
        )
        : Text(
          en: "Cut off if \(holder.en) leaves.",
          nl: "Afgesneden als \(holder.nl) wegvalt."
        )
    }
    return isOfUmbrella
      ? Text(
        en: "Connected only by the tie of \(end.en) with \(holder.en).",
        nl: "Enkel verbonden door de relatie van \(end.nl) met \(holder.nl)."
      )
      : Text(
        en: "Cut off if the tie of \(end.en) with \(holder.en) is lost.",
        nl: "Afgesneden als de relatie van \(end.nl) met \(holder.nl) wegvalt."
      )
  }
}
