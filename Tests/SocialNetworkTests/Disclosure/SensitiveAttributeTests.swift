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
}
