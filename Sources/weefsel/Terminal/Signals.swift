import Foundation
import NetworkFiles

/// What happens when the program is told to stop: nothing unfinished is left behind, and whoever started
/// it sees which signal it was.
///
/// The signals are kept from every thread but one, which waits for them; so it may do whatever takes
/// more than an interrupted thread could.
enum Signals {
  /// A break on the keyboard, a request to stop, a terminal that is closed, and a file that grows past
  /// the limit of the session.
  private static let stopping = [SIGINT, SIGTERM, SIGHUP, SIGXFSZ]

  /// Waits for them from now on; called before there is any other thread.
  static func watch() {
    // A closed pipe is noticed where output is written.
    signal(SIGPIPE, SIG_IGN)
    // What whoever started the program wants it to pass over, as `nohup` does, it passes over.
    let signals = stopping.filter { !isIgnored($0) }
    var set = sigset(of: signals)
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    Thread.detachNewThread {
      var set = sigset(of: signals)
      var received: Int32 = 0
      while unsafe sigwait(&set, &received) != 0 {}
      end(by: received)
    }
  }

  /// Ends the process as a limit on the size of files does, where that is why something was not written.
  static func endIfFileWasTooLarge() {
    var pending = sigset(of: [])
    guard unsafe sigpending(&pending) == 0, unsafe sigismember(&pending, SIGXFSZ) == 1 else {
      return
    }
    end(by: SIGXFSZ)
  }

  /// Removes what is unfinished, and ends the process as the signal would have.
  private static func end(by received: Int32) -> Never {
    Unfinished.discardAll {
      // An image of the memory would hold people's data.
      var limit = rlimit(rlim_cur: 0, rlim_max: 0)
      unsafe setrlimit(coreLimit, &limit)
      signal(received, SIG_DFL)
      var set = sigset(of: [received])
      unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
      raise(received)
      _exit(128 + received)
    }
  }

  #if canImport(Darwin)
  private static let coreLimit = RLIMIT_CORE
  #else
  private static let coreLimit = __rlimit_resource_t(RLIMIT_CORE.rawValue)
  #endif

  private static func isIgnored(_ number: Int32) -> Bool {
    let former = signal(number, SIG_IGN)
    let isIgnored = unsafe unsafeBitCast(former, to: Int.self) == 1
    if !isIgnored { signal(number, SIG_DFL) }
    return isIgnored
  }

  private static func sigset(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in signals { unsafe sigaddset(&set, signal) }
    return set
  }
}
