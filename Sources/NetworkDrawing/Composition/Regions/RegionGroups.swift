import GraphCore
import SocialNetwork

/// The groups of a network that become regions, largest first, each with its actors.
struct RegionGroups: Sendable {
  /// A group.
  struct Group: Sendable {
    /// What it is called, and the same in fewer words.
    let name: Text
    let shortName: Text

    /// Its actors, in the order of the drawn network.
    let members: [Int]

    /// Those whom it is called after, who are named in it before others.
    var namesakes: Set<Int> = []

    /// The part of a name that goes without saying in its region, such as the municipality.
    var suffix: String?
  }

  let groups: [Group]

  /// The municipalities, where they are known and may be told.
  private(set) var places: Diagram.Categories?

  /// Who is in no group.
  private(set) var none: [Int]

  /// Whether only actors of the main network are in groups or in none, and all others stand apart.
  private(set) var areInMainNetwork = false

  /// How many of the groups, from the first on, are large enough for a region of their own.
  let own: Int

  /// How many groups have none since it would tell of few people.
  let mergedForFewPeople: Int

  /// The words for those who have no region of their own: so many groups, and so many in none; whether nobody has.
  let restHeading: @Sendable (_ groups: Int, _ none: Int, _ isAll: Bool) -> Text

  /// The values of an attribute or other categories; an actor of several groups is in the first.
  ///
  /// - Parameters:
  ///   - categories: The groups.
  ///   - network: The actors that are drawn.
  ///   - fewestPeople: The fewest people of a group that has a region of its own, beside groups that have
  ///     none; kinds, which are counted in the legend, may have fewer.
  init(of categories: Diagram.Categories, in network: DrawnNetwork, fewestPeople: Int = 1) {
    let labels = network.positions.map { categories.labels[$0] }
    let kinds = Set(ActorKind.allCases.map(\.name))
    let areKinds = categories.names.allSatisfy { kinds.contains($0.en) }
    self.init(
      labels: labels,
      few: areKinds
        ? [] : RegionGroups.few(labels, isPerson: network.kinds.map(\.mayBePerson), fewestPeople),
      name: { RegionGroups.name(categories.names[$0]) },
      shortName: { RegionGroups.name(categories.names[$0]) },
      suffix: { categories.names[$0].nl.cleaned },
      restHeading: { RegionGroups.heading(groups: $0, none: $1, isAll: $2, of: categories) }
    )
  }

  /// The groups of fewer people than may be told of by themselves, and so many more that those who stand
  /// with them are not few either.
  private static func few(_ labels: [Int?], isPerson: [Bool], _ fewest: Int) -> Set<Int> {
    var people: [Int: Int] = [:]
    var without = 0
    for (actor, label) in labels.enumerated() where isPerson[actor] {
      if let label { people[label, default: 0] += 1 } else { without += 1 }
    }
    let order = people.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    var few: Set<Int> = []
    var together = without
    for (label, count) in order {
      guard count < fewest || !few.isEmpty && together < fewest else { break }
      few.insert(label)
      together += count
    }
    return few
  }

  init(
    labels: [Int?],
    few: Set<Int> = [],
    name: (Int) -> Text,
    shortName: (Int) -> Text,
    suffix: (Int) -> String? = { _ in nil },
    namesakes: (Int) -> Set<Int> = { _ in [] },
    restHeading: @escaping @Sendable (Int, Int, Bool) -> Text
  ) {
    var members: [Int: [Int]] = [:]
    var none: [Int] = []
    for (actor, label) in labels.enumerated() {
      if let label { members[label, default: []].append(actor) } else { none.append(actor) }
    }
    self.none = none
    self.restHeading = restHeading
    let order = members.keys.sorted { first, second in
      let (isFew, isOtherFew) = (few.contains(first), few.contains(second))
      if isFew != isOtherFew { return isOtherFew }
      return (members[second]?.count ?? 0, first) < (members[first]?.count ?? 0, second)
    }
    mergedForFewPeople = few.count
    groups = order.map { label in
      Group(
        name: name(label),
        shortName: shortName(label),
        members: members[label] ?? [],
        namesakes: namesakes(label),
        suffix: suffix(label)
      )
    }
    // Among many groups those of one or two actors would be all that is seen.
    let least = groups.count > 12 ? 3 : groups.count > 6 ? 2 : 1
    let large = zip(order, groups).count { !few.contains($0) && $1.members.count >= least }
    own = groups.count == large + 1 && none.isEmpty && few.isEmpty ? groups.count : large
  }

  /// The name of a value; a kind is called as in the legend.
  private static func name(_ value: Text) -> Text {
    guard let kind = ActorKind.allCases.first(where: { $0.name == value.en }) else { return value }
    return Text(en: kind.plural.en.capitalizedFirst, nl: kind.plural.nl.capitalizedFirst)
  }

  private static func heading(
    groups: Int,
    none: Int,
    isAll: Bool,
    of categories: Diagram.Categories
  ) -> Text {
    let title = categories.attributeTitle
    let isPlace = Attribute.tellsMunicipality(categories.title.en)
    let count = Number.text(groups)
    let other = isAll ? (en: "", nl: "") : (en: "other ", nl: "andere ")
    let others =
      isPlace
      ? groups == 1
        ? Text(en: "1 \(other.en)municipality", nl: "1 \(other.nl)gemeente")
        : Text(en: "\(count.en) \(other.en)municipalities", nl: "\(count.nl) \(other.nl)gemeenten")
      : groups == 1
        ? Text(en: "1 \(other.en)group", nl: "1 \(other.nl)groep")
        : Text(en: "\(count.en) \(other.en)groups", nl: "\(count.nl) \(other.nl)groepen")
    guard none > 0 else { return others }
    let actors = Noun.actor.count(none)
    let unknown =
      categories.none == Diagram.Categories.notKnown
      ? Text(
        en: "\(actors.en) whose \(title.en) is not known",
        nl: "\(actors.nl) van wie \(title.nl) niet bekend is"
      )
      : Text(en: "\(actors.en) \(categories.none.en)", nl: "\(actors.nl) \(categories.none.nl)")
    guard groups > 0 else { return unknown }
    return Text(en: "\(others.en), and \(unknown.en)", nl: "\(others.nl), en \(unknown.nl)")
  }
}

extension Diagram.Categories {
  /// What is said of those whose value is missing.
  static let notKnown = Text(en: "not known", nl: "niet bekend")

  /// What divides the actors, with an article in Dutch where it is a word of ours.
  var attributeTitle: Text {
    if Attribute.tellsMunicipality(title.en) { return Text(en: "municipality", nl: "de gemeente") }
    if title.en == "kind" { return Text(en: "kind", nl: "de soort") }
    return Text(en: title.en.cleaned.uncapitalized, nl: "‘\(title.nl.cleaned)’")
  }
}

extension RegionGroups {
  /// The communities of the main network, each named by what is typical of it; all others stand apart.
  ///
  /// - Parameters:
  ///   - numbers: The community of every actor.
  ///   - main: The actors of the main network.
  ///   - network: All actors.
  ///   - traits: Attributes that may be told of everybody, by which communities may be named.
  ///   - mayBeNamed: Whether a community may be named after an actor.
  init(
    communities numbers: [Int],
    of main: [Int],
    in network: DrawnNetwork,
    traits: [Diagram.Categories],
    mayBeNamed: (Int) -> Bool
  ) {
    var labels = [Int?](repeating: nil, count: network.names.count)
    for actor in main { labels[actor] = numbers[actor] }
    let names = CommunityNames(
      labels: labels,
      in: network,
      traits: traits,
      mayBeNamed: mayBeNamed
    )
    self.init(
      labels: labels,
      name: { names.name(of: $0) },
      shortName: { names.shortName(of: $0) },
      suffix: { names.shared[$0]?.nl },
      namesakes: { names.namesakes[$0] ?? [] }
    ) { groups, _, isAll in
      let count = Number.text(groups)
      let other = isAll ? (en: "", nl: "") : (en: "other ", nl: "andere ")
      return groups == 1
        ? Text(en: "1 \(other.en)community", nl: "1 \(other.nl)gemeenschap")
        : Text(
          en: "\(count.en) \(other.en)communities",
          nl: "\(count.nl) \(other.nl)gemeenschappen"
        )
    }
    areInMainNetwork = true
    places = traits.first { Attribute.tellsMunicipality($0.title.en) }
    none = []
  }
}

extension RegionGroups {
  /// Why there are no boxes by some categories; `nil` where there are.
  ///
  /// Where every group would stand with all others, a box would hold everybody and tell nothing.
  ///
  /// - Parameters:
  ///   - categories: The categories.
  ///   - network: The actors that are drawn.
  ///   - fewestPeople: The fewest people of a group that has a region of its own.
  /// - Returns: The sentence.
  static func reasonForNone(
    of categories: Diagram.Categories,
    in network: DrawnNetwork,
    fewestPeople: Int
  ) -> Text? {
    let groups = RegionGroups(of: categories, in: network, fewestPeople: fewestPeople)
    guard groups.own == 0, !groups.groups.isEmpty else { return nil }
    let title = categories.attributeTitle
    guard groups.mergedForFewPeople > 0 else {
      return Text(
        en: "No boxes are drawn: every group by \(title.en) has only one or two actors.",
        nl: "Er zijn geen vakken: elke groep volgens \(title.nl) heeft maar één of twee actoren."
      )
    }
    let fewest = Number.text(fewestPeople)
    return Text(
      en: "No boxes are drawn: too few groups by \(title.en) have \(fewest.en) people or more.",
      nl: "Er zijn geen vakken: te weinig groepen volgens \(title.nl) hebben minstens "
        + "\(fewest.nl) mensen."
    )
  }

  /// How many ties are within one group, between two, and with an end that is in none; whatever has a region.
  func ties(of graph: Graph) -> (inside: Int, between: Int, unknown: Int) {
    var labels = [Int?](repeating: nil, count: graph.nodeCount)
    for (label, group) in groups.enumerated() {
      for member in group.members { labels[member] = label }
    }
    var ties = (inside: 0, between: 0, unknown: 0)
    graph.forEachEdge { u, v, _ in
      guard let first = labels[u], let second = labels[v] else {
        ties.unknown += 1
        return
      }
      if first == second { ties.inside += 1 } else { ties.between += 1 }
    }
    return ties
  }

  /// The groups that a picture is drawn in; `nil` where its actors stand without regions.
  init?(
    of network: Network,
    shownBy drawn: DrawnNetwork,
    choice: StyleChoice,
    options: Diagram.Options
  ) {
    if options.selection?.columns != nil { return nil }
    if let boxes = options.boxes {
      self.init(of: boxes, in: drawn, fewestPeople: options.fewestPeople)
      places =
        Attribute.tellsMunicipality(boxes.title.en)
        ? boxes
        : options.traits.first { Attribute.tellsMunicipality($0.name) }
          .map { Diagram.Categories(of: $0) }
      return
    }
    guard choice.style == .communities else { return nil }
    let numbers = network.communities().numbers
    self.init(
      communities: drawn.positions.map { numbers[$0] },
      of: NetworkParts(of: drawn).main,
      in: drawn,
      traits: options.traits.map { Diagram.Categories(of: $0) }
    ) { drawn.mayBeNamed($0, options: options) }
  }
}
