/// How a network serves each of the three roles and four functions, part by part.
public struct CompassPage: Sendable {
  /// The parts, in the order of ``CompassPart/all``.
  public let parts: [Part]

  /// Who is where, and what is not; `nil` where actors have no place.
  public let spots: BlindSpots?

  /// What was withheld, and why.
  public let withholding: Withholding

  /// A part of the page, and what was found for it.
  public struct Part: Sendable {
    /// What the part is of.
    public let part: CompassPart

    /// What was found, in a fixed order.
    public let indicators: [Indicator]

    /// What has to be known to read the indicators rightly.
    public let notes: [Text]
  }
}

/// A part of the page of the compass: a role, a function, or what holds for all of them.
public enum CompassPart: Sendable, Hashable {
  /// One of the three roles.
  case role(Role)

  /// One of the four functions.
  case function(Function)

  /// The functions together.
  case mix

  /// Where there is nobody.
  case places

  /// How lasting the ties are, and what the network survives.
  case durability

  /// Whether all have an equal role.
  case equality

  /// Every part, in the order of the page.
  public static let all: [CompassPart] =
    Role.allCases.map { .role($0) } + Function.allCases.map { .function($0) }
    + [.mix, .places, .durability, .equality]

  /// The name in machine output, whatever the language.
  public var name: String {
    switch self {
    case .role(let role): role.name
    case .function(let function): function.name
    case .mix: "mix"
    case .places: "places"
    case .durability: "durability"
    case .equality: "equality"
    }
  }

  /// The name for a reader.
  public var title: Text {
    switch self {
    case .role(let role): role.title
    case .function(let function): function.title
    case .mix: Text(en: "functions together", nl: "functies samen")
    case .places: Text(en: "blind spots", nl: "blinde vlekken")
    case .durability: Text(en: "lasting cooperation", nl: "duurzame samenwerking")
    case .equality: Text(en: "an equal role for each", nl: "ieder een gelijkwaardige rol")
    }
  }

  /// What the part asks of the network.
  public var question: Text {
    switch self {
    case .role(.connecting):
      Text(
        en: "Who is connected at all, who bridges, and what holds by one thread?",
        nl: "Wie is verbonden, wie slaat een brug, en wat hangt aan één draad?"
      )
    case .role(.critical):
      Text(
        en: "Who is left out, and who reaches government, through whom?",
        nl: "Wie valt erbuiten, en wie bereikt de overheid, en via wie?"
      )
    case .role(.laboratory):
      Text(
        en: "What is new, and what crosses sectors and functions?",
        nl: "Wat is nieuw, en wat gaat over sectoren en functies heen?"
      )
    case .function(.learning):
      Text(en: "How far can what is learnt travel?", nl: "Hoe ver kan geraken wat men leert?")
    case .function(.culture):
      Text(
        en: "Who takes part in culture, and with whom?",
        nl: "Wie neemt deel aan cultuur, en met wie?"
      )
    case .function(.movement):
      Text(
        en: "Which ways lead from people to government?",
        nl: "Welke wegen leiden van mensen naar de overheid?"
      )
    case .function(.community):
      Text(
        en: "Are groups close-knit, and open as well?",
        nl: "Zijn groepen hecht, en ook open?"
      )
    case .mix:
      Text(
        en: "How do the functions go together?",
        nl: "Hoe gaan de functies samen?"
      )
    case .places:
      Text(
        en: "Where is nobody, and where does nobody reach the local government?",
        nl: "Waar is er niemand, en waar bereikt niemand het lokaal bestuur?"
      )
    case .durability:
      Text(
        en: "How long do ties last, and what does the network survive?",
        nl: "Hoe lang houden relaties stand, en wat overleeft het netwerk?"
      )
    case .equality:
      Text(
        en: "Does everything lead through one actor?",
        nl: "Loopt alles via één actor?"
      )
    }
  }
}

/// What the page of the compass is to be made with.
public struct CompassOptions: Sendable {
  /// The position of the umbrella, where one was named.
  public var umbrella: Int?

  /// The actors that are the umbrella's own staff.
  public var isStaff: [Bool]?

  /// What blind spots are looked for across, and bridging ties are told by; `nil` for the
  /// municipality, where there is such a column.
  public var across: Attribute?

  /// How often labels are dealt out at random.
  public var permutations = 5000

  /// How many threads may work at once.
  public var threadCount = 1

  /// What may be told of people.
  public var policy = DisclosurePolicy()

  /// The options of a page that is asked for without any.
  public init() {}
}

extension CompassLayers {
  /// How the network serves each role and function.
  ///
  ///     let page = CompassLayers(of: dataset, date: date).page()
  ///     page.parts[0].indicators.first?.sentence[.nl]
  ///
  /// - Parameters:
  ///   - options: The umbrella, what places are told by, and what may be told of people.
  ///   - begin: Told of each part before it is looked at.
  /// - Returns: The page; the same whatever the number of threads.
  /// - Complexity: that of its parts; see each.
  public func page(
    _ options: CompassOptions = CompassOptions(),
    begin: (CompassPart) -> Void = { _ in }
  ) -> CompassPage {
    let spots = options.places(of: whole).map {
      BlindSpots(of: self, across: $0, umbrella: options.umbrella)
    }
    let access = UnequalAccess(in: self, options: options)
    return CompassPage(
      parts: CompassPart.all.map { part in
        begin(part)
        let (indicators, notes) = content(of: part, spots, options)
        let compared =
          switch part {
          case .role(.critical): access.critical
          case .function(.learning): access.learning
          case .function(.culture): access.culture
          default: [Indicator]()
          }
        return CompassPage.Part(
          part: part,
          indicators: LayerIndicators(part, in: self).indicators + indicators + compared,
          notes: notes
        )
      },
      spots: spots,
      withholding: access.withholding
    )
  }

  private func content(
    of part: CompassPart,
    _ spots: BlindSpots?,
    _ options: CompassOptions
  ) -> (indicators: [Indicator], notes: [Text]) {
    switch part {
    case .role(.connecting):
      let found = Connectedness(of: whole, options: options)
      return (found.indicators, found.notes)
    case .role(.critical): return (WaysToGovernment(of: whole, options: options).indicators, [])
    case .role(.laboratory): return (Laboratory(of: self, options: options).indicators, [])
    case .function(.learning): return (Learning(of: self, options: options).indicators, [])
    case .function(.culture): return (Culture(of: self, options: options).indicators, [])
    case .function(.movement): return (Movement(of: self, options: options).indicators, [])
    case .function(.community):
      return (CommunityBuilding(of: self, options: options).indicators, [])
    case .mix:
      let found = FunctionMix(of: self)
      return (found.indicators, found.notes)
    case .places:
      return (PlaceIndicators(spots, in: self, options: options).indicators, [])
    case .durability: return (Durability(of: self, options: options).indicators, [])
    case .equality:
      let found = EqualRoles(of: whole, options: options)
      return (found.indicators, found.notes)
    }
  }
}
