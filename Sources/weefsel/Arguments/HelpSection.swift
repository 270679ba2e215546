import SocialNetwork

/// A part of the help of a command, which groups its options.
enum HelpSection: Sendable, CaseIterable {
  /// What the network is.
  case network

  /// What the command is asked.
  case question

  /// What is shown of the answer.
  case shown

  /// What may be told of people.
  case privacy

  /// Where results go, and in which form.
  case output

  /// How files are read.
  case files

  /// The heading in the help.
  var title: Text {
    switch self {
    case .network: Text(en: "Which network", nl: "Welk netwerk")
    case .question: Text(en: "What is asked", nl: "Wat er gevraagd wordt")
    case .shown: Text(en: "What is shown", nl: "Wat er getoond wordt")
    case .privacy: Text(en: "Privacy", nl: "Privacy")
    case .output: Text(en: "Output", nl: "Uitvoer")
    case .files: Text(en: "Reading of files", nl: "Bestanden lezen")
    }
  }
}
