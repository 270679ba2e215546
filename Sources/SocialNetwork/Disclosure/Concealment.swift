/// People's ties with associations whose membership tells something of itself, as that of a union or a house of
/// prayer does.
///
/// They are left out of the data before anything is computed, so that no number, row or drawing rests on
/// them: who is a member and who is not have the same output. Were only those ties left out, whoever has no
/// others would be known by the gap; so of *everyone* it is unknown whether there are more than are told.
extension Dataset {
  /// The data without people's ties with the actors that a policy marks.
  ///
  /// - Parameter policy: Which actors are marked, and whether they are guarded at all.
  /// - Returns: The dataset; the same for any two that differ only in who has ties with whom is marked, but for
  ///   the key by which guarded numbers are rounded.
  /// - Complexity: O(*n* + *m*).
  package func concealingTies(by policy: DisclosurePolicy) -> Dataset {
    let marked = policy.markedActors(among: actors)
    guard !policy.showsAttributes, !marked.isEmpty else { return self }
    func isConcealed(_ end: UInt32, _ other: UInt32) -> Bool {
      marked.contains(Int(end)) && actors.kinds[Int(other)].mayBePerson
    }
    let kept = ties.selecting(
      (0..<ties.count).filter { row in
        let (source, target) = (ties.sources[row], ties.targets[row])
        return !isConcealed(source, target) && !isConcealed(target, source)
      }
    )
    let faulty = tiesLeftOut.filter {
      !isConcealed($0.source, $0.target) && !isConcealed($0.target, $0.source)
    }
    var hasTies = [Bool](repeating: false, count: actors.count)
    for end in kept.sources + kept.targets { hasTies[Int(end)] = true }
    let alone = actors.indices.filter { actors.kinds[$0].mayBePerson && !hasTies[$0] }
    var concealed = Dataset(
      name: name,
      actors: actors,
      ties: kept,
      actorsThatLostTies: losersToOthers.union(alone).union(marked),
      tiesLeftOut: faulty,
      leftOut: leftOut.concealing(
        tiesLeftOut.count - faulty.count,
        others: ties.count - kept.count
      )
    )
    // Numbers are rounded as those of the files are, whoever is marked.
    concealed.formerKey = disclosureKey
    concealed.otherTieColumns = otherTieColumns
    return concealed
  }
}

extension DisclosurePolicy {
  /// Whether people's ties with some associations are left out.
  public var concealsTies: Bool { !showsAttributes && !sensitiveActors.isEmpty }

  /// The positions of the actors whose membership tells something sensitive.
  package func markedActors(among actors: Actors) -> Set<Int> {
    var marked: Set<Int> = []
    for condition in sensitiveActors {
      guard let holds = try? actors.satisfying(condition) else { continue }
      marked.formUnion(actors.indices.filter { holds[$0] })
    }
    return marked
  }
}
