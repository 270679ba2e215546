import Foundation
import SocialNetwork

/// The files of a dataset, by their names.
struct DatasetFiles {
  /// The path of the actor file, if there is one.
  let actors: String?

  /// The path of the tie file.
  let ties: String

  /// The name of the dataset.
  let name: String

  /// Which other tables of the folder are not read, for a reader.
  let notes: [Notice]

  static let actorNames = ["actors", "actoren", "nodes", "elements"]
  static let tieNames = ["ties", "relaties", "banden", "edges", "connections", "matrix"]
  static let endings = ["csv", "tsv", "txt"]
  private static let otherEndings = ["xlsx", "xls", "xlsm", "ods", "numbers"]

  /// Finds the files in a folder; those that are named need not be in it.
  init(folder: String?, actors: String?, ties: String?) throws(InputError) {
    var files: [String] = []
    let sheets = [actors, ties].compactMap(\.self).filter(DatasetFiles.isSpreadsheet)
    guard sheets.count < 2 else { throw .spreadsheets(sheets) }
    if let folder {
      let facts = FileFacts(of: folder)
      guard !DatasetFiles.isSpreadsheet(folder) || facts?.kind == .folder else {
        throw .spreadsheets([folder])
      }
      guard facts?.kind == .folder else {
        guard facts == nil else {
          throw InputError(
            Text(en: "'\(folder.echo)' is a file", nl: "'\(folder.echo)' is een bestand"),
            remedy: .nameFolderOrFiles
          )
        }
        // A workbook beside it may hold what was looked for in a folder of its name.
        let books = DatasetFiles.otherEndings.map { "\(folder).\($0)" }
          .filter { FileFacts(of: $0)?.kind == .file }
        guard books.isEmpty else { throw .spreadsheets(books) }
        throw InputError(
          Text(en: "there is no folder '\(folder.echo)'", nl: "er is geen map '\(folder.echo)'")
        )
      }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        throw InputError(
          Text(
            en: "cannot read the folder '\(folder.echo)'; may you open it?",
            nl: "kan de map '\(folder.echo)' niet lezen; mag je ze openen?"
          )
        )
      }
      files = names.sorted()
    }
    if let actors {
      self.actors = DatasetFiles.named(actors, in: folder)
    } else {
      self.actors = try DatasetFiles.only(DatasetFiles.actorNames, among: files, in: folder)
    }
    var found = ties.map { DatasetFiles.named($0, in: folder) }
    if found == nil {
      found = try DatasetFiles.only(DatasetFiles.tieNames, among: files, in: folder)
    }
    guard let found else {
      // A workbook of any name may hold the ties as a sheet.
      let books = files.filter { DatasetFiles.isSpreadsheet($0) && !$0.hasPrefix("~") }
      guard books.isEmpty else { throw .spreadsheets(books) }
      let place = folder.map { " in '\($0.echo)'" } ?? ""
      throw InputError(
        Text(en: "no tie file\(place)", nl: "geen bestand met relaties\(place)"),
        remedy: .nameTieFile
      )
    }
    guard found != ByteSource.standardInput || self.actors != found else {
      throw InputError(
        Text(
          en: "standard input ('-') can hold the actors or the ties, not both",
          nl: "standaardinvoer ('-') kan de actoren of de relaties bevatten, niet allebei"
        ),
        isOfCall: true
      )
    }
    self.ties = found
    notes = DatasetFiles.notes(on: files, read: [self.actors, found].compactMap(\.self))
    let place = folder ?? URL(fileURLWithPath: found).deletingLastPathComponent().path
    name =
      URL(fileURLWithPath: place).standardizedFileURL.lastPathComponent
      .withoutNationalRegisterNumbers
  }

  /// The path of a file that was named: as it stands, or else in the folder.
  private static func named(_ path: String, in folder: String?) -> String {
    guard let folder, path != ByteSource.standardInput,
      !FileManager.default.fileExists(atPath: path)
    else { return path }
    let inside = folder + "/" + path
    return FileManager.default.fileExists(atPath: inside) ? inside : path
  }

  /// The one file with one of some names, or `nil` when there is none.
  private static func only(
    _ names: [String],
    among files: [String],
    in folder: String?
  ) throws(InputError) -> String? {
    func candidates(_ endings: [String]) -> [String] {
      files.filter { file in
        // A file may end in .csv.csv, where endings are hidden from who names it.
        let parts = file.lowercased().split(separator: ".").map(String.init)
        return parts.count >= 2 && names.contains(parts[0].trimmingCharacters(in: .whitespaces))
          && parts.dropFirst().allSatisfy(endings.contains)
      }
    }
    let found = candidates(endings)
    if found.count > 1 {
      let (first, second) = (found[0].echo, found[1].echo)
      throw InputError(
        Text(
          en: "both '\(first)' and '\(second)' may be meant",
          nl: "zowel '\(first)' als '\(second)' kan bedoeld zijn"
        ),
        remedy: .chooseFile
      )
    }
    if let file = found.first, let folder { return folder + "/" + file }
    let copies = FileCopy.all(of: names, among: files, endings: endings)
    if let copy = copies.first { throw .copies(copies.map(\.file), of: copy.original) }
    guard candidates(otherEndings).isEmpty else {
      throw .spreadsheets(files.filter { isSpreadsheet($0) && hasOwnName($0) })
    }
    return nil
  }

  /// Whether a file is one of a program for spreadsheets, by its ending.
  private static func isSpreadsheet(_ path: String) -> Bool {
    otherEndings.contains(URL(fileURLWithPath: path).pathExtension.lowercased())
  }
}

extension DatasetFiles {
  /// Says which tables of a folder are not read, and how to name them.
  private static func notes(on files: [String], read paths: [String]) -> [Notice] {
    let names = paths.map { URL(fileURLWithPath: $0).lastPathComponent }
    let tables = ["csv", "tsv"] + otherEndings
    let others = files.filter { file in
      let ending = URL(fileURLWithPath: file).pathExtension.lowercased()
      let isTable = tables.contains(ending) || ending == "txt" && hasOwnName(file)
      return isTable && !names.contains(file) && !file.hasPrefix(".") && !file.hasPrefix("~")
    }
    guard !others.isEmpty else { return [] }
    let listed = others.prefix(6).map(\.quoted).joined(separator: ", ")
    let more = others.count > 6 ? ", …" : ""
    return [
      Notice(
        Text(en: "not read: \(listed)\(more)", nl: "niet gelezen: \(listed)\(more)"),
        .nameFiles
      )
    ]
  }

  /// Whether a file has the name of one of a dataset.
  private static func hasOwnName(_ file: String) -> Bool {
    let stem = file.lowercased().split(separator: ".").first.map(String.init) ?? ""
    return (actorNames + tieNames).contains(stem.trimmingCharacters(in: .whitespaces))
  }
}

/// A file that a browser or a file manager named after another: `ties (1).csv`, `actors - kopie.csv`.
private struct FileCopy {
  let file: String

  /// The name of the file that it is a copy of.
  let original: String

  /// The copies of files with one of some names, among files.
  static func all(of names: [String], among files: [String], endings: [String]) -> [FileCopy] {
    files.compactMap { file in
      let parts = file.lowercased().split(separator: ".").map(String.init)
      guard parts.count == 2, let ending = parts.last, endings.contains(ending),
        let match = parts[0].wholeMatch(of: FileCopy.stem),
        let name = names.first(where: { $0 == match.output.1 })
      else { return nil }
      return FileCopy(file: file, original: "\(name).\(ending)")
    }
  }

  /// A name with what is added to that of a copy, in English, Dutch and French.
  private static var stem: Regex<(Substring, Substring)> {
    /(?:copy of |kopie van |copie de )?([a-z]+)(?:[ _-]*(?:copy|kopie|copie))?(?:[ _-]*\(?[0-9]{1,2}\)?)?/
  }
}

extension InputError {
  /// What is said where there are copies of a file, and the file itself is not there.
  fileprivate static func copies(_ files: [String], of original: String) -> InputError {
    let names = files.prefix(6).map(\.quoted)
    return InputError(
      Text(
        en: "there is no \(original), but there is \(names.formatted(or: "and"))",
        nl: "er is geen \(original), maar wel \(names.formatted(or: "en"))"
      ),
      remedy: .renameFile(to: original)
    )
  }

  /// What is said of a spreadsheet.
  static func spreadsheet(_ name: String) -> InputError { .spreadsheets([name]) }

  /// What is said of spreadsheets.
  static func spreadsheets(_ names: [String]) -> InputError {
    let shown = names.prefix(6).map(\.quoted)
    let (en, nl) = (shown.formatted(or: "and"), shown.formatted(or: "en"))
    let isOne = names.count == 1
    return InputError(
      Text(
        en: "\(en) \(isOne ? "is a spreadsheet" : "are spreadsheets"); save each sheet as CSV"
          + " UTF-8 (in Excel: File, Save As), under the names actors.csv and ties.csv",
        nl: "\(nl) \(isOne ? "is een rekenblad" : "zijn rekenbladen"); bewaar elk blad als CSV"
          + " UTF-8 (in Excel: Bestand, Opslaan als), met als namen actors.csv en ties.csv"
      )
    )
  }
}
