import SocialNetwork

/// How actors are called in plans: organisations by name, people by kind and id unless they may be named, so
/// that whoever holds the files knows whom to ask.
struct PlanWords {
  private let actors: Actors
  private let namesPeople: Bool
  private let givesIDs: Bool

  /// - Parameters:
  ///   - subject: The network.
  ///   - givesIDs: Whether people who are not named are called by kind and id; else by kind alone.
  init(_ subject: Subject, givesIDs: Bool = true) {
    actors = subject.actors
    namesPeople = subject.naming.namesPeople
    self.givesIDs = givesIDs
  }

  /// How an actor is called: "a volunteer (v08)".
  func name(_ actor: Int) -> Text {
    let kind = actors.kinds[actor]
    guard !namesPeople, kind.mayBePerson else { return Text(actors.names[actor]) }
    guard givesIDs else { return kind.unnamed }
    let id = actors.ids[actor]
    return Text(en: "\(kind.unnamed.en) (\(id))", nl: "\(kind.unnamed.nl) (\(id))")
  }

  /// An actor with what it has in common with another: "Zangkring Kraaienlied (same sector)".
  func name(_ actor: Int, sharing shared: [Repair.Trait]) -> Text {
    let name = name(actor)
    guard !shared.isEmpty else { return name }
    let traits = Text.list(shared.map(\.title))
    return Text(en: "\(name.en) (same \(traits.en))", nl: "\(name.nl) (zelfde \(traits.nl))")
  }

  /// Whether an actor is called by its id, and not by its name.
  func isCalledByID(_ actor: Int) -> Bool {
    givesIDs && !namesPeople && actors.kinds[actor].mayBePerson
  }
}

extension Repair.Trait {
  /// The word for a reader.
  var title: Text {
    switch self {
    case .municipality: Text(en: "municipality", nl: "gemeente")
    case .sector: Text(en: "sector", nl: "sector")
    case .function: Text(en: "function", nl: "functie")
    }
  }

  /// The word for programs.
  var word: String { title.en }
}

extension [Double?] {
  /// Numbers of one cell for programs, the first counting first, separated by `|`; no value where none is known.
  var cell: Value {
    guard count > 1 else { return .number(first ?? nil) }
    guard contains(where: { $0 != nil }) else { return .number(nil) }
    return .text(
      map { number in
        number.map { $0 == $0.rounded() && abs($0) < 1e15 ? "\(Int($0))" : "\($0)" } ?? ""
      }.joined(separator: "|")
    )
  }
}
