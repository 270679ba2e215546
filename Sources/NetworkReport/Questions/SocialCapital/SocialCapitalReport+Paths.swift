import SocialNetwork

// How many steps it takes to the nearest authority, and who stands between.

extension SocialCapitalReport {
  /// How many actors are how many steps from an authority.
  var paths: Report.Section {
    guard let paths = findings.paths else {
      return Report.Section(nil, [.sentence(noAuthority)])
    }
    let title =
      isDeclared
      ? Text(en: "Steps to authority", nl: "Stappen tot gezag")
      : Text(en: "Steps to government", nl: "Stappen tot een overheid")
    let without = paths.countsWithoutUmbrella
    var table = ReportTable(
      [.words(title), Self.actorCount, Self.share]
        + (without == nil ? [] : [.numbers(withoutUmbrella), Self.share])
    )
    let labels = [
      Text("1"), Text("2"), Text("3"), Text(en: "4 or more", nl: "4 of meer"),
      Text(en: "no known path", nl: "geen bekend pad"),
    ]
    func cells(_ count: Int) -> [Text] {
      [Number.text(count), Percentage.text(count, of: paths.actorCount)]
    }
    for (place, label) in labels.enumerated() {
      table.append(
        [label] + cells(paths.counts[place]) + (without.map { cells($0[place]) } ?? [])
      )
    }
    let sentences = [
      findings.terms.umbrella.map { _ in base(ofSoMany: paths.actorCount) },
      paths.countThroughUmbrella.map(dependence), carriers(paths.carriers),
      isDeclared ? nil : subject.noteOnUnknownKinds(besides: .government),
    ].compactMap(\.self)
    return Report.Section(
      nil,
      [.table(table)] + (sentences.isEmpty ? [] : [.sentences(sentences)])
    )
  }

  /// Who is counted, where the umbrella is not.
  private func base(ofSoMany count: Int) -> Text {
    let actors = Noun.actor.count(count)
    return isDeclared
      ? Text(
        en: "Counted: \(actors.en), authorities and \(umbrellaName) left out.",
        nl: "Geteld: \(actors.nl), zonder wie gezag heeft en zonder \(umbrellaName)."
      )
      : Text(
        en: "Counted: \(actors.en), governments and \(umbrellaName) left out.",
        nl: "Geteld: \(actors.nl), zonder de overheden en zonder \(umbrellaName)."
      )
  }

  private var noAuthority: Text {
    isDeclared
      ? Text(
        en: "There are no authorities in this network.",
        nl: "Niemand in dit netwerk heeft gezag."
      )
      : Text(
        en: "There are no governments in this network.",
        nl: "Er zijn geen overheden in dit netwerk."
      )
  }

  /// How many have no path that does not pass the umbrella.
  private func dependence(ofSoMany count: Int) -> Text {
    let target = anAuthority
    guard count > 0 else {
      return Text(
        en: "Nobody depends on \(umbrellaName) for a path to \(target.en).",
        nl: "Niemand hangt van \(umbrellaName) af voor een pad naar \(target.nl)."
      )
    }
    let actors = Noun.actor.count(count, .have)
    return Text(
      en: "\(actors.en) no path to \(target.en) but through \(umbrellaName).",
      nl: "\(actors.nl) geen ander pad naar \(target.nl) dan via \(umbrellaName)."
    )
  }

  /// Through whom alone others reach an authority: those of most others.
  private func carriers(_ carriers: [Int]) -> Text? {
    guard let first = carriers.first else { return nil }
    let dependants = findings.access.dependants
    let actors = findings.network.actors
    func name(_ actor: Int) -> Text {
      findings.marked.contains(actor) ? actors.kinds[actor].unnamed : subject.called(actor)
    }
    let target = anAuthority
    if carriers.count == 1 {
      let actors = Noun.actor.count(dependants[first])
      let isOne = dependants[first] == 1
      return Text(
        en: "\(actors.en) \(isOne ? "reaches" : "reach") \(target.en) only through "
          + "\(name(first).en).",
        nl: "\(actors.nl) \(isOne ? "bereikt" : "bereiken") \(target.nl) enkel via "
          + "\(name(first).nl)."
      )
    }
    let (told, alike) = foremost(of: carriers)
    let list = Text.list(
      told.map { carrier -> Text in
        let (own, count) = (name(carrier), dependants[carrier])
        return Text(en: "\(own.en) (\(count))", nl: "\(own.nl) (\(count))")
      }
    )
    let sharing = CompassWords.asMany(dependOn: alike)
    return carriers.count > 3
      ? Text(
        en: "Some reach \(target.en) only through one other actor, most often through "
          + "\(list.en)\(alike == 0 ? "" : "; \(sharing.en)").",
        nl: "Sommigen bereiken \(target.nl) enkel via één andere actor, het vaakst via "
          + "\(list.nl)\(alike == 0 ? "" : "; \(sharing.nl)")."
      )
      : Text(
        en: "Some reach \(target.en) only through one other actor: \(list.en).",
        nl: "Sommigen bereiken \(target.nl) enkel via één andere actor: \(list.nl)."
      )
  }

  /// Three of those through whom others reach an authority, or fewer: none who has as many as one who is not told.
  ///
  /// Where more than three have most, one of them, by name if one has a name, and how many others have as many.
  private func foremost(of carriers: [Int]) -> (told: [Int], alike: Int) {
    let dependants = findings.access.dependants
    guard carriers.count > 3, dependants[carriers[3]] == dependants[carriers[2]] else {
      return (Array(carriers.prefix(3)), 0)
    }
    let (most, last) = (dependants[carriers[0]], dependants[carriers[3]])
    guard most == last else { return (carriers.prefix(3).filter { dependants[$0] > last }, 0) }
    let all = carriers.filter { dependants[$0] == most }
    let named = all.first { subject.isNamed($0) && !findings.marked.contains($0) }
    return ([named ?? all[0]], all.count - 1)
  }
}
