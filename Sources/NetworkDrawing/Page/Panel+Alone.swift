import GraphCore
import GraphLayout
import SocialNetwork

// The cells of actors without ties, and of groups that are counted.

extension Panel {
  /// A cell that counts groups, as large as with all ties of the network.
  func cell(ofOthers groups: [[Int]]) -> Cell {
    let actors = groups.joined().count
    let count = Noun.group.count(groups.count)
    func ties(_ graph: Graph) -> Text {
      // Groups are parts, so that all ties of their members are within them.
      Noun.tie.count(groups.joined().reduce(0) { $0 + graph.degree(of: $1) } / 2)
    }
    if isInColumn {
      let (shown, whole) = (ties(self.ties), ties(network.graph))
      func label(_ ties: Text) -> TextLabel {
        let text = Text(
          en: "\(count.en), \(Noun.actor.count(actors).en), \(ties.en): not drawn",
          nl: "\(count.nl), \(Noun.actor.count(actors).nl), \(ties.nl): niet getekend"
        )
        return TextLabel(text[options.language], fontSize: fontSize, width: width)
      }
      let words = label(shown)
      let height = max(words.height, label(whole).height)
      return Cell(width: width, height: height, words: [(words, .zero)], hasCard: false)
    }
    func cell(_ ties: Text) -> Cell {
      let actors = Noun.actor.count(actors)
      return self.cell(
        bold: count,
        words: Text(
          en: "\(actors.en) and \(ties.en), not drawn",
          nl: "\(actors.nl) en \(ties.nl), niet getekend"
        ),
        ems: 20
      )
    }
    var shown = cell(ties(self.ties))
    let whole = cell(ties(network.graph))
    (shown.width, shown.height) = (max(shown.width, whole.width), max(shown.height, whole.height))
    return shown
  }

  /// A line of the column with some actors without ties, and what they are; below it some by name.
  func line(of actors: [Int], words: Text, naming mostNames: Int) -> Cell {
    let named = named(of: actors, atMost: mostNames)
    let isNamed = Set(named)
    let drawn = sample(of: actors.filter { !isNamed.contains($0) }, most: mostSymbols)
    let said = Panel.saying(named.count + drawn.count, of: actors.count, words)
    let text = Text(
      en: "\(Number.text(actors.count).en) \(said.en)",
      nl: "\(Number.text(actors.count).nl) \(said.nl)"
    )
    var cell = Cell(width: width, height: 0)
    var x = 0.0
    let reach = drawn.map { symbols[$0].reach }.max() ?? 0
    for actor in drawn {
      x += symbols[actor].reach
      cell.symbols.append((actor, Point(x: x, y: -max(reach, 0.6 * fontSize))))
      x += symbols[actor].reach + 2
    }
    let left = drawn.isEmpty ? 0 : x + 6
    let label = TextLabel(text[options.language], fontSize: fontSize, width: width - left)
    cell.height = max(2 * reach, label.height)
    cell.symbols = cell.symbols.map { ($0.actor, Point(x: $0.place.x, y: -cell.height / 2)) }
    cell.words = [(label, Point(x: left, y: -(cell.height - label.height) / 2))]
    cell.hasCard = false
    cell.nameCount = named.count
    var y = -cell.height
    set(named, in: &cell, below: &y)
    (cell.width, cell.height) = (width, -y)
    return cell
  }

  /// Those of some actors who are named, first whom the drawing is about.
  private func named(of actors: [Int], atMost mostNames: Int) -> [Int] {
    let mayBeNamed = actors.filter { network.mayBeNamed($0, options: options) }
      .sorted { (isFirst($0) ? 0 : 1, $0) < (isFirst($1) ? 0 : 1, $1) }
    return Array(mayBeNamed.prefix(mostNames))
  }

  /// A cell with actors without ties: people as symbols, organisations by name as far as there is room.
  func cell(
    of actors: [Int],
    words: Text,
    naming mostNames: Int,
    drawing mostSymbols: Int
  ) -> Cell {
    let named = named(of: actors, atMost: mostNames)
    let isNamed = Set(named)
    let others = sample(of: actors.filter { !isNamed.contains($0) }, most: mostSymbols)
    var cell = cell(
      bold: Noun.actor.count(actors.count),
      words: Panel.saying(named.count + others.count, of: actors.count, words)
    )
    cell.nameCount = named.count
    var y = -cell.height + padding
    if !others.isEmpty {
      let pitch = (others.map { 2 * symbols[$0].reach }.max() ?? 0) + 3 * typography.symbolScale
      let most = max(1, Int((width - 2 * padding) / pitch))
      let wished = max(Int((cell.width - 2 * padding) / pitch), 12, (others.count + 1) / 2)
      let across = min(others.count, wished, most)
      y -= 0.4 * fontSize
      for (index, actor) in others.enumerated() {
        let place = Point(
          x: padding + (Double(index % across) + 0.5) * pitch,
          y: y - (Double(index / across) + 0.5) * pitch
        )
        cell.symbols.append((actor, place))
      }
      y -= Double((others.count + across - 1) / across) * pitch
      cell.width = max(cell.width, Double(across) * pitch + 2 * padding)
    }
    set(named, in: &cell, below: &y)
    cell.height = -y + padding
    return cell
  }

  /// Some of the actors, by kind: of each kind as large a share as of all.
  private func sample(of actors: [Int], most: Int) -> [Int] {
    let sorted = actors.sorted {
      (symbols[$0].kind.legendRank, $0) < (symbols[$1].kind.legendRank, $1)
    }
    guard sorted.count > most else { return sorted }
    return (0..<most).map { sorted[(2 * $0 + 1) * sorted.count / (2 * most)] }
  }

  /// What is said of some actors, and how many of them are drawn where these are not all.
  private static func saying(_ drawn: Int, of count: Int, _ words: Text) -> Text {
    guard drawn < count else { return words }
    let number = Number.text(drawn)
    return Text(
      en: "\(words.en); \(number.en) drawn",
      nl: "\(words.nl); \(number.nl) getekend"
    )
  }

  /// Whether an actor is named before others: what the drawing is about, and governments.
  private func isFirst(_ actor: Int) -> Bool {
    network.isSubject(actor, options) || network.kinds[actor] == .government
  }

  /// Sets names with their symbols side by side, in as many columns as make two rows of few and fill the
  /// width with many.
  private func set(_ named: [Int], in cell: inout Cell, below y: inout Double) {
    guard !named.isEmpty else { return }
    let reach = named.map { symbols[$0].reach }.max() ?? 0
    let room = width - 2 * padding - 2 * reach - 3
    let labels = named.map { actor -> TextLabel in
      let name = network.shortNames[actor]
      // Below one another names stand on a line of their own, where they fit.
      let isShort = isInColumn && name.width(fontSize: fontSize) <= room
      if isShort { return TextLabel(name, fontSize: fontSize, width: room, maxLines: 1) }
      let label = TextLabel(name: name, fontSize: fontSize)
      // A long name may have half of the panel before it is cut.
      guard label.isShortened, !isInColumn else { return label }
      return TextLabel(name, fontSize: fontSize, width: 0.45 * width, maxLines: 3)
    }
    cell.shortenedCount += labels.count(where: \.isShortened)
    let pitch = 2 * reach + 3 + (labels.map(\.width).max() ?? 0) + 1.2 * fontSize
    let most = max(1, Int((width - 2 * padding + 1.2 * fontSize) / pitch))
    // Side by side where that leaves room for other cells.
    let beside = min(named.count, Int(0.5 * width / pitch))
    let columns = min(most, named.count <= 3 ? max(1, beside) : named.count <= 6 ? 2 : named.count)
    for start in stride(from: 0, to: named.count, by: columns) {
      let row = start..<min(start + columns, named.count)
      let height = max(2 * reach, row.map { labels[$0].height }.max() ?? 0)
      y -= 0.4 * fontSize
      for index in row {
        // Symbols below one another, and names too.
        let x = padding + Double(index - start) * pitch
        cell.symbols.append((named[index], Point(x: x + reach, y: y - height / 2)))
        cell.words.append(
          (
            labels[index],
            Point(x: x + 2 * reach + 3, y: y - height / 2 + labels[index].height / 2)
          )
        )
        cell.width = max(cell.width, x + 2 * reach + 3 + labels[index].width + padding)
      }
      y -= height
    }
  }
}
