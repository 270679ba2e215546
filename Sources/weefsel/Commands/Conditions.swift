import SocialNetwork

extension Call {
  /// Says of every actor whether it satisfies all conditions that an option gives; refuses those that
  /// nobody satisfies, since an empty answer looks like good news.
  func satisfying(
    _ conditions: [Condition],
    of option: some AnyOption,
    in network: Network
  ) throws(UsageError) -> [Bool] {
    var all = [Bool](repeating: true, count: network.actors.count)
    for condition in conditions {
      try guardSensitive(condition.key)
      let holds: [Bool]
      do {
        holds = try network.satisfying(condition, options: measureOptions)
      } catch {
        throw refusal(of: condition, of: option, because: error, among: network.actors)
      }
      guard holds.contains(true) else {
        throw nobody(satisfies: condition, of: option, among: network)
      }
      for actor in all.indices where !holds[actor] { all[actor] = false }
    }
    guard conditions.isEmpty || all.contains(true) else {
      let words = conditions.map { "\(option.name) \($0.word)".harmless }
      throw UsageError(
        Text(
          en: "no actor satisfies all of " + words.formatted(or: "and"),
          nl: "geen enkele actor voldoet tegelijk aan " + words.formatted(or: "en")
        ),
        for: command
      )
    }
    return all
  }

  /// What is said where a condition cannot be understood.
  func refusal(
    of condition: Condition,
    of option: some AnyOption,
    because error: ConditionError,
    among actors: Actors
  ) -> UsageError {
    let (word, key) = (quoted(condition, of: option), condition.key.harmless)
    switch error {
    case .unknownKey:
      let keys = actors.conditionKeys
      return UsageError(
        word
          + Text(
            en: "there is no column '\(key)'; there are \(keys.listed(.en))",
            nl: "er is geen kolom '\(key)'; er zijn \(keys.listed(.nl))"
          ),
        for: command,
        suggestion: (keys + actors.spelling.headers.values.sorted()
          + (option.name == Common.sensitiveActor.name ? [] : ActorMeasure.all.map(\.id)))
          .nearest(to: condition.key)
      )
    case .noOrder:
      return UsageError(
        word
          + Text(
            en: "'\(key)' holds neither numbers nor dates only, so nothing in it is more or less; "
              + "use =, != or ~",
            nl: "'\(key)' bevat niet enkel getallen of enkel datums, dus niets erin is meer of "
              + "minder; gebruik =, != of ~"
          ),
        for: command
      )
    case .mixedDates:
      return UsageError(
        word
          + Text(
            en: "'\(key)' holds dates with the day first and dates with the month first, so its "
              + "dates cannot be compared; write them all as 2024-01-31",
            nl: "'\(key)' bevat datums met de dag eerst en datums met de maand eerst, dus die "
              + "datums zijn niet te vergelijken; schrijf ze allemaal zoals 2024-01-31"
          ),
        for: command
      )
    case .expectedNumber:
      return UsageError(
        word
          + Text(
            en: "'\(key)' holds numbers; expected a number such as 5 or 0.5",
            nl: "'\(key)' bevat getallen; verwacht: een getal zoals 5 of 0,5"
          ),
        for: command
      )
    case .expectedDate:
      return UsageError(
        word
          + Text(
            en: "'\(key)' holds dates; expected a date such as 2024-04-01 or 1/4/2024",
            nl: "'\(key)' bevat datums; verwacht: een datum zoals 1/4/2024 of 2024-04-01"
          ),
        for: command
      )
    }
  }

  /// What is said where nobody satisfies a condition, with what comes nearest to it.
  func nobody(
    satisfies condition: Condition,
    of option: some AnyOption,
    among network: Network
  ) -> UsageError {
    if case .measure(let measure)? = network.actors.subject(of: condition.key) {
      let scores = network.scores(measure, options: measureOptions).compactMap(\.self)
      return nobody(condition, of: option, hint: span(of: scores, named: measure.id), nearest: nil)
    }
    return nobody(satisfies: condition, of: option, among: network.actors)
  }

  /// What is said where nobody satisfies a condition on a column; of a sensitive one nothing is told
  /// but what was typed.
  func nobody(
    satisfies condition: Condition,
    of option: some AnyOption,
    among actors: Actors
  ) -> UsageError {
    guard !policy.isSensitive(condition.key), condition.comparison != .notEqual,
      let subject = actors.subject(of: condition.key)
    else { return nobody(condition, of: option, hint: nil, nearest: nil) }
    if condition.comparison != .contains, case .attribute(let attribute) = subject {
      let numbers = attribute.numbersInUse
      if numbers != nil || condition.comparison.isOrder {
        return nobody(
          condition,
          of: option,
          hint: span(of: numbers ?? [], named: attribute.name),
          nearest: nil
        )
      }
    }
    let values = actors.values(of: subject) ?? []
    let words = values.map { $0[language].harmless }
    if let nearest = words.nearest(to: condition.value) {
      return nobody(condition, of: option, hint: nil, nearest: nearest)
    }
    let isShort = !words.isEmpty && words.count <= 6
    return nobody(
      condition,
      of: option,
      hint: isShort
        ? Text(
          en: "; '\(condition.key.harmless)' has " + words.formatted(or: "and", last: 6),
          nl: "; '\(condition.key.harmless)' heeft " + words.formatted(or: "en", last: 6)
        ) : nil,
      nearest: nil
    )
  }

  private func nobody(
    _ condition: Condition,
    of option: some AnyOption,
    hint: Text?,
    nearest: String?
  ) -> UsageError {
    UsageError(
      quoted(condition, of: option)
        + Text(en: "no actor satisfies this", nl: "geen enkele actor voldoet hieraan")
        + (hint ?? Text("")),
      for: command,
      suggestion: nearest
    )
  }

  private func quoted(_ condition: Condition, of option: some AnyOption) -> Text {
    Text("'\(option.name) \(condition.word.harmless)': ")
  }

  /// From which number to which a column or measure runs.
  private func span(of numbers: [Double], named name: String) -> Text? {
    guard let least = numbers.min(), let most = numbers.max() else { return nil }
    let (first, last) = (Number.text(least), Number.text(most))
    return Text(
      en: "; '\(name.harmless)' runs from \(first) to \(last)",
      nl: "; '\(name.harmless)' loopt van \(first) tot \(last)"
    )
  }
}

extension [String] {
  /// The first of some names in a sentence.
  func listed(_ language: Language) -> String {
    let shown = prefix(12) + (count > 12 ? ["…"] : [])
    return Array(shown).formatted(or: language == .nl ? "en" : "and", last: 13).harmless
  }
}
