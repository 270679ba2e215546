import SocialNetwork

/// How a cell of the tie file was read otherwise than it is written.
enum UnusualReading: Hashable {
  /// An end differs from an id by such a character only.
  case invisible(InvisibleCharacter)

  /// An end is an id with `.0` after it, or without that.
  case pointZero

  /// An end is the name of an actor.
  case name

  /// A weight has a sign or separators that are left aside.
  case sign(DecimalNumber.Signs)

  /// What is said of such cells: how many there are, where the first is, and how it was read.
  func note(count: Int, line: Int, cell: String, value: String) -> Text {
    let place = Text(en: "(first on line \(line))", nl: "(de eerste op regel \(line))")
    let text: Text
    switch self {
    case .invisible(let character):
      text = Text(
        en: count == 1
          ? "1 end of a tie differs from an id only by \(character.title.en), and is read as that id"
          : "\(count) ends of ties differ from an id only by \(character.title.en), and are read as"
            + " that id",
        nl: count == 1
          ? "1 uiteinde van een relatie verschilt van een id alleen door \(character.title.nl), en is"
            + " als die id gelezen"
          : "\(count) uiteinden van relaties verschillen van een id alleen door"
            + " \(character.title.nl), en zijn als die id gelezen"
      )
    case .pointZero:
      text = Text(
        en: count == 1
          ? "1 id, \(cell.quoted), is read as \(value.quoted)"
          : "\(count) ids such as \(cell.quoted) are read as \(value.quoted)",
        nl: count == 1
          ? "1 id, \(cell.quoted), is gelezen als \(value.quoted)"
          : "\(count) id's zoals \(cell.quoted) zijn gelezen als \(value.quoted)"
      )
    case .name:
      text = Text(
        en: count == 1
          ? "1 end of a tie is the name of an actor: it is read as the id of that actor"
          : "\(count) ends of ties are names of actors: they are read as the ids of those actors",
        nl: count == 1
          ? "1 uiteinde van een relatie is de naam van een actor: gelezen als de id van die actor"
          : "\(count) uiteinden van relaties zijn namen van actoren: gelezen als de id's van die"
            + " actoren"
      )
    case .sign(let sign):
      text = Text(
        en: count == 1 ? "1 weight has \(sign.title.en)" : "\(count) weights have \(sign.title.en)",
        nl: count == 1
          ? "1 gewicht heeft \(sign.title.nl)" : "\(count) gewichten hebben \(sign.title.nl)"
      )
    }
    guard case .sign = self else { return text.followed(by: place) }
    return Text(
      en: "\(text.en): \(cell.quoted) is read as \(value) \(place.en)",
      nl: "\(text.nl): \(cell.quoted) is gelezen als \(value) \(place.nl)"
    )
  }
}

/// The cells of a file that were read otherwise than they are written, by the way.
struct UnusualReadings {
  private var entries:
    [(reading: UnusualReading, count: Int, line: Int, cell: String, value: String)] =
      []

  var isEmpty: Bool { entries.isEmpty }

  /// Counts a cell.
  mutating func add(
    _ reading: UnusualReading,
    line: Int,
    cell: @autoclosure () -> String,
    value: @autoclosure () -> String
  ) {
    if let place = entries.firstIndex(where: { $0.reading == reading }) {
      entries[place].count += 1
    } else {
      entries.append((reading, 1, line, cell(), value()))
    }
  }

  /// A note for each way, in the order of the file.
  func notes(in file: String) -> [Text] {
    entries.map {
      Text("\(file):").followed(
        by: $0.reading.note(count: $0.count, line: $0.line, cell: $0.cell, value: $0.value)
      )
    }
  }
}
