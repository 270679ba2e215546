import SocialNetwork

// Parts of a large actor file that are read by themselves.
extension ActorReader {
  func fresh(expectedRows: Int) -> ActorReader {
    ActorReader(
      layout,
      findings: FindingList(file: findings.file),
      expectedRows: expectedRows,
      options: options
    )
  }

  var isPlain: Bool { findings.isEmpty && totalLines.isEmpty && leftOutCount == 0 }

  mutating func leaveBatch(_ scanner: borrowing Scanner) { findSimilarNames(scanner) }

  mutating func append(_ part: ActorReader, beginningAt place: PlaceInFile) -> Bool {
    // What is said of an id or a name that was there before needs the row in which it stands.
    guard ids.isDisjoint(with: part.ids), likeNames.isDisjoint(with: part.likeNames) else {
      return false
    }
    let lines = place.line - 1
    likeNames.append(part.likeNames, after: keptIDs.count)
    appendIDs(of: part, lines: lines)
    names.append(part.names)
    kinds += part.kinds
    surveyed += part.surveyed
    roles += part.roles
    functions += part.functions
    kindWords.append(part.kindWords)
    answers.append(part.answers)
    roleWords.append(part.roleWords)
    functionWords.append(part.functionWords)
    for number in attributes.indices {
      attributes[number].append(part.attributes[number], lines: lines, rows: place.row)
    }
    for number in enterpriseChecks.indices {
      let check = part.enterpriseChecks[number].check
      enterpriseChecks[number].check.append(check, lines: lines, rows: place.row)
    }
    return true
  }
}
