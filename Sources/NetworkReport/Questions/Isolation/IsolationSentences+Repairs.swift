import SocialNetwork

// What mends a group, in words.

extension IsolationSentences {
  /// What the cheapest repair of a group is, and how far it lifts.
  func repair(_ repair: Repair, of group: IsolatedGroup) -> Text {
    let isNamed = !repair.candidates.isEmpty
    let from =
      group.members.count == 1 || repair.isAnyMember && !isNamed
      ? Text("")
      : Text(en: " of ", nl: " van ") + name(repair.member)
        + (self.isNamed(repair.member)
          ? Text("") : Text(en: " in the group", nl: " uit de groep"))
    return Text(en: "Smallest step: a contact", nl: "Kleinste stap: een contact") + from
      + Text(en: " with ", nl: " met ")
      + (isNamed ? candidates(repair) : anyone(repair, isOther: group.heldBy != nil))
      + Text("; ") + lifted(repair, of: group) + Text(".") + robustness(of: group, after: repair)
  }

  /// What mends each of a number of people who have no ties.
  func repair(_ repair: Repair, ofEachOf count: Int) -> Text {
    let ties = newTies(repair.tiesToRobust)
    return Text(en: "Smallest step: a contact", nl: "Kleinste stap: ")
      + Text(en: count == 1 ? "" : " each", nl: count == 1 ? "een contact" : "voor elk een contact")
      + Text(en: " with ", nl: " met ") + anyone(repair, isOther: false)
      + Text(
        en: "; a firm connection takes \(ties.en).",
        nl: "; voor een stevige band zijn \(count == 1 ? "" : "telkens ")\(ties.nl) nodig."
      )
  }

  /// What to do first about a group of which too little is known; `nil` where enough is.
  func inquiry(about group: IsolatedGroup) -> Text? { inquiry(about: [group]) }

  /// What to do first about groups of which too little is known for one reason.
  func inquiry(about groups: [IsolatedGroup]) -> Text? {
    guard groups[0].rung == .unknown else { return nil }
    let members = groups[0].members
    switch members.contains(where: network.hasLostTies)
      ? .tiesLeftOut : network.cause(of: members[0])
    {
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

  /// What mends single actors that hang on one holder.
  static let repairOfSingles = Text(
    en: "One more tie each, with another actor that would not be cut off at the same moment, "
      + "connects these firmly.",
    nl:
      "Telkens één relatie meer, met een andere actor die niet tegelijk afgesneden raakt, verbindt "
      + "hen stevig."
  )

  // MARK: - Parts

  /// The contacts that share something, each with what they share; those who are not named once.
  private func candidates(_ repair: Repair) -> Text {
    var texts: [Text] = []
    for candidate in repair.candidates {
      let text = name(candidate.contact) + shared(candidate.shared)
      if !texts.contains(text) { texts.append(text) }
    }
    return .list(texts, en: "or", nl: "of")
  }

  private func shared(_ traits: [Repair.Trait]) -> Text {
    let words = traits.map { trait in
      switch trait {
      case .municipality: Text(en: "municipality", nl: "gemeente")
      case .sector: Text(en: "sector", nl: "sector")
      case .function: Text(en: "function", nl: "functie")
      }
    }
    return Text(en: " (same ", nl: " (zelfde ") + Text.list(words) + Text(")")
  }

  /// Whoever does, where nobody shares anything.
  private func anyone(_ repair: Repair, isOther: Bool) -> Text {
    guard let besides = repair.besides else {
      return isOther
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
      isNamed(besides)
      ? name(besides)
      : network.actors.kinds[besides].isPerson
        ? Text(en: "the same person", nl: "dezelfde persoon")
        : Text(en: "the same actor", nl: "dezelfde actor")
    return Text(
      en: "any actor of the main network that does not hang on \(holder.en)",
      nl: "eender welke actor van het hoofdnetwerk die niet van \(holder.nl) afhangt"
    )
  }

  /// What the tie leads to: "then 2 of 3 are firmly connected".
  private func lifted(_ repair: Repair, of group: IsolatedGroup) -> Text {
    let count = group.members.count
    if repair.lifts == [Repair.Lift(rung: .oneTie, actors: count)] {
      return Text(
        en: count == 1 ? "then one tie holds it" : "then one tie holds them all",
        nl: count == 1 ? "dan is dat de enige band" : "dan is dat voor allen de enige band"
      )
    }
    let parts = repair.lifts.reversed().map { lift in
      let isOne = lift.actors == 1
      guard count > 1 else {
        return reached(lift.rung, isOne: true, who: Text(en: "it", nl: "die"))
      }
      let who =
        lift.actors == count
        ? Text(en: "all", nl: "allen")
        : Text(en: "\(lift.actors) of \(count)", nl: "\(lift.actors) van de \(count)")
      return reached(lift.rung, isOne: isOne, who: who)
    }
    return Text(en: "then ", nl: "dan ") + Text.list(parts)
  }

  private func reached(_ rung: Rung, isOne: Bool, who: Text) -> Text {
    switch rung {
    case .robust:
      Text(
        en: "\(who.en) \(isOne ? "is" : "are") firmly connected",
        nl: "\(isOne ? "is" : "zijn") \(who.nl) stevig verbonden"
      )
    case .oneActor:
      Text(
        en: "\(who.en) \(isOne ? "hangs" : "hang") on one actor",
        nl: "\(isOne ? "hangt" : "hangen") \(who.nl) aan één actor"
      )
    case .umbrellaOnly:
      Text(
        en: "\(who.en) \(isOne ? "is" : "are") connected through the umbrella",
        nl: "\(isOne ? "is" : "zijn") \(who.nl) enkel via de koepel verbonden"
      )
    default:
      Text(
        en: "one tie holds \(who.en)",
        nl: "\(isOne ? "hangt" : "hangen") \(who.nl) aan één relatie"
      )
    }
  }

  /// How many ties it takes to connect the whole group firmly, where one does not do it.
  private func robustness(of group: IsolatedGroup, after repair: Repair) -> Text {
    guard repair.tiesToRobust > 1 else { return Text("") }
    let ties = newTies(repair.tiesToRobust)
    return group.members.count == 1
      ? Text(
        en: " A firm connection takes \(ties.en).",
        nl: " Voor een stevige band zijn \(ties.nl) nodig."
      )
      : Text(
        en: " A firm connection of all takes \(ties.en).",
        nl: " Voor een stevige band van allen zijn \(ties.nl) nodig."
      )
  }

  private func newTies(_ count: Int) -> Text {
    count == 1
      ? Text(en: "1 new tie", nl: "1 nieuwe relatie")
      : Text(en: "\(count) new ties", nl: "\(count) nieuwe relaties")
  }
}
