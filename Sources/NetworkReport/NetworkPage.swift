public import SocialNetwork

/// All that there is to say of a network, in the order in which a reader without training asks for it.
///
/// Where a ``Report`` answers one question, a page gathers the answers of many, with charts beside the
/// tables. It holds words and numbers alone; ``HTMLPage`` makes a document of it.
public struct NetworkPage: Sendable {
  /// The title.
  public let title: Text

  /// What has to be known of the data before anything else: their day, how many actors and ties.
  public let facts: [Text]

  /// The sentences that a board can repeat, each behind its number.
  public let headlines: [Headline]

  /// The parts, in order.
  public let parts: [Part]

  /// A number, and a sentence that says of how many it is.
  public struct Headline: Sendable {
    /// The number.
    public let number: Text

    /// What it is, to be read after the number or without it.
    public let sentence: Text

    /// How the number is made, for its card.
    public var explanation: [Text] = []

    /// Questions that tell more.
    public var more: [any Question] = []
  }

  /// A part of the page, with a heading of its own.
  public struct Part: Sendable {
    /// What links to the part call it: letters and `-`.
    public let id: String

    /// The heading.
    public let heading: Text

    /// The heading in a word or two, for the list of contents; `nil` where the list leaves it out.
    public let short: Text?

    /// What is said before anything is shown.
    public let lead: [Text]

    /// What is shown, in order.
    public let items: [Item]
  }

  /// Something that a part shows.
  public enum Item: Sendable {
    /// A heading within the part.
    case heading(Text)

    /// Blocks as any report has them.
    case blocks([Block])

    /// A table that is read by itself, and may be sorted.
    case table(PageTable)

    /// A chart, with its table.
    case chart(Chart)

    /// Charts that may stand beside one another.
    case pair([Item])

    /// Small charts of one sort, as many beside one another as there is room for.
    case charts([Chart])

    /// A role or function.
    case layer(LayerSummary)

    /// Numbers beside one another.
    case figures([Figure])

    /// The network itself.
    case network(NetworkFigure)

    /// A drawing that is looked at, and no more.
    case picture(PagePicture)
  }
}

/// A table of a page.
public struct PageTable: Sendable {
  /// What it is a table of.
  public let title: Text

  /// The rows and columns.
  public let table: ReportTable

  /// How many rows are shown before a reader asks for all; `nil`: all.
  public var shown: Int?

  /// Whether it is folded away until a reader asks for it.
  public var isFolded = false

  /// Whether cells that say that there is nobody, or that it is not known, stand out.
  public var marksGaps = false
}

/// A number with the sentence that it rests on.
public struct Figure: Sendable {
  /// What the number is called.
  public let title: Text

  /// The number as a reader sees it.
  public let value: Text

  /// The number as a share from 0 to 1, for a bar; `nil` where it is none.
  public var share: Double?

  /// What chance gives, and between what; `nil` where that is not asked.
  public var chance: ChanceBand?

  /// Whether there is a number that is not shown, or not known.
  public var isWithheld = false

  /// What the number says, with its base.
  public let sentence: Text

  /// How the number is made, for its card.
  public var explanation: [Text] = []

  /// Questions that tell more.
  public var more: [any Question] = []

  /// What chance gives, as shares from 0 to 1.
  public struct ChanceBand: Sendable {
    /// The mean.
    public let mean: Double

    /// The least and the most that do not clearly differ from what chance gives.
    public let range: ClosedRange<Double>

    /// The mean in words.
    public let text: Text
  }
}

/// A role or function, and how the network serves it.
public struct LayerSummary: Sendable {
  /// What the page calls the layer, in the words of machine output.
  public let id: String

  /// The name.
  public let title: Text

  /// What it asks of the network.
  public let question: Text

  /// The sentence that sums it up.
  public let sentence: Text

  /// How many ties and actors the layer has.
  public let facts: [Text]

  /// The indicators.
  public let figures: [Figure]

  /// What has to be known to read them.
  public let notes: [Text]

  /// The ties of the layer between the places of the drawing; `nil` where there are none to show.
  public let sketch: Sketch?

  /// Some ties on the places of the drawing.
  public struct Sketch: Sendable {
    /// Where actors stand, from 0 to 1 along the longer side.
    public let places: [(x: Double, y: Double)]

    /// The ties, by the positions of their ends in ``places``.
    public let ties: [(Int, Int)]
  }
}

/// A chart, with the table of its numbers.
public struct Chart: Sendable {
  /// What it is of.
  public let title: Text

  /// What is counted, and of what.
  public let unit: Text

  /// What is drawn.
  public let form: Form

  /// The numbers.
  public let table: ReportTable

  /// What has to be known to read it.
  public var caption: [Text] = []

  /// How its numbers are made, for its card.
  public var explanation: [Text] = []

  /// Questions that tell more.
  public var more: [any Question] = []

  /// What a chart draws.
  ///
  /// Numbers are such as may be shown; `nil` for one that may not.
  public enum Form: Sendable {
    /// Parts of a whole from calm to alarming, on one bar.
    case ladder([Step])

    /// A bar of 100 % for every row.
    case shares([Share], rows: [ShareRow])

    /// A bar for every label, or two beside one another.
    case bars([BarRow], series: [Text])

    /// How many there are of every two.
    case heat([Text], cells: [[Int]])

    /// How unequally something is spread.
    case lorenz([LorenzCurve])

    /// Bars made of kinds.
    case kinds([KindRow])

    /// Differences with the interval that they lie in.
    case intervals([IntervalRow], extent: Double, ends: [Text])
  }

  /// A part of the ladder.
  public struct Step: Sendable {
    /// The rung.
    public let label: Text

    /// How many stand on it.
    public let count: Int

    /// How alarming it is, from 0 to 5; `nil` for what is not known.
    public let tone: Int?
  }

  /// A class of which a bar shows the share.
  public enum Share: Sendable, CaseIterable {
    case bonding, bridging, linking, membership, unclassified
  }

  /// A bar of 100 %.
  public struct ShareRow: Sendable {
    /// What it is of.
    public let label: Text

    /// Of how many.
    public let base: Text

    /// The kind, where it is of one.
    public let kind: ActorKind?

    /// The amounts, in the order of the classes.
    public let amounts: [Double?]
  }

  /// A bar, or two.
  public struct BarRow: Sendable {
    /// What it is of.
    public let label: Text

    /// The numbers, one for every series.
    public let values: [Double?]

    /// The numbers in words.
    public let texts: [Text]
  }

  /// How unequally something is spread.
  public struct LorenzCurve: Sendable {
    /// Among whom.
    public let label: Text

    /// What share of it those have who have least, for shares of them.
    public let points: [(of: Double, have: Double)]

    /// The Gini coefficient, in words.
    public let gini: Text
  }

  /// A bar made of kinds.
  public struct KindRow: Sendable {
    /// What it is of.
    public let label: Text

    /// How many of each kind, in the order of `ActorKind.allCases`.
    public let counts: [Int]
  }

  /// A difference with the interval that it lies in.
  public struct IntervalRow: Sendable {
    /// Of whom.
    public let label: Text

    /// The difference; `nil` where it may not be shown.
    public let value: Double?

    /// The interval; `nil` where it may not be shown.
    public let range: ClosedRange<Double>?

    /// The difference in words.
    public let text: Text

    /// Whether it is more than chance gives.
    public let isClear: Bool
  }
}

/// A drawing that answers to nothing.
public struct PagePicture: Sendable {
  /// The drawing, as SVG of which the ids are those of no other drawing on the page.
  public let svg: String

  /// The sentences below it.
  public let caption: Text
}

/// The network on a page: the drawing, and what can be told of those drawn.
public struct NetworkFigure: Sendable {
  /// The drawing, as SVG of which the ids begin with ``prefix``.
  public let svg: String

  /// What the ids in the drawing begin with, before `n` and the number of a node.
  public let prefix: String

  /// The sentences below the drawing.
  public let caption: Text

  /// How many actors of each kind there are.
  public let kinds: [(kind: ActorKind, count: Int)]

  /// The actors that stand in the drawing one by one; none in a drawing of communities.
  public let actors: [Member]

  /// Their ties.
  public let ties: [Tie]

  /// How many ties every function has; `nil` where it is not known.
  public let functions: [(function: Function, ties: Int)]

  /// The years in which ties exist, the first and the last; `nil` where no tie has a day.
  public let years: ClosedRange<Int>?

  /// The name of the attribute of places, for the search; `nil` without one.
  public let places: Text?

  /// Somebody in the drawing.
  public struct Member: Sendable {
    /// The number of the node.
    public let node: Int

    /// The kind.
    public let kind: ActorKind

    /// The name; `nil` for who is counted rather than named.
    public let name: String?

    /// The place; `nil` where it is not told.
    public let place: String?

    /// The rung of the ladder.
    public let rung: Rung

    /// How many ties.
    public let degree: Int
  }

  /// A tie in the drawing.
  public struct Tie: Sendable {
    /// The ends, by their positions in ``actors``.
    public let ends: (Int, Int)

    /// The functions that it serves.
    public let functions: Functions

    /// The years in which it exists, the last of them apart by `since` and `until` of its rows; `nil`
    /// where it always does.
    public let years: [ClosedRange<Int>]?
  }
}
