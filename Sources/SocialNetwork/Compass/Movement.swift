import GraphCore

/// The societal-movement function: the ways from people to government over ties of this function,
/// and those that bypass the umbrella.
///
/// Ways may be of any length here. A person of whom ties do not say what they serve may have a way
/// that is not known.
struct Movement {
  let indicators: [Indicator]

  init(of layers: CompassLayers, options: CompassOptions) {
    let titles = Movement.titles
    let layer = layers[.movement]
    let governments = layer.actors.indices.filter { layer.actors.kinds[$0] == .government }
    guard layers.tiesWithFunction != nil, !governments.isEmpty else {
      let need: Need = governments.isEmpty ? .actors(.government) : .tieColumn("function")
      indicators = titles.map { id, title in
        Indicator(id, title: title, without: need, command: ["check"])
      }
      return
    }
    let access = layer.authorityAccess(umbrella: options.umbrella)
    let people = layer.actors.indices.filter { layer.actors.kinds[$0].isPerson }
    let reaching = people.filter { access.steps[$0] != nil }
    let near = people.count { actor in access.steps[actor].map { $0 <= 2 } ?? false }
    let unknown = people.count {
      layer.graph.degree(of: $0) == 0 && layer.doubt(about: $0) != nil
    }
    let command = ["isolated", "--function", "movement", "--reach", "government"]
    var found = [
      Indicator(
        titles[0].0,
        title: titles[0].1,
        value: .share(reaching.count, of: people.count),
        sentence: Noun.person.part(reaching.count, of: people.count, .have)
          + Text(
            en: " a way over such ties, \(near) of them within two steps",
            nl: " een weg over zulke relaties, van wie \(near) in twee stappen"
          )
          + (unknown > 0
            ? Text(
              en: "; of \(unknown) others too little is known.",
              nl: "; van \(unknown) anderen is te weinig geweten."
            ) : Text(".")),
        command: command
      )
    ]
    found.append(Movement.bypass(access, of: reaching, options: options, command: command))
    found.append(Movement.contacts(of: layer, governments, command: command))
    indicators = found
  }

  private static let titles = [
    ("people-to-government", Text(en: "People with a way", nl: "Mensen met een weg")),
    ("bypass", Text(en: "Ways past the umbrella", nl: "Wegen buiten de koepel om")),
    ("contacts", Text(en: "Contacts with government", nl: "Contacten met overheden")),
  ]

  private static func bypass(
    _ access: AuthorityAccess,
    of reaching: [Int],
    options: CompassOptions,
    command: [String]
  ) -> Indicator {
    guard options.umbrella != nil, let steps = access.stepsWithoutUmbrella else {
      return Indicator(
        titles[1].0,
        title: titles[1].1,
        without: .option("--umbrella ID"),
        command: command
      )
    }
    let kept = reaching.count { steps[$0] != nil }
    return Indicator(
      titles[1].0,
      title: titles[1].1,
      value: .share(kept, of: reaching.count),
      sentence: Text(
        en: "\(kept) of these \(reaching.count) people would keep a way without the umbrella.",
        nl:
          "Van deze \(reaching.count) mensen \(kept == 1 ? "houdt" : "houden") er \(kept) ook zonder "
          + "de koepel een weg."
      ),
      command: command
    )
  }

  /// Who has ties with a government, and whether one holds most of them.
  private static func contacts(
    of layer: Network,
    _ governments: [Int],
    command: [String]
  ) -> Indicator {
    var counts: [Int: Int] = [:]
    for government in governments {
      for contact in layer.graph.neighbors(of: government)
      where layer.actors.kinds[contact] != .government {
        counts[contact, default: 0] += 1
      }
    }
    let ties = counts.values.reduce(0, +)
    let most = counts.values.max() ?? 0
    let holder = counts.keys.filter { counts[$0] == most }
      .min { layer.actors.ids.precedes($0, $1) }
    let sentence: Text
    if let holder, counts.count > 1 {
      let mention = 2 * most > ties ? layer.mention(of: holder) : nil
      sentence =
        Noun.actor.count(counts.count, .have)
        + Text(
          en: " such a tie with a government; ",
          nl: " zo'n relatie met een overheid; "
        )
        + (mention.map {
          $0 + Text(en: " has \(most) of the \(ties).", nl: " heeft er \(most) van de \(ties).")
        }
          ?? Text(
            en: "no one has more than \(most) of the \(ties).",
            nl: "niemand heeft er meer dan \(most) van de \(ties)."
          ))
    } else if let holder {
      sentence =
        Text(en: "Only ", nl: "Enkel ") + layer.mention(of: holder)
        + Text(
          en: " has such a tie with a government.",
          nl: " heeft zo'n relatie met een overheid."
        )
    } else {
      sentence = Text(
        en: "Nobody has such a tie with a government.",
        nl: "Niemand heeft zo'n relatie met een overheid."
      )
    }
    return Indicator(
      titles[2].0,
      title: titles[2].1,
      value: .count(counts.count),
      sentence: sentence,
      command: command
    )
  }
}
