import SocialNetwork

/// A sentence for a person that may end in a remedy: "'ties.csv' is a file; name its folder".
struct Advice: Sendable, Hashable {
  /// What is the matter; `nil` where the words of the remedy say it.
  let problem: Text?

  /// What to do about it.
  let remedy: Remedy?

  init(_ problem: Text?, _ remedy: Remedy? = nil) {
    self.problem = problem
    self.remedy = remedy
  }

  /// The sentence, without a full stop.
  func text(wording: RemedyWording) -> Text {
    guard let remedy else { return problem ?? Text("") }
    let words = wording.text(remedy)
    guard let problem else { return words }
    return Text(en: "\(problem.en); \(words.en)", nl: "\(problem.nl); \(words.nl)")
  }

  /// The sentence after the name of its file.
  func of(file: String) -> Advice {
    Advice(problem.map { Text("\(file):").followed(by: $0) }, remedy)
  }
}
