/// A call of which the output for programs is kept.
struct ContractCall: Hashable, CustomStringConvertible {
  let words: [String]

  var description: String { "weefsel " + words.joined(separator: " ") }

  /// The file with the output, such as `federation/describe-by-gender.csv`.
  var file: String {
    var words = words.filter { !["--format", "--quiet"].contains($0) }
    let form = words.removeLast()
    let dataset = words.firstIndex { $0.hasPrefix("datasets/") }
      .map { words.remove(at: $0).dropFirst("datasets/".count) }
    let name = words.joined(separator: " ").split { !$0.isLetter && !$0.isNumber }
      .joined(separator: "-")
    return (dataset.map { $0 + "/" } ?? "") + name + "." + form
  }

  /// Whatever is called a dataset here, ours and others', with which every command is called.
  static let datasets = onDatasets.map(\.key) + onFixtures.map(\.key)

  /// Calls on the datasets of this repository, and on none.
  static let ours = inBothForms(
    onDatasets.flatMap { dataset, lines in placed(lines, on: dataset) }
      + ["measures", "measures fragmentation"]
  )

  /// Calls on networks that are not in this repository.
  static let fixtures = inBothForms(
    onFixtures.flatMap { dataset, lines in placed(lines, on: dataset) }
  )

  /// Pages, of which what they say is kept.
  static let pages = [
    "report datasets/federation --umbrella koepel --staff level=koepel --date 2026-01-15 --language nl",
    "report datasets/federation --compare datasets/federation --audience internal --date 2026-01-15",
    "report datasets/florentine --umbrella Medici",
  ].map { ContractCall(words: $0.split(separator: " ").map(String.init) + ["--quiet", "-o", "-"]) }

  /// The file with what a page says.
  var pageFile: String {
    ContractCall(words: words.dropLast(2) + ["txt"]).file
  }

  /// Calls without their dataset; a date stands wherever today's would count.
  private static let onDatasets: KeyValuePairs = [
    "datasets/federation": [
      "check",
      "check --top 3",
      "describe",
      "describe --by municipality",
      "describe --by gender",
      "describe --by gender --audience internal",
      "describe --weighted --role connecting",
      "describe --only kind=volunteer --measure density,isolates,modularity",
      "centrality --top 40",
      "centrality --measure all --top 40",
      "centrality --measure all --weighted --normalised --where kind=organisation",
      "centrality --where municipality=Gent --columns municipality,sector",
      "isolated",
      "isolated --umbrella koepel",
      "isolated --umbrella koepel --staff level=koepel --rung one-tie --top 30",
      "isolated --reach government --within 2",
      "isolated --without koepel --on 2026-01-15 --min-size 2 --name-people",
      "communities",
      "communities --weighted --resolution 2 --where kind=organisation",
      "capital --top 40",
      "capital --by municipality --top 40",
      "capital --by municipality --umbrella koepel --top 40",
      "capital --by municipality --detail --top 30",
      "capital --by gender --per group",
      "capital --by sector --per kind --umbrella koepel",
      "capital --by gender --through memberships --per group",
      "equity --by gender",
      "equity --by gender,origin --umbrella koepel",
      "equity --by gender --measure degree,linking --population population.csv",
      "compass --date 2026-01-15",
      "compass --umbrella koepel --staff level=koepel --date 2026-01-15",
      "compass --across sector --without koepel --on 2026-01-15 --top 3",
      "compare --between 2022-01-01 2026-01-01 --top 40",
      "ties --top 60",
      "ties --bridges --by municipality --where kind=organisation",
      "ties --on 2026-01-15 --function culture --anchor koepel --bridges",
      "actor kraaienlied --umbrella koepel --date 2026-01-15",
      "actor v08 --name-people --measure degree,core --date 2026-01-15",
      "isolated --certainty --umbrella koepel --min-size 2",
      "centrality --certainty --measure degree --top 10",
      "describe --certainty --measure isolates,components,bridges",
      "connect --ties 5 --umbrella koepel",
      "connect --ties 3 --within-same municipality --capacity individual=2",
      "connect --goal government --ties 4",
      "lose --actors 2",
      "lose --these koepel",
      "lose --where municipality=Gent",
      "spread",
      "spread --actors 4 --within 1 --fair municipality",
    ],
    "datasets/florentine": [
      "check",
      "describe",
      "describe --by priorates",
      "centrality",
      "centrality --measure all",
      "centrality --where wealth>=40 --show-attributes",
      "isolated",
      "isolated --umbrella Medici",
      "isolated --anchor Medici --rung one-tie",
      "communities",
      "capital",
      "capital --detail --rank wealth --show-attributes",
      "capital --umbrella Medici --per kind",
      "capital --authority wealth>=100 --by priorates --show-attributes",
      "equity --by priorates",
      "compass",
      "compass --umbrella Medici",
      "ties",
      "ties --bridges --authority wealth>=100 --by priorates --show-attributes",
      "actor Medici --weighted",
      "isolated --certainty",
      "centrality --certainty",
      "describe --certainty",
      "connect",
      "connect --goal reach --ties 2",
      "connect --goal fragmentation --ties 2",
      "lose --actors 3",
      "spread --actors 2",
    ],
  ]

  private static let onFixtures: KeyValuePairs = [
    "fixtures/kohlekommission": [
      "check",
      "describe",
      "describe --by sex",
      "centrality",
      "centrality --measure all --columns representation",
      "isolated",
      "isolated --reach government",
      "communities",
      "capital --by representation --top 5",
      "capital --by sex --per group",
      "equity --by sex",
      "equity --by sex,representation",
      "compass --across representation",
      "ties --by representation --top 40",
      "actor SPD",
      "connect --ties 1",
      "lose --actors 2",
      "spread --fair representation",
    ],
    "fixtures/messy_tobacco_contact/dirty": [
      "check",
      "check --language nl",
      "describe --lenient",
      "describe --lenient --by agency_cat",
      "centrality --lenient --measure all --weighted",
      "centrality --lenient --where agency_lvl=State",
      "isolated --lenient --umbrella ITPC",
      "communities --lenient --weighted",
      "capital --lenient --by agency_lvl",
      "capital --lenient --by agency_cat --detail",
      "equity --lenient --by agency_lvl",
      "compass --lenient --umbrella ITPC --across agency_cat",
      "ties --lenient --bridges --by agency_lvl",
      "actor ITPC --lenient --weighted",
      "connect --lenient --ties 1 --umbrella ITPC",
      "lose --lenient --actors 2",
      "spread --lenient --actors 2 --within 1",
    ],
    "fixtures/messy_tobacco_contact/semicolon_decimal_comma_bom_crlf": [
      "check",
      "describe --by tob_yrs",
      "centrality --columns tob_yrs",
      "centrality --columns tob_yrs --excel",
      "isolated",
      "communities",
      "capital --rank tob_yrs --detail",
      "equity --by lead_agency",
      "compass",
      "ties --where tob_yrs>=20",
      "actor Promotus",
      "connect --goal fragmentation --ties 1",
      "lose",
      "spread --within 1",
    ],
    "fixtures/davis_southern_women": [
      "check --kind event=organisation",
      "describe --kind event=organisation",
      "centrality --kind event=organisation --measure all",
      "isolated --kind event=organisation --max-size 3",
      "communities --kind event=organisation",
      "capital --kind event=organisation --through memberships --by kind",
      "equity --kind event=organisation --by kind",
      "compass --kind event=organisation",
      "ties --kind event=organisation --top 30",
      "actor E1 --kind event=organisation",
      "connect --kind event=organisation --ties 1",
      "lose --kind event=organisation --actors 3",
      "spread --kind event=organisation --actors 2 --within 1",
    ],
  ]

  /// The calls with the dataset after the command.
  private static func placed(_ lines: [String], on dataset: String) -> [String] {
    lines.map { line in
      var words = line.split(separator: " ").map(String.init)
      words.insert(dataset, at: 1)
      return words.joined(separator: " ")
    }
  }

  /// Each call as CSV and as JSON; what is for a spreadsheet is CSV alone.
  private static func inBothForms(_ lines: [String]) -> [ContractCall] {
    lines.flatMap { line in
      let words = line.split(separator: " ").map(String.init)
      return (words.contains("--excel") ? ["csv"] : ["csv", "json"])
        .map { ContractCall(words: words + ["--quiet", "--format", $0]) }
    }
  }
}
