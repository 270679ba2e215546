import GraphCore
import SocialNetwork

// How an actor reaches government, what its ties serve, and what is not known of it.

extension ActorReport {
  // MARK: - Government

  /// How it reaches a government, and who reaches one through it.
  var government: Report.Section? {
    guard let access = findings.access else { return nil }
    var sentences = [path(access)] + pathWithoutEnded(access)
    if let must = access.mustPassUmbrella, must {
      sentences.append(
        Text(
          en: "Every path to a government passes the umbrella",
          nl: "Elk pad naar een overheid loopt via de koepel"
        ).ending(subject.here)
      )
    }
    if access.dependants > 0 {
      let count = Noun.otherActor.count(access.dependants, .reach)
      sentences.append(
        Text(
          en: "\(count.en) a government only through this actor.",
          nl: "\(count.nl) enkel via deze actor een overheid."
        )
      )
    }
    return Report.Section(
      Text(en: "Paths to government", nl: "Paden naar de overheid"),
      [.sentences(sentences)]
    )
  }

  /// How far a government is without the ties that have ended, where that is farther.
  private func pathWithoutEnded(_ access: ActorFindings.Access) -> [Text] {
    guard access.steps != nil, let living = findings.withoutEnded,
      living.access?.steps != access.steps
    else { return [] }
    guard let steps = living.access?.steps else {
      return [
        Text(
          en: "Without the ties that have ended, no path leads to a government",
          nl: "Zonder de relaties die beëindigd zijn, loopt er geen pad naar een overheid"
        ).ending(subject.here)
      ]
    }
    let count = Noun.step.count(steps)
    return [
      Text(
        en: "Without the ties that have ended, the nearest government is \(count.en) away.",
        nl:
          "Zonder de relaties die beëindigd zijn, is de dichtstbijzijnde overheid \(count.nl) ver."
      )
    ]
  }

  /// Whether it, or somebody to whom it has a path, may have ties that are not known.
  private var mayReachByUnknownTies: Bool {
    let labels = subject.network.graph.connectedComponents().labels
    return actors.indices.contains {
      labels[$0] == labels[findings.actor] && subject.network.doubt(about: $0) != nil
    }
  }

  private func path(_ access: ActorFindings.Access) -> Text {
    guard let steps = access.steps, let end = access.authority.map(subject.called) else {
      return mayReachByUnknownTies
        ? Text(
          en: "As far as is known, no path leads to a government",
          nl: "Voor zover bekend loopt er geen pad naar een overheid"
        ).ending(subject.here)
        : Text(
          en: "No path leads to a government",
          nl: "Er loopt geen pad naar een overheid"
        ).ending(subject.here)
    }
    guard let first = access.first.map(subject.called) else {
      let others = access.choices - 1
      let more = Number.text(others)
      let isOne = others == 1
      return others == 0
        ? Text(
          en: "Has a tie with a government itself: \(end.en).",
          nl: "Heeft zelf een relatie met een overheid: \(end.nl)."
        )
        : Text(
          en:
            "Has ties with governments itself: \(end.en) and \(more.en) \(isOne ? "other" : "others").",
          nl: "Heeft zelf relaties met overheden: \(end.nl) en nog \(more.nl) andere."
        )
    }
    let count = Number.text(steps)
    let through: Text
    if steps > 2, let last = access.last.map(subject.called) {
      through = Text(
        en: "through \(first.en) first and \(last.en) last",
        nl: "eerst via \(first.nl) en het laatst via \(last.nl)"
      )
    } else {
      through = Text(en: "through \(first.en)", nl: "via \(first.nl)")
    }
    let others = access.choices - 1
    let more = Noun.otherContact.count(others, .lead)
    let path = Text(
      en: "The nearest government is \(count.en) steps away: \(end.en), \(through.en)",
      nl: "De dichtstbijzijnde overheid is \(count.nl) stappen ver: \(end.nl), \(through.nl)"
    )
    return others == 0
      ? Text(
        en: "\(path.en); no other contact leads there as fast.",
        nl: "\(path.nl); geen ander contact leidt even snel naar een overheid."
      )
      : Text(
        en: "\(path.en); \(more.en) to one as fast.",
        nl: "\(path.nl); \(more.nl) er even snel naar een."
      )
  }

  // MARK: - Functions and age

  /// What its ties serve, and how old they are.
  var compass: Report.Section {
    Report.Section(
      Text(
        en: "What ties serve, and since when",
        nl: "Waartoe de relaties dienen, en sinds wanneer"
      ),
      [.sentences([functions, ages])]
    )
  }

  private var functions: Text {
    guard let counts = findings.functionCounts(in: subject) else {
      return Text(
        en: "The files do not say which functions ties serve.",
        nl: "De bestanden zeggen niet welke functies relaties dienen."
      )
    }
    let served = counts.filter { $0.count > 0 }.map { function, count in
      let number = Number.text(count)
      return Text(
        en: "the \(function.title.en) (\(number.en))",
        nl: "de \(function.title.nl) (\(number.nl))"
      )
    }
    let all = Noun.tie.count(findings.ties.count)
    let silent = findings.ties.count { $0.functions.isEmpty }
    let list = Text.list(served)
    let rest = Noun.tie.count(silent, .say)
    guard !served.isEmpty else {
      return Text(
        en: "No tie says which function it serves.",
        nl: "Van geen enkele relatie is bekend welke functie ze dient."
      )
    }
    return silent == 0
      ? Text(
        en: "Functions of \(all.en): \(list.en).",
        nl: "Functies van \(all.nl): \(list.nl)."
      )
      : Text(
        en: "Functions of \(all.en): \(list.en); \(rest.en) none.",
        nl: "Functies van \(all.nl): \(list.nl); \(rest.nl) er geen."
      )
  }

  private var ages: Text {
    guard let ages = findings.ages(in: subject), let date = subject.date else {
      return Text(
        en: "Since when ties exist is not known.",
        nl: "Sinds wanneer relaties bestaan, is niet bekend."
      )
    }
    let parts = ages.filter { $0.count > 0 }.map { age, count in
      let (number, title) = (Number.text(count), age.title)
      return Text(en: "\(number.en) \(title.en)", nl: "\(number.nl) \(title.nl)")
    }
    let (list, day) = (Text.list(parts), date.words)
    let ended = subject.tiesOutsideTheirDays
    return findings.ties.contains { ended?.hasEnded($0.until) ?? false }
      ? Text(
        en:
          "Ties by age on \(day.en), those that ended by their age on their last day: \(list.en).",
        nl:
          "Leeftijd van de relaties op \(day.nl), van beëindigde op hun laatste dag: \(list.nl)."
      )
      : Text(
        en: "Ties by age on \(day.en): \(list.en).",
        nl: "Leeftijd van de relaties op \(day.nl): \(list.nl)."
      )
  }

  // MARK: - Not known

  /// What the page cannot tell, a sentence each.
  var unknown: [Text] {
    var sentences: [Text] = []
    switch subject.network.doubt(about: findings.actor) {
    case .notSurveyed:
      sentences.append(
        Text(
          en: "Not surveyed: there may be ties that nobody named.",
          nl: "Niet bevraagd: er zijn misschien relaties die niemand noemde."
        )
      )
    case .tiesLeftOut
    where !subject.policy.concealsTies && subject.network.leftOut.leavesTiesUnknown:
      sentences.append(
        Text(
          en: "Ties are unknown: rows of ties were left out, and it is not known whose they are.",
          nl: "Relaties zijn onbekend: er zijn rijen met relaties weggelaten, en van wie"
            + " die zijn, is niet bekend."
        )
      )
    case .tiesLeftOut where !subject.policy.concealsTies:
      sentences.append(
        Text(
          en: "Ties were left out because their rows are faulty.",
          nl: "Er zijn relaties weggelaten omdat de rijen fouten bevatten."
        )
      )
    case .tiesUntagged:
      sentences.append(
        Text(
          en: "There are more ties, of which the \(subject.scope.layer.tag.en) is unknown.",
          nl: "Er zijn nog relaties waarvan de \(subject.scope.layer.tag.nl) onbekend is."
        )
      )
    case .tiesLeftOut:
      sentences.append(
        Text(
          en: "There may be more ties than are told, to protect people.",
          nl: "Er zijn misschien meer relaties dan er getoond worden, om personen te beschermen."
        )
      )
    case nil: break
    }
    let notSurveyed = findings.ties.count { !actors.isSurveyed($0.contact) }
    if notSurveyed > 0 {
      let part = Noun.contact.part(notSurveyed, of: findings.ties.count, .was)
      sentences.append(
        Text(
          en: "\(part.en) not surveyed.",
          nl: "\(part.nl) niet bevraagd."
        )
      )
    }
    if !findings.missing.isEmpty {
      let list = Text.list(ofNames: findings.missing)
      sentences.append(
        Text(
          en: "The files have no value for \(list.en).",
          nl: "De bestanden hebben geen waarde voor \(list.nl)."
        )
      )
    }
    if !findings.freeText.isEmpty {
      let list = Text.list(ofNames: findings.freeText)
      sentences.append(
        Text(
          en: "Left out, since it may tell who somebody is: \(list.en).",
          nl: "Weggelaten, omdat het kan zeggen wie iemand is: \(list.nl)."
        )
      )
    }
    return sentences
  }

  /// How to see who people are.
  var advice: [Block] {
    subject.adviceOnNames(of: findings.ties.map(\.contact) + findings.dependants)
  }
}

extension ActorFindings.Age {
  /// The words for a reader, behind a number.
  fileprivate var title: Text {
    switch self {
    case .underOneYear: Text(en: "under a year", nl: "jonger dan een jaar")
    case .oneToFourYears: Text(en: "from one to five years", nl: "van één tot vijf jaar")
    case .fiveYearsOrMore: Text(en: "of five years or more", nl: "van vijf jaar of ouder")
    case .unknown: Text(en: "of unknown age", nl: "van onbekende leeftijd")
    }
  }
}

extension Noun {
  fileprivate static let contact = Noun(
    one: Text(en: "contact", nl: "contact"),
    many: Text(en: "contacts", nl: "contacten")
  )
  fileprivate static let otherContact = Noun(
    one: Text(en: "other contact", nl: "ander contact"),
    many: Text(en: "other contacts", nl: "andere contacten")
  )
}

extension Verb {
  fileprivate static let reach = Verb(
    one: Text(en: "reaches", nl: "bereikt"),
    many: Text(en: "reach", nl: "bereiken")
  )
  fileprivate static let lead = Verb(
    one: Text(en: "leads", nl: "leidt"),
    many: Text(en: "lead", nl: "leiden")
  )
  fileprivate static let was = Verb(
    one: Text(en: "was", nl: "is"),
    many: Text(en: "were", nl: "zijn")
  )
}
