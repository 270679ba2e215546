import SocialNetwork

/// What was read from a tie file.
struct TieFile {
  /// The ties that are sound; `nil` when the file is unusable as a whole.
  private(set) var rows: TieRows?

  /// The ends of the ties, where there is no actor file.
  private(set) var actors: Actors?
  private(set) var actorsThatLostTies: Set<Int> = []

  /// The ends of the rows that were left out, where both are known.
  private(set) var tiesLeftOut: [(source: UInt32, target: UInt32)] = []

  /// The number of rows that were left out, those of an actor with itself not counted.
  private(set) var leftOutRowCount = 0

  /// How many of these name no known actor, how many somebody who is none, and how many rows are of an actor
  /// with itself.
  private(set) var unknownRowCount = 0
  private(set) var unknownEndCount = 0
  private(set) var selfTieCount = 0
  private(set) var attributes: [Attribute] = []
  private(set) var spelling = Spelling()

  /// The names of the columns that no field is read from.
  private(set) var otherColumns: [String] = []

  /// What is said of them.
  private(set) var notesOnOtherColumns: [Notice] = []
  private(set) var findings: FindingList
  private(set) var notes: [Text] = []
  private(set) var facts: InputFile?

  /// The names of the header; none where it was not found.
  private(set) var headerNames: [String] = []

  private let source: ByteSource
  private let options: ReadingOptions
  private let known: TieReader.KnownActors?

  /// Reads a file.
  init(
    _ source: ByteSource,
    actors: ActorFile?,
    options: ReadingOptions
  ) throws(InputError) {
    self.source = source
    self.options = options
    known = actors.map { file in
      TieReader.KnownActors(
        file: file.name,
        ids: file.ids,
        positions: file.positions,
        names: file.actors?.names ?? [],
        attributes: file.actors?.attributes ?? []
      )
    }
    findings = FindingList(file: source.name)
    let keepsText = actors == nil || options.keepsTieAttributes
    if try CSVFile.isVNA(source) {
      findings.add(.vna, at: Place())
    } else if keepsText, source.count > ActorFile.largest {
      findings.add(.tooLarge, at: Place())
    } else if actors == nil || actors?.actors != nil {
      // Without their actors all ends would be reported as unknown.
      try readUntilConsistent()
    }
  }

  private mutating func readUntilConsistent() throws(InputError) {
    var attempt = Attempt(decimal: options.decimal.flatMap(DecimalSign.init))
    while true {
      findings = FindingList(file: source.name)
      do throws(ReadingStop) {
        guard let next = try read(attempt) else { return }
        attempt = next
      } catch {
        guard try attempt.form.adapt(to: error, in: source) else {
          return try findings.add(error, in: source)
        }
      }
    }
  }

  /// What is taken for granted while the file is read.
  fileprivate struct Attempt {
    var form = FileForm()
    var decimal: DecimalSign?

    /// Whether nothing decides how weights such as 1.000 are to be read.
    var refusesAmbiguous = false

    /// In which order dates are to be read, once that is known.
    var dates: DateOrders?

    /// The fields whose columns turned out to hold something else.
    var excluded: Set<Spelling.Field> = []
  }

  /// Reads the file, and says what to take for granted instead when it contradicts.
  private mutating func read(_ attempt: Attempt) throws(ReadingStop) -> Attempt? {
    guard
      let file = try CSVFile(source, form: attempt.form, isHeader: TieLayout.isHeader(options))
    else {
      findings.add(.emptyFile, at: Place())
      return nil
    }
    findings.addDoubt(of: file)
    for place in try file.placesOfNationalRegisterNumbers(above: TieLayout.isHeader(options)) {
      findings.add(.nationalRegisterNumber, at: place)
    }
    let name = source.name.echo
    headerNames = file.headerNames(TieLayout.isHeader(options))
    let layout: TieLayout
    do throws(MissingColumn) {
      layout = try TieLayout(
        FileBeginning(
          file: name,
          sample: file.dialect.sample,
          options: options,
          excluded: attempt.excluded
        )
      )
    } catch {
      if try readMatrix(file) { return nil }
      let flaw = MatrixLayout.flaw(in: file.dialect.sample)
      let scanner = try file.scanner(onHeader: error.headerPlace)
      facts = file.facts(.ties, rowCount: 0)
      findings.add(flaw.map(Fault.labels) ?? error.fault, at: Place(line: scanner.line))
      return nil
    }
    var scanner = try file.scanner(onHeader: layout.header.place)
    let titles = file.titleNotes(above: layout.header.place, onLine: scanner.line)
    findings.add(layout.header, scanner)
    let headerLine = scanner.line
    var reader = TieReader(
      layout,
      findings: findings,
      actors: known,
      decimal: attempt.decimal,
      refusesAmbiguous: attempt.refusesAmbiguous,
      dates: attempt.dates ?? DateOrders(),
      options: options
    )
    defer {
      findings = reader.findings
      facts = file.facts(.ties, rowCount: reader.rowCount)
    }
    // Where texts are kept, or ids are found in the ties, one row after the other gives them numbers.
    let areTextsKept = known == nil || options.keepsTieAttributes
    if areTextsKept {
      reader.reserve(file.expectedRows, isSure: false)
      while try scanner.advance() { reader.read(scanner) }
    } else {
      try file.readRows(after: scanner, with: &reader, in: options.parts)
    }
    if let next = TieFile.correction(of: attempt, by: reader) { return next }

    if known == nil, reader.rowCount == 0 {
      reader.findings.add(.noActors(isTieFile: true), at: Place(line: headerLine))
    }
    otherColumns = layout.attributes.map {
      layout.header.names[$0].withoutNationalRegisterNumbers
    }
    notesOnOtherColumns = layout.notesOnOtherColumns
    attributes = reader.finish(options)
    if options.keepsTieAttributes { spelling = reader.spelling }
    rows = reader.rows
    (actorsThatLostTies, tiesLeftOut) = (reader.actorsThatLostTies, reader.tiesLeftOut)
    leftOutRowCount = reader.leftOutRowCount
    (unknownRowCount, unknownEndCount) = (reader.unknownRowCount, reader.unknownEndCount)
    selfTieCount = reader.selfTieCount
    if known == nil { actors = TieFile.actors(reader.ids) }
    notes = file.notes + titles + layout.header.allNotes + reader.notes
    notes += reader.totalLines.map { Text("\(name):").followed(by: .totals(onLine: $0)) }
    switch (reader.evidence.comma, reader.evidence.point, attempt.decimal) {
    case (1..., 1..., let decimal?): notes.append(.mixedDecimals(in: name, read: decimal))
    case (1..., 0, nil), (1..., 0, .comma): notes.append(.decimalComma(in: name))
    default: break
    }
    return nil
  }

  /// How weights, dates and words are to be read after all, or `nil` when they were read well.
  private static func correction(of attempt: Attempt, by reader: TieReader) -> Attempt? {
    var next = attempt
    let areWeightsWrong = next.correctWeights(by: reader.evidence)
    let areDatesWrong = next.correctDates(by: reader.dateEvidence)
    next.excluded.formUnion(reader.fieldsOfSomethingElse)
    return areWeightsWrong || areDatesWrong || next.excluded != attempt.excluded ? next : nil
  }

  private static func actors(_ ids: Interner) -> Actors {
    Actors(
      ids: ids.column,
      kinds: [ActorKind](repeating: .unknown, count: ids.count)
    )
  }
}

extension TieFile {
  /// Reads the file as a matrix; false when it is none.
  private mutating func readMatrix(_ file: CSVFile) throws(ReadingStop) -> Bool {
    guard let layout = MatrixLayout(sample: file.dialect.sample) else { return false }
    var reader = MatrixReader(
      layout,
      file: source.name.echo,
      findings: findings,
      actors: known,
      decimal: options.decimal.flatMap(DecimalSign.init)
    )
    defer {
      findings = reader.findings
      facts = file.facts(.ties, rowCount: reader.rowCount)
    }
    var scanner = try file.scanner(onHeader: layout.place)
    let titles = file.titleNotes(above: layout.place, onLine: scanner.line)
    reader.readHeader(scanner)
    while try scanner.advance() { reader.read(scanner) }
    rows = reader.finish()
    (actorsThatLostTies, tiesLeftOut) = (reader.actorsThatLostTies, reader.tiesLeftOut)
    if known == nil { actors = TieFile.actors(reader.ids) }
    leftOutRowCount = reader.leftOutCount
    notes = file.notes + titles + reader.notes
    return true
  }
}

extension TieFile.Attempt {
  /// Decides how weights are to be read; false when they were read well.
  ///
  /// Of those that can be read in two ways it was taken that they have a decimal point.
  fileprivate mutating func correctWeights(
    by evidence: (point: Int, comma: Int, ambiguous: Int)
  ) -> Bool {
    guard decimal == nil, !refusesAmbiguous else { return false }
    switch (evidence.point, evidence.comma) {
    case (0, 0):
      guard evidence.ambiguous > 0 else { return false }
      refusesAmbiguous = true
    case (_, 0): return false
    case (0, _):
      guard evidence.ambiguous > 0 else { return false }
      decimal = .comma
    case (let point, let comma): decimal = comma > point ? .comma : .point
    }
    return true
  }

  /// Decides in which order dates are to be read; false when they were read well.
  fileprivate mutating func correctDates(
    by evidence: (since: DateOrderEvidence?, until: DateOrderEvidence?)
  ) -> Bool {
    let orders = DateOrders(since: evidence.since, until: evidence.until)
    guard dates == nil, orders != DateOrders() else { return false }
    dates = orders
    return true
  }
}
