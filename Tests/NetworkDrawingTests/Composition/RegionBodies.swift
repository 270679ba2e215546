import GraphCore
import GraphLayout
import SocialNetwork

@testable import NetworkDrawing

extension RegionBody {
  /// The regions of some towns: actors in turn, and every seventeenth in none.
  static func towns(of network: Network, count: Int, on paper: Diagram.Paper) -> RegionBody {
    let drawn = DrawnNetwork(network)
    var options = Diagram.Options(title: "Test", language: .en)
    options.paper = paper
    let values = Diagram.Categories(
      of: Attribute(
        name: "town",
        cells: network.actors.indices.map { $0.isMultiple(of: 17) ? nil : "town \($0 % count)" }
      )
    )
    options.boxes = values
    return RegionBody(
      drawn,
      groups: RegionGroups(of: values, in: drawn),
      choice: StyleChoice(of: drawn, options: options),
      options: options,
      on: paper.sheet(forActors: network.actors.count)
    )
  }

  /// The regions of the communities of a network.
  static func communities(of network: Network, on paper: Diagram.Paper) -> RegionBody {
    let drawn = DrawnNetwork(network)
    var options = Diagram.Options(title: "Test", language: .en)
    options.paper = paper
    options.style = .communities
    let numbers = network.communities().numbers
    return RegionBody(
      drawn,
      groups: RegionGroups(
        communities: drawn.positions.map { numbers[$0] },
        of: NetworkParts(of: drawn).main,
        in: drawn,
        traits: []
      ) { drawn.mayBeNamed($0, options: options) },
      choice: StyleChoice(of: drawn, options: options),
      options: options,
      on: paper.sheet(forActors: network.actors.count)
    )
  }
}
