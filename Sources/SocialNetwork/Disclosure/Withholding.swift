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
  private var guardedByDefault: [String] = []

  /// Nothing withheld as yet.
  public init(policy: DisclosurePolicy) { self.policy = policy }

  /// Notes that numbers by a division are guarded.
  mutating func note(_ division: Division) {
    guard division.isGuarded else { return }
    isGuarded = true
    if policy.isGuardedByDefault(division.name), !guardedByDefault.contains(division.name) {
      guardedByDefault.append(division.name)
    }
  }

  /// Notes why a number is not shown, or shown as a bound.
  mutating func note(_ number: Guarded) {
    switch number.form {
    case .withheld(let reason): reasons.insert(reason)
    case .below, .above: hasBounds = true
    case .fewer, .between: isGuarded = true
    case .shown, .undefined: break
    }
  }

  /// The columns that were guarded only because nothing says that they are harmless.
  public var columnsGuardedByDefault: [String] { guardedByDefault }

  /// Whether there is anything to say.
  public var isEmpty: Bool { sentences.isEmpty }

  /// What was withheld and why, a sentence each, the stamp of an internal output first.
  public var sentences: [Text] { sentences(sayingOfGuarded: Withholding.guardedByDefault) }

  /// That a column is guarded only because nothing says that it is harmless.
  package static func guardedByDefault(_ column: String) -> Text {
    let name = column.harmless
    return Text(
      en:
        "'\(name)' is guarded, since nothing says that it is harmless, or people are named in it.",
      nl:
        "'\(name)' is afgeschermd, omdat niets zegt dat het onschuldig is of er mensen in genoemd worden."
    )
  }

  /// The same, where a program says of a column guarded by default how it is shown.
  package func sentences(sayingOfGuarded words: (String) -> Text) -> [Text] {
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
    sentences += policy.columnsPublicAgainstTheirNames.map { column in
      let name = column.harmless
      return Text(
        en:
          "'\(name)' is shown as harmless, as was asked, though its name says that it is sensitive.",
        nl:
          "'\(name)' wordt op vraag als onschuldig getoond, hoewel de naam zegt dat het gevoelig is."
      )
    }
    if let silence = policy.silence { sentences.append(silence) }
    if isGuarded { sentences.append(rule) }
    sentences += guardedByDefault.map(words)
    if reasons.contains(.contributors) {
      let people = 2 * policy.audience.threshold(for: .individual)
      sentences.append(
        Text(
          en:
            "No average is shown of fewer than \(people) people, or of hardly more; no number rests on "
            + "fewer actors than a group must have.",
          nl:
            "Een gemiddelde van minder dan \(people) mensen, of van amper meer, wordt niet getoond; geen "
            + "cijfer rust op minder actoren dan een groep moet hebben."
        )
      )
    }
    if reasons.contains(.step) {
      sentences.append(
        Text(
          en: "An average is not shown where it is rounded to more than all numbers lie apart.",
          nl:
            "Een gemiddelde wordt niet getoond waar het op meer afgerond zou worden dan alle cijfers "
            + "uit elkaar liggen."
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
          en:
            "A number near the end of its range, or a share of few, is shown only as under or over a "
            + "bound: it may lie far from it.",
          nl:
            "Een cijfer bij het uiteinde van zijn bereik, of een aandeel van weinigen, wordt enkel als "
            + "onder of boven een grens getoond: het kan er ver van liggen."
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
    if policy.concealsTies { sentences.append(.tiesConcealed) }
    if policy.isPseudonymised { sentences.append(.pseudonymised) }
    if !policy.columnsLeftOut.isEmpty {
      let list = Text.list(ofNames: policy.columnsLeftOut)
      sentences.append(
        Text(
          en: "Left out, since it may tell who somebody is: \(list.en).",
          nl: "Weggelaten, omdat het kan zeggen wie iemand is: \(list.nl)."
        )
      )
    }
    return sentences
  }

  private var rule: Text {
    let people = policy.audience.threshold(for: .individual)
    let others = policy.audience.threshold(for: .organisation)
    let (base, more) = (policy.audience.base, Audience.spread - 2)
    return Text(
      en: "Groups of fewer than \(people) people or \(others) organisations are not shown by "
        + "themselves (×), nor are some, drawn at random, of up to \(people + more) or \(others + more). "
        + "Numbers of groups are rounded at random, counts to a multiple of \(base) "
        + "(of whom something is known to one of \(2 * base)), each by itself: they need not add up. The same "
        + "question always gets the same answer.",
      nl: "Groepen van minder dan \(people) mensen of \(others) organisaties worden niet apart "
        + "getoond (×), en sommige, willekeurig gekozen, van tot \(people + more) of \(others + more) "
        + "evenmin. Cijfers van groepen zijn willekeurig afgerond, aantallen op een veelvoud van "
        + "\(base) (van wie iets bekend is op een van \(2 * base)), elk apart: ze tellen niet altijd op. Dezelfde "
        + "vraag krijgt altijd hetzelfde antwoord."
    ).followed(by: ruleOfSmallGroups)
  }

  /// That of groups which the public is not shown it is only told that they are small; nothing in public.
  private var ruleOfSmallGroups: Text {
    guard policy.audience == .internal else { return Text("") }
    return Text(
      en: "Of a group that the public does not see it says only between what its number lies.",
      nl: "Van een groep die het publiek niet ziet, staat er enkel waartussen haar aantal ligt."
    )
  }

  /// What was withheld and why, for programs; `nil` where nothing was.
  public var convention: String? { convention(sayingOfGuarded: Withholding.guardedByDefault) }

  /// The same, where a program says of a column guarded by default how it is shown.
  package func convention(sayingOfGuarded words: (String) -> Text) -> String? {
    isEmpty ? nil : sentences(sayingOfGuarded: words).map(\.en).joined(separator: " ")
  }
}

extension Text {
  /// That people's ties with marked associations are left out.
  fileprivate static let tiesConcealed = Text(
    en:
      "People's ties with associations whose membership tells something sensitive are left out; of "
      + "all people it is unknown whether they have more ties than are told.",
    nl:
      "Relaties van mensen met verenigingen waarvan het lidmaatschap iets gevoeligs verklapt, zijn "
      + "weggelaten; van alle mensen is niet bekend of ze er meer hebben dan getoond."
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
