/// Objects of JSON that have the same names, which are sorted.
///
/// `JSONEncoder` takes six times as long for millions of them; in its form, but for control characters, each of
/// which has its number.
struct JSONObjects: Sendable {
  /// The names of the values, and where each comes first in an object.
  private let order: [(place: Int, opening: String)]

  /// Objects of values with these names.
  init(_ names: [String]) {
    order = names.indices.sorted { names[$0] < names[$1] }.map { place in
      var opening: [UInt8] = []
      opening.append(json: names[place])
      return (place, String(decoding: opening, as: UTF8.self) + ":")
    }
  }

  /// Adds an object.
  ///
  /// - Parameters:
  ///   - bytes: To what.
  ///   - value: The value of the name at a place; `nil` leaves it out.
  func append(to bytes: inout [UInt8], _ value: (_ place: Int) -> ExportedValue?) {
    var separator = UInt8(ascii: "{")
    for (place, opening) in order {
      guard let value = value(place) else { continue }
      bytes.append(separator)
      bytes += opening.utf8
      switch value {
      case .text(let text): bytes.append(json: text)
      case .number(let number):
        let text = number.description
        bytes += (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8
      case .integer(let integer): bytes += integer.description.utf8
      }
      separator = UInt8(ascii: ",")
    }
    if separator == UInt8(ascii: "{") { bytes.append(separator) }
    bytes.append(UInt8(ascii: "}"))
  }
}

/// Actors of a network as objects of JSON: id, name and columns.
struct ActorObjects: Sendable {
  private let columns: [ExportedNetwork.Column]
  private let objects: JSONObjects

  /// Objects of a network's actors, with some columns besides.
  init(of network: ExportedNetwork, besides further: [ExportedNetwork.Column] = []) {
    let (id, label) = (network.id, network.label)
    columns =
      [.init("id", .text { id($0) }), .init("name", .text { label($0) })] + network.placedColumns
      + further
    objects = JSONObjects(columns.map(\.name))
  }

  /// Adds some actors, with a separator before each but the one that comes first in the file.
  func append(
    _ actors: Range<Int>,
    to bytes: inout [UInt8],
    separator: String,
    first: Int = 0
  ) {
    for actor in actors {
      if actor > first { bytes += separator.utf8 }
      objects.append(to: &bytes) { columns[$0].value(at: actor) }
    }
  }
}

/// Ties of a network as objects of JSON: ends, weight and columns.
struct TieObjects: Sendable {
  private let network: ExportedNetwork
  private let objects: JSONObjects

  /// Objects of a network's ties, of which the ends have these names.
  init(of network: ExportedNetwork, ends: (source: String, target: String)) {
    self.network = network
    objects = JSONObjects([ends.source, ends.target, "weight"] + network.tieColumns.map(\.name))
  }

  /// Adds some ties, with a separator before each but the one that comes first in the file.
  func append(_ ties: Range<Int>, to bytes: inout [UInt8], separator: String, first: Int = 0) {
    network.forEachTie(in: ties) { source, target, weight, tie in
      if tie > first { bytes += separator.utf8 }
      objects.append(to: &bytes) { place in
        switch place {
        case 0: .text(network.id(source))
        case 1: .text(network.id(target))
        case 2: weight.isFinite ? .number(weight) : nil
        default: network.tieColumns[place - 3].value(at: tie)
        }
      }
    }
  }
}

extension [UInt8] {
  /// Adds a string of JSON.
  fileprivate mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      self += text.utf8
    } else {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
        case 0..<0x20: self += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
        default: append(byte)
        }
      }
    }
    append(UInt8(ascii: "\""))
  }
}
