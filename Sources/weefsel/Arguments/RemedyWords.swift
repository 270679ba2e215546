import NetworkFiles
import SocialNetwork

extension RemedyWording {
  /// Remedies as a command line has them: with the options that are to be given.
  static let options = RemedyWording(\.optionWords)
}

extension Remedy {
  /// The remedy with the options of the command line.
  fileprivate var optionWords: Text {
    switch self {
    case .readWord(let word, let kind?):
      Text(
        en: "if that is right: --kind \("\(word.echo)=\(kind.title.en)".inQuotesForShell)",
        nl: "als dat klopt: --kind \("\(word.echo)=\(kind.title.nl)".inQuotesForShell)"
      )
    case .readWord(let word, nil):
      Text(
        en: "correct it, or say what it is with --kind \("\(word.echo)=KIND".inQuotesForShell)",
        nl: "verbeter het, of zeg wat het is met --kind \("\(word.echo)=SOORT".inQuotesForShell)"
      )
    case .sayDecimalSign:
      Text(
        en: "say which with --decimal , or --decimal .",
        nl: "zeg welk met --decimal , of --decimal ."
      )
    case .writeOrSayDecimalSign(let cell, let sign):
      Text(
        en:
          "write it as \(cell.quoted), or, if all numbers have the other sign, use --decimal \(sign)",
        nl:
          "schrijf het als \(cell.quoted), of gebruik --decimal \(sign) als alle getallen het andere"
          + " teken hebben"
      )
    case .sayKinds:
      Text(
        en: "--column kind=HEADER names one, and --kind '*=organisation' says it of all",
        nl: "--column soort=KOP noemt er een, en --kind '*=organisatie' zegt het van alle"
      )
    case .writeInOneWay:
      Text(
        en: "write each value in one way; --show-attributes tells which they are",
        nl: "schrijf elke waarde op één manier; --show-attributes toont welke het zijn"
      )
    case .writeRows:
      Text(
        en: "write a row below it for each; see 'weefsel template' for an example",
        nl: "schrijf er voor elk een rij onder; zie 'weefsel template' voor een voorbeeld"
      )
    case .seeTemplate:
      Text(
        en: "see 'weefsel template' for an example",
        nl: "zie 'weefsel template' voor een voorbeeld"
      )
    case .nameColumn(let field, let candidates, let example):
      Remedy.words(
        naming: candidates,
        candidates.isEmpty
          ? Text(en: "\(field.rawValue)=HEADER", nl: "\(field.dutch)=KOP")
          : Text(
            en: "\(field.rawValue)=\(example)".echo.inQuotesForShell,
            nl: "\(field.dutch)=\(example)".echo.inQuotesForShell
          )
      )
    case .nameOtherColumn(let field, let header, let found):
      Text(
        en: "no column \(header.quoted) for --column \(field.rawValue)\(found.there.en)",
        nl: "geen kolom \(header.quoted) voor --column \(field.dutch)\(found.there.nl)"
      )
    case .nameFolderOrFiles:
      Text(
        en: "name its folder, or use --actors and --ties",
        nl: "geef de map, of gebruik --actors en --ties"
      )
    case .nameTieFile:
      Text(
        en: "expected ties.csv, relaties.csv, edges.csv or connections.csv, or --ties FILE",
        nl: "verwacht: relaties.csv, banden.csv of ties.csv, of --ties BESTAND"
      )
    case .renameFile(let name):
      Text(
        en: "rename the one that is meant to \(name.quoted), or name it with --actors or --ties",
        nl: "geef het bestand dat je bedoelt de naam \(name.quoted), of noem het met --actors of"
          + " --ties"
      )
    case .chooseFile:
      Text(
        en: "remove one, or name it with --actors or --ties",
        nl: "verwijder er een, of noem het met --actors of --ties"
      )
    case .nameFiles:
      Text(
        en: "--actors FILE and --ties FILE name what is to be read",
        nl: "--actors BESTAND en --ties BESTAND noemen wat te lezen is"
      )
    case .chooseOtherKey:
      Text(
        en: "choose another file with --key",
        nl: "kies een ander bestand met --key"
      )
    }
  }

  private static func words(
    naming candidates: [String],
    _ example: Text
  ) -> Text {
    let could = candidates.map(\.quoted)
    guard !could.isEmpty else {
      return Text(
        en:
          "say which it is, as in --column \(example.en), or see 'weefsel template' for an example",
        nl: "zeg welke het is, zoals in --column \(example.nl), of zie 'weefsel template' voor een "
          + "voorbeeld"
      )
    }
    return Text(
      en: "\(could.formatted(or: "or")) could be meant: --column \(example.en)",
      nl: "\(could.formatted(or: "of")) kan bedoeld zijn: --column \(example.nl)"
    )
  }
}
