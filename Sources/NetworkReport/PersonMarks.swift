import SocialNetwork

/// What tells people who are not named apart on a page: the id where that is a code, which whoever holds the files
/// can look up; else a number that holds for this page alone, since the id may be the name.
struct PersonMarks {
  private let subject: Subject

  /// The numbers of those whose id is no code, in the order in which they are first told of.
  private let numbers: [Int: Int]

  /// Marks for the people among some actors, in the order in which a page tells of them.
  init(_ subject: Subject, telling listed: some Sequence<Int>) {
    self.subject = subject
    var numbers: [Int: Int] = [:]
    for actor in listed
    where !subject.isNamed(actor) && numbers[actor] == nil && !subject.actors.hasCodedID(actor) {
      numbers[actor] = numbers.count + 1
    }
    self.numbers = numbers
  }

  /// The mark of an actor that is not named; `nil` of one that is, or that the page does not tell of.
  func mark(of actor: Int) -> Text? {
    guard !subject.isNamed(actor) else { return nil }
    if let number = numbers[actor] { return Text(en: "no. \(number)", nl: "nr. \(number)") }
    return subject.actors.hasCodedID(actor) ? Text(subject.actors.ids[actor]) : nil
  }

  /// A cell for an actor in a table that has the kind beside it: its name, or its mark.
  func cell(for actor: Int) -> Text {
    guard !subject.isNamed(actor) else { return Text(subject.actors.names[actor]) }
    return mark(of: actor) ?? Text("–")
  }

  /// What is said of the marks of some actors.
  func explanation(for some: [Int]) -> [Block] {
    let unnamed = some.filter { !subject.isNamed($0) }
    // Of codes that stand for ids, what was withheld tells.
    let haveOwnID =
      !subject.actors.isCoded
      && unnamed.contains { numbers[$0] == nil && subject.actors.hasCodedID($0) }
    var blocks: [Block] = haveOwnID ? [.advice(.peopleAreCalledByID)] : []
    guard unnamed.contains(where: { numbers[$0] != nil }) else { return blocks }
    blocks.append(
      subject.naming.namesPeople
        ? .sentence(
          Text(
            en: "People without other ties are numbered on this page, and not named.",
            nl:
              "Personen zonder andere relaties zijn op dit blad genummerd, en worden niet genoemd."
          )
        ) : .advice(.peopleAreNumbered)
    )
    return blocks
  }
}
