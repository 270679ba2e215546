import SocialNetwork
import XCTest

final class SensitiveAttributeTests: XCTestCase {
  func testNamesInThreeLanguagesAreRecognised() {
    for name in [
      "gender", "Geslacht", "gender_identity", "sexe", "origin", "Herkomst", "herkomst ouders",
      "ethnicity", "Nationaliteit", "nationalité", "religion", "levensbeschouwing", "health",
      "gezondheid", "santé", "disability", "handicap", "class", "sociale klasse", "education",
      "opleidingsniveau", "income", "inkomen", "revenu", "sex", "AGE", "leeftijd", "party",
    ] {
      XCTAssertTrue(SensitiveAttribute.isRecognised(name), name)
    }
  }

  func testWhatTellsNothingOfAPersonIsNot() {
    for name in [
      "municipality", "gemeente", "sector", "level", "region", "agency", "type", "website",
      "notes", "package", "language region",
    ] {
      XCTAssertFalse(SensitiveAttribute.isRecognised(name), name)
    }
  }

  /// Columns as people name them, most of which no list of words foresaw.
  func testWhatPeopleHaveIsGuardedWhateverItIsCalled() {
    let names = [
      // Dutch.
      "m/v", "M/V/X", "man/vrouw", "gender", "geslacht", "aanspreking", "voornaamwoorden",
      "functiebeperking", "beperking", "handicap", "gezondheid", "medicatie", "allergie", "dieet",
      "etnie", "etniciteit", "herkomst", "nationaliteit", "geboorteland", "geboortedatum",
      "leeftijd",
      "leeftijdsgroep", "laaggeschoold", "opleiding", "diploma", "kansarm", "doelgroep",
      "kwetsbare positie", "nieuwkomer", "inburgeraar", "anderstalig", "taal", "thuistaal",
      "moedertaal",
      "partij", "politieke voorkeur", "vakbond", "lid van vakbond", "geloof", "kerk", "moskee",
      "geaardheid", "seksuele voorkeur", "burgerlijke staat", "kinderen", "gezinssituatie",
      "inkomen",
      "loon", "leefloon", "statuut", "verblijfsstatuut", "papieren", "dakloos", "schulden",
      "strafblad",
      "huidskleur", "hoofddoek", "club", "notities", "opmerkingen", "e-mail", "gsm", "telefoon",
      "adres",
      "straat", "huisnummer", "rijksregisternummer", "verjaardag", "type beperking",
      "soort uitkering",
      "rol in het gezin", "plaats van herkomst", "functioneringsniveau",
      // English.
      "pronouns", "ethnic group", "race", "country of birth", "first language", "mother tongue",
      "language", "age group", "year of birth", "birthday", "education level", "low skilled",
      "income band",
      "benefits", "vulnerable", "target group", "newcomer", "refugee status",
      "migration background",
      "faith", "church", "party", "voted", "orientation", "marital status", "children",
      "single parent",
      "disability", "wheelchair", "diagnosis", "mental health", "wellbeing", "criminal record",
      "homeless",
      "notes", "comments", "phone", "email", "address",
      // French.
      "sexe", "genre", "H/F", "origine", "nationalité", "langue", "âge", "tranche d'âge",
      "date de naissance", "revenu", "diplôme", "peu qualifié", "groupe cible", "primo-arrivant",
      "allophone", "parti", "syndicat", "religion", "orientation sexuelle", "situation familiale",
      "santé",
      "remarques", "téléphone", "adresse",
    ]
    XCTAssertGreaterThanOrEqual(Set(names).count, 120)
    for name in names {
      let actors = Actors(
        [Actor(id: "p", kind: .volunteer), Actor(id: "o", kind: .organisation)],
        attributes: [Attribute(name: name, cells: ["x", nil])]
      )
      XCTAssertTrue(DisclosurePolicy().resolved(for: actors).isSensitive(name), name)
      XCTAssertTrue(DisclosurePolicy().isSensitive(name), name)
    }
  }

  func testHarmlessNamesAreNotGuarded() {
    for name in [
      "municipality", "Gemeente", "stad", "plaats", "commune", "ville", "localité", "Post code",
      "postcode", "code postal", "region", "regio", "provincie", "arrondissement", "sector",
      "secteur",
      "level", "niveau", "rol", "functie", "function", "fonction", "position",
      "Role in the organisation",
      "kind", "type", "soort", "name", "naam", "id", "surveyed", "bevraagd", "since", "sinds",
      "until",
      "lid sinds", "department", "afdeling", "dienst", "team", "werking", "x", "y", "latitude",
      "longitude", "agency", "weight",
    ] {
      XCTAssertFalse(DisclosurePolicy().isSensitive(name), name)
    }
  }

  func testWhatOrganisationsAloneHaveIsNotGuarded() {
    let cells: [String?] = [nil, "x", "x"]
    func policy(_ kind: ActorKind) -> DisclosurePolicy {
      DisclosurePolicy().resolved(
        for: Actors(
          [
            Actor(id: "p", kind: .individual), Actor(id: "o", kind: .organisation),
            Actor(id: "q", kind: kind),
          ],
          attributes: [
            Attribute(name: "gender", cells: cells), Attribute(name: "club", cells: cells),
          ]
        )
      )
    }
    XCTAssertFalse(policy(.government).isSensitive("gender"))
    XCTAssertFalse(policy(.memberAssociation).isSensitive("Club"))
    // One of unknown kind may be a person.
    XCTAssertTrue(policy(.unknown).isSensitive("club"))
    XCTAssertTrue(policy(.volunteer).isSensitive("club"))
    // Whoever is left out later does not change what is guarded.
    XCTAssertTrue(
      policy(.volunteer).resolved(for: Actors([Actor(id: "o", kind: .organisation)]))
        .isSensitive("club")
    )
  }

  func testTheUserDecides() {
    let actors = Actors(
      [Actor(id: "p", kind: .individual)],
      attributes: ["gender", "club", "team", "age"].map { Attribute(name: $0, cells: ["x"]) }
    )
    let policy = DisclosurePolicy(
      sensitiveColumns: ["Team", "age"],
      publicColumns: ["CLUB", "gender", "age", "nothing"]
    ).resolved(for: actors)
    XCTAssertEqual(
      ["gender", "club", "team", "age"].map(policy.isSensitive),
      [false, false, true, true]
    )
    // What a name calls sensitive is stamped where it is shown all the same.
    let stamps = Withholding(policy: policy).sentences.map(\.en)
    XCTAssertEqual(
      stamps,
      ["'gender' is shown as harmless, as was asked, though its name says that it is sensitive."]
    )
  }

  func testTheClosingBlockSaysWhatIsGuardedByDefault() {
    let actors = Actors(
      (1...40).map { Actor(id: "p\($0)", kind: .individual) },
      attributes: ["club", "gender"].map { name in
        Attribute(name: name, cells: (1...40).map { $0 % 2 == 0 ? "a" : "b" })
      }
    )
    let session = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
    for attribute in actors.attributes { _ = session.division(of: attribute) }
    XCTAssertEqual(session.withholding.columnsGuardedByDefault, ["club"])
    let block = session.withholding.convention ?? ""
    XCTAssertTrue(
      block.contains(
        "'club' is guarded, since nothing says that it is harmless, or people are named in it."
      ),
      block
    )
  }
}
