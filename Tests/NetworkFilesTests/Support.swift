import GraphCore
import NetworkFiles
import SocialNetwork
import XCTest

/// Reads a dataset from texts, or from bytes, with its actors in the order of the file.
func read(
  actors: String? = nil,
  ties: String = "source,target\n",
  options: ReadingOptions = ReadingOptions()
) throws -> Reading {
  try read(actors.map { Array($0.utf8) }, Array(ties.utf8), options)
}

func read(
  _ actors: [UInt8]?,
  _ ties: [UInt8],
  _ options: ReadingOptions = ReadingOptions()
) throws -> Reading {
  var options = options
  options.keepsFileOrder = true
  return try NetworkReader.read(actorBytes: actors, tieBytes: ties, options: options)
}

extension Reading {
  /// The findings as code, line and column.
  var places: [String] {
    findings.all.map { "\($0.code) \($0.line):\($0.column)" }
  }

  /// The ties as ids and weight.
  var ties: [String] {
    guard let dataset else { return [] }
    return (0..<dataset.ties.count).map { row in
      let source = dataset.actors.ids[Int(dataset.ties.sources[row])]
      let target = dataset.actors.ids[Int(dataset.ties.targets[row])]
      return "\(source)–\(target) \(dataset.ties.weights?[row] ?? 1)"
    }
  }

  /// The cells of an attribute.
  func cells(_ name: String) -> [String?]? {
    guard let actors = dataset?.actors, let attribute = actors.attribute(named: name) else {
      return nil
    }
    return actors.indices.map { attribute.cell(of: $0) }
  }
}

extension String {
  /// The text in UTF-16, without a byte order mark.
  func utf16Bytes(lowByteFirst: Bool) -> [UInt8] {
    utf16.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
      return lowByteFirst ? [low, high] : [high, low]
    }
  }
}

extension XCTestCase {
  /// The number of ties of each actor, by id.
  func degrees(_ reading: Reading) throws -> [String: Int] {
    let dataset = try XCTUnwrap(reading.dataset)
    let graph = dataset.network().graph
    return Dictionary(
      uniqueKeysWithValues: dataset.actors.indices.map {
        (dataset.actors.ids[$0], graph.degree(of: $0))
      }
    )
  }

  /// The ids of the actors who lost ties.
  func lost(_ reading: Reading) -> [String] {
    guard let dataset = reading.dataset else { return [] }
    return dataset.actorsThatLostTies.sorted().map { dataset.actors.ids[$0] }
  }

  /// The notes in English that contain some words.
  func notes(_ reading: Reading, with words: String) -> [String] {
    reading.notes.map(\.en).filter { $0.contains(words) }
  }
}
