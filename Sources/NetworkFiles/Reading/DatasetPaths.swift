import Foundation

/// The files of a dataset by their paths, for whoever must not write over them.
public struct DatasetPaths: Sendable, Hashable {
  /// The files that are read.
  public let files: [String]

  /// The name of the dataset.
  public let name: String

  /// The bytes of the files; what comes through a pipe is not known beforehand.
  public var byteCount: Int {
    files.reduce(0) { $0 + (FileFacts(of: $1).map { $0.kind == .file ? $0.size : 0 } ?? 0) }
  }

  /// Finds the files that ``NetworkReader`` reads when it is given the same.
  public init(folder: String?, actors: String?, ties: String?) throws(InputError) {
    let found = try DatasetFiles(folder: folder, actors: actors, ties: ties)
    files = [found.actors, found.ties].compactMap(\.self)
    name = found.name
  }

  /// What a file in the folder of a dataset would be taken for by its name; `nil` for one that would
  /// not be read.
  public static func role(ofFile name: String) -> InputFile.Role? {
    let parts = name.lowercased().split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, DatasetFiles.endings.contains(parts[1]) else { return nil }
    if DatasetFiles.actorNames.contains(parts[0]) { return .actors }
    return DatasetFiles.tieNames.contains(parts[0]) ? .ties : nil
  }

  /// The names of the files in a folder that would be read as a dataset.
  public static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { role(ofFile: $0) != nil }.sorted()
  }
}
