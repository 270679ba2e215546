import NetworkFiles
import NetworkReport
import SocialNetwork

// What is said of roles, functions and days that the file of ties does not tell.

extension Call {
  /// Says so where the files know nothing of the layer that is asked for: every tie is unknown in it,
  /// or, of days, all of them stay.
  func warnOfUnknownLayer(of dataset: Dataset) {
    let asked: [(any AnyOption, [Spelling.Field], isKnown: Bool, consequence: Text)] = [
      (
        Common.role, [.role], dataset.ties.roles != nil,
        Text(
          en:
            "no column of roles was read in the file of ties, so no tie is known to have this one",
          nl: "in het bestand met relaties is geen kolom met rollen gelezen, dus van geen enkele"
            + " relatie is bekend of ze deze heeft"
        )
      ),
      (
        Common.function, [.function], dataset.ties.functions != nil,
        Text(
          en: "no column of functions was read in the file of ties, so no tie is known to have this"
            + " one",
          nl: "in het bestand met relaties is geen kolom met functies gelezen, dus van geen enkele"
            + " relatie is bekend of ze deze heeft"
        )
      ),
      (
        Common.day, [.since, .until], dataset.ties.since != nil || dataset.ties.until != nil,
        Text(
          en:
            "no column of first or last days was read in the file of ties, so all ties are taken to"
            + " exist on that day",
          nl:
            "in het bestand met relaties is geen kolom met eerste of laatste dagen gelezen, dus alle"
            + " relaties gelden als bestaand op die dag"
        )
      ),
    ]
    for (option, fields, isKnown, consequence) in asked where arguments.has(option) && !isKnown {
      let remedy = remedy(reading: fields, from: dataset.otherTieColumns)
      let words = [consequence, remedy].compactMap { $0?[language] }.joined(separator: "; ")
      terminal.complain("\(option.name): \(words)")
    }
  }

  /// How a column that was not read as some field can be, and why it was not where its header says the field; `nil`
  /// where there is no such column, or it cannot be named.
  private func remedy(reading fields: [Spelling.Field], from columns: [String]) -> Text? {
    guard command.options.contains(where: { $0.name == Common.column.name }) else { return nil }
    for field in fields {
      guard let header = columns.first(where: field.isHeader) else { continue }
      let shown = "'\(header.harmless)'"
      let given = Text(
        en: "\(Common.column.name) \("\(field.rawValue)=\(header)".harmless.quotedForShell)",
        nl: "\(Common.column.name) \("\(field.dutch)=\(header)".harmless.quotedForShell)"
      )
      let cells = field.cells
      return Text(
        en: "the column \(shown) was taken for something else, since most of its cells are no "
          + "\(cells.en); \(given.en) reads it as such, and cells that are none are then errors",
        nl:
          "de kolom \(shown) is voor iets anders genomen, omdat de meeste cellen geen \(cells.nl) "
          + "zijn; \(given.nl) leest ze wel zo, en cellen die het niet zijn, zijn dan fouten"
      )
    }
    guard let field = fields.first, !columns.isEmpty else { return nil }
    let names = Text.list(ofNames: columns)
    return Text(
      en: "if one of the other columns (\(names.en)) has them: \(Common.column.name) "
        + "\(field.rawValue)=HEADER",
      nl: "als een van de andere kolommen (\(names.nl)) ze bevat: \(Common.column.name) "
        + "\(field.dutch)=KOP"
    )
  }
}

extension Spelling.Field {
  /// What the cells are of a column that is about roles, functions or days.
  fileprivate var cells: Text {
    switch self {
    case .role:
      Text(
        en: "roles (\(Role.allCases.map(\.name).joined(separator: ", ")))",
        nl: "rollen (\(Role.allCases.map(\.title.nl).joined(separator: ", ")))"
      )
    case .function:
      Text(
        en: "functions (\(Function.allCases.map(\.name).joined(separator: ", ")))",
        nl: "functies (\(Function.allCases.map(\.title.nl).joined(separator: ", ")))"
      )
    default: Text(en: "dates", nl: "datums")
    }
  }
}
