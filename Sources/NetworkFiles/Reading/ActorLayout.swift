import SocialNetwork

/// Which column of an actor file is which.
struct ActorLayout {
  /// The header.
  let header: Header

  let id: Int
  let name: Int?

  /// The column of kinds; `nil` where no column holds kinds, and none is known.
  let kind: Int?

  /// Whether the file says that this is the column of kinds, however few of its words are, so that an
  /// empty cell is an error.
  let declaresKind: Bool

  let surveyed: Int?
  let role: Int?
  let function: Int?

  /// The columns that become attributes.
  let attributes: [Int]

  /// Says of a record whether it is a header of actors.
  static func isHeader(_ options: ReadingOptions) -> @Sendable ([String]) -> Bool {
    let asked = Set(options.columns.filter { fields.contains($0.key) }.values.map(\.folded))
    return { record in
      let keys = Set(record.map(\.wordKey))
      return !keys.isDisjoint(with: idKeys) || !keys.isDisjoint(with: nameKeys)
        || !keys.isDisjoint(with: doubtfulIDKeys)
        || record.contains { asked.contains($0.folded) }
    }
  }

  /// The fields of an actor file.
  static let fields: Set<Spelling.Field> = [.id, .name, .kind, .surveyed, .role, .function]

  /// Finds the columns.
  ///
  /// - Throws: What is missing.
  init(_ beginning: FileBeginning) throws(MissingColumn) {
    var header = beginning.header(of: ActorLayout.fields, isHeader: ActorLayout.isHeader)
    let listed = header.take(.id) { header in
      header.take(ActorLayout.idKeys) ?? header.takeNumbers(ActorLayout.doubtfulIDKeys)
        ?? header.takeNumbers(ActorLayout.doubtfulIDKeysBesideNames, beside: ActorLayout.nameKeys)
        ?? header.takeNames(ActorLayout.nameKeys, insteadOf: ActorLayout.allDoubtfulIDKeys)
    }
    guard let id = listed ?? header.takeUnnamedID() else {
      throw MissingColumn(
        fault: header.isMatrix
          ? .matrix
          : .missingColumn(
            .id,
            found: header.names.filter { !$0.isEmpty },
            possible: header.columnsThatCouldBeID
          ),
        headerPlace: header.place
      )
    }
    name = header.takeName(ActorLayout.nameKeys)
    // The columns that say themselves what they are go first.
    surveyed = header.take(.surveyed)
    role = header.take(.role)
    function = header.take(.function)
    let given = beginning.options.kinds.reduce(into: [:]) { $0[$1.key.wordKey] = $1.value }
    let kind = header.takeKind(.kind(given))
    self.kind = kind?.column
    declaresKind = kind?.isDeclared ?? false
    self.id = id
    attributes = header.remaining.named
    self.header = header
  }

  private static let idKeys = KnownColumn.actorIDs.map(\.wordKey)
  private static let doubtfulIDKeys = KnownColumn.doubtfulActorIDs.map(\.wordKey)
  private static let doubtfulIDKeysBesideNames = KnownColumn.doubtfulActorIDsBesideNames.map(
    \.wordKey
  )
  private static let allDoubtfulIDKeys = doubtfulIDKeys + doubtfulIDKeysBesideNames
  private static let nameKeys = KnownColumn.actorNames.map(\.wordKey)
}

extension Header {
  /// Takes a column of numbers of members, where each is there and no two are equal in the first rows, but for
  /// rows that are there twice; with other headers, only beside one of these.
  fileprivate mutating func takeNumbers(_ wanted: [String], beside others: [String]? = nil) -> Int?
  {
    if let others, !keys.contains(where: others.contains) { return nil }
    let column = keys.indices.first { column in
      guard wanted.contains(keys[column]) else { return false }
      let cells = present(in: column)
      return !cells.isEmpty && cells.count == rows.count
        && Set(cells).count == Set(rows.map(\.withoutEmptyEnd)).count
    }
    guard let column else { return nil }
    note(column, readAs: .id)
    return column
  }

  /// Takes a column of names as ids, and says why a column of numbers is none, where most of these differ.
  fileprivate mutating func takeNames(_ wanted: [String], insteadOf numbers: [String]) -> Int? {
    guard let column = take(wanted) else { return nil }
    guard let other = keys.indices.first(where: { numbers.contains(keys[$0]) }) else {
      return column
    }
    let cells = present(in: other)
    guard cells.count > 1, 2 * Set(cells).count > cells.count else { return column }
    var seen: Set<String> = []
    let repeated = cells.first { !seen.insert($0).inserted }
    let (name, used) = (names[other].quoted, names[column].quoted)
    let reason =
      repeated.map(\.quoted).map {
        Text(en: "\($0) stands in it more than once", nl: "\($0) er meer dan eens in staat")
      } ?? Text(en: "it has empty cells", nl: "er lege cellen in staan")
    notes.append(
      Text(
        en: "\(file): column \(name) is not read as the id, since \(reason.en); \(used) is",
        nl: "\(file): kolom \(name) is niet gelezen als de id, omdat \(reason.nl); \(used) wel"
      )
    )
    return column
  }

  /// Takes a first column without a name that holds ids, as R and pandas write it.
  fileprivate mutating func takeUnnamedID() -> Int? {
    guard asked[.id] == nil, !isMatrix, names.first == "", names.count > 1 else { return nil }
    let cells = present(in: 0)
    guard !cells.isEmpty, Set(cells).count == cells.count else { return nil }
    return take(.id) { _ in 0 }
  }
}

/// Why a file cannot be used: a column that every such file has is missing.
struct MissingColumn: Error {
  let fault: Fault

  /// The place of the header among the records that are not empty.
  let headerPlace: Int
}

extension [String] {
  /// The cells up to the last that is not empty.
  fileprivate var withoutEmptyEnd: [String] {
    Array(prefix((lastIndex { !$0.isEmpty } ?? -1) + 1))
  }
}
