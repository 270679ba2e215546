import Foundation
import NetworkDrawing
import NetworkFiles
import SocialNetwork

extension Call {
  /// The house style that `--theme` names; our own without.
  func houseStyle() throws -> Diagram.HouseStyle {
    var style = Diagram.HouseStyle()
    guard let path = arguments[DrawOptions.theme] else { return style }
    let file = URL(fileURLWithPath: path)
    var lines: [String: Int] = [:]
    let rows = try ThemeFile.read(path: path)
    guard !rows.isEmpty else {
      let name = file.lastPathComponent.harmless
      throw InputError(
        Text(
          en:
            "\(name): no part of a house style; expected the columns part and value, and a row for each",
          nl:
            "\(name): geen onderdeel van een huisstijl; verwacht: de kolommen deel en waarde, en een rij voor elk"
        )
      )
    }
    for row in rows {
      let isSet: Bool
      let word = row.part.folded
      let kind = Call.kind(named: word)
      let part = kind?.title.en ?? (word == "lettertype" ? "font" : word)
      if let line = lines.updateValue(row.line, forKey: part) {
        throw InputError(Call.repetition(in: file.lastPathComponent, row, of: line))
      }
      switch part {
      case "font": isSet = style.setFont(row.value)
      case "logo":
        let folder = file.deletingLastPathComponent().relativePath
        let logo = row.value.hasPrefix("/") ? row.value : folder + "/" + row.value
        try OutputPlan(of: self).check(reading: logo)
        // One byte more than a logo may have shows that it has too many.
        guard let bytes = ThemeFile.image(at: logo, limit: Diagram.Logo.mostBytes + 1) else {
          throw InputError(Call.absence(in: file.lastPathComponent, row))
        }
        isSet = style.setLogo(bytes)
      default:
        guard let kind else { throw InputError(Call.unknownPart(in: file.lastPathComponent, row)) }
        isSet = style.setFill(row.value, of: kind)
      }
      guard isSet else { throw InputError(Call.fault(in: file.lastPathComponent, row)) }
    }
    for doubt in style.doubts { terminal.note(doubt[language]) }
    return style
  }

  private static func kind(named word: String) -> ActorKind? {
    ActorKind.allCases.first { kind in
      [kind.title, kind.plural].contains { [$0.en.folded, $0.nl.folded].contains(word) }
    }
  }

  private static func repetition(in file: String, _ row: ThemeFile.Row, of line: Int) -> Text {
    let part = row.part.harmless
    return Text(
      en: "\(file.harmless):\(row.line): '\(part)' is on line \(line) too; keep one of the two",
      nl: "\(file.harmless):\(row.line): '\(part)' staat ook op regel \(line); houd een van de twee"
    )
  }

  private static func unknownPart(in file: String, _ row: ThemeFile.Row) -> Text {
    let part = row.part.harmless
    let kinds = ActorKind.allCases.map(\.title)
    return Text(
      en:
        "\(file.harmless):\(row.line): no part '\(part)'; expected "
        + (kinds.map(\.en) + ["font", "logo"]).formatted(or: "or"),
      nl:
        "\(file.harmless):\(row.line): geen onderdeel '\(part)'; verwacht: "
        + (kinds.map(\.nl) + ["lettertype", "logo"]).formatted(or: "of")
    )
  }

  private static func absence(in file: String, _ row: ThemeFile.Row) -> Text {
    let value = row.value.harmless
    return Text(
      en:
        "\(file.harmless):\(row.line): the logo '\(value)' cannot be read; expected the path of a PNG or SVG, as seen "
        + "from the folder of this file",
      nl:
        "\(file.harmless):\(row.line): het logo '\(value)' is niet te lezen; verwacht: het pad van een PNG of SVG, "
        + "gezien vanaf de map van dit bestand"
    )
  }

  private static func fault(in file: String, _ row: ThemeFile.Row) -> Text {
    let (part, value) = (row.part.harmless, row.value.harmless)
    return Text(
      en:
        "\(file.harmless):\(row.line): '\(part)' cannot be '\(value)'; expected a kind with a colour "
        + "such as #0072B2, font with a family, or logo with a PNG or SVG of at most 2 MB",
      nl:
        "\(file.harmless):\(row.line): '\(part)' kan niet '\(value)' zijn; verwacht: een soort met een "
        + "kleur zoals #0072B2, lettertype met een familie, of logo met een PNG of SVG van hoogstens 2 MB"
    )
  }
}
