import SocialNetwork

// What stands over the groups of a rung, and over each of them.

extension IsolationSentences {
  /// The heading over a part of the report.
  func heading(of section: IsolationOutline.Section) -> Text {
    section.isOfGroups ? heading(ofGroupsOn: section.rung) : heading(ofSinglesOn: section.rung)
  }

  /// The heading over groups of two actors or more.
  private func heading(ofGroupsOn rung: Rung) -> Text {
    switch rung {
    case .unknown:
      Text(
        en: "Unknown: ties that would connect these may have been left out",
        nl: "Onbekend: relaties die deze verbinden, zijn misschien weggelaten"
      )
    case .umbrellaOnly:
      Text(
        en: "Through the umbrella only: without it, no path to the main network",
        nl: "Enkel via de koepel: valt die weg, dan geen pad naar het hoofdnetwerk"
      )
    case .oneTie:
      Text(
        en: "Hanging by one tie: if it is lost, no path to the main network",
        nl: "Aan een zijden draadje: valt één relatie weg, dan geen pad naar het hoofdnetwerk"
      )
    case .oneActor:
      Text(
        en: "Hanging on one actor: if that one leaves, no path to the main network",
        nl:
          "Enkel via één andere actor: valt die weg, dan geen pad naar het hoofdnetwerk"
      )
    case .outOfReach: Text(en: "Out of reach, in groups", nl: "Buiten bereik, in groepen")
    // A group whose people are not told may have one actor left.
    case .detached: separate
    case .notOnDay, .isolate, .robust: heading(ofSinglesOn: rung)
    }
  }

  /// The heading over single actors.
  private func heading(ofSinglesOn rung: Rung) -> Text {
    switch rung {
    case .unknown:
      isPart
        ? Text(
          en: "Unknown: no known ties in this part of the network",
          nl: "Onbekend: geen bekende relaties in dit deel van het netwerk"
        ) : Text(en: "Unknown: no known ties", nl: "Onbekend: geen bekende relaties")
    case .notOnDay:
      isPart
        ? Text(
          en: "No tie in this part of the network on that day, but on other days",
          nl: "Geen relatie in dit deel van het netwerk op die dag, wel op andere dagen"
        )
        : Text(
          en: "No tie on that day, but on other days",
          nl: "Geen relatie op die dag, wel op andere dagen"
        )
    case .isolate:
      isPart
        ? Text(
          en: "Isolated actors: no ties in this part of the network",
          nl: "Geïsoleerde actoren: geen relaties in dit deel van het netwerk"
        )
        : Text(
          en: "Isolated actors: no ties at all",
          nl: "Geïsoleerde actoren: geen enkele relatie"
        )
    case .detached: separate
    case .umbrellaOnly:
      Text(
        en: "Single actors connected through the umbrella only",
        nl: "Afzonderlijke actoren die enkel via de koepel verbonden zijn"
      )
    case .oneTie:
      Text(
        en: "Single actors hanging by one tie",
        nl: "Afzonderlijke actoren die aan één relatie hangen"
      )
    case .oneActor:
      Text(
        en: "Single actors hanging on one other",
        nl: "Afzonderlijke actoren die enkel via één andere actor verbonden zijn"
      )
    case .outOfReach: Text(en: "Out of reach, one by one", nl: "Buiten bereik, elk apart")
    case .robust: rung.title.capitalized
    }
  }

  private var separate: Text {
    isPart
      ? Text(
        en: "Separate networks: within this part, no path to the main network",
        nl: "Losse deelnetwerken: binnen dit deel geen pad naar het hoofdnetwerk"
      )
      : Text(
        en: "Separate networks: no path to the main network",
        nl: "Losse deelnetwerken: geen pad naar het hoofdnetwerk"
      )
  }

  /// Who a group is: its size, the names of up to three organisations, and how many others of each
  /// kind.
  func title(of group: IsolatedGroup) -> Text {
    guard group.members.count > 1 else {
      let member = group.members[0]
      guard isNamed(member) else { return name(member).capitalized }
      let (name, kind) = (name(member), network.actors.kinds[member].title)
      return Text(en: "\(name.en) (\(kind.en))", nl: "\(name.nl) (\(kind.nl))")
    }
    let organisations = group.members.filter { !network.actors.kinds[$0].mayBePerson }
    let people = group.members.filter { network.actors.kinds[$0].mayBePerson }
    // Where there are only people, the first of them are named, if any are.
    let named =
      namesPeople
      ? (organisations + people).prefix(8)
      : (organisations.isEmpty ? people : organisations).filter(isNamed).prefix(3)
    let others = group.members.filter { !named.contains($0) }
    let count = Noun.actor.count(group.members.count)
    let who = Text.list(named.map(name) + counted(others, in: ActorKind.allCases))
    return Text(en: "\(count.en): \(who.en)", nl: "\(count.nl): \(who.nl)")
  }
}
