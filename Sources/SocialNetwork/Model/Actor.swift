/// A participant in the ecosystem: a person, an association, an organisation or a government.
public struct Actor: Sendable, Hashable {
  /// The identifier in the files; always text.
  public let id: String

  /// The name for a reader; the id where the files give none.
  public let name: String

  /// What the actor is.
  public let kind: ActorKind

  /// Whether the actor was asked about its ties.
  ///
  /// One that was not is unknown, not isolated, when it
  /// has none.
  public let isSurveyed: Bool

  /// The roles of the compass that the actor takes up.
  public let roles: Roles

  /// The functions of the compass that the actor serves.
  public let functions: Functions

  /// Creates an actor.
  public init(
    id: String,
    name: String? = nil,
    kind: ActorKind,
    isSurveyed: Bool = true,
    roles: Roles = [],
    functions: Functions = []
  ) {
    self.id = id
    self.name = name ?? id
    self.kind = kind
    self.isSurveyed = isSurveyed
    self.roles = roles
    self.functions = functions
  }
}

/// The actors of a network, kept column by column.
///
/// As they are read from files they stand in the order of their ids, whatever that of the rows; see
/// ``Dataset/numberedByID()``.
/// Inside Weefsel an actor is its position in this list; ids are looked up once, at the edge.
///
///     let actors = Actors([Actor(id: "a", kind: .individual)])
///     actors[0].name  // "a"
public struct Actors: Sendable, RandomAccessCollection {
  /// The id of every actor.
  public let ids: TextColumn

  /// The kind of every actor.
  public let kinds: [ActorKind]

  /// Further columns of the actor file, in its order.
  public let attributes: [Attribute]

  /// How the actor file calls its columns and spells its words.
  public let spelling: Spelling

  private let givenNames: TextColumn?
  private let surveyed: [Bool]?
  private let roles: [Roles]?
  private let functions: [Functions]?

  /// The ids and names in the files, where codes stand for them; the command line names these.
  private var former: (ids: TextColumn, names: TextColumn)?

  /// Creates a list of actors from its columns; `nil` for a column that the files do not have.
  ///
  /// - Precondition: all columns are of one length.
  public init(
    ids: TextColumn,
    names: TextColumn? = nil,
    kinds: [ActorKind],
    surveyed: [Bool]? = nil,
    roles: [Roles]? = nil,
    functions: [Functions]? = nil,
    attributes: [Attribute] = [],
    spelling: Spelling = Spelling()
  ) {
    let given = [names?.count, kinds.count, surveyed?.count, roles?.count, functions?.count]
    let lengths = given.compactMap(\.self) + attributes.map(\.codes.count)
    precondition(lengths.allSatisfy { $0 == ids.count }, "columns of unlike length")
    self.ids = ids
    self.kinds = kinds
    self.attributes = attributes
    self.spelling = spelling
    givenNames = names
    self.surveyed = surveyed
    self.roles = roles
    self.functions = functions
  }

  /// Creates a list of actors.
  public init(_ actors: [Actor], attributes: [Attribute] = []) {
    self.init(
      ids: TextColumn(actors.map(\.id)),
      names: TextColumn(actors.map(\.name)),
      kinds: actors.map(\.kind),
      surveyed: actors.map(\.isSurveyed),
      roles: actors.map(\.roles),
      functions: actors.map(\.functions),
      attributes: attributes
    )
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var startIndex: Int { 0 }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var endIndex: Int { ids.count }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public subscript(position: Int) -> Actor {
    Actor(
      id: ids[position],
      name: names[position],
      kind: kinds[position],
      isSurveyed: isSurveyed(position),
      roles: roles?[position] ?? [],
      functions: functions(of: position)
    )
  }

  /// The name of every actor.
  public var names: TextColumn { givenNames ?? ids }

  /// Whether an actor was asked about its ties.
  public func isSurveyed(_ position: Int) -> Bool { surveyed?[position] ?? true }

  /// The functions of the compass that an actor serves.
  public func functions(of position: Int) -> Functions { functions?[position] ?? [] }

  /// Whether the files say who was surveyed, and of which roles and functions the actors are.
  public var has: (surveyed: Bool, roles: Bool, functions: Bool) {
    (surveyed != nil, roles != nil, functions != nil)
  }

  /// The position of the actor with an id, or `nil` when there is none.
  ///
  /// - Complexity: O(*n*): meant for the few ids of a command line.
  public func position(ofID id: String) -> Int? {
    let wanted = Array(id.utf8)[...]
    return indices.first { ids.utf8($0) == wanted }
      ?? former.flatMap { former in indices.first { former.ids.utf8($0) == wanted } }
  }

  /// The attribute with a name, compared as conditions compare: without case and outer spaces.
  public func attribute(named name: String) -> Attribute? {
    attributes.first { $0.name.folded == name.folded }
  }

  /// The actors at some positions only, in the order given.
  public func selecting(_ positions: [Int]) -> Actors {
    var selected = standing(
      at: positions,
      attributes: attributes.map { $0.selecting(positions) },
      spelling: spelling.selecting(positions)
    )
    selected.former = former.map { ($0.ids.selecting(positions), $0.names.selecting(positions)) }
    return selected
  }

  /// The actors in another order, as if that were the order of their file.
  ///
  /// - Precondition: every position occurs once, and no codes stand for ids.
  func reordered(_ positions: [Int]) -> Actors {
    standing(
      at: positions,
      attributes: attributes.map { $0.reordered(positions) },
      spelling: spelling.reordered(positions)
    )
  }

  private func standing(
    at positions: [Int],
    attributes: [Attribute],
    spelling: Spelling
  ) -> Actors {
    Actors(
      ids: ids.selecting(positions),
      names: givenNames?.selecting(positions),
      kinds: positions.map { kinds[$0] },
      surveyed: surveyed.map { column in positions.map { column[$0] } },
      roles: roles.map { column in positions.map { column[$0] } },
      functions: functions.map { column in positions.map { column[$0] } },
      attributes: attributes,
      spelling: spelling
    )
  }

  /// The actors with other attributes.
  func with(_ attributes: [Attribute]) -> Actors {
    var changed = Actors(
      ids: ids,
      names: givenNames,
      kinds: kinds,
      surveyed: surveyed,
      roles: roles,
      functions: functions,
      attributes: attributes,
      spelling: spelling
    )
    changed.former = former
    return changed
  }

  /// The actors with a code for the id and the name of each, and other attributes.
  ///
  /// Conditions, and the options that name an actor, still know them by what stands in the files.
  func renamed(code: [String], attributes: [Attribute]) -> Actors {
    var renamed = Actors(
      ids: TextColumn(code),
      kinds: kinds,
      surveyed: surveyed,
      roles: roles,
      functions: functions,
      attributes: attributes,
      spelling: spelling
    )
    renamed.former = former ?? (ids, names)
    return renamed
  }

  /// Whether codes stand for the ids and names in the files.
  package var isCoded: Bool { former != nil }

  /// The ids and names as the files have them.
  package var inFiles: (ids: TextColumn, names: TextColumn) { former ?? (ids, names) }
}
