import Foundation
import Synchronization

/// A file or a folder that is being written, under a name of its own beside the final one: its owner
/// alone may read it, and when the process is stopped it is removed.
///
/// The name says which process writes it, so that one left by a process that was killed is known to
/// be nobody's and is removed when something is next written there.
package struct Unfinished: Sendable {
  /// Where it stands until it is finished.
  let path: String

  /// What is open, which keeps it from being swept.
  let file: OpenFile

  /// What is being written by this process.
  ///
  /// Whatever makes, finishes or removes such a file has the lock while it does.
  private static let paths = Mutex<(all: Set<String>, count: Int)>(([], 0))

  /// Begins a file, or a folder, within a folder.
  init(in folder: String, isFolder: Bool = false) throws(FileFault) {
    Unfinished.sweep(folder)
    (path, file) = try Unfinished.paths.withLock { paths throws(FileFault) in
      paths.count += 1
      let path = "\(folder)/\(Mark.own.name(paths.count))"
      if isFolder { try FileNames.makeFolder(path, isPrivate: true) }
      let file = isFolder ? try OpenFile(reading: path) : try OpenFile(making: path)
      file.isHeld()
      paths.all.insert(path)
      return (path, file)
    }
  }

  /// Begins a file of a folder that is being written.
  func begin(_ name: String) throws(FileFault) -> OpenFile {
    try Unfinished.paths.withLock { _ throws(FileFault) in
      let path = "\(self.path)/\(name)"
      let parent = path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)
      // Nobody else can come into the folder that it is in.
      if FileFacts(of: String(parent)) == nil {
        try FileNames.makeFolder(String(parent), isPrivate: false)
      }
      return try OpenFile(making: path)
    }
  }

  /// Does what may not be left half done, such as giving files their final names: a signal to stop
  /// waits for it.
  static func undisturbed(_ work: () throws(FileFault) -> Void) throws(FileFault) {
    try paths.withLock { _ throws(FileFault) in try work() }
  }

  /// Removes what was not finished, or what has its name since it was.
  func discard() {
    Unfinished.paths.withLock { paths in
      FileNames.remove(path)
      try? file.close()
      paths.all.remove(path)
    }
  }

  /// Removes all that this process has not finished, and ends it before it can begin anything else.
  package static func discardAll(thenEnd end: () -> Never) -> Never {
    paths.withLock { paths in
      for path in paths.all { FileNames.remove(path) }
      end()
    }
  }

  /// Removes from a folder what processes that are no more have left unfinished.
  private static func sweep(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names {
      let path = "\(folder)/\(name)"
      guard let mark = Mark(inName: name), mark.isOfThisMachine,
        let facts = FileFacts(of: path, followsLinks: false), facts.owner == geteuid(),
        [.file, .folder].contains(facts.kind), mark.isGone || facts.isOlderThanAMinute,
        let file = try? OpenFile(reading: path)
      else { continue }
      // Whoever writes it holds it, as long as it lives.
      if file.isHeld() { FileNames.remove(path) }
      try? file.close()
    }
  }
}

/// Which process writes a file.
private struct Mark {
  /// What tells this machine from others, in letters and digits.
  let machine: String

  /// What tells one start of the machine from others.
  let start: String

  let process: Int32

  private static let (prefix, suffix) = (".weefsel", "new")

  /// That of this process.
  static let own = Mark(
    machine: word("/etc/machine-id") ?? word("/proc/sys/kernel/hostname") ?? "0",
    start: word("/proc/sys/kernel/random/boot_id") ?? "0",
    process: getpid()
  )

  init(machine: String, start: String, process: Int32) {
    (self.machine, self.start, self.process) = (machine, start, process)
  }

  /// The mark in the name of a file; `nil` where there is none.
  init?(inName name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == Mark.prefix, let process = Int32(parts[3]), process > 0,
      parts[4].hasSuffix("." + Mark.suffix)
    else { return nil }
    self.init(machine: String(parts[1]), start: String(parts[2]), process: process)
  }

  /// A name with it.
  func name(_ number: Int) -> String {
    "\(Mark.prefix)-\(machine)-\(start)-\(process)-\(number).\(Mark.suffix)"
  }

  /// Whether the process ran here; of one on another machine nothing is known.
  var isOfThisMachine: Bool { machine == Mark.own.machine }

  /// Whether no process has its number any more; another may have come to have it.
  var isGone: Bool {
    guard start == Mark.own.start else { return true }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// A short word for what a file of the system says; the machine's own number is nobody's business.
  private static func word(_ path: String) -> String? {
    guard let file = try? OpenFile(reading: path) else { return nil }
    defer { try? file.close() }
    guard let bytes = try? file.read(upTo: 256), !bytes.isEmpty else { return nil }
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return String(hash, radix: 36)
  }
}

extension FileFacts {
  /// Whether nothing was written to it for so long that whoever made it holds it, if they live.
  fileprivate var isOlderThanAMinute: Bool {
    Date().timeIntervalSince1970 - Double(modified[0]) > 60
  }
}
