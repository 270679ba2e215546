import SocialNetwork

// How many ties lasted, by what they served and whom they joined.

extension ChangeReport {
  var survivalTable: [Block] {
    let sorts = findings.survival
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
    let ofThen: [Block] =
      change.changedKind.isEmpty
      ? []
      : [
        .sentence(
          Text(
            en: "Sorts are by the kinds that actors had then.",
            nl: "Soorten volgen de soort die actoren toen hadden."
          )
        )
      ]
    guard sorts.count < change.survival.count else { return [.table(table)] + ofThen }
    return [
      .table(table),
      .sentence(
        Text(
          en:
            "Sorts with people of which there were fewer than five are not shown, nor what would tell them in this "
            + "table.",
          nl:
            "Soorten met mensen waarvan er minder dan vijf waren, zijn niet getoond, en ook niet wat ze in deze tabel "
            + "zou verraden."
        )
      ),
    ] + ofThen
  }
}
