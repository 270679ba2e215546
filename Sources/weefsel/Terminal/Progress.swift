import Dispatch
import Foundation
import GraphCore
import NetworkReport
import SocialNetwork
import Synchronization

/// Tells a person who waits for more than a second what is going on, on standard error.
final class Progress: ProgressListener {
  private let state = Mutex(State())
  private let terminal: Terminal
  private let isShown: Bool
  private let language: Language

  private struct State {
    var phase: Text?
    var began = DispatchTime.now()
    var isVisible = false

    /// The part of a phase that is done, from 0 to 1, and when the work on it began.
    var share: (done: Double, began: DispatchTime)?

    /// What has been said of how long work takes.
    var warnings: Set<Text> = []
  }

  init(terminal: Terminal, language: Language) {
    self.terminal = terminal
    isShown = terminal.isWatched && !terminal.isQuiet
    self.language = language
    if isShown { tick() }
  }

  /// Says what is done from now on.
  func begin(_ phase: Text) {
    state.withLock { state in
      state.phase = phase
      state.share = nil
    }
  }

  /// Does work, and says how far it has come where it can be told.
  func during<Result>(_ phase: Text, _ work: () throws -> Result) rethrows -> Result {
    begin(phase)
    guard isShown else { return try work() }
    let progress = WorkProgress { [weak self] done, all in
      self?.state.withLock { state in
        let share = Double(done) / Double(all)
        // Less done than before: the next piece of work has begun.
        let isNew = state.share.map { share < $0.done } ?? true
        let began = isNew ? DispatchTime.now() : state.share?.began ?? DispatchTime.now()
        state.share = (share, began)
      }
    }
    return try WorkProgress.$current.withValue(progress, operation: work)
  }

  /// Says once that a search takes long, whether or not a person watches.
  func expect(_ search: PathSearch) { warn(search.warning) }

  /// Says once that a search for the worst loss takes long, whether or not a person watches.
  func expect(_ search: LossSearch) { warn(search.warning) }

  private func warn(_ warning: Text?) {
    guard let warning else { return }
    state.withLock { state in
      guard state.warnings.insert(warning).inserted else { return }
      if state.isVisible { write("\r\u{1B}[K") }
      state.isVisible = false
      terminal.note(warning[language])
    }
  }

  /// Wipes the line.
  func end() {
    state.withLock { state in
      state.phase = nil
      state.share = nil
      if state.isVisible { write("\r\u{1B}[K") }
      state.isVisible = false
    }
  }

  private func tick() {
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(500)) { [weak self] in
      guard let self else { return }
      self.state.withLock { state in
        let seconds = state.began.seconds
        guard let phase = state.phase, seconds >= 1 else { return }
        state.isVisible = true
        self.write("\r\u{1B}[K\(phase[self.language]) … \(Int(seconds)) s")
        guard let share = state.share, share.done > 0, share.done < 1 else { return }
        // The first piece is reported when it is done, so the time since then is for the rest.
        let left = share.began.seconds / share.done * (1 - share.done)
        let words = Text(
          en: ", \(Int(100 * share.done)) %, about \(Int(left) + 1) s left",
          nl: ", \(Int(100 * share.done)) %, nog ongeveer \(Int(left) + 1) s"
        )
        self.write(words[self.language])
      }
      self.tick()
    }
  }

  private func write(_ text: String) { Terminal.say(text) }
}

extension DispatchTime {
  /// The seconds that have passed since then.
  fileprivate var seconds: Double {
    Double(DispatchTime.now().uptimeNanoseconds - uptimeNanoseconds) / 1e9
  }
}
