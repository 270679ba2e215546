import NetworkFiles
import SocialNetwork

/// How much memory a command takes, about: what was measured on networks of 200 to 400 000 actors and
/// 300 to 600 000 ties, within a factor of two.
struct MemoryNeed {
  /// The bytes for every actor, and for every tie.
  let perActor, perTie: Int

  /// The bytes of the program itself.
  static let base = 35_000_000

  /// The bytes for every byte of the files while they are read.
  static let perByte = 2.5

  /// The bytes for a network.
  func bytes(actors: Int, ties: Int) -> Int {
    MemoryNeed.base + actors * perActor + ties * perTie
  }

  /// The bytes for reading files.
  static func bytes(forReading count: Int) -> Int { base + Int(perByte * Double(count)) }

  /// The bytes of a pipe that can be read within a limit.
  static func bytesRead(within limit: Int) -> Int { max(0, Int(Double(limit - base) / perByte)) }
}

extension Command {
  /// What the command takes once the files are read.
  var memoryNeed: MemoryNeed {
    switch name {
    // Shortest paths are sought from many actors at once.
    case Command.describe.name, Command.centrality.name, Command.compare.name:
      MemoryNeed(perActor: 2500, perTie: 80)
    // A row of the answer for every tie.
    case Command.ties.name: MemoryNeed(perActor: 200, perTie: 400)
    case Command.export.name: MemoryNeed(perActor: 1000, perTie: 150)
    case Command.equity.name: MemoryNeed(perActor: 200, perTie: 100)
    default: MemoryNeed(perActor: 200, perTie: 40)
    }
  }
}

extension Call {
  /// Refuses to read files that take more memory than is allowed.
  func checkMemory(forReading paths: DatasetPaths) throws {
    try checkMemory(MemoryNeed.bytes(forReading: paths.byteCount))
  }

  /// Refuses work on a network that takes more memory than is allowed.
  func checkMemory(for dataset: Dataset) throws {
    try checkMemory(
      command.memoryNeed.bytes(actors: dataset.actors.count, ties: dataset.ties.count)
        + memoryOfGoal(actors: dataset.actors.count)
    )
  }

  private func checkMemory(_ bytes: Int) throws {
    guard let limit = arguments[Common.memory], bytes > limit else { return }
    let (need, allowed) = (MemorySize.text(bytes), MemorySize.text(limit))
    throw WorkError(
      text: Text(
        en: "this takes about \(need.en) of memory, and \(Common.memory.name) allows \(allowed.en)",
        nl:
          "dit vraagt ongeveer \(need.nl) geheugen, en \(Common.memory.name) laat \(allowed.nl) toe"
      )
    )
  }
}
