/// How a file itself calls and spells what the reader understood of it: the headers and words of its
/// owner, for conditions in those words and for a clean copy that keeps them.
public struct Spelling: Sendable, Hashable {
  /// A column that the reader understands.
  public enum Field: String, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case id, name, kind, surveyed, role, function

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case source, target, weight, since, until
  }

  /// The header of each column that the file has, as the file writes it.
  public var headers: [Field: String]

  /// The cells of the columns of words (kind, surveyed, role and function), as the file writes them.
  public var words: [Field: Attribute]

  /// Creates a spelling.
  public init(headers: [Field: String] = [:], words: [Field: Attribute] = [:]) {
    self.headers = headers
    self.words = words
  }

  /// The spelling of the rows at some positions only, in the order given.
  public func selecting(_ positions: [Int]) -> Spelling {
    Spelling(headers: headers, words: words.mapValues { $0.selecting(positions) })
  }
}

extension Spelling {
  /// The spelling of the rows in another order.
  func reordered(_ positions: [Int]) -> Spelling {
    Spelling(headers: headers, words: words.mapValues { $0.reordered(positions) })
  }
}

/// How many rows of the files were left out because of errors in them.
public struct LeftOut: Sendable, Hashable {
  /// A number of rows left out, of all rows of the file that are not empty.
  public struct Rows: Sendable, Hashable {
    /// The rows that were left out.
    public let leftOut: Int

    /// All rows.
    public let all: Int

    /// Whether all rows may be told of: not where some are concealed, whose number is the difference.
    private(set) var isTotalTold = true

    /// How many rows there are; `nil` where that is not to be told.
    public var total: Int? { isTotalTold ? all : nil }

    /// The rows without some that are concealed.
    fileprivate func concealing(_ faulty: Int, others: Int) -> Rows {
      var rows = Rows(leftOut: leftOut - faulty, all: all - faulty - others)
      rows.isTotalTold = false
      return rows
    }

    /// Creates a count.
    public init(leftOut: Int = 0, all: Int = 0) {
      self.leftOut = leftOut
      self.all = all
    }
  }

  /// The rows of actors.
  public let actors: Rows

  /// The rows of ties, those that name an actor that was left out among them.
  public let ties: Rows

  /// The rows of ties left out that name no known actor at either end, so that they may be of anybody.
  public let tiesOfUnknownActors: Int

  /// The rows of ties left out that name somebody at one end or both who is no known actor, and may be one whose
  /// name is written otherwise.
  public let tiesWithUnknownEnds: Int

  /// The rows of an actor with itself, which are no ties and are left aside; not among the others.
  public let selfTies: Int

  /// Whether nothing was left out.
  public var isEmpty: Bool { actors.leftOut == 0 && ties.leftOut == 0 }

  /// Creates a count of both.
  public init(
    actors: Rows = Rows(),
    ties: Rows = Rows(),
    tiesOfUnknownActors: Int = 0,
    tiesWithUnknownEnds: Int = 0,
    selfTies: Int = 0
  ) {
    self.actors = actors
    self.ties = ties
    self.tiesOfUnknownActors = tiesOfUnknownActors
    self.tiesWithUnknownEnds = max(tiesOfUnknownActors, tiesWithUnknownEnds)
    self.selfTies = selfTies
  }

  /// The same where ties are concealed: as many of those left out, and as many others.
  func concealing(_ faulty: Int, others: Int) -> LeftOut {
    LeftOut(
      actors: actors,
      ties: ties.concealing(faulty, others: others),
      tiesOfUnknownActors: tiesOfUnknownActors,
      tiesWithUnknownEnds: tiesWithUnknownEnds,
      selfTies: selfTies
    )
  }

  /// Whether half of the rows of ties or more may be of anybody, so that of nobody it is known to have no ties.
  package var leavesTiesUnknown: Bool {
    tiesOfUnknownActors > 0 && 2 * tiesOfUnknownActors >= ties.all
  }

  /// What else a reader of all ties is told: rows that may be of anybody, and those of an actor with itself.
  package var furtherSentences: [Text] {
    let (rows, own) = (tiesWithUnknownEnds, selfTies)
    let doubt = Text(
      en: "\(rows) of the rows of ties left out \(rows == 1 ? "names" : "name") no known actor at"
        + " one end or both: whoever has no ties here may have some.",
      nl: "\(rows) van de weggelaten rijen met relaties \(rows == 1 ? "noemt" : "noemen") aan één"
        + " of beide kanten geen bekende actor: wie hier geen relaties heeft, heeft er misschien wel."
    )
    let aside = Text(
      en: own == 1
        ? "1 row of ties is of an actor with itself, and is left aside."
        : "\(own) rows of ties are of an actor with itself, and are left aside.",
      nl: own == 1
        ? "1 rij met relaties gaat van een actor naar zichzelf, en telt niet mee."
        : "\(own) rijen met relaties gaan van een actor naar zichzelf, en tellen niet mee."
    )
    return (rows > 0 ? [doubt] : []) + (own > 0 ? [aside] : [])
  }

  /// What a reader is told: "22 of 42 rows of ties left out because of errors"; `nil` where nothing
  /// was.
  public var sentence: Text? {
    let parts = [
      Self.part(
        actors,
        en: ("row of actors", "rows of actors"),
        nl: ("rij met actoren", "rijen met actoren")
      ),
      Self.part(
        ties,
        en: ("row of ties", "rows of ties"),
        nl: ("rij met relaties", "rijen met relaties")
      ),
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let list = Text.list(parts)
    return Text(
      en: "\(list.en) left out because of errors",
      nl: "\(list.nl) weggelaten omdat er fouten in staan"
    )
  }

  private static func part(
    _ rows: Rows,
    en: (one: String, many: String),
    nl: (one: String, many: String)
  ) -> Text? {
    guard rows.leftOut > 0 else { return nil }
    guard let all = rows.total else {
      return Text(
        en: "\(rows.leftOut) \(rows.leftOut == 1 ? en.one : en.many)",
        nl: "\(rows.leftOut) \(rows.leftOut == 1 ? nl.one : nl.many)"
      )
    }
    return Text(
      en: "\(rows.leftOut) of \(all) \(all == 1 ? en.one : en.many)",
      nl: "\(rows.leftOut) van de \(all) \(nl.many)"
    )
  }
}
