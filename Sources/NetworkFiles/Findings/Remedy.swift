public import SocialNetwork

/// What a person can do about a finding, an error or a note with a setting of the reader or with a
/// file, each of which a program asks for in its own way.
///
/// What it holds of a file is harmless to show, and without national register numbers.
///
/// A program puts it into its own words with a ``RemedyWording``: a command line names its options,
/// a window its buttons.
public enum Remedy: Sendable, Hashable {
  /// To have a word read as a kind of actor (``ReadingOptions/kinds``); `as` is the kind that may be
  /// meant, or `nil` where none is near.
  case readWord(String, as: ActorKind?)

  /// To say which decimal sign the files have (``ReadingOptions/decimal``).
  case sayDecimalSign

  /// To write a cell as given, with the decimal sign that was said, or, where every number of the files has the other
  /// sign, to say that one (``ReadingOptions/decimal``).
  case writeOrSayDecimalSign(String, sign: Character)

  /// To say which column holds a field (``ReadingOptions/columns``): one of the candidates, or, where
  /// there are none, any column, such as that of the example.
  case nameColumn(Spelling.Field, candidates: [String], example: String)

  /// To name another column than the caller did, whose header is in no file, for a field; `found` are
  /// the headers that there are. Its words say what is wrong as well.
  case nameOtherColumn(Spelling.Field, header: String, found: [String])

  /// To say which column holds the kinds of actors, or which kind all of them are.
  case sayKinds

  /// To name the folder of a file instead of the file, or the files of actors and ties one by one.
  case nameFolderOrFiles

  /// To give the tie file one of the names that are looked for, or to name it.
  case nameTieFile

  /// To give the file that is meant the name that is looked for, or to name it.
  case renameFile(to: String)

  /// To remove one of two files that may both be meant, or to name the one that is.
  case chooseFile

  /// To name the files of actors and ties where others than these were found.
  case nameFiles

  /// To keep the key of pseudonyms in another file.
  case chooseOtherKey

  /// To write each value of a column about people in one way, and to have values of such columns told.
  case writeInOneWay

  /// To write rows below a header that has none.
  case writeRows

  /// To begin with an example of the files.
  case seeTemplate
}

/// How a program puts remedies into words.
///
///     let wording = RemedyWording { remedy in
///       remedy == .sayDecimalSign ? Text(en: "choose it below", nl: "kies het hieronder") : remedy.text
///     }
///     reading.findings.all.map { $0.description(in: .nl, wording: wording) }
public struct RemedyWording: Sendable {
  /// Gives a remedy in words: a clause without a full stop.
  public let text: @Sendable (Remedy) -> Text

  /// Creates a wording.
  public init(_ text: @escaping @Sendable (Remedy) -> Text) { self.text = text }

  /// ``Remedy/text``, for programs without words of their own.
  public static let plain = RemedyWording(\.text)
}

extension Remedy {
  /// The remedy in words that name no program's options.
  public var text: Text {
    switch self {
    case .readWord(let word, let kind?):
      Text(
        en: "if that is right, have \(word.quoted) read as \(kind.title.en)",
        nl: "als dat klopt: laat \(word.quoted) lezen als \(kind.title.nl)"
      )
    case .readWord(let word, nil):
      Text(
        en: "correct it, or say which kind of actor \(word.quoted) is",
        nl: "verbeter het, of zeg welke soort actor \(word.quoted) is"
      )
    case .sayDecimalSign:
      Text(
        en: "say which decimal sign the files have",
        nl: "zeg welk decimaalteken de bestanden hebben"
      )
    case .writeOrSayDecimalSign(let cell, let sign):
      Text(
        en:
          "write it as \(cell.quoted), or say that the decimal sign is \(String(sign).quoted) where"
          + " all numbers have that",
        nl: "schrijf het als \(cell.quoted), of zeg dat het decimaalteken \(String(sign).quoted) is"
          + " als alle getallen dat hebben"
      )
    case .nameColumn(_, let candidates, _) where candidates.isEmpty:
      Text(
        en: "say which column it is",
        nl: "zeg welke kolom het is"
      )
    case .nameColumn(_, let candidates, _):
      Text(
        en: "\(candidates.map(\.quoted).formatted(or: "or")) could be meant: say which it is",
        nl: "\(candidates.map(\.quoted).formatted(or: "of")) kan bedoeld zijn: zeg welke het is"
      )
    case .nameOtherColumn(let field, let header, let found):
      Text(
        en: "no column \(header.quoted) for the \(field.title.en)\(found.there.en)",
        nl: "geen kolom \(header.quoted) voor \(field.title.nl)\(found.there.nl)"
      )
    case .sayKinds:
      Text(
        en: "say which column holds them, or which kind all actors are",
        nl: "zeg welke kolom ze bevat, of welke soort alle actoren zijn"
      )
    case .nameFolderOrFiles:
      Text(
        en: "name its folder, or the files of actors and of ties",
        nl: "geef de map, of de bestanden met actoren en met relaties"
      )
    case .nameTieFile:
      Text(
        en: "expected ties.csv, relaties.csv, edges.csv or connections.csv, or the path of another"
          + " file",
        nl: "verwacht: ties.csv, relaties.csv of edges.csv, of het pad van een ander bestand"
      )
    case .renameFile(let name):
      Text(
        en: "rename the one that is meant to \(name.quoted), or name its path",
        nl: "geef het bestand dat je bedoelt de naam \(name.quoted), of geef het pad ervan"
      )
    case .chooseFile:
      Text(
        en: "remove one, or name the one that is meant",
        nl: "verwijder er een, of noem het bestand dat je bedoelt"
      )
    case .nameFiles:
      Text(
        en: "name the files of actors and of ties to have others read",
        nl: "noem de bestanden met actoren en met relaties om andere te laten lezen"
      )
    case .chooseOtherKey: Text(en: "choose another file", nl: "kies een ander bestand")
    case .writeInOneWay:
      Text(
        en: "write each value in one way; allow values of people to be told to see which",
        nl: "schrijf elke waarde op één manier; laat waarden van mensen tonen om te zien welke"
      )
    case .writeRows:
      Text(
        en: "write a row below it for each, as in an example of the files",
        nl: "schrijf er voor elk een rij onder, zoals in een voorbeeld van de bestanden"
      )
    case .seeTemplate:
      Text(
        en: "begin with a row of headers, such as id,name,kind or source,target,weight",
        nl: "begin met een kopregel, zoals id,naam,soort of van,naar,gewicht"
      )
    }
  }
}

extension [String] {
  /// What headers there are, after a semicolon; nothing where there are none.
  package var there: Text {
    guard !isEmpty else { return Text("") }
    let words = Text.there(are: .list(map { Text($0.quoted) }), count: count)
    return Text(en: "; \(words.en)", nl: "; \(words.nl)")
  }
}
