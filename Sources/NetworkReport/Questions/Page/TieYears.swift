import GraphCore
import SocialNetwork

/// In which years the ties of a network exist.
struct TieYears {
  /// The first and the last year of any.
  let span: ClosedRange<Int>

  private let ranges: [Pair: [ClosedRange<Int>]]

  struct Pair: Hashable {
    let first: Int
    let second: Int

    init(_ u: Int, _ v: Int) { (first, second) = (min(u, v), max(u, v)) }
  }

  /// The years of the ties of a network; `nil` where none has a first day, or only some rows are asked
  /// for.
  init?(of subject: Subject) {
    let rows = subject.dataset.ties
    guard subject.scope.layer == Layer(), let since = rows.since,
      let last = subject.date?.date.year,
      let first = since.compactMap({ $0?.date.year }).filter({ $0 <= last }).min(), first < last
    else { return nil }
    // As many steps as a reader can take one by one.
    let start = max(first, last - 30)
    span = start...last
    let here = Dictionary(zip(subject.actors.ids, subject.actors.indices)) { first, _ in first }
    let positions = subject.dataset.actors.ids.map { here[$0] }
    var ranges: [Pair: [ClosedRange<Int>]] = [:]
    for row in 0..<rows.count {
      guard let u = positions[Int(rows.sources[row])], let v = positions[Int(rows.targets[row])],
        u != v
      else { continue }
      let from = max(since[row]?.date.year ?? start, start)
      let to = min(rows.until?[row]?.date.year ?? last, last)
      guard from <= to else { continue }
      ranges[Pair(u, v), default: []].append(from...to)
    }
    self.ranges = ranges
  }

  /// The years of a tie; none where it is not within the span.
  func ranges(of u: Int, _ v: Int) -> [ClosedRange<Int>] {
    (ranges[Pair(u, v)] ?? []).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }
}
