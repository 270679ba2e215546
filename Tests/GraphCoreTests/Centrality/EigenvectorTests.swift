import Foundation
import GraphCore
import TestSupport
import XCTest

final class EigenvectorTests: XCTestCase {
  func testStar() {
    // λ = √k: the hub 1, each of k leaves 1/√k. Powers of A alone swing between the two.
    let entries = Graph.star(leaves: 9).principalEigenvector(of: .init(repeating: true, count: 10))
    XCTAssertEqual(entries[0], 1, accuracy: 1e-14)
    for leaf in entries.dropFirst() { XCTAssertEqual(leaf, 1.0 / 3, accuracy: 1e-14) }
  }

  func testPathWithASmallGap() {
    // x(k) = sin(k π / (n + 1)), the eigenvector of a path of n (k = 1 … n); the middle is 1.
    let n = 101
    let entries = Graph.path(n).principalEigenvector(of: .init(repeating: true, count: n))
    for (node, entry) in entries.enumerated() {
      XCTAssertEqual(entry, sin(Double(node + 1) * .pi / Double(n + 1)), accuracy: 1e-9)
    }
  }

  func testEntriesAreThoseOfRotations() {
    for seed in UInt64(1)...1000 {
      let graph = Graph.small(seed: seed)
      let components = graph.connectedComponents()
      guard let largest = components.sizes.max(), largest > 1 else { continue }
      let label = UInt32(components.sizes.firstIndex(of: largest) ?? 0)
      let members = graph.nodes.filter { components.labels[$0] == label }
      let matrix = DenseMatrix(graph)
      let part = DenseMatrix(rows: members.map { i in members.map { matrix[i, $0] } })
      let vector = part.principalEigenpair.vector
      let scale = vector.map { abs($0) }.max() ?? 1

      let entries = graph.principalEigenvector(of: components.labels.map { $0 == label })
      for (node, entry) in zip(members, vector) {
        XCTAssertEqual(entries[node], abs(entry) / scale, accuracy: 1e-11, "seed \(seed)")
        XCTAssertGreaterThan(entries[node], 0)
      }
      for node in graph.nodes where components.labels[node] != label {
        XCTAssertEqual(entries[node], 0, "seed \(seed)")
      }
    }
  }

  func testTheSameBitsOnAnyNumberOfThreads() {
    // Enough edges for several parts of a product.
    let graph = Graph.random(20_000, edges: 160_000, seed: 5)
    let components = graph.connectedComponents()
    let largest = components.sizes.firstIndex(of: components.sizes.max() ?? 0) ?? 0
    let isMember = components.labels.map { Int($0) == largest }
    let (entries, scores) = (graph.principalEigenvector(of: isMember), graph.katzScores().scores)
    for threads in [2, 3] {
      XCTAssertEqual(graph.principalEigenvector(of: isMember, threads: threads), entries)
      XCTAssertEqual(graph.katzScores(threads: threads).scores, scores)
    }
  }

  func testKatzScoresAreThoseOfElimination() throws {
    for seed in UInt64(1)...1000 {
      let graph = Graph.small(seed: seed)
      let katz = graph.katzScores()
      guard graph.edgeCount > 0 else {
        XCTAssertNil(katz.attenuation)
        XCTAssertEqual(katz.scores, graph.nodes.map { _ in 1 })
        continue
      }
      let matrix = DenseMatrix(graph)
      let attenuation = 1 / (2 * matrix.principalEigenpair.value)
      XCTAssertEqual(try XCTUnwrap(katz.attenuation), attenuation, accuracy: 1e-13)
      let rows = graph.nodes.map { i in
        graph.nodes.map { (i == $0 ? 1 : 0) - attenuation * matrix[i, $0] }
      }
      let expected = DenseMatrix(rows: rows).solution(graph.nodes.map { _ in 1 })
      for (score, other) in zip(katz.scores, expected) {
        XCTAssertEqual(score, other, accuracy: 1e-11 * other, "seed \(seed)")
      }
    }
  }
}
