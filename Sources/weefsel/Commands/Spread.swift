import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel spread`: whom to tell, so that most hear.
  static let spread = Command(
    name: "spread",
    question: Text(
      en: "Whom to tell, so that most hear?",
      nl: "Wie verwittig je, zodat de meesten het horen?"
    ),
    operands: [dataset],
    options: [count, within, fair, DrawOptions.namePeople, Common.top]
      + Common.network + Common.reading.filter { $0.name != Common.actors.name } + Common.output,
    example: Text("weefsel spread datasets/federation --actors 3 --within 2"),
    run: { call in
      var question = SpreadQuestion(
        actors: call.arguments[count],
        within: call.arguments[within],
        fairness: call.arguments[fair],
        limit: call.arguments[Common.top].given
      )
      // Where nobody asked how many, a network of fewer has fewer told.
      question.isAtMost = !call.arguments.words(of: count).contains { Int($0) != nil }
      try call.answer(question)
    }
  )

  private static let count = Option<Int>.count(
    besides: Common.actors,
    default: 3,
    help: Text(
      en: "How many are told; with a name, the file of actors",
      nl: "Hoeveel er verwittigd worden; met een naam: het bestand met actoren"
    )
  )

  private static let within = Option<Int>.count(
    "--within",
    Text("M"),
    default: 2,
    help: Text(
      en: "Others hear of it within so many steps",
      nl: "Anderen horen ervan binnen zoveel stappen"
    )
  )

  private static let fair = Option<String?>.text(
    "--fair",
    Text(en: "ATTRIBUTE", nl: "KENMERK"),
    .attribute,
    help: Text(
      en: "Raise the group of this attribute that is reached least; not by one that is guarded",
      nl:
        "Help de groep van dit kenmerk vooruit die het minst bereikt wordt; niet voor een beschermd "
        + "kenmerk"
    )
  )
}
