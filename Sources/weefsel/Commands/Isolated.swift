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
      Common.certainty.excluding(reach), Common.threads.needing(.option(Common.certainty)),
      DrawOptions.namePeople, drawing, DrawOptions.paper.needing(.option(drawing)), Common.date,
    ]
      + [Common.shown, Common.top, Common.columns] + Common.network + Common.reading
      + Common.output,
    example: Text(
      en: "weefsel isolated datasets/federation --umbrella koepel --rung one-tie",
      nl: "weefsel isolated datasets/federation --umbrella koepel --rung los"
    ),
    run: { call in try ask(call) }
  )

  private static func ask(_ call: Call) throws {
    let path = call.arguments[drawing]
    let format = try path.map { try call.drawingFormat(of: $0) }
    let question = call.isolationQuestion
    let subject = try call.answer(question, isWeighted: path != nil || call.hasConditions)
    guard let path, let format else { return }
    let diagram = try question.diagram(
      on: subject,
      in: call.language,
      paper: call.paper(for: format)
    )
    try call.write(diagram, to: path, as: format)
  }

  fileprivate static let rung = anyRung.needing(
    rungNeeds(Common.umbrella, .umbrellaOnly),
    rungNeeds(Common.day, .notOnDay)
  )

  /// That nobody stands on a rung unless an option is given.
  private static func rungNeeds(_ option: some AnyOption, _ rung: Rung) -> Requirement {
    .option(option, where: anyRung, has: rung.word ?? Text(""))
  }

  private static let anyRung = Option<[String]>.list(
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

extension Call {
  /// Whether some actors are asked about, shown or taken for staff, who may be chosen by measures that count
  /// weights.
  fileprivate var hasConditions: Bool {
    [Common.only, Common.shown, Common.staff].contains { !arguments[$0].isEmpty }
  }

  /// The question that the options of `weefsel isolated` ask.
  fileprivate var isolationQuestion: IsolationQuestion {
    var question = IsolationQuestion(
      anchor: arguments[Common.anchor],
      umbrella: arguments[Common.umbrella],
      staff: arguments[Common.staff]
    )
    question.rungs = arguments[Command.rung].compactMap { Rung(rawValue: $0) }
    // Whether a size was asked for counts, even where it leaves no group out.
    if arguments.has(Command.minSize) { question.least = arguments[Command.minSize] }
    question.most = arguments[Command.maxSize]
    question.reach = arguments[Command.reach].map { kind in
      IsolationQuestion.Reach(kind, within: arguments[Command.within])
    }
    question.tellsCertainty = arguments[Common.certainty]
    question.shown = arguments[Common.shown]
    question.limit = arguments[Common.top].given
    question.columns = arguments[Common.columns]
    return question
  }
}

extension IsolationQuestion: TypedQuestion {
  var typed: [String] {
    var words = ["isolated"]
    if let anchor { words += [Common.anchor.name, anchor] }
    if let umbrella { words += [Common.umbrella.name, umbrella] }
    for condition in staff { words += [Common.staff.name, condition.word] }
    if !rungs.isEmpty {
      words += [Command.rung.name, rungs.map(\.rawValue).joined(separator: ",")]
    }
    if let least { words += [Command.minSize.name, String(least)] }
    if let most { words += [Command.maxSize.name, String(most)] }
    if let reach {
      words += [Command.reach.name, reach.kind.name, Command.within.name, String(reach.steps)]
    }
    if tellsCertainty { words.append(Common.certainty.name) }
    for condition in shown { words += [Common.shown.name, condition.word] }
    if let limit { words += [Common.top.name, String(limit)] }
    for column in columns { words += [Common.columns.name, column] }
    return words
  }
}
