/// Plates with names set beside their symbols, so that none covers a symbol or another plate.
///
///     let placement = LabelPlacement(of: labels, symbols: symbols, page: page)
///     let shown = placement.plates.compactMap(\.self)
///
/// Every label has eight places around its symbol: below, above, on the right, on the left and in the
/// corners. Those with the highest priority are served first. A label that found no place then takes
/// one from which the others can move elsewhere, as long as there are such; and every label goes to
/// the first of its places that is free. The result depends on the input alone.
///
/// - Source: the eight places are those of E. Imhof, "Positioning names on maps", *The American
///   Cartographer* 2, 1975; J. Christensen, J. Marks and S. Shieber, "An empirical study of algorithms
///   for point-feature label placement", *ACM Transactions on Graphics* 14, 1995,
///   doi:10.1145/212332.212334.
public struct LabelPlacement: Sendable {
  /// A name to be shown.
  public struct Label: Sendable, Hashable {
    /// The number of the symbol that it belongs to.
    public var symbol: Int

    /// How wide its plate is.
    public var width: Double

    /// How high its plate is.
    public var height: Double

    /// Labels with a higher number are served first; of equal ones the first.
    public var priority: Double

    /// Creates a label.
    public init(symbol: Int, width: Double, height: Double, priority: Double = 0) {
      self.symbol = symbol
      self.width = width
      self.height = height
      self.priority = priority
    }
  }

  /// The plate of every label, in the order given; `nil` where there is no room for it.
  public private(set) var plates: [Box?]

  /// The places of every label that no symbol and no border takes, the best first.
  private var options: [[Box]] = []

  /// The options of others that an option overlaps, each as the label and the place in its options.
  private var conflicts: [[[(label: Int, option: Int)]]] = []

  /// Which option every label has.
  private var choice: [Int?]

  /// - Parameters:
  ///   - labels: The labels.
  ///   - symbols: What all symbols cover, whether they have a label or not.
  ///   - page: What no plate may leave; `nil` for no border.
  ///   - gap: The room between a symbol and its plate, and between plates.
  public init(of labels: [Label], symbols: [Box], page: Box? = nil, gap: Double = 1) {
    plates = [Box?](repeating: nil, count: labels.count)
    choice = [Int?](repeating: nil, count: labels.count)
    var grid = BoxGrid(over: Box(around: symbols), count: symbols.count)
    for symbol in symbols { grid.add(symbol) }
    options = labels.map { label in
      LabelPlacement.boxes(for: label, beside: symbols[label.symbol], gap: gap)
        .filter { page?.contains($0) ?? true && grid.isFree($0) }
    }
    findConflicts(gap: gap)

    let order = labels.indices.sorted {
      (labels[$1].priority, $0) < (labels[$0].priority, $1)
    }
    for label in order {
      choice[label] = options[label].indices.first { rivals(of: label, at: $0).isEmpty }
    }
    for _ in 0..<8 {
      let before = choice
      for label in order where choice[label] == nil { makeRoom(for: label) }
      for label in order { improve(label) }
      if choice == before { break }
    }
    for label in labels.indices { plates[label] = choice[label].map { options[label][$0] } }
  }

  /// The eight places of a label, the best first.
  private static func boxes(for label: Label, beside symbol: Box, gap: Double) -> [Box] {
    let across = (symbol.width + label.width) / 2 + gap
    let along = (symbol.height + label.height) / 2 + gap
    // In the corners the plate may come nearer, so that it does not look lost.
    let (nearAcross, nearAlong) = (across - symbol.width / 6, along - symbol.height / 6)
    return [
      (0, -along), (0, along), (across, 0), (-across, 0), (nearAcross, -nearAlong),
      (-nearAcross, -nearAlong), (nearAcross, nearAlong), (-nearAcross, nearAlong),
    ].map { x, y in
      Box(center: symbol.center + Point(x: x, y: y), width: label.width, height: label.height)
    }
  }

  private mutating func findConflicts(gap: Double) {
    let all = options.indices.flatMap { label in
      options[label].indices.map { (label: label, option: $0) }
    }
    let boxes = all.map { options[$0.label][$0.option].padded(by: gap / 2) }
    var grid = BoxGrid(over: Box(around: boxes), count: boxes.count)
    for box in boxes { grid.add(box) }
    conflicts = options.map { $0.map { _ in [] } }
    for (place, box) in zip(all, boxes) {
      conflicts[place.label][place.option] =
        grid.overlapping(box).sorted().map { all[$0] }.filter { $0.label != place.label }
    }
  }

  /// The labels whose plates an option overlaps.
  private func rivals(of label: Int, at option: Int) -> [Int] {
    conflicts[label][option].filter { choice[$0.label] == $0.option }.map(\.label)
  }

  /// Gives a label a place from which all others can move to a free one.
  private mutating func makeRoom(for label: Int) {
    for option in options[label].indices {
      let before = choice
      choice[label] = option
      var isFree = true
      for rival in rivals(of: label, at: option) {
        choice[rival] = options[rival].indices.first { rivals(of: rival, at: $0).isEmpty }
        isFree = isFree && choice[rival] != nil
      }
      if isFree { return }
      choice = before
    }
  }

  /// Moves a label to the first of its places that is free.
  private mutating func improve(_ label: Int) {
    guard let now = choice[label] else { return }
    choice[label] = options[label].indices.first { $0 == now || rivals(of: label, at: $0).isEmpty }
  }
}
