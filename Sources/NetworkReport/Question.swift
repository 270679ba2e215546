public import SocialNetwork

/// Something that can be asked, as a plain value.
///
/// A question knows nothing of how it was typed, clicked or written in a program, and a report may hold
/// questions that tell more; see ``Block/seeAlso(_:)``.
public protocol Question: Sendable {}

/// A question about a network.
///
///     let report = try CommunitiesQuestion().report(on: subject)
public protocol NetworkQuestion: Question {
  /// The answer.
  ///
  /// - Parameter subject: The network that is asked about, and what may be told of it.
  /// - Returns: The report; the same for the same subject, whatever the number of threads.
  /// - Throws: A ``QuestionError`` where the question does not fit the network.
  func report(on subject: Subject) throws -> Report
}

/// A question that does not fit the network that it is asked of: an actor or an attribute that is not
/// there, or one of which it may not be told.
public struct QuestionError: Error, Sendable, Hashable {
  /// What is wrong, without a full stop.
  public let problem: Text

  /// The conditions that it is about; none where it is about something else.
  public let conditions: [Condition]

  /// A word of the question that it is about, where that is no condition.
  public let word: String?

  /// Words of which one may have been meant, three at most.
  public let suggestions: [String]

  /// The word that may have been meant; `nil` where there is none, or several may.
  public var suggestion: String? { suggestions.count == 1 ? suggestions[0] : nil }

  /// What would make it fit.
  public let remedy: Remedy?

  /// What would make a question fit, for the program that asks it to put in its own words.
  public enum Remedy: Sendable, Hashable {
    /// To ask for what sensitive attributes tell of single actors.
    case showAttributes

    /// To say that a column is harmless.
    case publicColumn(String)

    /// To ask for rows of kinds or groups rather than actors.
    case rowsOfGroups

    /// To name the attributes by which groups are compared.
    case nameAttributes

    /// To ask that people are named.
    case namePeople
  }

  /// Creates an error.
  public init(
    _ problem: Text,
    about conditions: [Condition] = [],
    aboutWord word: String? = nil,
    suggestion: String? = nil,
    suggestions: [String] = [],
    remedy: Remedy? = nil
  ) {
    self.problem = problem
    self.conditions = conditions
    self.word = word
    self.suggestions = [suggestion].compactMap(\.self) + suggestions
    self.remedy = remedy
  }

  /// The same, with where the word stands that it is about.
  func at(_ place: String) -> QuestionError {
    QuestionError(
      Text(en: "\(place): \(problem.en)", nl: "\(place): \(problem.nl)"),
      about: conditions,
      aboutWord: word,
      suggestions: suggestions,
      remedy: remedy
    )
  }
}
