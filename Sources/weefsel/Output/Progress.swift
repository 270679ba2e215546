import Dispatch
import Foundation
import SocialNetwork
import Synchronization

/// Tells a person who waits for more than a second what is going on, on standard error.
final class Progress: Sendable {
  private let state = Mutex(State())
  private let isShown: Bool
  private let language: Language

  private struct State {
    var phase: Text?
    var began = DispatchTime.now()
    var isVisible = false
  }

  init(terminal: Terminal, language: Language) {
    isShown = terminal.isWatched && !terminal.isQuiet
    self.language = language
    if isShown { tick() }
  }

  /// Says what is done from now on.
  func begin(_ phase: Text) { state.withLock { $0.phase = phase } }

  /// Wipes the line.
  func end() {
    state.withLock { state in
      state.phase = nil
      if state.isVisible { write("\r\u{1B}[K") }
      state.isVisible = false
    }
  }

  private func tick() {
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(500)) { [weak self] in
      guard let self else { return }
      self.state.withLock { state in
        let seconds =
          (DispatchTime.now().uptimeNanoseconds - state.began.uptimeNanoseconds) / 1_000_000_000
        guard let phase = state.phase, seconds >= 1 else { return }
        state.isVisible = true
        self.write("\r\u{1B}[K\(phase[self.language]) … \(seconds) s")
      }
      self.tick()
    }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
