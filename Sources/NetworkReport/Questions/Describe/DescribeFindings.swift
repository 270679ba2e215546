import GraphCore
import SocialNetwork

/// The numbers of a network as a whole, and of how far its ties stay within groups.
struct DescribeFindings {
  /// The numbers, in the order of the measures.
  let scores: [Score]

  /// The measures that were asked for and cannot be estimated.
  let notEstimated: [NetworkMeasure]

  /// How many ties the network has.
  let tieCount: Int

  /// How far ties stay within the groups of an attribute; `nil` where that was not asked.
  let homophily: GuardedHomophily?

  /// The modularity beside that of networks rewired at random; `nil` where it was not asked for.
  let modularity: Result<ModularityByChance, ModularityByChance.Omission>?

  /// The most ties of a network whose modularity is compared: more would make the others wait for it.
  private static let mostTiesRewired = 1000

  /// That another column would make fewer groups; `nil` where that is not so.
  let proposal: Text?

  /// Whether estimates were asked for.
  let isApproximate: Bool

  /// The phase that the network is in, with what that rests on; `nil` where single measures are asked
  /// for, or there are too few actors.
  let phase: NetworkPhase?

  /// Whether a phase was looked for.
  let isPhaseAsked: Bool

  /// The phase in words.
  let phaseSentences: [Text]

  /// How far the numbers move where ties are missing; `nil` unless that was asked.
  let certainty: CertaintyFindings<DescribeCertainty>?

  /// A number of the network.
  struct Score {
    let id: String
    let title: Text
    let question: Text
    let value: Guarded

    /// How far the number may be off; `nil` where it is exact.
    var estimate: NetworkEstimate?

    /// Of how many of those counted that is certain; `nil` where it is of all.
    var certain: Int?

    /// How far the number may be off by its rounding; `nil` where that is not known, or it is exact.
    var step: Double?
  }

  /// Computes what is asked of a network.
  init(
    for question: DescribeQuestion,
    on subject: Subject,
    _ session: DisclosureSession
  ) throws(QuestionError) {
    let network = subject.network
    let measures = try NetworkMeasure.all.chosen(by: question.measures)
    let attribute: Attribute? =
      if let name = question.attribute { try subject.attribute(named: name) } else { nil }
    subject.listener.begin(Text(en: "measuring", nl: "meten"))
    let options = subject.measureOptions(isWeighted: question.isWeighted)
    var scores: [Score] = []
    var notEstimated: [NetworkMeasure] = []
    for measure in measures {
      let isEstimable =
        question.approximation == nil || network.isEstimable(measure)
      guard isEstimable else {
        notEstimated.append(measure)
        continue
      }
      let (score, estimate) = subject.listener.during(measure.title) {
        let estimate = question.approximation.flatMap {
          network.estimate(measure, within: $0, options: options)
        }
        return (estimate?.score ?? network.score(measure, options: options), estimate)
      }
      scores.append(
        Score(
          id: measure.id,
          title: measure.title,
          question: measure.question,
          value: session.open(score),
          estimate: estimate,
          certain: IsolateWords.certain(measure, score, in: network)
        )
      )
    }
    modularity =
      measures.contains { $0.id == NetworkMeasure.modularity.id }
      ? subject.listener.during(Text(en: "rewiring ties", nl: "relaties herschikken")) {
        network.modularityByChance(
          of: network.communities(isWeighted: options.isWeighted),
          threads: options.threadCount,
          upTo: DescribeFindings.mostTiesRewired
        )
      } : nil
    proposal = attribute?.proposedClasses(subject.policy)
    homophily = attribute.map { session.homophily(of: network, by: $0, options: options).homophily }
    self.scores = scores + (homophily?.scores ?? [])
    self.notEstimated = notEstimated
    isApproximate = question.approximation != nil
    tieCount = network.graph.edgeCount
    isPhaseAsked = question.measures.isEmpty
    let phase = isPhaseAsked ? NetworkPhase(of: network) : nil
    self.phase = phase
    let certainty =
      question.tellsCertainty
      ? CertaintyFindings(of: measures, phase: phase, on: subject, options) : nil
    self.certainty = certainty
    let words = phase.map { PhaseWords(phase: $0, subject: subject) }
    phaseSentences =
      words.map { words in
        words.sentences + (certainty.map { [words.certainty($0)] } ?? [])
      } ?? []
  }
}

extension Network {
  /// Whether a measure can be had without all shortest paths of more actors than those among which
  /// estimates are exact.
  fileprivate func isEstimable(_ measure: NetworkMeasure) -> Bool {
    actors.count <= 1000 || measure.id != NetworkMeasure.betweennessGini.id
  }
}

extension GuardedHomophily {
  /// The numbers, in order; groups that are not shown have one together, without a name.
  fileprivate var scores: [DescribeFindings.Score] {
    // (E − I)/(E + I) = −1 … 1 is a share of ties that lead outside of 0 … 1.
    func score(
      _ term: Term,
      _ value: Guarded,
      offBy shareStep: Double? = nil
    ) -> DescribeFindings.Score {
      .init(
        id: term.id,
        title: term.title,
        question: term.question,
        value: value,
        step: value.number == nil ? nil : shareStep.map { 2 * $0 }
      )
    }
    func score(_ term: Term, _ value: Guarded, of group: Text) -> DescribeFindings.Score {
      .init(
        id: "\(term.id):\(group.en)",
        title: Text(
          en: "\(term.title.en): \(group.en)",
          nl: "\(term.title.nl): \(group.nl)"
        ),
        question: term.question,
        value: value
      )
    }
    return [
      score(.eiIndex, eiIndex, offBy: outsideStep),
      score(.eiExpected, expectedEIIndex, offBy: usualStep),
      score(.eiPValue, eiPValue), score(.assortativity, assortativity),
    ] + (numericAssortativity.map { [score(.numericAssortativity, $0)] } ?? [])
      + groups.map { score(.coleman, $0.coleman, of: Text($0.name)) }
  }
}
