import SocialNetwork

/// The beginning of a file, from which it is told which of its columns is which.
struct FileBeginning {
  /// The name of the file, harmless to show.
  let file: String

  /// The first records.
  let sample: [[String]]

  /// How the files are to be read.
  let options: ReadingOptions

  /// Fields whose columns turned out to hold something else.
  var excluded: Set<Spelling.Field> = []

  /// The header, given the fields that such a file has, and whether a record has the names of one.
  func header(
    of fields: Set<Spelling.Field>,
    isHeader: (ReadingOptions) -> @Sendable ([String]) -> Bool
  ) -> Header {
    Header(
      file: file,
      sample: sample,
      asked: options.columns.filter { fields.contains($0.key) },
      excluded: excluded,
      isHeader: isHeader(options)
    )
  }
}
