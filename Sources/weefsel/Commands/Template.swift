import Foundation
import NetworkFiles
import SocialNetwork

extension Command {
  /// `weefsel template`: files to start from.
  static let template = Command(
    name: "template",
    question: Text(en: "How do I start?", nl: "Hoe begin ik eraan?"),
    operands: [Operand(name: "FOLDER")],
    options: [Common.excel, Common.language, Common.quiet, Common.help],
    example: "weefsel template output/ours --excel",
    run: { call in
      let folder = URL(fileURLWithPath: call.arguments.operands[0])
      let form: CSVWriter.Form = call.arguments[Common.excel] ? .excel : .standard
      let files = [("actors.csv", actorRows), ("ties.csv", tieRows)]
        .map { (path: folder.appendingPathComponent($0.0).path, rows: $0.1) }
      if let existing = files.first(where: { FileManager.default.fileExists(atPath: $0.path) }) {
        throw WorkError(
          text: Text(
            en:
              "'\(existing.path.harmless)' exists already and is left as it is; choose another folder",
            nl: "'\(existing.path.harmless)' bestaat al en blijft zoals het is; kies een andere map"
          )
        )
      }
      for (path, rows) in files {
        var writer = CSVWriter(form: form)
        for row in rows {
          writer.append(row[call.language].components(separatedBy: ",").map { .text($0) })
        }
        try OutputFile.write(Data(writer.bytes), to: path)
        call.terminal.note(
          Text(en: "written: \(path.harmless)", nl: "geschreven: \(path.harmless)")[call.language]
        )
      }
      call.terminal.note(
        Text(
          en:
            "Replace the invented rows by your own, then: weefsel check \(folder.relativePath.harmless)",
          nl:
            "Vervang de verzonnen rijen door uw eigen, en dan: weefsel check \(folder.relativePath.harmless)"
        )[call.language]
      )
    }
  )

  // Invented, and without commas in a cell. Everyone in it belongs to nobody.
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
