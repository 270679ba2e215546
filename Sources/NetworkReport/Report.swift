public import SocialNetwork

/// The answer to a question about a network: what a reader sees, and the rows that programs read.
///
/// A report holds words and numbers alone. It does not know how it will be shown: a renderer makes a
/// page of a terminal, CSV, JSON or Markdown of it.
public struct Report: Sendable {
  /// What the report is of, in a line: its dataset, and how large that is.
  public let title: Text

  /// What a reader sees, part by part; made anew whenever it is asked for, as ``rows`` are.
  public var sections: [Section] { makeSections() }

  private let makeSections: @Sendable () -> [Section]

  /// The rows for programs, made anew whenever they are asked for: a reader does without.
  public var rows: Rows { makeRows() }

  private let makeRows: @Sendable () -> Rows

  /// What the rows are called in JSON.
  public let key: String

  /// Further rows that JSON has beside the rows, by what they are called there; CSV has no place for them.
  public let further: [String: Rows]

  /// What programs are told of the numbers, by subject; the same in every language.
  public let conventions: [String: String]

  /// What programs are told of the dataset.
  public let record: Record

  /// What was withheld, and why.
  public let withheld: Withholding?

  /// What whoever asked is told beside the report, such as how to ask better.
  public let notes: [Text]

  /// What whoever takes the rows is told beside them, which a page says itself or does not need to.
  public let notesOnRows: [Advice]

  /// A part of a report, with a heading or without.
  public struct Section: Sendable {
    /// The heading; `nil` where the part needs none.
    public let heading: Text?

    /// What stands under it.
    public let blocks: [Block]

    /// Creates a part of a report.
    public init(_ heading: Text? = nil, _ blocks: [Block]) {
      self.heading = heading
      self.blocks = blocks
    }
  }

  /// Creates a report.
  public init(
    title: Text,
    sections: [Section],
    rows: Rows,
    key: String = "rows",
    further: [String: Rows] = [:],
    conventions: [String: String] = [:],
    record: Record = Record(name: ""),
    withheld: Withholding? = nil,
    notes: [Text] = [],
    notesOnRows: [Advice] = []
  ) {
    self.init(
      title: title,
      makingSections: { sections },
      makingRows: { rows },
      key: key,
      further: further,
      conventions: conventions,
      record: record,
      withheld: withheld,
      notes: notes,
      notesOnRows: notesOnRows
    )
  }

  /// Creates a report of which the rows and the sections take long to make, and are made where they are
  /// asked for.
  ///
  /// Making them withholds nothing that is not in `withheld` already.
  public init(
    title: Text,
    makingSections: @escaping @Sendable () -> [Section],
    makingRows: @escaping @Sendable () -> Rows,
    key: String = "rows",
    further: [String: Rows] = [:],
    conventions: [String: String] = [:],
    record: Record = Record(name: ""),
    withheld: Withholding? = nil,
    notes: [Text] = [],
    notesOnRows: [Advice] = []
  ) {
    self.title = title
    makeSections = makingSections
    makeRows = makingRows
    self.key = key
    self.further = further
    self.conventions = conventions
    self.record = record
    self.withheld = withheld
    self.notes = notes
    self.notesOnRows = notesOnRows
  }

  /// Every block, in the order of the sections.
  public var blocks: [Block] { sections.flatMap(\.blocks) }
}
