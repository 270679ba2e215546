import SocialNetwork

// What findings propose.
extension Fault {
  /// What to do about it with a setting of the reader or an example; `nil` for other faults.
  var remedy: Remedy? {
    switch self {
    case .missingColumn(let field, let found, let possible):
      (possible.first ?? found.first).map {
        .nameColumn(field, candidates: possible.prefix(4).map(\.echo), example: $0.echo)
      } ?? .seeTemplate
    case .emptyFile: .seeTemplate
    case .noActors: .writeRows
    case .mergedSpellingsInGuarded, .similarValuesInGuarded: .writeInOneWay
    case .unknownKind(let word, let proposal):
      .readWord(word.echo, as: proposal)
    case .ambiguousNumber: .sayDecimalSign
    case .otherDecimalSign(let cell, let sign, isGiven: true):
      .writeOrSayDecimalSign(cell.echo.withOtherDecimalSign, sign: sign.other.rawValue)
    case .unknownActor(_, _, _, let column?):
      .nameColumn(.id, candidates: [column.echo], example: column.echo)
    default: nil
    }
  }

  /// What may have been meant, or what to do about it in the files; `nil` where there is a remedy.
  var suggestion: Text? {
    switch self {
    case .otherDecimalSign(let cell, _, isGiven: false):
      Text(
        en: "write it as \(cell.withOtherDecimalSign.quoted), so that all weights have the same"
          + " decimal sign",
        nl: "schrijf het als \(cell.withOtherDecimalSign.quoted), zodat alle gewichten hetzelfde"
          + " decimaalteken hebben"
      )
    case .undecodable: Text(en: "save it as CSV UTF-8", nl: "bewaar het als CSV UTF-8")
    case .tooLongRecord(hasQuotes: false):
      Text(en: "begin a new line for every row", nl: "begin voor elke rij een nieuwe regel")
    case .unterminatedQuote, .tooLongRecord(hasQuotes: true):
      Text(
        en: "close the quote, or double it (\"\") where it is part of the text",
        nl: "sluit het aanhalingsteken, of verdubbel het (\"\") waar het bij de tekst hoort"
      )
    case .tooLongCell:
      Text(
        en: "shorten it, or close a quote that was left open before it",
        nl: "kort ze in, of sluit een aanhalingsteken dat ervoor open bleef"
      )
    case .tooManyColumns:
      Text(
        en: "leave out columns, or write a matrix as a list of ties",
        nl: "laat kolommen weg, of schrijf een matrix als een lijst van relaties"
      )
    case .tooManyRows: Text(en: "split it into parts", nl: "splits het op")
    case .matrix:
      Text(
        en: "write a row for each tie, with the columns source, target and weight",
        nl: "schrijf een rij per relatie, met de kolommen source, target en weight"
      )
    case .labels:
      Text(
        en: "give every row and every column the name of one actor",
        nl: "geef elke rij en elke kolom de naam van één actor"
      )
    case .vna:
      Text(
        en: "save its nodes and its ties as a CSV file each",
        nl: "bewaar de knopen en de relaties elk als een CSV-bestand"
      )
    case .tooLarge: Text(en: "split it into parts", nl: "splits het op")
    case .repeatedColumn: Text(en: "rename one of them", nl: "hernoem een van beide")
    case .extraCells:
      Text(
        en: "put text that holds the separator between quotes, or give the column a name",
        nl:
          "zet tekst met het scheidingsteken erin tussen aanhalingstekens, of geef de kolom een naam"
      )
    case .emptyID: Text(en: "give it an id", nl: "geef een id")
    case .repeatedID:
      Text(
        en: "give them different ids, or remove one row",
        nl: "geef ze een andere id, of verwijder een van de rijen"
      )
    case .identicalActorRow, .identicalTieRow: Text(en: "remove one", nl: "verwijder er een")
    case .emptyEnd: Text(en: "fill it in, or remove the row", nl: "vul aan, of verwijder de rij")
    case .unknownActor(_, _, let meant?, _):
      Text(en: "did you mean \(meant.quoted)?", nl: "bedoelde je \(meant.quoted)?")
    case .unknownActor(let id, let file, nil, _) where id.contains { ",;\n".contains($0) }:
      Text(
        en: "if these are several actors, separate them with |, or give each a row; else add it to"
          + " \(file.echo), or correct the id",
        nl: "zijn het meerdere actoren, scheid ze dan met |, of geef elk een rij; voeg anders de"
          + " actor toe aan \(file.echo), of verbeter de id"
      )
    case .unknownActor(_, let file, nil, _):
      Text(
        en: "add it to \(file.echo), or correct the id",
        nl: "voeg de actor toe aan \(file.echo), of verbeter de id"
      )
    case .emptyWeight:
      Text(
        en: "fill it in, 1 where the strength is not known",
        nl: "vul het in, 1 als de sterkte niet bekend is"
      )
    case .badWeight:
      Text(
        en: "correct it, 1 where the strength is not known; remove the row where there is no tie",
        nl: "verbeter het, 1 als de sterkte niet bekend is; verwijder de rij als er geen relatie is"
      )
    case .numberOutOfRange:
      Text(
        en: "correct it; numbers are 0, or from 1e-100 to 1e100",
        nl: "verbeter het; getallen zijn 0, of van 1e-100 tot 1e100"
      )
    case .similarNames, .similarIDs:
      Text(
        en: "make them one actor if they are the same",
        nl: "maak er één actor van als ze dezelfde zijn"
      )
    case .mojibake:
      Text(en: "save the source again as CSV UTF-8", nl: "bewaar de bron opnieuw als CSV UTF-8")
    case .damagedID:
      Text(
        en: "format the column as text before filling it in",
        nl: "maak de kolom op als tekst voor je ze invult"
      )
    case .lostZero(let id):
      Text(en: "write \(("0" + id).quoted)", nl: "schrijf \(("0" + id).quoted)")
    case .enterpriseNumber:
      Text(
        en: "look it up in the Crossroads Bank for Enterprises",
        nl: "zoek het op in de Kruispuntbank van Ondernemingen"
      )
    case .nationalRegisterNumber, .nationalRegisterNumberAsWeight:
      Text(en: "remove it", nl: "verwijder het")
    case .nationalRegisterNumberAsID:
      Text(en: "use an id of your own", nl: "gebruik een eigen id")
    default: spellingSuggestion ?? wordSuggestion ?? tieSuggestion
    }
  }
}

extension String {
  /// A number with commas for points and points for commas.
  fileprivate var withOtherDecimalSign: String {
    String(map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }
}

extension DecimalSign {
  /// The sign that it is not.
  fileprivate var other: DecimalSign { self == .point ? .comma : .point }
}
