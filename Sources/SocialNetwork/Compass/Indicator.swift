/// A number that says how the network serves a part of the compass, with what it means.
public struct Indicator: Sendable, Identifiable {
  /// The name in machine output, unique within its part and the same in every language.
  public let id: String

  /// The name for a reader.
  public let title: Text

  /// What was found.
  public let value: Value

  /// What chance would give; `nil` where that is not asked, or cannot be told.
  public let chance: ChanceComparison?

  /// What the value means, in a plain sentence; empty where there is no value.
  public let sentence: Text

  /// The command that shows more, and its options, without the dataset.
  public let command: [String]

  /// Whether the number is for programs, and a reader finds it in another sentence or in the overview.
  public let isDetail: Bool

  /// What was found.
  public enum Value: Sendable, Hashable {
    /// How many.
    case count(Int)

    /// How many of how many; undefined of none.
    case share(Int, of: Int)

    /// A share that is not a count over a count, from 0 to 1, such as a mean of shares.
    case portion(Double)

    /// A number on a scale of its own.
    case number(Double)

    /// Not defined for this network.
    case undefined

    /// Not known, for ties or actors of which too little is known.
    case unknown

    /// A number of a sensitive group, as far as it may be told; shown as a share where it is one.
    case guarded(Guarded, isShare: Bool)

    /// Not to be had without something that the data or the call do not have.
    case needs(Need)
  }

  /// Creates an indicator.
  public init(
    _ id: String,
    title: Text,
    value: Value,
    chance: ChanceComparison? = nil,
    sentence: Text,
    command: [String],
    isDetail: Bool = false
  ) {
    self.id = id
    self.title = title
    self.value = value
    self.chance = chance
    self.sentence = sentence
    self.command = command
    self.isDetail = isDetail
  }

  /// Creates an indicator that cannot be had.
  init(_ id: String, title: Text, without need: Need, command: [String], isDetail: Bool = false) {
    self.init(
      id,
      title: title,
      value: .needs(need),
      sentence: Text(""),
      command: command,
      isDetail: isDetail
    )
  }
}

extension Indicator.Value {
  /// The number in machine output; `nil` where there is none.
  public var number: Double? {
    switch self {
    case .count(let count): Double(count)
    case .share(let part, let whole): whole > 0 ? Double(part) / Double(whole) : nil
    case .portion(let number), .number(let number): number
    case .guarded(let guarded, _): guarded.number
    case .undefined, .unknown, .needs: nil
    }
  }

  /// Why there is no number in machine output; empty where there is one.
  public var note: String {
    switch self {
    case .unknown: "unknown"
    case .guarded(let guarded, _): guarded.note
    case .needs(let need): "needs \(need.name)"
    default: number == nil ? "undefined" : ""
    }
  }
}

extension Indicator.Value {
  /// What the indicator cannot do without; `nil` where it lacks nothing.
  public var need: Need? {
    if case .needs(let need) = self { need } else { nil }
  }

  /// A number of the same sort, such as the one that chance gives.
  public func like(_ number: Double) -> Indicator.Value {
    switch self {
    case .share, .portion: .portion(number)
    default: .number(number)
    }
  }

  /// The value for a reader, shares as per cents; `–` where there is none, `?` where it is not known.
  ///
  /// - Parameter format: How a number that is no share is written; `nil` is one that is not defined.
  /// - Returns: The words.
  public func text(_ format: (Double?) -> String) -> Text {
    switch self {
    case .share(let part, let whole): Text(Percentage.string(part, of: whole))
    case .portion(let share): Text(Percentage.string(share))
    case .count(let count): Text("\(count)")
    case .number(let number): Text(format(number))
    case .guarded(let guarded, let isShare):
      guarded.text { number in isShare ? number.map { Percentage.string($0) } ?? "–" : format(number) }
    case .unknown: Text("?")
    case .undefined, .needs: Text("–")
    }
  }
}

/// What an indicator cannot do without.
public enum Need: Sendable, Hashable {
  /// A column of the file of ties.
  case tieColumn(String)

  /// A column of the file of actors.
  case actorColumn(String)

  /// An option of the call, with what stands for its value.
  case option(String)

  /// Actors of some kind.
  case actors(ActorKind)

  /// The name in machine output, such as `ties.function`.
  public var name: String {
    switch self {
    case .tieColumn(let column): "ties.\(column)"
    case .actorColumn(let column): "actors.\(column)"
    case .option(let option): option
    case .actors(let kind): kind.name
    }
  }

  /// What is needed, for a reader.
  public var words: Text {
    switch self {
    case .tieColumn(let column):
      Text(
        en: "a column '\(column)' in the file of ties",
        nl: "een kolom '\(column)' in het bestand met relaties"
      )
    case .actorColumn(let column):
      Text(
        en: "a column '\(column)' in the file of actors",
        nl: "een kolom '\(column)' in het bestand met actoren"
      )
    case .option(let option): Text(en: "the option \(option)", nl: "de optie \(option)")
    case .actors(let kind):
      Text(en: "actors of the kind \(kind.title.en)", nl: "actoren van de soort \(kind.title.nl)")
    }
  }
}
