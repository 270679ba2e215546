/// A verb for one and for several.
package struct Verb {
  package let one: Text
  package let many: Text

  /// A verb from its two forms.
  package init(one: Text, many: Text) {
    self.one = one
    self.many = many
  }

  package static let be = Verb(
    one: Text(en: "is", nl: "is"),
    many: Text(en: "are", nl: "zijn")
  )
  package static let have = Verb(
    one: Text(en: "has", nl: "heeft"),
    many: Text(en: "have", nl: "hebben")
  )
  package static let would = Verb(
    one: Text(en: "would", nl: "zou"),
    many: Text(en: "would", nl: "zouden")
  )
  package static let serve = Verb(
    one: Text(en: "serves", nl: "dient"),
    many: Text(en: "serve", nl: "dienen")
  )
  package static let join = Verb(
    one: Text(en: "joins", nl: "verbindt"),
    many: Text(en: "join", nl: "verbinden")
  )
  package static let say = Verb(
    one: Text(en: "says", nl: "zegt"),
    many: Text(en: "say", nl: "zeggen")
  )
  package static let hang = Verb(
    one: Text(en: "hangs", nl: "hangt"),
    many: Text(en: "hang", nl: "hangen")
  )
  package static let stay = Verb(
    one: Text(en: "stays", nl: "blijft"),
    many: Text(en: "stay", nl: "blijven")
  )
  package static let got = Verb(
    one: Text(en: "got", nl: "kreeg"),
    many: Text(en: "got", nl: "kregen")
  )
  package static let began = Verb(
    one: Text(en: "began", nl: "begon"),
    many: Text(en: "began", nl: "begonnen")
  )

  /// The form for a number of things.
  package func form(for number: Int) -> Text { number == 1 ? one : many }
}
