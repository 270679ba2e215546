import Dispatch
import Foundation
import Synchronization

/// Who wants to know how far long work has come.
///
/// Kernels that split their work into chunks report each chunk that is done to ``current``:
///
///     WorkProgress.$current.withValue(WorkProgress { done, all in … }) { graph.betweenness() }
public struct WorkProgress: Sendable {
  /// Told how many chunks of how many are done, from any thread.
  public let report: @Sendable (_ done: Int, _ all: Int) -> Void

  /// The one to report to; `nil` where nobody asked.
  @TaskLocal public static var current: WorkProgress?

  /// Creates a progress that is reported to a function.
  public init(report: @escaping @Sendable (_ done: Int, _ all: Int) -> Void) {
    self.report = report
  }
}

/// The number of processors, which is how many threads work where nothing else is asked.
package let processorCount = ProcessInfo.processInfo.activeProcessorCount

/// Work split into a fixed number of chunks, so that the result depends on neither the machine nor
/// the number of threads.
///
/// Each chunk gives a partial result; the results come back in the order of the chunks, for the
/// caller to add up in that order.
///
///     let sums = inChunks(of: 0..<n, count: 64, threads: 2) { range in … }
///
/// - Parameters:
///   - range: What is split; each chunk gets a part of like length.
///   - count: The number of chunks; a constant of the kernel, never the number of threads.
///   - threads: How many chunks may be worked on at once.
///   - progress: Who is told of every chunk that is done; by default whoever wants to know.
///   - work: What is done with a chunk.
/// - Returns: The result of every chunk, in order; none for an empty part.
package func inChunks<Result: Sendable>(
  of range: Range<Int>,
  count: Int,
  threads: Int,
  progress: WorkProgress? = WorkProgress.current,
  work: @Sendable (Range<Int>) -> Result
) -> [Result] {
  guard count > 0 else { return [] }
  let bounds = (0...count).map { range.lowerBound + range.count * $0 / count }
  let parts = zip(bounds, bounds.dropFirst()).filter { $0 < $1 }.map { $0..<$1 }
  guard threads > 1, parts.count > 1 else {
    return parts.enumerated().map { place, part in
      let result = work(part)
      progress?.report(place + 1, parts.count)
      return result
    }
  }

  let results = Mutex([Result?](repeating: nil, count: parts.count))
  let next = Atomic(0)
  let done = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(threads, parts.count)) { _ in
    while true {
      let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard part < parts.count else { return }
      let result = work(parts[part])
      results.withLock { $0[part] = result }
      progress?.report(done.wrappingAdd(1, ordering: .relaxed).newValue, parts.count)
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// Two results that are worked on at once where a thread is free, and else one after the other.
///
///     let (blocks, components) = atOnce({ graph.blockCutTree() }, { graph.connectedComponents() })
package func atOnce<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First,
  _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { turn in
    if turn == 0 {
      let result = first()
      results.withLock { $0.first = result }
    } else {
      let result = second()
      results.withLock { $0.second = result }
    }
  }
  let (one, other) = results.withLock { $0 }
  guard let one, let other else { preconditionFailure("work that ended without a result") }
  return (one, other)
}
