import NetworkReport
import SocialNetwork

/// What `capital --detail` adds for a reader: brokers, and the associations that bridge.
struct CapitalDetail {
  let analysis: CapitalAnalysis

  private var call: Call { analysis.call }
  private var language: Language { analysis.call.language }
  private var network: Network { analysis.network }
  private var isGuarded: Bool { analysis.division?.isGuarded ?? false }

  var lines: [String] { brokers + associations }

  /// How often anybody has each role, and who most.
  private var brokers: [String] {
    guard let brokerage = analysis.brokerage else { return [] }
    let totals = analysis.session.totals(of: brokerage, by: analysis.division)
    guard !totals.allSatisfy(\.isWithheld) else { return [] }
    let tellsActors = analysis.row == .actor
    var table = Table(
      [
        .init(title: Text(en: "Broker", nl: "Bemiddelaar")[language], giving: .wrap),
        .init(title: Text(en: "Times", nl: "Keren")[language], isNumber: true),
      ]
        + (tellsActors
          ? [.init(title: Text(en: "Most often", nl: "Het vaakst")[language], giving: .wrap)] : [])
    )
    for (role, total) in zip(Brokerage.Role.allCases, totals) {
      let counts = brokerage.counts(role)
      let most = network.actors.indices.filter { counts[$0] > 0 }
        .sorted { first, second in
          counts[first] == counts[second]
            ? network.actors.ids.precedes(first, second) : counts[first] > counts[second]
        }
        .prefix(3).map { "\(network.actors.names[$0]) (\(counts[$0]))" }
      table.append(
        [role.title.capitalized[language], total.text(Number.text)[language]]
          + (tellsActors ? [most.joined(separator: ", ")] : [])
      )
    }
    let unknown = brokerage.leftOut.reduce(0, +)
    let note = Text(
      en:
        "Times that an actor stands between two others who have no tie, by the groups of the three"
        + (unknown > 0 && !isGuarded
          ? "; \(unknown) times a group of the three is not known." : "."),
      nl:
        "Keren dat een actor tussen twee anderen zonder onderlinge relatie staat, naar de groepen "
        + "van de drie"
        + (unknown > 0 && !isGuarded
          ? "; \(unknown) keer is een groep van de drie niet gekend." : ".")
    )
    return [""] + table.lines(width: call.terminal.width, heading: call.terminal.heading)
      + note[language].wrapped(to: call.terminal.width)
  }

  /// Internal and external bridging of associations; of a sensitive attribute only what all of them
  /// come to, since the members of one are few.
  private var associations: [String] {
    guard let attribute = analysis.attribute else { return [] }
    let all = network.associationBridging(by: attribute)
    guard !isGuarded else { return [""] + summary(of: all) }
    let listed = all.filter { $0.inside != nil || $0.outside != nil }
      .sorted { first, second in
        if first.members != second.members { return first.members > second.members }
        return network.actors.ids.precedes(first.association, second.association)
      }
    guard !listed.isEmpty else { return [] }
    let limit = call.arguments[Common.top].inDetail
    var table = Table([
      .init(title: Text(en: "Association", nl: "Vereniging")[language], giving: .cut),
      .init(title: Text(en: "Members known", nl: "Leden gekend")[language], isNumber: true),
      .init(
        title: Text(en: "Internal bridging", nl: "Interne overbrugging")[language],
        isNumber: true
      ),
      .init(title: Text(en: "Ties compared", nl: "Relaties vergeleken")[language], isNumber: true),
      .init(
        title: Text(en: "External bridging", nl: "Externe overbrugging")[language],
        isNumber: true
      ),
    ])
    for bridging in listed.prefix(limit) {
      table.append([
        network.actors.names[bridging.association], String(bridging.membersKnown),
        Number.text(bridging.inside), String(bridging.tiesKnown), Number.text(bridging.outside),
      ])
    }
    var lines = [""] + table.lines(width: call.terminal.width, heading: call.terminal.heading)
    if listed.count > limit {
      lines.append(
        CapitalWords(analysis: analysis).more(listed.count - limit, all: listed.count)[language]
      )
    }
    return lines
      + Text(
        en: "Internal: the chance that two members differ. External: the share of ties to other "
          + "associations whose members usually differ. The two need not go together.",
        nl: "Intern: de kans dat twee leden verschillen. Extern: het aandeel relaties met andere "
          + "verenigingen waarvan de leden gewoonlijk verschillen. De twee gaan niet altijd samen."
      )[language].wrapped(to: call.terminal.width)
  }

  private func summary(of all: [AssociationBridging]) -> [String] {
    let guarded = analysis.session.associationBridging(
      all,
      of: network,
      isGuarded: true
    )
    func percentage(_ share: Guarded) -> String {
      share.text { $0.map(CapitalWords.percentage) ?? "–" }[language]
    }
    return Text(
      en: "Associations: two members of one differ in \(percentage(guarded.inside)) of cases on "
        + "average; \(percentage(guarded.outside)) of the ties among associations join two whose "
        + "members usually differ.",
      nl: "Verenigingen: twee leden van eenzelfde verschillen gemiddeld in "
        + "\(percentage(guarded.inside)) van de gevallen; \(percentage(guarded.outside)) van de "
        + "relaties tussen verenigingen verbindt er twee waarvan de leden gewoonlijk verschillen."
    )[language].wrapped(to: call.terminal.width)
  }
}
