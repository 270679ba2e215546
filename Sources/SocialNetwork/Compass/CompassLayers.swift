import GraphCore

/// The network as a whole, and its layers: the ties of each role and function, and those of a day.
public struct CompassLayers: Sendable {
  /// The network of all ties.
  public let whole: Network

  /// The ties of every role, in the order of `Role.allCases`.
  public let roles: [Network]

  /// The ties of every function, in the order of `Function.allCases`.
  public let functions: [Network]

  /// The ties that exist on ``date``; `nil` without such a date.
  public let today: Network?

  /// The day that the data are of.
  public let date: Day?

  /// Makes the layers of a dataset.
  ///
  /// - Parameters:
  ///   - dataset: The dataset.
  ///   - day: The day on which ties have to exist; `nil` for all ties, whenever they were.
  ///   - date: The day that the data are of, at which ties have their age.
  ///   - narrowing: What makes of every network the one that is looked at: some of the actors, the
  ///     same of every layer.
  public init(
    of dataset: Dataset,
    day: Day? = nil,
    date: Day?,
    narrowing: (Network) -> Network = { $0 }
  ) {
    whole = narrowing(dataset.network(of: Layer(day: day)))
    roles = Role.allCases.map { role in
      narrowing(dataset.network(of: Layer(role: role, day: day)))
    }
    functions = Function.allCases.map { function in
      narrowing(dataset.network(of: Layer(function: function, day: day)))
    }
    today = date.map { narrowing(dataset.network(of: Layer(day: $0))) }
    self.date = date
  }

  /// The layer of a role.
  public subscript(role: Role) -> Network { roles[Int(role.rawValue)] }

  /// The layer of a function.
  public subscript(function: Function) -> Network { functions[Int(function.rawValue)] }

  /// How many ties say which role they serve; `nil` where none does.
  var tiesWithRole: Int? { taggedCount(whole.ties.roles) }

  /// How many ties say which function they serve; `nil` where none does.
  var tiesWithFunction: Int? { taggedCount(whole.ties.functions) }

  /// How many ties of the whole network do not exist on ``date``; 0 without such a date.
  package var tiesOfOtherDays: Int {
    guard let today else { return 0 }
    let common = today.ties { _, u, v in whole.graph.hasEdge(u, v) }.count
    return whole.graph.edgeCount - common
  }

  private func taggedCount<Word>(_ column: [CompassSet<Word>]?) -> Int? {
    let count = column?.count { !$0.isEmpty } ?? 0
    return count > 0 ? count : nil
  }
}
