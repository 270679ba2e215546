import Foundation

/// Which columns tell who stands for an actor, how to reach it, or which one it is in another list.
///
/// In a row of an association they are details of people as well: its chair, the phone of its treasurer.
/// What the name of a column does not say its cells may: most of them then have the form of an e-mail
/// address, a telephone or account number, or a web page.
enum ContactDetails {
  /// Whether a column holds such details.
  ///
  /// - Complexity: O(*c*) for *c* distinct cells.
  static func areIn(_ attribute: Attribute) -> Bool {
    if SensitiveAttribute.isHarmless(attribute.name) { return false }
    let isNamedSo = isRecognised(attribute.name)
    var (details, others) = (0, 0)
    for cell in attribute.cells {
      for value in Attribute.values(in: cell) {
        if isDetail(value) || isNamedSo && !isCountOrAnswer(value) {
          details += 1
        } else {
          others += 1
        }
      }
    }
    return details > others
  }

  /// Whether a column of whatever name holds an e-mail address or a web page, or numbers of telephones or accounts for
  /// the most part.
  static func standOut(in attribute: Attribute) -> Bool {
    var (numbers, all) = (0, 0)
    for cell in attribute.cells {
      for value in Attribute.values(in: cell) {
        if isAddress(value) { return true }
        all += 1
        if isDetail(value) { numbers += 1 }
      }
    }
    return 2 * numbers > all
  }

  /// Whether a value is an e-mail address or a web page.
  private static func isAddress(_ value: String) -> Bool {
    let lowercase = value.lowercased()
    if lowercase.hasPrefix("www.") || lowercase.contains("://") { return true }
    guard let at = value.utf8.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return at > value.utf8.startIndex && value.utf8[at...].contains(UInt8(ascii: "."))
  }

  /// Whether the name of a column says that it holds such details.
  static func isRecognised(_ name: String) -> Bool {
    let words = name.nameWords
    return (words + [words.joined()]).contains { word in
      stems.contains { word.hasPrefix($0) } || exact.contains(word)
    }
  }

  /// Whether a value has the form of one.
  private static func isDetail(_ value: String) -> Bool {
    if isAddress(value) { return true }
    let bytes = value.utf8
    // A telephone, enterprise or account number: nine digits or more, perhaps with a country before them.
    var (digits, letters) = (0, 0)
    for byte in bytes {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"):
        continue
      default: return false
      }
    }
    return digits >= 9 && letters <= (bytes.first.map { $0 > 0x40 } ?? false ? 4 : 0)
  }

  /// Whether a value is a short number, or an answer such as "ja".
  private static func isCountOrAnswer(_ value: String) -> Bool {
    value.utf8.count < 9 && value.utf8.allSatisfy { 0x2B...0x39 ~= $0 }
      || answers.contains(value.folded)
  }

  private static let answers: Set<String> = [
    "ja", "nee", "neen", "j", "n", "yes", "no", "y", "oui", "non", "x", "v", "true", "false",
  ]

  private static let stems = [
    // Who stands for it.
    "contact", "voorzit", "ondervoorzit", "secretari", "secretaresse", "penningmeest", "aanspreek",
    "verantwoordelijk", "bestuurder", "bestuurslid", "bestuursleden", "coordinat", "directeur",
    "zaakvoerder", "eigenaar", "vertegenwoordig", "woordvoerd", "afgevaardigd", "gedelegeerd",
    "beheerder", "begeleid", "dirigent", "lesgever", "webmaster", "burgemeester", "schepen",
    "trekker", "chair", "president", "treasurer", "secretary", "director", "manager", "spokes",
    "responsab", "tresorier", "trainer", "voornaam", "achternaam", "familienaam", "firstname",
    "lastname", "surname", "prenom", "nomdefamille",
    // How to reach it.
    "telefo", "telephon", "phone", "gsm", "mobiel", "mobile", "email", "mail", "courriel",
    "adres", "address", "straat", "street", "huisn", "website", "webpag", "facebook", "instagram",
    "linkedin", "whatsapp", "twitter", "skype",
    // Which one it is in other lists.
    "iban", "rekening", "bankrek", "bankaccount", "ondernemingsn", "enterprisen", "vatnumber",
    "btwn", "kbon",
  ]

  private static let exact: Set<String> = [
    "voorz", "secr", "penningm", "verantw", "coord", "coach", "ceo", "owner", "leader", "leider",
    "tel", "telnr", "fax", "rue", "url", "web", "site", "signal", "kbo", "bce", "btw", "vat", "tva",
    "bank",
  ]
}
