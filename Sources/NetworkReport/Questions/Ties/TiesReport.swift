import SocialNetwork

// The ties of a network, for a reader and for programs.

extension TiesFindings {
  /// A row for every tie that is listed.
  func rows(limit: Int?) -> Rows {
    var rows = Rows([
      "source", "target", "weight", "class", "bridge", "dependants", "since", "until",
    ])
    func day(_ day: Day?) -> Value { day.map { .text($0.description) } ?? .number(nil) }
    for tie in listed.prefix(limit ?? .max) {
      rows.append([
        .text(actors.ids[tie.source]), .text(actors.ids[tie.target]), .number(tie.weight),
        .text(tie.tieClass.name), .text(tie.dependants == nil ? "no" : "yes"),
        .integer(tie.dependants ?? 0), day(tie.since), day(tie.until),
      ])
    }
    return rows
  }

  /// What programs are told of the columns.
  func conventions(isWeighted: Bool) -> [String: String] {
    [
      "bridge": "yes where the network falls into more parts without the tie",
      "class": attribute == nil
        ? "linking: exactly one end is an authority; else within or between communities (Leiden, "
          + "\(isWeighted ? "weighted" : "unweighted"), fixed seed)"
        : "the first that holds: linking, bonding or bridging, membership, unclassified",
      "dependants":
        "the actors that would lose the main part if the tie were lost; where neither side "
        + "is the main one, those on the smaller; 0 outside the main part",
      "rows":
        "most dependants first, bridges before others, then by source and target; source is the "
        + "end with the smaller id",
      "since":
        "the first day of any row of the tie; until: the last; empty where one of its rows has none",
    ]
  }

  /// How many ties there are of each class, and a table of those that are listed.
  func sections(on subject: Subject, where shown: [Condition], limit: Int) -> [Report.Section] {
    guard !ties.isEmpty else {
      return [
        Report.Section(
          nil,
          [.sentence(Text(en: "There are no ties.", nl: "Er zijn geen relaties."))]
        )
      ]
    }
    return [
      Report.Section(
        nil,
        [.table(overview), .sentences([rounding].filter { !$0.en.isEmpty } + bridges(in: subject))]
          + subject.notSurveyedBlocks
      ),
      Report.Section(nil, list(on: subject, where: shown, limit: limit)),
    ]
  }

  // MARK: - All ties

  private var overview: ReportTable {
    var table = ReportTable([
      .words(Text(en: "Class", nl: "Klasse")),
      .numbers(Text(en: "Ties", nl: "Relaties")),
      .numbers(Text(en: "Share", nl: "Aandeel")),
      .numbers(Text(en: "Bridges", nl: "Bruggen")),
    ])
    let counts = countsOfClasses
    let shares = counts.map { Percentage.text($0, of: ties.count) }
    for ((tieClass, count), share) in zip(zip(classes, counts), shares) {
      let bridges = ties.count { $0.tieClass == tieClass && $0.dependants != nil }
      table.append([tieClass.title, Number.text(count), share, Number.text(bridges)])
    }
    return table
  }

  private var rounding: Text { Percentage.rounding(ofParts: countsOfClasses.map(Double.init)) }

  private var countsOfClasses: [Int] {
    classes.map { tieClass in ties.count { $0.tieClass == tieClass } }
  }

  /// How many ties are bridges, and on which most actors depend.
  private func bridges(in subject: Subject) -> [Text] {
    let bridges = ties.filter { $0.dependants != nil }
    guard let first = bridges.first else {
      return [
        Text(
          en:
            "No tie is a bridge: whichever is lost, everyone stays connected with the same actors.",
          nl:
            "Geen enkele relatie is een brug: welke er ook wegvalt, iedereen blijft met dezelfde actoren "
            + "verbonden."
        )
      ]
    }
    let part = Noun.tie.part(bridges.count, of: ties.count)
    let isOne = bridges.count == 1
    var sentences = [
      Text(
        en:
          "\(part.en) \(isOne ? "is a bridge" : "are bridges"): if one is lost, the network falls "
          + "into more parts.",
        nl:
          "\(part.nl) \(isOne ? "is een brug" : "zijn bruggen"): als er één "
          + "wegvalt, valt het netwerk in meer delen uiteen."
      )
    ]
    if let most = first.dependants, most > 1 {
      let (one, other) = (subject.called(first.source), subject.called(first.target))
      let actors = Noun.actor.count(most)
      let alike = bridges.count { $0.dependants == most } - 1
      let equals = Noun.otherTie.count(alike)
      sentences.append(
        Text(
          en:
            "On no tie do more depend than on that of \(one.en) with \(other.en): without it, \(actors.en) "
            + "would lose the main network\(alike == 0 ? "" : "; on \(equals.en) as many do").",
          nl:
            "Van geen relatie hangen meer actoren af dan van die van \(one.nl) met \(other.nl): zonder die "
            + "relatie zouden \(actors.nl) het hoofdnetwerk verliezen"
            + "\(alike == 0 ? "" : "; van \(equals.nl) hangen er evenveel af")."
        )
      )
    }
    return sentences
  }

  // MARK: - The list

  private func list(
    on subject: Subject,
    where shown: [Condition],
    limit: Int
  ) -> [Block] {
    guard !listed.isEmpty else {
      return [
        .sentence(
          Text(
            en: "No tie fits what was asked.",
            nl: "Geen enkele relatie past bij de vraag."
          )
        )
      ]
    }
    let date = isDated ? subject.date : nil
    var columns: [ReportTable.Column] = [
      .words(Text(en: "Between", nl: "Tussen"), .cut), .words(Text(en: "And", nl: "En"), .cut),
      .words(Text(en: "Class", nl: "Klasse")).optional,
      .numbers(Text(en: "Cut off", nl: "Afgesneden")),
      .numbers(Text(en: "Strength", nl: "Sterkte")).optional,
    ]
    let haveEnded = listed.prefix(limit).contains(where: \.hasEnded)
    if haveEnded { columns.append(.words(Text(en: "Ended", nl: "Beëindigd"))) }
    if date != nil { columns.append(.numbers(Text(en: "Years", nl: "Jaren")).optional) }
    var table = ReportTable(columns)
    for tie in listed.prefix(limit) {
      table.append(
        [
          subject.title(of: tie.source), subject.title(of: tie.target),
          tie.tieClass.shortTitle, tie.dependants.map { Number.text($0) } ?? Text("–"),
          Number.text(positive: tie.weight),
        ] + (haveEnded ? [tie.hasEnded ? Text(tie.until?.description ?? "") : Text("")] : [])
          + (date == nil ? [] : [years(of: tie, on: subject)])
      )
    }
    let hidden = listed.count - limit
    let ends = listed.prefix(limit).flatMap { [$0.source, $0.target] }
    return [.table(table)]
      + (hidden > 0 ? [.advice(.more(hidden: hidden, of: listed.count))] : [])
      + [.sentences(explanations(on: subject, where: shown, date))]
      + subject.adviceOnNames(of: ends)
  }

  /// The whole years that a tie has existed.
  private func years(of tie: Tie, on subject: Subject) -> Text {
    subject.years(since: tie.since, endedOn: tie.hasEnded ? tie.until : nil)
      .map { Number.text($0) } ?? Text("–")
  }

  private func explanations(
    on subject: Subject,
    where shown: [Condition],
    _ date: Day?
  ) -> [Text] {
    var sentences: [Text] = []
    if let conditions = subject.words(for: shown) {
      sentences.append(
        Text(
          en: "Listed are ties of which at least one end has \(conditions.en).",
          nl: "De lijst toont relaties waarvan minstens één uiteinde voldoet aan \(conditions.nl)."
        )
      )
    }
    sentences.append(
      areBridgesAlone
        ? Text(
          en: "Cut off: how many actors would lose the main network without the tie.",
          nl: "Afgesneden: hoeveel actoren zonder die relatie het hoofdnetwerk verliezen."
        )
        : Text(
          en:
            "Cut off: how many actors would lose the main network without the tie; – where it is no "
            + "bridge.",
          nl:
            "Afgesneden: hoeveel actoren zonder die relatie het hoofdnetwerk verliezen; – waar ze geen "
            + "brug is."
        )
    )
    if let date {
      let ended =
        ties.contains(where: \.hasEnded)
        ? Text(
          en: ", of ties that ended until their last day",
          nl: ", van beëindigde relaties tot hun laatste dag"
        ) : Text("")
      sentences.append(
        Text(
          en: "Years are counted until \(date.words.en)\(ended.en).",
          nl: "Jaren zijn geteld tot \(date.words.nl)\(ended.nl)."
        )
      )
    }
    return sentences
  }
}

extension Noun {
  fileprivate static let otherTie = Noun(
    one: Text(en: "other tie", nl: "andere relatie"),
    many: Text(en: "other ties", nl: "andere relaties")
  )
}

extension TieClass {
  /// The word for a cell, of a single tie.
  fileprivate var shortTitle: Text {
    switch self {
    case .within: Text(en: "within", nl: "binnen")
    case .between: Text(en: "between", nl: "tussen")
    default: title
    }
  }
}
