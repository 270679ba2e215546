import GraphCore
import SocialNetwork

/// Reads the files of a dataset: its actors, and the ties between them.
///
///     let reading = try NetworkReader.read(folder: "datasets/federation")
///     let network = reading.dataset?.network()
///
/// A folder holds `ties.csv`, and beside it `actors.csv` unless the ends of the ties are all that is
/// known of the actors; other usual names, headers, separators and encodings are understood as well.
/// What is wrong inside the files stops nothing: it is in ``Reading/findings``, and the rows that it
/// makes unusable are left out. Whoever wants whole files only looks whether there are errors:
///
///     guard reading.findings.errorCount == 0 else {
///       for finding in reading.findings.all { print(finding.description(in: .en)) }
///       return
///     }
public enum NetworkReader {
  /// Reads a dataset from a folder, or from files that are named.
  ///
  ///     var options = ReadingOptions()
  ///     options.kinds = ["*": .organisation]
  ///     let reading = try NetworkReader.read(folder: "datasets/krackhardt_kite", options: options)
  ///
  /// - Parameters:
  ///   - folder: The folder in which the files are found by their names.
  ///   - actors: The path of the actor file, instead of the one in the folder.
  ///   - ties: The path of the tie file, instead of the one in the folder.
  ///   - options: How the files are to be read.
  /// - Returns: The dataset, what is wrong with it, and what was decided on the way.
  /// - Throws: Why no reading could begin; what is wrong inside a file is in the findings.
  public static func read(
    folder: String?,
    actors: String? = nil,
    ties: String? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws(InputError) -> Reading {
    let files = try DatasetFiles(folder: folder, actors: actors, ties: ties)
    var actorSource: ByteSource?
    let limit = options.longestStream
    if let path = files.actors { actorSource = try ByteSource(path: path, atMost: limit) }
    let tieSource = try ByteSource(path: files.ties, atMost: limit)
    return try read(
      name: files.name,
      actors: actorSource,
      ties: tieSource,
      options: options,
      notes: files.notes
    )
  }

  /// Reads a dataset from memory, as if the bytes stood in the files `actors.csv` and `ties.csv`.
  package static func read(
    actorBytes: [UInt8]?,
    tieBytes: [UInt8],
    options: ReadingOptions = ReadingOptions()
  ) throws(InputError) -> Reading {
    try read(
      name: "memory",
      actors: actorBytes.map { ByteSource(name: "actors.csv", bytes: $0) },
      ties: ByteSource(name: "ties.csv", bytes: tieBytes),
      options: options
    )
  }

  private static func read(
    name: String,
    actors actorSource: ByteSource?,
    ties tieSource: ByteSource,
    options: ReadingOptions,
    notes folderNotes: [Notice] = []
  ) throws(InputError) -> Reading {
    var actorFile: ActorFile?
    if let actorSource { actorFile = try ActorFile(actorSource, options: options) }
    // The actors are put in order while the ties are read.
    let numbered =
      options.keepsFileOrder
      ? nil
      : actorFile?.actors.map { actors in
        Ahead { NumberedActors(actors) }
      }
    // Where reading stops, nothing goes on behind it.
    defer { _ = numbered?.result() }
    let tieFile = try TieFile(tieSource, actors: actorFile, options: options)
    try actorSource?.checkUnchanged()
    try tieSource.checkUnchanged()
    try checkColumns(options, actorFile, tieFile)

    var notes = folderNotes + (actorFile?.notes ?? []) + tieFile.notes.map { Notice($0) }
    notes += tieFile.notesOnOtherColumns
    if actorFile == nil {
      notes.insert(
        Notice(
          Text(
            en: "no actor file: the actors are the ends of the ties, and their kind is not known",
            nl:
              "geen bestand met actoren: de actoren zijn de uiteinden van de relaties, en hun soort"
              + " is niet bekend"
          )
        ),
        at: 0
      )
    }
    var dataset: Dataset?
    if let rows = tieFile.rows, let actors = actorFile == nil ? tieFile.actors : actorFile?.actors {
      let leftOut = LeftOut(
        actors: LeftOut.Rows(
          leftOut: actorFile?.leftOutCount ?? 0,
          all: actorFile?.facts?.rowCount ?? 0
        ),
        ties: LeftOut.Rows(
          leftOut: tieFile.leftOutRowCount,
          all: tieFile.facts?.rowCount ?? 0
        ),
        tiesOfUnknownActors: tieFile.unknownRowCount,
        tiesWithUnknownEnds: tieFile.unknownEndCount,
        selfTies: tieFile.selfTieCount
      )
      // Whose the ties are that were left out is not known then, so that nobody is called isolated.
      let withoutTies = leftOut.leavesTiesUnknown ? rows.actorsWithoutTies(among: actors.count) : []
      dataset = Dataset(
        name: name,
        actors: actors,
        ties: rows,
        actorsThatLostTies: tieFile.actorsThatLostTies.union(withoutTies),
        tiesLeftOut: tieFile.tiesLeftOut,
        leftOut: leftOut
      )
      dataset?.otherTieColumns = tieFile.otherColumns
    }
    if !options.keepsFileOrder {
      dataset = dataset.map { dataset in
        numbered.map { dataset.numbered(as: $0.result()) } ?? dataset.numberedByID()
      }
    }
    return Reading(
      dataset: dataset,
      findings: Findings([actorFile?.findings, tieFile.findings].compactMap(\.self)),
      advice: notes,
      tieAttributes: tieFile.attributes,
      tieSpelling: tieFile.spelling,
      files: [actorFile?.facts, tieFile.facts].compactMap(\.self)
    )
  }

  /// Refuses headers that the caller named and that no file has.
  private static func checkColumns(
    _ options: ReadingOptions,
    _ actorFile: ActorFile?,
    _ tieFile: TieFile
  ) throws(InputError) {
    for field in Spelling.Field.allCases {
      guard let header = options.columns[field] else { continue }
      let isOfActors = ActorLayout.fields.contains(field)
      let isOfTies = TieLayout.fields.contains(field)
      let found =
        (isOfActors ? actorFile?.headerNames ?? [] : []) + (isOfTies ? tieFile.headerNames : [])
      // A file that was not read, because another is at fault, says nothing of its columns.
      let isUnread =
        isOfActors && actorFile.map { $0.headerNames.isEmpty } ?? false
        || isOfTies && tieFile.headerNames.isEmpty
      if isUnread || found.contains(where: { $0.folded == header.folded }) { continue }
      let names = found.filter { !$0.isEmpty }.prefix(20).map(\.echo)
      throw InputError(
        nil,
        remedy: .nameOtherColumn(field, header: header.echo, found: names),
        isOfCall: true
      )
    }
  }
}

extension TieRows {
  /// The positions of actors who are at no end of a row.
  fileprivate func actorsWithoutTies(among count: Int) -> [Int] {
    var hasTie = [Bool](repeating: false, count: count)
    for end in sources { hasTie[Int(end)] = true }
    for end in targets { hasTie[Int(end)] = true }
    return hasTie.indices.filter { !hasTie[$0] }
  }
}
