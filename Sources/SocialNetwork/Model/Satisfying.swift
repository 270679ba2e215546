extension Actors {
  /// Says of every actor whether it satisfies a condition.
  ///
  /// - Throws: Why that cannot be said; a measure needs the network, see ``Network/satisfying(_:options:)``.
  /// - Complexity: O(*n*), and O(distinct cells) comparisons of text for an attribute.
  public func satisfying(_ condition: Condition) throws(ConditionError) -> [Bool] {
    guard let subject = subject(of: condition.key) else { throw .unknownKey }
    if condition.comparison.isOrder {
      guard case .attribute(let attribute) = subject else { throw .noOrder }
      return try attribute.inOrder(condition)
    }
    switch subject {
    case .attribute(let attribute):
      return try attribute.satisfying(condition)
    case .id:
      // An id or name may hold the sign between values itself.
      return inFiles.ids.map { condition.holds(whenFound: condition.findsAny(of: $0)) }
    case .name:
      return inFiles.names.map { condition.holds(whenFound: condition.findsAny(of: $0)) }
    case .kind: return satisfyingKind(condition)
    case .surveyed:
      return satisfying(condition, field: .surveyed, names: Self.answers, read: Answer.isYes) {
        isSurveyed($0) ? [true] : [false]
      }
    case .role:
      return satisfying(condition, field: .role, names: \.namesAndTitles, read: CompassReading.role)
      { self[$0].roles.words }
    case .function:
      return satisfying(
        condition,
        field: .function,
        names: \.namesAndTitles,
        read: CompassReading.function
      ) { functions(of: $0).words }
    case .measure: throw .unknownKey
    }
  }

  /// Says of every actor whether it is of a kind in the words of the command line; `nil` where the text
  /// is no word for a kind, nor one of the file.
  public func satisfying(kind text: String) -> [Bool]? {
    let cells = spelling.words[.kind]?.cells ?? []
    guard
      KindWord.kind(text, among: [:]) != nil || cells.contains(where: { $0.isSameWord(as: text) })
    else { return nil }
    return satisfyingKind(Condition(key: "kind", comparison: .equal, value: text))
  }

  /// The kinds that the words of a condition stand for, or the cells that say them.
  ///
  /// Our own five words stand for all of a kind, whatever their cells say; another word for those
  /// whose cell says it, or else for all of the kind that it usually means.
  private func satisfyingKind(_ condition: Condition) -> [Bool] {
    let cells = spelling.words[.kind]
    var isFoundCell = [Bool](repeating: false, count: (cells?.cells.count ?? 0) + 1)
    var isFoundKind = [Bool](repeating: false, count: ActorKind.allCases.count)
    func find(_ kind: ActorKind) { isFoundKind[Int(kind.rawValue)] = true }
    for text in condition.texts {
      if condition.comparison == .contains {
        let part = Condition(key: condition.key, comparison: .contains, value: text)
        for kind in ActorKind.allCases where part.finds([kind.title.en, kind.title.nl]) {
          find(kind)
        }
        for (place, cell) in (cells?.cells ?? []).enumerated() where part.finds([cell]) {
          isFoundCell[place + 1] = true
        }
        continue
      }
      let own = ActorKind.allCases.first {
        [$0.title.en, $0.title.nl].map(\.wordKey).contains(text.wordKey)
      }
      let kind = own ?? KindWord.kind(text, among: [:])
      if let kind, kind == own || KindWord.isOwn(text) {
        find(kind)
        continue
      }
      let places = (cells?.cells ?? []).enumerated().filter { $0.element.isSameWord(as: text) }
      for (place, _) in places { isFoundCell[place + 1] = true }
      if places.isEmpty, let kind { find(kind) }
    }
    return indices.map { actor in
      condition.holds(
        whenFound: isFoundKind[Int(kinds[actor].rawValue)]
          || isFoundCell[Int(cells?.codes[actor] ?? 0)]
      )
    }
  }

  /// What a column of words with a meaning says of every actor: the words of a condition stand for what
  /// the reader understands by them, or else for the cells that say them.
  private func satisfying<Meaning: Equatable>(
    _ condition: Condition,
    field: Spelling.Field,
    names: (Meaning) -> [String],
    read: (String) -> Meaning?,
    meanings: (Int) -> [Meaning]
  ) -> [Bool] {
    let meant = condition.comparison == .contains ? [] : condition.texts.compactMap(read)
    let others = condition.texts.filter { condition.comparison == .contains || read($0) == nil }
    let rest = Condition(
      key: condition.key,
      comparison: condition.comparison == .contains ? .contains : .equal,
      value: others.joined(separator: "|")
    )
    let cells = spelling.words[field]
    let isFoundCell =
      [false] + (cells?.cells ?? []).map { rest.finds(Attribute.values(in: $0) + [$0]) }
    return indices.map { actor in
      let own = meanings(actor)
      return condition.holds(
        whenFound: own.contains { meant.contains($0) || rest.finds(names($0)) }
          || isFoundCell[Int(cells?.codes[actor] ?? 0)]
      )
    }
  }

  private static func answers(_ isYes: Bool) -> [String] { isYes ? ["yes", "ja"] : ["no", "nee"] }
}

extension Network {
  /// Says of every actor whether it satisfies a condition, which may be on a measure.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - options: How the measure is computed.
  /// - Returns: Whether each does.
  /// - Throws: Why that cannot be said.
  /// - Complexity: That of the measure, or of ``Actors/satisfying(_:)``.
  public func satisfying(
    _ condition: Condition,
    options: MeasureOptions = MeasureOptions()
  ) throws(ConditionError) -> [Bool] {
    guard case .measure(let measure)? = actors.subject(of: condition.key) else {
      return try actors.satisfying(condition)
    }
    // A measure has no words, and its number is written with a point; a comma is taken for one.
    guard condition.comparison != .contains else { throw .expectedNumber }
    var wanted: [Double] = []
    for text in condition.texts {
      guard let number = Double(text.replacing(",", with: ".")), number.isFinite else {
        throw .expectedNumber
      }
      wanted.append(number)
    }
    return scores(measure, options: options).map { score in
      if condition.comparison.isOrder {
        return score.map { score in wanted.contains { condition.comparison.puts(score, $0) } }
          ?? false
      }
      return condition.holds(whenFound: score.map(wanted.contains) ?? false)
    }
  }
}

extension Attribute {
  /// Says of every actor whether its values satisfy a condition by words, or are equal in meaning.
  fileprivate func satisfying(_ condition: Condition) throws(ConditionError) -> [Bool] {
    let isEqual =
      condition.comparison == .contains
      ? [Bool](repeating: false, count: cells.count) : try equalInMeaning(to: condition)
    let holds =
      [condition.holds(whenFound: false)]
      + zip(cells, isEqual).map { cell, isEqual in
        condition.holds(whenFound: isEqual || condition.finds(Attribute.values(in: cell)))
      }
    return codes.map { holds[Int($0)] }
  }
}

extension Condition {
  /// Whether any of the texts is a whole text, or the condition's value as a whole is.
  fileprivate func findsAny(of text: String) -> Bool {
    finds([text]) || comparison != .contains && text.folded == value.folded
  }
}

extension String {
  /// Whether two words are the same but for case, accents and signs between letters.
  fileprivate func isSameWord(as other: String) -> Bool {
    folded == other.folded || !wordKey.isEmpty && wordKey == other.wordKey
  }
}

extension CompassWord {
  fileprivate var namesAndTitles: [String] { [name, title.en, title.nl] }
}
