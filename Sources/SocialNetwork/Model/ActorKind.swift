/// What an actor of the ecosystem is, in the client's own five words.
public enum ActorKind: UInt8, Sendable, CaseIterable {
  /// A person who takes part.
  case individual

  /// A person who gives time.
  case volunteer

  /// A member association: a local group or branch.
  case memberAssociation

  /// A partner organisation.
  case organisation

  /// A government, at any level.
  case government

  /// Not known: the actor is named by a tie of a dataset that has no actor file.
  case unknown

  /// The five kinds of the client.
  public static let known: [ActorKind] = allCases.filter { $0 != .unknown }

  /// The word in files and machine output, whatever the language.
  public var name: String { title.en }

  /// The word for a reader.
  public var title: Text {
    switch self {
    case .individual: Text(en: "individual", nl: "individu")
    case .volunteer: Text(en: "volunteer", nl: "vrijwilliger")
    case .memberAssociation: Text(en: "member association", nl: "lidvereniging")
    case .organisation: Text(en: "organisation", nl: "organisatie")
    case .government: Text(en: "government", nl: "overheid")
    case .unknown: Text(en: "unknown", nl: "onbekend")
    }
  }

  /// The word for a reader, for more than one.
  public var plural: Text {
    switch self {
    case .individual: Text(en: "individuals", nl: "individuen")
    case .volunteer: Text(en: "volunteers", nl: "vrijwilligers")
    case .memberAssociation: Text(en: "member associations", nl: "lidverenigingen")
    case .organisation: Text(en: "organisations", nl: "organisaties")
    case .government: Text(en: "governments", nl: "overheden")
    case .unknown: Text(en: "of unknown kind", nl: "van onbekende soort")
    }
  }

  /// Whether the actor is a person.
  public var isPerson: Bool { self == .individual || self == .volunteer }

  /// Whether the actor is a person, or may be one.
  public var mayBePerson: Bool { isPerson || self == .unknown }

  /// What an actor who is not named is called where it is told of that one alone: "one particular volunteer".
  public var particular: Text {
    let (en, nl) = (unnamed.en.split(separator: " ", maxSplits: 1), unnamed.nl.dropFirst(4))
    return Text(
      en: "one particular \(en.last ?? "")",
      nl: "één \(self == .individual ? "bepaald" : "bepaalde") \(nl)"
    )
  }

  /// What an actor who is not named is called: "a volunteer".
  public var unnamed: Text {
    switch self {
    case .individual: Text(en: "an individual", nl: "een individu")
    case .volunteer: Text(en: "a volunteer", nl: "een vrijwilliger")
    case .memberAssociation: Text(en: "a member association", nl: "een lidvereniging")
    case .organisation: Text(en: "an organisation", nl: "een organisatie")
    case .government: Text(en: "a government", nl: "een overheid")
    case .unknown: Text(en: "an actor of unknown kind", nl: "een actor van onbekende soort")
    }
  }
}
