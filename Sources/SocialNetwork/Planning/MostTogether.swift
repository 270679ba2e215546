/// How much some items can be worth together at most, where everybody has the best that any of them gives.
///
/// What a set of items is worth is submodular: an item adds no more to a larger set than to a smaller one. So no
/// *p* items of a first class and *q* of a second one are worth more than, for any set *S*,
///
///     f(S) + the sum of the p and of the q largest f(S + item) − f(S) of each class
///
/// of which the least is taken over sets chosen one after another.
///
/// - Source: G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, "An analysis of approximations for maximizing
///   submodular set functions", *Mathematical Programming* 14, 1978, doi:10.1007/BF01588971.
struct MostTogether {
  /// What a set is worth, and what its largest additions of each class are worth, added up from the largest on.
  struct Sums {
    let worth: Double
    let first: [Double]
    let second: [Double]

    /// - Parameters:
    ///   - worth: What the set is worth.
    ///   - first: What each item of the first class adds to it at most.
    ///   - second: What each item of the second class adds to it at most.
    ///   - counts: How many of each class may be chosen.
    init(worth: Double, first: [Double], second: [Double] = [], counts: (Int, Int)) {
      func added(_ gains: [Double], _ count: Int) -> [Double] {
        gains.sorted(by: >).prefix(count).reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
      }
      self.worth = worth
      self.first = added(first, counts.0)
      self.second = added(second, counts.1)
    }
  }

  private let sums: [Sums]

  /// Sums that are known.
  init(_ sums: [Sums]) { self.sums = sums }

  /// Works out the sums.
  ///
  /// - Parameters:
  ///   - first: What each item of the first class gives to everybody.
  ///   - second: The same for the second class.
  ///   - counts: How many of each class may be chosen at most.
  init(of first: [[Double]], and second: [[Double]] = [], counts: (first: Int, second: Int)) {
    var sums: [Sums] = []
    let rounds = 10
    // Of each class there are some in the sets, and their number is not known beforehand.
    for lead in second.isEmpty ? [rounds] : [0, 1, 2, 3]
    where lead <= counts.first || lead == rounds {
      var best = [Double](repeating: 0, count: first.first?.count ?? second.first?.count ?? 0)
      for round in 0...min(rounds, counts.first + counts.second) {
        func gains(_ items: [[Double]]) -> [Double] {
          items.map { item in
            var gain = 0.0
            for place in best.indices where item[place] > best[place] {
              gain += item[place] - best[place]
            }
            return gain
          }
        }
        let (ofFirst, ofSecond) = (gains(first), gains(second))
        sums.append(
          Sums(
            worth: best.reduce(0, +),
            first: ofFirst,
            second: ofSecond,
            counts: (counts.first, counts.second)
          )
        )
        let (items, values) = round < lead ? (first, ofFirst) : (second, ofSecond)
        guard let next = values.indices.max(by: { values[$0] < values[$1] }), values[next] > 0
        else { break }
        for place in best.indices { best[place] = max(best[place], items[next][place]) }
      }
    }
    self.sums = sums
  }

  /// The most that so many items of each class are worth.
  func bound(_ first: Int, _ second: Int = 0) -> Double {
    sums.map {
      $0.worth + $0.first[min(first, $0.first.count - 1)]
        + $0.second[min(second, $0.second.count - 1)]
    }.min() ?? 0
  }
}
