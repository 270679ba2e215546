import Foundation
import NetworkFiles
import SocialNetwork

// A clean copy of a dataset, as `weefsel check --copy` writes it.

extension Command {
  /// The names of the files of a copy.
  static let copyNames = ["actors.csv", "ties.csv"]
}

extension Call {
  /// Refuses the dataset's own folder for a copy, and one in which a copy would not be read.
  func checkCopy(_ path: String) throws {
    let target = try OutputFile.location(of: path)
    for own in ownFolders where try OutputFile.location(of: own) == target {
      throw UsageError(
        Text(
          en: "'\(path.harmless)' is the dataset's own folder; choose another for the copy",
          nl: "'\(path.harmless)' is de map van de dataset zelf; kies een andere voor de kopie"
        ),
        for: command
      )
    }
    let others = DatasetPaths.names(in: target.path).filter { !Command.copyNames.contains($0) }
    guard let other = others.first else { return }
    throw UsageError(
      Text(
        en: "'\(path.harmless)' holds '\(other.harmless)', which would be read instead of the copy "
          + "or beside it; choose another folder",
        nl: "'\(path.harmless)' bevat '\(other.harmless)', dat in plaats van de kopie of ernaast "
          + "gelezen zou worden; kies een andere map"
      ),
      for: command
    )
  }

  /// Writes both files of a dataset, or neither.
  func writeCopy(of dataset: Dataset, _ reading: Reading, to folder: String) throws {
    let form: CSVWriter.Form = arguments[Common.excel] ? .excel : .standard
    let writer = DatasetWriter(
      dataset,
      tieSpelling: reading.tieSpelling,
      tieAttributes: reading.tieAttributes,
      form: form
    )
    let files = zip(Command.copyNames, [writer.actors(), writer.ties()])
      .map { (name: $0, bytes: Data($1)) }
    try OutputPlan(of: self).checkAgain()
    try OutputFile.write(files, into: folder)
    let losers = dataset.actorsThatLostTies.count
    let isSure = !dataset.leftOut.leavesTiesUnknown
    if losers > 0 {
      terminal.complain(
        Text(
          en:
            "\(losers == 1 ? "1 actor" : "\(losers) actors") \(isSure ? "" : "may have ")lost ties"
            + " to errors; the copy cannot say so, and one without ties in it will be called isolated",
          nl:
            "\(losers == 1 ? "1 actor verloor" : "\(losers) actoren verloren")"
            + " \(isSure ? "" : "misschien ")relaties door fouten; de kopie kan dat niet"
            + " zeggen, en wie er geen relaties meer heeft, heet er geïsoleerd"
        )[language]
      )
    }
    if let words = reading.wordsNotCopied { terminal.complain(words[language]) }
    tellGuarded(in: dataset)
    for file in files {
      let path = "\(folder)/\(file.name)".harmless
      terminal.note(Text(en: "written: \(path)", nl: "geschreven: \(path)")[language])
    }
  }
}

extension Call {
  /// Says that a copy has the guarded columns too, which other commands show only when asked.
  private func tellGuarded(in dataset: Dataset) {
    let policy = policy.resolved(for: dataset.actors)
    let guarded = dataset.actors.attributes.map(\.name).filter(policy.isSensitive)
    guard !guarded.isEmpty else { return }
    let list = Text.list(ofNames: guarded)
    terminal.note(
      Text(
        en: "the copy has all columns, also what is guarded (\(list.en)): "
          + "keep it as you keep the files",
        nl: "de kopie heeft alle kolommen, ook wat afgeschermd is (\(list.nl)): "
          + "bewaar ze zoals de bestanden"
      )[language]
    )
  }
}

extension Reading {
  /// What is said of words that say nothing, in place of which a copy has others; `nil` where there are none.
  fileprivate var wordsNotCopied: Text? {
    let lost = wordsNotUnderstood
    let count = lost.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    let shown = lost.prefix(5).map(\.first.value.quoted) + (lost.count > 5 ? ["…"] : [])
    let list = shown.joined(separator: ", ")
    let (cells, cellen) = count == 1 ? ("1 cell", "1 cel") : ("\(count) cells", "\(count) cellen")
    return Text(
      en: "the copy has none of the words that say nothing here (\(list) in \(cells)): a kind is"
        + " 'unknown' there, and an answer, role or function is empty",
      nl: "de kopie heeft geen van de woorden die hier niets zeggen (\(list) in \(cellen)): een"
        + " soort is er 'unknown', en een antwoord, rol of functie is leeg"
    )
  }
}
