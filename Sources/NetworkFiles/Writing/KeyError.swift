public import SocialNetwork

/// A key that cannot be read or written.
public struct KeyError: RemediableError, Sendable, Hashable {
  private let advice: Advice

  private init(text: Text, remedy: Remedy? = nil) { advice = Advice(text, remedy) }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var remedy: Remedy? { advice.remedy }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func text(wording: RemedyWording) -> Text { advice.text(wording: wording) }

  static func notAKey(_ path: String) -> KeyError {
    KeyError(
      text: Text(
        en: "\(path.quoted) is not a key, and is left as it is",
        nl: "\(path.quoted) is geen sleutel, en blijft zoals het is"
      ),
      remedy: .chooseOtherKey
    )
  }

  static func readableByOthers(_ path: String) -> KeyError {
    KeyError(
      text: Text(
        en:
          "others can read the key \(path.quoted); make it yours alone (chmod 600), and ask yourself "
          + "who has read it",
        nl:
          "anderen kunnen de sleutel \(path.quoted) lezen; maak hem enkel voor jou leesbaar (chmod "
          + "600), en vraag je af wie hem gelezen heeft"
      )
    )
  }

  static func notWritten(_ path: String, _ fault: FileFault) -> KeyError {
    KeyError(
      text: Text(
        en: "the key \(path.quoted) could not be written, so nothing else was: \(fault.text.en)",
        nl: "de sleutel \(path.quoted) kon niet geschreven worden, en dus niets: \(fault.text.nl)"
      )
    )
  }

  static func locked(_ path: String) -> KeyError {
    KeyError(
      text: Text(
        en: "another command is using the key \(path.quoted); try again when it is done",
        nl:
          "een ander commando gebruikt de sleutel \(path.quoted); probeer opnieuw als het klaar is"
      )
    )
  }
}
