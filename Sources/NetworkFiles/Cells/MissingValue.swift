/// The words that people, Excel and statistics programs write where they have no value.
///
/// "Prefers not to say" is not among them: it is an answer.
enum MissingValue {
  /// Whether a cell has no value.
  static func isMissing(_ cell: String) -> Bool {
    cell.isEmpty || cell.utf8.count <= 20 && words.contains(cell.lowercased())
  }

  /// What Excel writes for a formula that failed, in English, Dutch and French.
  static let excelErrors: Set<String> = [
    "#N/A", "#N/B", "#NV", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#VALEUR!", "#NAME?", "#NAAM?",
    "#NOM?", "#DIV/0!", "#DEEL/0!", "#NUM!", "#GETAL!", "#NOMBRE!", "#NULL!", "#LEEG!", "#NUL!",
  ]

  private static let words: Set<String> = Set(
    [
      "", "-", "--", "–", "—", "/", "?", "??", ".", "na", "n/a", "n.a.", "nan", "null",
      "nvt", "n.v.t.", "n.v.t", "onbekend", "niet bekend", "geen antwoord",
      "unknown", "not known", "no answer", "missing", "inconnu", "inconnue", "sans réponse", "s.o.",
    ] + excelErrors.map { $0.lowercased() }
  )
}
