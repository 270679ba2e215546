import GraphCore
import SocialNetwork

/// What a drawing shows, counted, for the words around it.
struct DrawingTally: Sendable {
  var actors = 0
  var ties = 0
  var mainActors = 0

  /// Components of two actors or more besides the main one.
  var separateGroups = 0

  /// Those of which ties were left out, so that they may belong to the main one.
  var uncertainGroups = 0

  /// Actors without ties.
  var isolates = 0

  var kinds: [ActorKind: Int] = [:]

  /// The kinds of all who are drawn, those too who are gone.
  private(set) var drawnKinds: [ActorKind: Int] = [:]

  /// Those of them that may have some.
  var unknowns = 0

  /// How many actors may be part of the main component though no path to it is known.
  private(set) var inDoubt = 0

  /// How many components are as large as the main one, itself included.
  private(set) var largestParts = 0

  /// How many actors may have more ties than are known.
  private(set) var doubtful = 0

  /// The ties that are drawn apart, by their kind, and how many actors are drawn who are gone.
  private(set) var apart: [Diagram.TieMark.Kind: Int] = [:]
  private(set) var gone = 0

  /// How many who are drawn are counted and not named, whatever is asked.
  private(set) var concealed = 0

  /// Whether actors of unknown kind are named.
  var namesUnknown = false

  /// How many actors have ties, but none in the layer that is drawn.
  var apartFromLayer = 0

  /// How many actors are drawn pale since they have no tie in the layer that is drawn.
  var paleInLayer = 0

  /// The kinds of these.
  var paleKinds: Set<ActorKind> = []

  /// Whether it is known of all of them that they have none.
  var isLayerCertain = true

  /// How many names are shown.
  var names = 0

  /// How many of them are shortened.
  var shortenedNames = 0

  /// Whether people may be named too.
  var namesPeople = false

  /// Whether some are named first since the picture is about them, and of whom more are named than of others.
  var namesSubjects = false
  var preferred: Set<NamePreference> = []

  /// The weight from which ties between others than people are drawn as strong; `nil` where all are alike.
  private(set) var strongFrom: Double?

  /// Whether ties with people are drawn too, which are thin however strong they are.
  private(set) var hasPersonalTies = false

  /// Whether some stand in rows along a line that branches to each.
  var hasBranches = false

  /// How much is drawn one by one.
  var style = Diagram.Style.full

  /// The actors and ties of the whole network, where only some of it is shown.
  var isSelected = false
  var whole = (actors: 0, ties: 0)

  init(of network: DrawnNetwork, in parts: NetworkParts, tieMarks: [Diagram.TieMark] = []) {
    isSelected = network.isSelected
    whole = network.whole
    gone = network.isGone.count { $0 }
    apart = Dictionary(grouping: network.marks(of: tieMarks).values) { $0 }.mapValues(\.count)
    actors = network.names.count - gone
    ties = network.present.edgeCount
    // What is counted is of one moment, whatever else is drawn.
    let counted = apart.isEmpty && gone == 0 ? parts : NetworkParts(of: network, atPresent: true)
    mainActors = counted.main.count
    separateGroups = counted.groups.count
    uncertainGroups = counted.uncertainGroups
    isolates = counted.alone
    unknowns = counted.unknowns.count
    inDoubt = counted.inDoubt
    largestParts = mainActors > 1 ? 1 + counted.groups.count { $0.count == mainActors } : 0
    doubtful = zip(network.isDoubtful, network.isGone).count { $0 && !$1 }
    concealed = network.isConcealed.count { $0 }
    namesUnknown = network.isOfUnknownKinds
    for (kind, isGone) in zip(network.kinds, network.isGone) {
      drawnKinds[kind, default: 0] += 1
      kinds[kind, default: 0] += isGone ? 0 : 1
    }
  }

  /// Finds from which weight ties are drawn as strong.
  ///
  /// - Parameters:
  ///   - ties: The ties that are drawn.
  ///   - network: The network.
  ///   - marks: Those that are drawn apart.
  mutating func setStrength(
    of ties: Graph,
    in network: DrawnNetwork,
    without marks: [[Int]: Diagram.TieMark.Kind]
  ) {
    var weights: [Double] = []
    var hasPersonal = false
    ties.forEachEdge { u, v, weight in
      guard marks.isEmpty || marks[[min(u, v), max(u, v)]] == nil else { return }
      if network.kinds[u].isPerson || network.kinds[v].isPerson {
        hasPersonal = true
      } else {
        weights.append(weight)
      }
    }
    hasPersonalTies = hasPersonal
    weights.sort()
    // The strongest third, or fewer where many are alike.
    if let first = weights.first, let last = weights.last, first < last {
      let third = weights[weights.count - 1 - weights.count / 3]
      strongFrom = third > first ? third : weights.first { $0 > first }
    }
  }
}
