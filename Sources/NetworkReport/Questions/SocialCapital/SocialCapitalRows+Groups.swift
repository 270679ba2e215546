import SocialNetwork

extension SocialCapitalRows {
  /// A row for every kind or group.
  ///
  /// The columns are fixed, so an empty cell may be withheld or not defined; with detail a last
  /// column says of each which it is.
  var groupRows: Rows {
    let hasAttribute = findings.attribute != nil
    let hasUmbrella = findings.terms.umbrella != nil
    let names = TieClass.byAttribute.map(\.name)
    let hasClosure = question.hasDetail && question.per == .group && findings.closure != nil
    let hasCommunities = question.hasDetail && !hasAttribute
    let hasNote = question.hasDetail && hasAttribute
    var rows = Rows(
      ["group", "actors"] + names + (hasUmbrella ? names.map { $0 + "-without-umbrella" } : [])
        + (hasCommunities ? [TieClass.within.name, TieClass.between.name] : [])
        + (hasClosure ? ["closure", "closure-by-size", "coleman"] : [])
        + (hasNote ? ["note"] : [])
    )
    var closure: [String: GuardedClosure.Group] = [:]
    for group in findings.closure?.groups ?? [] { closure[group.name] = group }
    func values(_ cell: (TieClass) -> Guarded?) -> [Value] {
      TieClass.byAttribute.map {
        isKnown($0) ? value(cell($0)?.number) : .number(nil)
      }
    }
    let shown = zip(findings.contract.groups, findings.capital.groups)
      .prefix(question.limit ?? .max)
    for (group, compared) in shown {
      let count = group.actorCount.number.map { Value.integer(Int($0)) } ?? .number(nil)
      var row: [Value] = [.text(name(of: group)), count]
      row += values { group[$0] }
      if hasUmbrella { row += values { group.withoutUmbrella($0) } }
      if hasCommunities {
        row += [TieClass.within, .between].map { value(compared[$0].number) }
      }
      if hasClosure {
        let numbers = group.name.flatMap { closure[$0.en] }
        row += [numbers?.share, numbers?.expected, numbers?.coleman].map { .number($0?.number) }
      }
      if hasNote {
        var cells: [Guarded?] = TieClass.byAttribute.map { group[$0] }
        if hasUmbrella { cells += TieClass.byAttribute.map { group.withoutUmbrella($0) } }
        if hasClosure {
          let numbers = group.name.flatMap { closure[$0.en] }
          cells += [numbers?.share, numbers?.expected, numbers?.coleman]
        }
        let notes = zip(rows.columns.dropFirst(2), cells).compactMap { column, cell in
          cell.flatMap { $0.note.isEmpty ? nil : "\(column): \($0.note)" }
        }
        let size = group.actorCount.note
        let ofSize = size.isEmpty ? [] : ["actors: \(size)"]
        row.append(.text((ofSize + notes).joined(separator: "|")))
      }
      rows.append(row)
    }
    return rows
  }

  /// The name of a group for programs, in brackets where it is no value of the file.
  private func name(of group: GroupCapital) -> String {
    guard let name = group.name else { return "" }
    return name == .otherOrNotStated ? "(\(name.en))" : name.en
  }
}
