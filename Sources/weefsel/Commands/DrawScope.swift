import NetworkDrawing
import SocialNetwork

extension Call {
  /// Which part of the data a network is, for captions and tables.
  func scope(of loaded: Loaded) -> [Text] {
    var part = PartOfDataset()
    part.layer = Layer(
      role: arguments[Common.role],
      function: arguments[Common.function],
      day: arguments[Common.day]
    )
    part.without = arguments[Common.without]
    part.only = arguments[Common.only]
    part.namesPeople = arguments[DrawOptions.namePeople]
    part.hasCodes = arguments[Common.pseudonymise]
    return part.sentences(of: loaded.network, from: loaded.dataset.actors)
  }
}
