import Foundation

/// What the name of a column says of it, in Dutch, English and French: that it tells something of a person
/// that may be used against them, that it is harmless, or nothing.
///
/// What is guarded does not hang on whether a sensitive name is recognised: whatever people have is
/// guarded unless it is known to be harmless, see ``DisclosurePolicy/isSensitive(_:)``.
public enum SensitiveAttribute {
  /// Whether the name of a column says that it is sensitive.
  ///
  /// A name counts when one of its words, or the whole without separators, begins with a known stem:
  /// `gender_identity`, `Herkomst ouders` and `Nationaliteit` do, `region` does not.
  public static func isRecognised(_ name: String) -> Bool {
    let words = name.nameWords
    return (words + [words.joined()]).contains { word in
      stems.contains { word.hasPrefix($0) } || exact.contains(word)
    }
  }

  /// Whether the name of a column says that it is harmless: a place, what an organisation does, or what
  /// somebody does in it.
  ///
  /// Only whole names count, without case, marks and separators: `Post code` and `rol` do,
  /// `functiebeperking` and `type of disability` do not.
  public static func isHarmless(_ name: String) -> Bool {
    harmless.contains(name.nameWords.joined())
  }

  private static let stems = [
    // Gender and sexuality.
    "gender", "geslacht", "genre", "sexe", "seksu", "sexual", "transgender", "lgbt", "holebi",
    // Origin.
    "origin", "herkomst", "afkomst", "etnic", "ethnic", "ethni", "nationalit", "race", "racial",
    "migra", "geboorteland", "birthcountry", "countryofbirth", "moedertaal", "mothertongue",
    "thuistaal", "huidskleur", "verblijfsstatu", "refugee", "vluchteling",
    // Belief and conviction.
    "religi", "godsdien", "geloof", "levensbeschouw", "politi", "vakbond", "union", "syndica",
    // Health.
    "health", "gezond", "sante", "disab", "handicap", "beperking", "invalid", "diagnos", "ziekte",
    // Class.
    "class", "klasse", "socioecon", "sociaaleconom", "income", "inkomen", "revenu", "educat",
    "opleiding", "diplom", "scholing", "poverty", "armoede", "uitkering", "leefloon", "werkloos",
    "unemploy", "wealth", "geschoold", "laaggeschool", "kansarm", "kwetsba", "vulnerab",
    // Age.
    "birth", "geboorte", "naissance", "leeftijd", "agegroup", "strafblad", "criminal",
    // Other words for the same.
    "functiebeperk", "etnie", "geaardheid", "doelgroep", "nieuwkomer", "newcomer", "anderstalig",
  ]

  private static let exact: Set<String> = [
    "sex", "age", "ras", "sekse", "party", "partij", "ses", "mv", "mvx", "taal", "langue",
  ]

  /// Whole names of harmless columns, without case, marks and separators.
  private static let harmless: Set<String> = [
    // Who it is, and what kind of actor.
    "id", "code", "name", "naam", "nom", "label", "kind", "type", "soort", "sort", "genreacteur",
    "soortactor", "actortype", "typeactor", "surveyed", "bevraagd", "interroge", "weight",
    "gewicht",
    "poids",
    // Where.
    "municipality", "gemeente", "commune", "city", "stad", "ville", "town", "place", "plaats",
    "lieu",
    "localite", "location", "locatie", "postcode", "postalcode", "zip", "zipcode", "codepostal",
    "postnummer", "region", "regio", "gewest", "area", "province", "provincie", "arrondissement",
    "district", "canton", "kanton", "county", "departement", "zone", "x", "y", "lat", "lon", "lng",
    "latitude", "longitude", "breedtegraad", "lengtegraad", "niscode", "nis", "refnis",
    "languageregion",
    // What an organisation does, and at which level.
    "sector", "sectorcode", "secteur", "domain", "domein", "domaine", "workfield", "werkveld",
    "field", "level", "niveau", "bestuursniveau", "schaal", "scale", "echelon", "agency", "agence",
    "agentschap", "rank", "rang",
    // What somebody does in an organisation.
    "role", "roles", "rol", "rollen", "function", "functions", "functie", "functies", "fonction",
    "fonctions", "position", "positie", "poste", "job", "jobtitle", "roleintheorganisation",
    "rolindeorganisatie", "functieindeorganisatie", "fonctiondanslorganisation", "taak", "taken",
    "task", "tasks", "tache", "department", "afdeling", "service", "dienst", "team", "equipe",
    "ploeg",
    "werking", "deelwerking", "unit", "eenheid",
    // Since when.
    "since", "sinds", "depuis", "until", "tot", "jusqua", "start", "startdate", "startdatum",
    "begindatum", "datedebut", "end", "enddate", "einddatum", "datefin", "membersince", "lidsinds",
    "membredepuis", "staff", "personeel", "medewerker", "personnel", "memberuntil", "lidtot",
    "joined", "left", "startyear", "startjaar",
    "founded", "opgericht", "oprichtingsjaar", "fondeen",
  ]
}
