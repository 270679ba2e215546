import SocialNetwork

// What mends a group.

extension IsolationSentences {
  /// What the smallest repair of a group is, how far it lifts, and how many ties make the group firm.
  func repair(_ repair: Repair, of group: IsolatedGroup) -> Text {
    let whom =
      repair.candidates.isEmpty
      ? anyone(repair, outside: group) : candidates(repair)
    let then = lifted(repair, of: group)
    let sentences = [
      starter(of: repair, in: group).map { member in
        Text(
          en: "Smallest step: a contact of \(member.en) with \(whom.en); then \(then.en).",
          nl: "Kleinste stap: een contact van \(member.nl) met \(whom.nl); dan \(then.nl)."
        )
      }
        ?? Text(
          en: "Smallest step: a contact with \(whom.en); then \(then.en).",
          nl: "Kleinste stap: een contact met \(whom.nl); dan \(then.nl)."
        ),
      firmness(of: group, after: repair),
    ]
    return .paragraph(sentences.compactMap(\.self))
  }

  /// What mends each of some people who have no ties.
  func repair(_ repair: Repair, ofEachOf groups: [IsolatedGroup]) -> Text {
    let count = groups.count
    let whom = anyone(repair, outside: groups[0])
    let ties = Noun.newTie.count(repair.tiesToRobust)
    let are = repair.tiesToRobust == 1 ? "is" : "zijn"
    return count == 1
      ? Text(
        en: "Smallest step: a contact with \(whom.en); a firm connection takes \(ties.en).",
        nl: "Kleinste stap: een contact met \(whom.nl); voor een stevige band \(are) \(ties.nl) "
          + "nodig."
      )
      : Text(
        en: "Smallest step: a contact each with \(whom.en); a firm connection takes \(ties.en) "
          + "each.",
        nl: "Kleinste stap: voor ieder een contact met \(whom.nl); voor een stevige band \(are) "
          + "telkens \(ties.nl) nodig."
      )
  }

  /// What to do first about groups of which too little is known for one reason; `nil` where enough is.
  func inquiry(about groups: [IsolatedGroup]) -> Text? {
    guard groups[0].rung == .unknown else { return nil }
    let members = groups[0].members
    switch members.contains(where: network.hasLostTies)
      ? .tiesLeftOut : network.cause(of: members[0])
    {
    case .tiesLeftOut where concealsTies: return nil
    case .tiesLeftOut:
      return Text(en: "First: correct those rows.", nl: "Eerst: verbeter die rijen.")
    case .tiesUntagged:
      return Text(
        en: "First: complete the roles and functions of those ties.",
        nl: "Eerst: vul de rollen en functies van die relaties aan."
      )
    case .notSurveyed, nil:
      return groups.count == 1 && members.count == 1
        ? Text(en: "First: ask.", nl: "Eerst: bevragen.")
        : Text(en: "First: ask them.", nl: "Eerst: bevraag hen.")
    }
  }

  // MARK: - The new tie

  /// The member that the new tie starts from; `nil` where the group is that member, or any will do.
  private func starter(of repair: Repair, in group: IsolatedGroup) -> Text? {
    let isAny = repair.isAnyMember && repair.candidates.isEmpty
    guard group.members.count > 1, !isAny else { return nil }
    let name = name(repair.member)
    return isNamed(repair.member)
      ? name : Text(en: "\(name.en) in the group", nl: "\(name.nl) uit de groep")
  }

  /// The contacts that share something, each with what they share; those who are not named once.
  private func candidates(_ repair: Repair) -> Text {
    var texts: [Text] = []
    for candidate in repair.candidates {
      let (name, shared) = (name(candidate.contact), Text.list(candidate.shared.map(\.title)))
      let text = Text(
        en: "\(name.en) (same \(shared.en))",
        nl: "\(name.nl) (zelfde \(shared.nl))"
      )
      if !texts.contains(text) { texts.append(text) }
    }
    return .list(texts, joinedBy: .or)
  }

  /// Whoever does, where nobody shares anything.
  private func anyone(_ repair: Repair, outside group: IsolatedGroup) -> Text {
    // Nobody of the main network hangs on a member of another part.
    guard let besides = repair.besides, !group.members.contains(besides) else {
      return group.heldBy != nil
        ? Text(
          en: "any other actor of the main network",
          nl: "eender welke andere actor van het hoofdnetwerk"
        )
        : Text(
          en: "any actor of the main network",
          nl: "eender welke actor van het hoofdnetwerk"
        )
    }
    let holder =
      isNamed(besides) && !tellsMembership(besides, of: group.members)
      ? name(besides)
      : network.actors.kinds[besides].isPerson
        ? Text(en: "the same person", nl: "dezelfde persoon")
        : Text(en: "the same actor", nl: "dezelfde actor")
    return Text(
      en: "any actor of the main network that does not hang on \(holder.en)",
      nl: "eender welke actor van het hoofdnetwerk die niet van \(holder.nl) afhangt"
    )
  }

  // MARK: - What it leads to

  /// What the tie leads to: "2 of 3 are firmly connected".
  private func lifted(_ repair: Repair, of group: IsolatedGroup) -> Text {
    let count = group.members.count
    if repair.lifts == [Repair.Lift(rung: .oneTie, actors: count)] {
      return count == 1
        ? Text(en: "one tie holds it", nl: "is dat de enige band")
        : Text(en: "one tie holds them all", nl: "is dat hun enige band met het hoofdnetwerk")
    }
    return .list(repair.lifts.reversed().map { reached($0, of: count) })
  }

  private func reached(_ lift: Repair.Lift, of count: Int) -> Text {
    let isOne = lift.actors == 1
    let (part, whole) = (Number.text(lift.actors), Number.text(count))
    let who =
      count == 1
      ? Text(en: "it", nl: "die")
      : lift.actors == count
        ? Text(en: "all", nl: "allen")
        : Text(en: "\(part.en) of \(whole.en)", nl: "\(part.nl) van de \(whole.nl)")
    return switch lift.rung {
    case .robust:
      Text(
        en: "\(who.en) \(isOne ? "is" : "are") firmly connected",
        nl: "\(isOne ? "is" : "zijn") \(who.nl) stevig verbonden"
      )
    case .oneActor:
      Text(
        en: "\(who.en) \(isOne ? "hangs" : "hang") on one actor",
        nl: "\(isOne ? "is" : "zijn") \(who.nl) enkel via één actor verbonden"
      )
    case .umbrellaOnly:
      Text(
        en: "\(who.en) \(isOne ? "is" : "are") connected through the umbrella only",
        nl: "\(isOne ? "is" : "zijn") \(who.nl) enkel via de koepel verbonden"
      )
    default:
      Text(
        en: "one tie holds \(who.en)",
        nl: "\(isOne ? "hangt" : "hangen") \(who.nl) aan één relatie"
      )
    }
  }

  /// How many ties it takes to connect the whole group firmly; `nil` where one does it.
  private func firmness(of group: IsolatedGroup, after repair: Repair) -> Text? {
    guard repair.tiesToRobust > 1 else { return nil }
    let ties = Noun.newTie.count(repair.tiesToRobust)
    return group.members.count == 1
      ? Text(
        en: "A firm connection takes \(ties.en).",
        nl: "Voor een stevige band zijn \(ties.nl) nodig."
      )
      : Text(
        en: "Connecting all of them firmly takes \(ties.en).",
        nl: "Om allen stevig te verbinden, zijn \(ties.nl) nodig."
      )
  }
}

extension Noun {
  /// A tie that is not there yet.
  fileprivate static let newTie = Noun(
    one: Text(en: "new tie", nl: "nieuwe relatie"),
    many: Text(en: "new ties", nl: "nieuwe relaties")
  )
}
