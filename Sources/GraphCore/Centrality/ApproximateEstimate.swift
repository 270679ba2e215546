/// Scores estimated from samples, and how far they may be off.
public struct Estimate: Sendable, Equatable {
  /// The estimated score of every node, not normalised.
  public let scores: [Double]

  /// The most by which any normalised score is off, with the probability in ``confidence``; 0 where
  /// the scores are exact.
  public let error: Double

  /// The probability that no normalised score is off by more than ``error``.
  public let confidence: Double

  /// How many samples were drawn; 0 where the scores are exact.
  public let sampleCount: Int

  static func exact(_ scores: [Double]) -> Estimate {
    Estimate(scores: scores, error: 0, confidence: 1, sampleCount: 0)
  }
}
