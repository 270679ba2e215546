import SocialNetwork

// The sentence that sums a role or function up.
extension PageFindings {
  /// The sentence that sums up what is found of a role or function; `nil` where nothing is.
  func sentence(on part: CompassPart) -> Text? {
    switch part {
    case .role(.connecting):
      guard let all = fraction(.connecting(.mainPart), in: part) else { return nil }
      let whole = Text(
        en: "\(all.en) of the actors belong to the main network",
        nl: "\(all.nl) van de actoren hoort bij het hoofdnetwerk"
      )
      guard !compass.words.isMainPartOneTie,
        let frail = fraction(.connecting(.dependsOnTie), in: part)
      else {
        return Text(en: "\(whole.en).", nl: "\(whole.nl).").capitalized
      }
      return Text(
        en: "\(whole.en); \(frail.en) depend for that on one single tie each.",
        nl: "\(whole.nl); \(frail.nl) hangt daarvoor telkens af van één enkele relatie."
      ).capitalized
    case .role(.critical):
      guard let near = fraction(.critical(.near), in: part) else { return nil }
      let reach = Text(
        en: "\(near.en) of the actors besides governments reach one within two steps",
        nl: "\(near.nl) van de actoren buiten de overheden bereikt er een in hoogstens twee stappen"
      )
      guard let unreached = indicator(.critical(.unreached), in: part),
        let none = fraction(.critical(.unreached), in: part)
      else {
        return Text(en: "\(reach.en).", nl: "\(reach.nl).").capitalized
      }
      return compass.words.mayHaveOtherPaths(unreached)
        ? Text(
          en: "\(reach.en); \(none.en) have no known path",
          nl: "\(reach.nl); \(none.nl) heeft geen bekend pad"
        ).ending(subject.here).capitalized
        : Text(
          en: "\(reach.en); \(none.en) have no path at all",
          nl: "\(reach.nl); \(none.nl) heeft geen enkel pad"
        ).ending(subject.here).capitalized
    case .role(.laboratory):
      return fraction(.laboratory(.newTies), in: part).map {
        Text(
          en: "\($0.en) of the ties with a date that still exist began in the last year.",
          nl: "\($0.nl) van de relaties met een datum die nog bestaan, begon in het laatste jaar."
        ).capitalized
      }
    case .function(.learning):
      guard let reach = indicator(.learning(.twoStepReach), in: part),
        case .participants(let all, let sample) = reach.base, all > 1
      else { return nil }
      let (count, actors) = (reach.value.text, Noun.actor.count(all))
      let isOne = reach.value.number == 1
      // Of a sample it is not certain.
      let (half, helft) =
        sample == nil ? ("At least half", "Minstens de helft") : ("About half", "Ongeveer de helft")
      return Text(
        en:
          "\(half) of the \(actors.en) with learning ties reach \(count.en) \(isOne ? "other" : "others") or more "
          + "within two steps.",
        nl:
          "\(helft) van de \(actors.nl) met leerrelaties bereikt in twee stappen \(count.nl) "
          + "\(isOne ? "andere" : "anderen") of meer."
      )
    case .function(.culture):
      return fraction(.culture(.people), in: part).map {
        Text(
          en: "\($0.en) of the people of whom it is known have a tie that serves culture.",
          nl:
            "\($0.nl) van de mensen van wie het bekend is, heeft een relatie die de cultuurfunctie dient."
        ).capitalized
      }
    case .function(.movement):
      return fraction(.movement(.peopleToGovernment), in: part).map {
        Text(
          en: "\($0.en) of the people of whom it is known have a path of advocacy to a government.",
          nl:
            "\($0.nl) van de mensen van wie het bekend is, heeft een pad van belangenbehartiging naar "
            + "een overheid."
        ).capitalized
      }
    case .function(.community):
      guard
        case .knitting(let both, let closeKnit, let open, let neither, _)? = indicator(
          .community(.closeKnitAndOpen),
          in: part
        )?.base, both + closeKnit + open + neither > 0
      else { return nil }
      let groups = Noun.group.part(both, of: both + closeKnit + open + neither)
      let isOne = both == 1 || both + closeKnit + open + neither == 1
      return Text(
        en:
          "\(groups.en) of which it can be told \(isOne ? "is" : "are") both close-knit and open.",
        nl:
          "\(groups.nl) waarvan het te zeggen is, \(isOne ? "is" : "zijn") hecht én open."
      )
    case .mix, .places, .durability, .equality: return nil
    }
  }

  /// A share in words that are easy to say aloud.
  private func fraction(_ id: IndicatorID, in part: CompassPart) -> Text? {
    guard let indicator = indicator(id, in: part), indicator.value.whole > 0,
      let share = indicator.value.number
    else { return nil }
    let words: [(least: Double, en: String, nl: String)] = [
      (0.94, "more than nine in ten", "meer dan negen tiende"),
      (0.85, "nine in ten", "negen tiende"), (0.775, "four in five", "vier vijfde"),
      (0.725, "three quarters", "driekwart"), (0.64, "two thirds", "twee derde"),
      (0.55, "six in ten", "zes tiende"), (0.45, "half", "de helft"),
      (0.365, "four in ten", "vier tiende"), (0.29, "a third", "een derde"),
      (0.225, "a quarter", "een kwart"), (0.183, "one in five", "een vijfde"),
      (0.154, "one in six", "een zesde"), (0.134, "one in seven", "een zevende"),
      (0.112, "one in eight", "een achtste"), (0.083, "one in ten", "een tiende"),
      (0.058, "one in fifteen", "een vijftiende"), (0.04, "one in twenty", "een twintigste"),
    ]
    guard share < 1, share >= 0.04, let found = words.first(where: { share >= $0.least }) else {
      return indicator.value.text
    }
    let isExact =
      share >= 0.94 || Set([0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 0.9]).contains(share)
    return isExact
      ? Text(en: found.en, nl: found.nl)
      : Text(en: "about \(found.en)", nl: "ongeveer \(found.nl)")
  }
}
