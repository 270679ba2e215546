import Foundation
import NetworkFiles
import NetworkReport
import SocialNetwork

@testable import NetworkDrawing
@testable import weefsel

/// A path by which bytes or words come in from outside: whatever they are, what reads them must come to
/// an end, and what it says of them must hold.
enum FuzzedPath: String, CaseIterable {
  /// The files of a dataset.
  case csv

  /// The words of a command line, one a line.
  case options

  /// The other files that options name.
  case population, pairs, positions, key, theme

  /// The image in a house style.
  case logo

  /// Reads some bytes.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .csv: FuzzedPath.readDataset(bytes)
    case .options: FuzzedPath.readOptions(bytes)
    case .population:
      do throws(InputError) {
        let population = try PopulationReader.read(bytes: bytes)
        precondition(population.groups.allSatisfy { $0.count.isFinite && $0.count >= 0 })
      } catch { FuzzedPath.check(error) }
    case .pairs:
      FuzzedPath.withFile(bytes) { path in
        do throws(InputError) {
          let rows = try PairsFile.read(path: path)
          precondition(rows.allSatisfy { !$0.source.isEmpty && !$0.target.isEmpty })
        } catch { FuzzedPath.check(error) }
      }
    case .positions: FuzzedPath.withFile(bytes) { FuzzedPath.readPositions($0) }
    case .key:
      FuzzedPath.withFile(bytes) { path in
        guard let key = try? KeyFile.read(URL(fileURLWithPath: path)) else { return }
        precondition(Set(key.entries.map(\.code)).count == key.entries.count, "a code given twice")
      }
    case .theme: FuzzedPath.withFile(bytes) { FuzzedPath.readTheme($0) }
    case .logo:
      var style = Diagram.HouseStyle()
      guard style.setLogo(Data(bytes)), let logo = style.logo else { return }
      precondition(logo.aspectRatio.isFinite && logo.aspectRatio > 0, "a logo without a size")
      let element = logo.element(x: 0, y: 0, width: 1, height: 1).lowercased()
      for word in ["<script", "<style", "<image href=\"http", "url(", "javascript"] {
        precondition(!element.contains(word), "a logo that leads elsewhere")
      }
    }
  }

  private static func readDataset(_ bytes: [UInt8]) {
    let actors = Array("id,name,kind\nb,B,gemeente\na,A,volunteer\n0566988259,C,lid\n".utf8)
    var options = ReadingOptions()
    options.keepsTieAttributes = true
    for (actorBytes, tieBytes) in [
      (actors, bytes), (nil, bytes), (bytes, Array("source,target\na,b\n".utf8)), (bytes, bytes),
    ] {
      guard
        let reading = try? NetworkReader.read(
          actorBytes: actorBytes,
          tieBytes: tieBytes,
          options: options
        )
      else { continue }
      for finding in reading.findings.all {
        precondition(finding.line > 0 && finding.column > 0, "a place that is none")
        precondition(!finding.description(in: .nl).isEmpty, "a finding that says nothing")
      }
      guard let dataset = reading.dataset else { continue }
      precondition(dataset.ties.sources.allSatisfy { $0 < dataset.actors.count }, "a lost end")
      let ids = dataset.actors.ids
      precondition(
        zip(ids, ids.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      )
      for attribute in reading.tieAttributes {
        precondition(attribute.codes.count == dataset.ties.count, "a column of another length")
      }
      _ = dataset.network()
    }
  }

  private static func readOptions(_ bytes: [UInt8]) {
    let words = bytes.split(separator: 10, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    do throws(UsageError) {
      let command = try Command.named(words[0])
      let arguments = try Arguments(words.dropFirst(), for: command)
      let call = Call(
        command: command,
        arguments: arguments,
        language: .nl,
        terminal: Terminal(environment: [:], isQuiet: true)
      )
      let progress = Progress(terminal: call.terminal, language: call.language)
      _ = (call.measureOptions(progress), call.policy, call.outputPath)
      let layer = Layer(
        role: arguments[Common.role],
        function: arguments[Common.function],
        day: arguments[Common.day]
      )
      let subject = try? Subject(
        dataset,
        scope: Scope(layer: layer, without: arguments[Common.without], only: arguments[Common.only])
      )
      precondition(subject.map { $0.network.actors.count <= dataset.actors.count } ?? true)
    } catch {
      precondition(!error.text.en.isEmpty && !error.text.nl.isEmpty, "a refusal without a reason")
      precondition(error.text.nl.utf8.count < 20_000, "a book of reasons")
    }
  }

  private static let dataset = Dataset(
    name: "sample",
    actors: Actors(
      ActorKind.allCases.map { Actor(id: $0.name, kind: $0, functions: [.culture]) },
      attributes: [
        Attribute(name: "town", cells: ["Gent", "Aalst", nil, "gent|Aalst", "", "é"]),
        Attribute(name: "age", cells: ["1", "20", nil, "3,5", "-4", "1e9"]),
        Attribute(name: "since", cells: ["2020-01-01", "1/2/2021", nil, "2020", "x", ""]),
      ]
    ),
    ties: TieRows(sources: [0, 1], targets: [1, 2])
  )

  private static func readPositions(_ path: String) {
    do throws(InputError) {
      let rows = try PlacesFile.read(path: path)
      // What is written of them is what was read.
      withFile(PlacesFile.bytes(of: rows)) { copy in
        let again = try? PlacesFile.read(path: copy)
        precondition(again.map(Set.init) == Set(rows), "other places")
      }
    } catch { check(error) }
  }

  private static func readTheme(_ path: String) {
    let words = ["network", "--theme", path, "-o", "drawing.svg"]
    guard let arguments = try? Arguments(words, for: .draw) else {
      preconditionFailure("a call that is none")
    }
    let call = Call(
      command: .draw,
      arguments: arguments,
      language: .en,
      terminal: Terminal(environment: [:], isQuiet: true)
    )
    _ = try? call.houseStyle()
  }

  private static func check(_ error: InputError) {
    precondition(!error.text.en.isEmpty && !error.text.nl.isEmpty, "a refusal without a reason")
  }

  /// How many files are open for a piece of work.
  private nonisolated(unsafe) static var depth = 0

  /// A file with some bytes, which its owner alone may read, for as long as a piece of work takes.
  private static func withFile(_ bytes: [UInt8], _ work: (String) -> Void) {
    depth += 1
    defer { depth -= 1 }
    let path = NSTemporaryDirectory() + "/weefsel-fuzz-\(getpid())-\(depth).csv"
    let isMade = FileManager.default.createFile(
      atPath: path,
      contents: Data(bytes),
      attributes: [.posixPermissions: 0o600]
    )
    precondition(isMade, "no room for a file")
    work(path)
    unlink(path)
  }
}
