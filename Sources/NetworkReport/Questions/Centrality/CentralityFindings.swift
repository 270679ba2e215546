import GraphCore
import SocialNetwork

/// The scores of actors, and their order.
struct CentralityFindings {
  /// The actors of the network.
  let actors: Actors

  /// The scores, measure by measure.
  let scored: [Scored]

  /// The positions of the actors that are listed, highest first by the first measure, then by id;
  /// actors without a score come last.
  let order: [Int]

  /// How far the ranks and scores of the first actors in that order move where ties are missing, measure
  /// by measure; `nil` unless that was asked.
  let certainty: CertaintyFindings<[ScoreCertainty?]>?

  /// The scores of a measure.
  struct Scored {
    let measure: ActorMeasure
    let scores: [Double?]

    /// How far the scores may be off; `nil` where they are exact.
    let estimate: Estimate?

    /// The attenuation of Katz's measure, which is another one for every network.
    let attenuation: Double?
  }

  /// Computes what is asked of a network.
  init(
    for question: CentralityQuestion,
    on subject: Subject,
    where isShown: [Bool],
    _ options: MeasureOptions
  ) throws(QuestionError) {
    let network = subject.network
    let chosen = question.measures.isEmpty ? CentralityQuestion.usual : question.measures
    let known = try ActorMeasure.all.chosen(by: chosen)
    // In the order in which they are asked for, each once.
    var measures: [ActorMeasure] = []
    for id in chosen where !measures.contains(where: { $0.id == id.folded }) {
      measures += known.filter { $0.id == id.folded }
    }
    subject.listener.begin(Text(en: "measuring", nl: "meten"))
    scored = measures.map { measure in
      subject.listener.during(measure.title) {
        Scored(measure, for: question, of: network, options)
      }
    }
    actors = network.actors
    order = CentralityFindings.ranking(of: network.actors, by: scored[0].scores, where: isShown)
    certainty =
      question.tellsCertainty
      ? CertaintyFindings(
        of: measures,
        for: Array(order.prefix(question.limit ?? .max)),
        isNormalised: question.isNormalised,
        on: subject,
        options
      ) : nil
  }

  private static func ranking(
    of actors: Actors,
    by scores: [Double?],
    where isShown: [Bool]
  ) -> [Int] {
    actors.indices.filter { isShown[$0] }.sorted { first, second in
      switch (scores[first], scores[second]) {
      case (let a?, let b?) where a != b: a > b
      case (.some, nil): true
      case (nil, .some): false
      default: actors.ids.precedes(first, second)
      }
    }
  }
}

extension CentralityFindings.Scored {
  fileprivate init(
    _ measure: ActorMeasure,
    for question: CentralityQuestion,
    of network: Network,
    _ options: MeasureOptions
  ) {
    let estimate = question.approximation.flatMap {
      network.estimate(measure, within: $0, options: options)
    }
    let scores =
      estimate.map { $0.scores.map(Optional.some) } ?? network.scores(measure, options: options)
    self.init(
      measure: measure,
      scores: question.isNormalised ? network.normalised(scores, of: measure) : scores,
      estimate: estimate,
      attenuation: measure.id == ActorMeasure.katz.id
        ? network.katzAttenuation(options: options) : nil
    )
  }
}
