import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Critical) -> Text {
    switch id {
    case .direct: Text(en: "Government at first hand", nl: "Overheid rechtstreeks")
    case .near: Text(en: "Government within two steps", nl: "Overheid in twee stappen")
    case .unreached: Text(en: "No path to government", nl: "Geen pad naar de overheid")
    case .nearWithoutUmbrella:
      Text(en: "Within two steps without the umbrella", nl: "In twee stappen zonder de koepel")
    case .umbrellaOnly:
      Text(
        en: "Path only through the umbrella",
        nl: "Pad enkel via de koepel"
      )
    case .doorkeeper:
      Text(
        en: "Path only through one other",
        nl: "Pad enkel via één andere"
      )
    }
  }

  func sentence(_ id: IndicatorID.Critical, _ indicator: Indicator) -> Text {
    // The first line says who they are.
    let actors = Noun.ofThese(indicator.value.count, of: indicator.value.whole)
    let all = Number.text(indicator.value.whole)
    let count = indicator.value.count
    let (have, hebben) = count == 1 ? ("has", "heeft") : ("have", "hebben")
    let isUncertain = mayHaveOtherPaths(indicator)
    let (path, known) = isUncertain ? ("known path", ", voor zover bekend,") : ("path", "")
    switch (id, indicator.base) {
    case (.direct, _):
      let actors = Noun.otherThanGovernment.part(indicator.value)
      return Text(
        en: "\(actors.en) \(have) a tie with one.",
        nl: "\(actors.nl) \(hebben) er een relatie mee."
      )
    case (.near, .kinds(let all)):
      // Of so few people of a kind each is known.
      let kinds = all.filter { !$0.kind.mayBePerson || $0.whole >= BlindSpots.fewest }
      guard !kinds.isEmpty else { return Text(en: "\(actors.en).", nl: "\(actors.nl).") }
      let list = Text.enumeration(
        kinds.map { Noun.actors(of: $0.kind).part($0.count, of: $0.whole) }
      )
      let counts = Text(
        en: "\(actors.en); by kind: \(list.en).",
        nl: "\(actors.nl); naar soort: \(list.nl)."
      )
      guard kinds.count < all.count else { return counts }
      let fewest = Number.text(BlindSpots.fewest)
      return counts.followed(
        by: Text(
          en: "Of a kind of fewer than \(fewest.en) people it is not told.",
          nl: "Van een soort van minder dan \(fewest.nl) mensen wordt het niet verteld."
        )
      )
    case (.unreached, _):
      return isUncertain
        ? Text(
          en: "\(actors.en) \(have) no known path",
          nl: "\(actors.nl) \(hebben) geen bekend pad"
        ).ending(here)
        : Text(
          en: "\(actors.en) \(have) no path at all",
          nl: "\(actors.nl) \(hebben) geen enkel pad"
        ).ending(here)
    case (.nearWithoutUmbrella, .withUmbrella(let near, of: let whole)):
      let (near, whole) = (Number.text(near), Number.text(whole))
      return Text(
        en: "\(actors.en), the umbrella apart; with it \(near.en) of the \(whole.en).",
        nl: "\(actors.nl), de koepel niet meegeteld; met de koepel \(near.nl) van de \(whole.nl)."
      )
    case (.umbrellaOnly, _):
      return Text(
        en: "\(actors.en), the umbrella apart, \(have) a \(path) through it alone.",
        nl:
          "\(actors.nl), de koepel niet meegeteld, \(hebben)\(known) enkel via die koepel een pad."
      )
    case (.doorkeeper, .doorkeeper(let holders, let isBesideUmbrella)) where !holders.isEmpty:
      let holder = mention(of: holders.first { !isUnnamed($0) } ?? holders[0])
      let alike = CompassWords.asMany(dependOn: holders.count - 1)
      let (sharing, delend) = holders.count == 1 ? ("", "") : ("\(alike.en), ", "\(alike.nl), ")
      return isBesideUmbrella
        ? Text(
          en:
            "\(actors.en) \(have) no \(path) but through \(holder.en); \(sharing)for no other actor, the "
            + "umbrella aside, is that number larger.",
          nl:
            "\(actors.nl) \(hebben)\(known) enkel een pad via \(holder.nl); \(delend)buiten de koepel hangen er van "
            + "niemand anders meer af."
        )
        : Text(
          en:
            "\(actors.en) \(have) no \(path) but through \(holder.en); \(sharing)for no other actor is that "
            + "number larger.",
          nl:
            "\(actors.nl) \(hebben)\(known) enkel een pad via \(holder.nl); \(delend)van niemand anders hangen er "
            + "meer af."
        )
    case (.doorkeeper, _) where indicator.value.whole == 1:
      return Text(
        en: "The only one does not depend on one other actor alone.",
        nl: "De enige is niet van één andere actor afhankelijk."
      )
    case (.doorkeeper, .doorkeeper(_, isBesideUmbrella: true)):
      return Text(
        en:
          "The umbrella aside, none of these \(all.en) depends on one other actor alone.",
        nl: "Buiten de koepel is geen van deze \(all.nl) van één andere actor afhankelijk."
      )
    case (.doorkeeper, _):
      return Text(
        en: "None of these \(all.en) depends on one other actor alone.",
        nl: "Geen van deze \(all.nl) is van één andere actor afhankelijk."
      )
    case (.near, _), (.nearWithoutUmbrella, _): return Text("")
    }
  }
}

extension CompassWords {
  /// Whether ties that are not known may change who has a path, or through whom.
  func mayHaveOtherPaths(_ indicator: Indicator) -> Bool {
    guard areBoundsCertain else { return true }
    // Where no bounds are told, whoever is in doubt may have a tie past the others.
    return indicator.bounds.map { $0.least < $0.most }
      ?? network.actors.indices.contains { network.doubt(about: $0) != nil }
  }

  /// Whether a page calls an actor by its kind.
  fileprivate func isUnnamed(_ actor: Int) -> Bool {
    network.actors.kinds[actor].mayBePerson || marked.contains(actor)
  }
}

extension Noun {
  /// An actor that is no government.
  static let otherThanGovernment = Noun(
    one: Text(en: "actor besides governments", nl: "actor buiten de overheden"),
    many: Text(en: "actors besides governments", nl: "actoren buiten de overheden")
  )

  /// How many of those that an earlier line speaks of.
  fileprivate static func ofThese(_ count: Int, of whole: Int) -> Text {
    let (count, whole) = (Number.text(count), Number.text(whole))
    return Text(en: "\(count.en) of these \(whole.en)", nl: "\(count.nl) van deze \(whole.nl)")
  }
}
