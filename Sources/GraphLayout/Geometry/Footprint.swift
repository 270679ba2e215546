/// What a node covers on a page: a symbol, and perhaps a plate with its name.
public struct Footprint: Sendable, Hashable {
  /// Half the side of the symbol.
  public var reach: Double

  /// What the name covers, were the symbol at the origin; `nil` where there is none.
  public var plate: Box?

  /// Creates a footprint.
  public init(reach: Double, plate: Box? = nil) {
    self.reach = reach
    self.plate = plate
  }

  /// What the symbol covers at a place.
  public func symbol(at place: Point) -> Box {
    Box(center: place, width: 2 * reach, height: 2 * reach)
  }

  /// What symbol and name cover at a place.
  public func box(at place: Point) -> Box {
    let symbol = symbol(at: place)
    return plate.map { symbol.union($0.moved(by: place)) } ?? symbol
  }
}
