import SocialNetwork

/// What stands in a region before its places are known.
struct RegionContent: Sendable {
  /// An actor of a region.
  struct Member: Sendable {
    /// The actor, in the order of the drawn network.
    let actor: Int

    let kind: ActorKind

    /// From the middle of the symbol to its edge, in points.
    let radius: Double

    /// What stands below the symbol; `nil` where the actor may not be named or nobody asks for it.
    let name: String?

    /// How many ties it has.
    var ties = 0

    /// Those who are tied to the actor only and are counted below its name.
    var leaves: [Int] = []
    var kindsOfLeaves: [ActorKind] = []
  }

  /// What the region is, and the same in fewer words.
  let heading: String
  let shortHeading: String

  /// How many actors it has, in words, and in fewer words.
  let count: String
  let shortCount: String

  /// The same with how many of them hang, in fewer and fewer words; empty where that is not marked.
  ///
  /// What stands where goes by the words without, and by the most that may stand in their place: with
  /// marks and without everybody has one place.
  var markedCounts: [String] = []
  var longestMarkedCount = ""

  /// Those who may be named, in the order in which names are given.
  let leading: [Member]

  /// All others.
  let others: [Member]

  /// How many there are of every kind among these others.
  let kindsOfOthers: [ActorKind: Int]

  /// How many ties these others have among themselves.
  let tiesOfOthers: Int

  /// How many organisations are counted at the only one they are tied to.
  var leafCount = 0

  /// The number of actors.
  var size: Int { leading.count + others.count + leafCount }
}

/// How much of every region is drawn one by one.
struct RegionDetail: Sendable, Hashable {
  /// The most names of a region.
  let names: Int

  /// The most symbols without a name of a region.
  let symbols: Int

  /// From the most to the least.
  static let all: [RegionDetail] = [Int.max, 15, 12, 9, 6, 4, 3, 2, 0].flatMap { names in
    [200, 80, 40, 0].map { RegionDetail(names: names, symbols: $0) }
  }

  /// Those that differ for some regions, from the most to the least.
  static func distinct(for contents: [RegionContent]) -> [RegionDetail] {
    let names = contents.map(\.leading.count).max() ?? 0
    let symbols = contents.map(\.size).max() ?? 0
    var known: Set<RegionDetail> = []
    return all.map {
      RegionDetail(names: min($0.names, names), symbols: min($0.symbols, symbols))
    }.filter { known.insert($0).inserted }
  }

  /// The detail of the region of all others, whose ties would soon be a tangle.
  ///
  /// - Parameters:
  ///   - rows: The most rows of names.
  ///   - columns: How many names stand side by side.
  /// - Returns: The detail.
  func ofRest(rows: Int, columns: Int) -> RegionDetail {
    RegionDetail(
      names: rows == 0 ? 0 : min(max(names, columns), rows * columns),
      symbols: min(symbols, 60)
    )
  }
}

extension RegionContent {
  /// What of a region is drawn one by one at a detail, and what is counted.
  struct Selection: Sendable {
    /// Those with a name.
    var named: [Member] = []

    /// Organisations without a name, and people.
    var unnamed: [Member] = []
    var people: [Member] = []

    /// How many of every kind are counted.
    var counted: [(kind: ActorKind, count: Int)] = []

    /// How many actors have a symbol of their own.
    var drawnCount: Int { named.count + unnamed.count + people.count }
  }

  func selection(at detail: RegionDetail) -> Selection {
    var selection = Selection()
    selection.named = Array(leading.prefix(detail.names))
    let unnamed = leading.dropFirst(selection.named.count)
    var counts: [ActorKind: Int] = [:]
    if unnamed.count + others.count <= detail.symbols {
      (selection.unnamed, selection.people) = (Array(unnamed), others)
    } else {
      counts = kindsOfOthers
      if unnamed.count <= detail.symbols {
        selection.unnamed = Array(unnamed)
      } else {
        for member in unnamed { counts[member.kind, default: 0] += 1 }
      }
    }
    // Those who are counted at an actor without a name are counted with all others.
    for member in unnamed {
      for kind in member.kindsOfLeaves { counts[kind, default: 0] += 1 }
    }
    selection.counted = ActorKind.legendOrder.compactMap { kind in counts[kind].map { (kind, $0) } }
    return selection
  }
}
