/// A form in which another tool reads a network.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// GraphML, for igraph, NetworkX, yEd and Cytoscape.
  case graphml

  /// GEXF 1.3, for Gephi, with places and colors.
  case gexf

  /// The language of Graphviz.
  case dot

  /// Nodes and links in JSON, for D3 and NetworkX.
  case json

  /// A folder of two tables that Weefsel reads too.
  case csv

  /// A folder of two tables for Kumu.
  case kumu

  /// A folder for Spark and GraphFrames, in parts.
  case spark

  /// Whether it is a folder of several files.
  public var isFolder: Bool {
    switch self {
    case .csv, .kumu, .spark: true
    case .graphml, .gexf, .dot, .json: false
    }
  }

  /// The ending of the file; `nil` for a folder.
  public var fileExtension: String? { isFolder ? nil : rawValue }
}

extension ExportedNetwork {
  /// Writes the network as one file.
  ///
  /// - Parameters:
  ///   - format: The form, one of a single file; of a folder nothing is written.
  ///   - stream: Where to.
  /// - Throws: Where a value cannot be encoded, which no value of ours is.
  /// - Complexity: O(*n* + *m*); memory for a piece of the file.
  public func write(as format: ExportFormat, to stream: inout ByteStream) throws {
    switch format {
    case .graphml: GraphMLFile(network: self).write(to: &stream)
    case .gexf: GEXFFile(network: self).write(to: &stream)
    case .dot: DOTFile(network: self).write(to: &stream)
    case .json: try NodeLinkFile(network: self).write(to: &stream)
    case .csv, .kumu, .spark: break
    }
  }

  /// The files of a folder, each with what writes it.
  ///
  /// - Parameters:
  ///   - format: The form, one of a folder; another has no files.
  ///   - form: The form of CSV, where the files are such.
  /// - Returns: The path of each file within the folder, and what makes its bytes.
  public func files(
    of format: ExportFormat,
    form: CSVWriter.Form = .standard
  ) -> [(path: String, write: (inout ByteStream) throws -> Void)] {
    switch format {
    case .graphml, .gexf, .dot, .json: []
    case .csv: TableFolder(network: self, form: form, words: .weefsel).files
    case .kumu: TableFolder(network: self, form: form, words: .kumu).files
    case .spark: SparkFolder(network: self).files
    }
  }
}
