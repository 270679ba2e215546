import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel capital`: bonding, bridging and linking social capital.
  static let capital = Command(
    name: "capital",
    question: Text(
      en: "How much bonding, bridging and linking social capital is there, and who has it?",
      nl: "Hoeveel bindend, overbruggend en linking sociaal kapitaal is er, en wie heeft het?"
    ),
    operands: [dataset],
    options: CapitalOption.all + CapitalOption.rows + Common.measuring + Common.network
      + Common.reading + Common.output,
    example: Text("weefsel capital datasets/federation --by municipality"),
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let analysis = try CapitalAnalysis(loaded, call: call, progress: progress)
      progress.end()

      try call.write(
        analysis.added.beside(CapitalRows(analysis: analysis).rows),
        to: call.arguments[Common.file],
        record: loaded.record,
        conventions: Conventions.with(CapitalRows.conventions(analysis)),
        withholding: analysis.session.withholding,
        table: { CapitalTable(analysis: analysis).lines }
      )
    }
  )
}
