import NetworkReport
import SocialNetwork

extension Call {
  /// Says that whole numbers are drawn as amounts, where several actors have the same: they may be codes.
  func doubtAmounts(in attribute: Attribute) {
    let numbers = (attribute.numbers ?? []).compactMap(\.self)
    guard numbers.allSatisfy({ $0 == $0.rounded() }), Set(numbers).count < numbers.count else {
      return
    }
    let name = attribute.name.harmless
    terminal.note(
      Text(
        en: "'\(name)' is drawn as amounts, the darker the more; if these are codes, use "
          + "--categorical '\(name)'",
        nl:
          "'\(name)' is getekend als hoeveelheden, hoe donkerder hoe meer; zijn het codes, gebruik dan "
          + "--categorical '\(name)'"
      )[language]
    )
  }

  /// Says that numbers make many small groups, and which classes would make few.
  func proposeClasses(for attribute: Attribute, on subject: Subject) {
    if let proposal = attribute.proposedClasses(subject.policy) {
      terminal.note(proposal[language])
    }
  }
}
