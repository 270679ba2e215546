package import SocialNetwork

// What may not be asked of a network: about whom it may not be, and which parts of the people may not be
// compared by guarded attributes, since what differs between two answers is told of those by whom they
// differ.

extension Subject {
  /// Refuses a question by guarded attributes that names a person, or looks at a part of the people that
  /// leaves out too few.
  ///
  /// - Parameters:
  ///   - attributes: The names of the attributes by which groups are told; nothing is refused where none is
  ///     guarded.
  ///   - actors: The ids or names of the actors that the question names.
  ///   - conditions: The conditions of the question.
  ///   - isSelecting: Whether these conditions choose whom the question is about.
  ///   - authorities: Who has authority, in words for kinds or as conditions.
  /// - Throws: A ``QuestionError`` that says what it is about.
  package func checkSelection(
    by attributes: [String],
    naming actors: [String?] = [],
    where conditions: [Condition] = [],
    isSelecting: Bool = false,
    authorities: [String] = []
  ) throws(QuestionError) {
    guard !policy.showsAttributes else { return }
    var given: [Attribute] = []
    // One that is not there is refused by the question.
    for name in attributes {
      if let attribute = try? attribute(named: name, among: dataset.actors) {
        given.append(attribute)
      }
    }
    guard let guarded = given.first(where: { policy.isSensitive($0.name) }) else { return }
    let all = dataset.actors
    let areLikelyPeople = all.areLikelyPeople
    for word in scope.without + actors.compactMap(\.self)
    where all.positions(named: word).contains(where: { areLikelyPeople[$0] }) {
      throw QuestionError(Subject.namesPerson(by: guarded.name), aboutWord: word)
    }
    let people = all.indices.filter { areLikelyPeople[$0] }
    let asConditions = authorities.compactMap { word in
      all.satisfying(kind: word) == nil ? Condition(word) : nil
    }
    for condition in scope.only + conditions + asConditions
    where singlesOut(condition, among: people) {
      throw QuestionError(
        Subject.namesPerson(by: guarded.name),
        about: asConditions.contains(condition) ? [] : [condition],
        aboutWord: asConditions.contains(condition) ? condition.word : nil
      )
    }

    // Of the kinds of which each attribute says something, since no other people are told of.
    let asked = given.filter { policy.isSensitive($0.name) }.map(kinds(with:))
    let isAuthority = authorities.isEmpty ? [] : try self.authorities(authorities)
    let named = Set(isAuthority.indices.filter { isAuthority[$0] }.map { self.actors.ids[$0] })
    let kept = Set(self.actors.ids)
    let changed = scope.layer.day.map { dataset.actorsWithTiesOutside(Layer(day: $0)) }
    let selecting = scope.only + (isSelecting ? conditions : [])
    for kinds in asked {
      let people = people.filter { kinds.contains(all.kinds[$0]) }
      let chosen = try checkedSelection(by: selecting, of: people)
      if let changed { try check(leavingOut: chosen.count { changed.contains($0) }) }
      let named = people.filter { kept.contains(all.ids[$0]) && named.contains(all.ids[$0]) }
      if rule.refusal(ofLeavingOut: named.count) != nil {
        throw QuestionError(SelectionRule.tooFewNamed)
      }
      for condition in asConditions where !all.isWholeKinds(condition) {
        try checkValues(of: condition, among: people)
        let own = try self.people(people, satisfying: condition)
        try checkLikeOthers(own, by: condition, among: people)
      }
    }
  }

  /// Which parts of the people may be told of.
  private var rule: SelectionRule { SelectionRule(policy.audience) }

  /// The kinds of which an attribute says something.
  private func kinds(with attribute: Attribute) -> Set<ActorKind> {
    let kinds = dataset.actors.kinds
    return Set(kinds.indices.lazy.filter { attribute.cell(of: $0) != nil }.map { kinds[$0] })
  }

  /// Whether a condition on ids or names holds for some people and not for others.
  private func singlesOut(_ condition: Condition, among people: [Int]) -> Bool {
    switch dataset.actors.subject(of: condition.key) {
    case .id, .name: break
    default: return false
    }
    guard let holds = try? dataset.actors.satisfying(condition) else { return false }
    return Set(people.map { holds[$0] }).count > 1
  }

  /// The people that conditions choose, where these are safe: whole values of attributes, so that two selections
  /// never differ by a few.
  ///
  /// What people are may be chosen freely: within a kind a group is shown where it is large enough there.
  private func checkedSelection(
    by conditions: [Condition],
    of people: [Int]
  ) throws(QuestionError) -> [Int] {
    let all = dataset.actors
    var (chosen, others) = (people, [Condition]())
    for condition in conditions {
      switch all.subject(of: condition.key) {
      case .kind where all.isWholeKinds(condition):
        chosen = try self.people(chosen, satisfying: condition)
      // Names treat all people alike here.
      case .id, .name, nil: break
      case .measure: throw QuestionError(SelectionRule.wholeValues, about: [condition])
      default:
        guard condition.comparison == .equal || condition.comparison == .notEqual else {
          throw QuestionError(SelectionRule.wholeValues, about: [condition])
        }
        others.append(condition)
      }
    }
    var kept = chosen
    for condition in others { kept = try self.people(kept, satisfying: condition) }
    try check(leavingOut: chosen.count - kept.count)
    // With and without any one of the conditions a selection differs by enough, and with another in its place
    // by nobody, or by enough.
    for (place, own) in others.enumerated() {
      var besides = chosen
      for (other, condition) in others.enumerated() where other != place {
        besides = try self.people(besides, satisfying: condition)
      }
      try check(leavingOut: besides.count - kept.count)
      try checkValues(of: own, among: besides)
      try checkLikeOthers(kept, by: own, among: besides)
    }
    return kept
  }

  /// Refuses a list of values of which one is of too few of some people.
  private func checkValues(
    of condition: Condition,
    among people: [Int]
  ) throws(QuestionError) {
    let texts = condition.texts
    guard texts.count > 1 else { return }
    let all = try self.people(people, satisfying: condition).count
    for place in texts.indices {
      var others = texts
      others.remove(at: place)
      let rest = Condition(
        key: condition.key,
        comparison: condition.comparison,
        value: others.joined(separator: "|")
      )
      let differing = abs(try self.people(people, satisfying: rest).count - all)
      guard rule.refusal(ofLeavingOut: differing) == nil else {
        throw QuestionError(SelectionRule.tooFewOfAValue, about: [condition])
      }
    }
  }

  /// Those of some people of whom a condition holds.
  private func people(
    _ people: [Int],
    satisfying condition: Condition
  ) throws(QuestionError) -> [Int] {
    guard let holds = try? dataset.actors.satisfying(condition) else { return people }
    return people.filter { holds[$0] }
  }

  /// Refuses a part of the people that leaves out so many.
  private func check(leavingOut count: Int) throws(QuestionError) {
    if let refusal = rule.refusal(ofLeavingOut: count) { throw QuestionError(refusal) }
  }

  private static func namesPerson(by attribute: String) -> Text {
    let name = attribute.harmless
    return Text(
      en:
        "this names a person, and what is told by '\(name)' with and without somebody would tell the "
        + "group of that person",
      nl:
        "dit noemt een persoon, en wat naar '\(name)' getoond wordt met en zonder iemand, zou de groep "
        + "van die persoon verklappen"
    )
  }

  // MARK: - Marked associations

  /// Where in the network the associations stand whose membership tells something.
  var markedPositions: Set<Int> {
    marked.isEmpty ? [] : Set(actors.indices.filter { marked.contains(actors.ids[$0]) })
  }

  /// Refuses a condition that names an association whose membership tells something.
  func refuseMarked(in condition: Condition) throws(QuestionError) {
    guard !marked.isEmpty else { return }
    switch actors.subject(of: condition.key) {
    case .id, .name: break
    default: return
    }
    let naming = Condition(
      key: condition.key,
      comparison: condition.comparison == .notEqual ? .equal : condition.comparison,
      value: condition.value
    )
    guard let isNamed = try? dataset.actors.satisfying(naming),
      dataset.actors.indices.contains(where: {
        isNamed[$0] && marked.contains(dataset.actors.ids[$0])
      })
    else { return }
    throw QuestionError(Subject.isMarked, about: [condition])
  }

  static let isMarked = Text(
    en:
      "this is marked as an association whose membership tells something, so nothing may be asked about "
      + "it",
    nl:
      "dit is gemarkeerd als een vereniging waarvan het lidmaatschap iets verklapt, dus daarover mag "
      + "niets gevraagd worden"
  )
}

extension DisclosurePolicy {
  /// Refuses to mark people: associations and organisations are marked, whose members are guarded.
  func checkMarks(among actors: Actors) throws(QuestionError) {
    for condition in sensitiveActors {
      guard let holds = try? actors.satisfying(condition),
        actors.indices.contains(where: { holds[$0] && actors.kinds[$0].isPerson })
      else { continue }
      throw QuestionError(
        Text(
          en: "this marks people; it is for associations and organisations whose membership tells "
            + "something sensitive",
          nl:
            "dit markeert mensen; het dient voor verenigingen en organisaties waarvan het lidmaatschap "
            + "iets gevoeligs verklapt"
        ),
        about: [condition]
      )
    }
  }
}

extension Actors {
  /// Whether a condition on what people are holds for all of a kind or for none, whichever the kind; words of a file
  /// may be for some of a kind.
  fileprivate func isWholeKinds(_ condition: Condition) -> Bool {
    guard case .kind? = subject(of: condition.key), let holds = try? satisfying(condition) else {
      return false
    }
    let some = Set(indices.lazy.filter { holds[$0] }.map { kinds[$0] })
    return indices.allSatisfy { holds[$0] || !some.contains(kinds[$0]) }
  }
}
