import Foundation
import SocialNetwork

extension PathSearch {
  /// That the search may take minutes or hours, and how to do without; `nil` where it takes less than a minute.
  var warning: Text? {
    guard let duration = Text.duration(ofSeconds: seconds) else { return nil }
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
}

extension LossSearch {
  /// That the search may take minutes or hours, and what takes less; `nil` where it takes less than a minute.
  var warning: Text? {
    guard let duration = Text.duration(ofSeconds: seconds) else { return nil }
    let (sets, count) = (Number.text(setCount.inTwoDigits), Number.text(lossCount))
    let what =
      !triesAll
      ? Text(
        en: "\(count.en) actors are chosen one by one and exchanged for others",
        nl: "\(count.nl) actoren worden één voor één gekozen en met andere verwisseld"
      )
      : lossCount == 2
        ? Text(
          en: "about \(sets.en) pairs of actors are tried",
          nl: "ongeveer \(sets.nl) paren van actoren worden geprobeerd"
        )
        : Text(
          en: "about \(sets.en) sets of \(count.en) actors are tried",
          nl: "ongeveer \(sets.nl) groepen van \(count.nl) actoren worden geprobeerd"
        )
    let remedies = Text(
      en: "--actors 1 looks for one actor alone and takes less; --these ID,… tells what is lost "
        + "with those that you name; Ctrl-C stops it",
      nl: "--actors 1 zoekt één actor en duurt minder lang; --these ID,… zegt wat er verloren gaat "
        + "met wie je noemt; Ctrl-C stopt het"
    )
    return Text(
      en: "\(what.en), which may take \(duration.en): \(remedies.en)",
      nl: "\(what.nl), wat \(duration.nl) kan duren: \(remedies.nl)"
    )
  }
}

extension Text {
  /// How long something may take, in minutes or hours; `nil` for less than a minute.
  fileprivate static func duration(ofSeconds seconds: Double) -> Text? {
    let minutes = (seconds / 60).rounded(.up)
    if seconds < 60 { return nil }
    if minutes <= 90 {
      let count = Number.text(minutes)
      return minutes == 1
        ? Text(en: "1 minute", nl: "1 minuut")
        : Text(en: "\(count.en) minutes", nl: "\(count.nl) minuten")
    }
    let hours = Number.text((seconds / 3600).rounded(.up))
    return Text(en: "\(hours.en) hours", nl: "\(hours.nl) uur")
  }
}

extension Double {
  /// A number above 0 with two significant digits, the others 0.
  fileprivate var inTwoDigits: Double {
    guard self >= 100 else { return rounded() }
    let unit = pow(10, log10(self).rounded(.down) - 1)
    return (self / unit).rounded() * unit
  }
}
