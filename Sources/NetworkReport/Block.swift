public import NetworkDrawing
public import SocialNetwork

/// A piece of a report as a reader sees it.
public enum Block: Sendable {
  /// Sentences that form a paragraph.
  case sentences([Text])

  /// Entries under one another, each with a number or a dot.
  case list([ListEntry])

  /// Rows and columns.
  case table(ReportTable)

  /// A drawing.
  case figure(Diagram)

  /// How to go on from here, where the sentence needs words that only the program knows.
  case advice(Advice)

  /// Questions that tell more.
  case seeAlso([any Question])

  /// A paragraph of one sentence.
  public static func sentence(_ sentence: Text) -> Block { .sentences([sentence]) }
}

/// An entry of a list: paragraphs behind a number or a dot.
public struct ListEntry: Sendable {
  /// The number; `nil` for a dot.
  public let number: Int?

  /// The paragraphs.
  public let paragraphs: [Text]

  /// Creates an entry.
  public init(number: Int? = nil, _ paragraphs: [Text]) {
    self.number = number
    self.paragraphs = paragraphs
  }
}

/// How a reader goes on from a report, said by the program that shows it, in the words of its own
/// options, buttons or links.
public enum Advice: Sendable, Hashable {
  /// So many more of a list than are shown; ``more(hidden:of:what:)`` says of how many.
  case more(hidden: Int, of: Int, what: More = .rows)

  /// People are counted rather than named.
  case peopleAreCounted

  /// Actors of unknown kind may be people, and are counted rather than named.
  case unknownKindsAreCounted

  /// People are called by the id that they have in the files.
  case peopleAreCalledByID

  /// People whose id may be their name have a number on this page.
  case peopleAreNumbered

  /// Rows for programs name people, whatever a page does.
  case rowsNamePeople

  /// An export has the names and ids of people.
  case exportNamesPeople

  /// So many ties ended before a day, so many others have a last day that may be past, and so many begin after it;
  /// all are counted.
  case endedTies(Int, before: Day?, others: Int, later: Int)

  /// The same of rows of a file of ties.
  case endedRows(Int, before: Day?, others: Int, later: Int)

  /// The names of so many associations sound as if membership of them told something sensitive.
  case membershipsMayTell(Int)

  /// People who are no actors may be named in these columns, which stay where codes stand for names.
  case columnsMayNameOthers([String])

  /// A column is guarded only because nothing says that it is harmless.
  case columnIsGuarded(String)

  /// So many more groups than are shown, which the rows of groups have.
  case moreInRowsOfGroups(hidden: Int)

  /// The columns with these titles are left out, since the page is too narrow; rows have them.
  case columnsLeftOut([Text])

  /// Every number has a definition.
  case definitions

  /// What the words tell of could be told if the umbrella were named.
  case umbrellaWouldTell(of: Text)

  /// A row has no number because the umbrella was not named.
  case rowNeedsUmbrella

  /// The comparison with chance is of all ties together, so that no row has it.
  case chanceIsInNoRow

  /// Actors are compared by nothing, so that in rows no tie bonds or bridges; ties within and between communities
  /// stand in columns of their own, or would in detailed rows.
  case bondingNeedsAttribute(hasCommunities: Bool)

  /// What is listed and cut short.
  public enum More: Sendable, Hashable {
    /// Rows of a table.
    case rows

    /// Entries, each of which may stand for several actors.
    case entries

    /// Groups of a table that no rows have.
    case groups
  }

  /// The advice in words that hold for every program.
  public var text: Text {
    switch self {
    case .more(let hidden, _, _):
      Text(en: "… and \(Number.text(hidden).en) more", nl: "… en nog \(Number.text(hidden).nl)")
    case .peopleAreCounted:
      Text(en: "People are counted, not named.", nl: "Personen worden geteld, niet genoemd.")
    case .unknownKindsAreCounted:
      Text(
        en: "Actors of unknown kind may be people, and are counted.",
        nl: "Actoren van onbekende soort kunnen personen zijn, en worden geteld."
      )
    case .peopleAreCalledByID:
      Text(
        en: "People are called by the id that they have in the files.",
        nl: "Personen worden aangeduid met de id die ze in de bestanden hebben."
      )
    case .peopleAreNumbered:
      Text(
        en: "People whose id may be their name are numbered on this page.",
        nl: "Personen van wie de id hun naam kan zijn, zijn op dit blad genummerd."
      )
    case .rowsNamePeople:
      Text(
        en: "Rows for programs name people too.",
        nl: "Rijen voor programma's noemen ook personen."
      )
    case .exportNamesPeople:
      Text(
        en: "people are in it by name and id; codes can be put for these",
        nl: "personen staan er met naam en id in; codes kunnen in de plaats komen"
      )
    case .endedTies(let count, let date, let others, let later):
      Advice.outsideTheirDays(count, of: .tie, before: date, others: others, later: later)
    case .endedRows(let count, let date, let others, let later):
      Advice.outsideTheirDays(count, of: .rowOfTies, before: date, others: others, later: later)
    case .membershipsMayTell(let count):
      Text(
        en: count == 1
          ? "The name of 1 association sounds as if being in it told something sensitive, as of a"
            + " union, a house of prayer or an association of patients."
          : "The names of \(Number.text(count).en) associations sound as if being in them told something"
            + " sensitive, as of a union, a house of prayer or an association of patients.",
        nl: count == 1
          ? "De naam van 1 vereniging klinkt alsof erbij horen iets gevoeligs zegt, zoals bij een"
            + " vakbond, een gebedshuis of een patiëntenvereniging."
          : "De namen van \(Number.text(count).nl) verenigingen klinken alsof erbij horen iets gevoeligs"
            + " zegt, zoals bij een vakbond, een gebedshuis of een patiëntenvereniging."
      )
    case .columnsMayNameOthers(let names):
      Advice.mayNameOthers(
        names,
        Text(
          en: "codes for actors do not replace them",
          nl: "codes voor actoren vervangen die niet"
        )
      )
    case .columnIsGuarded(let name): Withholding.guardedByDefault(name)
    case .moreInRowsOfGroups(let hidden):
      Text(en: "… and \(Number.text(hidden).en) more", nl: "… en nog \(Number.text(hidden).nl)")
    case .columnsLeftOut(let titles):
      Text(
        en: "The page is too narrow for \(Text.list(titles).en).",
        nl: "De pagina is te smal voor \(Text.list(titles).nl)."
      )
    case .definitions:
      Text(
        en: "How a number is defined stands on its card.",
        nl: "Hoe een cijfer bepaald is, staat op zijn kaart."
      )
    case .umbrellaWouldTell(let what):
      Text(en: "Who the umbrella is: \(what.en).", nl: "Wie de koepel is: \(what.nl).")
    case .rowNeedsUmbrella: Text(en: "needs umbrella", nl: "vraagt een koepel")
    case .chanceIsInNoRow:
      Text(
        en:
          "The comparison with chance is of all ties together: the page and JSON tell it, rows do not.",
        nl:
          "De vergelijking met toeval gaat over alle relaties samen: de pagina en JSON geven ze, rijen niet."
      )
    case .bondingNeedsAttribute(let hasCommunities):
      Text(
        en: "In rows bonding and bridging are empty, since actors are compared by no attribute; "
          + (hasCommunities
            ? "ties within and between communities have columns of their own."
            : "ties within and between communities are in detailed rows."),
        nl: "In rijen zijn bindend en overbruggend leeg: er is geen kenmerk om te vergelijken; "
          + (hasCommunities
            ? "relaties binnen en tussen gemeenschappen hebben eigen kolommen."
            : "relaties binnen en tussen gemeenschappen staan in uitgebreide rijen.")
      )
    }
  }
}

extension Advice {
  /// That so many ties have ended or may have, or have not begun, and are counted.
  private static func outsideTheirDays(
    _ count: Int,
    of noun: Noun,
    before date: Day?,
    others: Int,
    later: Int
  ) -> Text {
    let ended =
      count + others > 0
      ? ended(count, of: noun, before: date, others: others) : Text("")
    guard later > 0, let date = date?.words else { return ended }
    let (ties, isOne) = (noun.count(later), later == 1)
    return ended.followed(
      by: Text(
        en:
          "\(ties.en) \(isOne ? "begins" : "begin") after \(date.en), and \(isOne ? "is" : "are") counted.",
        nl:
          "\(ties.nl) \(isOne ? "begint" : "beginnen") na \(date.nl), en \(isOne ? "telt" : "tellen") mee."
      )
    )
  }

  /// That so many ties have ended or may have, and are counted.
  private static func ended(_ count: Int, of noun: Noun, before date: Day?, others: Int) -> Text {
    guard count > 0, let date = date?.words else {
      let ties = noun.count(others)
      let isOne = others == 1
      return Text(
        en:
          "\(ties.en) \(isOne ? "has" : "have") a last day, and \(isOne ? "is" : "are") counted, past or "
          + "not.",
        nl:
          "\(ties.nl) \(isOne ? "heeft" : "hebben") een laatste dag en \(isOne ? "telt" : "tellen") mee, "
          + "voorbij of niet."
      )
    }
    let ties = noun.count(count)
    let isOne = count == 1
    let rest = Number.text(others)
    let more =
      others == 0
      ? Text("")
      : Text(
        en: "; \(rest.en) \(others == 1 ? "has" : "have") a later last day",
        nl: "; \(rest.nl) \(others == 1 ? "heeft" : "hebben") een latere laatste dag"
      )
    return Text(
      en:
        "\(ties.en) ended before \(date.en), and \(isOne ? "is" : "are") counted all the same\(more.en).",
      nl:
        "\(ties.nl) \(isOne ? "is" : "zijn") vóór \(date.nl) beëindigd, en \(isOne ? "telt" : "tellen") "
        + "toch mee\(more.nl)."
    )
  }
}

extension Advice {
  /// That people who are no actors may be named in some columns, and what follows from it.
  package static func mayNameOthers(_ names: [String], _ consequence: Text) -> Text {
    let list = Text.list(ofNames: names)
    let noun = Text(
      en: names.count == 1 ? "the column" : "the columns",
      nl: names.count == 1 ? "de kolom" : "de kolommen"
    )
    return Text(
      en: "In \(noun.en) \(list.en) people may be named who are no actors: \(consequence.en).",
      nl: "In \(noun.nl) \(list.nl) kunnen mensen staan die geen actor zijn: \(consequence.nl)."
    )
  }
}
