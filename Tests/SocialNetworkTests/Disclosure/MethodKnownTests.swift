import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// What a reader can say of a group withheld who knows by which rules it was: no more than that it is
/// smaller than the threshold, or joined those that are.
final class MethodKnownTests: XCTestCase {
  func testTheSizeOfAGroupWithheldIsLeftOpenByTheRules() {
    var generator = SeededGenerator(seed: 7)
    var tried = 0
    for _ in 0..<100 {
      let sizes = (0..<4).map { _ in Int(generator.next() % 28) }
      for audience in Audience.allCases {
        let threshold = audience.threshold(for: .individual)
        let pattern = shown(sizes, audience)
        // The last size is of those of whom the value is missing.
        let withheld = (0..<3).filter { sizes[$0] > 0 && !pattern.contains($0) }
        let lump = sizes.reduce(0, +) - pattern.reduce(0) { $0 + sizes[$1] }
        for group in withheld {
          // All sizes of the group for which others of the lump can make up without anything that is
          // shown changing.
          let others = (0..<4).filter { $0 != group && !pattern.contains($0) }
          var possible: Set<Int> = []
          for other in others {
            for size in 0...(sizes[group] + sizes[other]) {
              var changed = sizes
              changed[other] = sizes[group] + sizes[other] - size
              changed[group] = size
              if shown(changed, audience) == pattern { possible.insert(size) }
            }
            for size in 0...lump {
              var changed = sizes
              for emptied in others { changed[emptied] = 0 }
              changed[other] = lump - size
              changed[group] = size
              if shown(changed, audience) == pattern { possible.insert(size) }
            }
          }
          tried += 1
          let span = (possible.max() ?? 0) - (possible.min() ?? 0)
          XCTAssertGreaterThanOrEqual(
            span,
            min(threshold, lump) - 2,
            "\(sizes), \(audience): group \(group) may be \(possible.sorted())"
          )
        }
      }
    }
    XCTAssertGreaterThan(tried, 100)
  }

  /// The places of the groups shown, of so many people in each and so many missing at the end.
  private func shown(_ sizes: [Int], _ audience: Audience) -> [Int] {
    let cells = sizes.enumerated().flatMap { place, size in
      Array(repeating: place == sizes.count - 1 ? nil : "g\(place)", count: size)
    }
    let actors = Actors(cells.indices.map { Actor(id: "\($0)", kind: .individual) })
    let division = DisclosureSession(policy: DisclosurePolicy(audience: audience), actors: actors)
      .division(of: Attribute(name: "gender", cells: cells))
    return sizes.indices.filter { division.groups.names.contains("g\($0)") }
  }
}
