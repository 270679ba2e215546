import GraphCore
import NetworkDrawing
import SocialNetwork

// How a network looks: its ladder, its drawing, and how ties are spread.

extension PageFindings {
  /// The ladder, right under what matters most.
  var ladderPart: NetworkPage.Part {
    NetworkPage.Part(
      id: "ladder",
      heading: Text(
        en: "The ladder: how firmly is each actor connected?",
        nl: "De ladder: hoe stevig is elke actor verbonden?"
      ),
      short: nil,
      lead: [],
      items: [.chart(ladderChart)]
    )
  }

  /// The ladder as a bar.
  private var ladderChart: Chart {
    let order: [(rung: Rung, tone: Int?)] = [
      (.robust, 0), (.oneActor, 1), (.oneTie, 2), (.umbrellaOnly, 3), (.detached, 4), (.isolate, 5),
      (.notOnDay, nil), (.unknown, nil),
    ]
    var table = ReportTable([
      .words(Text(en: "Rung", nl: "Trede")),
      .words(Text(en: "What it means", nl: "Wat het betekent"), .wrap),
      .numbers(Text(en: "Actors", nl: "Actoren")), .numbers(Text(en: "Share", nl: "Aandeel")),
      .numbers(Text(en: "Groups", nl: "Groepen")),
    ])
    let counts = order.map { entry in ladder.rungs.count { $0 == entry.rung } }
    let shares = counts.map { Percentage.text($0, of: network.actors.count) }
    let rounding = Percentage.rounding(ofParts: counts.map(Double.init))
    var steps: [Chart.Step] = []
    for (place, entry) in order.enumerated() {
      let isShown = counts[place] > 0 || entry.rung == .robust
      guard isShown else { continue }
      let title = entry.rung.title.capitalized
      steps.append(Chart.Step(label: title, count: counts[place], tone: entry.tone))
      let groups = ladder.groups.count { $0.rung == entry.rung }
      table.append([
        title,
        ladder.isMainPartOneTie && entry.rung == .robust
          ? Text(en: "is one of two with one tie", nl: "is een van twee met één relatie")
          : entry.rung.meaning(subject.here),
        Number.text(counts[place]), shares[place],
        entry.rung == .robust ? Text("–") : Number.text(groups),
      ])
    }
    let of = Noun.actor.count(network.actors.count)
    let sentences = IsolationSentences(subject, reach: nil)
    return Chart(
      title: Text(""),
      unit: Text(en: "Actors on each rung, of \(of.en)", nl: "Actoren per trede, van \(of.nl)"),
      form: .ladder(steps),
      table: table,
      caption: [sentences.eachIsCountedOnce, rounding].filter { !$0.en.isEmpty }
        + sentences.mainPart(of: ladder),
      explanation: ladderCard,
      more: [isolationQuestion]
    )
  }

  /// What a rung is.
  var ladderCard: [Text] {
    [
      Text(
        en:
          "An actor stands on the lowest rung that holds: without ties; in another network than the "
          + "main one, which is the one with most actors; connected by the umbrella alone; by a single tie "
          + "(a bridge); by a single other actor (a cutpoint); or by none of these, and then firmly.",
        nl:
          "Een actor staat op de laagste trede die geldt: zonder relaties; in een ander netwerk dan het "
          + "hoofdnetwerk, dat het meeste actoren heeft; enkel verbonden door de koepel; door één relatie "
          + "(een brug); door één andere actor (een scharnieractor); of door geen van deze, en dan stevig."
      )
    ]
  }

  var isolationQuestion: IsolationQuestion {
    IsolationQuestion(umbrella: question.umbrella, staff: question.staff)
  }

  /// The drawing with its table, and how ties are spread.
  var networkPart: NetworkPage.Part {
    guard !network.actors.isEmpty else {
      return networkPart(
        [
          Text(
            en: "There are no actors: there is nothing to draw.",
            nl: "Er zijn geen actoren: er valt niets te tekenen."
          )
        ],
        []
      )
    }
    let people =
      isNamingPeople
      ? Text("")
      : Text(
        en: "Organisations are named, people counted.",
        nl: "Organisaties staan met naam, mensen worden geteld."
      )
    let lead =
      drawing.nodes.isEmpty
      ? Text(
        en: "The network is too large to draw actor by actor: each box is a community.",
        nl: "Het netwerk is te groot om actor per actor te tekenen: elk vak is een gemeenschap."
      )
      // How large signs are, and of whom, is told below the drawing.
      : Text(
        en: "Each sign is an actor, each line a tie.",
        nl: "Elk teken is een actor, elke lijn een relatie."
      )
    return networkPart(
      [lead, people].filter { !$0.en.isEmpty },
      [.network(figure), .table(organisations), .pair([.chart(spread), .chart(lorenz)])]
        + [measures].compactMap(\.self)
    )
  }

  private func networkPart(_ lead: [Text], _ items: [NetworkPage.Item]) -> NetworkPage.Part {
    NetworkPage.Part(
      id: "network",
      heading: Text(en: "The network", nl: "Het netwerk"),
      short: Text(en: "Network", nl: "Netwerk"),
      lead: lead,
      items: items
    )
  }

  private var isNamingPeople: Bool { subject.naming.namesPeople }

  private var figure: NetworkFigure {
    let order = network.actors.ids.sorted(Array(network.actors.indices))
    var places = [Int?](repeating: nil, count: network.actors.count)
    var members: [NetworkFigure.Member] = []
    for node in drawing.nodes.sorted() where node < order.count {
      let actor = order[node]
      places[actor] = members.count
      let isPerson = network.actors.kinds[actor].mayBePerson
      members.append(
        NetworkFigure.Member(
          node: node,
          kind: network.actors.kinds[actor],
          name: isNamed(actor) ? network.actors.names[actor] : nil,
          place: isPerson ? nil : place?.cell(of: actor),
          rung: ladder.rungs[actor],
          degree: network.graph.degree(of: actor)
        )
      )
    }
    let functions = network.ties.functions
    let years = TieYears(of: subject)
    var ties: [NetworkFigure.Tie] = []
    var counts = [Int](repeating: 0, count: Function.allCases.count)
    var edge = 0
    network.graph.forEachEdge { u, v, _ in
      let served = functions?[edge] ?? []
      for function in served.words { counts[Int(function.rawValue)] += 1 }
      if let first = places[u], let second = places[v] {
        ties.append(
          NetworkFigure.Tie(
            ends: (first, second),
            functions: served,
            years: years?.ranges(of: u, v)
          )
        )
      }
      edge += 1
    }
    return NetworkFigure(
      svg: drawing.svg,
      prefix: PageDrawing.prefix,
      caption: drawing.diagram.caption,
      kinds: [
        ActorKind.memberAssociation, .organisation, .government, .volunteer, .individual, .unknown,
      ]
      .compactMap { kind in
        let count = network.actors.kinds.count { $0 == kind }
        return count == 0 ? nil : (kind, count)
      },
      actors: members,
      ties: ties,
      functions: functions == nil
        ? [] : zip(Function.allCases, counts).map { (function: $0, ties: $1) },
      years: years?.span,
      places: place.map { CompassReport.title(ofPlaces: $0.name) }
    )
  }

  /// The organisations, the best connected first.
  private var organisations: PageTable {
    let graph = network.graph
    let listed = network.actors.ids.sorted(Array(network.actors.indices))
      .filter { isNamed($0) }
      .enumerated()
      .sorted { first, second in
        let (a, b) = (graph.degree(of: first.element), graph.degree(of: second.element))
        return a == b ? first.offset < second.offset : a > b
      }
      .map(\.element)
    let most = 3000
    var table = ReportTable(
      [.words(Text(en: "Name", nl: "Naam"), .wrap), .words(Text(en: "Kind", nl: "Soort"))]
        + (place.map { [.words(CompassReport.title(ofPlaces: $0.name))] } ?? [])
        + [.numbers(Text(en: "Ties", nl: "Relaties")), .words(Text(en: "Rung", nl: "Trede"))]
    )
    for actor in listed.prefix(most) {
      let isPerson = network.actors.kinds[actor].mayBePerson
      table.append(
        [Text(network.actors.names[actor]), network.actors.kinds[actor].title]
          + (place.map { [isPerson ? Text("–") : Text($0.cell(of: actor) ?? "–")] } ?? [])
          + [Number.text(graph.degree(of: actor)), ladder.rungs[actor].title]
      )
    }
    let (all, count) = (Number.text(listed.count), Number.text(min(most, listed.count)))
    let part =
      listed.count > most
      ? Text(en: "\(count.en) of \(all.en)", nl: "\(count.nl) van \(all.nl)") : all
    return PageTable(
      title: Text(
        en: "Who is named, the best connected first (\(part.en))",
        nl: "Wie genoemd wordt, de best verbonden eerst (\(part.nl))"
      ),
      table: table,
      shown: 8,
      isFolded: true
    )
  }

  /// How many actors have how many ties.
  private var spread: Chart {
    let bins: [(label: Text, range: ClosedRange<Int>)] = [
      (Text("0"), 0...0), (Text("1"), 1...1), (Text("2"), 2...2), (Text("3"), 3...3),
      (Text("4"), 4...4),
      (Text("5–9"), 5...9), (Text("10–19"), 10...19),
      (Text(en: "20 or more", nl: "20 of meer"), 20...Int.max),
    ]
    let series = [
      members { !$0.mayBePerson }, members { $0.isPerson }, members { $0 == .unknown },
    ].filter { !$0.isEmpty }.map { (title: label(of: $0), members: $0) }
    var table = ReportTable(
      [.words(Text(en: "Ties", nl: "Relaties"))] + series.map { .numbers($0.title) }
    )
    var rows: [Chart.BarRow] = []
    for bin in bins {
      let counts = series.map { series in
        series.members.count { bin.range.contains(network.graph.degree(of: $0)) }
      }
      let texts = counts.map { Number.text($0) }
      rows.append(Chart.BarRow(label: bin.label, values: counts.map(Double.init), texts: texts))
      table.append([bin.label] + texts)
    }
    return Chart(
      title: Text(en: "How many ties do actors have?", nl: "Hoeveel relaties hebben actoren?"),
      unit: Text(en: "Actors by their number of ties", nl: "Actoren naar hun aantal relaties"),
      form: .bars(rows, series: series.map(\.title)),
      table: table,
      explanation: PageFindings.card(ActorMeasure.degree),
      more: [MeasuresQuestion(id: ActorMeasure.degree.id)]
    )
  }

  private func members(where isCounted: (ActorKind) -> Bool) -> [Int] {
    network.actors.indices.filter { isCounted(network.actors.kinds[$0]) }
  }

  /// What some actors are called together, and how many they are: people, or others by their kinds.
  private func label(of members: [Int]) -> Text {
    let kinds = Set(members.map { network.actors.kinds[$0] })
    let name =
      kinds == [.unknown]
      ? Text(en: "Of unknown kind", nl: "Van onbekende soort")
      : kinds.allSatisfy(\.isPerson)
        ? Text(en: "People", nl: "Mensen")
        : Text.list(ActorKind.allCases.filter(kinds.contains).map(\.plural)).capitalized
    let count = Number.text(members.count)
    return Text(en: "\(name.en) (\(count.en))", nl: "\(name.nl) (\(count.nl))")
  }

  /// How unequally ties are spread over organisations and over people, those of unknown kind left out.
  private var lorenz: Chart {
    let parts = [members { !$0.mayBePerson }, members { $0.isPerson }]
    let unknown = members { $0 == .unknown }.count
    let leftOut = Noun.actorOfUnknownKind.count(unknown)
    var table = ReportTable([
      .words(Text(en: "Among", nl: "Onder")),
      .numbers(Text(en: "Least connected half has", nl: "Minst verbonden helft heeft")),
      .numbers(Text(en: "Best connected tenth has", nl: "Best verbonden tiende heeft")),
      .numbers(Text("Gini")),
    ])
    var curves: [Chart.LorenzCurve] = []
    for members in parts where members.count > 1 {
      let label = label(of: members)
      let degrees = members.map { Double(network.graph.degree(of: $0)) }.sorted()
      let all = degrees.reduce(0, +)
      guard all > 0 else { continue }
      var sums = [0.0]
      for degree in degrees { sums.append(sums[sums.count - 1] + degree) }
      func share(_ part: Double) -> Double {
        let place = part * Double(degrees.count)
        let low = min(Int(place), degrees.count - 1)
        return (sums[low] + (place - Double(low)) * degrees[low]) / all
      }
      let points = (0...20).map { (of: Double($0) / 20, have: share(Double($0) / 20)) }
      let gini = Number.text(degrees.giniCoefficient)
      curves.append(Chart.LorenzCurve(label: label, points: points, gini: gini))
      table.append([
        label, Percentage.text(share(0.5)), Percentage.text(1 - share(0.9)), gini,
      ])
    }
    return Chart(
      title: Text(en: "How evenly are ties spread?", nl: "Hoe gelijk zijn relaties verdeeld?"),
      unit: Text(
        en: "Share of all tie ends that the least connected have together (Lorenz curve)",
        nl: "Deel van alle relaties dat de minst verbonden samen hebben (Lorenzcurve)"
      ),
      form: .lorenz(curves),
      table: table,
      caption: [
        Text(
          en: "On the straight line all would have as many.",
          nl: "Op de rechte lijn zou iedereen er evenveel hebben."
        )
      ]
        + (unknown > 0
          ? [Text(en: "Left out: \(leftOut.en).", nl: "Niet meegeteld: \(leftOut.nl).")] : []),
      explanation: PageFindings.card(NetworkMeasure.degreeGini),
      more: [MeasuresQuestion(id: NetworkMeasure.degreeGini.id)]
    )
  }

  /// The numbers of the whole, each with its card.
  private var measures: NetworkPage.Item? {
    let chosen: [NetworkMeasure] = [
      .density, .meanDegree, .averageDistance, .transitivity, .degreeCentralisation, .degreeGini,
    ]
    let options = subject.measureOptions()
    let figures = chosen.compactMap { measure -> Figure? in
      // All shortest paths of a large network take long, and describe has estimates of them.
      guard measure.id != NetworkMeasure.averageDistance.id || network.actors.count <= 5000,
        let score = network.score(measure, options: options)
      else { return nil }
      return Figure(
        title: measure.title,
        value: Number.text(score),
        sentence: measure.question,
        explanation: PageFindings.card(measure),
        more: [DescribeQuestion(measures: [measure.id])]
      )
    }
    return figures.isEmpty ? nil : .figures(figures)
  }
}

extension Rung {
  /// What standing on the rung means, in a few words, and where that is so.
  fileprivate func meaning(_ here: Text) -> Text {
    switch self {
    case .unknown:
      Text(
        en: "whether it has ties is not known",
        nl: "of die relaties heeft, is niet bekend"
      )
    case .notOnDay:
      Text(en: "has ties on other days only", nl: "heeft enkel op andere dagen relaties")
    case .isolate:
      Text(en: "has no tie at all", nl: "heeft geen enkele relatie").followed(by: here)
    case .detached:
      Text(
        en: "has no path to the main network",
        nl: "heeft geen pad naar het hoofdnetwerk"
      )
    case .umbrellaOnly:
      Text(
        en: "would lose the main network without the umbrella",
        nl: "verliest het hoofdnetwerk zonder de koepel"
      )
    case .oneTie:
      Text(
        en: "would lose the main network with a single tie",
        nl: "verliest het hoofdnetwerk als één relatie wegvalt"
      )
    case .oneActor:
      Text(
        en: "would lose the main network with a single other actor",
        nl: "verliest het hoofdnetwerk als één andere actor wegvalt"
      )
    case .robust, .outOfReach:
      Text(
        en: "stays connected, whichever one tie or actor is lost",
        nl: "blijft verbonden, welke ene relatie of actor ook wegvalt"
      )
    }
  }
}
