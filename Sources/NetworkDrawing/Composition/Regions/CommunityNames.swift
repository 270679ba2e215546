import GraphCore
import SocialNetwork

/// Names for communities by what is typical of them: the place or sector that most of its actors share,
/// and the organisations around which it is.
struct CommunityNames: Sendable {
  private var names: [Int: Text] = [:]
  private var shortNames: [Int: Text] = [:]

  /// Those whose names stand in the name of a community.
  private(set) var namesakes: [Int: Set<Int>] = [:]

  /// The value that most of a community share, where there is one.
  let shared: [Int: Text]

  /// The least share of those of whom a trait is known, the least share of all of whom it is, and how
  /// much more frequent it is than elsewhere.
  private static let (leastShare, leastKnown, leastLift) = (0.6, 0.4, 1.5)

  /// - Parameters:
  ///   - labels: The community of every actor; `nil`: in none.
  ///   - network: All actors.
  ///   - traits: Divisions that may be told of everybody.
  ///   - mayBeNamed: Whether a community may be named after an actor.
  init(
    labels: [Int?],
    in network: DrawnNetwork,
    traits: [Diagram.Categories],
    mayBeNamed: (Int) -> Bool
  ) {
    var members: [Int: [Int]] = [:]
    for (actor, label) in labels.enumerated() {
      if let label { members[label, default: []].append(actor) }
    }
    let order = members.keys.sorted()
    var shared: [Int: Text] = [:]
    var isPlace: [Int: Bool] = [:]
    for trait in traits where shared.count < order.count {
      for (label, value) in CommunityNames.typical(trait, of: members, in: network)
      where shared[label] == nil {
        shared[label] = value
        isPlace[label] = Attribute.tellsMunicipality(trait.title.en)
      }
    }
    let short = ShortNames(
      of: network,
      without: traits.first { Attribute.tellsMunicipality($0.title.en) },
      mayBeNamed: mayBeNamed
    )
    var uses: [Text: Int] = [:]
    for value in shared.values { uses[value, default: 0] += 1 }
    for (rank, label) in order.enumerated() {
      let around = CommunityNames.centers(
        of: members[label] ?? [],
        in: network,
        mayBeNamed: mayBeNamed
      )
      // Those of which the name stands in the heading.
      if shared[label] == nil || shared[label].map({ (uses[$0] ?? 0) > 1 }) ?? false {
        namesakes[label] = Set(around.prefix(shared[label] == nil ? around.count : 1))
      }
      let words = around.map { short[$0].without(suffix: shared[label]?.nl) }
      func name(_ around: some Sequence<String>) -> Text {
        CommunityNames.name(
          Array(around),
          sharing: shared[label],
          isPlace: isPlace[label] ?? false,
          isShared: shared[label].map { (uses[$0] ?? 0) > 1 } ?? false,
          rank: rank
        )
      }
      names[label] = name(words)
      shortNames[label] = name(words.prefix(1))
    }
    self.shared = shared
  }

  func name(of label: Int) -> Text { names[label] ?? Text("") }

  /// The name with one organisation only.
  func shortName(of label: Int) -> Text { shortNames[label] ?? Text("") }

  /// The one or two actors of a community with most ties, which are called best connected elsewhere too.
  private static func centers(
    of members: [Int],
    in network: DrawnNetwork,
    mayBeNamed: (Int) -> Bool
  ) -> [Int] {
    let order = members.filter(mayBeNamed).sorted { first, second in
      (network.degrees[second], first) < (network.degrees[first], second)
    }
    guard let first = order.first else { return [] }
    // A second one far behind is no second center.
    return [first]
      + order.dropFirst().prefix(1).filter { 3 * network.degrees[$0] >= network.degrees[first] }
  }

  /// The value that most of each community share, where there is one that is less frequent elsewhere.
  private static func typical(
    _ trait: Diagram.Categories,
    of members: [Int: [Int]],
    in network: DrawnNetwork
  ) -> [Int: Text] {
    func counts(_ actors: some Sequence<Int>) -> (known: Int, [Int: Int]) {
      var counts: [Int: Int] = [:]
      var known = 0
      for actor in actors {
        guard let value = trait.labels[network.positions[actor]] else { continue }
        counts[value, default: 0] += 1
        known += 1
      }
      return (known, counts)
    }
    let all = counts(network.graph.nodes)
    guard all.1.count > 1 else { return [:] }
    var typical: [Int: Text] = [:]
    for (label, actors) in members {
      let (known, values) = counts(actors)
      guard let most = values.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }), known >= 3,
        Double(known) >= leastKnown * Double(actors.count)
      else { continue }
      let share = Double(most.value) / Double(known)
      let usual = Double(all.1[most.key] ?? 0) / Double(all.known)
      if share >= leastShare, share >= leastLift * usual { typical[label] = trait.names[most.key] }
    }
    return typical
  }

  private static func name(
    _ around: [String],
    sharing value: Text?,
    isPlace: Bool,
    isShared: Bool,
    rank: Int
  ) -> Text {
    let centers = Text(
      en: around.formatted(or: "and"),
      nl: around.formatted(or: "en")
    )
    guard let value else {
      return around.isEmpty
        ? Text(en: "Community \(rank + 1)", nl: "Gemeenschap \(rank + 1)")
        : Text(en: "Around \(centers.en)", nl: "Rond \(centers.nl)")
    }
    let typical =
      isPlace
      ? Text(en: "Mostly from \(value.en.cleaned)", nl: "Vooral uit \(value.nl.cleaned)")
      : Text(en: "Mostly \(value.en.cleaned)", nl: "Vooral \(value.nl.cleaned)")
    guard isShared, let first = around.first else { return typical }
    return Text(en: "\(typical.en), around \(first)", nl: "\(typical.nl), rond \(first)")
  }
}
