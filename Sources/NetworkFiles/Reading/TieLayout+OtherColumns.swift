import SocialNetwork

// The columns of a tie file that no field is read from, and what they may have been meant as.
extension TieLayout {
  /// Which columns are not used, and which of them may be the field that was not found.
  var notesOnOtherColumns: [Notice] {
    guard !attributes.isEmpty else { return [] }
    let names = attributes.map { header.names[$0] }
    let (list, isOne) = (Text.list(ofNames: names.map(\.quoted)), names.count == 1)
    let unused = Text(
      en: "\(header.file): \(isOne ? "column" : "columns") \(list.en)"
        + " \(isOne ? "is" : "are") not used",
      nl: "\(header.file): \(isOne ? "kolom" : "kolommen") \(list.nl)"
        + " \(isOne ? "is" : "zijn") niet gebruikt"
    )
    return [Notice(unused)] + hints
  }

  /// A hint for each field that was not found and that a column may hold.
  private var hints: [Notice] {
    let meant = attributes.map { (name: header.names[$0].echo, field: field(ofOther: $0)) }
    return missing.compactMap { field in
      let candidates = meant.filter { $0.field == field }.map(\.name)
      guard let first = candidates.first else { return nil }
      let title = field.title
      return Notice(
        Text(
          en: "\(header.file): no column is read as the \(title.en)",
          nl: "\(header.file): geen kolom is gelezen als \(title.nl)"
        ),
        .nameColumn(field, candidates: Array(candidates.prefix(4)), example: first)
      )
    }
  }

  /// The fields that were not found.
  private var missing: [Spelling.Field] {
    let columns: [(Spelling.Field, Int?)] = [
      (.weight, weight), (.role, role), (.function, function), (.since, since), (.until, until),
    ]
    return columns.filter { $0.1 == nil }.map(\.0)
  }

  /// The field that a column may hold, by a word of its header and its cells, or by its cells alone.
  private func field(ofOther column: Int) -> Spelling.Field? {
    let cells = header.present(in: column)
    guard !cells.isEmpty else { return nil }
    let name = header.names[column]
    let known = [
      KnownColumn.weight, .role, .function, .since, .until,
    ].filter { missing.contains($0.field) }
    let said = known.first { known in
      TieLayout.says(name, known.field)
        && Header.fits(cells.count(where: known.accepts), of: cells.count)
    }
    if let said { return said.field }
    // The number of a row says nothing of its tie.
    let areNumbered = cells.count > 5 && Set(cells).count == cells.count
    guard !KnownColumn.isOfIDs(name), !TieLayout.saysAny(name) else { return nil }
    return known.reversed().first { known in
      known.field != .until && !(known.field == .weight && areNumbered)
        && cells.allSatisfy(known.accepts)
    }?.field
  }

  /// Whether a header has a word for a field in it.
  private static func says(_ header: String, _ field: Spelling.Field) -> Bool {
    guard let words = words[field] else { return false }
    let key = header.wordKey
    let parts = Set(header.split { !$0.isLetter }.map { String($0).wordKey })
    return words.contains { parts.contains($0) || $0.count > 5 && key.contains($0) }
  }

  private static func saysAny(_ header: String) -> Bool {
    words.keys.contains { says(header, $0) }
  }

  /// Words for the fields; short ones count only where they stand by themselves.
  private static let words: [Spelling.Field: [String]] = [
    .weight: [
      "gewicht", "weight", "poids", "sterkte", "strength", "force", "kracht", "aantal",
      "count", "nombre", "score", "frequen", "fréquen", "intensit", "value", "waarde", "valeur",
    ],
    .since: [
      "sinds", "since", "depuis", "start", "begin", "begon", "begonnen", "vanaf", "aanvang",
      "gestart", "début",
    ],
    .until: ["tot", "until", "end", "ended", "einde", "eind", "geëindigd", "gestopt", "fin"],
  ].mapValues { $0.map(\.wordKey) }
}
