public import SocialNetwork

extension Diagram {
  /// A division of the actors into named groups, for colors or boxes.
  public struct Categories: Sendable {
    /// What divides them, such as "municipality".
    public let title: Text

    /// The name of every group.
    public let names: [Text]

    /// The group of every actor as its place in ``names``; `nil` where it is not known.
    public let labels: [Int?]

    /// What is said of those who are in none.
    public let none: Text

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
    }

    /// The groups of an attribute.
    public init(of attribute: Attribute) {
      let groups = Groups(of: attribute)
      self.init(
        title: Text(attribute.name),
        names: groups.names.map { Text($0) },
        labels: groups.labels
      )
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

  /// The fill of every actor, in the order of the cast.
  let fills: [String]

  /// The letter by which a group is told from others without its color; `nil` for numbers and for
  /// who is in none.
  let letters: [String?]

  /// The entries of the legend.
  let entries: [Entry]

  /// The sentence of the caption.
  let meaning: Text

  /// A color and what it stands for.
  struct Entry: Sendable {
    let fill: String
    let words: Text
    var letter: String?
  }

  /// The fill of an actor of whom nothing is known.
  static let unknown = "#FFFFFF"

  /// The fill of the groups that are too small for a color of their own.
  static let other = "#CDD3D8"

  /// Okabe and Ito 2008, those first that differ most in lightness too.
  static let categorical = [
    "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#F0E442", "#D55E00", "#56B4E9",
  ]

  init(_ coloring: Diagram.Coloring, of cast: Cast) {
    switch coloring {
    case .categories(let categories): self.init(categories, of: cast)
    case .numbers(let title, let values): self.init(title, values, of: cast)
    }
  }

  private init(_ categories: Diagram.Categories, of cast: Cast) {
    let labels = cast.positions.map { categories.labels[$0] }
    var sizes = [Int](repeating: 0, count: categories.names.count)
    for case let label? in labels { sizes[label] += 1 }
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
          letter: alphabet[place]
        )
      )
    }
    if !rest.isEmpty {
      let actors = rest.reduce(0) { $0 + sizes[$1] }
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
    let unknown = labels.count { $0 == nil }
    if unknown > 0 {
      entries.append(
        Entry(fill: Palette.unknown, words: categories.none + Text(" (\(unknown))"))
      )
    }
    title = categories.title
    fills = labels.map { label in
      label.map { fillOf[$0] ?? Palette.other } ?? Palette.unknown
    }
    letters = labels.map { label in label.flatMap { letterOf[$0] } }
    self.entries = entries
    meaning = Text(
      en: "The colour shows: \(title.en.cleaned); the shape shows the kind.",
      nl: "De kleur toont: \(title.nl.cleaned); de vorm toont de soort."
    )
  }

  private init(_ title: Text, _ values: [Double?], of cast: Cast) {
    let numbers = cast.positions.map { place in values[place].flatMap { $0.isFinite ? $0 : nil } }
    let present = numbers.compactMap(\.self).sorted()
    let scale = ColorScale(of: present)
    let title = Text(en: title.en.cleaned.uncapitalized, nl: title.nl.cleaned.uncapitalized)
    self.title = title
    fills = numbers.map { number in number.map(scale.color) ?? Palette.unknown }
    letters = numbers.map { _ in nil }
    let unknown = numbers.count { $0 == nil }
    entries =
      scale.steps.map { Entry(fill: scale.color($0), words: Text(ColorScale.text($0))) }
      + (unknown > 0 ? [Palette.unknownEntry(unknown)] : [])
    meaning = Text(
      en: "The darker, the higher the value of: \(title.en.cleaned)"
        + "\(scale.isRooted ? " (by its square root)" : ""); the shape shows the kind.",
      nl: "Hoe donkerder, hoe hoger de waarde van: \(title.nl.cleaned)"
        + "\(scale.isRooted ? " (naar de vierkantswortel)" : ""); de vorm toont de soort."
    )
  }

  private static func unknownEntry(_ count: Int) -> Entry {
    Entry(
      fill: unknown,
      words: Text(en: "not known (\(count))", nl: "niet bekend (\(count))")
    )
  }
}
