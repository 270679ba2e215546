import NetworkDrawing
import NetworkReport
import SocialNetwork

extension Call {
  /// How a network is drawn where no option says otherwise.
  func drawingOptions(for loaded: Loaded) -> Diagram.Options {
    var options = Diagram.Options(title: loaded.name, language: language)
    options.date = loaded.date
    options.scope = loaded.subject.scope.sentences(
      of: loaded.network,
      among: loaded.dataset.actors,
      loaded.subject.naming
    )
    return options
  }

  /// Draws a network to a file.
  func draw(
    _ network: Network,
    options: Diagram.Options,
    to path: String,
    as format: Diagram.Format,
    progress: Progress
  ) throws {
    var options = options
    let session = session(of: network)
    options.conceal(by: session)
    options.remarks += session.withholding.sentences
    try write(try Diagram(network, options: options), to: path, as: format)
  }
}
