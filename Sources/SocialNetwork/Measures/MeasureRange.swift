import Foundation

/// The values that a number can have, of a network of some size.
///
///     ActorMeasure.degree.card.range.bounds(actorCount: 5)  // 0...4
public struct MeasureRange: Sendable {
  /// The bounds in words, in which n is the number of actors.
  public let words: Text

  /// The bounds that are the score of some network; the others hold, but no score comes up to them.
  public let reached: Reached

  private let bounds: @Sendable (_ actorCount: Int, _ isWeighted: Bool) -> ClosedRange<Double>

  /// Which bounds are the score of some network.
  public enum Reached: Sendable, Hashable {
    /// The least and the greatest.
    case both

    /// The least only.
    case lowest

    /// The greatest only.
    case highest

    /// None.
    case none
  }

  /// The least and the greatest value; infinite where there is no bound.
  ///
  /// - Parameters:
  ///   - actorCount: The number of actors in the network.
  ///   - isWeighted: Whether weights count.
  /// - Returns: The bounds, themselves included.
  public func bounds(actorCount: Int, isWeighted: Bool = false) -> ClosedRange<Double> {
    bounds(actorCount, isWeighted)
  }

  /// Whether a score of a network of some size is within the range, but for rounding.
  public func contains(_ score: Double, actorCount: Int, isWeighted: Bool = false) -> Bool {
    let bounds = bounds(actorCount, isWeighted)
    let slack = 1e-9 * max(1, abs(score))
    return score.isFinite && score >= bounds.lowerBound - slack
      && score <= bounds.upperBound + slack
  }
}

extension MeasureRange {
  /// A range that depends on the number of actors, and perhaps on whether weights count.
  init(
    _ words: Text,
    reached: Reached = .both,
    _ bounds: @escaping @Sendable (_ actorCount: Int, _ isWeighted: Bool) -> ClosedRange<Double>
  ) {
    self.words = words
    self.reached = reached
    self.bounds = bounds
  }

  /// A range that is the same for all networks.
  init(_ bounds: ClosedRange<Double>, reached: Reached = .both) {
    let ends = [bounds.lowerBound, bounds.upperBound].map { end in
      end == end.rounded() ? "\(Int(end))" : "\(end)"
    }
    self.init(Text("\(ends[0]) … \(ends[1])"), reached: reached) { _, _ in bounds }
  }

  /// From 0 to 1.
  static let share = MeasureRange(0...1)

  /// From −1 to 1.
  static let correlation = MeasureRange(-1...1)

  /// From 0 without an upper bound.
  static let amount = MeasureRange(Text("0 …"), reached: .lowest) { _, _ in 0 ... .infinity }

  /// Any number.
  static let anyNumber = MeasureRange(Text("…"), reached: .none) { _, _ in -.infinity ... .infinity
  }

  /// From some number to the number of actors less some.
  static func actors(from least: Double = 0, less: Int = 0) -> MeasureRange {
    let low = Int(least)
    return MeasureRange(Text("\(low) … n" + (less > 0 ? " − \(less)" : ""))) { count, _ in
      least...max(least, Double(count - less))
    }
  }
}
