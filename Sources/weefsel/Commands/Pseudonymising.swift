import Foundation
import NetworkFiles
import SocialNetwork

extension Call {
  /// The dataset with codes for names and ids, and the key of them written, where the options ask for
  /// that.
  ///
  /// The key covers everyone in the dataset, whoever is left out of the network later, so that a person
  /// has the same code in every output made with it.
  func pseudonymised(_ dataset: Dataset) throws -> Dataset {
    guard arguments[Common.pseudonymise], let path = keyPath else { return dataset }
    try checkTyped(against: dataset.actors)
    let url = URL(fileURLWithPath: path)
    if isKeyInUsualFolder { try OutputFile.makeFolder(OutputFile.usualFolder) }
    let lock = try KeyLock(of: url)
    defer { lock.release() }
    let known = try KeyFile.read(url)
    var pseudonyms = known ?? Pseudonyms()
    try checkNames(of: dataset.actors, in: pseudonyms, path: path)
    var generator = SystemRandomNumberGenerator()
    pseudonyms.add(dataset.actors, using: &generator)
    if pseudonyms != known {
      try KeyFile.write(pseudonyms, to: url, replacing: known != nil)
      let path = path.harmless
      terminal.note(
        Text(
          en: "key: \(path): whoever has it knows everybody, so never share it",
          nl: "sleutel: \(path): wie die heeft, kent iedereen, dus deel hem nooit"
        )[language]
      )
    }
    let alike = dataset.withNamesWrittenAlike(keeping: policy.publicColumns)
    return pseudonyms.applied(to: alike, keeping: policy.publicColumns)
  }

  /// Refuses words for a drawing that name an actor for whom a code stands.
  private func checkTyped(against actors: Actors) throws {
    for option in [DrawOptions.title, DrawOptions.subtitle, DrawOptions.source]
    where arguments.has(option) {
      guard let text = arguments[option], actors.areNamed(in: text) else { continue }
      throw UsageError(
        Text(
          en: "\(option.name) names an actor for whom a code stands with --pseudonymise",
          nl: "\(option.name) noemt een actor voor wie met --pseudonymise een code staat"
        ),
        for: command
      )
    }
  }

  /// Refuses a key in which ids belong to others than here: it would give one person's code to another.
  private func checkNames(of actors: Actors, in key: Pseudonyms, path: String) throws {
    let others = key.idsOfOtherNames(in: actors)
    guard let first = others.first else { return }
    let (path, id, count) = (path.harmless, first.harmless, others.count)
    throw WorkError(
      text: Text(
        en:
          "in the key '\(path)' \(count == 1 ? "1 id has" : "\(count) ids have") another name than"
          + " in these files, such as '\(id)': it may be the key of other data; choose another file"
          + " with --key, or correct the names in the key",
        nl:
          "in de sleutel '\(path)' \(count == 1 ? "heeft 1 id" : "hebben \(count) id's") een andere"
          + " naam dan in deze bestanden, zoals '\(id)': misschien is het de sleutel van andere"
          + " gegevens; kies een ander bestand met --key, of verbeter de namen in de sleutel"
      )
    )
  }

  /// Refuses a key in the dataset's own folder, with which it would be passed on.
  func checkKeyPlace(_ path: String) throws {
    let key = try OutputFile.location(of: path)
    for own in ownFolders where key.isInside(try OutputFile.location(of: own)) {
      throw UsageError(
        Text(
          en:
            "the key may not be in the dataset's own folder '\(own.harmless)'; choose another "
            + "file with --key",
          nl:
            "de sleutel mag niet in de map van de dataset zelf staan, '\(own.harmless)'; kies "
            + "een ander bestand met --key"
        ),
        for: command
      )
    }
  }

  /// The folders that the dataset's files are in.
  var ownFolders: [String] {
    let files = [file(Common.actors), file(Common.ties)].compactMap(\.self)
    return folders + arguments.words(of: ReportOption.compare)
      + files.map { URL(fileURLWithPath: $0).deletingLastPathComponent().relativePath }
  }

  /// The options given, for the record in JSON, without what names an actor where names are replaced.
  var recordedOptions: [String: [String]] {
    var given: [String: [String]] = [:]
    for option in command.options where arguments.has(option) {
      given[String(option.name.dropFirst(2))] = arguments.words(of: option)
        .map { recorded(option.canonical($0), of: option) }
    }
    // Which associations they are is what the option is there to keep.
    if arguments.has(Common.sensitiveActor), !policy.showsAttributes {
      given[String(Common.sensitiveActor.name.dropFirst(2))] = ["(withheld)"]
    }
    return given
  }

  /// A word of an option as the record has it.
  private func recorded(_ word: String, of option: any AnyOption) -> String {
    guard arguments[Common.pseudonymise], option.mayNameActor(word) else { return word }
    return option.keptWithoutNames(word) + "(withheld)"
  }

  /// The name of a file that was read, without the folders above it where codes stand for names.
  func fileName(_ name: String) -> String {
    arguments[Common.pseudonymise] ? URL(fileURLWithPath: name).lastPathComponent : name
  }
}
