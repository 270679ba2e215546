import GraphCore

/// What a network loses when some actors stop.
///
///     let loss = network.worstLoss(of: 2)
///     loss.steps.last?.cutOff
///
/// - Source: S. P. Borgatti, "Identifying sets of key players in a social network", *Computational &
///   Mathematical Organization Theory* 12, 2006, doi:10.1007/s10588-006-7084-x.
public struct Loss: Sendable {
  /// The actors that stop, one after another, each with what is lost once it has stopped too; where all stop
  /// at once, each with what is lost in all.
  public let steps: [Step]

  /// Whether all stop at once, as those of a sector or town.
  public let isAtOnce: Bool

  /// Whether the set is the worst of its size: `nil` where it was named, `false` where not all could be tried.
  public let isWorst: Bool?

  /// How the network is before.
  public let before: Step.Figures

  /// The mean fragmentation after the loss of as many actors, and over how many sets drawn at random, `nil` over
  /// all; `nil` where too few actors are left.
  public let average: (mean: Double, draws: Int?)?

  /// The other actors whose loss alone leaves as few pairs connected, by id; none but where the worst loss of one
  /// actor was looked for.
  public let equals: [Int]

  /// Whether nobody is cut off from the main network by the worst loss, so that none is whoever stops.
  public let cutsOffNobody: Bool

  /// What is lost once an actor has stopped.
  public struct Step: Sendable, Hashable {
    /// The actor.
    public let actor: Int

    /// How many of the others of the main network are no longer connected with its largest part that is left.
    public let cutOff: Int

    /// Who they are, by position.
    public let whoIsCutOff: [Int]

    /// How many actors are in the largest part of the main network that is left.
    public let largestPart: Int

    /// How many parts of the main network are that large.
    public let largestPartCount: Int

    /// How fragmented the network of those left is.
    public let figures: Figures

    /// The functions that no tie serves any more, or where the files know none of ties, no actor.
    public let functionsLost: [Function]

    /// The municipalities that had a tie with the main network and have none left, but have actors left.
    public let municipalitiesLost: [String]

    /// How many of those left had a path to a government, and have none.
    public let withoutGovernment: Int

    /// What the loss of this actor alone breaks in a part of the network that is not the main one; `nil` where it is
    /// of the main network, or alone.
    public let elsewhere: Elsewhere?

    /// The new tie that insures best against the loss of this actor alone; `nil` where it cuts off nobody, or
    /// nobody may be introduced.
    public let insurance: Insurance?

    /// What a loss breaks outside the main network.
    public struct Elsewhere: Sendable, Hashable {
      /// How many others are connected with the actor.
      public let others: Int

      /// How many of them are no longer connected with the largest part that is left of them.
      public let cutOff: Int
    }

    /// How fragmented a network is.
    public struct Figures: Sendable, Hashable {
      /// The share of pairs without a path; `nil` where fewer than two actors are left.
      public let fragmentation: Double?

      /// 1 less the mean of 1 ÷ steps over all pairs; `nil` likewise, and in networks of more than
      /// ``Loss/distanceLimit`` actors.
      public let distanceFragmentation: Double?
    }
  }

  /// A tie that keeps those together whom an actor holds.
  public struct Insurance: Sendable, Hashable {
    /// Who would be cut off.
    public let source: Int

    /// Whom they would be tied to.
    public let target: Int

    /// How many the loss of the actor alone cuts off, and how many of them this tie keeps.
    public let kept: Int

    /// How many the loss of the actor alone cuts off.
    public let cutOff: Int

    /// What the ends have in common.
    public let shared: [Repair.Trait]
  }

  /// The number of actors up to which distances are looked at.
  public static let distanceLimit = 20_000
}

extension Network {
  /// The loss of the actors of which the loss together fragments the network most.
  ///
  /// Of equal sets that of the lowest ids among those tried is taken; see ``GraphCore/Graph/mostFragmenting(count:threads:budget:)``
  /// for what is tried.
  ///
  /// - Parameters:
  ///   - count: The number of actors, at least 1 and at most as many as there are.
  ///   - rules: Which introductions may be proposed.
  ///   - mayTell: Says of an attribute whether it may be told of single actors.
  ///   - threads: How many threads may work at once.
  /// - Returns: The loss.
  public func worstLoss(
    of count: Int,
    rules: IntroductionRules = IntroductionRules(),
    mayTell: (String) -> Bool = { _ in true },
    threads: Int = 1
  ) -> Loss {
    // In the order of the ids, so that of equal sets the lowest is found.
    let order = actors.ids.sorted(Array(actors.indices))
    let found = graph.subgraph(keeping: order).mostFragmenting(count: count, threads: threads)
    let equals =
      count == 1
      ? graph.subgraph(keeping: order).fragmentingAlike(found.nodes[0]).map { order[$0] } : []
    return LossFinder(self, rules: rules, mayTell: mayTell, threads: threads)
      .loss(
        of: found.nodes.map { order[$0] },
        isAtOnce: false,
        isWorst: found.isWorst,
        equals: equals
      )
  }

  /// The loss of some actors, one after another or all at once.
  ///
  /// - Parameters:
  ///   - lost: The actors, each once.
  ///   - isAtOnce: Whether all stop at once.
  ///   - rules: Which introductions may be proposed.
  ///   - mayTell: Says of an attribute whether it may be told of single actors.
  ///   - threads: How many threads may work at once.
  /// - Returns: The loss.
  public func loss(
    of lost: [Int],
    isAtOnce: Bool = false,
    rules: IntroductionRules = IntroductionRules(),
    mayTell: (String) -> Bool = { _ in true },
    threads: Int = 1
  ) -> Loss {
    LossFinder(self, rules: rules, mayTell: mayTell, threads: threads)
      .loss(of: lost, isAtOnce: isAtOnce, isWorst: nil)
  }
}

/// Works out what is lost.
private struct LossFinder {
  private let network: Network
  private let threads: Int
  private let components: ConnectedComponents
  private let main: UInt32
  private let municipalities: [[String]]
  private let reachedGovernment: [Bool]
  private let introductions: Introductions

  init(
    _ network: Network,
    rules: IntroductionRules,
    mayTell: (String) -> Bool,
    threads: Int
  ) {
    self.network = network
    self.threads = threads
    components = network.graph.connectedComponents()
    main = network.mainComponent(of: components)
    let name = network.actors.attributes.map(\.name)
      .first { Attribute.tellsMunicipality($0) && mayTell($0) }
    let attribute = name.flatMap { network.actors.attribute(named: $0) }
    municipalities =
      attribute.map { attribute in
        let cells = attribute.cells.map { Attribute.values(in: $0) }
        return attribute.codes.map { $0 == 0 ? [] : cells[Int($0) - 1] }
      } ?? []
    reachedGovernment = LossFinder.reached(network.graph, network.isGovernment)
    introductions = Introductions(
      network,
      ladder: network.isolationLadder(),
      rules: rules,
      mayTell: mayTell
    )
  }

  func loss(of lost: [Int], isAtOnce: Bool, isWorst: Bool?, equals: [Int] = []) -> Loss {
    let all = isAtOnce ? after(lost) : nil
    let steps = lost.indices.map { place in
      let found = all ?? after(Array(lost[...place]))
      return Loss.Step(
        actor: lost[place],
        cutOff: found.cutOff.count,
        whoIsCutOff: found.cutOff,
        largestPart: found.largestPart,
        largestPartCount: found.largestPartCount,
        figures: found.figures,
        functionsLost: found.functions,
        municipalitiesLost: found.municipalities,
        withoutGovernment: found.withoutGovernment,
        elsewhere: elsewhere(lost[place]),
        insurance: lost.count <= 20 ? insurance(against: lost[place]) : nil
      )
    }
    return Loss(
      steps: steps,
      isAtOnce: isAtOnce,
      isWorst: isWorst,
      before: figures(without: []),
      average: lost.isEmpty
        ? nil : network.graph.meanFragmentation(withoutAny: lost.count, threads: threads),
      equals: equals,
      cutsOffNobody: isWorst == true && cutsOffNobody(lost, steps)
    )
  }

  /// Whether no loss of as many actors as the worst one cuts anybody off from the main network.
  ///
  /// The worst loss of several leaves fewest pairs connected. Where all of it is of the main network and that stays
  /// in one piece of two or more, no other loss divides it: with as many of the main network as there are actors lost,
  /// that would leave fewer pairs.
  private func cutsOffNobody(_ lost: [Int], _ steps: [Loss.Step]) -> Bool {
    let isMain = lost.allSatisfy { components.labels[$0] == main }
    guard lost.count > 1 else {
      let cutpoints = network.graph.blockCutTree().cutpoints
      return !cutpoints.contains { components.labels[$0] == main }
    }
    let isLeft = components.sizes[Int(main)] - lost.count >= 2
    return isMain && isLeft && steps.last?.cutOff == 0
  }

  private typealias Found = (
    cutOff: [Int], largestPart: Int, largestPartCount: Int, figures: Loss.Step.Figures,
    functions: [Function],
    municipalities: [String],
    withoutGovernment: Int
  )

  private func after(_ lost: [Int]) -> Found {
    let gone = Set(lost)
    let kept = network.actors.indices.filter { !gone.contains($0) }
    let graph = network.graph.subgraph(keeping: kept)
    let pieces = graph.connectedComponents()
    // Of the main network, the largest piece that is left; of equal ones that with the lowest position.
    var sizes: [UInt32: Int] = [:]
    for (place, actor) in kept.enumerated() where components.labels[actor] == main {
      sizes[pieces.labels[place], default: 0] += 1
    }
    let largest = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let cutOff = kept.indices.filter {
      components.labels[kept[$0]] == main && pieces.labels[$0] != largest?.key
    }.map { kept[$0] }
    let isGovernment = kept.map { network.actors.kinds[$0] == .government }
    let reached = LossFinder.reached(graph, isGovernment)
    return (
      cutOff, largest?.value ?? 0, sizes.values.count { $0 == largest?.value },
      figures(without: lost), functions(without: gone),
      towns(kept, pieces, largest: largest?.key),
      kept.indices.count { reachedGovernment[kept[$0]] && !reached[$0] }
    )
  }

  /// Whether each actor has a path to a government, or is one.
  private static func reached(_ graph: Graph, _ isGovernment: [Bool]) -> [Bool] {
    graph.steps(from: isGovernment.indices.filter { isGovernment[$0] }).map { $0 != nil }
  }

  private func figures(without lost: [Int]) -> Loss.Step.Figures {
    let isSmall = network.actors.count <= Loss.distanceLimit
    return Loss.Step.Figures(
      fragmentation: network.graph.fragmentation(without: lost),
      distanceFragmentation: isSmall
        ? network.graph.distanceFragmentation(without: lost, threads: threads) : nil
    )
  }

  private func functions(without gone: Set<Int>) -> [Function] {
    var (before, after): (Functions, Functions) = ([], [])
    if let ofTies = network.ties.functions {
      var tie = 0
      network.graph.forEachEdge { u, v, _ in
        before.formUnion(ofTies[tie])
        if !gone.contains(u), !gone.contains(v) { after.formUnion(ofTies[tie]) }
        tie += 1
      }
    } else {
      for actor in network.actors.indices {
        before.formUnion(network.actors.functions(of: actor))
        if !gone.contains(actor) { after.formUnion(network.actors.functions(of: actor)) }
      }
    }
    return before.words.filter { !after.contains($0) }
  }

  private func towns(
    _ kept: [Int],
    _ pieces: ConnectedComponents,
    largest: UInt32?
  ) -> [String] {
    guard !municipalities.isEmpty else { return [] }
    var before: Set<String> = []
    for actor in network.actors.indices where components.labels[actor] == main {
      before.formUnion(municipalities[actor])
    }
    var (left, connected): (Set<String>, Set<String>) = ([], [])
    for (place, actor) in kept.enumerated() {
      left.formUnion(municipalities[actor])
      if pieces.labels[place] == largest { connected.formUnion(municipalities[actor]) }
    }
    return before.intersection(left).subtracting(connected).sorted()
  }

  /// The parts into which those who are connected with an actor fall apart without it, the largest first; none where
  /// that is nobody, or no more than one has a tie with it.
  private func parts(without actor: Int) -> [[Int]] {
    guard network.graph.degree(of: actor) > 1 else { return [] }
    let kept = network.actors.indices.filter {
      $0 != actor && components.labels[$0] == components.labels[actor]
    }
    return network.graph.subgraph(keeping: kept).connectedComponents().membersBySize
      .map { $0.map { kept[$0] } }
  }

  /// What the loss of an actor breaks outside the main network.
  private func elsewhere(_ actor: Int) -> Loss.Step.Elsewhere? {
    let label = components.labels[actor]
    let others = components.sizes[Int(label)] - 1
    guard label != main, others > 0 else { return nil }
    return Loss.Step.Elsewhere(
      others: others,
      cutOff: parts(without: actor).dropFirst().reduce(0) { $0 + $1.count }
    )
  }

  /// The best tie between the largest part of the network without an actor and the largest other part that may
  /// be introduced to it.
  private func insurance(against actor: Int) -> Loss.Insurance? {
    let parts = parts(without: actor)
    guard let largest = parts.first, parts.count > 1 else { return nil }
    for part in parts.dropFirst().prefix(50) {
      guard let tie = introductions.first(between: part, and: largest, besides: [:]) else {
        continue
      }
      let isFirstCutOff = Set(part).contains(tie.first)
      let (source, target) = isFirstCutOff ? (tie.first, tie.second) : (tie.second, tie.first)
      return Loss.Insurance(
        source: source,
        target: target,
        kept: part.count,
        cutOff: parts.dropFirst().reduce(0) { $0 + $1.count },
        shared: introductions.shared(source, target)
      )
    }
    return nil
  }
}
