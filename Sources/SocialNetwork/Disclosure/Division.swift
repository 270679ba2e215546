/// The actors divided into groups by an attribute, as far as that may be told.
///
/// Within each kind, of which the total is public, a group of a sensitive attribute is shown when it
/// has at least the threshold of actors and what is left does not give another group away. What is
/// left is one lump: the groups withheld, and the actors of whom the value is missing. Where any group
/// is withheld, the lump has at least the threshold of actors and two parts or more; the smallest
/// groups join it until it does. Where one group alone is shown, the lump has at least the threshold
/// of actors as well, else everyone would be known to be of that group. A missing value tells nothing
/// of anyone, so a lump of missing values alone may be small beside two groups or more.
///
/// So every sum that can be worked out from the totals and the groups shown is of a group that is
/// shown, or of the whole lump; and the size of a group that is withheld is known no better than as
/// something between nought and the lump's.
///
/// The pattern follows from the kinds and the attribute alone, not from any tie or measure, so that
/// all outputs withhold the same.
///
/// - Complexity: O(*n* + *g* log *g*) for *g* groups.
public struct Division: Sendable {
  /// The name of the attribute, as the file has it.
  public let name: String

  /// Whether the attribute is sensitive, and numbers by its groups are to be guarded.
  public let isGuarded: Bool

  /// The groups as they may be shown: an actor whose group is withheld within its kind is in none,
  /// as one whose value is missing.
  public let groups: Groups

  /// The groups by value, in which an actor may be several times: those of whole cells that are shown.
  ///
  /// A combination of values is shown or withheld as a whole, and whoever has one that is withheld is
  /// in none of its groups. So what is computed from these is made of the cells of ``groups``, each of
  /// which may be told of, and sums and differences of them give none away that may not.
  public var valueGroups: ValueGroups { ValueGroups(groups) }

  /// The kinds in which a group is withheld, in their order.
  public let withheldKinds: [ActorKind]

  /// Whether the actors of a kind in no group shown may be told something by that.
  ///
  /// Where the attribute is public, those of whom it is missing are known by it, as a group is. Where it
  /// is not, they tell something when there are others among them.
  func isTelling(ofThoseLeftOf kind: ActorKind) -> Bool {
    !isGuarded || withheldKinds.contains(kind)
  }

  /// The groups that are shown for some kind, by their places in ``groups``.
  public func groups(of kind: ActorKind, in actors: Actors) -> [Int] {
    Set(actors.indices.filter { actors.kinds[$0] == kind }.compactMap { groups.labels[$0] })
      .sorted()
  }
}

extension DisclosureSession {
  /// The division of the actors by an attribute.
  public func division(of attribute: Attribute) -> Division {
    noted(rules.division(of: attribute))
  }

  /// The division of the actors into groups that are made in some other way.
  public func division(of groups: Groups, name: String, isGuarded: Bool) -> Division {
    noted(rules.division(of: groups, name: name, isGuarded: isGuarded))
  }
}

extension DisclosureRules {
  /// The division of the actors by an attribute.
  func division(of attribute: Attribute) -> Division {
    division(
      of: Groups(of: attribute),
      name: attribute.name,
      isGuarded: policy.isSensitive(attribute.name)
    )
  }

  /// The division of the actors into groups that are made in some other way.
  func division(of groups: Groups, name: String, isGuarded: Bool) -> Division {
    guard isGuarded else {
      return Division(name: name, isGuarded: false, groups: groups, withheldKinds: [])
    }
    var labels = groups.labels
    var withheldKinds: [ActorKind] = []
    for kind in ActorKind.allCases {
      let members = actors.indices.filter { actors.kinds[$0] == kind }
      var sizes = [Int](repeating: 0, count: groups.names.count)
      for member in members { if let label = groups.labels[member] { sizes[label] += 1 } }
      let withheld = withheldGroups(sizes, missing: members.count - sizes.reduce(0, +), of: kind)
      guard withheld.contains(true) else { continue }
      withheldKinds.append(kind)
      for member in members where labels[member].map({ withheld[$0] }) ?? false {
        labels[member] = nil
      }
    }
    return Division(
      name: name,
      isGuarded: true,
      groups: groups.relabelled(labels),
      withheldKinds: withheldKinds
    )
  }

  /// Says of every group whether it is withheld within a kind, given the sizes of all.
  private func withheldGroups(_ sizes: [Int], missing: Int, of kind: ActorKind) -> [Bool] {
    let threshold = policy.audience.threshold(for: kind)
    // The smallest first; of like size, in the order of their names.
    let order = sizes.indices.filter { sizes[$0] > 0 }
      .sorted { (sizes[$0], $0) < (sizes[$1], $1) }
    let small = order.prefix { sizes[$0] < threshold }
    let hidden = completed(Array(small), by: Array(order.dropFirst(small.count))) { hidden in
      let left = missing + hidden.reduce(0) { $0 + sizes[$1] }
      return hidden.isEmpty
        ? order.count > 1 || left >= threshold
        : hidden.count + (missing > 0 ? 1 : 0) > 1 && left >= threshold
    }
    var withheld = [Bool](repeating: false, count: sizes.count)
    for group in hidden { withheld[group] = true }
    return withheld
  }
}
