public import SocialNetwork

extension Diagram {
  /// A division of the actors into named groups, for colors or boxes.
  public struct Categories: Sendable {
    /// What divides them, such as "municipality".
    public let title: Text

    /// The name of every group.
    public let names: [Text]

    /// The group of every actor as its place in ``names``, the first where it is in several; `nil` where
    /// it is not known.
    public let labels: [Int?]

    /// All groups of every actor, the first one first.
    let groups: [[Int]]

    /// What is said of those who are in none.
    public let none: Text

    /// Whether any actor is in several groups.
    var overlap: Bool { groups.contains { $0.count > 1 } }

    /// Creates a division.
    ///
    /// - Precondition: every label is a place in `names`.
    public init(
      title: Text,
      names: [Text],
      labels: [Int?],
      none: Text = Text(en: "not known", nl: "niet bekend")
    ) {
      precondition(labels.allSatisfy { $0.map(names.indices.contains) ?? true }, "a name each")
      self.title = title
      self.names = names
      self.labels = labels
      self.none = none
      groups = labels.map { $0.map { [$0] } ?? [] }
    }

    /// The groups of an attribute; an actor with several values is in the group of each.
    public init(of attribute: Attribute) {
      let values = ValueGroups(of: attribute)
      // The values of a cell in the order in which it has them.
      let groupsOfCell = zip(values.cells.values, values.valuesOfCell).map { written, places in
        let order = written.map(\.folded)
        return places.sorted {
          let names = (values.names[$0].folded, values.names[$1].folded)
          return (order.firstIndex(of: names.0) ?? 0) < (order.firstIndex(of: names.1) ?? 0)
        }
      }
      title = Text(attribute.name)
      names = values.names.map { Text($0) }
      groups = values.cells.labels.map { $0.map { groupsOfCell[$0] } ?? [] }
      labels = groups.map(\.first)
      none = Categories.notKnown
    }

    /// The number of some actors in every group, and of those in none.
    func sizes(of positions: [Int]) -> [Int] {
      var sizes = [Int](repeating: 0, count: names.count + 1)
      for position in positions {
        for group in groups[position] { sizes[group] += 1 }
        if groups[position].isEmpty { sizes[names.count] += 1 }
      }
      return sizes
    }
  }

  /// What the color of symbols follows.
  public enum Coloring: Sendable {
    /// Groups: the seven largest in a color each, the others together.
    case categories(Categories)

    /// Numbers: the higher, the darker; `nil` where there is none.
    case numbers(title: Text, values: [Double?])
  }
}

/// The colors of a drawing where they follow something else than the kind.
struct Palette: Sendable {
  /// What the color follows.
  let title: Text

  /// The colors of every actor, in the order of the drawn network: one for each of its groups.
  let colors: [[String]]

  /// The letters by which a group is told from others without its color; `nil` for numbers and for
  /// who is in none.
  let letters: [String?]

  /// The pattern of every actor whose symbol is too small for letters, by the number of its group; `nil` of
  /// who is in none or in several.
  let patterns: [Int?]

  /// The entries of the legend.
  let entries: [Entry]

  /// The sentence of the caption.
  let meaning: Text

  /// A color and what it stands for.
  struct Entry: Sendable {
    let fill: String
    let words: Text
    var letter: String?
    var pattern: Int?
  }

  /// The fill of an actor of whom nothing is known.
  static let unknown = "#FFFFFF"

  /// The fill of the groups that are too small for a color of their own.
  static let other = "#CDD3D8"

  /// Okabe and Ito 2008, those first that differ most in lightness too.
  static let categorical = [
    "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#F0E442", "#D55E00", "#56B4E9",
  ]

  init(_ coloring: Diagram.Coloring, of network: DrawnNetwork) {
    switch coloring {
    case .categories(let categories): self.init(categories, of: network)
    case .numbers(let title, let values): self.init(title, values, of: network)
    }
  }

  private init(_ categories: Diagram.Categories, of network: DrawnNetwork) {
    let groups = network.positions.map { categories.groups[$0] }
    let counts = categories.sizes(of: network.positions)
    let (sizes, unknown) = (Array(counts.dropLast()), counts.last ?? 0)
    let order = sizes.indices.filter { sizes[$0] > 0 }
      .sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let own = order.prefix(
      order.count == Palette.categorical.count + 1 ? order.count - 2 : Palette.categorical.count
    )
    let rest = order.dropFirst(own.count)
    let alphabet = ["A", "B", "C", "D", "E", "F", "G"]

    var fillOf: [Int: String] = [:]
    var letterOf: [Int: String] = [:]
    var entries: [Entry] = []
    for (place, group) in own.enumerated() {
      fillOf[group] = Palette.categorical[place]
      letterOf[group] = alphabet[place]
      let name = categories.names[group]
      entries.append(
        Entry(
          fill: Palette.categorical[place],
          words: Text(
            en: "\(name.en.cleaned) (\(sizes[group]))",
            nl: "\(name.nl.cleaned) (\(sizes[group]))"
          ),
          letter: alphabet[place],
          pattern: place
        )
      )
    }
    if !rest.isEmpty {
      let others = Set(rest)
      let actors = groups.count { $0.contains(where: others.contains) }
      entries.append(
        Entry(
          fill: Palette.other,
          words: Text(
            en: "\(rest.count) others (\(actors))",
            nl: "\(rest.count) andere (\(actors))"
          )
        )
      )
    }
    if unknown > 0 {
      entries.append(
        Entry(
          fill: Palette.unknown,
          words: Text(
            en: "\(categories.none.en) (\(unknown))",
            nl: "\(categories.none.nl) (\(unknown))"
          )
        )
      )
    }
    title =
      Attribute.tellsMunicipality(categories.title.en)
      ? Text(en: "municipality", nl: "gemeente") : categories.title
    colors = groups.map { own in
      own.isEmpty ? [Palette.unknown] : own.map { fillOf[$0] ?? Palette.other }
    }
    letters = groups.map { own in
      let letters = own.compactMap { letterOf[$0] }
      return letters.isEmpty ? nil : letters.joined()
    }
    var patternOf: [Int: Int] = [:]
    for (place, group) in own.enumerated() { patternOf[group] = place }
    patterns = groups.map { own in own.count == 1 ? patternOf[own[0]] : nil }
    self.entries = entries
    let shown = Text(
      en: "The colour shows: \(title.en.cleaned); the shape shows the kind.",
      nl: "De kleur toont: \(title.nl.cleaned); de vorm toont de soort."
    )
    let several = Text(
      en:
        "An actor with several values has the colours of the first two, and counts in each of its "
        + "groups.",
      nl:
        "Een actor met meerdere waarden heeft de kleuren van de eerste twee, en telt mee in elk van "
        + "zijn groepen."
    )
    meaning = groups.contains { $0.count > 1 } ? [shown, several].prose : shown
  }

  /// The fill of an actor, as Graphviz has it: two colors side by side where it is in several groups.
  func fill(of actor: Int) -> String {
    let own = colors[actor]
    guard own.count > 1, own[0] != own[1] else { return own[0] }
    return "\(own[0]);0.5:\(own[1])"
  }

  private init(_ title: Text, _ values: [Double?], of network: DrawnNetwork) {
    let numbers = network.positions.map { place in values[place].flatMap { $0.isFinite ? $0 : nil }
    }
    let present = numbers.compactMap(\.self).sorted()
    let scale = ColorScale(of: present)
    let title = Text(en: title.en.cleaned.uncapitalized, nl: title.nl.cleaned.uncapitalized)
    self.title = title
    colors = numbers.map { number in [number.map(scale.color) ?? Palette.unknown] }
    letters = numbers.map { _ in nil }
    patterns = numbers.map { _ in nil }
    let unknown = numbers.count { $0 == nil }
    entries =
      scale.steps.map { Entry(fill: scale.color($0), words: Text(ColorScale.text($0))) }
      + (unknown > 0 ? [Palette.unknownEntry(unknown)] : [])
    meaning =
      scale.isRooted
      ? Text(
        en:
          "The darker, the higher the value of: \(title.en) (by its square root); the shape shows "
          + "the kind.",
        nl:
          "Hoe donkerder, hoe hoger de waarde van: \(title.nl) (naar de vierkantswortel); de vorm "
          + "toont de soort."
      )
      : Text(
        en: "The darker, the higher the value of: \(title.en); the shape shows the kind.",
        nl: "Hoe donkerder, hoe hoger de waarde van: \(title.nl); de vorm toont de soort."
      )
  }

  private static func unknownEntry(_ count: Int) -> Entry {
    Entry(
      fill: unknown,
      words: Text(en: "not known (\(count))", nl: "niet bekend (\(count))")
    )
  }
}
