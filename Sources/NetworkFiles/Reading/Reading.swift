public import SocialNetwork

/// How files are to be read, where they do not say it themselves.
///
///     var options = ReadingOptions()
///     options.columns[.kind] = "Type partner"
///     options.kinds = ["koepel": .organisation]
///     options.decimal = ","
public struct ReadingOptions: Sendable {
  /// What further words in the column of kinds mean; compared without case, accents and signs.
  ///
  /// `*` stands for every word that means nothing else, and for the kind of all where the file has no
  /// column of kinds.
  public var kinds: [String: ActorKind] = [:]

  /// The headers that stand over fields of the files, where their names do not say it.
  public var columns: [Spelling.Field: String] = [:]

  /// The decimal sign of the files, `.` or `,`, where they do not show it themselves.
  public var decimal: Character?

  /// Whether faulty rows are left out, instead of being a reason to stop.
  ///
  /// The reader leaves them out in any case, and its caller decides.
  public var isLenient = false

  /// Whether the actors stand in the order of their file, as for a copy of it, rather than in that of
  /// their ids, which gives the same results in any order of the rows.
  public var keepsFileOrder = false

  /// Whether the further columns of the tie file are kept.
  public var keepsTieAttributes = false

  /// What findings may tell of further columns of actors as a whole, such as how often a value occurs.
  public var policy = DisclosurePolicy()

  /// The most bytes that are read from a pipe, of which memory holds all.
  public var longestStream = 1 << 32

  /// How large files are read in parts.
  package var parts = FileParts()

  /// Creates the usual options.
  public init() {}
}

/// A file that was read.
public struct InputFile: Sendable, Hashable {
  /// What a file of a dataset holds.
  public enum Role: String, Sendable, CaseIterable {
    /// The actors.
    case actors

    /// The ties.
    case ties
  }

  /// Its name, without its folder.
  public let name: String

  /// What it holds.
  public let role: Role

  /// Its encoding.
  public let encoding: TextEncoding

  /// What separates its cells.
  public let delimiter: Character

  /// Its length.
  public let byteCount: Int

  /// The number of rows that are not empty, without the header.
  public let rowCount: Int
}

/// What was read, what is wrong with it, and what was decided on the way.
///
///     let reading = try NetworkReader.read(folder: "datasets/federation")
///     reading.dataset?.actors.count
///     reading.notes.map(\.nl)
public struct Reading: Sendable {
  /// The dataset without its faulty rows, its actors in the order of their ids by UTF-8 bytes unless
  /// that of the file was asked for; `nil` when a fault makes the files unusable as a whole.
  public let dataset: Dataset?

  /// What is wrong, or looks wrong.
  public let findings: Findings

  /// What was decided on the way, for a reader.
  public var notes: [Text] { notes(wording: .plain) }

  /// What was decided on the way.
  let advice: [Notice]

  /// The further columns of the tie file, a cell for every row of ties that was kept; empty unless
  /// they were asked for.
  public let tieAttributes: [Attribute]

  /// How the tie file calls its columns and spells its words, for every row of ties that was kept;
  /// empty unless its further columns were asked for.
  public let tieSpelling: Spelling

  /// The files.
  public let files: [InputFile]

  /// What was decided on the way, for a reader, with remedies in a program's own words.
  public func notes(wording: RemedyWording) -> [Text] { advice.map { $0.text(wording: wording) } }
}
