public import SocialNetwork

/// What programs are told of a dataset.
public struct Record: Encodable, Sendable {
  /// The name of the dataset.
  public let name: String

  /// How many actors the network has; `nil` where there is no network.
  public let actors: Int?

  /// How many ties the network has; `nil` where there is no network.
  public let ties: Int?

  /// The names of the files that were read.
  public let files: [String]

  /// How many rows of the files were left out; `nil` where none were.
  public var leftOut: LeftOutRows?

  /// The modularity of the communities found; `nil` where none were looked for.
  public var modularity: Value?

  /// Creates a record.
  public init(
    name: String,
    actors: Int? = nil,
    ties: Int? = nil,
    files: [String] = [],
    leftOut: LeftOut = LeftOut()
  ) {
    self.name = name
    self.actors = actors
    self.ties = ties
    self.files = files
    self.leftOut = leftOut.isEmpty && leftOut.selfTies == 0 ? nil : LeftOutRows(leftOut)
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  enum CodingKeys: String, CodingKey {
    case name, actors, ties, files, modularity
    case leftOut = "left-out"
  }

  /// How many rows of the files were left out because of errors, beside how many there are.
  public struct LeftOutRows: Encodable, Sendable {
    /// The rows of actors left out.
    public let actors: Int

    /// All rows of actors.
    public let ofActors: Int

    /// The rows of ties left out.
    public let ties: Int

    /// All rows of ties; `nil` where some are concealed, whose number would be the difference.
    public let ofTies: Int?

    /// The rows of ties left out that name no known actor; `nil` where there are none.
    public let tiesOfUnknownActors: Int?

    /// The rows of an actor with itself, which are not among those left out; `nil` where there are none.
    public let selfTies: Int?

    init(_ rows: LeftOut) {
      (actors, ofActors) = (rows.actors.leftOut, rows.actors.all)
      (ties, ofTies) = (rows.ties.leftOut, rows.ties.total)
      tiesOfUnknownActors = rows.tiesOfUnknownActors == 0 ? nil : rows.tiesOfUnknownActors
      selfTies = rows.selfTies == 0 ? nil : rows.selfTies
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    enum CodingKeys: String, CodingKey {
      case actors, ties
      case ofActors = "of-actors"
      case ofTies = "of-ties"
      case tiesOfUnknownActors = "ties-of-unknown-actors"
      case selfTies = "self-ties"
    }
  }
}
