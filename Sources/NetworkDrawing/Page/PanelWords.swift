import SocialNetwork

/// The words of a panel.
enum PanelWords {
  /// What stands in the panel, and why.
  ///
  /// - Parameters:
  ///   - parts: The parts of the network.
  ///   - isShort: Whether the heading is to fit a column.
  ///   - isLayer: Whether the picture is of some ties.
  ///   - isByAllTies: Whether these parts are of all ties then.
  ///   - marks: The ties that are drawn apart, with which these parts are connected.
  /// - Returns: The heading.
  static func heading(
    of parts: NetworkParts,
    isShort: Bool,
    isLayer: Bool = false,
    isByAllTies: Bool = false,
    marks: [Diagram.TieMark] = []
  ) -> Text {
    let isOfTwoTimes = marks.contains { $0.kind != .proposed }
    let moment =
      marks.contains { $0.kind == .proposed }
      ? (en: ", with this plan too", nl: ", ook met dit plan")
      : isByAllTies
        ? (en: ", by all ties together", nl: ", ook met alle relaties samen") : (en: "", nl: "")
    let unknown = Number.text(parts.unknowns.count)
    let doubt =
      parts.unknowns.isEmpty
      ? Text("")
      : isShort
        ? Text(en: ", not known (\(unknown.en))", nl: ", niet bekend (\(unknown.nl))")
        : Text(
          en: "; of \(unknown.en) it is not known",
          nl: "; van \(unknown.nl) is het niet bekend"
        )
    let alone = parts.alone - parts.unknowns.count
    if isShort, !parts.main.isEmpty, !parts.isSelected, parts.uncertainGroups == 0 {
      let count = Number.text(parts.groups.reduce(alone) { $0 + $1.count })
      return isOfTwoTimes
        ? Text(
          en: "Connected to the others at neither time (\(count.en))\(doubt.en)",
          nl: "Op geen van beide momenten verbonden met de anderen (\(count.nl))\(doubt.nl)"
        )
        : Text(
          en: "Not connected to the network\(moment.en) (\(count.en))\(doubt.en)",
          nl: "Los van het netwerk\(moment.nl) (\(count.nl))\(doubt.nl)"
        )
    }
    let apart =
      parts.groups.reduce(alone) { $0 + $1.count } - (parts.inDoubt - parts.unknowns.count)
    if parts.uncertainGroups > 0, !parts.main.isEmpty, !parts.isSelected, apart > 0 {
      let (count, inDoubt) = (Number.text(apart), Number.text(parts.inDoubt))
      let certain = Noun.actor.count(apart)
      return isShort
        ? Text(
          en: "Not connected to the network\(moment.en) (\(count.en)), not known (\(inDoubt.en))",
          nl: "Los van het netwerk\(moment.nl) (\(count.nl)), niet bekend (\(inDoubt.nl))"
        )
        : Text(
          en:
            "Not connected to the network\(moment.en): \(certain.en); of \(inDoubt.en) it is not known",
          nl: "Los van het netwerk\(moment.nl): \(certain.nl); van \(inDoubt.nl) is het niet bekend"
        )
    }
    let groups = parts.groups.count
    var listed: [Text] = []
    if groups > 0 {
      let count = Noun.group.count(groups)
      let actors = Noun.actor.count(parts.groups.reduce(0) { $0 + $1.count })
      listed.append(Text(en: "\(count.en) (\(actors.en))", nl: "\(count.nl) (\(actors.nl))"))
    }
    if alone > 0 { listed.append(Noun.singleActor.count(alone)) }
    if listed.isEmpty {
      let count = Noun.actor.count(parts.unknowns.count)
      return Text(
        en: "Not known to be connected to the network: \(count.en)",
        nl: parts.unknowns.count == 1
          ? "Van 1 actor is niet bekend of die met het netwerk verbonden is"
          : "Niet bekend of ze met het netwerk verbonden zijn: \(count.nl)"
      )
    }
    let words = Text(
      en: listed.map(\.en).formatted(or: "and"),
      nl: listed.map(\.nl).formatted(or: "en")
    )
    if parts.main.isEmpty { return words }
    if isOfTwoTimes, parts.uncertainGroups == 0 {
      return parts.isSelected
        ? Text(
          en: "Tied to the others that are shown at neither time: \(words.en)\(doubt.en)",
          nl: "Op geen van beide momenten een relatie met de anderen die getoond zijn: "
            + "\(words.nl)"
        )
        : Text(
          en: "Connected to the others at neither time: \(words.en)\(doubt.en)",
          nl: "Op geen van beide momenten verbonden met de anderen: \(words.nl)\(doubt.nl)"
        )
    }
    if parts.isSelected {
      return isLayer
        ? Text(
          en: "No such tie with the others that are shown\(moment.en): \(words.en)",
          nl: "Geen zulke relatie met de anderen die getoond zijn\(moment.nl): \(words.nl)"
        )
        : Text(
          en: "No tie with the others that are shown\(moment.en): \(words.en)",
          nl: "Geen relatie met de anderen die getoond zijn\(moment.nl): \(words.nl)"
        )
    }
    return parts.uncertainGroups > 0
      ? Text(
        en: "Not known to be connected to the network\(moment.en): \(words.en)\(doubt.en)",
        nl: "Niet bekend of ze met het netwerk verbonden zijn\(moment.nl): \(words.nl)\(doubt.nl)"
      )
      : Text(
        en: "Not connected to the network\(moment.en): \(words.en)\(doubt.en)",
        nl: "Los van het netwerk\(moment.nl): \(words.nl)\(doubt.nl)"
      )
  }

  /// What is said of those that are known to have no ties.
  ///
  /// - Parameters:
  ///   - parts: The parts of the network.
  ///   - isLayer: Whether some ties of the network are looked at, so that others may be there.
  /// - Returns: The words.
  static func isolates(_ parts: NetworkParts, isLayer: Bool) -> Text {
    if parts.isSelected {
      return isLayer
        ? Text(en: "without such ties here", nl: "zonder zulke relaties hier")
        : Text(en: "without ties here", nl: "zonder relaties hier")
    }
    return isLayer
      ? Text(en: "without such ties", nl: "zonder zulke relaties")
      : Text(en: "without ties", nl: "zonder relaties")
  }

  /// What is said of those that have ties on other days.
  static let onOtherDays = Text(en: "with no tie on that day", nl: "zonder relatie op die dag")

  /// What is said of those who are gone.
  static let gone = Text(en: "gone, without ties", nl: "weg, zonder relaties")

  /// What is said of those that may have some.
  static let unknowns = Text(en: "unknown", nl: "onbekend")
}
