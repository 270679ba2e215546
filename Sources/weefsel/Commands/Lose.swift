import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel lose`: what breaks when some actors stop.
  static let lose = Command(
    name: "lose",
    question: Text(
      en: "What breaks when these actors stop?",
      nl: "Wat breekt er als deze actoren stoppen?"
    ),
    operands: [dataset],
    options: [
      count, these, every, Common.certainty, DrawOptions.namePeople, Common.threads, Common.top,
    ]
      + Common.network + Common.reading.filter { $0.name != Common.actors.name } + Common.output,
    example: Text("weefsel lose datasets/federation --actors 2"),
    run: { call in
      var question = LossQuestion(.worst(call.arguments[count]))
      if call.arguments.has(these) { question.lost = .these(call.arguments[these]) }
      if call.arguments.has(every) { question.lost = .all(call.arguments[every]) }
      let isCounted = call.arguments.words(of: count).contains { Int($0) != nil }
      if isCounted,
        let other = [these.name, every.name].first(where: {
          call.arguments.given[String($0.dropFirst(2))] != nil
        })
      {
        throw UsageError(
          Text(
            en: "'\(count.name) N' does not go with \(other)",
            nl: "'\(count.name) N' gaat niet samen met \(other)"
          ),
          for: call.command
        )
      }
      question.tellsCertainty = call.arguments[Common.certainty]
      question.limit = call.arguments[Common.top].given
      try call.answer(question)
    }
  )

  private static let count = Option<Int>.count(
    besides: Common.actors,
    default: 1,
    help: Text(
      en: "Find the so many whose loss does most harm; with a name, the file of actors",
      nl: "Zoek de zoveel die het meest gemist zouden worden; met een naam: het bestand met actoren"
    )
  )

  private static let these = Option<[String]>.texts(
    "--these",
    Text("ID,…"),
    .actor,
    help: Text(
      en: "Those who stop, one after another",
      nl: "Wie stopt, de een na de ander"
    )
  ).excluding(every)

  private static let every = Option<[Condition]>.conditions(
    "--where",
    help: Text(
      en: "All who stop at once, such as a sector or a town",
      nl: "Wie in één keer stopt, zoals een sector of gemeente"
    )
  )
}
