import GraphCore
import SocialNetwork

// What the caption says of regions.

extension RegionBody {
  var caption: [CaptionSentence] {
    var sentences = options.scope.map { CaptionSentence($0, .always) }
    sentences.append(CaptionSentence(regionsAreWhat))
    if groups.mergedForFewPeople > 0 {
      let most = Number.text(options.fewestPeople - 1)
      // Others stand with them for want of room, or so that these are not few.
      sentences.append(
        CaptionSentence(
          Text(
            en: "Small groups stand together, those with 1 to \(most.en) people always.",
            nl: "Kleine groepen staan samen, die met 1 tot \(most.nl) mensen altijd."
          ),
          .omission
        )
      )
    }
    if !bands.bands.isEmpty {
      let beneath =
        bands.bands.contains(where: \.isBeneath)
        ? Text(en: ", paler beneath another region", nl: ", lichter onder een ander vak")
        : Text("")
      sentences.append(
        CaptionSentence(
          Text(
            en: "Ties between two regions are one band from dot to dot\(beneath.en).",
            nl: "Relaties tussen twee vakken zijn één band van bolletje tot bolletje\(beneath.nl)."
          )
        )
      )
    }
    if !hanging.isEmpty {
      sentences.append(
        CaptionSentence(
          Text(
            en: "Who hangs is connected by one tie or one actor only.",
            nl: "Wie hangt, is maar door één relatie of één actor verbonden."
          )
        )
      )
    }
    if hasTiesWithinMarked {
      sentences.append(
        CaptionSentence(
          Text(
            en: "Ties within a ringed group have the colour of its rings.",
            nl: "Relaties binnen een omkringde groep hebben de kleur van haar kringen."
          )
        )
      )
    }
    sentences += notes.map { CaptionSentence($0, .omission) }
    if options.boxes?.overlap ?? false {
      sentences.append(
        CaptionSentence(
          Text(
            en: "An actor with several values stands in the region of the first.",
            nl: "Een actor met meerdere waarden staat in het vak van de eerste."
          )
        )
      )
    }
    if let palette { sentences.append(CaptionSentence(palette.meaning)) }
    if !tally.namesPeople, network.kinds.contains(where: \.isPerson) {
      sentences.append(
        CaptionSentence(Text(en: "People are not named.", nl: "Mensen worden niet genoemd."))
      )
    }
    return sentences + options.credits + options.remarks.map { CaptionSentence($0, .omission) }
  }

  /// How many of the ties within regions have a line; `nil` where all have.
  private var noteOnTies: Text? {
    var regionOf: [Int: Int] = [:]
    for (index, region) in layout.regions.enumerated() {
      let content = region.content
      for member in content.leading + content.others {
        for actor in [member.actor] + member.leaves { regionOf[actor] = index }
      }
    }
    var inside = 0
    network.graph.forEachEdge { u, v, _ in
      if let region = regionOf[u], region == regionOf[v] { inside += 1 }
    }
    guard inside > drawnTies, !layout.regions.isEmpty else { return nil }
    let (all, drawn) = (Noun.tie.count(inside), Number.text(drawnTies))
    // Groups that stand together have one region, and ties between them are within it.
    let others = Number.text(inside - ties.inside)
    let apart =
      inside <= ties.inside
      ? Text("")
      : options.boxes == nil && ties.unknown == 0
        ? Text(
          en: "(\(others.en) between communities)",
          nl: "(\(others.nl) tussen gemeenschappen)"
        )
        : Text(
          en: "(\(others.en) not within one group)",
          nl: "(\(others.nl) niet binnen één groep)"
        )
    let within = Text(en: "within regions", nl: "binnen de vakken").followed(by: apart)
    guard drawnTies > 0 else {
      return Text(
        en: "The \(all.en) \(within.en) \(inside == 1 ? "is" : "are") not drawn.",
        nl:
          "De \(all.nl) \(within.nl) \(inside == 1 ? "is" : "zijn") niet "
          + "getekend."
      )
    }
    let isOne = drawnTies == 1
    let strongest =
      leavesOutWeaker
      ? Text(en: ", the strongest", nl: ", de sterkste") : Text("")
    return Text(
      en: "Of \(all.en) \(within.en) \(drawn.en) \(isOne ? "is" : "are") drawn"
        + "\(strongest.en).",
      nl: "Van \(all.nl) \(within.nl) \(isOne ? "is" : "zijn") er "
        + "\(drawn.nl) getekend\(strongest.nl)."
    )
  }

  /// What a region is, and how many ties are within and between its groups.
  private var regionsAreWhat: Text {
    let (inside, between) = (Noun.tie.count(ties.inside), Number.text(ties.between))
    if let boxes = options.boxes {
      let title = boxes.attributeTitle
      let unknown = Number.text(ties.unknown)
      let isKnown = boxes.none == Diagram.Categories.notKnown
      let rest =
        ties.unknown == 0
        ? Text("")
        : Text(
          en: isKnown
            ? ", and of \(unknown.en) that of one end or both is not known"
            : ", and \(unknown.en) have one end or both \(boxes.none.en)",
          nl: isKnown
            ? ", en bij \(unknown.nl) is die van minstens één kant niet bekend"
            : ", en \(unknown.nl) hebben minstens één kant \(boxes.none.nl)"
        )
      return Text(
        en:
          "The regions show \(title.en): \(inside.en) \(ties.inside == 1 ? "joins" : "join") actors of the same, "
          + "\(between.en) of different ones\(rest.en).",
        nl:
          "De vakken tonen \(title.nl): \(inside.nl) \(ties.inside == 1 ? "verbindt" : "verbinden") actoren "
          + (Attribute.tellsMunicipality(boxes.title.en)
            ? "uit dezelfde, \(between.nl) uit verschillende\(rest.nl)."
            : "met dezelfde waarde, \(between.nl) met verschillende\(rest.nl).")
      )
    }
    let weak =
      ties.inside > ties.between
      ? Text("") : Text(en: ", but weak ones", nl: ", maar zwakke")
    // Those of groups that are not connected stand below or beside the regions.
    let others = network.graph.edgeCount - ties.inside - ties.between
    let apart =
      others > 0
      ? Text(en: ", \(others) apart from these", nl: ", \(others) staan daar los van") : Text("")
    return Text(
      en:
        "The regions show communities\(weak.en): \(inside.en) \(ties.inside == 1 ? "is" : "are") within one, "
        + "\(between.en) between two\(apart.en).",
      nl:
        "De vakken tonen gemeenschappen\(weak.nl): \(inside.nl) \(ties.inside == 1 ? "ligt" : "liggen") binnen één "
        + "gemeenschap, \(between.nl) tussen twee\(apart.nl)."
    )
  }

  /// What the drawing leaves out or does otherwise.
  var notes: [Text] {
    var notes: [Text] = []
    if choice.style == .communities, options.boxes == nil, !choice.alternatives.isEmpty {
      notes.append(
        Text(
          en: "\(choice.reason.en) communities are drawn.",
          nl: "\(choice.reason.nl) zijn gemeenschappen getekend."
        )
      )
    }
    // Where nobody is to be named, nobody is left out.
    let unnamed =
      options.labelCount == 0
      ? 0
      : layout.regions.reduce(0) { count, region in
        count + region.content.leading.count - region.labels.count
      }
    let unnamedApart =
      options.labelCount == 0 ? 0 : panel.map { $0.nameableCount - $0.namedCount } ?? 0
    if unnamed + unnamedApart > 0 {
      let noun = tally.nameableNoun
      let count = noun.count(unnamed + unnamedApart)
      notes.append(
        unnamed + unnamedApart == 1
          ? Text(
            en: "For want of room \(count.en) is not named.",
            nl: "Door plaatsgebrek is \(count.nl) niet genoemd."
          )
          : Text(
            en: "For want of room \(count.en) are not named.",
            nl: "Door plaatsgebrek zijn \(count.nl) niet genoemd."
          )
      )
    }
    if unnamed + unnamedApart > 0, let page = options.pageOfAllNames { notes.append(page) }
    let shortened =
      layout.regions.flatMap(\.labels).count { $0.words.isShortened } + (panel?.shortenedCount ?? 0)
    if let note = DrawingTally.noteOnShortened(shortened) { notes.append(note) }
    let counted = layout.regions.flatMap(\.folds).flatMap(\.holder.leaves)
    if !counted.isEmpty {
      let count = Noun.together(of: counted.map { network.kinds[$0] }).count(counted.count)
      notes.append(
        Text(
          en: "Not drawn: \(count.en) with one tie, counted at its other end.",
          nl: "Niet apart getekend: \(count.nl) met één relatie, geteld bij de andere kant ervan."
        )
      )
    }
    if let note = noteOnTies { notes.append(note) }
    let drawn = Set(layout.regions.flatMap { $0.members.map(\.actor) })
    let marked = marks.groups.filter { $0.isOfSeveral && $0.style != nil }
    let undrawn = marked.count { !$0.members.contains(where: drawn.contains) }
    if undrawn > 0 {
      let (none, all) = (Number.text(undrawn), Noun.isolatedGroup.count(marked.count))
      notes.append(
        undrawn == marked.count
          ? Text(
            en: "The \(all.en) \(undrawn == 1 ? "is" : "are") counted in the regions, not drawn.",
            nl: "De \(all.nl) \(undrawn == 1 ? "is" : "zijn") in de vakken geteld, niet getekend."
          )
          : Text(
            en:
              "Of the \(all.en) \(none.en) \(undrawn == 1 ? "is" : "are") counted in the regions, not drawn.",
            nl:
              "Van de \(all.nl) \(undrawn == 1 ? "is" : "zijn") er \(none.nl) in de vakken geteld, niet getekend."
          )
      )
    }
    if bands.leftOut.pairs > 0 {
      let (pairs, most) = (Number.text(bands.leftOut.pairs), Noun.tie.count(bands.leftOut.most))
      notes.append(
        bands.leftOut.pairs == 1
          ? Text(
            en: "1 band, of \(most.en), is not drawn.",
            nl: "1 band, van \(most.nl), is niet getekend."
          )
          : bands.leftOut.most == 1
            ? Text(
              en: "\(pairs.en) bands of one tie are not drawn.",
              nl: "\(pairs.nl) banden van één relatie zijn niet getekend."
            )
            : Text(
              en: "\(pairs.en) bands of at most \(most.en) are not drawn.",
              nl: "\(pairs.nl) banden van hoogstens \(most.nl) zijn niet getekend."
            )
      )
    }
    return notes
  }
}

extension Noun {
  fileprivate static let isolatedGroup = Noun(
    one: Text(en: "isolated group", nl: "geïsoleerde groep"),
    many: Text(en: "isolated groups", nl: "geïsoleerde groepen")
  )
}
