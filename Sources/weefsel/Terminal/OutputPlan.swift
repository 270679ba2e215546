import Foundation
import NetworkFiles
import SocialNetwork

/// What a call writes and what it reads, compared before any work begins: nothing is written over a
/// file that is read, over a key, or over another output of the same call, however a path is spelt.
struct OutputPlan {
  /// A file that is written.
  struct Output {
    /// How the user asked for it, for messages: `--draw k.svg`.
    let words: String
    let path: String
    let location: FileLocation

    /// Whether what is there is read first and goes on in what is written.
    var isContinued = false

    /// Whether the folder is made when it does not exist.
    var makesFolder = false
  }

  private let outputs: [Output]
  private let inputs: [(path: String, location: FileLocation)]
  private let mayReplaceDatasets: Bool
  private let command: Command

  /// The plan of a call.
  init(of call: Call) throws {
    command = call.command
    mayReplaceDatasets = call.arguments.has(Common.force)
    outputs = try call.outputs()
    inputs = try call.inputs().map { ($0, try OutputFile.location(reading: $0)) }
  }

  /// Refuses a plan that would lose something or cannot be carried out.
  func check() throws {
    // The shell may have opened it as any file.
    let standard = try Output("-o", "/dev/fd/1")
    try checkInputs(standard)
    try checkKey(standard)
    for (place, output) in outputs.enumerated() where output.location.content != .stream {
      guard let other = outputs[..<place].first(where: { $0.location == output.location }) else {
        continue
      }
      throw refusal(
        en: "'\(other.words)' and '\(output.words)' are the same file",
        nl: "'\(other.words)' en '\(output.words)' zijn hetzelfde bestand"
      )
    }
    for output in outputs {
      try checkInputs(output)
      try checkKey(output)
      try checkDatasets(output)
      try checkPlace(output)
    }
  }

  /// Refuses to write over a file that is read, which may have come there since the work began.
  func checkAgain() throws { for output in outputs { try checkInputs(output) } }

  /// Refuses to write over a file that another one names to be read.
  func check(reading path: String) throws {
    let input = (path: path, location: try OutputFile.location(reading: path))
    for output in outputs { try check(output, against: [input]) }
  }

  private func checkInputs(_ output: Output) throws { try check(output, against: inputs) }

  private func check(
    _ output: Output,
    against inputs: [(path: String, location: FileLocation)]
  ) throws {
    guard !output.isContinued, output.location.content != .stream || output.location.leadsToFile,
      let input = inputs.first(where: { $0.location == output.location })
    else { return }
    let path = input.path.harmless
    throw refusal(
      en: "'\(output.words)' would be written over '\(path)', which is read; choose another file",
      nl:
        "'\(output.words)' zou over '\(path)' geschreven worden, dat gelezen wordt; kies een ander "
        + "bestand"
    )
  }

  private func checkKey(_ output: Output) throws {
    guard !output.isContinued, output.location.leadsToFile,
      KeyFile.isKey(output.location.path)
    else { return }
    throw refusal(
      en: "'\(output.words)' would be written over a key, and its codes would be lost; choose "
        + "another file",
      nl: "'\(output.words)' zou over een sleutel geschreven worden, en de codes zouden verloren "
        + "zijn; kies een ander bestand"
    )
  }

  private func checkDatasets(_ output: Output) throws {
    guard !mayReplaceDatasets, !output.isContinued,
      let role = DatasetPaths.role(ofFile: output.location.name)
    else { return }
    let others = DatasetPaths.names(in: output.location.folder).filter {
      $0 != output.location.name || role == .ties
    }
    guard !others.isEmpty else { return }
    let folder = output.folderName.harmless
    throw refusal(
      en: "another dataset is in the way of '\(output.words)': '\(folder)' holds "
        + "\(others.formatted(or: "and").harmless); choose another place, or add --force",
      nl: "een andere dataset staat '\(output.words)' in de weg: '\(folder)' bevat "
        + "\(others.formatted(or: "en").harmless); kies een andere plaats, of voeg --force toe"
    )
  }

  /// Refuses a place where no file can be.
  private func checkPlace(_ output: Output) throws {
    if output.location.content == .folder || output.path.hasSuffix("/") {
      throw OutputFile.failure(output.path, FileFault(code: EISDIR))
    }
    try output.checkFolder()
  }

  private func refusal(en: String, nl: String) -> UsageError {
    UsageError(Text(en: en, nl: nl), for: command)
  }
}

extension OutputPlan.Output {
  /// Refuses a place in a folder that is not there.
  func checkFolder() throws {
    switch try OutputFile.location(of: location.folder).content {
    case .folder: return
    case .nothing:
      guard !makesFolder else { return }
      throw WorkError(
        text: Text(
          en: "'\(path.harmless)' cannot be written: there is no folder "
            + "'\(folderName.harmless)'; make it first, or name a file in a folder that is there",
          nl: "'\(path.harmless)' kan niet geschreven worden: er is geen map "
            + "'\(folderName.harmless)'; maak die eerst, of noem een bestand in een map die er is"
        )
      )
    case .file, .stream: throw OutputFile.failure(path, FileFault(code: ENOTDIR))
    }
  }

  /// An output as an option names it, or could name it.
  init(_ option: String, _ path: String, isContinued: Bool = false, makesFolder: Bool = false)
    throws
  {
    words = "\(option) \(path)".harmless
    self.path = path
    location = try OutputFile.location(of: path)
    self.isContinued = isContinued
    self.makesFolder = makesFolder
  }

  /// The folder as the user calls it, unless a link leads elsewhere.
  fileprivate var folderName: String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let given = parts.isEmpty ? "." : parts.joined(separator: "/")
    return (try? FileLocation(given))?.path == location.folder ? given : location.folder
  }
}

extension Call {
  /// Refuses a call whose outputs would lose something, before any work begins.
  func checkOutputs() throws {
    _ = try outputFormat()
    try OutputPlan(of: self).check()
  }

  /// The files that the call writes.
  fileprivate func outputs() throws -> [OutputPlan.Output] {
    var outputs: [OutputPlan.Output] = []
    if command.name == Command.export.name {
      outputs += try exportOutputs()
    } else if let path = outputPath {
      outputs.append(try .init("-o", path))
    } else if command.name == Command.draw.name, let name = datasetName {
      let path = "\(OutputFile.usualFolder)/\(name).svg"
      outputs.append(try .init("-o", path, makesFolder: true))
    } else if command.name == Command.report.name {
      outputs.append(try .init("-o", try pagePath, makesFolder: true))
    }
    for option in command.options {
      guard let path = arguments.words(of: option).last else { continue }
      switch option.mention {
      case .file(.written): outputs.append(try .init(option.name, path))
      case .file(.continued): outputs.append(try .init(option.name, path, isContinued: true))
      case .file(.folder):
        try checkCopy(path)
        for name in Command.copyNames {
          outputs.append(try .init(option.name, "\(path)/\(name)", makesFolder: true))
        }
      default: continue
      }
    }
    if let key = keyPath {
      try checkKeyPlace(key)
      outputs.append(
        try .init("--key", key, isContinued: true, makesFolder: isKeyInUsualFolder)
      )
    }
    return outputs
  }

  /// The files that the call reads.
  fileprivate func inputs() throws -> [String] {
    datasetPaths.flatMap(\.files)
      + command.options.filter { [.file(.read), .file(.continued)].contains($0.mention) }
      .compactMap { arguments.words(of: $0).last }
      + (keyPath.map { [$0] } ?? [])
  }

  /// The file that results go to; `nil` for standard output.
  var outputPath: String? {
    arguments.words(of: Common.file).last
      .flatMap { OutputFile.isStandardOutput($0) ? nil : $0 }
  }

  /// The files of the datasets that are read; none where there are none, which reading will tell.
  private var datasetPaths: [DatasetPaths] {
    guard command.operands.contains(where: \.isDataset) else { return [] }
    let given =
      (folders.isEmpty ? [nil] : folders.map(Optional.some))
      + arguments.words(of: ReportOption.compare).map(Optional.some)
    return given.compactMap { folder in
      try? DatasetPaths(
        folder: folder,
        actors: file(Common.actors),
        ties: file(Common.ties)
      )
    }
  }

  /// The paths of the files of each dataset, in the order in which they are read.
  var datasetFiles: [[String]] { datasetPaths.map(\.files) }

  /// The name of the dataset; `nil` where there is none.
  var datasetName: String? { datasetPaths.first?.name }

  /// Where the key is: as asked for, or else beside the output; `nil` where there is none.
  var keyPath: String? {
    guard command.options.contains(where: { $0.name == Common.pseudonymise.name }),
      arguments[Common.pseudonymise]
    else { return nil }
    if let path = arguments[Common.key] { return path }
    guard let name = datasetName else { return nil }
    guard let outputPath, !isKeyInUsualFolder else {
      return "\(OutputFile.usualFolder)/\(name).key.csv"
    }
    let folder = outputPath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder + ["\(name).key.csv"]).joined(separator: "/")
  }

  /// Whether the key is neither asked for by a path nor beside an output: where that is a device or a pipe, as
  /// `/dev/null`, nothing is to stand beside it.
  var isKeyInUsualFolder: Bool {
    guard !arguments.has(Common.key) else { return false }
    guard let outputPath else { return true }
    return (try? OutputFile.location(of: outputPath))?.content == .stream
  }

  /// Writes a result of which memory need not hold all to a file, or to standard output.
  func put(to path: String?, by body: (inout ByteStream) throws -> Void) throws {
    guard let path, !OutputFile.isStandardOutput(path) else {
      var stream = ByteStream { try Terminal.write($0) }
      try body(&stream)
      return try stream.finish()
    }
    try OutputPlan(of: self).checkAgain()
    if !arguments.given.values.joined().contains(path) {
      try OutputFile.makeFolder(OutputFile.usualFolder)
    }
    try OutputFile.write(to: path, by: body)
  }

  /// Writes a result to a file, or to standard output.
  ///
  /// - Parameters:
  ///   - bytes: The result.
  ///   - path: Where to; `nil` for standard output.
  ///   - isSafe: Whether a terminal may have it as it is.
  /// - Throws: Why it could not be written.
  func put(_ bytes: Data, to path: String?, isSafe: Bool = false) throws {
    guard let path, !OutputFile.isStandardOutput(path) else {
      return try Terminal.write(bytes, isSafe: isSafe)
    }
    try OutputPlan(of: self).checkAgain()
    if !arguments.given.values.joined().contains(path) {
      try OutputFile.makeFolder(OutputFile.usualFolder)
    }
    try OutputFile.write(bytes, to: path)
  }
}
