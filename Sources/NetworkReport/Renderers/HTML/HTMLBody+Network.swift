import SocialNetwork

// The drawing of a network on a page, with what the script knows of it.

extension HTMLBody {
  func network(_ figure: NetworkFigure) -> HTML {
    let legend = figure.kinds.map { entry -> HTML in
      "<li>\(HTMLBody.symbol(entry.kind))<span>\(say(entry.kind.plural.capitalized))</span><b>\(say(Number.text(entry.count)))</b></li>"
    }
    let isLive = !figure.actors.isEmpty
    let search =
      say(figure.places ?? Text("")).isEmpty
      ? frame(en: "Find an organisation", nl: "Zoek een organisatie")
      : frame(
        en: "Find an organisation or \(say(figure.places ?? Text("")).lowercased())",
        nl: "Zoek een organisatie of \(say(figure.places ?? Text("")).lowercased())"
      )
    var layers = HTML.none
    if isLive, !figure.functions.isEmpty {
      let all: HTML =
        "<label><input type=\"radio\" name=\"layer\" value=\"\" checked><span>\(frame(en: "All", nl: "Alle"))</span></label>"
      let each = figure.functions.map { entry -> HTML in
        "<label><input type=\"radio\" name=\"layer\" value=\"\(Int(entry.function.rawValue))\"><span>\(say(entry.function.short)) <small>\(say(Number.text(entry.ties)))</small></span></label>"
      }
      layers = """
        <fieldset class="layers"><legend>\(frame(en: "Ties for", nl: "Relaties voor"))</legend><div>\(all)\(each)</div></fieldset>
        """
    }
    var years = HTML.none
    if isLive, let span = figure.years {
      let options = span.map { year -> HTML in "<option>\(year)</option>" }
      years = """
        <p class="control"><label for="year">\(frame(en: "In the year", nl: "In het jaar"))</label><select id="year"><option value="">\(frame(en: "all", nl: "alle"))</option>\(options)</select></p>
        """
    }
    let marks: HTML =
      isLive
      ? "<p class=\"control check\"><label><input type=\"checkbox\" id=\"marks\"> \(frame(en: "Mark isolated and frail", nl: "Markeer geïsoleerd en kwetsbaar"))</label></p>"
      : .none
    let finder: HTML = """
      <p class="control find"><label for="find">\(search)</label><input id="find" type="search" autocomplete="off" role="combobox" aria-expanded="false" aria-controls="found" aria-autocomplete="list"></p>
      """
    let hint = frame(
      en: "Point to see with whom. Click or press Enter to hold, Escape to let go.",
      nl:
        "Wijs aan om te zien met wie. Klik of druk Enter om vast te houden, Escape om los te laten."
    )
    let hinted: HTML = isLive ? "<p class=\"hint\" hidden>\(hint)</p>" : .none
    let label = frame(
      en:
        "Drawing of the network. Arrow keys move to the nearest actor, Enter holds it, plus and minus zoom, 0 shows all, Shift with an arrow moves the drawing.",
      nl:
        "Tekening van het netwerk. Pijltjes gaan naar de dichtste actor, Enter houdt vast, plus en min zoomen, 0 toont alles, Shift met een pijltje verschuift de tekening."
    )
    let data: HTML =
      isLive
      ? "<script type=\"application/json\" id=\"data\">\(HTML.trusted(json(of: figure)))</script>"
      : .none
    return """
      <div class="controls" hidden>\(finder)\(layers)\(years)\(marks)</div>
      <ul id="found" role="listbox" aria-label="\(frame(en: "Found", nl: "Gevonden"))" hidden></ul>
      <div class="network">
      <figure class="drawing">
      <div class="canvas" data-prefix="\(figure.prefix)" data-label="\(label)">\(HTML.trusted(figure.svg))</div>
      <p class="zoom" hidden><button type="button" data-zoom="1" aria-label="\(frame(en: "Zoom in", nl: "Inzoomen"))">+</button><button type="button" data-zoom="-1" aria-label="\(frame(en: "Zoom out", nl: "Uitzoomen"))">−</button><button type="button" data-zoom="0" aria-label="\(frame(en: "Show all", nl: "Toon alles"))">⤢</button></p>
      <figcaption>\(say(figure.caption))</figcaption>
      </figure>
      <div class="beside">
      <section id="card" class="pin" aria-labelledby="card-h" tabindex="-1" hidden></section>
      <h3 class="small">\(frame(en: "Kind of actor", nl: "Soort actor"))</h3>
      <ul class="legend">\(legend)</ul>
      \(hinted)
      </div>
      </div>
      \(data)

      """
  }

  /// What the script knows of the drawing: what is on the page, and no more.
  private func json(of figure: NetworkFigure) -> String {
    func quoted(_ text: Text) -> String { say(text).quotedForScript }
    let kinds = ActorKind.allCases
    let rungs = Rung.allCases
    var actors: [String] = []
    for actor in figure.actors {
      var fields = [
        "\(actor.node)", "\(kinds.firstIndex(of: actor.kind) ?? 0)",
        "\(rungs.firstIndex(of: actor.rung) ?? 0)", "\(actor.degree)",
      ]
      if let name = actor.name {
        fields.append(name.quotedForScript)
        if let place = actor.place { fields.append(place.quotedForScript) }
      }
      actors.append("[" + fields.joined(separator: ",") + "]")
    }
    let ties = figure.ties.map { tie -> String in
      let mask = tie.functions.words.reduce(0) { $0 | 1 << Int($1.rawValue) }
      var fields = ["\(tie.ends.0)", "\(tie.ends.1)", "\(mask)"]
      if let years = tie.years {
        fields += years.flatMap { ["\($0.lowerBound)", "\($0.upperBound)"] }
      }
      return "[" + fields.joined(separator: ",") + "]"
    }
    let words: [(String, Text)] = [
      ("ties", Text(en: "Ties", nl: "Relaties")), ("rung", Text(en: "Rung", nl: "Trede")),
      ("functions", Text(en: "Functions", nl: "Functies")),
      ("with", Text(en: "Ties with", nl: "Relaties met")),
      ("named", Text(en: "Organisations", nl: "Organisaties")), ("of", Text(en: "of", nl: "van")),
      ("close", Text(en: "Close", nl: "Sluiten")),
      ("none", Text(en: "Nobody found", nl: "Niemand gevonden")),
      ("found", Text(en: "found", nl: "gevonden")), ("held", Text(en: "held", nl: "vastgehouden")),
      ("released", Text(en: "Let go", nl: "Losgelaten")),
    ]
    return """
      {"kinds":[\(kinds.map { quoted($0.title) }.joined(separator: ","))],\
      "plurals":[\(kinds.map { quoted($0.plural) }.joined(separator: ","))],\
      "rungs":[\(rungs.map { quoted($0.title) }.joined(separator: ","))],\
      "frail":[\(rungs.map { $0 == .robust || $0 == .outOfReach ? "0" : $0 <= .detached ? "2" : "1" }.joined(separator: ","))],\
      "functions":[\(Function.allCases.map { quoted($0.short) }.joined(separator: ","))],\
      "words":{\(words.map { "\($0.0.quotedForScript):\(quoted($0.1))" }.joined(separator: ","))},\
      "actors":[\(actors.joined(separator: ","))],\
      "ties":[\(ties.joined(separator: ","))]}
      """
  }

  /// The sign of a kind.
  static func symbol(_ kind: ActorKind) -> HTML {
    let shape: HTML =
      switch kind {
      case .memberAssociation: "<circle cx=\"8\" cy=\"8\" r=\"6\"/>"
      case .individual: "<circle cx=\"8\" cy=\"8\" r=\"5\"/>"
      case .government: "<path d=\"M3 3h10v10h-10z\"/>"
      case .organisation: "<path d=\"M8 1l7 7-7 7-7-7z\"/>"
      case .volunteer: "<path d=\"M8 2l7 12h-14z\"/>"
      case .unknown: "<path d=\"M4.5 2h7l3.5 6-3.5 6h-7l-3.5-6z\"/>"
      }
    return
      "<svg class=\"sign k-\(kind.name.replacing(" ", with: "-"))\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">\(shape)</svg>"
  }
}

extension Function {
  /// The function in a word.
  fileprivate var short: Text {
    switch self {
    case .learning: Text(en: "Learning", nl: "Leren")
    case .culture: Text(en: "Culture", nl: "Cultuur")
    case .movement: Text(en: "Movement", nl: "Beweging")
    case .community: Text(en: "Community", nl: "Gemeenschap")
    }
  }
}
