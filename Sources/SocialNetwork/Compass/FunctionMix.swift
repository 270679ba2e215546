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

  /// How many samples chance is told from.
  static let overlapSamples = 200

  init(of layers: CompassLayers) {
    let ties = layers.whole.graph.edgeCount
    func tagged(_ id: IndicatorID.Mix, _ count: Int?, _ column: String) -> Indicator {
      Indicator(.mix(id), count.map { .share($0, of: ties) } ?? .needs(.tieColumn(column)))
    }
    indicators =
      [
        tagged(.taggedRoles, layers.tiesWithRole, "role"),
        tagged(.taggedFunctions, layers.tiesWithFunction, "function"),
        FunctionMix.multiplexity(of: layers),
      ] + FunctionMix.organisations(of: layers.whole) + FunctionMix.overlaps(of: layers)
  }

  private static func multiplexity(of layers: CompassLayers) -> Indicator {
    guard let tagged = layers.tiesWithFunction, let functions = layers.whole.ties.functions else {
      return Indicator(.mix(.severalFunctions), .needs(.tieColumn("function")))
    }
    return Indicator(
      .mix(.severalFunctions),
      .share(functions.count { $0.words.count > 1 }, of: tagged)
    )
  }

  // MARK: - Organisations

  private static func organisations(of network: Network) -> [Indicator] {
    guard network.actors.has.functions else {
      return [Indicator(.mix(.organisationsWithMix), .needs(.actorColumn("function")))]
    }
    let all = network.actors.indices.filter {
      [.memberAssociation, .organisation].contains(network.actors.kinds[$0])
    }
    let known = all.map { network.actors.functions(of: $0).words.count }.filter { $0 > 0 }
    let counts = (1...Function.allCases.count).map { number in known.count { $0 == number } }
    return [
      Indicator(
        .mix(.organisationsWithMix),
        .share(known.count { $0 > 1 }, of: known.count),
        base: .counts(counts)
      )
    ]
      + counts.enumerated().map { place, count in
        Indicator(.mix(.organisationsWith(place + 1)), .share(count, of: known.count))
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
      let id = IndicatorID.mix(.overlap(pair.0, pair.1))
      guard !sets.isEmpty else { return Indicator(id, .needs(.tieColumn("function"))) }
      let both = sets.count { $0.contains(pair.0) && $0.contains(pair.1) }
      let either = sets.count { $0.contains(pair.0) || $0.contains(pair.1) }
      // The totals of both functions are fixed, so the share follows from the number in both.
      let sizes = both + either
      let share = either > 0 ? Double(both) / Double(either) : 0
      let chance = ChanceComparison(
        name: id.name,
        observed: share,
        among: samples.map { sample in
          let count = Double(sample[place])
          return sizes > 0 ? count / (Double(sizes) - count) : 0
        }
      )
      return Indicator(
        id,
        .share(both, of: either),
        chance: samples.isEmpty ? nil : chance
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
