import Foundation
import GraphCore

/// What is known of a number: its name, the question it answers and how it is defined.
public protocol Explained: Sendable, Identifiable where ID == String {
  /// The name used on the command line and in output files.
  var id: String { get }

  /// The name used in tables and reports.
  var title: Text { get }

  /// What a reader without training in network analysis learns from it, put as a question.
  var question: Text { get }

  /// The kind of question it answers.
  var family: MeasureFamily { get }

  /// How it is defined, in the words of the convention card.
  var card: MeasureCard { get }

  /// Whether it gives every actor a number, and not the network or its groups.
  var isOfActors: Bool { get }
}

/// A number that can be computed of any network, and of nothing but the network.
public protocol Measure: Explained {
  /// Whether it can be estimated, at least without weights.
  var canBeEstimated: Bool { get }
}

/// The kind of question a measure answers.
public enum MeasureFamily: String, Sendable, CaseIterable {
  /// Who is central?
  case centrality

  /// What holds together?
  case cohesion

  /// What do an actor's contacts bring it?
  case socialCapital = "social-capital"

  /// The word for a reader.
  public var title: Text {
    switch self {
    case .centrality: Text(en: "centrality", nl: "centraliteit")
    case .cohesion: Text(en: "cohesion", nl: "samenhang")
    case .socialCapital: Text(en: "social capital", nl: "sociaal kapitaal")
    }
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// A measure that gives every actor a number.
///
/// Each is declared in a file of its own under `Measures/` and listed in ``all``.
public struct ActorMeasure: Measure {
  public let id: String
  public let title: Text
  public let question: Text
  public let family: MeasureFamily
  public let card: MeasureCard

  /// What a score is divided by to compare networks of unlike size, for a number of actors; `nil`
  /// where the measure has no normalised form.
  let normaliser: (@Sendable (_ actorCount: Int) -> Double)?

  public var isOfActors: Bool { true }
  public var canBeEstimated: Bool { estimate != nil }

  /// The score of every actor, in the order of the actors; `nil` where it is not defined.
  let scores: @Sendable (Network, MeasureOptions) -> [Double?]

  /// Estimates of the scores, within a bound; `nil` where the measure or the options allow none.
  var estimate: (@Sendable (Network, MeasureOptions, Approximation) -> Estimate?)?
}

/// How a measure is to be computed.
public struct MeasureOptions: Sendable {
  /// Whether the weights of ties count: as strength, or as a distance of 1/weight.
  public var isWeighted = false

  /// How many threads may work at once.
  ///
  /// The scores are the same bit for bit whatever the number.
  public var threadCount = ProcessInfo.processInfo.activeProcessorCount

  /// What measures find of shortest paths and others can use; `nil` to find everything anew.
  ///
  ///     options.findings = PathFindings()  // and then several measures of one network
  public var findings: PathFindings?

  /// The options of a measure that is asked for without any.
  public init() {}
}

extension Network {
  /// The ties as the options have them count: with their weights, or each with weight 1.
  func graph(_ options: MeasureOptions) -> Graph {
    options.isWeighted ? graph : graph.withUnitWeights()
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// A measure that gives the network as a whole a number.
///
/// Each is declared in a file of its own under `Measures/` and listed in ``all``.
public struct NetworkMeasure: Measure {
  public let id: String
  public let title: Text
  public let question: Text
  public let family: MeasureFamily
  public let card: MeasureCard

  public var isOfActors: Bool { false }
  public var canBeEstimated: Bool { estimate != nil }

  /// The score of a network; `nil` where it is not defined.
  let score: @Sendable (Network, MeasureOptions) -> Double?

  /// An estimate of the score, within a bound; `nil` where the measure allows none.
  var estimate: (@Sendable (Network, MeasureOptions, Approximation) -> NetworkEstimate?)?
}

extension ActorMeasure {
  /// Whether there is a normalised form.
  public var canBeNormalised: Bool { normaliser != nil }
}

extension Network {
  /// The score of every actor, in the order of ``actors``; `nil` where it is not defined.
  ///
  ///     let scores = network.scores(.degree)
  public func scores(
    _ measure: ActorMeasure,
    options: MeasureOptions = MeasureOptions()
  ) -> [Double?] {
    measure.scores(self, options)
  }

  /// The normalised score of every actor; `nil` where it is not defined.
  ///
  /// A measure that has no normalised form gives its scores as they are.
  public func normalisedScores(
    _ measure: ActorMeasure,
    options: MeasureOptions = MeasureOptions()
  ) -> [Double?] {
    normalised(scores(measure, options: options), of: measure)
  }

  /// Scores of a measure that have been computed, normalised.
  ///
  /// A measure that has no normalised form leaves them as they are.
  public func normalised(_ scores: [Double?], of measure: ActorMeasure) -> [Double?] {
    guard let divisor = measure.normaliser?(actors.count) else { return scores }
    return scores.map { score in divisor > 0 ? score.map { $0 / divisor } : nil }
  }

  /// The score of the network as a whole; `nil` where it is not defined.
  ///
  ///     let score = network.score(.density)
  public func score(
    _ measure: NetworkMeasure,
    options: MeasureOptions = MeasureOptions()
  ) -> Double? {
    measure.score(self, options)
  }
}
