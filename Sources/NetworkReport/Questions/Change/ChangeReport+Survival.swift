import SocialNetwork

// How many ties lasted, by what they served and whom they joined.

extension ChangeReport {
  var survivalTable: [Block] {
    let sorts = survivalTold
    guard !sorts.isEmpty else { return [] }
    var table = ReportTable([
      .words(Text(en: "Ties", nl: "Relaties"), .wrap), .numbers(Text(en: "Then", nl: "Toen")),
      .numbers(Text(en: "Still there", nl: "Nu nog")), .numbers(Text(en: "Share", nl: "Aandeel")),
    ])
    for sort in sorts {
      table.append([
        Text(en: sort.title.en.capitalizedFirst, nl: sort.title.nl.capitalizedFirst),
        Number.text(sort.before), Number.text(sort.lasted),
        Percentage.text(sort.lasted, of: sort.before),
      ])
    }
    guard sorts.count < change.survival.count else { return [.table(table)] }
    return [
      .table(table),
      .sentence(
        Text(
          en:
            "Sorts with people of which there were fewer than five are not shown, nor what would tell them.",
          nl:
            "Soorten met mensen waarvan er minder dan vijf waren, zijn niet getoond, en ook niet wat ze zou "
            + "verraden."
        )
      ),
    ]
  }

  /// The sorts of ties of which it is told how many lasted: where people are not named, none of so few with people
  /// that it tells of single ones, nor one that would give these by subtraction.
  private var survivalTold: [TieSurvival] {
    let sorts = change.survival
    guard !naming.namesPeople else { return sorts }
    let fewest = BlindSpots.fewest
    var hidden: Set<String> = []
    for family in Set(sorts.map(\.family)) {
      let ofFamily = sorts.filter { $0.family == family }.sorted { $0.before < $1.before }
      let few = ofFamily.filter { $0.withPeople > 0 && $0.before < fewest }
      guard !few.isEmpty else { continue }
      hidden.formUnion(few.map(\.id))
      var sum = few.reduce(0) { $0 + $1.before }
      for sort in ofFamily where sum < fewest && !hidden.contains(sort.id) {
        hidden.insert(sort.id)
        sum += sort.before
      }
    }
    return sorts.filter { !hidden.contains($0.id) }
  }
}

extension TieSurvival {
  /// By what it sorts: `function`, `kinds` or `class`.
  fileprivate var family: Substring { id.prefix { $0 != ":" } }
}
