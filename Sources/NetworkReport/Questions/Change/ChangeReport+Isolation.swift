import SocialNetwork

// Who fell out of the main network, and who was brought in.

extension ChangeReport {
  var isolationSentences: [Text] {
    let (out, into, doubtful) = (findings.fellOut, findings.broughtIn, findings.inDoubt)
    if findings.isMainAnother {
      return [mainIsAnother] + [withoutUmbrella].compactMap(\.self)
    }
    var sentences: [Text] = []
    if out.isEmpty {
      sentences.append(
        Text(
          en: "Nobody who stayed fell out of the main network.",
          nl: "Niemand die bleef, viel uit het hoofdnetwerk."
        )
      )
    } else {
      let (count, who) = (Noun.actor.count(out.count), enumeration(of: out))
      sentences.append(
        Text(
          en: "Out of the main network since: \(count.en): \(who.en).",
          nl: "Sindsdien buiten het hoofdnetwerk: \(count.nl): \(who.nl)."
        )
      )
      let unsure = findings.fellOutInDoubt
      if unsure > 0 {
        let count = Noun.actor.count(unsure)
        sentences.append(
          Text(
            en:
              "Among them \(count.en) not surveyed the second time: with ties that nobody named, perhaps not out "
              + "of it at all.",
            nl:
              "Daarbij \(count.nl) die de tweede keer niet bevraagd \(unsure == 1 ? "is" : "zijn"): misschien zijn "
              + "er relaties die niemand noemde."
          )
        )
      }
    }
    if into.isEmpty {
      sentences.append(
        Text(
          en: "Nobody who was outside it was brought in.",
          nl: "Niemand die erbuiten stond, kwam erbij."
        )
      )
    } else {
      let (count, who) = (Noun.actor.count(into.count), enumeration(of: into))
      sentences.append(
        Text(
          en: "Brought into it: \(count.en): \(who.en).",
          nl: "Erbij gekomen: \(count.nl): \(who.nl)."
        )
      )
    }
    let unknown = findings.broughtInFromUnknown
    if unknown > 0 {
      let count = Noun.otherActor.count(unknown)
      sentences.append(
        Text(
          en:
            "\(count.en) \(unknown == 1 ? "is" : "are") in it now of whom it was not known before.",
          nl:
            "\(count.nl) \(unknown == 1 ? "staat" : "staan") er nu in van wie dat vroeger niet bekend was."
        )
      )
    }
    if doubtful > 0 {
      let count = Noun.actor.count(doubtful)
      sentences.append(
        Text(
          en:
            "In it before, and now not known: \(count.en), not surveyed or with ties that were left out.",
          nl:
            "Vroeger erin, en nu niet meer bekend: \(count.nl), niet bevraagd of met weggelaten relaties."
        )
      )
    }
    return sentences + [choiceOfMain, withoutUmbrella].compactMap(\.self)
  }

  /// That another part could have been taken for the main network as well, then or now; `nil` where none could.
  private var choiceOfMain: Text? {
    let times = [
      (change.earlier, Text(en: "was the largest then", nl: "was toen het grootste")),
      (change.later, Text(en: "is the largest now", nl: "is nu het grootste")),
    ]
    let found = times.compactMap { network, words -> Text? in
      guard let (count, size) = findings.equalParts(of: network) else { return nil }
      let (parts, actors) = (Number.text(count), Noun.actor.count(size))
      return Text(
        en: "no part \(words.en): \(parts.en) have \(actors.en) each",
        nl: "geen deel \(words.nl): \(parts.nl) tellen er elk \(actors.nl)"
      )
    }
    guard !found.isEmpty else { return nil }
    let list = Text.list(found).capitalized
    return Text(
      en:
        "\(list.en). One of them counts as the main network; who is in the others is no worse off.",
      nl:
        "\(list.nl). Eén ervan telt als het hoofdnetwerk; wie in de andere zit, is er niet slechter aan "
        + "toe."
    )
  }

  /// That the main network is another part than it was, so that nobody is said to have fallen out of it.
  private var mainIsAnother: Text {
    let before = findings.rungs.filter { !$0.earlier.isApart }
    let still = before.count { !$0.later.isApart }
    let (stayed, left) = (Noun.actor.count(before.count), Number.text(still))
    let groups =
      groupSentences.isEmpty
      ? Text("")
      : Text(
        en: "; which groups split or joined stands below",
        nl: "; welke groepen splitsten of samenkwamen, staat hieronder"
      )
    return Text(
      en:
        "The main network is another part now than it was then: of the \(stayed.en) of the earlier one who stayed, "
        + "\(left.en) \(still == 1 ? "is" : "are") in the later one. So who fell out or was brought in cannot be told "
        + "from it\(groups.en).",
      nl:
        "Het hoofdnetwerk is nu een ander deel dan toen: van de \(stayed.nl) van het vroegere die bleven, "
        + "\(still == 1 ? "zit" : "zitten") er \(left.nl) in het latere. Wie eruit viel of erbij kwam, is er dus niet "
        + "uit af te leiden\(groups.nl)."
    )
  }

  /// How many would lose the main network without the umbrella, then and now; `nil` where none is named.
  private var withoutUmbrella: Text? {
    guard let found = findings.dependOnUmbrella else { return nil }
    let (all, then, now) = (
      Noun.otherActor.count(found.all), Number.text(found.earlier), Number.text(found.later)
    )
    let apart = Text(
      en: found.staffApart ? ", its own staff not counted," : "",
      nl: found.staffApart ? ", zijn eigen personeel niet meegeteld," : ""
    )
    return Text(
      en:
        "Of the \(all.en) who stayed\(apart.en) \(then.en) would have lost the main network without the umbrella "
        + "then, and \(now.en) would now.",
      nl:
        "Van de \(all.nl) die bleven\(apart.nl) zouden er zonder de koepel toen \(then.nl) het hoofdnetwerk "
        + "verloren hebben, en nu \(now.nl)."
    )
  }

  /// Whether an actor of one of the two networks is named.
  func isNamed(_ actor: Int, in network: Network) -> Bool {
    !network.actors.kinds[actor].mayBePerson
      || naming.namesPeople && !network.isConcealed(actor)
  }

  /// Actors that stayed: organisations by name, people counted by kind unless they may be named.
  private func enumeration(of places: [Int]) -> Text {
    let actors = change.later.actors
    let positions = places.map { change.stayed[$0].later }
    let named = positions.filter { isNamed($0, in: change.later) }
    var texts = named.prefix(limit).map { Text(actors.names[$0].harmless) }
    if named.count > limit {
      let rest = Number.text(named.count - limit)
      texts.append(Text(en: "\(rest.en) more", nl: "nog \(rest.nl)"))
    }
    let others = positions.filter { !isNamed($0, in: change.later) }
    for kind in ActorKind.allCases where kind.mayBePerson {
      let count = others.count { actors.kinds[$0] == kind }
      if count > 0 { texts.append(Noun.actors(of: kind).count(count)) }
    }
    return .enumeration(texts)
  }
}
