import GraphCore

/// How lasting ties are: their age at the date of the data, and what the network survives.
///
/// Ties that exist on that date count, each from the first day of any of its rows, so that a renewed
/// tie is as old as its beginning. A tie is older than *k* years when it began *k* years before the
/// date or earlier. Ties without a first day are left out and counted. What is left when actors leave
/// is told in ``Survival``.
struct Durability {
  let indicators: [Indicator]

  init(of layers: CompassLayers, options: CompassOptions) {
    let survival = Survival(
      of: layers.whole,
      umbrella: options.umbrella,
      threads: options.threadCount
    )
    indicators =
      Durability.ages(of: layers)
      + Durability.losses(survival, in: layers.whole, hasUmbrella: options.umbrella != nil)
  }

  // MARK: - Age

  private static let years = [1, 3, 5]

  private static func ages(of layers: CompassLayers) -> [Indicator] {
    let titles =
      years.map { years in
        (
          "older-than-\(years)",
          Text(
            en: years == 1 ? "Older than a year" : "Older than \(years) years",
            nl: "Ouder dan \(years) jaar"
          )
        )
      } + [
        ("median-age", Text(en: "Median age in years", nl: "Mediane leeftijd in jaren")),
        ("undated", Text(en: "Without a date", nl: "Zonder datum")),
      ]
    let command = ["describe"]
    guard let date = layers.date, let ages = TieAges(layers) else {
      return titles.map { id, title in
        Indicator(id, title: title, without: .tieColumn("since"), command: command)
      }
    }
    let onDay = command + ["--on", date.description]
    let (dated, all) = (ages.ties.count, ages.ties.count + ages.undated.count)
    func older(_ years: Int) -> Int {
      ages.ties.count { $0.firstDay <= date.years(before: years) }
    }
    let shares = zip(titles, years).map { title, years in
      Indicator(
        title.0,
        title: title.1,
        value: .share(older(years), of: dated),
        sentence: Noun.tie.part(older(years), of: dated)
          + Text(en: " with a date", nl: " met een datum") + Verb.began.form(for: older(years))
          + Text(
            en: " on \(date.years(before: years).words.en) or earlier.",
            nl: " op \(date.years(before: years).words.nl) of vroeger."
          ),
        command: onDay,
        isDetail: years == 3
      )
    }
    let median = ages.ties.map { Double(date.number - $0.firstDay.number) / 365.25 }.median
    return shares + [
      Indicator(
        titles[3].0,
        title: titles[3].1,
        value: median.map { .number($0) } ?? .undefined,
        sentence: Text(
          en: "Half of the ties with a date are older than this.",
          nl: "De helft van de relaties met een datum is ouder dan dit."
        ),
        command: onDay
      ),
      Indicator(
        titles[4].0,
        title: titles[4].1,
        value: .share(all - dated, of: all),
        sentence: Noun.tie.part(all - dated, of: all)
          + Text(
            en: " of that day: since when is not known.",
            nl: " van die dag: sinds wanneer is niet gekend."
          ),
        command: onDay,
        isDetail: dated == all
      ),
    ]
  }

  // MARK: - Loss

  private static func losses(
    _ survival: Survival,
    in network: Network,
    hasUmbrella: Bool
  ) -> [Indicator] {
    let command = ["centrality", "--measure", "betweenness"]
    let now = network.graph.connectedComponents().sizes.max() ?? 0
    let left = Text(
      en: " would still hang together (\(now) do now).",
      nl: " hangen dan nog samen (nu \(now))."
    )
    func names(_ loss: Survival.Loss) -> Text {
      let names = loss.actors.map { network.mention(of: $0) }
      let kind = network.actors.kinds[loss.actors[0]]
      if names.count == 2, kind.isPerson, names[0] == names[1] {
        return Text(en: "two ", nl: "twee ") + kind.plural
      }
      return names.dropFirst().reduce(names[0]) { $0 + Text(en: " and ", nl: " en ") + $1 }
    }
    func indicator(
      _ id: String,
      _ title: Text,
      _ loss: Survival.Loss?,
      _ more: Text,
      isDetail: Bool = false
    ) -> Indicator {
      Indicator(
        id,
        title: title,
        value: loss.map { .share($0.largest, of: $0.left) } ?? .undefined,
        sentence: loss.map { loss in
          Text(en: "If ", nl: "Als ") + names(loss)
            + Text(en: " left, ", nl: loss.actors.count == 1 ? " wegvalt: " : " wegvallen: ")
            + Noun.actor.part(loss.largest, of: loss.left) + left + more
        } ?? Text(""),
        command: command,
        isDetail: isDetail
      )
    }
    var found = [
      indicator(
        "survives-one",
        Text(en: "Survives the loss of one", nl: "Overleeft verlies van één"),
        survival.worstOne,
        survival.meanOfOne.map { mean in
          Text(
            en: " That is the worst case; on average it is \(Percentage.string(mean)).",
            nl: " Dat is het ergste geval; gemiddeld is het \(Percentage.string(mean))."
          )
        } ?? Text("")
      ),
      Indicator(
        "survives-one-mean",
        title: Text(en: "Survives the loss of one, on average", nl: "Idem, gemiddeld"),
        value: survival.meanOfOne.map { .portion($0) } ?? .undefined,
        sentence: Text(
          en: "The share that hangs together, averaged over the loss of each actor.",
          nl: "Het aandeel dat samenhangt, gemiddeld over het verlies van elke actor."
        ),
        command: command,
        isDetail: true
      ),
      indicator(
        "survives-two",
        Text(en: "Survives the loss of two", nl: "Overleeft verlies van twee"),
        survival.worstTwo,
        survival.isExact
          ? Text(en: " No other two would leave less.", nl: " Geen ander tweetal laat minder over.")
          : Text(
            en: " Not all pairs were tried: another two might leave less.",
            nl: " Niet alle paren zijn geprobeerd: een ander tweetal laat misschien minder over."
          )
      ),
    ]
    let title = Text(en: "Survives without the umbrella", nl: "Overleeft zonder de koepel")
    found.append(
      hasUmbrella
        ? indicator(
          "survives-umbrella",
          title,
          survival.umbrella,
          Text(""),
          isDetail: survival.umbrella == survival.worstOne
        )
        : Indicator(
          "survives-umbrella",
          title: title,
          without: .option("--umbrella ID"),
          command: command
        )
    )
    return found
  }
}

/// The ties that exist at the date of the data, with the first day of each.
struct TieAges {
  /// A tie that has a first day, and had begun.
  struct Tie {
    let source: Int
    let target: Int
    let firstDay: Day
  }

  /// The ties of which the first day is known.
  private(set) var ties: [Tie] = []

  /// The others.
  private(set) var undated: [(Int, Int)] = []

  /// `nil` where the files do not say, or there is no date.
  init?(_ layers: CompassLayers) {
    guard let today = layers.today, let date = layers.date, let since = layers.whole.ties.since
    else { return nil }
    var isToday = [Bool](repeating: false, count: layers.whole.graph.edgeCount)
    // Where ties are those of another day, some of this one are not among them.
    let ends = today.ties { _, u, v in layers.whole.graph.hasEdge(u, v) }
    for place in layers.whole.graph.edgePlaces(
      sources: ends.map { UInt32($0.0) },
      targets: ends.map { UInt32($0.1) }
    ) {
      isToday[Int(place)] = true
    }
    var place = 0
    layers.whole.graph.forEachEdge { u, v, _ in
      defer { place += 1 }
      guard isToday[place] else { return }
      if let firstDay = since[place], firstDay <= date {
        ties.append(Tie(source: u, target: v, firstDay: firstDay))
      } else {
        undated.append((u, v))
      }
    }
  }
}

extension Day {
  /// The same date some years earlier; 28 February where that year has no 29th.
  func years(before count: Int) -> Day {
    let (year, month, day) = date
    let earlier = Day(year: year - count, month: month, day: day)
    return earlier ?? Day(year: year - count, month: month, day: 28) ?? self
  }
}
