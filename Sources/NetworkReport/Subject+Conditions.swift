import NetworkFiles
public import SocialNetwork

// Which actors satisfy the conditions of a question, and what is said where none do.

extension Subject {
  /// Says of every actor whether it satisfies all of some conditions.
  ///
  /// - Parameters:
  ///   - conditions: The conditions; of none, all actors do.
  ///   - options: How the measures are computed that conditions are on.
  /// - Returns: Whether each actor does, by position.
  /// - Throws: A ``QuestionError`` about the conditions that cannot be understood, that may not be told
  ///   of, or that nobody satisfies, since an empty answer looks like good news.
  public func satisfying(
    _ conditions: [Condition],
    _ options: MeasureOptions? = nil
  ) throws(QuestionError) -> [Bool] {
    let options = options ?? measureOptions()
    var all = [Bool](repeating: true, count: actors.count)
    for condition in conditions {
      do throws(QuestionError) {
        try guardSensitive(condition.key)
      } catch {
        throw QuestionError(error.problem, remedy: error.remedy)
      }
      try refuseMarked(in: condition)
      let holds: [Bool]
      do throws(ConditionError) {
        holds = try network.satisfying(condition, options: options)
      } catch {
        throw actors.refusal(of: condition, because: error, alsoKnown: ActorMeasure.all.map(\.id))
      }
      guard holds.contains(true) else { throw nobody(satisfies: condition, options) }
      for actor in all.indices where !holds[actor] { all[actor] = false }
    }
    guard conditions.isEmpty || all.contains(true) else {
      throw QuestionError(
        Text(
          en: "no actor satisfies all of them",
          nl: "geen enkele actor voldoet er tegelijk aan"
        ),
        about: conditions
      )
    }
    return all
  }

  private func nobody(satisfies condition: Condition, _ options: MeasureOptions) -> QuestionError {
    if case .measure(let measure)? = actors.subject(of: condition.key) {
      let scores = network.scores(measure, options: options).compactMap(\.self)
      return QuestionError(nobodySatisfies: condition, .span(of: scores, named: measure.id))
    }
    return actors.nobody(
      satisfies: condition,
      tellsValues: !policy.isSensitive(condition.key)
    )
  }

  /// That only some actors are listed; nothing where there are no conditions.
  func noteOnRows(satisfying conditions: [Condition]) -> [Block] {
    guard let words = words(for: conditions) else { return [] }
    return [
      .sentence(
        Text(
          en: "Only part of them is listed: actors with \(words.en).",
          nl: "De lijst toont er maar een deel van: actoren die voldoen aan \(words.nl)."
        )
      )
    ]
  }

  /// Conditions as a reader is told of them; `nil` where there are none.
  func words(for conditions: [Condition]) -> Text? {
    conditions.isEmpty
      ? nil : Text.list(conditions.map { $0.words(among: dataset.actors, naming) })
  }
}

extension Actors {
  /// What is said where a condition cannot be understood; `names` are what else than columns may be
  /// named, such as measures.
  package func refusal(
    of condition: Condition,
    because error: ConditionError,
    alsoKnown names: [String] = []
  ) -> QuestionError {
    let key = condition.key.harmless
    switch error {
    case .unknownKey:
      let keys = conditionKeys
      let dutch = keys.map { key in
        attribute(named: key) == nil ? Spelling.Field(rawValue: key)?.dutch ?? key : key
      }
      let there = Text.there(
        are: Text(en: Text.list(ofNames: keys).en, nl: Text.list(ofNames: dutch).nl),
        count: keys.count
      )
      return QuestionError(
        Text(
          en: "there is no column '\(key)'; \(there.en)",
          nl: "er is geen kolom '\(key)'; \(there.nl)"
        ),
        about: [condition],
        suggestion: (keys + spelling.headers.values.sorted() + names).nearest(to: condition.key)
      )
    case .noOrder:
      return QuestionError(
        Text(
          en: "'\(key)' holds neither numbers nor dates only, so nothing in it is more or less; "
            + "use =, != or ~",
          nl: "'\(key)' bevat niet enkel getallen of enkel datums, dus niets erin is meer of "
            + "minder; gebruik =, != of ~"
        ),
        about: [condition]
      )
    case .mixedDates:
      return QuestionError(
        Text(
          en: "'\(key)' holds dates with the day first and dates with the month first, so its "
            + "dates cannot be compared; write them all as 2024-01-31",
          nl: "'\(key)' bevat datums met de dag eerst en datums met de maand eerst, dus die "
            + "datums zijn niet te vergelijken; schrijf ze allemaal zoals 2024-01-31"
        ),
        about: [condition]
      )
    case .expectedNumber:
      return QuestionError(
        Text(
          en: "'\(key)' holds numbers; expected a number such as 5 or 0.5",
          nl: "'\(key)' bevat getallen; verwacht: een getal zoals 5 of 0,5"
        ),
        about: [condition]
      )
    case .expectedDate:
      return QuestionError(
        Text(
          en: "'\(key)' holds dates; expected a date such as 2024-04-01 or 1/4/2024",
          nl: "'\(key)' bevat datums; verwacht: een datum zoals 1/4/2024 of 2024-04-01"
        ),
        about: [condition]
      )
    }
  }

  /// What is said where nobody satisfies a condition on a column, with what comes nearest to it where
  /// values of the column may be told; of a sensitive one nothing is but what was asked.
  package func nobody(satisfies condition: Condition, tellsValues: Bool) -> QuestionError {
    guard tellsValues, condition.comparison != .notEqual, let subject = subject(of: condition.key)
    else { return QuestionError(nobodySatisfies: condition) }
    if condition.comparison != .contains, case .attribute(let attribute) = subject {
      let numbers = attribute.numbersInUse
      if numbers != nil || condition.comparison.isOrder {
        return QuestionError(
          nobodySatisfies: condition,
          .span(of: numbers ?? [], named: attribute.name)
        )
      }
    }
    let values = values(of: subject) ?? []
    // Words of the files come first, and ours are understood beside them.
    let nearest = [values, subject.ownWords].lazy.flatMap { [$0.map(\.en), $0.map(\.nl)] }
      .compactMap { $0.map(\.harmless).nearest(to: condition.value) }.first
    if let nearest {
      return QuestionError(nobodySatisfies: condition, nearest: nearest)
    }
    guard !values.isEmpty, values.count <= 6 else {
      return QuestionError(nobodySatisfies: condition)
    }
    let list = Text.list(values.map { Text(en: $0.en.harmless, nl: $0.nl.harmless) })
    let key = condition.key.harmless
    return QuestionError(
      nobodySatisfies: condition,
      Text(en: "'\(key)' has \(list.en)", nl: "'\(key)' heeft \(list.nl)")
    )
  }
}

extension ConditionSubject {
  /// Our own words for what actors have in it, where we have some.
  fileprivate var ownWords: [Text] {
    switch self {
    case .kind: ActorKind.known.map(\.title)
    case .role: Role.allCases.map(\.title)
    case .function: Function.allCases.map(\.title)
    default: []
    }
  }
}

extension QuestionError {
  /// That nobody satisfies a condition, and what there is instead.
  fileprivate init(
    nobodySatisfies condition: Condition,
    _ hint: Text? = nil,
    nearest: String? = nil
  ) {
    let none = Text(en: "no actor satisfies this", nl: "geen enkele actor voldoet hieraan")
    self.init(
      hint.map { Text(en: "\(none.en); \($0.en)", nl: "\(none.nl); \($0.nl)") } ?? none,
      about: [condition],
      suggestion: nearest
    )
  }
}

extension Text {
  /// From which number to which a column or measure runs.
  fileprivate static func span(of numbers: [Double], named name: String) -> Text? {
    guard let least = numbers.min(), let most = numbers.max() else { return nil }
    let (first, last) = (Number.text(least), Number.text(most))
    return Text(
      en: "'\(name.harmless)' runs from \(first.en) to \(last.en)",
      nl: "'\(name.harmless)' loopt van \(first.nl) tot \(last.nl)"
    )
  }
}
