import GraphCore

/// The introductions that the rules allow in a network, and which of them come first where they do
/// equally well.
///
/// Of those, one comes last with a government that is not of the other's municipality, which serves its own; one
/// comes first with whoever is connected firmly before the plan, since who hangs on another is lost with it, then
/// with who hangs rather than with who is apart; then one whose ends share something; then one between organisations rather than with a volunteer, and
/// with a volunteer rather than another person; then one whose ends share their municipality, where they can
/// meet, then their sector, then a function; then the first by id.
struct Introductions: Sendable {
  let network: Network

  /// Whether an actor may stand at the end of a new tie at all.
  let isEligible: [Bool]

  /// How many new ties each actor can bear.
  let capacities: [Int]

  /// How firmly each actor is connected before the plan.
  let footings: [Footing]

  /// How firmly an actor is connected.
  enum Footing: Int {
    case firm

    /// On the umbrella, by one tie or on one actor.
    case hanging

    /// Isolated or in a separate network.
    case apart
  }

  /// The place of every actor in the order of the ids.
  let ranks: [Int]

  private let rules: IntroductionRules
  private let profiles: TraitProfiles
  private let same: [[Set<String>]]

  /// Works out what is allowed.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - ladder: Its ladder: the umbrella, its staff and those of whom no ties are known are left out.
  ///   - rules: What is asked.
  ///   - mayTell: Says of an attribute whether it may be told of single actors.
  init(
    _ network: Network,
    ladder: IsolationLadder,
    rules: IntroductionRules,
    mayTell: (String) -> Bool = { _ in true }
  ) {
    self.network = network
    self.rules = rules
    profiles = TraitProfiles(network.actors, mayTell: mayTell)
    let actors = network.actors
    let inPairs = rules.pairs.map { Set($0.flatMap { [$0.source, $0.target] }) }
    isEligible = actors.indices.map { actor in
      !ladder.isUmbrellaOrStaff[actor] && !rules.avoided.contains(actor)
        && ladder.rungs[actor] != .unknown && rules.capacity[actors.kinds[actor]] > 0
        && (rules.kinds?.contains(actors.kinds[actor]) ?? true)
        && (inPairs?.contains(actor) ?? true)
    }
    capacities = actors.kinds.map { rules.capacity[$0] }
    footings = ladder.rungs.map { rung in
      rung == .robust ? .firm : rung < .umbrellaOnly ? .apart : .hanging
    }
    var ranks = [Int](repeating: 0, count: actors.count)
    for (rank, actor) in actors.ids.sorted(Array(actors.indices)).enumerated() {
      ranks[actor] = rank
    }
    self.ranks = ranks
    same = rules.sameAttributes.map { name in
      guard let attribute = actors.attribute(named: name) else { return [] }
      let cells = attribute.cells.map { Set(Attribute.values(in: $0).map(\.folded)) }
      return attribute.codes.map { $0 == 0 ? [] : cells[Int($0) - 1] }
    }
  }

  /// Whether private people are not introduced to one another.
  var keepsPeopleApart: Bool { rules.kinds == nil }

  /// Whether two actors may be introduced, as far as they can bear a new tie.
  func allows(_ first: Int, _ second: Int) -> Bool {
    guard first != second, isEligible[first], isEligible[second] else { return false }
    let kinds = network.actors.kinds
    if rules.kinds == nil, kinds[first].isPerson, kinds[second].isPerson { return false }
    for values in same {
      guard !values.isEmpty, !values[first].isDisjoint(with: values[second]) else { return false }
    }
    return !network.graph.hasEdge(first, second)
  }

  /// What two actors have in common, of those traits that the files know.
  func shared(_ first: Int, _ second: Int) -> [Repair.Trait] { profiles.shared(first, second) }

  /// Every introduction that is allowed, the first in order first; `nil` where they are more than a
  /// limit.
  func all(limit: Int) -> [Introduction]? {
    var found: [Introduction] = []
    if let pairs = rules.pairs {
      found = Set(pairs.map { Introduction($0.source, $0.target, ranks) })
        .filter { allows($0.first, $0.second) }
    } else {
      let ends = network.actors.indices.filter { isEligible[$0] }
      guard ends.count * (ends.count - 1) / 2 <= limit else { return nil }
      for (place, first) in ends.enumerated() {
        for second in ends.dropFirst(place + 1) where allows(first, second) {
          found.append(Introduction(first, second, ranks))
        }
      }
    }
    return sorted(found)
  }

  /// Some introductions, the first in order first.
  func sorted(_ introductions: [Introduction]) -> [Introduction] {
    introductions.map { (key: order(of: $0), value: $0) }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The first introduction in order between one of some actors and one of others, who share no tie yet;
  /// `nil` where none is allowed.
  ///
  /// - Complexity: O(*n* + the product of the numbers of unlike combinations of kind and traits).
  func first(between some: [Int], and others: [Int], besides used: [Int: Int]) -> Introduction? {
    func isFree(_ actor: Int) -> Bool {
      isEligible[actor] && (used[actor] ?? 0) < capacities[actor]
    }
    if rules.pairs != nil || !same.isEmpty {
      // What they share besides the traits counts as well, so each pair is looked at, by few ends.
      let (some, others) = (some.filter(isFree), Set(others.filter(isFree)))
      let pairs =
        rules.pairs.map { pairs in
          let ends = Set(some)
          return pairs.compactMap { pair -> Introduction? in
            let isFit =
              ends.contains(pair.source) && others.contains(pair.target)
              || ends.contains(pair.target) && others.contains(pair.source)
            return isFit ? Introduction(pair.source, pair.target, ranks) : nil
          }
        } ?? some.prefix(50).flatMap { end in others.map { Introduction(end, $0, ranks) } }
      return pairs.filter { allows($0.first, $0.second) }.min { order(of: $0) < order(of: $1) }
    }
    let (one, other) = (classes(of: some.filter(isFree)), classes(of: others.filter(isFree)))
    var best: (key: Order, value: Introduction)?
    for first in one {
      for second in other where first != second {
        guard allows(first, second) else { continue }
        let introduction = Introduction(first, second, ranks)
        let key = order(of: introduction)
        if best.map({ key < $0.key }) ?? true { best = (key, introduction) }
      }
    }
    return best?.value
  }

  /// The first introductions in order of an actor, of those with unlike actors.
  func first(_ count: Int, of end: Int, besides used: [Int: Int]) -> [Introduction] {
    let others = network.actors.indices.filter {
      isEligible[$0] && (used[$0] ?? 0) < capacities[$0]
    }
    let found = rules.pairs == nil && same.isEmpty ? classes(of: others) : others
    let allowed = found.filter { allows(end, $0) }.map { Introduction(end, $0, ranks) }
    return Array(sorted(allowed).filter { isListed($0) }.prefix(count))
  }

  private func isListed(_ introduction: Introduction) -> Bool {
    rules.pairs?.contains { Introduction($0.source, $0.target, ranks) == introduction } ?? true
  }

  /// The first two actors by id of every combination of kind, traits and footing.
  private func classes(of actors: [Int]) -> [Int] {
    var firsts: [Int: (first: Int, second: Int?)] = [:]
    for actor in actors {
      let kind = Int(network.actors.kinds[actor].rawValue)
      let key = profiles.profile(of: actor) << 10 | kind << 2 | footings[actor].rawValue
      guard let known = firsts[key] else {
        firsts[key] = (actor, nil)
        continue
      }
      if ranks[actor] < ranks[known.first] {
        firsts[key] = (actor, known.first)
      } else if known.second.map({ ranks[actor] < ranks[$0] }) ?? true {
        firsts[key] = (known.first, actor)
      }
    }
    return firsts.values.flatMap { [$0.first] + [$0.second].compactMap(\.self) }
      .sorted { ranks[$0] < ranks[$1] }
  }

  /// The place of an introduction among those that do equally well.
  struct Order: Comparable {
    let isForeign: Int
    let footings: Int
    let sharesNothing: Int
    let precedence: Int
    let shared: Int
    let first: Int
    let second: Int

    static func < (one: Order, other: Order) -> Bool {
      let (mine, others) = (
        (one.isForeign, one.footings, one.sharesNothing),
        (other.isForeign, other.footings, other.sharesNothing)
      )
      guard mine == others else { return mine < others }
      return (one.precedence, -one.shared, one.first, one.second)
        < (other.precedence, -other.shared, other.first, other.second)
    }
  }

  /// The place of an introduction among those that do equally well.
  func order(of introduction: Introduction) -> Order {
    let (first, second) = (introduction.first, introduction.second)
    let shared = profiles.shared(first, second)
    let kinds = network.actors.kinds
    let isWithGovernment = kinds[first] == .government || kinds[second] == .government
    return Order(
      isForeign: isWithGovernment && !shared.contains(.municipality) ? 1 : 0,
      footings: footings[first].rawValue + footings[second].rawValue,
      sharesNothing: shared.isEmpty ? 1 : 0,
      precedence: kinds[first].precedence + kinds[second].precedence,
      shared: shared.reduce(0) { $0 + $1.weight },
      first: ranks[first],
      second: ranks[second]
    )
  }
}

/// A tie that is proposed: two actors, that with the lower id first.
struct Introduction: Sendable, Hashable {
  let first: Int
  let second: Int

  /// The introduction of two actors, whichever comes first.
  init(_ one: Int, _ other: Int, _ ranks: [Int]) {
    (first, second) = ranks[one] < ranks[other] ? (one, other) : (other, one)
  }
}

extension Repair.Trait {
  /// How much it counts among those who do equally well: more than all that come after it.
  fileprivate var weight: Int {
    switch self {
    case .municipality: 4
    case .sector: 2
    case .function: 1
    }
  }
}
