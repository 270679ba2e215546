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
      let (near, more) = (Number.text(near), Number.text(others))
      let (have, hebben) = count == 1 ? ("has", "heeft") : ("have", "hebben")
      return others == 0
        ? Text(
          en: "\(people.en) \(have) a path over such ties, \(near.en) of them within two steps.",
          nl:
            "\(people.nl) \(hebben) een pad over zulke relaties, van wie \(near.nl) in twee stappen."
        )
        : Text(
          en: "\(people.en) \(have) a path over such ties, \(near.en) of them within two steps; of "
            + "\(more.en) \(others == 1 ? "other" : "others") too little is known.",
          nl: "\(people.nl) \(hebben) een pad over zulke relaties, van wie \(near.nl) in twee "
            + "stappen; van \(more.nl) \(others == 1 ? "andere" : "anderen") is te weinig bekend."
        )
    case (.bypass, _):
      return Text(
        en: "\(people.en) with a path would keep one without the umbrella.",
        nl: "\(people.nl) met een pad \(count == 1 ? "houdt" : "houden") er ook zonder de koepel "
          + "een over."
      )
    case (.contacts, .contacts(let ties, let most, let holder)):
      return sentence(onContacts: count, ties: ties, most: most, of: holder)
    case (.peopleToGovernment, _), (.contacts, _): return Text("")
    }
  }

  /// Who has ties with a government, and whether one has most of them.
  private func sentence(onContacts count: Int, ties: Int, most: Int, of holder: Int?) -> Text {
    let (actors, most, ties) = (Noun.actor.count(count), Number.text(most), Number.text(ties))
    guard count > 0 else {
      return Text(
        en: "Nobody has such a tie with a government.",
        nl: "Niemand heeft zo'n relatie met een overheid."
      )
    }
    guard let holder = holder.map(mention) else {
      return Text(
        en: "\(actors.en) have such a tie with a government; no one has more than \(most.en) of "
          + "the \(ties.en).",
        nl: "\(actors.nl) hebben zo'n relatie met een overheid; niemand heeft er meer dan "
          + "\(most.nl) van de \(ties.nl)."
      )
    }
    return count == 1
      ? Text(
        en: "Only \(holder.en) has such a tie with a government.",
        nl: "Enkel \(holder.nl) heeft zo'n relatie met een overheid."
      )
      : Text(
        en: "\(actors.en) have such a tie with a government; \(holder.en) has \(most.en) of the "
          + "\(ties.en).",
        nl: "\(actors.nl) hebben zo'n relatie met een overheid; \(holder.nl) heeft er \(most.nl) "
          + "van de \(ties.nl)."
      )
  }
}
