import SocialNetwork

/// What was read from an actor file.
struct ActorFile {
  let name: String

  /// The actors; `nil` when the file is unusable as a whole.
  private(set) var actors: Actors?

  /// The ids, and the position of the actor with each.
  private(set) var ids = Interner()
  private(set) var positions: [UInt32] = []
  private(set) var findings: FindingList
  private(set) var notes: [Notice] = []
  private(set) var facts: InputFile?

  /// The number of rows that were left out because of errors.
  private(set) var leftOutCount = 0

  /// The names of the header; none where it was not found.
  private(set) var headerNames: [String] = []

  /// The largest file of which the texts surely fit in columns of 4 GiB, in whatever encoding it is.
  static let largest = 5 << 28

  /// Reads a file.
  init(_ source: ByteSource, options: ReadingOptions) throws(InputError) {
    name = source.name
    findings = FindingList(file: source.name)
    if try CSVFile.isVNA(source) {
      findings.add(.vna, at: Place())
    } else if source.count > ActorFile.largest {
      findings.add(.tooLarge, at: Place())
    } else {
      try readWhateverEncoding(source, options)
    }
  }

  private mutating func readWhateverEncoding(
    _ source: ByteSource,
    _ options: ReadingOptions
  ) throws(InputError) {
    var form = FileForm()
    var excluded: Set<Spelling.Field> = []
    while true {
      do throws(ReadingStop) {
        let found = try read(source, form, options, excluding: excluded)
        if found.isSubset(of: excluded) { return }
        excluded.formUnion(found)
      } catch {
        guard try form.adapt(to: error, in: source) else {
          return try findings.add(error, in: source)
        }
      }
      findings = FindingList(file: source.name)
    }
  }

  /// Reads the file, and gives the fields whose columns turned out to hold something else.
  private mutating func read(
    _ source: ByteSource,
    _ form: FileForm,
    _ options: ReadingOptions,
    excluding excluded: Set<Spelling.Field>
  ) throws(ReadingStop) -> Set<Spelling.Field> {
    guard
      let file = try CSVFile(source, form: form, isHeader: ActorLayout.isHeader(options))
    else {
      findings.add(.emptyFile, at: Place())
      return []
    }
    findings.addDoubt(of: file)
    for place in try file.placesOfNationalRegisterNumbers(above: ActorLayout.isHeader(options)) {
      findings.add(.nationalRegisterNumber, at: place)
    }
    headerNames = file.headerNames(ActorLayout.isHeader(options))
    let layout: ActorLayout
    do throws(MissingColumn) {
      layout = try ActorLayout(
        FileBeginning(
          file: name.echo,
          sample: file.dialect.sample,
          options: options,
          excluded: excluded
        )
      )
    } catch {
      let scanner = try file.scanner(onHeader: error.headerPlace)
      facts = file.facts(.actors, rowCount: 0)
      findings.add(error.fault, at: Place(line: scanner.line))
      return []
    }
    let scanner = try file.scanner(onHeader: layout.header.place)
    let titles = file.titleNotes(above: layout.header.place, onLine: scanner.line)
    findings.add(layout.header, scanner)
    let headerLine = scanner.line
    var reader = ActorReader(
      layout,
      findings: findings,
      options: options
    )
    defer {
      findings = reader.findings
      facts = file.facts(.actors, rowCount: reader.rowCount)
    }
    try file.readRows(after: scanner, with: &reader, in: options.parts)
    let found = reader.fieldsOfSomethingElse
    if !found.isEmpty { return found }
    if reader.rowCount == 0 {
      reader.findings.add(.noActors(isTieFile: false), at: Place(line: headerLine))
    }
    actors = reader.finish(headerLine: headerLine)
    leftOutCount = reader.leftOutCount
    ids = reader.ids
    positions = reader.positions
    notes = (file.notes + titles + layout.header.allNotes).map { Notice($0) }
    if let note = TextFormula.note(count: reader.formulaCount, in: name.echo) {
      notes.append(Notice(note))
    }
    notes += reader.notes.map { $0.of(file: name.echo) }
    let amounts = actors?.attributes.flatMap { $0.amountNotes(in: name.echo) } ?? []
    notes += amounts.map { Notice($0) }
    if let note = reader.attributes.noteOnMissing(in: name.echo) { notes.append(Notice(note)) }
    if actors?.attributes.contains(where: { $0.decimalSeparator == "," }) ?? false {
      notes.append(Notice(.decimalComma(in: name)))
    }
    return []
  }
}

extension Text {
  /// What is said of a row of totals.
  static func totals(onLine line: Int) -> Text {
    Text(
      en: "line \(line) holds totals and is left out",
      nl: "regel \(line) bevat totalen en is weggelaten"
    )
  }

  /// What is said of a file of ties with decimal commas and decimal points.
  static func mixedDecimals(in file: String, read decimal: DecimalSign) -> Text {
    let (en, nl) = decimal == .point ? ("point", "punt") : ("comma", "komma")
    return Text(
      en: "\(file.echo): some weights have a decimal comma and others a decimal point; all are read"
        + " with a \(en)",
      nl: "\(file.echo): sommige gewichten hebben een decimale komma en andere een decimale punt;"
        + " alle zijn gelezen met een \(nl)"
    )
  }

  /// What is said of a file with decimal commas.
  static func decimalComma(in file: String) -> Text {
    Text(
      en: "\(file.echo): numbers have a decimal comma",
      nl: "\(file.echo): getallen hebben een decimale komma"
    )
  }
}
