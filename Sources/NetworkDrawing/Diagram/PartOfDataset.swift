public import SocialNetwork

/// The choices by which a network was taken from a dataset, in words for captions and tables: a layer
/// looks like the whole.
public struct PartOfDataset: Sendable {
  /// The role, function and day of the ties.
  public var layer = Layer()

  /// The ids or names of the actors that were left out.
  public var without: [String] = []

  /// The conditions that all actors satisfy.
  public var only: [Condition] = []

  /// Whether people may be named.
  public var namesPeople = false

  /// Whether ids and names are codes, so that nobody who was left out is named.
  public var hasCodes = false

  /// Creates the choices of a whole dataset.
  public init() {}

  /// Says which part of the data a network is.
  ///
  /// - Parameters:
  ///   - network: The network that the choices gave.
  ///   - actors: All actors of the dataset.
  /// - Returns: Some sentences; none for the whole.
  public func sentences(of network: Network, from actors: Actors) -> [Text] {
    var sentences: [Text] = []
    if let sentence = network.leftOut.sentence {
      sentences.append(Text(en: "\(sentence.en).", nl: "\(sentence.nl)."))
    }
    let titles = [layer.role?.title, layer.function?.title].compactMap(\.self)
    if !titles.isEmpty { sentences.append(sentence(of: titles, network.coverage)) }
    if let day = layer.day {
      sentences.append(
        Text(
          en: "Only ties that existed on \(day.words.en).",
          nl: "Enkel relaties die op \(day.words.nl) bestonden."
        )
      )
    }
    if !without.isEmpty { sentences.append(leftOut(of: actors)) }
    if !only.isEmpty {
      let words = ToldConditions(namesPeople: namesPeople, hasCodes: hasCodes)
        .words(of: only, among: actors)
      sentences.append(
        Text(
          en: "Only actors with \(words.formatted(or: "and")), and the ties among them.",
          nl: "Enkel actoren met \(words.formatted(or: "en")), en hun onderlinge relaties."
        )
      )
    }
    return sentences
  }

  /// Which role and function ties serve, and of how many rows that is known.
  private func sentence(of titles: [Text], _ coverage: TagCoverage?) -> Text {
    let (en, nl) = (titles.map(\.en).formatted(or: "and"), titles.map(\.nl).formatted(or: "en"))
    guard let coverage, coverage.tagged < coverage.rows else {
      return Text(en: "Only ties that serve the \(en).", nl: "Enkel relaties voor de \(nl).")
    }
    let (tagged, rows) = (coverage.tagged, coverage.rows)
    return Text(
      en: "Only ties that serve the \(en) (\(tagged) of \(rows) rows of ties say what they serve).",
      nl:
        "Enkel relaties voor de \(nl) (\(tagged) van \(rows) rijen met relaties hebben een rol of "
        + "functie)."
    )
  }

  /// Who was left out: organisations by name, people by their number.
  private func leftOut(of actors: Actors) -> Text {
    var names: [String] = []
    var unnamed = 0
    for id in without {
      if !hasCodes, names.count < 5, let position = actors.positions(named: id).first,
        !actors.kinds[position].mayBePerson
      {
        names.append(actors.names[position].harmless)
      } else {
        unnamed += 1
      }
    }
    let rest = Text(
      en: unnamed == 1 ? "1 other actor" : "\(unnamed) other actors",
      nl: unnamed == 1 ? "1 andere actor" : "\(unnamed) andere actoren"
    )
    let more = names.isEmpty ? Count.actors(unnamed) : rest
    return Text(
      en: "Left out: \((names + (unnamed > 0 ? [more.en] : [])).formatted(or: "and")).",
      nl: "Weggelaten: \((names + (unnamed > 0 ? [more.nl] : [])).formatted(or: "en"))."
    )
  }
}

/// Conditions as they may be told beside numbers.
struct ToldConditions {
  /// Whether people may be named.
  let namesPeople: Bool

  /// Whether ids and names are codes.
  let hasCodes: Bool

  /// The conditions in words, without the value where that is the id or name of a person, unless people
  /// are named, and without any where names are codes.
  func words(of conditions: [Condition], among actors: Actors) -> [String] {
    conditions.map { condition in
      let beginning = condition.key + condition.comparison.rawValue
      if hasCodes { return "\(beginning)(withheld)".harmless }
      return namesPeople || isTellable(condition, among: actors)
        ? condition.word.harmless : "\(beginning)…".harmless
    }
  }

  /// Whether a condition is on something else than ids and names, or each of its texts names actors of
  /// which none is or may be a person.
  private func isTellable(_ condition: Condition, among actors: Actors) -> Bool {
    switch actors.subject(of: condition.key) {
    case .id, .name: break
    default: return true
    }
    return condition.texts.allSatisfy { text in
      let naming = Condition(
        key: condition.key,
        comparison: condition.comparison == .contains ? .contains : .equal,
        value: text
      )
      guard let isNamed = try? actors.satisfying(naming) else { return false }
      let named = actors.indices.filter { isNamed[$0] }
      return !named.isEmpty && named.allSatisfy { !actors.kinds[$0].mayBePerson }
    }
  }
}
