import SocialNetwork

// What is known of the file as a whole, once it was read to its end.
extension TieReader {
  /// How the file calls its columns and spells its words.
  var spelling: Spelling {
    let columns: [(Spelling.Field, Int?)] = [
      (.source, layout.source), (.target, layout.target), (.weight, layout.weight),
      (.role, layout.role), (.function, layout.function), (.since, layout.since),
      (.until, layout.until),
    ]
    var spelling = Spelling()
    for (field, column) in columns {
      guard let column else { continue }
      spelling.headers[field] = layout.header.names[column].withoutNationalRegisterNumbers
    }
    if layout.role != nil { spelling.words[.role] = roleWords.spelling(named: "role") }
    if layout.function != nil {
      spelling.words[.function] = functionWords.spelling(named: "function")
    }
    return spelling
  }

  /// The fields whose columns hold something else, once the file was read to its end.
  var fieldsOfSomethingElse: Set<Spelling.Field> {
    var fields: Set<Spelling.Field> = []
    if layout.role != nil, roleWords.isSomethingElse { fields.insert(.role) }
    if layout.function != nil, functionWords.isSomethingElse { fields.insert(.function) }
    return fields.filter { layout.header.asked[$0] == nil }
  }

  /// The further columns, and what is wrong with the file as a whole, once it was read to its end.
  mutating func finish(_ options: ReadingOptions) -> [Attribute] {
    for (line, firstLine) in seen.pairs(threads: options.parts.threadCount) {
      findings.add(.identicalTieRow(firstLine: firstLine), at: Place(line: line))
    }
    for column in [since, until].compactMap(\.self) {
      guard let (first, second) = column.evidence.contradiction else { continue }
      findings.add(
        .mixedDates(column: column.name, first, second),
        at: Place(line: second.line, column: second.column, field: column.name),
        value: second.cell
      )
    }
    return attributes.attributes(
      decimal: options.decimal.flatMap(DecimalSign.init),
      findings: &findings
    )
  }

  /// How cells were read otherwise than they are written, for a reader.
  var notes: [Text] {
    let file = layout.header.file
    let columns = [since, until].compactMap { column in
      column?.order == .monthFirst ? column : nil
    }
    var notes = unusual.notes(in: file)
    if let note = TextFormula.note(count: formulaCount, in: file) { notes.append(note) }
    let periods = [since, until].compactMap { column in
      column.flatMap { $0.wholePeriodCount > 0 ? $0 : nil }
    }
    if !periods.isEmpty {
      let count = periods.reduce(0) { $0 + $1.wholePeriodCount }
      notes.append(
        Text(
          en: count == 1
            ? "\(file): 1 date says a month or a year only: a tie begins on its first day and ends on its last"
            : "\(file): \(count) dates say a month or a year only: ties begin on its first day and end on"
              + " its last",
          nl: count == 1
            ? "\(file): 1 datum noemt enkel een maand of jaar: een relatie begint op de eerste dag ervan en"
              + " eindigt op de laatste"
            : "\(file): \(count) datums noemen enkel een maand of jaar: relaties beginnen op de eerste dag"
              + " ervan en eindigen op de laatste"
        )
      )
    }
    if let since { notes += since.noteOnUnknown(in: file, isEnd: false) }
    if let until { notes += until.noteOnUnknown(in: file, isEnd: true) }
    if let note = attributes.noteOnMissing(in: file) { notes.append(note) }
    let dates = [since, until].compactMap(\.self)
    if dates.allSatisfy({ $0.evidence.dayFirst == nil && $0.evidence.monthFirst == nil }) {
      for column in dates {
        guard let (line, cell) = column.evidence.ambiguous else { continue }
        let name = column.name.quoted
        notes.append(
          Text(
            en:
              "\(file): dates in \(name) are read with the day first, as \(cell.quoted) on line \(line) is:"
              + " none shows whether that is right",
            nl:
              "\(file): datums in \(name) zijn gelezen met de dag eerst, zoals \(cell.quoted) op regel"
              + " \(line): geen enkele toont of dat klopt"
          )
        )
      }
    }
    if let proof = columns.compactMap(\.evidence.monthFirst).first {
      let names = columns.map(\.name.quoted)
      notes.append(
        Text(
          en: "\(file): dates in \(names.formatted(or: "and")) have the month first:"
            + " \(proof.cell.quoted) on line \(proof.line) can be nothing else",
          nl: "\(file): datums in \(names.formatted(or: "en")) beginnen met de maand:"
            + " \(proof.cell.quoted) op regel \(proof.line) kan niets anders zijn"
        )
      )
    }
    return notes
  }
}

extension DateColumn {
  /// That a tie of which a date is said to be unknown is read as one without it; nothing where none is.
  fileprivate func noteOnUnknown(in file: String, isEnd: Bool) -> [Text] {
    guard unknown.count > 0 else { return [] }
    let (count, line, word) = unknown
    let column = name.echo.quoted
    let said = Text(
      en: count == 1
        ? "1 cell in \(column) says \(word.quoted) (on line \(line)): the tie"
        : "\(count) cells in \(column) say that no date is known, as \(word.quoted) does on line \(line):"
          + " these ties",
      nl: count == 1
        ? "1 cel in \(column) zegt \(word.quoted) (op regel \(line)): de relatie"
        : "\(count) cellen in \(column) zeggen dat er geen datum bekend is, zoals \(word.quoted) op regel"
          + " \(line): die relaties"
    )
    let isOne = count == 1
    let read =
      isEnd
      ? Text(
        en: isOne ? "counts as one that goes on" : "count as going on",
        nl: isOne ? "telt als een die doorloopt" : "tellen als relaties die doorlopen"
      )
      : Text(
        en: isOne ? "counts as one that was always there" : "count as having always been there",
        nl: isOne
          ? "telt als een die er altijd al was" : "tellen als relaties die er altijd al waren"
      )
    return [Text("\(file):").followed(by: said.followed(by: read))]
  }
}
