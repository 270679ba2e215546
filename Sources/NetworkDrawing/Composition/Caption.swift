import GraphCore
import SocialNetwork

/// What a drawing shows, counted, for the words around it.
struct DrawingTally: Sendable {
  var actors = 0
  var ties = 0
  var mainActors = 0

  /// Components of two actors or more besides the main one.
  var separateGroups = 0

  /// Those of which ties were left out, so that they may belong to the main one.
  var uncertainGroups = 0

  /// Actors without ties.
  var isolates = 0

  var kinds: [ActorKind: Int] = [:]

  /// The kinds of all who are drawn, those too who are gone.
  private var drawnKinds: [ActorKind: Int] = [:]

  /// Those of them that may have some.
  var unknowns = 0

  /// The ties that are drawn apart, by their kind, and how many actors are drawn who are gone.
  private var apart: [Diagram.TieMark.Kind: Int] = [:]
  private var gone = 0

  /// Whether actors of unknown kind are named.
  var namesUnknown = false

  /// How many actors have ties, but none in the layer that is drawn.
  var apartFromLayer = 0

  /// How many names are shown.
  var names = 0

  /// How many of them are shortened.
  var shortenedNames = 0

  /// Whether people may be named too.
  var namesPeople = false

  /// Whether some are named first since the picture is about them, and whether there are groups that hang,
  /// which are named before others.
  var namesSubjects = false
  var namesHanging = false

  /// The weight from which ties are drawn as strong; `nil` where all are alike.
  var strongFrom: Double?

  /// How much is drawn one by one.
  var style = Diagram.Style.full

  /// The actors and ties of the whole network, where only some of it is shown.
  var isSelected = false
  var whole = (actors: 0, ties: 0)

  init(of network: DrawnNetwork, in parts: NetworkParts, tieMarks: [Diagram.TieMark] = []) {
    isSelected = network.isSelected
    whole = network.whole
    gone = network.isGone.count { $0 }
    apart = Dictionary(grouping: network.marks(of: tieMarks).values) { $0 }.mapValues(\.count)
    actors = network.names.count - gone
    ties = network.present.edgeCount
    // What is counted is of one moment, whatever else is drawn.
    let counted = apart.isEmpty && gone == 0 ? parts : NetworkParts(of: network, atPresent: true)
    mainActors = counted.main.count
    separateGroups = counted.groups.count
    uncertainGroups = counted.uncertainGroups
    isolates = counted.alone
    unknowns = parts.unknowns.count
    namesUnknown = network.isOfUnknownKinds
    for (kind, isGone) in zip(network.kinds, network.isGone) {
      drawnKinds[kind, default: 0] += 1
      kinds[kind, default: 0] += isGone ? 0 : 1
    }
    var weights: [Double] = []
    network.present.forEachEdge { _, _, weight in weights.append(weight) }
    weights.sort()
    // The strongest third, or fewer where many are alike.
    if let first = weights.first, let last = weights.last, first < last {
      let third = weights[weights.count - 1 - weights.count / 3]
      strongFrom = third > first ? third : weights.first { $0 > first }
    }
  }
}

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
    let apart = actors - mainActors
    let (main, rest) = (Number.text(mainActors), Number.text(apart))
    let counts = Text(en: "\(all.en) and \(allTies.en)", nl: "\(all.nl) en \(allTies.nl)")
    guard mainActors > 0 else { return counts }
    if options.wholeNetwork != nil, isolates > 0 {
      let none = Noun.actor.count(isolates)
      return Text(
        en: "\(counts.en); \(none.en) \(isolates == 1 ? "has" : "have") none of these ties",
        nl: "\(counts.nl); \(none.nl) \(isolates == 1 ? "heeft" : "hebben") zulke relaties niet"
      )
    }
    guard apart > 0 else {
      return Text(
        en: "\(counts.en); all are connected to each other",
        nl: "\(counts.nl); alle zijn met elkaar verbonden"
      )
    }
    return Text(
      en: "\(counts.en); \(main.en) actors are connected to each other, \(rest.en) are not",
      nl: "\(counts.nl); \(main.nl) actoren zijn met elkaar verbonden, \(rest.nl) "
        + (apart == 1 ? "staat los" : "staan los")
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
    sentences.append(CaptionSentence(sizesAndLines(options)))
    if let meaning { sentences.append(CaptionSentence(meaning)) }
    if let readingKey { sentences.append(CaptionSentence(readingKey)) }
    sentences += notes.map { CaptionSentence($0, .omission) }
    sentences.append(CaptionSentence(namesShown, areAllNamed ? .explanation : .omission))
    if shortenedNames > 0 {
      let count = Number.text(shortenedNames)
      sentences.append(
        CaptionSentence(
          shortenedNames == 1
            ? Text(en: "1 long name is shortened.", nl: "1 lange naam is ingekort.")
            : Text(
              en: "\(count.en) long names are shortened.",
              nl: "\(count.nl) lange namen zijn ingekort."
            ),
          .omission
        )
      )
    }
    if unknowns > 0 {
      sentences.append(
        CaptionSentence(
          Text(
            en: "Unknown: not surveyed, or not all ties are known.",
            nl: "Onbekend: niet bevraagd, of niet alle relaties zijn bekend."
          )
        )
      )
    }
    return sentences + options.credits + options.remarks.map { CaptionSentence($0, .omission) }
  }

  /// What the size of symbols and the width of lines say.
  private func sizesAndLines(_ options: Diagram.Options) -> Text {
    guard ties > 0 else { return Text("") }
    let whole =
      (isSelected ? Text(en: "in the whole network", nl: "in het hele netwerk") : Text(""))
      .followed(by: moment ?? Text(""))
    let size: Text
    if options.sizes != nil {
      let given = options.sizeTitle ?? Text(en: "score", nl: "score")
      let (en, nl) = (given.en.uncapitalized, given.nl.uncapitalized)
      size = Text(
        en: "The larger a symbol, the higher its \(en)",
        nl: "Hoe groter een symbool, hoe hoger zijn score op: \(nl)"
      ).followed(by: whole)
    } else {
      size = Text(
        en: "The larger the symbol of an organisation, the more ties",
        nl: "Hoe groter het symbool van een organisatie, hoe meer relaties"
      ).followed(by: whole)
    }
    guard let strongFrom else { return size + Text(".") }
    let weight = Number.text(strongFrom)
    return Text(
      en: "\(size.en); a thicker line is a stronger tie (\(weight.en) or more).",
      nl: "\(size.nl); een dikkere lijn is een sterkere relatie (\(weight.nl) of meer)."
    )
  }

  /// The counts as a sentence.
  var counts: Text {
    guard actors > 0 else { return Text(en: "No actors.", nl: "Geen actoren.") }
    var parts = [Noun.actor.count(actors), Noun.tie.count(ties)]
    let (certain, uncertain) = (separateGroups - uncertainGroups, uncertainGroups)
    if certain > 0 { parts.append(Noun.separateNetwork.count(certain)) }
    if uncertain > 0 { parts.append(Noun.uncertainGroup.count(uncertain)) }
    if isolates > 0 { parts.append(Noun.actorWithoutTies.count(isolates)) }
    return Text(
      en: parts.map(\.en).joined(separator: ", ") + ".",
      nl: parts.map(\.nl).joined(separator: ", ") + "."
    )
  }

  private var people: Int { (drawnKinds[.individual] ?? 0) + (drawnKinds[.volunteer] ?? 0) }

  /// How many actors may be named.
  private var nameable: Int {
    let all = actors + gone
    return namesPeople ? all : all - people - (namesUnknown ? 0 : drawnKinds[.unknown] ?? 0)
  }

  private var areAllNamed: Bool { names >= nameable }

  /// Which names are shown.
  private var namesShown: Text {
    let others = nameable
    let unnamed =
      people > 0 && !namesPeople
      ? Text(en: "; people are not named", nl: "; mensen worden niet genoemd") : Text("")
    let alone = Text(en: "People are not named.", nl: "Mensen worden niet genoemd.")
    guard names > 0 else { return people > 0 && !namesPeople ? alone : Text("") }
    let noun = namesUnknown || namesPeople ? Noun.actor : Noun.organisation
    let all = noun.count(others)
    if names >= others {
      guard others > 1 else { return people > 0 ? alone : Text("") }
      if others == 2 {
        return Text(
          en: "Both \(noun.many.en) are named\(unnamed.en).",
          nl: "Beide \(noun.many.nl) zijn genoemd\(unnamed.nl)."
        )
      }
      return Text(
        en: "All \(all.en) are named\(unnamed.en).",
        nl: "Alle \(all.nl) zijn genoemd\(unnamed.nl)."
      )
    }
    let count = Number.text(names)
    // In the order in which names find room.
    var first: [Text] = []
    if namesSubjects {
      first.append(Text(en: "what the picture is about", nl: "waarover het beeld gaat"))
    }
    if drawnKinds[.government] ?? 0 > 0 { first.append(Text(en: "governments", nl: "overheden")) }
    if namesHanging {
      first.append(
        Text(
          en: "groups that hang, whom they hang on",
          nl: "groepen die hangen, wie hen vasthoudt"
        )
      )
    }
    first.append(Text(en: "the largest symbols", nl: "de grootste symbolen"))
    let preferred = Text(
      en: first.map(\.en).formatted(or: "and"),
      nl: first.map(\.nl).formatted(or: "en")
    )
    return Text(
      en:
        "For want of room \(count.en) of the \(all.en) are named, by preference "
        + "\(preferred.en)\(unnamed.en).",
      nl: "Door plaatsgebrek zijn \(count.nl) van de \(all.nl) genoemd, bij voorkeur "
        + "\(preferred.nl)\(unnamed.nl)."
    )
  }

  /// What the drawing shows, for who cannot see it.
  ///
  /// - Parameters:
  ///   - communities: How many communities there are, where these are drawn.
  ///   - names: The names of the largest symbols.
  /// - Returns: Some sentences.
  func description(communities: Int? = nil, namesOfLargest names: [String]) -> Text {
    let listed = DrawingTally.list(kinds)
    var sentences = [Text(en: "Network diagram.", nl: "Netwerkdiagram.")]
    sentences += [counted, counts].compactMap(\.self)
    if !listed.en.isEmpty {
      sentences.append(Text(en: "Kinds: \(listed.en).", nl: "Soorten: \(listed.nl)."))
    }
    if mainActors > 0 {
      sentences.append(
        Text(
          en: "\(mainActors) of the \(actors) actors are in the main network.",
          nl: "\(mainActors) van de \(actors) actoren zitten in het hoofdnetwerk."
        )
      )
    }
    if let communities {
      sentences.append(
        Text(
          en: "Drawn as communities: \(communities).",
          nl: "Getekend als gemeenschappen: \(communities)."
        )
      )
    }
    if !names.isEmpty {
      let list = names.map(\.cleaned).joined(separator: ", ")
      sentences.append(
        Text(en: "Largest symbols: \(list).", nl: "Grootste symbolen: \(list).")
      )
    }
    return sentences.prose
  }

  /// The moment that is counted, where ties of another one are drawn too.
  private var moment: Text? {
    if apart[.proposed] ?? 0 > 0 { return Text(en: "now", nl: "nu") }
    return apart.isEmpty && gone == 0
      ? nil : Text(en: "at the later time", nl: "op het latere moment")
  }

  /// What is counted and what is drawn besides; `nil` where all that is drawn is counted.
  private var counted: Text? {
    guard let moment else { return nil }
    var besides = [Diagram.TieMark.Kind.proposed, .gone].compactMap { kind in
      apart[kind].map { kind.counted($0) }
    }
    if gone > 0 {
      let count = Noun.actor.count(gone)
      besides.append(Text(en: "\(count.en) gone", nl: "\(count.nl) die weg zijn"))
    }
    let new = apart[.new].map { Diagram.TieMark.Kind.new.counted($0) }
    var words = Text(
      en: "Counted is what there is \(moment.en)",
      nl: "Geteld is wat er \(moment.nl) is"
    )
    if let new { words = Text(en: "\(words.en), with \(new.en)", nl: "\(words.nl), met \(new.nl)") }
    guard !besides.isEmpty else { return words + Text(".") }
    let list = Text(
      en: besides.map(\.en).formatted(or: "and"),
      nl: besides.map(\.nl).formatted(or: "en")
    )
    return Text(
      en: "\(words.en); drawn besides: \(list.en).",
      nl: "\(words.nl); ook getekend: \(list.nl)."
    )
  }

  /// How many there are of every kind, in words.
  static func list(_ kinds: [ActorKind: Int]) -> Text {
    let listed = ActorKind.legendOrder.compactMap { kind -> Text? in
      guard let count = kinds[kind], count > 0 else { return nil }
      let name = count == 1 ? kind.title : kind.plural
      return Text(en: "\(count) \(name.en)", nl: "\(count) \(name.nl)")
    }
    return Text(
      en: listed.map(\.en).joined(separator: ", "),
      nl: listed.map(\.nl).joined(separator: ", ")
    )
  }
}

extension [Text] {
  /// The sentences one after the other, without those that are empty.
  var prose: Text {
    Text(
      en: map(\.en).filter { !$0.isEmpty }.joined(separator: " "),
      nl: map(\.nl).filter { !$0.isEmpty }.joined(separator: " ")
    )
  }
}
