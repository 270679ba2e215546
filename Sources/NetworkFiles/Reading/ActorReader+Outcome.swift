import SocialNetwork

// What is known of the file as a whole, once it was read to its end.
extension ActorReader {
  /// The actors, and what is wrong with columns as a whole, once the file was read to its end.
  ///
  /// - Parameter headerLine: The line of the header.
  /// - Returns: The actors.
  mutating func finish(headerLine: Int) -> Actors {
    for (_, check) in enterpriseChecks { check.report(to: &findings) }
    reportIDsInOtherCapitals()
    let decimal = options.decimal.flatMap(DecimalSign.init)
    let columns = attributes.attributes(decimal: decimal, findings: &findings)
    let actors = Actors(
      ids: keptIDColumn,
      names: layout.name == nil ? nil : TextColumn(utf8: names.bytes, ends: names.ends),
      kinds: kinds,
      surveyed: layout.surveyed == nil ? nil : surveyed,
      roles: layout.role == nil ? nil : roles,
      functions: layout.function == nil ? nil : functions,
      attributes: columns,
      spelling: spelling
    )
    var policy: DisclosurePolicy?
    for (builder, column) in zip(attributes, columns) {
      let header = Place(line: headerLine, field: column.name)
      builder.reportSpellings(of: column, header: header, to: &findings) {
        let resolved = policy ?? options.policy.resolved(for: actors)
        policy = resolved
        return resolved.mayTellOfActors(by: column.name)
      }
    }
    return actors
  }

  /// The ids of the rows that were kept.
  private var keptIDColumn: TextColumn {
    // No two rows that were kept have the same one.
    if keptIDs.count == ids.count { return ids.column }
    var kept = TextColumnBuilder()
    kept.reserve(keptIDs.count)
    for number in keptIDs { kept.append(utf8: ids.utf8(Int(number))) }
    return TextColumn(utf8: kept.bytes, ends: kept.ends)
  }

  /// The headers and words as the file writes them.
  var spelling: Spelling {
    let names = layout.header.fieldNames
    var words: [Spelling.Field: Attribute] = [:]
    if let name = names[.kind] {
      words[.kind] = kindWords.spelling(named: name)
    }
    if let name = names[.surveyed] {
      words[.surveyed] = answers.spelling(named: name)
    }
    if let name = names[.role] {
      words[.role] = roleWords.spelling(named: name)
    }
    if let name = names[.function] {
      words[.function] = functionWords.spelling(named: name)
    }
    return Spelling(headers: names, words: words)
  }

  /// The fields whose columns hold something else, once the file was read to its end.
  var fieldsOfSomethingElse: Set<Spelling.Field> {
    var fields: Set<Spelling.Field> = []
    if layout.kind != nil, !layout.declaresKind, kindWords.isSomethingElse { fields.insert(.kind) }
    if layout.surveyed != nil, answers.isSomethingElse { fields.insert(.surveyed) }
    if layout.role != nil, roleWords.isSomethingElse { fields.insert(.role) }
    if layout.function != nil, functionWords.isSomethingElse { fields.insert(.function) }
    return fields.filter { options.columns[$0] == nil }
  }

  /// How many actors are taken for not surveyed because no answer is given; `nil` where there are none.
  private var noteOnEmptyAnswers: Text? {
    guard let column = layout.surveyed else { return nil }
    let count = answers.readings.reduce(0) { $0 + (MissingValue.isMissing($1.word) ? $1.count : 0) }
    guard count > 0 else { return nil }
    let name = layout.header.names[column].echo.quoted
    return Text(
      en: count == 1
        ? "1 cell in \(name) holds no answer, and is read as not surveyed"
        : "\(count) cells in \(name) hold no answer, and are read as not surveyed",
      nl: count == 1
        ? "1 cel in \(name) bevat geen antwoord, en is gelezen als niet bevraagd"
        : "\(count) cellen in \(name) bevatten geen antwoord, en zijn gelezen als niet bevraagd"
    )
  }

  /// How answers were read that are a sign rather than a word: a cross may be a tick or a strike.
  private var notesOnSigns: [Text] {
    guard let column = layout.surveyed else { return [] }
    let name = layout.header.names[column].echo.quoted
    return answers.readings.filter { $0.word.wordKey == "x" && $0.count > 0 }.map {
      word,
      isYes,
      count in
      let meaning =
        isYes
        ? Text(en: "surveyed", nl: "bevraagd") : Text(en: "not surveyed", nl: "niet bevraagd")
      return Text(
        en: "\(word.quoted) in \(name) is read as \(meaning.en) (\(count))",
        nl: "\(word.quoted) in \(name) is gelezen als \(meaning.nl) (\(count))"
      )
    }
  }

  /// That no cell has a word of which the caller said what kind it is; `nil` where each occurs.
  private var noteOnUnusedKinds: Text? {
    let words = Set(kindWords.readings.map(\.word.wordKey))
    let unused = options.kinds.keys.filter { $0 != "*" && !words.contains($0.wordKey) }.sorted()
    guard !unused.isEmpty else { return nil }
    let list = unused.prefix(20).map(\.quoted)
    return Text(
      en:
        "no actor has the kind \(list.formatted(or: "or")), so what was said of it changes nothing",
      nl:
        "geen actor heeft de soort \(list.formatted(or: "of")), dus wat ervan gezegd werd verandert niets"
    )
  }

  /// How the file was read where that is not plain: kinds in other words than the client's own, a
  /// file without kinds, rows of totals.
  var notes: [Notice] {
    var notes = kindWords.readings.filter { !KindWord.isOwn($0.word) && $0.count > 0 }.map {
      word,
      kind,
      count in
      Notice(
        Text(
          en: "\(word.echo) → \(kind.title.en) (\(count))",
          nl: "\(word.echo) → \(kind.title.nl) (\(count))"
        )
      )
    }
    if let note = noteOnUnusedKinds { notes.append(Notice(note)) }
    notes += notesOnSigns.map { Notice($0) }
    if let note = noteOnEmptyAnswers { notes.append(Notice(note)) }
    if layout.kind == nil, options.kinds["*"] == nil {
      notes.append(
        Notice(
          Text(
            en: "no column holds kinds, so every kind is unknown",
            nl: "geen kolom bevat soorten, dus elke soort is onbekend"
          ),
          .sayKinds
        )
      )
    }
    for line in totalLines {
      notes.append(Notice(.totals(onLine: line)))
    }
    // Where most rows say no more than that somebody is there, these are rows like others.
    let (count, line, id) = bareRows
    if count > 0, 2 * count < rowCount {
      notes.append(
        Notice(
          Text(
            en: count == 1
              ? "line \(line) holds nothing but \(id.quoted), which is read as an actor"
              : "\(count) rows hold nothing but an id, and are read as actors: the first is \(id.quoted)"
                + " on line \(line)",
            nl: count == 1
              ? "regel \(line) bevat enkel \(id.quoted), dat als een actor gelezen is"
              : "\(count) rijen bevatten enkel een id, en zijn als actoren gelezen: de eerste is"
                + " \(id.quoted) op regel \(line)"
          )
        )
      )
    }
    return notes
  }
}
