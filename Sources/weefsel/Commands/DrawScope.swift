import NetworkFiles
import SocialNetwork

extension Call {
  /// Which part of the data a network is, for captions and tables: a layer looks like the
  /// whole.
  func scope(of loaded: Loaded) -> [Text] {
    var sentences: [Text] = []
    if let sentence = loaded.network.leftOut.sentence { sentences.append(sentence + Text(".")) }
    let layer = [arguments[Common.role]?.title, arguments[Common.function]?.title]
      .compactMap(\.self)
    if !layer.isEmpty {
      let words = Text(
        en: layer.map(\.en).formatted(or: "and"),
        nl: layer.map(\.nl).formatted(or: "en")
      )
      var sentence = Text(
        en: "Only ties that serve the \(words.en)",
        nl: "Enkel relaties voor de \(words.nl)"
      )
      if let coverage = loaded.network.coverage, coverage.tagged < coverage.rows {
        sentence =
          sentence
          + Text(
            en: " (\(coverage.tagged) of \(coverage.rows) rows of ties say what they serve)",
            nl: " (\(coverage.tagged) van \(coverage.rows) rijen met relaties zeggen waarvoor ze "
              + "dienen)"
          )
      }
      sentences.append(sentence + Text("."))
    }
    if let day = arguments[Common.day] {
      sentences.append(
        Text(
          en: "Only ties that existed on \(day.words.en).",
          nl: "Enkel relaties die op \(day.words.nl) bestonden."
        )
      )
    }
    let left = arguments[Common.without]
    if !left.isEmpty { sentences.append(leftOut(left, of: loaded)) }
    let only = toldConditions(of: "only", among: loaded.dataset.actors)
    if !only.isEmpty {
      sentences.append(
        Text(
          en: "Only actors with \(only.formatted(or: "and")), and the ties among them.",
          nl: "Enkel actoren met \(only.formatted(or: "en")), en hun onderlinge relaties."
        )
      )
    }
    return sentences
  }

  /// The conditions of an option as they may be told beside the numbers: without the value where that
  /// is the id or name of a person, unless people are named.
  func toldConditions(of option: String, among actors: Actors) -> [String] {
    (recordedOptions[option] ?? []).map { word in
      guard !arguments[DrawOptions.namePeople], !arguments[Common.pseudonymise],
        let condition = Condition(word), !isTellable(condition, among: actors)
      else { return word.harmless }
      return "\(condition.key)\(condition.comparison.rawValue)…".harmless
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

  /// Who was left out: organisations by name, people by their number.
  private func leftOut(_ ids: [String], of loaded: Loaded) -> Text {
    let actors = loaded.dataset.actors
    var names: [String] = []
    var unnamed = 0
    for id in ids {
      if !arguments[Common.pseudonymise], names.count < 5,
        let position = actors.positions(named: id).first, !actors.kinds[position].mayBePerson
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
    let others = Text(
      en: unnamed == 1 ? "1 actor" : "\(unnamed) actors",
      nl: unnamed == 1 ? "1 actor" : "\(unnamed) actoren"
    )
    let more = names.isEmpty ? others : rest
    return Text(
      en: "Left out: \((names + (unnamed > 0 ? [more.en] : [])).formatted(or: "and")).",
      nl: "Weggelaten: \((names + (unnamed > 0 ? [more.nl] : [])).formatted(or: "en"))."
    )
  }
}
