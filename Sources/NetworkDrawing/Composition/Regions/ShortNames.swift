import SocialNetwork

/// The names of actors without their legal form, and without the municipality at their end, where no other
/// has the same name then.
///
/// A government keeps a name of two words: Stad Gent would be Stad.
struct ShortNames: Sendable {
  private var names: [String]
  private let keepsLegalForm: [Bool]
  private let kinds: [ActorKind]

  subscript(actor: Int) -> String { names[actor] }

  /// - Parameters:
  ///   - network: The actors.
  ///   - places: The municipality of every actor; `nil`: not known.
  ///   - mayBeNamed: Whether an actor may be named.
  init(
    of network: DrawnNetwork,
    without places: Diagram.Categories?,
    mayBeNamed: (Int) -> Bool
  ) {
    names = network.names
    keepsLegalForm = network.keepsLegalForm
    kinds = network.kinds
    guard let places else {
      for actor in names.indices where mayBeNamed(actor) {
        names[actor] = bare(names[actor].cleaned, of: actor)
      }
      return
    }
    var uses: [String: Int] = [:]
    var short: [Int: String] = [:]
    for actor in names.indices where mayBeNamed(actor) {
      names[actor] = bare(names[actor].cleaned, of: actor)
      let place = places.labels[network.positions[actor]].map { places.names[$0].nl }
      let name = self.name(of: actor, without: place)
      short[actor] = name
      uses[name, default: 0] += 1
    }
    for (actor, name) in short where uses[name] == 1 { names[actor] = name }
  }

  /// The name of an actor without a word at its end that goes without saying.
  func name(of actor: Int, without suffix: String?) -> String {
    let rest = names[actor].without(suffix: suffix)
    let isNoName = kinds[actor] == .government && !rest.contains(where: \.isWhitespace)
    return bare(isNoName ? names[actor] : rest, of: actor)
  }

  private func bare(_ name: String, of actor: Int) -> String {
    keepsLegalForm[actor] ? name : name.withoutLegalForm
  }
}

extension String {
  /// The string without a word at its end that goes without saying, such as the municipality.
  func without(suffix: String?) -> String {
    guard let suffix, !suffix.isEmpty, folded.hasSuffix(" \(suffix.folded)") else { return self }
    let rest = dropLast(suffix.count + 1)
    return rest.isEmpty ? self : String(rest)
  }
}
