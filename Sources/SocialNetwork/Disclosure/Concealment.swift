/// What is told of single people where the membership of some associations tells something of itself,
/// as that of a union or a house of prayer does.
///
/// Were only the ties with these associations left out, whoever lacks one would be known by the gap:
/// their number of ties is public. So nothing is told of *any* single person that says with whom it has
/// ties: not who holds it, nor in which group or community it is, nor where it stands in a drawing. How
/// many ties it has, and how it scores, are still told, as is everything of the associations that does
/// not single out a person.
extension DisclosureSession {
  /// Whether with whom single people have ties is not to be told; the log says so where it is not.
  ///
  /// - Complexity: O(*n*) where associations are marked: ask once.
  public func concealsContacts() -> Bool {
    let conceals =
      !policy.showsAttributes && !policy.sensitiveActors.isEmpty && isTelling.contains(true)
    if conceals { noteThatContactsAreConcealed() }
    return conceals
  }

  /// Says of every actor whether membership of it tells something sensitive.
  public var isTelling: [Bool] {
    var isTelling = [Bool](repeating: false, count: actors.count)
    for condition in policy.sensitiveActors {
      guard let holds = try? actors.satisfying(condition) else { continue }
      for actor in actors.indices where holds[actor] { isTelling[actor] = true }
    }
    return isTelling
  }

  /// Whether an actor is a person, or may be one.
  public func mayBePerson(_ actor: Int) -> Bool { actors.kinds[actor].mayBePerson }

  /// Isolated groups without their people, and without who holds them where that is a person; those
  /// of people alone are left out.
  public func withoutPeople(_ groups: [IsolatedGroup]) -> [IsolatedGroup] {
    groups.compactMap { group in
      let members = group.members.filter { !mayBePerson($0) }
      guard !members.isEmpty else { return nil }
      let ends = [group.heldBy, group.tiedTo].compactMap(\.self)
      let isByPerson = ends.contains { mayBePerson($0) }
      return IsolatedGroup(
        number: group.number,
        rung: group.rung,
        members: members,
        heldBy: isByPerson ? nil : group.heldBy,
        tiedTo: isByPerson ? nil : group.tiedTo,
        cutOff: members.count
      )
    }
  }
}
