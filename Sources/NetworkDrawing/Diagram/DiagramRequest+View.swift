import GraphCore
public import SocialNetwork

// Who is drawn, and what title and caption say of it.

extension DiagramRequest {
  /// The actors that the view and the conditions choose; `nil` where all are drawn.
  func selection(
    of network: Network,
    options: inout Diagram.Options
  ) throws(DiagramRequestError) -> Diagram.Selection? {
    var selection: Diagram.Selection?
    switch view {
    case .everything: break
    case .around(let centers, let steps):
      selection = neighborhood(of: centers, within: steps, in: network, options: &options)
    case .shortestPaths(let first, let last):
      selection = try shortestPaths(from: first, to: last, in: network, options: &options)
    }
    guard !conditions.isEmpty else { return selection }
    let holds: [Bool]
    if let satisfiesConditions {
      holds = satisfiesConditions
    } else {
      holds = try satisfying(conditions, in: network)
    }
    let naming = Naming(namesPeople: options.namesPeople, isPseudonymous: hasCodes)
    let words = Text.condition(conditions, among: network.actors, naming)
    guard var chosen = selection else {
      let name = marksIsolated ? titleOfMarks(options.groups) : Text(name)
      options.title =
        Text(en: "\(name.en): \(words.en)", nl: "\(name.nl): \(words.nl)")[options.language]
      return Diagram.Selection(isShown: holds, words: words)
    }
    let centers = Set(chosen.centers)
    for actor in holds.indices where !holds[actor] && !centers.contains(actor) {
      chosen.isShown[actor] = false
    }
    chosen.words = Text(
      en: "\(chosen.words.en), \(words.en)",
      nl: "\(chosen.words.nl), \(words.nl)"
    )
    return chosen
  }

  private func satisfying(
    _ conditions: [Condition],
    in network: Network
  ) throws(DiagramRequestError) -> [Bool] {
    var all = [Bool](repeating: true, count: network.actors.count)
    for condition in conditions {
      let holds: [Bool]
      do throws(ConditionError) {
        holds = try network.satisfying(condition, options: measureOptions)
      } catch {
        throw .condition(condition, error)
      }
      for actor in all.indices where !holds[actor] { all[actor] = false }
    }
    return all
  }

  /// What is near some actors.
  private func neighborhood(
    of centers: [Int],
    within limit: Int,
    in network: Network,
    options: inout Diagram.Options
  ) -> Diagram.Selection {
    let steps = network.graph.steps(from: centers, atMost: limit)
    let given = centers.map { mention(of: $0, in: network, options) }
    let names = Text(
      en: given.map(\.en).formatted(or: "and", last: 6),
      nl: given.map(\.nl).formatted(or: "en", last: 6)
    )
    let distance = Text(
      en: "within \(limit == 1 ? "1 step" : "\(limit) steps")",
      nl: "binnen \(limit == 1 ? "1 stap" : "\(limit) stappen")"
    )
    // A network that is called after the one in the middle is not called so twice.
    options.title =
      (given.count == 1 && name.hasSuffix(given[0][options.language])
      ? Text(en: "\(name): \(distance.en)", nl: "\(name): \(distance.nl)")
      : Text(en: "\(name): around \(names.en)", nl: "\(name): rond \(names.nl)"))[options.language]
    return Diagram.Selection(
      isShown: network.actors.indices.map { steps[$0] != nil },
      words: Text(
        en: "\(distance.en) of \(names.en)",
        nl: "\(distance.nl) van \(names.nl)"
      ),
      centers: centers
    )
  }

  /// The shortest paths between two actors, with a column for every step.
  private func shortestPaths(
    from first: Int,
    to last: Int,
    in network: Network,
    options: inout Diagram.Options
  ) throws(DiagramRequestError) -> Diagram.Selection {
    let from = mention(of: first, in: network, options)
    var to = mention(of: last, in: network, options)
    guard first != last else { throw .endsAreOne }
    // Two who are called by their kind are not one; two of one name keep it.
    let kind = network.actors.kinds[last]
    if to == from, to == kind.unnamed { to = kind.anotherUnnamed }
    let (fromFirst, fromLast) = (
      network.graph.steps(from: [first]), network.graph.steps(from: [last])
    )
    guard let length = fromFirst[last] else {
      throw .noPath(
        from: from,
        to: to,
        isCertain: !network.mayHaveUnknownPath(from: fromFirst, to: fromLast)
      )
    }
    options.title =
      Text(
        en: "\(name): from \(from.en) to \(to.en)",
        nl: "\(name): van \(from.nl) naar \(to.nl)"
      )[options.language]
    let columns = network.actors.indices.map { actor -> Int? in
      guard let before = fromFirst[actor], let after = fromLast[actor], before + after == length
      else { return nil }
      return before
    }
    let steps = Text(
      en: length == 1 ? "1 step" : "\(length) steps",
      nl: length == 1 ? "1 stap" : "\(length) stappen"
    )
    return Diagram.Selection(
      isShown: columns.map { $0 != nil },
      words: Text(
        en: "the shortest paths from \(from.en) to \(to.en), of \(steps.en)",
        nl: "de kortste paden van \(from.nl) naar \(to.nl), van \(steps.nl)"
      ),
      centers: [first, last],
      columns: columns
    )
  }

  /// How an actor is called in a title: people by their kind only, unless they are named.
  private func mention(of actor: Int, in network: Network, _ options: Diagram.Options) -> Text {
    let kind = network.actors.kinds[actor]
    if kind.mayBePerson, !options.namesPeople { return kind.unnamed }
    let name = network.actors.names[actor].harmless
    let isKept = network.actors.positionsThatKeepLegalForms.contains(actor)
    return Text(isKept ? name : name.withoutLegalForm)
  }
}

extension ActorKind {
  /// Another person of the kind than the one before, who is not named.
  fileprivate var anotherUnnamed: Text {
    switch self {
    case .individual: Text(en: "another individual", nl: "een ander individu")
    case .volunteer: Text(en: "another volunteer", nl: "een andere vrijwilliger")
    default: Text(en: "another actor", nl: "een andere actor")
    }
  }
}

extension Network {
  /// Whether ties that are not known may lead from one component to another.
  ///
  /// A tie that nobody told of has two ends that were not surveyed or not in full; a row that was left out may
  /// name anybody at an end that is not known.
  ///
  /// - Parameters:
  ///   - first: The steps from an actor of one component; `nil` for who is in another.
  ///   - last: The same of the other component.
  /// - Returns: Whether a path may be there that is not known.
  fileprivate func mayHaveUnknownPath(from first: StepCounts, to last: StepCounts) -> Bool {
    if leftOut.tiesOfUnknownActors > 0 { return true }
    func hasLost(_ steps: StepCounts) -> Bool {
      actors.indices.contains { steps[$0] != nil && hasLostTies($0) }
    }
    func hasDoubt(_ steps: StepCounts) -> Bool {
      actors.indices.contains { steps[$0] != nil && doubt(about: $0) != nil }
    }
    return hasLost(first) || hasLost(last) || hasDoubt(first) && hasDoubt(last)
  }
}

extension Diagram.Categories {
  /// Communities, named after their organisation with most ties; who is in none with others is in none
  /// at all.
  public init(_ communities: Communities, of network: Network) {
    var centers = [Int?](repeating: nil, count: communities.count)
    // Who may be a person gives no name to a community.
    for actor in network.actors.indices where !network.actors.kinds[actor].mayBePerson {
      let community = communities.numbers[actor] - 1
      let most = centers[community].map(network.graph.degree) ?? -1
      if network.graph.degree(of: actor) > most { centers[community] = actor }
    }
    self.init(
      title: Text(en: "community, by its centre", nl: "gemeenschap, naar haar middelpunt"),
      names: centers.enumerated().map { place, center in
        Text(center.map { network.actors.names[$0] } ?? "\(place + 1)")
      },
      labels: communities.numbers.map { communities.sizes[$0 - 1] > 1 ? $0 - 1 : nil },
      none: Text(en: "in no community", nl: "in geen gemeenschap")
    )
  }
}
