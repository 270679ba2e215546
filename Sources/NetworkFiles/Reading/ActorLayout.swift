import SocialNetwork

/// Which column of an actor file is which.
struct ActorLayout {
  /// The header.
  let header: Header

  let id: Int
  let name: Int?
  let kind: Int
  let surveyed: Int?
  let role: Int?
  let function: Int?

  /// The columns that become attributes.
  let attributes: [Int]

  /// Whether a record is a header of actors.
  static func isHeader(_ record: [String]) -> Bool {
    let keys = record.map(\.wordKey)
    return !Set(keys).isDisjoint(with: idKeys) || !Set(keys).isDisjoint(with: nameKeys)
  }

  /// Finds the columns.
  ///
  /// - Throws: What is missing.
  init(file: String, sample: [[String]], options: ReadingOptions) throws(MissingColumn) {
    var header = Header(file: file, sample: sample, isHeader: ActorLayout.isHeader)
    let found = header.names.filter { !$0.isEmpty }
    let listedID = header.take(ActorLayout.idKeys)
    guard let id = listedID ?? header.take(ActorLayout.nameKeys) else {
      throw MissingColumn(
        fault: header.isMatrix
          ? .matrix : .missingColumn("id", expected: ["id", "key", "name", "label"], found: found),
        headerPlace: header.place
      )
    }
    name = header.take(ActorLayout.nameKeys)
    let given = options.kinds.reduce(into: [:]) { $0[$1.key.wordKey] = $1.value }
    let kinds = KnownColumn.kind(given)
    guard let kind = header.take(kinds) ?? header.take(anyNamed: kinds, except: ["sector"]) else {
      throw MissingColumn(
        fault: .missingColumn(
          "kind",
          expected: ["kind", "soort", "type", "category"],
          found: found
        ),
        headerPlace: header.place
      )
    }
    surveyed = header.take(.surveyed)
    role = header.take(.role)
    function = header.take(.function)
    self.id = id
    self.kind = kind
    attributes = header.remaining.named
    self.header = header
  }

  private static let idKeys = KnownColumn.actorIDs.map(\.wordKey)
  private static let nameKeys = KnownColumn.actorNames.map(\.wordKey)
}

/// Why a file cannot be used: a column that every such file has is missing.
struct MissingColumn: Error {
  let fault: Fault

  /// The place of the header among the records that are not empty.
  let headerPlace: Int
}
