/// The place of a score among others, the highest first: a range where others have the same score.
///
///     best = 1 + scores above it        worst = scores no lower, itself among them
///
/// Whoever has no score is not ranked, and not counted.
package struct Rank: Sendable, Hashable {
  /// The place if it came first of those with the same score.
  package let best: Int

  /// The place if it came last of them.
  package let worst: Int

  /// The rank of each of some scores; `nil` where there is none.
  ///
  /// Scores that differ by a billionth of themselves or less are equal: sums in another order differ in their last
  /// digits.
  ///
  /// - Complexity: O(*n* log *n*).
  package static func ranks(of scores: [Double?]) -> [Rank?] {
    let order = scores.indices.compactMap { place in scores[place].map { (score: $0, place) } }
      .sorted { $0.score > $1.score }
    var ranks = [Rank?](repeating: nil, count: scores.count)
    var first = 0
    while first < order.count {
      var next = first + 1
      let least = order[first].score - 1e-9 * abs(order[first].score)
      while next < order.count, order[next].score >= least { next += 1 }
      for (_, place) in order[first..<next] { ranks[place] = Rank(best: first + 1, worst: next) }
      first = next
    }
    return ranks
  }

  /// The rank in words: "5th", or "5th to 8th".
  package var text: Text { Rank.text(from: best, to: worst) }

  /// Some ranks in words.
  package static func text(from first: Int, to last: Int) -> Text {
    let (one, other) = (Number.ordinal(first), Number.ordinal(last))
    return first == last
      ? one : Text(en: "\(one.en) to \(other.en)", nl: "\(one.nl) tot \(other.nl)")
  }
}
