import Foundation
import NetworkFiles
import SocialNetwork

extension Command {
  /// `weefsel template`: files to start from.
  static let template = Command(
    name: "template",
    question: Text(en: "How do I start?", nl: "Hoe begin ik eraan?"),
    operands: [Operand(name: Text(en: "FOLDER", nl: "MAP"))],
    options: [Common.excel, Common.language, Common.quiet, Common.help],
    example: Text(
      en: "weefsel template output/ours --excel",
      nl: "weefsel template output/onze --excel"
    ),
    run: { call in
      let folder = call.arguments.operands[0]
      let form: CSVWriter.Form = call.arguments[Common.excel] ? .excel : .standard
      let existing = DatasetPaths.names(in: try OutputFile.location(of: folder).path)
      if let existing = existing.first {
        let path = "\(folder)/\(existing)".harmless
        throw WorkError(
          text: Text(
            en: "'\(path)' exists already and is left as it is; choose another folder",
            nl: "'\(path)' bestaat al en blijft zoals het is; kies een andere map"
          )
        )
      }
      let files = [("actors.csv", actorRows), ("ties.csv", tieRows)].map { name, rows in
        var writer = CSVWriter(form: form)
        for row in rows {
          writer.append(row[call.language].components(separatedBy: ",").map { .text($0) })
        }
        return (name: name, bytes: Data(writer.bytes))
      }
      try OutputFile.write(files, into: folder)
      for file in files {
        let path = "\(folder)/\(file.name)".harmless
        call.terminal.note(
          Text(en: "written: \(path)", nl: "geschreven: \(path)")[call.language]
        )
      }
      call.terminal.note(
        Text(
          en:
            "Replace the invented rows by your own, then: weefsel check \(folder.harmless)",
          nl:
            "Vervang de verzonnen rijen door je eigen, en dan: weefsel check \(folder.harmless)"
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
