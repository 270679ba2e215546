// To add a measure: declare it in a file of its own, then name it here. Help, tables, the README and
// the contract tests all follow these lists, in this order.

extension ActorMeasure {
  /// Every measure of actors.
  public static let all: [ActorMeasure] = [
    .degree,
    .strength,
    .closeness,
    .harmonic,
    .betweenness,
    .eigenvector,
    .pageRank,
    .katz,
    .core,
    .clustering,
    .weightedClustering,
    .constraint,
    .effectiveSize,
    .efficiency,
    .hierarchy,
  ]
}

extension NetworkMeasure {
  /// Every measure of whole networks.
  public static let all: [NetworkMeasure] = [
    .density,
    .meanDegree,
    .totalWeight,
    .isolates,
    .components,
    .largestComponentShare,
    .fragmentation,
    .distanceFragmentation,
    .diameter,
    .averageDistance,
    .transitivity,
    .averageClustering,
    .degreeAssortativity,
    .degreeCentralisation,
    .closenessCentralisation,
    .betweennessCentralisation,
    .bridges,
    .cutpoints,
    .degreeGini,
    .betweennessGini,
    .modularity,
  ]
}
