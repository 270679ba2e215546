// The numbers of what ties bring, and of the way to government.

extension Term {
  /// ``TieClass/bonding``.
  public static let bonding = Term(
    id: "bonding",
    title: Text(en: "Bonding ties", nl: "Bindende relaties"),
    question: Text(
      en: "How many of this actor's ties are with others like it?",
      nl: "Hoeveel relaties van deze actor zijn met anderen zoals zij?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the ties between actors who share a value of the attribute chosen, both or neither of them an authority",
        nl:
          "de relaties tussen actoren die een waarde van het gekozen kenmerk delen, en allebei of geen van beide gezag hebben"
      ),
      formula: Text(
        en: "B(i) = |{j ∈ N(i): class(i, j) = bonding}|",
        nl: "B(i) = |{j ∈ N(i): klasse(i, j) = bindend}|"
      ),
      range: .amount,
      edgeCases: Text(
        en:
          "absent where no attribute is chosen; a tie with an unknown value is membership or unclassified",
        nl:
          "afwezig waar geen kenmerk gekozen is; een relatie met een onbekende waarde is een lidmaatschap of niet ingedeeld"
      ),
      weights: .weightIsStrength,
      source:
        "S. Szreter and M. Woolcock, International Journal of Epidemiology 33, 2004; R. D. Putnam, Bowling Alone, 2000",
      matches: Text(
        en: "no other program that we know of",
        nl: "geen ander programma dat wij kennen"
      )
    )
  )

  /// ``TieClass/bridging``.
  public static let bridging = Term(
    id: "bridging",
    title: Text(en: "Bridging ties", nl: "Overbruggende relaties"),
    question: Text(
      en: "How many of this actor's ties are with others unlike it?",
      nl: "Hoeveel relaties van deze actor zijn met anderen dan zij?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the ties between actors who share no value of the attribute chosen, both or neither of them an authority",
        nl:
          "de relaties tussen actoren die geen waarde van het gekozen kenmerk delen, en allebei of geen van beide gezag hebben"
      ),
      formula: Text(
        en: "|{j ∈ N(i): class(i, j) = bridging}|",
        nl: "|{j ∈ N(i): klasse(i, j) = overbruggend}|"
      ),
      range: .amount,
      edgeCases: Text(
        en:
          "absent where no attribute is chosen; a tie with an unknown value is membership or unclassified",
        nl:
          "afwezig waar geen kenmerk gekozen is; een relatie met een onbekende waarde is een lidmaatschap of niet ingedeeld"
      ),
      weights: .weightIsStrength,
      source:
        "S. Szreter and M. Woolcock, International Journal of Epidemiology 33, 2004; R. D. Putnam, Bowling Alone, 2000",
      matches: Text(
        en: "no other program that we know of",
        nl: "geen ander programma dat wij kennen"
      )
    )
  )

  /// ``TieClass/linking``.
  public static let linking = Term(
    id: "linking",
    title: Text(en: "Linking ties", nl: "Linking relaties"),
    question: Text(
      en: "How many of this actor's ties cross to or from an authority?",
      nl: "Hoeveel relaties van deze actor gaan van of naar een gezag?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the ties of which exactly one end is an authority: a government, or whoever is declared one",
        nl:
          "de relaties waarvan precies één uiteinde gezag heeft: een overheid, of wie als gezag is aangewezen"
      ),
      formula: Text(
        en: "|{j ∈ N(i): exactly one of i, j is an authority}|",
        nl: "|{j ∈ N(i): precies één van i, j heeft gezag}|"
      ),
      range: .amount,
      edgeCases: Text(
        en: "0 without ties; a tie between two authorities does not link",
        nl: "0 zonder relaties; een relatie tussen twee overheden is niet linking"
      ),
      weights: .weightIsStrength,
      source:
        "M. Woolcock, Canadian Journal of Policy Research 2, 2001; S. Szreter and M. Woolcock, International Journal of Epidemiology 33, 2004",
      matches: Text(
        en: "no other program that we know of",
        nl: "geen ander programma dat wij kennen"
      )
    )
  )

  /// ``AuthorityAccess/nearness(of:)``.
  public static let nearnessToAuthority = Term(
    id: "nearness-to-authority",
    title: Text(en: "Nearness to government", nl: "Nabijheid tot de overheid"),
    question: Text(
      en: "How near is this actor to a government or another authority?",
      nl: "Hoe dicht staat deze actor bij een overheid of ander gezag?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "1 over the number of steps to the nearest authority",
        nl:
          "1 gedeeld door het aantal stappen naar het dichtste gezag"
      ),
      formula: Text("1 ÷ min_g d(i, g)"),
      range: .share,
      edgeCases: Text(
        en:
          "0 without a path; absent for an authority itself, and without the umbrella for the umbrella",
        nl: "0 zonder pad; afwezig voor een gezag zelf, en zonder de koepel voor de koepel"
      ),
      weights: .noWeights,
      source:
        "M. Woolcock, Canadian Journal of Policy Research 2, 2001; N. Lin, Social Capital, 2001",
      matches: Text(
        en: "1 over the shortest of igraph's distances to the authorities",
        nl: "1 gedeeld door de kleinste van igraphs afstanden tot de overheden"
      )
    )
  )

  /// ``AuthorityAccess/dependants``.
  public static let dependants = Term(
    id: "dependants",
    title: Text(en: "Others without another path", nl: "Anderen zonder ander pad"),
    question: Text(
      en: "How many others reach no government but through this actor?",
      nl: "Hoeveel anderen bereiken enkel via deze actor een overheid?"
    ),
    family: .socialCapital,
    isOfActors: true,
    card: MeasureCard(
      definition: Text(
        en:
          "the others of whom every path to any authority leads through this actor",
        nl:
          "de anderen van wie elk pad naar eender welk gezag langs deze actor gaat"
      ),
      formula: Text(
        en: "|{j: every path from j to an authority holds i}|",
        nl: "|{j: elk pad van j naar wie gezag heeft, bevat i}|"
      ),
      range: .amount,
      edgeCases: Text(
        en: "0 for an authority, where a path ends",
        nl: "0 voor een gezag, waar een pad eindigt"
      ),
      weights: .noWeights,
      source:
        "R. Tarjan, SIAM Journal on Computing 1, 1972; Hopcroft and Tarjan, Communications of the ACM 16, 1973",
      matches: Text(
        en: "NetworkX immediate_dominators, from a node joined to all authorities",
        nl: "NetworkX immediate_dominators, vanuit een knoop verbonden met elk gezag"
      )
    )
  )
}
