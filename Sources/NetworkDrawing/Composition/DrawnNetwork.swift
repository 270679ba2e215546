import GraphCore
import SocialNetwork

/// The part of a network that is drawn, with its actors in the order of their ids, so that a drawing
/// does not depend on the order of the files.
///
/// In this module an actor is its place in this order.
struct DrawnNetwork: Sendable {
  let names: [String]

  /// The names as they stand beside symbols: without the legal form, and without the municipality at the
  /// end, where the rest is enough to tell an actor from all others.
  let shortNames: [String]

  /// Whether the legal form tells an actor from another of the network, so that it is kept.
  let keepsLegalForm: [Bool]

  let kinds: [ActorKind]

  /// Whether no kind is known, since there is no file of actors: then everyone is named who is in a
  /// file of ties.
  let isOfUnknownKinds: Bool
  let graph: Graph

  /// The ties of the moment that the picture tells of: all but those that are proposed or gone.
  let present: Graph

  /// Who is gone at that moment.
  let isGone: [Bool]

  /// Whether a tie may be missing: not surveyed, or ties left out.
  let isDoubtful: [Bool]

  /// Whether it is a person who is counted and not named, see ``Network/isConcealed(_:)``.
  let isConcealed: [Bool]

  /// Whether there are ties on other days than the one drawn.
  let isOnOtherDays: [Bool]

  /// Whether ties were left out because of errors.
  let hasLostTies: [Bool]

  /// How many ties every actor has in the whole network, at that moment.
  let degrees: [Int]

  /// The place of every position of the network; `nil` where it is not shown.
  let placeOfPosition: [Int?]

  /// The position in the network of every place.
  let positions: [Int]

  /// The actors that the drawing is about.
  let centers: Set<Int>

  /// The actors and ties of the whole network, at that moment.
  let whole: (actors: Int, ties: Int)

  /// Whether only some of the network is shown.
  let isSelected: Bool

  /// - Parameters:
  ///   - network: The network.
  ///   - selection: What is drawn of it; `nil`: all.
  ///   - marks: The ties that are drawn apart.
  ///   - gone: The positions of the actors who are drawn though they are gone.
  init(
    _ network: Network,
    shown selection: Diagram.Selection? = nil,
    tieMarks marks: [Diagram.TieMark] = [],
    gone: Set<Int> = []
  ) {
    let shown = network.actors.indices.filter { selection?.isShown[$0] ?? true }
    let positions = network.actors.ids.sorted(shown)
    var places = [Int?](repeating: nil, count: network.actors.count)
    for (place, position) in positions.enumerated() { places[position] = place }

    let actorNames = network.actors.names
    names = positions.map { actorNames[$0] }
    // Of whoever is not drawn too, so that an actor has one name in all pictures.
    let keepers = network.actors.positionsThatKeepLegalForms
    keepsLegalForm = positions.map(keepers.contains)
    shortNames = DrawnNetwork.shortNames(of: positions, in: network.actors, keepers)
    let kinds = positions.map { network.actors.kinds[$0] }
    self.kinds = kinds
    isOfUnknownKinds = !kinds.isEmpty && kinds.allSatisfy { $0 == .unknown }
    isDoubtful = positions.map { network.doubt(about: $0) != nil }
    isConcealed = positions.map(network.isConcealed)
    isOnOtherDays = positions.map(network.hasTiesOnOtherDays)
    hasLostTies = positions.map(network.hasLostTies)
    let ties = selection.map { network.graph.subgraph(keepingEdges: $0.hasTie) } ?? network.graph
    graph = ties.subgraph(keeping: positions)
    let absent = Set(marks.filter { !$0.kind.isPresent }.map(\.ends))
    let now: Graph
    if absent.isEmpty {
      (now, present) = (network.graph, graph)
    } else {
      func isThere(_ u: Int, _ v: Int) -> Bool { !absent.contains([min(u, v), max(u, v)]) }
      now = network.graph.subgraph(keepingEdges: isThere)
      present = ties.subgraph(keepingEdges: isThere).subgraph(keeping: positions)
    }
    isGone = positions.map(gone.contains)
    degrees = positions.map(now.degree)
    placeOfPosition = places
    self.positions = positions
    centers = Set((selection?.centers ?? []).compactMap { places[$0] })
    whole = (network.actors.count - gone.count, now.edgeCount)
    isSelected = selection != nil
  }

  private static func shortNames(
    of positions: [Int],
    in actors: Actors,
    _ keepers: Set<Int>
  ) -> [String] {
    func name(of position: Int) -> String {
      let name = actors.names[position].cleaned
      return keepers.contains(position) ? name : name.withoutLegalForm
    }
    guard let places = actors.attributes.first(where: { Attribute.tellsMunicipality($0.name) })
    else { return positions.map(name) }
    let cut = actors.indices.map { position -> String? in
      guard !actors.kinds[position].isPerson, let place = places.cell(of: position)?.cleaned,
        !place.isEmpty
      else { return nil }
      var words = name(of: position)
      // What stands behind in brackets stays there, such as that an actor is new.
      var mark = ""
      if words.hasSuffix(")"), let open = words.lastIndex(of: "("), open > words.startIndex {
        let end = words.index(before: open)
        (words, mark) = (String(words[..<end]), String(words[end...]))
      }
      guard words.hasSuffix(" \(place)") else { return nil }
      let whole = String(words.dropLast(place.count + 1))
      let rest = keepers.contains(position) ? whole : whole.withoutLegalForm
      return rest.count >= 4 && rest.contains(" ") ? rest + mark : nil
    }
    var counts: [String: Int] = [:]
    for position in actors.indices {
      counts[cut[position] ?? name(of: position), default: 0] += 1
    }
    return positions.map { position in
      cut[position].flatMap { counts[$0] == 1 ? $0 : nil } ?? name(of: position)
    }
  }

  /// The actors of every component, largest first, then by the first actor.
  var components: [[Int]] {
    graph.connectedComponents().membersBySize
  }

  /// The same at the moment that the picture tells of, of those who are there then.
  var presentComponents: [[Int]] {
    present.connectedComponents().membersBySize.filter { !isGone[$0[0]] }
  }

  /// Whether the drawing is about an actor.
  func isSubject(_ actor: Int, _ options: Diagram.Options) -> Bool {
    centers.contains(actor) || options.subjects.contains(positions[actor])
  }

  /// Whether an actor may be named: people may not, nor who may be a person unless names are asked, nor
  /// whoever is concealed.
  func mayBeNamed(_ actor: Int, options: Diagram.Options) -> Bool {
    guard !isConcealed[actor] else { return false }
    return switch kinds[actor] {
    case .individual, .volunteer: options.namesPeople
    case .unknown: options.namesPeople || isOfUnknownKinds || (options.labelCount ?? 0) > 0
    case .memberAssociation, .organisation, .government: true
    }
  }
}

/// A network as a drawing sets it out.
struct NetworkParts: Sendable {
  /// The largest component of two actors or more, and the others.
  let main: [Int]
  let groups: [[Int]]

  /// The actors without ties that are known to have none, those that have some on other days, and
  /// those that may have some.
  let isolates: [Int]
  let onOtherDays: [Int]
  let unknowns: [Int]

  /// Those without ties who are gone.
  let gone: [Int]

  /// All of these.
  var alone: Int { isolates.count + onOtherDays.count + unknowns.count + gone.count }

  /// How many of the other components lost ties to errors, so that they may be part of the largest.
  let uncertainGroups: Int

  /// How many actors are in these, or may have ties though none is known: whether they are part of the largest is
  /// not known.
  let inDoubt: Int

  /// Whether only some of the network is shown, so that nobody is called isolated.
  let isSelected: Bool

  /// - Parameters:
  ///   - network: The network.
  ///   - isPresent: Whether only the ties of the moment that the picture tells of connect, rather than all
  ///     that are drawn.
  init(of network: DrawnNetwork, atPresent isPresent: Bool = false) {
    isSelected = network.isSelected
    let components = isPresent ? network.presentComponents : network.components
    let connected = components.filter { $0.count > 1 }
    main = connected.first ?? []
    groups = Array(connected.dropFirst())
    let single = components.filter { $0.count == 1 }.map { $0[0] }
    gone = single.filter { network.isGone[$0] }
    let alone = single.filter { !network.isGone[$0] }
    let known = alone.filter { network.isSelected || !network.isDoubtful[$0] }
    isolates = known.filter { network.isSelected || !network.isOnOtherDays[$0] }
    onOtherDays = known.filter { !network.isSelected && network.isOnOtherDays[$0] }
    let uncertain =
      network.isSelected ? [] : groups.filter { $0.contains { network.hasLostTies[$0] } }
    uncertainGroups = uncertain.count
    unknowns = alone.filter { !network.isSelected && network.isDoubtful[$0] }
    inDoubt = unknowns.count + uncertain.joined().count
  }
}

extension DrawnNetwork {
  /// The kinds of who is drawn and gone.
  var kindsOfThoseGone: Set<ActorKind> {
    Set(isGone.indices.filter { isGone[$0] }.map { kinds[$0] })
  }

  /// Every actor as it is drawn, before names are chosen.
  ///
  /// Their size follows a score, given in the order of the places; `nil`: the number of ties, of
  /// organisations only.
  ///
  /// - Parameters:
  ///   - scores: The scores.
  ///   - typography: How much larger symbols are than on paper.
  /// - Returns: A symbol for every actor.
  func symbols(sizedBy scores: [Double?]?, _ typography: Typography) -> [Symbol] {
    let sizes = scores ?? degrees.map { Double($0) }
    let largest = sizes.compactMap(\.self).filter(\.isFinite).max() ?? 0
    // A tie more is seen of a few; the largest of a large network is no larger.
    let growth = scores == nil ? min(0.78, 4.8 / max(largest, 1).squareRoot()) : 0
    return graph.nodes.map { actor in
      let kind = kinds[actor]
      let score = sizes[actor].flatMap { $0.isFinite ? max($0, 0) : nil } ?? 0
      let share = largest > 0 ? (score / largest).squareRoot() : 0
      let radius =
        switch (kind.isPerson, scores == nil) {
        case (true, true): 2.5
        case (true, false): 2 + 3 * share
        case (false, true): 3.9 + growth * score.squareRoot()
        case (false, false): 3.6 + 5.1 * share
        }
      let scale = kind.isPerson && scores == nil ? typography.personScale : typography.symbolScale
      return Symbol(kind: kind, radius: (radius * scale * 100).rounded() / 100)
    }
  }
}
