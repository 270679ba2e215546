import SocialNetwork

// Selections that choose nearly the same people by another column: whoever asks for both knows by what differs
// something of the few by whom they do.

extension Subject {
  /// Refuses people whom a condition chooses where one on a column that comes before it chooses nearly the same.
  ///
  /// Which columns are alike is known to whoever knows the harmless attributes, so that refusing tells nothing,
  /// and of selections that are alike the one on the first column is answered.
  ///
  /// - Parameters:
  ///   - kept: The people that are chosen.
  ///   - condition: One of the conditions that choose them.
  ///   - context: Those whom the other conditions choose.
  /// - Throws: A ``QuestionError`` that names the other selection.
  /// - Complexity: O(*n*) for each column.
  func checkLikeOthers(
    _ kept: [Int],
    by condition: Condition,
    among context: [Int]
  ) throws(QuestionError) {
    let all = dataset.actors
    let own = all.attribute(named: condition.key)?.name ?? condition.key
    let rule = SelectionRule(policy.audience)
    // Of fewer nothing is told; of everybody something is by other questions.
    guard kept.count >= rule.threshold, kept.count < context.count else { return }
    let isKept = Set(kept)
    let before = all.attributes
      .filter { !policy.isSensitive($0.name) && $0.name.utf8.lexicographicallyPrecedes(own.utf8) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for attribute in before {
      let groups = ValueGroups(of: attribute)
      var (chosen, there) = (
        [Int](repeating: 0, count: groups.names.count),
        [Int](repeating: 0, count: groups.names.count)
      )
      for person in context {
        for value in groups.groups(of: person) {
          there[value] += 1
          if isKept.contains(person) { chosen[value] += 1 }
        }
      }
      for value in groups.names.indices {
        let (with, without) = (there[value], context.count - there[value])
        // Who is in one of the two and not in the other: with the value, and without it.
        let differing = kept.count + with - 2 * chosen[value]
        let others = [
          (Condition.Comparison.equal, with, without, differing),
          (.notEqual, without, with, context.count - differing),
        ]
        for (comparison, own, left, differing) in others
        where own >= rule.threshold && left >= rule.fewest
          && rule.refusal(ofLeavingOut: differing) != nil && 2 * differing < kept.count
        {
          let other = Condition(
            key: attribute.name,
            comparison: comparison,
            value: groups.names[value]
          )
          throw QuestionError(Subject.isLike(other), about: [condition])
        }
      }
    }
  }

  private static func isLike(_ other: Condition) -> Text {
    let word = other.word.harmless
    return Text(
      en:
        "'\(word)' chooses all but a few of the same people, and what differs would tell of those few: ask for "
        + "that instead",
      nl:
        "'\(word)' kiest op enkelen na dezelfde mensen, en wat verschilt zou van die enkelen iets verklappen: "
        + "vraag dat in de plaats"
    )
  }
}
