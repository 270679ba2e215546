import NetworkReport
import SocialNetwork

/// An option of a command, such as `--top N`, with all that there is to say of it.
///
/// Declared once and read by all: to parse the command line, to refuse what does not go together, to
/// write the help, to look up the value with its type, to keep names out of the record, and to know
/// which files are read and written.
struct Option<Value: Sendable>: Sendable {
  /// The name with its dashes.
  let name: String

  /// A short form with its dash, if there is one.
  var short: String?

  /// What stands for the value in the help, a word for each where it takes several; `nil` for a flag,
  /// which takes none.
  let placeholder: Text?

  /// How many words it takes.
  var valueCount = 1

  /// A line of help, without a full stop and without the default.
  let help: Text

  /// What a value has to be, to complete "expected …".
  let expected: Text

  /// What a value mentions.
  let mention: Mention

  /// The default as the help shows it; `nil` where there is none to speak of.
  var usual: Text?

  /// The words that a value can be chosen from, in both languages.
  var choices: [Text] = []

  /// A word that could be chosen once, and what is to be known of it.
  var formerChoice: (word: String, reason: Text)?

  /// Where the help lists it.
  var section = HelpSection.question

  /// The options without which it means nothing.
  var needs: [Requirement] = []

  /// The names of the options with which it does not go.
  var excludes: [String] = []

  /// Whether the option may be given more than once.
  var isRepeatable = false

  /// The value that the words given stand for, in their order; `nil` when they stand for none.
  ///
  /// Without words it is the default.
  let read: @Sendable ([String]) -> Value?
}

/// What the value of an option mentions.
enum Mention: Sendable, Hashable {
  /// Nothing: a flag.
  case nothing

  /// An actor, by its id or name.
  case actor

  /// An attribute of actors, by its name.
  case attribute

  /// A condition on actors, in which names may stand.
  case condition

  /// A number.
  case number

  /// A day.
  case day

  /// A word among choices of the program.
  case word

  /// A word of the field that files have too: a kind, a role, a function.
  case term

  /// Words of the user's own.
  case text

  /// A file, and what is done with it.
  case file(FileUse)

  /// Whether it is a file, or a folder.
  var isOfFile: Bool { if case .file = self { true } else { false } }
}

/// What a command does with a file that an option names.
enum FileUse: Sendable, Hashable {
  /// A file of the dataset.
  case dataset

  /// Another file that is read.
  case read

  /// The file that the results of the command go to.
  case result

  /// Another file that is written.
  case written

  /// A file that is read where it is there, and goes on in what is written.
  case continued

  /// The key of the codes for names, which is read and goes on as well.
  case key

  /// A folder in which files are written.
  case folder
}

/// What an option needs beside it.
struct Requirement: Sendable {
  /// What is needed, as one types it: `--detail`, `--per actor`.
  let words: Text

  /// The value of the option that needs it; `nil` where every value does.
  var value: Text?

  /// Whether it is there.
  let isMet: @Sendable (Arguments) -> Bool

  /// That an option is given.
  static func option(_ other: some AnyOption) -> Requirement {
    Requirement(words: Text(other.name)) { $0.has(other) }
  }

  /// That an option has a value, given or by default.
  static func option<Value: Equatable>(
    _ other: Option<Value>,
    is value: Value,
    _ word: Text
  ) -> Requirement {
    Requirement(words: Text(other.name).followed(by: word)) { $0[other] == value }
  }

  /// That an option is given where a list of words has one of them.
  static func option(
    _ other: some AnyOption,
    where list: Option<[String]>,
    has word: Text
  ) -> Requirement {
    Requirement(words: Text(other.name), value: word) {
      !$0[list].contains(word.en) || $0.has(other)
    }
  }
}

extension Option {
  /// The option in another section of the help.
  func `in`(_ section: HelpSection) -> Option {
    var option = self
    option.section = section
    return option
  }

  /// The option where it needs others too.
  func needing(_ more: Requirement...) -> Option {
    var option = self
    option.needs += more
    return option
  }

  /// The option where it does not go with others.
  func excluding(_ others: any AnyOption...) -> Option {
    var option = self
    option.excludes += others.map(\.name)
    return option
  }

  /// The option where a word could be chosen once, and is refused with a reason.
  func without(_ word: String, _ reason: Text) -> Option {
    var option = self
    option.formerChoice = (word, reason)
    return option
  }

  /// The option with a default that depends on more than the call, in words.
  func usually(_ words: Text) -> Option {
    var option = self
    option.usual = words
    return option
  }
}

/// An option whose value type does not matter, for parsing and help.
protocol AnyOption: Sendable {
  var name: String { get }
  var short: String? { get }
  var placeholder: Text? { get }
  var valueCount: Int { get }
  var help: Text { get }
  var expected: Text { get }
  var mention: Mention { get }
  var usual: Text? { get }
  var choices: [Text] { get }
  var formerChoice: (word: String, reason: Text)? { get }
  var section: HelpSection { get }
  var needs: [Requirement] { get }
  var excludes: [String] { get }
  var isRepeatable: Bool { get }
  func accepts(_ words: [String]) -> Bool
}

extension Option: AnyOption {
  func accepts(_ words: [String]) -> Bool { read(words) != nil }
}

extension AnyOption {
  /// The choice that a word comes nearest to, in whichever language it was meant; `nil` where it comes near to none.
  func choice(closestTo word: String) -> Text? {
    if let nearest = choices.flatMap({ [$0.en, $0.nl] }).closest(to: word) {
      return choices.first { $0.en == nearest || $0.nl == nearest }
    }
    // Of `kritische rol` the first word is enough.
    func first(_ words: String) -> String { String(words.prefix { $0 != " " }) }
    let nearest = choices.flatMap { [first($0.en), first($0.nl)] }.closest(to: word)
    return nearest.flatMap { word in
      choices.first { first($0.en) == word || first($0.nl) == word }
    }
  }

  /// A word of the command line as programs know it: a choice in Dutch becomes the one in English.
  func canonical(_ word: String) -> String {
    guard mention == .word else { return word }
    return word.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let key = String(part).folded
      guard !choices.contains(where: { $0.en == key }) else { return String(part) }
      return choices.first { $0.isSaid(key) }?.en ?? String(part)
    }.joined(separator: ",")
  }
}
