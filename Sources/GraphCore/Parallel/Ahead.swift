import Dispatch
import Synchronization

/// A result that another thread works on until it is asked for.
///
///     let next = Ahead { read(2) }
///     use(read(1))
///     use(next.result())
package final class Ahead<Result: Sendable>: Sendable {
  private let found = Mutex<Result?>(nil)
  private let group = DispatchGroup()

  /// Begins the work.
  package init(_ work: @escaping @Sendable () -> Result) {
    DispatchQueue.global().async(group: group) { [self] in
      let result = work()
      found.withLock { $0 = result }
    }
  }

  /// The result, as soon as it is there.
  package func result() -> Result {
    group.wait()
    guard let result = found.withLock({ $0 }) else {
      preconditionFailure("work that ended without a result")
    }
    return result
  }
}
