import SocialNetwork

/// Why a group is isolated, in words.
struct IsolationSentences {
  let network: Network
  let reach: (kind: ActorKind, steps: Int)?

  /// Whether people are named.
  let namesPeople: Bool

  /// Whether the network is that of one day.
  let isOnDay: Bool

  /// Whether the network is a part of the data: some actors, or the ties of a role or function.
  let isPart: Bool

  /// The heading over a part of the table.
  func heading(of section: IsolationOutline.Section) -> Text {
    let isSingle = !section.isOfGroups
    switch section.rung {
    case .unknown where isSingle:
      return Text(en: "Unknown: no known ties", nl: "Onbekend: geen bekende relaties") + inPart
    case .unknown:
      return Text(
        en: "Unknown: ties that would connect these may have been left out",
        nl: "Onbekend: relaties die deze verbinden, zijn misschien weggelaten"
      )
    case .notOnDay:
      return Text(
        en: "No tie\(inPart.en) on that day, but on other days",
        nl: "Geen relatie\(inPart.nl) op die dag, wel op andere dagen"
      )
    case .isolate where isPart:
      return Text(
        en: "Isolated actors: no ties in this part of the network",
        nl: "Geïsoleerde actoren: geen relaties in dit deel van het netwerk"
      )
    case .isolate:
      return Text(
        en: "Isolated actors: no ties at all",
        nl: "Geïsoleerde actoren: geen enkele relatie"
      )
    case .detached where isPart:
      return Text(
        en: "Separate networks: within this part, no way to the main network",
        nl: "Losse deelnetwerken: binnen dit deel geen weg naar het hoofdnetwerk"
      )
    case .detached:
      return Text(
        en: "Separate networks: no way to the main network",
        nl: "Losse deelnetwerken: geen weg naar het hoofdnetwerk"
      )
    case .umbrellaOnly:
      return isSingle
        ? Text(
          en: "Single actors through the umbrella only",
          nl: "Afzonderlijke actoren die enkel via de koepel verbonden zijn"
        )
        : Text(
          en: "Through the umbrella only: without it, no way to the main network",
          nl: "Enkel via de koepel: zonder haar geen weg naar het hoofdnetwerk"
        )
    case .oneTie:
      return isSingle
        ? Text(
          en: "Single actors hanging by one tie",
          nl: "Afzonderlijke actoren die aan één relatie hangen"
        )
        : Text(
          en: "Hanging by one tie: if it is lost, no way to the main network",
          nl: "Aan een zijden draadje: valt één relatie weg, dan geen weg naar het hoofdnetwerk"
        )
    case .oneActor:
      return isSingle
        ? Text(
          en: "Single actors hanging on one other",
          nl: "Afzonderlijke actoren die aan één andere hangen"
        )
        : Text(
          en: "Hanging on one actor: if that one leaves, no way to the main network",
          nl: "Hangend aan één actor: valt die weg, dan geen weg naar het hoofdnetwerk"
        )
    case .robust: return section.rung.title
    case .outOfReach:
      return isSingle
        ? Text(en: "Out of reach, one by one", nl: "Buiten bereik, elk apart")
        : Text(en: "Out of reach, in groups", nl: "Buiten bereik, in groepen")
    }
  }

  /// Who the group is: its size, the names of up to three organisations, and how many people.
  func title(of group: IsolatedGroup) -> Text {
    let kinds = network.actors.kinds
    if group.members.count == 1 {
      let member = group.members[0]
      guard isNamed(member) else { return name(member).capitalized }
      let kind = kinds[member].title
      return name(member) + Text(en: " (\(kind.en))", nl: " (\(kind.nl))")
    }
    let organisations = group.members.filter { !kinds[$0].mayBePerson }
    // Where there are only people, the first of them are named, if any are.
    let named = Array(
      (organisations.isEmpty ? group.members : organisations).filter(isNamed).prefix(3)
    )
    let others = group.members.filter { !named.contains($0) }
    return Text(en: "\(group.members.count) actors: ", nl: "\(group.members.count) actoren: ")
      + Text.list(named.map(name) + counted(others, in: ActorKind.allCases))
  }

  /// How many there are of each kind.
  private func counted(_ members: [Int], in order: [ActorKind]) -> [Text] {
    order.compactMap { kind in
      let count = members.count { network.actors.kinds[$0] == kind }
      guard count > 0 else { return nil }
      guard kind != .unknown else { return Self.ofUnknownKind(count) }
      return Text("\(count) ") + (count == 1 ? kind.title : kind.plural)
    }
  }

  /// Why the group is on its rung.
  func reason(for group: IsolatedGroup) -> Text {
    let all =
      group.cutOff > group.members.count
      ? Text(
        en: " With it, \(group.cutOff) actors in all would be cut off.",
        nl: " In totaal zouden \(group.cutOff) actoren afgesneden zijn."
      ) : Text("")
    let holder = group.heldBy.map(name) ?? Text("")
    let end = group.tiedTo.map(name) ?? Text("")
    switch group.rung {
    case .unknown where group.members.count > 1:
      let lost = group.members.count(where: network.hasLostTies)
      return Text(
        en:
          "Ties of \(lost) of them were left out because their rows are faulty; those that are left "
          + "are only with one another.",
        nl:
          "Van \(lost) van hen zijn relaties weggelaten omdat hun rijen fouten bevatten; de andere "
          + "zijn enkel onderling."
      )
    case .unknown: return unknown(group.members[0])
    case .notOnDay where isPart:
      return Text(
        en: "Has no tie within this part of the network on that day, but has on other days.",
        nl:
          "Heeft binnen dit deel van het netwerk op die dag geen relatie, maar wel op andere dagen."
      )
    case .notOnDay:
      return Text(
        en: "Has no tie on that day, but has on other days.",
        nl: "Heeft op die dag geen relatie, maar wel op andere dagen."
      )
    case .isolate where isPart:
      return Text(
        en: "Has no tie within this part of the network.",
        nl: "Heeft binnen dit deel van het netwerk met niemand een relatie."
      )
    case .isolate:
      return Text(en: "Has no tie with anyone.", nl: "Heeft met niemand een relatie.")
    case .detached where isPart:
      return Text(
        en: "Within this part of the network they have ties only with one another.",
        nl: "Binnen dit deel van het netwerk hebben ze enkel relaties met elkaar."
      )
    case .detached:
      return Text(
        en: "They have ties only with one another.",
        nl: "Ze hebben enkel relaties met elkaar."
      )
    case .umbrellaOnly where group.heldBy == nil, .oneTie where group.heldBy == nil,
      .oneActor where group.heldBy == nil:
      return Text(
        en: "With whom is not told: it is a person.",
        nl: "Met wie wordt niet gezegd: het is een persoon."
      )
    case .umbrellaOnly where group.tiedTo != nil:
      return Text(
        en: "Hangs on \(holder.en) by the tie of \(end.en)." + all.en,
        nl: "Is enkel via \(holder.nl) verbonden, door de relatie van \(end.nl)." + all.nl
      )
    case .umbrellaOnly:
      return Text(
        en: "Every way to the main network passes \(holder.en)." + all.en,
        nl: "Elke weg naar het hoofdnetwerk loopt via \(holder.nl)." + all.nl
      )
    case .oneTie:
      return Text(
        en: "Cut off if the tie of \(end.en) with \(holder.en) is lost." + all.en,
        nl: "Afgesneden als de relatie van \(end.nl) met \(holder.nl) wegvalt." + all.nl
      )
    case .oneActor:
      return Text(
        en: "Cut off if \(holder.en) leaves." + all.en,
        nl: "Afgesneden als \(holder.nl) wegvalt." + all.nl
      )
    case .outOfReach: return Text(en: "Has ", nl: "Heeft ") + outOfReach
    case .robust: return Text("")
    }
  }

  private func unknown(_ actor: Int) -> Text {
    switch network.cause(of: actor) {
    case .tiesLeftOut:
      Text(
        en: "There are ties, but they were left out because their rows are faulty.",
        nl: "Er zijn relaties, maar die zijn weggelaten omdat hun rijen fouten bevatten."
      )
    case .tiesUntagged:
      Text(
        en: "There are ties, but they do not say which role or function they serve.",
        nl: "Er zijn relaties, maar die hebben geen rol of functie."
      )
    case .notSurveyed, nil:
      Text(en: "Not surveyed, ", nl: "Niet bevraagd, ") + notNamed + Text(".")
    }
  }

  /// That nobody named an actor, and where, if not all ties are looked at.
  private var notNamed: Text {
    let day = isOnDay ? Text(en: " on that day", nl: " op die dag") : Text("")
    return isPart
      ? Text(
        en: "nor named within this part\(day.en)",
        nl: "en binnen dit deel\(day.nl) door niemand genoemd"
      )
      : Text(en: "nor named by anyone\(day.en)", nl: "en door niemand genoemd\(day.nl)")
  }

  /// Where something is not, if not all of the network is looked at.
  private var inPart: Text {
    isPart
      ? Text(en: " in this part of the network", nl: " in dit deel van het netwerk") : Text("")
  }

  private var outOfReach: Text {
    let kind = reach?.kind.title ?? Text("")
    let steps = reach?.steps ?? 0
    return Text(
      en: "no \(kind.en) within \(steps == 1 ? "1 step" : "\(steps) steps")\(inPart.en).",
      nl: "geen \(kind.nl) binnen \(steps == 1 ? "1 stap" : "\(steps) stappen")\(inPart.nl)."
    )
  }

  /// What is not known of the group; `nil` where all is.
  func doubt(about group: IsolatedGroup) -> Text? {
    let doubtful = group.members.count { network.doubt(about: $0) != nil }
    guard doubtful > 0, group.rung != .unknown else { return nil }
    if group.members.count == 1 {
      return Text(
        en: "There may be more ties than are known.",
        nl: "Er kunnen meer relaties zijn dan bekend."
      )
    }
    return Text(
      en: "\(doubtful) of them may have more ties than are known.",
      nl: "\(doubtful) van hen \(doubtful == 1 ? "kan" : "kunnen") meer relaties hebben dan bekend."
    )
  }

  /// How many people are alone on a rung for one reason, by kind.
  func people(_ groups: [IsolatedGroup]) -> Text {
    let members = groups.map { $0.members[0] }
    let who = Text.list(counted(members, in: [.volunteer, .individual, .unknown]))
    let isOne = members.count == 1
    let (have, hebben) = (isOne ? "has" : "have", isOne ? "heeft" : "hebben")
    switch (groups[0].rung, network.cause(of: members[0])) {
    case (.unknown, .tiesLeftOut):
      return who
        + Text(
          en: " \(have) ties that were left out because their rows are faulty.",
          nl: " \(hebben) relaties die weggelaten zijn omdat hun rijen fouten bevatten."
        )
    case (.unknown, .tiesUntagged):
      return who
        + Text(
          en: " \(have) ties that do not say which role or function they serve.",
          nl: " \(hebben) relaties zonder rol of functie."
        )
    case (.unknown, _):
      return who
        + Text(
          en: " \(isOne ? "was" : "were") not surveyed, \(notNamed.en).",
          nl: " \(isOne ? "is" : "zijn") niet bevraagd, \(notNamed.nl)."
        )
    case (.notOnDay, _) where isPart:
      return who
        + Text(
          en: " \(have) no tie within this part of the network on that day, but \(have) on other "
            + "days.",
          nl:
            " \(hebben) binnen dit deel van het netwerk op die dag geen relatie, maar wel op andere "
            + "dagen."
        )
    case (.notOnDay, _):
      return who
        + Text(
          en: " \(have) no tie on that day, but \(have) on other days.",
          nl: " \(hebben) op die dag geen relatie, maar wel op andere dagen."
        )
    case (.outOfReach, _): return who + Text(en: " \(have) ", nl: " \(hebben) ") + outOfReach
    default:
      guard !isPart else {
        return who
          + Text(
            en: " \(have) no tie within this part of the network.",
            nl: " \(hebben) binnen dit deel van het netwerk met niemand een relatie."
          )
      }
      return who
        + Text(en: " \(have) no tie with anyone.", nl: " \(hebben) met niemand een relatie.")
    }
  }

  /// How many single actors hang on one holder; on somebody who is not named where that is `nil`.
  func singles(_ groups: [IsolatedGroup], on holder: Int?) -> Text {
    let members = groups.map { $0.members[0] }
    let others = members.filter(isNamed)
    let unnamed = members.filter { !isNamed($0) }
    let count = unnamed.count { network.actors.kinds[$0].isPerson }
    let people =
      count == 0
      ? []
      : [
        Text(
          en: count == 1 ? "1 person" : "\(count) people",
          nl: count == 1 ? "1 persoon" : "\(count) mensen"
        )
      ]
    let counted = people + self.counted(unnamed, in: [.unknown])
    let isOne = members.count == 1
    let who = Text.list(others.map(name) + counted)
    guard let holder else {
      let holders = groups.compactMap(\.heldBy)
      guard holders.allSatisfy({ network.actors.kinds[$0].isPerson }) else {
        return who
          + Text(
            en: isOne
              ? " hangs on one other actor alone." : " each hang on one other actor alone.",
            nl: isOne
              ? " is enkel via één andere actor verbonden."
              : " zijn elk enkel via één andere actor verbonden."
          )
      }
      return who
        + Text(
          en: isOne ? " hangs on one person alone." : " each hang on one person alone.",
          nl: isOne
            ? " is enkel via één persoon verbonden." : " zijn elk enkel via één persoon verbonden."
        )
    }
    return who
      + Text(
        en: " \(isOne ? "hangs" : "hang") on \(name(holder).en) alone.",
        nl: " \(isOne ? "is" : "zijn") enkel via \(name(holder).nl) verbonden."
      )
  }

  /// Whether an actor is named.
  func isNamed(_ actor: Int) -> Bool { namesPeople || !network.actors.kinds[actor].mayBePerson }

  /// How an actor is called: who is or may be a person by the kind, unless people may be named.
  func name(_ actor: Int) -> Text {
    isNamed(actor) ? Text(network.actors.names[actor]) : network.actors.kinds[actor].unnamed
  }

  /// How many actors there are of which the kind is not known.
  static func ofUnknownKind(_ count: Int) -> Text {
    Text(
      en: count == 1 ? "1 actor of unknown kind" : "\(count) actors of unknown kind",
      nl: count == 1 ? "1 actor van onbekende soort" : "\(count) actoren van onbekende soort"
    )
  }

  /// What to do where actors of unknown kind are counted rather than named.
  static let unknownKinds = Text(
    en: "Actors of unknown kind may be people, and are counted: --kind '*=organisation' says what "
      + "they are, or --name-people names them.",
    nl: "Actoren van onbekende soort kunnen personen zijn, en worden geteld: met "
      + "--kind '*=organisatie' zeg je wat ze zijn, en --name-people toont hun namen."
  )
}

extension Text {
  /// Texts in a row: "a", "a and b" or "a, b and c".
  static func list(_ texts: [Text], en: String = "and", nl: String = "en") -> Text {
    Text(
      en: texts.map(\.en).formatted(or: en, last: texts.count),
      nl: texts.map(\.nl).formatted(or: nl, last: texts.count)
    )
  }

  /// The text with a capital.
  fileprivate var capitalized: Text {
    Text(
      en: en.prefix(1).uppercased() + en.dropFirst(),
      nl: nl.prefix(1).uppercased() + nl.dropFirst()
    )
  }
}
