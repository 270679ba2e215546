extension IsolationLadder {
  /// Whether each actor would lose the main part if a single tie were lost, on whatever rung it stands.
  package var dependsOnOneTie: [Bool] {
    isInMainComponent.indices.map { tree.topBridge(of: $0) != nil }
  }

  /// Whether each actor would lose the main part if a single other actor left, on whatever rung it
  /// stands.
  package var dependsOnOneActor: [Bool] {
    isInMainComponent.indices.map { tree.firstLoss(of: $0) != nil }
  }

  /// Whether each actor would lose the main part without the umbrella, whose own staff do not count.
  package var dependsOnUmbrella: [Bool] {
    isInMainComponent.indices.map {
      tree.umbrellaBlock(of: $0) != nil && !isUmbrellaOrStaff[$0]
    }
  }
}
