import SocialNetwork

/// A column that the reader knows, and the headers it may have.
struct KnownColumn: Sendable {
  /// The name in our own files.
  let name: String

  /// Headers that can mean nothing else, the first preferred.
  let names: [String]

  /// Headers that may mean something else too: they count when the cells under them do.
  let doubtfulNames: [String]

  /// Whether a cell is as one of this column is.
  let accepts: @Sendable (String) -> Bool

  init(
    _ name: String,
    _ names: [String],
    doubtful: [String] = [],
    accepts: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.name = name
    self.names = names.map(\.wordKey)
    doubtfulNames = doubtful.map(\.wordKey)
    self.accepts = accepts
  }

  /// The headers that a message may name.
  static let actorIDs = [
    "id", "key", "identifiant", "element id", "node id", "actor id", "vertex id", "code", "nummer",
    "number", "node", "vertex", "knoop",
  ]

  /// Headers of names, which serve as id where there is none.
  static let actorNames = [
    "name", "naam", "nom", "label", "libellé", "title", "titel", "titre", "benaming",
    "organization name", "organisation name", "organisatienaam", "actor", "acteur", "organisatie",
    "organisation", "organization",
  ]

  /// The pairs of headers for the ends of a tie, the first preferred.
  static let tieEnds: [(source: String, target: String)] = [
    ("source", "target"), ("from", "to"), ("van", "naar"), ("bron", "doel"),
    ("bron", "bestemming"), ("source", "cible"), ("de", "vers"), ("de", "à"),
    ("vertex 1", "vertex 2"), ("node 1", "node 2"), ("ego", "alter"), ("sender", "receiver"),
    ("afzender", "ontvanger"), ("from", "destination"), ("actor 1", "actor 2"),
    ("actor a", "actor b"), ("acteur 1", "acteur 2"), ("organisatie a", "organisatie b"),
    ("organisatie 1", "organisatie 2"), ("organisation a", "organisation b"),
    ("organisation 1", "organisation 2"), ("organization a", "organization b"),
    ("organization 1", "organization 2"), ("partner 1", "partner 2"),
    ("partner a", "partner b"), ("source id", "target id"), ("from id", "to id"),
  ].map { ($0.0.wordKey, $0.1.wordKey) }

  /// What an actor is.
  static func kind(_ given: [String: ActorKind]) -> KnownColumn {
    KnownColumn(
      "kind",
      ["kind", "soort"],
      doubtful: [
        "actor type", "actortype", "kind of actor", "soort actor", "type", "category", "categorie",
        "catégorie", "sector",
      ],
      accepts: { KindWord.kind($0, among: given) != nil }
    )
  }

  static let surveyed = KnownColumn(
    "surveyed",
    ["surveyed"],
    doubtful: ["bevraagd", "ondervraagd", "geënquêteerd", "respondent", "interrogé", "enquêté"],
    accepts: { Answer.isYes($0) != nil }
  )

  static let role = KnownColumn(
    "role",
    ["role"],
    doubtful: ["roles", "rol", "rollen", "rôles", "compass role", "kompasrol"],
    accepts: { cell in Attribute.values(in: cell).contains { CompassReading.role($0) != nil } }
  )

  static let function = KnownColumn(
    "function",
    ["function"],
    doubtful: ["functions", "functie", "functies", "fonction", "fonctions", "functiemix"],
    accepts: { cell in Attribute.values(in: cell).contains { CompassReading.function($0) != nil } }
  )

  static let weight = KnownColumn(
    "weight",
    ["weight", "gewicht", "poids", "edge weight", "tie weight", "strength", "sterkte"],
    doubtful: [
      "force", "frequency", "frequentie", "fréquence", "intensity", "intensiteit", "intensité",
      "value", "waarde", "valeur",
    ],
    accepts: { cell in
      let bytes = Array(cell.utf8)
      return DecimalNumber(bytes.span, 0..<bytes.count, decimal: nil).value != nil
    }
  )

  static let since = KnownColumn(
    "since",
    ["since", "sinds", "depuis"],
    doubtful: [
      "start", "begin", "start date", "begin date", "startdatum", "begindatum", "van-datum",
      "from date", "début", "date de début",
    ],
    accepts: isDate
  )

  static let until = KnownColumn(
    "until",
    ["until", "jusqu'à"],
    doubtful: [
      "tot", "end", "einde", "eind", "end date", "einddatum", "tot-datum", "tot en met", "t.e.m.",
      "to date", "fin", "date de fin",
    ],
    accepts: isDate
  )

  /// The column `Type` of Gephi, and the `Direction` of Kumu.
  static let direction = KnownColumn(
    "direction",
    ["direction", "directed", "richting", "gericht", "orienté"],
    doubtful: ["type"],
    accepts: DirectionWord.isOne
  )

  private static let isDate: @Sendable (String) -> Bool = { cell in
    let bytes = Array(cell.utf8)
    return DateCell(bytes.span, 0..<bytes.count) != nil
  }
}

/// The header of a file, and which of its columns is which.
struct Header {
  /// The names, without outer blanks.
  let names: [String]

  /// The place of the header among the records of the sample.
  let place: Int

  /// What was decided on the way, for a reader.
  private(set) var notes: [Text] = []

  private let keys: [String]
  private var used: Set<Int> = []
  private let rows: ArraySlice<[String]>
  let file: String

  /// The header of a file: its first record, or the second where the first only groups columns, as
  /// in NodeXL.
  init(file: String, sample: [[String]], isHeader: ([String]) -> Bool) {
    self.file = file
    let isSecond = sample.count > 1 && !isHeader(sample[0]) && isHeader(sample[1])
    place = isSecond ? 1 : 0
    names = sample.isEmpty ? [] : sample[place]
    keys = names.map(\.wordKey)
    namedCount = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
    rows = sample.dropFirst(place + 1)
  }

  /// The number of columns up to the last that has a name.
  let namedCount: Int

  /// The column with the first of some headers, which is then taken.
  mutating func take(_ wanted: [String]) -> Int? {
    for key in wanted {
      if let column = keys.indices.first(where: { keys[$0] == key && !used.contains($0) }) {
        used.insert(column)
        return column
      }
    }
    return nil
  }

  /// The column that is a known one, by its header or by its cells; it is then taken.
  mutating func take(_ known: KnownColumn) -> Int? {
    if let column = take(known.names) { return column }
    for key in known.doubtfulNames {
      guard let column = keys.indices.first(where: { keys[$0] == key && !used.contains($0) }) else {
        continue
      }
      let cells = present(in: column)
      let isKnown = cells.isEmpty || cells.contains(where: known.accepts)
      note(column, holds: known.name, isKnown)
      guard isKnown else { continue }
      used.insert(column)
      return column
    }
    return nil
  }

  /// A column that is a known one by its header alone, whatever its cells; it is then taken.
  mutating func take(anyNamed known: KnownColumn, except excluded: [String]) -> Int? {
    take(known.doubtfulNames.filter { !excluded.contains($0) })
  }

  /// The ends of the ties.
  mutating func takeEnds() -> (source: Int?, target: Int?) {
    for (source, target) in KnownColumn.tieEnds {
      if let first = keys.firstIndex(of: source), let second = keys.firstIndex(of: target) {
        used.formUnion([first, second])
        return (first, second)
      }
    }
    return (take(KnownColumn.tieEnds.map(\.source)), take(KnownColumn.tieEnds.map(\.target)))
  }

  /// Says what a column with a direction means, where there is one.
  mutating func takeDirection() {
    guard let column = take(KnownColumn.direction.names) ?? take(KnownColumn.direction) else {
      return
    }
    if present(in: column).contains(where: { DirectionWord.isDirected($0) ?? false }) {
      notes.append(
        Text(
          en: "\(file): some ties are directed; directions are left aside, ties are mutual",
          nl: "\(file): sommige relaties zijn gericht; richtingen blijven buiten beschouwing,"
            + " relaties zijn wederzijds"
        )
      )
    }
  }

  /// The columns that were not taken: those with a name, and those without.
  var remaining: (named: [Int], unnamed: [Int]) {
    let rest = keys.indices.filter { !used.contains($0) && $0 < namedCount }
    return (rest.filter { !names[$0].isEmpty }, rest.filter { names[$0].isEmpty })
  }

  /// The columns whose name an earlier one has too.
  var repeatedColumns: [Int] {
    var seen: Set<String> = []
    return names.indices.filter { !names[$0].isEmpty && !seen.insert(keys[$0]).inserted }
  }

  /// The place of a cell of a record.
  func place(ofColumn column: Int, _ scanner: borrowing Scanner) -> Place {
    let place = scanner.place(of: scanner[column])
    return Place(line: place.line, column: place.column, field: names[column])
  }

  /// Whether the file is a matrix: the actors stand in the first row and in the first column.
  var isMatrix: Bool {
    let firsts = rows.map { $0.first ?? "" }
    guard firsts.count >= 2, names.count > 2 else { return false }
    let columns = names.dropFirst()
    return zip(firsts, columns).allSatisfy { $0 == $1 } && !firsts.contains("")
  }

  private func present(in column: Int) -> [String] {
    rows.compactMap { column < $0.count && !MissingValue.isMissing($0[column]) ? $0[column] : nil }
  }

  private mutating func note(_ column: Int, holds name: String, _ isKnown: Bool) {
    let (en, nl): (String, String) =
      switch (name, isKnown) {
      case ("kind", true): ("the kind of actor", "de soort actor")
      case ("direction", true): ("a direction", "een richting")
      case ("direction", false): ("a category, no direction", "een categorie, geen richting")
      case (_, true): (name, name)
      case (_, false): ("no \(name)", "geen \(name)")
      }
    notes.append(
      Text(
        en: "\(file): column \(names[column].quoted) holds \(en)",
        nl: "\(file): kolom \(names[column].quoted) bevat \(nl)"
      )
    )
  }
}
