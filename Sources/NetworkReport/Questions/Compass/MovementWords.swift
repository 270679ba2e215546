import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Movement) -> Text {
    switch id {
    case .peopleToGovernment: Text(en: "People with a path", nl: "Mensen met een pad")
    case .bypass: Text(en: "Paths past the umbrella", nl: "Paden buiten de koepel om")
    case .contacts: Text(en: "Contacts with government", nl: "Contacten met overheden")
    }
  }

  func sentence(_ id: IndicatorID.Movement, _ indicator: Indicator) -> Text {
    let count = indicator.value.count
    let people = Noun.person.part(indicator.value)
    switch (id, indicator.base) {
    case (.peopleToGovernment, .near(let near, let others)):
      let near = Number.text(near)
      let (have, hebben) = count == 1 ? ("has", "heeft") : ("have", "hebben")
      return others == 0
        ? Text(
          en: "\(people.en) \(have) a path over such ties, \(near.en) of them within two steps.",
          nl:
            "\(people.nl) \(hebben) een pad over zulke relaties, van wie \(near.nl) in twee stappen."
        )
        : Text(
          en: "\(people.en) of whom it is known \(have) a path over such ties, \(near.en) of them "
            + "within two steps.",
          nl: "\(people.nl) van wie het bekend is, \(hebben) een pad over zulke relaties, van wie "
            + "\(near.nl) in twee stappen."
        ).followed(by: sentence(onUncertain: others))
    case (.bypass, _):
      return Text(
        en: "\(people.en) with a path would keep one without the umbrella.",
        nl: "\(people.nl) met een pad \(count == 1 ? "houdt" : "houden") er ook zonder de koepel "
          + "een over."
      )
    case (.contacts, .contacts(let ties, let most, let holder, let all)):
      return sentence(onContacts: count, among: all, ties: ties, most: most, of: holder)
    case (.peopleToGovernment, _), (.contacts, _): return Text("")
    }
  }

  /// Who has ties with a government, and whether one has most of them.
  private func sentence(
    onContacts count: Int,
    among all: Int,
    ties: Int,
    most: Int,
    of holder: Int?
  ) -> Text {
    let (most, ties) = (Number.text(most), Number.text(ties))
    let actors = Noun.otherThanGovernment.part(count, of: all)
    let others = Noun.otherThanGovernment.count(all)
    guard count > 0 else {
      guard all > 1 else {
        let only = Noun.otherThanGovernment.one
        return Text(
          en: "The only \(only.en) is not known to have such a tie with one.",
          nl: "Van de enige \(only.nl) is zo'n relatie met een overheid niet bekend."
        )
      }
      return Text(
        en: "None of the \(others.en) is known to have such a tie with one.",
        nl: "Van geen van de \(others.nl) is zo'n relatie met een overheid bekend."
      )
    }
    guard let holder = holder.map(mention) else {
      return Text(
        en: "\(actors.en) have such a tie with one; none has more than \(most.en) of the "
          + "\(ties.en).",
        nl: "\(actors.nl) hebben zo'n relatie met een overheid; niemand heeft er meer dan "
          + "\(most.nl) van de \(ties.nl)."
      )
    }
    return count == 1
      ? Text(
        en: "Of the \(others.en), only \(holder.en) has such a tie with one.",
        nl: "Van de \(others.nl) heeft enkel \(holder.nl) zo'n relatie met een overheid."
      )
      : Text(
        en: "\(actors.en) have such a tie with one; \(holder.en) has \(most.en) of the \(ties.en).",
        nl: "\(actors.nl) hebben zo'n relatie met een overheid; \(holder.nl) heeft er \(most.nl) "
          + "van de \(ties.nl)."
      )
  }
}
