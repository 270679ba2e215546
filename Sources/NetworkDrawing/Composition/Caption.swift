package import SocialNetwork

// The words around a drawing, from what it shows.

extension DrawingTally {
  /// The line below the title where none is given: how much is shown.
  ///
  /// - Parameter options: What was asked for.
  /// - Returns: The line.
  func subtitle(_ options: Diagram.Options) -> Text {
    let (all, allTies) = (Noun.actor.count(actors), Noun.tie.count(ties))
    if isSelected {
      let (count, ties) = (Number.text(actors), Number.text(ties))
      let (all, allTies) = (Noun.actor.count(whole.actors), Noun.tie.count(whole.ties))
      let counts = Text(
        en: "\(count.en) of \(all.en), with \(ties.en) of \(allTies.en)",
        nl: "\(count.nl) van de \(all.nl), met \(ties.nl) van de \(allTies.nl)"
      )
      // The title says what is shown, where none was given.
      guard let words = options.selection?.words,
        !options.title.hasSuffix(words[options.language])
      else { return counts }
      return Text(
        en: "\(words.en.cleaned.capitalizedFirst): \(counts.en)",
        nl: "\(words.nl.cleaned.capitalizedFirst): \(counts.nl)"
      )
    }
    guard actors > 0 else { return Text(en: "No actors", nl: "Geen actoren") }
    let apart = actors - mainActors - inDoubt
    let (main, rest) = (Number.text(mainActors), Number.text(apart))
    let doubt = Number.text(inDoubt)
    let unclear =
      inDoubt == 0
      ? Text("")
      : Text(en: ", of \(doubt.en) it is not known", nl: ", van \(doubt.nl) is het niet bekend")
    let counts = Text(en: "\(all.en) and \(allTies.en)", nl: "\(all.nl) en \(allTies.nl)")
    guard mainActors > 0 else { return counts }
    if options.wholeNetwork != nil, isolates > 0 {
      let without = isolates - unknowns
      let none = Noun.actor.count(without)
      let unclear =
        unknowns == 0
        ? Text("")
        : Text(
          en: ", of \(Number.text(unknowns).en) it is not known",
          nl: ", van \(Number.text(unknowns).nl) is het niet bekend"
        )
      return Text(
        en:
          "\(counts.en); \(none.en) \(without == 1 ? "has" : "have") none of these ties\(unclear.en)",
        nl:
          "\(counts.nl); \(none.nl) \(without == 1 ? "heeft" : "hebben") geen van deze relaties\(unclear.nl)"
      )
    }
    guard apart > 0 || inDoubt > 0 else {
      return Text(
        en: "\(counts.en); all are connected to each other",
        nl: "\(counts.nl); alle zijn met elkaar verbonden"
      )
    }
    guard apart > 0 else {
      return Text(
        en: "\(counts.en); \(main.en) actors are connected to each other\(unclear.en)",
        nl: "\(counts.nl); \(main.nl) actoren zijn met elkaar verbonden\(unclear.nl)"
      )
    }
    return Text(
      en:
        "\(counts.en); \(main.en) actors are connected to each other, \(rest.en) not to these"
        + unclear.en,
      nl: "\(counts.nl); \(main.nl) actoren zijn met elkaar verbonden, \(rest.nl) niet met deze"
        + unclear.nl
    )
  }

  /// The sentences below the drawing, in the order in which they are read.
  ///
  /// - Parameters:
  ///   - options: What was asked for.
  ///   - meaning: What colors stand for; `nil` where they follow the kind.
  ///   - readingKey: How to read what is marked; `nil` where nothing is.
  ///   - notes: What the drawing leaves out or does otherwise.
  /// - Returns: The sentences.
  func caption(
    _ options: Diagram.Options,
    meaning: Text?,
    readingKey: Text?,
    notes: [Text]
  ) -> [CaptionSentence] {
    var sentences = options.scope.map { CaptionSentence($0, .always) }
    let sizes = sizesAndLines(options, areLinesMarked: readingKey != nil)
    let isExplained = !sizes.en.isEmpty
    sentences.append(
      CaptionSentence(
        sizes,
        short: isExplained ? sizesInShort(options, areLinesMarked: readingKey != nil) : nil
      )
    )
    if let meaning { sentences.append(CaptionSentence(meaning)) }
    if let readingKey { sentences.append(CaptionSentence(readingKey)) }
    // Who seems to hang by a thread may not.
    if doubtful > 0, !options.groups.isEmpty { sentences.append(CaptionSentence(doubt, .omission)) }
    if largestParts > 1, !isSelected { sentences.append(CaptionSentence(alikeParts, .omission)) }
    if hasBranches {
      sentences.append(
        CaptionSentence(
          Text(
            en: "A line that branches: a tie of the actor where it begins with each at its ends.",
            nl:
              "Een lijn die zich vertakt: een relatie van de actor aan haar begin met elk aan haar uiteinden."
          ),
          .explanation
        )
      )
    }
    sentences += notes.map { CaptionSentence($0, .omission) }
    sentences.append(
      areAllNamed
        ? CaptionSentence(namesShown)
        : CaptionSentence(namesShown, .omission, short: countOfNames)
    )
    if !areAllNamed, let page = options.pageOfAllNames {
      sentences.append(CaptionSentence(page, .omission))
    }
    if let note = DrawingTally.noteOnShortened(shortenedNames) {
      sentences.append(CaptionSentence(note, .omission))
    }
    if unknowns > 0 {
      sentences.append(
        CaptionSentence(
          Text(
            en: "Unknown: not surveyed, or not all ties are known.",
            nl: "Onbekend: niet bevraagd, of niet alle relaties zijn bekend."
          ),
          .omission
        )
      )
    }
    return sentences + options.credits + options.remarks.map { CaptionSentence($0, .omission) }
  }

  /// That not all ties may be known.
  private var doubt: Text {
    let part = Noun.actor.part(doubtful, of: actors)
    return Text(
      en: "\(part.en) may have more ties than are known.",
      nl: "\(part.nl) \(doubtful == 1 ? "heeft" : "hebben") misschien meer relaties dan bekend "
        + "zijn."
    )
  }

  /// That it says nothing which of some parts is drawn as the network.
  private var alikeParts: Text {
    let (parts, size) = (Number.text(largestParts), Noun.actor.count(mainActors))
    return Text(
      en: "\(parts.en) parts are of \(size.en) each; which of them somebody is in says nothing.",
      nl: "\(parts.nl) delen tellen elk \(size.nl); in welk daarvan iemand zit, zegt niets."
    )
  }

  /// How many names are shortened; `nil` where none is.
  static func noteOnShortened(_ number: Int) -> Text? {
    guard number > 0 else { return nil }
    let count = Number.text(number)
    return number == 1
      ? Text(en: "1 long name is shortened.", nl: "1 lange naam is ingekort.")
      : Text(
        en: "\(count.en) long names are shortened.",
        nl: "\(count.nl) lange namen zijn ingekort."
      )
  }

  /// What the size of symbols and the width of lines say.
  private func sizesAndLines(_ options: Diagram.Options, areLinesMarked: Bool) -> Text {
    guard ties > 0 else { return Text("") }
    let whole =
      (isSelected ? Text(en: "in the whole network", nl: "in het hele netwerk") : Text(""))
      .followed(by: moment ?? Text(""))
    let size: Text?
    if options.sizes != nil {
      let given = options.sizeTitle ?? Text(en: "score", nl: "score")
      let (en, nl) = (given.en.uncapitalized, given.nl.uncapitalized)
      size = Text(
        en: "The larger a symbol, the higher its \(en)",
        nl: "Hoe groter een symbool, hoe hoger zijn score op: \(nl)"
      ).followed(by: whole)
    } else if people < drawnKinds.values.reduce(0, +) {
      size =
        (namesUnknown
        ? Text(
          en: "The larger a symbol, the more ties",
          nl: "Hoe groter een symbool, hoe meer relaties"
        )
        : Text(
          en: "The larger the symbol of an organisation, the more ties",
          nl: "Hoe groter het symbool van een organisatie, hoe meer relaties"
        )).followed(by: whole)
    } else {
      size = nil
    }
    let width = width(areLinesMarked: areLinesMarked)
    guard let width else { return size.map { $0 + Text(".") } ?? Text("") }
    guard let size else {
      return Text(en: "\(width.en.capitalizedFirst).", nl: "\(width.nl.capitalizedFirst).")
    }
    return Text(en: "\(size.en); \(width.en).", nl: "\(size.nl); \(width.nl).")
  }

  /// The same in fewer words, for where there is no room for more.
  private func sizesInShort(_ options: Diagram.Options, areLinesMarked: Bool) -> Text {
    var parts: [Text] = []
    if options.sizes != nil {
      let given = options.sizeTitle ?? Text(en: "score", nl: "score")
      parts.append(
        Text(
          en: "larger symbol: higher \(given.en.uncapitalized)",
          nl: "groter symbool: hogere score op \(given.nl.uncapitalized)"
        )
      )
    } else if people < drawnKinds.values.reduce(0, +) {
      parts.append(
        namesUnknown
          ? Text(en: "larger symbol: more ties", nl: "groter symbool: meer relaties")
          : Text(
            en: "organisation drawn larger: more ties",
            nl: "organisatie groter getekend: meer relaties"
          )
      )
    }
    if let strongFrom, width(areLinesMarked: areLinesMarked) != nil {
      let weight = Number.text(strongFrom)
      parts.append(
        Text(
          en: "thicker line: stronger tie (\(weight.en) or more)",
          nl: "dikkere lijn: sterkere relatie (\(weight.nl) of meer)"
        )
      )
    }
    return Text(
      en: "\(parts.map(\.en).joined(separator: "; ").capitalizedFirst).",
      nl: "\(parts.map(\.nl).joined(separator: "; ").capitalizedFirst)."
    )
  }

  /// What the width of a line says; `nil` where all lines are alike.
  private func width(areLinesMarked: Bool) -> Text? {
    guard let strongFrom else { return nil }
    let weight = Number.text(strongFrom)
    // Lines with people are thin, and those that are drawn apart or marked have a width of their own.
    let line =
      apart.isEmpty && !areLinesMarked
      ? Text(en: "line", nl: "lijn") : Text(en: "grey line", nl: "grijze lijn")
    let ends =
      hasPersonalTies
      ? Text(en: "\(line.en) between organisations", nl: "\(line.nl) tussen organisaties") : line
    return Text(
      en: "a thicker \(ends.en) is a stronger tie (\(weight.en) or more)",
      nl: "een dikkere \(ends.nl) is een sterkere relatie (\(weight.nl) of meer)"
    )
  }

  private var people: Int { (drawnKinds[.individual] ?? 0) + (drawnKinds[.volunteer] ?? 0) }

  /// How many actors may be named.
  private var nameable: Int {
    let all = actors + gone
    return namesPeople
      ? all - concealed : all - people - (namesUnknown ? 0 : drawnKinds[.unknown] ?? 0)
  }

  /// What those who may be named are called together.
  var nameableNoun: Noun {
    .together(of: nameableKinds)
  }

  /// The kinds of those who may be named.
  private var nameableKinds: [ActorKind] {
    namesUnknown || namesPeople ? [.unknown] : drawnKinds.keys.filter { !$0.mayBePerson }
  }

  private var areAllNamed: Bool { names >= nameable }

  /// Which people are never named.
  private var whoIsNot: Text {
    namesPeople
      ? Text(
        en: "people who are drawn without ties",
        nl: "mensen die zonder relaties getekend zijn"
      )
      : Text(en: "people", nl: "mensen")
  }

  private var hasUnnamedPeople: Bool { namesPeople ? concealed > 0 : people > 0 }

  /// That these are not named, after what is said of others; empty where there are none.
  private var unnamed: Text {
    hasUnnamedPeople
      ? Text(en: "; \(whoIsNot.en) are not named", nl: "; \(whoIsNot.nl) worden niet genoemd")
      : Text("")
  }

  /// How many names are shown where some are not, without who is named first.
  private var countOfNames: Text { names > 0 ? count(ofNames: Text("")) : namesShown }

  /// How many names are shown, and whose by preference.
  private func count(ofNames whom: Text) -> Text {
    let (count, all, isOne) = (Number.text(names), nameableNoun.count(nameable), names == 1)
    return Text(
      en: "\(count.en) of the \(all.en) \(isOne ? "is" : "are") named\(whom.en)\(unnamed.en).",
      nl: "Genoemd \(isOne ? "is" : "zijn") \(count.nl) van de \(all.nl)\(whom.nl)\(unnamed.nl)."
    )
  }

  /// Which names are shown.
  private var namesShown: Text {
    let others = nameable
    let alone =
      hasUnnamedPeople
      ? Text(
        en: "\(whoIsNot.en.capitalizedFirst) are not named.",
        nl: "\(whoIsNot.nl.capitalizedFirst) worden niet genoemd."
      ) : Text("")
    guard names > 0 else { return alone }
    let noun = nameableNoun
    let all = noun.count(others)
    if names >= others {
      guard others > 1 else { return alone }
      if namesPeople, concealed > 0 {
        return Text(
          en: "All \(Number.text(others).en) others are named; \(whoIsNot.en) are not.",
          nl: "Alle \(Number.text(others).nl) andere zijn genoemd; \(whoIsNot.nl) niet."
        )
      }
      if others == 2 {
        let both = Noun.both(of: nameableKinds)
        return Text(
          en: "\(both.en) are named\(unnamed.en).",
          nl: "\(both.nl) zijn genoemd\(unnamed.nl)."
        )
      }
      return Text(
        en: "All \(all.en) are named\(unnamed.en).",
        nl: "Alle \(all.nl) zijn genoemd\(unnamed.nl)."
      )
    }
    // In the order in which names find room.
    var first: [Text] = []
    if namesSubjects {
      first.append(Text(en: "what the picture is about", nl: "waarover het beeld gaat"))
    }
    if preferred.contains(.governments) { first.append(Text(en: "governments", nl: "overheden")) }
    if preferred.contains(.hanging) {
      first.append(Text(en: "groups that hang", nl: "groepen die hangen"))
      first.append(Text(en: "whom they hang on", nl: "wie hen vasthoudt"))
    }
    if preferred.contains(.large) {
      first.append(Text(en: "the largest symbols", nl: "de grootste symbolen"))
    }
    let whom =
      first.isEmpty
      ? Text("")
      : Text(
        en: ", by preference \(first.map(\.en).formatted(or: "and"))",
        nl: ", bij voorkeur \(first.map(\.nl).formatted(or: "en"))"
      )
    return count(ofNames: whom)
  }
}

extension [Text] {
  /// The sentences one after the other, without those that are empty.
  package var prose: Text {
    Text(
      en: map(\.en).filter { !$0.isEmpty }.joined(separator: " "),
      nl: map(\.nl).filter { !$0.isEmpty }.joined(separator: " ")
    )
  }
}
