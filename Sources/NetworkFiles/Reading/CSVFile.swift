import SocialNetwork

/// A file of a dataset, and how it is written.
struct CSVFile {
  let source: ByteSource
  let dialect: Dialect

  /// Looks how a file is written, or gives `nil` when it is empty.
  ///
  /// - Parameters:
  ///   - source: Its bytes.
  ///   - form: What is known of how it is written.
  ///   - isHeader: Whether a record is a header.
  /// - Throws: What shows that the file is written otherwise, or cannot be read.
  init?(
    _ source: ByteSource,
    form: FileForm = FileForm(),
    isHeader: ([String]) -> Bool
  ) throws(ReadingStop) {
    self.source = source
    dialect = try Dialect(of: source, form: form, isHeader: isHeader)
    guard dialect.sample.isEmpty else { return }
    // Nothing, or a quote that is not closed, which the scanner then tells of.
    var scanner = try scanner()
    while try scanner.advance() {}
    return nil
  }

  /// A scanner that stands on the header, given its place among the records of the sample.
  func scanner(onHeader place: Int) throws(ReadingStop) -> Scanner {
    var scanner = try scanner()
    // Spreadsheets do not show the line `sep=;` as a row.
    for _ in 0..<dialect.preambleLength where try scanner.advance() {
      scanner.countRows(from: 0)
    }
    var count = place + 1
    while count > 0, try scanner.advance() {
      if scanner.lastFilled >= 0 { count -= 1 }
    }
    return scanner
  }

  private func scanner() throws(ReadingStop) -> Scanner {
    do throws(InputError) {
      let decoder = try TextDecoder(
        source,
        encoding: dialect.encoding,
        isMending: dialect.form.isDamaged,
        markLength: dialect.markLength
      )
      return scanner(decoder, at: PlaceInFile(offset: 0, line: 1, row: 0))
    } catch { throw .unreadable(error) }
  }

  /// A scanner of a part of a file in UTF-8, given where it begins and ends.
  func scanner(from place: PlaceInFile, to end: Int) throws(ReadingStop) -> Scanner {
    do throws(InputError) {
      return scanner(try TextDecoder(source, part: place.offset..<end), at: place)
    } catch { throw .unreadable(error) }
  }

  private func scanner(_ decoder: TextDecoder, at place: PlaceInFile) -> Scanner {
    Scanner(
      decoder,
      separator: dialect.separator,
      quoting: dialect.form.quoting ?? .doubled,
      doubtsQuoting: dialect.form.quoting != .doubled,
      line: place.line,
      row: place.row
    )
  }

  /// The names of the header.
  func headerNames(_ isHeader: ([String]) -> Bool) -> [String] {
    let sample = dialect.sample
    return sample.isEmpty ? [] : sample[headerPlace(isHeader)]
  }

  private func headerPlace(_ isHeader: ([String]) -> Bool) -> Int {
    Header.place(in: dialect.sample, isHeader: isHeader) ?? Header.likelyPlace(in: dialect.sample)
  }

  /// Where national register numbers stand in the titles above the header.
  func placesOfNationalRegisterNumbers(
    above isHeader: ([String]) -> Bool
  ) throws(ReadingStop) -> [Place] {
    var places: [Place] = []
    for (title, cells) in dialect.sample.prefix(headerPlace(isHeader)).enumerated()
    where cells.contains(where: \.hasNationalRegisterNumber) {
      let scanner = try scanner(onHeader: title)
      for (index, cell) in cells.enumerated() where cell.hasNationalRegisterNumber {
        let start = scanner.place(of: scanner[index])
        places.append(
          Place(line: start.line, column: start.column, row: scanner.row, index: index)
        )
      }
    }
    return places
  }

  /// About how many rows the file has.
  var expectedRows: Int { source.count / dialect.bytesPerRecord + source.count / 4096 + 16 }

  /// Whether a file is something else than CSV: a spreadsheet stops the reading, and a VNA file of
  /// NetDraw is a fault.
  static func isVNA(_ source: ByteSource) throws(InputError) -> Bool {
    let beginning = try source.beginning(16)
    let isZip = beginning.starts(with: [0x50, 0x4B, 0x03, 0x04])
    let isCompound = beginning.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    if isZip || isCompound { throw .spreadsheet(source.name) }
    let word = String(decoding: beginning.drop { $0 <= 0x20 || $0 >= 0x80 }, as: UTF8.self)
    return ["*node", "*tie"].contains { word.lowercased().hasPrefix($0) }
  }

  /// What the files list says of it.
  func facts(_ role: InputFile.Role, rowCount: Int) -> InputFile {
    InputFile(
      name: source.name,
      role: role,
      encoding: dialect.encoding,
      delimiter: Character(Unicode.Scalar(dialect.separator)),
      byteCount: source.count,
      rowCount: rowCount
    )
  }

  /// What is said of titles above a header, given its place among the records that are not empty.
  func titleNotes(above place: Int, onLine line: Int) -> [Text] {
    guard place > 0 else { return [] }
    let (name, last) = (source.name.echo, line - 1)
    return [
      last == 1
        ? Text(
          en: "\(name): line 1, above the header, is left aside",
          nl: "\(name): regel 1, boven de kopregel, blijft buiten beschouwing"
        )
        : Text(
          en: "\(name): lines 1 to \(last), above the header, are left aside",
          nl: "\(name): regels 1 tot \(last), boven de kopregel, blijven buiten beschouwing"
        )
    ]
  }

  /// The encoding, for a reader.
  fileprivate var encodingName: String {
    dialect.encoding == .macRoman ? "Mac Roman (Macintosh)" : dialect.encoding.rawValue
  }

  /// What was decided about it, for a reader.
  var notes: [Text] {
    var notes: [Text] = []
    let name = source.name.echo
    if dialect.encoding != .utf8 {
      notes.append(
        Text(en: "\(name): read as \(encodingName)", nl: "\(name): gelezen als \(encodingName)")
      )
    }
    if dialect.separator != .comma {
      let sign =
        dialect.separator == .tab
        ? Text(en: "tabs", nl: "tabs")
        : Text("'\(Character(Unicode.Scalar(dialect.separator)))'")
      notes.append(
        Text(
          en: "\(name): cells are separated by \(sign.en)",
          nl: "\(name): cellen zijn gescheiden door \(sign.nl)"
        )
      )
    }
    if dialect.form.quoting == .backslash {
      notes.append(
        Text(
          en: "\(name): quotes inside cells are escaped with a backslash (\\\")",
          nl: "\(name): aanhalingstekens in cellen staan achter een backslash (\\\")"
        )
      )
    }
    return notes
  }
}

extension FindingList {
  /// Adds why a file could not be read to its end; a failing disk is thrown on.
  mutating func add(_ stop: ReadingStop, in source: ByteSource) throws(InputError) {
    switch stop {
    case .unreadable(let error): throw error
    case .notUTF8, .otherQuotes: add(.undecodable(offset: 0), at: Place())
    case .undecodable(let offset):
      add(.undecodable(offset: offset), at: Place(line: try source.line(atByte: offset)))
    case .recordTooLong(let line, let hasQuotes):
      add(.tooLongRecord(hasQuotes: hasQuotes), at: Place(line: line))
    case .cellTooLong(let line, let column):
      add(.tooLongCell, at: Place(line: line, column: column))
    case .tooManyColumns(let line): add(.tooManyColumns, at: Place(line: line))
    case .tooManyRows: add(.tooManyRows, at: Place())
    case .unterminatedQuote(let line, let column):
      add(.unterminatedQuote, at: Place(line: line, column: column))
    }
  }

  /// Adds that it is doubtful whether a file is read in its encoding, where that is so.
  mutating func addDoubt(of file: CSVFile) {
    guard let line = file.dialect.form.doubtfulLine else { return }
    add(
      file.dialect.form.isDamaged ? .damagedEncoding : .doubtfulEncoding(file.encodingName),
      at: Place(line: line)
    )
  }

  /// Adds what is wrong with the header on which a scanner stands.
  mutating func add(_ header: Header, _ scanner: borrowing Scanner) {
    var count = ColumnCount()
    for (column, name) in header.names.enumerated() where name.hasNationalRegisterNumber {
      add(.nationalRegisterNumber, inColumn: column, of: header, scanner, counting: &count)
    }
    for column in header.repeatedColumns {
      add(
        .repeatedColumn(header.names[column]),
        inColumn: column,
        of: header,
        scanner,
        counting: &count
      )
    }
  }
}

extension Header {
  /// What was decided about the columns, and which have no name, for a reader.
  var allNotes: [Text] {
    notes
      + remaining.unnamed.map {
        Text(
          en: "\(file): column \($0 + 1) has no name and is left aside",
          nl: "\(file): kolom \($0 + 1) heeft geen naam en blijft buiten beschouwing"
        )
      }
  }
}
