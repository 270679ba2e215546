import SocialNetwork

/// Why a group is isolated and how it could be mended, in words.
struct IsolationSentences {
  let network: Network
  let reach: (kind: ActorKind, steps: Int)?

  /// The heading over the groups of a rung.
  static func heading(for rung: Rung) -> Text {
    switch rung {
    case .unknown:
      Text(en: "Unknown: no known ties", nl: "Onbekend: geen gekende relaties")
    case .isolate:
      Text(en: "Isolated actors: no ties at all", nl: "Geïsoleerde actoren: geen enkele relatie")
    case .detached:
      Text(
        en: "Separate networks: no way to the main part",
        nl: "Losse deelnetwerken: geen weg naar het hoofddeel"
      )
    case .umbrellaOnly:
      Text(
        en: "Through the umbrella only: without it, no way to the main part",
        nl: "Enkel via de koepel: zonder haar geen weg naar het hoofddeel"
      )
    case .oneTie:
      Text(
        en: "Hanging by one tie: if it is lost, no way to the main part",
        nl: "Hangend aan één relatie: valt die weg, dan geen weg naar het hoofddeel"
      )
    case .oneActor:
      Text(
        en: "Hanging on one actor: if that one leaves, no way to the main part",
        nl: "Hangend aan één actor: valt die weg, dan geen weg naar het hoofddeel"
      )
    case .robust: rung.title
    case .outOfReach:
      Text(en: "Out of reach", nl: "Buiten bereik")
    }
  }

  /// Who the group is: its size, the names of up to three organisations, and how many people.
  func title(of group: IsolatedGroup) -> Text {
    let kinds = network.actors.kinds
    if group.members.count == 1 {
      let member = group.members[0]
      let kind = kinds[member].title
      return Text(en: "\(name(member)) (\(kind.en))", nl: "\(name(member)) (\(kind.nl))")
    }
    let organisations = group.members.filter { !kinds[$0].isPerson }
    // Where there are only people, the first of them are named.
    let named = Array((organisations.isEmpty ? group.members : organisations).prefix(3))
    let others = group.members.filter { !named.contains($0) }
    let parts =
      named.map { Text(name($0)) }
      + ActorKind.allCases.compactMap { kind in
        let count = others.count { kinds[$0] == kind }
        return count == 0 ? nil : Text("\(count) ") + (count == 1 ? kind.title : kind.plural)
      }
    return Text(en: "\(group.members.count) actors: ", nl: "\(group.members.count) actoren: ")
      + Text.list(parts)
  }

  /// Why the group is on its rung.
  func reason(for group: IsolatedGroup) -> Text {
    let all =
      group.cutOff > group.members.count
      ? Text(
        en: " With it, \(group.cutOff) actors in all would be cut off.",
        nl: " In totaal zouden \(group.cutOff) actoren afgesneden zijn."
      ) : Text("")
    let holder = group.heldBy.map(name) ?? ""
    let end = group.tiedTo.map(name) ?? ""
    switch group.rung {
    case .unknown:
      switch group.members.first.flatMap(network.doubt(about:)) {
      case .tiesLeftOut:
        return Text(
          en: "There are ties, but they were left out because their rows are faulty.",
          nl: "Er zijn relaties, maar ze zijn weggelaten omdat hun rijen fout zijn."
        )
      case .tiesUntagged:
        return Text(
          en: "There are ties, but they do not say which role or function they serve.",
          nl: "Er zijn relaties, maar die zeggen niet welke rol of functie ze dienen."
        )
      default:
        return Text(
          en: "Not surveyed, and named by no one.",
          nl: "Niet bevraagd, en door niemand genoemd."
        )
      }
    case .isolate:
      return Text(en: "Has no tie with anyone.", nl: "Heeft met niemand een relatie.")
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
        en: "Hangs on \(holder) by the tie of \(end)." + all.en,
        nl: "Hangt aan \(holder) via de relatie van \(end)." + all.nl
      )
    case .umbrellaOnly:
      return Text(
        en: "Every way to the main part passes \(holder)." + all.en,
        nl: "Elke weg naar het hoofddeel loopt via \(holder)." + all.nl
      )
    case .oneTie:
      return Text(
        en: "Cut off if the tie of \(end) with \(holder) is lost." + all.en,
        nl: "Afgesneden als de relatie van \(end) met \(holder) wegvalt." + all.nl
      )
    case .oneActor:
      return Text(
        en: "Cut off if \(holder) leaves." + all.en,
        nl: "Afgesneden als \(holder) wegvalt." + all.nl
      )
    case .outOfReach:
      let kind = reach?.kind.title ?? Text("")
      let steps = reach?.steps ?? 0
      return Text(
        en: "No \(kind.en) within \(steps) steps.",
        nl: "Geen \(kind.nl) binnen \(steps) stappen."
      )
    case .robust: return Text("")
    }
  }

  /// What is not known of the group; `nil` where all is.
  func doubt(about group: IsolatedGroup) -> Text? {
    let doubtful = group.members.count { network.doubt(about: $0) != nil }
    guard doubtful > 0, group.rung != .unknown else { return nil }
    if group.members.count == 1 {
      return Text(
        en: "At least: there may be ties that are not known.",
        nl: "Minstens: er kunnen relaties zijn die niet gekend zijn."
      )
    }
    return Text(
      en: "At least: \(doubtful) of them may have ties that are not known.",
      nl:
        "Minstens: \(doubtful) van hen \(doubtful == 1 ? "kan" : "kunnen") relaties hebben die niet "
        + "gekend zijn."
    )
  }

  /// What the cheapest repair of a group is, and how far it lifts.
  func repair(_ repair: Repair, of group: IsolatedGroup) -> Text {
    let isSingle = group.members.count == 1
    let from =
      isSingle
      ? Text("") : Text(en: "of \(name(repair.member)) ", nl: "van \(name(repair.member)) ")
    let to = Text(en: "with \(name(repair.contact))", nl: "met \(name(repair.contact))")
    let lifts = repair.lifts.reversed().map { lift in
      let count = group.members.count
      let part =
        lift.actors == count
        ? Text(en: "all ", nl: "allen ")
        : Text(en: "\(lift.actors) of \(count) ", nl: "\(lift.actors) van de \(count) ")
      return isSingle ? rungReached(lift.rung) : part + rungReached(lift.rung)
    }
    return Text(en: "Cheapest repair: a tie ", nl: "Goedkoopste herstel: een relatie ") + from + to
      + shared(repair.shared) + Text(en: "; then ", nl: "; dan ") + Text.list(lifts) + Text(".")
      + robustness(of: group, after: repair)
  }

  /// What to do first about a group of which too little is known; `nil` where enough is.
  func inquiry(about group: IsolatedGroup) -> Text? {
    guard group.rung == .unknown else { return nil }
    switch group.members.first.flatMap(network.doubt(about:)) {
    case .tiesLeftOut:
      return Text(
        en: "To do first: correct those rows.",
        nl: "Eerst te doen: die rijen verbeteren."
      )
    case .tiesUntagged:
      return Text(
        en: "To do first: complete the roles and functions of those ties.",
        nl: "Eerst te doen: de rollen en functies van die relaties aanvullen."
      )
    default: return Text(en: "To do first: ask.", nl: "Eerst te doen: bevragen.")
    }
  }

  private func shared(_ traits: [Repair.Trait]) -> Text {
    guard !traits.isEmpty else { return Text("") }
    let words = traits.map { trait in
      switch trait {
      case .municipality: Text(en: "municipality", nl: "gemeente")
      case .sector: Text(en: "sector", nl: "sector")
      case .function: Text(en: "function", nl: "functie")
      }
    }
    return Text(en: " (same ", nl: " (zelfde ") + Text.list(words) + Text(")")
  }

  /// How many ties it takes to connect the whole group firmly, where one does not do it.
  private func robustness(of group: IsolatedGroup, after repair: Repair) -> Text {
    let ties = repair.tiesToRobust
    if repair.lifts.map(\.rung) == [.robust], repair.lifts[0].actors == group.members.count,
      ties <= 1
    {
      return Text("")
    }
    let count =
      ties == 1
      ? Text(en: "1 new tie", nl: "1 nieuwe relatie")
      : Text(en: "\(ties) new ties", nl: "\(ties) nieuwe relaties")
    return group.members.count == 1
      ? Text(
        en: " Firmly connected takes \(count.en).",
        nl: " Stevig verbonden vraagt \(count.nl)."
      )
      : Text(
        en: " All firmly connected takes at least \(count.en).",
        nl: " Allen stevig verbonden vraagt minstens \(count.nl)."
      )
  }

  /// How many single actors hang on one holder.
  func singles(_ groups: [IsolatedGroup], on holder: Int) -> Text {
    let members = groups.map { $0.members[0] }
    let kinds = network.actors.kinds
    let people = members.filter { kinds[$0].isPerson }
    let others = members.filter { !kinds[$0].isPerson }
    let count = people.count
    let counted =
      count == 0
      ? []
      : [
        Text(
          en: count == 1 ? "1 person" : "\(count) people",
          nl: count == 1 ? "1 persoon" : "\(count) mensen"
        )
      ]
    let who = Text.list(others.map { Text(name($0)) } + counted)
    return who
      + Text(
        en: (members.count == 1 ? " hangs on " : " hang on ") + "\(name(holder)) alone.",
        nl: (members.count == 1 ? " hangt enkel aan " : " hangen enkel aan ") + "\(name(holder))."
      )
  }

  /// What mends single actors that hang on one holder.
  static let repairOfSingles = Text(
    en: "One more tie each, with an actor that does not hang on the same one, connects these "
      + "firmly.",
    nl: "Telkens één relatie meer, met een actor die niet aan dezelfde hangt, verbindt hen stevig."
  )

  private func rungReached(_ rung: Rung) -> Text {
    switch rung {
    case .robust: Text(en: "firmly connected", nl: "stevig verbonden")
    case .oneActor: Text(en: "hanging on one actor", nl: "hangend aan één actor")
    case .oneTie: Text(en: "hanging by one tie", nl: "hangend aan één relatie")
    case .umbrellaOnly:
      Text(en: "connected through the umbrella", nl: "verbonden via de koepel")
    default: rung.title
    }
  }

  private func name(_ actor: Int) -> String { network.actors.names[actor] }
}

extension Text {
  /// Texts in a row: "a", "a and b" or "a, b and c".
  static func list(_ texts: [Text]) -> Text {
    Text(
      en: texts.map(\.en).formatted(or: "and", last: texts.count),
      nl: texts.map(\.nl).formatted(or: "en", last: texts.count)
    )
  }
}
