import GraphCore

/// A network in the language of Graphviz: a graph without directions, with all columns as attributes.
///
/// Attributes that Graphviz acts upon are only those meant so: the label, the place, the color, the shape
/// and the weight. A column of the name of another has `data_` before it.
///
/// - Source: graphviz.org/doc/info/lang.html.
struct DOTFile {
  let network: ExportedNetwork

  func write(to stream: inout ByteStream) {
    stream.append("graph \(DOTFile.quoted(network.name)) {\n")
    stream.append("  node [style=filled];\n")
    let actorNames = network.actorColumns.map { DOTFile.attribute($0.name) }
    stream.append(rows: network.graph.nodes, threads: network.threadCount) { actors, bytes in
      for actor in actors {
        var attributes = [
          "label=\(DOTFile.label(network.label(actor)))",
          "fillcolor=\"\(network.appearance.color(actor))\"",
          "shape=\(network.appearance.shape(actor))",
        ]
        if let place = network.appearance.places?[actor] {
          attributes.append("pos=\"\(place.x),\(place.y)\"")
        }
        append(network.actorColumns, named: actorNames, at: actor, to: &attributes)
        let list = attributes.joined(separator: ", ")
        bytes += "  \(DOTFile.quoted(network.id(actor))) [\(list)];\n".utf8
      }
    }
    let tieNames = network.tieColumns.map { DOTFile.attribute($0.name) }
    stream.append(rows: network.ties, threads: network.threadCount) { ties, bytes in
      network.forEachTie(in: ties) { source, target, weight, tie in
        var attributes = ["weight=\(weight)"]
        append(network.tieColumns, named: tieNames, at: tie, to: &attributes)
        bytes += "  \(DOTFile.quoted(network.id(source))) -- ".utf8
        bytes += DOTFile.quoted(network.id(target)).utf8
        bytes += " [\(attributes.joined(separator: ", "))];\n".utf8
      }
    }
    stream.append("}\n")
  }

  private func append(
    _ columns: [ExportedNetwork.Column],
    named names: [String],
    at position: Int,
    to attributes: inout [String]
  ) {
    for (name, column) in zip(names, columns) {
      guard let value = column.value(at: position) else { continue }
      attributes.append("\(name)=\(DOTFile.quoted(value.text))")
    }
  }

  /// The name of a column as an attribute that Graphviz does not act upon.
  private static func attribute(_ name: String) -> String {
    quoted(graphviz.contains(name.lowercased()) ? "data_\(name)" : name)
  }

  /// The attributes that Graphviz acts upon: graphviz.org/doc/info/attrs.html.
  private static let graphviz: Set<String> = Set(
    """
    _background area arrowhead arrowsize arrowtail bb beautify bgcolor center charset class cluster
    clusterrank color colorscheme comment compound concentrate constraint damping decorate defaultdist
    dim dimen dir diredgeconstraints distortion dpi edgehref edgetarget edgetooltip edgeurl epsilon esep
    fillcolor fixedsize fontcolor fontname fontnames fontpath fontsize forcelabels gradientangle group
    head_lp headclip headhref headlabel headport headtarget headtooltip headurl height href id image
    imagepath imagepos imagescale inputscale k label label_scheme labelangle labeldistance labelfloat
    labelfontcolor labelfontname labelfontsize labelhref labeljust labelloc labeltarget labeltooltip
    labelurl landscape layer layerlistsep layers layerselect layersep layout len levels levelsgap lhead
    lheight linelength lp ltail lwidth margin maxiter mclimit mindist minlen mode model newrank nodesep
    nojustify normalize notranslate nslimit nslimit1 oneblock ordering orientation outputorder overlap
    overlap_scaling overlap_shrink pack packmode pad page pagedir pencolor penwidth peripheries pin pos
    quadtree quantum radius rank rankdir ranksep ratio rects regular remincross repulsiveforce resolution
    root rotate rotation samehead sametail samplepoints scale searchsize sep shape shapefile showboxes
    sides size skew smoothing sortv splines start style stylesheet tail_lp tailclip tailhref taillabel
    tailport tailtarget tailtooltip tailurl target tbbalance tooltip truecolor url vertices viewport
    voro_margin weight width xdotversion xlabel xlp z
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )

  /// A string in double quotes, in which nothing but a quote is special.
  ///
  /// A backslash before a quote, or at the end, would take the quote's meaning away; control characters
  /// have no place in names.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isDoubled: Whether every backslash has been doubled, so that none takes a meaning away.
  /// - Returns: It, quoted.
  private static func quoted(_ text: String, isDoubled: Bool = false) -> String {
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return "\"\(text)\"" }
    var quoted = "\""
    var backslashes = 0
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        quoted += String(repeating: "\\", count: isDoubled ? 0 : backslashes) + "\\\""
        backslashes = 0
        continue
      }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      quoted.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return quoted + String(repeating: "\\", count: isDoubled ? 0 : backslashes) + "\""
  }

  /// A label, in which a backslash begins an instruction.
  private static func label(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\\"))
      ? quoted(text.replacing("\\", with: "\\\\"), isDoubled: true) : quoted(text)
  }
}
