import Foundation
import NetworkFiles
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel connect`: the introductions that do most.
  static let connect = Command(
    name: "connect",
    question: Text(
      en: "Which new ties would help most?",
      nl: "Welke nieuwe relaties zouden het meest helpen?"
    ),
    operands: [dataset],
    options: [
      introductions, goal, within, ends, same, capacity, avoid, pairs, Common.anchor,
      Common.umbrella,
      Common.staff, Common.certainty, DrawOptions.namePeople, Common.threads, Common.top,
      planDrawing, DrawOptions.paper.needing(.option(planDrawing)), Common.date,
    ] + Common.network + Common.reading.filter { $0.name != Common.ties.name } + Common.output,
    example: Text(
      en: "weefsel connect datasets/federation --ties 5 --umbrella koepel",
      nl: "weefsel connect datasets/federation --ties 5 --umbrella koepel"
    ),
    run: { call in
      let path = call.arguments[planDrawing]
      let format = try path.map { try call.drawingFormat(of: $0) }
      let question = try call.connectionQuestion()
      let subject = try call.answer(question)
      guard let path, let format else { return }
      do {
        let diagram = try question.diagram(
          on: subject,
          in: call.language,
          paper: call.paper(for: format)
        )
        try call.write(diagram, to: path, as: format)
      } catch let error as QuestionError { throw call.usageError(error) }
    }
  )

  fileprivate static let planDrawing = Option<String?>.text(
    "--draw",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.written),
    help: Text(
      en: "Draw the network with the plan as dashed green ties",
      nl: "Teken het netwerk met het plan als groene stippellijnen"
    )
  ).in(.output)

  fileprivate static let introductions = Option<Int>.count(
    besides: Common.ties,
    default: 3,
    help: Text(
      en: "How many ties to propose at most; with a name, the file of ties",
      nl: "Hoeveel relaties hoogstens voor te stellen; met een naam: het bestand met relaties"
    )
  )

  fileprivate static let goal = Option<Goal>.choice(
    "--goal",
    Text(en: "GOAL", nl: "DOEL"),
    Goal.allCases.map { ($0.word, $0) },
    default: .cutOff,
    help: Text(
      en:
        "What is aimed at: fewest cut off, the widest reach that nine in ten have at least, a government "
        + "near for most, or shortest paths",
      nl:
        "Wat het doel is: zo weinig mogelijk afgesneden, het grootste bereik dat negen op de tien "
        + "minstens halen, voor de meesten een overheid dichtbij, of de kortste paden"
    )
  )

  fileprivate static let within = Option<Int>.count(
    "--within",
    Text("K"),
    default: 2,
    help: Text(
      en: "… a government within so many steps",
      nl: "… een overheid binnen zoveel stappen"
    )
  ).needing(.option(goal, is: .government, Goal.government.word))

  fileprivate static let ends = Option<[String]>.list(
    "--kinds",
    Text("A,B"),
    choices: ActorKind.known.map(\.title),
    help: Text(
      en: "Only between actors of these kinds; else any but two private people",
      nl: "Enkel tussen actoren van deze soorten; anders alle behalve twee privépersonen"
    )
  )

  fileprivate static let same = Option<[String]>.texts(
    "--within-same",
    Text("A,B"),
    .attribute,
    help: Text(
      en: "Only between actors that share a value of these attributes",
      nl: "Enkel tussen actoren die voor deze kenmerken een waarde delen"
    )
  )

  fileprivate static let capacity = Option<[ActorKind: Int]>(
    name: "--capacity",
    placeholder: Text(en: "KIND=N", nl: "SOORT=N"),
    help: Text(
      en: "New ties that an actor of a kind can bear: organisation=5, member association=3, "
        + "government=2, others 1 where nothing is said",
      nl: "Nieuwe relaties die een actor van een soort aankan: organisatie=5, lidvereniging=3, "
        + "overheid=2, andere 1 als niets gezegd wordt"
    ),
    expected: Text(
      en: "KIND=N with a kind and a whole number, such as volunteer=2",
      nl: "SOORT=N met een soort en een geheel getal, zoals vrijwilliger=2"
    ),
    mention: .text,
    isRepeatable: true,
    read: { words in
      var limits: [ActorKind: Int] = [:]
      for part in words.flatMap({ $0.split(separator: ",") }) {
        let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2, let kind = KindWord.kind(sides[0], among: [:]),
          let limit = Int(sides[1]), limit >= 0
        else { return nil }
        limits[kind] = limit
      }
      return words.isEmpty || !limits.isEmpty ? limits : nil
    }
  )

  fileprivate static let avoid = Option<[String]>.texts(
    "--avoid",
    Text("ID"),
    .actor,
    help: Text(en: "Leave this actor in peace", nl: "Laat deze actor met rust")
  )

  fileprivate static let pairs = Option<String?>.text(
    "--pairs",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.read),
    help: Text(
      en: "Only these pairs: a file with the columns source and target",
      nl: "Enkel deze paren: een bestand met de kolommen bron en doel"
    )
  )

  /// What is aimed at, as it is typed.
  fileprivate enum Goal: Sendable, Equatable, CaseIterable {
    case cutOff
    case reach
    case government
    case fragmentation

    var word: Text {
      switch self {
      case .cutOff: Text(en: "cut-off", nl: "afgesneden")
      case .reach: Text(en: "reach", nl: "bereik")
      case .government: Text(en: "government", nl: "overheid")
      case .fragmentation: Text(en: "fragmentation", nl: "versnippering")
      }
    }
  }
}

extension Call {
  /// What the goal takes of memory besides what every plan takes, in bytes.
  func memoryOfGoal(actors: Int) -> Int {
    guard command.name == Command.connect.name else { return 0 }
    return switch arguments[Command.goal] {
    case .cutOff, .government: 0
    case .reach, .fragmentation: ConnectionPlan.bytesOfSteps(actors: actors)
    }
  }

  /// The question that the options of `weefsel connect` ask.
  fileprivate func connectionQuestion() throws -> ConnectionQuestion {
    var question = ConnectionQuestion(ties: arguments[Command.introductions])
    question.goal =
      switch arguments[Command.goal] {
      case .cutOff: .cutOff
      case .reach: .reach
      case .government: .government(within: arguments[Command.within])
      case .fragmentation: .fragmentation
      }
    question.ladder = LadderChoice(
      anchor: arguments[Common.anchor],
      umbrella: arguments[Common.umbrella],
      staff: arguments[Common.staff]
    )
    let kinds = arguments[Command.ends].compactMap { KindWord.kind($0, among: [:]) }
    if !kinds.isEmpty { question.kinds = Set(kinds) }
    question.sameAttributes = arguments[Command.same].flatMap {
      $0.split(separator: ",").map(String.init)
    }
    for (kind, limit) in arguments[Command.capacity] { question.capacity[kind] = limit }
    question.avoided = arguments[Command.avoid]
    question.pairs = try arguments[Command.pairs].map { path in
      let file = URL(fileURLWithPath: path).lastPathComponent.harmless
      return try PairsFile.read(path: path).map {
        .init(source: $0.source, target: $0.target, place: "\(file):\($0.line)")
      }
    }
    question.tellsCertainty = arguments[Common.certainty]
    question.limit = arguments[Common.top].given
    return question
  }
}

extension ConnectionQuestion: TypedQuestion {
  var typed: [String] { [Command.connect.name, Common.ties.name, "\(ties)"] }
}
