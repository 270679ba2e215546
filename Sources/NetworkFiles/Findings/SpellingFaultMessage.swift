import SocialNetwork

// What findings say of values that are written in several ways.
extension Fault {
  /// What is the matter with the spellings of a value; `nil` for other faults.
  var spellingMessage: Text? {
    switch self {
    case .mergedSpellings(let spellings):
      let (list, usual) = (spellings.listed, spellings.last?.text.quoted ?? "")
      return Text(
        en: "\(list.en) are read as one, under the spelling \(usual)",
        nl: "\(list.nl) zijn gelezen als één waarde, met als schrijfwijze \(usual)"
      )
    case .mergedSpellingsInGuarded(let column):
      return Text(
        en:
          "values in the column \(column.quoted) are written in several ways that are read as one;"
          + " which is not told, since the column is about people",
        nl:
          "waarden in de kolom \(column.quoted) zijn op meerdere manieren geschreven en gelezen als"
          + " één; welke wordt niet gezegd, omdat de kolom over mensen gaat"
      )
    case .similarValues(let spellings):
      let list = spellings.listed
      return Text(
        en:
          "\(list.en) look like \(spellings.count == 2 ? "two " : "")spellings of one value, and are"
          + " counted apart",
        nl:
          "\(list.nl) lijken \(spellings.count == 2 ? "twee " : "")schrijfwijzen van één waarde, en"
          + " zijn apart geteld"
      )
    case .similarValuesInGuarded(let column):
      return Text(
        en:
          "values in the column \(column.quoted) look like spellings of one value, and are counted"
          + " apart; which is not told, since the column is about people",
        nl:
          "waarden in de kolom \(column.quoted) lijken schrijfwijzen van één waarde, en zijn apart"
          + " geteld; welke wordt niet gezegd, omdat de kolom over mensen gaat"
      )
    default: return nil
    }
  }

  /// What to do about the spellings of a value; `nil` for other faults.
  var spellingSuggestion: Text? {
    switch self {
    case .mergedSpellings(let spellings):
      let usual = spellings.last?.text.quoted ?? ""
      return Text(en: "write \(usual) throughout", nl: "schrijf overal \(usual)")
    case .similarValues(let spellings):
      let usual = spellings.last?.text.quoted ?? ""
      return Text(
        en: "write \(usual) throughout if they are one",
        nl: "schrijf overal \(usual) als het om één waarde gaat"
      )
    default: return nil
    }
  }
}

extension [SpellingCount] {
  /// The spellings with their counts: "'gent' (1) and 'Gent' (3)".
  fileprivate var listed: Text {
    // The last is the one under which the value is shown.
    let words = (count > 6 ? Array(prefix(5)) + suffix(1) : self).map { spelling in
      let times = Number.text(spelling.count)
      return Text(
        en: "\(spelling.text.quoted) (\(times.en))",
        nl: "\(spelling.text.quoted) (\(times.nl))"
      )
    }
    return .list(words)
  }
}
