/// The actors divided into groups by an attribute, and which of the groups may be shown.
///
/// Whatever is computed is computed on everyone whose value is known; a group is shown with all its
/// members, or not at all. Of a sensitive attribute a group is shown from the threshold on. The groups
/// below it and the actors whose value is missing go together into one, "other or not stated", which is
/// shown from the threshold on as well. So no group is hidden to protect another: what protects is
/// that all numbers are rounded by themselves (``DisclosureKey``), so that subtracting them tells
/// nothing.
///
/// - Complexity: O(*n*) for *n* actors.
public struct Division: Sendable {
  /// The name of the attribute, as the file has it.
  public let name: String

  /// Whether the attribute is sensitive, and numbers by its groups are to be guarded.
  public let isGuarded: Bool

  /// The groups by whole cells, those too that are not shown: to compute with, not to show.
  public let groups: Groups

  /// The groups by value, in which an actor may be several times, to compute with.
  public let valueGroups: ValueGroups

  /// Says of every group by value whether it may be shown.
  public let isShown: [Bool]

  /// The actors of no group that is shown, of the kinds of which the attribute says something.
  public let rest: [Int]

  /// Whether these may be shown as "other or not stated".
  public let isRestShown: Bool

  /// How the numbers of actors of the groups are rounded.
  let people: SizeRounding

  /// The names of the groups that are shown, in their order.
  public var shownNames: [String] {
    valueGroups.names.indices.filter { isShown[$0] }.map { valueGroups.names[$0] }
  }

  /// The actors of every group by value.
  var members: [[Int]] { valueGroups.members }
}

extension Text {
  /// The group of all who are in none that is shown by itself.
  public static let otherOrNotStated = Text(en: "other or not stated", nl: "andere of niet vermeld")

  /// That groups by a guarded attribute need not be all there are, said whether any is missing or not.
  public static let groupsMayBeMissing = Text(
    en: "A value of too few people has no row: there may be others than those shown.",
    nl: "Een waarde van te weinig mensen krijgt geen rij: er kunnen andere zijn dan die hier staan."
  )
}

extension DisclosureSession {
  /// The division of the actors by an attribute.
  public func division(of attribute: Attribute) -> Division {
    noted(rules.division(of: attribute, hiding: valuesHiddenInWhole(of: attribute.name)))
  }

  /// The division of the actors into groups that are made in some other way.
  public func division(of groups: Groups, name: String, isGuarded: Bool) -> Division {
    noted(rules.division(of: groups, name: name, isGuarded: isGuarded))
  }
}

extension DisclosureRules {
  /// The division of the actors by an attribute.
  ///
  /// - Parameters:
  ///   - attribute: The attribute.
  ///   - hidden: Values of it that are not shown, however many have them.
  /// - Returns: The division.
  func division(of attribute: Attribute, hiding hidden: Set<String> = []) -> Division {
    division(
      of: Groups(of: attribute),
      name: attribute.name,
      isGuarded: policy.isSensitive(attribute.name),
      hiding: hidden
    )
  }

  /// The division of the actors into groups that are made in some other way.
  func division(
    of groups: Groups,
    name: String,
    isGuarded: Bool,
    hiding hidden: Set<String> = []
  ) -> Division {
    let values = ValueGroups(groups)
    var asked: Set<ActorKind> = []
    for actor in groups.labels.indices where !values.values(of: actor).isEmpty {
      asked.insert(actors.kinds[actor])
    }
    let members = values.members
    let people = rounding(
      of: GroupSizes(
        everyone: actors.indices.filter { asked.contains(actors.kinds[$0]) },
        groups: members,
        overlap: values.overlap,
        isGuarded: isGuarded
      )
    )
    let isShown = zip(values.names, members).map { name, members in
      !isGuarded || !areFew(members, in: people) && !hidden.contains(name)
    }
    let rest =
      isGuarded
      ? actors.indices.filter { actor in
        asked.contains(actors.kinds[actor])
          && !values.values(of: actor).contains { isShown[$0] }
      } : []
    return Division(
      name: name,
      isGuarded: isGuarded,
      groups: groups,
      valueGroups: values,
      isShown: isShown,
      rest: rest,
      isRestShown: !rest.isEmpty && !areFew(rest, in: people),
      people: people
    )
  }
}

extension ValueGroups {
  /// The actors of every group.
  fileprivate var members: [[Int]] {
    var members = [[Int]](repeating: [], count: names.count)
    for actor in cells.labels.indices {
      for group in values(of: actor) { members[group].append(actor) }
    }
    return members
  }
}
