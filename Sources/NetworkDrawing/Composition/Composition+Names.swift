import GraphCore
import SocialNetwork

extension Composition {
  /// Chooses the names that are shown: of the organisations with the largest symbols, of the largest
  /// in every separate group, and of those by which isolated groups are known.
  mutating func chooseNames() {
    let isSmall = tally.actors <= 60
    let bySize: (Int, Int) -> Bool = { [symbols] in
      (symbols[$1].side, $0) < (symbols[$0].side, $1)
    }
    let named = { [self] (actors: [Int]) in actors.filter(mayBeNamed) }
    let count = options.labelCount
    let ranked = named(main).sorted(by: bySize)
    var chosen = Set(ranked.prefix(count ?? usualCount(of: ranked)))
    if count != 0 {
      let each = isSmall || count == .max ? Int.max : 1
      for group in groups { chosen.formUnion(named(group).sorted(by: bySize).prefix(each)) }
      let holders = named(Array(marks.held.keys)).sorted {
        (marks.held[$1] ?? 0, $0) < (marks.held[$0] ?? 0, $1)
      }
      chosen.formUnion(holders.prefix(8))
      chosen.formUnion(named(marks.speakers).prefix(8))
      chosen.formUnion(named(network.centers.sorted()))
      if options.selection?.columns != nil { chosen.formUnion(ranked.prefix(60)) }
    }
    self.named = chosen
    for actor in chosen {
      let fontSize = (symbols[actor].side >= 26 ? 10.5 : 9) * scale
      symbols[actor].label = TextLabel(
        name: network.names[actor],
        fontSize: fontSize,
        width: 9 * fontSize
      )
    }
    for (actor, count) in backbone?.folded ?? [:] {
      let words = "+\(count)"
      symbols[actor].label =
        symbols[actor].label?.adding(words)
        ?? TextLabel(words, fontSize: 8.5 * scale, width: 60 * scale, maxLines: 1)
    }
  }

  /// How many of some actors are named where nobody asks for a number: as many as suit the size of
  /// the network, more where names are short.
  private func usualCount(of ranked: [Int]) -> Int {
    let usual = min(max(Int(6 + 1.9 * Double(tally.actors).squareRoot()), 12), 30)
    guard !isLarge, backbone == nil else { return usual }
    // The room of so many names of twenty letters.
    var room = 20 * (tally.actors <= 60 ? 30 : usual)
    var count = 0
    for actor in ranked {
      room -= max(5, min(network.names[actor].count, 40))
      guard room >= 0 else { break }
      count += 1
    }
    return max(count, min(usual, ranked.count))
  }
}
