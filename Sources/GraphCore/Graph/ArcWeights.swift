/// The weights of the arcs of a graph, in their order; where each is 1 they take no room.
package struct ArcWeights: RandomAccessCollection, Sendable, Equatable {
  package let count: Int

  /// The weights; empty where each is 1.
  let listed: [Double]

  /// Weights that are listed.
  init(_ weights: [Double]) {
    count = weights.count
    listed = weights
  }

  /// The weight 1 of some number of arcs.
  init(unitsOf count: Int) {
    self.count = count
    listed = []
  }

  /// Whether each is known to be 1, without looking at any.
  var areUnits: Bool { listed.isEmpty }

  package var startIndex: Int { 0 }

  package var endIndex: Int { count }

  package subscript(arc: Int) -> Double { listed.isEmpty ? 1 : listed[arc] }

  package static func == (one: ArcWeights, other: ArcWeights) -> Bool {
    one.count == other.count && (one.areUnits && other.areUnits || one.elementsEqual(other))
  }
}
