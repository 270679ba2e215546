import SocialNetwork

/// A sentence below a picture, and how much it matters where not all have room.
struct CaptionSentence: Sendable {
  /// What a sentence is for, the most important first.
  enum Importance: Int, CaseIterable, Sendable {
    /// What was asked for, and which part of the data it is: always there.
    case always

    /// What is not drawn or not named.
    case omission

    /// Of which day the newest tie is, which readers look for and the legend does not say.
    case day

    /// How to read what is drawn.
    case explanation
  }

  let text: Text
  let importance: Importance

  /// What stands in its place where it has no room; `nil` where it has no shorter form.
  let short: Text?

  /// What is there of it whatever else has no room: of what is left out or not named, the short form.
  var atLeast: CaptionSentence? {
    importance == .omission ? short.map { CaptionSentence($0, importance) } : nil
  }

  init(_ text: Text, _ importance: Importance = .explanation, short: Text? = nil) {
    self.text = text
    self.importance = importance
    self.short = short
  }
}

extension Diagram.Options {
  /// On which page all names are that were asked for, where this one is too small to grow with them; `nil`
  /// where it is not.
  var pageOfAllNames: Text? {
    guard labelCount == .max, [.a4, .a3, .slide].contains(paper) else { return nil }
    return Text(
      en: "A page for Word is as high as it takes to name all.",
      nl: "Een blad voor Word is zo hoog als nodig is om iedereen te noemen."
    )
  }

  /// The sentences on the day of the data and on where they come from, which close every caption.
  var credits: [CaptionSentence] {
    var sentences: [CaptionSentence] = []
    // Of a part the newest tie may be another one.
    if let date, !isDateOfNewestTie || selection == nil {
      // A date stands on one line.
      let day = Text(
        en: date.words.en.replacing(" ", with: "\u{A0}"),
        nl: date.words.nl.replacing(" ", with: "\u{A0}")
      )
      sentences.append(
        isDateOfNewestTie
          ? CaptionSentence(
            Text(en: "Newest tie: \(day.en).", nl: "Nieuwste relatie: \(day.nl)."),
            .day
          )
          : CaptionSentence(
            Text(en: "Data of \(day.en).", nl: "Gegevens van \(day.nl)."),
            .always
          )
      )
    }
    if let source = source?.cleaned(longest: 1000), !source.isEmpty {
      let end = ".!?".contains(source.last ?? " ") ? "" : "."
      sentences.append(
        CaptionSentence(Text(en: "Source: \(source)\(end)", nl: "Bron: \(source)\(end)"), .always)
      )
    }
    return sentences
  }
}
