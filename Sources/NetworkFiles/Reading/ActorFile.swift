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
  private(set) var notes: [Text] = []
  private(set) var facts: InputFile?

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
    while true {
      do throws(ReadingStop) {
        return try read(source, form, options)
      } catch {
        guard try form.adapt(to: error, in: source) else { return try findings.add(error) }
        findings = FindingList(file: source.name)
      }
    }
  }

  private mutating func read(
    _ source: ByteSource,
    _ form: FileForm,
    _ options: ReadingOptions
  ) throws(ReadingStop) {
    guard
      let file = try CSVFile(source, form: form, isHeader: ActorLayout.isHeader)
    else { return findings.add(.emptyFile, at: Place()) }
    findings.addDoubt(of: file)
    let layout: ActorLayout
    do throws(MissingColumn) {
      layout = try ActorLayout(file: name.echo, sample: file.dialect.sample, options: options)
    } catch {
      let scanner = try file.scanner(onHeader: error.headerPlace)
      facts = file.facts(.actors, rowCount: 0)
      return findings.add(error.fault, at: Place(line: scanner.line))
    }
    var scanner = try file.scanner(onHeader: layout.header.place)
    findings.add(layout.header, scanner)
    var reader = ActorReader(
      layout,
      findings: findings,
      expectedRows: file.expectedRows,
      options: options
    )
    defer {
      findings = reader.findings
      facts = file.facts(.actors, rowCount: reader.rowCount)
    }
    while try scanner.advance() { reader.read(scanner) }
    actors = reader.finish()
    ids = reader.ids
    positions = reader.positions
    notes = file.notes + layout.header.allNotes
    notes += reader.notes.map { Text(en: "\(name.echo): ", nl: "\(name.echo): ") + $0 }
    notes += actors?.attributes.flatMap { $0.amountNotes(in: name.echo) } ?? []
    if actors?.attributes.contains(where: { $0.decimalSeparator == "," }) ?? false {
      notes.append(.decimalComma(in: name))
    }
  }
}

extension Text {
  /// What is said of a file with decimal commas.
  static func decimalComma(in file: String) -> Text {
    Text(
      en: "\(file.echo): numbers have a decimal comma",
      nl: "\(file.echo): getallen hebben een decimale komma"
    )
  }
}
