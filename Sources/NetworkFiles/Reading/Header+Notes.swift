import SocialNetwork

// What is said of columns that were taken, or were not.
extension Header {
  mutating func note(_ column: Int, readAs field: Spelling.Field) {
    let title = field.title
    notes.append(
      Text(
        en: "\(file): column \(names[column].quoted) is read as the \(title.en)",
        nl: "\(file): kolom \(names[column].quoted) gelezen als \(title.nl)"
      )
    )
  }

  /// Notes that a column is not what its header seems to say, and so is an attribute.
  mutating func note(_ column: Int, isNo field: Spelling.Field) {
    let title = field.title
    notes.append(
      Text(
        en: "\(file): column \(names[column].quoted) holds something else than the \(title.en), so"
          + " it is an attribute",
        nl:
          "\(file): kolom \(names[column].quoted) bevat iets anders dan \(title.nl), en is dus een"
          + " kenmerk"
      )
    )
  }
}

extension Spelling.Field {
  /// What a column of the field holds, after "the" in English and with its article in Dutch.
  var title: Text {
    switch self {
    case .id: Text(en: "id", nl: "de id")
    case .name: Text(en: "name", nl: "de naam")
    case .kind: Text(en: "kind of actor", nl: "de soort actor")
    case .surveyed: Text(en: "answer to who was surveyed", nl: "het antwoord op wie bevraagd is")
    case .role: Text(en: "role", nl: "de rol")
    case .function: Text(en: "function", nl: "de functie")
    case .source: Text(en: "first actor of a tie", nl: "de eerste actor van een relatie")
    case .target: Text(en: "second actor of a tie", nl: "de tweede actor van een relatie")
    case .weight: Text(en: "weight", nl: "het gewicht")
    case .since: Text(en: "first day of a tie", nl: "de eerste dag van een relatie")
    case .until: Text(en: "last day of a tie", nl: "de laatste dag van een relatie")
    }
  }
}
