import NetworkDrawing
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel isolated`: the groups that are cut off or hang by a thread.
  static let isolated = Command(
    name: "isolated",
    question: Text(
      en: "Which groups are cut off, or hang by a thread?",
      nl: "Welke groepen zijn afgesneden, of hangen aan een zijden draadje?"
    ),
    operands: [dataset],
    options: [
      Common.anchor, Common.umbrella, Common.staff, rung, minSize, maxSize, reach, within,
      DrawOptions.namePeople, drawing, Common.date,
    ]
      + [Common.shown, Common.top, Common.columns] + Common.network + Common.reading
      + Common.output,
    example: Text(
      en: "weefsel isolated datasets/federation --umbrella koepel --rung one-tie",
      nl: "weefsel isolated datasets/federation --umbrella koepel --rung los"
    ),
    run: { call in
      let path = call.arguments[drawing]
      let format = try path.map { try call.drawingFormat(of: $0) }
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let isShown = try call.satisfying(
        call.arguments[Common.shown],
        of: Common.shown,
        in: loaded.network
      )
      let added = try loaded.columns(call)
      let search = try call.search(loaded.network, progress: progress)
      let session = call.session(of: loaded.network)
      let conceals = session.concealsContacts()
      let told = conceals ? session.withoutPeople(search.groups) : search.groups
      let groups = call.filtered(told, where: isShown)
      let people = conceals ? call.people(in: search.groups, session, where: isShown) : []
      let network = loaded.network
      let finder = (conceals ? nil : search.ladder).map { ladder in
        RepairFinder(network, ladder: ladder, mayTell: call.policy.mayTellOfActors)
      }
      progress.end()

      try call.write(
        added.beside(
          rows(groups, people, of: network, finder, limit: call.arguments[Common.top].given)
        ),
        to: call.arguments[Common.file],
        record: loaded.record,
        conventions: Conventions.with(search.conventions),
        withholding: session.withholding,
        table: {
          IsolationTable(
            search: search,
            groups: groups,
            finder: finder,
            listsPeople: !people.isEmpty,
            loaded: loaded,
            call: call
          ).lines(limit: call.arguments[Common.top].inTable)
        }
      )
      if let path, let format {
        var options = call.drawingOptions(for: loaded)
        options.title = Call.titleOfIsolated(in: loaded)[call.language]
        options.groups = groups
        options.namesPeople = call.arguments[DrawOptions.namePeople]
        try call.draw(loaded.network, options: options, to: path, as: format, progress: progress)
      }
    }
  )

  /// A row for every member of the groups, and for people of whom the rung alone is told.
  private static func rows(
    _ groups: [IsolatedGroup],
    _ people: [(actor: Int, rung: Rung)],
    of network: Network,
    _ finder: RepairFinder?,
    limit: Int?
  ) -> Rows {
    let actors = network.actors
    var finder = finder
    var rows = Rows([
      "group", "rung", "size", "id", "name", "kind", "held-by", "tied-to", "repair-from",
      "repair-to", "repair-rung", "ties-to-robust",
    ])
    for group in groups.prefix(limit ?? groups.count) {
      let mended: [Value] =
        finder?.repair(of: group).map { repair in
          [
            .text(actors.ids[repair.member]), .text(actors.ids[repair.contact]),
            repair.rung.map { .text($0.rawValue) } ?? .number(nil),
            .integer(repair.tiesToRobust),
          ]
        } ?? noRepair
      for member in group.members {
        rows.append(
          [
            .integer(group.number), .text(group.rung.rawValue), .integer(group.members.count),
            .text(actors.ids[member]), .text(actors.names[member]),
            .text(actors.kinds[member].name),
            .text(group.heldBy.map { actors.ids[$0] } ?? ""),
            .text(group.tiedTo.map { actors.ids[$0] } ?? ""),
          ] + mended
        )
      }
    }
    for (actor, rung) in people.prefix(limit ?? people.count) {
      rows.append(
        [
          .number(nil), .text(rung.rawValue), .number(nil), .text(actors.ids[actor]),
          .text(actors.names[actor]), .text(actors.kinds[actor].name), .text(""), .text(""),
        ] + noRepair
      )
    }
    return rows
  }

  /// The cells of a repair where there is none.
  private static let noRepair = [Value](repeating: .number(nil), count: 4)

  fileprivate static let rung = Option<[String]>.list(
    "--rung",
    Text(en: "RUNG", nl: "TREDE"),
    choices: Rung.allCases.compactMap(\.word),
    help: Text(
      en: "Only groups on this rung of the ladder",
      nl: "Enkel groepen op deze trede van de ladder"
    )
  )

  fileprivate static let minSize = Option<Int>.count(
    "--min-size",
    Text("N"),
    default: 1,
    help: Text(
      en: "Only groups of at least so many actors",
      nl: "Enkel groepen van minstens zoveel actoren"
    )
  )

  fileprivate static let maxSize = Option<Int?>.count(
    "--max-size",
    Text("N"),
    help: Text(
      en: "Only groups of at most so many actors",
      nl: "Enkel groepen van hoogstens zoveel actoren"
    )
  )

  fileprivate static let reach = Option<ActorKind?>.choice(
    "--reach",
    Text(en: "KIND", nl: "SOORT"),
    ActorKind.known.map { ($0.title, $0) },
    help: Text(
      en: "List who cannot reach an actor of this kind",
      nl: "Toon wie geen actor van deze soort bereikt"
    ),
    read: { KindWord.kind($0, among: [:]) }
  )

  fileprivate static let within = Option<Int>.count(
    "--within",
    Text("K"),
    default: 2,
    help: Text(en: "… within so many steps", nl: "… in zoveel stappen")
  ).needing(.option(reach))

  private static let drawing = Option<String?>.text(
    "--draw",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.written),
    help: Text(
      en: "Draw the network with these groups marked",
      nl: "Teken het netwerk met deze groepen gemarkeerd"
    )
  ).in(.output)
}

extension Rung {
  /// The word on the command line; `nil` where it cannot be asked for.
  fileprivate var word: Text? {
    switch self {
    case .unknown: Text(en: rawValue, nl: "onbekend")
    case .notOnDay: Text(en: rawValue, nl: "niet-op-dag")
    case .isolate: Text(en: rawValue, nl: "geïsoleerd")
    case .detached: Text(en: rawValue, nl: "los")
    case .umbrellaOnly: Text(en: rawValue, nl: "enkel-koepel")
    case .oneTie: Text(en: rawValue, nl: "een-relatie")
    case .oneActor: Text(en: rawValue, nl: "een-actor")
    case .robust, .outOfReach: nil
    }
  }
}

/// What `isolated` looked for, and all that it found.
struct IsolationSearch {
  /// The groups, before they are filtered.
  let groups: [IsolatedGroup]

  /// The ladder; `nil` when the search was for who is out of reach.
  let ladder: IsolationLadder?

  /// The kind of actor and the number of steps, when the search was for who is out of reach.
  var reach: (kind: ActorKind, steps: Int)?

  /// What the JSON says of the numbers.
  var conventions: [String: String] {
    if let reach {
      return ["rung": "out-of-reach: no \(reach.kind.name) within \(reach.steps) steps"]
    }
    return [
      "rung":
        "the lowest that holds: unknown, not-on-day, isolate, detached, umbrella-only, one-tie, "
        + "one-actor",
      "rows":
        "groups of two or more numbered first, from 1, in the order of the ladder, then largest "
        + "first, then by smallest id; single actors after them in the same order; numbers stay when "
        + "groups are filtered",
      "repair":
        "the new tie that lifts most of the group, to an actor that shares most, organisations before "
        + "volunteers before others, then by id; repair-rung is the one that most of the group reach; "
        + "ties-to-robust the least number of new ties that connects the whole group firmly",
    ]
  }
}

extension Call {
  /// Looks for the groups that the options ask for.
  fileprivate func search(_ network: Network, progress: Progress) throws -> IsolationSearch {
    progress.begin(Text(en: "looking for isolated groups", nl: "geïsoleerde groepen zoeken"))
    if let kind = arguments[Command.reach] {
      let steps = arguments[Command.within]
      return IsolationSearch(
        groups: network.groupsOutOfReach(of: kind, within: steps),
        ladder: nil,
        reach: (kind, steps)
      )
    }
    let ladder = try self.ladder(of: network)
    return IsolationSearch(groups: ladder.groups, ladder: ladder)
  }

  /// The title of a drawing in which isolated groups are marked.
  static func titleOfIsolated(in loaded: Loaded) -> Text {
    DiagramRequest.titleOfIsolatedGroups(in: loaded.name)
  }

  /// The ladder of isolation, with the anchor and the umbrella that the options name.
  func ladder(of network: Network) throws -> IsolationLadder {
    let staff = arguments[Common.staff]
    return network.isolationLadder(
      anchor: try arguments[Common.anchor].map { try position(of: $0, in: network) },
      umbrella: try arguments[Common.umbrella].map { try position(of: $0, in: network) },
      isStaff: staff.isEmpty ? nil : try satisfying(staff, of: Common.staff, in: network)
    )
  }

  /// The people on the rungs asked for who are shown, in the order of the ladder, then by id; none
  /// where groups of some size are asked for, which would tell who is in one together.
  fileprivate func people(
    in groups: [IsolatedGroup],
    _ session: DisclosureSession,
    where isShown: [Bool]
  ) -> [(actor: Int, rung: Rung)] {
    guard !arguments.has(Command.minSize), !arguments.has(Command.maxSize) else { return [] }
    let rungs = arguments[Command.rung]
    let asked = groups.filter { rungs.isEmpty || rungs.contains($0.rung.rawValue) }
    return Rung.allCases.flatMap { rung in
      let people = asked.filter { $0.rung == rung }.flatMap(\.members)
        .filter { session.mayBePerson($0) && isShown[$0] }
      return session.actors.ids.sorted(people).map { ($0, rung) }
    }
  }

  /// The groups of the sizes and rungs asked for, of which any member is shown.
  fileprivate func filtered(_ groups: [IsolatedGroup], where isShown: [Bool]) -> [IsolatedGroup] {
    let (least, most) = (arguments[Command.minSize], arguments[Command.maxSize])
    let rungs = arguments[Command.rung]
    return groups.filter { group in
      group.members.count >= least && group.members.count <= (most ?? .max)
        && (rungs.isEmpty || rungs.contains(group.rung.rawValue))
        && group.members.contains { isShown[$0] }
    }
  }
}
