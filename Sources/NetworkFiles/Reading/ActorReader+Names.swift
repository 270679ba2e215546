import SocialNetwork

// The names of actors, those that are alike, and the further cells.
extension ActorReader {
  mutating func appendName(_ scanner: borrowing Scanner, id: Int) {
    let text = scanner.text.span
    let position = keptIDs.count - 1
    if let column = layout.name {
      guard column < scanner.cellCount, !scanner[column].isEmpty else {
        names.append(self.id(id))
        return
      }
      let cell = scanner[column]
      if masked.contains(column) {
        names.append(scanner.string(cell).withoutNationalRegisterNumbers)
      } else {
        names.append(cell.range, of: text)
      }
    }
    let column = layout.name ?? layout.id
    let range = scanner[column].range
    guard let fingerprint = NameLikeness.fingerprint(of: range, in: text) else { return }
    batchNames.append((fingerprint, position, scanner.recordNumber))
  }

  /// Reports the names of a batch that are like one before.
  mutating func findSimilarNames(_ scanner: borrowing Scanner) {
    defer { batchNames.removeAll(keepingCapacity: true) }
    guard !isPart else {
      for name in batchNames {
        fingerprints.append((name.fingerprint, UInt32(name.position)))
      }
      return
    }
    for name in batchNames { likeNames.beginFetching(name.fingerprint) }
    for (fingerprint, position, record) in batchNames {
      if let other = likeNames.first(with: fingerprint, else: position) {
        reportSimilarName(position, other, record, scanner)
      }
    }
  }

  mutating func reportSimilarName(
    _ position: Int,
    _ other: Int,
    _ record: Int,
    _ scanner: borrowing Scanner
  ) {
    // Two people may have the same name; a name that differs a little was rather mistyped.
    let isSame = layout.name != nil && names.isEqual(other, position)
    if isSame, kinds[other].isPerson, kinds[position].isPerson { return }
    let meant = ids[Int(keptIDs[other])]
    let column = layout.name ?? layout.id
    let cell = scanner.cell(column, inRecord: record)
    let place = scanner.place(of: cell, inRecord: record)
    let name = scanner.string(cell)
    findings.add(
      .similarNames(name, other: meant),
      at: Place(
        line: place.line,
        column: place.column,
        field: layout.header.names[column],
        row: scanner.row(ofRecord: record),
        index: column
      ),
      value: name
    )
  }

  /// Reports ids that differ from another in capitals alone, where names and not ids were compared; of large files
  /// none, since their ids are made by programs.
  mutating func reportIDsInOtherCapitals() {
    guard let name = layout.name, name != layout.id, ids.count <= 20_000 else { return }
    var first: [String: Int] = [:]
    for number in 0..<ids.count where positions[number] != ActorReader.leftOut {
      let key = ids[number].lowercased()
      guard let other = first[key] else {
        first[key] = number
        continue
      }
      findings.add(
        .similarIDs(ids[number], other: ids[other]),
        at: Place(line: line(ofID: number), field: layout.header.names[layout.id]),
        value: ids[number]
      )
    }
  }

  mutating func appendAttributes(_ scanner: borrowing Scanner) {
    let text = scanner.text.span
    for place in attributes.indices {
      let column = attributes[place].column
      guard column < scanner.cellCount, !scanner[column].isEmpty else {
        attributes[place].appendMissing()
        continue
      }
      if masked.contains(column) {
        let bytes = scanner.string(scanner[column]).withoutNationalRegisterNumbers.padded
        attributes[place].append(0..<bytes.count - 8, of: bytes.span) {
          layout.header.place(ofColumn: column, scanner)
        }
      } else {
        attributes[place].append(scanner[column].range, of: text) {
          layout.header.place(ofColumn: column, scanner)
        }
      }
    }
  }
}
