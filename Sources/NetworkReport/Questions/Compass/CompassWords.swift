import SocialNetwork

/// What the indicators of the compass mean, in words, and which question tells more of each.
///
/// The words of every part stand in a file of their own.
struct CompassWords {
  /// The network of all ties.
  let network: Network

  /// The day that the data are of.
  let date: Day?

  /// The same in words.
  var dateOfData: Text?

  /// How many of the ties do not exist on that day.
  let tiesOfOtherDays: Int

  /// Whether the main network is two actors with one tie, of which there is nothing to say but that.
  var isMainPartOneTie = false

  /// What is said of a main network that hangs together by one tie or in one actor, or is one of several as large.
  var mainPart: [Text] = []

  /// The associations whose membership tells something.
  var marked: Set<Int> = []

  /// Where it is that somebody has no tie or path; empty of all of a dataset.
  var here = Text("")

  /// The name of an indicator.
  func title(of indicator: Indicator) -> Text {
    switch indicator.id {
    case .layer(let id): title(id)
    case .connecting(let id): title(id)
    case .critical(let id): title(id)
    case .access(let id): title(id)
    case .laboratory(let id): title(id)
    case .learning(let id): title(id, indicator.base)
    case .culture(let id): title(id)
    case .movement(let id): title(id)
    case .community(let id): title(id)
    case .mix(let id): title(id)
    case .places(let id): title(id)
    case .durability(let id): title(id)
    case .equality(let id): title(id)
    }
  }

  /// What the value of an indicator means; empty where it has none, or none that may be told.
  func sentence(of indicator: Indicator, in part: CompassPart) -> Text {
    guard indicator.value.need == nil, !isOfNothing(indicator) else { return Text("") }
    return switch indicator.id {
    case .layer(let id): sentence(id, indicator.value, in: part)
    case .connecting(let id): sentence(id, indicator)
    case .critical(let id): sentence(id, indicator)
    case .access(let id): sentence(id, indicator)
    case .laboratory(let id): sentence(id, indicator)
    case .learning(let id): sentence(id, indicator)
    case .culture(let id): sentence(id, indicator)
    case .movement(let id): sentence(id, indicator)
    case .community(let id): sentence(id, indicator)
    case .mix(let id): sentence(id, indicator)
    case .places(let id): sentence(id, indicator)
    case .durability(let id): sentence(id, indicator)
    case .equality(let id): sentence(id, indicator)
    }
  }

  /// Whether a number is a share of nothing, of which there is nothing to say but why.
  private func isOfNothing(_ indicator: Indicator) -> Bool {
    switch (indicator.value, indicator.base) {
    case (
      .share(_, of: 0), .knitting(both: _, closeKnit: _, open: _, neither: _, memberships: 1...)
    ),
      (.undefined, .memberships):
      false
    case (.share(_, of: 0), _): true
    // Whoever is chosen by a place has ties within it.
    case (_, .attribute(let name)): hasOneValue(name)
    case (.undefined, _): indicator.id != .connecting(.mainPart)
    default: false
    }
  }

  /// Whether all actors who have a value of an attribute have the same.
  private func hasOneValue(_ name: String) -> Bool {
    guard let attribute = network.actors.attribute(named: name) else { return false }
    return Set(attribute.codes).subtracting([0]).count == 1
  }

  /// Whether an indicator says how a main network holds that is a single tie.
  func isOfSingleTie(_ id: IndicatorID) -> Bool {
    guard isMainPartOneTie else { return false }
    return switch id {
    case .connecting(.rung(.robust)), .connecting(.dependsOnTie), .connecting(.dependsOnActor),
      .connecting(.bridges), .connecting(.cutpoints), .durability(.survivesOne),
      .durability(.survivesOneMean), .durability(.survivesTwo), .durability(.survivesUmbrella):
      true
    default: false
    }
  }

  /// The question that tells more of an indicator.
  func further(on indicator: Indicator, in part: CompassPart) -> FurtherQuestion {
    switch (indicator.id, indicator.value.need) {
    case (.durability(let id), let need): further(id, isKnown: need == nil)
    case (_, .tieColumn), (_, .actorColumn), (_, .actors): .check
    case (.layer(let id), _): further(id, in: part)
    // Nobody stands on the rung of an umbrella that was not named.
    case (.connecting, .umbrella): .isolated()
    case (.connecting(let id), _): further(id, indicator)
    case (.critical, _): .outOfReach(of: .government)
    case (.access(let id), _): further(id)
    case (.laboratory(let id), _): further(id, indicator.base)
    case (.learning(let id), _): further(id, indicator.base)
    case (.culture(let id), _): further(id, indicator.base)
    case (.movement, _): .outOfReach(of: .government, in: Layer(function: .movement))
    case (.community(let id), _): further(id)
    case (.mix(let id), _): further(id)
    case (.places, _): further(onPlaces: indicator.base)
    case (.equality(let id), let need): further(id, isKnown: need == nil)
    }
  }

  /// Whether a number is for programs alone: a reader finds it in another sentence or in the overview, or
  /// it says no more than others do.
  func isDetail(_ indicator: Indicator) -> Bool {
    if isOfNothing(indicator) || isOfSingleTie(indicator.id) { return true }
    return switch (indicator.id, indicator.value, indicator.base) {
    case (.layer, _, _): true
    // Of those who hang by a thread a reader is told how many there are in all, on whatever rung.
    case (.connecting(.rung(.umbrellaOnly)), _, _), (.connecting(.rung(.oneTie)), _, _),
      (.connecting(.rung(.oneActor)), _, _):
      true
    case (.connecting(.rung), .share(let count, _), _),
      (.connecting(.dependsOnUmbrella), .share(let count, _), _),
      (.connecting(.dependsOnTie), .share(let count, _), _),
      (.connecting(.dependsOnActor), .share(let count, _), _):
      count == 0
    case (.access(.outcome(_, by: _, group: .some)), _, .tooFew),
      (.access(.outcome(_, by: _, group: .some)), _, .tooAlike):
      true
    case (.access(.outcome(.near, by: _, group: .some)), .guarded(let number, isShare: _, _), _):
      number.isWithheld
    case (.access(.outcome(.near, by: _, group: _)), _, _): false
    case (.access(.outcome), _, .compared(let verdict, usual: _, of: _)):
      verdict != .more && verdict != .less
    case (.access(.outcome), .needs, _): false
    case (.access(.outcome), _, _): true
    case (.access, .guarded(let number, isShare: _, _), _): number.isWithheld
    case (.learning(.tiesWithNewGroups), _, .newGroups(let count)): count == 0
    case (.culture(let id), _, .ends): id != .peopleWithGroups
    case (.community(let id), _, _): [.closeKnitOnly, .openOnly, .innerDensity].contains(id)
    case (.mix(.organisationsWith), _, _): true
    case (.mix(.overlap), _, _):
      indicator.chance?.verdict == nil || indicator.chance?.verdict == .alike
    case (.places(.place), _, _): true
    case (.durability(.olderThan(let years)), _, _): years == 3
    case (.durability(.undated), .share(let count, _), _): count == 0
    case (.durability(.survivesOneMean), _, _): true
    case (.durability, _, .loss(_, now: _, .umbrella(let isWorst))): isWorst
    case (.equality, .number, .valueAlone): true
    case (.equality(let id), _, _): id == .degreeWithoutUmbrella || id == .umbrellaShare
    default: false
    }
  }

  // MARK: - Pieces

  /// An actor as a page names it: organisations by name, who is or may be a person by the kind, and so an
  /// association whose membership tells something.
  func mention(of actor: Int) -> Text {
    let kind = network.actors.kinds[actor]
    return kind.mayBePerson || marked.contains(actor)
      ? kind.particular : Text(network.actors.names[actor])
  }

  /// Some actors as a page names them: two by name, of more one and how many others.
  func mention(of actors: [Int]) -> Text {
    let isNamed = { network.actors.kinds[$0].mayBePerson || marked.contains($0) ? false : true }
    guard actors.count > 1, let first = actors.first else {
      return actors.first.map(mention) ?? Text("")
    }
    if actors.count == 2, actors.allSatisfy(isNamed) { return .list(actors.map(mention)) }
    guard let named = actors.first(where: isNamed) else {
      let kind = network.actors.kinds[first]
      return actors.allSatisfy { network.actors.kinds[$0] == kind } && kind != .unknown
        ? Noun.actors(of: kind).count(actors.count) : Noun.actor.count(actors.count)
    }
    let (name, others) = (mention(of: named), CompassWords.others.count(actors.count - 1))
    return Text(en: "\(name.en) and \(others.en)", nl: "\(name.nl) en \(others.nl)")
  }

  static let others = Noun(
    one: Text(en: "other", nl: "andere"),
    many: Text(en: "others", nl: "andere")
  )

  /// That on so many other actors as many depend as on one that was named: a clause, in the middle of a sentence.
  static func asMany(dependOn count: Int) -> Text {
    let others = others.count(count)
    return Text(
      en: "for \(others.en) it is as many",
      nl: "van \(others.nl) hangen er evenveel af"
    )
  }

  /// Of how many more something is not known; empty of none.
  func sentence(onUncertain count: Int) -> Text {
    let more = Number.text(count)
    return count == 0
      ? Text("")
      : Text(
        en: "Of \(more.en) more it is not known.",
        nl: "Van nog \(more.nl) is het niet bekend."
      )
  }

  /// What chance would give, in a sentence; empty where there is nothing to tell.
  func sentence(onChanceOf indicator: Indicator) -> Text {
    guard let chance = indicator.chance, let verdict = chance.verdict else { return Text("") }
    let expected = indicator.value.like(chance.mean).text
    switch (indicator.id, indicator.base) {
    case (.connecting(.bridging), .attribute(let name)):
      return sentence(ifNoPartIsPlayedBy: name, expected, verdict)
        .followed(
          by: verdict == .less && Attribute.tellsMunicipality(name)
            ? CompassWords.nearHome : Text("")
        )
    case (.laboratory(.acrossPlaces), .attribute(let name)),
      (.culture(.acrossPlaces), .attribute(let name)):
      return sentence(ifNoPartIsPlayedBy: name, expected, verdict)
    default: return sentence(verdict, expected)
    }
  }

  /// What there would be if places did not matter, which nobody is blamed for: no opportunity is as
  /// far as the whole region.
  private func sentence(
    ifNoPartIsPlayedBy attribute: String,
    _ expected: Text,
    _ verdict: Verdict
  ) -> Text {
    // That there is less is no shortcoming.
    let words = verdict == .less ? nil : words(for: verdict)
    let (en, nl) = (words.map { ": \($0.en)" } ?? "", words.map { ": \($0.nl)" } ?? "")
    return Attribute.tellsMunicipality(attribute)
      ? Text(
        en: "If place played no part, it would be \(expected.en)\(en).",
        nl: "Als plaats geen rol speelde, zou het \(expected.nl) zijn\(nl)."
      )
      : Text(
        en: "If '\(attribute)' played no part, it would be \(expected.en)\(en).",
        nl: "Als '\(attribute)' geen rol speelde, zou het \(expected.nl) zijn\(nl)."
      )
  }

  private static let nearHome = Text(
    en: "To be active near home is no fault.",
    nl: "Actief zijn dicht bij huis is geen gebrek."
  )

  /// What chance would give, and what that makes of a value.
  func sentence(_ verdict: Verdict, _ expected: Text) -> Text {
    let words = words(for: verdict)
    return Text(
      en: "By chance it would be \(expected.en): \(words.en).",
      nl: "Bij toeval zou het \(expected.nl) zijn: \(words.nl)."
    )
  }

  private func words(for verdict: Verdict) -> Text {
    switch verdict {
    case .more: Text(en: "this is more", nl: "dit is meer")
    case .less: Text(en: "this is less", nl: "dit is minder")
    case .alike: Text(en: "no clear difference", nl: "geen duidelijk verschil")
    }
  }

  /// What has to be known to read the indicators of a part rightly.
  func sentence(_ note: CompassFindings.Note) -> Text {
    switch note {
    case .notSurveyed(let count, of: let all):
      let actors = Noun.actor.part(count, of: all)
      return Text(
        en: "\(actors.en) \(count == 1 ? "was" : "were") not asked.",
        nl: "\(actors.nl) \(count == 1 ? "is" : "zijn") niet bevraagd."
      )
    case .dependenceOverlaps:
      return Text(
        en: "Who depends on a tie and on an actor counts in both lines.",
        nl: "Wie van een relatie én van een actor afhangt, telt in beide regels mee."
      )
    case .smallPlaces(let count, let withoutPeople, by: let attribute):
      return sentence(onSmallPlaces: count, withoutPeople: withoutPeople, by: attribute)
    case .decree:
      return Text(
        en: "The decree asks two functions of the recognised organisation, not of its members.",
        nl: "Het decreet vraagt twee functies van de erkende organisatie, niet van haar leden."
      )
    case .mutualTies:
      return Text(
        en: "Ties are mutual here: they cannot show who takes the initiative or who decides.",
        nl: "Relaties zijn hier wederzijds: ze tonen niet wie het initiatief neemt of wie beslist."
      )
    }
  }
}

extension Indicator.Value {
  /// The value for a reader, shares as per cents; `–` where there is none, `?` where it is not known.
  var text: Text {
    switch self {
    case .share(let part, let whole): Percentage.text(part, of: whole)
    case .portion(let share): Percentage.text(share)
    case .count(let count): Number.text(count)
    case .number(let number): Number.text(number)
    case .guarded(let guarded, let isShare, let step):
      guarded.text(isShare ? { Percentage.text($0, offBy: step) } : { Number.text($0) })
    case .unknown: Text("?")
    case .undefined, .needs: Text("–")
    }
  }

  /// How many are counted, alone or of how many.
  var count: Int {
    switch self {
    case .count(let count), .share(let count, _): count
    default: 0
    }
  }

  /// Of how many they are counted.
  var whole: Int { if case .share(_, let whole) = self { whole } else { 0 } }
}

extension Noun {
  /// Organisations and member associations together.
  static let anyOrganisation = Noun(
    one: Text(en: "organisation or association", nl: "organisatie of vereniging"),
    many: Text(en: "organisations and associations", nl: "organisaties en verenigingen")
  )

  /// How many of how many things, where these are the share of a value.
  func part(_ value: Indicator.Value) -> Text { part(value.count, of: value.whole) }
}
