import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Checks the scores of a graph's nodes, in their order.
func assertScores(
  _ measure: ActorMeasure,
  of graph: Graph,
  isWeighted: Bool = false,
  equal expected: [Double?],
  accuracy: Double = 1e-14,
  file: StaticString = #filePath,
  line: UInt = #line
) {
  var options = MeasureOptions()
  options.isWeighted = isWeighted
  let scores = Network(of: graph).scores(measure, options: options)
  XCTAssertEqual(scores.count, expected.count, measure.id, file: file, line: line)
  for (node, (score, other)) in zip(scores, expected).enumerated() {
    guard let score, let other else {
      XCTAssertEqual(score, other, "\(measure.id), node \(node)", file: file, line: line)
      continue
    }
    XCTAssertEqual(
      score,
      other,
      accuracy: accuracy,
      "\(measure.id), node \(node)",
      file: file,
      line: line
    )
  }
}

extension Graph {
  /// The network T1 of measures.md: a–b b–c c–d b–e c–e f–g and the isolate h.
  static let t1 = Graph(
    nodeCount: 8,
    edges: [(0, 1, 1), (1, 2, 1), (2, 3, 1), (1, 4, 1), (2, 4, 1), (5, 6, 1)]
  )

  /// The network T2 of measures.md, with weights: a–b 4, b–c 1, c–d 2, b–e 2, c–e 3, a–e 1.
  static let t2 = Graph(
    nodeCount: 5,
    edges: [(0, 1, 4), (1, 2, 1), (2, 3, 2), (1, 4, 2), (2, 4, 3), (0, 4, 1)]
  )
}
