public import GraphCore

/// How far an approximate measure may be off.
public struct Approximation: Sendable, Hashable {
  /// The most by which a normalised score may be off.
  public var error: Double

  /// The probability with which none may be off by more.
  public var confidence: Double

  /// Asks for an error, above 0, with a confidence between 0 and 1.
  public init(error: Double, confidence: Double = 0.9) {
    self.error = error
    self.confidence = confidence
  }
}

extension Network {
  /// Estimates the score of every actor, with a bound on the error and the confidence in it.
  ///
  ///     let estimate = network.estimate(.betweenness, within: Approximation(error: 0.01))
  ///
  /// The scores are not normalised, the error is that of normalised ones: two scores that differ by
  /// less than twice the error are not to be ranked. Where the scores could be had without sampling,
  /// the error is 0.
  ///
  /// - Parameters:
  ///   - measure: The measure.
  ///   - approximation: The error and the confidence asked for.
  ///   - options: How the measure is to be computed.
  /// - Returns: The estimate; `nil` where the measure, or the measure with these options, can only
  ///   be computed exactly.
  public func estimate(
    _ measure: ActorMeasure,
    within approximation: Approximation,
    options: MeasureOptions = MeasureOptions()
  ) -> Estimate? {
    measure.estimate?(self, options, approximation)
  }
}

/// The estimated score of a network as a whole, and how far it may be off.
public struct NetworkEstimate: Sendable, Hashable {
  /// The estimated score.
  public let score: Double

  /// The most by which it is off, with the probability in ``confidence``; 0 where it is exact.
  public let error: Double

  /// The probability that it is not off by more than ``error``.
  public let confidence: Double

  /// How many samples were drawn; 0 where the score is exact.
  public let sampleCount: Int
}

extension Network {
  /// Estimates the score of the network as a whole, with a bound on the error and the confidence in it.
  ///
  /// - Parameters:
  ///   - measure: The measure.
  ///   - approximation: The error and the confidence asked for.
  ///   - options: How the measure is to be computed.
  /// - Returns: The estimate; `nil` where the measure is not defined or can only be computed exactly.
  public func estimate(
    _ measure: NetworkMeasure,
    within approximation: Approximation,
    options: MeasureOptions = MeasureOptions()
  ) -> NetworkEstimate? {
    measure.estimate?(self, options, approximation)
  }
}
