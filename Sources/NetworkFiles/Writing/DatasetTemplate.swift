public import SocialNetwork

/// Files of a dataset to start from, with a few invented actors and ties that show how rows are written.
///
///     for file in DatasetTemplate(in: .nl, form: .excel).files {
///       try Data(file.bytes).write(to: folder.appending(path: file.name))
///     }
public struct DatasetTemplate: Sendable {
  /// The files: `actors.csv` and `ties.csv`.
  public let files: [File]

  /// A file of the dataset.
  public struct File: Sendable, Hashable {
    /// The name.
    public let name: String

    /// What it holds.
    public let bytes: [UInt8]
  }

  /// Creates the files.
  ///
  /// - Parameters:
  ///   - language: The language of headers and words.
  ///   - form: For whom the CSV is.
  public init(in language: Language, form: CSVWriter.Form = .standard) {
    let tables = [("actors.csv", DatasetTemplate.actorRows), ("ties.csv", DatasetTemplate.tieRows)]
    files = tables.map { name, rows in
      var writer = CSVWriter(form: form)
      for row in rows {
        let cells = row[language].split(separator: ",", omittingEmptySubsequences: false)
        writer.append(cells.map { .text(String($0)) })
      }
      return File(name: name, bytes: writer.bytes)
    }
  }

  // The rows, without commas in a cell. Every actor in them is invented, and says so in its name.

  private static let actorRows = [
    Text(
      en: "id,name,kind,municipality,sector,surveyed",
      nl: "id,naam,soort,gemeente,sector,bevraagd"
    ),
    Text(
      en: "umbrella,Umbrella (invented),organisation,Brussel,umbrella,yes",
      nl: "koepel,Koepel (verzonnen),organisatie,Brussel,koepel,ja"
    ),
    Text(
      en: "choir,Choir (invented),member association,Gent,culture,yes",
      nl: "koor,Koor (verzonnen),lidvereniging,Gent,cultuur,ja"
    ),
    Text(
      en: "library,Library (invented),government,Gent,culture,yes",
      nl: "bib,Bibliotheek (verzonnen),overheid,Gent,cultuur,ja"
    ),
    Text(
      en: "v1,Volunteer (invented),volunteer,Gent,,yes",
      nl: "v1,Vrijwilliger (verzonnen),vrijwilliger,Gent,,ja"
    ),
    Text(
      en: "i1,Participant (invented),individual,Aalst,,no",
      nl: "i1,Deelnemer (verzonnen),individu,Aalst,,nee"
    ),
  ]

  private static let tieRows = [
    Text(
      en: "source,target,weight,role,function,since,until",
      nl: "van,naar,gewicht,rol,functie,sinds,tot"
    ),
    Text(
      en: "umbrella,choir,3,connecting,culture,2019-09-01,",
      nl: "koepel,koor,3,verbindende rol,cultuurfunctie,2019-09-01,"
    ),
    Text(
      en: "choir,library,2,connecting,culture|community,2021-01-15,",
      nl: "koor,bib,2,verbindende rol,cultuurfunctie|gemeenschapsvormende functie,2021-01-15,"
    ),
    Text(
      en: "v1,choir,4,,community,2020-02-01,",
      nl: "v1,koor,4,,gemeenschapsvormende functie,2020-02-01,"
    ),
  ]
}
