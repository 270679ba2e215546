import SocialNetwork

// The cells that hold words we know.
extension ActorReader {
  /// Reads the cells that hold words we know; where a word is none, that is not known of the actor.
  mutating func appendWords(_ scanner: borrowing Scanner) {
    appendKind(scanner)
    let text = scanner.text.span
    func range(_ column: Int) -> Range<Int> {
      column < scanner.cellCount ? scanner[column].range : 0..<0
    }
    if let column = layout.surveyed {
      let answer = answers.value(range(column), of: text)
      answers.count(answer.number)
      answers.keep(answer.number)
      if answer.value == nil {
        add(.unknownAnswer(text.string(range(column))), column, scanner, keepsRow: true)
      }
      // Who may not have been asked is not to be called isolated.
      surveyed.append(answer.value ?? false)
    }
    if let column = layout.role {
      let role = roleWords.value(range(column), of: text)
      roleWords.count(role.number)
      roleWords.keep(role.number)
      if role.value == nil {
        add(.unknownRole(text.string(range(column))), column, scanner, keepsRow: true)
      }
      roles.append(role.value ?? [])
    }
    if let column = layout.function {
      let function = functionWords.value(range(column), of: text)
      functionWords.count(function.number)
      functionWords.keep(function.number)
      if function.value == nil {
        add(.unknownFunction(text.string(range(column))), column, scanner, keepsRow: true)
      }
      functions.append(function.value ?? [])
    }
  }

  mutating func appendKind(_ scanner: borrowing Scanner) {
    guard let column = layout.kind else {
      kinds.append(options.kinds["*"] ?? .unknown)
      return
    }
    let text = scanner.text.span
    let range = column < scanner.cellCount ? scanner[column].range : 0..<0
    let kind = kindWords.value(range, of: text)
    kindWords.count(kind.number)
    kindWords.keep(kind.number)
    if let value = kind.value {
      kinds.append(value)
      return
    }
    kinds.append(.unknown)
    let word = text.string(range)
    if MissingValue.isMissing(word) {
      // "unknown" is an answer: that of a clean copy, and of what the program itself prints.
      let isTold = word.folded == ActorKind.unknown.name
      if layout.declaresKind, !isTold { add(.emptyKind, column, scanner, keepsRow: true) }
      return
    }
    let proposal = kindProposals[kind.number] ?? KindWord.proposal(for: word)
    kindProposals[kind.number] = .some(proposal)
    add(.unknownKind(word, proposal: proposal), column, scanner, keepsRow: true)
  }
}
