import Foundation
import SocialNetwork

extension PathSearch {
  /// That the search may take minutes or hours, and how to do without; `nil` where it takes less than a minute.
  var warning: Text? {
    guard let duration else { return nil }
    let actors = Noun.actor.count(actorCount)
    let estimate = Text(
      en: "'centrality' and 'describe' estimate them with --approximate 0.01",
      nl: "'centrality' en 'describe' schatten ze met --approximate 0.01"
    )
    let others = Text(
      en: "other measures (--measure, in 'compare' --rank too) do without",
      nl: "andere maten (--measure, in 'compare' ook --rank) doen het zonder"
    )
    let remedies = isWeighted ? [others] : [estimate, others]
    let stop = Text(en: "Ctrl-C stops it", nl: "Ctrl-C stopt het")
    return Text(
      en: "the shortest paths between \(actors.en) are looked for, which may take \(duration.en): "
        + (remedies + [stop]).map(\.en).joined(separator: "; "),
      nl: "de kortste paden tussen \(actors.nl) worden gezocht, wat \(duration.nl) kan duren: "
        + (remedies + [stop]).map(\.nl).joined(separator: "; ")
    )
  }

  /// How long it may take, in minutes or hours.
  private var duration: Text? {
    let minutes = (seconds / 60).rounded(.up)
    if seconds < 60 { return nil }
    if minutes <= 90 {
      let count = Number.text(minutes)
      return Text(en: "\(count.en) minutes", nl: "\(count.nl) minuten")
    }
    let hours = Number.text((seconds / 3600).rounded(.up))
    return Text(en: "\(hours.en) hours", nl: "\(hours.nl) uur")
  }
}
