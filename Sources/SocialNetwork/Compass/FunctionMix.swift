import GraphCore

/// How the functions go together: in ties, in organisations, and layer by layer.
///
/// - **several functions**: the pairs whose ties serve two functions or more, over those that say
///   which.
/// - **organisations**: how many of the functions each organisation and member association serves by
///   the file of actors. The decree asks two of the recognised organisation, not of its members: this
///   is a description.
/// - **overlap** of two functions: the pairs that serve both over those that serve either (Jaccard).
///   Chance deals functions out anew among the pairs, each pair keeping its number of functions and
///   each function its number of pairs: ``overlapSamples`` samples of random exchanges.
struct FunctionMix {
  let indicators: [Indicator]
  let notes: [Text]

  /// How many samples chance is told from.
  static let overlapSamples = 200

  init(of layers: CompassLayers) {
    let whole = layers.whole
    let ties = whole.graph.edgeCount
    indicators =
      [
        FunctionMix.tagged(
          "tagged-roles",
          Text(en: "Ties that say their role", nl: "Relaties met een rol"),
          layers.tiesWithRole,
          of: ties,
          column: "role"
        ),
        FunctionMix.tagged(
          "tagged-functions",
          Text(en: "Ties that say their function", nl: "Relaties met een functie"),
          layers.tiesWithFunction,
          of: ties,
          column: "function"
        ),
      ] + FunctionMix.multiplexity(of: layers) + FunctionMix.organisations(of: whole)
      + FunctionMix.overlaps(of: layers)
    notes =
      whole.actors.has.functions
      ? [
        Text(
          en: "The decree asks two functions of the recognised organisation, not of its members.",
          nl: "Het decreet vraagt twee functies van de erkende organisatie, niet van haar leden."
        )
      ] : []
  }

  private static func tagged(
    _ id: String,
    _ title: Text,
    _ count: Int?,
    of ties: Int,
    column: String
  ) -> Indicator {
    guard let count else {
      return Indicator(id, title: title, without: .tieColumn(column), command: ["check"])
    }
    return Indicator(
      id,
      title: title,
      value: .share(count, of: ties),
      sentence: Noun.tie.part(count, of: ties, .say)
        + Text(
          en: " which; of the others it is not known.",
          nl: " welke; van de andere is het niet gekend."
        ),
      command: ["check"]
    )
  }

  private static func multiplexity(of layers: CompassLayers) -> [Indicator] {
    let title = Text(en: "Ties with several functions", nl: "Relaties met meer dan één functie")
    let command = ["describe", "--function", "learning"]
    guard let tagged = layers.tiesWithFunction, let functions = layers.whole.ties.functions else {
      return [
        Indicator(
          "several-functions",
          title: title,
          without: .tieColumn("function"),
          command: ["check"]
        )
      ]
    }
    let several = functions.count { $0.words.count > 1 }
    return [
      Indicator(
        "several-functions",
        title: title,
        value: .share(several, of: tagged),
        sentence: Noun.tie.part(several, of: tagged)
          + Text(en: " that say which", nl: " die het zeggen,") + Verb.serve.form(for: several)
          + Text(en: " two functions or more.", nl: " twee functies of meer."),
        command: command
      )
    ]
  }

  // MARK: - Organisations

  private static func organisations(of network: Network) -> [Indicator] {
    let title = Text(en: "Organisations with a mix", nl: "Organisaties met een mix")
    let command = ["centrality", "--where", "function=learning"]
    let all = network.actors.indices.filter {
      [.memberAssociation, .organisation].contains(network.actors.kinds[$0])
    }
    let known = all.map { network.actors.functions(of: $0).words.count }.filter { $0 > 0 }
    guard network.actors.has.functions else {
      return [
        Indicator(
          "organisations-with-mix",
          title: title,
          without: .actorColumn("function"),
          command: ["check"]
        )
      ]
    }
    let mixed = known.count { $0 > 1 }
    let counts = (1...Function.allCases.count).map { number in known.count { $0 == number } }
    let list = counts.enumerated().filter { $0.element > 0 }.map { place, count in
      Text(
        en: "\(count) \(count == 1 ? "serves" : "serve") \(place + 1)",
        nl: "\(count) \(count == 1 ? "dient" : "dienen") er \(place + 1)"
      )
    }
    let sentence =
      Noun.organisation.part(mixed, of: known.count)
      + Text(
        en: " and associations that say which",
        nl: " en verenigingen die het zeggen,"
      ) + Verb.serve.form(for: mixed)
      + Text(en: " two functions or more: ", nl: " twee functies of meer: ")
      + Text(en: list.map(\.en).joined(separator: ", "), nl: list.map(\.nl).joined(separator: ", "))
      + Text(".")
    return [
      Indicator(
        "organisations-with-mix",
        title: title,
        value: .share(mixed, of: known.count),
        sentence: sentence,
        command: command
      )
    ]
      + counts.enumerated().map { place, count in
        Indicator(
          "organisations-with-\(place + 1)",
          title: Text(en: "Organisations with \(place + 1)", nl: "Organisaties met \(place + 1)"),
          value: .share(count, of: known.count),
          sentence: Noun.organisation.count(count),
          command: command,
          isDetail: true
        )
      }
  }

  // MARK: - Overlap

  private static func overlaps(of layers: CompassLayers) -> [Indicator] {
    let pairs = Function.allCases.flatMap { first in
      Function.allCases.filter { $0.rawValue > first.rawValue }.map { (first, $0) }
    }
    let sets = (layers.whole.ties.functions ?? []).filter { !$0.isEmpty }
    let samples = sets.isEmpty ? [] : FunctionShuffle(sets).samples(overlapSamples)
    return pairs.enumerated().map { place, pair in
      let id = "overlap:\(pair.0.name)-\(pair.1.name)"
      let title =
        Text(en: "Overlap: ", nl: "Overlap: ") + pair.0.title + Text(en: " and ", nl: " en ")
        + pair.1.title
      let command = ["describe", "--function", pair.0.name]
      guard !sets.isEmpty else {
        return Indicator(
          id,
          title: title,
          without: .tieColumn("function"),
          command: ["check"],
          isDetail: true
        )
      }
      let both = sets.count { $0.contains(pair.0) && $0.contains(pair.1) }
      let either = sets.count { $0.contains(pair.0) || $0.contains(pair.1) }
      // The totals of both functions are fixed, so the share follows from the number in both.
      let sizes = both + either
      let share = either > 0 ? Double(both) / Double(either) : 0
      let chance = ChanceComparison(
        name: id,
        observed: share,
        among: samples.map { sample in
          let count = Double(sample[place])
          return sizes > 0 ? count / (Double(sizes) - count) : 0
        }
      )
      return Indicator(
        id,
        title: title,
        value: .share(both, of: either),
        chance: samples.isEmpty ? nil : chance,
        sentence: Noun.tie.part(both, of: either)
          + Text(
            en: " that serve the \(pair.0.title.en) or the \(pair.1.title.en) serve both.",
            nl: " die de \(pair.0.title.nl) of de \(pair.1.title.nl) dienen, dienen beide."
          ),
        command: command,
        isDetail: chance.verdict == .alike || chance.verdict == nil
      )
    }
  }
}

/// Functions dealt out anew among ties: each tie keeps its number of functions, each function its
/// number of ties.
///
/// Two ties that each serve a function the other does not exchange one of these. As many tries as
/// there are ties are made between samples, ten times as many before the first; fewer in very large
/// networks, where each sample averages over more.
///
/// - Source: G. Strona et al., "A fast and unbiased procedure to randomize ecological binary matrices
///   with fixed row and column totals", *Nature Communications* 5, 2014, doi:10.1038/ncomms5114.
struct FunctionShuffle {
  private var masks: [UInt8]
  private var generator = SeededGenerator(seed: 1)

  init(_ sets: [Functions]) {
    masks = sets.map { set in set.words.reduce(0) { $0 | 1 << $1.rawValue } }
  }

  /// Samples of how many ties serve each pair of functions, in the order of the pairs.
  consuming func samples(_ count: Int) -> [[Int]] {
    guard masks.count > 1 else { return [] }
    let few = min(count, max(100, 20_000_000 / masks.count))
    exchange(10 * masks.count)
    return (0..<few).map { _ in
      exchange(masks.count)
      return tally()
    }
  }

  private mutating func exchange(_ tries: Int) {
    let count = UInt64(masks.count)
    for _ in 0..<tries {
      let draw = generator.next()
      let first = Int(((draw >> 32) &* count) >> 32)
      let second = Int(((draw & 0xFFFF_FFFF) &* count) >> 32)
      let (a, b) = (masks[first], masks[second])
      let (onlyA, onlyB) = (a & ~b, b & ~a)
      guard onlyA != 0, onlyB != 0 else { continue }
      let choice = generator.next()
      let given = FunctionShuffle.bit(of: onlyA, UInt32(truncatingIfNeeded: choice))
      let taken = FunctionShuffle.bit(of: onlyB, UInt32(truncatingIfNeeded: choice >> 32))
      masks[first] = a ^ given ^ taken
      masks[second] = b ^ given ^ taken
    }
  }

  /// One of the bits of a mask, as a number drawn says.
  private static func bit(of mask: UInt8, _ draw: UInt32) -> UInt8 {
    var rest = mask
    for _ in 0..<(Int(draw >> 8) % mask.nonzeroBitCount) { rest &= rest - 1 }
    return rest & ~(rest - 1)
  }

  private func tally() -> [Int] {
    var ofMask = [Int](repeating: 0, count: 1 << Function.allCases.count)
    for mask in masks { ofMask[Int(mask)] += 1 }
    let functions = Function.allCases.map { 1 << Int($0.rawValue) }
    return functions.indices.flatMap { first in
      functions.indices.filter { $0 > first }.map { second in
        let both = functions[first] | functions[second]
        return ofMask.indices.filter { $0 & both == both }.reduce(0) { $0 + ofMask[$1] }
      }
    }
  }
}
