public import GraphCore

/// A network as other tools are given it: actors and ties with columns of plain values, and where
/// actors stand.
///
/// Columns are asked for a value at a time, so that nothing is copied of a network of millions.
public struct ExportedNetwork: Sendable {
  /// A column of actors or of ties.
  public struct Column: Sendable {
    /// The name, as every format has it.
    public let name: String

    /// The values; `nil` in them where there is none.
    public let values: Values

    /// The values of a column, all of one type, by position.
    public enum Values: Sendable {
      /// Words.
      case text(@Sendable (Int) -> String?)

      /// Numbers.
      case number(@Sendable (Int) -> Double?)

      /// Counts.
      case integer(@Sendable (Int) -> Int?)
    }

    /// Creates a column.
    public init(_ name: String, _ values: Values) {
      self.name = name
      self.values = values
    }

    /// The value of a position; `nil` where there is none, or none that a file can hold.
    func value(at position: Int) -> ExportedValue? {
      switch values {
      case .text(let text): text(position).map { .text($0) }
      case .number(let number):
        number(position).flatMap { $0.isFinite ? .number($0) : nil }
      case .integer(let integer): integer(position).map { .integer($0) }
      }
    }
  }

  /// How an actor is drawn, for the formats that say so.
  public struct Appearance: Sendable {
    /// Where actors stand, in points, upwards; `nil` where nobody was placed.
    public var places: [(x: Double, y: Double)]?

    /// The color of every actor, as `#0072B2`.
    public var color: @Sendable (Int) -> String

    /// The shape of every actor: `circle`, `square`, `diamond`, `triangle` or `hexagon`.
    public var shape: @Sendable (Int) -> String

    /// Creates an appearance.
    public init(
      places: [(x: Double, y: Double)]?,
      color: @escaping @Sendable (Int) -> String,
      shape: @escaping @Sendable (Int) -> String
    ) {
      self.places = places
      self.color = color
      self.shape = shape
    }
  }

  /// The name of the dataset.
  public let name: String

  /// The ties, each once, without direction.
  public let graph: Graph

  /// The id of every actor: text, and unlike that of any other.
  public let id: @Sendable (Int) -> String

  /// What a reader calls every actor.
  public let label: @Sendable (Int) -> String

  /// The columns of actors besides id and label.
  public let actorColumns: [Column]

  /// The columns of ties besides their ends and weight, in the order of `Graph.forEachEdge`.
  public let tieColumns: [Column]

  /// How actors are drawn.
  public let appearance: Appearance

  /// How many threads may write it at once; the bytes do not depend on it.
  public var threadCount = processorCount

  /// How many ties come before those of every actor to later ones; at last, how many there are.
  private let firstTies: [UInt32]

  /// Creates a network for other tools.
  public init(
    name: String,
    graph: Graph,
    id: @escaping @Sendable (Int) -> String,
    label: @escaping @Sendable (Int) -> String,
    actorColumns: [Column],
    tieColumns: [Column],
    appearance: Appearance
  ) {
    self.name = name
    self.graph = graph
    self.id = id
    self.label = label
    self.actorColumns = actorColumns
    self.tieColumns = tieColumns
    self.appearance = appearance
    var firstTies = [UInt32](repeating: 0, count: graph.nodeCount + 1)
    graph.forEachEdge { source, _, _ in firstTies[source + 1] += 1 }
    for source in graph.nodes { firstTies[source + 1] += firstTies[source] }
    self.firstTies = firstTies
  }

  /// The columns of actors, with those of their places where these are known.
  var placedColumns: [Column] {
    guard let places = appearance.places else { return actorColumns }
    return actorColumns + [
      Column("x", .number { places[$0].x }), Column("y", .number { places[$0].y }),
    ]
  }

  /// The places of all ties, in the order of `Graph.forEachEdge`.
  var ties: Range<Int> { 0..<graph.edgeCount }

  /// Calls a closure with some of the ties: their ends, their weight, and their place among all.
  ///
  /// - Complexity: O(log *n*), and O(1) for every tie.
  func forEachTie(
    in ties: Range<Int>,
    _ body: (_ source: Int, _ target: Int, _ weight: Double, _ tie: Int) -> Void
  ) {
    // The actor with the first of them is found by halving.
    var (source, end) = (0, graph.nodeCount)
    while source < end {
      let middle = (source + end) / 2
      if Int(firstTies[middle + 1]) > ties.lowerBound { end = middle } else { source = middle + 1 }
    }
    var tie = ties.lowerBound
    while tie < ties.upperBound {
      var place = Int(firstTies[source])
      for (target, weight) in graph.edges(of: source) where source < target {
        if ties.contains(place) {
          body(source, target, weight, place)
          tie += 1
        }
        place += 1
      }
      source += 1
    }
  }
}

/// A value in a file for another tool.
enum ExportedValue: Sendable {
  case text(String)
  case number(Double)
  case integer(Int)

  /// The value as text: a number in the shortest form that reads back exactly.
  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .integer(let integer): "\(integer)"
    }
  }

  /// The value as a cell of CSV.
  var cell: CSVWriter.Cell {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .integer(let integer): .integer(integer)
    }
  }
}
