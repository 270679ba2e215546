import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel capital`: bonding, bridging and linking social capital.
  static let capital = Command(
    name: "capital",
    question: Text(
      en: "How much bonding, bridging and linking social capital is there, and who has it?",
      nl: "Hoeveel bindend, overbruggend en linking sociaal kapitaal is er, en wie heeft het?"
    ),
    operands: [dataset],
    options: CapitalOption.all + CapitalOption.rows + Common.measuring + Common.network
      + Common.reading + Common.output,
    example: Text("weefsel capital datasets/federation --by municipality"),
    run: { call in try CapitalOption.ask(call) }
  )
}

extension CapitalOption {
  /// Asks what the options of a call ask.
  static func ask(_ call: Call) throws {
    let given = call.arguments
    try call.answer(
      SocialCapitalQuestion(
        by: given[by],
        per: given[per],
        authorities: given[authority],
        umbrella: given[Common.umbrella],
        throughMemberships: given.has(through),
        sector: given[sector],
        rank: given[rank],
        comparesWithChance: given[chance],
        hasDetail: given[detail],
        isWeighted: given[Common.weighted],
        shown: given[Common.shown],
        limit: given[Common.top].given,
        columns: given[Common.columns]
      )
    )
  }
}

extension SocialCapitalQuestion: TypedQuestion {
  var typed: [String] {
    var words = [Command.capital.name]
    func add(_ option: some AnyOption, _ values: [String]) {
      for value in values { words += [option.name, value] }
    }
    func add(_ option: some AnyOption, if isGiven: Bool) {
      if isGiven { words.append(option.name) }
    }
    add(CapitalOption.by, [by].compactMap(\.self))
    add(CapitalOption.per, per == .actor ? [] : [per.rawValue])
    add(CapitalOption.authority, authorities)
    add(Common.umbrella, [umbrella].compactMap(\.self))
    add(CapitalOption.through, throughMemberships ? ["memberships"] : [])
    add(CapitalOption.sector, [sector].compactMap(\.self))
    add(CapitalOption.rank, [rank].compactMap(\.self))
    add(CapitalOption.chance, if: comparesWithChance)
    add(CapitalOption.detail, if: hasDetail)
    add(Common.weighted, if: isWeighted)
    add(Common.shown, shown.map(\.word))
    add(Common.top, limit.map { ["\($0)"] } ?? [])
    add(Common.columns, columns)
    return words
  }
}
