import Foundation

/// The values of `Tests/References/equity.json`, written by `equity.py` beside it with NumPy and SciPy.
struct EquityReference: Decodable {
  struct Karate: Decodable {
    let degrees: [Double]
    let clubs: [Int]
    let gini: Double
    let total: Double
    let within: Double
    let between: Double
  }

  struct Additive: Decodable {
    let y: [Double]
    let a: [Int]
    let b: [Int]
    let effects: [String: Double]
  }

  struct Persons: Decodable {
    let y: [Double]
    let g: [Int]
    let p: Double
  }

  struct Blocks: Decodable {
    let y: [[Double]]
    let g: [[Int]]
    let p: Double
  }

  struct Crossing: Decodable {
    let y: [Double]
    let a: [Int]
    let b: [Int]
    let p: Double
  }

  let karate: Karate
  let quantiles: [String: Double]
  let pValues: [Double]
  let adjusted: [Double]
  let additive: Additive
  let persons: Persons
  let blocks: Blocks
  let crossing: Crossing
  let binomial: [String: Double]

  static func read() throws -> EquityReference {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "References/equity.json")
    return try JSONDecoder().decode(EquityReference.self, from: Data(contentsOf: file))
  }
}
