/// What was withheld from an output, and why, for the block that closes it.
///
/// It says which rules were at work, never how many actors or which groups they touched: a count could
/// complete a sum, and the name of a tiny group says that somebody is in it. A ``DisclosureSession``
/// writes it.
public struct Withholding: Sendable {
  private let policy: DisclosurePolicy

  private var isGuarded = false
  private var reasons: Set<Guarded.Reason> = []
  private var hasBounds = false
  private var concealsContacts = false

  /// Nothing withheld as yet.
  public init(policy: DisclosurePolicy) { self.policy = policy }

  /// Notes that numbers by a division are guarded.
  mutating func note(_ division: Division) {
    if division.isGuarded { isGuarded = true }
  }

  /// Notes why a number is not shown, or shown as a bound.
  mutating func note(_ number: Guarded) {
    switch number.form {
    case .withheld(let reason): reasons.insert(reason)
    case .below, .above: hasBounds = true
    case .fewer: isGuarded = true
    case .shown, .undefined: break
    }
  }

  /// Notes that with whom single people have ties is not told.
  mutating func noteThatContactsAreConcealed() { concealsContacts = true }

  /// Whether there is anything to say.
  public var isEmpty: Bool { sentences.isEmpty }

  /// What was withheld and why, a sentence each, the stamp of an internal output first.
  public var sentences: [Text] {
    var sentences: [Text] = []
    if policy.audience == .internal {
      sentences.append(
        Text(en: "INTERNAL: not for publication.", nl: "INTERN: niet om te publiceren.")
      )
    }
    if policy.showsAttributes {
      sentences.append(
        Text(
          en: "Made with sensitive attributes shown for single persons: not for publication.",
          nl: "Gemaakt met gevoelige kenmerken van afzonderlijke personen: niet om te publiceren."
        )
      )
    }
    if isGuarded { sentences.append(rule) }
    if reasons.contains(.contributors) {
      sentences.append(
        Text(
          en: "A number that rests on the data of fewer actors than that is not shown.",
          nl: "Een cijfer dat op de gegevens van minder actoren rust, wordt niet getoond."
        )
      )
    }
    if reasons.contains(.tail) {
      sentences.append(
        Text(
          en: "A percentile with fewer than \(Audience.tail) actors beyond it is not shown.",
          nl: "Een percentiel met minder dan \(Audience.tail) actoren erbuiten wordt niet getoond."
        )
      )
    }
    if hasBounds {
      sentences.append(
        Text(
          en: "A number near the end of its range is shown as under or over a bound.",
          nl:
            "Een cijfer bij het uiteinde van zijn bereik wordt enkel als onder of boven een grens "
            + "getoond."
        )
      )
    }
    if reasons.contains(.verdict) {
      sentences.append(
        Text(
          en: "Of a test by groups only the outcome is shown, not its p-value.",
          nl: "Van een toets tussen groepen wordt enkel de uitkomst getoond, niet de p-waarde."
        )
      )
    }
    if concealsContacts { sentences.append(.contactsConcealed) }
    if policy.isPseudonymised { sentences.append(.pseudonymised) }
    return sentences
  }

  private var rule: Text {
    let people = policy.audience.threshold(for: .individual)
    let others = policy.audience.threshold(for: .organisation)
    let base = policy.audience == .public ? 5 : 3
    return Text(
      en: "Groups of fewer than \(people) people or \(others) organisations are not shown by "
        + "themselves (×). Numbers of groups are rounded at random, counts to a multiple of \(base), "
        + "each by itself: they need not add up. The same numbers always come out the same.",
      nl: "Groepen van minder dan \(people) mensen of \(others) organisaties worden niet apart "
        + "getoond (×). Cijfers van groepen zijn willekeurig afgerond, aantallen op een veelvoud van "
        + "\(base), elk apart: ze tellen niet altijd op. Hetzelfde cijfer komt altijd hetzelfde uit."
    )
  }

  /// What was withheld and why, for programs; `nil` where nothing was.
  public var convention: String? {
    isEmpty ? nil : sentences.map(\.en).joined(separator: " ")
  }
}

extension Text {
  /// That nothing is told of single people that says with whom they have ties.
  fileprivate static let contactsConcealed = Text(
    en: "With whom single people have ties is not told, since some memberships tell something "
      + "sensitive.",
    nl: "Met wie afzonderlijke mensen relaties hebben, wordt niet gezegd, omdat sommige "
      + "lidmaatschappen iets gevoeligs verklappen."
  )

  /// That codes stand for names.
  fileprivate static let pseudonymised = Text(
    en:
      "Names and ids are replaced by random codes. This is not anonymous: whoever knows with whom "
      + "somebody has ties may know them by these.",
    nl:
      "Namen en id's zijn vervangen door willekeurige codes. Anoniem is dit niet: wie weet met wie "
      + "iemand relaties heeft, kan die persoon daaraan herkennen."
  )
}
