/// Whether the figures of two networks differ by more than the noise of a survey.
///
/// The draws of each network with ties missing are set against those of the other, so that chance takes other ties
/// away on each side; what lies between all but a twentieth of the differences is what noise alone may make of the
/// difference that is known.
package enum ChangeCertainty {
  /// The intervals of the differences, later less earlier, by some measures.
  ///
  /// - Parameters:
  ///   - measures: The measures of the networks.
  ///   - earlier: The network at the first time.
  ///   - later: The network at the second time.
  ///   - share: The share of the ties that is taken away.
  ///   - options: How the measures are computed.
  /// - Returns: An interval for each measure; `nil` where the measure takes too long in every draw, or is not
  ///   defined in any.
  package static func differences(
    by measures: [NetworkMeasure],
    from earlier: Network,
    to later: Network,
    missing share: Double,
    _ options: MeasureOptions
  ) -> [CertaintyInterval?] {
    let missing = [MissingTies(of: earlier), MissingTies(of: later)]
    let reached = measures.filter { measure in missing.allSatisfy { $0.reaches(measure) } }
    let draws = missing.map { $0.scores(by: reached, missing: share, options) }
    let count = MissingTies.drawCount
    return measures.map { measure in
      guard let place = reached.firstIndex(where: { $0.id == measure.id }) else { return nil }
      return CertaintyInterval(
        of: (0..<count).compactMap { draw in
          // Another draw of the other network: with the same, both might lose the same ties.
          guard let old = draws[0][draw][place],
            let new = draws[1][(draw + count / 2) % count][place]
          else { return nil }
          return new - old
        }
      )
    }
  }
}

extension MissingTies {
  /// The scores of the network by some measures in every draw.
  fileprivate func scores(
    by measures: [NetworkMeasure],
    missing share: Double,
    _ options: MeasureOptions
  ) -> [[Double?]] {
    inDraws(missing: share, threads: options.threadCount) { network in
      let options = MissingTies.alone(options)
      return measures.map { network.score($0, options: options) }
    }
  }
}
