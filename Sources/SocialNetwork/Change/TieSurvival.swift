import GraphCore

/// How many ties of a sort lasted.
public struct TieSurvival: Sendable, Hashable {
  /// The sort of tie, for a reader.
  public let title: Text

  /// The sort of tie, for programs: `function:culture`, `kinds:individual+volunteer`, `class:linking`.
  public let id: String

  /// How many there were at the first time among those who stayed.
  public let before: Int

  /// How many of these have an end that is or may be a person.
  public let withPeople: Int

  /// How many of these are there still.
  public let lasted: Int

  /// Among which sorts it stands: those by what ties serve, by whether a government is at an end, and by the kinds of
  /// their ends, which divide either sort of the second.
  let family: Family

  enum Family: Hashable {
    case function, authority
    case kinds(withGovernment: Bool)
  }
}

extension NetworkChange {
  /// How many of the ties among those who stayed lasted, by what they served, by the kinds of their ends,
  /// and by whether an end is a government, all as they were at the first time.
  ///
  /// A tie that serves several functions counts for each. Sorts without ties are left out.
  ///
  /// - Complexity: O(*n* + *m* log *m*).
  public var survival: [TieSurvival] {
    var places = [Int?](repeating: nil, count: earlier.actors.count)
    for (place, pair) in stayed.enumerated() { places[pair.earlier] = place }
    let survivors = Set(lasted)
    let kinds = earlier.actors.kinds
    let functions = earlier.ties.functions
    var counts: [Sort: (before: Int, withPeople: Int, lasted: Int)] = [:]
    var tie = 0
    earlier.graph.forEachEdge { u, v, _ in
      defer { tie += 1 }
      guard let first = places[u], let second = places[v] else { return }
      let hasLasted = survivors.contains(
        Pair(first: min(first, second), second: max(first, second))
      )
      var sorts = (functions?[tie].words ?? []).map { Sort.function($0) }
      let ends = [kinds[u], kinds[v]].sorted { ActorKind.place(of: $0) < ActorKind.place(of: $1) }
      sorts.append(.kinds(ends[0], ends[1]))
      sorts.append(.authority(ends.contains(.government)))
      for sort in sorts {
        counts[sort, default: (0, 0, 0)].before += 1
        if ends.contains(where: \.mayBePerson) { counts[sort, default: (0, 0, 0)].withPeople += 1 }
        if hasLasted { counts[sort, default: (0, 0, 0)].lasted += 1 }
      }
    }
    return Sort.all.compactMap { sort in
      counts[sort].map {
        TieSurvival(
          title: sort.title,
          id: sort.id,
          before: $0.before,
          withPeople: $0.withPeople,
          lasted: $0.lasted,
          family: sort.family
        )
      }
    }
  }

  private enum Sort: Hashable {
    case function(Function)
    case kinds(ActorKind, ActorKind)
    case authority(Bool)

    /// Every sort, in the order in which they are told.
    static let all: [Sort] =
      Function.allCases.map { .function($0) } + [.authority(true), .authority(false)]
      + ActorKind.allCases.enumerated().flatMap { place, kind in
        ActorKind.allCases.dropFirst(place).map { .kinds(kind, $0) }
      }

    var id: String {
      switch self {
      case .function(let function): "function:\(function.name)"
      case .kinds(let first, let second): "kinds:\(first.name)+\(second.name)"
      case .authority(let isLinking): isLinking ? "class:linking" : "class:other"
      }
    }

    var family: TieSurvival.Family {
      switch self {
      case .function: .function
      case .kinds(let first, let second):
        .kinds(withGovernment: [first, second].contains(.government))
      case .authority: .authority
      }
    }

    var title: Text {
      switch self {
      case .function(let function): function.title
      case .kinds(let first, let second):
        Text(
          en: "\(first.title.en) – \(second.title.en)",
          nl: "\(first.title.nl) – \(second.title.nl)"
        )
      case .authority(true): Text(en: "with a government", nl: "met een overheid")
      case .authority(false): Text(en: "without a government", nl: "zonder overheid")
      }
    }
  }
}

extension ActorKind {
  fileprivate static func place(of kind: ActorKind) -> Int { allCases.firstIndex(of: kind) ?? 0 }
}
