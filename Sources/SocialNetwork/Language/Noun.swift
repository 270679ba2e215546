/// A word for things that are counted.
package struct Noun {
  package let one: Text
  package let many: Text

  /// A word from its two forms.
  package init(one: Text, many: Text) {
    self.one = one
    self.many = many
  }

  package static let actor = Noun(
    one: Text(en: "actor", nl: "actor"),
    many: Text(en: "actors", nl: "actoren")
  )
  package static let otherActor = Noun(
    one: Text(en: "other actor", nl: "andere actor"),
    many: Text(en: "other actors", nl: "andere actoren")
  )
  package static let actorOfUnknownKind = Noun(
    one: Text(en: "actor of unknown kind", nl: "actor van onbekende soort"),
    many: Text(en: "actors of unknown kind", nl: "actoren van onbekende soort")
  )
  package static let actorWithoutTies = Noun(
    one: Text(en: "actor without ties", nl: "actor zonder relaties"),
    many: Text(en: "actors without ties", nl: "actoren zonder relaties")
  )
  package static let tie = Noun(
    one: Text(en: "tie", nl: "relatie"),
    many: Text(en: "ties", nl: "relaties")
  )
  package static let tieEnd = Noun(
    one: Text(en: "tie end", nl: "uiteinde"),
    many: Text(en: "tie ends", nl: "uiteinden")
  )
  package static let rowOfTies = Noun(
    one: Text(en: "row of ties", nl: "rij met relaties"),
    many: Text(en: "rows of ties", nl: "rijen met relaties")
  )
  package static let person = Noun(
    one: Text(en: "person", nl: "persoon"),
    many: Text(en: "people", nl: "mensen")
  )
  /// Whoever is no person.
  package static let noPerson = Noun(
    one: Text(
      en: "association, organisation or government",
      nl: "vereniging, organisatie of overheid"
    ),
    many: Text(
      en: "associations, organisations or governments",
      nl: "verenigingen, organisaties of overheden"
    )
  )
  package static let organisation = Noun(
    one: Text(en: "organisation", nl: "organisatie"),
    many: Text(en: "organisations", nl: "organisaties")
  )

  package static let association = Noun(
    one: Text(en: "association", nl: "vereniging"),
    many: Text(en: "associations", nl: "verenigingen")
  )
  package static let group = Noun(
    one: Text(en: "group", nl: "groep"),
    many: Text(en: "groups", nl: "groepen")
  )

  package static let singleActor = Noun(
    one: Text(en: "single actor", nl: "losse actor"),
    many: Text(en: "single actors", nl: "losse actoren")
  )

  package static let separateNetwork = Noun(
    one: Text(en: "separate group", nl: "los deelnetwerk"),
    many: Text(en: "separate groups", nl: "losse deelnetwerken")
  )

  /// Groups that may not be separate, since ties of them were left out.
  package static let uncertainGroup = Noun(
    one: Text(
      en: "group of which ties were left out",
      nl: "groep waarvan relaties weggelaten zijn"
    ),
    many: Text(
      en: "groups of which ties were left out",
      nl: "groepen waarvan relaties weggelaten zijn"
    )
  )

  package static let place = Noun(
    one: Text(en: "place", nl: "plaats"),
    many: Text(en: "places", nl: "plaatsen")
  )

  package static let note = Noun(
    one: Text(en: "note", nl: "opmerking"),
    many: Text(en: "notes", nl: "opmerkingen")
  )

  package static let warning = Noun(
    one: Text(en: "warning", nl: "waarschuwing"),
    many: Text(en: "warnings", nl: "waarschuwingen")
  )

  package static let error = Noun(
    one: Text(en: "error", nl: "fout"),
    many: Text(en: "errors", nl: "fouten")
  )

  /// What the values of an attribute are called: places, or groups of its own name.
  package static func values(ofAttribute name: String) -> Noun {
    if Attribute.tellsMunicipality(name) { return .place }
    return Noun(
      one: Text(en: "group of '\(name)'", nl: "groep van '\(name)'"),
      many: Text(en: "groups of '\(name)'", nl: "groepen van '\(name)'")
    )
  }

  /// What actors of a kind are called.
  package static func actors(of kind: ActorKind) -> Noun {
    Noun(one: kind.title, many: kind.plural)
  }

  /// How many, such as "1 tie" or "3 ties".
  package func count(_ number: Int) -> Text {
    let (count, noun) = (Number.text(number), form(for: number))
    return Text(en: "\(count.en) \(noun.en)", nl: "\(count.nl) \(noun.nl)")
  }

  /// The word for one thing, or that for several.
  package func form(for number: Int) -> Text { number == 1 ? one : many }

  /// How many of how many, such as "3 of the 200 actors".
  package func part(_ number: Int, of whole: Int) -> Text {
    let (part, all) = (Number.text(number), count(whole))
    return whole == 1
      ? Text(en: "\(part.en) of \(all.en)", nl: "\(part.nl) van \(all.nl)")
      : Text(en: "\(part.en) of the \(all.en)", nl: "\(part.nl) van de \(all.nl)")
  }

  /// How many, and what they do: "1 tie serves", "3 ties serve".
  package func count(_ number: Int, _ verb: Verb) -> Text {
    count(number).followed(by: verb.form(for: number))
  }

  /// How many of how many, and what they do.
  package func part(_ number: Int, of whole: Int, _ verb: Verb) -> Text {
    part(number, of: whole).followed(by: verb.form(for: number))
  }
}

extension Noun {
  /// How many actors stand on a rung, in how many groups: "hangs by one tie: 5 actors in 2 groups".
  package static func standing(_ rung: Rung, actors count: Int, groups: Int) -> Text {
    let (title, actors) = (rung.title, Noun.actor.count(count))
    guard groups < count else {
      return Text(en: "\(title.en): \(actors.en)", nl: "\(title.nl): \(actors.nl)")
    }
    let all = Noun.group.count(groups)
    return Text(
      en: "\(title.en): \(actors.en) in \(all.en)",
      nl: "\(title.nl): \(actors.nl) in \(all.nl)"
    )
  }
}
