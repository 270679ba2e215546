import SocialNetwork

/// A column that the reader knows, and the headers it may have.
struct KnownColumn: Sendable {
  /// The name in our own files.
  let field: Spelling.Field

  /// Headers that can mean nothing else, the first preferred.
  let names: [String]

  /// Headers that may mean something else too: they count when the cells under them do.
  let doubtfulNames: [String]

  /// Whether a cell is as one of this column is.
  let accepts: @Sendable (String) -> Bool

  /// Whether a cell is at least meant as one: of a header that can mean nothing else that is enough,
  /// and what is wrong with the cell is an error.
  let resembles: @Sendable (String) -> Bool

  init(
    _ field: Spelling.Field,
    _ names: [String],
    doubtful: [String] = [],
    accepts: @escaping @Sendable (String) -> Bool,
    resembles: (@Sendable (String) -> Bool)? = nil
  ) {
    self.field = field
    self.names = names.map(\.wordKey)
    doubtfulNames = doubtful.map(\.wordKey)
    self.accepts = accepts
    self.resembles = resembles ?? accepts
  }

  /// The headers that a message may name.
  static let actorIDs = [
    "id", "key", "identifiant", "element id", "node id", "actor id", "vertex id", "person id",
    "persoon id", "member id", "lid id", "lidnummer", "organisation id", "organization id",
    "organisatie id", "user id", "uid", "uuid", "code", "nummer",
    "number", "node", "vertex", "knoop",
  ]

  /// Headers that are of ids where the first cells under them are filled and no two are equal.
  static let doubtfulActorIDs = ["lidnr", "volgnummer", "volgnr"]

  /// The same where another column holds the names.
  static let doubtfulActorIDsBesideNames = [
    "nr", "ref", "referentie", "reference", "stamnummer", "stamnr", "id nummer", "id nr",
    "kbo nummer", "kbo",
    "ondernemingsnummer", "enterprise number", "registratienummer", "dossiernummer",
  ]

  /// Whether a header is one of ids, whatever stands below it.
  static func isOfIDs(_ header: String) -> Bool { idKeys.contains(header.wordKey) }

  private static let idKeys = Set(
    (actorIDs + doubtfulActorIDs + doubtfulActorIDsBesideNames).map(\.wordKey)
  )

  /// Headers of names, which serve as id where there is none.
  static let actorNames = [
    "name", "naam", "nom", "label", "libellé", "title", "titel", "titre", "benaming",
    "naam vereniging", "naam van de vereniging", "naam lidvereniging", "verenigingsnaam",
    "naam organisatie", "naam van de organisatie", "naam lid", "volledige naam", "full name",
    "nom de l'association", "nom de l'organisation", "association name", "member name",
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

  /// The headers of first ends that can mean nothing else, so that nothing need be said.
  static let plainEnds: Set<String> = ["source", "from", "van", "bron", "de", "vertex1"]

  /// Pairs of headers that are the ends of a tie only beside one another.
  static let tieEndsTogether: [(source: String, target: String)] =
    [
      ("id 1", "id 2"), ("id a", "id b"), ("name 1", "name 2"), ("naam 1", "naam 2"),
      ("person 1", "person 2"), ("persoon 1", "persoon 2"), ("node a", "node b"),
      ("source node", "target node"), ("from node", "to node"), ("from node id", "to node id"),
      ("start node", "end node"), ("node id 1", "node id 2"), ("origin", "destination"),
      ("origine", "destination"), ("oorsprong", "bestemming"), ("herkomst", "bestemming"),
      ("lid", "vereniging"), ("lid", "organisatie"), ("persoon", "organisatie"),
      ("persoon", "vereniging"), ("member", "association"), ("member", "organisation"),
      ("member", "organization"), ("person", "organisation"), ("person", "organization"),
      ("person", "association"), ("person", "group"), ("u", "v"), ("i", "j"),
    ].map { ($0.0.wordKey, $0.1.wordKey) } + tieEndsWithWords

  /// Pairs such as "Code van" and "Code naar", "From number" and "To number", "Lid A" and "Lid B".
  private static let tieEndsWithWords: [(source: String, target: String)] = {
    let ends = [("van", "naar"), ("from", "to"), ("bron", "doel"), ("source", "target")]
    let ids = ["id", "code", "nr", "nummer", "number"]
    let names = ["naam", "name", "actor", "lid", "vereniging", "organisatie", "organisation"]
    // Where there are ids and names, the ids.
    let directed = (ids + names).flatMap { word in
      ends.flatMap { [("\(word) \($0)", "\(word) \($1)"), ("\($0) \(word)", "\($1) \(word)")] }
    }
    let numbered =
      ["code", "lid", "vereniging", "lidvereniging", "afdeling", "groep", "member", "association"]
      .flatMap { [("\($0) 1", "\($0) 2"), ("\($0) a", "\($0) b")] }
    return (directed + numbered).map { ($0.0.wordKey, $0.1.wordKey) }
  }()

  /// What an actor is.
  ///
  /// Under the first headers it is so whatever the cells hold; under the doubtful ones, as in any
  /// column, where they hold kinds.
  static func kind(_ given: [String: ActorKind]) -> KnownColumn {
    KnownColumn(
      .kind,
      [
        "kind", "soort", "actor type", "actortype", "kind of actor", "soort actor", "type actor",
        "type d'acteur",
      ],
      doubtful: ["type", "category", "categorie", "catégorie", "node type", "sector"],
      accepts: { KindWord.kind($0, among: given) != nil }
    )
  }

  static let surveyed = KnownColumn(
    .surveyed,
    ["surveyed", "bevraagd", "ondervraagd", "geënquêteerd", "interrogé", "enquêté", "respondent"],
    accepts: { Answer.isYes($0) != nil }
  )

  static let role = KnownColumn(
    .role,
    ["role", "roles", "rol", "rollen", "rôles", "compass role", "kompasrol"],
    accepts: { cell in
      cell.split(whereSeparator: CompassReading.separates).contains {
        CompassReading.role(String($0)) != nil
      }
    }
  )

  static let function = KnownColumn(
    .function,
    ["function", "functions", "functie", "functies", "fonction", "fonctions", "functiemix"],
    accepts: { cell in
      cell.split(whereSeparator: CompassReading.separates).contains {
        CompassReading.function(String($0)) != nil
      }
    }
  )

  static let weight = KnownColumn(
    .weight,
    ["weight", "gewicht", "poids", "edge weight", "tie weight", "strength", "sterkte"],
    doubtful: [
      "force", "frequency", "frequentie", "fréquence", "intensity", "intensiteit", "intensité",
      "value", "waarde", "valeur",
    ],
    accepts: { cell in
      DecimalNumber(cell, decimal: nil).value != nil
    },
    resembles: { $0.contains { $0.isASCII && $0.isNumber } || Double($0) != nil }
  )

  static let since = KnownColumn(
    .since,
    ["since", "sinds", "depuis"],
    doubtful: [
      "start", "begin", "vanaf", "aanvang", "datum begin", "datum van", "start date", "begin date",
      "startdatum", "begindatum", "van-datum",
      "from date", "début", "date de début",
    ],
    accepts: isDate,
    resembles: resemblesDate
  )

  static let until = KnownColumn(
    .until,
    ["until", "jusqu'à"],
    doubtful: [
      "tot", "end", "einde", "eind", "datum einde", "datum tot", "end date", "einddatum",
      "tot-datum", "tot en met", "t.e.m.",
      "to date", "fin", "date de fin",
    ],
    accepts: isDate,
    resembles: resemblesDate
  )

  private static let isDate: @Sendable (String) -> Bool = { cell in
    let bytes = Array(cell.utf8)
    return DateCell(bytes.span, 0..<bytes.count) != nil
  }

  private static let resemblesDate: @Sendable (String) -> Bool = { cell in
    cell.count { $0.isASCII && $0.isNumber } >= 2
  }
}

/// The column `Type` of Gephi, and the `Direction` of Kumu.
enum DirectionColumn {
  static let names = ["direction", "directed", "richting", "gericht", "orienté"].map(\.wordKey)
  static let doubtfulName = "type"
}
